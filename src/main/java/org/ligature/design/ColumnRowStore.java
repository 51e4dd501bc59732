package org.ligature.design;

import org.ligature.design.ColumnSpec.Targets;
import org.ligature.design.ColumnSpec.Type;
import org.ligature.schema.ColumnType.Text.Format;
import org.ligature.sql.tables.records.SchemaColumnRecord;

import java.math.BigDecimal;
import java.util.stream.Collectors;

/// One column of the description, as its row in the database.
record ColumnRowStore(ChoiceStore choices) {

    SchemaColumnRecord row(ColumnSpec column) {
        var row = new SchemaColumnRecord();
        row.setName(column.name());
        row.setDisplayName(column.displayName());
        row.setRequired(column.use().required());
        row.setReadOnly(column.use().readOnly());
        row.setSortable(column.use().sortable());
        row.setSearchable(column.use().searchable());
        row.setListPosition(column.use().list());
        row.setListWidth(column.use().width());
        row.setOnDelete("CLEAR");
        row.setPartyMany(false);
        put(column.type(), row);
        return row;
    }

    /// Writes what the type carries; the kinds are those [org.ligature.schema] reads.
    private void put(Type type, SchemaColumnRecord row) {
        switch (type) {
            case Type.Text(var length, var format) -> {
                row.setKind(format == Format.PLAIN ? "TEXT" : format.name());
                row.setLength(length);
            }
            case Type.Memo(var length) -> {
                row.setKind("MEMO");
                row.setLength(length);
            }
            case Type.Whole(var least, var most) ->
                    range(row, "WHOLE_NUMBER", BigDecimal.valueOf(least), BigDecimal.valueOf(most));
            case Type.Decimal(var scale, var least, var most) -> {
                range(row, "DECIMAL", least, most);
                row.setScale(scale);
            }
            case Type.Money(var scale, var least, var most) -> {
                range(row, "MONEY", least, most);
                row.setScale(scale);
            }
            case Type.YesNo(var yes, var no, var usual) -> {
                row.setKind("YES_NO");
                row.setYesLabel(yes);
                row.setNoLabel(no);
                row.setDefaultValue(usual == null ? null : usual.toString());
            }
            case Type.Day _ -> row.setKind("DATE");
            case Type.PartialDay(var end) -> row.setKind(end ? "PARTIAL_END" : "PARTIAL_START");
            case Type.Moment _ -> row.setKind("DATE_TIME");
            case Type.Choice choice -> choice(choice, row);
            case Type.Lookup(var targets, var onDelete) -> {
                row.setKind("LOOKUP");
                row.setTargets(text(targets));
                row.setOnDelete(onDelete.name());
            }
            case Type.Parties(var role, var many, var targets) -> {
                row.setKind("PARTY_LIST");
                row.setPartyRole(role);
                row.setPartyMany(many);
                row.setTargets(text(targets));
            }
            case Type.Computed(var formula, var length) -> {
                row.setKind(formula.name());
                row.setLength(length);
            }
            case Type.Own(var kind) -> row.setKind(kind.name());
        }
    }

    private static void range(
            SchemaColumnRecord row, String kind, BigDecimal least, BigDecimal most) {
        row.setKind(kind);
        row.setMinimum(least);
        row.setMaximum(most);
    }

    private void choice(Type.Choice type, SchemaColumnRecord row) {
        row.setKind(type.many() ? "CHOICES" : "CHOICE");
        row.setChoiceId(choices.find(type.choice()).orElseThrow());
        row.setDefaultValue(
                type.usual().isEmpty()
                        ? null
                        : type.usual().stream()
                                .map(String::valueOf)
                                .collect(Collectors.joining(";")));
    }

    private static String text(Targets targets) {
        return switch (targets) {
            case Targets.Tables(var names) -> String.join(",", names);
            case Targets.Activities _ -> "activities";
            case Targets.Connections _ -> "connections";
        };
    }
}
