package org.ligature.activities.ui;

import javafx.scene.Node;

import org.ligature.activities.ActivityState;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Avatar;
import org.ligature.kit.ui.Badges;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Tone;
import org.ligature.query.Condition;
import org.ligature.query.Operator;
import org.ligature.query.Order;
import org.ligature.query.Path;
import org.ligature.query.Query;
import org.ligature.query.ui.CellContent;
import org.ligature.query.ui.GridColumn;
import org.ligature.query.ui.GridGestures;
import org.ligature.query.ui.GridRow;
import org.ligature.query.ui.GridSpec;
import org.ligature.query.ui.NamedView;
import org.ligature.records.RecordId;
import org.ligature.records.RecordRef;
import org.ligature.records.ValueFormat;
import org.ligature.schema.Schema;
import org.ligature.schema.State;
import org.ligature.schema.Table;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What the list of all activities shows, whatever their kind.
///
/// @param now by which they are late; of the moment the list is opened
record ActivityList(
        Schema schema, ValueFormat format, Texts texts, Instant now, Consumer<RecordRef> open) {

    static final String TABLE = "activitypointer";

    private static final String SUBJECT = "subject";
    private static final String KIND = "activitytypecode";
    private static final String DUE = "dueon";
    private static final String OWNER = "ownerid";
    private static final String STATE = "statecode";
    private static final String ID = "activitypointerid";

    GridSpec spec(Supplier<Node> nothingYet) {
        return new GridSpec(
                "activities",
                Query.of(TABLE),
                columns(),
                List.of(Path.of(ID), Path.of(KIND), Path.of(STATE), Path.of(DUE)),
                views(),
                List.of(Path.of(SUBJECT)),
                new GridGestures(row -> open.accept(ref(row)), row -> open.accept(ref(row)), open),
                nothingYet);
    }

    /// The record of a row, whose table the row names.
    static RecordRef ref(GridRow row) {
        return new RecordRef(
                new RecordId(row.id()),
                row.get(ID) instanceof UUID uuid ? uuid : new UUID(0, 0),
                row.get(KIND) instanceof String kind ? kind : "",
                row.get(SUBJECT) instanceof String subject ? subject : "");
    }

    static boolean isOpen(GridRow row) {
        return row.get(STATE) instanceof Integer state && ActivityState.isOpen(state);
    }

    private List<GridColumn> columns() {
        return List.of(
                column(SUBJECT, 280).asName().shownBy(this::subject),
                column(KIND, 120).shownBy(this::kind),
                column("regardingobjectid", 200),
                column(DUE, 240).shownBy(this::due),
                column(OWNER, 130),
                column(STATE, 110).shownBy(this::state));
    }

    private GridColumn column(String name, int width) {
        return GridColumn.of(schema.require(TABLE), name).wide(width);
    }

    private CellContent subject(GridRow row) {
        var ref = ref(row);
        var table = schema.table(ref.table());
        var icon = Icon.of(table.map(Table::icon).orElse(""));
        var color = table.map(Table::color).orElse("");
        var words = ref.name().isEmpty() ? texts.get("list.no-subject") : ref.name();
        return CellContent.of(Avatar.icon(icon, color, false, Avatar.Size.ROW), words)
                .opening(() -> open.accept(ref));
    }

    private CellContent kind(GridRow row) {
        return CellContent.of(schema.table(ref(row).table()).map(Table::displayName).orElse(""));
    }

    private CellContent due(GridRow row) {
        if (!(row.get(DUE) instanceof Instant due)) {
            return CellContent.of("");
        }
        var words = format.date(due) + " " + format.time(due);
        return isOpen(row) && due.isBefore(now)
                ? CellContent.of(Badges.of(Tone.DANGER, texts.get("timeline.late")), words)
                : CellContent.of(words);
    }

    /// In the words its own table has for the state.
    private CellContent state(GridRow row) {
        if (!(row.get(STATE) instanceof Integer state)) {
            return CellContent.of("");
        }
        var label =
                schema.table(ref(row).table()).stream()
                        .flatMap(table -> table.states().stream())
                        .filter(known -> known.value() == state)
                        .map(State::label)
                        .findFirst()
                        .orElse("");
        var tone = ActivityState.isOpen(state) ? Tone.ACCENT : Tone.NEUTRAL;
        var done = state == ActivityState.COMPLETED ? Tone.SUCCESS : tone;
        return CellContent.alone(Badges.of(done, label), label);
    }

    private List<NamedView> views() {
        var stillOpen =
                Condition.compare(STATE, Operator.IN, ActivityState.OPEN, ActivityState.SCHEDULED);
        var mine = Condition.compare(OWNER, Operator.EQ_USER);
        var late = Condition.compare(DUE, Operator.LT, now);
        var completed = Condition.compare(STATE, Operator.EQ, ActivityState.COMPLETED);
        return List.of(
                view("my-open", mine.and(stillOpen), Order.up(DUE)),
                view("open", stillOpen, Order.up(DUE)),
                view("late", stillOpen.and(late), Order.up(DUE)),
                view("completed", completed, Order.down(DUE)),
                view("all", Condition.EVERYTHING, Order.down(DUE)));
    }

    private NamedView view(String key, Condition where, Order order) {
        return new NamedView(key, texts.get("view." + key), where, List.of(), List.of(order));
    }
}
