package org.ligature.settings.ui;

import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.ligature.design.SharedChoice;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Badges;
import org.ligature.kit.ui.DialogCard;
import org.ligature.kit.ui.Field;
import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Gap;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Inputs;
import org.ligature.kit.ui.Tone;

/// Asks what a shared choice is to be, and shows which columns take from it.
final class ChoiceView {

    private static final double WIDTH = 600;

    private final Texts texts = Texts.of(ChoiceView.class);
    private final ChoiceDraft draft;
    private final DialogCard card;

    /// @param save makes or changes it
    ChoiceView(ChoiceDraft draft, Runnable save) {
        this.draft = draft;
        var there = draft.before();
        card =
                new DialogCard(
                        "choice",
                        Tone.NEUTRAL,
                        Icon.LIST,
                        there.map(one -> texts.get("choice.title", one.choice().displayName()))
                                .orElse(texts.get("choice.new")),
                        texts.get(there.isPresent() ? "choice.everywhere" : "choice.any"));
        card.getStylesheets().add(SettingsUi.STYLES);
        var body = new VBox(Gap.L, names(), options());
        there.ifPresent(one -> body.getChildren().add(uses(one)));
        card.width(WIDTH).body(body);
        card.primary(texts.get(there.isPresent() ? "save" : "choice.make"), save);
        card.cancel(texts.get("cancel"));
    }

    void show(Node over) {
        card.show(over);
    }

    void close() {
        card.close();
    }

    private Node names() {
        var name =
                Complained.field(
                        "choice-displayname",
                        texts.get("table.displayname"),
                        draft.displayNameProperty(),
                        draft.complaints(),
                        ChoiceDraft.DISPLAY_NAME);
        name.requiredProperty().set(true);
        var logical =
                Complained.field(
                        "choice-name",
                        texts.get("table.name"),
                        draft.nameProperty(),
                        draft.complaints(),
                        ChoiceDraft.NAME);
        logical.control().setDisable(draft.before().isPresent());
        if (draft.before().isEmpty()) {
            logical.hintProperty().set(texts.get("table.name.hint"));
        }
        return Inputs.row(name, logical);
    }

    private Node options() {
        return Complained.field(
                texts.get("options"),
                new OptionsView(draft.options()),
                draft.complaints(),
                ChoiceDraft.OPTIONS);
    }

    private Node uses(SharedChoice choice) {
        var uses = new FlowPane(Gap.S, Gap.S);
        uses.setId("choice-uses");
        for (var use : choice.uses()) {
            var words = use.deleted() ? texts.get("choice.use.deleted", use) : use.toString();
            uses.getChildren().add(Badges.of(use.deleted() ? Tone.NEUTRAL : Tone.OUTLINE, words));
        }
        if (choice.uses().isEmpty()) {
            uses.getChildren().add(Fields.label(texts.get("choice.unused"), "muted"));
        }
        return new Field(texts.get("choice.uses"), uses);
    }
}
