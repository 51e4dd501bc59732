package org.ligature.design;

import org.jspecify.annotations.Nullable;
import org.ligature.audit.Change;
import org.ligature.kit.problem.Problem;
import org.ligature.schema.Table;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// What is to be otherwise of a table; null leaves a thing as it is.
///
/// @param layout the layout of its form as JSON
/// @param connections true switches them on; they are never switched off, nor are the other two
public record TableChange(
        @Nullable String displayName,
        @Nullable String pluralName,
        @Nullable String icon,
        @Nullable String color,
        @Nullable String layout,
        @Nullable Boolean connections,
        @Nullable Boolean activities,
        @Nullable Boolean notes) {

    static final String DISPLAY_NAME = "displayname";
    static final String PLURAL_NAME = "pluralname";
    static final String ICON = "icon";
    static final String COLOR = "color";
    static final String LAYOUT = "layout";
    static final String CONNECTIONS = "connections";
    static final String ACTIVITIES = "activities";
    static final String NOTES = "notes";

    static final TableChange NONE = new TableChange(null, null, null, null, null, null, null, null);

    public static TableChange layout(String layout) {
        return new TableChange(null, null, null, null, layout, null, null, null);
    }

    public static TableChange connectable() {
        return new TableChange(null, null, null, null, null, true, null, null);
    }

    void check(Table table) {
        refuseOff(connections, table.connectable(), table);
        refuseOff(activities, table.abilities().activities(), table);
        refuseOff(notes, table.abilities().notes(), table);
        if (layout != null) {
            LayoutSpec.checked(SpecNode.of(layout));
            for (var column : LayoutSpec.columns(layout)) {
                if (table.column(column).isEmpty()) {
                    throw new Problem(SpecRules.class, "layout.no-column", column);
                }
            }
        }
    }

    private static void refuseOff(@Nullable Boolean wanted, boolean now, Table table) {
        if (Boolean.FALSE.equals(wanted) && now) {
            throw new Problem(TableChange.class, "table.one-way", table.displayName());
        }
    }

    /// What is otherwise than before.
    List<Change> changes(Table before) {
        var changes = new ArrayList<Change>();
        add(changes, DISPLAY_NAME, before.displayName(), displayName);
        add(changes, PLURAL_NAME, before.pluralName(), pluralName);
        add(changes, ICON, before.icon(), icon);
        add(changes, COLOR, before.color(), color);
        add(changes, LAYOUT, before.layout(), layout);
        add(changes, CONNECTIONS, before.connectable(), connections);
        add(changes, ACTIVITIES, before.abilities().activities(), activities);
        add(changes, NOTES, before.abilities().notes(), notes);
        return changes;
    }

    static void add(
            List<Change> changes, String name, @Nullable Object before, @Nullable Object after) {
        if (after != null && !Objects.equals(before, after)) {
            changes.add(new Change(name, before, after));
        }
    }
}
