package org.ligature.connections.ui;

import javafx.scene.Node;
import javafx.scene.input.Clipboard;

import org.ligature.access.Privilege;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Layers;
import org.ligature.kit.ui.Toast;
import org.ligature.query.ui.Carried;
import org.ligature.query.ui.Dropping;
import org.ligature.records.RecordId;
import org.ligature.records.RecordRef;
import org.ligature.schema.Table;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Records that were dropped on another, or copied and pasted there, are connected to it: the
/// dialog opens with both ends filled.
record ConnectDropped(Dialogues dialogues, ManyDialogues many) implements Dropping {

    @Override
    public Optional<String> refusal(Carried carried, Carried.Item on) {
        if (!parts().records().may(dialogues.actor(), Privilege.CREATE)) {
            return Optional.of(texts().get("dropped.not-allowed"));
        }
        if (carried.items().isEmpty()) {
            return Optional.of(texts().get("dropped.all"));
        }
        if (carried.without(on.id()).items().isEmpty()) {
            return Optional.of(texts().get("dropped.self"));
        }
        return Stream.concat(Stream.of(on.table()), carried.tables().stream())
                .map(parts().schema().get()::require)
                .filter(table -> !table.connectable())
                .findFirst()
                .map(Table::pluralName)
                .map(plural -> texts().get("dropped.table", plural));
    }

    @Override
    public void drop(Node over, Carried carried, Carried.Item on) {
        refusal(carried, on)
                .ifPresentOrElse(
                        why -> tell(over, why), () -> connect(over, carried.without(on.id()), on));
    }

    /// Connects what was copied; a text is taken for a list of names.
    void paste(Node over, RecordRef record) {
        var board = Clipboard.getSystemClipboard();
        var carried = Carried.in(board);
        if (carried.isPresent()) {
            drop(over, carried.get(), new Carried.Item(record.id(), record.table()));
        } else if (board.hasString()) {
            many.paste(over, record, board.getString());
        } else {
            tell(over, texts().get("dropped.nothing"));
        }
    }

    private void connect(Node over, Carried carried, Carried.Item on) {
        var ids = Stream.concat(Stream.of(on.id()), carried.ids().stream()).toList();
        dialogues.read(
                over,
                () -> parts().records().refs(dialogues.actor(), ids),
                refs -> connect(over, carried, Objects.requireNonNull(refs.get(on.id())), refs));
    }

    private void connect(Node over, Carried carried, RecordRef on, Map<RecordId, RecordRef> refs) {
        var there = carried.ids().stream().filter(refs::containsKey).map(refs::get).toList();
        if (there.size() == 1) {
            dialogues.connect(over, on, there.getFirst());
        } else if (carried.tables().size() == 1) {
            many.selected(over, there.stream().map(RecordRef::id).toList(), on);
        } else {
            many.paste(over, on, List.copyOf(there));
        }
    }

    private void tell(Node over, String words) {
        Layers.of(over).toast(new Toast(Icon.INFO, words, null));
    }

    private ConnectionsParts parts() {
        return dialogues.parts();
    }

    private Texts texts() {
        return dialogues.words().texts();
    }
}
