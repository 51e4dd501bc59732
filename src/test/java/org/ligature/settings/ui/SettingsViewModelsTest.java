package org.ligature.settings.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ligature.Sample;
import org.ligature.design.ChoiceChange;
import org.ligature.design.ColumnSpec;
import org.ligature.design.ColumnSpec.OptionSpec;
import org.ligature.forms.FormLayout;
import org.ligature.kit.problem.Problem;
import org.ligature.query.Condition;
import org.ligature.query.Operator;
import org.ligature.records.Values;
import org.ligature.schema.Choice;
import org.ligature.schema.Column;
import org.ligature.schema.ColumnType;
import org.ligature.schema.OnDelete;
import org.ligature.schema.Table;
import org.ligature.settings.LayoutDraft.Direction;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;

/// What the screens of settings remember and do, on a store with the sample company.
final class SettingsViewModelsTest {

    private final SettingsFixture fixture = new SettingsFixture(new Sample());
    private final List<Table> made = new ArrayList<>();

    @Test
    void aNewTableProposesItsNamesUntilSomebodyWritesTheirOwn() {
        var model = newTable();

        model.displayNameProperty().set("Agency");
        model.pluralProperty().set("Bureaus");
        model.displayNameProperty().set("Agent");

        assertThat(model.nameProperty().get()).isEqualTo("agent");
        assertThat(model.pluralProperty().get()).isEqualTo("Bureaus");
    }

    @Test
    void aNewTableIsThereAtOnceWithItsSwitches() {
        var boat = boat();

        assertThat(boat.name()).isEqualTo("new_boat");
        assertThat(boat.connectable()).isTrue();
        assertThat(boat.require(boat.nameColumn()).displayName()).isEqualTo("Called");
        assertThat(fixture.store.schema().schema().table("new_boat")).isPresent();
    }

    @Test
    void aNameThatIsTakenIsSaidBeneathItsField() {
        boat();
        var again = newTable();
        again.displayNameProperty().set("Boat");

        again.make(made::add);

        assertThat(made).hasSize(1);
        assertThat(again.complaints().of(NewTableViewModel.NAME)).isNotNull();
        assertThat(again.displayNameProperty().get()).isEqualTo("Boat");
    }

    @Test
    void columnsOfEveryKindAreAdded() {
        boat();
        var columns = new ColumnsViewModel(fixture.table("new_boat"));

        for (var kind : Kind.values()) {
            if (kind != Kind.OTHER) {
                add(columns, kind);
            }
        }

        var table = fixture.store.schema().schema().require("new_boat");
        assertThat(table.columns().stream().filter(Column::custom).map(Column::displayName))
                .contains("A TEXT", "A MONEY", "A CHOICES", "A LOOKUP", "A PARTIAL_DATE");
    }

    private static void add(ColumnsViewModel columns, Kind kind) {
        var model = new ColumnViewModel();
        model.displayNameProperty().set("A " + kind.name());
        model.kindProperty().set(kind);
        if (kind.isChoice()) {
            model.facts().options.add("Sail");
            model.facts().options.add("Motor");
        }
        model.facts().targets.add("account");
        columns.save(model, "", _ -> {});
        assertThat(model.complaints().isEmpty()).as(kind.name()).isTrue();
    }

    @Test
    void whatIsWrongIsSaidAndNothingIsLost() {
        boat();
        var columns = new ColumnsViewModel(fixture.table("new_boat"));
        var model = new ColumnViewModel();
        model.displayNameProperty().set("Length");
        model.kindProperty().set(Kind.DECIMAL);
        model.facts().minimum.set("9");
        model.facts().maximum.set("nine");

        columns.save(model, "", _ -> {});
        var second = model.complaints().of(ColumnFacts.MAXIMUM);
        model.facts().maximum.set("3");
        columns.save(model, "", _ -> {});

        assertThat(second).isNotNull();
        assertThat(model.complaints().of(ColumnFacts.MINIMUM)).isNotNull();
        assertThat(model.facts().minimum.get()).isEqualTo("9");
    }

    @Test
    void aNewColumnOfAStandardTableStandsOnItsForm() {
        var columns = new ColumnsViewModel(fixture.table("account"));
        var model = new ColumnViewModel();
        model.displayNameProperty().set("Motto");

        columns.save(model, "", _ -> {});

        var account = fixture.store.schema().schema().require("account");
        assertThat(FormLayout.of(account).columns()).contains("new_motto");
    }

