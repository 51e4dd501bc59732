package org.ligature.settings.ui;

import javafx.beans.property.StringProperty;
import javafx.collections.ObservableSet;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Field;
import org.ligature.kit.ui.Gap;
import org.ligature.kit.ui.Inputs;
import org.ligature.schema.Choice;
import org.ligature.schema.OnDelete;
import org.ligature.schema.Table;

import java.util.List;
import java.util.Locale;

/// What a column of the chosen kind has to say of itself; follows the kind.
final class FactsView extends VBox {

    private final ColumnViewModel model;
    private final ColumnFacts facts;
    private final ColumnView.Offers offers;
    private final Texts texts = Texts.of(FactsView.class);

    FactsView(ColumnViewModel model, ColumnView.Offers offers) {
        super(Gap.M);
        this.model = model;
        this.facts = model.facts();
        this.offers = offers;
        facts.know(offers.choices());
        model.kindProperty().subscribe(this::show);
    }

    private void show(Kind kind) {
        var nodes = nodes(kind);
        getChildren().setAll(nodes);
        Inputs.shown(this, !nodes.isEmpty());
    }

    private List<Node> nodes(Kind kind) {
        return switch (kind) {
            case TEXT, MEMO, EMAIL, PHONE, URL -> List.of(number("length", facts.length));
            case WHOLE -> List.of(range());
            case DECIMAL, MONEY ->
                    List.of(Inputs.row(number("scale", facts.scale), least(), most()));
            case YES_NO -> List.of(yesNo());
            case PARTIAL_DATE -> List.of(end());
            case CHOICE, CHOICES -> choice(kind);
            case LOOKUP -> lookup();
            case DATE, DATE_AND_TIME, OTHER -> List.of();
        };
    }

    private Field number(String name, StringProperty text) {
        return Complained.field(
                "column-" + name, texts.get("fact." + name), text, model.complaints(), name);
    }

    private Field least() {
        return number(ColumnFacts.MINIMUM, facts.minimum);
    }

    private Field most() {
        return number(ColumnFacts.MAXIMUM, facts.maximum);
    }

    private GridPane range() {
        return Inputs.row(least(), most());
    }

    private GridPane yesNo() {
        var box =
                Inputs.choice(
                        "column-usual", List.of(Usual.values()), facts.usualFlag, this::words);
        return Inputs.row(
                new Field(texts.get("fact.yes"), Inputs.text("column-yes", facts.yes)),
                new Field(texts.get("fact.no"), Inputs.text("column-no", facts.no)),
                new Field(texts.get("fact.usual"), box));
    }

    private String words(Usual usual) {
        return switch (usual) {
            case NONE -> texts.get("usual.none");
            case YES -> facts.yes.get();
            case NO -> facts.no.get();
        };
    }

    private Node end() {
        var box = new CheckBox(texts.get("fact.end"));
        box.setId("column-end");
        box.setMnemonicParsing(false);
        box.selectedProperty().bindBidirectional(facts.end);
        box.setDisable(!model.isNew());
        return box;
    }

    private List<Node> choice(Kind kind) {
        var own = new OptionsView(facts.options);
        var ownField =
                Complained.field(
                        texts.get("options"), own, model.complaints(), ColumnFacts.OPTIONS);
        if (!model.isNew()) {
            return List.of(ownField, share(), usual(kind));
        }
        if (facts.options.options().isEmpty()) {
            facts.options.add("");
            facts.options.add("");
        }
        var shared =
                Inputs.choice(
                        "column-shared",
                        offers.choices().stream().map(Choice::name).toList(),
                        facts.shared,
                        this::choiceName);
        var sharedField =
                Complained.field(
                        texts.get("fact.shared"), shared, model.complaints(), ColumnFacts.SHARED);
        var share = share();
        facts.own.subscribe(
                mine -> {
                    Inputs.shown(ownField, mine);
                    Inputs.shown(share, mine);
                    Inputs.shown(sharedField, !mine);
                });
        return List.of(source(), ownField, share, sharedField, usual(kind));
    }

