package org.ligature.connections;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ligature.connections.SentenceParser.Said;
import org.ligature.schema.PartialDate;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;

final class SentenceParserTest {

    private static final Set<String> ROLES =
            Set.of("friend", "employee", "head of sales", "board member", "employer");

    private final SentenceParser parser = new SentenceParser(Locale.UK);

    @ParameterizedTest
    @CsvSource({
        "Anna Kim is a Friend, Anna Kim, Friend, ''",
        "Anna Kim is Friend., Anna Kim, Friend, ''",
        "anna kim IS the friend, anna kim, friend, ''",
        "Jane Doe is Orion Bank's Employee, Jane Doe, Employee, Orion Bank",
        "Orion Bank is Jane Doe\u2019s Employer, Orion Bank, Employer, Jane Doe",
        "Jane is Larkfield Traders' Employee, Jane, Employee, Larkfield Traders",
        "Omar is Head of Sales of Orion Bank, Omar, Head of Sales, Orion Bank",
        "Omar is a Head of Sales, Omar, Head of Sales, ''",
        "Omar is an Employee of Bank of Orion, Omar, Employee, Bank of Orion",
        "This is Us is a Board Member, This is Us, Board Member, ''",
        "Anna Kim is a Stranger, Anna Kim, Stranger, ''",
        "Anna Kim, Anna Kim, '', ''",
        "'  Anna Kim  ', Anna Kim, '', ''"
    })
    void readsWhoIsWhatToWhom(String text, String subject, String role, String other) {
        var said = parse(text);

        assertEquals(new Said(subject, role, other, Period.OPEN), said);
    }

    @ParameterizedTest
    @CsvSource({
        "Anna is a Friend since 2020, 2020-00-00,",
        "Anna is a Friend from Mar 2019 to 2021, 2019-03-00, 2021-00-00",
        "Anna is a Friend since 2020 until 14 May 2024, 2020-00-00, 2024-05-14",
        "Anna is a Friend until today, , 2026-11-21",
        "Anna is a Friend since yesterday, 2026-11-20,"
    })
    void readsSinceWhenAndUntilWhen(
            String text, @Nullable String starting, @Nullable String ending) {
        var period = new Period(date(starting), date(ending));

        assertEquals(new Said("Anna", "Friend", "", period), parse(text));
    }

    @Test
    void whatIsNoDateBelongsToTheName() {
        assertEquals("Letters from Rome", parse("Letters from Rome is a Friend").subject());
        assertEquals("Friend since school", parse("Anna is a Friend since school").role());
    }

    private Said parse(String text) {
        var today = LocalDate.of(2026, 11, 21);
        return parser.parse(text, today, role -> ROLES.contains(role.toLowerCase(Locale.ROOT)));
    }

    private static @Nullable PartialDate date(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var parts = text.split("-");
        return new PartialDate(
                Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }
}
