package org.ligature.lists.ui;

import org.ligature.audit.Actor;
import org.ligature.forms.ui.RecordNavigation;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Page;
import org.ligature.query.ui.NamedView;

import java.time.LocalDate;

/// The door to lists: a page for the records of each table.
public final class ListsUi {

    private final Actor actor;
    private final ListParts parts;
    private final ListSlots slots;

    public ListsUi(Actor actor, ListParts parts, ListSlots slots) {
        this.actor = actor;
        this.parts = parts;
        this.slots = slots;
    }

    /// The list of a table, at its first view.
    ///
    /// @param table the logical name
    public Page open(String table, RecordNavigation navigation) {
        var described = parts.schema().get().require(table);
        var views = parts.queries().views(table, LocalDate.now(parts.clock()));
        var context =
                new ListContext(
                        actor,
                        described,
                        parts,
                        slots,
                        views.stream().map(NamedView::of).toList(),
                        navigation,
                        Texts.of(ListsUi.class));
        return new ListPage(context, () -> open(table, navigation));
    }
}
