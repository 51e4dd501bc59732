package org.ligature.records;

import static org.ligature.sql.Tables.ACTIVITYPARTY;
import static org.ligature.sql.Tables.ACTIVITYPOINTER;
import static org.ligature.sql.Tables.RECORD;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.ligature.kit.db.Tx;
import org.ligature.schema.Table;

import java.util.ArrayList;
import java.util.List;

/// Holds the directory of activities and their parties against the tables.
record ActivityCheckStore(Tx tx, Layouts layouts) {

    private static final String DIRECTORY = "activitypointer";
    private static final String PARTY = "activityparty";

    List<Disagreement> all() {
        var found = new ArrayList<Disagreement>();
        found.addAll(withoutRecord());
        for (var table : layouts.schema().tables()) {
            if (table.abilities().activity()) {
                found.addAll(without(table));
                found.addAll(different(table));
            }
        }
        found.addAll(parties());
        return found;
    }

    private List<Disagreement> withoutRecord() {
        return tx.sql()
                .select(ACTIVITYPOINTER.ID)
                .from(ACTIVITYPOINTER)
                .leftJoin(RECORD)
                .on(
                        RECORD.ID.eq(ACTIVITYPOINTER.ID),
                        RECORD.TABLE_ID.eq(ACTIVITYPOINTER.ACTIVITYTYPECODE))
                .where(RECORD.ID.isNull())
                .orderBy(ACTIVITYPOINTER.ID)
                .fetch(row -> found(DIRECTORY, row.value1(), "check.activity-gone"));
    }

    private List<Disagreement> without(Table table) {
        var layout = layouts.of(table);
        var id = layout.inTable(TableStore.ID);
        return tx.sql()
                .select(id)
                .from(layout.physical())
                .leftJoin(ACTIVITYPOINTER)
                .on(ACTIVITYPOINTER.ID.eq(id))
                .where(ACTIVITYPOINTER.ID.isNull())
                .orderBy(id)
                .fetch(row -> found(table.name(), row.value1(), "check.activity-unlisted"));
    }

    /// Entries that say something else than their activity.
    private List<Disagreement> different(Table table) {
        var layout = layouts.of(table);
        var id = layout.inTable(TableStore.ID);
        var same = new ArrayList<Condition>();
        add(same, layout, table.nameColumn(), ACTIVITYPOINTER.SUBJECT);
        add(same, layout, ActivityEntry.REGARDING, ACTIVITYPOINTER.REGARDINGOBJECTID);
        add(same, layout, "scheduledstart", ACTIVITYPOINTER.SCHEDULEDSTART);
        add(same, layout, "scheduledend", ACTIVITYPOINTER.SCHEDULEDEND);
        add(same, layout, "ownerid", ACTIVITYPOINTER.OWNERID);
        add(same, layout, "statecode", ACTIVITYPOINTER.STATECODE);
        return tx.sql()
                .select(id)
                .from(layout.physical())
                .join(ACTIVITYPOINTER)
                .on(ACTIVITYPOINTER.ID.eq(id))
                .where(DSL.not(DSL.and(same)))
                .orderBy(id)
                .fetch(row -> found(table.name(), row.value1(), "check.activity-other"));
    }

    private static <T> void add(
            List<Condition> same, TableStore layout, String column, Field<T> listed) {
        if (layout.table().column(column).isPresent()) {
            var own = layout.inTable(DSL.field(DSL.name(column), listed.getDataType()));
            same.add(own.isNotDistinctFrom(listed));
        }
    }

    /// Who takes part in something that is gone, or is gone himself.
    private List<Disagreement> parties() {
        var activity = RECORD.as("activity");
        var party = RECORD.as("party");
        return tx.sql()
                .select(ACTIVITYPARTY.ID)
                .from(ACTIVITYPARTY)
                .leftJoin(activity)
                .on(activity.ID.eq(ACTIVITYPARTY.ACTIVITYID))
                .leftJoin(party)
                .on(party.ID.eq(ACTIVITYPARTY.PARTYID))
                .where(activity.ID.isNull().or(party.ID.isNull()))
                .orderBy(ACTIVITYPARTY.ID)
                .fetch(row -> found(PARTY, row.value1(), "check.party"));
    }

    private static Disagreement found(String table, Long id, String key) {
        return new Disagreement(table, id, key, List.of());
    }
}
