package org.ligature.exchange;

import static org.ligature.sql.Tables.SETTING;

import org.ligature.kit.db.Tx;

import java.util.Map;

/// What the store knows about itself. Knows SQL and no rule.
record SettingStore(Tx tx) {

    Map<String, String> all() {
        return tx.sql()
                .select(SETTING.NAME, SETTING.CONTENT)
                .from(SETTING)
                .fetchMap(SETTING.NAME, SETTING.CONTENT);
    }

    void keep(String name, String content) {
        tx.sql().deleteFrom(SETTING).where(SETTING.NAME.eq(name)).execute();
        tx.sql()
                .insertInto(SETTING)
                .set(SETTING.NAME, name)
                .set(SETTING.CONTENT, content)
                .execute();
    }
}
