package org.ligature.shell;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;

import org.jspecify.annotations.Nullable;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Page;

import java.util.Optional;
import java.util.function.Supplier;

/// A place in the navigation: the list of a table, or all connections.
///
/// @param id what [Page#place()] says of the pages that belong here, such as `account`
/// @param name as the navigation shows it, such as "Accounts"
/// @param icon the stored key of an icon
/// @param key the letter that leads here after G
/// @param open makes the page
/// @param creates how something new is made here
/// @param count how much waits here, such as "7"; null where nothing is counted
/// @param color the stored key of the icon's colour; empty for the usual one
public record Place(
        String id,
        String name,
        String icon,
        @Nullable KeyCode key,
        Supplier<Page> open,
        @Nullable Creation creates,
        @Nullable ObservableValue<String> count,
        String color) {

    /// A place without a colour of its own.
    public Place(
            String id,
            String name,
            String icon,
            @Nullable KeyCode key,
            Supplier<Page> open,
            @Nullable Creation creates,
            @Nullable ObservableValue<String> count) {
        this(id, name, icon, key, open, creates, count, "");
    }

    /// A place where nothing is counted.
    public Place(
            String id,
            String name,
            String icon,
            @Nullable KeyCode key,
            Supplier<Page> open,
            @Nullable Creation creates) {
        this(id, name, icon, key, open, creates, null);
    }

    /// What the New menu offers for a place.
    ///
    /// @param name one of it, such as "Account"
    public record Creation(String name, Supplier<Page> open) {}

    /// Its icon in its colour.
    Node sign() {
        return Icon.of(icon).tinted(color);
    }

    public Optional<Creation> creation() {
        return Optional.ofNullable(creates);
    }
}
