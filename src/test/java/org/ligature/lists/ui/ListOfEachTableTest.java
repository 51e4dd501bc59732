package org.ligature.lists.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ligature.Fx;
import org.ligature.OneOfEach;
import org.ligature.Screens;

import java.util.ArrayList;

/// The list of every table, whichever there are.
final class ListOfEachTableTest {

    @Test
    void everyListShowsItsRows() {
        var fixture = new ListsFixture();
        var faults = new ArrayList<String>();

        for (var table : OneOfEach.in(fixture.sample.store()).keySet()) {
            Screens.shoot("table-" + table + "-list", 1228, 848, () -> fixture.show(table))
                    .forEach(fault -> faults.add(table + " " + fault));
            var rows = Fx.call(() -> ListScreensTest.rows(fixture.layers, table).getItems().size());
            assertThat(rows).as(table).isPositive();
        }

        assertThat(faults).isEmpty();
    }
}
