package org.ligature.schema;

import java.util.List;

/// The eight colours that options and tables can have, by their stored keys. They are named after
/// the categories of roles that wear them in a new store.
public final class Palette {

    public static final List<String> COLORS =
            List.of(
                    "business",
                    "family",
                    "social",
                    "sales",
                    "stakeholder",
                    "sales-team",
                    "service",
                    "other");

    private Palette() {}
}
