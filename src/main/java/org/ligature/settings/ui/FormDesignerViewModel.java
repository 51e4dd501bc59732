package org.ligature.settings.ui;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;
import org.ligature.design.TableChange;
import org.ligature.forms.FormLayout;
import org.ligature.kit.problem.Problem;
import org.ligature.schema.Column;
import org.ligature.schema.Table;
import org.ligature.settings.LayoutDraft;
import org.ligature.settings.LayoutDraft.Direction;
import org.ligature.settings.LayoutDraft.Target;
import org.ligature.settings.LayoutPart;
import org.ligature.settings.LayoutPart.Fact;
import org.ligature.settings.LayoutPart.Section;
import org.ligature.settings.LayoutPart.Spot;
import org.ligature.settings.LayoutPart.Strip;
import org.ligature.settings.LayoutPart.Tab;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// The form of a table while somebody arranges it: what stands where, what is selected, and which
/// columns are still to be placed.
final class FormDesignerViewModel {

    private final TableViewModel table;
    private final ObservableList<Column> palette = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable LayoutPart> selected =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Tab> tab = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper(this, "revision");
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper(this, "changed");
    private FormLayout saved;
    private LayoutDraft draft;
    private @Nullable Fact carried;

    FormDesignerViewModel(TableViewModel table) {
        this.table = table;
        saved = FormLayout.of(table.table());
        draft = LayoutDraft.of(saved);
        choose(draft.tabs().stream().findFirst().orElse(null));
        tell();
        table.tableProperty().subscribe((_, now) -> follow(now));
    }

    Table table() {
        return table.table();
    }

    LayoutDraft draft() {
        return draft;
    }

    /// The layout as forms would read it; columns that are gone are left out.
    FormLayout layout() {
        return FormLayout.of(with(draft.layout()));
    }

    private Table with(FormLayout layout) {
        var now = table();
        return new Table(
                now.id(),
                now.name(),
                now.label(),
                now.traits(),
                now.abilities(),
                layout.toJson(),
                now.columns(),
                now.states(),
                now.byName());
    }

    /// The columns that stand nowhere yet; while a part of the header is selected those that do not
    /// stand in it.
    ObservableList<Column> palette() {
        return palette;
    }

    ReadOnlyObjectProperty<@Nullable LayoutPart> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// The tab that is shown; null while there is none.
    ReadOnlyObjectProperty<@Nullable Tab> tabProperty() {
        return tab.getReadOnlyProperty();
    }

    /// Counts the changes, so that whoever draws the form does it again.
    ReadOnlyIntegerProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    void choose(@Nullable Tab shown) {
        tab.set(shown);
        select(shown);
    }

    void select(@Nullable LayoutPart part) {
        selected.set(part);
        offer();
    }

    /// The part of the header that is selected, or in which what is selected stands.
    Optional<Strip> strip() {
        return switch (selected.get()) {
            case Strip strip -> Optional.of(strip);
            case Fact fact -> draft.stripOf(fact);
            case null, default -> Optional.empty();
        };
    }

    /// @return whether anything moved
    boolean move(Direction direction) {
        var part = selected.get();
        return part != null && did(draft.move(part, direction));
    }

    /// Puts the selected field beside the one above it.
    boolean join() {
        return selected.get() instanceof Spot spot && did(draft.join(spot));
    }

    /// Takes away what is selected; what features above put onto the form stays.
    void remove() {
        var part = selected.get();
        var stays =
                part instanceof Strip || part instanceof Section section && !section.hasFields();
        if (part != null && !stays) {
            remove(part);
        }
    }

    void remove(LayoutPart part) {
        var next = draft.remove(part);
        if (part instanceof Tab) {
            tab.set(next.map(Tab.class::cast).orElse(null));
        }
        selected.set(next.orElse(null));
        did(true);
    }

    /// Places a column behind what is selected.
    void place(Column column) {
        var strip = strip();
        if (strip.isPresent()) {
            read(column.name(), strip.get(), null);
            return;
        }
        var target = target();
        selected.set(draft.place(column.name(), target));
        did(true);
    }

    private Target target() {
        if (selected.get() instanceof Spot spot && draft.sectionOf(spot).isPresent()) {
            var section = draft.sectionOf(spot).get();
            return new Target(section, row(section, spot) + 1, false);
        }
        var section =
                selected.get() instanceof Section chosen
                                && chosen.hasFields()
                                && draft.tabOf(chosen).isPresent()
                        ? chosen
                        : shown().sections().stream()
                                .filter(Section::hasFields)
                                .findFirst()
                                .orElseGet(() -> draft.addSection(shown(), "", 1));
        return new Target(section, section.rows().size(), false);
    }

