package org.ligature.connections.ui;

import javafx.scene.Node;

import org.ligature.kit.text.Texts;
import org.ligature.records.RecordId;
import org.ligature.records.RecordRef;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Opens the dialogs that connect many at once over a page.
record ManyDialogues(Dialogues dialogues) {

    private static final Runnable NOTHING = () -> {};

    /// What is known once one of the records that were selected has been read.
    private record Sampled(Dialogues.Start start, List<RecordRef> sample) {}

    /// Connects many records of one table to one that is still to be found.
    void selected(Node over, List<RecordId> records) {
        selected(over, records, (_, _) -> {});
    }

    /// Connects many records of one table to the user.
    void selectedToMe(Node over, List<RecordId> records) {
        selected(over, records, (me, model) -> model.choose(me));
    }

    /// Connects many records of one table to one that is known.
    void selected(Node over, List<RecordId> records, RecordRef to) {
        selected(over, records, (_, model) -> model.choose(to));
    }

    private void selected(
            Node over, List<RecordId> records, BiConsumer<RecordRef, SelectedViewModel> begin) {
        dialogues.read(
                over,
                () -> new Sampled(dialogues.start(), sample(records)),
                known ->
                        known.sample()
                                .forEach(
                                        one -> selected(over, records, begin, known.start(), one)));
    }

    private List<RecordRef> sample(List<RecordId> records) {
        var some = records.stream().limit(1).toList();
        return List.copyOf(parts().records().refs(dialogues.actor(), some).values());
    }

    private void selected(
            Node over,
            List<RecordId> records,
            BiConsumer<RecordRef, SelectedViewModel> begin,
            Dialogues.Start start,
            RecordRef sample) {
        var model = new SelectedViewModel(dialogues.actor(), parts(), records, sample, start.me());
        begin.accept(start.me(), model);
        var table = parts().schema().get().require(sample.table());
        var many = records.size() == 1 ? table.displayName() : table.pluralName();
        var run = new BulkRun(dialogues.actor(), parts(), dialogues.words());
        new SelectedDialog(
                        model,
                        dialogues.made(dialogues.records(null, start::stubs), NOTHING),
                        run,
                        texts().get("things", records.size(), lower(many)),
                        texts().get("my-role.each", lower(table.displayName())))
                .show(over);
    }

    /// Connects a record to several, each in a role of its own.
    void several(Node over, RecordRef from) {
        dialogues.read(
                over,
                dialogues::start,
                start -> {
                    var model = new SeveralViewModel(dialogues.actor(), parts(), from, start.me());
                    var made = dialogues.made(dialogues.records(from, start::stubs), NOTHING);
                    new SeveralDialog(model, made, from(from)).show(over);
                });
    }

    /// Connects a record to those of a list of names.
    ///
    /// @param text what stands in it at first
    void paste(Node over, RecordRef from, String text) {
        paste(over, from, model -> model.paste(text));
    }

    /// Connects a record to others that are known.
    void paste(Node over, RecordRef from, List<RecordRef> records) {
        paste(over, from, model -> model.paste(records));
    }

    private void paste(Node over, RecordRef from, Consumer<PasteViewModel> begin) {
        dialogues.read(
                over,
                dialogues::start,
                start -> {
                    var model = new PasteViewModel(dialogues.actor(), parts(), from, start.me());
                    begin.accept(model);
                    var made = dialogues.made(dialogues.records(from, start::stubs), NOTHING);
                    new PasteDialog(model, made, from(from), start.stubs()).show(over);
                });
    }

    private String from(RecordRef from) {
        var table = parts().schema().get().require(from.table()).displayName();
        return texts().get("from", from.name(), table);
    }

    private String lower(String words) {
        return words.toLowerCase(texts().locale());
    }

    private Texts texts() {
        return dialogues.words().texts();
    }

    private ConnectionsParts parts() {
        return dialogues.parts();
    }
}
