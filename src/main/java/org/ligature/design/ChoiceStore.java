package org.ligature.design;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.ligature.sql.Tables.SCHEMA_CHOICE;
import static org.ligature.sql.Tables.SCHEMA_COLUMN;
import static org.ligature.sql.Tables.SCHEMA_OPTION;
import static org.ligature.sql.Tables.SCHEMA_TABLE;

import org.jooq.Condition;
import org.jooq.Select;
import org.ligature.design.ColumnSpec.OptionSpec;
import org.ligature.kit.db.Tx;
import org.ligature.schema.Choice;
import org.ligature.sql.tables.records.SchemaChoiceRecord;
import org.ligature.sql.tables.records.SchemaOptionRecord;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Lists of options in the description.
record ChoiceStore(Tx tx) {

    private static final int LABEL = 100;

    Optional<Integer> find(String name) {
        return tx.sql()
                .select(SCHEMA_CHOICE.ID)
                .from(SCHEMA_CHOICE)
                .where(SCHEMA_CHOICE.NAME.eq(name))
                .fetchOptional(SCHEMA_CHOICE.ID);
    }

    /// The names of all lists.
    Set<String> names() {
        return tx.sql().select(SCHEMA_CHOICE.NAME).from(SCHEMA_CHOICE).fetchSet(SCHEMA_CHOICE.NAME);
    }

    List<OptionSpec> options(int choice) {
        return tx.sql()
                .selectFrom(SCHEMA_OPTION)
                .where(SCHEMA_OPTION.CHOICE_ID.eq(choice))
                .orderBy(SCHEMA_OPTION.POSITION)
                .fetch(
                        row ->
                                new OptionSpec(
                                        row.getOptionValue(),
                                        row.getLabel(),
                                        Objects.requireNonNullElse(row.getColor(), "")));
    }

    Optional<Choice> choice(String name) {
        return tx.sql()
                .selectFrom(SCHEMA_CHOICE)
                .where(SCHEMA_CHOICE.NAME.eq(name))
                .fetchOptional(this::choice);
    }

    /// The lists any column can take from, and those that do.
    List<SharedChoice> shared() {
        var uses = uses();
        return tx.sql()
                .selectFrom(SCHEMA_CHOICE)
                .where(SCHEMA_CHOICE.SHARED.isTrue())
                .orderBy(SCHEMA_CHOICE.DISPLAY_NAME, SCHEMA_CHOICE.ID)
                .fetch(
                        row ->
                                new SharedChoice(
                                        choice(row),
                                        row.getCustom(),
                                        uses.getOrDefault(row.getId(), List.of())));
    }

    /// The columns that take from a list, as people call them.
    List<String> uses(String name) {
        return find(name).map(id -> uses().getOrDefault(id, List.of())).orElse(List.of()).stream()
                .map(SharedChoice.Use::toString)
                .toList();
    }

    private Map<Integer, List<SharedChoice.Use>> uses() {
        return tx.sql()
                .select(
                        SCHEMA_COLUMN.CHOICE_ID,
                        SCHEMA_TABLE.DISPLAY_NAME,
                        SCHEMA_COLUMN.DISPLAY_NAME,
                        SCHEMA_TABLE.DROPPED_ON,
                        SCHEMA_COLUMN.DROPPED_ON)
                .from(SCHEMA_COLUMN)
                .join(SCHEMA_TABLE)
                .on(SCHEMA_TABLE.ID.eq(SCHEMA_COLUMN.TABLE_ID))
                .where(SCHEMA_COLUMN.CHOICE_ID.isNotNull())
                .orderBy(SCHEMA_TABLE.DISPLAY_NAME, SCHEMA_COLUMN.DISPLAY_NAME, SCHEMA_COLUMN.ID)
                .fetchGroups(
                        SCHEMA_COLUMN.CHOICE_ID,
                        row ->
                                new SharedChoice.Use(
                                        row.value2(),
                                        row.value3(),
                                        row.value4() != null || row.value5() != null));
    }

    /// All lists but those whose columns are all deleted, by name.
    List<ListSpec> lists() {
        return tx.sql()
                .selectFrom(SCHEMA_CHOICE)
                .where(notExists(columns(noCondition())).or(exists(columns(inUse()))))
                .orderBy(SCHEMA_CHOICE.NAME)
                .fetch(this::list);
    }

    /// All that is known of a list.
    Optional<ListSpec> list(String name) {
        return list(SCHEMA_CHOICE.NAME.eq(name));
    }

    Optional<ListSpec> list(int id) {
        return list(SCHEMA_CHOICE.ID.eq(id));
    }

    private Optional<ListSpec> list(Condition which) {
        return tx.sql().selectFrom(SCHEMA_CHOICE).where(which).fetchOptional(this::list);
    }

