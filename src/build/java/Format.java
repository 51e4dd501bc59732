import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;

/// Checks or applies google-java-format (AOSP style) to all Java sources under a folder. Runs on
/// the
/// toolchain's JDK, because the formatter of a Maven on an older JDK cannot read Java 25.
///
/// Contents once found well formatted are remembered in a file, so that only changed files cost
/// time.
public final class Format {

    private static final Formatter FORMATTER =
            new Formatter(JavaFormatterOptions.builder().style(Style.AOSP).build());

    private static final Pattern WRAPPED = Pattern.compile("(?m)^(\\h*///.*\\n)(\\h*)//(?!/)(.*)$");

    private final Set<String> good = new ConcurrentSkipListSet<>();
    private final Set<String> wrong = new ConcurrentSkipListSet<>();
    private final boolean apply;

    private Format(boolean apply, List<String> known) {
        this.apply = apply;
        good.addAll(known);
    }

    public static void main(String[] args) throws IOException {
        var sources = Path.of(args[1]);
        var memory = Path.of(args[2]);
        var format = new Format(args[0].equals("apply"), known(memory));
        format.all(sources);
        Files.createDirectories(memory.getParent());
        Files.write(memory, format.good);
        if (!format.wrong.isEmpty()) {
            format.wrong.forEach(System.err::println);
            System.err.println(
                    "These files are not formatted: run mvn validate exec:exec@format and commit.");
            System.exit(1);
        }
    }

    private static List<String> known(Path memory) throws IOException {
        return Files.exists(memory) ? Files.readAllLines(memory) : List.of();
    }

    private void all(Path sources) throws IOException {
        try (var files = Files.walk(sources)) {
            files.filter(file -> file.toString().endsWith(".java")).toList().parallelStream()
                    .forEach(this::one);
        }
    }

    private void one(Path file) {
        try {
            var text = Files.readString(file);
            if (good.contains(hash(text))) {
                return;
            }
            formatted(file, text).ifPresent(wanted -> compare(file, text, wanted));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<String> formatted(Path file, String text) {
        try {
            return Optional.of(mended(FORMATTER.formatSourceAndFixImports(text)));
        } catch (FormatterException e) {
            wrong.add(file + " " + e.getMessage());
            return Optional.empty();
        }
    }

    /// The formatter wraps a `///` line that is too long into a line of `//`: we add the third
    /// stroke.
    private static String mended(String text) {
        return WRAPPED.matcher(text).replaceAll("$1$2///$3");
    }

    private void compare(Path file, String text, String wanted) {
        if (text.equals(wanted)) {
            good.add(hash(text));
        } else if (apply) {
            write(file, wanted);
            good.add(hash(wanted));
        } else {
            wrong.add(file.toString());
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
