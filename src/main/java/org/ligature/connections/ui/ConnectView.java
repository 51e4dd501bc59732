package org.ligature.connections.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.ligature.connections.Connection;
import org.ligature.connections.Role;
import org.ligature.connections.ui.ConnectViewModel.Phase;
import org.ligature.connections.ui.Wrong.Part;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Avatar;
import org.ligature.kit.ui.Field;
import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Gap;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Strip;
import org.ligature.kit.ui.Tone;
import org.ligature.query.ui.GridPreferences;
import org.ligature.records.RecordRef;
import org.ligature.schema.Schema;
import org.ligature.schema.Table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The fields of a connection: to whom, as what, since when, and both sentences as they stand.
final class ConnectView extends VBox {

    private static final String OPEN_DETAILS = "connect.details";

    /// What the view is made with besides its model.
    record Made(
            RecordSearch records,
            RecordSearch users,
            Supplier<Schema> schema,
            Categories categories,
            Words words,
            GridPreferences preferences,
            Runnable activate) {}

    private final ConnectViewModel model;
    private final Made made;
    private final Texts texts;
    private final Drop drop = new Drop(this);
    private final RecordField name;
    private final RoleField role;
    private final RoleField myRole;
    private final RecordField owner;
    private final TextArea description = new TextArea();
    private final TextField starting = new TextField();
    private final TextField ending = new TextField();
    private final Map<Part, Field> fields = new EnumMap<>(Part.class);
    private final VBox strips = new VBox(Gap.S);
    private final VBox sentences = new VBox(Gap.XS);
    private final HBox sentenceStrip;
    private final HBox source = new HBox(Gap.S);
    private final VBox details = new VBox(Gap.M);
    private final Button fold;
    private final Label heading;
    private boolean open;

    ConnectView(ConnectViewModel model, Made made) {
        this.model = model;
        this.made = made;
        this.texts = made.words().texts();
        getStyleClass().add("connect");
        setSpacing(Gap.M);
        name = recordField("connect-name", made.records(), model::type, model::choose);
        role = new RoleField("connect-role", made.categories(), texts, drop, asked());
        myRole = new RoleField("connect-my-role", made.categories(), texts, drop, askedOfMine());
        owner = recordField("connect-owner", made.users(), _ -> model.own(null), model::own);
        heading = Fields.label(texts.get("connect-to"), "over");
        sentenceStrip = sentenceStrip();
        fold = Fields.button("connect-details", texts.get("details"), this::toggleDetails);
        fold.getStyleClass().addAll("flat", "fold");
        prepareFields();
        getChildren().addAll(heading, strips, top(), sentenceStrip, field(Part.DESCRIPTION), fold);
        getChildren().add(details);
        details.getChildren().addAll(fromLine(), dateLine());
        showDetails(made.preferences().read(OPEN_DETAILS).map(Boolean::parseBoolean).orElse(false));
        model.draftProperty().subscribe(this::show);
        model.phaseProperty().subscribe(_ -> showPhase());
        model.savedProperty().subscribe(_ -> showPhase());
        model.problemProperty().subscribe(_ -> showStrips());
        model.duplicates().subscribe(this::showStrips);
        model.wrong().subscribe(this::showWrong);
    }

    /// What stands in the dialog: the fields, and over them what drops down.
    Region content() {
        return drop;
    }

    Node start() {
        return name.record() == null ? name : role;
    }

    void startAgain() {
        name.requestFocus();
    }

    private RecordField recordField(
            String id,
            RecordSearch search,
            Consumer<String> typed,
            Consumer<@Nullable RecordRef> chosen) {
        return new RecordField(
                id,
                search,
                made.schema(),
                made.words(),
                drop,
                new RecordField.Told(typed, chosen, this::afterName));
    }

    private void afterName() {
        if (name.isFocused()) {
            role.requestFocus();
        }
    }

    private RoleField.Told asked() {
        return new RoleField.Told(
                model::roles, model::matching, this::summary, this::unfit, model::chooseRole);
    }

    private RoleField.Told askedOfMine() {
        return new RoleField.Told(
                model::myRoles,
                model::matchingMine,
                offer -> texts.get("fit.plain", offer.fitting().size(), offer.all()),
                this::unfitForMe,
                model::chooseMyRole);
    }

    private String summary(RoleChoice.Offer offer) {
        var to = model.draftProperty().get().to();
        var from = model.from();
        return to == null || from.isEmpty()
                ? texts.get("fit.plain", offer.fitting().size(), offer.all())
                : texts.get(
                        "fit", offer.fitting().size(), offer.all(), table(to), table(from.get()));
    }

    private String table(RecordRef record) {
        return made.schema().get().require(record.table()).displayName();
    }

    private String unfit(Role one) {
        return one.active() ? texts.get("unfit.table", tables(one)) : texts.get("unfit.inactive");
    }

