package org.ligature.kit.db;

import org.ligature.kit.problem.Problem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// Where a user's store lies when nobody says otherwise: where this kind of computer keeps the data
/// of programs.
///
/// @param folder need not be there yet
public record DataFolder(Path folder) {

    /// @param environment the variables of the process
    /// @param system the name Java has for the system, such as `Linux`
    /// @param home the user's home folder
    public static DataFolder of(Map<String, String> environment, String system, Path home) {
        var name = system.toLowerCase(Locale.ROOT);
        if (name.contains("windows")) {
            var local = variable(environment, "LOCALAPPDATA", value -> !value.isBlank());
            var base = local.orElse(home.resolve("AppData").resolve("Local"));
            return new DataFolder(base.resolve("Ligature"));
        }
        if (name.contains("mac")) {
            var base = home.resolve("Library").resolve("Application Support");
            return new DataFolder(base.resolve("Ligature"));
        }
        var data = variable(environment, "XDG_DATA_HOME", value -> value.startsWith("/"));
        var base = data.orElse(home.resolve(".local").resolve("share"));
        return new DataFolder(base.resolve("ligature"));
    }

    /// The file of the user's own store.
    public Path store() {
        return folder.resolve("ligature.mv.db");
    }

    /// Makes the folder where it is not there yet.
    ///
    /// @throws Problem where it cannot be made
    public DataFolder made() {
        try {
            Files.createDirectories(folder);
            return this;
        } catch (IOException failed) {
            throw new Problem(failed, DataFolder.class, "folder.not-made", folder.toString());
        }
    }

    private static Optional<Path> variable(
            Map<String, String> environment, String name, Predicate<String> usable) {
        return Optional.ofNullable(environment.get(name)).filter(usable).map(Path::of);
    }
}
