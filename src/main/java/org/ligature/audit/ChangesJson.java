package org.ligature.audit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// The changes of one entry as JSON, typed so that they can be restored as what they were.
///
/// Text, boolean and [Integer] stand as they are; other kinds as an object with one key that names
/// the kind, such as `{"date":"2026-11-21"}`.
final class ChangesJson {

    private static final JsonFactory JSON = new JsonFactory();
    private static final ObjectMapper MAPPER = new ObjectMapper(JSON);

    private ChangesJson() {}

    static String write(List<Change> changes) {
        var text = new StringWriter(64 * changes.size() + 2);
        try (var json = JSON.createGenerator(text)) {
            json.writeStartArray();
            for (var change : changes) {
                json.writeStartObject();
                json.writeStringField("column", change.column());
                json.writeFieldName("before");
                write(json, change.before());
                json.writeFieldName("after");
                write(json, change.after());
                json.writeEndObject();
            }
            json.writeEndArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, @Nullable Object value) throws IOException {
        switch (value) {
            case null -> json.writeNull();
            case String text -> json.writeString(text);
            case Boolean yes -> json.writeBoolean(yes);
            case Integer number -> json.writeNumber(number);
            case Short number -> json.writeNumber(number.intValue());
            case Long number -> kind(json, "long", number.toString());
            case BigDecimal number -> kind(json, "decimal", number.toString());
            case LocalDate date -> kind(json, "date", date.toString());
            case Instant instant -> kind(json, "instant", instant.toString());
            case UUID uuid -> kind(json, "uuid", uuid.toString());
            case List<?> list -> writeList(json, list);
            default ->
                    throw new IllegalArgumentException("History cannot hold " + value.getClass());
        }
    }

    private static void kind(JsonGenerator json, String kind, String value) throws IOException {
        json.writeStartObject();
        json.writeStringField(kind, value);
        json.writeEndObject();
    }

    private static void writeList(JsonGenerator json, List<?> list) throws IOException {
        json.writeStartArray();
        for (var value : list) {
            write(json, value);
        }
        json.writeEndArray();
    }

    static List<Change> read(String text) {
        try {
            var changes = new ArrayList<Change>();
            for (var change : MAPPER.readTree(text)) {
                var before = value(change.path("before"));
                var after = value(change.path("after"));
                changes.add(new Change(change.path("column").asText(), before, after));
            }
            return changes;
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    private static @Nullable Object value(JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING -> node.textValue();
            case BOOLEAN -> node.booleanValue();
            case NUMBER -> node.intValue();
            case ARRAY -> node.valueStream().map(ChangesJson::value).toList();
            case OBJECT -> kind(node);
            case NULL, MISSING, BINARY, POJO -> null;
        };
    }

    private static Object kind(JsonNode node) {
        var kind = node.properties().iterator().next();
        var text = kind.getValue().textValue();
        return switch (kind.getKey()) {
            case "long" -> Long.valueOf(text);
            case "decimal" -> new BigDecimal(text);
            case "date" -> LocalDate.parse(text);
            case "instant" -> Instant.parse(text);
            case "uuid" -> UUID.fromString(text);
            default -> throw new IllegalArgumentException("History has no kind " + kind.getKey());
        };
    }
}
