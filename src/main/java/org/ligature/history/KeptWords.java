package org.ligature.history;

import org.ligature.audit.AuditTransaction;
import org.ligature.audit.Kept;
import org.ligature.audit.Subject;
import org.ligature.kit.text.Texts;
import org.ligature.schema.Column;
import org.ligature.schema.Schema;
import org.ligature.schema.Table;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.function.Supplier;

/// Says in a sentence what was not taken back, and because of whom.
public final class KeptWords {

    private final Supplier<Schema> schema;
    private final ZoneId zone;
    private final Texts texts = Texts.of(KeptWords.class);

    /// @param zone in which times are told
    public KeptWords(Supplier<Schema> schema, ZoneId zone) {
        this.schema = schema;
        this.zone = zone;
    }

    /// What stays as it is and why, with names and never with numbers.
    public String sentence(Kept kept) {
        var since = kept.since();
        var part = kept.column() == null ? kept.reason().name() : kept.reason() + ".column";
        var key = since == null ? "kept." + part : "since." + part;
        return texts.get(
                texts.has(key) ? key : "kept." + part,
                name(kept.subject()),
                column(kept),
                kept.detail(),
                since == null ? "" : since.actor().name(),
                since == null ? "" : when(since));
    }

    private String name(Subject subject) {
        var name = subject.name();
        var table = schema.get().table(subject.table()).map(Table::displayName);
        return name == null ? table.orElse(subject.table()) : name;
    }

    private String column(Kept kept) {
        var name = kept.column();
        if (name == null) {
            return "";
        }
        return schema.get()
                .table(kept.subject().table())
                .flatMap(table -> table.column(name))
                .map(Column::displayName)
                .orElse(name);
    }

    /// When it was done, in the zone and language of the user.
    public String when(AuditTransaction since) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(texts.locale())
                .format(since.occurredOn().atZone(zone));
    }
}
