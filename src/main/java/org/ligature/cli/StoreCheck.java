package org.ligature.cli;

import org.ligature.activities.NoteCheck;
import org.ligature.audit.AuditService;
import org.ligature.connections.ConnectionCheck;
import org.ligature.kit.db.IndexCheck;
import org.ligature.kit.text.Texts;
import org.ligature.records.RecordCheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Looks whether everything in a store agrees: the directory of records with the tables, the two
/// rows of each connection with each other, notes with their files, the history with itself, and
/// the indexes with what they
/// index.
public final class StoreCheck {

    private final RecordCheck records;
    private final ConnectionCheck connections;
    private final NoteCheck notes;
    private final AuditService audits;
    private final IndexCheck indexes;

    public StoreCheck(
            RecordCheck records,
            ConnectionCheck connections,
            NoteCheck notes,
            AuditService audits,
            IndexCheck indexes) {
        this.records = records;
        this.connections = connections;
        this.notes = notes;
        this.audits = audits;
        this.indexes = indexes;
    }

    /// What was found, in words.
    ///
    /// @param remark whether users may have brought it about themselves, so that the store is sound
    public record Found(String sentence, boolean remark) {}

    /// Everything that does not agree. Reads the whole store.
    public List<Found> all() {
        var found = new ArrayList<Found>();
        var texts = Texts.of(RecordCheck.class);
        records.run().forEach(wrong -> found.add(new Found(wrong.in(texts), false)));
        found.addAll(pairs());
        notes.run().forEach(sentence -> found.add(new Found(sentence, false)));
        audits.firstBroken()
                .map(broken -> texts().get("check.audit", broken.uuid(), broken.occurredOn()))
                .ifPresent(sentence -> found.add(new Found(sentence, false)));
        indexes.run().forEach(wrong -> found.add(new Found(sentence(wrong), false)));
        return found;
    }

    /// What does not agree about connections alone.
    public List<Found> pairs() {
        return connections.findings().stream()
                .map(
                        finding ->
                                new Found(
                                        finding.sentence(Locale.getDefault()),
                                        finding.kind().isRemark()))
                .toList();
    }

    private static String sentence(IndexCheck.Disagreement wrong) {
        return texts().get(
                        "check.index", wrong.index(), wrong.table(), wrong.entries(), wrong.rows());
    }

    private static Texts texts() {
        return Texts.of(StoreCheck.class);
    }
}
