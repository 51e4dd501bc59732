package org.ligature.query.ui;

import atlantafx.base.controls.SegmentedControl;
import atlantafx.base.controls.ToggleLabel;

import javafx.scene.Node;
import javafx.scene.control.Button;

import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Gap;
import org.ligature.kit.ui.Icon;
import org.ligature.query.Path;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How a grid looks to this person: its density and its columns, remembered from one day to the
/// next.
final class GridTools {

    private static final String ROOMY = "roomy";
    private static final String DENSE = "dense";

    private final GridContext context;
    private final GridTable table;
    private final SegmentedControl density;
    private final Button columns;
    private boolean showing;

    GridTools(GridContext context, GridTable table) {
        this.context = context;
        this.table = table;
        var roomy = new ToggleLabel(context.texts().get("density.roomy"));
        var dense = new ToggleLabel(context.texts().get("density.dense"));
        roomy.setId(context.id("roomy"));
        dense.setId(context.id("dense"));
        density = new SegmentedControl(roomy, dense);
        density.setId(context.id("density"));
        density.getStyleClass().add("grid-density");
        density.setAccessibleText(context.texts().get("density"));
        var isRoomy = context.preferences().read(key("density")).filter(ROOMY::equals).isPresent();
        density.getToggleGroup().selectToggle(isRoomy ? roomy : dense);
        be(isRoomy);
        density.getToggleGroup()
                .selectedToggleProperty()
                .subscribe((_, toggle) -> remember(toggle == roomy));
        columns =
                Fields.iconButton(
                        context.id("columns"),
                        Icon.COLUMNS,
                        context.texts().get("columns"),
                        this::choose);
    }

    List<Node> nodes() {
        return List.of(density, columns);
    }

    private String key(String what) {
        return "grid." + context.spec().key() + "." + what;
    }

    private void remember(boolean roomy) {
        be(roomy);
        context.preferences().write(key("density"), roomy ? ROOMY : DENSE);
    }

    private void be(boolean roomy) {
        table.setFixedCellSize(roomy ? Gap.ROW_ROOMY : Gap.ROW_DENSE);
        table.getStyleClass().removeAll(DENSE, ROOMY);
        table.getStyleClass().add(roomy ? ROOMY : DENSE);
    }

    private void choose() {
        new ColumnChooser(context.spec(), table.shown(), context.texts(), this::reset, this::take)
                .show(columns);
    }

    private void take(List<GridColumn> chosen) {
        show(chosen, widths());
        context.model().showMore(paths(chosen));
        keep();
    }

    private void reset() {
        context.preferences().write(key("columns"), "");
        showView(context.model().asked().view());
        context.model().showMore(paths(table.shown()));
    }

    /// Shows the columns somebody chose, or those of the view.
    void showView(NamedView view) {
        var look =
                context.preferences()
                        .read(key("columns"))
                        .map(GridLook::read)
                        .orElse(GridLook.usual());
        var wanted = look.columns().isEmpty() ? view.columns() : look.columns();
        show(columns(wanted), look.widths());
        context.model().show(paths(table.shown()));
    }

    private void show(List<GridColumn> shown, Map<Path, Integer> widths) {
        showing = true;
        table.show(shown, widths);
        showing = false;
    }

    /// Somebody dragged a header: its place or its width.
    void changed() {
        if (!showing) {
            keep();
        }
    }

    private void keep() {
        var look = new GridLook(paths(table.shown()), widths());
        context.preferences().write(key("columns"), look.write());
    }

    private Map<Path, Integer> widths() {
        var widths = new HashMap<Path, Integer>();
        for (var column : table.shown()) {
            table.columnOf(column.path())
                    .map(made -> (int) Math.round(made.getWidth()))
                    .filter(width -> width != column.width())
                    .ifPresent(width -> widths.put(column.path(), width));
        }
        return widths;
    }

    private List<GridColumn> columns(List<Path> paths) {
        var all = context.spec().columns();
        if (paths.isEmpty()) {
            return all;
        }
        return paths.stream().map(path -> of(all, path)).flatMap(Optional::stream).toList();
    }

    private static Optional<GridColumn> of(List<GridColumn> all, Path path) {
        return all.stream().filter(column -> column.path().equals(path)).findFirst();
    }

    private static List<Path> paths(List<GridColumn> columns) {
        return columns.stream().map(GridColumn::path).toList();
    }
}
