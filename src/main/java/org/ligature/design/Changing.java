package org.ligature.design;

import org.jspecify.annotations.Nullable;
import org.ligature.access.Access;
import org.ligature.access.Privilege;
import org.ligature.audit.Action;
import org.ligature.audit.Actions;
import org.ligature.audit.Actor;
import org.ligature.kit.db.Db;
import org.ligature.kit.db.Tx;
import org.ligature.kit.problem.Problem;
import org.ligature.schema.Column;
import org.ligature.schema.SchemaService;
import org.ligature.schema.Table;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// How the description is changed: one change at a time, each one action, and known to everybody as
/// soon as it is done.
final class Changing {

    private final Db db;
    private final Actions actions;
    private final Access access;
    private final SchemaService schema;
    private final Supplier<Instant> now;
    private final ReentrantLock turn = new ReentrantLock();

    Changing(Db db, Actions actions, Access access, SchemaService schema, Supplier<Instant> now) {
        this.db = db;
        this.actions = actions;
        this.access = access;
        this.schema = schema;
        this.now = now;
    }

    void allow(Tx tx, Actor actor, String what) {
        access.require(tx, actor, Privilege.CUSTOMIZE, what);
    }

    /// The table of this name that takes columns.
    Table require(String table) {
        return require(table, Table::takesColumns);
    }

    /// The table of this name that holds records, and so has a form and lists.
    Table requireRecords(String table) {
        return require(table, Table::isBusiness);
    }

    private Table require(String table, Predicate<Table> which) {
        var tables = schema.schema().tables().stream().filter(which).toList();
        return tables.stream()
                .filter(known -> known.name().equals(table))
                .findFirst()
                .orElseThrow(
                        () ->
                                new Problem(
                                        Changing.class,
                                        "table.unknown",
                                        table,
                                        String.join(
                                                ", ", tables.stream().map(Table::name).toList())));
    }

    Column require(Table table, String column) {
        return table.column(column).orElseThrow(() -> noColumn(table, column));
    }

    static Problem noColumn(Table table, String column) {
        return new Problem(Changing.class, "column.unknown", table.displayName(), column);
    }

    /// A change of the description alone.
    <T> T run(Actor actor, String label, Function<Action, T> work) {
        return run(actor, label, null, work);
    }

    /// A change that makes something in the database, too: noted, made, described. What fails on
    /// the way is taken back.
    ///
    /// @param begun null where it makes nothing
    <T> T run(Actor actor, String label, @Nullable Begun begun, Function<Action, T> work) {
        turn.lock();
        try {
            var pending = begun == null ? 0 : note(begun);
            var done =
                    actions.run(
                            actor,
                            label,
                            action -> {
                                allow(action.tx(), actor, label);
                                var result = work.apply(action);
                                if (begun != null) {
                                    new PendingStore(action.tx()).done(pending);
                                }
                                return result;
                            });
            return done;
        } catch (RuntimeException failed) {
            if (begun != null) {
                takeBack(failed);
            }
            throw failed;
        } finally {
            turn.unlock();
        }
    }

    /// Puts a copy of a table in its place whose description is changed already.
    ///
    /// @param fill makes the copy
    void copy(String table, Consumer<Tx> fill) {
        turn.lock();
        try {
            var pending = note(Begun.copy(table, List.of()));
            db.write(
                    tx -> {
                        fill.accept(tx);
                        var notes = new PendingStore(tx);
                        db.whileNobodyReads(() -> new CopyStore(tx).swap(table));
                        notes.note(Begun.replaced(table).json(), now.get());
                        notes.done(pending);
                        return table;
                    });
        } catch (RuntimeException failed) {
            takeBack(failed);
            throw failed;
        } finally {
            turn.unlock();
        }
    }

    /// Removes from the database what is noted and no longer described.
    void sweep() {
        turn.lock();
        try {
            new Recovery(db).run();
        } finally {
            turn.unlock();
        }
    }

    private long note(Begun begun) {
        return db.write(tx -> new PendingStore(tx).note(begun.json(), now.get()));
    }

    private void takeBack(RuntimeException because) {
        try {
            sweep();
        } catch (RuntimeException alsoFailed) {
            // the next start takes it back
            because.addSuppressed(alsoFailed);
        }
    }
}
