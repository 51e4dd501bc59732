package org.ligature;

import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;

import org.jspecify.annotations.Nullable;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Page;
import org.ligature.schema.Schema;
import org.ligature.schema.Table;
import org.ligature.settings.ui.SettingsUi;
import org.ligature.shell.Place;
import org.ligature.shell.Places;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// Where the navigation leads: the standard tables under the work they belong to, and the tables
/// made in this store under a heading of their own.
///
/// Lines, price list items and units are reached through the records they belong to.
///
/// @param list makes the page of a table's list
/// @param blank makes the page of a new record of a table; null where the user may make none
/// @param connections makes the page of all connections
/// @param settings makes the page of settings
/// @param activities the list of all activities
record Navigation(
        Function<String, Page> list,
        @Nullable Function<String, Page> blank,
        Supplier<Page> connections,
        Supplier<Page> settings,
        Activities activities) {

    /// The list of all activities, and how much there is to do.
    record Activities(Supplier<Page> page, ObservableValue<String> count) {}

    private static final List<Spot> CUSTOMERS =
            List.of(new Spot("account", KeyCode.A), new Spot("contact", KeyCode.C));

    private static final List<Spot> SALES =
            List.of(
                    new Spot("lead", KeyCode.L),
                    new Spot("opportunity", KeyCode.O),
                    new Spot("quote", null),
                    new Spot("salesorder", null),
                    new Spot("invoice", null),
                    new Spot("product", null),
                    new Spot("pricelevel", null),
                    new Spot("competitor", null),
                    new Spot("campaign", null));

    private static final List<Spot> SERVICE =
            List.of(
                    new Spot("incident", KeyCode.K),
                    new Spot("task", null),
                    new Spot("appointment", null),
                    new Spot("phonecall", null),
                    new Spot("email", null));

    private static final List<Spot> TOOLS =
            List.of(
                    new Spot("systemuser", null),
                    new Spot("team", null),
                    new Spot("position", null),
                    new Spot("territory", null),
                    new Spot("transactioncurrency", null),
                    new Spot("uomschedule", null));

    /// A table and the letter that leads to it after G.
    private record Spot(String table, @Nullable KeyCode key) {}

    /// The places there are with these tables; headings with nothing beneath them are left out.
    List<Places> places(Schema schema) {
        var texts = Texts.of(Navigation.class);
        var groups = new ArrayList<Places>();
        groups.add(new Places(texts.get("places.customers"), standard(CUSTOMERS, schema)));
        groups.add(new Places(texts.get("places.sales"), standard(SALES, schema)));
        var service = new ArrayList<>(standard(SERVICE, schema));
        service.add(schema.table("incident").isPresent() ? 1 : 0, activities(texts));
        groups.add(new Places(texts.get("places.service"), service));
        groups.add(new Places(texts.get("places.custom"), custom(schema, texts)));
        groups.add(new Places(texts.get("places.connections"), List.of(allConnections(texts))));
        groups.add(new Places(texts.get("places.tools"), tools(schema, texts)));
        return groups.stream().filter(group -> !group.places().isEmpty()).toList();
    }

    private List<Place> standard(List<Spot> spots, Schema schema) {
        return spots.stream()
                .map(spot -> schema.table(spot.table()).map(table -> place(table, spot.key())))
                .flatMap(Optional::stream)
                .toList();
    }

    private List<Place> custom(Schema schema, Texts texts) {
        return schema.tables().stream()
                .filter(Table::custom)
                .sorted(Comparator.comparing(Table::pluralName, texts.order()))
                .map(table -> place(table, null))
                .toList();
    }

    private Place place(Table table, @Nullable KeyCode key) {
        var name = table.name();
        return new Place(
                name,
                table.pluralName(),
                table.icon(),
                key,
                () -> list.apply(name),
                creation(table),
                null,
                table.color());
    }

    private Place.@Nullable Creation creation(Table table) {
        var make = blank;
        return make == null
                ? null
                : new Place.Creation(table.displayName(), () -> make.apply(table.name()));
    }

    private List<Place> tools(Schema schema, Texts texts) {
        var tools = new ArrayList<>(standard(TOOLS, schema));
        tools.add(
                new Place(
                        SettingsUi.PLACE,
                        texts.get("places.settings"),
                        "settings",
                        null,
                        settings,
                        null));
        return tools;
    }

    private Place activities(Texts texts) {
        return new Place(
                "activitypointer",
                texts.get("places.activities"),
                "activity",
                KeyCode.T,
                activities.page(),
                null,
                activities.count());
    }

    private Place allConnections(Texts texts) {
        return new Place(
                "connection",
                texts.get("places.all-connections"),
                "connection",
                KeyCode.N,
                connections,
                null);
    }
}
