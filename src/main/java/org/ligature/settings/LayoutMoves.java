package org.ligature.settings;

import org.ligature.settings.LayoutDraft.At;
import org.ligature.settings.LayoutDraft.Direction;
import org.ligature.settings.LayoutPart.Fact;
import org.ligature.settings.LayoutPart.Section;
import org.ligature.settings.LayoutPart.Spot;
import org.ligature.settings.LayoutPart.Strip;
import org.ligature.settings.LayoutPart.Tab;

import java.util.ArrayList;
import java.util.List;

/// Moves the parts of a layout one step, as the arrow keys ask for it.
record LayoutMoves(LayoutDraft draft) {

    /// @return whether anything moved
    boolean move(LayoutPart part, Direction direction) {
        return switch (part) {
            case Tab tab -> moveTab(tab, direction);
            case Section section -> moveSection(section, direction);
            case Spot spot -> moveSpot(draft.find(spot).orElseThrow(), spot, direction);
            case Strip _ -> false;
            case Fact fact -> moveFact(draft.stripOf(fact).orElseThrow(), fact, direction);
        };
    }

    private boolean moveTab(Tab tab, Direction direction) {
        return switch (direction) {
            case LEFT -> swap(draft.tabs, draft.tabs.indexOf(tab), -1);
            case RIGHT -> swap(draft.tabs, draft.tabs.indexOf(tab), 1);
            case UP, DOWN -> false;
        };
    }

    private boolean moveSection(Section section, Direction direction) {
        var sections = draft.tabOf(section).orElseThrow().sections;
        return switch (direction) {
            case UP -> swapInHalf(sections, section, -1);
            case DOWN -> swapInHalf(sections, section, 1);
            case LEFT -> half(section, 1);
            case RIGHT -> half(section, 2);
        };
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

    /// Along its part of the header, or over into the other one.
    private boolean moveFact(Strip strip, Fact fact, Direction direction) {
        return switch (direction) {
            case LEFT -> swap(strip.facts, strip.facts.indexOf(fact), -1);
            case RIGHT -> swap(strip.facts, strip.facts.indexOf(fact), 1);
            case UP, DOWN -> over(strip, fact);
        };
    }

    private boolean over(Strip from, Fact fact) {
        var to = from == draft.header() ? draft.subtitle() : draft.header();
        if (to.columns().contains(fact.column())) {
            return false;
        }
        from.facts.remove(fact);
        to.facts.add(fact);
        return true;
    }

    private boolean moveSpot(At at, Spot spot, Direction direction) {
        var row = at.section().rows.get(at.row());
        return switch (direction) {
            case LEFT -> swap(row, at.cell(), -1) || cross(at, spot, 1);
            case RIGHT -> swap(row, at.cell(), 1) || cross(at, spot, 2);
            case UP -> row.size() > 1 ? split(at, spot, 0) : step(at, spot, -1);
            case DOWN -> row.size() > 1 ? split(at, spot, 1) : step(at, spot, 1);
        };
    }

    /// A field that shares its row gets one of its own before or behind it.
    private static boolean split(At at, Spot spot, int behind) {
        at.section().rows.get(at.row()).remove(spot);
        at.section().rows.add(at.row() + behind, new ArrayList<>(List.of(spot)));
        return true;
    }

    private boolean step(At at, Spot spot, int step) {
        if (swap(at.section().rows, at.row(), step)) {
            return true;
        }
        var inHalf = at.tab().half(at.section().column);
        var next = inHalf.indexOf(at.section()) + step;
        if (next < 0 || next >= inHalf.size()) {
            return false;
        }
        draft.take(spot);
        var section = inHalf.get(next);
        section.rows.add(step < 0 ? section.rows.size() : 0, new ArrayList<>(List.of(spot)));
        return true;
    }

    /// Into the last section of the other half, at the height where it stood.
    private boolean cross(At at, Spot spot, int column) {
        if (at.section().column == column) {
            return false;
        }
        var there = at.tab().half(column);
        if (there.isEmpty()) {
            return false;
        }
        draft.take(spot);
        var section = there.getLast();
        section.rows.add(Math.min(at.row(), section.rows.size()), new ArrayList<>(List.of(spot)));
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
}
