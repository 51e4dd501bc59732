package org.ligature.schema;

import java.math.BigDecimal;
import java.util.List;

/// What a column may hold. Each kind carries only what it needs; a new kind makes the compiler list
/// every place that must answer for it.
public sealed interface ColumnType {

    /// One line of text, a [String].
    record Text(int maxLength, Format format) implements ColumnType {
        /// What a line of text is: it decides validation, editor and link.
        public enum Format {
            PLAIN,
            EMAIL,
            PHONE,
            URL
        }
    }

    /// Several lines of text, a [String].
    record Memo(int maxLength) implements ColumnType {}

    /// An [Integer].
    record WholeNumber(int minimum, int maximum) implements ColumnType {}

    /// A [Long] of the system, such as a version.
    record BigNumber() implements ColumnType {}

    /// A [BigDecimal] with at most `scale` digits after the point.
    record DecimalNumber(int scale, BigDecimal minimum, BigDecimal maximum) implements ColumnType {}

    /// A [BigDecimal] in the store's currency.
    record Money(int scale, BigDecimal minimum, BigDecimal maximum) implements ColumnType {}

    /// A [Boolean].
    record YesNo(String yes, String no) implements ColumnType {}

    /// A [java.time.LocalDate], the same day everywhere.
    record DateOnly() implements ColumnType {}

    /// A [PartialDate]: known to the day, the month or the year.
    ///
    /// @param end whether it ends a period, so that its last day counts
    record PartialDay(boolean end) implements ColumnType {}

    /// A [java.time.Instant].
    record DateAndTime() implements ColumnType {}

    /// The [Integer] of one option.
    record ChoiceOf(Choice choice) implements ColumnType {}

    /// A sorted [List] of the [Integer]s of options.
    record ChoicesOf(Choice choice) implements ColumnType {}

    /// The [Integer] of one of the table's states.
    record StateCode() implements ColumnType {}

    /// The [Integer] of one of the table's status reasons.
    record StatusCode() implements ColumnType {}

    /// A reference to a record of one of these tables, a `RecordRef`. A customer is a lookup to
    /// account and contact; on the side of a connection the list is empty: any table with
    /// connections.
    record Lookup(List<String> tables) implements ColumnType {
        public Lookup {
            tables = List.copyOf(tables);
        }
    }

    /// Records of these tables that take part in one role, such as the addressees of an e-mail: a
    /// [List] of `RecordRef`s. They are kept beside the table and never stand in lists, filters or
    /// sorts.
    ///
    /// @param role the participation type mask of Dataverse, 1 to 11
    /// @param many whether there can be more than one
    record PartyList(int role, boolean many, List<String> tables) implements ColumnType {
        public PartyList {
            tables = List.copyOf(tables);
        }
    }

    /// A [String] made from other columns by the service that writes the record.
    record Computed(Formula formula) implements ColumnType {
        /// How the text is made.
        public enum Formula {
            FULL_NAME,
            ADDRESS_1,
            ADDRESS_2,
            BILL_TO,
            SHIP_TO
        }
    }

    /// Whether its values stand in a physical column of the table itself, so that they can be
    /// listed, filtered and sorted by.
    default boolean isInRow() {
        return !(this instanceof UniqueId || this instanceof PartyList);
    }

    /// The [java.util.UUID] under which the record is known outside.
    record UniqueId() implements ColumnType {}

    /// The logical name of a table, such as a connection's type of record 2; a [String] in memory,
    /// the table's id in the store.
    record TableName() implements ColumnType {}
}
