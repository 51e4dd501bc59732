package org.ligature.records;

import org.ligature.TestDb;

/// A table for tests with a column of every type, as somebody might define for himself.
final class Specimens {

    static final String TABLE = "specimen";

    private static final String DDL =
            """
            CREATE TABLE specimen (
                id BIGINT NOT NULL PRIMARY KEY REFERENCES record (id),
                name ci_text NOT NULL,
                email ci_text,
                phone ci_text,
                url ci_text,
                memo ci_text,
                whole INT,
                big BIGINT,
                number DECIMAL(20, 5),
                money DECIMAL(19, 4),
                yes BOOLEAN,
                born DATE,
                started DATE,
                started_precision SMALLINT,
                ended DATE,
                ended_precision SMALLINT,
                seen TIMESTAMP(3),
                one INT,
                many ci_text,
                boss BIGINT REFERENCES record (id),
                customer BIGINT REFERENCES record (id),
                needed BIGINT REFERENCES record (id),
                ownerid BIGINT NOT NULL,
                statecode INT NOT NULL,
                statuscode INT NOT NULL,
                createdon TIMESTAMP(3) NOT NULL,
                createdby BIGINT,
                modifiedon TIMESTAMP(3) NOT NULL,
                modifiedby BIGINT,
                overriddencreatedon TIMESTAMP(3),
                versionnumber BIGINT NOT NULL);
            INSERT INTO schema_choice (id, name, display_name) VALUES (900, 'colour', 'Colour');
            INSERT INTO schema_option VALUES
                (900, 1, 'Red', 1, NULL), (900, 2, 'Green', 2, NULL), (900, 30, 'Blue', 3, NULL);
            INSERT INTO schema_table (id, name, display_name, plural_name, name_column, kind,
                ownership, icon, connectable, type_code, layout)
            VALUES (10001, 'specimen', 'Specimen', 'Specimens', 'name',
                'BUSINESS', 'USER', 'account', TRUE, 10001, NULL);
            INSERT INTO schema_state (table_id, state_value, label, editable)
            VALUES (10001, 0, 'Active', TRUE), (10001, 1, 'Inactive', FALSE);
            INSERT INTO schema_status VALUES
                (10001, 1, 0, 'Fresh', 1), (10001, 2, 0, 'Worn', 2), (10001, 3, 1, 'Gone', 1);
            """;

    private static final String[] COLUMNS = {
        "specimenid UNIQUE_ID readonly",
        "name TEXT 200 required",
        "email EMAIL 100",
        "phone PHONE 50",
        "url URL 200",
        "memo MEMO 20000",
        "whole WHOLE_NUMBER",
        "big BIG_NUMBER",
        "number DECIMAL",
        "money MONEY",
        "yes YES_NO",
        "born DATE",
        "started PARTIAL_START",
        "ended PARTIAL_END",
        "seen DATE_TIME",
        "one CHOICE",
        "many CHOICES",
        "boss LOOKUP contact",
        "customer LOOKUP account,contact",
        "needed LOOKUP account required",
        "ownerid LOOKUP systemuser required",
        "statecode STATE",
        "statuscode STATUS",
        "createdon DATE_TIME readonly",
        "createdby LOOKUP systemuser readonly",
        "modifiedon DATE_TIME readonly",
        "modifiedby LOOKUP systemuser readonly",
        "overriddencreatedon DATE_TIME",
        "versionnumber BIG_NUMBER readonly",
    };

    private Specimens() {}

    static void addTo(TestDb db) {
        db.db()
                .write(
                        tx -> {
                            for (var statement : DDL.split(";")) {
                                if (!statement.isBlank()) {
                                    tx.sql().execute(statement);
                                }
                            }
                            for (int i = 0; i < COLUMNS.length; i++) {
                                describe(tx.sql(), i, COLUMNS[i].split(" "));
                            }
                            return 0;
                        });
        db.schema().reload();
    }

    private static void describe(org.jooq.DSLContext sql, int position, String[] words) {
        var text = String.join(" ", words);
        sql.execute(
                """
                INSERT INTO schema_column (table_id, name, display_name, kind, length, minimum,
                    maximum, scale, choice_id, targets, yes_label, no_label, required, read_only,
                    sortable, searchable, position)
                VALUES (10001, ?, ?, ?, ?, -1000000, 1000000, 3, 900, ?, 'Yes', 'No', ?, ?, FALSE,
                    FALSE, ?)\
                """,
                words[0],
                "The " + words[0],
                words[1],
                words.length > 2 && words[2].matches("\\d+") ? Integer.valueOf(words[2]) : null,
                words[1].equals("LOOKUP") ? words[2] : null,
                text.endsWith("required"),
                text.endsWith("readonly"),
                position);
    }
}
