package org.ligature.design;

import org.ligature.kit.db.Db;

/// Takes back what was begun and not described: the program ended in between.
final class Recovery {

    private final Db db;

    Recovery(Db db) {
        this.db = db;
    }

    void run() {
        var begun = db.read(tx -> new PendingStore(tx).all());
        for (var pending : begun) {
            db.write(
                    tx -> {
                        Begun.of(pending.content()).takeBack(db, tx);
                        new PendingStore(tx).done(pending.id());
                        return pending;
                    });
        }
    }
}
