package org.ligature.exchange;

import org.jspecify.annotations.Nullable;
import org.ligature.audit.Action;
import org.ligature.audit.Actions;
import org.ligature.audit.Actor;
import org.ligature.connections.ConnectOutcome;
import org.ligature.connections.Connection;
import org.ligature.connections.ConnectionService;
import org.ligature.connections.NewConnection;
import org.ligature.connections.Period;
import org.ligature.connections.Role;
import org.ligature.connections.RoleId;
import org.ligature.connections.RoleService;
import org.ligature.exchange.ImportPlan.Rejected;
import org.ligature.kit.problem.Problem;
import org.ligature.kit.text.Texts;
import org.ligature.records.RecordId;
import org.ligature.records.RecordRef;
import org.ligature.records.RecordService;
import org.ligature.records.Values;
import org.ligature.schema.Column;
import org.ligature.schema.ColumnType;
import org.ligature.schema.PartialDate;
import org.ligature.schema.Schema;
import org.ligature.schema.Table;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Makes connections from the rows of a file, all in one user action. The columns are `from_table`,
/// `from` or `from_id`, `from_role`, `to_table`, `to` or `to_id`, `role`, `description`,
/// `starting`,
/// `ending` and `owner`, and the logical names of columns that were added to connections; a name
/// that several records have rejects the row.
public final class ConnectImport {

    private static final List<String> OWNERS = List.of("systemuser", "team");
    private static final Set<String> COLUMNS =
            Set.of(
                    "from_table",
                    "from",
                    "from_id",
                    "from_role",
                    "to_table",
                    "to",
                    "to_id",
                    "role",
                    "description",
                    "starting",
                    "ending",
                    "owner");

    private final Actions actions;
    private final RecordService records;
    private final RoleService roles;
    private final ConnectionService connections;
    private final Supplier<Schema> schema;
    private final Texts texts = Texts.of(ConnectImport.class);

    public ConnectImport(
            Actions actions,
            RecordService records,
            RoleService roles,
            ConnectionService connections,
            Supplier<Schema> schema) {
        this.actions = actions;
        this.records = records;
        this.roles = roles;
        this.connections = connections;
        this.schema = schema;
    }

    /// @param duplicates whether those are made too that are so connected already
    /// @return how many pairs were made, and the rows that were not
    public ImportPlan.Report run(Actor actor, CsvFile file, ZoneId zone, boolean duplicates) {
        var added = added().stream().filter(one -> file.header().contains(one.name())).toList();
        var names = added.stream().map(Column::name).toList();
        var ignored =
                file.header().stream()
                        .filter(name -> !COLUMNS.contains(name) && !names.contains(name))
                        .toList();
        if (!file.header().containsAll(List.of("from_table", "to_table"))) {
            throw new Problem(
                    ConnectImport.class, "connect.no-tables", String.join(", ", file.header()));
        }
        var rows = file.rows();
        var asked = asked(file.header(), rows, added);
        var index = NameIndex.of(Directory.of(actor, records), asked);
        var reading = new Reading(file.header(), index, zone, added, duplicates);
        return actions.run(
                actor, "connection.import", action -> run(action, rows, reading, ignored));
    }

    private Table table() {
        return schema.get().require("connection");
    }

    private List<Column> added() {
        return table().ofCustomColumns().columns();
    }

    private ImportPlan.Report run(
            Action action, List<CsvFile.Row> rows, Reading reading, List<String> ignored) {
        var rejected = new ArrayList<Rejected>();
        var places = new ArrayList<RowPlace>();
        var wanted = new ArrayList<NewConnection>();
        for (var row : rows) {
            var place = RowPlace.onLine(row.line());
            try {
                wanted.add(read(new Fields(reading.header, row.fields()), reading));
                places.add(place);
            } catch (Unreadable e) {
                rejected.add(new Rejected(place, e.sentence()));
            } catch (RowProblem e) {
                rejected.add(new Rejected(place, texts.get(e.key, e.arguments)));
            }
        }
        var outcomes = connections.connectAll(action, wanted);
        for (var i = 0; i < outcomes.size(); i++) {
            var place = places.get(i);
            reason(outcomes.get(i)).ifPresent(why -> rejected.add(new Rejected(place, why)));
        }
        rejected.sort(Comparator.comparing(Rejected::place));
        var created = rows.size() - rejected.size();
        return new ImportPlan.Report(created, 0, 0, rejected, ignored);
    }

    /// Why a row was rejected; empty where it became a connection.
    private Optional<String> reason(ConnectOutcome outcome) {
        return switch (outcome) {
            case ConnectOutcome.Connected _ -> Optional.empty();
            case ConnectOutcome.Refused(var why) -> Optional.of(why.sentence(texts.locale()));
            case ConnectOutcome.NotValid(var invalid) -> Optional.of(RecordLoad.sentences(invalid));
            case ConnectOutcome.AlreadyThere(var same) -> Optional.of(already(same));
            case ConnectOutcome.Conflict _, ConnectOutcome.ReadOnly _ ->
                    throw new IllegalStateException("A new connection cannot be in conflict");
        };
    }

