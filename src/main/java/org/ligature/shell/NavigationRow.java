package org.ligature.shell;

/// A line of the navigation.
sealed interface NavigationRow {

    record Heading(String text, boolean first) implements NavigationRow {}

    record Entry(Place place) implements NavigationRow {}
}
