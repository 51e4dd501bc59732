package org.ligature.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

import org.ligature.kit.problem.Problem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/// A CSV file as it was read: its header and its rows, each with the line on which it begins.
///
/// Encoding and separator are found out: a byte order mark decides, then UTF-8 where every byte
/// fits
/// it, else Windows-1252; the separator is the one that parts the header most often.
public record CsvFile(List<String> header, List<Row> rows) {

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

    /// @throws Problem where the file is not there, cannot be read, is no CSV or has no header
    public static CsvFile read(Path file) {
        try {
            return parse(file, decode(Files.readAllBytes(file)));
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

    private static String reason(Exception e) {
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

    private static String decode(byte[] bytes) {
        for (var mark : Mark.values()) {
            if (mark.begins(bytes)) {
                var skip = mark.bytes.length;
                return new String(bytes, skip, bytes.length - skip, mark.charset);
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException _) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    /// The byte order marks by which a file says its encoding.
    private enum Mark {
        UTF_8(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
        UTF_16_BIG(StandardCharsets.UTF_16BE, 0xFE, 0xFF),
        UTF_16_LITTLE(StandardCharsets.UTF_16LE, 0xFF, 0xFE);

        private final Charset charset;
        private final int[] bytes;

        Mark(Charset charset, int... bytes) {
            this.charset = charset;
            this.bytes = bytes;
        }

        boolean begins(byte[] file) {
            return file.length >= bytes.length
                    && Stream.iterate(0, i -> i < bytes.length, i -> i + 1)
                            .allMatch(i -> (file[i] & 0xFF) == bytes[i]);
        }
    }
}
