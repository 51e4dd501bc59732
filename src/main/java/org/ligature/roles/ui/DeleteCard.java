package org.ligature.roles.ui;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.ligature.connections.Role;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.DialogCard;
import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Gap;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Tone;

import java.util.List;
import java.util.function.Consumer;

/// Asks before a role is deleted that connections have: they lose it or get another one. To
/// deactivate the role instead comes first.
record DeleteCard(Role role, int used, RoleWords words) {

    /// @param deactivate null for a role that is inactive already
    /// @param delete with the role that connections get instead, or none
    void show(
            Node over,
            List<Role> others,
            @Nullable Runnable deactivate,
            Consumer<@Nullable Role> delete) {
        var card =
                new DialogCard(
                        "role-delete",
                        Tone.DANGER,
                        Icon.DELETE,
                        texts().get("delete.title", role.name()),
                        texts().get("delete.subtitle", used));
        card.getStylesheets().add(RolesUi.STYLES);
        var group = new ToggleGroup();
        var blank = radio("role-delete-blank", texts().get("delete.blank", used), group);
        var replace = radio("role-delete-replace", texts().get("delete.replace"), group);
        blank.setSelected(true);
        var box = new RoleBox("role-delete-instead", others, words);
        box.disableProperty().bind(replace.selectedProperty().not());
        var indented = new VBox(box);
        indented.getStyleClass().add("role-indent");
        card.body(
                new VBox(
                        Gap.M,
                        paragraph(texts().get("delete.text", role.name())),
                        blank,
                        new VBox(Gap.S, replace, indented)));
        if (deactivate != null) {
            card.primary(texts().get("delete.deactivate"), () -> then(card, deactivate));
        }
        var button =
                card.destructive(
                        texts().get("delete"),
                        () ->
                                then(
                                        card,
                                        () ->
                                                delete.accept(
                                                        replace.isSelected()
                                                                ? box.getValue()
                                                                : null)));
        button.disableProperty().bind(replace.selectedProperty().and(box.valueProperty().isNull()));
        card.startAt(card.cancel(texts().get("cancel")));
        card.show(over);
    }

    private Texts texts() {
        return words.texts();
    }

    private static RadioButton radio(String id, String words, ToggleGroup group) {
        var radio = new RadioButton(words);
        radio.setId(id);
        radio.setToggleGroup(group);
        radio.setWrapText(true);
        return radio;
    }

    private static Label paragraph(String words) {
        var label = Fields.label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static void then(DialogCard card, Runnable run) {
        card.close();
        run.run();
    }
}
