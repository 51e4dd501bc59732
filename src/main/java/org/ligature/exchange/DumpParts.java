package org.ligature.exchange;

import org.ligature.access.UserService;
import org.ligature.activities.NoteFiles;
import org.ligature.design.DescriptionService;
import org.ligature.kit.db.Db;
import org.ligature.records.RecordService;
import org.ligature.schema.Schema;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Everything a store holds beside the rows of described tables.
public final class DumpParts {

    private final List<DumpPart> all;

    public DumpParts(
            Db db,
            Supplier<Schema> schema,
            DescriptionService descriptions,
            RecordService records,
            UserService users,
            NoteFiles files) {
        this.all =
                List.of(
                        new SchemaPart(descriptions),
                        new ChoicePart(descriptions),
                        new SettingPart(db),
                        new SecurityRolePart(users, records, schema),
                        new MergePart(records, schema),
                        new FilePart(files));
    }

    Optional<DumpPart> named(String name) {
        return all.stream().filter(part -> part.name().equals(name)).findFirst();
    }

    List<DumpPart> all() {
        return all;
    }
}
