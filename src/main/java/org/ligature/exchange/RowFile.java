package org.ligature.exchange;

import org.ligature.kit.problem.Problem;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// A file whose rows can become records: CSV or JSON.
public sealed interface RowFile permits CsvFile, JsonFile {

    /// The headers, where all rows have the same.
    Optional<List<String>> headers();

    /// Hands over the rows one after the other, every time from the first on.
    void walk(Consumer<FileRow> taker);

    /// The file as what its ending says it is, or else what it begins with.
    ///
    /// @throws Problem where the file is not there, cannot be read, or is neither
    static RowFile open(Path path) {
        try {
            return isJson(path) ? JsonFile.open(path) : CsvFile.read(path);
        } catch (NoSuchFileException e) {
            throw new Problem(e, RowFile.class, "file.missing", path);
        } catch (IOException e) {
            throw new Problem(e, RowFile.class, "file.unreadable", path, CsvFile.reason(e));
        }
    }

    private static boolean isJson(Path path) throws IOException {
        var name = path.toString().toLowerCase(Locale.ROOT);
        var ending = name.substring(name.lastIndexOf('.') + 1);
        if (Set.of("json", "jsonl", "ndjson").contains(ending)) {
            return true;
        }
        return !Set.of("csv", "tsv").contains(ending) && JsonFile.looksLikeOne(path);
    }
}
