package org.ligature.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;

/// The words of all bundles: used is defined, defined is used, in each language, and each sentence
/// can be shown. On wrong words of its own it also sees that each check can fail.
final class TextsTest {

    private final WordsCheck words =
            new WordsCheck(Path.of("src/main/java"), Path.of("src/main/resources"));

    @TempDir Path wrong;

    @Test
    void eachKeyAskedForIsThere() {
        assertThat(words.missing()).as(lines(words.missing())).isEmpty();
    }

    @Test
    void eachKeyThereIsAskedFor() {
        assertThat(words.unused()).as(lines(words.unused())).isEmpty();
    }

    @Test
    void eachLanguageHasTheSameKeysAndPlaceholders() {
        assertThat(words.unequal()).as(lines(words.unequal())).isEmpty();
    }

    @Test
    void eachSentenceCanBeShown() {
        assertThat(words.sentences(TextsTest::isNoPattern)).isEmpty();
    }

    @Test
    void apostrophesAreDoubled() {
        assertThat(words.sentences(TextsTest::hasALoneApostrophe)).isEmpty();
    }

    @Test
    void sentencesNeitherShoutNorEndInAColon() {
        assertThat(words.sentences(TextsTest::shoutsOrEndsInAColon)).isEmpty();
    }

    @Test
    void aMissingKeyIsFoundAndSaysWhatToPaste() throws IOException {
        var line = wrongWords("", "").missing().getFirst();

        assertThat(line).endsWith("texts.properties\ntitle=");
    }

    @Test
    void theKeyOfAProblemAndOfAFamilyAreFoundMissing() throws IOException {
        var java = "new Problem(A.class, \"gone\"); texts.get(\"state.\" + name);";

        assertThat(wrongWords(java, "title=A").missing()).hasSize(2);
        assertThat(wrongWords(java, "title=A\ngone=B\nstate.OPEN=C").missing()).isEmpty();
        assertThat(wrongWords(java, "title=A\ngone=B\nstate.OPEN=C").unused()).isEmpty();
    }

    @Test
    void anUnusedKeyIsFound() throws IOException {
        assertThat(wrongWords("", "title=A\nold=B").unused())
                .containsExactly("a/texts.properties: nobody asks for old");
    }

    @Test
    void aLanguageThatDiffersIsFound() throws IOException {
        Files.createDirectories(wrong.resolve("a"));
        Files.writeString(wrong.resolve("a/texts_de.properties"), "title=A {1}\nold=B");

        assertThat(wrongWords("", "title=A {0}").unequal()).hasSize(2);
    }

    @Test
    void aWrongSentenceIsFound() {
        assertThat(hasALoneApostrophe("Don't")).isTrue();
        assertThat(hasALoneApostrophe("Don''t, '{'0'}'")).isFalse();
        assertThat(isNoPattern("{0")).isTrue();
        assertThat(shoutsOrEndsInAColon("Name:")).isTrue();
    }

    private WordsCheck wrongWords(String java, String properties) throws IOException {
        Files.createDirectories(wrong.resolve("a"));
        Files.writeString(wrong.resolve("a/A.java"), "Texts.of(A.class).get(\"title\");\n" + java);
        Files.writeString(wrong.resolve("a/texts.properties"), properties);
        return new WordsCheck(wrong, wrong);
    }

    private static String lines(List<String> findings) {
        return "\n" + String.join("\n", findings) + "\n";
    }

    private static boolean isNoPattern(String sentence) {
        try {
            return new MessageFormat(sentence).toPattern().isEmpty() && !sentence.isEmpty();
        } catch (IllegalArgumentException _) {
            return true;
        }
    }

    private static boolean hasALoneApostrophe(String sentence) {
        return sentence.replace("''", "").replaceAll("'[{}]+'", "").contains("'");
    }

    private static boolean shoutsOrEndsInAColon(String sentence) {
        return sentence.contains("!") || sentence.endsWith(":");
    }
}
