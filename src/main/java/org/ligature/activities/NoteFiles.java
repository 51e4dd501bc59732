package org.ligature.activities;

import org.ligature.access.Access;
import org.ligature.access.Privilege;
import org.ligature.access.Visibility;
import org.ligature.audit.Action;
import org.ligature.audit.Actor;
import org.ligature.kit.db.Db;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/// The files of notes piece by piece, for moving them between stores. Every method blocks.
public final class NoteFiles {

    private final Db db;
    private final Access access;

    public NoteFiles(Db db, Access access) {
        this.db = db;
        this.access = access;
    }

    /// Hands over the pieces of all files, those of one after the other, in their order.
    public void each(Actor actor, Consumer<FilePiece> taker) {
        for (var note : notes(actor)) {
            Optional<FilePiece> piece;
            for (int part = 0; (piece = piece(note, part)).isPresent(); part++) {
                taker.accept(piece.get());
            }
        }
    }

    private List<UUID> notes(Actor actor) {
        return db.read(
                tx ->
                        access.visibility(tx, actor, Note.TABLE) == Visibility.ALL
                                ? new NoteStore(tx).withFile()
                                : List.of());
    }

    /// Each piece is a read of its own, so that no file is too large.
    private Optional<FilePiece> piece(UUID note, int part) {
        return db.read(tx -> new NoteStore(tx).piece(note, part))
                .map(body -> new FilePiece(note, part, body));
    }

    /// Takes a piece of a file as another store holds it. A note that has yet to come is kept a
    /// place, which is about nothing until it does.
    public void take(Action action, FilePiece piece) {
        access.require(action.tx(), action.actor(), Privilege.CREATE, Note.TABLE);
        var store = new NoteStore(action.tx());
        var note = store.find(piece.note()).orElseGet(() -> store.keep(action, piece.note()));
        store.replacePiece(note, piece.part(), piece.body());
    }
}
