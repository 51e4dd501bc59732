package org.ligature.kit.ui;

import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;
import org.ligature.kit.text.Texts;

import java.util.Optional;

/// A command, once: toolbar, menu, context menu and keyboard are made from it.
///
/// A command that cannot be used now says why in [#reasonProperty()]; its buttons are disabled and
/// tell the reason in their tooltip.
public final class Action {

    private static final int REASON_LINE = 44;

    private final String id;
    private final StringProperty text;
    private final Icon icon;
    private final Runnable run;
    private final StringProperty reason = new SimpleStringProperty(this, "reason", "");
    private @Nullable KeyCombination shortcut;
    private boolean allowed = true;

    /// @param id for tests, such as `contact-save`
    public Action(String id, String text, Icon icon, Runnable run) {
        this.id = id;
        this.text = new SimpleStringProperty(this, "text", text);
        this.icon = icon;
        this.run = run;
    }

    /// The words from a bundle.
    public static Action of(String id, Texts texts, String key, Icon icon, Runnable run) {
        return new Action(id, texts.get(key), icon, run);
    }

    /// Keys as [KeyCombination#valueOf] reads them, such as `Shortcut+Shift+C`.
    public Action on(String keys) {
        shortcut = KeyCombination.valueOf(keys);
        return this;
    }

    /// Whether the user may do it at all: where not, it stands nowhere and its keys do nothing.
    public Action allowed(boolean may) {
        allowed = may;
        return this;
    }

    public boolean isAllowed() {
        return allowed;
    }

    public String id() {
        return id;
    }

    public Icon icon() {
        return icon;
    }

    public StringProperty textProperty() {
        return text;
    }

    /// Why it cannot be used now; empty when it can.
    public StringProperty reasonProperty() {
        return reason;
    }

    public boolean isEnabled() {
        return allowed && reason.get().isEmpty();
    }

    public Optional<KeyCombination> shortcut() {
        return Optional.ofNullable(shortcut);
    }

    /// Runs it, unless it cannot be used now.
    public void run() {
        if (isEnabled()) {
            run.run();
        }
    }

    /// For a command bar: flat, icon and word. Wrapped, since a disabled button has no tooltip.
    public Node toolbarButton() {
        var button = button();
        button.getStyleClass().addAll("flat", "command");
        return explained(button);
    }

    /// Icon and word, to stand alone. Lacks the reason why it is disabled: see
    /// [#explained(Button)].
    public Button button() {
        var button = new Button();
        button.setId(id);
        button.setGraphic(icon.node());
        button.textProperty().bind(text);
        button.setMnemonicParsing(false);
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setOnAction(_ -> run());
        button.disableProperty().bind(reason.isNotEmpty());
        showIfAllowed(button);
        button.accessibleHelpProperty().bind(reason);
        return button;
    }

    /// The icon alone, with the word as tooltip and for the screen reader.
    public Node iconButton() {
        var button = button();
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().addAll("flat", "icon-button");
        button.accessibleTextProperty().bind(text);
        return explained(button);
    }

    public MenuItem menuItem() {
        var item = new MenuItem();
        item.setId(id);
        item.setGraphic(icon.node());
        item.textProperty().bind(text);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> run());
        item.disableProperty().bind(reason.isNotEmpty());
        item.setVisible(allowed);
        if (shortcut != null) {
            item.setAccelerator(shortcut);
        }
        return item;
    }

    /// The same for a menu that offers what may be out of order: a menu has no tooltips, so the
    /// reason stands beneath the word, where the screen reader finds it too.
    public MenuItem explainedMenuItem() {
        var item = menuItem();
        item.textProperty().unbind();
        item.textProperty().bind(Bindings.createStringBinding(this::wordAndReason, text, reason));
        return item;
    }

    private String wordAndReason() {
        return reason.get().isEmpty() ? text.get() : text.get() + "\n" + wrapped(reason.get());
    }

    /// In lines that keep a menu narrow.
    private static String wrapped(String sentence) {
        var lines = new StringBuilder();
        var length = 0;
        for (var word : sentence.split(" ")) {
            var fits = length == 0 || length + 1 + word.length() <= REASON_LINE;
            lines.append(length == 0 ? "" : fits ? " " : "\n").append(word);
            length = fits && length > 0 ? length + 1 + word.length() : word.length();
        }
        return lines.toString();
    }

    /// A frame around one of this command's buttons that shows the tooltip even while disabled.
    public Node explained(Button button) {
        var tip = new Tooltip();
        tip.textProperty().bind(Bindings.createStringBinding(this::explanation, text, reason));
        var frame = new StackPane(button);
        frame.setMinWidth(StackPane.USE_PREF_SIZE);
        showIfAllowed(frame);
        Tooltip.install(frame, tip);
        return frame;
    }

    private void showIfAllowed(Node node) {
        node.setVisible(allowed);
        node.setManaged(allowed);
    }

    private String explanation() {
        if (!reason.get().isEmpty()) {
            return reason.get();
        }
        return shortcut == null ? text.get() : text.get() + "  " + shortcut.getDisplayText();
    }
}
