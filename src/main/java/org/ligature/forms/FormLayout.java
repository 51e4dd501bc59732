package org.ligature.forms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.jspecify.annotations.Nullable;
import org.ligature.kit.problem.Problem;
import org.ligature.records.Row;
import org.ligature.schema.Column;
import org.ligature.schema.Table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Where the columns of a table stand on its form, kept as JSON with the table:
///
/// ```json
/// {"header": ["ownerid"], "subtitle": ["jobtitle", "parentcustomerid"],
///  "closing": ["closedon"],
///  "tabs": [{"title": "Summary", "sections": [
///    {"title": "Contact", "column": 1, "rows": [["firstname", "lastname"], ["jobtitle"]]},
///    {"title": "Opportunities", "column": 2, "kind": "grid",
///     "tables": ["opportunity"], "lookup": "parentcontactid"},
///    {"title": "Timeline", "column": 2, "kind": "timeline"}]}]}
/// ```
///
/// @param header columns shown at the right of the header, read only
/// @param subtitle columns whose values make the line beneath the record's name
/// @param closing columns that are written as a record closes: until then they are in nobody's way
public record FormLayout(
        List<String> header, List<String> subtitle, List<String> closing, List<Tab> tabs) {

    /// The kind of section in which records stand that point at the one on the form.
    public static final String GRID = "grid";

    /// The kind of section in which connections stand: those of one category, or to some tables.
    public static final String CONNECTIONS = "connections";

    /// The kind of section in which the record's timeline stands.
    public static final String TIMELINE = "timeline";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @JsonCreator
    public FormLayout(
            @Nullable List<String> header,
            @Nullable List<String> subtitle,
            @Nullable List<String> closing,
            @Nullable List<Tab> tabs) {
        this.header = orEmpty(header);
        this.subtitle = orEmpty(subtitle);
        this.closing = orEmpty(closing);
        this.tabs = orEmpty(tabs);
    }

    /// A layout that is the same for every record.
    public FormLayout(List<String> header, List<String> subtitle, List<Tab> tabs) {
        this(header, subtitle, List.of(), tabs);
    }

    /// A tab of the form with its own words as title.
    public record Tab(String title, List<Section> sections) {
        public Tab(String title, @Nullable List<Section> sections) {
            this.title = title;
            this.sections = orEmpty(sections);
        }

        private Tab only(Predicate<String> shown) {
            return new Tab(title, sections.stream().map(one -> one.only(shown)).toList());
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

        private Section only(Predicate<String> shown) {
            return hasFields() ? new Section(title, column, only(rows, shown)) : this;
        }

        private static List<List<String>> only(List<List<String>> rows, Predicate<String> shown) {
            return rows.stream()
                    .map(row -> FormLayout.only(row, shown))
                    .filter(row -> !row.isEmpty())
                    .toList();
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
            return PlainLayout.of(table).withTimeline(table);
        }
        try {
            return JSON.readValue(table.layout(), FormLayout.class)
                    .only(name -> table.column(name).isPresent())
                    .able(table)
                    .withTimeline(table);
        } catch (JsonProcessingException unreadable) {
            throw new Problem(
                    unreadable, FormLayout.class, "layout.unreadable", table.displayName());
        }
    }

    /// As it is for one record. What is written as it closes is there once it is closed, once
    /// something stands in it, and where it must be filled in; what only the system writes, once
    /// there is a record.
    ///
    /// @param row null for a record that is still to be created
    public FormLayout during(Table table, @Nullable Row row) {
        if (row == null) {
            return only(name -> isForNew(table.require(name)));
        }
        return table.isEditable(row.state())
                ? only(name -> !closing.contains(name) || isThere(table.require(name), row))
                : this;
    }

    private boolean isForNew(Column column) {
        return !column.readOnly() && (!closing.contains(column.name()) || column.required());
    }

    private static boolean isThere(Column column, Row row) {
        return column.required() || row.values().get(column.name()) != null;
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

    /// Without sections that show what records of the table cannot have.
    private FormLayout able(Table table) {
        return sections(
                section ->
                        switch (section.kind()) {
                            case CONNECTIONS -> table.connectable();
                            case TIMELINE -> hasTimeline(table);
                            default -> true;
                        });
    }

    private static boolean hasTimeline(Table table) {
        return table.abilities().activities() || table.abilities().notes();
    }

    private FormLayout withTimeline(Table table) {
        var placed =
                tabs.stream()
                        .flatMap(tab -> tab.sections().stream())
                        .anyMatch(section -> section.kind().equals(TIMELINE));
        if (!hasTimeline(table) || placed || tabs.isEmpty()) {
            return this;
        }
        var first = tabs.getFirst();
        var sections = new ArrayList<>(first.sections());
        sections.add(new Section("", 2, List.of(), TIMELINE));
        var all = new ArrayList<>(tabs);
        all.set(0, new Tab(first.title(), sections));
        return new FormLayout(header, subtitle, closing, all);
    }

    private FormLayout only(Predicate<String> shown) {
        var all = tabs.stream().map(tab -> tab.only(shown)).toList();
        var arranged =
                new FormLayout(
                        only(header, shown), only(subtitle, shown), only(closing, shown), all);
        return arranged.sections(section -> !section.hasFields() || !section.rows().isEmpty());
    }

    /// With these sections alone; a tab that had nothing else goes along.
    private FormLayout sections(Predicate<Section> wanted) {
        return new FormLayout(
                header,
                subtitle,
                closing,
                tabs.stream()
                        .map(tab -> new Tab(tab.title(), only(tab.sections(), wanted)))
                        .filter(tab -> !tab.sections().isEmpty())
                        .toList());
    }

    private static <T> List<T> only(List<T> all, Predicate<T> wanted) {
        return all.stream().filter(wanted).toList();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
