package org.ligature.forms.ui;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.ligature.TestDb;
import org.ligature.kit.task.DirectTasks;
import org.ligature.records.RecordService;
import org.ligature.records.Row;
import org.ligature.records.SaveOutcome;
import org.ligature.records.Typed;
import org.ligature.records.Values;

/// A store with one contact, and the models of forms over it.
final class OneRecord {

    private final TestDb db = new TestDb();
    private final RecordService records = db.records();
    private final Row jane =
            create(
                    "contact",
                    Values.of("firstname", "Jane")
                            .with("lastname", "Doe")
                            .with("jobtitle", "Buyer")
                            .with("telephone1", "+1 555 0100"));
    private final FormViewModel model = opened();

    TestDb db() {
        return db;
    }

    RecordService records() {
        return records;
    }

    Row jane() {
        return jane;
    }

    /// The contact on its form; always the same one.
    FormViewModel model() {
        return model;
    }

    /// The contact opened once more.
    FormViewModel opened() {
        var opened = model("contact");
        opened.open(jane.ref().id());
        return opened;
    }

    FormViewModel blank(String table) {
        var blank = model(table);
        blank.blank(Values.NONE);
        return blank;
    }

    FormViewModel model(String table) {
        return new FormViewModel(
                db.admin(),
                db.schema().schema().require(table),
                records,
                DirectTasks.failing(),
                db.clock());
    }

    void type(String column, Object value) {
        type(model, column, value);
    }

    static void type(FormViewModel model, String column, Object value) {
        model.field(column).type(new Typed.Value(value));
    }

    void other(String column, Object value) {
        other(Values.of(column, value));
    }

    /// Somebody else saves the record in between.
    void other(Values changed) {
        var read = records.open(db.admin(), jane.ref().id());
        assertInstanceOf(SaveOutcome.Saved.class, records.update(db.admin(), read, changed));
    }

    Object stored(String column) {
        return stored(model, column);
    }

    Object stored(FormViewModel of, String column) {
        return records.open(db.admin(), of.record().orElseThrow().id()).values().get(column);
    }

    Row create(String table, Values values) {
        return assertInstanceOf(SaveOutcome.Saved.class, records.create(db.admin(), table, values))
                .row();
    }
}
