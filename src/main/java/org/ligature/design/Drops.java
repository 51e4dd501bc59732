package org.ligature.design;

import org.ligature.audit.Actor;
import org.ligature.audit.AuditService;
import org.ligature.audit.Operation;
import org.ligature.design.DropStore.Known;
import org.ligature.kit.db.Db;
import org.ligature.kit.db.Tx;
import org.ligature.kit.problem.Problem;
import org.ligature.schema.Column;
import org.ligature.schema.Table;

import java.util.Comparator;
import java.util.List;

/// Deletes custom tables and columns by marking them, and brings them back.
final class Drops {

    private final Db db;
    private final Changing changing;
    private final AuditService history;

    Drops(Db db, Changing changing) {
        this.db = db;
        this.changing = changing;
        this.history = new AuditService(db);
    }

    DesignImpact impact(Actor actor, String name) {
        var table = changing.requireRecords(name);
        return db.read(
                tx -> {
                    changing.allow(tx, actor, name);
                    return impact(tx, table);
                });
    }

    static DesignImpact impact(Tx tx, Table table) {
        var uses = new UsesStore(tx);
        var lookups =
                Marking.pointers(tx, table).stream()
                        .filter(pointer -> !pointer.table().equals(table.name()))
                        .filter(pointer -> !pointer.regarding())
                        .map(pointer -> uses.uses(pointer, table.id()))
                        .filter(use -> use.count() > 0)
                        .toList();
        return new DesignImpact(
                uses.rows(table.name()),
                uses.connections(table.id()),
                lookups,
                uses.activities(table.id()),
                uses.notes(table.id()),
                uses.views(table.id()));
    }

    DesignImpact impact(Actor actor, String name, String column) {
        var table = changing.require(name);
        changing.require(table, column);
        return db.read(
                tx -> {
                    changing.allow(tx, actor, name);
                    var uses = new UsesStore(tx);
                    var inRow = table.require(column).type().isInRow();
                    return new DesignImpact(
                            inRow ? uses.filled(name, column) : 0,
                            0,
                            List.of(),
                            0,
                            0,
                            uses.views(table.id(), column));
                });
    }

    void deleteTable(Actor actor, String name, boolean withLinks) {
        var table = changing.requireRecords(name);
        if (!table.custom()) {
            throw new Problem(Drops.class, "table.standard", table.displayName());
        }
        changing.run(
                actor,
                "table.delete",
                action -> {
                    var impact = impact(action.tx(), table);
                    if (impact.hasLinks() && !withLinks) {
                        throw linked(table, impact);
                    }
                    new Marking(action).delete(table, impact);
                    return table;
                });
    }

    private static Problem linked(Table table, DesignImpact impact) {
        var lookups = impact.lookups().stream().mapToLong(DesignImpact.LookupUse::count).sum();
        return new Problem(
                Drops.class,
                "table.linked",
                table.pluralName(),
                impact.connections(),
                lookups + impact.activities());
    }

    void deleteColumn(Actor actor, String name, String column) {
        var table = changing.require(name);
        var there = changing.require(table, column);
        if (!there.custom()) {
            throw new Problem(Drops.class, "column.standard", there.displayName());
        }
        if (table.nameColumn().equals(column)) {
            throw new Problem(Drops.class, "column.names", there.displayName(), table.pluralName());
        }
        changing.run(
                actor,
                "column.delete",
                action -> {
                    new Marking(action).delete(table, there);
                    return there;
                });
    }

    List<Dropped> all(Actor actor) {
        return db.read(
                tx -> {
                    changing.allow(tx, actor, "table");
                    return new DropStore(tx)
                            .all(this::deletedBy).stream()
                                    .sorted(Comparator.comparing(Dropped::deletedOn).reversed())
                                    .toList();
                });
    }

    private String deletedBy(String kind, int id) {
        return history.of(kind, id, AuditService.NEWEST, 1).stream()
                .findFirst()
                .filter(entry -> entry.operation() == Operation.DELETE)
                .map(entry -> entry.transaction().actor().name())
                .orElse("");
    }

    /// What would go for good with each of these.
    List<Removal> removals(Actor actor, List<Dropped> dropped) {
        return db.read(
                tx -> {
                    changing.allow(tx, actor, "table");
                    var uses = new UsesStore(tx);
                    return dropped.stream()
                            .map(one -> new Removal(one, contents(tx, uses, one)))
                            .toList();
                });
    }

    private static long contents(Tx tx, UsesStore uses, Dropped one) {
        var column = one.column();
        if (column == null) {
            return uses.rows(one.table());
        }
        return Marking.filled(tx, one.table(), column);
    }

    Table restoreTable(Actor actor, String name) {
        changing.run(
                actor,
                "table.restore",
                action -> {
                    var store = new DropStore(action.tx());
                    var table =
                            store.table(name)
                                    .filter(Known::dropped)
                                    .orElseThrow(() -> notDeleted(name));
                    new Marking(action).restore(table);
                    return table;
                });
        return changing.require(name);
    }

    Column restoreColumn(Actor actor, String name, String column) {
        var table = changing.require(name);
        changing.run(
                actor,
                "column.restore",
                action -> {
                    var store = new DropStore(action.tx());
                    var known =
                            store.column(table.id(), column)
                                    .filter(Known::dropped)
                                    .orElseThrow(() -> notDeleted(column));
                    new Marking(action).restore(table, known);
                    return known;
                });
        return changing.require(changing.require(name), column);
    }

    private static Problem notDeleted(String name) {
        return new Problem(Drops.class, "restore.not-deleted", name);
    }
}
