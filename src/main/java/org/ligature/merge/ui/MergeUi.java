package org.ligature.merge.ui;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

import org.ligature.access.Privilege;
import org.ligature.audit.Actor;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Action;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Layers;
import org.ligature.kit.ui.Toast;
import org.ligature.query.ui.Selected;
import org.ligature.records.MergeOutcome;
import org.ligature.records.MergeReport;
import org.ligature.records.MergeService;
import org.ligature.records.RecordId;
import org.ligature.records.RecordRef;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The door to merging in the window.
public final class MergeUi {

    static final String STYLES =
            Objects.requireNonNull(MergeUi.class.getResource("merge.css")).toExternalForm();

    private final Actor actor;
    private final MergeParts parts;
    private final Consumer<RecordRef> open;
    private final Texts texts = Texts.of(MergeUi.class);

    /// @param open opens a record
    public MergeUi(Actor actor, MergeParts parts, Consumer<RecordRef> open) {
        this.actor = actor;
        this.parts = parts;
        this.open = open;
    }

    /// The command of a record's page; none where records of its table cannot be merged.
    ///
    /// @param over a node of the page
    public List<Action> ofRecord(RecordRef record, Supplier<Node> over) {
        if (!mayMerge(record.table())) {
            return List.of();
        }
        return List.of(
                new Action(
                        "record-merge",
                        texts.get("merge.with"),
                        Icon.MERGE,
                        () -> ask(record, over.get())));
    }

    /// The command of a list, for the two records that are selected.
    ///
    /// @param many hands on the records that are selected
    /// @param over a node of the page
    public List<Action> ofList(
            String table,
            ObservableValue<Selected> selected,
            Consumer<Consumer<List<RecordId>>> many,
            Supplier<Node> over) {
        if (!mayMerge(table)) {
            return List.of();
        }
        var action =
                new Action(
                        "list-merge",
                        texts.get("merge"),
                        Icon.MERGE,
                        () -> many.accept(ids -> compare(ids, over.get())));
        var missing = texts.get("needs.two", parts.schema().get().require(table).pluralName());
        selected.subscribe(now -> action.reasonProperty().set(now.count() == 2 ? "" : missing));
        return List.of(action);
    }

    /// What stands on the page of a record that was given up; invisible on any other.
    ///
    /// @param readOnly whether the record is closed, as one that was given up is
    public Node tombstone(RecordRef record, ObservableValue<Boolean> readOnly) {
        var tombstone = new Tombstone(actor, parts, record, open, texts);
        readOnly.subscribe(tombstone::closed);
        return tombstone;
    }

    /// The one is changed, and the other given up.
    private boolean mayMerge(String table) {
        return parts.records().may(actor, Privilege.WRITE)
                && parts.records().may(actor, Privilege.DELETE)
                && MergeService.isMergeable(parts.schema().get().require(table));
    }

    private void ask(RecordRef record, Node over) {
        var field =
                parts.forms()
                        .get()
                        .lookup("merge-other", texts.get("other.field"), List.of(record.table()));
        new OtherDialog(record, field, texts, other -> compare(record, other, over)).show(over);
    }

    private void compare(List<RecordId> ids, Node over) {
        parts.tasks()
                .run(
                        () -> List.copyOf(parts.records().refs(actor, ids).values()),
                        refs -> {
                            if (refs.size() == 2) {
                                compare(refs.getFirst(), refs.getLast(), over);
                            }
                        });
    }

    private void compare(RecordRef one, RecordRef other, Node over) {
        MergeViewModel.load(
                actor,
                parts,
                List.of(one, other),
                model ->
                        new MergeDialog(model, texts, done -> merged(model, done, over))
                                .show(over));
    }

    private void merged(MergeViewModel model, MergeOutcome.Merged done, Node over) {
        if (over.getScene() != null) {
            var survivor = done.survivor().ref();
            Layers.of(over)
                    .toast(
                            Toast.done(
                                    words(model.loser().ref(), survivor, done.report()),
                                    texts.get("merged.open"),
                                    () -> open.accept(survivor)));
        }
    }

    private String words(RecordRef loser, RecordRef survivor, MergeReport report) {
        var dropped = report.dropped(MergeReport.Reason.DUPLICATE);
        return dropped == 0
                ? texts.get("merged", loser.name(), survivor.name())
                : texts.get("merged.dropped", loser.name(), survivor.name(), dropped);
    }
}
