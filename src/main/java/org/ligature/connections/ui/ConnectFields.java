package org.ligature.connections.ui;

import atlantafx.base.controls.CustomTextField;

import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;

import org.jspecify.annotations.Nullable;
import org.ligature.connections.ui.Wrong.Part;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.DayPicker;
import org.ligature.kit.ui.Field;
import org.ligature.kit.ui.Fields;
import org.ligature.records.RecordRef;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/// The controls of the dialog, each with its label and what is wrong beneath it, in step with the
/// [DraftModel].
final class ConnectFields {

    private final DraftModel model;
    private final ConnectView.Made made;
    private final Texts texts;
    private final Drop drop;
    private final RoleWords roles;
    private final RecordField name;
    private final RoleField role;
    private final RoleField myRole;
    private final RecordField owner;
    private final TextArea description = new TextArea();
    private final CustomTextField starting;
    private final CustomTextField ending;
    private String mine = "";
    private boolean words = true;
    private final Map<Part, Field> fields = new EnumMap<>(Part.class);

    /// @param id what the ids of its controls begin with
    ConnectFields(String id, DraftModel model, ConnectView.Made made, Drop drop) {
        this.model = model;
        this.made = made;
        this.texts = made.words().texts();
        this.drop = drop;
        roles = new RoleWords(model, made.schema(), texts);
        name = recordField(id + "-name", made.records(), model::type, model::choose);
        var categories = made.categories();
        var newRole = made.newRole();
        role = new RoleField(id + "-role", categories, newRole, drop, roles.theirs());
        myRole = new RoleField(id + "-my-role", categories, newRole, drop, roles.mine());
        owner = recordField(id + "-owner", made.users(), _ -> model.own(null), model::own);
        starting = date(id + "-starting", model::typeStarting);
        ending = date(id + "-ending", model::typeEnding);
        var calendar = texts.get("calendar");
        DayPicker.into(starting, calendar, model::startingDay, model::pickStarting);
        DayPicker.into(ending, calendar, model::endingDay, model::pickEnding);
        description.setId(id + "-description");
        prepareDescription();
        label();
        model.draftProperty().subscribe(this::show);
        model.wrong().subscribe(this::showWrong);
    }

    private RecordField recordField(
            String id,
            RecordSearch search,
            Consumer<String> typed,
            Consumer<@Nullable RecordRef> chosen) {
        var told = new RecordField.Told(typed, chosen, this::afterName);
        return new RecordField(id, search, made.schema(), made.words(), drop, told);
    }

    private void afterName() {
        if (name.isFocused()) {
            role.requestFocus();
        }
    }

    private CustomTextField date(String id, Consumer<String> typed) {
        var field = new CustomTextField();
        field.setId(id);
        field.getStyleClass().add("date-field");
        field.textProperty().subscribe((_, text) -> typed.accept(text));
        field.focusedProperty()
                .subscribe(
                        focused -> {
                            if (!focused && field.getScene() != null) {
                                model.leaveDates();
                            }
                        });
        return field;
    }

    private void prepareDescription() {
        description.setWrapText(true);
        description.setPrefRowCount(2);
        Fields.leaveByTab(description);
        description.textProperty().subscribe((_, text) -> model.describe(text));
        description
                .textProperty()
                .subscribe(
                        text ->
                                description.setPrefRowCount(
                                        Math.clamp(text.lines().count() + 1, 2, 5)));
    }

    private void label() {
        fields.put(Part.NAME, new Field(texts.get("name"), name));
        fields.put(Part.ROLE, new Field(texts.get("as-this-role"), role));
        fields.put(Part.DESCRIPTION, new Field(texts.get("description"), description));
        fields.put(Part.MY_ROLE, new Field(texts.get("my-role.plain"), myRole));
        fields.put(Part.STARTING, new Field(texts.get("starting"), starting));
        fields.put(Part.ENDING, new Field(texts.get("ending"), ending));
        fields.put(Part.OWNER, new Field(texts.get("owner"), owner));
        ending.setPromptText(texts.get("open-ended"));
        of(Part.STARTING).hintProperty().set(texts.get("dates.hint"));
    }

    /// Shows the controls without labels and hints, as in lines beneath one another.
    void withoutWords() {
        words = false;
        fields.values().forEach(Field::hideLabel);
        show(model.draftProperty().get());
    }

    /// Names my role in another way than after the record connected from.
    void callMyRole(String label) {
        mine = label;
        of(Part.MY_ROLE).labelProperty().set(label);
    }

    Field of(Part part) {
        return Objects.requireNonNull(fields.get(part));
    }

    /// Where the keyboard starts.
    TextInputControl start() {
        return name.record() == null ? name : role;
    }

    void focus(Part part) {
        of(part).control().requestFocus();
    }

    void setEditable(boolean editable) {
        List.of(name, role, myRole, owner, starting, ending, description)
                .forEach(field -> field.setEditable(editable));
    }

    private void show(Draft now) {
        if (!Objects.equals(name.record(), now.to())
                || (now.to() == null && now.typed().isEmpty() && !name.getText().isEmpty())) {
            name.show(now.to());
        }
        if (now.to() == null && !name.getText().equals(now.typed())) {
            name.setText(now.typed());
        }
        role.show(now.role());
        myRole.show(now.myRole());
        if (!Objects.equals(owner.record(), now.owner()) && !owner.isFocused()) {
            owner.show(now.owner());
        }
        put(description, now.description());
        put(starting, now.starting());
        put(ending, now.ending());
        of(Part.NAME).hintProperty().set(words ? roles.stub() : "");
        of(Part.NAME).requiredProperty().set(now.role() == null);
        of(Part.MY_ROLE).hintProperty().set(words ? roles.hint() : "");
        of(Part.MY_ROLE).labelProperty().set(myLabel());
    }

    private static void put(TextInputControl field, String text) {
        if (!field.getText().equals(text)) {
            field.setText(text);
        }
    }

    private String myLabel() {
        if (!words) {
            return "";
        }
        if (!mine.isEmpty()) {
            return mine;
        }
        return model.from()
                .map(ref -> texts.get("my-role", ref.name()))
                .orElse(texts.get("my-role.plain"));
    }

    private void showWrong() {
        for (var part : Part.values()) {
            var why = model.wrong().get(part);
            of(part).errorProperty().set(why == null ? "" : made.words().wrong(why));
        }
    }
}
