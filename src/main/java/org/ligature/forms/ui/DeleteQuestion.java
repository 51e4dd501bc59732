package org.ligature.forms.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.DialogCard;
import org.ligature.kit.ui.Gap;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Strip;
import org.ligature.kit.ui.Tone;
import org.ligature.records.Impact;
import org.ligature.records.Row;
import org.ligature.schema.Column;
import org.ligature.schema.State;
import org.ligature.schema.Table;

import java.text.NumberFormat;
import java.time.Instant;
import java.util.ArrayList;

/// Asks before a record is deleted, and shows what goes with it.
record DeleteQuestion(FormContext context, Node over) {

    void ask(@Nullable Row row, Impact impact, Runnable deactivate, Runnable delete) {
        if (row != null) {
            var about =
                    new RecordQuestions.About(
                            row.ref().name(), subtitle(row), row.state() == State.ACTIVE);
            ask(about, impact, deactivate, delete);
        }
    }

    void ask(RecordQuestions.About about, Impact impact, Runnable deactivate, Runnable delete) {
        if (impact.isNothing()) {
            delete.run();
            return;
        }
        var isKept = !impact.keeping().isEmpty();
        var title =
                isKept
                        ? texts().get("delete.kept", about.things())
                        : texts().get("delete.title", about.things());
        var card = new DialogCard("delete", Tone.DANGER, Icon.DELETE, title, about.line());
        card.getStylesheets().add(FormsUi.STYLES);
        var body = new VBox(Gap.M, usedBy(impact));
        if (about.isActive() && context.table().states().size() > 1) {
            body.getChildren().add(keep(impact));
            card.primary(texts().get("delete.instead"), () -> then(card, deactivate))
                    .setGraphic(Icon.DEACTIVATE.node());
        }
        var what = isKept ? texts().get("delete.kept.text") : texts().get("delete.undo");
        var after = new Label(what);
        after.getStyleClass().addAll("small", "muted");
        after.setWrapText(true);
        body.getChildren().add(after);
        card.body(body);
        var cancel = card.cancel(texts().get("cancel"));
        if (!isKept) {
            card.destructive(texts().get("command.delete"), () -> then(card, delete));
        }
        card.startAt(cancel);
        card.show(over);
    }

    private static void then(DialogCard card, Runnable run) {
        card.close();
        run.run();
    }

    private String subtitle(Row row) {
        var table = context.table().displayName();
        return row.values()
                .get("createdon", Instant.class)
                .map(on -> texts().get("delete.created", table, context.format().date(on)))
                .orElse(table);
    }

    private Strip keep(Impact impact) {
        return new Strip(
                Tone.ACCENT,
                Icon.KEEP,
                texts().get("delete.keep"),
                impact.connections() > 0
                        ? texts().get("delete.keep.connections")
                        : texts().get("delete.keep.text"));
    }

    private VBox usedBy(Impact impact) {
        var title = new Label(texts().get("delete.used"));
        title.getStyleClass().addAll("over", "used-by-title");
        title.setMaxWidth(Double.MAX_VALUE);
        var rows = new ArrayList<Node>();
        rows.add(title);
        if (impact.connections() > 0) {
            rows.add(
                    row(
                            Icon.CONNECTION,
                            impact.connections(),
                            texts().get("delete.connections", impact.connections())));
        }
        if (impact.notes() > 0) {
            var words = texts().get("delete.notes", impact.notes());
            rows.add(row(Icon.FILE, impact.notes(), words));
        }
        impact.keeping().forEach(use -> rows.add(row(use, Fate.KEEPS)));
        impact.along().forEach(use -> rows.add(row(use, Fate.GOES)));
        impact.lookups().forEach(use -> rows.add(row(use, Fate.LOSES)));
        var box = new VBox();
        box.setId("delete-used-by");
        box.getStyleClass().add("used-by");
        box.getChildren().setAll(rows);
        return box;
    }

    /// What becomes of records that point at what is deleted.
    private enum Fate {
        KEEPS,
        GOES,
        LOSES
    }

    private Node row(Impact.LookupUse use, Fate fate) {
        var found = context.lookups().schema().get().table(use.table());
        var icon = Icon.of(found.map(Table::icon).orElse(""));
        var name =
                found.map(each -> use.count() == 1 ? each.displayName() : each.pluralName())
                        .orElse(use.table());
        var column =
                found.flatMap(each -> each.column(use.column()))
                        .map(Column::displayName)
                        .orElse(use.column());
        var words =
                switch (fate) {
                    case KEEPS -> texts().get("delete.keeping", use.count(), name, column);
                    case GOES -> texts().get("delete.along", use.count(), name);
                    case LOSES -> texts().get("delete.lookup", use.count(), name, column);
                };
        return row(icon, use.count(), words);
    }

    private HBox row(Icon icon, long count, String words) {
        var number = new Label(NumberFormat.getIntegerInstance(texts().locale()).format(count));
        number.getStyleClass().addAll("strong", "used-by-count");
        var text = new Label(words);
        text.setWrapText(true);
        var row = new HBox(Gap.M, icon.node(), number, text);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("used-by-row");
        return row;
    }

    private Texts texts() {
        return context.texts();
    }
}
