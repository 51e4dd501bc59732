package org.ligature.roles.ui;

import org.jspecify.annotations.Nullable;
import org.ligature.audit.Actor;
import org.ligature.connections.Role;
import org.ligature.connections.RoleDraft;
import org.ligature.connections.RoleId;
import org.ligature.kit.problem.Problem;
import org.ligature.kit.task.Job;
import org.ligature.kit.text.Texts;
import org.ligature.roles.Remedy;
import org.ligature.roles.RoleOutcome;
import org.ligature.roles.RolePack;
import org.ligature.roles.RolePackService;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;

/// Changes of roles, run away from the screen; those that may concern many connections stand among
/// the long jobs and can be stopped.
record RoleJobs(Actor actor, RolesParts parts, Texts texts) {

    /// Who is told how it went.
    record Told<T>(Consumer<T> done, Consumer<Problem> problem) {}

    void create(RoleDraft draft, Told<Role> told) {
        run(() -> parts.administration().create(actor, draft), told);
    }

    void save(Role based, RoleDraft draft, Remedy remedy, Told<RoleOutcome> told) {
        start(
                texts.get("job.save", draft.name()),
                progress ->
                        parts.administration()
                                .save(actor, based.id(), based.version(), draft, remedy, progress),
                told);
    }

    void delete(Role role, @Nullable RoleId instead, Remedy remedy, Told<RoleOutcome> told) {
        start(
                texts.get("job.delete", role.name()),
                progress ->
                        parts.administration().delete(actor, role.id(), instead, remedy, progress),
                told);
    }

    void merge(Role from, Role into, Remedy remedy, Told<RoleOutcome> told) {
        start(
                texts.get("job.merge", from.name(), into.name()),
                progress ->
                        parts.administration().merge(actor, from.id(), into.id(), remedy, progress),
                told);
    }

    void setActive(Role role, boolean active, Told<Role> told) {
        run(
                () -> {
                    parts.roles().setActive(actor, role.id(), active);
                    return parts.roles().require(role.id());
                },
                told);
    }

    void load(RolePack pack, Told<RolePackService.Loaded> told) {
        run(() -> parts.packs().load(actor, pack), told);
    }

    private <T> void run(Callable<T> job, Told<T> told) {
        parts.tasks().run(job, told.done(), told.problem());
    }

    private void start(
            String title, Function<Job.Progress, RoleOutcome> work, Told<RoleOutcome> told) {
        parts.tasks().start(title, work, told.done(), told.problem());
    }
}
