package org.ligature.design;

import org.jspecify.annotations.Nullable;
import org.ligature.design.ColumnSpec.OptionSpec;
import org.ligature.design.ColumnSpec.Targets;
import org.ligature.design.ColumnSpec.Type;
import org.ligature.schema.ColumnType.Computed.Formula;
import org.ligature.schema.ColumnType.Text.Format;
import org.ligature.schema.OnDelete;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// Reads the type of a column from its spec.
final class TypeReader {

    static final int LONGEST_TEXT = 4000;
    static final int LONGEST_MEMO = 1_048_576;
    private static final int TEXT = 100;
    private static final int MEMO = 2000;
    private static final int REGARDING = 8;
    private static final int MOST_DIGITS = 10;
    private static final BigDecimal LARGEST = new BigDecimal("922337203685477");

    private static final Set<String> ALWAYS =
            Set.of(
                    "name",
                    "displayname",
                    "type",
                    "required",
                    "readonly",
                    "sortable",
                    "searchable",
                    "list",
                    "width");

    private TypeReader() {}

    static Type of(SpecNode node) {
        return switch (node.text("type").toLowerCase(Locale.ROOT)) {
            case "text" -> text(node, Format.PLAIN);
            case "email" -> text(node, Format.EMAIL);
            case "phone" -> text(node, Format.PHONE);
            case "url" -> text(node, Format.URL);
            case "memo" -> new Type.Memo(length(only(node, "length"), MEMO, LONGEST_MEMO));
            case "whole number" -> whole(only(node, "minimum", "maximum"));
            case "decimal" -> decimal(only(node, "scale", "minimum", "maximum"));
            case "money" -> money(only(node, "scale", "minimum", "maximum"));
            case "yes/no" -> yesNo(only(node, "yes", "no", "default"));
            case "date" -> new Type.Day();
            case "partial date" -> new Type.PartialDay(only(node, "end").flag("end"));
            case "date and time" -> new Type.Moment();
            case "choice" -> choice(only(node, "choice", "options", "default"), false);
            case "multi-choice" -> choice(only(node, "choice", "options", "default"), true);
            case "lookup" -> lookup(only(node, "tables", "ondelete"));
            case "party list" -> parties(only(node, "role", "many", "tables"));
            case "computed" -> computed(only(node, "formula", "length"));
            default -> throw node.at("type").wrong("spec.type");
        };
    }

    /// The same of a column of the system, whose lookup can lead to any table.
    static Type ofSystem(SpecNode node) {
        var type = node.text("type").toUpperCase(Locale.ROOT).replace(' ', '_');
        if (type.equals("LOOKUP")) {
            return new Type.Lookup(new Targets.Tables(names(node)), onDelete(node));
        }
        return Stream.of(Type.Kind.values())
                .filter(kind -> kind.name().equals(type))
                .findFirst()
                .<Type>map(Type.Own::new)
                .orElseGet(() -> of(node));
    }

    private static SpecNode only(SpecNode node, String... more) {
        var keys = new HashSet<>(ALWAYS);
        keys.addAll(List.of(more));
        return node.only(keys);
    }

    private static Type text(SpecNode node, Format format) {
        return new Type.Text(length(only(node, "length"), TEXT, LONGEST_TEXT), format);
    }

    private static int length(SpecNode node, int usual, int longest) {
        var length = node.wholeIfAny("length").orElse(usual);
        if (length < 1 || length > longest) {
            throw node.at("length").wrong("spec.between", 1, longest);
        }
        return length;
    }

    private static Type whole(SpecNode node) {
        var least = node.wholeIfAny("minimum").orElse(Integer.MIN_VALUE);
        var most = node.wholeIfAny("maximum").orElse(Integer.MAX_VALUE);
        requireRange(node, least <= most);
        return new Type.Whole(least, most);
    }

    private static Type decimal(SpecNode node) {
        var least = least(node);
        var most = most(node);
        requireRange(node, least.compareTo(most) <= 0);
        return new Type.Decimal(scale(node), least, most);
    }

    private static Type money(SpecNode node) {
        var least = least(node);
        var most = most(node);
        requireRange(node, least.compareTo(most) <= 0);
        return new Type.Money(scale(node), least, most);
    }

