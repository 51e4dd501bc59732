package org.ligature.forms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.jspecify.annotations.Nullable;
import org.ligature.kit.problem.Problem;
import org.ligature.schema.Column;
import org.ligature.schema.ColumnType;
import org.ligature.schema.Table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Where the columns of a table stand on its form, kept as JSON with the table:
///
/// ```json
/// {"header": ["ownerid"], "subtitle": ["jobtitle", "parentcustomerid"],
///  "tabs": [{"title": "Summary", "sections": [
///    {"title": "Contact", "column": 1, "rows": [["firstname", "lastname"], ["jobtitle"]]},
///    {"title": "Opportunities", "column": 2, "kind": "grid",
///     "tables": ["opportunity"], "lookup": "parentcontactid"},
///    {"title": "Timeline", "column": 2, "kind": "timeline"}]}]}
/// ```
///
/// @param header columns shown at the right of the header, read only
/// @param subtitle columns whose values make the line beneath the record's name
public record FormLayout(List<String> header, List<String> subtitle, List<Tab> tabs) {

    /// The kind of section in which records stand that point at the one on the form.
    public static final String GRID = "grid";

    /// The kind of section in which connections stand: those of one category, or to some tables.
    public static final String CONNECTIONS = "connections";

    /// The kind of section in which the record's timeline stands.
    public static final String TIMELINE = "timeline";

    /// Columns that only who moves records from another system writes.
    private static final Set<String> FOR_MOVING =
            Set.of("overriddencreatedon", "importsequencenumber");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public FormLayout(
            @Nullable List<String> header,
            @Nullable List<String> subtitle,
            @Nullable List<Tab> tabs) {
        this.header = orEmpty(header);
        this.subtitle = orEmpty(subtitle);
        this.tabs = orEmpty(tabs);
    }

    /// A tab of the form with its own words as title.
    public record Tab(String title, List<Section> sections) {
        public Tab(String title, @Nullable List<Section> sections) {
            this.title = title;
            this.sections = orEmpty(sections);
        }
    }

    /// A heading with fields beneath it.
    ///
    /// @param column 1 for the left half of the form, 2 for the right, 0 above both
    /// @param rows the logical names of the columns in each row, side by side
    /// @param kind what a feature above puts there in the place of fields; empty for fields
    /// @param tables whose records a section of records shows
    /// @param lookup the column by which those records point at the one on the form
    /// @param category of the connections a section of connections shows; null for those to records
    ///   of `tables`, whatever their role
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Section(
            String title,
            int column,
            List<List<String>> rows,
            String kind,
            List<String> tables,
            String lookup,
            @Nullable Integer category) {

        @JsonCreator
        public Section(
                @Nullable String title,
                int column,
                @Nullable List<List<String>> rows,
                @Nullable String kind,
                @Nullable List<String> tables,
                @Nullable String lookup,
                @Nullable Integer category) {
            this.title = orEmpty(title);
            this.column = column == 0 || column == 2 ? column : 1;
            this.rows = orEmpty(rows).stream().map(List::copyOf).toList();
            this.kind = orEmpty(kind);
            this.tables = orEmpty(tables);
            this.lookup = orEmpty(lookup);
            this.category = category;
        }

        /// A section without records or connections.
        public Section(
                @Nullable String title,
                int column,
                @Nullable List<List<String>> rows,
                @Nullable String kind) {
            this(title, column, rows, kind, List.of(), "", null);
        }

        /// A section of fields.
        public Section(String title, int column, List<List<String>> rows) {
            this(title, column, rows, "");
        }

        /// Whether its fields are all it shows.
        public boolean hasFields() {
            return kind.isEmpty();
        }
    }

    /// The table's own layout, or where it has none one that shows every column people write.
    /// Columns the table does not have are left out; a table with activities or notes has its
    /// timeline on the first tab where the layout does not say where.
    public static FormLayout of(Table table) {
        if (table.layout().isBlank()) {
            return plain(table).withTimeline(table);
        }
        try {
            return JSON.readValue(table.layout(), FormLayout.class).only(table).withTimeline(table);
        } catch (JsonProcessingException unreadable) {
            throw new Problem(
                    unreadable, FormLayout.class, "layout.unreadable", table.displayName());
        }
    }

    /// Every column on the form itself, each once.
    public List<String> columns() {
        return tabs.stream()
                .flatMap(tab -> tab.sections().stream())
                .flatMap(section -> section.rows().stream())
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    public String toJson() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private FormLayout withTimeline(Table table) {
        var able = table.abilities().activities() || table.abilities().notes();
        var placed =
                tabs.stream()
                        .flatMap(tab -> tab.sections().stream())
                        .anyMatch(section -> section.kind().equals(TIMELINE));
        if (!able || placed || tabs.isEmpty()) {
            return this;
        }
        var first = tabs.getFirst();
        var sections = new ArrayList<>(first.sections());
        sections.add(new Section("", 2, List.of(), TIMELINE));
        var all = new ArrayList<>(tabs);
        all.set(0, new Tab(first.title(), sections));
        return new FormLayout(header, subtitle, all);
    }

    private static FormLayout plain(Table table) {
        var rows = new ArrayList<List<String>>();
        for (var column : table.columns()) {
            if (isWritten(column) && !FOR_MOVING.contains(column.name())) {
                rows.add(List.of(column.name()));
            }
        }
        var half = (rows.size() + 1) / 2;
        var title = table.displayName();
        var left = new Section(title, 1, rows.subList(0, half));
        var right = new Section("", 2, rows.subList(half, rows.size()));
        var owner = table.column("ownerid").map(Column::name);
        return new FormLayout(
                        owner.map(List::of).orElse(List.of()),
                        List.of(),
                        List.of(new Tab(title, List.of(left, right))))
                .only(table);
    }

    private static boolean isWritten(Column column) {
        return switch (column.type()) {
            case ColumnType.UniqueId _, ColumnType.BigNumber _ -> false;
            case ColumnType.StateCode _, ColumnType.StatusCode _ -> false;
            case ColumnType.Computed _, ColumnType.TableName _ -> false;
            case ColumnType.PartyList _ -> isOpen(column);
            case ColumnType.Text _, ColumnType.Memo _, ColumnType.WholeNumber _ -> isOpen(column);
            case ColumnType.DecimalNumber _, ColumnType.Money _ -> isOpen(column);
            case ColumnType.YesNo _, ColumnType.DateOnly _ -> isOpen(column);
            case ColumnType.PartialDay _, ColumnType.DateAndTime _ -> isOpen(column);
            case ColumnType.ChoiceOf _, ColumnType.ChoicesOf _ -> isOpen(column);
            case ColumnType.Lookup _ -> isOpen(column) && !column.name().equals("ownerid");
        };
    }

    private static boolean isOpen(Column column) {
        return !column.readOnly();
    }

    private FormLayout only(Table table) {
        return new FormLayout(
                known(header, table),
                known(subtitle, table),
                tabs.stream()
                        .map(tab -> new Tab(tab.title(), sections(tab, table)))
                        .filter(tab -> !tab.sections().isEmpty())
                        .toList());
    }

    private static List<Section> sections(Tab tab, Table table) {
        return tab.sections().stream()
                .map(section -> section(section, table))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Section> section(Section section, Table table) {
        if (!section.hasFields()) {
            return Optional.of(section);
        }
        var rows =
                section.rows().stream()
                        .map(row -> known(row, table))
                        .filter(row -> !row.isEmpty())
                        .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section(section.title(), section.column(), rows));
    }

    private static List<String> known(List<String> columns, Table table) {
        return columns.stream().filter(name -> table.column(name).isPresent()).toList();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