    private String already(List<Connection> same) {
        return same.stream()
                .filter(Connection::isMade)
                .findFirst()
                .map(one -> texts.get("connect.already", one.uuid()))
                .orElseGet(() -> texts.get("connect.repeated"));
    }

    private NewConnection read(Fields fields, Reading reading) {
        if (!fields.isWhole()) {
            throw new RowProblem("row.ragged", fields.values().size(), fields.header().size());
        }
        return wanted(fields, reading);
    }

    private NewConnection wanted(Fields fields, Reading reading) {
        return new NewConnection(
                record(fields, "from", reading),
                role(fields.get("from_role")),
                record(fields, "to", reading),
                role(fields.get("role")),
                fields.get("description"),
                new Period(
                        date(reading, "effectivestart", fields.get("starting")),
                        date(reading, "effectiveend", fields.get("ending"))),
                owner(fields.get("owner"), reading),
                reading.duplicates,
                values(fields, reading));
    }

    /// An empty field says nothing of its column.
    private Values values(Fields fields, Reading reading) {
        var values = Values.NONE;
        for (var column : reading.added) {
            var read = reading.values.read(table(), column, fields.get(column.name()));
            if (read.isPresent()) {
                values = values.with(column.name(), read.get());
            }
        }
        return values;
    }

    private @Nullable RecordId record(Fields fields, String side, Reading reading) {
        var id = fields.get(side + "_id");
        var text = id.isBlank() ? fields.get(side) : id;
        if (text.isBlank()) {
            return null;
        }
        return one(reading.index.find(List.of(table(fields.get(side + "_table"))), text), text)
                .id();
    }

    private String table(String name) {
        return schema.get()
                .table(name)
                .map(Table::name)
                .orElseThrow(() -> new RowProblem("connect.no-table", name));
    }

    private static RecordRef one(List<RecordRef> found, String text) {
        return switch (found.size()) {
            case 0 -> throw new RowProblem("connect.no-record", text);
            case 1 -> found.getFirst();
            default -> throw new RowProblem("connect.several-records", text, found.size());
        };
    }

    private @Nullable RoleId role(String name) {
        if (name.isBlank()) {
            return null;
        }
        return roles.named(name.strip())
                .map(Role::id)
                .orElseThrow(() -> new RowProblem("connect.no-role", name));
    }

    private @Nullable RecordId owner(String name, Reading reading) {
        if (name.isBlank()) {
            return null;
        }
        return one(reading.index.find(OWNERS, name), name).id();
    }

    private @Nullable PartialDate date(Reading reading, String column, String text) {
        var table = table();
        return (PartialDate) reading.values.read(table, table.require(column), text).orElse(null);
    }

    private static List<NameIndex.Asked> asked(
            List<String> header, List<CsvFile.Row> rows, List<Column> added) {
        var asked = new ArrayList<NameIndex.Asked>();
        for (var row : rows) {
            var fields = new Fields(header, row.fields());
            for (var side : List.of("from", "to")) {
                var tables = List.of(fields.get(side + "_table"));
                asked.add(new NameIndex.Asked(tables, fields.get(side)));
                asked.add(new NameIndex.Asked(tables, fields.get(side + "_id")));
            }
            asked.add(new NameIndex.Asked(OWNERS, fields.get("owner")));
            for (var column : added) {
                if (column.type() instanceof ColumnType.Lookup(var tables)) {
                    asked.add(new NameIndex.Asked(tables, fields.get(column.name())));
                }
            }
        }
        return asked;
    }

    /// The fields of one row by their headers.
    private record Fields(List<String> header, List<String> values) {
        boolean isWhole() {
            return values.size() == header.size();
        }

        String get(String name) {
            var place = header.indexOf(name);
            return place < 0 || place >= values.size() ? "" : values.get(place);
        }
    }

    /// How names and values of the file are read.
    private static final class Reading {
        private final List<String> header;
        private final NameIndex index;
        private final ValueReader values;
        private final List<Column> added;
        private final boolean duplicates;

        Reading(
                List<String> header,
                NameIndex index,
                ZoneId zone,
                List<Column> added,
                boolean duplicates) {
            this.duplicates = duplicates;
            this.header = header;
            this.added = added;
            this.index = index;
            this.values = new ValueReader(index::find, zone, Optional.empty());
        }
    }

    /// What is wrong with a row, as a key of the bundle.
    private static final class RowProblem extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String key;
        private final transient Object[] arguments;

        RowProblem(String key, Object... arguments) {
            super(key, null, false, false);
            this.key = key;
            this.arguments = arguments;
        }
    }
}
