package org.ligature;

import org.ligature.audit.Actor;
import org.ligature.kit.db.Db;

/// Users that stand in a store before any service is there to make them.
final class TestUsers {

    private static final String ADMIN = "Ada Kern";

    private TestUsers() {}

    /// The first user, with the security role System Administrator.
    static Actor admin(Db db) {
        return db.write(
                tx -> {
                    var sql = tx.sql();
                    sql.execute(
                            """
                            INSERT INTO record (id, uuid, table_id, name, name_key, statecode)
                            VALUES (1, '019a9f3b-2c00-7000-8000-0000000000a1', 8, ?, ?, 0)\
                            """,
                            ADMIN,
                            "ada kern");
                    sql.execute(
                            """
                            INSERT INTO systemuser (id, firstname, lastname, fullname, isdisabled,
                                statecode, statuscode, createdon, modifiedon, versionnumber)
                            VALUES (1, 'Ada', 'Kern', ?, FALSE, 0, 1, TIMESTAMP '2026-01-05 08:00:00',
                                TIMESTAMP '2026-01-05 08:00:00', 1)\
                            """,
                            ADMIN);
                    sql.execute("ALTER TABLE record ALTER COLUMN id RESTART WITH 2");
                    sql.execute("INSERT INTO user_security_role VALUES (1, 1)");
                    return new Actor(1, ADMIN);
                });
    }
}
