package org.ligature.design;

import org.h2.jdbcx.JdbcDataSource;
import org.h2.store.fs.FileUtils;
import org.ligature.TestDb;
import org.ligature.kit.db.Migrations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.UUID;

/// The file of a store, in memory.
record MemoryFile(String name) {

    static MemoryFile made() {
        var file = new MemoryFile(UUID.randomUUID().toString());
        try (var connection = file.source().getConnection()) {
            Migrations.ofThisProgram().run(connection, TestDb.CLOCK);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return file;
    }

    JdbcDataSource source() {
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:nioMemFS:/" + name + ";WRITE_DELAY=0;DB_CLOSE_DELAY=-1");
        source.setUser("sa");
        return source;
    }

    /// Closes it in this way.
    void end(String how) {
        try (var connection = source().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(how);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /// Lets go of it and of the memory it takes.
    void delete() {
        end("SHUTDOWN IMMEDIATELY");
        FileUtils.delete(path());
    }

    MemoryFile copy() {
        var copy = new MemoryFile(UUID.randomUUID().toString());
        try (var from = FileUtils.open(path(), "r");
                var to = FileUtils.newOutputStream(copy.path(), false)) {
            var bytes = ByteBuffer.allocate((int) from.size());
            FileUtils.readFully(from, bytes);
            to.write(bytes.array());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return copy;
    }

    private String path() {
        return "nioMemFS:/" + name + ".mv.db";
    }
}
