package org.ligature.forms.ui;

import org.ligature.audit.Actor;
import org.ligature.kit.task.Tasks;
import org.ligature.records.Impact;
import org.ligature.records.RecordId;
import org.ligature.records.RecordService;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What is done to the record on a form as a whole: another state, another owner, its end.
final class RecordActs {

    private final Actor actor;
    private final OpenRecord open;
    private final RecordService records;
    private final Tasks tasks;
    private final Failures failures;

    RecordActs(
            Actor actor, OpenRecord open, RecordService records, Tasks tasks, Failures failures) {
        this.actor = actor;
        this.open = open;
        this.records = records;
        this.tasks = tasks;
        this.failures = failures;
    }

    void setState(int state, Optional<Integer> reason) {
        setState(state, reason, () -> {});
    }

    void setState(int state, Optional<Integer> reason, Runnable then) {
        act(id -> records.setState(actor, List.of(id), state, reason), then);
    }

    void assign(RecordId owner) {
        act(id -> records.assign(actor, List.of(id), owner), () -> {});
    }

    private void act(Consumer<RecordId> action, Runnable then) {
        var ref = open.ref();
        if (ref.isEmpty()) {
            return;
        }
        failures.forget();
        tasks.run(
                () -> {
                    action.accept(ref.get().id());
                    return records.open(actor, open.table().name(), ref.get().id());
                },
                found -> {
                    open.adoptAround(found);
                    then.run();
                },
                problem -> failures.tell(problem, () -> act(action, then)));
    }

    /// Asks what hangs on the record before it is deleted.
    void impact(Consumer<Impact> ask) {
        open.ref()
                .ifPresent(
                        ref ->
                                tasks.run(
                                        () -> records.impactOf(actor, List.of(ref.id())),
                                        ask,
                                        problem -> failures.tell(problem, () -> impact(ask))));
    }

    void delete(Runnable then) {
        open.ref()
                .ifPresent(
                        ref ->
                                tasks.run(
                                        () -> {
                                            records.delete(actor, List.of(ref.id()));
                                            return ref;
                                        },
                                        _ -> then.run(),
                                        problem -> failures.tell(problem, () -> delete(then))));
    }
}
