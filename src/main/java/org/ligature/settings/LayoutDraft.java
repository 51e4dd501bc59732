package org.ligature.settings;

import org.ligature.forms.FormLayout;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The layout of a form while somebody arranges it: its parts stay the same objects while they
/// move, so that what is selected stays selected.
public final class LayoutDraft {

    /// Where a part goes.
    public enum Direction {
        UP,
        DOWN,
        LEFT,
        RIGHT
    }

    /// Something that can be selected.
    public sealed interface Part {}

    /// A tab; it has a name.
    public static final class Tab implements Part {
        private String title;
        private final List<Section> sections = new ArrayList<>();

        private Tab(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }

        public List<Section> sections() {
            return List.copyOf(sections);
        }
    }

    /// A section; its name may be empty.
    public static final class Section implements Part {
        private String title;
        private int column;
        private final FormLayout.Section shows;
        private final List<List<Spot>> rows = new ArrayList<>();

        /// @param shows what stands there in the place of fields, which stays as it is
        private Section(FormLayout.Section shows) {
            this.title = shows.title();
            this.column = shows.column();
            this.shows = shows;
        }

        /// What stands there in the place of fields; empty for fields.
        public String kind() {
            return shows.kind();
        }

        public boolean hasFields() {
            return shows.hasFields();
        }

        public String title() {
            return title;
        }

        /// 1 for the left half of the form, 2 for the right.
        public int column() {
            return column;
        }

        public List<List<Spot>> rows() {
            return rows.stream().map(List::copyOf).toList();
        }
    }

    /// The place of a column.
    public static final class Spot implements Part {
        private final String column;

        private Spot(String column) {
            this.column = column;
        }

        public String column() {
            return column;
        }
    }

    /// Where something is let go: in a row of its own before the given one, or beside its fields.
    public record Target(Section section, int row, boolean beside) {}

    private record At(Tab tab, Section section, int row, int cell) {}

    private final List<String> header;
    private final List<String> subtitle;
    private final List<Tab> tabs = new ArrayList<>();

    private LayoutDraft(FormLayout layout) {
        header = layout.header();
        subtitle = layout.subtitle();
    }

    public static LayoutDraft of(FormLayout layout) {
        var draft = new LayoutDraft(layout);
        for (var from : layout.tabs()) {
            var tab = new Tab(from.title());
            from.sections().forEach(section -> tab.sections.add(section(section)));
            draft.tabs.add(tab);
        }
        return draft;
    }

    private static Section section(FormLayout.Section from) {
        var section = new Section(from);
        for (var row : from.rows()) {
            section.rows.add(new ArrayList<>(row.stream().map(Spot::new).toList()));
        }
        return section;
    }

    /// As forms read it.
    public FormLayout layout() {
        return new FormLayout(
                header,
                subtitle,
                tabs.stream()
                        .map(
                                tab ->
                                        new FormLayout.Tab(
                                                tab.title,
                                                tab.sections.stream()
                                                        .map(LayoutDraft::layout)
                                                        .toList()))
                        .toList());
    }

    private static FormLayout.Section layout(Section section) {
        return new FormLayout.Section(
                section.title,
                section.column,
                section.rows.stream().map(row -> row.stream().map(Spot::column).toList()).toList(),
                section.shows.kind(),
                section.shows.tables(),
                section.shows.lookup(),
                section.shows.category());
    }

    public List<Tab> tabs() {
        return List.copyOf(tabs);
    }

    /// The columns that stand somewhere.
    public Set<String> placed() {
        var names = new LinkedHashSet<String>();
        for (var tab : tabs) {
            for (var section : tab.sections) {
                section.rows.forEach(row -> row.forEach(spot -> names.add(spot.column)));
            }
        }
        return names;
    }

    public Optional<Spot> spot(String column) {
        return tabs.stream()
                .flatMap(tab -> tab.sections.stream())
                .flatMap(section -> section.rows.stream())
                .flatMap(List::stream)
                .filter(spot -> spot.column.equals(column))
                .findFirst();
    }