    private String unfitForMe(Role one) {
        var theirs = model.draftProperty().get().role();
        return one.active() && theirs != null
                ? texts.get("unfit.match", theirs.name())
                : unfit(one);
    }

    private String tables(Role one) {
        var names =
                made.schema().get().connectable().stream()
                        .filter(table -> one.fits(table.name()))
                        .map(Table::displayName)
                        .toList();
        return String.join(", ", names);
    }

    private void prepareFields() {
        fields.put(Part.NAME, new Field(texts.get("name"), name));
        fields.put(Part.ROLE, new Field(texts.get("as-this-role"), role));
        fields.put(Part.DESCRIPTION, new Field(texts.get("description"), description));
        fields.put(Part.MY_ROLE, new Field(texts.get("my-role.plain"), myRole));
        fields.put(Part.STARTING, new Field(texts.get("starting"), starting));
        fields.put(Part.ENDING, new Field(texts.get("ending"), ending));
        fields.put(Part.OWNER, new Field(texts.get("owner"), owner));
        description.setId("connect-description");
        description.setWrapText(true);
        description.setPrefRowCount(2);
        description.textProperty().subscribe((_, text) -> model.describe(text));
        description
                .textProperty()
                .subscribe(
                        text ->
                                description.setPrefRowCount(
                                        Math.clamp(text.lines().count() + 1, 2, 5)));
        date(starting, "connect-starting", model::typeStarting);
        date(ending, "connect-ending", model::typeEnding);
        ending.setPromptText(texts.get("open-ended"));
        field(Part.STARTING).hintProperty().set(texts.get("dates.hint"));
    }

    private void date(TextField field, String id, Consumer<String> typed) {
        field.setId(id);
        field.textProperty().subscribe((_, text) -> typed.accept(text));
        field.focusedProperty()
                .subscribe(
                        focused -> {
                            if (!focused && field.getScene() != null) {
                                model.leaveDates();
                            }
                        });
    }

    private Field field(Part part) {
        return Objects.requireNonNull(fields.get(part));
    }

    private static GridPane columns(int count, Node... nodes) {
        var grid = new GridPane(Gap.M, Gap.M);
        for (var i = 0; i < count; i++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(100.0 / count);
            grid.getColumnConstraints().add(column);
        }
        grid.addRow(0, nodes);
        return grid;
    }

    private GridPane top() {
        return columns(2, field(Part.NAME), field(Part.ROLE));
    }

    private GridPane fromLine() {
        source.setId("connect-from");
        source.getStyleClass().add("fixed-field");
        source.setAlignment(Pos.CENTER_LEFT);
        return columns(2, new Field(texts.get("connected-from"), source), field(Part.MY_ROLE));
    }

    private GridPane dateLine() {
        return columns(3, field(Part.STARTING), field(Part.ENDING), field(Part.OWNER));
    }

    private HBox sentenceStrip() {
        var strip = new HBox(10, Icon.CONNECTION.node(), sentences);
        HBox.setHgrow(sentences, Priority.ALWAYS);
        strip.getStyleClass().addAll("strip", "tone-accent");
        strip.setId("connect-sentences");
        return strip;
    }

    private void show(Draft now) {
        if (!Objects.equals(name.record(), now.to())
                || (now.to() == null && now.typed().isEmpty() && !name.getText().isEmpty())) {
            name.show(now.to());
        }
        role.show(now.role());
        myRole.show(now.myRole());
        if (!Objects.equals(owner.record(), now.owner()) && !owner.isFocused()) {
            owner.show(now.owner());
        }
        put(description, now.description());
        put(starting, now.starting());
        put(ending, now.ending());
        showFrom();
        showSentences(now);
        field(Part.NAME).requiredProperty().set(now.role() == null);
        showMyHint(now);
    }

    private static void put(TextInputControl field, String text) {
        if (!field.getText().equals(text)) {
            field.setText(text);
        }
    }

    private void showFrom() {
        source.getChildren().clear();
        model.from()
                .ifPresent(
                        ref ->
                                source.getChildren()
                                        .addAll(
                                                Signs.of(
                                                        ref,
                                                        made.schema().get(),
                                                        Avatar.Size.SMALL),
                                                grown(new Label(ref.name())),
                                                Icon.LOCKED.small()));
        field(Part.MY_ROLE)
                .labelProperty()
                .set(
                        model.from()
                                .map(ref -> texts.get("my-role", ref.name()))
                                .orElse(texts.get("my-role.plain")));
    }

    private static Label grown(Label label) {
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        label.getStyleClass().add("muted");
        return label;
    }

