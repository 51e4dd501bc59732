package org.ligature.forms.ui;

import org.jspecify.annotations.Nullable;
import org.ligature.schema.PartialDate;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Random columns, and random values for them, some of which are wrong.
record Trials(SplittableRandom random) {

    /// A column and what a spec says of it.
    ///
    /// @param kind which of the columns below
    /// @param most the length of a text, the greatest number
    record Made(String name, String displayName, Kind kind, int most) {

        /// What a list of parties is for: never 8, which is what an activity is about.
        private int role() {
            return 1 + Integer.parseInt(name.substring(name.length() - 1)) % 7;
        }

        String spec() {
            var of =
                    switch (kind) {
                        case TEXT -> "\"text\", \"length\": " + most;
                        case EMAIL -> "\"email\", \"length\": 100";
                        case MEMO -> "\"memo\", \"length\": " + most;
                        case WHOLE -> "\"whole number\", \"minimum\": -5, \"maximum\": " + most;
                        case DECIMAL ->
                                "\"decimal\", \"scale\": 2, \"minimum\": 0, \"maximum\": " + most;
                        case MONEY ->
                                "\"money\", \"scale\": 2, \"minimum\": 0, \"maximum\": " + most;
                        case YES_NO -> "\"yes/no\"";
                        case DAY -> "\"date\"";
                        case PARTIAL -> "\"partial date\"";
                        case MOMENT -> "\"date and time\"";
                        case CHOICE ->
                                """
                                "choice", "options": [{"value": 1, "label": "Sail"},
                                {"value": 2, "label": "Motor"}]\
                                """;
                        case CHOICES ->
                                """
                                "multi-choice", "options": [{"value": 1, "label": "Sail"},
                                {"value": 2, "label": "Motor"}, {"value": 3, "label": "Oars"}]\
                                """;
                        case LOOKUP -> "\"lookup\", \"tables\": [\"account\"]";
                        case PARTIES ->
                                "\"party list\", \"tables\": [\"account\"], \"role\": " + role();
                    };
            return "{\"name\": \"%s\", \"displayname\": \"%s\", \"type\": %s}"
                    .formatted(name, displayName, of);
        }
    }

    enum Kind {
        TEXT,
        EMAIL,
        MEMO,
        WHOLE,
        DECIMAL,
        MONEY,
        YES_NO,
        DAY,
        PARTIAL,
        MOMENT,
        CHOICE,
        CHOICES,
        LOOKUP,
        PARTIES
    }

    /// The records that lookups can point to, and one of a table that none of them takes.
    static final List<String> ACCOUNTS = List.of("Alder Freight", "Birch Foods", "Cedar Inn");

    static final String CONTACT = "Dana Elm";

    /// A record by its name, until a store knows which.
    record Named(String name) {}

    /// One value for a column.
    ///
    /// @param text as commands and files have it
    /// @param value as a form has it; null where the text stands for no value
    record Given(Made column, String text, @Nullable Object value, boolean right) {}

    /// A table of its own for each seed.
    List<Made> columns(int seed) {
        var columns = new ArrayList<Made>();
        int count = random.nextInt(4, 8);
        for (int i = 0; i < count; i++) {
            var kind = Kind.values()[random.nextInt(Kind.values().length)];
            var name = "new_" + kind.name().toLowerCase(java.util.Locale.ROOT) + i;
            columns.add(new Made(name, kind + " " + seed + "." + i, kind, random.nextInt(12, 60)));
        }
        return columns;
    }

    /// One row: at most one of its values is wrong.
    List<Given> row(List<Made> columns) {
        int wrong = random.nextInt(columns.size() * 2);
        var row = new ArrayList<Given>();
        for (int i = 0; i < columns.size(); i++) {
            row.add(i == wrong ? wrong(columns.get(i)) : right(columns.get(i)));
        }
        return row;
    }

