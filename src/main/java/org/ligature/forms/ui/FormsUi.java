package org.ligature.forms.ui;

import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.ligature.access.Privilege;
import org.ligature.audit.Actor;
import org.ligature.audit.Touched;
import org.ligature.forms.FormLayout;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Page;
import org.ligature.records.RecordRef;
import org.ligature.records.Values;
import org.ligature.schema.Column;
import org.ligature.schema.ColumnType;
import org.ligature.schema.Table;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The door to forms: pages of records, new ones, and fields for the dialogs of others.
public final class FormsUi {

    static final String STYLES =
            Objects.requireNonNull(FormsUi.class.getResource("forms.css")).toExternalForm();

    private final Actor actor;
    private final FormParts parts;
    private final RecordSlots slots;
    private final RecordVerbs verbs;
    private final Set<FormViewModel> open = Collections.newSetFromMap(new WeakHashMap<>());
    private final Texts texts = Texts.of(FormsUi.class);

    public FormsUi(Actor actor, FormParts parts, RecordSlots slots) {
        this(actor, parts, slots, RecordVerbs.NONE);
    }

    /// @param verbs what records can do, beyond being active and inactive
    public FormsUi(Actor actor, FormParts parts, RecordSlots slots, RecordVerbs verbs) {
        this.verbs = verbs;
        this.actor = actor;
        this.parts = parts;
        this.slots = slots;
    }

    /// The page of a record that is there.
    public Page open(RecordRef record, RecordNavigation navigation) {
        var table = parts.schema().get().require(record.table());
        var model = model(table);
        var page = page(model, navigation);
        model.open(record.id());
        return page;
    }

    /// The page of a record of this table that is still to be created.
    ///
    /// @param given values it starts with, beside the usual ones
    public Page create(String table, Values given, RecordNavigation navigation) {
        var model = model(parts.schema().get().require(table));
        var page = page(model, navigation);
        model.blank(given);
        return page;
    }

    /// Hears of a committed action, on any thread: a page whose record it wrote shows it anew,
    /// unless
    /// something is typed there.
    public void touched(Touched touched) {
        parts.tasks()
                .later(
                        Duration.ZERO,
                        () ->
                                Set.copyOf(open).stream()
                                        .filter(model -> concerns(model, touched))
                                        .forEach(FormViewModel::refresh));
    }

    private static boolean concerns(FormViewModel model, Touched touched) {
        var row = model.rowProperty().get();
        return row != null
                && model.changesProperty().get() == 0
                && touched.in(row.ref().table()).contains(row.ref().id().value());
    }

    /// A field like those on the forms of a table, for a dialog; lookups in it lead nowhere else.
    public FreeField field(Table table, Column column) {
        return field(table, column, Values.NONE);
    }

    /// The same for a record, which says in which currency its amounts are.
    public FreeField field(Table table, Column column, Values record) {
        return new StandaloneField(column, record, context(table, null));
    }

    /// A field in which a record of one of these tables is found, or made where it is not there.
    ///
    /// @param name of the field; its id is `field-name`
    public FreeField lookup(String name, String label, List<String> tables) {
        var type = new ColumnType.Lookup(tables);
        var column = new Column(name, label, type, false, false, false, false, null, 0);
        var table = parts.schema().get().require(tables.getFirst());
        return new StandaloneField(column, Values.NONE, context(table, this::quick));
    }

    /// The questions to ask before records of this table are changed from elsewhere.
    public RecordQuestions questions(String table) {
        return new Questions(context(parts.schema().get().require(table), null));
    }

    /// A value of a column as forms show it where it is only read.
    public String words(Table table, Column column, @Nullable Object value) {
        return parts.format().show(table, column.type(), value);
    }

    /// How a form with this layout would look, its header and a tab for each of its own; nothing
    /// can be written in it.
    public Region preview(Table table, FormLayout layout) {
        var tabs = new FormPreview(table, layout, context(table, null));
        VBox.setVgrow(tabs, Priority.ALWAYS);
        var form = new VBox(new HeaderSketch(table, layout), tabs);
        form.getStylesheets().add(STYLES);
        return form;
    }

    /// Scrolls the form on which something stands to where it can be seen.
    public static void reveal(Region node) {
        FormTabView.revealOn(node);
    }

    private RecordPage page(FormViewModel model, RecordNavigation navigation) {
        open.add(model);
        var context = context(model::table, navigation::open, this::quick);
        return new RecordPage(
                model,
                context,
                slots,
                verbs,
                navigation,
                parts.tasks(),
                record -> open(record, navigation));
    }

    private FormViewModel model(Table table) {
        return new FormViewModel(actor, table, parts.records(), parts.tasks(), parts.clock());
    }

    private FormContext context(Table table, Lookups.@Nullable Creator creator) {
        return context(() -> table, null, creator);
    }

    private FormContext context(
            Supplier<Table> table,
            @Nullable Consumer<RecordRef> open,
            Lookups.@Nullable Creator creator) {
        var maker = parts.records().may(actor, Privilege.CREATE) ? creator : null;
        var lookups =
                new Lookups(actor, parts.finder(), parts.schema(), parts.tasks(), open, maker);
        return new FormContext(table, parts.format(), texts, lookups, parts.browse());
    }

    private void quick(LookupField from, Table table, String name, Consumer<RecordRef> made) {
        new QuickCreate(model(table), context(table, null)).show(from, name, made);
    }
}
