package org.ligature.query;

import org.ligature.kit.text.Texts;
import org.ligature.schema.Column;
import org.ligature.schema.State;
import org.ligature.schema.Table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// The views every table has, made from its description: one for each state, all rows, and those of
/// the acting user.
final class BuiltInViews {

    static final String OWNER = "ownerid";

    private final Table table;
    private final Query base;
    private final Texts texts;
    private final List<ViewColumn> columns;
    private final List<SavedView> views = new ArrayList<>();

    /// @param base the condition and the order that all views share
    BuiltInViews(Table table, Query base, List<ViewColumn> columns, Texts texts) {
        this.table = table;
        this.base = base.select(columns.stream().map(ViewColumn::path).toList());
        this.columns = columns;
        this.texts = texts;
    }

    /// The views of the table's rows, in the order of names.
    static List<SavedView> of(Table table, Texts texts) {
        var base = Query.of(table.name()).orderBy(Order.up(table.nameColumn()));
        return new BuiltInViews(table, base, columns(table), texts).usual();
    }

    /// What lists show of the table, from left to right.
    static List<ViewColumn> columns(Table table) {
        return table.columns().stream()
                .filter(column -> column.listPosition() != null)
                .sorted(Comparator.comparing(BuiltInViews::place))
                .map(BuiltInViews::shown)
                .toList();
    }

    private static Integer place(Column column) {
        return Objects.requireNonNull(column.listPosition());
    }

    static ViewColumn shown(Column column) {
        return new ViewColumn(Path.of(column.name()), column.listWidth());
    }

    List<SavedView> usual() {
        table.states().forEach(this::addState);
        var plural = table.pluralName();
        add("all", texts.get("view.all", plural, inside(plural)), Condition.EVERYTHING);
        if (table.column(OWNER).isPresent()) {
            var own = Condition.compare(OWNER, Operator.EQ_USER);
            var mine = table.hasStates() ? own.and(in(State.ACTIVE)) : own;
            add("my", texts.get("view.my", plural, inside(plural)), mine);
        }
        return views();
    }

    private void addState(State state) {
        var plural = table.pluralName();
        var title = texts.get("view.state", state.label(), plural, inside(plural));
        add(state.label().toLowerCase(Locale.ROOT), title, in(state.value()));
    }

    /// One more view, of active rows alone.
    void active(String key, String title, Condition where) {
        add(key, title, where.and(in(State.ACTIVE)));
    }

    List<SavedView> views() {
        return List.copyOf(views);
    }

    private void add(String key, String title, Condition where) {
        views.add(new SavedView(key, title, base.and(where), columns));
    }

    private static Condition in(int state) {
        return Condition.compare(Walk.STATE, Operator.EQ, state);
    }

    /// The table's name as it stands inside a sentence: `Connection Roles` as `connection roles`,
    /// but `CRM users` as it is.
    static String inside(String name) {
        var words = new ArrayList<String>();
        for (var word : name.split(" ")) {
            boolean capital = word.length() > 1 && !Character.isUpperCase(word.charAt(1));
            words.add(capital ? word.toLowerCase(Locale.ROOT) : word);
        }
        return String.join(" ", words);
    }
}
