package org.ligature.exchange;

import org.jspecify.annotations.Nullable;
import org.ligature.activities.FilePiece;
import org.ligature.activities.NoteFiles;
import org.ligature.audit.Actor;
import org.ligature.exchange.ImportPlan.Report;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/// The content of the files of notes: in pieces, or where stores are only compared by its SHA-256.
record FilePart(NoteFiles files) implements DumpPart {

    @Override
    public String name() {
        return "annotationpart";
    }

    @Override
    public void tell(Actor actor, boolean stable, Consumer<Map<String, Object>> lines) {
        if (stable) {
            var digests = new Digests(lines);
            files.each(actor, digests::add);
            digests.end();
        } else {
            files.each(actor, piece -> lines.accept(line(piece)));
        }
    }

    @Override
    public Report take(Taking taking) {
        return taking.each((action, line) -> files.take(action, piece(line)));
    }

    private static FilePiece piece(PartLine line) {
        try {
            var body = Base64.getDecoder().decode(line.text("documentbody"));
            return new FilePiece(line.uuid("annotationid"), line.whole("part"), body);
        } catch (IllegalArgumentException noBase64) {
            throw new Unfit("part.no-base64", "documentbody");
        }
    }

    private static Map<String, Object> line(FilePiece piece) {
        var line = new LinkedHashMap<String, Object>();
        line.put("annotationid", piece.note().toString());
        line.put("part", piece.part());
        line.put("documentbody", Base64.getEncoder().encodeToString(piece.body()));
        return line;
    }

    /// Works out one digest after the other.
    private static final class Digests {

        private final Consumer<Map<String, Object>> lines;
        private final MessageDigest digest;
        private @Nullable UUID note;

        Digests(Consumer<Map<String, Object>> lines) {
            this.lines = lines;
            try {
                this.digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException everyJavaHasIt) {
                throw new IllegalStateException(everyJavaHasIt);
            }
        }

        void add(FilePiece piece) {
            if (!piece.note().equals(note)) {
                end();
                note = piece.note();
            }
            digest.update(piece.body());
        }

        void end() {
            if (note != null) {
                var line = new LinkedHashMap<String, Object>();
                line.put("annotationid", note.toString());
                line.put("sha256", HexFormat.of().formatHex(digest.digest()));
                lines.accept(line);
            }
        }
    }
}
