package org.ligature.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

/// A small file of settings. They are a comfort only: what cannot be read counts as not there, and
/// what
/// cannot be written is forgotten.
record KeptFile(Path path) {

    Properties load() {
        var values = new Properties();
        try (var reader = Files.newBufferedReader(path)) {
            values.load(reader);
        } catch (IOException | IllegalArgumentException _) {
            return new Properties();
        }
        return values;
    }

    /// Writes beside the file and then takes its place, so that a crash leaves one or the other.
    ///
    /// @return whether it was written
    boolean save(Properties values) {
        var fresh = path.resolveSibling(path.getFileName() + ".new");
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            try (var writer = Files.newBufferedWriter(fresh)) {
                values.store(writer, null);
            }
            Files.move(fresh, path, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
