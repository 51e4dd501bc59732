package org.ligature.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

import org.jspecify.annotations.Nullable;
import org.ligature.kit.problem.Problem;
import org.ligature.kit.text.Texts;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// A CSV file: its header and its rows, each with the line on which it begins. It is read piece by
/// piece, so that its size does not matter.
///
/// Encoding and separator are found out: a byte order mark decides, then UTF-8 where every byte
/// fits
/// it, else Windows-1252; the separator is the one that parts the header most often.
public final class CsvFile implements RowFile {

    /// The separators that spreadsheets write.
    private static final String SEPARATORS = ",;\t|";

    private final TextFile file;
    private final char separator;
    private final List<String> header;

    private CsvFile(TextFile file, char separator, List<String> header) {
        this.file = file;
        this.separator = separator;
        this.header = List.copyOf(header);
    }

    /// @param line the line of the file on which the row begins, from 1
    /// @param fields as many as the header has, or not: whoever uses the row has to look
    public record Row(long line, List<String> fields) {
        public Row {
            fields = List.copyOf(fields);
        }
    }

    /// The names of the columns, in their order.
    public List<String> header() {
        return header;
    }

    /// All rows at once, for files that fit the memory.
    ///
    /// @throws Problem where the file is no CSV from some line on
    public List<Row> rows() {
        var rows = new ArrayList<Row>();
        walkRows(rows::add);
        return rows;
    }

    @Override
    public Optional<List<String>> headers() {
        return Optional.of(header);
    }

    /// @throws Problem where the file is no CSV from some line on
    @Override
    public void walk(Consumer<FileRow> taker) {
        walkRows(row -> taker.accept(row(row)));
    }

    private void walkRows(Consumer<Row> taker) {
        try (var reader = reader(file, separator)) {
            reader.stream().skip(1).map(this::row).forEach(taker);
        } catch (CsvParseException | UncheckedIOException e) {
            throw broken(file, e);
        } catch (IOException e) {
            throw unreadable(file.path(), e);
        }
    }

    private Row row(CsvRecord record) {
        refuseNullBytes(file, record);
        return new Row(record.getStartingLineNumber(), record.getFields());
    }

    private FileRow row(Row row) {
        var place = RowPlace.onLine(row.line());
        var count = row.fields().size();
        if (count != header.size()) {
            var fault = Texts.of(CsvFile.class).get("row.ragged", count, header.size());
            return FileRow.faulty(place, fault);
        }
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (var i = 0; i < count; i++) {
            fields.put(header.get(i), row.fields().get(i));
        }
        return new FileRow(place, fields, null);
    }

    /// @throws Problem where the file is not there, cannot be read, is no CSV or has no header
    public static CsvFile read(Path path) {
        try {
            var file = TextFile.of(path);
            var separator = separator(file);
            return new CsvFile(file, separator, header(file, separator));
        } catch (NoSuchFileException e) {
            throw new Problem(e, CsvFile.class, "file.missing", path);
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    private static List<String> header(TextFile file, char separator) throws IOException {
        try (var reader = reader(file, separator)) {
            var first = reader.stream().findFirst();
            if (first.isEmpty()) {
                throw new Problem(CsvFile.class, "file.empty", file.path());
            }
            refuseNullBytes(file, first.get());
            var header = first.get().getFields().stream().map(String::strip).toList();
            refuseTwins(file, header);
            return header;
        } catch (CsvParseException | UncheckedIOException e) {
            throw broken(file, e);
        }
    }

    private static CsvReader<CsvRecord> reader(TextFile file, char separator) throws IOException {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(file.open());
    }

    /// They stand in files of two bytes a letter without a mark, and in what is no text at all.
    private static void refuseNullBytes(TextFile file, CsvRecord record) {
        if (record.getFields().stream().anyMatch(field -> field.indexOf('\0') >= 0)) {
            throw new Problem(CsvFile.class, "file.null-bytes", file.path());
        }
    }

    private static void refuseTwins(TextFile file, List<String> header) {
        var seen = new HashSet<String>();
        for (var name : header) {
            if (!name.isEmpty() && !seen.add(name)) {
                throw new Problem(CsvFile.class, "file.twin-headers", file.path(), name);
            }
        }
    }

    private static Problem broken(TextFile file, RuntimeException e) {
        return new Problem(e, CsvFile.class, "file.no-csv", file.path(), reason(e));
    }

    private static Problem unreadable(Path path, IOException e) {
        return new Problem(e, CsvFile.class, "file.unreadable", path, reason(e));
    }

    static String reason(Exception e) {
        var message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }

    private static char separator(TextFile file) throws IOException {
        try (var reader = file.open()) {
            var header = unquotedHeader(reader);
            return (char)
                    SEPARATORS
                            .chars()
                            .boxed()
                            .max(Comparator.comparingLong((Integer one) -> count(header, one)))
                            .filter(separator -> header.indexOf(separator) >= 0)
                            .orElse((int) ',')
                            .intValue();
        }
    }

    private static long count(String header, int separator) {
        return header.chars().filter(c -> c == separator).count();
    }

    /// What stands outside quotes in the first line that is not empty.
    private static String unquotedHeader(Reader text) throws IOException {
        var header = new StringBuilder();
        var quoted = false;
        for (var c = text.read(); c >= 0; c = text.read()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                if (!header.isEmpty()) {
                    break;
                }
            } else if (!quoted) {
                header.append((char) c);
            }
        }
        return header.toString();
    }
}
