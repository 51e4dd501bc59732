package org.ligature.query.ui;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.TransferMode;
import javafx.scene.paint.Color;

import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Themes;
import org.ligature.records.RecordId;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Records in the hand of the user: dragged from a list, or copied there.
///
/// @param items none where all that match are selected, of which nobody knows which they are
public record Carried(List<Item> items) {

    static final DataFormat FORMAT = new DataFormat("application/x-ligature-records");

    public Carried {
        items = List.copyOf(items);
    }

    /// A record, by its table.
    public record Item(RecordId id, String table) {

        private String written() {
            return table + " " + id.value();
        }

        private static Item read(String written) {
            var parts = written.split(" ");
            return new Item(new RecordId(Long.parseLong(parts[1])), parts[0]);
        }
    }

    /// What a clipboard or what is dragged holds of it; empty for anything else.
    public static Optional<Carried> in(Clipboard board) {
        return board.getContent(FORMAT) instanceof String text
                ? Optional.of(read(text))
                : Optional.empty();
    }

    /// Begins to drag them.
    ///
    /// @param words what hangs at the mouse, such as "3 contacts"
    public void drag(Node from, String words) {
        var board = from.startDragAndDrop(TransferMode.LINK);
        board.setContent(Map.of(FORMAT, written()));
        board.setDragView(picture(from.getScene(), words));
    }

    private static Image picture(Scene shown, String words) {
        var label = Fields.label(words, "drag-words");
        label.getStylesheets().setAll(Themes.sheet(Carried.class, "grid.css"));
        var scene = new Scene(new Group(label), Color.TRANSPARENT);
        scene.setUserAgentStylesheet(shown.getUserAgentStylesheet());
        scene.getStylesheets().setAll(shown.getStylesheets());
        var parameters = new SnapshotParameters();
        parameters.setFill(Color.TRANSPARENT);
        return label.snapshot(parameters, null);
    }

    /// The same beside a text that other programs take.
    Map<DataFormat, Object> content(String text) {
        return Map.of(FORMAT, written(), DataFormat.PLAIN_TEXT, text);
    }

    /// Without a record, since none is connected to itself.
    public Carried without(RecordId id) {
        return new Carried(items.stream().filter(item -> !item.id().equals(id)).toList());
    }

    public List<RecordId> ids() {
        return items.stream().map(Item::id).toList();
    }

    /// The names of their tables, each once.
    public List<String> tables() {
        return items.stream().map(Item::table).distinct().toList();
    }

    private String written() {
        return items.stream().map(Item::written).collect(Collectors.joining("\n"));
    }

    private static Carried read(String text) {
        return new Carried(
                Arrays.stream(text.split("\n"))
                        .filter(line -> !line.isEmpty())
                        .map(Item::read)
                        .toList());
    }
}
