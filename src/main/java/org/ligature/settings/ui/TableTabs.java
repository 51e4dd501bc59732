package org.ligature.settings.ui;

import javafx.scene.Node;
import javafx.scene.control.TabPane;

import org.ligature.kit.problem.Problem;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Action;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What is designed of a table, a tab for each: properties, columns, form and views. A table
/// without
/// records of its own has nothing but columns.
final class TableTabs {

    /// One of the tabs.
    ///
    /// @param actions its commands
    private record Part(String name, Node view, Supplier<List<Action>> actions) {}

    /// What is written in a tab and not yet saved.
    private record Draft(BooleanSupplier isChanged, Consumer<Runnable> save, Runnable revert) {}

    private final Texts texts = Texts.of(TableTabs.class);
    private final TableViewModel model;
    private final Consumer<Problem> tell;
    private final List<Part> parts = new ArrayList<>();
    private final List<Draft> drafts = new ArrayList<>();
    private final TabPane tabs = new TabPane();

    /// @param tell says what went wrong
    TableTabs(TableViewModel model, Consumer<Problem> tell) {
        this.model = model;
        this.tell = tell;
        if (model.table().isBusiness()) {
            addProperties();
            addColumns();
            addForm();
            addViews();
        } else {
            addColumns();
        }
        tabs.setId("table-tabs");
        for (var part : parts) {
            var words = texts.get("tab." + part.name());
            tabs.getTabs().add(SettingsPage.tab(part.name(), words, part.view()));
        }
    }

    private void addProperties() {
        var properties = new PropertiesViewModel(model);
        var view = new PropertiesView(properties);
        parts.add(new Part("properties", view, view::actions));
        drafts.add(
                new Draft(properties.changedProperty()::get, properties::save, properties::revert));
    }

    private void addColumns() {
        var view = new ColumnsView(new ColumnsViewModel(model));
        parts.add(new Part("columns", view, view::actions));
    }

    private void addForm() {
        var form = new FormDesignerViewModel(model);
        var view = new FormDesignerView(form, model.parts().forms()::preview);
        parts.add(new Part("form", view, view::actions));
        drafts.add(
                new Draft(
                        form.changedProperty()::get, then -> form.save(then, tell), form::revert));
    }

    private void addViews() {
        var view = new ViewsView(new ViewsViewModel(model));
        parts.add(new Part("views", view, view::actions));
    }

    Node node() {
        return tabs;
    }

    /// Shows the tab of this name.
    void show(String tab) {
        SettingsPage.show(tabs, tab);
    }

    /// The commands of the tab that is shown.
    List<Action> actions() {
        var chosen = tabs.getSelectionModel().getSelectedIndex();
        return chosen < 0 ? List.of() : parts.get(chosen).actions().get();
    }

    boolean isChanged() {
        return drafts.stream().anyMatch(draft -> draft.isChanged().getAsBoolean());
    }

    /// Saves what is not saved, one tab after the other; what goes wrong ends it.
    void save(Runnable then) {
        drafts.stream()
                .filter(draft -> draft.isChanged().getAsBoolean())
                .findFirst()
                .ifPresentOrElse(draft -> draft.save().accept(() -> save(then)), then);
    }

    void revert() {
        drafts.forEach(draft -> draft.revert().run());
    }
}
