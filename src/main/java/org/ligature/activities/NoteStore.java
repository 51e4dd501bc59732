package org.ligature.activities;

import static org.ligature.sql.Tables.ANNOTATION;
import static org.ligature.sql.Tables.ANNOTATIONPART;
import static org.ligature.sql.Tables.AUDIT;
import static org.ligature.sql.Tables.RECORD;

import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.ligature.audit.Action;
import org.ligature.kit.db.Tx;
import org.ligature.records.RecordId;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// Notes and files in the database. Knows SQL and no rule.
record NoteStore(Tx tx) {

    private static final org.ligature.sql.tables.Record AUTHOR = RECORD.as("author");

    /// Everything of a note but the content of its file.
    static final List<SelectField<?>> FIELDS =
            List.of(
                    ANNOTATION.ID,
                    ANNOTATION.UUID,
                    ANNOTATION.OBJECTID,
                    ANNOTATION.SUBJECT,
                    ANNOTATION.NOTETEXT,
                    ANNOTATION.FILENAME,
                    ANNOTATION.MIMETYPE,
                    ANNOTATION.FILESIZE,
                    ANNOTATION.CREATEDON,
                    ANNOTATION.VERSIONNUMBER);

    /// @param author the name of who wrote it
    static Note note(Record row, @Nullable String author) {
        var name = row.get(ANNOTATION.FILENAME);
        var file =
                name == null
                        ? null
                        : new NoteFile(
                                name,
                                Objects.toString(row.get(ANNOTATION.MIMETYPE), ""),
                                Objects.requireNonNullElse(row.get(ANNOTATION.FILESIZE), 0L));
        return new Note(
                new NoteId(row.get(ANNOTATION.ID)),
                row.get(ANNOTATION.UUID),
                new RecordId(row.get(ANNOTATION.OBJECTID)),
                new NoteText(
                        Objects.toString(row.get(ANNOTATION.SUBJECT), ""),
                        Objects.toString(row.get(ANNOTATION.NOTETEXT), "")),
                file,
                row.get(ANNOTATION.CREATEDON).toInstant(ZoneOffset.UTC),
                Objects.toString(author, ""),
                row.get(ANNOTATION.VERSIONNUMBER));
    }

    Optional<Note> find(NoteId id) {
        return where(ANNOTATION.ID.eq(id.value())).stream().findFirst();
    }

    List<Note> of(RecordId record) {
        return where(ANNOTATION.OBJECTID.eq(record.value()));
    }

    private List<Note> where(Condition condition) {
        var fields = new ArrayList<>(FIELDS);
        fields.add(AUTHOR.NAME);
        return tx.sql()
                .select(fields)
                .from(ANNOTATION)
                .leftJoin(AUTHOR)
                .on(AUTHOR.ID.eq(ANNOTATION.CREATEDBY))
                .where(condition)
                .orderBy(ANNOTATION.OBJECTID, ANNOTATION.CREATEDON, ANNOTATION.ID)
                .fetch(row -> note(row, row.get(AUTHOR.NAME)));
    }

    NoteId insert(Action action, UUID uuid, RecordId of, NoteText text, @Nullable NoteFile file) {
        var id =
                tx.sql()
                        .insertInto(ANNOTATION)
                        .set(ANNOTATION.UUID, uuid)
                        .set(ANNOTATION.OBJECTID, of.value())
                        .set(ANNOTATION.SUBJECT, orNull(text.title()))
                        .set(ANNOTATION.NOTETEXT, orNull(text.body()))
                        .set(ANNOTATION.FILENAME, file == null ? null : file.name())
                        .set(ANNOTATION.MIMETYPE, file == null ? null : file.type())
                        .set(ANNOTATION.FILESIZE, file == null ? null : (Long) file.size())
                        .set(ANNOTATION.CREATEDON, now(action))
                        .set(ANNOTATION.CREATEDBY, action.actor().userId())
                        .set(ANNOTATION.MODIFIEDON, now(action))
                        .set(ANNOTATION.MODIFIEDBY, action.actor().userId())
                        .set(ANNOTATION.VERSIONNUMBER, 1L)
                        .returningResult(ANNOTATION.ID)
                        .fetchSingle()
                        .value1();
        return new NoteId(id);
    }

