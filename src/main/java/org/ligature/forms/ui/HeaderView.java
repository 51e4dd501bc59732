package org.ligature.forms.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.ligature.forms.FormLayout;
import org.ligature.kit.ui.Avatar;
import org.ligature.kit.ui.Badges;
import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Gap;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Tone;
import org.ligature.records.CurrencySigns;
import org.ligature.records.RecordRef;
import org.ligature.records.Row;
import org.ligature.schema.Column;
import org.ligature.schema.State;
import org.ligature.schema.Table;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// Who or what a record is, at a glance: sign, name, state, a line from its data, and a few
/// columns at the right.
final class HeaderView extends HBox {

    private final FormContext context;
    private final HBox sign = new HBox();
    private final Label name = new Label();
    private final HBox badge = new HBox();
    private final HBox subtitle = new HBox(6);
    private final HBox facts = new HBox(Gap.XXL);
    private final HBox more = new HBox(Gap.XXL);
    private final VBox connections = new VBox();
    private FormLayout layout = new FormLayout(List.of(), List.of(), List.of());

    HeaderView(FormContext context) {
        this.context = context;
        setId("record-header");
        getStyleClass().add("record-header");
        name.setId("record-name");
        name.getStyleClass().add("page-title");
        badge.setAlignment(Pos.CENTER_LEFT);
        subtitle.setId("record-subtitle");
        subtitle.setAlignment(Pos.CENTER_LEFT);
        facts.setId("record-facts");
        facts.setMinWidth(Region.USE_PREF_SIZE);
        more.setManaged(false);
        var first = new HBox(10, name, badge);
        first.setAlignment(Pos.CENTER_LEFT);
        var lines = new VBox(2, first, subtitle);
        lines.setAlignment(Pos.CENTER_LEFT);
        lines.setMinWidth(120);
        HBox.setHgrow(lines, Priority.ALWAYS);
        getChildren().addAll(sign, lines, facts);
    }

    /// Which columns stand in it from the next record on.
    void arrange(FormLayout now) {
        layout = now;
    }

    /// A record that is still to be created.
    void blank() {
        var table = context.table();
        sign.getChildren().setAll(Signs.of(table, "", Avatar.Size.PAGE));
        name.setText(context.texts().get("title.new", table.displayName()));
        badge.getChildren().setAll(Badges.of(Tone.OUTLINE, context.texts().get("badge.new")));
        subtitle.getChildren().clear();
        facts.getChildren().clear();
        more.getChildren().clear();
        connections.getChildren().clear();
    }

    /// Stands between two parts of the line beneath the name.
    static Node dot() {
        return Fields.label("·", "subtle");
    }

    void show(Row row) {
        var table = context.table();
        sign.getChildren().setAll(Signs.of(table, row.ref().name(), Avatar.Size.PAGE));
        name.setText(row.ref().name());
        badge.getChildren().setAll(state(table, row));
        subtitle.getChildren().setAll(subtitle(row));
        facts.getChildren().clear();
        for (var column : layout.header()) {
            fact(table.require(column), row);
        }
        facts.getChildren().addAll(more, connections);
    }

    /// Shows a fact that is no column of the record, in the place of the one of the same id.
    void showFact(RecordSlots.Fact fact) {
        var id = "fact-" + fact.id();
        more.getChildren().removeIf(node -> id.equals(node.getId()));
        if (!fact.text().isEmpty()) {
            var value = new HBox(Fields.label(fact.text()));
            value.getStyleClass().add("record-fact");
            var box = new VBox(Fields.label(fact.title(), "over"), value);
            box.setId(id);
            more.getChildren().add(box);
        }
        more.setManaged(!more.getChildren().isEmpty());
    }

    /// @param active how many connections are active; empty where the record has none to count
    void showConnections(OptionalLong active) {
        connections.getChildren().clear();
        active.ifPresent(
                count -> {
                    var number = Fields.label(context.texts().get("header.count", count), "strong");
                    var word = Fields.label(context.texts().get("header.active"), "muted");
                    var line = new HBox(Gap.XS, number, word);
                    line.setId("record-connections");
                    line.getStyleClass().add("record-fact");
                    connections
                            .getChildren()
                            .setAll(
                                    Fields.label(context.texts().get("header.connections"), "over"),
                                    line);
                });
    }

    private static List<Label> state(Table table, Row row) {
        return table.states().stream()
                .filter(state -> state.value() == row.state())
                .map(HeaderView::badge)
                .toList();
    }

    private static Label badge(State state) {
        var tone = state.value() == State.ACTIVE ? Tone.SUCCESS : Tone.NEUTRAL;
        var badge = Badges.dotted(tone, state.label());
        badge.setId("record-state");
        return badge;
    }

    private List<Node> subtitle(Row row) {
        var parts = new ArrayList<Node>();
        for (var name : layout.subtitle()) {
            var value = row.values().get(name);
            if (value == null) {
                continue;
            }
            if (!parts.isEmpty()) {
                parts.add(dot());
            }
            if (value instanceof RecordRef record) {
                parts.add(icon(record).small());
                parts.add(link(record));
            } else {
                parts.add(Fields.label(show(context.table().require(name), row), "muted"));
            }
        }
        return parts;
    }

    private Icon icon(RecordRef record) {
        var table = context.lookups().schema().get().table(record.table());
        return Icon.of(table.map(Table::icon).orElse(""));
    }

    private Node link(RecordRef record) {
        return Fields.link(
                "record-subtitle-link", record.name(), () -> context.lookups().open(record));
    }

    private void fact(Column column, Row row) {
        var shown = show(column, row);
        if (shown.isEmpty()) {
            return;
        }
        var value = new HBox(6);
        value.setAlignment(Pos.CENTER_LEFT);
        value.getStyleClass().add("record-fact");
        value.setId("fact-" + column.name());
        if (row.values().get(column.name()) instanceof RecordRef record
                && Signs.isPerson(record, context.lookups().schema().get())) {
            value.getChildren().add(Avatar.person(record.name(), Avatar.Size.ROW));
        }
        value.getChildren().add(new Label(shown));
        facts.getChildren().add(new VBox(Fields.label(column.displayName(), "over"), value));
    }

    private String show(Column column, Row row) {
        return context.format()
                .in(row.values().get(CurrencySigns.COLUMN))
                .show(context.table(), column.type(), row.values().get(column.name()));
    }
}
