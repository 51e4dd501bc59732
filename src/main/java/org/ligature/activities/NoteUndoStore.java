package org.ligature.activities;

import static org.ligature.sql.Tables.ANNOTATION;
import static org.ligature.sql.Tables.ANNOTATIONPART;
import static org.ligature.sql.Tables.RECORD;

import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.ligature.audit.Action;
import org.ligature.kit.db.Tx;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/// Notes that come back under the numbers they had. Knows SQL and no rule.
record NoteUndoStore(Tx tx) {

    /// @param author who wrote it; null where nobody knows
    record Coming(Note note, @Nullable Long author) {}

    boolean isRecordThere(long record) {
        return tx.sql().fetchExists(RECORD, RECORD.ID.eq(record));
    }

    /// How long the pieces of a note's file are together.
    long pieces(NoteId note) {
        var length = DSL.sum(DSL.octetLength(ANNOTATIONPART.DOCUMENTBODY.coerce(String.class)));
        return tx.sql()
                .select(DSL.coalesce(length, BigDecimal.ZERO))
                .from(ANNOTATIONPART)
                .where(ANNOTATIONPART.ANNOTATIONID.eq(note.value()))
                .fetchSingle()
                .value1()
                .longValue();
    }

    void insert(Action action, Coming coming) {
        var note = coming.note();
        var file = note.attached();
        tx.sql()
                .insertInto(ANNOTATION)
                .set(ANNOTATION.ID, note.id().value())
                .set(ANNOTATION.UUID, note.uuid())
                .set(ANNOTATION.OBJECTID, note.of().value())
                .set(ANNOTATION.SUBJECT, NoteStore.orNull(note.text().title()))
                .set(ANNOTATION.NOTETEXT, NoteStore.orNull(note.text().body()))
                .set(ANNOTATION.FILENAME, file == null ? null : file.name())
                .set(ANNOTATION.MIMETYPE, file == null ? null : file.type())
                .set(ANNOTATION.FILESIZE, file == null ? null : (Long) file.size())
                .set(ANNOTATION.CREATEDON, time(note.createdOn()))
                .set(ANNOTATION.CREATEDBY, coming.author())
                .set(ANNOTATION.MODIFIEDON, time(action.now()))
                .set(ANNOTATION.MODIFIEDBY, action.actor().userId())
                .set(ANNOTATION.VERSIONNUMBER, note.version())
                .execute();
    }

    private static LocalDateTime time(Instant time) {
        return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    }
}
