package org.ligature.history;

import org.ligature.audit.AuditEntry;
import org.ligature.audit.AuditTransaction;
import org.ligature.kit.text.Texts;
import org.ligature.schema.Schema;
import org.ligature.schema.Table;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/// Says in words what an action did: "Deleted Jane Doe", "Imported 12 contacts".
public final class StepWords {

    /// How many entries are enough to tell what an action was about.
    public static final int SAMPLE = 200;

    private final Supplier<Schema> schema;
    private final Texts texts = Texts.of(StepWords.class);

    public StepWords(Supplier<Schema> schema) {
        this.schema = schema;
    }

    /// What was done, such as "Connected Anna Kim".
    ///
    /// @param entries its first ones, at most [#SAMPLE]
    public String done(AuditTransaction action, List<AuditEntry> entries) {
        var key = "did." + action.label();
        return texts.get(texts.has(key) ? key : "did.other", about(action, entries));
    }

    /// The same as something that can be done again, such as "Connect Anna Kim".
    ///
    /// @param entries its first ones, at most [#SAMPLE]
    public String command(AuditTransaction action, List<AuditEntry> entries) {
        var key = "do." + action.label();
        return texts.get(texts.has(key) ? key : "do.other", about(action, entries));
    }

    /// The one record it was about by its name, several by their number.
    private String about(AuditTransaction action, List<AuditEntry> entries) {
        var table = mainTable(action, entries);
        var those = entries.stream().filter(it -> it.subject().table().equals(table)).toList();
        var all = those.size() == entries.size() ? action.entries() : those.size();
        var name = those.isEmpty() ? null : those.getFirst().subject().name();
        if (all == 1 && name != null) {
            return name;
        }
        var described = schema.get().table(table);
        return all == 1
                ? described.map(Table::displayName).orElse(table)
                : texts.get("several", all, described.map(this::plural).orElse(table));
    }

    private String plural(Table table) {
        return table.pluralName().toLowerCase(texts.locale());
    }

    /// A record is deleted after what hung on it, and made before it.
    private static String mainTable(AuditTransaction action, List<AuditEntry> entries) {
        if (entries.isEmpty()) {
            return "";
        }
        var deletion = action.label().endsWith(".delete") || action.label().endsWith(".merge");
        var main = deletion ? entries.getLast() : entries.getFirst();
        return Objects.requireNonNull(main).subject().table();
    }
}
