package org.ligature.connections.ui;

import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.ligature.connections.ConnectOutcome;
import org.ligature.connections.Stub;
import org.ligature.connections.ui.PasteLine.Match;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Gap;
import org.ligature.kit.ui.Icon;
import org.ligature.query.SearchService.Hit;
import org.ligature.schema.Table;

import java.util.List;

/// A line of a pasted list: its name, whom it means, what would come of it, and what there is to
/// choose.
final class PasteCell extends ListCell<PasteLine> {

    /// What the cells share.
    ///
    /// @param stubs the tables of which records can be made
    record Made(PasteViewModel model, Words words, List<Table> stubs) {}

    private final Made made;
    private final Texts texts;

    PasteCell(Made made) {
        this.made = made;
        this.texts = made.words().texts();
        getStyleClass().add("paste-cell");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable PasteLine line, boolean empty) {
        super.updateItem(line, empty);
        setText(null);
        if (line == null || empty) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        var said = said(line);
        setGraphic(row(line, said));
        setAccessibleText(texts.get("paste.spoken", line.given().name(), said));
    }

    private HBox row(PasteLine line, String said) {
        var name = Fields.clipped(Fields.label(line.given().name(), "strong"));
        var why = Fields.clipped(Fields.label(said, "small", "muted"));
        var lines = new VBox(name, why);
        lines.setMinWidth(0);
        lines.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(lines, Priority.ALWAYS);
        var row = new HBox(Gap.S, sign(line), lines);
        if (!choices(line).isEmpty()) {
            row.getChildren().add(choose(line));
        }
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Node sign(PasteLine line) {
        var sign = new Label();
        sign.setGraphic(icon(line).small());
        sign.getStyleClass().add(look(line));
        return sign;
    }

    private static Icon icon(PasteLine line) {
        return switch (line.outcome()) {
            case ConnectOutcome.Connected _ -> Icon.SUCCESS;
            case ConnectOutcome.Refused _, ConnectOutcome.NotValid _ -> Icon.ERROR;
            case null, default -> Icon.WARNING;
        };
    }

    private static String look(PasteLine line) {
        return switch (line.outcome()) {
            case ConnectOutcome.Connected _ -> "success";
            case ConnectOutcome.Refused _, ConnectOutcome.NotValid _ -> "danger";
            case null, default -> "warning";
        };
    }

    private String said(PasteLine line) {
        return switch (line.match()) {
            case Match.NoRole() -> texts.get("paste.no-role", line.given().role());
            case Match.Missing() -> texts.get("paste.missing");
            case Match.Several(var hits) -> texts.get("paste.several", hits.size());
            case Match.Found(var record) ->
                    Stub.isOf(record)
                            ? texts.get("paste.new", outcome(line), table(record.table()))
                            : outcome(line);
        };
    }

    private String outcome(PasteLine line) {
        return switch (line.outcome()) {
            case ConnectOutcome.Connected(var would) -> made.words().sentence(would);
            case null -> "";
            case ConnectOutcome other -> made.words().why(other);
        };
    }

    private String table(String name) {
        return made.stubs().stream()
                .filter(table -> table.name().equals(name))
                .map(Table::displayName)
                .findFirst()
                .orElse(name);
    }

    private Node choose(PasteLine line) {
        var key = line.match() instanceof Match.Several ? "paste.choose" : "paste.create";
        var button = Fields.button("paste-choose-" + getIndex(), texts.get(key), () -> {});
        button.setGraphic(Icon.DOWN.tiny());
        button.getStyleClass().add("small");
        button.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        button.setOnAction(_ -> menu(line).show(button, Side.BOTTOM, 0, 0));
        return button;
    }

    /// What the line's name can mean.
    ContextMenu menu(PasteLine line) {
        var menu = new ContextMenu();
        menu.getItems().setAll(choices(line));
        return menu;
    }

    private List<MenuItem> choices(PasteLine line) {
        return switch (line.match()) {
            case Match.Several(var hits) -> hits.stream().map(hit -> item(line, hit)).toList();
            case Match.Missing() -> made.stubs().stream().map(table -> item(line, table)).toList();
            case Match.Found _, Match.NoRole _ -> List.of();
        };
    }

    private MenuItem item(PasteLine line, Hit hit) {
        var record = hit.record();
        var words =
                hit.line().isEmpty()
                        ? record.name()
                        : texts.get("paste.hit", record.name(), hit.line());
        var item = new MenuItem(words);
        item.setId("paste-hit-" + record.uuid());
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> made.model().choose(line, record));
        return item;
    }

    private MenuItem item(PasteLine line, Table table) {
        var name = line.given().name();
        var item = new MenuItem(texts.get("stub.create", name, table.displayName()));
        item.setId("paste-create-" + table.name());
        item.setMnemonicParsing(false);
        var stub = Stub.of(0, table.name(), name).ref();
        item.setOnAction(_ -> made.model().choose(line, stub));
        return item;
    }
}
