package org.ligature.kit.db;

import org.ligature.kit.problem.Problem;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.BooleanSupplier;

/// One open store: a file with its [Db]. Only one program has it open at a time.
///
/// ```
/// try (var store = Store.open(file, clock, () -> false)) {
///     store.db().read(…);
/// }
/// ```
public final class Store implements AutoCloseable {

    private final Path file;
    private final Db db;
    private final boolean uncleanly;
    private volatile boolean compact;

    private Store(Path file, Db db, boolean uncleanly) {
        this.file = file;
        this.db = db;
        this.uncleanly = uncleanly;
    }

    /// Opens a store that is there, bringing it up to date where it is older than the program.
    ///
    /// @param painting whether the calling thread is the one that paints
    /// @throws Problem where the file is missing, no store, of a newer program, or in use
    public static Store open(Path file, Clock clock, BooleanSupplier painting) {
        return new StoreOpener(StoreFile.existing(file), clock, painting).open();
    }

    /// Makes a store without a record in it and opens it. Nothing stands at `file` before it is
    /// whole.
    ///
    /// @throws Problem where something is there already, or nothing can be written there
    public static Store create(Path file, Clock clock, BooleanSupplier painting) {
        return new StoreOpener(StoreFile.absent(file), clock, painting).create();
    }

    /// Whether there is a file to open where this store is said to be.
    public static boolean exists(Path file) {
        return StoreFile.exists(file);
    }

    static Store opened(StoreFile file, BooleanSupplier painting) {
        var db = new Db(Database.of(file.h2()), painting);
        try {
            var uncleanly = db.write(OpenMark::set);
            return new Store(file.path(), db, uncleanly);
        } catch (RuntimeException failed) {
            db.abandon();
            throw failed;
        }
    }

    public Path file() {
        return file;
    }

    public Db db() {
        return db;
    }

    /// Whether the program ended without closing the store the last time: whoever opens it then
    /// runs the check.
    public boolean wasClosedUncleanly() {
        return uncleanly;
    }

    /// Whether the file failed while it was open; what was acknowledged before is there when it is
    /// opened anew.
    public boolean hasFailed() {
        return db.hasFailed();
    }

    /// Makes the file as small as it can be when it is closed.
    public void compactWhenClosed() {
        compact = true;
    }

    /// Waits for the writer at work. After a failure the file is left as it is.
    @Override
    public void close() {
        db.close(OpenMark::remove, compact);
    }
}
