package org.ligature.activities;

import org.ligature.audit.Actor;
import org.ligature.records.RecordId;
import org.ligature.records.RecordRef;
import org.ligature.records.RecordService;
import org.ligature.records.Values;
import org.ligature.schema.Column;
import org.ligature.schema.ColumnType;
import org.ligature.schema.Schema;
import org.ligature.schema.Table;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What an activity holds that is written down with a record in a few words: who called whom is
/// told by the record and the user.
/// @param now at which what is said to be done already was done at the latest
record Logged(RecordService records, Schema schema, Actor actor, Instant now) {

    private static final Duration MEETING = Duration.ofMinutes(30);
    private static final String USER = "systemuser";
    private static final int SENDER = 1;
    private static final int TO = 2;
    private static final int REQUIRED = 5;
    private static final int ORGANIZER = 7;

    Values values(NewActivity wanted) {
        var table = schema.require(wanted.table());
        var values = Values.of(table.nameColumn(), wanted.subject());
        var due = wanted.due();
        if (due != null) {
            values = withTime(table, values, due);
        }
        if (!wanted.description().isBlank() && table.column("description").isPresent()) {
            values = values.with("description", wanted.description());
        }
        if (takes(table, "regardingobjectid", wanted.regarding())) {
            values = values.with("regardingobjectid", wanted.regarding());
        }
        return withParties(table, withState(table, values, wanted), wanted.regarding())
                .with(wanted.more());
    }

    private static Values withTime(Table table, Values values, Instant due) {
        if (hasRole(table, ORGANIZER) || hasRole(table, REQUIRED)) {
            return values.with("scheduledstart", due).with("scheduledend", due.plus(MEETING));
        }
        return table.column("scheduledend").isPresent() ? values.with("scheduledend", due) : values;
    }

    private Values withState(Table table, Values values, NewActivity wanted) {
        if (!wanted.completed()) {
            return values;
        }
        var due = wanted.due();
        var done = values.with("statecode", ActivityState.COMPLETED);
        return table.column("actualend").isPresent()
                ? done.with("actualend", due != null && due.isBefore(now) ? due : now)
                : done;
    }

    private static boolean hasRole(Table table, int role) {
        return table.columns().stream()
                .anyMatch(
                        column ->
                                column.type() instanceof ColumnType.PartyList(var own, _, _)
                                        && own == role);
    }

    private static boolean takes(Table table, String column, RecordRef record) {
        return table.column(column)
                .filter(
                        found ->
                                found.type() instanceof ColumnType.Lookup(var tables)
                                        && tables.contains(record.table()))
                .isPresent();
    }

    private Values withParties(Table table, Values given, RecordRef record) {
        var values = given;
        for (var column : table.columns()) {
            if (column.type() instanceof ColumnType.PartyList(var role, _, var tables)) {
                var party =
                        switch (role) {
                            case SENDER, ORGANIZER -> user(tables);
                            case TO, REQUIRED -> partyOf(record, tables);
                            default -> Optional.<RecordRef>empty();
                        };
                if (party.isPresent()) {
                    values = values.with(column.name(), List.of(party.get()));
                }
            }
        }
        return values;
    }

    private Optional<RecordRef> user(List<String> tables) {
        var id = new RecordId(actor.userId());
        return tables.contains(USER)
                ? Optional.ofNullable(records.refs(actor, List.of(id)).get(id))
                : Optional.empty();
    }

    /// The record itself, or the customer or contact it names.
    private Optional<RecordRef> partyOf(RecordRef record, List<String> tables) {
        if (tables.contains(record.table())) {
            return Optional.of(record);
        }
        var table = schema.require(record.table());
        var row = records.open(actor, record.table(), record.id());
        var named = new ArrayList<RecordRef>();
        for (var column : table.columns()) {
            if (pointsAtPeople(column)
                    && row.values().get(column.name()) instanceof RecordRef named1
                    && tables.contains(named1.table())) {
                named.add(named1);
            }
        }
        return named.stream()
                .filter(one -> one.table().equals("contact"))
                .findFirst()
                .or(() -> named.stream().findFirst());
    }

    private static boolean pointsAtPeople(Column column) {
        return column.type() instanceof ColumnType.Lookup(var tables) && !tables.contains(USER);
    }
}
