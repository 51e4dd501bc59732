package org.ligature.forms.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;

import org.ligature.kit.ui.Avatar;
import org.ligature.kit.ui.Gap;
import org.ligature.kit.ui.Icon;
import org.ligature.records.RecordRef;
import org.ligature.records.Typed;
import org.ligature.schema.ColumnType;

import java.util.ArrayList;
import java.util.List;

/// Records of several tables in one field: each a chip, and a lookup that adds the next.
///
/// Backspace in the empty lookup takes the last one away; Left goes from it into the chips, where
/// the arrows move, Delete and Backspace take one away, and Enter opens it.
final class PartyEditor implements Editor {

    private static final double LEAST = 168;

    private final FieldState field;
    private final ColumnType.PartyList type;
    private final FormContext context;
    private final LookupField lookup;
    private final Pane chips;
    private final Node node;

    PartyEditor(FieldState field, ColumnType.PartyList type, FormContext context) {
        this.field = field;
        this.type = type;
        this.context = context;
        lookup =
                new LookupField(
                        context.id(field),
                        type.tables(),
                        context.lookups(),
                        context.texts(),
                        this::typed);
        lookup.setMinWidth(LEAST);
        lookup.getStyleClass().add("party-lookup");
        lookup.addEventFilter(KeyEvent.KEY_PRESSED, this::onLookupKey);
        chips = new PartyFlow(lookup, LEAST);
        chips.setId(context.id(field) + "-parties");
        chips.getStyleClass().add("parties");
        field.onShow(this::show);
        node = new EditOrRead(field, chips, context);
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public Node input() {
        return lookup;
    }

    private List<RecordRef> parties() {
        return field.value() instanceof List<?> list
                ? list.stream().map(RecordRef.class::cast).toList()
                : List.of();
    }

    private void typed(Typed typed) {
        if (typed instanceof Typed.Value(var value) && value instanceof RecordRef chosen) {
            add(chosen);
        } else if (typed instanceof Typed.Value) {
            field.set(field.value());
        } else {
            field.type(typed);
        }
    }

    private void add(RecordRef chosen) {
        var more = new ArrayList<>(type.many() ? parties() : List.<RecordRef>of());
        if (more.stream().noneMatch(one -> one.id().equals(chosen.id()))) {
            more.add(chosen);
        }
        put(more);
        lookup.show(null);
        if (type.many()) {
            lookup.requestFocus();
        } else {
            focusChip(0);
        }
    }

    private void remove(int index) {
        var fewer = new ArrayList<>(parties());
        if (index < 0 || index >= fewer.size()) {
            return;
        }
        fewer.remove(index);
        put(fewer);
        if (fewer.isEmpty()) {
            lookup.requestFocus();
        } else {
            focusChip(Math.min(index, fewer.size() - 1));
        }
    }

    private void put(List<RecordRef> parties) {
        field.set(parties.isEmpty() ? null : List.copyOf(parties));
        show();
    }

    /// Where there is room for one only, the lookup comes back when it is taken away.
    private void show() {
        var all = parties();
        chips.getChildren().clear();
        for (int i = 0; i < all.size(); i++) {
            chips.getChildren().add(chip(all.get(i), i));
        }
        if (type.many() || all.isEmpty()) {
            chips.getChildren().add(lookup);
        }
    }

    private Node chip(RecordRef party, int index) {
        var id = context.id(field) + "-" + index;
        var name = new Label(party.name(), sign(party));
        name.setGraphicTextGap(6);
        name.setTooltip(new Tooltip(party.name()));
        var remove = new Button("", Icon.CLEAR.tiny());
        remove.setId(id + "-remove");
        remove.getStyleClass().addAll("flat", "icon-button", "party-remove");
        remove.setFocusTraversable(false);
        remove.setAccessibleText(context.texts().get("party.remove", party.name()));
        remove.setOnAction(
                _ -> {
                    remove(index);
                    lookup.requestFocus();
                });
        var chip = new HBox(Gap.XS, name, remove);
        chip.setId(id);
        chip.setAlignment(Pos.CENTER_LEFT);
        chip.getStyleClass().add("party");
        chip.setFocusTraversable(true);
        chip.setAccessibleText(party.name());
        chip.addEventHandler(KeyEvent.KEY_PRESSED, event -> onChipKey(event, index, party));
        chip.setOnMouseClicked(
                event -> {
                    chip.requestFocus();
                    if (event.getClickCount() == 2) {
                        context.lookups().open(party);
                    }
                });
        return chip;
    }

    private Node sign(RecordRef party) {
        return Signs.of(party, context.lookups().schema().get(), Avatar.Size.SMALL);
    }

    private void onLookupKey(KeyEvent event) {
        var start = lookup.getCaretPosition() == 0 && lookup.getSelectedText().isEmpty();
        if (!start || parties().isEmpty()) {
            return;
        }
        if (event.getCode() == KeyCode.BACK_SPACE && lookup.getText().isEmpty()) {
            event.consume();
            remove(parties().size() - 1);
            lookup.requestFocus();
        } else if (event.getCode() == KeyCode.LEFT) {
            event.consume();
            focusChip(parties().size() - 1);
        }
    }

    private void onChipKey(KeyEvent event, int index, RecordRef party) {
        switch (event.getCode()) {
            case LEFT -> focusChip(Math.max(0, index - 1));
            case RIGHT -> {
                if (index + 1 < parties().size()) {
                    focusChip(index + 1);
                } else {
                    lookup.requestFocus();
                }
            }
            case DELETE, BACK_SPACE -> remove(index);
            case ENTER -> {
                if (event.isShortcutDown()) {
                    return;
                }
                context.lookups().open(party);
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void focusChip(int index) {
        if (index >= 0 && index < chips.getChildren().size()) {
            chips.getChildren().get(index).requestFocus();
        }
    }
}
