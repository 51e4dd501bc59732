package org.ligature.pricing;

/// Why a line has no price of the list, as Dataverse numbers it in `pricingerrorcode`.
enum Trouble {
    NONE(0),
    NO_PRICE_LIST(2),
    NO_PRICE(5),
    NOT_IN_PRICE_LIST(11);

    private final int code;

    Trouble(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
