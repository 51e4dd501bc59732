package org.ligature.verbs;

import org.ligature.audit.Action;
import org.ligature.records.RecordRef;
import org.ligature.records.RecordService;
import org.ligature.records.Row;
import org.ligature.records.SaveOutcome;
import org.ligature.records.Values;
import org.ligature.schema.Schema;
import org.ligature.schema.Table;

import java.time.LocalDate;
import java.time.ZoneOffset;

/// One verb while it is done to one record.
///
/// @param to the state the verb leads to
/// @param answers to what the verb asks for
record Job(Action action, RecordService records, Schema schema, Row row, int to, Values answers) {

    Table table() {
        return schema.require(row.ref().table());
    }

    LocalDate today() {
        return action.now().atZone(ZoneOffset.UTC).toLocalDate();
    }

    /// Moves the record to the verb's state, and writes these values with it.
    void move(Values with) {
        var reason = answers.get("statuscode", Integer.class);
        move(row, to, reason.orElseGet(() -> firstReason(table(), to)), with);
    }

    void move(Row moved, int state, int reason, Values with) {
        var table = schema.require(moved.ref().table());
        var values = Carry.known(table, with).with("statecode", state).with("statuscode", reason);
        records.carry(action, moved.ref().id(), values);
    }

    static int firstReason(Table table, int state) {
        var reasons = table.state(state).reasons();
        return reasons.isEmpty() ? state + 1 : reasons.getFirst().value();
    }

    /// Makes a record that this verb is about.
    RecordRef make(String table, Values values) {
        return switch (records.carry(action, table, values)) {
            case SaveOutcome.Saved(var made) -> made.ref();
            case SaveOutcome.Refused(var invalid) -> throw invalid.getFirst().problem();
            case SaveOutcome.Conflict _, SaveOutcome.ReadOnly _ ->
                    throw new IllegalStateException("A new record stood there already");
        };
    }
}
