package org.ligature.pricing;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.sum;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.ligature.kit.db.Tx;
import org.ligature.records.RecordId;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// Sums over lines, and prices of price lists. Knows SQL and no rule.
///
/// The tables it reads are standard ones that are made from their descriptions, so nothing is
/// generated for them; their names stand here and come from nowhere else.
record PricingStore(Tx tx) {

    private static final Field<Long> ID = number("id");
    private static final Field<BigDecimal> EXTENDED = amount("extendedamount");
    private static final Field<BigDecimal> TAX = amount("tax");
    private static final Field<BigDecimal> DISCOUNT = amount("manualdiscountamount");
    private static final Field<Integer> LINE =
            DSL.field(DSL.name("lineitemnumber"), SQLDataType.INTEGER);
    private static final Field<Integer> METHOD =
            DSL.field(DSL.name("pricingmethodcode"), SQLDataType.INTEGER);
    private static final BigDecimal NOTHING = BigDecimal.ZERO;

    Sums sums(Priced priced, RecordId of) {
        var net = sum(coalesce(EXTENDED, inline(NOTHING)).minus(coalesce(TAX, inline(NOTHING))));
        var discounts = sum(DISCOUNT);
        var tax = sum(DSL.when(EXTENDED.isNotNull(), TAX));
        return tx.sql()
                .select(net, discounts, tax)
                .from(table(priced.lines()))
                .where(EXTENDED.isNotNull(), number(priced.column()).eq(of.value()))
                .fetchSingle(
                        row ->
                                new Sums(
                                        Amounts.orZero(row.value1()),
                                        Amounts.orZero(row.value2()),
                                        Amounts.orZero(row.value3())));
    }

    List<RecordId> lines(Priced priced, RecordId of) {
        return tx.sql()
                .select(ID)
                .from(table(priced.lines()))
                .where(number(priced.column()).eq(of.value()))
                .orderBy(LINE.asc().nullsLast(), ID)
                .fetch(row -> new RecordId(row.value1()));
    }

    int lastLine(Priced priced, RecordId of) {
        return tx.sql()
                .select(max(LINE))
                .from(table(priced.lines()))
                .where(number(priced.column()).eq(of.value()))
                .fetchOptional(row -> orZero(row.value1()))
                .orElse(0);
    }

    private static int orZero(@Nullable Integer number) {
        return number == null ? 0 : number;
    }

    /// The amount for which a product is sold by the unit on a price list.
    Optional<BigDecimal> price(RecordId list, RecordId product, RecordId unit) {
        return tx.sql()
                .select(amount("amount"))
                .from(table(PriceItems.TABLE))
                .where(
                        number("pricelevelid").eq(list.value()),
                        number("productid").eq(product.value()),
                        number("uomid").eq(unit.value()),
                        amount("amount").isNotNull())
                .orderBy(ID.desc())
                .limit(1)
                .fetchOptional(row -> row.value1());
    }

    /// The items of price lists that are priced from what this product costs or is listed at.
    List<RecordId> following(RecordId product) {
        return following(number("productid").eq(product.value()));
    }

    List<RecordId> following() {
        return following(DSL.noCondition());
    }

    private List<RecordId> following(Condition which) {
        return tx.sql()
                .select(ID)
                .from(table(PriceItems.TABLE))
                .where(which, METHOD.ne(PricingMethod.AMOUNT.code()))
                .orderBy(ID)
                .fetch(row -> new RecordId(row.value1()));
    }

    boolean hasItems(RecordId list) {
        return tx.sql()
                .fetchExists(table(PriceItems.TABLE), number("pricelevelid").eq(list.value()));
    }

    /// Gives rows that name no currency that of the record they point at.
    void fillCurrencies(String lines, String column, String target) {
        var owner = table(target).as("owner");
        var currency = DSL.field(DSL.name("owner", Currencies.COLUMN), SQLDataType.BIGINT);
        var id = DSL.field(DSL.name("owner", "id"), SQLDataType.BIGINT);
        var pointer = DSL.field(DSL.name(lines, column), SQLDataType.BIGINT);
        tx.sql()
                .update(table(lines))
                .set(
                        number(Currencies.COLUMN),
                        DSL.select(currency).from(owner).where(id.eq(pointer)).asField())
                .where(number(Currencies.COLUMN).isNull())
                .execute();
    }

    /// The record of the currency with this code.
    Optional<RecordId> currency(String code) {
        return tx.sql()
                .select(ID)
                .from(table(Currencies.TABLE))
                .where(DSL.field(DSL.name("isocurrencycode"), String.class).eq(code))
                .orderBy(ID)
                .limit(1)
                .fetchOptional(row -> new RecordId(row.value1()));
    }

    /// The group of units that has been there the longest.
    Optional<RecordId> group() {
        return first("uomschedule", DSL.noCondition());
    }

    /// The unit of a group that has been there the longest: its base.
    Optional<RecordId> unit(RecordId group) {
        return first("uom", number("uomscheduleid").eq(group.value()));
    }

    Optional<RecordId> groupOf(RecordId unit) {
        var group = number("uomscheduleid");
        return tx.sql()
                .select(group)
                .from(table("uom"))
                .where(ID.eq(unit.value()), group.isNotNull())
                .fetchOptional(row -> new RecordId(row.value1()));
    }

    private Optional<RecordId> first(String table, Condition which) {
        return tx.sql()
                .select(ID)
                .from(table(table))
                .where(which)
                .orderBy(ID)
                .limit(1)
                .fetchOptional(row -> new RecordId(row.value1()));
    }

    private static Table<Record> table(String name) {
        return DSL.table(DSL.name(name));
    }

    private static Field<Long> number(String name) {
        return DSL.field(DSL.name(name), SQLDataType.BIGINT);
    }

    private static Field<BigDecimal> amount(String name) {
        return DSL.field(DSL.name(name), SQLDataType.DECIMAL(38, 10));
    }
}
