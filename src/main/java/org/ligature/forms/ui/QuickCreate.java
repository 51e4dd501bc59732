package org.ligature.forms.ui;

import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.ligature.forms.FormLayout;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.DialogCard;
import org.ligature.kit.ui.Fields;
import org.ligature.kit.ui.Gap;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Strip;
import org.ligature.kit.ui.Tone;
import org.ligature.records.GivenName;
import org.ligature.records.RecordRef;
import org.ligature.schema.Column;
import org.ligature.schema.ColumnType;
import org.ligature.schema.Table;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// A small form that creates a record while one is busy with another: what is required, and the
/// first fields of its own form.
final class QuickCreate {

    private static final int MOST_FIELDS = 6;

    private final FormViewModel model;
    private final FormContext context;
    private final VBox fields = new VBox(Gap.M);

    QuickCreate(FormViewModel model, FormContext context) {
        this.model = model;
        this.context = context;
    }

    void show(LookupField from, String name, Consumer<RecordRef> made) {
        var table = context.table();
        var card =
                new DialogCard(
                        "quick-create",
                        Tone.NEUTRAL,
                        Icon.of(table.icon()),
                        texts().get("title.new", table.displayName()),
                        "");
        fields.getStylesheets().add(FormsUi.STYLES);
        var marks = new FieldMarks();
        for (var column : columns(table)) {
            var view = new FieldView(model.field(column), context, marks, model::left);
            fields.getChildren().add(view.node());
            model.saving()
                    .attentionProperty()
                    .subscribe(
                            field -> {
                                if (field == view.state()) {
                                    view.focus();
                                }
                            });
        }
        model.failureProperty().subscribe(this::fail);
        card.width(480).body(fields);
        card.primary(texts().get("quick.create"), () -> model.save(() -> done(card, made)));
        card.cancel(texts().get("cancel"));
        model.blank(GivenName.of(table, name));
        card.show(from);
    }

    private void done(DialogCard card, Consumer<RecordRef> made) {
        card.close();
        model.record().ifPresent(made);
    }

    private void fail(Failures.@Nullable Failure failure) {
        fields.getChildren().removeIf(Strip.class::isInstance);
        if (failure != null) {
            var again = Fields.link("quick-again", texts().get("again"), failure.again());
            fields.getChildren()
                    .addFirst(new Strip(Tone.DANGER, "", Texts.of(failure.problem()), again));
        }
    }

    private static Set<String> columns(Table table) {
        var names = new LinkedHashSet<String>();
        var layout = FormLayout.of(table).columns();
        layout.stream().filter(name -> table.require(name).required()).forEach(names::add);
        table.columns().stream()
                .filter(QuickCreate::mustBeGiven)
                .map(Column::name)
                .forEach(names::add);
        layout.stream().limit(MOST_FIELDS).forEach(names::add);
        return names.size() <= MOST_FIELDS
                ? names
                : new LinkedHashSet<>(List.copyOf(names).subList(0, MOST_FIELDS));
    }

    private static boolean mustBeGiven(Column column) {
        return column.required()
                && !column.readOnly()
                && !column.name().equals("ownerid")
                && !(column.type() instanceof ColumnType.StateCode)
                && !(column.type() instanceof ColumnType.StatusCode);
    }

    private Texts texts() {
        return context.texts();
    }
}