    /// A choice once shared stays so: other columns may take from it.
    private HBox share() {
        var words = texts.get("fact.share");
        var toggle = Inputs.toggle("column-share", words, facts.share);
        toggle.setDisable(facts.isShared());
        return Inputs.line(
                words,
                texts.get(facts.isShared() ? "choice.everywhere" : "fact.share.hint"),
                toggle);
    }

    private String choiceName(String name) {
        return offers.choices().stream()
                .filter(choice -> choice.name().equals(name))
                .findFirst()
                .map(Choice::displayName)
                .orElse(name);
    }

    private HBox source() {
        var group = new ToggleGroup();
        var own = radio("column-own", texts.get("fact.own"), group);
        var shared = radio("column-existing", texts.get("fact.existing"), group);
        group.selectToggle(facts.own.get() ? own : shared);
        shared.setDisable(offers.choices().isEmpty());
        own.selectedProperty().subscribe(facts.own::set);
        return new HBox(Gap.L, own, shared);
    }

    private static RadioButton radio(String id, String words, ToggleGroup group) {
        var radio = new RadioButton(words);
        radio.setId(id);
        radio.setMnemonicParsing(false);
        radio.setToggleGroup(group);
        return radio;
    }

    /// What a new record starts with; the options that are offered follow what is typed.
    private Field usual(Kind kind) {
        var box =
                new DefaultView(
                        "column-usual",
                        facts.usual,
                        kind == Kind.CHOICES,
                        this::options,
                        texts.get("usual.none"));
        return new Field(texts.get("fact.usual"), box);
    }

    private List<Choice.Option> options() {
        if (facts.own.get()) {
            return facts.options.specs().stream()
                    .map(one -> new Choice.Option(one.value(), one.label(), one.color()))
                    .toList();
        }
        return offers.choices().stream()
                .filter(choice -> choice.name().equals(facts.shared.get()))
                .findFirst()
                .map(Choice::options)
                .orElse(List.of());
    }

    private List<Node> lookup() {
        var group = new ToggleGroup();
        var radios = new VBox(Gap.S);
        for (var reach : ColumnFacts.Reach.values()) {
            var radio =
                    radio(
                            "column-reach-" + reach.name().toLowerCase(Locale.ROOT),
                            texts.get("reach." + reach.name()),
                            group);
            radio.setUserData(reach);
            radios.getChildren().add(radio);
            if (facts.reach.get() == reach) {
                group.selectToggle(radio);
            }
        }
        var tables = new FlowPane(Gap.L, Gap.S);
        tables.getStyleClass().add("settings-targets");
        offers.tables().forEach(table -> tables.getChildren().add(target(table)));
        group.selectedToggleProperty()
                .subscribe(
                        chosen -> {
                            if (chosen != null
                                    && chosen.getUserData() instanceof ColumnFacts.Reach reach) {
                                facts.reach.set(reach);
                                Inputs.shown(tables, reach == ColumnFacts.Reach.TABLES);
                            }
                        });
        var leads = new VBox(Gap.S, radios, tables);
        var to =
                Complained.field(
                        texts.get("fact.targets"), leads, model.complaints(), ColumnFacts.TARGETS);
        leads.setDisable(!model.isNew());
        var fate =
                Inputs.choice(
                        "column-ondelete",
                        List.of(OnDelete.values()),
                        facts.onDelete,
                        one -> texts.get("ondelete." + one.name()));
        return List.of(to, new Field(texts.get("fact.ondelete"), fate));
    }

    private CheckBox target(Table table) {
        var box = new CheckBox(table.displayName());
        box.setId("column-target-" + table.name());
        box.setMnemonicParsing(false);
        box.setSelected(facts.targets.contains(table.name()));
        box.setOnAction(_ -> put(facts.targets, table.name(), box.isSelected()));
        return box;
    }

    private void put(ObservableSet<String> names, String name, boolean wanted) {
        model.complaints().clear(ColumnFacts.TARGETS);
        if (wanted) {
            names.add(name);
        } else {
            names.remove(name);
        }
    }
}
