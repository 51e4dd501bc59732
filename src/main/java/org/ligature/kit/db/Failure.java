package org.ligature.kit.db;

import org.h2.api.ErrorCode;
import org.ligature.kit.problem.Problem;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Tells failures of the disk and the file from faults in the program.
final class Failure {

    private static final Set<Integer> CLOSED =
            Set.of(
                    ErrorCode.DATABASE_IS_CLOSED,
                    ErrorCode.DATABASE_CALLED_AT_SHUTDOWN,
                    ErrorCode.OBJECT_CLOSED,
                    ErrorCode.CONNECTION_BROKEN_1);

    private static final Set<Integer> UNREADABLE =
            Set.of(ErrorCode.IO_EXCEPTION_1, ErrorCode.IO_EXCEPTION_2, ErrorCode.FILE_CORRUPTED_1);

    private Failure() {}

    /// What to tell the user where the disk is behind it; empty where it is a fault of ours.
    static Optional<Problem> problemBehind(Throwable thrown) {
        var sql = cause(thrown, SQLException.class);
        if (sql.isEmpty()) {
            return Optional.empty();
        }
        if (sql.filter(Failure::isFullDisk).isPresent()) {
            return Optional.of(new Problem(thrown, Failure.class, "store.disk-full"));
        }
        if (sql.filter(found -> CLOSED.contains(found.getErrorCode())).isPresent()) {
            return Optional.of(new Problem(thrown, Failure.class, "store.closed"));
        }
        var unreadable = sql.filter(found -> UNREADABLE.contains(found.getErrorCode()));
        if (unreadable.isPresent()
                || sql.flatMap(found -> cause(found, IOException.class)).isPresent()) {
            return Optional.of(new Problem(thrown, Failure.class, "store.disk-failed"));
        }
        return Optional.empty();
    }

    /// Java has no type for it, and each system words it in its own way.
    static boolean isFullDisk(Throwable thrown) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (at instanceof IOException && saysFull(at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean saysFull(Throwable thrown) {
        var message = String.valueOf(thrown.getMessage()).toLowerCase(Locale.ROOT);
        var reason = thrown instanceof FileSystemException file ? file.getReason() : null;
        var said = message + " " + String.valueOf(reason).toLowerCase(Locale.ROOT);
        return said.contains("no space left")
                || said.contains("not enough space")
                || said.contains("quota exceeded");
    }

    private static <T> Optional<T> cause(Throwable thrown, Class<T> type) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (type.isInstance(at)) {
                return Optional.of(type.cast(at));
            }
        }
        return Optional.empty();
    }
}
