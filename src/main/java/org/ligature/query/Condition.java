package org.ligature.query;

import java.util.ArrayList;
import java.util.List;

/// Which rows a query gives.
public sealed interface Condition {

    /// No condition at all.
    Condition EVERYTHING = new All(List.of());

    /// Every part holds.
    record All(List<Condition> parts) implements Condition {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /// At least one part holds; without parts, nothing does.
    record Any(List<Condition> parts) implements Condition {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /// A column compared with values of its type (lookups: `RecordId`; nulls never).
    record Compare(Path path, Operator operator, List<Object> values) implements Condition {
        public Compare {
            values = List.copyOf(values);
        }
    }

    static Condition compare(String column, Operator operator, Object... values) {
        return new Compare(Path.of(column), operator, List.of(values));
    }

    static Condition any(List<? extends Condition> parts) {
        return new Any(List.copyOf(parts));
    }

    default Condition and(Condition other) {
        if (this.equals(EVERYTHING)) {
            return other;
        }
        if (other.equals(EVERYTHING)) {
            return this;
        }
        var parts = new ArrayList<Condition>();
        parts.addAll(this instanceof All(var mine) ? mine : List.of(this));
        parts.addAll(other instanceof All(var theirs) ? theirs : List.of(other));
        return new All(parts);
    }
}
