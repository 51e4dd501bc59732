package org.ligature.exchange;

import org.jspecify.annotations.Nullable;
import org.ligature.kit.problem.Problem;
import org.ligature.kit.text.Texts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/// A line of a dump that is no row of a table, with what stands under its keys.
record PartLine(Map<String, @Nullable Object> fields) {

    static PartLine of(FileRow row) {
        if (row.fault() != null) {
            throw Unfit.because(row.fault());
        }
        return new PartLine(row.fields());
    }

    /// Reads all of it but the name of what it is of.
    ///
    /// @param reader takes JSON, and ends with a [Problem] where it is not what it reads
    <T> T read(Function<String, T> reader) {
        var own = new LinkedHashMap<>(fields);
        own.remove("table");
        try {
            return reader.apply(JsonText.of(own));
        } catch (Problem wrong) {
            throw Unfit.because(Texts.of(wrong));
        }
    }

    String text(String key) {
        if (fields.get(key) instanceof String text && !text.isBlank()) {
            return text;
        }
        throw new Unfit("part.no-text", key);
    }

    int whole(String key) {
        if (fields.get(key) instanceof Integer number && number >= 0) {
            return number;
        }
        throw new Unfit("part.no-number", key);
    }

    UUID uuid(String key) {
        return NameIndex.uuid(text(key)).orElseThrow(() -> new Unfit("part.no-uuid", key));
    }

    /// The texts of a list.
    List<String> texts(String key) {
        if (fields.get(key) instanceof List<?> all
                && all.stream().allMatch(String.class::isInstance)) {
            return all.stream().map(String.class::cast).toList();
        }
        throw new Unfit("part.no-list", key);
    }
}
