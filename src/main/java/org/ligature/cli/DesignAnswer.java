package org.ligature.cli;

import org.ligature.design.DesignImpact;

import java.util.LinkedHashMap;
import java.util.Map;

/// Tells what went with a table or a column.
record DesignAnswer(Session session) {

    int print(String name, DesignImpact impact) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", name);
        object.put("rows", impact.rows());
        object.put("connections", impact.connections());
        object.put(
                "lookups",
                impact.lookups().stream().mapToLong(DesignImpact.LookupUse::count).sum());
        object.put("activities", impact.activities());
        object.put("notes", impact.notes());
        object.put("views", impact.views());
        session.answer().object(object);
        return 0;
    }
}