    void insertPieces(NoteId note, List<byte[]> pieces) {
        int part = 0;
        for (var piece : pieces) {
            tx.sql()
                    .insertInto(ANNOTATIONPART)
                    .set(ANNOTATIONPART.ANNOTATIONID, note.value())
                    .set(ANNOTATIONPART.PART, part++)
                    .set(ANNOTATIONPART.DOCUMENTBODY, piece)
                    .execute();
        }
    }

    /// One piece of a file; empty after the last.
    Optional<byte[]> piece(NoteId note, int part) {
        return tx.sql()
                .select(ANNOTATIONPART.DOCUMENTBODY)
                .from(ANNOTATIONPART)
                .where(ANNOTATIONPART.ANNOTATIONID.eq(note.value()), ANNOTATIONPART.PART.eq(part))
                .fetchOptional(ANNOTATIONPART.DOCUMENTBODY);
    }

    /// The notes that have a file with something in it.
    List<UUID> withFile() {
        return tx.sql()
                .select(ANNOTATION.UUID)
                .from(ANNOTATION)
                .join(ANNOTATIONPART)
                .on(ANNOTATIONPART.ANNOTATIONID.eq(ANNOTATION.ID), ANNOTATIONPART.PART.eq(0))
                .orderBy(ANNOTATION.ID)
                .fetch(ANNOTATION.UUID);
    }

    Optional<NoteId> find(UUID uuid) {
        return tx.sql()
                .select(ANNOTATION.ID)
                .from(ANNOTATION)
                .where(ANNOTATION.UUID.eq(uuid))
                .fetchOptional(row -> new NoteId(row.value1()));
    }

    /// Keeps a place for a note whose text has yet to come.
    NoteId keep(Action action, UUID uuid) {
        return insert(action, uuid, new RecordId(0), new NoteText("", ""), null);
    }

    void replacePiece(NoteId note, int part, byte[] piece) {
        tx.sql()
                .deleteFrom(ANNOTATIONPART)
                .where(ANNOTATIONPART.ANNOTATIONID.eq(note.value()), ANNOTATIONPART.PART.eq(part))
                .execute();
        tx.sql()
                .insertInto(ANNOTATIONPART)
                .set(ANNOTATIONPART.ANNOTATIONID, note.value())
                .set(ANNOTATIONPART.PART, part)
                .set(ANNOTATIONPART.DOCUMENTBODY, piece)
                .execute();
    }

    /// One piece of the file of the note that is known outside by this UUID.
    Optional<byte[]> piece(UUID note, int part) {
        return tx.sql()
                .select(ANNOTATIONPART.DOCUMENTBODY)
                .from(ANNOTATIONPART)
                .join(ANNOTATION)
                .on(ANNOTATION.ID.eq(ANNOTATIONPART.ANNOTATIONID))
                .where(ANNOTATION.UUID.eq(note), ANNOTATIONPART.PART.eq(part))
                .fetchOptional(ANNOTATIONPART.DOCUMENTBODY);
    }

    void update(Action action, NoteId id, NoteText text) {
        tx.sql()
                .update(ANNOTATION)
                .set(ANNOTATION.SUBJECT, orNull(text.title()))
                .set(ANNOTATION.NOTETEXT, orNull(text.body()))
                .set(ANNOTATION.MODIFIEDON, now(action))
                .set(ANNOTATION.MODIFIEDBY, action.actor().userId())
                .set(ANNOTATION.VERSIONNUMBER, ANNOTATION.VERSIONNUMBER.plus(1))
                .where(ANNOTATION.ID.eq(id.value()))
                .execute();
    }

