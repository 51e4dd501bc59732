package org.ligature.kit.db;

import org.h2.tools.RunScript;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// The numbered scripts beside this class, which build a store and bring an old one up to date.
///
/// H2 commits each DDL statement by itself, so a script that is cut off leaves half of itself
/// behind: whoever runs them on a file works on a copy (see [Store]).
public final class Migrations {

    private static final String FIRST = "V0001__system.sql";

    private final List<Migration> scripts;

    Migrations(List<Migration> scripts) {
        this.scripts = scripts.stream().sorted(Comparator.comparing(Migration::version)).toList();
    }

    /// The scripts that came with this program.
    public static Migrations ofThisProgram() {
        var first = Migrations.class.getResource(FIRST);
        if (first == null) {
            throw new IllegalStateException("The program has come without " + FIRST);
        }
        try {
            return new Migrations(names(first).map(Migrations::read).toList());
        } catch (IOException | URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Migrations with(Migration more) {
        return new Migrations(Stream.concat(scripts.stream(), Stream.of(more)).toList());
    }

    /// The version of a store in which all scripts have run.
    public int newest() {
        return scripts.isEmpty() ? 0 : scripts.getLast().version();
    }

    /// The version this database has; empty where it is none of ours.
    public OptionalInt versionOf(Connection connection) throws SQLException {
        try (var tables =
                connection.getMetaData().getTables(null, "PUBLIC", "STORE_VERSION", null)) {
            if (!tables.next()) {
                return OptionalInt.empty();
            }
        }
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT MAX(version) FROM store_version")) {
            rows.next();
            return OptionalInt.of(rows.getInt(1));
        }
    }

    /// Runs the scripts that this database has not seen, in order.
    public void run(Connection connection, Clock clock) throws SQLException {
        var version = versionOf(connection).orElse(0);
        for (var script : scripts) {
            if (script.version() > version) {
                RunScript.execute(connection, new StringReader(script.sql()));
                note(connection, script, clock);
            }
        }
    }

    private static void note(Connection connection, Migration script, Clock clock)
            throws SQLException {
        var sql = "INSERT INTO store_version VALUES (?, ?, ?, ?)";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setInt(1, script.version());
            statement.setString(2, script.name());
            statement.setString(3, script.checksum());
            statement.setObject(4, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            statement.execute();
        }
    }

    private static Stream<String> names(URL first) throws IOException, URISyntaxException {
        if (first.openConnection() instanceof JarURLConnection jar) {
            var folder = jar.getEntryName().substring(0, jar.getEntryName().lastIndexOf('/') + 1);
            return jar.getJarFile().stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith(folder))
                    .map(name -> name.substring(folder.length()))
                    .filter(Migrations::isScript);
        }
        try (var files = Files.list(Path.of(first.toURI()).getParent())) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(Migrations::isScript)
                    .toList()
                    .stream();
        }
    }

    private static boolean isScript(String name) {
        return name.matches("V\\d+__\\w+\\.sql");
    }

    private static Migration read(String file) {
        try (var stream = Migrations.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("The program has come without " + file);
            }
            var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return Migration.of(file, text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
