package org.ligature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ligature.kit.db.Store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/// Alters a store behind the program's back and asks it.
final class CheckTest {

    @TempDir private Path folder;

    private Commands commands;

    @BeforeEach
    void makeTwoWhoAreConnected() {
        commands = Commands.create(folder);
        commands.run("record", "create", "contact", "firstname=Jane", "lastname=Doe").done();
        commands.run("record", "create", "account", "name=Larkfield Traders").done();
        commands.run(
                        "connection",
                        "create",
                        "--from",
                        "contact:Jane Doe",
                        "--to",
                        "Larkfield Traders",
                        "--role",
                        "Employer")
                .done();
    }

    @Test
    void findsNothingInASoundStore() {
        var answer = commands.run("check").done();

        assertThat(answer.get("clean").asBoolean()).isTrue();
        assertThat(answer.get("findings")).isEmpty();
    }

    @Test
    void findsAConnectionThatLostItsOtherSide() {
        alter("DELETE FROM connection WHERE ismaster = FALSE");

        assertThat(faults()).contains("lacks the row of its other side");
    }

    @Test
    void findsARecordThatCannotBeFoundByItsName() {
        alter("UPDATE record SET name_key = 'nobody' WHERE name = 'Jane Doe'");

        assertThat(faults()).contains("contact").contains("cannot be found by its name");
    }

    @Test
    void findsThatTheHistoryWasAltered() {
        alter("UPDATE audit SET changes = '[]' WHERE id = (SELECT MIN(id) FROM audit)");

        assertThat(faults()).contains("history");
    }

    @Test
    void tellsOfRolesThatMatchNoLongerWithoutCallingTheStoreUnsound() {
        commands.run("role", "unmatch", "Employer", "Employee").done();

        var answer = commands.run("check").done();

        assertThat(answer.get("clean").asBoolean()).isTrue();
        assertThat(answer.get("remarks")).isNotEmpty();
    }

    @Test
    void namesTheErrorWhereARoleAppliesToTheTableNoLonger() {
        commands.run("role", "set", "Employer", "--table", "contact").done();

        var answer = commands.run("check").done();

        assertThat(answer.get("remarks").toString())
                .contains("NoConnectionRoleAndObjectTypeCodePairPresent")
                .contains("0x8004F222");
    }

    @Test
    void looksAtConnectionsByItselfAfterAnEndWithoutAClose() throws IOException {
        var left = folder.resolve("left");
        try (var store = Store.open(commands.store(), Clock.systemUTC(), () -> false)) {
            store.db()
                    .write(
                            tx ->
                                    tx.sql()
                                            .execute(
                                                    "DELETE FROM connection"
                                                            + " WHERE ismaster = FALSE"));
            Files.copy(store.file(), left);
        }

        var shown = new Commands(left).run("record", "show", "contact", "Jane Doe");

        assertEquals(0, shown.exit());
        assertThat(shown.error().get("message").asText()).contains("lacks the row");
        assertThat(new Commands(left).run("record", "show", "contact", "Jane Doe").err()).isEmpty();
    }

    private String faults() {
        var ran = commands.run("check");
        assertEquals(3, ran.exit());
        assertThat(ran.json().get("clean").asBoolean()).isFalse();
        return ran.json().get("findings").toString();
    }

    private void alter(String sql) {
        try (var store = Store.open(commands.store(), Clock.systemUTC(), () -> false)) {
            store.db().write(tx -> tx.sql().execute(sql));
        }
    }
}
