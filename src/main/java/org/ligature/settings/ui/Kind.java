package org.ligature.settings.ui;

import org.jspecify.annotations.Nullable;
import org.ligature.design.ColumnSpec.Type;
import org.ligature.kit.ui.Icon;

/// The kinds of columns people make, in the order in which they are offered.
enum Kind {
    TEXT(Icon.EDIT),
    MEMO(Icon.FILE),
    EMAIL(Icon.MAIL),
    PHONE(Icon.PHONE),
    URL(Icon.WEB),
    WHOLE(Icon.LIST),
    DECIMAL(Icon.CONDITION),
    MONEY(Icon.CURRENCY),
    YES_NO(Icon.SUCCESS),
    DATE(Icon.CALENDAR),
    PARTIAL_DATE(Icon.CALENDAR),
    DATE_AND_TIME(Icon.CLOCK),
    CHOICE(Icon.DOWN),
    CHOICES(Icon.SAVE_CLOSE),
    LOOKUP(Icon.SEARCH),
    OTHER(Icon.LOCKED);

    private final Icon icon;

    Kind(Icon icon) {
        this.icon = icon;
    }

    Icon icon() {
        return icon;
    }

    /// The kind of a column that is there; what only the program makes is [#OTHER].
    static Kind of(@Nullable Type type) {
        return switch (type) {
            case null -> OTHER;
            case Type.Text(_, var format) ->
                    switch (format) {
                        case PLAIN -> TEXT;
                        case EMAIL -> EMAIL;
                        case PHONE -> PHONE;
                        case URL -> URL;
                    };
            case Type.Memo _ -> MEMO;
            case Type.Whole _ -> WHOLE;
            case Type.Decimal _ -> DECIMAL;
            case Type.Money _ -> MONEY;
            case Type.YesNo _ -> YES_NO;
            case Type.Day _ -> DATE;
            case Type.PartialDay _ -> PARTIAL_DATE;
            case Type.Moment _ -> DATE_AND_TIME;
            case Type.Choice choice -> choice.many() ? CHOICES : CHOICE;
            case Type.Lookup _ -> LOOKUP;
            case Type.Parties _, Type.Computed _, Type.Own _ -> OTHER;
        };
    }

    boolean isText() {
        return switch (this) {
            case TEXT, EMAIL, PHONE, URL, MEMO -> true;
            case WHOLE, DECIMAL, MONEY, YES_NO, DATE, PARTIAL_DATE, DATE_AND_TIME -> false;
            case CHOICE, CHOICES, LOOKUP, OTHER -> false;
        };
    }

    boolean isNumber() {
        return this == WHOLE || this == DECIMAL || this == MONEY;
    }

    boolean isChoice() {
        return this == CHOICE || this == CHOICES;
    }

    /// Whether an index can stand behind it.
    boolean isSortable() {
        return switch (this) {
            case TEXT, EMAIL, PHONE, URL, WHOLE, DECIMAL, MONEY -> true;
            case YES_NO, DATE, PARTIAL_DATE, DATE_AND_TIME -> true;
            case MEMO, CHOICE, CHOICES, LOOKUP, OTHER -> false;
        };
    }
}
