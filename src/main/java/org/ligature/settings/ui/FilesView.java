package org.ligature.settings.ui;

import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Action;
import org.ligature.kit.ui.CommandBar;
import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Gap;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Inputs;
import org.ligature.kit.ui.Layers;
import org.ligature.kit.ui.Toast;

import java.util.List;

/// What files on records may be: how large.
final class FilesView extends VBox {

    private static final double WIDTH = 320;

    private final FilesViewModel model;
    private final Texts texts = Texts.of(FilesView.class);
    private final TextField limit;
    private final Action save;
    private final Action discard;

    FilesView(FilesViewModel model) {
        this.model = model;
        save = Action.of("files-save", texts, "save", Icon.SAVE, this::save).on("Shortcut+S");
        discard = Action.of("files-discard", texts, "discard", Icon.UNDO, model::revert);
        model.changedProperty().subscribe(this::enable);
        limit = Inputs.text("files-limit", model.limitProperty());
        limit.setOnAction(_ -> save.run());
        var field =
                Complained.field(
                        texts.get("files.limit"), limit, model.complaints(), FilesViewModel.LIMIT);
        field.setMaxWidth(WIDTH);
        var form = new VBox(Gap.M, Fields.label(texts.get("files.text"), "muted"), field);
        form.getStyleClass().add("settings-form");
        getChildren().setAll(new CommandBar(save, discard), form);
    }

    List<Action> actions() {
        return List.of(save, discard);
    }

    void focus() {
        limit.requestFocus();
    }

    private void enable(boolean changed) {
        var why = changed ? "" : texts.get("nothing-changed");
        save.reasonProperty().set(why);
        discard.reasonProperty().set(why);
    }

    private void save() {
        model.save(() -> Layers.of(this).toast(Toast.done(texts.get("files.saved"))));
    }
}
