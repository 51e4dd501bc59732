package org.ligature.roles.ui;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.ligature.connections.Role;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.DialogCard;
import org.ligature.kit.ui.Field;
import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Gap;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Tone;
import org.ligature.roles.Merge;
import org.ligature.schema.Table;

import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/// Asks which two roles become one, and says beforehand what moves: how many connections, which
/// tables, which matches.
final class MergeCard {

    private final RolesViewModel model;
    private final RoleWords words;
    private final RoleBox from;
    private final RoleBox into;
    private final VBox moves = new VBox();

    MergeCard(RolesViewModel model, RoleWords words) {
        this.model = model;
        this.words = words;
        var roles = model.all();
        from = new RoleBox("role-merge-from", roles, words);
        into = new RoleBox("role-merge-into", roles, words);
        from.valueProperty().subscribe(_ -> show());
        into.valueProperty().subscribe(_ -> show());
    }

    /// @param chosen the role that is looked at
    void show(Node over, @Nullable Role chosen, BiConsumer<Role, Role> merge) {
        var card =
                new DialogCard(
                        "role-merge",
                        Tone.NEUTRAL,
                        Icon.MERGE,
                        texts().get("merge.title"),
                        texts().get("merge.subtitle"));
        card.getStylesheets().add(RolesUi.STYLES);
        moves.setId("role-merge-moves");
        moves.getStyleClass().add("role-box");
        card.body(
                new VBox(
                        Gap.M,
                        new Field(texts().get("merge.from"), from),
                        new Field(texts().get("merge.into"), into),
                        moves));
        var button =
                card.primary(
                        texts().get("merge"),
                        () -> {
                            card.close();
                            merge.accept(
                                    Objects.requireNonNull(from.getValue()),
                                    Objects.requireNonNull(into.getValue()));
                        });
        button.disableProperty()
                .bind(
                        from.valueProperty()
                                .isNull()
                                .or(into.valueProperty().isNull())
                                .or(from.valueProperty().isEqualTo(into.valueProperty())));
        card.cancel(texts().get("cancel"));
        from.setValue(chosen);
        card.startAt(chosen == null ? from : into);
        card.show(over);
    }

    private Texts texts() {
        return words.texts();
    }

    private void show() {
        var one = from.getValue();
        var other = into.getValue();
        var complete = one != null && other != null && !one.id().equals(other.id());
        moves.getChildren().clear();
        if (complete) {
            moves.getChildren().setAll(lines(new Merge(one, other)));
        } else {
            moves.getChildren().setAll(line(Icon.INFO, texts().get("merge.choose")));
        }
    }

    private List<Node> lines(Merge merge) {
        var into = merge.into().name();
        var used = model.usageProperty().get().of(merge.from().id());
        return List.of(
                line(Icon.CONNECTION, texts().get("merge.connections", used, into)),
                line(Icon.TABLE, tables(merge)),
                line(Icon.MATCHES, matches(merge)),
                line(Icon.DELETE, texts().get("merge.gone", merge.from().name())));
    }

    private String tables(Merge merge) {
        var into = merge.into().name();
        if (merge.result().tables().isEmpty()) {
            return texts().get("merge.every-table", into);
        }
        var added = merge.newTables();
        var schema = model.parts().schema().get();
        var names =
                added.stream()
                        .map(name -> schema.table(name).map(Table::displayName).orElse(name))
                        .collect(Collectors.joining(", "));
        return added.isEmpty()
                ? texts().get("merge.no-tables", into)
                : texts().get("merge.tables", into, names);
    }

    private String matches(Merge merge) {
        var into = merge.into();
        var names =
                merge.newMatches().stream()
                        .map(
                                id ->
                                        id.equals(into.id())
                                                ? texts().get("itself")
                                                : model.role(id).map(Role::name).orElse(""))
                        .collect(Collectors.joining(", "));
        return names.isEmpty()
                ? texts().get("merge.no-matches", into.name())
                : texts().get("merge.matches", into.name(), names);
    }

    private static HBox line(Icon icon, String words) {
        var label = Fields.label(words);
        label.setWrapText(true);
        var line = new HBox(Gap.S, icon.small(), label);
        line.getStyleClass().add("role-offending");
        return line;
    }
}
