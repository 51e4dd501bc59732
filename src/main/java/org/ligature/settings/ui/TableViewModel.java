package org.ligature.settings.ui;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.ligature.audit.Actor;
import org.ligature.design.DesignImpact;
import org.ligature.forms.FormLayout;
import org.ligature.kit.problem.Problem;
import org.ligature.schema.Table;

import java.util.Optional;
import java.util.function.Consumer;

/// A table that is being designed: what it is now, and what is done to the whole of it.
final class TableViewModel {

    private final Actor actor;
    private final String name;
    private final SettingsParts parts;
    private final ReadOnlyObjectWrapper<Table> table;

    TableViewModel(Actor actor, String name, SettingsParts parts) {
        this.actor = actor;
        this.name = name;
        this.parts = parts;
        table = new ReadOnlyObjectWrapper<>(this, "table", parts.schema().get().require(name));
    }

    Actor actor() {
        return actor;
    }

    String name() {
        return name;
    }

    SettingsParts parts() {
        return parts;
    }

    /// The table as it is described now; as it last was once it is gone.
    ReadOnlyObjectProperty<Table> tableProperty() {
        return table.getReadOnlyProperty();
    }

    Table table() {
        return table.get();
    }

    void refresh() {
        Optional<Table> now = parts.schema().get().table(name);
        now.ifPresent(table::set);
    }

    /// What would go with the table.
    void impact(Consumer<DesignImpact> answer, Consumer<Problem> problem) {
        parts.tasks().run(() -> parts.tables().impactOfDelete(actor, name), answer, problem);
    }

    void delete(Runnable done, Consumer<Problem> problem) {
        parts.tasks().run(this::deleted, _ -> done.run(), problem);
    }

    private String deleted() {
        parts.tables().deleteTable(actor, name, true);
        return name;
    }

    /// Whether a column stands on the form.
    boolean isOnForm(String column) {
        return table().isBusiness() && FormLayout.of(table()).columns().contains(column);
    }
}
