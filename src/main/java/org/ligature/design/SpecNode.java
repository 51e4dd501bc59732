package org.ligature.design;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

import org.ligature.kit.problem.JsonFault;
import org.ligature.kit.problem.Problem;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A piece of a spec with the place where it stands, so that whatever is wrong with it can be
/// found,
/// such as `columns[3].length`.
record SpecNode(JsonNode node, String where) {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                    .build();

    private static final String WHOLE = "the whole of it";

    static SpecNode of(String json) {
        try {
            return new SpecNode(JSON.readTree(json), "").object();
        } catch (JsonProcessingException broken) {
            var at = broken.getLocation();
            throw new Problem(
                    broken,
                    SpecNode.class,
                    "spec.no-json",
                    at == null ? 1 : at.getLineNr(),
                    JsonFault.reason(broken));
        }
    }

    static SpecNode of(Map<String, ?> keys) {
        return new SpecNode(JSON.valueToTree(keys), "");
    }

    /// A value as it stands in a spec.
    ///
    /// @param text whether it can be nothing but a text
    static JsonNode value(String written, boolean text) {
        if (!text) {
            try {
                return JSON.readTree(written);
            } catch (JsonProcessingException noJson) {
                // whoever reads it says what it has to be instead
            }
        }
        return TextNode.valueOf(written);
    }

    /// Refuses keys that nobody knows.
    SpecNode only(Set<String> keys) {
        for (var property : node.properties()) {
            if (!keys.contains(property.getKey())) {
                throw new Problem(
                        SpecNode.class,
                        "spec.unknown-key",
                        place(),
                        property.getKey(),
                        keys.stream().sorted().collect(Collectors.joining(", ")));
            }
        }
        return this;
    }

    /// The same but for these keys.
    SpecNode without(Set<String> keys) {
        var less = ((ObjectNode) object().node).deepCopy();
        return new SpecNode(less.remove(keys), where);
    }

    boolean has(String key) {
        return node.hasNonNull(key);
    }

    SpecNode at(String key) {
        return new SpecNode(node.path(key), where.isEmpty() ? key : where + "." + key);
    }

    SpecNode object() {
        if (!node.isObject()) {
            throw wrong("spec.no-object");
        }
        return this;
    }

    String text(String key) {
        return textIfAny(key).orElseThrow(() -> missing(key));
    }

    Optional<String> textIfAny(String key) {
        return has(key) ? Optional.of(at(key).text()) : Optional.empty();
    }

    String text() {
        if (!node.isTextual() || node.textValue().isBlank()) {
            throw wrong("spec.no-text");
        }
        return node.textValue().strip();
    }

    int whole(String key) {
        return wholeIfAny(key).orElseThrow(() -> missing(key));
    }

    Optional<Integer> wholeIfAny(String key) {
        return has(key) ? Optional.of(at(key).whole()) : Optional.empty();
    }

    int whole() {
        if (!node.isIntegralNumber() || !node.canConvertToInt()) {
            throw wrong("spec.no-whole-number");
        }
        return node.intValue();
    }

    Optional<BigDecimal> numberIfAny(String key) {
        if (!has(key)) {
            return Optional.empty();
        }
        if (!node.path(key).isNumber()) {
            throw at(key).wrong("spec.no-number");
        }
        return Optional.of(node.path(key).decimalValue());
    }

    Optional<Boolean> flagIfAny(String key) {
        if (!has(key)) {
            return Optional.empty();
        }
        if (!node.path(key).isBoolean()) {
            throw at(key).wrong("spec.no-flag");
        }
        return Optional.of(node.path(key).booleanValue());
    }

    boolean flag(String key) {
        return flagIfAny(key).orElse(false);
    }

    /// The pieces of a list; none where it is missing.
    List<SpecNode> list(String key) {
        return has(key) ? at(key).list() : List.of();
    }

    List<SpecNode> list() {
        if (!node.isArray()) {
            throw wrong("spec.no-list");
        }
        var pieces = new ArrayList<SpecNode>();
        for (int i = 0; i < node.size(); i++) {
            pieces.add(new SpecNode(node.get(i), where + "[" + i + "]"));
        }
        return pieces;
    }

    Problem missing(String key) {
        return new Problem(SpecNode.class, "spec.missing", place(), key);
    }

    Problem wrong(String key, Object... more) {
        var arguments = new ArrayList<Object>(List.of(place(), node.toString()));
        arguments.addAll(List.of(more));
        return new Problem(SpecNode.class, key, arguments.toArray());
    }

    private String place() {
        return where.isEmpty() ? WHOLE : where;
    }
}
