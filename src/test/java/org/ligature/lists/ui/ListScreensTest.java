package org.ligature.lists.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Parent;
import javafx.scene.control.TableView;

import org.junit.jupiter.api.Test;
import org.ligature.Screens;
import org.ligature.kit.ui.Layers;

import java.util.List;
import java.util.function.Consumer;

final class ListScreensTest {

    @Test
    void theListOfContactsStandsAsDrawn() {
        var fixture = new ListsFixture(ListsFixture.filled());
        fixture.preferences.put("list.contact.preview", "on");

        assertThat(shoot("list-contacts", fixture, "contact", _ -> fixture.page.focus())).isEmpty();
    }

    @Test
    void rowsCanBeRoomy() {
        var fixture = new ListsFixture();
        fixture.preferences.put("grid.opportunity.density", "roomy");

        assertThat(shoot("list-opportunities-roomy", fixture, "opportunity", _ -> {})).isEmpty();
    }

    @Test
    void aFilterThatFindsNothingSaysWhichItIs() {
        var fixture = new ListsFixture();

        assertThat(shoot("list-no-match", fixture, "account", layers -> find(layers, "zzz")))
                .isEmpty();
    }

    private static void find(Parent layers, String text) {
        if (layers.lookup("#account-find") instanceof javafx.scene.control.TextField field) {
            field.setText(text);
        }
    }

    private static List<String> shoot(
            String name, ListsFixture fixture, String table, Consumer<Layers> before) {
        return Screens.shoot(name, 1228, 848, () -> fixture.show(table), before);
    }

    static TableView<?> rows(Parent layers, String table) {
        return (TableView<?>) layers.lookup("#" + table + "-rows");
    }
}
