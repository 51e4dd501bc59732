package org.ligature.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ligature.kit.problem.Problem;

import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;

final class TextsOfAPackageTest {

    private final Texts texts = Texts.of(TextsOfAPackageTest.class, Locale.ENGLISH);

    @Test
    void aNumberChoosesItsSentence() {
        assertThat(texts.get("delete.contacts", 1)).isEqualTo("Delete contact");
        assertThat(texts.get("delete.contacts", 12480)).isEqualTo("Delete 12,480 contacts");
    }

    @Test
    void aDayIsWrittenAsTheLanguageDoes() {
        var german = Texts.of(TextsOfAPackageTest.class, Locale.GERMANY);

        assertThat(texts.get("since", LocalDate.of(2026, 3, 9))).isEqualTo("since Mar 9, 2026");
        assertThat(german.get("since", LocalDate.of(2026, 3, 9))).isEqualTo("since 09.03.2026");
    }

    @Test
    void namesAreSortedAsTheLanguageDoes() {
        var names = Stream.of("Zoe", "Änne", "Anton", "ada").sorted(texts.order());

        assertThat(names).containsExactly("ada", "Änne", "Anton", "Zoe");
    }

    @Test
    void anApostropheSurvives() {
        assertThat(texts.get("nothing.lost")).isEqualTo("The other user's values are kept.");
    }

    @Test
    void aProblemFindsItsSentence() {
        var problem = new Problem(TextsOfAPackageTest.class, "nothing.lost");

        assertThat(Texts.of(problem)).isEqualTo("The other user's values are kept.");
    }
}
