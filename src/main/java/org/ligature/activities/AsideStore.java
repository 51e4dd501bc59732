package org.ligature.activities;

import static org.ligature.sql.Tables.DROPPED_ACTIVITY;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.ligature.schema.Schema;

/// Tells activities that wait with a deleted table from those that are there.
record AsideStore(Schema schema) {

    /// @param activity the id of an activity
    Condition isThere(Field<Long> activity) {
        return schema.dropped().isEmpty()
                ? DSL.noCondition()
                : activity.notIn(DSL.select(DROPPED_ACTIVITY.ACTIVITY_ID).from(DROPPED_ACTIVITY));
    }
}