    void move(Action action, NoteId id, RecordId to) {
        tx.sql()
                .update(ANNOTATION)
                .set(ANNOTATION.OBJECTID, to.value())
                .set(ANNOTATION.MODIFIEDON, now(action))
                .set(ANNOTATION.MODIFIEDBY, action.actor().userId())
                .set(ANNOTATION.VERSIONNUMBER, ANNOTATION.VERSIONNUMBER.plus(1))
                .where(ANNOTATION.ID.eq(id.value()))
                .execute();
    }

    /// The pieces of its file stay, so that it can come back, until the store is compacted.
    void delete(NoteId id) {
        tx.sql().deleteFrom(ANNOTATION).where(ANNOTATION.ID.eq(id.value())).execute();
    }

    long count(Collection<RecordId> records) {
        return tx.sql()
                .fetchCount(
                        ANNOTATION,
                        ANNOTATION.OBJECTID.in(records.stream().map(RecordId::value).toList()));
    }

    /// Notes about records that are gone.
    List<Long> astray() {
        return tx.sql()
                .select(ANNOTATION.ID)
                .from(ANNOTATION)
                .leftJoin(RECORD)
                .on(RECORD.ID.eq(ANNOTATION.OBJECTID))
                .where(RECORD.ID.isNull())
                .orderBy(ANNOTATION.ID)
                .fetch(ANNOTATION.ID);
    }

    /// Notes whose file is not as long as they say.
    List<Long> torn() {
        var length = DSL.coalesce(DSL.sum(DSL.octetLength(body())), DSL.inline(0));
        return tx.sql()
                .select(ANNOTATION.ID)
                .from(ANNOTATION)
                .leftJoin(ANNOTATIONPART)
                .on(ANNOTATIONPART.ANNOTATIONID.eq(ANNOTATION.ID))
                .groupBy(ANNOTATION.ID, ANNOTATION.FILESIZE)
                .having(
                        length.ne(
                                DSL.coalesce(ANNOTATION.FILESIZE, 0L)
                                        .cast(java.math.BigDecimal.class)))
                .orderBy(ANNOTATION.ID)
                .fetch(ANNOTATION.ID);
    }

    /// Who wrote a note; empty where nobody knows.
    Optional<Long> author(NoteId id) {
        return tx.sql()
                .select(ANNOTATION.CREATEDBY)
                .from(ANNOTATION)
                .where(ANNOTATION.ID.eq(id.value()))
                .fetchOptional(ANNOTATION.CREATEDBY);
    }

    /// Removes for good the files of notes that are deleted.
    void deletePieces() {
        var there =
                DSL.selectOne()
                        .from(ANNOTATION)
                        .where(ANNOTATION.ID.eq(ANNOTATIONPART.ANNOTATIONID));
        tx.sql().deleteFrom(ANNOTATIONPART).where(DSL.notExists(there)).execute();
    }

    /// Pieces of files that belong to no note, and to none that was deleted.
    List<Long> pieces() {
        var deleted =
                DSL.selectOne()
                        .from(AUDIT)
                        .where(
                                AUDIT.OBJECT_ID.eq(ANNOTATIONPART.ANNOTATIONID),
                                AUDIT.TABLE_NAME.eq(Note.TABLE));
        return tx.sql()
                .selectDistinct(ANNOTATIONPART.ANNOTATIONID)
                .from(ANNOTATIONPART)
                .leftJoin(ANNOTATION)
                .on(ANNOTATION.ID.eq(ANNOTATIONPART.ANNOTATIONID))
                .where(ANNOTATION.ID.isNull(), DSL.notExists(deleted))
                .orderBy(ANNOTATIONPART.ANNOTATIONID)
                .fetch(ANNOTATIONPART.ANNOTATIONID);
    }

    private static org.jooq.Field<String> body() {
        return ANNOTATIONPART.DOCUMENTBODY.coerce(String.class);
    }

    private static LocalDateTime now(Action action) {
        return LocalDateTime.ofInstant(action.now(), ZoneOffset.UTC);
    }

    static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
