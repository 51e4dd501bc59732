package org.ligature.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ligature.connections.NewConnection.between;
import static org.ligature.sql.Tables.CONNECTION;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ligature.records.RecordId;
import org.ligature.records.Values;
import org.ligature.schema.PartialDate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Whatever is done in whatever order, pairs mirror each other, in columns that were added too, and
/// the check finds nothing wrong.
final class ConnectionPairsTest {

    private static final int STEPS = 300;

    private House house;
    private Random random;
    private List<RecordId> records;
    private List<RoleId> roles;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 20_261_121, 4_711})
    void pairsMirrorAfterAnyCommands(long seed) {
        house = new House();
        addColumns();
        random = new Random(seed);
        records = new ArrayList<>();
        roles = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            records.add(i % 2 == 0 ? house.contact("Person " + i) : house.account("Firm " + i));
            roles.add(house.role("Test role " + i, i == 0 ? new String[] {"contact"} : NOWHERE));
        }

        for (int step = 0; step < STEPS; step++) {
            command();
            if (step % 50 == 0) {
                assertSound();
            }
        }

        assertSound();
        assertThat(house.roles.all()).isEqualTo(new House(house.store).roles.all());
    }

    private static final String[] NOWHERE = {};

    private void addColumns() {
        house.column("strength", "choice", "\"options\": [%s, %s]".formatted(WEAK, STRONG));
        house.column("signed", "date", "\"sortable\": true");
        house.column("since", "partial date", "\"end\": true");
        house.column("share", "decimal", "\"scale\": 1");
        house.column("note", "text", "\"length\": 5");
        house.column("broker", "lookup", "\"tables\": [\"contact\"]");
        house.column("case", "lookup", "\"tables\": \"connections\", \"ondelete\": \"cascade\"");
    }

    private static final String WEAK = "{\"value\": 1, \"label\": \"Weak\"}";
    private static final String STRONG = "{\"value\": 2, \"label\": \"Strong\"}";

    /// Some values for some of the columns, now and then such as cannot stand.
    private Values values() {
        var values = Values.NONE;
        for (var column :
                List.of("strength", "signed", "since", "share", "note", "broker", "case")) {
            if (random.nextInt(3) == 0) {
                values =
                        values.with("new_" + column, random.nextInt(5) == 0 ? null : value(column));
            }
        }
        return values;
    }

    private @Nullable Object value(String column) {
        return switch (column) {
            case "strength" -> 1 + random.nextInt(20) / 9;
            case "signed" -> LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300));
            case "since" -> new PartialDate(2010 + random.nextInt(20), 0, 0);
            case "share" -> BigDecimal.valueOf(random.nextInt(1000), random.nextInt(20) / 9);
            case "note" ->
                    "12345".substring(random.nextInt(5)) + (random.nextInt(9) == 0 ? "6" : "");
            default -> house.ref(record());
        };
    }

    private void assertSound() {
        var found = new ConnectionCheck(house.store.db(), house.schema, house.roles).findings();
        assertThat(found).allMatch(finding -> finding.kind().isRemark());
        for (var record : records) {
            for (var one : house.connections.of(house.admin, record, true, 500)) {
                var other = house.connections.open(house.admin, one.id().sibling());
                assertThat(other.record1()).isEqualTo(one.record2());
                assertThat(other.record2()).isEqualTo(one.record1());
                assertThat(other.values())
                        .isEqualTo(house.connections.open(house.admin, one.id()).values());
                assertThat(other.period()).isEqualTo(one.period());
                assertThat(other.description()).isEqualTo(one.description());
            }
        }
    }

    private void command() {
        switch (random.nextInt(14)) {
            case 0, 1, 2, 3 -> house.connections.connect(house.admin, wanted());
            case 4, 5, 6 -> change();
            case 7 -> house.connections.setActive(house.admin, some(), random.nextBoolean());
            case 8 -> house.connections.assign(house.admin, some(), new RecordId(1));
            case 9 -> house.rename(record(), "Renamed " + random.nextInt(1000));
            case 10 -> replaceRecord();
            case 11 -> match();
            case 12 -> rewriteRole();
            default -> house.connections.delete(house.admin, some());
        }
    }

    private void change() {
        for (var id : some()) {
            var current = house.connections.open(house.admin, id);
            house.connections.change(house.admin, id, current.version(), wanted());
        }
    }

    private void replaceRecord() {
        var gone = record();
        house.delete(gone);
        records.remove(gone);
        records.add(house.contact("Newcomer " + random.nextInt(1000)));
    }

    private void match() {
        if (random.nextInt(3) == 0) {
            house.unmatch(role(), role());
        } else {
            house.roles.match(house.admin, role(), role());
        }
    }

    private void rewriteRole() {
        var role = role();
        switch (random.nextInt(3)) {
            case 0 -> {
                house.roles.delete(house.admin, role);
                roles.remove(role);
                roles.add(house.role("Test role " + random.nextInt(1000)));
            }
            case 1 -> house.roles.setActive(house.admin, role, random.nextBoolean());
            default ->
                    house.update(
                            role, "Test role " + random.nextInt(1000), 1 + random.nextInt(5), "");
        }
    }

    private NewConnection wanted() {
        var wanted =
                between(record(), record())
                        .withRoles(roleOrNone(), roleOrNone())
                        .during(new Period(dateOrNone(), dateOrNone()))
                        .with(values());
        return random.nextBoolean() ? wanted.acceptingDuplicate() : wanted;
    }

    private RecordId record() {
        return records.get(random.nextInt(records.size()));
    }

    private RoleId role() {
        return roles.get(random.nextInt(roles.size()));
    }

    private @Nullable RoleId roleOrNone() {
        return random.nextBoolean() ? role() : null;
    }

    private @Nullable PartialDate dateOrNone() {
        return random.nextInt(3) > 0 ? null : new PartialDate(2010 + random.nextInt(20), 0, 0);
    }

    /// Up to three rows, masters and mirrors.
    private List<ConnectionId> some() {
        var all =
                house.store
                        .db()
                        .read(
                                tx ->
                                        tx.sql()
                                                .select(CONNECTION.ID)
                                                .from(CONNECTION)
                                                .orderBy(CONNECTION.ID)
                                                .fetch(CONNECTION.ID));
        return random.ints(all.isEmpty() ? 0 : 1 + random.nextInt(3), 0, Math.max(1, all.size()))
                .mapToObj(i -> new ConnectionId(all.get(i)))
                .toList();
    }
}
