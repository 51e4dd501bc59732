package org.ligature.audit;

import static org.ligature.sql.Tables.SETTING;

import org.jspecify.annotations.Nullable;
import org.ligature.kit.db.Tx;

import java.util.Optional;

/// Settings of the store in the database. Knows SQL and no rule.
record SettingStore(Tx tx) {

    Optional<String> content(String name) {
        return tx.sql()
                .select(SETTING.CONTENT)
                .from(SETTING)
                .where(SETTING.NAME.eq(name))
                .fetchOptional(SETTING.CONTENT);
    }

    /// @param content null to forget it
    void keep(String name, @Nullable String content) {
        tx.sql().deleteFrom(SETTING).where(SETTING.NAME.eq(name)).execute();
        if (content != null) {
            tx.sql()
                    .insertInto(SETTING)
                    .set(SETTING.NAME, name)
                    .set(SETTING.CONTENT, content)
                    .execute();
        }
    }
}