    private static int row(Section section, Spot spot) {
        for (int row = 0; row < section.rows().size(); row++) {
            if (section.rows().get(row).contains(spot)) {
                return row;
            }
        }
        return section.rows().size() - 1;
    }

    private Tab shown() {
        var now = tab.get();
        if (now == null) {
            now = draft.addTab(table().displayName());
            tab.set(now);
        }
        return now;
    }

    /// Puts a column where it was let go.
    void drop(String column, Target target) {
        selected.set(draft.place(column, target));
        did(true);
    }

    /// Puts a column into a part of the header; one that is carried from the other part goes there.
    ///
    /// @param before the one it is put before; null behind all others
    void read(String column, Strip strip, @Nullable Fact before) {
        var from = carried;
        if (from != null && draft.stripOf(from).filter(one -> one != strip).isPresent()) {
            draft.remove(from);
        }
        selected.set(draft.read(column, strip, before));
        did(true);
    }

    /// A column of the header is dragged; null once it is let go.
    void carry(@Nullable Fact fact) {
        carried = fact;
    }

    /// A column was let go over the palette.
    void dropBack(String column) {
        var fact = carried;
        if (fact == null) {
            draft.spot(column).ifPresent(this::remove);
        } else if (draft.stripOf(fact).isPresent()) {
            remove(fact);
        }
    }

    void addTab(String title) {
        choose(draft.addTab(title));
        did(true);
    }

    void addSection(String title, int column) {
        selected.set(draft.addSection(shown(), title, column));
        did(true);
    }

    void rename(Tab part, String title) {
        draft.rename(part, title);
        changed.set(isOtherwise());
    }

    void rename(Section part, String title) {
        draft.rename(part, title);
        changed.set(isOtherwise());
    }

    void revert() {
        show(saved);
    }

    void save(Runnable done, Consumer<Problem> problem) {
        var layout = layout();
        var change = TableChange.layout(layout.toJson());
        var parts = table.parts();
        parts.tasks()
                .run(
                        () -> parts.tables().changeTable(table.actor(), table.name(), change),
                        _ -> saved(layout, done),
                        problem);
    }

    /// Back to the layout the program has for the table.
    void standard(Runnable done, Consumer<Problem> problem) {
        var parts = table.parts();
        parts.tasks()
                .run(
                        () -> parts.tables().standardLayout(table.actor(), table.name()),
                        now -> {
                            table.refresh();
                            show(FormLayout.of(now));
                            done.run();
                        },
                        problem);
    }

    private void saved(FormLayout layout, Runnable done) {
        saved = layout;
        changed.set(isOtherwise());
        table.refresh();
        done.run();
    }

    /// What is arranged and not saved stays when the table changes.
    private void follow(Table now) {
        var fresh = FormLayout.of(now);
        if (changed.get()) {
            saved = fresh;
            tell();
        } else if (!fresh.equals(saved)) {
            show(fresh);
        } else {
            tell();
        }
    }

    private void show(FormLayout layout) {
        var before = tab.get();
        var index = before == null ? 0 : draft.tabs().indexOf(before);
        saved = layout;
        draft = LayoutDraft.of(layout);
        var tabs = draft.tabs();
        choose(tabs.isEmpty() ? null : tabs.get(Math.clamp(index, 0, tabs.size() - 1)));
        tell();
    }

    private boolean did(boolean anything) {
        if (anything) {
            var part = selected.get();
            Optional<Tab> on = part == null ? Optional.empty() : draft.tabOf(part);
            on.ifPresent(tab::set);
            tell();
        }
        return anything;
    }

    private void offer() {
        var placed =
                strip().map(strip -> strip.facts().stream().map(Fact::column).toList())
                        .map(Set::copyOf)
                        .orElseGet(draft::placed);
        var free =
                ColumnsViewModel.usable(table()).stream()
                        .filter(column -> !placed.contains(column.name()))
                        .toList();
        if (!free.equals(palette)) {
            palette.setAll(free);
        }
    }

    private void tell() {
        offer();
        changed.set(isOtherwise());
        revision.set(revision.get() + 1);
    }

    private boolean isOtherwise() {
        return !layout().equals(saved);
    }
}
