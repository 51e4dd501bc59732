package org.ligature.cli;

import org.jspecify.annotations.Nullable;
import org.ligature.connections.Role;
import org.ligature.design.ChoiceChange;
import org.ligature.design.ColumnSpec.OptionSpec;
import org.ligature.schema.Choice;
import org.ligature.schema.ColumnType;
import org.ligature.schema.Palette;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// `category`: the categories of connection roles, which are the options of a choice.
@Command(name = "category")
record CategoryCommands(Session session) {

    @Command
    int list() {
        var roles =
                session.store().roles().all().stream()
                        .collect(Collectors.groupingBy(Role::category, Collectors.counting()));
        session.answer()
                .rows(
                        choice().options().stream()
                                .map(
                                        option -> {
                                            var object = object(option);
                                            object.put(
                                                    "roles",
                                                    roles.getOrDefault(option.value(), 0L));
                                            return object;
                                        })
                                .toList());
        return 0;
    }

    @Command
    int create(
            @Parameters(paramLabel = "LABEL") String label,
            @Option(names = "--color", defaultValue = "other") String color) {
        var value = 1 + choice().options().stream().mapToInt(Choice.Option::value).max().orElse(0);
        change(new ChoiceChange.Add(option(value, label, color)));
        return print(value);
    }

    @Command
    int set(
            @Parameters(paramLabel = "CATEGORY") String category,
            @Option(names = "--label") @Nullable String label,
            @Option(names = "--color") @Nullable String color) {
        var before = category(category);
        change(
                new ChoiceChange.Edit(
                        option(
                                before.value(),
                                label == null ? before.label() : label,
                                color == null ? before.color() : color)));
        return print(before.value());
    }

    /// Those that are not named follow in the order they had.
    @Command
    int order(@Parameters(paramLabel = "CATEGORY", arity = "1..*") List<String> categories) {
        var values =
                new LinkedHashSet<>(
                        categories.stream().map(this::category).map(Choice.Option::value).toList());
        choice().options().forEach(option -> values.add(option.value()));
        change(new ChoiceChange.Order(List.copyOf(values)));
        return list();
    }

    @Command
    int delete(@Parameters(paramLabel = "CATEGORY") String category) {
        var gone = category(category);
        change(new ChoiceChange.Remove(gone.value()));
        session.answer().object(object(gone));
        return 0;
    }

    private OptionSpec option(int value, String label, String color) {
        if (label.isBlank()) {
            throw new Failed("InvalidValue", session.texts().get("category.no-label"));
        }
        var twin =
                choice().options().stream()
                        .anyMatch(
                                one ->
                                        one.value() != value
                                                && one.label().equalsIgnoreCase(label.strip()));
        if (twin) {
            throw new Failed("InvalidValue", session.texts().get("category.twin", label.strip()));
        }
        if (!Palette.COLORS.contains(color)) {
            throw new Failed(
                    "InvalidValue",
                    session.texts()
                            .get("category.no-color", color, String.join(", ", Palette.COLORS)));
        }
        return new OptionSpec(value, label.strip(), color);
    }

    private void change(ChoiceChange change) {
        session.store().tables().changeChoice(session.actor(), choice().name(), change);
    }

    /// By its number or its label.
    private Choice.Option category(String text) {
        return choice().options().stream()
                .filter(
                        one ->
                                String.valueOf(one.value()).equals(text.strip())
                                        || one.label().equalsIgnoreCase(text.strip()))
                .findFirst()
                .orElseThrow(
                        () ->
                                new Failed(
                                        "NoSuchCategory",
                                        session.texts().get("category.none", text)));
    }

    private Choice choice() {
        var type = session.table("connectionrole").require("category").type();
        if (type instanceof ColumnType.ChoiceOf(var choice)) {
            return choice;
        }
        throw new IllegalStateException("A category is " + type);
    }

    private int print(int value) {
        session.answer().object(object(choice().option(value).orElseThrow()));
        return 0;
    }

    private static Map<String, Object> object(Choice.Option option) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("value", option.value());
        object.put("label", option.label());
        object.put("color", option.color());
        return object;
    }
}
