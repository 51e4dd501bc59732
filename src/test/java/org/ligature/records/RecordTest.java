package org.ligature.records;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.ligature.TestDb;
import org.ligature.audit.Actor;

import java.util.List;
import java.util.Optional;

/// What tests of records do again and again.
abstract class RecordTest {

    final TestDb db = new TestDb();
    final RecordService records = db.records();
    final Actor admin = db.admin();

    final Row account(String name) {
        return saved("account", Values.of("name", name));
    }

    final Row contact(String first, String last) {
        return saved("contact", Values.of("firstname", first).with("lastname", last));
    }

    final Row user(String first, String last) {
        return saved("systemuser", Values.of("firstname", first).with("lastname", last));
    }

    final Row saved(String table, Values values) {
        return saved(records.create(admin, table, values));
    }

    static Row saved(SaveOutcome outcome) {
        return assertInstanceOf(SaveOutcome.Saved.class, outcome).row();
    }

    final Row reread(Row row) {
        return records.open(admin, row.ref().table(), row.ref().id());
    }

    /// The keys of what is wrong, without their common beginning.
    static List<String> refusals(SaveOutcome outcome) {
        return assertInstanceOf(SaveOutcome.Refused.class, outcome).invalid().stream()
                .map(invalid -> invalid.column().name() + " " + invalid.key().substring(8))
                .toList();
    }

    final void deactivate(Row row) {
        records.setState(admin, List.of(row.ref().id()), 1, Optional.empty());
    }
}
