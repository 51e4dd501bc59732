package org.ligature.query;

import org.jspecify.annotations.Nullable;
import org.ligature.kit.text.Texts;
import org.ligature.records.RecordId;
import org.ligature.schema.Table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The views of connections: of all, where each pair stands once, or of those of one record.
final class ConnectionViews {

    private static final int STAKEHOLDER = 1000;
    private static final int SALES_TEAM = 1001;
    private static final String TO = "record2id";

    private ConnectionViews() {}

    /// @param today null to leave out what depends on the day
    static List<SavedView> ofAll(Table connection, @Nullable LocalDate today, Texts texts) {
        var columns = new ArrayList<ViewColumn>();
        columns.add(BuiltInViews.shown(connection.require("record1id")));
        columns.addAll(BuiltInViews.columns(connection));
        var once = Condition.compare("ismaster", Operator.EQ, true);
        return views(connection, once, columns, today, texts);
    }

    static List<SavedView> of(Table connection, RecordId record, LocalDate today, Texts texts) {
        var mine = Condition.compare("record1id", Operator.EQ, record);
        return views(connection, mine, BuiltInViews.columns(connection), today, texts);
    }

    private static List<SavedView> views(
            Table connection,
            Condition which,
            List<ViewColumn> columns,
            @Nullable LocalDate today,
            Texts texts) {
        var base = Query.of(connection.name()).and(which).orderBy(Order.up(TO));
        var views = new BuiltInViews(connection, base, columns, texts);
        views.usual();
        views.active("stakeholders", texts.get("view.stakeholders"), category(STAKEHOLDER));
        views.active("salesteam", texts.get("view.salesteam"), category(SALES_TEAM));
        if (today != null) {
            views.active("current", texts.get("view.current"), ConnectionTime.holding(today));
            views.active("planned", texts.get("view.planned"), ConnectionTime.planned(today));
            views.active("ended", texts.get("view.ended"), ConnectionTime.ended(today));
            views.active(
                    "ending",
                    texts.get("view.ending", ConnectionTime.SOON),
                    ConnectionTime.endsSoon(today));
        }
        views.active("withoutrole", texts.get("view.withoutrole"), withoutRole());
        return views.views();
    }

    private static Condition category(int category) {
        return Condition.compare("category", Operator.EQ, category);
    }

    private static Condition withoutRole() {
        return Condition.compare("record1roleid", Operator.NULL)
                .and(Condition.compare("record2roleid", Operator.NULL));
    }
}
