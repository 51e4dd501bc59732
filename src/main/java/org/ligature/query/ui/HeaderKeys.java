package org.ligature.query.ui;

import javafx.css.PseudoClass;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/// The headers of a grid as keyboard and right click reach them, to open their filters.
final class HeaderKeys {

    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");

    private final GridTable table;
    private final BiConsumer<GridColumn, Node> filter;
    private int columnAt;

    /// @param filter opens the filter of a column under a node
    HeaderKeys(GridTable table, BiConsumer<GridColumn, Node> filter) {
        this.table = table;
        this.filter = filter;
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    private record Header(GridColumn column, Node node) {}

    /// @return whether there is a header, whose filter then opens
    boolean filterAt(EventTarget target) {
        var header = headerAt(target);
        header.ifPresent(this::filterBelow);
        return header.isPresent();
    }

    private void filterBelow(Header header) {
        filter.accept(header.column(), header.node());
    }

    private static Optional<Header> headerAt(EventTarget target) {
        for (@Nullable Node at = target instanceof Node node ? node : null;
                at != null;
                at = at.getParent()) {
            if (at instanceof TableColumnHeader header
                    && header.getTableColumn() != null
                    && header.getTableColumn().getUserData() instanceof GridColumn column
                    && column.queryable()) {
                return Optional.of(new Header(column, header));
            }
        }
        return Optional.empty();
    }

    /// The filter of the column the keyboard is on; the name's while it is on none.
    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN && event.isAltDown()) {
            event.consume();
            headers().stream()
                    .filter(header -> header.column().equals(filterable()))
                    .findFirst()
                    .ifPresent(this::filterBelow);
        } else if (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT) {
            event.consume();
            step(event.getCode() == KeyCode.LEFT ? -1 : 1);
        }
    }

    private List<Header> headers() {
        return table.lookupAll(".column-header").stream()
                .map(HeaderKeys::headerAt)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private @Nullable GridColumn filterable() {
        var able = table.shown().stream().filter(GridColumn::queryable).toList();
        return able.isEmpty() ? null : able.get(Math.clamp(columnAt, 0, able.size() - 1));
    }

    private void step(int by) {
        var able = table.shown().stream().filter(GridColumn::queryable).toList();
        columnAt = Math.clamp(columnAt + by, 0, Math.max(0, able.size() - 1));
        var on = filterable();
        headers().forEach(h -> h.node().pseudoClassStateChanged(ON, h.column().equals(on)));
        if (on != null) {
            table.columnOf(on.path()).ifPresent(table::scrollToColumn);
        }
    }
}
