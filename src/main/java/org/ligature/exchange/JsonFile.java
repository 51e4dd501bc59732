package org.ligature.exchange;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.jspecify.annotations.Nullable;
import org.ligature.kit.problem.JsonFault;
import org.ligature.kit.problem.Problem;
import org.ligature.kit.text.Texts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// A file of JSON objects, in one array or one a line. It is read piece by piece, so that its size
/// does not matter.
final class JsonFile implements RowFile {

    private static final ObjectReader OBJECTS =
            JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build()
                    .readerFor(new TypeReference<Map<String, @Nullable Object>>() {});

    private final TextFile file;

    private JsonFile(TextFile file) {
        this.file = file;
    }

    /// @throws Problem where it holds no objects
    static JsonFile open(Path path) throws IOException {
        var file = TextFile.of(path);
        var first = first(file);
        if (first < 0) {
            throw new Problem(JsonFile.class, "file.empty-json", path);
        }
        if (!isBegin(first)) {
            throw new Problem(JsonFile.class, "file.no-json", path);
        }
        return new JsonFile(file);
    }

    static boolean looksLikeOne(Path path) throws IOException {
        return isBegin(first(TextFile.of(path)));
    }

    private static boolean isBegin(int letter) {
        return letter == '[' || letter == '{';
    }

    /// The first letter that is no blank; -1 where there is none.
    private static int first(TextFile file) throws IOException {
        try (var reader = file.open()) {
            var letter = reader.read();
            while (letter >= 0 && Character.isWhitespace(letter)) {
                letter = reader.read();
            }
            return letter;
        }
    }

    @Override
    public Optional<List<String>> headers() {
        return Optional.empty();
    }

    @Override
    public void walk(Consumer<FileRow> taker) {
        try (var reader = file.open()) {
            if (first(file) == '[') {
                walkArray(reader, taker);
            } else {
                walkLines(new BufferedReader(reader), taker);
            }
        } catch (JsonProcessingException e) {
            throw broken(e);
        } catch (IOException e) {
            throw new Problem(e, JsonFile.class, "file.unreadable", file.path(), CsvFile.reason(e));
        }
    }

    /// What follows a fault in an array cannot be told apart, so that none of it is taken.
    private Problem broken(JsonProcessingException e) {
        var place = e.getLocation();
        return new Problem(
                e,
                JsonFile.class,
                "file.broken-json",
                file.path(),
                place == null ? 1 : place.getLineNr(),
                place == null ? 1 : place.getColumnNr(),
                JsonFault.reason(e));
    }

    private void walkArray(Reader reader, Consumer<FileRow> taker) throws IOException {
        try (var parser = OBJECTS.getFactory().createParser(reader)) {
            parser.nextToken();
            var ordinal = 0L;
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                if (parser.currentToken() == null) {
                    throw new JsonParseException(parser, texts().get("json.unfinished"));
                }
                ordinal++;
                taker.accept(element(parser, ordinal));
            }
            if (parser.nextToken() != null) {
                throw new JsonParseException(parser, texts().get("json.after-end"));
            }
        }
    }

    private static FileRow element(JsonParser parser, long ordinal) throws IOException {
        var place = new RowPlace(parser.currentTokenLocation().getLineNr(), ordinal);
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return FileRow.faulty(place, texts().get("row.no-object"));
        }
        return new FileRow(place, ARRAY_OBJECTS.readValue(parser), null);
    }

    /// The same for an object that others follow.
    private static final ObjectReader ARRAY_OBJECTS =
            OBJECTS.without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private static void walkLines(BufferedReader reader, Consumer<FileRow> taker)
            throws IOException {
        var number = 0L;
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            if (!line.isBlank()) {
                taker.accept(line(number, line));
            }
        }
    }

    private static FileRow line(long number, String line) {
        var place = RowPlace.onLine(number);
        try {
            return new FileRow(place, OBJECTS.readValue(line), null);
        } catch (JsonParseException e) {
            return FileRow.faulty(place, texts().get("row.no-json", JsonFault.reason(e)));
        } catch (JsonProcessingException e) {
            return FileRow.faulty(place, texts().get("row.no-object"));
        }
    }

    private static Texts texts() {
        return Texts.of(JsonFile.class);
    }
}
