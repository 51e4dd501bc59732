package org.ligature.roles;

import static org.assertj.core.api.Assertions.assertThat;

import org.ligature.Sample;
import org.ligature.audit.Actor;
import org.ligature.audit.AuditEntry;
import org.ligature.audit.AuditService;
import org.ligature.connections.ConnectOutcome;
import org.ligature.connections.Connection;
import org.ligature.connections.ConnectionCheck;
import org.ligature.connections.Finding;
import org.ligature.connections.NewConnection;
import org.ligature.connections.Period;
import org.ligature.connections.Role;
import org.ligature.connections.RoleDraft;
import org.ligature.kit.task.Job;
import org.ligature.records.RecordRef;
import org.ligature.records.SaveOutcome;
import org.ligature.records.Values;
import org.ligature.schema.PartialDate;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The administration of roles over a store with the seed roles.
final class Office {

    static final int BUSINESS = 1;
    static final int FAMILY = 2;

    final Sample sample = new Sample();
    final Actor admin = sample.store().admin();
    final UsageService usage = new UsageService(sample.store().db());
    final RoleAdministrationService roles =
            new RoleAdministrationService(
                    sample.store().db(),
                    sample.store().access(),
                    sample.schema(),
                    sample.roles(),
                    sample.connections());

    Office() {
        sample.store().actions().afterCommit(usage::touched);
    }

    RecordRef contact(String name) {
        return record("contact", Values.of("lastname", name));
    }

    RecordRef account(String name) {
        return record("account", Values.of("name", name));
    }

    private RecordRef record(String table, Values values) {
        return switch (sample.records().create(admin, table, values)) {
            case SaveOutcome.Saved saved -> saved.row().ref();
            case SaveOutcome other -> throw new AssertionError(other);
        };
    }

    /// A role for these tables that matches nothing.
    Role role(String name, String... tables) {
        return roles.create(admin, new RoleDraft(name, BUSINESS, "", Set.of(tables)));
    }

    /// The same, which matches another one.
    Role matched(String name, Role other, String... tables) {
        var draft = new RoleDraft(name, BUSINESS, "", Set.of(tables));
        return roles.create(admin, draft.matching(List.of(other.id())));
    }

    Role now(Role role) {
        return sample.roles().require(role.id());
    }

    Role named(String name) {
        return sample.roles().named(name).orElseThrow();
    }

    Connection connect(RecordRef from, Role role, RecordRef to) {
        return connect(from, role, to, Period.OPEN);
    }

    /// The other side has the role.
    Connection connect(RecordRef from, Role role, RecordRef to, Period period) {
        var wanted = NewConnection.between(from.id(), to.id()).as(role.id()).during(period);
        return switch (sample.connections().connect(admin, wanted.acceptingDuplicate())) {
            case ConnectOutcome.Connected(var made) -> made;
            case ConnectOutcome other -> throw new AssertionError(other);
        };
    }

    /// The same, made from the other side: the first record has the role.
    Connection turned(RecordRef one, RecordRef other, Role role, Period period) {
        var wanted =
                NewConnection.between(one.id(), other.id())
                        .withRoles(role.id(), null)
                        .during(period);
        return switch (sample.connections().connect(admin, wanted)) {
            case ConnectOutcome.Connected(var made) -> made;
            case ConnectOutcome outcome -> throw new AssertionError(outcome);
        };
    }

    RoleOutcome save(Role role, RoleDraft draft, Remedy remedy) {
        var now = now(role);
        return roles.save(admin, role.id(), now.version(), draft, remedy, Job.Progress.UNWATCHED);
    }

    RoleOutcome matching(Role role, Remedy remedy, Role... others) {
        var ids = Arrays.stream(others).map(Role::id).toList();
        return save(role, RoleDraft.of(now(role)).matching(ids), remedy);
    }

    RoleOutcome on(Role role, Remedy remedy, String... tables) {
        return save(role, RoleDraft.of(now(role)).on(Set.of(tables)), remedy);
    }

    RoleOutcome limited(Role role, Integer limit, Remedy remedy) {
        var now = RoleDraft.of(now(role));
        return save(
                role,
                new RoleDraft(
                        now.name(),
                        now.category(),
                        now.description(),
                        now.tables(),
                        now.matches(),
                        limit,
                        now.names()),
                remedy);
    }

    RoleOutcome delete(Role role, Remedy remedy) {
        return roles.delete(admin, role.id(), null, remedy, Job.Progress.UNWATCHED);
    }

    RoleOutcome replace(Role role, Role by, Remedy remedy) {
        return roles.delete(admin, role.id(), by.id(), remedy, Job.Progress.UNWATCHED);
    }

    RoleOutcome merge(Role from, Role into, Remedy remedy) {
        return roles.merge(admin, from.id(), into.id(), remedy, Job.Progress.UNWATCHED);
    }

    static Offences offences(RoleOutcome outcome) {
        assertThat(outcome).isInstanceOf(RoleOutcome.Offending.class);
        return ((RoleOutcome.Offending) outcome).offences();
    }

    static int done(RoleOutcome outcome) {
        assertThat(outcome).isInstanceOf(RoleOutcome.Done.class);
        return ((RoleOutcome.Done) outcome).connections();
    }

    int actions() {
        return sample.count("SELECT COUNT(*) FROM audit_transaction");
    }

    /// What the last action did to what, in its order.
    List<String> entries() {
        return last().stream()
                .map(entry -> entry.operation() + " " + entry.subject().table())
                .toList();
    }

    /// What stood before in the last entry.
    Map<String, Object> lastChanges() {
        var changes = new HashMap<String, Object>();
        last().getLast().changes().forEach(one -> changes.put(one.column(), one.before()));
        return changes;
    }

    private List<AuditEntry> last() {
        var audits = new AuditService(sample.store().db());
        var action = audits.transactions(Long.MAX_VALUE, 1).getFirst();
        return audits.entries(action, 0, 1000);
    }

    /// How a connection stands now, seen from the same side.
    Connection again(Connection connection) {
        return sample.connections().open(admin, connection.id());
    }

    boolean isThere(Connection connection) {
        return sample.connections().find(admin, connection.uuid()).isPresent();
    }

    static String roleOf(Connection.Side side) {
        return side.role().map(Role::name).orElse("");
    }

    static Period years(int from, int to) {
        return new Period(new PartialDate(from, 0, 0), new PartialDate(to, 0, 0));
    }

    static Period since(int year) {
        return new Period(new PartialDate(year, 0, 0), null);
    }

    /// Pairs mirror each other; remarks are told by their kind.
    List<Finding.Kind> findings() {
        var check = new ConnectionCheck(sample.store().db(), sample.schema(), sample.roles());
        return check.findings().stream().map(Finding::kind).toList();
    }
}
