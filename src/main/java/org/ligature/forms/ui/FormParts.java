package org.ligature.forms.ui;

import org.ligature.forms.RecordFinder;
import org.ligature.kit.task.Tasks;
import org.ligature.records.RecordService;
import org.ligature.records.ValueFormat;
import org.ligature.schema.Schema;

import java.net.URI;
import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What forms are made with, the same for every window.
///
/// @param schema the tables there are
/// @param browse opens an address in the program the computer has for it
public record FormParts(
        RecordService records,
        RecordFinder finder,
        Supplier<Schema> schema,
        ValueFormat format,
        Tasks tasks,
        Clock clock,
        Consumer<URI> browse) {}
