package org.ligature.activities.ui;

import org.ligature.query.ui.GridPreferences;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// Which reminders were put off, and until when: kept with what the user likes, so that they come
/// again after the program was closed.
final class Snoozed {

    private static final String KEY = "reminders.snoozed";

    private final GridPreferences likes;
    private final Map<UUID, Instant> until = new LinkedHashMap<>();

    Snoozed(GridPreferences likes) {
        this.likes = likes;
        likes.read(KEY).ifPresent(this::take);
    }

    Map<UUID, Instant> all() {
        return Map.copyOf(until);
    }

    void put(UUID activity, Instant again) {
        until.put(activity, again);
        keep();
    }

    void remove(UUID activity) {
        if (until.remove(activity) != null) {
            keep();
        }
    }

    private void keep() {
        likes.write(
                KEY,
                until.entrySet().stream()
                        .map(one -> one.getKey() + " " + one.getValue())
                        .collect(Collectors.joining(";")));
    }

    /// What somebody wrote there that is none is left out.
    private void take(String kept) {
        for (var one : kept.split(";")) {
            var parts = one.split(" ");
            if (parts.length == 2) {
                take(parts[0], parts[1]);
            }
        }
    }

    private void take(String activity, String again) {
        try {
            until.put(UUID.fromString(activity), Instant.parse(again));
        } catch (IllegalArgumentException | DateTimeException _) {
            // nothing anybody put off
        }
    }
}
