package org.ligature.design;

import org.jspecify.annotations.Nullable;
import org.ligature.design.ColumnSpec.OptionSpec;
import org.ligature.design.ColumnSpec.Type;
import org.ligature.design.TableSpec.ReasonSpec;
import org.ligature.design.TableSpec.StateSpec;
import org.ligature.design.TableSpec.ViewSpec;
import org.ligature.schema.Table;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Reads specs from JSON. Whatever it does not understand it refuses, saying where it stands and
/// what would do; what it knows of names is how they are written, not which there are.
public final class SpecReader {

    private static final Set<String> TABLE =
            Set.of(
                    "name",
                    "displayname",
                    "pluralname",
                    "objecttypecode",
                    "namecolumn",
                    "ownership",
                    "icon",
                    "color",
                    "connections",
                    "activities",
                    "notes",
                    "activity",
                    "states",
                    "columns",
                    "layout",
                    "views");

    /// The keys whose values stand without quotes where they stand alone.
    private static final Set<String> TEXTS =
            Set.of("name", "displayname", "type", "yes", "no", "ondelete");

    private SpecReader() {}

    /// @throws org.ligature.kit.problem.Problem where it is no spec
    public static TableSpec table(String json) {
        return table(SpecNode.of(json));
    }

    static TableSpec table(SpecNode node) {
        node.only(TABLE);
        var columns = node.list("columns").stream().map(SpecReader::column).toList();
        refuseTwins(node, columns.stream().map(ColumnSpec::name).toList());
        return new TableSpec(
                Names.written(node, "name"),
                head(node),
                states(node),
                columns,
                layout(node),
                node.list("views").stream().map(SpecReader::view).toList());
    }

    /// @throws org.ligature.kit.problem.Problem where it is no spec
    public static ColumnSpec column(String json) {
        return column(SpecNode.of(json));
    }

    /// The column with some of its keys otherwise.
    ///
    /// @param changes values by their keys, written as in a spec; an empty one leaves its key out
    /// @throws org.ligature.kit.problem.Problem where it is no spec then
    public static ColumnSpec column(ColumnSpec before, Map<String, String> changes) {
        var keys = new LinkedHashMap<>(SpecWriter.column(before));
        changes.forEach(
                (key, text) -> {
                    if (text.isEmpty()) {
                        keys.remove(key);
                    } else {
                        keys.put(key, SpecNode.value(text, TEXTS.contains(key)));
                    }
                });
        return column(SpecNode.of(keys));
    }

    static ColumnSpec column(SpecNode node) {
        return column(node, TypeReader.of(node.object()));
    }

    /// A column that no spec may write, of a type that only the system gives.
    static ColumnSpec systemColumn(SpecNode node) {
        return column(node, TypeReader.ofSystem(node.object()));
    }

    private static ColumnSpec column(SpecNode node, Type type) {
        return new ColumnSpec(
                Names.written(node, "name"),
                label(node, "displayname"),
                type,
                new ColumnSpec.Use(
                        node.flag("required"),
                        node.flag("readonly"),
                        node.flag("sortable"),
                        node.flag("searchable"),
                        node.wholeIfAny("list").orElse(null),
                        node.wholeIfAny("width").orElse(null)));
    }

    private static void refuseTwins(SpecNode node, List<String> names) {
        var seen = new HashSet<String>();
        for (var name : names) {
            if (!seen.add(name)) {
                throw node.at("columns").wrong("spec.twins", name);
            }
        }
    }

    private static TableSpec.Head head(SpecNode node) {
        return new TableSpec.Head(
                node.has("displayname") ? label(node, "displayname") : null,
                node.has("pluralname") ? label(node, "pluralname") : null,
                node.wholeIfAny("objecttypecode").orElse(null),
                node.has("namecolumn") ? Names.written(node, "namecolumn") : null,
                ownership(node),
                node.textIfAny("icon").orElse(null),
                node.textIfAny("color").orElse(null),
                node.flagIfAny("connections").orElse(null),
                node.flagIfAny("activities").orElse(null),
                node.flagIfAny("notes").orElse(null),
                node.flagIfAny("activity").orElse(null));
    }

    private static Table.@Nullable Ownership ownership(SpecNode node) {
        if (!node.has("ownership")) {
            return null;
        }
        return switch (node.text("ownership").toLowerCase(Locale.ROOT)) {
            case "user" -> Table.Ownership.USER;
            case "organization" -> Table.Ownership.ORGANIZATION;
            default -> throw node.at("ownership").wrong("spec.ownership");
        };
    }

    private static @Nullable List<StateSpec> states(SpecNode node) {
        return node.has("states")
                ? node.list("states").stream().map(SpecReader::state).toList()
                : null;
    }

    private static StateSpec state(SpecNode node) {
        node.object().only(Set.of("value", "label", "editable", "reasons"));
        var value = node.whole("value");
        var reasons = node.list("reasons").stream().map(SpecReader::reason).toList();
        if (reasons.isEmpty()) {
            throw node.missing("reasons");
        }
        return new StateSpec(
                value,
                label(node, "label"),
                node.flagIfAny("editable").orElse(value == 0),
                reasons);
    }

    private static ReasonSpec reason(SpecNode node) {
        node.object().only(Set.of("value", "label"));
        return new ReasonSpec(node.whole("value"), label(node, "label"));
    }

    static OptionSpec option(SpecNode node) {
        node.object().only(Set.of("value", "label", "color"));
        return new OptionSpec(
                node.whole("value"), label(node, "label"), node.textIfAny("color").orElse(""));
    }

    private static ViewSpec view(SpecNode node) {
        return new ViewSpec(node.object().text("name"), node.node().toString());
    }

    private static @Nullable String layout(SpecNode node) {
        return node.has("layout") ? LayoutSpec.checked(node.at("layout")) : null;
    }

    private static String label(SpecNode node, String key) {
        var label = node.text(key);
        if (label.length() > Names.LABEL) {
            throw node.at(key).wrong("spec.long-label", Names.LABEL);
        }
        return label;
    }
}