    private void showSentences(Draft now) {
        var known = now.to() != null || now.role() != null;
        sentenceStrip.setVisible(known);
        sentenceStrip.setManaged(known);
        var names = new ArrayList<String>();
        model.from().map(RecordRef::name).ifPresent(names::add);
        if (now.to() != null) {
            names.add(now.to().name());
        }
        var lines = made.words().both(model.mySide(), model.otherSide());
        sentences
                .getChildren()
                .setAll(lines.stream().map(line -> Emphasis.names(line, names)).toList());
        sentenceStrip.setAccessibleText(String.join(". ", lines));
    }

    private void showMyHint(Draft now) {
        var theirs = now.role();
        var hint =
                theirs == null
                        ? ""
                        : model.myRoles().fitting().isEmpty()
                                ? texts.get("my-role.none", theirs.name())
                                : texts.get("my-role.hint", theirs.name());
        field(Part.MY_ROLE).hintProperty().set(hint);
    }

    private void showWrong() {
        for (var part : Part.values()) {
            var why = model.wrong().get(part);
            field(part).errorProperty().set(why == null ? "" : words(why));
        }
        var inDetails =
                List.of(Part.MY_ROLE, Part.STARTING, Part.ENDING, Part.OWNER).stream()
                        .anyMatch(model.wrong()::containsKey);
        if (inDetails && !open) {
            showDetails(true);
        }
        requestLayout();
    }

    private String words(Wrong wrong) {
        return switch (wrong) {
            case Wrong.Refused(var why) -> why.sentence(texts.locale());
            case Wrong.Unreadable(var why) -> Texts.of(why);
            case Wrong.NotChosen(var typed) -> texts.get("name.not-chosen", typed);
        };
    }

    private void showPhase() {
        var editable = !(model.phaseProperty().get() instanceof Phase.ReadOnly);
        List.of(name, role, myRole, owner, starting, ending)
                .forEach(field -> field.setEditable(editable));
        description.setEditable(editable);
        showStrips();
    }

    private void showStrips() {
        strips.getChildren().clear();
        switch (model.phaseProperty().get()) {
            case Phase.ReadOnly _ -> strips.getChildren().add(inactive());
            case Phase.Conflict(var current) -> strips.getChildren().add(conflict(current));
            case Phase.Editing _, Phase.Saving _ -> {}
        }
        var problem = model.problemProperty().get();
        if (problem != null) {
            var strip = new Strip(Tone.DANGER, texts.get("failed"), Texts.of(problem));
            strip.setId("connect-problem");
            strips.getChildren().add(strip);
        }
        if (!model.duplicates().isEmpty()) {
            strips.getChildren().add(duplicate());
        }
        strips.setManaged(!strips.getChildren().isEmpty());
        requestLayout();
    }

    private Strip inactive() {
        var strip =
                new Strip(
                        Tone.NEUTRAL,
                        Icon.LOCKED,
                        "",
                        texts.get("inactive"),
                        link("connect-activate", texts.get("activate"), made.activate()));
        strip.setId("connect-inactive");
        return strip;
    }

    private Strip conflict(Connection current) {
        var strip =
                new Strip(
                        Tone.WARNING,
                        texts.get("conflict"),
                        texts.get("conflict.now", made.words().sentence(current)),
                        link("connect-theirs", texts.get("conflict.theirs"), model::takeTheirs),
                        link("connect-mine", texts.get("conflict.mine"), model::saveMine));
        strip.setId("connect-conflict");
        return strip;
    }

    private Strip duplicate() {
        var existing = model.duplicates().getFirst();
        var strip =
                new Strip(
                        Tone.WARNING,
                        texts.get("duplicate"),
                        made.words().sentence(existing) + ".",
                        link(
                                "connect-open-existing",
                                texts.get("duplicate.open"),
                                () -> model.editDuplicate(existing, false)),
                        link(
                                "connect-change-dates",
                                texts.get("duplicate.dates"),
                                () -> {
                                    model.editDuplicate(existing, true);
                                    goToDates();
                                }),
                        link(
                                "connect-second",
                                texts.get("duplicate.second"),
                                () -> {
                                    model.acceptDuplicate();
                                    goToDates();
                                }));
        strip.setId("connect-duplicate");
        return strip;
    }

    private static Node link(String id, String words, Runnable run) {
        return Fields.link(id, words, run);
    }

    private void goToDates() {
        showDetails(true);
        starting.requestFocus();
    }

    void toggleDetails() {
        showDetails(!open);
        made.preferences().write(OPEN_DETAILS, Boolean.toString(open));
    }

    private void showDetails(boolean shown) {
        open = shown;
        fold.setGraphic((shown ? Icon.DOWN : Icon.RIGHT).node());
        details.setVisible(shown);
        details.setManaged(shown);
        fold.setAccessibleText(texts.get(shown ? "details.hide" : "details.show"));
        requestLayout();
    }

    void onKey(KeyEvent event) {
        if (event.isAltDown() && event.getCode() == KeyCode.D) {
            event.consume();
            toggleDetails();
        }
    }
}
