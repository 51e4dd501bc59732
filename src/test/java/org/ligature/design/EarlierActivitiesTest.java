package org.ligature.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.api.Test;
import org.ligature.TestDb;
import org.ligature.records.RecordRef;
import org.ligature.records.Row;
import org.ligature.records.SaveOutcome;
import org.ligature.records.Values;
import org.ligature.schema.Column;
import org.ligature.schema.Table;

import java.time.Instant;
import java.util.List;

/// Tables of activities that were made before they got all that activities have.
final class EarlierActivitiesTest {

    private static final Instant DUE = Instant.parse("2026-11-22T10:00:00Z");

    private final TestDb store = new TestDb();

    @Test
    void getWhatActivitiesHaveWhenTheStoreIsOpened() {
        make("");
        var visit = create("new_visit", Values.of("new_name", "Round"));
        var account = create("account", Values.of("name", "Larkfield")).ref();

        open();

        var wanted =
                Values.of("regardingobjectid", account)
                        .with("scheduledend", DUE)
                        .with("to", List.of(account));
        var saved = store.records().update(store.admin(), visit, wanted);
        var now = assertInstanceOf(SaveOutcome.Saved.class, saved).row();
        assertThat(now.ref().name()).isEqualTo("Round");
        assertThat(now.values().get("regardingobjectid", RecordRef.class)).contains(account);
        assertThat(now.values().get("scheduledend")).isEqualTo(DUE);
        assertThat(visits().column("subject")).isEmpty();
    }

    @Test
    void keepAListOfPartiesOfTheirOwn() {
        make(
                """
                {"name": "new_guests", "displayname": "Guests", "type": "party list", "role": 2,
                 "many": true, "tables": ["contact"]}\
                """);

        open();

        assertThat(visits().column("to")).isEmpty();
        assertThat(visits().column("from")).isPresent();
    }

    @Test
    void haveColumnsOfTheProgram() {
        make("");

        open();

        var custom = visits().columns().stream().filter(Column::custom).map(Column::name);
        assertThat(custom).containsExactly("new_name");
    }

    @Test
    void areLeftAsTheyAreOnceTheyHaveThem() {
        make("");
        open();
        var once = visits();

        open();

        assertThat(visits()).isEqualTo(once);
    }

    /// As an earlier version made it.
    private void make(String column) {
        var spec =
                SpecReader.table(
                        """
                        {"name": "new_visit", "displayname": "Visit", "activity": true,
                         "namecolumn": "new_name", "columns": [%s]}\
                        """
                                .formatted(column));
        var made = Completion.of(spec, 10_000, false, "new_name");
        var was = made.traits();
        var table =
                new NewTable(
                        made.id(),
                        made.name(),
                        made.label(),
                        new Table.Traits(
                                was.kind(), was.ownership(), was.nameColumn(), made.id(), true),
                        made.abilities(),
                        made.states(),
                        made.columns(),
                        made.layout(),
                        made.views());
        store.db()
                .write(
                        tx -> {
                            new DdlStore(tx).create(table);
                            new DescriptionStore(tx).insert(table);
                            return table;
                        });
        store.schema().reload();
    }

    private void open() {
        new StandardTables(store.db(), store.clock()::instant, store.uuids()::next).bringUp();
        store.schema().reload();
    }

    private Table visits() {
        return store.schema().schema().require("new_visit");
    }

    private Row create(String table, Values values) {
        var saved = store.records().create(store.admin(), table, values);
        return assertInstanceOf(SaveOutcome.Saved.class, saved).row();
    }
}
