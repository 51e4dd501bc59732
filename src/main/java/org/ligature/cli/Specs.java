package org.ligature.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Reads the files in which tables and columns are described.
final class Specs {

    private Specs() {}

    static String text(Session session, Path file) {
        try {
            return Files.readString(file);
        } catch (IOException _) {
            throw new Failed("FileUnreadable", session.texts().get("no-spec", file));
        }
    }
}
