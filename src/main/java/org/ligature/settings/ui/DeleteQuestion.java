package org.ligature.settings.ui;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

import org.ligature.design.DesignImpact;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.DialogCard;
import org.ligature.kit.ui.Gap;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Tone;
import org.ligature.schema.Column;
import org.ligature.schema.Table;

/// Asks before a table or a column is deleted, and shows what goes with it.
record DeleteQuestion(Node over, TableViewModel model) {

    void table(DesignImpact impact, Runnable delete) {
        var lines = new ImpactLines(texts());
        lines.addSome(Icon.LIST, impact.rows(), "delete.rows");
        lines.addSome(Icon.CONNECTION, impact.connections(), "delete.connections");
        impact.lookups().forEach(use -> lines.add(Icon.SEARCH, use.count(), lookup(use)));
        lines.addSome(Icon.ACTIVITY, impact.activities(), "delete.activities");
        lines.addSome(Icon.FILE, impact.notes(), "delete.notes");
        lines.addSome(Icon.COLUMNS, impact.views(), "delete.views");
        ask(texts().get("delete.table", model.table().displayName()), lines, delete);
    }

    void column(Column column, DesignImpact impact, Runnable delete) {
        var lines = new ImpactLines(texts());
        lines.addSome(Icon.LIST, impact.rows(), "delete.filled");
        lines.addSome(Icon.COLUMNS, impact.views(), "delete.views");
        lines.addSome(Icon.FILE, model.isOnForm(column.name()) ? 1 : 0, "delete.form");
        ask(texts().get("delete.column", column.displayName()), lines, delete);
    }

    private void ask(String title, ImpactLines lines, Runnable delete) {
        var card =
                new DialogCard(
                        "delete-design",
                        Tone.DANGER,
                        Icon.DELETE,
                        title,
                        model.table().displayName());
        card.getStylesheets().add(SettingsUi.STYLES);
        var impact = lines.isEmpty() ? ImpactLines.paragraph(texts().get("delete.unused")) : lines;
        card.body(new VBox(Gap.M, impact, ImpactLines.paragraph(texts().get("delete.kept"))));
        var cancel = card.cancel(texts().get("cancel"));
        card.destructive(
                texts().get("command.delete"),
                () -> {
                    card.close();
                    delete.run();
                });
        card.startAt(cancel);
        card.show(over);
    }

    private String lookup(DesignImpact.LookupUse use) {
        var table = model.parts().schema().get().table(use.table());
        var column =
                table.flatMap(found -> found.column(use.column()))
                        .map(Column::displayName)
                        .orElse(use.column());
        var name = table.map(Table::pluralName).orElse(use.table());
        return texts().get("delete.lookup", use.count(), name, column);
    }

    private static Texts texts() {
        return Texts.of(DeleteQuestion.class);
    }
}
