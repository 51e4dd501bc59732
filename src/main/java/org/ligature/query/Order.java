package org.ligature.query;

/// One column to sort by; nulls come first going up and last going down.
public record Order(Path path, boolean descending) {

    public static Order up(String column) {
        return new Order(Path.of(column), false);
    }

    public static Order down(String column) {
        return new Order(Path.of(column), true);
    }
}
