package org.ligature.shell;

import javafx.application.Platform;

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
        refuseOnPaintingThread();
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
        refuseOnPaintingThread();
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

    /// A disk can be slow: the thread that paints never waits for one.
    private static void refuseOnPaintingThread() {
        if (Platform.isFxApplicationThread()) {
            throw new IllegalStateException("A file was asked for on the thread that paints");
        }
    }
}
