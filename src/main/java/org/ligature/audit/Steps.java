package org.ligature.audit;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// The steps a user can go back and forth, told from the history itself: so they outlive the
/// program and are the same in all windows.
final class Steps {

    private static final int PAGE = 50;

    private final AuditStore store;
    private final Set<String> ofTheProgram;

    /// @param ofTheProgram labels of what the program does by itself in a user's name
    Steps(AuditStore store, Set<String> ofTheProgram) {
        this.store = store;
        this.ofTheProgram = ofTheProgram;
    }

    /// The action with what became of it.
    Step of(AuditTransaction transaction) {
        var line = store.line(transaction.root());
        return new Step(line.getFirst(), line.getLast(), line.size() % 2 == 1);
    }

    /// Whether it is something a user did.
    boolean isOne(AuditTransaction transaction) {
        return !transaction.actor().equals(Actor.PROGRAM)
                && !ofTheProgram.contains(transaction.label());
    }

    /// What this user did, or did again, last of all that stands.
    Optional<Step> newestDone(Actor actor) {
        return newest(actor, Mine::isDone);
    }

    /// What this user took back last, unless he did something else since.
    Optional<Step> newestTakenBack(Actor actor) {
        return newest(actor, mine -> mine.isTakenBack() || mine.isNew())
                .filter(step -> !step.done());
    }

    private Optional<Step> newest(Actor actor, Predicate<Mine> wanted) {
        var page = store.transactionsOf(actor, AuditService.NEWEST, PAGE);
        while (!page.isEmpty()) {
            for (var transaction : page) {
                if (isOne(transaction)) {
                    var mine = new Mine(transaction, of(transaction));
                    if (wanted.test(mine)) {
                        return Optional.of(mine.step);
                    }
                }
            }
            page = store.transactionsOf(actor, page.getLast().id(), PAGE);
        }
        return Optional.empty();
    }

    /// One transaction of the user in its line.
    private record Mine(AuditTransaction transaction, Step step) {

        boolean isDone() {
            return isLast() && step.done();
        }

        boolean isTakenBack() {
            return isLast() && !step.done();
        }

        boolean isNew() {
            return transaction.origin() == null;
        }

        private boolean isLast() {
            return step.last().id() == transaction.id();
        }
    }
}