    private static BigDecimal least(SpecNode node) {
        return plain(node.numberIfAny("minimum").orElse(LARGEST.negate()));
    }

    private static BigDecimal most(SpecNode node) {
        return plain(node.numberIfAny("maximum").orElse(LARGEST));
    }

    /// One way of writing each number, so that equal specs are equal.
    private static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static int scale(SpecNode node) {
        var scale = node.wholeIfAny("scale").orElse(2);
        if (scale < 0 || scale > MOST_DIGITS) {
            throw node.at("scale").wrong("spec.between", 0, MOST_DIGITS);
        }
        return scale;
    }

    private static void requireRange(SpecNode node, boolean rising) {
        if (!rising) {
            throw node.at("minimum").wrong("spec.range");
        }
    }

    private static Type yesNo(SpecNode node) {
        return new Type.YesNo(
                node.textIfAny("yes").orElse("Yes"),
                node.textIfAny("no").orElse("No"),
                node.flagIfAny("default").orElse(null));
    }

    private static Type choice(SpecNode node, boolean many) {
        var options =
                node.has("options")
                        ? node.list("options").stream().map(SpecReader::option).toList()
                        : null;
        if (!node.has("choice") && options == null) {
            throw node.missing("options");
        }
        var usual = usual(node, many);
        refuseTwins(node, options);
        var name = node.has("choice") ? Names.written(node, "choice") : "";
        return new Type.Choice(name, many, options, usual);
    }

    private static List<Integer> usual(SpecNode node, boolean many) {
        if (!node.has("default")) {
            return List.of();
        }
        var usual = node.at("default");
        return many
                ? usual.list().stream().map(SpecNode::whole).sorted().distinct().toList()
                : List.of(usual.whole());
    }

    private static void refuseTwins(SpecNode node, @Nullable List<OptionSpec> options) {
        var seen = new HashSet<Integer>();
        for (var option : options == null ? List.<OptionSpec>of() : options) {
            if (!seen.add(option.value())) {
                throw node.at("options").wrong("spec.twins", option.value());
            }
        }
    }

    private static Type lookup(SpecNode node) {
        return new Type.Lookup(targets(node), onDelete(node));
    }

    private static OnDelete onDelete(SpecNode node) {
        return switch (node.textIfAny("ondelete").orElse("clear").toLowerCase(Locale.ROOT)) {
            case "clear" -> OnDelete.CLEAR;
            case "restrict" -> OnDelete.RESTRICT;
            case "cascade" -> OnDelete.CASCADE;
            default -> throw node.at("ondelete").wrong("spec.ondelete");
        };
    }

    private static Type parties(SpecNode node) {
        var role = node.whole("role");
        if (role < 1 || role > 11) {
            throw node.at("role").wrong("spec.between", 1, 11);
        }
        if (role == REGARDING) {
            throw node.at("role").wrong("spec.regarding");
        }
        return new Type.Parties(role, node.flagIfAny("many").orElse(true), targets(node));
    }

    private static Targets targets(SpecNode node) {
        var tables = node.at("tables");
        if (tables.node().isTextual()) {
            return switch (tables.text()) {
                case "activities" -> new Targets.Activities();
                case "connections" -> new Targets.Connections();
                default -> throw tables.wrong("spec.targets");
            };
        }
        var names = names(node);
        if (names.isEmpty()) {
            throw node.missing("tables");
        }
        return new Targets.Tables(names);
    }

    private static List<String> names(SpecNode node) {
        return node.list("tables").stream().map(SpecNode::text).distinct().toList();
    }

    private static Type computed(SpecNode node) {
        var formula =
                switch (node.text("formula").toLowerCase(Locale.ROOT)) {
                    case "full name" -> Formula.FULL_NAME;
                    case "address 1" -> Formula.ADDRESS_1;
                    case "address 2" -> Formula.ADDRESS_2;
                    case "bill to" -> Formula.BILL_TO;
                    case "ship to" -> Formula.SHIP_TO;
                    default -> throw node.at("formula").wrong("spec.formula");
                };
        return new Type.Computed(formula, length(node, 1000, LONGEST_TEXT));
    }
}
