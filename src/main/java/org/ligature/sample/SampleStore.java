package org.ligature.sample;

import static org.ligature.sql.Tables.CONNECTION;
import static org.ligature.sql.Tables.SETTING;

import org.ligature.kit.db.Tx;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Remembers in the store which records and roles are of the story.
record SampleStore(Tx tx) {

    static final String RECORDS = "sample.records";
    static final String ROLES = "sample.roles";

    List<Long> ids(String setting) {
        return tx.sql()
                .select(SETTING.CONTENT)
                .from(SETTING)
                .where(SETTING.NAME.eq(setting))
                .fetchOptional(SETTING.CONTENT)
                .filter(content -> !content.isEmpty())
                .map(content -> Arrays.stream(content.split(",")).map(Long::valueOf).toList())
                .orElse(List.of());
    }

    void remember(String setting, List<Long> ids) {
        forget(setting);
        tx.sql()
                .insertInto(SETTING)
                .set(SETTING.NAME, setting)
                .set(
                        SETTING.CONTENT,
                        ids.stream().map(String::valueOf).collect(Collectors.joining(",")))
                .execute();
    }

    void forget(String setting) {
        tx.sql().deleteFrom(SETTING).where(SETTING.NAME.eq(setting)).execute();
    }

    /// Whether a connection still carries the role. Each pair has both its roles on both rows.
    boolean isUsed(long role) {
        return tx.sql().fetchExists(CONNECTION, CONNECTION.RECORD1ROLEID.eq(role));
    }
}
