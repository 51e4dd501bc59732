package org.ligature.settings;

import org.ligature.forms.FormLayout;

import java.util.ArrayList;
import java.util.List;

/// Something on a form that can be selected while the form is arranged.
public sealed interface LayoutPart {

    /// A tab; it has a name.
    final class Tab implements LayoutPart {
        String title;
        final List<Section> sections = new ArrayList<>();

        Tab(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }

        public List<Section> sections() {
            return List.copyOf(sections);
        }

        /// The sections of one half that take fields.
        List<Section> half(int column) {
            return sections.stream()
                    .filter(section -> section.column == column && section.hasFields())
                    .toList();
        }
    }

    /// A section; its name may be empty.
    final class Section implements LayoutPart {
        String title;
        int column;
        final FormLayout.Section shows;
        final List<List<Spot>> rows = new ArrayList<>();

        /// @param shows what stands there in the place of fields, which stays as it is
        Section(FormLayout.Section shows) {
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

    /// The place of a column on a tab.
    final class Spot implements LayoutPart {
        final String column;

        Spot(String column) {
            this.column = column;
        }

        public String column() {
            return column;
        }
    }

    /// A part of the header in which columns are read.
    final class Strip implements LayoutPart {
        final List<Fact> facts = new ArrayList<>();

        Strip(List<String> columns) {
            columns.forEach(column -> facts.add(new Fact(column)));
        }

        public List<Fact> facts() {
            return List.copyOf(facts);
        }

        List<String> columns() {
            return facts.stream().map(Fact::column).toList();
        }
    }

    /// A column in the header, wherever else it stands.
    final class Fact implements LayoutPart {
        private final String column;

        Fact(String column) {
            this.column = column;
        }

        public String column() {
            return column;
        }
    }
}
