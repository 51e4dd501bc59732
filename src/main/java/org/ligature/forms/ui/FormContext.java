package org.ligature.forms.ui;

import org.ligature.kit.text.Texts;
import org.ligature.records.ValueFormat;
import org.ligature.schema.Table;

import java.net.URI;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What the editors of one form share.
///
/// @param described the table as it is described when it is asked
/// @param browse opens an address in the program the computer has for it
record FormContext(
        Supplier<Table> described,
        ValueFormat format,
        Texts texts,
        Lookups lookups,
        Consumer<URI> browse) {

    Table table() {
        return described.get();
    }

    String show(FieldState field) {
        return format(field).show(table(), field.column().type(), field.value());
    }

    /// Amounts are in the currency that stands in the form.
    ValueFormat format(FieldState field) {
        return field.currency().map(currency -> format.in(currency.value())).orElse(format);
    }

    String id(FieldState field) {
        return "field-" + field.column().name();
    }
}
