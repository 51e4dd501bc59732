package org.ligature.design;

import org.jspecify.annotations.Nullable;
import org.ligature.schema.ColumnType.Computed.Formula;
import org.ligature.schema.ColumnType.Text.Format;
import org.ligature.schema.OnDelete;

import java.math.BigDecimal;
import java.util.List;

/// What a column is to be.
public record ColumnSpec(String name, String displayName, Type type, Use use) {

    /// What it is to hold; the same kinds as [org.ligature.schema.ColumnType], with what is needed
    /// to make them.
    public sealed interface Type {

        record Text(int length, Format format) implements Type {}

        record Memo(int length) implements Type {}

        record Whole(int minimum, int maximum) implements Type {}

        record Decimal(int scale, BigDecimal minimum, BigDecimal maximum) implements Type {}

        record Money(int scale, BigDecimal minimum, BigDecimal maximum) implements Type {}

        record YesNo(String yes, String no, @Nullable Boolean usual) implements Type {}

        record Day() implements Type {}

        record PartialDay(boolean end) implements Type {}

        record Moment() implements Type {}

        /// @param choice the name of the list of options
        /// @param options null for a list that is there already
        /// @param usual the options a new record starts with
        record Choice(
                String choice,
                boolean many,
                @Nullable List<OptionSpec> options,
                List<Integer> usual)
                implements Type {
            public Choice {
                options = options == null ? null : List.copyOf(options);
                usual = List.copyOf(usual);
            }
        }

        record Lookup(Targets targets, OnDelete onDelete) implements Type {}

        record Parties(int role, boolean many, Targets targets) implements Type {}

        record Computed(Formula formula, int length) implements Type {}

        /// A column of the system itself.
        record Own(Kind kind) implements Type {}

        /// The kinds only the system makes; stored by their names.
        enum Kind {
            UNIQUE_ID,
            STATE,
            STATUS,
            BIG_NUMBER,
            TABLE_NAME
        }
    }

    /// What a lookup can point at.
    public sealed interface Targets {

        /// These tables.
        record Tables(List<String> names) implements Targets {
            public Tables {
                names = List.copyOf(names);
            }
        }

        /// Every table with activities, those made later among them.
        record Activities() implements Targets {}

        /// Every table with connections, those made later among them.
        record Connections() implements Targets {}
    }

    /// An option of a choice.
    ///
    /// @param color the stored key of a colour; empty for none
    public record OptionSpec(int value, String label, String color) {}

    /// Where and how it is used.
    ///
    /// @param list its place in lists; null where they do not show it
    /// @param width its width there in pixels; null for the usual one
    public record Use(
            boolean required,
            boolean readOnly,
            boolean sortable,
            boolean searchable,
            @Nullable Integer list,
            @Nullable Integer width) {

        static final int NAME_WIDTH = 240;

        public static final Use PLAIN = new Use(false, false, false, false, null, null);

        Use findable() {
            return new Use(required, readOnly, true, true, list, width);
        }

        /// Shown in lists too, first where the spec gives it no place.
        Use listed() {
            return list == null
                    ? new Use(required, readOnly, sortable, searchable, 1, NAME_WIDTH)
                    : this;
        }
    }

    /// The same called otherwise.
    public ColumnSpec called(String displayName) {
        return new ColumnSpec(name, displayName, type, use);
    }

    ColumnSpec named(String name) {
        return new ColumnSpec(name, displayName, type, use);
    }

    public ColumnSpec with(Type type) {
        return new ColumnSpec(name, displayName, type, use);
    }

    public ColumnSpec with(Use use) {
        return new ColumnSpec(name, displayName, type, use);
    }
}
