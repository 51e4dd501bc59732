package org.ligature.pricing.ui;

import javafx.scene.Node;
import javafx.scene.layout.Region;

import org.ligature.audit.Actor;
import org.ligature.pricing.Priced;
import org.ligature.records.RecordRef;

import java.util.function.Consumer;

/// The door to the lines of a record in the window.
public final class LinesUi {

    /// The kind of section of a form in which lines stand.
    public static final String SECTION = "lines";

    private final Actor actor;
    private final LinesParts parts;

    public LinesUi(Actor actor, LinesParts parts) {
        this.actor = actor;
        this.parts = parts;
    }

    /// The lines of a record, which follow every change; nothing where its table has none.
    ///
    /// @param open opens a line or what a line names
    public Node of(RecordRef record, Consumer<RecordRef> open) {
        return Priced.of(record.table())
                .<Node>map(priced -> new LinesView(actor, parts, priced, record, open))
                .orElseGet(Region::new);
    }
}
