package org.ligature.kit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Raw colours stand in `kit/ui/tokens.css` only, so that light and dark are one sheet with two
/// palettes.
final class StyleSheetsTest {

    private static final Path RESOURCES = Path.of("src/main/resources");

    private static final Path TOKENS = RESOURCES.resolve("org/ligature/kit/ui/tokens.css");

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

    /// JavaFX's functions on looked-up colours (`derive`, `ladder`) are no raw colours;
    /// `transparent`
    /// is the absence of one.
    private static final Pattern RAW =
            Pattern.compile(
                    "#[0-9a-f]{3,8}\\b|\\b(rgba?|hsba?)\\s*\\(|:[^;{}]*(?<![-\\w])("
                        + "black|white|gr[ae]y|silver|red|maroon|yellow|olive|lime|green|aqua|cyan"
                        + "|teal|blue|navy|fuchsia|magenta|purple|orange|pink|brown|gold"
                        + "|(light|dark|pale|deep|medium)[a-z]+)(?![-\\w])",
                    Pattern.CASE_INSENSITIVE);

    @Test
    void rawColoursStandInTheTokensOnly() throws IOException {
        try (var files = files(".css")) {
            var found =
                    files.filter(file -> !file.equals(TOKENS))
                            .flatMap(StyleSheetsTest::rawColours)
                            .toList();

            assertThat(found).as("name a token of tokens.css instead").isEmpty();
        }
    }

    @Test
    void screensAreBuiltByCode() throws IOException {
        try (var files = files(".fxml")) {
            assertThat(files).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".a { -fx-text-fill: #fff; }",
                ".a { -fx-text-fill: rgba(0, 0, 0, 0.5); }",
                ".a { -fx-border-color: transparent red; }",
                ".a { -fx-border-color: lightgray; }"
            })
    void aRawColourIsFound(String css) {
        assertThat(rawColours("a.css", css)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#lists-table { -fx-text-fill: -ligature-red; }",
                ".red { -fx-background-color: transparent; }",
                ".a { -fx-fill: -color-fg-muted; /* not #fff */ }",
                ".a { -fx-text-fill: derive(-color-accent-fg, 10%); }"
            })
    void aTokenIsNot(String css) {
        assertThat(rawColours("a.css", css)).isEmpty();
    }

    private static Stream<Path> files(String ending) throws IOException {
        return Files.walk(RESOURCES).filter(file -> file.toString().endsWith(ending));
    }

    private static Stream<String> rawColours(Path file) {
        try {
            return rawColours(file.toString(), Files.readString(file)).stream();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> rawColours(String name, String css) {
        var lines = COMMENT.matcher(css).replaceAll(StyleSheetsTest::lineBreaksOf).split("\n");
        return IntStream.range(0, lines.length)
                .filter(i -> RAW.matcher(withoutSelectors(lines[i])).find())
                .mapToObj(i -> name + ":" + (i + 1) + " " + lines[i].strip())
                .toList();
    }

    private static String lineBreaksOf(MatchResult comment) {
        return comment.group().replaceAll("[^\n]", "");
    }

    /// Of `#fade { … }` only what stands inside: an id may look like a colour.
    private static String withoutSelectors(String line) {
        return line.replaceAll("[^{};]*\\{", "").replaceAll("^[^:]*,\\s*$", "");
    }
}
