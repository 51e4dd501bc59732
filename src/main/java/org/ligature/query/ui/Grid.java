package org.ligature.query.ui;

import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

import org.ligature.kit.ui.Action;
import org.ligature.query.Query;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// A grid that was opened. Its parts are arranged by the page that shows it.
public interface Grid {

    /// The rows, with the filters in force above them and the position beneath.
    Node node();

    /// The rows as a section of a form, in place of [#node()].
    ///
    /// @param actions buttons at the right of the title, from left to right
    GridSection section(String id, String title, Node... actions);

    /// The selector of views.
    Node views();

    /// The field that narrows the rows by what is typed.
    Node quickFilter();

    /// How dense the rows are, and which columns are shown.
    List<Node> tools();

    ReadOnlyObjectProperty<Selected> selectedProperty();

    /// Hands on the ids of everything that is selected, read where all that match are.
    void selectedIds(Consumer<List<Long>> then);

    /// The row the keyboard is on, once it has stayed there a moment.
    ReadOnlyObjectProperty<Optional<GridRow>> focusedRowProperty();

    /// What is shown: view, filters and order, with the columns the grid reads.
    ReadOnlyObjectProperty<Query> queryProperty();

    /// How many rows there are; less than 0 until they are counted.
    ReadOnlyLongProperty countProperty();

    /// For the status bar: how many rows, how many selected, what filters.
    ObservableValue<String> status();

    /// The grid's own commands with their keys, such as F5; the page adds them to its own.
    List<Action> actions();

    /// What the context menu of a row offers, in groups.
    void commands(List<List<Action>> groups);

    /// Lets some of its cells be written in.
    void edit(CellEdits edits);

    void showView(String key);

    /// What it shows is described otherwise now; view, filters and order stay.
    void described();

    /// Reads everything again; position and selection stay.
    void refresh();

    void clearSelection();

    /// Gives the rows the keyboard.
    void focus();

    /// Lets go of everything; the grid is not shown again.
    void close();
}
