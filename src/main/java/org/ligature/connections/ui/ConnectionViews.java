package org.ligature.connections.ui;

import org.ligature.connections.Badge;
import org.ligature.query.Condition;
import org.ligature.query.Operator;
import org.ligature.query.Order;
import org.ligature.query.Path;
import org.ligature.query.ui.NamedView;
import org.ligature.schema.PartialDate;
import org.ligature.schema.State;
import org.ligature.schema.Table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The views that every list of connections has.
record ConnectionViews(Words words, Table table) {

    static final String EVERY = "all";

    /// Whence a connection is known; administrators can take the column away.
    private static final String SOURCE = "source";

    private static final int STAKEHOLDER = 1000;
    private static final int SALES_TEAM = 1001;
    private static final Condition ACTIVE =
            Condition.compare("statecode", Operator.EQ, State.ACTIVE);

    /// The connections of this category.
    static Condition of(int category) {
        return Condition.compare("category", Operator.EQ, category);
    }

    /// @param columns those that are shown
    List<NamedView> over(List<Path> columns) {
        var views = new ArrayList<NamedView>();
        views.add(view("active", ACTIVE, columns));
        views.add(
                view(
                        "inactive",
                        Condition.compare("statecode", Operator.NE, State.ACTIVE),
                        columns));
        views.add(view(EVERY, Condition.EVERYTHING, columns));
        views.add(active("my", Condition.compare("ownerid", Operator.EQ_USER), columns));
        views.add(active("stakeholders", of(STAKEHOLDER), columns));
        views.add(active("sales-team", of(SALES_TEAM), columns));
        views.add(active("ending", ending(), columns));
        views.add(active("without-role", Condition.compare("category", Operator.NULL), columns));
        if (table.column(SOURCE).isPresent()) {
            views.addAll(sourced(columns));
        }
        return views;
    }

    private Condition ending() {
        var today = words.today();
        var soon = PartialDate.of(today.plusDays(Badge.SOON));
        return Condition.compare("effectiveend", Operator.BETWEEN, PartialDate.of(today), soon);
    }

    private List<NamedView> sourced(List<Path> columns) {
        var with = Stream.concat(columns.stream(), Stream.of(Path.of(SOURCE))).distinct().toList();
        return List.of(
                active("with-source", Condition.compare(SOURCE, Operator.NOT_NULL), with),
                active("without-source", Condition.compare(SOURCE, Operator.NULL), columns));
    }

    private NamedView active(String key, Condition where, List<Path> columns) {
        return view(key, ACTIVE.and(where), columns);
    }

    private NamedView view(String key, Condition where, List<Path> columns) {
        var title = words.texts().get("view." + key);
        return new NamedView(key, title, where, columns, List.of(Order.up("name")));
    }
}
