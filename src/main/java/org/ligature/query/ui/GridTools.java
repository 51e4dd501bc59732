package org.ligature.query.ui;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

import org.jspecify.annotations.Nullable;
import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Gap;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Themes;
import org.ligature.query.Path;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/// How a grid looks to this person: its density and its columns, remembered from one day to the
/// next.
final class GridTools {

    private static final double SCROLL_BAR = 14;
    private static final double LEAST_OF_USUAL = 0.6;
    private static final double TITLE_PADDING = 30;
    private static final Font TITLE = Font.font("Inter SemiBold", 12);
    private static final String ROOMY = "roomy";
    private static final String DENSE = "dense";

    private final GridContext context;
    private final GridTable table;
    private final HBox density;
    private final Button columns;
    private final MenuButton filters;
    private boolean showing;
    private boolean asUsual = true;

    /// @param filter opens the filter of a column under a node
    GridTools(GridContext context, GridTable table, BiConsumer<GridColumn, Node> filter) {
        this.context = context;
        this.table = table;
        this.filters = filters(filter);
        var group = new ToggleGroup();
        var roomy = segment("roomy", context.texts().get("density.roomy"), group);
        var dense = segment("dense", context.texts().get("density.dense"), group);
        density = new HBox(roomy, dense);
        density.setId(context.id("density"));
        density.getStylesheets().add(Themes.sheet(GridTools.class, "grid.css"));
        density.getStyleClass().add("grid-density");
        density.setAccessibleText(context.texts().get("density"));
        var isRoomy = context.preferences().read(key("density")).filter(ROOMY::equals).isPresent();
        group.selectToggle(isRoomy ? roomy : dense);
        be(isRoomy);
        group.selectedToggleProperty()
                .addListener((_, before, toggle) -> chosen(before, toggle, roomy));
        table.widthProperty().subscribe((_, _) -> fit());
        columns =
                Fields.iconButton(
                        context.id("columns"),
                        Icon.COLUMNS,
                        context.texts().get("columns"),
                        this::choose);
    }

    /// The filters of all columns in view, for who does not know the right click on a header.
    private MenuButton filters(BiConsumer<GridColumn, Node> filter) {
        var words = context.texts().get("filter.some");
        var menu = new MenuButton();
        menu.setId(context.id("filter"));
        menu.setGraphic(Icon.FILTER.node());
        menu.getStyleClass().addAll("flat", "grid-filter-menu");
        menu.setAccessibleText(words);
        menu.setTooltip(new Tooltip(words));
        menu.setOnShowing(
                _ ->
                        menu.getItems()
                                .setAll(
                                        table.shown().stream()
                                                .filter(GridColumn::queryable)
                                                .map(column -> item(column, menu, filter))
                                                .toList()));
        return menu;
    }

    private static MenuItem item(
            GridColumn column, MenuButton menu, BiConsumer<GridColumn, Node> filter) {
        var item = new MenuItem(column.title());
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> filter.accept(column, menu));
        return item;
    }

    private ToggleButton segment(String name, String words, ToggleGroup group) {
        var segment = new ToggleButton(words);
        segment.setId(context.id(name));
        segment.setToggleGroup(group);
        segment.setMnemonicParsing(false);
        return segment;
    }

    /// One of the two is always chosen.
    private void chosen(@Nullable Toggle before, @Nullable Toggle now, Toggle roomy) {
        if (now == null && before != null) {
            before.setSelected(true);
        } else if (before != null) {
            remember(now == roomy);
        }
    }

    List<Node> nodes() {
        return List.of(filters, density, columns);
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
        show(chosen, asUsual ? Map.of() : widths());
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
        show(columns(wanted), look.columns().isEmpty() ? view.widths() : look.widths());
        context.model().show(paths(table.shown()));
    }

    /// The columns are described otherwise: shows those of the view, or those somebody chose.
    void describe() {
        table.forgetColumns();
        showView(context.model().asked().view());
    }

    private void show(List<GridColumn> shown, Map<Path, Integer> widths) {
        showing = true;
        table.show(shown, widths);
        showing = false;
        asUsual = widths.isEmpty();
        fit();
    }

    /// Makes columns nobody has dragged a little narrower, or the name wider, to fill the table.
    private void fit() {
        var room = table.getWidth() - CheckColumn.WIDTH - SCROLL_BAR;
        var columns = table.shown();
        var wanted = columns.stream().mapToDouble(this::usual).sum();
        if (!asUsual || room <= 0 || wanted == 0) {
            return;
        }
        var least = columns.stream().mapToDouble(this::least).sum();
        var give = Math.max(1, wanted - least);
        var narrower = Math.clamp((wanted - room) / give, 0, 1);
        var spare = Math.max(0, room - wanted);
        showing = true;
        for (var column : columns) {
            var more = column.name() ? Math.min(spare, column.width() / 2.0) : 0;
            var less = (usual(column) - least(column)) * narrower;
            var width = Math.floor(usual(column) - less + more);
            table.columnOf(column.path()).ifPresent(made -> made.setPrefWidth(width));
        }
        showing = false;
    }

    /// Whether the columns need more than this, so that one scrolls sideways.
    boolean isWiderThan(double width) {
        return table.shown().stream().mapToDouble(this::needed).sum()
                > width - CheckColumn.WIDTH - SCROLL_BAR;
    }

    /// Those that somebody dragged do not give way.
    private double needed(GridColumn column) {
        return asUsual
                ? Math.floor(least(column))
                : table.columnOf(column.path()).map(TableColumn::getWidth).orElse(0.0);
    }

    private double usual(GridColumn column) {
        return Math.max(column.width(), title(column));
    }

    /// Narrower than this a column is of no use: its title or half of what it holds would be cut.
    private double least(GridColumn column) {
        var legible = Math.max(title(column), usual(column) * LEAST_OF_USUAL);
        var least = column.least() > 0 ? Math.max(title(column), column.least()) : legible;
        return Math.min(usual(column), least);
    }

    /// What the title of a column needs, with the arrow of the order beside it.
    private double title(GridColumn column) {
        var text = new Text(column.title());
        text.setFont(TITLE);
        return Math.ceil(text.getLayoutBounds().getWidth()) + TITLE_PADDING;
    }

    /// Somebody dragged a header: its place or its width.
    void changed() {
        if (!showing && table.getWidth() > 0) {
            asUsual = false;
            keep();
        }
    }

    private void keep() {
        var look = new GridLook(paths(table.shown()), asUsual ? Map.of() : widths());
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
        return paths.stream().map(context.spec()::column).flatMap(Optional::stream).toList();
    }

    private static List<Path> paths(List<GridColumn> columns) {
        return columns.stream().map(GridColumn::path).toList();
    }
}