    /// The tab a part stands on; a tab stands on itself.
    public Optional<Tab> tabOf(Part part) {
        return switch (part) {
            case Tab tab -> tabs.contains(tab) ? Optional.of(tab) : Optional.empty();
            case Section section ->
                    tabs.stream().filter(tab -> tab.sections.contains(section)).findFirst();
            case Spot spot -> find(spot).map(At::tab);
        };
    }

    public Optional<Section> sectionOf(Spot spot) {
        return find(spot).map(At::section);
    }

    public Tab addTab(String title) {
        var tab = new Tab(title);
        tabs.add(tab);
        return tab;
    }

    /// Adds a section beneath the others of its half.
    public Section addSection(Tab tab, String title, int column) {
        var section = new Section(new FormLayout.Section(title, column, List.of()));
        tab.sections.add(section);
        return section;
    }

    public void rename(Tab tab, String title) {
        tab.title = title;
    }

    public void rename(Section section, String title) {
        section.title = title;
    }

    /// Puts a column into a row of its own at the end of a section.
    public Spot place(String column, Section section) {
        return place(column, new Target(section, section.rows.size(), false));
    }

    /// Puts a column behind the others of the left half of the first tab.
    public Spot placeAtTheEnd(String column) {
        var tab = tabs.isEmpty() ? addTab(column) : tabs.getFirst();
        var left = half(tab, 1);
        return place(column, left.isEmpty() ? addSection(tab, "", 1) : left.getLast());
    }

    /// Puts a column where it was let go; from where it stood before, it goes.
    public Spot place(String column, Target target) {
        var spot = spot(column).orElseGet(() -> new Spot(column));
        var section = target.section;
        var row = Math.clamp(target.row, 0, section.rows.size());
        var into =
                target.beside && row < section.rows.size()
                        ? section.rows.get(row)
                        : new ArrayList<Spot>();
        if (into.contains(spot)) {
            return spot;
        }
        var from = find(spot).map(at -> at.section.rows.get(at.row));
        if (into.isEmpty()) {
            section.rows.add(row, into);
        }
        into.add(spot);
        from.ifPresent(left -> left.remove(spot));
        tidy();
        return spot;
    }

    /// Puts a field beside the one above it; where there is none, nothing changes.
    public boolean join(Spot spot) {
        var at = find(spot).orElseThrow();
        if (at.row == 0) {
            return false;
        }
        var above = at.section.rows.get(at.row - 1);
        take(spot);
        above.add(spot);
        return true;
    }

    /// Takes a part away; of a tab or a section all fields with it.
    ///
    /// @return what stands nearest now
    public Optional<Part> remove(Part part) {
        return switch (part) {
            case Tab tab -> {
                var index = tabs.indexOf(tab);
                tabs.remove(tab);
                yield tabs.isEmpty()
                        ? Optional.empty()
                        : Optional.of(tabs.get(Math.min(index, tabs.size() - 1)));
            }
            case Section section -> {
                var tab = tabOf(section).orElseThrow();
                tab.sections.remove(section);
                yield Optional.of(tab);
            }
            case Spot spot -> {
                var at = find(spot).orElseThrow();
                take(spot);
                yield Optional.of(nearest(at));
            }
        };
    }

    private static Part nearest(At gone) {
        var rows = gone.section.rows;
        return rows.isEmpty()
                ? gone.section
                : rows.get(Math.min(gone.row, rows.size() - 1)).getFirst();
    }

    /// @return whether anything moved
    public boolean move(Part part, Direction direction) {
        return switch (part) {
            case Tab tab -> moveTab(tab, direction);
            case Section section -> moveSection(section, direction);
            case Spot spot -> moveSpot(find(spot).orElseThrow(), spot, direction);
        };
    }

