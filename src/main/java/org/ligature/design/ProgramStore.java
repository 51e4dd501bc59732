package org.ligature.design;

import static org.ligature.sql.Tables.SETTING;

import org.ligature.kit.db.Tx;

/// What the store keeps of the program's own tables, and of names, among its settings.
record ProgramStore(Tx tx) {

    private static final String CHECKSUM = "standard_tables";
    private static final String PREFIX = "custom_prefix";

    /// Which specs the store was brought up to; empty where to none.
    String checksum() {
        return read(CHECKSUM, "");
    }

    void checksum(String checksum) {
        keep(CHECKSUM, checksum);
    }

    /// What the names of custom tables and columns begin with.
    Prefix prefix() {
        return new Prefix(read(PREFIX, "new_"));
    }

    private String read(String name, String usual) {
        return tx.sql()
                .select(SETTING.CONTENT)
                .from(SETTING)
                .where(SETTING.NAME.eq(name))
                .fetchOptional(SETTING.CONTENT)
                .orElse(usual);
    }

    private void keep(String name, String content) {
        tx.sql().deleteFrom(SETTING).where(SETTING.NAME.eq(name)).execute();
        tx.sql()
                .insertInto(SETTING)
                .set(SETTING.NAME, name)
                .set(SETTING.CONTENT, content)
                .execute();
    }
}
