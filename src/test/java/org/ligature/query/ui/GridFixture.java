package org.ligature.query.ui;

import javafx.scene.control.Label;

import org.ligature.TestDb;
import org.ligature.kit.task.Tasks;
import org.ligature.query.Condition;
import org.ligature.query.Order;
import org.ligature.query.Path;
import org.ligature.query.Query;
import org.ligature.schema.Column;
import org.ligature.schema.ColumnType;
import org.ligature.schema.Table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A grid over rows without a store.
final class GridFixture {

    static final Table TABLE =
            Table.named(2, "contact")
                    .label("Contact", "Contacts")
                    .nameColumn("fullname")
                    .connectable()
                    .columns(List.of(text("fullname", "Full name"), text("city", "City")))
                    .build();

    static final NamedView ALL = view("all");
    static final NamedView OTHER = view("other");

    private final List<GridRow> opened = new ArrayList<>();

    List<GridRow> opened() {
        return opened;
    }

    static NamedView view(String key) {
        return new NamedView(
                key, key, Condition.EVERYTHING, List.of(), List.of(Order.up("fullname")));
    }

    private static Column text(String name, String title) {
        return new Column(
                name,
                title,
                new ColumnType.Text(100, ColumnType.Text.Format.PLAIN),
                false,
                false,
                true,
                true,
                1,
                160);
    }

    GridSpec spec() {
        return new GridSpec(
                "contact",
                Query.of("contact"),
                List.of(GridColumn.of(TABLE, "fullname"), GridColumn.of(TABLE, "city")),
                List.of(),
                List.of(ALL, OTHER),
                List.of(Path.of("fullname")),
                new GridGestures(opened::add, opened::add, _ -> {}),
                () -> new Label("Nothing yet"));
    }

    GridViewModel model(Rows rows, Tasks tasks) {
        return new GridViewModel(spec(), rows, tasks, TestDb.CLOCK, Locale.UK, "Sorting");
    }
}
