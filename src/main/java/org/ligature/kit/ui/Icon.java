package org.ligature.kit.ui;

import javafx.scene.Node;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Locale;

/// The icons by what they mean; tables name theirs by [#key()].
public enum Icon {
    ACCOUNT(Feather.BRIEFCASE),
    CONTACT(Feather.USER),
    LEAD(Feather.USER_PLUS),
    OPPORTUNITY(Feather.TARGET),
    QUOTE(Feather.FILE_TEXT),
    ORDER(Feather.SHOPPING_CART),
    INVOICE(Feather.CREDIT_CARD),
    LINE(Feather.LIST),
    PRODUCT(Feather.BOX),
    PRICELIST(Feather.TAG),
    CURRENCY(Feather.DOLLAR_SIGN),
    UNIT(Feather.PACKAGE),
    UNIT_GROUP(Feather.LAYERS),
    COMPETITOR(Feather.FLAG),
    CASE(Feather.LIFE_BUOY),
    CAMPAIGN(Feather.RADIO),
    ACTIVITY(Feather.CALENDAR),
    TASK(Feather.CHECK_CIRCLE),
    APPOINTMENT(Feather.CALENDAR),
    PHONECALL(Feather.PHONE),
    EMAIL(Feather.MAIL),
    SYSTEMUSER(Feather.USER_CHECK),
    TEAM(Feather.USERS),
    TERRITORY(Feather.MAP),
    POSITION(Feather.AWARD),
    CONNECTION(Feather.LINK_2),
    TABLE(Feather.BOX),

    NEW(Feather.PLUS),
    SAVE(Feather.SAVE),
    SAVE_CLOSE(Feather.CHECK),
    EDIT(Feather.EDIT_2),
    ASSIGN(Feather.USER_CHECK),
    ACTIVATE(Feather.CHECK_CIRCLE),
    DEACTIVATE(Feather.SLASH),
    DELETE(Feather.TRASH_2),
    REFRESH(Feather.REFRESH_CW),
    UNDO(Feather.ROTATE_CCW),
    REDO(Feather.ROTATE_CW),
    COPY(Feather.COPY),
    CLEAR(Feather.X),
    CLOSE(Feather.X),
    MORE(Feather.MORE_HORIZONTAL),
    MORE_VERTICAL(Feather.MORE_VERTICAL),
    OPEN(Feather.EXTERNAL_LINK),
    TO_ANOTHER(Feather.ARROW_RIGHT),
    TO_ME(Feather.USER_CHECK),
    MOVED_ON(Feather.CORNER_UP_RIGHT),
    MERGE(Feather.GIT_MERGE),
    IMPORT(Feather.UPLOAD),
    EXPORT(Feather.DOWNLOAD),

    BACK(Feather.ARROW_LEFT),
    FORWARD(Feather.ARROW_RIGHT),
    UP(Feather.CHEVRON_UP),
    DOWN(Feather.CHEVRON_DOWN),
    RIGHT(Feather.CHEVRON_RIGHT),
    LEFT(Feather.CHEVRON_LEFT),
    SORT_UP(Feather.ARROW_UP),
    SORT_DOWN(Feather.ARROW_DOWN),

    HOME(Feather.HOME),
    SIDEBAR(Feather.SIDEBAR),
    COLUMNS(Feather.COLUMNS),
    FILTER(Feather.FILTER),
    CONDITION(Feather.SLIDERS),
    SEARCH(Feather.SEARCH),
    LIST(Feather.LIST),
    CALENDAR(Feather.CALENDAR),
    CLOCK(Feather.CLOCK),
    PHONE(Feather.PHONE),
    MAIL(Feather.MAIL),
    WEB(Feather.GLOBE),
    LOCKED(Feather.LOCK),
    MATCHES(Feather.REPEAT),
    STAR(Feather.STAR),
    KEEP(Feather.ARCHIVE),
    FILE(Feather.FILE_TEXT),
    ATTACH(Feather.PAPERCLIP),
    REMIND(Feather.BELL),
    STORE(Feather.DATABASE),
    SETTINGS(Feather.SETTINGS),
    KEYBOARD(Feather.COMMAND),
    LIGHT(Feather.SUN),
    DARK(Feather.MOON),
    SAMPLE(Feather.USERS),

    INFO(Feather.INFO),
    SUCCESS(Feather.CHECK_CIRCLE),
    WARNING(Feather.ALERT_TRIANGLE),
    ERROR(Feather.ALERT_CIRCLE);

    private final Feather glyph;

    Icon(Feather glyph) {
        this.glyph = glyph;
    }

    /// The name under which data, such as a table's description, asks for this icon.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The icon of this key, or that of a table nobody gave an icon.
    public static Icon of(String key) {
        for (var icon : values()) {
            if (icon.key().equals(key)) {
                return icon;
            }
        }
        return TABLE;
    }

    /// Whether the records of a table with this icon are people.
    public boolean isPerson() {
        return this == CONTACT || this == LEAD || this == SYSTEMUSER;
    }

    /// 16 px, for buttons and rows.
    public Node node() {
        return sized("icon");
    }

    /// 16 px, in the colour of what it stands for.
    ///
    /// @param color the stored key of a colour; empty for the usual one
    public Node tinted(String color) {
        return tinted(node(), color);
    }

    static Node tinted(Node icon, String color) {
        if (!color.isEmpty()) {
            icon.getStyleClass().add("tint-" + color);
        }
        return icon;
    }

    /// 14 px, for small controls.
    public Node small() {
        return sized("icon-small");
    }

    /// 12 px, for chips and badges.
    public Node tiny() {
        return sized("icon-tiny");
    }

    /// 20 px, for empty screens.
    public Node large() {
        return sized("icon-large");
    }

    private Node sized(String styleClass) {
        var icon = new FontIcon(glyph);
        icon.getStyleClass().add(styleClass);
        return icon;
    }
}
