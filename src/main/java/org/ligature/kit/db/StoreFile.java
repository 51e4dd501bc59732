package org.ligature.kit.db;

import org.ligature.kit.problem.Problem;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/// The file of one store, and what can be known of it before a database is asked.
///
/// The user's name for it is the name of the file. Where only a file with the ending of H2 is
/// there, that one is meant.
///
/// @param fileSystem in which of H2's file systems it lies; tests put one that fails in between
record StoreFile(Path path, String fileSystem) {

    private static final String H2_ENDING = ".mv.db";
    private static final String DISK = "file:";

    static boolean exists(Path given) {
        return Files.exists(meant(given));
    }

    private Path folder() {
        return Objects.requireNonNull(path.getParent());
    }

    static StoreFile existing(Path given) {
        var path = meant(given);
        refuseUnusable(path);
        if (!Files.exists(path) && !Files.exists(new StoreFile(path, DISK).whileUpgrading())) {
            throw problem("store.missing", path);
        }
        return new StoreFile(path, DISK);
    }

    static StoreFile absent(Path given) {
        var path = given.toAbsolutePath().normalize();
        refuseUnusable(path);
        if (Files.exists(path)) {
            throw problem("store.exists", path);
        }
        return new StoreFile(path, DISK);
    }

    /// H2 knows it under this name.
    String h2() {
        return fileSystem + path;
    }

    StoreFile beside(Path other) {
        return new StoreFile(other, fileSystem);
    }

    /// Where a new store is built before it gets its name.
    Path whileMaking() {
        return path.resolveSibling(path.getFileName() + ".making");
    }

    /// Where the store as it was lies while it is brought up to date.
    Path whileUpgrading() {
        return path.resolveSibling(path.getFileName() + ".before-upgrade");
    }

    /// H2 would take an empty file for a new database and a folder's refusal for a fault.
    void refuseWhatIsNoStore() {
        try {
            if (Files.isDirectory(path)) {
                throw problem("store.folder", path);
            }
            if (Files.size(path) == 0) {
                throw problem("store.empty", path);
            }
            if (!Files.isReadable(path)) {
                throw problem("store.unreadable", path);
            }
            refuseReadOnly();
        } catch (IOException failed) {
            throw new Problem(failed, StoreFile.class, "store.unreadable", path.toString());
        }
    }

    private void refuseReadOnly() {
        if (!Files.isWritable(path) || !Files.isWritable(folder())) {
            throw problem("store.read-only", path);
        }
    }

    void refuseWhereNothingCanBeMade() {
        var folder = folder();
        if (!Files.isDirectory(folder)) {
            throw problem("store.no-folder", folder);
        }
        if (!Files.isWritable(folder)) {
            throw problem("store.read-only", path);
        }
    }

    /// Copies the file, and gives the copy its name once it is whole and on the disk.
    void copyTo(Path target) throws IOException {
        var part = target.resolveSibling(target.getFileName() + ".part");
        Files.copy(path, part, StandardCopyOption.REPLACE_EXISTING);
        force(part);
        move(part, target);
    }

    /// Renames in one step that a power cut leaves either done or not begun.
    static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        try (var folder = FileChannel.open(to.getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException unsupported) {
            // Windows opens no folders, and does not need it
        }
    }

    static void force(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    void refuseToReplace() {
        if (Files.exists(path)) {
            throw problem("store.exists", path);
        }
    }

    private static Path meant(Path given) {
        var path = given.toAbsolutePath().normalize();
        if (path.getFileName() == null || Files.exists(path)) {
            return path;
        }
        var ended = path.resolveSibling(path.getFileName() + H2_ENDING);
        return Files.exists(ended) ? ended : path;
    }

    /// H2 reads a backslash as a slash everywhere, and would open another file.
    private static void refuseUnusable(Path path) {
        if (path.getFileName() == null) {
            throw problem("store.folder", path);
        }
        var backslashed = path.getFileSystem().getSeparator().equals("/");
        if (backslashed && path.toString().contains("\\")) {
            throw problem("store.backslash", path);
        }
    }

    private static Problem problem(String key, Path path) {
        return new Problem(StoreFile.class, key, path.toString());
    }
}
