package org.ligature.design;

import org.ligature.design.Description.KeptView;

import java.util.LinkedHashMap;
import java.util.Map;

/// Writes descriptions as plain maps, lists and values, as [SpecWriter] writes the specs in them.
public final class DescriptionWriter {

    private DescriptionWriter() {}

    /// What a spec does not hold stands behind it under keys of its own.
    public static Map<String, Object> table(Description description) {
        var object = SpecWriter.table(description.spec());
        flag(object, "custom", description.custom());
        flag(object, "ownlayout", description.ownLayout());
        object.put(
                "systemcolumns",
                description.systemColumns().stream().map(SpecWriter::column).toList());
        object.put("views", description.views().stream().map(DescriptionWriter::view).toList());
        return object;
    }

    private static Map<String, Object> view(KeptView view) {
        var object = new LinkedHashMap<String, Object>();
        object.put("id", view.uuid().toString());
        object.put("name", view.name());
        flag(object, "standard", view.standard());
        var owner = view.owner();
        if (owner != null) {
            object.put("ownerid", owner.toString());
        }
        object.put("content", SpecNode.of(view.content()).node());
        return object;
    }

    /// A list of options.
    public static Map<String, Object> list(ListSpec list) {
        var object = new LinkedHashMap<String, Object>();
        object.put("name", list.name());
        object.put("displayname", list.displayName());
        flag(object, "shared", list.shared());
        flag(object, "custom", list.custom());
        object.put("options", list.options().stream().map(SpecWriter::option).toList());
        return object;
    }

    private static void flag(Map<String, Object> object, String key, boolean on) {
        if (on) {
            object.put(key, true);
        }
    }
}
