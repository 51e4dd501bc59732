package org.ligature.settings;

import org.jspecify.annotations.Nullable;
import org.ligature.forms.FormLayout;
import org.ligature.settings.LayoutPart.Fact;
import org.ligature.settings.LayoutPart.Section;
import org.ligature.settings.LayoutPart.Spot;
import org.ligature.settings.LayoutPart.Strip;
import org.ligature.settings.LayoutPart.Tab;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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

    /// Where something is let go: in a row of its own before the given one, or beside its fields.
    public record Target(Section section, int row, boolean beside) {}

    record At(Tab tab, Section section, int row, int cell) {}

    private final Strip header;
    private final Strip subtitle;
    private final List<String> closing;
    final List<Tab> tabs = new ArrayList<>();

    private LayoutDraft(FormLayout layout) {
        header = new Strip(layout.header());
        subtitle = new Strip(layout.subtitle());
        closing = layout.closing();
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
                header.columns(),
                subtitle.columns(),
                closing,
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

    /// What stands at the right of the header.
    public Strip header() {
        return header;
    }

    /// What makes the line beneath the name.
    public Strip subtitle() {
        return subtitle;
    }

    /// Whether a column is only shown once the record is closed.
    public boolean isClosing(String column) {
        return closing.contains(column);
    }

    /// The part of the header a column stands in.
    public Optional<Strip> stripOf(Fact fact) {
        return Stream.of(header, subtitle).filter(one -> one.facts.contains(fact)).findFirst();
    }

    /// Puts a column into a part of the header, once; where it stood in that part, it goes.
    ///
    /// @param before the one it is put before; null behind all others
    public Fact read(String column, Strip strip, @Nullable Fact before) {
        var fact =
                strip.facts.stream()
                        .filter(one -> one.column().equals(column))
                        .findFirst()
                        .orElseGet(() -> new Fact(column));
        if (fact == before) {
            return fact;
        }
        strip.facts.remove(fact);
        var at = before == null ? -1 : strip.facts.indexOf(before);
        strip.facts.add(at < 0 ? strip.facts.size() : at, fact);
        return fact;
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
    public Optional<Tab> tabOf(LayoutPart part) {
        return switch (part) {
            case Tab tab -> tabs.contains(tab) ? Optional.of(tab) : Optional.empty();
            case Section section ->
                    tabs.stream().filter(tab -> tab.sections.contains(section)).findFirst();
            case Spot spot -> find(spot).map(At::tab);
            case Strip _, Fact _ -> Optional.empty();
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
        var left = tab.half(1);
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
    public Optional<LayoutPart> remove(LayoutPart part) {
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
            case Strip strip -> Optional.of(strip);
            case Fact fact -> stripOf(fact).map(strip -> without(strip, fact));
        };
    }

    private static LayoutPart without(Strip strip, Fact fact) {
        var at = strip.facts.indexOf(fact);
        strip.facts.remove(fact);
        return strip.facts.isEmpty()
                ? strip
                : strip.facts.get(Math.min(at, strip.facts.size() - 1));
    }

    private static LayoutPart nearest(At gone) {
        var rows = gone.section.rows;
        return rows.isEmpty()
                ? gone.section
                : rows.get(Math.min(gone.row, rows.size() - 1)).getFirst();
    }

    /// @return whether anything moved
    public boolean move(LayoutPart part, Direction direction) {
        return new LayoutMoves(this).move(part, direction);
    }

    void take(Spot spot) {
        find(spot).ifPresent(at -> at.section.rows.get(at.row).remove(spot));
        tidy();
    }

    private void tidy() {
        tabs.forEach(tab -> tab.sections.forEach(section -> section.rows.removeIf(List::isEmpty)));
    }

    Optional<At> find(Spot spot) {
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
