package org.ligature.shell;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.ligature.kit.ui.Page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/// Where a window was and is. Pages are kept to go back to, and closed when nothing leads to them.
final class History {

    private static final int DEPTH = 30;

    private final Deque<Page> back = new ArrayDeque<>();
    private final Deque<Page> forward = new ArrayDeque<>();
    private final Set<Page> stale = new HashSet<>();
    private final ReadOnlyObjectWrapper<@Nullable Page> current =
            new ReadOnlyObjectWrapper<>(this, "current");
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper(this, "canGoBack");
    private final ReadOnlyBooleanWrapper canGoForward =
            new ReadOnlyBooleanWrapper(this, "canGoForward");

    ReadOnlyObjectProperty<@Nullable Page> currentProperty() {
        return current.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canGoBackProperty() {
        return canGoBack.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canGoForwardProperty() {
        return canGoForward.getReadOnlyProperty();
    }

    /// Goes to a new page once the present one lets go.
    void open(Page page) {
        leave(
                left -> {
                    if (left != null) {
                        back.push(left);
                    }
                    while (back.size() > DEPTH) {
                        close(back.removeLast());
                    }
                    closeAll(forward);
                    show(page);
                });
    }

    void back() {
        if (!back.isEmpty()) {
            leave(left -> turn(left, back, forward));
        }
    }

    void forward() {
        if (!forward.isEmpty()) {
            leave(left -> turn(left, forward, back));
        }
    }

    /// Goes back and forgets the page that was left, such as a record that was deleted.
    void closeCurrent() {
        if (!back.isEmpty()) {
            leave(
                    left -> {
                        show(back.pop());
                        if (left != null) {
                            close(left);
                        }
                    });
        }
    }

    /// Ends it all once the present page lets go.
    void closeAll(Runnable then) {
        leave(
                left -> {
                    if (left != null) {
                        close(left);
                    }
                    current.set(null);
                    closeAll(back);
                    closeAll(forward);
                    then.run();
                });
    }

    /// The description changed: the page in view hears of it now, the others before they come back.
    void described() {
        stale.addAll(back);
        stale.addAll(forward);
        var shown = current.get();
        if (shown != null) {
            shown.described();
        }
    }

    private void turn(@Nullable Page left, Deque<Page> from, Deque<Page> to) {
        if (left != null) {
            to.push(left);
        }
        show(from.pop());
    }

    private void leave(Consumer<@Nullable Page> go) {
        var left = current.get();
        if (left == null) {
            go.accept(null);
        } else {
            left.leave(() -> go.accept(left));
        }
    }

    private void show(Page page) {
        if (stale.remove(page)) {
            page.described();
        }
        current.set(page);
        canGoBack.set(!back.isEmpty());
        canGoForward.set(!forward.isEmpty());
        page.shown();
    }

    private void close(Page page) {
        stale.remove(page);
        page.closed();
    }

    private void closeAll(Deque<Page> pages) {
        pages.forEach(this::close);
        pages.clear();
    }
}
