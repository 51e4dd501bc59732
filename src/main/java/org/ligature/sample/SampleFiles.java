package org.ligature.sample;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.jspecify.annotations.Nullable;
import org.ligature.schema.PartialDate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// The files of the story beside this class. In them a record is `table:name`, and the roles of a
/// connection are called by their names.
final class SampleFiles {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SampleFiles() {}

    /// The records of one table, as values by the logical names of their columns.
    static List<Map<String, JsonNode>> records(String table) {
        return read(table + ".json", new TypeReference<>() {});
    }

    static List<SampleConnection> connections() {
        return read("connections.json", new TypeReference<>() {});
    }

    static List<SampleRole> roles() {
        return read("roles.json", new TypeReference<>() {});
    }

    /// A role of the story that is not among those every store starts with.
    record SampleRole(String name, int category, List<String> tables, List<String> matches) {}

    /// A connection, read from the side of `from`.
    ///
    /// @param mine the role of `from`
    /// @param as the role of `to`
    /// @param starting a day, a month or a year
    record SampleConnection(
            String from,
            @Nullable String mine,
            String to,
            @Nullable String as,
            @Nullable String starting,
            @Nullable String ending,
            @Nullable String description,
            @Nullable String owner,
            boolean inactive) {}

    /// The date of a text such as `2019`, `2019-03` or `2019-03-14`.
    static @Nullable PartialDate date(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var parts = Arrays.stream(text.split("-")).mapToInt(Integer::parseInt).toArray();
        return new PartialDate(
                parts[0], parts.length > 1 ? parts[1] : 0, parts.length > 2 ? parts[2] : 0);
    }

    private static <T> T read(String file, TypeReference<T> type) {
        try (var stream = SampleFiles.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("The program has come without " + file);
            }
            return JSON.readValue(stream, type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
