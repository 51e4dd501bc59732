package org.ligature.activities.ui;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.ligature.access.Privilege;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Action;
import org.ligature.kit.ui.CommandBar;
import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Gap;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Layers;
import org.ligature.kit.ui.Page;
import org.ligature.query.ui.Grid;
import org.ligature.verbs.VerbOutcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The page of all activities of every kind.
final class ActivitiesPage implements Page {

    private final ActivitiesViewModel model;
    private final Grid grid;
    private final Texts texts;
    private final Supplier<Page> again;
    private final KindMenu create;
    private final Action complete;
    private final VBox node = new VBox();

    /// @param create begins a record of a table
    ActivitiesPage(
            ActivitiesViewModel model,
            Grid grid,
            Texts texts,
            Consumer<String> create,
            Supplier<Page> again) {
        this.model = model;
        this.grid = grid;
        this.texts = texts;
        this.again = again;
        this.create = new KindMenu(model.parts().activities()::kinds, create, texts);
        this.create.allowed(model.may(Privilege.CREATE));
        complete =
                new Action(
                        "activities-complete",
                        texts.get("list.complete"),
                        Icon.ACTIVATE,
                        () -> model.complete(this::completed));
        complete.allowed(model.may(Privilege.WRITE));
        grid.commands(List.of(List.of(complete)));
        model.selected().subscribe(_ -> explain());
        VBox.setVgrow(grid.node(), Priority.ALWAYS);
        node.setId("activities");
        node.getStyleClass().add("activities");
        node.getStylesheets().add(ActivitiesUi.STYLES);
        node.getChildren().setAll(heading(), bar(), grid.node());
        explain();
    }

    private HBox heading() {
        var title = Fields.label(texts.get("list.title"), "page-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        var heading = new HBox(Gap.M, title, grid.views(), spring, grid.quickFilter());
        heading.setAlignment(Pos.CENTER_LEFT);
        heading.getStyleClass().add("activities-heading");
        return heading;
    }

    private CommandBar bar() {
        var bar = new CommandBar().add(create.button()).add(complete);
        bar.spring();
        grid.tools().forEach(bar::add);
        return bar;
    }

    private void explain() {
        var reason = texts.get("list.reason");
        complete.reasonProperty().set(model.hasOpen() ? "" : reason);
    }

    private void completed(VerbOutcome.OfMany outcome) {
        grid.clearSelection();
        grid.refresh();
        if (node.getScene() != null) {
            Layers.of(node).toast(CompletedToast.of(texts, outcome));
        }
    }

    /// What is shown can have changed.
    void touched() {
        grid.refresh();
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public ObservableValue<String> title() {
        return new ReadOnlyObjectWrapper<>(texts.get("list.title"));
    }

    @Override
    public String place() {
        return ActivityList.TABLE;
    }

    @Override
    public List<Action> actions() {
        var all = new ArrayList<Action>();
        all.add(create.action());
        all.add(complete);
        all.addAll(grid.actions());
        return all;
    }

    @Override
    public ObservableValue<String> status() {
        return grid.status();
    }

    @Override
    public Optional<Supplier<Page>> again() {
        return Optional.of(again);
    }

    @Override
    public void closed() {
        grid.close();
    }

    @Override
    public void focus() {
        grid.focus();
    }
}
