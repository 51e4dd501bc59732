package org.ligature.connections;

import static org.ligature.sql.Tables.CONNECTION;
import static org.ligature.sql.Tables.RECORD;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// The columns of a connection, written down once, and how a row of them becomes a [Line].
final class LineStore {

    private static final org.ligature.sql.tables.Record MINE = RECORD.as("mine");
    private static final org.ligature.sql.tables.Record OTHER = RECORD.as("other");
    private static final org.ligature.sql.tables.Record OWNER = RECORD.as("owner");

    /// What a connection says: both ends, what it is, and since when.
    private static final List<Field<?>> SAID =
            List.of(
                    CONNECTION.RECORD1ID,
                    CONNECTION.RECORD1OBJECTTYPECODE,
                    CONNECTION.RECORD1ROLEID,
                    CONNECTION.RECORD2ID,
                    CONNECTION.RECORD2OBJECTTYPECODE,
                    CONNECTION.RECORD2ROLEID,
                    CONNECTION.CATEGORY,
                    CONNECTION.DESCRIPTION,
                    CONNECTION.EFFECTIVESTART,
                    CONNECTION.EFFECTIVESTART_PRECISION,
                    CONNECTION.EFFECTIVEEND,
                    CONNECTION.EFFECTIVEEND_PRECISION);

    /// What is read of a row; [#line(ResultSet)] knows their places.
    static final List<Field<?>> OWN =
            joined(
                    List.of(
                            List.of(CONNECTION.ID, CONNECTION.UUID, CONNECTION.NAME),
                            SAID,
                            List.of(
                                    CONNECTION.ISMASTER,
                                    CONNECTION.STATECODE,
                                    CONNECTION.VERSIONNUMBER,
                                    CONNECTION.OWNERID)));

    /// What the history keeps; the rest is told by these or belongs to a row and not to the pair.
    static final List<Field<?>> KEPT =
            joined(
                    List.of(
                            SAID,
                            List.of(
                                    CONNECTION.OWNERID,
                                    CONNECTION.STATECODE,
                                    CONNECTION.STATUSCODE,
                                    CONNECTION.CREATEDON,
                                    CONNECTION.CREATEDBY,
                                    CONNECTION.OVERRIDDENCREATEDON,
                                    CONNECTION.IMPORTSEQUENCENUMBER,
                                    CONNECTION.VERSIONNUMBER)));

    private LineStore() {}

    /// Whether the history keeps this column of every connection.
    static boolean isKept(String column) {
        return KEPT.stream().anyMatch(field -> field.getName().equalsIgnoreCase(column));
    }

    private static List<Field<?>> joined(List<List<Field<?>>> parts) {
        return parts.stream().<Field<?>>flatMap(List::stream).toList();
    }

    /// Rows of connections with the names of their records.
    static Select<?> withDirectory(DSLContext sql, Table<?> rows, Condition condition) {
        var columns = new ArrayList<Field<?>>(OWN.size() + 6);
        OWN.forEach(column -> columns.add(rows.field(column)));
        columns.addAll(List.of(MINE.UUID, MINE.NAME, OTHER.UUID, OWNER.UUID, OWNER.NAME));
        columns.add(OWNER.TABLE_ID);
        return sql.select(columns)
                .from(rows)
                .leftJoin(MINE)
                .on(MINE.ID.eq(rows.field(CONNECTION.RECORD1ID)))
                .leftJoin(OTHER)
                .on(OTHER.ID.eq(rows.field(CONNECTION.RECORD2ID)))
                .leftJoin(OWNER)
                .on(OWNER.ID.eq(rows.field(CONNECTION.OWNERID)))
                .where(condition);
    }

    /// By place, as finding each of 25 columns by name costs more than reading it.
    static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getLong(1),
                row.getObject(2, UUID.class),
                new Line.End(
                        longAt(row, 4),
                        intAt(row, 5),
                        longAt(row, 6),
                        row.getObject(20, UUID.class),
                        row.getString(21)),
                new Line.End(
                        longAt(row, 7),
                        intAt(row, 8),
                        longAt(row, 9),
                        row.getObject(22, UUID.class),
                        row.getString(3)),
                intAt(row, 10),
                row.getString(11),
                row.getObject(12, LocalDate.class),
                shortAt(row, 13),
                row.getObject(14, LocalDate.class),
                shortAt(row, 15),
                row.getBoolean(16),
                row.getInt(17),
                row.getLong(18),
                row.getLong(19),
                row.getObject(23, UUID.class),
                row.getString(24),
                intAt(row, 25));
    }

    private static @Nullable Long longAt(ResultSet row, int at) throws SQLException {
        var value = row.getLong(at);
        return row.wasNull() ? null : value;
    }

    private static @Nullable Integer intAt(ResultSet row, int at) throws SQLException {
        var value = row.getInt(at);
        return row.wasNull() ? null : value;
    }

    private static @Nullable Short shortAt(ResultSet row, int at) throws SQLException {
        var value = row.getShort(at);
        return row.wasNull() ? null : value;
    }
}
