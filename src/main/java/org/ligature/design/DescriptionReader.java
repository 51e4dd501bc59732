package org.ligature.design;

import org.ligature.design.Description.KeptView;

import java.util.Set;
import java.util.UUID;

/// Reads descriptions from JSON, as [DescriptionWriter] writes them.
public final class DescriptionReader {

    private DescriptionReader() {}

    /// @throws org.ligature.kit.problem.Problem where it is no description
    public static Description table(String json) {
        var node = SpecNode.of(json);
        return new Description(
                SpecReader.table(
                        node.without(Set.of("custom", "ownlayout", "systemcolumns", "views"))),
                node.flag("custom"),
                node.flag("ownlayout"),
                node.list("systemcolumns").stream().map(SpecReader::systemColumn).toList(),
                node.list("views").stream().map(DescriptionReader::view).toList());
    }

    private static KeptView view(SpecNode node) {
        node.object().only(Set.of("id", "name", "standard", "ownerid", "content"));
        return new KeptView(
                uuid(node.at("id")),
                node.text("name"),
                node.at("content").object().node().toString(),
                node.flag("standard"),
                node.has("ownerid") ? uuid(node.at("ownerid")) : null);
    }

    private static UUID uuid(SpecNode node) {
        try {
            return UUID.fromString(node.text());
        } catch (IllegalArgumentException noUuid) {
            throw node.wrong("spec.no-uuid");
        }
    }

    /// A list of options.
    ///
    /// @throws org.ligature.kit.problem.Problem where it is none
    public static ListSpec list(String json) {
        var node =
                SpecNode.of(json)
                        .only(Set.of("name", "displayname", "shared", "custom", "options"));
        return new ListSpec(
                Names.written(node, "name"),
                node.text("displayname"),
                node.flag("shared"),
                node.flag("custom"),
                node.list("options").stream().map(SpecReader::option).toList());
    }
}
