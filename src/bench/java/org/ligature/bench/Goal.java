package org.ligature.bench;

/// What is measured, and how much slower than its baseline it may be.
enum Goal {
    FIRST_PAGE("First page of a list, 50 contacts", 3, 30),
    DEEP_PAGE("Page deep in the list, 50 contacts", 3, 30),
    RECORD("A record opened", 3, 30),
    PANEL("Panel of a record with 1,000 connections, first 50", 1.2, 0),
    TAB("Tab of a record with 1,000 connections, first 50", 1.2, 0),
    ALL("All 1,000 connections of a record as objects", 1.35, 0),
    BIG_PANEL("Panel of the biggest record against one with 1,000", 2, 0),
    BIG_TAB("Tab of the biggest record against one with 1,000", 2, 0),
    CONNECT("Durable connect", 1 / 0.6, 0),
    RENAME("Rename of the biggest record against one with 10", 2, 0),
    BULK_CONNECT("10,000 connected in one action, durable", 1.7, 0),
    MERGE("Two records with 5,000 connections each merged, durable", 2, 0),
    CUSTOM_PAGE("First page of a custom table of 60 columns", 3, 30),
    CUSTOM_DEEP("Page deep in a custom table of 60 columns", 3, 30),
    CUSTOM_RECORD("A record of a custom table of 60 columns", 3, 30),
    IMPORT("Import of contacts, durable", 1 / 0.6, 0);

    private final String title;
    private final double ratio;
    private final double more;

    /// @param more as many microseconds more are fine whatever the ratio
    Goal(String title, double ratio, double more) {
        this.title = title;
        this.ratio = ratio;
        this.more = more;
    }

    String title() {
        return title;
    }

    String limit() {
        var limit = "<= %.2f x".formatted(ratio);
        return more == 0 ? limit : limit + " or +%.0f us".formatted(more);
    }

    /// Whether it is measured on the made company; else each time on a new store.
    boolean usesStore() {
        return this != IMPORT && !isCustom();
    }

    /// Whether it is measured on a custom table.
    boolean isCustom() {
        return name().startsWith("CUSTOM");
    }

    boolean isMet(Figures figures) {
        return figures.ratio() <= ratio || figures.ours() - figures.baseline() <= more;
    }
}