    @Test
    void optionsOfAColumnAreRenamedAddedAndReordered() {
        var before =
                new Choice(
                        1,
                        "new_kind",
                        "Kind",
                        List.of(
                                new Choice.Option(1, "Sail", ""),
                                new Choice.Option(2, "Motor", "")));
        var options = new OptionsViewModel();
        options.show(before.options().stream().map(OptionsViewModel::spec).toList());

        options.options().getFirst().labelProperty().set("Sails");
        options.move(options.add("Oars"), -2);

        assertThat(options.changes(before))
                .containsExactly(
                        new ChoiceChange.Add(new OptionSpec(3, "Oars", "")),
                        new ChoiceChange.Edit(new OptionSpec(1, "Sails", "")),
                        new ChoiceChange.Order(List.of(3, 1, 2)));
    }

    @Test
    void aDeletedColumnComesBackWithItsValues() {
        boat();
        var columns = new ColumnsViewModel(fixture.table("new_boat"));
        add(columns, Kind.TEXT);
        fixture.store
                .records()
                .create(
                        fixture.store.admin(),
                        "new_boat",
                        Values.of("new_name", "Albatros").with("new_a_text", "blue"));
        var column = fixture.store.schema().schema().require("new_boat").require("new_a_text");
        var filled = new ArrayList<Long>();

        columns.impact(column, impact -> filled.add(impact.rows()), SettingsViewModelsTest::fail);
        columns.delete(column, () -> {}, SettingsViewModelsTest::fail);
        var gone = fixture.store.schema().schema().require("new_boat").column("new_a_text");

        assertThat(filled).containsExactly(1L);
        assertThat(gone).isEmpty();
    }

    @Test
    void aFormIsArrangedSavedAndBroughtBack() {
        var form = new FormDesignerViewModel(fixture.table("account"));
        var before = form.layout();
        var first = form.draft().spot(before.columns().getFirst()).orElseThrow();

        form.select(first);
        form.move(Direction.DOWN);
        form.save(() -> {}, SettingsViewModelsTest::fail);
        var after = FormLayout.of(fixture.store.schema().schema().require("account"));
        form.standard(() -> {}, SettingsViewModelsTest::fail);

        assertThat(after).isNotEqualTo(before);
        assertThat(form.changedProperty().get()).isFalse();
        assertThat(FormLayout.of(fixture.store.schema().schema().require("account")))
                .isEqualTo(before);
    }

    @Test
    void aColumnIsPlacedBehindTheSelectedOneAndRemovedAgain() {
        var form = new FormDesignerViewModel(fixture.table("account"));
        var column = form.palette().getFirst();
        form.select(form.draft().spot("name").orElseThrow());

        form.place(column);
        var placed = form.layout().columns();
        form.remove();

        assertThat(placed.indexOf(column.name())).isEqualTo(placed.indexOf("name") + 1);
        assertThat(form.palette()).contains(column);
    }

    @Test
    void switchesOfATableGoOnAndTheirChangeIsKnown() {
        boat();
        var properties = new PropertiesViewModel(fixture.table("new_boat"));
        properties.displayNameProperty().set("Ship");
        properties.notesProperty().set(true);
        assertThat(properties.changedProperty().get()).isTrue();

        properties.save(() -> {});

        var ship = fixture.store.schema().schema().require("new_boat");
        assertThat(ship.displayName()).isEqualTo("Ship");
        assertThat(ship.abilities().notes()).isTrue();
        assertThat(properties.changedProperty().get()).isFalse();
    }

    @Test
    void theListOfTablesIsSearchedAndCounted() {
        fixture.store
                .records()
                .create(fixture.store.admin(), "account", Values.of("name", "Larkfield"));
        var tables =
                new TablesViewModel(
                        fixture.store.admin(),
                        fixture.parts.queries(),
                        fixture.parts.schema(),
                        fixture.parts.tasks());

        tables.searchProperty().set("accou");

        assertThat(tables.found()).hasSize(1);
        assertThat(tables.found().getFirst().records()).isPositive();
    }

    @Test
    void aColumnThatIsThereIsShownAsItIs() {
        var columns = new ColumnsViewModel(fixture.table("account"));
        var shown = new ArrayList<ColumnViewModel>();
        var phone =
                fixture.store.schema().schema().require("account").columns().stream()
                        .filter(column -> column.type() instanceof ColumnType.Text)
                        .findFirst()
                        .orElseThrow();

        columns.edit(phone, shown::add, SettingsViewModelsTest::fail);

        assertThat(shown.getFirst().spec().map(ColumnSpec::displayName))
                .contains(phone.displayName());
    }

