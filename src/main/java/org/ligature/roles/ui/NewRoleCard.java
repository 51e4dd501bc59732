package org.ligature.roles.ui;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

import org.ligature.connections.Role;
import org.ligature.kit.ui.DialogCard;
import org.ligature.kit.ui.Gap;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Tone;

import java.util.function.Consumer;

/// Makes a role over whatever is open: its three steps in a dialog, so that nothing beneath it is
/// lost.
record NewRoleCard(RoleEditorViewModel model, RoleWords words) {

    private static final double WIDTH = 680;

    /// @param made told of the role once it is there
    void show(Node over, Consumer<Role> made) {
        var texts = words.texts();
        var card =
                new DialogCard(
                        "role-new",
                        Tone.NEUTRAL,
                        Icon.MATCHES,
                        texts.get("role.new"),
                        texts.get("role.new.subtitle"));
        card.width(WIDTH);
        card.getStylesheets().add(RolesUi.STYLES);
        var errors = new EditorErrors(model);
        var describe = new DescribeView(model, words, errors);
        var matches = new MatchesView(model, words, null);
        model.onChange(matches::show);
        card.body(new VBox(Gap.XL, describe, new AppliesView(model, words, errors), matches));
        var save = card.primary(texts.get("role.create"), model::save);
        save.disableProperty().bind(model.savingProperty());
        model.onSaved(
                role -> {
                    card.close();
                    made.accept(role);
                });
        card.cancel(texts.get("cancel"));
        card.show(over);
        describe.focusName();
    }
}
