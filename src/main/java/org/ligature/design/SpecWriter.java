package org.ligature.design;

import org.jspecify.annotations.Nullable;
import org.ligature.design.ColumnSpec.OptionSpec;
import org.ligature.design.ColumnSpec.Targets;
import org.ligature.design.ColumnSpec.Type;
import org.ligature.design.TableSpec.StateSpec;
import org.ligature.schema.ColumnType.Computed.Formula;
import org.ligature.schema.ColumnType.Text.Format;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// Writes specs as plain maps, lists and values in the order in which they are read best; as JSON
/// they are what [SpecReader] reads.
public final class SpecWriter {

    private SpecWriter() {}

    public static Map<String, Object> table(TableSpec spec) {
        var head = spec.head();
        var object = new LinkedHashMap<String, Object>();
        object.put("name", spec.name());
        put(object, "displayname", head.displayName());
        put(object, "pluralname", head.pluralName());
        put(object, "objecttypecode", head.typeCode());
        put(object, "namecolumn", head.nameColumn());
        var ownership = head.ownership();
        put(object, "ownership", ownership == null ? null : lower(ownership.name()));
        put(object, "icon", head.icon());
        put(object, "color", "".equals(head.color()) ? null : head.color());
        put(object, "connections", head.connections());
        put(object, "activities", head.activities());
        put(object, "notes", head.notes());
        put(object, "activity", head.activity());
        var states = spec.states();
        if (states != null) {
            object.put("states", states.stream().map(SpecWriter::state).toList());
        }
        object.put("columns", spec.columns().stream().map(SpecWriter::column).toList());
        var layout = spec.layout();
        if (layout != null) {
            object.put("layout", SpecNode.of(layout).node());
        }
        if (!spec.views().isEmpty()) {
            object.put(
                    "views",
                    spec.views().stream().map(view -> SpecNode.of(view.content()).node()).toList());
        }
        return object;
    }

    public static Map<String, Object> column(ColumnSpec column) {
        var object = new LinkedHashMap<String, Object>();
        object.put("name", column.name());
        object.put("displayname", column.displayName());
        type(object, column.type());
        var use = column.use();
        flag(object, "required", use.required());
        flag(object, "readonly", use.readOnly());
        flag(object, "sortable", use.sortable());
        flag(object, "searchable", use.searchable());
        put(object, "list", use.list());
        put(object, "width", use.width());
        return object;
    }

    private static void type(Map<String, Object> object, Type type) {
        switch (type) {
            case Type.Text(var length, var format) -> {
                object.put("type", format == Format.PLAIN ? "text" : lower(format.name()));
                object.put("length", length);
            }
            case Type.Memo(var length) -> {
                object.put("type", "memo");
                object.put("length", length);
            }
            case Type.Whole(var least, var most) -> {
                object.put("type", "whole number");
                range(object, least, most);
            }
            case Type.Decimal(var scale, var least, var most) -> {
                object.put("type", "decimal");
                object.put("scale", scale);
                range(object, least, most);
            }
            case Type.Money(var scale, var least, var most) -> {
                object.put("type", "money");
                object.put("scale", scale);
                range(object, least, most);
            }
            case Type.YesNo(var yes, var no, var usual) -> {
                object.put("type", "yes/no");
                object.put("yes", yes);
                object.put("no", no);
                put(object, "default", usual);
            }
            case Type.Day _ -> object.put("type", "date");
            case Type.PartialDay(var end) -> {
                object.put("type", "partial date");
                flag(object, "end", end);
            }
            case Type.Moment _ -> object.put("type", "date and time");
            case Type.Choice choice -> choice(object, choice);
            case Type.Lookup(var targets, var onDelete) -> {
                object.put("type", "lookup");
                object.put("tables", targets(targets));
                object.put("ondelete", lower(onDelete.name()));
            }
            case Type.Parties(var role, var many, var targets) -> {
                object.put("type", "party list");
                object.put("role", role);
                object.put("many", many);
                object.put("tables", targets(targets));
            }
            case Type.Computed(var formula, var length) -> {
                object.put("type", "computed");
                object.put("formula", formula(formula));
                object.put("length", length);
            }
            case Type.Own(var kind) -> object.put("type", lower(kind.name()).replace('_', ' '));
        }
    }

    private static void choice(Map<String, Object> object, Type.Choice choice) {
        object.put("type", choice.many() ? "multi-choice" : "choice");
        object.put("choice", choice.choice());
        var options = choice.options();
        if (options != null) {
            object.put("options", options.stream().map(SpecWriter::option).toList());
        }
        if (!choice.usual().isEmpty()) {
            object.put("default", choice.many() ? choice.usual() : choice.usual().getFirst());
        }
    }

    static Map<String, Object> option(OptionSpec option) {
        var object = new LinkedHashMap<String, Object>();
        object.put("value", option.value());
        object.put("label", option.label());
        put(object, "color", option.color().isEmpty() ? null : option.color());
        return object;
    }

    private static Map<String, Object> state(StateSpec state) {
        var object = new LinkedHashMap<String, Object>();
        object.put("value", state.value());
        object.put("label", state.label());
        if (state.editable() != (state.value() == 0)) {
            object.put("editable", state.editable());
        }
        object.put(
                "reasons",
                state.reasons().stream()
                        .map(reason -> option(new OptionSpec(reason.value(), reason.label(), "")))
                        .toList());
        return object;
    }

    private static Object targets(Targets targets) {
        return switch (targets) {
            case Targets.Tables(var names) -> names;
            case Targets.Activities _ -> "activities";
            case Targets.Connections _ -> "connections";
        };
    }

    private static String formula(Formula formula) {
        return switch (formula) {
            case FULL_NAME -> "full name";
            case ADDRESS_1 -> "address 1";
            case ADDRESS_2 -> "address 2";
            case BILL_TO -> "bill to";
            case SHIP_TO -> "ship to";
        };
    }

    private static void range(Map<String, Object> object, Object least, Object most) {
        object.put("minimum", least);
        object.put("maximum", most);
    }

    private static void flag(Map<String, Object> object, String key, boolean on) {
        if (on) {
            object.put(key, true);
        }
    }

    private static void put(Map<String, Object> object, String key, @Nullable Object value) {
        if (value != null) {
            object.put(key, value);
        }
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
