package org.ligature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import javafx.beans.property.ReadOnlyObjectWrapper;

import org.junit.jupiter.api.Test;
import org.ligature.shell.Place;
import org.ligature.shell.Places;

import java.util.List;

final class NavigationTest {

    private final List<Places> places = places();

    @Test
    void headingsStandInTheOrderOfTheWork() {
        assertThat(places)
                .extracting(Places::heading)
                .containsSubsequence("Customers", "Sales", "Connections", "Tools");
        assertThat(places).allSatisfy(group -> assertThat(group.places()).isNotEmpty());
    }

    @Test
    void aPlaceLeadsToTheListOfItsTable() {
        assertThat(places.getFirst().places())
                .extracting(Place::id, Place::name)
                .startsWith(tuple("account", "Accounts"), tuple("contact", "Contacts"));
    }

    @Test
    void eachLetterLeadsToOnePlace() {
        var keys =
                places.stream()
                        .flatMap(group -> group.places().stream())
                        .map(Place::key)
                        .filter(key -> key != null)
                        .toList();

        assertThat(keys).doesNotHaveDuplicates();
    }

    private static List<Places> places() {
        var navigation =
                new Navigation(
                        table -> {
                            throw new AssertionError(table);
                        },
                        table -> {
                            throw new AssertionError(table);
                        },
                        () -> {
                            throw new AssertionError("connections");
                        },
                        () -> {
                            throw new AssertionError("settings");
                        },
                        new Navigation.Activities(
                                () -> {
                                    throw new AssertionError("activities");
                                },
                                new ReadOnlyObjectWrapper<>("7")));
        return navigation.places(new TestDb().schema().schema());
    }
}
