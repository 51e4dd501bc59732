package org.ligature.sample;

import static org.ligature.sql.Tables.CONNECTION;

import org.ligature.audit.Action;
import org.ligature.audit.Settings;
import org.ligature.kit.db.Tx;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Remembers in the store which records and roles are of the story.
record SampleStore(Tx tx) {

    static final String RECORDS = "sample.records";
    static final String ROLES = "sample.roles";

    List<Long> ids(String setting) {
        return Settings.of(tx, setting)
                .filter(content -> !content.isEmpty())
                .map(content -> Arrays.stream(content.split(",")).map(Long::valueOf).toList())
                .orElse(List.of());
    }

    static void remember(Action action, String setting, List<Long> ids) {
        var content = ids.stream().map(String::valueOf).collect(Collectors.joining(","));
        Settings.keep(action, setting, content);
    }

    static void forget(Action action, String setting) {
        Settings.keep(action, setting, null);
    }

    /// Whether a connection still carries the role. Each pair has both its roles on both rows.
    boolean isUsed(long role) {
        return tx.sql().fetchExists(CONNECTION, CONNECTION.RECORD1ROLEID.eq(role));
    }
}
