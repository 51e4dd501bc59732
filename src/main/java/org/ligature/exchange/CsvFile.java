package org.ligature.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

import org.jspecify.annotations.Nullable;
import org.ligature.kit.problem.Problem;
import org.ligature.kit.text.Texts;

import java.io.IOException;
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

/// A CSV file as it was read: its header and its rows, each with the line on which it begins.
///
/// Encoding and separator are found out: a byte order mark decides, then UTF-8 where every byte
/// fits
/// it, else Windows-1252; the separator is the one that parts the header most often.
public record CsvFile(List<String> header, List<Row> rows) implements RowFile {

    /// The separators that spreadsheets write.
    private static final String SEPARATORS = ",;\t|";

    public CsvFile {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /// @param line the line of the file on which the row begins, from 1
    /// @param fields as many as the header has, or not: whoever uses the row has to look
    public record Row(long line, List<String> fields) {
        public Row {
            fields = List.copyOf(fields);
        }
    }

    @Override
    public Optional<List<String>> headers() {
        return Optional.of(header);
    }

    @Override
    public void walk(Consumer<FileRow> taker) {
        rows.forEach(row -> taker.accept(row(row)));
    }

    private FileRow row(Row row) {
        var count = row.fields().size();
        if (count != header.size()) {
            var fault = Texts.of(CsvFile.class).get("row.ragged", count, header.size());
            return FileRow.faulty(row.line(), fault);
        }
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (var i = 0; i < count; i++) {
            fields.put(header.get(i), row.fields().get(i));
        }
        return new FileRow(row.line(), fields, null);
    }

    /// @throws Problem where the file is not there, cannot be read, is no CSV or has no header
    public static CsvFile read(Path file) {
        try {
            return parse(file, TextFile.of(file).text());
        } catch (NoSuchFileException e) {
            throw new Problem(e, CsvFile.class, "file.missing", file);
        } catch (IOException e) {
            throw new Problem(e, CsvFile.class, "file.unreadable", file, reason(e));
        }
    }

    private static CsvFile parse(Path file, String text) {
        if (text.indexOf('\0') >= 0) {
            throw new Problem(CsvFile.class, "file.null-bytes", file);
        }
        try (var reader =
                CsvReader.builder()
                        .fieldSeparator(separator(text))
                        .skipEmptyLines(true)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .ofCsvRecord(text)) {
            var records = reader.stream().toList();
            if (records.isEmpty()) {
                throw new Problem(CsvFile.class, "file.empty", file);
            }
            var header = records.getFirst().getFields().stream().map(String::strip).toList();
            refuseTwins(file, header);
            return new CsvFile(header, records.stream().skip(1).map(CsvFile::row).toList());
        } catch (CsvParseException | UncheckedIOException e) {
            throw new Problem(e, CsvFile.class, "file.no-csv", file, reason(e));
        } catch (IOException e) {
            throw new Problem(e, CsvFile.class, "file.unreadable", file, reason(e));
        }
    }

    private static void refuseTwins(Path file, List<String> header) {
        var seen = new HashSet<String>();
        for (var name : header) {
            if (!name.isEmpty() && !seen.add(name)) {
                throw new Problem(CsvFile.class, "file.twin-headers", file, name);
            }
        }
    }

    private static Row row(CsvRecord record) {
        return new Row(record.getStartingLineNumber(), new ArrayList<>(record.getFields()));
    }

    static String reason(Exception e) {
        var message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }

    private static char separator(String text) {
        var header = unquotedHeader(text);
        return (char)
                SEPARATORS
                        .chars()
                        .boxed()
                        .max(
                                Comparator.comparingLong(
                                        (Integer separator) ->
                                                header.chars().filter(c -> c == separator).count()))
                        .filter(separator -> header.indexOf(separator) >= 0)
                        .orElse((int) ',')
                        .intValue();
    }

    /// What stands outside quotes in the first line that is not empty.
    private static String unquotedHeader(String text) {
        var header = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                if (!header.isEmpty()) {
                    break;
                }
            } else if (!quoted) {
                header.append(c);
            }
        }
        return header.toString();
    }
}
