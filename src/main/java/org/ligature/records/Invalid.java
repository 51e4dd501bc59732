package org.ligature.records;

import org.ligature.kit.problem.Problem;
import org.ligature.kit.text.Texts;
import org.ligature.schema.Column;

import java.util.ArrayList;
import java.util.List;

/// Why a value cannot be saved: the key of a sentence in a bundle and its arguments, the
/// name of the column first.
///
/// @param where a class of the package whose `texts.properties` holds the sentence
public record Invalid(Column column, String key, List<Object> arguments, Class<?> where) {

    public Invalid {
        arguments = List.copyOf(arguments);
    }

    Invalid(Column column, String key, List<Object> arguments) {
        this(column, key, arguments, Invalid.class);
    }

    /// @param more arguments of the sentence after the column's name
    public static Invalid of(Class<?> where, Column column, String key, Object... more) {
        var arguments = new ArrayList<Object>();
        arguments.add(column.displayName());
        arguments.addAll(List.of(more));
        return new Invalid(column, key, arguments, where);
    }

    /// The same where nobody can be asked to mend the value: the whole action is given up.
    public Problem problem() {
        return new Problem(where, key, arguments.toArray());
    }

    /// What is wrong and what to do, in words that begin with the column's name.
    public String sentence() {
        return Texts.of(where).get(key, arguments.toArray());
    }
}
