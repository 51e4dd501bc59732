package org.ligature.roles;

import org.jspecify.annotations.Nullable;
import org.ligature.access.Access;
import org.ligature.access.Privilege;
import org.ligature.audit.Action;
import org.ligature.audit.Actor;
import org.ligature.connections.ConnectionService;
import org.ligature.connections.Role;
import org.ligature.connections.RoleDraft;
import org.ligature.connections.RoleEffects;
import org.ligature.connections.RoleId;
import org.ligature.connections.RoleService;
import org.ligature.kit.db.Db;
import org.ligature.kit.problem.Problem;
import org.ligature.kit.task.Job;
import org.ligature.schema.SchemaService;

import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Function;

/// Changes roles together with the connections that have them. Each change is one action, and is
/// refused with what would no longer fit where nobody said what is to be done with it. Every method
/// blocks; those that change many connections tell their progress and can be stopped.
public final class RoleAdministrationService {

    /// How many of the connections that would no longer fit are shown.
    private static final int SHOWN = 8;

    private final Db db;
    private final Access access;
    private final SchemaService schema;
    private final RoleService roles;
    private final ConnectionService connections;

    public RoleAdministrationService(
            Db db,
            Access access,
            SchemaService schema,
            RoleService roles,
            ConnectionService connections) {
        this.db = db;
        this.access = access;
        this.schema = schema;
        this.roles = roles;
        this.connections = connections;
    }

    /// Whether somebody may change roles; everybody else only sees them.
    public boolean mayChange(Actor actor) {
        return db.read(tx -> access.may(tx, actor, Privilege.CUSTOMIZE));
    }

    public Role create(Actor actor, RoleDraft draft) {
        var id = roles.change(actor, "role.create", action -> roles.insert(action, draft));
        return roles.require(id);
    }

    /// Writes a role anew.
    ///
    /// @param version on which the draft is based
    public RoleOutcome save(
            Actor actor,
            RoleId id,
            long version,
            RoleDraft draft,
            Remedy remedy,
            Job.Progress progress) {
        return change(
                actor,
                "role.update",
                action -> {
                    var now = roles.require(id);
                    if (now.version() != version) {
                        return new Told(new RoleOutcome.Conflict(now));
                    }
                    var offenders = offenders(action, now, draft);
                    if (isForbidden(offenders, remedy)) {
                        return new Found(offenders);
                    }
                    heal(new RoleEffects(action, progress), offenders, remedy);
                    roles.rewrite(action, id, draft);
                    return new Told(
                            new RoleOutcome.Done(
                                    now, remedied(offenders, remedy), offenders.count()));
                });
    }

    private Offenders offenders(Action action, Role now, RoleDraft draft) {
        var search = new Offenders.Search(action.tx(), action.today());
        if (isNarrower(now, draft)) {
            var fit = Fit.now(roles, schema.schema());
            search.misfits(now.id(), fit, fit.with(now.id(), draft, schema.schema()));
        }
        if (draft.limit() != null && (now.limit() == null || draft.limit() < now.limit())) {
            search.beyond(
                    new Offenders.Counted(Set.of(now.id()), now.limit()),
                    new Offenders.Counted(Set.of(now.id()), draft.limit()));
        }
        return search.found();
    }

    /// Whether connections could be left without a fit: only then they have to be looked at.
    private static boolean isNarrower(Role now, RoleDraft draft) {
        var fewerTables =
                !draft.tables().isEmpty()
                        && (now.tables().isEmpty() || !draft.tables().containsAll(now.tables()));
        return fewerTables || !draft.matches().containsAll(now.matches());
    }

    /// Deletes a role. Its connections lose it, or get another one instead; where that one would
    /// not
    /// fit and they are to be kept, they lose it too.
    ///
    /// @param instead null for none
    public RoleOutcome delete(
            Actor actor,
            RoleId id,
            @Nullable RoleId instead,
            Remedy remedy,
            Job.Progress progress) {
        return change(
                actor,
                "role.delete",
                action -> {
                    var gone = roles.require(id);
                    var effects = new RoleEffects(action, progress);
                    var lost = 0;
                    var offending = 0;
                    if (instead != null) {
                        var offenders = offenders(action, gone, other(gone, instead));
                        if (isForbidden(offenders, remedy)) {
                            return new Found(offenders);
                        }
                        heal(effects, offenders, remedy);
                        lost = effects.blank(id, offenders.misfits());
                        offending = offenders.count();
                    }
                    lost += effects.replace(id, instead);
                    roles.remove(action, id);
                    return new Told(new RoleOutcome.Done(gone, lost, offending));
                });
    }

