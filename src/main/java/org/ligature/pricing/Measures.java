package org.ligature.pricing;

import org.ligature.records.RecordId;
import org.ligature.records.RecordRef;
import org.ligature.records.Values;
import org.ligature.schema.Table;

import java.util.Optional;
import java.util.function.Function;

/// How a product is measured where nobody says: by the first unit of its group, or of the store's
/// first group, in hundredths.
///
/// @param refs finds a record by its id
record Measures(PricingStore store, Function<RecordId, Optional<RecordRef>> refs) {

    private static final String GROUP = "defaultuomscheduleid";
    private static final String UNIT = "defaultuomid";
    private static final String DECIMALS = "quantitydecimal";
    private static final int USUAL_DECIMALS = 2;

    static boolean areOf(Table table) {
        return table.name().equals("product")
                && table.column(GROUP).isPresent()
                && table.column(UNIT).isPresent();
    }

    /// What is missing among the values of a new product.
    Values missing(Values values) {
        var unit = values.get(UNIT, RecordRef.class);
        var group = values.get(GROUP, RecordRef.class).or(() -> group(unit));
        var chosen = unit.or(() -> group.flatMap(it -> store.unit(it.id())).flatMap(refs));
        var missing = Values.NONE;
        if (values.get(GROUP) == null && group.isPresent()) {
            missing = missing.with(GROUP, group.get());
        }
        if (values.get(UNIT) == null && chosen.isPresent()) {
            missing = missing.with(UNIT, chosen.get());
        }
        return values.get(DECIMALS) == null ? missing.with(DECIMALS, USUAL_DECIMALS) : missing;
    }

    private Optional<RecordRef> group(Optional<RecordRef> unit) {
        var id = unit.isPresent() ? store.groupOf(unit.get().id()) : store.group();
        return id.flatMap(refs);
    }
}
