package org.ligature.forms.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.controls.ToggleSwitch;

import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;

import org.controlsfx.control.CheckComboBox;
import org.controlsfx.control.SearchableComboBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ligature.Fx;
import org.ligature.TestDb;
import org.ligature.audit.Actor;
import org.ligature.kit.task.DirectTasks;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Chip;
import org.ligature.records.RecordId;
import org.ligature.records.RecordRef;
import org.ligature.records.ValueFormat;
import org.ligature.records.Values;
import org.ligature.schema.Choice;
import org.ligature.schema.Choice.Option;
import org.ligature.schema.Column;
import org.ligature.schema.ColumnType;
import org.ligature.schema.ColumnType.Text.Format;
import org.ligature.schema.PartialDate;
import org.ligature.schema.Schema;
import org.ligature.schema.Table;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;

class EditorsTest {

    private static final BigDecimal HUGE = new BigDecimal("1000000000000");

    private Locale locale = Locale.UK;
    private FieldState field;
    private Editor editor;

    @ParameterizedTest
    @CsvSource({"en-GB, '1,234.5'", "de, '1.234,5'", "ar-EG, ١٬٢٣٤٫٥"})
    void readsADecimalAsTheLocaleWritesIt(String tag, String typed) {
        locale = Locale.forLanguageTag(tag);
        edit(new ColumnType.DecimalNumber(4, HUGE.negate(), HUGE), null);

        type(typed);

        assertEquals(new BigDecimal("1234.5"), field.value());
    }

    @ParameterizedTest
    @CsvSource({"en-GB, 14/5/84", "de, 14.5.84", "ar-EG, ١٤/٥/١٩٨٤"})
    void readsADayAsTheLocaleWritesIt(String tag, String typed) {
        locale = Locale.forLanguageTag(tag);
        edit(new ColumnType.DateOnly(), null);

        type(typed);

        assertEquals(LocalDate.of(1984, 5, 14), field.value());
    }

    @Test
    void neverReadsAValueAgainThatNobodyEdited() {
        var exact = new BigDecimal("0.123456789");
        edit(new ColumnType.DecimalNumber(2, HUGE.negate(), HUGE), exact);

        assertFalse(field.isChanged());
        Fx.run(field::revert);

        assertEquals(exact, field.value());
        assertFalse(field.isChanged());
        assertEquals("0.123456789", text());
    }

    @Test
    void readsMoneyWithTheSignBesideIt() {
        edit(new ColumnType.Money(2, HUGE.negate(), HUGE), new BigDecimal("12.50"));

        assertEquals("12.50", text());
        type("€ 1,000");

        assertEquals(new BigDecimal("1000"), field.value());
    }

    @Test
    void readsAWholeNumberAndRefusesAFraction() {
        edit(new ColumnType.WholeNumber(0, 5000), 12);

        type("12.5");
        assertEquals(12, field.value());
        assertTrue(field.isChanged());
        assertTrue(Fx.call(field::complainIfUnreadable));
        type("1240");

        assertEquals(1240, field.value());
        assertNull(field.complaint());
    }

    @Test
    void keepsADateAsExactAsItIsKnown() {
        edit(new ColumnType.PartialDay(false), new PartialDate(2019, 3, 0));
        assertEquals("Mar 2019", text());

        type("2021");

        assertEquals(new PartialDate(2021, 0, 0), field.value());
    }

    @Test
    void keepsTheSecondsOfATimeWhoseDayIsEdited() {
        edit(new ColumnType.DateAndTime(), Instant.parse("2026-11-03T15:20:41.123Z"));

        type("4 Nov 2026");

        assertEquals(Instant.parse("2026-11-04T15:20:41.123Z"), field.value());
    }

    @Test
    void readsATimeBesideItsDay() {
        edit(new ColumnType.DateAndTime(), null);

        type("4 Nov 2026");
        Fx.run(() -> ((TextField) editor.node().lookup("#field-x-time")).setText("3 pm"));

        assertEquals(Instant.parse("2026-11-04T15:00:00Z"), field.value());
    }

    @Test
    void switchesBetweenTheWordsOfYesAndNo() {
        edit(new ColumnType.YesNo("Send", "Do Not Send"), false);

        Fx.run(() -> ((ToggleSwitch) editor.input()).setSelected(true));

        assertEquals(true, field.value());
    }

    @Test
    void choosesAnOptionAndEmptiesItAgain() {
        edit(new ColumnType.ChoiceOf(choice(3)), 2);
        var box = combo();
        assertEquals("Option 2", box.getValue().label());

        Fx.run(() -> box.setValue(box.getItems().getLast()));
        assertEquals(3, field.value());
        Fx.run(() -> box.setValue(box.getItems().getFirst()));

        assertNull(field.value());
    }

    @Test
    void keepsAnOptionThatIsNoLongerOffered() {
        edit(new ColumnType.ChoiceOf(choice(3)), 17);

        assertEquals("17", combo().getValue().label());
        assertEquals(17, field.value());
        assertFalse(field.isChanged());
    }

    @Test
    void letsALongListBeSearched() {
        edit(new ColumnType.ChoiceOf(choice(30)), null);

        assertInstanceOf(SearchableComboBox.class, editor.input());
    }

    @Test
    void choosesSeveralOptions() {
        edit(new ColumnType.ChoicesOf(choice(4)), List.of(1));

        Fx.run(() -> ((Chip) editor.node().lookup("#field-x-3")).setSelected(true));
        assertEquals(List.of(1, 3), field.value());
        Fx.run(() -> ((Chip) editor.node().lookup("#field-x-1")).setSelected(false));

        assertEquals(List.of(3), field.value());
    }

