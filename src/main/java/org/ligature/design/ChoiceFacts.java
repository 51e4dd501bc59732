package org.ligature.design;

import org.jspecify.annotations.Nullable;
import org.ligature.audit.Change;
import org.ligature.design.ColumnSpec.OptionSpec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/// What the history says of a choice: its options as lines such as `1 [blue]: Open`.
final class ChoiceFacts {

    private static final String NAME = "name";
    private static final String DISPLAY_NAME = "displayname";
    private static final String OPTIONS = "options";
    private static final String SHARED = "shared";
    private static final String CUSTOM = "custom";
    private static final Pattern OPTION = Pattern.compile("(-?\\d+)(?: \\[([^]]*)])?: (.*)");

    private ChoiceFacts() {}

    static Map<String, Object> values(ListSpec list) {
        var values = new LinkedHashMap<String, Object>();
        values.put(NAME, list.name());
        values.put(DISPLAY_NAME, list.displayName());
        values.put(OPTIONS, list.options().stream().map(ChoiceFacts::line).toList());
        values.put(SHARED, list.shared());
        values.put(CUSTOM, list.custom());
        return values;
    }

    /// What is otherwise after than before.
    static List<Change> changes(ListSpec before, ListSpec after) {
        var was = values(before);
        var changes = new ArrayList<Change>();
        values(after).forEach((key, value) -> TableChange.add(changes, key, was.get(key), value));
        return changes;
    }

    /// The choice that was told; empty where an older program told it.
    static Optional<ListSpec> of(Map<String, ? extends @Nullable Object> values) {
        if (values.get(NAME) instanceof String name
                && values.get(DISPLAY_NAME) instanceof String displayName
                && values.get(OPTIONS) instanceof List<?> lines
                && values.get(SHARED) instanceof Boolean shared
                && values.get(CUSTOM) instanceof Boolean custom) {
            var options = lines.stream().map(Objects::toString).map(ChoiceFacts::option).toList();
            return Optional.of(new ListSpec(name, displayName, shared, custom, options));
        }
        return Optional.empty();
    }

    private static String line(OptionSpec option) {
        var color = option.color().isEmpty() ? "" : " [" + option.color() + "]";
        return option.value() + color + ": " + option.label();
    }

    private static OptionSpec option(String line) {
        var parts = OPTION.matcher(line);
        if (!parts.matches()) {
            throw new IllegalArgumentException("No option: " + line);
        }
        var color = Objects.requireNonNullElse(parts.group(2), "");
        return new OptionSpec(Integer.parseInt(parts.group(1)), parts.group(3), color);
    }
}
