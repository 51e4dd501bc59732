package org.ligature.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ligature.connections.NewConnection.between;
import static org.ligature.sql.Tables.AUDIT;

import org.junit.jupiter.api.Test;
import org.ligature.kit.problem.Problem;
import org.ligature.records.RecordId;
import org.ligature.sql.tables.records.AuditRecord;

import java.util.List;
import java.util.Set;

/// Connection roles: what they apply to, what they match, and what a change of one does to the
/// connections that have it.
final class RoleServiceTest {

    private final House house = new House();
    private final RoleService roles = house.roles;
    private final RecordId jane = house.contact("Jane Doe");
    private final RecordId acme = house.account("Acme");

    @Test
    void isOfferedForItsTablesOnly() {
        var anywhere = house.role("Test anywhere");
        var account = house.role("Test account", "account");

        assertThat(roles.fitting("account")).extracting(Role::id).contains(anywhere, account);
        assertThat(roles.fitting("contact"))
                .extracting(Role::id)
                .contains(anywhere)
                .doesNotContain(account);
    }

    @Test
    void isFoundByNameInWhateverCase() {
        var role = house.role("Test Buyer");
        var second = house.role("test buyer");

        assertThat(roles.named("TEST BUYER").map(Role::id)).hasValue(role);
        assertThat(roles.namesakes("Test buyer")).extracting(Role::id).contains(role, second);
        roles.setActive(house.admin, role, false);
        assertThat(roles.named("Test Buyer").map(Role::id)).hasValue(second);
    }

    @Test
    void isReadAgainFromTheStoreAsItWasWritten() {
        var role = house.role("Test mentor", "contact", "account");
        house.matched("Test pupil", role);

        assertThat(new House(house.store).roles.all()).isEqualTo(roles.all());
    }

    @Test
    void matchesHoldBothWaysInTheOrderTheyWereMade() {
        var client = house.role("Test client");
        var supplier = house.matched("Test supplier", client);
        var vendor = house.matched("Test vendor", client);
        roles.match(house.admin, vendor, client);

        assertThat(role(client).matches()).containsExactly(supplier, vendor);
        assertThat(role(vendor).matches()).containsExactly(client);
        assertThat(roles.matching(role(client), "contact"))
                .extracting(Role::id)
                .containsExactly(supplier, vendor);

        roles.unmatch(house.admin, supplier, client);

        assertThat(role(client).matches()).containsExactly(vendor);
        assertThat(role(supplier).matches()).isEmpty();
    }

    @Test
    void canBeMatchedToItself() {
        var friend = house.role("Test friend");

        roles.match(house.admin, friend, friend);

        assertThat(role(friend).matches()).containsExactly(friend);
    }

    @Test
    void aNewCategoryIsWrittenOnItsConnections() {
        var friend = house.role("Test friend");
        house.connected(between(jane, acme).as(friend));

        roles.update(house.admin, friend, "Test pal", House.SOCIAL, "Close", Set.of());

        assertThat(ofJane().category()).isEqualTo(House.SOCIAL);
        assertThat(ofJane().record2().role().map(Role::name)).hasValue("Test pal");
        assertClean();
    }

    @Test
    void aDeletedRoleIsBlankOnItsConnections() {
        var boss = house.roles.create(house.admin, "Test boss", House.SOCIAL, "", Set.of()).id();
        var clerk = house.matched("Test clerk", boss);
        house.connected(between(jane, acme).as(boss));

        roles.delete(house.admin, boss);

        assertThat(roles.role(boss)).isEmpty();
        assertThat(role(clerk).matches()).isEmpty();
        assertThat(ofJane().record2().role()).isEmpty();
        assertThat(ofJane().record1().role().map(Role::id)).hasValue(clerk);
        assertThat(ofJane().category()).isEqualTo(House.BUSINESS);
        assertThat(entries("connection"))
                .extracting(AuditRecord::getOperation)
                .containsExactly("CREATE", "UPDATE");
        assertClean();
    }

    @Test
    void anInactiveRoleStaysOnItsConnections() {
        var boss = house.role("Test boss");
        house.connected(between(jane, acme).as(boss));

        roles.setActive(house.admin, boss, false);

        assertThat(ofJane().record2().role().map(Role::id)).hasValue(boss);
        assertThat(roles.fitting("account")).extracting(Role::id).doesNotContain(boss);
    }

    @Test
    void refusesWhatIsNoRole() {
        for (var name : List.of(" ", "x".repeat(101))) {
            assertThatThrownBy(() -> house.role(name)).isInstanceOf(Problem.class);
        }
        assertThatThrownBy(() -> house.role("Test", "nowhere")).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> house.role("Test", "connectionrole")).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> roles.create(house.admin, "Test", 77, "", Set.of()))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> roles.delete(house.admin, new RoleId(4711)))
                .isInstanceOf(Problem.class);
        assertThat(roles.named("Test")).isEmpty();
    }

    @Test
    void leavesHistory() {
        var boss = house.role("Test boss");
        roles.setActive(house.admin, boss, false);
        roles.update(house.admin, boss, "Test chief", House.BUSINESS, "", Set.of());
        roles.match(house.admin, boss, boss);
        roles.delete(house.admin, boss);

        assertThat(entries("connectionrole"))
                .extracting(AuditRecord::getOperation)
                .containsExactly("CREATE", "DEACTIVATE", "UPDATE", "UPDATE", "DELETE");
    }

    private Role role(RoleId id) {
        return roles.role(id).orElseThrow();
    }

    private Connection ofJane() {
        return house.connections.of(house.admin, jane, true, 50).getFirst();
    }

    private List<AuditRecord> entries(String table) {
        return house.store
                .db()
                .read(
                        tx ->
                                tx.sql()
                                        .selectFrom(AUDIT)
                                        .where(AUDIT.TABLE_NAME.eq(table))
                                        .orderBy(AUDIT.ID)
                                        .fetch());
    }

    private void assertClean() {
        assertThat(new ConnectionCheck(house.store.db(), house.schema, roles).findings()).isEmpty();
    }
}
