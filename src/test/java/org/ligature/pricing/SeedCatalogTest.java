package org.ligature.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ligature.TestDb;
import org.ligature.records.RecordRef;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;

final class SeedCatalogTest {

    private final TestDb db = new TestDb();
    private final SeedCatalog catalog = catalog();

    @Test
    void aStoreStartsWithItsCurrencyAndAUnit() {
        catalog.bringUp(db.admin());

        var franc = only("transactioncurrency", "Swiss Franc");
        var values = db.records().open(db.admin(), franc.table(), franc.id()).values();
        assertThat(values.get("isocurrencycode")).isEqualTo("CHF");
        assertThat(values.get("currencyprecision")).isEqualTo(2);
        assertThat(values.get("exchangerate", BigDecimal.class))
                .hasValueSatisfying(rate -> assertThat(rate).isEqualByComparingTo("1"));
        var group = only("uomschedule", "Default Unit");
        var unit = only("uom", "Primary Unit");
        assertThat(db.records().open(db.admin(), "uom", unit.id()).values().get("uomscheduleid"))
                .isEqualTo(group);
    }

    @Test
    void whatIsThereIsNotWrittenAgain() {
        catalog.bringUp(db.admin());
        catalog.bringUp(db.admin());
        catalog().bringUp(db.admin());

        only("transactioncurrency", "Swiss Franc");
        only("uomschedule", "Default Unit");
    }

    @Test
    void whatSomebodyDeletedStaysAway() {
        catalog.bringUp(db.admin());
        db.records().delete(db.admin(), List.of(only("transactioncurrency", "Swiss Franc").id()));

        catalog().bringUp(db.admin());

        assertThat(named("transactioncurrency", "Swiss Franc")).isEmpty();
    }

    @Test
    void aBareStoreStaysBare() {
        catalog.decline();

        catalog().bringUp(db.admin());

        assertThat(named("transactioncurrency", "Swiss Franc")).isEmpty();
        assertThat(named("uomschedule", "Default Unit")).isEmpty();
    }

    private SeedCatalog catalog() {
        return new SeedCatalog(
                db.db(),
                db.actions(),
                db.access(),
                db.records(),
                () -> Currency.getInstance("CHF"));
    }

    private RecordRef only(String table, String name) {
        var found = named(table, name);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private List<RecordRef> named(String table, String name) {
        return db.records().named(db.admin(), List.of(table), List.of(name));
    }
}
