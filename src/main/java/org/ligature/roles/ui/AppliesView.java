package org.ligature.roles.ui;

import javafx.collections.SetChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Field;
import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Gap;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Inputs;
import org.ligature.roles.ui.RoleEditorViewModel.Part;
import org.ligature.schema.Table;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/// The second step: all tables whose records can be connected, or only some, each with how often
/// the role is used there.
final class AppliesView extends VBox {

    /// Of seven tables; the others are scrolled to.
    private static final double HEIGHT = 210;

    private final RoleEditorViewModel model;
    private final RoleWords words;
    private final Texts texts;
    private final VBox box = new VBox();
    private final Map<String, CheckBox> checks = new HashMap<>();
    private boolean showing;

    AppliesView(RoleEditorViewModel model, RoleWords words, EditorErrors errors) {
        super(Gap.M);
        this.model = model;
        this.words = words;
        this.texts = words.texts();
        var group = new ToggleGroup();
        var every = radio("role-every-table", "applies.every", group);
        var only = radio("role-only-tables", "applies.only", group);
        model.fields()
                .everyTableProperty()
                .subscribe(all -> (all ? every : only).setSelected(true));
        every.selectedProperty()
                .subscribe((_, all) -> model.fields().everyTableProperty().set(all));
        box.disableProperty().bind(model.fields().everyTableProperty());
        var scroll = new ScrollPane(box);
        scroll.setId("role-tables");
        scroll.setFitToWidth(true);
        scroll.setPrefHeight(HEIGHT);
        scroll.setMinHeight(HEIGHT);
        scroll.getStyleClass().addAll("role-box", "edge-to-edge");
        var tables = new Field("", scroll);
        tables.getStyleClass().add("role-indent");
        errors.show(Part.TABLES, tables);
        getChildren()
                .setAll(
                        Steps.heading(2, texts.get("step.applies"), ""),
                        new VBox(Gap.S, every, only),
                        tables);
        model.fields().tables().addListener((SetChangeListener<String>) _ -> follow());
        model.savedProperty().subscribe(_ -> show());
        model.list().usageProperty().subscribe(_ -> show());
    }

    private RadioButton radio(String id, String key, ToggleGroup group) {
        var radio = new RadioButton(texts.get(key));
        radio.setId(id);
        radio.setToggleGroup(group);
        return radio;
    }

    private void show() {
        checks.clear();
        box.getChildren()
                .setAll(
                        model.list().parts().schema().get().connectable().stream()
                                .sorted(Comparator.comparing(this::isElsewhere))
                                .map(this::line)
                                .toList());
        follow();
    }

    /// The tables it applies to or is used on come first.
    private boolean isElsewhere(Table table) {
        return used(table) == 0 && !model.fields().tables().contains(table.name());
    }

    private HBox line(Table table) {
        var check = new CheckBox(table.displayName());
        check.setId("role-table-" + table.name());
        check.setGraphic(Icon.of(table.icon()).small());
        check.selectedProperty().subscribe((_, now) -> choose(table.name(), now));
        checks.put(table.name(), check);
        var line = new HBox(Gap.S, check);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("role-table");
        var used = used(table);
        if (used > 0) {
            line.getChildren()
                    .addAll(
                            Inputs.spring(),
                            Fields.label(texts.get("applies.used", used), "small", "muted"));
        }
        return line;
    }

    private int used(Table table) {
        var role = model.savedProperty().get();
        return role == null ? 0 : model.list().usageProperty().get().of(role.id(), table.id());
    }

    private void choose(String table, boolean wanted) {
        if (showing) {
            return;
        }
        if (wanted) {
            model.fields().tables().add(table);
        } else {
            model.fields().tables().remove(table);
        }
    }

    private void follow() {
        showing = true;
        checks.forEach((name, box) -> box.setSelected(model.fields().tables().contains(name)));
        showing = false;
    }
}
