package org.ligature.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.ligature.schema.Column;
import org.ligature.schema.ColumnType;
import org.ligature.schema.Table;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A view as it is kept:
///
/// ```json
/// {"columns": [{"name": "subject", "width": 220}, "statuscode"], "first": true,
///  "orders": [{"column": "subject", "descending": true}],
///  "where": {"all": [{"column": "statecode", "operator": "EQ", "values": [0]}]}}
/// ```
///
/// What names a column the table does not have (any longer) is left out.
record ViewJson(Table table) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    OwnView read(UUID uuid, String name, String content) {
        try {
            var node = JSON.readTree(content);
            return new OwnView(
                    uuid,
                    name,
                    columns(node.path("columns")),
                    orders(node.path("orders")),
                    conditions(node.path("where").path("all")),
                    node.path("first").asBoolean());
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException(damaged);
        }
    }

    String write(OwnView view) {
        var node = JSON.createObjectNode().put("name", view.name());
        var columns = node.putArray("columns");
        view.columns()
                .forEach(
                        column ->
                                columns.addObject()
                                        .put("name", column.path().column())
                                        .put("width", column.width()));
        var orders = node.putArray("orders");
        view.orders()
                .forEach(
                        order ->
                                orders.addObject()
                                        .put("column", order.path().column())
                                        .put("descending", order.descending()));
        var all = node.putObject("where").putArray("all");
        view.conditions().forEach(condition -> write(all.addObject(), condition));
        return node.put("first", view.first()).toString();
    }

    private static void write(ObjectNode node, Condition.Compare condition) {
        node.put("column", condition.path().column());
        node.put("operator", condition.operator().name());
        var values = node.putArray("values");
        condition.values().forEach(value -> values.add(JSON.valueToTree(value(value))));
    }

    private static Object value(Object value) {
        return switch (value) {
            case Integer number -> number;
            case Long number -> number;
            case Boolean flag -> flag;
            default -> value.toString();
        };
    }

    private List<ViewColumn> columns(JsonNode nodes) {
        var columns = new ArrayList<ViewColumn>();
        for (var node : nodes) {
            var name = node.isTextual() ? node.asText() : node.path("name").asText();
            table.column(name)
                    .map(
                            column ->
                                    new ViewColumn(
                                            Path.of(name),
                                            node.path("width").asInt(column.listWidth())))
                    .ifPresent(columns::add);
        }
        return columns.isEmpty()
                ? List.of(BuiltInViews.shown(table.require(table.nameColumn())))
                : columns;
    }

    private List<Order> orders(JsonNode nodes) {
        var orders = new ArrayList<Order>();
        for (var node : nodes) {
            var name = node.path("column").asText();
            if (table.column(name).isPresent()) {
                orders.add(new Order(Path.of(name), node.path("descending").asBoolean()));
            }
        }
        return orders.isEmpty() ? List.of(Order.up(table.nameColumn())) : orders;
    }

    private List<Condition.Compare> conditions(JsonNode nodes) {
        var conditions = new ArrayList<Condition.Compare>();
        for (var node : nodes) {
            table.column(node.path("column").asText())
                    .flatMap(column -> condition(column, node))
                    .ifPresent(conditions::add);
        }
        return conditions;
    }

    private static Optional<Condition.Compare> condition(Column column, JsonNode node) {
        var values = new ArrayList<Object>();
        for (var value : node.path("values")) {
            values.add(value(column.type(), value));
        }
        return operator(node.path("operator").asText())
                .map(operator -> new Condition.Compare(Path.of(column.name()), operator, values));
    }

    private static Optional<Operator> operator(String name) {
        for (var operator : Operator.values()) {
            if (operator.name().equals(name)) {
                return Optional.of(operator);
            }
        }
        return Optional.empty();
    }

    private static Object value(ColumnType type, JsonNode node) {
        return switch (type) {
            case ColumnType.WholeNumber _, ColumnType.ChoiceOf _, ColumnType.ChoicesOf _ ->
                    node.asInt();
            case ColumnType.StateCode _, ColumnType.StatusCode _ -> node.asInt();
            case ColumnType.BigNumber _ -> node.asLong();
            case ColumnType.DecimalNumber _, ColumnType.Money _ -> new BigDecimal(node.asText());
            case ColumnType.YesNo _ -> node.asBoolean();
            case ColumnType.DateOnly _, ColumnType.PartialDay _ -> LocalDate.parse(node.asText());
            case ColumnType.DateAndTime _ -> Instant.parse(node.asText());
            case ColumnType.Text _, ColumnType.Memo _, ColumnType.Computed _ -> node.asText();
            case ColumnType.Lookup _, ColumnType.PartyList _ -> node.asText();
            case ColumnType.UniqueId _, ColumnType.TableName _ -> node.asText();
        };
    }
}
