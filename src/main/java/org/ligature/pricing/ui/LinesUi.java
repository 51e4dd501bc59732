package org.ligature.pricing.ui;

import javafx.scene.Node;
import javafx.scene.layout.Region;

import org.ligature.audit.Actor;
import org.ligature.audit.Touched;
import org.ligature.forms.ui.RecordSlots;
import org.ligature.pricing.Priced;
import org.ligature.records.RecordRef;

import java.time.Duration;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Consumer;

/// The door to the lines of a record in the window.
public final class LinesUi {

    /// The kind of section of a form in which lines stand.
    public static final String SECTION = "lines";

    private final Actor actor;
    private final LinesParts parts;
    private final Set<LinesView> views = Collections.newSetFromMap(new WeakHashMap<>());

    public LinesUi(Actor actor, LinesParts parts) {
        this.actor = actor;
        this.parts = parts;
    }

    /// The lines of a record, which follow every change; nothing where its table has none.
    ///
    /// @param open opens a line or what a line names
    public Node of(RecordSlots.Context here, Consumer<RecordRef> open) {
        return Priced.of(here.record().table())
                .<Node>map(priced -> opened(priced, here, open))
                .orElseGet(Region::new);
    }

    private Node opened(Priced priced, RecordSlots.Context here, Consumer<RecordRef> open) {
        var view = new LinesView(actor, parts, priced, here, open);
        views.add(view);
        return view;
    }

    /// Hears of a committed action, on any thread: totals that it changed are read again. Grids
    /// hear it themselves.
    public void touched(Touched touched) {
        parts.tasks()
                .later(
                        Duration.ZERO,
                        () ->
                                Set.copyOf(views).stream()
                                        .filter(view -> view.isOf(touched))
                                        .forEach(LinesView::readTotals));
    }
}
