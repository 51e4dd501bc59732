package org.ligature.activities;

import org.ligature.kit.db.Db;
import org.ligature.kit.text.Texts;

import java.util.ArrayList;
import java.util.List;

/// Finds notes about nothing and files that are not whole. It changes nothing.
public final class NoteCheck {

    private final Db db;

    public NoteCheck(Db db) {
        this.db = db;
    }

    /// What was found, in sentences. Reads the length of every file.
    public List<String> run() {
        var texts = Texts.of(NoteCheck.class);
        return db.read(
                tx -> {
                    var store = new NoteStore(tx);
                    var found = new ArrayList<String>();
                    store.astray().forEach(id -> found.add(texts.get("check.astray", text(id))));
                    store.torn().forEach(id -> found.add(texts.get("check.torn", text(id))));
                    store.pieces().forEach(id -> found.add(texts.get("check.pieces", text(id))));
                    return found;
                });
    }

    private static String text(long id) {
        return Long.toString(id);
    }
}
