package org.ligature.exchange;

import org.ligature.kit.text.Texts;
import org.ligature.schema.Column;

import java.util.ArrayList;
import java.util.List;

/// Text that is no value of its column.
public final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Column column;
    private final String key;
    private final transient List<Object> arguments;

    Unreadable(Column column, String key, Object... arguments) {
        super(column.name() + " " + key, null, false, false);
        this.column = column;
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /// The sentence that tells the user, beginning with the column's name.
    public String sentence() {
        var all = new ArrayList<Object>(List.of(column.displayName()));
        all.addAll(arguments);
        return Texts.of(Unreadable.class).get(key, all.toArray());
    }
}