    @Test
    @SuppressWarnings("unchecked")
    void choosesSeveralOptionsOfMany() {
        edit(new ColumnType.ChoicesOf(choice(20)), List.of(4, 9));
        var list = (CheckComboBox<Option>) editor.input();
        assertThat(list.getCheckModel().getCheckedIndices()).containsExactly(3, 8);

        Fx.run(() -> list.getCheckModel().check(0));

        assertEquals(List.of(1, 4, 9), field.value());
    }

    @Test
    void keepsLinesAndLettersOfALongText() {
        edit(new ColumnType.Memo(2000), null);
        var typed = "first\n\n  Ω 東京 \n".repeat(40);

        type(typed);

        assertEquals(typed, field.value());
        assertEquals(14, ((TextArea) editor.node()).getPrefRowCount());
    }

    @Test
    void readsArabicAndHebrewFromTheRight() {
        edit(new ColumnType.Text(100, Format.PLAIN), "Jane");
        assertEquals(NodeOrientation.LEFT_TO_RIGHT, editor.node().getNodeOrientation());

        type("123 שלום Jane");

        assertEquals(NodeOrientation.RIGHT_TO_LEFT, editor.node().getNodeOrientation());
        assertEquals("123 שלום Jane", field.value());
    }

    @Test
    void aFieldOutsideOfFormsSaysWhatItCannotRead() {
        var column =
                new Column(
                        "starting",
                        "Starting",
                        new ColumnType.PartialDay(false),
                        false,
                        false,
                        false,
                        false,
                        null,
                        100);
        var free = Fx.call(() -> new StandaloneField(column, Values.NONE, context(column)));
        var input = (TextInputControl) free.node().lookup("#field-starting");

        Fx.run(() -> input.setText("2019"));
        assertEquals(new PartialDate(2019, 0, 0), free.valueProperty().getValue());
        assertTrue(Fx.call(free::isReadable));
        Fx.run(() -> input.setText("some day"));

        assertFalse(Fx.call(free::isReadable));
    }

    @Test
    void opensOnlyWhatIsAnAddress() {
        assertThat(TextEditor.address(Format.URL, "larkfield.example"))
                .contains(URI.create("https://larkfield.example"));
        assertThat(TextEditor.address(Format.URL, "file:///etc/passwd")).isEmpty();
        assertThat(TextEditor.address(Format.EMAIL, "jane@example.com"))
                .contains(URI.create("mailto:jane@example.com"));
        assertThat(TextEditor.address(Format.PHONE, "+1 (555) 0142"))
                .contains(URI.create("tel:+15550142"));
        assertThat(TextEditor.address(Format.EMAIL, "")).isEmpty();
    }

    @Test
    void showsALookupByItsNameAndEmptiesIt() {
        var larkfield = new RecordRef(new RecordId(7), new UUID(0, 7), "club", "Larkfield");
        edit(new ColumnType.Lookup(List.of("club")), larkfield);
        assertEquals("Larkfield", text());

        type("");

        assertNull(field.value());
        assertTrue(field.isChanged());
    }

    @Test
    void keepsTextInALookupThatNamesNoRecord() {
        edit(new ColumnType.Lookup(List.of("club")), null);

        type("Larkf");

        assertNull(field.value());
        assertTrue(Fx.call(field::complainIfUnreadable));
        assertEquals("Larkf", text());
    }

    @Test
    void showsWhatOnlyTheSystemWrites() {
        edit(new ColumnType.UniqueId(), new UUID(1, 2));
        assertFalse(((TextField) editor.node()).isEditable());
        edit(new ColumnType.Computed(ColumnType.Computed.Formula.FULL_NAME), "Jane Doe");

        assertEquals("Jane Doe", text());
    }

    private void edit(ColumnType type, Object value) {
        var column = new Column("x", "Something", type, false, false, false, false, null, 100);
        Fx.run(
                () -> {
                    field = new FieldState(column, () -> {});
                    field.setEditable(true);
                    field.load(value);
                    editor = Editors.of(field, context(column));
                });
    }

    private FormContext context(Column column) {
        var table =
                Table.named(1, "club")
                        .label("Club", "Clubs")
                        .nameColumn("x")
                        .connectable()
                        .columns(List.of(column))
                        .build();
        var schema = new Schema(List.of(table));
        var lookups =
                new Lookups(
                        new Actor(1, "Ada Kern"),
                        (_, _, _, _) -> List.of(),
                        () -> schema,
                        DirectTasks.failing(),
                        null,
                        null);
        var format = new ValueFormat(locale, TestDb.CLOCK, Currency.getInstance("EUR"));
        return new FormContext(() -> table, format, Texts.of(FormsUi.class), lookups, _ -> {});
    }

    private static Choice choice(int options) {
        return new Choice(
                1,
                "kind",
                "Kind",
                IntStream.rangeClosed(1, options)
                        .mapToObj(value -> new Option(value, "Option " + value, ""))
                        .toList());
    }

    private void type(String text) {
        Fx.run(() -> input().setText(text));
    }

    private String text() {
        return Fx.call(() -> input().getText());
    }

    private TextInputControl input() {
        Node input = editor.input();
        return (TextInputControl) input;
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Option> combo() {
        return (ComboBox<Option>) editor.input();
    }
}