    private ListSpec list(SchemaChoiceRecord row) {
        return new ListSpec(
                row.getName(),
                row.getDisplayName(),
                row.getShared(),
                row.getCustom(),
                options(row.getId()));
    }

    private Select<?> columns(Condition which) {
        return tx.sql()
                .selectOne()
                .from(SCHEMA_COLUMN)
                .join(SCHEMA_TABLE)
                .on(SCHEMA_TABLE.ID.eq(SCHEMA_COLUMN.TABLE_ID))
                .where(SCHEMA_COLUMN.CHOICE_ID.eq(SCHEMA_CHOICE.ID), which);
    }

    private static Condition inUse() {
        return SCHEMA_COLUMN.DROPPED_ON.isNull().and(SCHEMA_TABLE.DROPPED_ON.isNull());
    }

    private Choice choice(SchemaChoiceRecord row) {
        var options =
                options(row.getId()).stream()
                        .map(one -> new Choice.Option(one.value(), one.label(), one.color()))
                        .toList();
        return new Choice(row.getId(), row.getName(), row.getDisplayName(), options);
    }

    /// Puts these options in the place of all the list had.
    void replace(int choice, List<OptionSpec> options) {
        tx.sql().deleteFrom(SCHEMA_OPTION).where(SCHEMA_OPTION.CHOICE_ID.eq(choice)).execute();
        insert(choice, options);
    }

    void share(int choice) {
        tx.sql()
                .update(SCHEMA_CHOICE)
                .set(SCHEMA_CHOICE.SHARED, true)
                .where(SCHEMA_CHOICE.ID.eq(choice))
                .execute();
    }

    void call(int choice, String displayName) {
        tx.sql()
                .update(SCHEMA_CHOICE)
                .set(SCHEMA_CHOICE.DISPLAY_NAME, cut(displayName))
                .where(SCHEMA_CHOICE.ID.eq(choice))
                .execute();
    }

    void delete(int choice) {
        tx.sql().deleteFrom(SCHEMA_OPTION).where(SCHEMA_OPTION.CHOICE_ID.eq(choice)).execute();
        tx.sql().deleteFrom(SCHEMA_CHOICE).where(SCHEMA_CHOICE.ID.eq(choice)).execute();
    }

    /// A list an administrator made for any column to take from.
    void make(String name, String displayName, List<OptionSpec> options) {
        insert(name, displayName, true, true, options);
    }

    /// The list of this name, made where it is not there.
    int require(String name, String displayName, boolean custom, List<OptionSpec> options) {
        return find(name).orElseGet(() -> insert(name, displayName, custom, !custom, options));
    }

    private int insert(
            String name,
            String displayName,
            boolean custom,
            boolean shared,
            List<OptionSpec> options) {
        int id =
                tx.sql()
                        .insertInto(SCHEMA_CHOICE)
                        .set(SCHEMA_CHOICE.NAME, name)
                        .set(SCHEMA_CHOICE.DISPLAY_NAME, cut(displayName))
                        .set(SCHEMA_CHOICE.CUSTOM, custom)
                        .set(SCHEMA_CHOICE.SHARED, shared)
                        .returningResult(SCHEMA_CHOICE.ID)
                        .fetchSingle()
                        .value1();
        insert(id, options);
        return id;
    }

    /// Makes a list again under the number it had.
    void bringBack(int id, ListSpec list) {
        tx.sql()
                .insertInto(SCHEMA_CHOICE)
                .set(SCHEMA_CHOICE.ID, id)
                .set(SCHEMA_CHOICE.NAME, list.name())
                .set(SCHEMA_CHOICE.DISPLAY_NAME, list.displayName())
                .set(SCHEMA_CHOICE.SHARED, list.shared())
                .set(SCHEMA_CHOICE.CUSTOM, list.custom())
                .execute();
        insert(id, list.options());
    }

    /// Makes the list what is said, whether it is there or not.
    void take(ListSpec list) {
        int id = require(list.name(), list.displayName(), list.custom(), List.of());
        tx.sql()
                .update(SCHEMA_CHOICE)
                .set(SCHEMA_CHOICE.DISPLAY_NAME, cut(list.displayName()))
                .set(SCHEMA_CHOICE.SHARED, list.shared())
                .set(SCHEMA_CHOICE.CUSTOM, list.custom())
                .where(SCHEMA_CHOICE.ID.eq(id))
                .execute();
        replace(id, list.options());
    }

    private void insert(int choice, List<OptionSpec> options) {
        var rows = new ArrayList<SchemaOptionRecord>();
        for (var option : options) {
            var row = new SchemaOptionRecord();
            row.setChoiceId(choice);
            row.setOptionValue(option.value());
            row.setLabel(option.label());
            row.setPosition(rows.size() + 1);
            row.setColor(option.color().isEmpty() ? null : option.color());
            rows.add(row);
        }
        tx.sql().batchInsert(rows).execute();
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(LABEL, text.length()));
    }
}
