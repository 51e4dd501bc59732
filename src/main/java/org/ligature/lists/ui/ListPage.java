package org.ligature.lists.ui;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.ligature.kit.ui.Action;
import org.ligature.kit.ui.CommandBar;
import org.ligature.kit.ui.EmptyState;
import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Gap;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Page;
import org.ligature.kit.ui.Themes;
import org.ligature.query.Path;
import org.ligature.query.ui.Grid;
import org.ligature.query.ui.GridGestures;
import org.ligature.query.ui.GridSpec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The records of one table: title and view, commands, the grid, and a preview beside it.
final class ListPage implements Page {

    private static final double PREVIEW = 320;

    private final Supplier<Optional<ListContext>> described;
    private final Supplier<Page> again;
    private final ListViewModel model;
    private final Grid grid;
    private final Action preview;
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(this, "title");
    private final ToggleButton previewButton = new ToggleButton();
    private final SplitPane split = new SplitPane();
    private final VBox root = new VBox();
    private ListContext context;
    private ListCommands commands;
    private PreviewView side;

    /// @param described how the table is listed as it is described when that is asked; empty once
    ///   it is gone
    ListPage(Supplier<Optional<ListContext>> described, Supplier<Page> again) {
        this.described = described;
        this.again = again;
        context = described.get().orElseThrow();
        var parts = context.parts();
        model =
                new ListViewModel(
                        context.actor(),
                        context.table().name(),
                        parts.bulk(),
                        parts.records(),
                        parts.tasks());
        grid = parts.grids().open(context.actor(), () -> described.get().map(this::spec));
        commands = new ListCommands(context, model, grid, () -> root);
        side = new PreviewView(context, model, this::togglePreview);
        preview =
                Action.of(
                                "list-toggle-preview",
                                context.texts(),
                                "preview",
                                Icon.SIDEBAR,
                                this::togglePreview)
                        .on("F9");
        root.getStyleClass().add("list-page");
        root.getStylesheets().add(Themes.sheet(ListPage.class, "lists.css"));
        split.getItems().setAll(grid.node());
        VBox.setVgrow(split, Priority.ALWAYS);
        arrange();
        grid.focusedRowProperty().subscribe(row -> read(row.isPresent()));
        if (isPreviewWanted()) {
            showPreview(true);
        }
    }

    /// What follows from how the table is described, around the grid, which follows by itself.
    private void arrange() {
        title.set(context.table().pluralName());
        grid.commands(commands.rowGroups());
        SplitPane.setResizableWithParent(side, false);
        root.getChildren().setAll(header(), bar(), split);
    }

    @Override
    public void described() {
        described.get().filter(now -> !now.table().equals(context.table())).ifPresent(this::follow);
    }

    private void follow(ListContext now) {
        var previewed = isPreviewShown();
        split.getItems().remove(side);
        context = now;
        commands = new ListCommands(context, model, grid, () -> root);
        side = new PreviewView(context, model, this::togglePreview);
        arrange();
        showPreview(previewed);
    }

    private GridSpec spec(ListContext context) {
        var gestures =
                new GridGestures(
                        row -> model.ref(row, context::open),
                        row -> model.ref(row, context::open),
                        context::open);
        var extras =
                context.table().column("statecode").isPresent()
                        ? List.of(Path.of("statecode"))
                        : List.<Path>of();
        return new GridSpec(
                context.table().name(),
                context.base(),
                context.columns(),
                extras,
                context.views(),
                context.searched(),
                gestures,
                this::nothingYet);
    }

    private Node nothingYet() {
        return new EmptyState(
                Icon.of(context.table().icon()),
                context.texts().get("empty.title", context.plural()),
                context.texts().get("empty.text", context.thing()),
                Fields.primary(commands.creating().button()));
    }

    private Node header() {
        var title = Fields.label(context.table().pluralName(), "page-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        var header = new HBox(Gap.M, title, grid.views(), spring, grid.quickFilter());
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("list-header");
        return header;
    }

    private CommandBar bar() {
        var bar = new CommandBar();
        var first = true;
        for (var group : commands.groups()) {
            if (!first) {
                bar.separator();
            }
            if (group == commands.connecting()) {
                var words = context.texts().get("command.connect");
                bar.add(CommandBar.menu("list-connect", words, Icon.CONNECTION, group));
            } else {
                group.forEach(bar::add);
            }
            first = false;
        }
        bar.spring();
        grid.tools().forEach(bar::add);
        bar.add(previewToggle());
        return bar;
    }

    private ToggleButton previewToggle() {
        var words = context.texts().get("preview");
        previewButton.setId("list-preview-toggle");
        previewButton.setGraphic(Icon.SIDEBAR.node());
        previewButton.getStyleClass().addAll("flat", "icon-button", "list-preview-toggle");
        previewButton.setAccessibleText(words);
        previewButton.setTooltip(new Tooltip(words));
        previewButton.setOnAction(_ -> showPreview(previewButton.isSelected()));
        return previewButton;
    }

    private String preferenceKey() {
        return "list." + context.table().name() + ".preview";
    }

    private boolean isPreviewWanted() {
        return context.parts().preferences().read(preferenceKey()).filter("on"::equals).isPresent();
    }

    private void togglePreview() {
        showPreview(!isPreviewShown());
    }

    private boolean isPreviewShown() {
        return split.getItems().contains(side);
    }

    private void showPreview(boolean wanted) {
        previewButton.setSelected(wanted);
        context.parts().preferences().write(preferenceKey(), wanted ? "on" : "off");
        if (wanted == isPreviewShown()) {
            return;
        }
        if (wanted) {
            side.setPrefWidth(PREVIEW);
            side.setMinWidth(PREVIEW);
            side.setMaxWidth(PREVIEW + 80);
            split.getItems().add(side);
            divide();
        } else {
            split.getItems().remove(side);
        }
        read(grid.focusedRowProperty().get().isPresent());
    }

    private void divide() {
        if (split.getWidth() > PREVIEW) {
            split.setDividerPositions(1 - PREVIEW / split.getWidth());
        } else {
            split.widthProperty()
                    .subscribe(
                            (_, width) -> {
                                if (isPreviewShown() && width.doubleValue() > PREVIEW) {
                                    split.setDividerPositions(1 - PREVIEW / width.doubleValue());
                                }
                            });
        }
    }

    /// Only what is seen is read.
    private void read(boolean isThere) {
        if (isPreviewShown()) {
            model.preview(isThere ? grid.focusedRowProperty().get() : Optional.empty());
        }
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public ObservableValue<String> title() {
        return title.getReadOnlyProperty();
    }

    @Override
    public String place() {
        return context.table().name();
    }

    @Override
    public List<Action> actions() {
        var all = new ArrayList<>(commands.all());
        all.addAll(grid.actions());
        all.add(preview);
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
    public void focus() {
        grid.focus();
    }

    @Override
    public void closed() {
        grid.close();
        model.close();
    }
}
