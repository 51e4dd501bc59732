package org.ligature.design;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.TextNode;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// The layout of a form as it stands in a spec: this room knows its shape and which columns it
/// names, the forms themselves what it looks like.
final class LayoutSpec {

    private LayoutSpec() {}

    /// The layout as JSON, after a look at its shape.
    static String checked(SpecNode node) {
        node.object().only(Set.of("header", "subtitle", "closing", "tabs"));
        node.list("header").forEach(SpecNode::text);
        node.list("subtitle").forEach(SpecNode::text);
        node.list("closing").forEach(SpecNode::text);
        for (var tab : node.list("tabs")) {
            tab.object().only(Set.of("title", "sections")).text("title");
            tab.list("sections").forEach(LayoutSpec::section);
        }
        return node.node().toString();
    }

    private static void section(SpecNode section) {
        section.object()
                .only(Set.of("title", "column", "rows", "kind", "tables", "lookup", "category"));
        section.wholeIfAny("column");
        section.wholeIfAny("category");
        section.list("tables").forEach(SpecNode::text);
        for (var row : section.list("rows")) {
            row.list().forEach(SpecNode::text);
        }
    }

    /// The columns the layout names.
    static Set<String> columns(String layout) {
        var names = new LinkedHashSet<String>();
        lists(SpecNode.of(layout).node(), list -> list.forEach(name -> names.add(name.asText())));
        return names;
    }

    /// The same layout with its columns called otherwise.
    static String renamed(String layout, UnaryOperator<String> name) {
        var tree = SpecNode.of(layout).node();
        lists(
                tree,
                list -> {
                    for (int i = 0; i < list.size(); i++) {
                        list.set(i, TextNode.valueOf(name.apply(list.get(i).asText())));
                    }
                });
        return tree.toString();
    }

    private static void lists(JsonNode layout, Consumer<ArrayNode> each) {
        list(layout.path("header"), each);
        list(layout.path("subtitle"), each);
        list(layout.path("closing"), each);
        for (var tab : layout.path("tabs")) {
            for (var section : tab.path("sections")) {
                section.path("rows").forEach(row -> list(row, each));
            }
        }
    }

    private static void list(JsonNode node, Consumer<ArrayNode> each) {
        if (node instanceof ArrayNode list) {
            each.accept(list);
        }
    }
}
