package org.ligature.activities;

import org.jspecify.annotations.Nullable;
import org.ligature.records.RecordRef;
import org.ligature.records.Values;

import java.time.Instant;

/// An activity that is to be written down with a record.
///
/// @param table the logical name of its kind, such as `phonecall`
/// @param due when it is to be done, or was; null where nothing is said
/// @param completed whether it is done already
/// @param more what else is known of it, by its columns
public record NewActivity(
        String table,
        RecordRef regarding,
        String subject,
        @Nullable Instant due,
        String description,
        boolean completed,
        Values more) {

    public NewActivity(
            String table,
            RecordRef regarding,
            String subject,
            @Nullable Instant due,
            String description,
            boolean completed) {
        this(table, regarding, subject, due, description, completed, Values.NONE);
    }
}
