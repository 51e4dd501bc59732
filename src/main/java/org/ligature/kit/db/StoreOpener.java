package org.ligature.kit.db;

import org.h2.api.ErrorCode;
import org.ligature.kit.problem.Problem;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.function.BooleanSupplier;

/// Opens, makes and upgrades the file of a store so that no end, however sudden, leaves a half one.
final class StoreOpener {

    private final StoreFile file;
    private final Clock clock;
    private final BooleanSupplier painting;
    private final Migrations migrations;

    StoreOpener(StoreFile file, Clock clock, BooleanSupplier painting) {
        this(file, clock, painting, Migrations.ofThisProgram());
    }

    StoreOpener(StoreFile file, Clock clock, BooleanSupplier painting, Migrations migrations) {
        this.file = file;
        this.clock = clock;
        this.painting = painting;
        this.migrations = migrations;
    }

    Store create() {
        file.refuseWhereNothingCanBeMade();
        var making = file.whileMaking();
        try {
            Files.deleteIfExists(making);
            migrate(file.beside(making));
            StoreFile.force(making);
            file.refuseToReplace();
            StoreFile.move(making, file.path());
        } catch (SQLException | IOException failed) {
            delete(making);
            throw notMade(failed);
        }
        return open();
    }

    Store open() {
        restoreWhatWasCutOff();
        file.refuseWhatIsNoStore();
        try (var _ = connect()) {
            return Store.opened(file, painting);
        } catch (SQLException failed) {
            throw notOpened(failed);
        }
    }

    /// A connection to a store that is known to be one of ours and up to date; while it is open the
    /// file is ours.
    private Connection connect() throws SQLException {
        var connection = Database.probe(file.h2());
        try {
            if (Database.isShared(connection)) {
                connection.close();
                throw problem("store.in-use");
            }
            if (versionOf(connection) == migrations.newest()) {
                return connection;
            }
            Database.shutDown(connection);
        } catch (SQLException | RuntimeException refused) {
            Database.leave(connection, refused);
            throw refused;
        }
        upgrade();
        return Database.probe(file.h2());
    }

    private int versionOf(Connection connection) throws SQLException {
        var version = migrations.versionOf(connection).orElseThrow(() -> problem("store.foreign"));
        if (version > migrations.newest()) {
            throw problem("store.newer");
        }
        return version;
    }

    private void upgrade() {
        var before = file.whileUpgrading();
        try {
            file.copyTo(before);
        } catch (IOException failed) {
            throw notUpgraded(failed);
        }
        try {
            migrate(file);
        } catch (SQLException | RuntimeException failed) {
            putBack(before);
            throw notUpgraded(failed);
        }
        delete(before);
    }

    private void migrate(StoreFile target) throws SQLException {
        try (var connection = Database.probe(target.h2())) {
            try {
                migrations.run(connection, clock);
                Database.shutDown(connection);
            } catch (SQLException | RuntimeException failed) {
                Database.leave(connection, failed);
                throw failed;
            }
        }
    }

    /// An upgrade that did not come to its end left the store as it was beside it.
    private void restoreWhatWasCutOff() {
        var before = file.whileUpgrading();
        if (!Files.exists(before)) {
            return;
        }
        try {
            refuseWhileLocked();
            StoreFile.move(before, file.path());
        } catch (IOException failed) {
            throw new Problem(failed, StoreOpener.class, "store.upgrade-failed", name());
        }
    }

    private void refuseWhileLocked() throws IOException {
        if (!Files.exists(file.path())) {
            return;
        }
        try (var channel = FileChannel.open(file.path(), StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            if (lock == null) {
                throw problem("store.in-use");
            }
        } catch (OverlappingFileLockException locked) {
            throw problem("store.in-use");
        }
    }

    private void putBack(Path before) {
        try {
            StoreFile.move(before, file.path());
        } catch (IOException failed) {
            throw new Problem(
                    failed, StoreOpener.class, "store.not-put-back", name(), before.toString());
        }
    }

    private static void delete(Path leftover) {
        try {
            Files.deleteIfExists(leftover);
        } catch (IOException stays) {
            // it is in nobody's way, and the next one replaces it
        }
    }

    private Problem notMade(Exception failed) {
        if (Failure.isFullDisk(failed)) {
            return new Problem(failed, StoreOpener.class, "store.no-space", name());
        }
        return new Problem(failed, StoreOpener.class, "store.not-made", name());
    }

    private Problem notUpgraded(Exception failed) {
        if (Failure.isFullDisk(failed)) {
            return new Problem(failed, StoreOpener.class, "store.no-space", name());
        }
        return new Problem(failed, StoreOpener.class, "store.upgrade-failed", name());
    }

    private Problem notOpened(SQLException failed) {
        if (Failure.isFullDisk(failed)) {
            return new Problem(failed, StoreOpener.class, "store.no-space", name());
        }
        return switch (failed.getErrorCode()) {
            case ErrorCode.DATABASE_ALREADY_OPEN_1 ->
                    new Problem(failed, StoreOpener.class, "store.in-use", name());
            case ErrorCode.WRONG_USER_OR_PASSWORD ->
                    new Problem(failed, StoreOpener.class, "store.foreign", name());
            case ErrorCode.FILE_VERSION_ERROR_1 ->
                    new Problem(failed, StoreOpener.class, "store.newer", name());
            default -> new Problem(failed, StoreOpener.class, "store.no-store", name());
        };
    }

    private Problem problem(String key) {
        return new Problem(StoreOpener.class, key, name());
    }

    private String name() {
        return file.path().toString();
    }
}
