package org.ligature.connections.ui;

import atlantafx.base.controls.CustomTextField;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.ligature.connections.Role;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Chip;
import org.ligature.kit.ui.DropRows;
import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Gap;
import org.ligature.kit.ui.Icon;
import org.ligature.records.NameKey;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// A field that holds a role: it offers those that fit, each with the role it matches.
final class RoleField extends CustomTextField implements DropKeys.Of {

    /// What the field asks and tells.
    ///
    /// @param matching the roles that go with one on the other side
    /// @param summary how many of the roles fit what
    /// @param unfit why a role does not fit
    record Told(
            Supplier<RoleChoice.Offer> offer,
            Function<Role, List<Role>> matching,
            Function<RoleChoice.Offer, String> summary,
            Function<Role, String> unfit,
            Consumer<@Nullable Role> chosen) {}

    private static final double NAME_WIDTH = 128;

    private final Categories categories;
    private final NewRole newRole;
    private final Texts texts = Texts.of(RoleField.class);
    private final Drop drop;
    private final Told told;
    private final DropRows rows = new DropRows();
    private final Button clear;
    private @Nullable Role role;
    private @Nullable Integer category;
    private boolean all;
    private boolean showing;
    private boolean filtering;

    RoleField(String id, Categories categories, NewRole newRole, Drop drop, Told told) {
        this.categories = categories;
        this.newRole = newRole;
        this.drop = drop;
        this.told = told;
        setId(id);
        getStyleClass().add("role-field");
        setPromptText(texts.get("role.prompt"));
        clear = icon("-clear", Icon.CLEAR, texts.get("clear"), () -> choose(null));
        var open = icon("-open", Icon.DOWN, texts.get("role.open"), this::toggle);
        open.visibleProperty().bind(editableProperty());
        setRight(new HBox(clear, open));
        show(null);
        textProperty().subscribe((_, text) -> onText(text));
        focusedProperty().subscribe(_ -> onFocus());
        editableProperty().subscribe(_ -> onEditable());
        addEventFilter(KeyEvent.KEY_PRESSED, new DropKeys(rows, this));
        addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> open());
    }

    private Button icon(String name, Icon icon, String words, Runnable run) {
        var button = Fields.iconButton(getId() + name, icon, words, run);
        return Fields.inField(button, icon);
    }

    void show(@Nullable Role shown) {
        role = shown;
        showing = true;
        setText(shown == null ? "" : shown.name());
        showing = false;
        filtering = false;
        decorate();
        close();
    }

    @Override
    public boolean isOpen() {
        return drop.isShowing(this);
    }

    @Override
    public void open() {
        if (isEditable() && !isOpen()) {
            selectAll();
            offer();
        }
    }

    @Override
    public void escape() {
        show(role);
    }

    @Override
    public boolean takesWithTab(KeyEvent tab) {
        return filtering && !getText().isBlank();
    }

    /// What dropped down could be chosen from though nothing may be changed.
    private void onEditable() {
        decorate();
        if (!isEditable()) {
            close();
        }
    }

    private void decorate() {
        setLeft(role == null ? null : categories.dot(role.category()));
        clear.setVisible(role != null && isEditable());
        clear.setManaged(clear.isVisible());
    }

    private void onText(String text) {
        if (!showing) {
            filtering = true;
            offer();
        }
    }

    private void toggle() {
        requestFocus();
        if (isOpen()) {
            close();
        } else {
            open();
        }
    }

    private void close() {
        category = null;
        all = false;
        drop.hide(this);
    }

    /// What was typed and is no role goes; an emptied field has none.
    private void onFocus() {
        if (isFocused() || getScene() == null || drop.holds(getScene().getFocusOwner())) {
            return;
        }
        if (filtering && getText().isBlank() && role != null) {
            choose(null);
        } else {
            show(role);
        }
    }

    private void choose(@Nullable Role chosen) {
        show(chosen);
        positionCaret(getText().length());
        told.chosen().accept(chosen);
    }

    private void offer() {
        if (getScene() == null) {
            return;
        }
        var offered = told.offer().get();
        rows.clear();
        offered.fitting().stream().filter(this::isWanted).forEach(this::add);
        if (rows.count() == 0) {
            rows.words(texts.get(offered.fitting().isEmpty() ? "role.none" : "role.nothing"));
        }
        if (all) {
            offered.others().stream().filter(this::isWanted).forEach(this::addUnfit);
        }
        drop.show(this, chips(offered), rows, foot(offered), false);
        rows.mark(filtering && !getText().isBlank() ? 0 : place(offered));
    }

    private int place(RoleChoice.Offer offered) {
        return role == null
                ? -1
                : offered.fitting().stream().filter(this::isWanted).toList().indexOf(role);
    }

    private boolean isWanted(Role one) {
        var typed = filtering ? NameKey.of(getText().strip()) : "";
        return (category == null || one.category() == category)
                && NameKey.of(one.name()).contains(typed);
    }

    private void add(Role one) {
        var row = row(one, true);
        var matches = told.matching().apply(one).stream().map(Role::name).toList();
        var spoken =
                matches.isEmpty()
                        ? one.name()
                        : texts.get("role.spoken", one.name(), String.join(", ", matches));
        if (!matches.isEmpty()) {
            var beside = Fields.label(String.join(", ", matches), "small", "muted");
            beside.setGraphic(Icon.MATCHES.tiny());
            row.getChildren().add(Fields.clipped(beside));
        }
        rows.add(getId() + "-role-" + rows.count(), row, spoken, () -> choose(one));
    }

    private void addUnfit(Role one) {
        var row = row(one, false);
        var why = told.unfit().apply(one);
        row.getChildren().add(Fields.clipped(Fields.label(why, "small", "muted")));
        rows.addFixed(row, texts.get("role.spoken.unfit", one.name(), why));
    }

    private HBox row(Role one, boolean fits) {
        var name = Fields.label(one.name(), fits ? "role-name" : "muted");
        Fields.clipped(name);
        name.setMinWidth(NAME_WIDTH);
        name.setMaxWidth(NAME_WIDTH);
        var row = new HBox(Gap.S, categories.dot(one.category()), name);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinHeight(Gap.HUGE);
        return row;
    }

    private FlowPane chips(RoleChoice.Offer offered) {
        var line = new FlowPane(6, 6);
        line.getStyleClass().add("drop-chips");
        line.getChildren().add(chip(null, texts.get("all")));
        for (var option : categories.options()) {
            if (offered.fitting().stream().anyMatch(one -> one.category() == option.value())) {
                var chip = chip(option.value(), option.label());
                chip.setGraphic(categories.dot(option.value()));
                line.getChildren().add(chip);
            }
        }
        return line;
    }

    private Chip chip(@Nullable Integer wanted, String title) {
        var chip = new Chip(title);
        chip.setId(getId() + "-category-" + (wanted == null ? "all" : wanted));
        chip.setSelected(Objects.equals(category, wanted));
        chip.setFocusTraversable(false);
        chip.setMinWidth(USE_PREF_SIZE);
        chip.setOnAction(
                _ -> {
                    category = wanted;
                    offer();
                    requestFocus();
                });
        return chip;
    }

    private Region foot(RoleChoice.Offer offered) {
        var summary = new Label(told.summary().apply(offered));
        summary.setId(getId() + "-fit");
        summary.setGraphic(Icon.FILTER.tiny());
        summary.getStyleClass().addAll("small", "muted");
        summary.setWrapText(true);
        HBox.setHgrow(summary, Priority.ALWAYS);
        summary.setMaxWidth(Double.MAX_VALUE);
        var foot = new HBox(Gap.S, summary);
        if (!offered.others().isEmpty()) {
            foot.getChildren().add(rest());
        }
        if (newRole.isAllowed()) {
            foot.getChildren().add(fresh());
        }
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.setMinHeight(Gap.HUGE);
        foot.getStyleClass().add("drop-foot");
        return foot;
    }

    private Region fresh() {
        var typed = filtering ? getText().strip() : "";
        var link =
                Fields.link(
                        getId() + "-new",
                        texts.get("role.new"),
                        () -> newRole.make(this, typed, this::choose));
        link.setGraphic(Icon.NEW.tiny());
        link.getStyleClass().add("small");
        link.setMinWidth(USE_PREF_SIZE);
        link.setFocusTraversable(false);
        return link;
    }

    private Region rest() {
        var words = texts.get(all ? "role.show-fitting" : "role.show-all");
        var link =
                Fields.link(
                        getId() + "-show-all",
                        words,
                        () -> {
                            all = !all;
                            offer();
                            requestFocus();
                        });
        link.getStyleClass().add("small");
        link.setMinWidth(USE_PREF_SIZE);
        link.setFocusTraversable(false);
        return link;
    }
}
