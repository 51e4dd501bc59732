package org.ligature.kit.db;

import org.jooq.DSLContext;

/// One transaction against the store, or one consistent look at it.
public record Tx(DSLContext sql) {}
