package org.ligature.audit;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/// The hash of one transaction: over the hash before it, its own fields and all its entries.
final class AuditHash {

    private final MessageDigest digest;

    private AuditHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static AuditHash none() {
        return new AuditHash();
    }

    static AuditHash after(String previous, Header header) {
        var hash = new AuditHash();
        hash.text(previous);
        hash.number(header.id());
        hash.text(header.uuid().toString());
        hash.number(header.occurredOn().toEpochMilli());
        hash.number(header.userId());
        hash.text(header.label());
        if (header.origin() != null) {
            hash.number(header.origin());
        }
        return hash;
    }

    void add(Action.Pending entry) {
        var subject = entry.subject();
        text(entry.operation().name());
        text(subject.table());
        number(subject.id());
        text(subject.uuid().toString());
        text(subject.name());
        text(entry.changes());
    }

    String finish(int entries) {
        number(entries);
        return HexFormat.of().formatHex(digest.digest());
    }

    /// The length goes first, so that no two different texts can read as the same bytes.
    private void text(@Nullable String text) {
        if (text == null) {
            number(-1);
            return;
        }
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        digest.update(bytes);
    }

    private void number(long number) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, number).array());
    }

    /// The fields of a transaction that its hash covers.
    record Header(
            long id,
            UUID uuid,
            Instant occurredOn,
            long userId,
            String label,
            @Nullable Long origin) {

        static Header of(AuditTransaction done) {
            var user = done.actor().userId();
            return new Header(
                    done.id(), done.uuid(), done.occurredOn(), user, done.label(), done.origin());
        }

        static Header of(long id, Action action) {
            return new Header(
                    id,
                    action.uuid(),
                    action.now(),
                    action.actor().userId(),
                    action.label(),
                    action.origin());
        }
    }
}
