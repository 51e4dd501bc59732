package org.ligature.kit.ui;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

import java.util.Locale;

/// The sign of a record: people in a circle, everything else in a rounded square.
public final class Avatar extends StackPane {

    /// How large the sign is.
    public enum Size {
        SMALL,
        ROW,
        HEADER,
        PAGE
    }

    private Avatar(String shape, Size size) {
        var scale = size.name().toLowerCase(Locale.ROOT);
        getStyleClass().addAll("avatar", "avatar-" + shape, "avatar-" + scale);
        setMouseTransparent(true);
    }

    /// A person by the first letters of the name.
    public static Avatar person(String name, Size size) {
        return initials(name, size, "person");
    }

    /// Something else that has a name of its own, such as an account.
    public static Avatar thing(String name, Size size) {
        return initials(name, size, "thing");
    }

    /// A record by the first letters of its name; where its table has a colour, by its icon in it.
    ///
    /// @param icon that of its table, which says whether it is a person
    /// @param color the stored key of a colour; empty for none
    public static Avatar named(Icon icon, String color, String name, Size size) {
        if (name.isBlank() || !color.isEmpty()) {
            return of(icon, color, size);
        }
        return icon.isPerson() ? person(name, size) : thing(name, size);
    }

    /// A record by the icon and the colour of its table.
    ///
    /// @param color the stored key of a colour; empty for the usual one
    public static Avatar of(Icon icon, String color, Size size) {
        return icon(icon, color, icon.isPerson(), size);
    }

    /// Something by an icon.
    public static Avatar icon(Icon icon, boolean person, Size size) {
        return icon(icon, "", person, size);
    }

    /// Something by an icon in its colour.
    ///
    /// @param color the stored key of a colour; empty for the usual one
    public static Avatar icon(Icon icon, String color, boolean person, Size size) {
        var avatar = new Avatar(person ? "person" : "thing", size);
        avatar.getStyleClass().add("avatar-icon");
        avatar.getChildren().add(Icon.tinted(glyph(icon, size), color));
        return avatar;
    }

    private static Node glyph(Icon icon, Size size) {
        return switch (size) {
            case SMALL -> icon.tiny();
            case ROW -> icon.small();
            case HEADER -> icon.node();
            case PAGE -> icon.large();
        };
    }

    private static Avatar initials(String name, Size size, String shape) {
        var avatar = new Avatar(shape, size);
        avatar.getChildren().add(new Label(initials(name)));
        return avatar;
    }

    /// First letters of the first and the last word.
    static String initials(String name) {
        var words = name.strip().split("[\\s\\p{Zs}]+");
        if (words[0].isEmpty()) {
            return "?";
        }
        var last = words.length > 1 ? letter(words[words.length - 1]) : "";
        return (letter(words[0]) + last).toUpperCase(Locale.getDefault());
    }

    private static String letter(String word) {
        return Character.toString(word.codePointAt(0));
    }
}
