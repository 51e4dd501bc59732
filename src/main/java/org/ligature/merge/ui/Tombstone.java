package org.ligature.merge.ui;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

import org.ligature.audit.Actor;
import org.ligature.audit.Kept;
import org.ligature.audit.UndoOutcome;
import org.ligature.audit.UndoService.Leftovers;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Dialogs;
import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Layers;
import org.ligature.kit.ui.Strip;
import org.ligature.kit.ui.Toast;
import org.ligature.kit.ui.Tone;
import org.ligature.records.RecordRef;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Says on the page of a record that was given up where it lives on, and gives both back; nothing
/// on that of any other.
final class Tombstone extends VBox {

    private final Actor actor;
    private final MergeParts parts;
    private final RecordRef record;
    private final Consumer<RecordRef> open;
    private final Texts texts;

    /// @param open opens a record
    Tombstone(
            Actor actor,
            MergeParts parts,
            RecordRef record,
            Consumer<RecordRef> open,
            Texts texts) {
        this.actor = actor;
        this.parts = parts;
        this.record = record;
        this.open = open;
        this.texts = texts;
        getStyleClass().add("tombstone");
        getStylesheets().add(MergeUi.STYLES);
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    /// Whether the record is closed now: only then it can be one that was given up.
    void closed(boolean now) {
        setVisible(false);
        if (now) {
            parts.tasks()
                    .run(
                            () -> parts.records().merges().survivorOf(record.id()),
                            survivor -> survivor.ifPresent(this::show));
        }
    }

    private void show(RecordRef survivor) {
        Node lead =
                Fields.link(
                        "tombstone-open",
                        texts.get("tombstone.open", survivor.name()),
                        () -> open.accept(survivor));
        Node back =
                Fields.link(
                        "tombstone-unmerge",
                        texts.get("tombstone.unmerge"),
                        () -> unmerge(Leftovers.ASK));
        var strip =
                new Strip(
                        Tone.ACCENT,
                        Icon.MERGE,
                        "",
                        texts.get("tombstone.text", survivor.name()),
                        lead,
                        back);
        strip.setId("tombstone");
        getChildren().setAll(strip);
        setVisible(true);
    }

    private void unmerge(Leftovers leftovers) {
        parts.tasks()
                .run(() -> parts.unmerging().unmerge(actor, record.id(), leftovers), this::answer);
    }

    private void answer(UndoOutcome outcome) {
        switch (outcome) {
            case UndoOutcome.Done _ -> tell(texts.get("unmerged", record.name()));
            case UndoOutcome.Changed(_, var kept, var some) -> ask(kept, some);
            case UndoOutcome.Nothing() -> tell(texts.get("unmerge.nothing", record.name()));
        }
    }

    private void ask(List<Kept> kept, boolean some) {
        var words = kept.stream().map(parts.kept()::sentence).collect(Collectors.joining("\n"));
        if (!some) {
            tell(words);
            return;
        }
        Dialogs.confirm(
                this,
                new Dialogs.Question(
                        "unmerge",
                        Icon.MERGE,
                        texts.get("unmerge.title", record.name()),
                        texts.get("unmerge.text", words),
                        texts.get("unmerge.do"),
                        false),
                () -> unmerge(Leftovers.LEAVE));
    }

    private void tell(String words) {
        if (getScene() != null) {
            Layers.of(this).toast(Toast.done(words));
        }
    }
}
