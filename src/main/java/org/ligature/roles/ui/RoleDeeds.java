package org.ligature.roles.ui;

import javafx.scene.Node;

import org.jspecify.annotations.Nullable;
import org.ligature.connections.Role;
import org.ligature.kit.problem.Problem;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Dialogs;
import org.ligature.kit.ui.Layers;
import org.ligature.kit.ui.Toast;
import org.ligature.roles.Offences;
import org.ligature.roles.Remedy;
import org.ligature.roles.RoleOutcome;
import org.ligature.roles.RolePack;

import java.util.Optional;
import java.util.function.Consumer;

/// What is done with whole roles, over the screen that shows them: asks first where connections
/// have them, and says what came of it.
///
/// @param after told of the role that is left to look at, where there is one
record RoleDeeds(
        Node over,
        RolesViewModel model,
        RoleJobs jobs,
        RoleWords words,
        Consumer<Optional<Role>> after) {

    void setActive(Role role, boolean active) {
        var done = active ? "done.activated" : "done.deactivated";
        jobs.setActive(
                role,
                active,
                new RoleJobs.Told<>(
                        now -> finish(Optional.of(now), texts().get(done, now.name())),
                        this::tell));
    }

    /// One that no connection has goes at once.
    void askDelete(Role role) {
        if (model.isUnused(role)) {
            delete(role, null, Remedy.FORBID);
            return;
        }
        var others =
                model.all().stream()
                        .filter(one -> one.active() && !one.id().equals(role.id()))
                        .toList();
        new DeleteCard(role, model.usageProperty().get().of(role.id()), words)
                .show(
                        over,
                        others,
                        role.active() ? () -> setActive(role, false) : null,
                        instead -> delete(role, instead, Remedy.FORBID));
    }

    private void delete(Role role, @Nullable Role instead, Remedy remedy) {
        jobs.delete(
                role,
                instead == null ? null : instead.id(),
                remedy,
                answers("delete", "done.deleted", go -> delete(role, instead, go)));
    }

    /// @param chosen the one that is looked at
    void askMerge(@Nullable Role chosen) {
        new MergeCard(model, words)
                .show(over, chosen, (from, into) -> merge(from, into, Remedy.FORBID));
    }

    private void merge(Role from, Role into, Remedy remedy) {
        jobs.merge(
                from, into, remedy, answers("merge", "done.merged", go -> merge(from, into, go)));
    }

    /// @param again does the same with what is to be done about what offends
    private RoleJobs.Told<RoleOutcome> answers(String key, String done, Consumer<Remedy> again) {
        return new RoleJobs.Told<>(
                outcome -> {
                    switch (outcome) {
                        case RoleOutcome.Done(var role, var connections, _) ->
                                finish(
                                        model.role(role.id()),
                                        texts().get(done, role.name(), connections));
                        case RoleOutcome.Offending(var offences) -> offending(offences, key, again);
                        case RoleOutcome.Conflict _, RoleOutcome.Cancelled _ ->
                                after.accept(Optional.empty());
                    }
                },
                this::tell);
    }

    void offending(Offences offences, String key, Consumer<Remedy> go) {
        new OffendingCard(offences, words).show(over, key, go);
    }

    void load(RolePack pack) {
        jobs.load(
                pack,
                new RoleJobs.Told<>(
                        loaded ->
                                finish(
                                        loaded.added().stream().findFirst(),
                                        texts().get(
                                                        "done.pack",
                                                        texts().get("pack." + pack),
                                                        loaded.added().size(),
                                                        loaded.kept().size())),
                        this::tell));
    }

    private void finish(Optional<Role> role, String words) {
        after.accept(role);
        Layers.of(over).toast(Toast.done(words));
    }

    private Texts texts() {
        return words.texts();
    }

    private void tell(Problem problem) {
        Dialogs.problem(over, problem);
    }
}
