package org.ligature;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// Which Java the start script takes.
@DisabledOnOs(OS.WINDOWS)
final class StartScriptTest {

    private static final Path SCRIPT = Path.of("src", "build", "bin", "ligature");

    @TempDir private Path folder;

    @Test
    void prefersTheJavaThatIsNamedForTheBuild() throws IOException {
        var old = java("old", "17.0.1");
        var named = java("named", "25.0.1");

        var said = start(Map.of("JAVA_HOME", old, "JAVA25_HOME", named));

        assertThat(said).contains("started by named");
    }

    @Test
    void takesTheUsualJavaWhereNoneIsNamedForTheBuild() throws IOException {
        assertThat(start(Map.of("JAVA_HOME", java("usual", "26"), "JAVA25_HOME", "")))
                .contains("started by usual");
    }

    @Test
    void saysWhichJavaIsTooOld() throws IOException {
        var old = java("old", "17.0.1");

        var said = start(Map.of("JAVA_HOME", old, "JAVA25_HOME", ""));

        assertThat(said).contains("needs Java 25").contains("is Java 17").contains("JAVA25_HOME");
    }

    /// A folder with a Java that tells its version and who it is.
    private String java(String name, String version) throws IOException {
        var bin = Files.createDirectories(folder.resolve(name).resolve("bin"));
        var java = bin.resolve("java");
        Files.writeString(
                java,
                """
                #!/bin/sh
                case $1 in
                    -version) echo 'openjdk version "%s" 2026-01-20' >&2 ;;
                    *) echo started by %s ;;
                esac
                """
                        .formatted(version, name));
        assertThat(java.toFile().setExecutable(true)).isTrue();
        return bin.getParent().toString();
    }

    private static String start(Map<String, String> environment) throws IOException {
        var process = new ProcessBuilder("sh", SCRIPT.toString()).redirectErrorStream(true);
        process.environment().putAll(environment);
        try (var output = process.start().getInputStream()) {
            return new String(output.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
