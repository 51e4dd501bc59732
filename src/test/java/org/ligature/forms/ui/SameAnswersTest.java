package org.ligature.forms.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ligature.Commands;
import org.ligature.TestDb;
import org.ligature.Wiring;
import org.ligature.forms.ui.Trials.Given;
import org.ligature.forms.ui.Trials.Made;
import org.ligature.kit.db.Store;
import org.ligature.kit.task.DirectTasks;
import org.ligature.records.RecordRef;
import org.ligature.records.Typed;
import org.ligature.records.ValueFormat;
import org.ligature.records.Values;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/// Random values for random tables, through a form, a command and a file: what one of them takes
/// the others take, what one refuses the others refuse for the same column.
final class SameAnswersTest {

    private static final int TABLES = 16;
    private static final int ROWS = 8;

    /// A table and the rows that are tried on it.
    private record Trial(String table, List<Made> columns, List<List<Given>> rows) {}

    @TempDir private Path folder;

    @Test
    void takesAndRefusesTheSameInFormsCommandsAndFiles() throws IOException {
        var trials = new ArrayList<Trial>();
        for (int seed = 1; seed <= TABLES; seed++) {
            trials.add(trial(seed));
        }
        var commands = Commands.create(folder);
        runAll(commands, trials);
        var answers = new HashMap<String, String>();
        tellCommands(commands, trials, answers);
        for (var trial : trials) {
            tellImport(commands, trial, answers);
        }

        try (var wiring = new Wiring(opened(commands), TestDb.CLOCK, "robin.hale")) {
            for (var trial : trials) {
                for (int row = 0; row < ROWS; row++) {
                    compare(wiring, trial, row, answers);
                }
            }
        }
    }

    private static Store opened(Commands commands) {
        return Store.open(commands.store(), TestDb.CLOCK, () -> false);
    }

    private static Trial trial(int seed) {
        var trials = new Trials(new SplittableRandom(seed));
        var columns = trials.columns(seed);
        var rows = new ArrayList<List<Given>>();
        for (int i = 0; i < ROWS; i++) {
            rows.add(trials.row(columns));
        }
        return new Trial("new_trial" + seed, columns, rows);
    }

    private void runAll(Commands commands, List<Trial> trials) throws IOException {
        var lines = new ArrayList<String>();
        Trials.ACCOUNTS.forEach(name -> lines.add("record create account \"name=" + name + '"'));
        lines.add("record create contact firstname=Dana lastname=Elm");
        for (var trial : trials) {
            var spec = folder.resolve(trial.table() + ".json");
            var columns = trial.columns().stream().map(Made::spec).toList();
            Files.writeString(
                    spec,
                    "{\"name\": \"%s\", \"displayname\": \"%s\", \"columns\": [%s]}"
                            .formatted(trial.table(), trial.table(), String.join(", ", columns)));
            lines.add("table create \"" + spec + "\"");
        }
        commands.runWith(String.join("\n", lines), "run", "-").done();
    }

    private static String name(String way, int row) {
        return way + " " + row;
    }

    private static String key(Trial trial, String way, int row) {
        return trial.table() + " " + way + " " + row;
    }

    private static void tellCommands(
            Commands commands, List<Trial> trials, Map<String, String> answers) {
        var lines = new ArrayList<String>();
        var keys = new ArrayList<String>();
        for (var trial : trials) {
            for (int row = 0; row < ROWS; row++) {
                var line = new StringBuilder("record create " + trial.table());
                line.append(" \"new_name=").append(name("command", row)).append('"');
                for (var given : trial.rows().get(row)) {
                    line.append(" \"").append(given.column().name()).append('=');
                    line.append(given.text()).append('"');
                }
                lines.add(line.toString());
                keys.add(key(trial, "command", row));
            }
        }
        var ran = commands.runWith(String.join("\n", lines), "run", "-", "--keep-going");
        var said = ran.out().lines().toList();
        assertEquals(keys.size(), said.size(), ran.err());
        for (int i = 0; i < keys.size(); i++) {
            if (!said.get(i).contains("\"exit\":0")) {
                answers.put(keys.get(i), said.get(i));
            }
        }
    }

    private void tellImport(Commands commands, Trial trial, Map<String, String> answers)
            throws IOException {
        var names = trial.columns().stream().map(Made::name).toList();
        var csv = new StringBuilder("new_name," + String.join(",", names) + "\n");
        for (int row = 0; row < ROWS; row++) {
            csv.append(name("file", row));
            trial.rows().get(row).forEach(given -> csv.append(',').append(given.text()));
            csv.append('\n');
        }
        var file = folder.resolve(trial.table() + ".csv");
        Files.writeString(file, csv);
        var ran = commands.run("import", file.toString(), "--table", trial.table());
        var lines = ran.json().findValuesAsText("line");
        var reasons = ran.json().findValuesAsText("reason");
        for (int i = 0; i < lines.size(); i++) {
            answers.put(key(trial, "file", Integer.parseInt(lines.get(i)) - 2), reasons.get(i));
        }
    }

    private static void compare(Wiring wiring, Trial trial, int row, Map<String, String> answers) {
        var given = trial.rows().get(row);
        var form = form(wiring, trial, row);
        var wrong = given.stream().filter(one -> !one.right()).map(Given::column).toList();
        if (wrong.isEmpty()) {
            var byForm = values(wiring, trial, form.record().orElseThrow());
            for (var way : List.of("command", "file")) {
                var refs =
                        wiring.records()
                                .named(
                                        wiring.own(),
                                        List.of(trial.table()),
                                        List.of(name(way, row)));
                assertEquals(1, refs.size(), key(trial, way, row) + answers);
                assertEquals(byForm, values(wiring, trial, refs.getFirst()));
            }
            return;
        }
        var column = wrong.getFirst();
        assertTrue(form.record().isEmpty(), key(trial, "form", row) + column);
        assertTrue(form.field(column.name()).complaint() != null, column.name());
        for (var way : List.of("command", "file")) {
            assertThat(answers.get(key(trial, way, row)))
                    .as(key(trial, way, row) + given)
                    .isNotNull()
                    .contains(column.displayName());
        }
    }

    /// What came of typing the row into a new form and saving it.
    private static FormViewModel form(Wiring wiring, Trial trial, int row) {
        var format = new ValueFormat(Locale.UK, TestDb.CLOCK, Currency.getInstance("GBP"));
        var form =
                new FormViewModel(
                        wiring.own(),
                        wiring.schema().schema().require(trial.table()),
                        wiring.records(),
                        DirectTasks.failing(),
                        TestDb.CLOCK);
        form.blank(Values.NONE);
        form.field("new_name").type(new Typed.Value(name("form", row)));
        for (var given : trial.rows().get(row)) {
            var field = form.field(given.column().name());
            field.type(
                    given.value() == null
                            ? format.read(field.column().type(), given.text())
                            : new Typed.Value(known(wiring, given.value())));
        }
        form.save(() -> {});
        return form;
    }

    /// What is given, with the records that it names.
    private static Object known(Wiring wiring, Object given) {
        return switch (given) {
            case Trials.Named(var name) ->
                    wiring.records()
                            .named(wiring.own(), List.of("account", "contact"), List.of(name))
                            .getFirst();
            case List<?> several -> several.stream().map(one -> known(wiring, one)).toList();
            default -> given;
        };
    }

    private static Map<String, Object> values(Wiring wiring, Trial trial, RecordRef ref) {
        var row = wiring.records().open(wiring.own(), ref.id());
        var values = new HashMap<String, Object>();
        trial.columns().forEach(one -> values.put(one.name(), row.values().get(one.name())));
        return values;
    }
}