    private Given right(Made column) {
        return switch (column.kind()) {
            case TEXT, MEMO -> right(column, "x".repeat(random.nextInt(1, column.most() + 1)));
            case EMAIL -> right(column, "a" + random.nextInt(99) + "@post.example");
            case WHOLE -> number(column, random.nextInt(-5, column.most() + 1));
            case DECIMAL, MONEY -> amount(column, BigDecimal.valueOf(random.nextInt(1, 1200), 2));
            case YES_NO -> yes(column, random.nextBoolean());
            case DAY -> day(column, LocalDate.of(1999, 1, 1).plusDays(random.nextInt(9000)));
            case PARTIAL -> partial(column);
            case MOMENT -> moment(column, Instant.ofEpochSecond(random.nextInt(1_700_000_000)));
            case CHOICE -> number(column, random.nextInt(1, 3));
            case CHOICES -> options(column);
            case LOOKUP -> named(column, ACCOUNTS.get(random.nextInt(ACCOUNTS.size())), true);
            case PARTIES -> parties(column);
        };
    }

    private Given wrong(Made column) {
        return switch (column.kind()) {
            case TEXT, MEMO -> wrong(column, "x".repeat(column.most() + 1));
            case EMAIL -> wrong(column, "nowhere");
            case WHOLE -> wrongNumber(column);
            case DECIMAL, MONEY -> wrongAmount(column);
            // a form has a switch for it, and two fields for a moment
            case YES_NO, MOMENT -> right(column);
            case DAY, PARTIAL -> unreadable(column, "2001-02-30");
            case CHOICE -> new Given(column, "7", 7, false);
            case CHOICES -> new Given(column, "1;7", List.of(1, 7), false);
            case LOOKUP -> named(column, CONTACT, false);
            case PARTIES ->
                    new Given(
                            column,
                            ACCOUNTS.getFirst() + ";" + CONTACT,
                            List.of(new Named(ACCOUNTS.getFirst()), new Named(CONTACT)),
                            false);
        };
    }

    private Given wrongNumber(Made column) {
        return switch (random.nextInt(4)) {
            case 0 -> unreadable(column, "seven");
            case 1 -> unreadable(column, "1.5");
            case 2 -> unreadable(column, "99999999999");
            default ->
                    new Given(
                            column, Integer.toString(column.most() + 1), column.most() + 1, false);
        };
    }

    private Given wrongAmount(Made column) {
        return switch (random.nextInt(4)) {
            case 0 -> unreadable(column, "1.2.3");
            case 1 -> unreadable(column, "1.234");
            case 2 -> new Given(column, "-0.5", new BigDecimal("-0.5"), false);
            default -> {
                var more = BigDecimal.valueOf(column.most() + 1);
                yield new Given(column, more.toString(), more, false);
            }
        };
    }

    private Given options(Made column) {
        var options =
                IntStream.rangeClosed(1, 3).filter(_ -> random.nextBoolean()).boxed().toList();
        var some = options.isEmpty() ? List.of(2) : options;
        var text = some.stream().map(String::valueOf).collect(Collectors.joining(";"));
        return new Given(column, text, some, true);
    }

    private static Given named(Made column, String name, boolean right) {
        return new Given(column, name, new Named(name), right);
    }

    private Given parties(Made column) {
        var some = ACCOUNTS.subList(0, random.nextInt(1, ACCOUNTS.size() + 1));
        return new Given(
                column, String.join(";", some), some.stream().map(Named::new).toList(), true);
    }

    private static Given right(Made column, String text) {
        return new Given(column, text, text, true);
    }

    private static Given wrong(Made column, String text) {
        return new Given(column, text, text, false);
    }

    private static Given unreadable(Made column, String text) {
        return new Given(column, text, null, false);
    }

    private static Given number(Made column, int number) {
        return new Given(column, Integer.toString(number), number, true);
    }

    private static Given amount(Made column, BigDecimal amount) {
        return new Given(column, amount.toPlainString(), amount, true);
    }

    private static Given yes(Made column, boolean yes) {
        return new Given(column, Boolean.toString(yes), yes, true);
    }

    private static Given day(Made column, LocalDate day) {
        return new Given(column, day.toString(), day, true);
    }

    private Given partial(Made column) {
        int year = random.nextInt(1900, 2030);
        int month = random.nextInt(1, 13);
        return random.nextBoolean()
                ? new Given(column, Integer.toString(year), new PartialDate(year, 0, 0), true)
                : new Given(
                        column,
                        "%d-%02d".formatted(year, month),
                        new PartialDate(year, month, 0),
                        true);
    }

    private static Given moment(Made column, Instant moment) {
        return new Given(column, moment.toString(), moment, true);
    }
}
