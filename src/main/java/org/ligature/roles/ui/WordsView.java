package org.ligature.roles.ui;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.ligature.connections.Gender;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Field;
import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Gap;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Inputs;
import org.ligature.roles.ui.RoleEditorViewModel.Part;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What the role is called of women and men and in other languages, a line for each language.
final class WordsView extends VBox {

    private static final List<Gender> ORDER = List.of(Gender.ANY, Gender.FEMALE, Gender.MALE);

    private final RoleEditorViewModel model;
    private final RoleWords words;
    private final Texts texts;
    private final GridPane grid = new GridPane();
    private final MenuButton add = new MenuButton();

    WordsView(RoleEditorViewModel model, RoleWords words, EditorErrors errors) {
        super(Gap.S);
        this.model = model;
        this.words = words;
        this.texts = words.texts();
        var on = model.fields().otherWordsProperty();
        grid.setHgap(Gap.XS);
        grid.setVgap(Gap.XS);
        for (var width : new double[] {26, 25, 25, 24}) {
            var column = new ColumnConstraints();
            column.setPercentWidth(width);
            column.setHgrow(Priority.ALWAYS);
            grid.getColumnConstraints().add(column);
        }
        add.setId("role-words-add");
        add.setText(texts.get("words.add"));
        add.setGraphic(Icon.NEW.small());
        add.setMnemonicParsing(false);
        add.getStyleClass().addAll("flat", "small", "link-menu");
        add.setOnShowing(_ -> offer());
        offer();
        var more = new Field("", new VBox(Gap.XS, grid, add));
        errors.show(Part.WORDS, more);
        on.subscribe(shown -> Inputs.shown(more, shown));
        getChildren()
                .setAll(
                        Inputs.line(
                                texts.get("words"),
                                "",
                                Inputs.toggle("role-other-words", texts.get("words"), on)),
                        more);
        model.fields().wordings().addListener((ListChangeListener<Wording>) _ -> show());
        show();
    }

    private void show() {
        grid.getChildren().clear();
        var column = 1;
        for (var gender : ORDER) {
            grid.add(
                    Fields.clipped(Fields.label(texts.get("words." + gender), "tiny", "muted")),
                    column++,
                    0);
        }
        var row = 1;
        for (var wording : model.fields().wordings()) {
            line(wording, row++);
        }
    }

    private void line(Wording wording, int row) {
        var language = words.language(wording.language());
        grid.add(Fields.clipped(Fields.label(language, "small")), 0, row);
        var column = 1;
        for (var gender : ORDER) {
            grid.add(field(wording, gender, language, row), column++, row);
        }
    }

    private Node field(Wording wording, Gender gender, String language, int row) {
        if (wording.isOwn() && gender == Gender.ANY) {
            var own = new TextField();
            own.textProperty().bind(model.fields().nameProperty());
            own.setDisable(true);
            own.getStyleClass().add("small");
            return own;
        }
        var field =
                Inputs.text(
                        "role-words-" + (row - 1) + "-" + gender.name().toLowerCase(Locale.ROOT),
                        wording.words(gender));
        field.setAccessibleText(texts.get("words.spoken", language, texts.get("words." + gender)));
        field.getStyleClass().add("small");
        return field;
    }

    private void offer() {
        var taken = model.fields().wordings().stream().map(Wording::language).toList();
        add.getItems()
                .setAll(
                        Stream.of(Locale.getISOLanguages())
                                .filter(code -> !taken.contains(code) && isOffered(code))
                                .sorted(
                                        java.util.Comparator.comparing(
                                                words::language, texts.order()))
                                .map(this::item)
                                .toList());
    }

    /// Languages in which the toolkit knows how days are written: the common ones.
    private static boolean isOffered(String code) {
        return Stream.of(Locale.getAvailableLocales())
                .anyMatch(locale -> locale.getLanguage().equals(code));
    }

    private MenuItem item(String code) {
        var item = new MenuItem(words.language(code));
        item.setId("role-language-" + code);
        item.setOnAction(_ -> model.fields().wordings().add(new Wording(code)));
        return item;
    }
}
