package org.ligature.activities;

import org.ligature.kit.problem.Problem;
import org.ligature.kit.task.Job;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;

/// A file that was read, in the pieces in which the store keeps it.
public final class FileContent {

    static final int PIECE = 256 * 1024;

    private final String name;
    private final List<byte[]> pieces;
    private final long size;

    private FileContent(String name, List<byte[]> pieces, long size) {
        this.name = name;
        this.pieces = List.copyOf(pieces);
        this.size = size;
    }

    /// Reads a file. Blocks.
    ///
    /// @param most how many bytes it may have
    /// @throws Problem where it cannot be read or is larger
    /// @throws CancellationException where it was stopped
    public static FileContent read(Path file, long most, Job.Progress progress) {
        var name = Objects.toString(file.getFileName(), "");
        if (!Files.isRegularFile(file)) {
            throw new Problem(FileContent.class, "file.unreadable", name);
        }
        try (var stream = Files.newInputStream(file)) {
            return read(name, stream, Files.size(file), most, progress);
        } catch (IOException failed) {
            throw new Problem(failed, FileContent.class, "file.unreadable", name);
        }
    }

    private static FileContent read(
            String name, InputStream stream, long expected, long most, Job.Progress progress)
            throws IOException {
        if (expected > most) {
            throw tooLarge(name, most);
        }
        var pieces = new ArrayList<byte[]>();
        long size = 0;
        while (true) {
            if (progress.isCancelled()) {
                throw new CancellationException();
            }
            var piece = stream.readNBytes(PIECE);
            if (piece.length == 0) {
                requireWhole(name, size, expected);
                return new FileContent(FileNames.safe(name), pieces, size);
            }
            size += piece.length;
            if (size > most) {
                throw tooLarge(name, most);
            }
            pieces.add(piece);
            progress.at(size, expected);
        }
    }

    /// Somebody wrote to it meanwhile: what was read is neither what it was nor what it is.
    private static void requireWhole(String name, long size, long expected) {
        if (size != expected) {
            throw new Problem(FileContent.class, "file.changed", name);
        }
    }

    private static Problem tooLarge(String name, long most) {
        return new Problem(FileContent.class, "file.too-large", name, most / 1024);
    }

    NoteFile file() {
        return new NoteFile(name, FileNames.type(name), size);
    }

    List<byte[]> pieces() {
        return pieces;
    }
}
