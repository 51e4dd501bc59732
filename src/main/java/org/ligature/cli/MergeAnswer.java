package org.ligature.cli;

import org.ligature.records.MergeOutcome;
import org.ligature.records.MergeReport;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// Tells what became of a record that was merged into another one.
record MergeAnswer(Session session) {

    int print(MergeOutcome.Merged merged) {
        Map<String, Object> object = new LinkedHashMap<>();
        var ref = merged.survivor().ref();
        object.put("id", ref.uuid().toString());
        object.put("table", ref.table());
        object.put("name", ref.name());
        for (var kind : MergeReport.Moved.values()) {
            object.put(kind.name().toLowerCase(Locale.ROOT), merged.report().moved(kind));
        }
        object.put(
                "dropped", merged.report().dropped().stream().map(MergeAnswer::dropped).toList());
        session.answer().object(object);
        return 0;
    }

    private static Map<String, Object> dropped(MergeReport.Dropped dropped) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("id", dropped.uuid().toString());
        object.put("other", dropped.other());
        object.put("reason", dropped.reason().name());
        return object;
    }
}
