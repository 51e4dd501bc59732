package org.ligature.roles.ui;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;

import org.jspecify.annotations.Nullable;
import org.ligature.connections.Role;
import org.ligature.connections.RoleDraft;
import org.ligature.connections.RoleId;
import org.ligature.kit.problem.Problem;
import org.ligature.roles.Offences;
import org.ligature.roles.Remedy;
import org.ligature.roles.RoleOutcome;

import java.util.EnumMap;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// One role while it is looked at and changed: its fields, what is wrong with them, and the way to
/// the disk.
final class RoleEditorViewModel {

    /// Parts of the editor that something can be wrong with.
    enum Part {
        NAME,
        LIMIT,
        TABLES,
        WORDS,
        WHOLE
    }

    private static final UUID NOBODY = new UUID(0, 0);

    private final RolesViewModel list;
    private final RoleJobs jobs;
    private final RoleFields fields = new RoleFields();
    private final RoleMatches matches;
    private final ReadOnlyObjectWrapper<@Nullable Role> saved = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(this, "open");
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper(this, "changed");
    private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper(this, "saving");
    private final ReadOnlyObjectWrapper<@Nullable Role> theirs = new ReadOnlyObjectWrapper<>();
    private final ObservableMap<Part, Problem> wrong =
            FXCollections.observableMap(new EnumMap<>(Part.class));
    private final ObservableMap<Part, Problem> wrongView =
            FXCollections.unmodifiableObservableMap(wrong);
    private RoleDraft before = blank();
    private BiConsumer<Offences, Consumer<Remedy>> onOffending = (_, _) -> {};
    private Consumer<Role> onSaved = _ -> {};
    private Runnable onChange = () -> {};
    private boolean showing;

    RoleEditorViewModel(RolesViewModel list, RoleJobs jobs) {
        this.list = list;
        this.jobs = jobs;
        this.matches = new RoleMatches(list, fields, saved);
        fields.onChange(this::changed);
    }

    private static RoleDraft blank() {
        return new RoleDraft("", 1, "", Set.of());
    }

    RoleFields fields() {
        return fields;
    }

    RoleMatches matches() {
        return matches;
    }

    RolesViewModel list() {
        return list;
    }

    /// The role as it is on the disk; null for one that is still to be made.
    ReadOnlyObjectProperty<@Nullable Role> savedProperty() {
        return saved.getReadOnlyProperty();
    }

    /// Whether there is a role to look at.
    ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty savingProperty() {
        return saving.getReadOnlyProperty();
    }

    /// What somebody else made of it while it was changed here; null where nobody did.
    ReadOnlyObjectProperty<@Nullable Role> theirsProperty() {
        return theirs.getReadOnlyProperty();
    }

    ObservableMap<Part, Problem> wrong() {
        return wrongView;
    }

    /// Told what would no longer fit, with the way to go on all the same.
    void onOffending(BiConsumer<Offences, Consumer<Remedy>> listener) {
        onOffending = listener;
    }

    void onSaved(Consumer<Role> listener) {
        onSaved = listener;
    }

    /// Told of every change of what the fields say.
    void onChange(Runnable listener) {
        onChange = listener;
    }

    /// A role that is there.
    void edit(Role role) {
        stand(role, RoleDraft.of(role));
    }

    /// A role that is still to be made.
    void begin(int category) {
        stand(null, new RoleDraft("", category, "", Set.of()));
    }

    void close() {
        stand(null, blank());
        open.set(false);
    }

    private void stand(@Nullable Role role, RoleDraft draft) {
        showing = true;
        before = draft;
        theirs.set(null);
        wrong.clear();
        saved.set(role);
        fields.show(draft);
        open.set(true);
        showing = false;
        changed();
    }

    private void changed() {
        if (!showing) {
            changed.set(!before.equals(fields.draft()) || !fields.isLimitReadable());
            onChange.run();
        }
    }

    /// The role was changed elsewhere, or here by a command: it is shown anew where nothing was
    /// typed. One that is gone is closed.
    void refresh() {
        var now = saved.get();
        if (now == null || saving.get()) {
            return;
        }
        var there = list.role(now.id());
        if (there.isEmpty()) {
            close();
        } else if (!there.get().equals(now) && !changed.get()) {
            edit(there.get());
        }
    }

    /// As it would be said of the role that stands in the fields.
    Role shown() {
        var role = saved.get();
        var draft = fields.draft();
        return new Role(
                role == null ? new RoleId(0) : role.id(),
                NOBODY,
                draft.name().isEmpty() ? "…" : draft.name(),
                draft.category(),
                draft.description(),
                draft.tables(),
                draft.matches(),
                draft.limit(),
                draft.names(),
                true,
                0);
    }

    void revert() {
        stand(saved.get(), before);
    }

    /// Shows what somebody else made of it.
    void takeTheirs() {
        var role = theirs.get();
        if (role != null) {
            edit(role);
        }
    }

    /// Writes what stands here over what somebody else made of it.
    void saveMine() {
        var role = theirs.get();
        if (role != null) {
            theirs.set(null);
            saved.set(role);
            save();
        }
    }

    void save() {
        save(Remedy.FORBID);
    }

    private void save(Remedy remedy) {
        if (saving.get() || !isSound()) {
            return;
        }
        saving.set(true);
        var based = saved.get();
        var draft = fields.draft();
        if (based == null) {
            jobs.create(draft, new RoleJobs.Told<>(this::done, this::fail));
        } else {
            jobs.save(based, draft, remedy, new RoleJobs.Told<>(this::answer, this::fail));
        }
    }

    private boolean isSound() {
        wrong.clear();
        if (fields.nameProperty().get().isBlank()) {
            put(Part.NAME, "wrong.name");
        }
        if (!fields.isLimitReadable()) {
            put(Part.LIMIT, "wrong.limit");
        }
        if (!fields.hasTables()) {
            put(Part.TABLES, "wrong.tables");
        }
        return wrong.isEmpty();
    }

    private void put(Part part, String key) {
        wrong.put(part, new Problem(RoleEditorViewModel.class, key));
    }

    private void answer(RoleOutcome outcome) {
        saving.set(false);
        switch (outcome) {
            case RoleOutcome.Done(var role, _, _) -> done(role);
            case RoleOutcome.Offending(var offences) -> onOffending.accept(offences, this::save);
            case RoleOutcome.Conflict(var current) -> theirs.set(current);
            case RoleOutcome.Cancelled _ -> {}
        }
    }

    private void done(Role role) {
        saving.set(false);
        edit(role);
        onSaved.accept(role);
    }

    private void fail(Problem why) {
        saving.set(false);
        wrong.put(part(why), why);
    }

    private static Part part(Problem why) {
        return switch (why.key()) {
            case "role.name-missing", "role.name-too-long" -> Part.NAME;
            case "role.limit-wrong" -> Part.LIMIT;
            case "role.names-twice", "role.language-unknown" -> Part.WORDS;
            default -> Part.WHOLE;
        };
    }
}
