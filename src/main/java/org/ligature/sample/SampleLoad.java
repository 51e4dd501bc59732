package org.ligature.sample;

import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;
import org.ligature.audit.Action;
import org.ligature.connections.ConnectOutcome;
import org.ligature.connections.ConnectionId;
import org.ligature.connections.ConnectionService;
import org.ligature.connections.NewConnection;
import org.ligature.connections.Period;
import org.ligature.connections.RoleId;
import org.ligature.connections.RoleService;
import org.ligature.records.BatchOutcome;
import org.ligature.records.RecordId;
import org.ligature.records.RecordRef;
import org.ligature.records.RecordService;
import org.ligature.records.SaveOutcome;
import org.ligature.records.Values;
import org.ligature.schema.Column;
import org.ligature.schema.ColumnType;
import org.ligature.schema.Schema;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Writes the story within one action. What the files say is right or a bug, so nothing is refused.
final class SampleLoad {

    /// In this order most lookups point at what is there; the others are written afterwards.
    private static final List<String> TABLES =
            List.of("systemuser", "account", "contact", "opportunity");

    private static final String STATE = "statecode";
    private static final String REASON = "statuscode";

    private final Action action;
    private final Schema schema;
    private final RecordService records;
    private final ConnectionService connections;
    private final RoleService roles;
    private final Map<String, RecordRef> known = new LinkedHashMap<>();
    private final List<Told> told = new ArrayList<>();

    SampleLoad(
            Action action,
            Schema schema,
            RecordService records,
            ConnectionService connections,
            RoleService roles) {
        this.action = action;
        this.schema = schema;
        this.records = records;
        this.connections = connections;
        this.roles = roles;
    }

    /// @return the ids of the records, in the order in which they were made
    List<Long> writeRecords() {
        TABLES.forEach(this::writeTable);
        told.forEach(this::writeLookups);
        told.forEach(this::writeState);
        return known.values().stream().map(ref -> ref.id().value()).toList();
    }

    /// @return the connections that are over and no longer active
    List<ConnectionId> writeConnections() {
        var story = SampleFiles.connections();
        var outcomes = connections.connectAll(action, story.stream().map(this::wanted).toList());
        var over = new ArrayList<ConnectionId>();
        for (int i = 0; i < story.size(); i++) {
            var made = made(story.get(i), outcomes.get(i));
            if (story.get(i).inactive()) {
                over.add(made);
            }
        }
        return over;
    }

    /// A record with what the file says of it.
    private record Told(RecordRef ref, Map<String, JsonNode> row) {}

    private void writeTable(String table) {
        var rows = SampleFiles.records(table);
        var values = rows.stream().map(row -> values(table, row)).toList();
        var outcomes = records.create(action, table, values);
        for (int i = 0; i < rows.size(); i++) {
            var ref = created(outcomes.get(i));
            known.put(table + ":" + ref.name(), ref);
            told.add(new Told(ref, rows.get(i)));
        }
    }

    /// What can be written at once: not a lookup to a record that is not there yet, and not a state
    /// in which a record is read only.
    private Values values(String table, Map<String, JsonNode> row) {
        var values = Values.NONE;
        for (var column : schema.require(table).columns()) {
            var node = row.get(column.name());
            var value = node == null ? null : value(column, node);
            if (value != null && !(row.containsKey(STATE) && isState(column))) {
                values = values.with(column.name(), value);
            }
        }
        return values;
    }

    private static boolean isState(Column column) {
        return column.type() instanceof ColumnType.StateCode
                || column.type() instanceof ColumnType.StatusCode;
    }

    /// The value a row in memory has; null for a lookup to a record that is not there yet.
    private @Nullable Object value(Column column, JsonNode node) {
        return switch (column.type()) {
            case ColumnType.Text _, ColumnType.Memo _, ColumnType.Computed _ -> node.asText();
            case ColumnType.TableName _ -> node.asText();
            case ColumnType.WholeNumber _, ColumnType.ChoiceOf _ -> node.intValue();
            case ColumnType.StateCode _, ColumnType.StatusCode _ -> node.intValue();
            case ColumnType.BigNumber _ -> node.longValue();
            case ColumnType.DecimalNumber _, ColumnType.Money _ -> node.decimalValue();
            case ColumnType.YesNo _ -> node.booleanValue();
            case ColumnType.DateOnly _ -> LocalDate.parse(node.asText());
            case ColumnType.PartialDay _ -> SampleFiles.date(node.asText());
            case ColumnType.DateAndTime _ -> Instant.parse(node.asText());
            case ColumnType.ChoicesOf _, ColumnType.UniqueId _, ColumnType.PartyList _ ->
                    throw new IllegalStateException("The story has no " + column.name());
            case ColumnType.Lookup _ -> known.get(node.asText());
        };
    }

    private void writeLookups(Told told) {
        var lookups = Values.NONE;
        for (var column : schema.require(told.ref().table()).columns()) {
            var node = told.row().get(column.name());
            if (node != null && column.type() instanceof ColumnType.Lookup) {
                var target = record(node.asText());
                if (isLater(told.ref(), target)) {
                    lookups = lookups.with(column.name(), target);
                }
            }
        }
        if (!lookups.byColumn().isEmpty()) {
            update(told.ref(), lookups);
        }
    }

    /// Whether the target was not there yet when the record was made: a table is written at once.
    private static boolean isLater(RecordRef ref, RecordRef target) {
        return TABLES.indexOf(target.table()) >= TABLES.indexOf(ref.table());
    }

    private void update(RecordRef ref, Values values) {
        var outcome = records.update(action, ref.id(), values);
        if (!(outcome instanceof SaveOutcome.Saved)) {
            throw new IllegalStateException(ref.name() + " of the story: " + outcome);
        }
    }

    private void writeState(Told told) {
        var state = told.row().get(STATE);
        if (state != null) {
            var reason = Optional.ofNullable(told.row().get(REASON)).map(JsonNode::intValue);
            records.setState(action, List.of(told.ref().id()), state.intValue(), reason);
        }
    }

    private NewConnection wanted(SampleFiles.SampleConnection told) {
        var description = told.description();
        var owner = told.owner();
        return new NewConnection(
                id(told.from()),
                role(told.mine()),
                id(told.to()),
                role(told.as()),
                description == null ? "" : description,
                new Period(SampleFiles.date(told.starting()), SampleFiles.date(told.ending())),
                owner == null ? null : id(owner),
                false,
                Values.NONE);
    }

    private @Nullable RoleId role(@Nullable String name) {
        return name == null ? null : roles.named(name).orElseThrow().id();
    }

    private RecordId id(String name) {
        return record(name).id();
    }

    private RecordRef record(String name) {
        var ref = known.get(name);
        if (ref == null) {
            throw new IllegalStateException("The story knows no " + name);
        }
        return ref;
    }

    private static RecordRef created(BatchOutcome outcome) {
        return switch (outcome) {
            case BatchOutcome.Created(var ref) -> ref;
            case BatchOutcome.Refused(var invalid) ->
                    throw new IllegalStateException("The story has " + invalid);
        };
    }

    private static ConnectionId made(SampleFiles.SampleConnection told, ConnectOutcome outcome) {
        if (outcome instanceof ConnectOutcome.Connected(var connection)) {
            return connection.id();
        }
        throw new IllegalStateException(told + " of the story: " + outcome);
    }
}
