package org.ligature.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ligature.TestDb;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// Whole numbers as files and the command line give them: none is cut.
class ValueReaderTest {

    private final TestDb store = new TestDb();
    private final ValueReader reader =
            new ValueReader((_, _) -> List.of(), ZoneOffset.UTC, Optional.empty());

    @Test
    void whatIsAWholeNumberIsRead() {
        assertEquals(Optional.of(42), read("numberofemployees", "42.0"));
        assertEquals(Optional.of(Integer.MIN_VALUE), read("numberofemployees", "-2147483648"));
        assertEquals(Optional.of(Long.MAX_VALUE), read("versionnumber", "9223372036854775807"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "numberofemployees | 1.5 | Number of Employees needs a whole number, such as 42,"
                        + " not \u201c1.5\u201d.",
                "numberofemployees | 2147483648 | Number of Employees has no room for"
                        + " \u201c2147483648\u201d. It takes whole numbers from -2,147,483,648 to"
                        + " 2,147,483,647.",
                "versionnumber | 1.5 | Version Number needs a whole number, such as 42, not"
                        + " \u201c1.5\u201d.",
                "versionnumber | 1e40 | Version Number has no room for \u201c1e40\u201d. It takes"
                        + " whole numbers from -9,223,372,036,854,775,808 to"
                        + " 9,223,372,036,854,775,807."
            })
    void whatIsNoneIsSaid(String column, String text, String sentence) {
        var unreadable = assertThrows(Unreadable.class, () -> read(column, text));

        assertEquals(sentence, unreadable.sentence());
    }

    private Optional<Object> read(String column, String text) {
        var account = store.schema().schema().require("account");
        return reader.read(account, account.require(column), text);
    }
}
