package org.ligature.pricing;

import org.jspecify.annotations.Nullable;
import org.ligature.records.RecordId;
import org.ligature.records.Values;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// How many of one unit are in another, by the base units both are made of.
record UnitRatio(PriceBook book) {

    /// Empty where they have no unit in common, or one says not how many it holds.
    Optional<Ratio> of(RecordId unit, RecordId in) {
        if (unit.equals(in)) {
            return Optional.of(Ratio.ONE);
        }
        var mine = chain(unit);
        var theirs = chain(in);
        return mine.entrySet().stream()
                .flatMap(it -> ratio(it.getValue(), theirs.get(it.getKey())).stream())
                .findFirst();
    }

    private static Optional<Ratio> ratio(BigDecimal many, @Nullable BigDecimal others) {
        return others == null || many.signum() <= 0 || others.signum() <= 0
                ? Optional.empty()
                : Optional.of(new Ratio(many, others));
    }

    /// The unit and what it is made of, each with how many of it are in the unit.
    private Map<RecordId, BigDecimal> chain(RecordId unit) {
        var chain = new LinkedHashMap<RecordId, BigDecimal>();
        var many = BigDecimal.ONE;
        var next = Optional.of(unit);
        while (next.isPresent() && !chain.containsKey(next.get())) {
            chain.put(next.get(), many);
            var values = book.row(next.get()).map(row -> row.values()).orElse(Values.NONE);
            many = many.multiply(quantity(values));
            next = PriceBook.pointer(values, "baseuom");
        }
        return chain;
    }

    private static BigDecimal quantity(Values unit) {
        return Amounts.orZero(unit.get("quantity", BigDecimal.class).orElse(null));
    }
}