    private Role other(Role role, RoleId other) {
        if (role.id().equals(other)) {
            throw new Problem(RoleAdministrationService.class, "role.itself", role.name());
        }
        return roles.require(other);
    }

    private Offenders offenders(Action action, Role gone, Role instead) {
        var fit = Fit.now(roles, schema.schema());
        return doubled(
                new Offenders.Search(action.tx(), action.today())
                        .misfits(gone.id(), fit, fit.replacing(gone.id(), instead.id())),
                gone,
                instead);
    }

    private static Offenders doubled(Offenders.Search search, Role gone, Role instead) {
        search.doubled(gone.id(), instead.id());
        if (instead.limit() != null) {
            search.beyond(
                    new Offenders.Counted(Set.of(instead.id()), instead.limit()),
                    new Offenders.Counted(Set.of(gone.id(), instead.id()), instead.limit()));
        }
        return search.found();
    }

    /// Makes one role of two: connections, what it applies to and what it matches move to the
    /// second
    /// one. What offends is that a connection would be there twice, or beyond the limit.
    public RoleOutcome merge(
            Actor actor, RoleId from, RoleId into, Remedy remedy, Job.Progress progress) {
        return change(
                actor,
                "role.merge",
                action -> {
                    var gone = roles.require(from);
                    var merge = new Merge(gone, other(gone, into));
                    var search = new Offenders.Search(action.tx(), action.today());
                    var offenders = doubled(search, gone, merge.into());
                    if (isForbidden(offenders, remedy)) {
                        return new Found(offenders);
                    }
                    var effects = new RoleEffects(action, progress);
                    heal(effects, offenders, remedy);
                    var moved = effects.replace(from, into);
                    roles.merge(action, from, into, merge.result());
                    return new Told(new RoleOutcome.Done(merge.into(), moved, offenders.count()));
                });
    }

    private static boolean isForbidden(Offenders offenders, Remedy remedy) {
        return remedy == Remedy.FORBID && !offenders.areNone();
    }

    private static int remedied(Offenders offenders, Remedy remedy) {
        return remedy == Remedy.KEEP ? 0 : offenders.count();
    }

    private void heal(RoleEffects effects, Offenders offenders, Remedy remedy) {
        switch (remedy) {
            case FORBID, KEEP -> {}
            case END -> effects.end(offenders.all());
            case DELETE ->
                    connections.delete(effects.action(), offenders.all(), effects.progress());
        }
    }

    /// What came of an action: told as it is, or with the first that offend, which are read once it
    /// is over.
    private sealed interface Result {}

    private record Told(RoleOutcome outcome) implements Result {}

    private record Found(Offenders offenders) implements Result {}

    private RoleOutcome change(Actor actor, String label, Function<Action, Result> work) {
        try {
            return switch (roles.change(actor, label, work)) {
                case Told(var outcome) -> now(outcome);
                case Found(var offenders) -> offending(actor, offenders);
            };
        } catch (CancellationException stopped) {
            return new RoleOutcome.Cancelled();
        }
    }

    private RoleOutcome offending(Actor actor, Offenders offenders) {
        var first = offenders.all().stream().limit(SHOWN);
        return new RoleOutcome.Offending(
                new Offences(
                        offenders.counts(), first.map(id -> connections.open(actor, id)).toList()));
    }

    /// With the role as it is once all is written.
    private RoleOutcome now(RoleOutcome outcome) {
        return outcome instanceof RoleOutcome.Done(var role, var changed, var offending)
                ? new RoleOutcome.Done(roles.role(role.id()).orElse(role), changed, offending)
                : outcome;
    }
}
