package org.ligature.records;

import org.ligature.kit.text.Texts;

import java.util.List;

/// What is wrong with one field: a sentence in the bundle beside `where`, shown under the field.
public record Complaint(Class<?> where, String key, List<Object> arguments) {

    public Complaint {
        arguments = List.copyOf(arguments);
    }

    /// A sentence of this package.
    public static Complaint of(String key, Object... arguments) {
        return new Complaint(Complaint.class, key, List.of(arguments));
    }

    public static Complaint of(Invalid invalid) {
        return new Complaint(invalid.where(), invalid.key(), invalid.arguments());
    }

    /// Text in the place of a record names none.
    public static Complaint noRecord() {
        return of("typed.lookup");
    }

    /// The sentence itself.
    public String words() {
        return Texts.of(where).get(key, arguments.toArray());
    }
}
