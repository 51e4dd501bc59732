package org.ligature.kit.ui;

import javafx.beans.binding.DoubleExpression;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

/// A question or a small form over the page: header, body, and the answers at its foot.
///
/// The primary answer stands left, then alternatives; what destroys and Cancel stand right. Esc is
/// Cancel. The keyboard stays inside while it is open and returns to where it was.
public final class DialogCard extends VBox {

    private final String id;
    private final StackPane sign;
    private final Label title = new Label();
    private final Label subtitle = new Label();
    private final HBox header;
    private final ScrollPane body = new ScrollPane();
    private final HBox left = new HBox(Gap.S);
    private final HBox right = new HBox(Gap.S);
    private final HBox footer;
    private Runnable cancel = this::close;
    private @Nullable Node opener;
    private @Nullable Node start;
    private @Nullable Button answer;
    private Subscription trap = Subscription.EMPTY;
    private @Nullable Layers layers;
    private @Nullable DoubleExpression limit;

    /// @param id the card's id; its buttons are `id-primary`, `id-cancel` and so on
    public DialogCard(String id, Tone tone, Icon icon, String title, String subtitle) {
        this.id = id;
        setId(id);
        getStyleClass().addAll("dialog-card", tone.styleClass());
        this.title.setText(title);
        this.title.setWrapText(true);
        this.title.setMinHeight(USE_PREF_SIZE);
        this.title.getStyleClass().add("pane-title");
        this.subtitle.setText(subtitle);
        this.subtitle.getStyleClass().addAll("small", "muted");
        this.subtitle.managedProperty().bind(this.subtitle.textProperty().isNotEmpty());
        sign = new StackPane(icon.node());
        sign.getStyleClass().add("dialog-sign");
        var titles = new VBox(this.title, this.subtitle);
        HBox.setHgrow(titles, Priority.ALWAYS);
        header = new HBox(Gap.M, sign, titles);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("dialog-header");
        body.setFitToWidth(true);
        body.getStyleClass().addAll("dialog-body", "edge-to-edge");
        body.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        footer = new HBox(Gap.S, left, spring, right);
        footer.getStyleClass().add("dialog-footer");
        footer.setAlignment(Pos.CENTER_LEFT);
        right.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(header, body, footer);
        VBox.setVgrow(body, Priority.ALWAYS);
        width(560);
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    public DialogCard width(double width) {
        setPrefWidth(width);
        setMaxWidth(width);
        return this;
    }

    public DialogCard body(Node content) {
        var padded = new StackPane(content);
        padded.getStyleClass().add("dialog-content");
        padded.setAlignment(Pos.TOP_LEFT);
        body.setContent(padded);
        return this;
    }

    /// Something more at the end of the header, such as a switch.
    public DialogCard headerEnd(Node node) {
        header.getChildren().add(node);
        return this;
    }

    /// The answer Enter gives; Ctrl+Enter also where Enter begins a new line.
    public Button primary(String words, Runnable run) {
        var button = Fields.primary(Fields.button(id + "-primary", words, run));
        button.setDefaultButton(true);
        answer = button;
        left.getChildren().addFirst(button);
        return button;
    }

    /// Another way to go on, beside the primary one.
    public Button alternative(String name, String words, Runnable run) {
        var button = Fields.button(id + "-" + name, words, run);
        left.getChildren().add(button);
        return button;
    }

    /// An answer that loses something; Enter never gives it by itself.
    public Button destructive(String words, Runnable run) {
        var button = Fields.button(id + "-destructive", words, run);
        button.getStyleClass().add("danger");
        right.getChildren().addFirst(button);
        return button;
    }

    /// The way out; also Esc.
    public Button cancel(String words) {
        return cancel(words, this::close);
    }

    public Button cancel(String words, Runnable run) {
        cancel = run;
        var button = Fields.button(id + "-cancel", words, run);
        right.getChildren().add(button);
        return button;
    }

    /// A quiet word before the buttons at the right, such as the keys that save.
    public DialogCard note(String words) {
        right.getChildren().addFirst(Fields.label(words, "small", "muted"));
        return this;
    }

    /// Where the keyboard starts; otherwise at the first field.
    public DialogCard startAt(Node node) {
        start = node;
        return this;
    }

    public StringProperty titleProperty() {
        return title.textProperty();
    }

    public StringProperty subtitleProperty() {
        return subtitle.textProperty();
    }

    /// As high as its content, up to a limit; beyond it the body scrolls.
    void limitHeight(DoubleExpression most) {
        limit = most;
        most.subscribe(this::requestLayout);
    }

    /// Asks the body at its real width: a scroll pane by itself would count wrapped text as one
    /// line.
    @Override
    protected double computePrefHeight(double ignored) {
        var width = getPrefWidth();
        var content = body.getContent();
        var inner = content == null ? 0 : content.prefHeight(width);
        return header.prefHeight(width) + Math.ceil(inner) + footer.prefHeight(width);
    }

    @Override
    protected double computeMaxHeight(double width) {
        var wanted = prefHeight(width);
        return limit == null ? wanted : Math.min(wanted, limit.get());
    }

    public void show(Node over) {
        var at = Layers.of(over);
        layers = at;
        var scene = at.getScene();
        opener = scene.getFocusOwner();
        at.show(this);
        trap = scene.focusOwnerProperty().subscribe(owner -> keep(at, owner));
        focusStart();
    }

    public boolean isOpen() {
        return layers != null;
    }

    public void close() {
        var at = layers;
        if (at == null) {
            return;
        }
        layers = null;
        trap.unsubscribe();
        at.hide(this);
        if (opener != null && opener.getScene() != null) {
            opener.requestFocus();
        }
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            cancel.run();
        } else if (event.getCode() == KeyCode.ENTER && event.isShortcutDown() && answer != null) {
            event.consume();
            answer.fire();
        }
    }

    private void keep(Layers at, @Nullable Node owner) {
        if (at.isTop(this) && (owner == null || !holds(owner))) {
            focusStart();
        }
    }

    private boolean holds(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == this) {
                return true;
            }
        }
        return false;
    }

    private void focusStart() {
        applyCss();
        var target = start != null ? start : first(this);
        if (target != null) {
            target.requestFocus();
        }
    }

    private static @Nullable Node first(Parent parent) {
        for (var child : parent.getChildrenUnmodifiable()) {
            if (!child.isVisible() || child.isDisabled()) {
                continue;
            }
            if (child.isFocusTraversable() && !(child instanceof ScrollPane)) {
                return child;
            }
            var found = child instanceof Parent inner ? first(inner) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
