package org.ligature.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.ligature.connections.NewConnection.between;
import static org.ligature.sql.Tables.AUDIT;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ligature.audit.Actor;
import org.ligature.kit.problem.Problem;
import org.ligature.records.RecordId;
import org.ligature.sql.tables.records.AuditRecord;

import java.util.List;
import java.util.Locale;
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

        house.unmatch(supplier, client);

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

        house.update(friend, "Test pal", House.SOCIAL, "Close");

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
    void matchesHaveTheOrderTheyAreGiven() {
        var client = house.role("Test client");
        var supplier = house.matched("Test supplier", client);
        var vendor = house.matched("Test vendor", client);
        var agent = house.role("Test agent");

        house.rewrite(client, RoleDraft.of(role(client)).matching(List.of(agent, vendor, client)));

        assertThat(role(client).matches()).containsExactly(agent, vendor, client);
        assertThat(role(agent).matches()).containsExactly(client);
        assertThat(role(vendor).matches()).containsExactly(client);
        assertThat(role(supplier).matches()).isEmpty();
    }

    @Test
    void aChangeOfMatchesIsToldOfBothRoles() {
        var client = house.role("Test client");
        var supplier = house.matched("Test supplier", client);
        var before = role(supplier).version();

        house.unmatch(client, supplier);

        assertThat(role(supplier).version()).isGreaterThan(before);
        assertThat(entries("connectionrole"))
                .filteredOn(entry -> entry.getObjectId() == supplier.value())
                .last()
                .satisfies(entry -> assertThat(entry.getChanges()).contains("matches"));
    }

    @Test
    void aDeletedRoleIsToldOfWhatItMatched() {
        var client = house.role("Test client");
        var supplier = house.matched("Test supplier", client);

        roles.delete(house.admin, client);

        assertThat(entries("connectionrole").reversed().subList(0, 2))
                .extracting(AuditRecord::getOperation, AuditRecord::getObjectId)
                .containsExactly(
                        tuple("DELETE", client.value()), tuple("UPDATE", supplier.value()));
    }

    @Test
    void keepsItsLimitAndItsNames() {
        var names =
                List.of(
                        new RoleName("de", Gender.ANY, "Ehepartner"),
                        new RoleName("de", Gender.FEMALE, "Ehefrau"));
        var draft = new RoleDraft("Test spouse", House.FAMILY, "", Set.of(), List.of(), 1, names);
        var spouse =
                roles.change(house.admin, "role.create", action -> roles.insert(action, draft));

        assertThat(new House(house.store).roles.require(spouse))
                .returns(1, Role::limit)
                .returns(names, Role::names);
        assertThat(roles.named("ehefrau").map(Role::id)).hasValue(spouse);
        assertThat(role(spouse).name(Locale.GERMANY, Gender.FEMALE)).isEqualTo("Ehefrau");
        assertThat(role(spouse).name(Locale.GERMANY, Gender.MALE)).isEqualTo("Ehepartner");
        assertThat(role(spouse).name(Locale.UK, Gender.FEMALE)).isEqualTo("Test spouse");
    }

    @Test
    void refusesNamesAndLimitsThatAreNone() {
        var role = house.role("Test role");
        var now = RoleDraft.of(role(role));
        for (var names :
                List.of(
                        List.of(new RoleName("xx", Gender.ANY, "Name")),
                        List.of(new RoleName("de", Gender.ANY, " ")),
                        List.of(
                                new RoleName("de", Gender.ANY, "Eins"),
                                new RoleName("de", Gender.ANY, "Zwei")))) {
            assertThatThrownBy(() -> house.rewrite(role, named(now, null, names)))
                    .isInstanceOf(Problem.class);
        }
        assertThatThrownBy(() -> house.rewrite(role, named(now, 0, List.of())))
                .isInstanceOf(Problem.class);
        assertThat(role(role).names()).isEmpty();
        assertThat(role(role).limit()).isNull();
    }

    private static RoleDraft named(RoleDraft now, @Nullable Integer limit, List<RoleName> names) {
        return new RoleDraft(
                now.name(),
                now.category(),
                now.description(),
                now.tables(),
                now.matches(),
                limit,
                names);
    }

    @Test
    void onlyWhoMayCustomizeChangesRoles() {
        var nobody = new Actor(999, "Nobody");

        assertThatThrownBy(() -> roles.create(nobody, "Test", House.BUSINESS, "", Set.of()))
                .isInstanceOf(Problem.class);
        assertThat(roles.named("Test")).isEmpty();
    }

    @Test
    void leavesHistory() {
        var boss = house.role("Test boss");
        roles.setActive(house.admin, boss, false);
        house.update(boss, "Test chief", House.BUSINESS, "");
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