    @Test
    void aViewOfOnesOwnIsInEveryListAndOutlivesAColumn() {
        boat();
        var columns = new ColumnsViewModel(fixture.table("new_boat"));
        add(columns, Kind.TEXT);
        add(columns, Kind.WHOLE);
        var views = new ViewsViewModel(fixture.table("new_boat"));
        var draft = views.blank();
        draft.nameProperty().set("Long ones");
        draft.firstProperty().set(true);
        draft.addTest();
        draft.tests().getFirst().columnProperty().set(draft.table().require("new_a_whole"));
        draft.tests().getFirst().textProperty().set("12");

        views.save(draft.view("").orElseThrow(), () -> {}, SettingsViewModelsTest::fail);
        var first = fixture.parts.queries().views("new_boat").getFirst();
        var whole = draft.table().require("new_a_whole");
        columns.delete(whole, () -> {}, SettingsViewModelsTest::fail);
        var after = fixture.parts.queries().views("new_boat").getFirst();

        assertThat(first.title()).isEqualTo("Long ones");
        assertThat(first.query().where())
                .isEqualTo(
                        new Condition.All(
                                List.of(Condition.compare("new_a_whole", Operator.GE, 12))));
        assertThat(after.title()).isEqualTo("Long ones");
        assertThat(after.query().where()).isEqualTo(Condition.EVERYTHING);
        assertThat(after.columns().stream().map(column -> column.path().column()))
                .contains("new_a_text")
                .doesNotContain("new_a_whole");
    }

    @Test
    void whatAViewLacksIsSaid() {
        var views = new ViewsViewModel(fixture.table("account"));
        var draft = views.blank();
        draft.columns().clear();
        draft.addTest();

        assertThat(draft.view("Enter something.")).isEmpty();

        assertThat(draft.complaints().of(ViewDraftViewModel.NAME)).isNotNull();
        assertThat(draft.complaints().of(ViewDraftViewModel.COLUMNS)).isNotNull();
        assertThat(draft.tests().getFirst().errorProperty().get()).isEqualTo("Enter something.");
    }

    @Test
    void aColumnThatIsThereIsWidenedAndMadeSortable() {
        boat();
        var columns = new ColumnsViewModel(fixture.table("new_boat"));
        add(columns, Kind.TEXT);
        add(columns, Kind.DECIMAL);
        add(columns, Kind.LOOKUP);

        change(
                columns,
                "new_a_text",
                column -> {
                    column.facts().length.set("400");
                    column.sortableProperty().set(true);
                    column.requiredProperty().set(true);
                });
        change(columns, "new_a_decimal", column -> column.facts().scale.set("5"));
        change(columns, "new_a_lookup", column -> column.facts().onDelete.set(OnDelete.RESTRICT));

        var text = column("new_a_text");
        assertThat(text.sortable() && text.required()).isTrue();
        assertThat(text.type()).isEqualTo(new ColumnType.Text(400, ColumnType.Text.Format.PLAIN));
        assertThat(((ColumnType.DecimalNumber) column("new_a_decimal").type()).scale())
                .isEqualTo(5);
        assertThat(column("new_a_lookup").onDelete()).isEqualTo(OnDelete.RESTRICT);
    }

    @Test
    void whatDoesNotFitIsSaidBeneathItsField() {
        boat();
        var columns = new ColumnsViewModel(fixture.table("new_boat"));
        add(columns, Kind.TEXT);
        create("Albatros", "seven");
        var shown = shown(columns, "new_a_text");

        shown.facts().length.set("4");
        columns.save(shown, "", _ -> {});

        assertThat(shown.complaints().of(ColumnFacts.LENGTH)).isNotNull();
        assertThat(shown.busyProperty().get()).isFalse();
    }

    @Test
    void aColumnThatBecomesRequiredSaysHowManyRecordsLackIt() {
        boat();
        var columns = new ColumnsViewModel(fixture.table("new_boat"));
        add(columns, Kind.TEXT);
        create("Albatros", "seven");
        create("Beluga", null);
        create("Corvo", null);
        var shown = shown(columns, "new_a_text");

        shown.requiredProperty().set(true);
        var lacking = shown.emptyProperty().get();
        shown.requiredProperty().set(false);

        assertThat(lacking).isEqualTo(2);
        assertThat(shown.emptyProperty().get()).isZero();
    }

