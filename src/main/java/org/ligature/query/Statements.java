package org.ligature.query;

import org.ligature.kit.db.Tx;
import org.ligature.schema.Schema;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Statements already written for one schema, by all that decides their text.
record Statements(Schema schema, Map<Shape, Compiled> written) {

    private static final int MANY = 500;

    Statements(Schema schema) {
        this(schema, new ConcurrentHashMap<>());
    }

    Compiled of(Tx tx, Shape shape) {
        var known = written.get(shape);
        if (known != null) {
            return known;
        }
        if (written.size() >= MANY) {
            written.clear();
        }
        var compiled = new StatementStore(tx.sql(), schema, shape).compile();
        written.put(shape, compiled);
        return compiled;
    }
}
