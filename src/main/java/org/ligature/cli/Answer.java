package org.ligature.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

import de.siegmar.fastcsv.writer.CsvWriter;

import org.ligature.exchange.JsonText;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Writes what a command found, for people or for programs: objects keyed by logical names, without
/// the
/// keys that are empty.
final class Answer {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private final PrintWriter out;
    private final Options.Format format;

    Answer(PrintWriter out, Options.Format format) {
        this.out = out;
        this.format = format;
    }

    /// One object.
    void object(Map<String, Object> object) {
        switch (format) {
            case json -> out.println(JsonText.of(object));
            case csv -> rows(List.of(object));
            case text -> object.forEach((key, value) -> out.println(key + ": " + text(value)));
        }
    }

    /// Several objects; as JSON one array.
    void rows(List<Map<String, Object>> rows) {
        switch (format) {
            case json ->
                    out.println(
                            rows.stream()
                                    .map(JsonText::of)
                                    .collect(Collectors.joining(",\n ", "[", "]")));
            case csv -> csv(rows);
            case text -> table(rows);
        }
    }

    /// The text as the JSON it is, or as it stands where it is none.
    static Object parsed(String text) {
        try {
            return text.isBlank() ? "" : JSON.readTree(text);
        } catch (JsonProcessingException _) {
            return text.stripTrailing();
        }
    }

    private void csv(List<Map<String, Object>> rows) {
        var header = header(rows);
        if (header.isEmpty()) {
            return;
        }
        var text = new StringWriter();
        var csv = CsvWriter.builder().bufferSize(0).build(text);
        csv.writeRecord(header);
        rows.forEach(row -> csv.writeRecord(header.stream().map(key -> cell(row, key)).toList()));
        out.print(text);
    }

    private void table(List<Map<String, Object>> rows) {
        var header = header(rows);
        var widths =
                header.stream()
                        .map(
                                key ->
                                        rows.stream()
                                                .mapToInt(row -> cell(row, key).length())
                                                .reduce(key.length(), Math::max))
                        .toList();
        if (!header.isEmpty()) {
            line(header, widths);
        }
        rows.forEach(row -> line(header.stream().map(key -> cell(row, key)).toList(), widths));
    }

    private void line(List<String> cells, List<Integer> widths) {
        var line = new StringBuilder();
        for (var i = 0; i < cells.size(); i++) {
            line.append(cells.get(i)).repeat(' ', widths.get(i) - cells.get(i).length() + 2);
        }
        out.println(line.toString().stripTrailing());
    }

    private static List<String> header(List<Map<String, Object>> rows) {
        var keys = new LinkedHashSet<String>();
        rows.forEach(row -> keys.addAll(row.keySet()));
        return List.copyOf(keys);
    }

    private static String cell(Map<String, Object> row, String key) {
        var value = row.get(key);
        return value == null ? "" : text(value);
    }

    private static String text(Object value) {
        return switch (value) {
            case String text -> text;
            case Collection<?> several -> JsonText.of(several);
            case Map<?, ?> object -> JsonText.of(object);
            default -> value.toString();
        };
    }
}