    private boolean moveTab(Tab tab, Direction direction) {
        return switch (direction) {
            case LEFT -> swap(tabs, tabs.indexOf(tab), -1);
            case RIGHT -> swap(tabs, tabs.indexOf(tab), 1);
            case UP, DOWN -> false;
        };
    }

    private boolean moveSection(Section section, Direction direction) {
        var sections = tabOf(section).orElseThrow().sections;
        return switch (direction) {
            case UP -> swapInHalf(sections, section, -1);
            case DOWN -> swapInHalf(sections, section, 1);
            case LEFT -> half(section, 1);
            case RIGHT -> half(section, 2);
        };
    }

    /// The sections of one half that take fields.
    private static List<Section> half(Tab tab, int column) {
        return tab.sections.stream()
                .filter(section -> section.column == column && section.hasFields())
                .toList();
    }

    private static boolean half(Section section, int column) {
        var moves = section.column != column;
        section.column = column;
        return moves;
    }

    private static boolean swapInHalf(List<Section> sections, Section section, int step) {
        var from = sections.indexOf(section);
        for (int to = from + step; to >= 0 && to < sections.size(); to += step) {
            if (sections.get(to).column == section.column) {
                sections.set(from, sections.get(to));
                sections.set(to, section);
                return true;
            }
        }
        return false;
    }

    private boolean moveSpot(At at, Spot spot, Direction direction) {
        var row = at.section.rows.get(at.row);
        return switch (direction) {
            case LEFT -> swap(row, at.cell, -1) || cross(at, spot, 1);
            case RIGHT -> swap(row, at.cell, 1) || cross(at, spot, 2);
            case UP -> row.size() > 1 ? split(at, spot, 0) : step(at, spot, -1);
            case DOWN -> row.size() > 1 ? split(at, spot, 1) : step(at, spot, 1);
        };
    }

    /// A field that shares its row gets one of its own before or behind it.
    private static boolean split(At at, Spot spot, int behind) {
        at.section.rows.get(at.row).remove(spot);
        at.section.rows.add(at.row + behind, new ArrayList<>(List.of(spot)));
        return true;
    }

    private boolean step(At at, Spot spot, int step) {
        if (swap(at.section.rows, at.row, step)) {
            return true;
        }
        var inHalf = half(at.tab, at.section.column);
        var next = inHalf.indexOf(at.section) + step;
        if (next < 0 || next >= inHalf.size()) {
            return false;
        }
        take(spot);
        var section = inHalf.get(next);
        section.rows.add(step < 0 ? section.rows.size() : 0, new ArrayList<>(List.of(spot)));
        return true;
    }

    /// Into the last section of the other half, at the height where it stood.
    private boolean cross(At at, Spot spot, int column) {
        if (at.section.column == column) {
            return false;
        }
        var there = half(at.tab, column);
        if (there.isEmpty()) {
            return false;
        }
        take(spot);
        var section = there.getLast();
        section.rows.add(Math.min(at.row, section.rows.size()), new ArrayList<>(List.of(spot)));
        return true;
    }

    private static <T> boolean swap(List<T> list, int from, int step) {
        var to = from + step;
        if (from < 0 || to < 0 || to >= list.size()) {
            return false;
        }
        var moved = list.get(from);
        list.set(from, list.get(to));
        list.set(to, moved);
        return true;
    }

    private void take(Spot spot) {
        find(spot).ifPresent(at -> at.section.rows.get(at.row).remove(spot));
        tidy();
    }

    private void tidy() {
        tabs.forEach(tab -> tab.sections.forEach(section -> section.rows.removeIf(List::isEmpty)));
    }

    private Optional<At> find(Spot spot) {
        for (var tab : tabs) {
            for (var section : tab.sections) {
                for (int row = 0; row < section.rows.size(); row++) {
                    var cell = section.rows.get(row).indexOf(spot);
                    if (cell >= 0) {
                        return Optional.of(new At(tab, section, row, cell));
                    }
                }
            }
        }
        return Optional.empty();
    }
}
