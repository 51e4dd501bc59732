package org.ligature.forms.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ligature.OneOfEach;
import org.ligature.Screens;

import java.util.ArrayList;

/// The form of every table, whichever there are, with something in each field.
final class FormOfEachTableTest {

    private static final double WIDTH = 1228;
    private static final double HEIGHT = 790;

    @Test
    void everyFormCanBeRead() {
        var fixture = new FormsFixture(FormsFixture.filled());
        var faults = new ArrayList<String>();

        OneOfEach.in(fixture.db)
                .forEach(
                        (table, record) ->
                                Screens.shoot(
                                                "table-" + table + "-form",
                                                WIDTH,
                                                HEIGHT,
                                                () -> fixture.show(record),
                                                _ -> {})
                                        .forEach(fault -> faults.add(table + " " + fault)));

        assertThat(faults).isEmpty();
    }

    @Test
    void everyFormCanBeginBlank() {
        var fixture = new FormsFixture(FormsFixture.filled());

        for (var table : fixture.db.schema().schema().tables()) {
            if (table.isBusiness()) {
                Screens.shoot(
                        "table-" + table.name() + "-new",
                        WIDTH,
                        HEIGHT,
                        () -> fixture.showNew(table.name()),
                        _ -> assertThat(fixture.page.node()).isNotNull());
            }
        }
    }
}
