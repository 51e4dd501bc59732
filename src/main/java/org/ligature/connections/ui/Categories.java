package org.ligature.connections.ui;

import javafx.scene.Node;

import org.jspecify.annotations.Nullable;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Badges;
import org.ligature.schema.Choice;
import org.ligature.schema.ColumnType;
import org.ligature.schema.Schema;

import java.util.List;

/// The categories of roles with their words and colours; no role is a category too.
record Categories(List<Choice.Option> options, String noRole) {

    static Categories of(Schema schema, Texts texts) {
        var type = schema.require("connectionrole").require("category").type();
        var options =
                type instanceof ColumnType.ChoiceOf(var choice)
                        ? choice.options()
                        : List.<Choice.Option>of();
        return new Categories(options, texts.get("category.none"));
    }

    String word(@Nullable Integer category) {
        return options.stream()
                .filter(option -> category != null && option.value() == category)
                .map(Choice.Option::label)
                .findFirst()
                .orElse(noRole);
    }

    Node dot(@Nullable Integer category) {
        var colour =
                options.stream()
                        .filter(option -> category != null && option.value() == category)
                        .map(Choice.Option::color)
                        .findFirst()
                        .orElse("other");
        return Badges.category(colour);
    }
}
