package org.ligature.exchange;

import org.ligature.exchange.ImportPlan.Rejected;
import org.ligature.exchange.ReadRow.Known;
import org.ligature.kit.text.Texts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The rows of a file by what becomes of them: new records, changes of known ones, repetitions of a
/// row
/// before, rejects.
final class Sorted {

    private final List<ReadRow> fresh = new ArrayList<>();
    private final List<ReadRow> known = new ArrayList<>();
    private final List<Rejected> rejected = new ArrayList<>();
    private final Map<List<String>, ReadRow> freshByKey = new HashMap<>();
    private final Keys keys;
    private final Texts texts = Texts.of(Sorted.class);
    private long repeated;
    private long added;

    private Sorted(Keys keys) {
        this.keys = keys;
    }

    static Sorted of(RowReader.Rows rows, Map<List<String>, List<Known>> there, Keys keys) {
        var sorted = new Sorted(keys);
        sorted.rejected.addAll(rows.rejected());
        rows.good().forEach(row -> sorted.add(row, there));
        return sorted;
    }

    private void add(ReadRow row, Map<List<String>, List<Known>> there) {
        if (keys.columns().isEmpty()) {
            fresh.add(row);
            return;
        }
        var names = String.join(", ", keys.columns());
        var tuple = keys.of(row);
        if (tuple.isEmpty()) {
            rejected.add(new Rejected(row.place(), texts.get("row.no-key", names)));
            return;
        }
        var same = there.getOrDefault(tuple.get(), List.of());
        switch (same.size()) {
            case 0 -> addFresh(row, tuple.get());
            case 1 -> {
                row.recognisedAs(same.getFirst());
                known.add(row);
            }
            default ->
                    rejected.add(
                            new Rejected(
                                    row.place(),
                                    texts.get("row.several-matches", same.size(), names)));
        }
    }

    private void addFresh(ReadRow row, List<String> tuple) {
        var before = freshByKey.putIfAbsent(tuple, row);
        if (before == null) {
            fresh.add(row);
        } else if (before.values().equals(row.values())) {
            repeated++;
        } else {
            before.merge(row);
            added++;
        }
    }

    /// Rows of records that are not there yet, one for each record.
    List<ReadRow> fresh() {
        return fresh;
    }

    List<ReadRow> known() {
        return known;
    }

    List<Rejected> rejected() {
        return rejected;
    }

    /// How many rows said again what a row before had said.
    long repeated() {
        return repeated;
    }

    /// How many rows added something to a new record of a row before.
    long added() {
        return added;
    }
}
