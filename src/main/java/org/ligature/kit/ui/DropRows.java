package org.ligature.kit.ui;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;

/// The rows of a list that dropped down: titles between them, one of them marked.
public final class DropRows extends VBox {

    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");

    /// @param making whether taking it makes something instead of choosing what is there
    private record Row(Node node, Runnable take, boolean making) {}

    private final List<Row> rows = new ArrayList<>();
    private int marked = -1;
    private boolean suggested;

    public DropRows() {
        getStyleClass().add("drop-rows");
    }

    public void clear() {
        getChildren().clear();
        rows.clear();
        marked = -1;
        suggested = false;
    }

    public int count() {
        return rows.size();
    }

    public void title(String words) {
        var title = Fields.label(words, "over");
        title.getStyleClass().add("drop-title");
        getChildren().add(title);
    }

    public void words(String words) {
        var label = Fields.label(words, "muted");
        label.setWrapText(true);
        label.getStyleClass().add("drop-words");
        getChildren().add(label);
    }

    /// @param spoken what is read aloud of it
    public void add(String id, Region content, String spoken, Runnable take) {
        add(id, content, spoken, take, false);
    }

    /// A row that makes something instead of choosing what is there.
    public void addMaking(String id, Region content, String spoken, Runnable take) {
        add(id, content, spoken, take, true);
    }

    private void add(String id, Region content, String spoken, Runnable take, boolean making) {
        var node = frame(content, spoken);
        node.setId(id);
        var row = new Row(node, take, making);
        node.setOnMouseClicked(_ -> take.run());
        rows.add(row);
        getChildren().add(node);
    }

    /// A row that is shown and cannot be taken.
    public void addFixed(Region content, String spoken) {
        var node = frame(content, spoken);
        node.getStyleClass().add("drop-fixed");
        getChildren().add(node);
    }

    private static StackPane frame(Region content, String spoken) {
        var node = new StackPane(content);
        node.getStyleClass().add("drop-row");
        node.setAccessibleRole(AccessibleRole.LIST_ITEM);
        node.setAccessibleText(spoken);
        return node;
    }

    /// Marks the first row, which nobody chose yet.
    public void suggest() {
        mark(0);
        suggested = true;
    }

    /// From what is merely suggested one does not come to a row that makes something: whoever goes
    /// into the list with Down and takes the only hit with Enter gets that hit.
    public void move(int step) {
        var next = Math.clamp(marked + step, -1, rows.size() - 1);
        if (suggested && step > 0 && rows.get(next).making()) {
            suggested = false;
        } else {
            mark(next);
        }
    }

    /// Marks a row, or none where there is no such row.
    public void mark(int wanted) {
        var row = wanted < rows.size() ? wanted : -1;
        marked = row;
        suggested = false;
        for (var i = 0; i < rows.size(); i++) {
            rows.get(i).node().pseudoClassStateChanged(MARKED, i == row);
        }
        if (row >= 0) {
            reveal(rows.get(row).node());
        }
    }

    /// @return whether a row was marked
    public boolean take() {
        if (marked < 0 || marked >= rows.size()) {
            return false;
        }
        rows.get(marked).take().run();
        return true;
    }

    private void reveal(Node node) {
        for (var at = getParent(); at != null; at = at.getParent()) {
            if (at instanceof ScrollPane scroll) {
                var room = getHeight() - scroll.getViewportBounds().getHeight();
                if (room > 0) {
                    scroll.setVvalue(Math.clamp(node.getBoundsInParent().getMinY() / room, 0, 1));
                }
                return;
            }
        }
    }
}
