package org.ligature;

import org.ligature.design.ChoiceChange;
import org.ligature.design.ColumnSpec.OptionSpec;
import org.ligature.design.SpecReader;
import org.ligature.design.TableChange;
import org.ligature.design.TableService;
import org.ligature.records.Values;
import org.ligature.schema.Column;
import org.ligature.schema.Table;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// Does whatever an administrator can do to tables, columns and choices, in any order.
final class RandomDesigner {

    private final OpenStore store;
    private final RandomGenerator random;
    private final Supplier<String> name;
    private final List<Runnable> deeds =
            List.of(
                    this::makeTable,
                    this::changeTable,
                    this::arrangeForm,
                    this::fillTable,
                    this::deleteTable,
                    this::restore,
                    this::addColumn,
                    this::addColumn,
                    this::changeColumn,
                    this::deleteColumn,
                    this::makeChoice,
                    this::changeChoice,
                    this::deleteChoice);

    /// @param name gives a name nobody has
    RandomDesigner(OpenStore store, RandomGenerator random, Supplier<String> name) {
        this.store = store;
        this.random = random;
        this.name = name;
    }

    /// Does one thing more.
    void act() {
        deeds.get(random.nextInt(deeds.size())).run();
    }

    private void makeTable() {
        var word = name.get();
        var spec =
                """
                {"name": "%s", "displayname": "%s", "columns": [
                  {"name": "place", "displayname": "Place", "type": "text", "length": 20}]}\
                """
                        .formatted(word.toLowerCase(Locale.ROOT), word);
        tables().createTable(store.own, SpecReader.table(spec));
    }

    private void changeTable() {
        var color = random.nextBoolean() ? "red" : "";
        onATable(
                table ->
                        tables().changeTable(
                                        store.own,
                                        table.name(),
                                        new TableChange(
                                                name.get(),
                                                name.get(),
                                                null,
                                                color,
                                                null,
                                                true,
                                                true,
                                                true)));
    }

    private void arrangeForm() {
        onATable(
                table -> {
                    var layout =
                            """
                            {"header": [], "subtitle": [], "tabs": [{"title": "%s",
                              "sections": [{"title": "", "column": 1, "rows": [["%s"]]}]}]}\
                            """
                                    .formatted(name.get(), table.nameColumn());
                    if (random.nextBoolean()) {
                        var change = TableChange.layout(layout);
                        tables().changeTable(store.own, table.name(), change);
                    } else {
                        tables().standardLayout(store.own, table.name());
                    }
                });
    }

    private void fillTable() {
        onATable(
                table ->
                        store.wiring
                                .records()
                                .create(
                                        store.own,
                                        table.name(),
                                        Values.of("new_name", name.get())
                                                .with("new_place", name.get())));
    }

    private void deleteTable() {
        onATable(table -> tables().deleteTable(store.own, table.name(), true));
    }

    private void restore() {
        one(tables().deleted(store.own))
                .ifPresent(
                        one -> {
                            var column = one.column();
                            if (column == null) {
                                tables().restoreTable(store.own, one.table());
                            } else {
                                tables().restoreColumn(store.own, one.table(), column);
                            }
                        });
    }

    private void addColumn() {
        var word = name.get();
        var spec =
                """
                {"name": "%s", "displayname": "%s", "type": "text", "length": 30, "sortable": %s}\
                """
                        .formatted(word.toLowerCase(Locale.ROOT), word, random.nextBoolean());
        tables().addColumn(store.own, "account", SpecReader.column(spec));
    }

    private void changeColumn() {
        onAColumn(
                column -> {
                    var keys =
                            Map.of(
                                    "displayname",
                                    name.get(),
                                    "length",
                                    Integer.toString(20 + random.nextInt(50)),
                                    "sortable",
                                    Boolean.toString(random.nextBoolean()));
                    var now = tables().spec("account", column.name());
                    var wanted = SpecReader.column(now, keys);
                    tables().changeColumn(store.own, "account", wanted);
                });
    }

    private void deleteColumn() {
        onAColumn(column -> tables().deleteColumn(store.own, "account", column.name()));
    }

    private void makeChoice() {
        var word = name.get();
        tables().createChoice(
                        store.own,
                        word.toLowerCase(Locale.ROOT),
                        word,
                        List.of(new OptionSpec(1, name.get(), "red")));
    }

    private void changeChoice() {
        ownChoice()
                .ifPresent(
                        choice ->
                                tables().changeChoice(
                                                store.own,
                                                choice,
                                                new ChoiceChange.Call(name.get()),
                                                new ChoiceChange.Edit(
                                                        new OptionSpec(1, name.get(), "blue"))));
    }

    private void deleteChoice() {
        ownChoice().ifPresent(choice -> tables().deleteChoice(store.own, choice));
    }

    private Optional<String> ownChoice() {
        return one(
                tables().sharedChoices(store.own).stream()
                        .filter(shared -> shared.custom())
                        .map(shared -> shared.choice().name())
                        .toList());
    }

    private void onATable(Consumer<Table> deed) {
        one(store.wiring.schema().schema().tables().stream().filter(Table::custom).toList())
                .ifPresent(deed);
    }

    private void onAColumn(Consumer<Column> deed) {
        var account = store.wiring.schema().schema().require("account");
        one(account.columns().stream().filter(Column::custom).toList()).ifPresent(deed);
    }

    private TableService tables() {
        return store.wiring.tables();
    }

    private <T> Optional<T> one(List<T> all) {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
    }
}
