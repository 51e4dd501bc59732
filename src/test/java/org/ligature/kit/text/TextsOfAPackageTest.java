package org.ligature.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ligature.kit.problem.Problem;

import java.util.Locale;

final class TextsOfAPackageTest {

    private final Texts texts = Texts.of(TextsOfAPackageTest.class, Locale.ENGLISH);

    @Test
    void aNumberChoosesItsSentence() {
        assertThat(texts.get("delete.contacts", 1)).isEqualTo("Delete contact");
        assertThat(texts.get("delete.contacts", 12480)).isEqualTo("Delete 12,480 contacts");
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