    @Test
    void aChoiceIsMadeSharedAndTakenFromByAnother() {
        boat();
        var columns = new ColumnsViewModel(fixture.table("new_boat"));
        add(columns, Kind.CHOICE);
        change(
                columns,
                "new_a_choice",
                column -> {
                    column.facts().know(List.of());
                    column.facts().share.set(true);
                    column.facts().options.add("Oars");
                });
        var other = new ColumnViewModel();
        other.displayNameProperty().set("Other");
        other.kindProperty().set(Kind.CHOICE);
        other.facts().own.set(false);
        other.facts().shared.set("new_boat_new_a_choice");
        columns.save(other, "", _ -> {});
        var choices = new ChoicesViewModel(fixture.store.admin(), fixture.parts);
        choices.searchProperty().set("a choice");

        var shared = choices.found().getFirst();
        assertThat(shared.uses().toString()).isEqualTo("[Boat: A CHOICE, Boat: Other]");
        assertThat(shared.choice().options()).hasSize(3);
    }

    @Test
    void aSharedChoiceIsMadeChangedAndDeleted() {
        var choices = new ChoicesViewModel(fixture.store.admin(), fixture.parts);
        var draft = new ChoiceDraft();
        choices.save(draft, _ -> {});
        assertThat(draft.complaints().of(ChoiceDraft.DISPLAY_NAME)).isNotNull();
        draft.displayNameProperty().set("Hull");
        draft.options().options().getFirst().labelProperty().set("Wood");
        var saved = new ArrayList<Choice>();
        choices.save(draft, saved::add);
        choices.searchProperty().set("hull");
        var made = choices.found().getFirst();

        var again = new ChoiceDraft(made);
        again.displayNameProperty().set("Made of");
        choices.save(again, saved::add);
        choices.delete(saved.getLast(), () -> {}, SettingsViewModelsTest::fail);
        var gone = choices.found().isEmpty();

        assertThat(made.choice().name()).isEqualTo("new_hull");
        assertThat(gone).isTrue();
    }

    @Test
    void whatIsDeletedIsBroughtBackOrRemovedForGood() {
        boat();
        var columns = new ColumnsViewModel(fixture.table("new_boat"));
        add(columns, Kind.TEXT);
        columns.delete(column("new_a_text"), () -> {}, SettingsViewModelsTest::fail);
        var model = new DeletedViewModel(fixture.store.admin(), fixture.parts);
        var column = model.deleted().getFirst();
        assertThat(model.place(column)).isEqualTo("Boat");
        assertThat(column.deletedBy()).isEqualTo(fixture.store.admin().name());

        model.restore(List.of(column), () -> {}, SettingsViewModelsTest::fail);
        var back = model.deleted().isEmpty();
        columns.delete(column("new_a_text"), () -> {}, SettingsViewModelsTest::fail);
        model.refresh();
        var removed = new ArrayList<OptionalInt>();
        model.remove(List.copyOf(model.deleted()), "", removed::add, SettingsViewModelsTest::fail);

        assertThat(back).isTrue();
        assertThat(removed).containsExactly(OptionalInt.of(1));
        assertThat(model.deleted()).isEmpty();
        assertThat(fixture.compacted).isEqualTo(1);
    }

    private void create(String name, String text) {
        var values = Values.of("new_name", name).with("new_a_text", text);
        fixture.store.records().create(fixture.store.admin(), "new_boat", values);
    }

    private void change(ColumnsViewModel columns, String column, Consumer<ColumnViewModel> change) {
        var shown = shown(columns, column);
        change.accept(shown);
        columns.save(shown, "", _ -> {});
        assertThat(shown.complaints().isEmpty()).as(column).isTrue();
    }

    private ColumnViewModel shown(ColumnsViewModel columns, String column) {
        var shown = new ArrayList<ColumnViewModel>();
        columns.edit(column(column), shown::add, SettingsViewModelsTest::fail);
        return shown.getFirst();
    }

    private Column column(String name) {
        return fixture.store.schema().schema().require("new_boat").require(name);
    }

    private static void fail(Problem problem) {
        throw new AssertionError(problem);
    }

    private Table boat() {
        var model = newTable();
        model.displayNameProperty().set("Boat");
        model.namingProperty().set("Called");
        model.connectionsProperty().set(true);
        model.make(made::add);
        return made.getFirst();
    }

    private NewTableViewModel newTable() {
        return new NewTableViewModel(
                fixture.store.admin(), fixture.parts.tables(), fixture.parts.tasks());
    }
}
