package org.ligature.pricing;

import java.math.BigDecimal;

/// From what an item of a price list is priced, as Dataverse numbers it in `pricingmethodcode`.
enum PricingMethod {
    AMOUNT(1, Kind.AS_IT_IS, "amount"),
    PERCENT_OF_LIST(2, Kind.PART, "price"),
    MARKUP_ON_CURRENT_COST(3, Kind.MARKUP, "currentcost"),
    MARGIN_ON_CURRENT_COST(4, Kind.MARGIN, "currentcost"),
    MARKUP_ON_STANDARD_COST(5, Kind.MARKUP, "standardcost"),
    MARGIN_ON_STANDARD_COST(6, Kind.MARGIN, "standardcost");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private enum Kind {
        AS_IT_IS,
        PART,
        MARKUP,
        MARGIN
    }

    private final int code;
    private final Kind kind;
    private final String source;

    PricingMethod(int code, Kind kind, String source) {
        this.code = code;
        this.kind = kind;
        this.source = source;
    }

    static PricingMethod of(int code) {
        for (var method : values()) {
            if (method.code == code) {
                return method;
            }
        }
        throw new IllegalArgumentException("No pricing method has the number " + code);
    }

    int code() {
        return code;
    }

    /// The column that holds what the price is worked out from: of the product, for an amount of
    /// the item itself.
    String source() {
        return source;
    }

    /// Whether it takes this percentage: a margin of the whole price leaves nothing for the cost.
    boolean takes(BigDecimal percentage) {
        return kind != Kind.MARGIN || percentage.compareTo(HUNDRED) < 0;
    }

    Ratio price(BigDecimal from, BigDecimal percentage) {
        return switch (kind) {
            case AS_IT_IS -> new Ratio(from, BigDecimal.ONE);
            case PART -> new Ratio(from.multiply(percentage), HUNDRED);
            case MARKUP -> new Ratio(from.multiply(HUNDRED.add(percentage)), HUNDRED);
            case MARGIN -> new Ratio(from.multiply(HUNDRED), HUNDRED.subtract(percentage));
        };
    }
}
