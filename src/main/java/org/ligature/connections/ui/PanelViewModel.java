package org.ligature.connections.ui;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;
import org.ligature.audit.Actor;
import org.ligature.connections.Badge;
import org.ligature.connections.Connection;
import org.ligature.kit.problem.Problem;
import org.ligature.kit.task.Line;
import org.ligature.query.ui.GridPreferences;
import org.ligature.records.NameKey;
import org.ligature.records.RecordRef;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// State of the panel beside a record: its connections in groups, what is looked for in them, and
/// which groups are closed.
final class PanelViewModel {

    /// How many are read; who has more looks at them as a list.
    static final int MOST = 1000;

    private static final String CLOSED = "connections.closed";
    private static final String ENDED = "connections.ended";

    /// A line of the panel.
    sealed interface Row {

        /// @param category null for connections without a role
        record Group(@Nullable Integer category, int count, boolean open) implements Row {}

        record Item(Connection connection, Badge badge) implements Row {}
    }

    /// Which of its faces the panel shows.
    sealed interface State {
        record Loading() implements State {}

        record Nothing() implements State {}

        record Filled() implements State {}

        record NoMatch() implements State {}

        /// All are over, and what is over is not shown.
        record OnlyEnded(int count) implements State {}

        /// None holds at the time as of which they are looked at.
        record NoneThen() implements State {}

        record Failed(Problem why) implements State {}
    }

    /// @param count of all active connections, read or not
    /// @param ended how many of those read are over
    record Totals(long count, int ended, boolean more) {
        static final Totals NONE = new Totals(0, 0, false);
    }

    private record Loaded(List<Connection> connections, long count) {}

    private final Actor actor;
    private final RecordRef record;
    private final ConnectionsParts parts;
    private final Words words;
    private final Line line;
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ObservableList<Row> rowsView = FXCollections.unmodifiableObservableList(rows);
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(new State.Loading());
    private final ReadOnlyObjectWrapper<Totals> totals = new ReadOnlyObjectWrapper<>(Totals.NONE);
    private final Set<String> closed;
    private List<Connection> all = List.of();
    private long active;
    private String sought = "";
    private boolean showEnded;
    private AsOf asOf = AsOf.NOW;

    PanelViewModel(Actor actor, RecordRef record, ConnectionsParts parts, Words words) {
        this.actor = actor;
        this.record = record;
        this.parts = parts;
        this.words = words;
        this.line = parts.tasks().line();
        this.closed =
                preferences()
                        .read(CLOSED)
                        .map(text -> new TreeSet<>(List.of(text.split(","))))
                        .orElseGet(TreeSet::new);
        this.showEnded = preferences().read(ENDED).map(Boolean::parseBoolean).orElse(false);
    }

    private GridPreferences preferences() {
        return parts.preferences();
    }

    RecordRef record() {
        return record;
    }

    ObservableList<Row> rows() {
        return rowsView;
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Totals> totalsProperty() {
        return totals.getReadOnlyProperty();
    }

    boolean isShowingEnded() {
        return showEnded;
    }

    /// Reads everything again; what is shown stays until the answer is there.
    void load() {
        if (state.get() instanceof State.Failed) {
            state.set(new State.Loading());
        }
        line.run(this::read, this::show, why -> state.set(new State.Failed(why)));
    }

    private Loaded read() {
        var service = parts.connections();
        var some = service.of(actor, record.id(), true, MOST);
        var count =
                some.size() < MOST ? some.size() : service.countsOf(actor, record.id()).active();
        return new Loaded(service.whole(actor, some), count);
    }

    private void show(Loaded loaded) {
        all = loaded.connections();
        active = loaded.count();
        count();
        arrange();
    }

    private void count() {
        var ended = (int) all.stream().filter(each -> asOf.isNow() && isOver(each)).count();
        totals.set(new Totals(active, ended, active > all.size()));
    }

    private boolean isOver(Connection connection) {
        return badge(connection) == Badge.ENDED;
    }

    private Badge badge(Connection connection) {
        return words.badge(connection, asOf.day(words.today()));
    }

    /// Looks at the connections as of another time.
    void asOf(AsOf when) {
        asOf = when;
        count();
        arrange();
    }

    void find(String text) {
        sought = NameKey.of(text.strip());
        arrange();
    }

    void showEnded(boolean shown) {
        showEnded = shown;
        preferences().write(ENDED, Boolean.toString(shown));
        arrange();
    }

    /// Opens or closes a group; that is remembered for all records.
    void toggle(@Nullable Integer category) {
        var key = String.valueOf(category);
        if (!closed.remove(key)) {
            closed.add(key);
        }
        preferences().write(CLOSED, String.join(",", closed));
        arrange();
    }

    private void arrange() {
        var shown = all.stream().filter(this::isWanted).toList();
        rows.setAll(groups(shown).entrySet().stream().flatMap(this::lines).toList());
        if (!shown.isEmpty()) {
            state.set(new State.Filled());
        } else {
            state.set(without());
        }
    }

    private State without() {
        if (all.isEmpty()) {
            return new State.Nothing();
        }
        if (!asOf.isNow()) {
            return new State.NoneThen();
        }
        return sought.isEmpty() ? new State.OnlyEnded(all.size()) : new State.NoMatch();
    }

    private boolean isWanted(Connection connection) {
        var wanted =
                asOf.isNow() ? showEnded || !isOver(connection) : asOf.holds(connection.period());
        return wanted && says(connection, sought);
    }

    private boolean says(Connection connection, String text) {
        return text.isEmpty()
                || Stream.of(
                                connection.record2().record().map(RecordRef::name).orElse(""),
                                words.sentences().role(connection),
                                connection.description())
                        .anyMatch(said -> NameKey.of(said).contains(text));
    }

    /// By use, the most first; of two equal ones the lower number, no role last.
    private static Map<Integer, List<Connection>> groups(List<Connection> shown) {
        Map<Integer, List<Connection>> groups =
                shown.stream()
                        .collect(
                                Collectors.groupingBy(
                                        each -> number(each.category()),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        var order =
                Comparator.comparing(
                                (Map.Entry<Integer, List<Connection>> group) ->
                                        -group.getValue().size())
                        .thenComparing(Map.Entry::getKey);
        var sorted = new LinkedHashMap<Integer, List<Connection>>();
        groups.entrySet().stream()
                .sorted(order)
                .forEach(group -> sorted.put(group.getKey(), group.getValue()));
        return sorted;
    }

    private static int number(@Nullable Integer category) {
        return category == null ? Integer.MAX_VALUE : category;
    }

    private Stream<Row> lines(Map.Entry<Integer, List<Connection>> group) {
        var category = group.getKey() == Integer.MAX_VALUE ? null : group.getKey();
        var open = !sought.isEmpty() || !closed.contains(String.valueOf(category));
        var lines = new ArrayList<Row>();
        lines.add(new Row.Group(category, group.getValue().size(), open));
        if (open) {
            group.getValue().forEach(each -> lines.add(new Row.Item(each, badge(each))));
        }
        return lines.stream();
    }
}
