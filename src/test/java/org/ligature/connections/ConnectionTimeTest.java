package org.ligature.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ligature.connections.NewConnection.between;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ligature.query.Condition;
import org.ligature.query.ConnectionTime;
import org.ligature.query.Operator;
import org.ligature.query.Query;
import org.ligature.query.QueryService;
import org.ligature.records.RecordId;
import org.ligature.schema.PartialDate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// How connections stand on a day is the same, asked of the store or told of each.
final class ConnectionTimeTest {

    private static final long SEED = 20261130;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final Map<Badge, Function<LocalDate, Condition>> RULES =
            Map.of(
                    Badge.ENDED, ConnectionTime::ended,
                    Badge.PLANNED, ConnectionTime::planned,
                    Badge.ENDS_SOON, ConnectionTime::endsSoon,
                    Badge.CURRENT, ConnectionTime::current);

    private final House house = new House();
    private final Random random = new Random(SEED);
    private final QueryService queries =
            new QueryService(house.store.db(), house.store.access(), house.schema::schema);
    private final RecordId jane = house.contact("Jane Doe");

    @Test
    void theStoreAndTheSingleConnectionAgreeOnEachDay() {
        var made = connect(300);
        house.connections.setActive(house.admin, made.subList(0, 20), false);
        var all = new ArrayList<>(house.of(jane));
        all.addAll(house.connections.of(house.admin, jane, false, 5000));
        assertThat(all).hasSize(300);

        for (int i = 0; i < 40; i++) {
            var day = TODAY.plusDays(random.nextInt(-400, 400));
            RULES.forEach(
                    (badge, rule) ->
                            assertThat(found(rule.apply(day)))
                                    .as("seed %d: %s on %s", SEED, badge, day)
                                    .isEqualTo(told(all, badge, day)));
        }
    }

    @Test
    void whatHoldsIsCurrentOrEndsSoon() {
        connect(100);
        var all = house.of(jane);

        var holding = told(all, Badge.CURRENT, TODAY);
        holding.addAll(told(all, Badge.ENDS_SOON, TODAY));

        assertThat(found(ConnectionTime.holding(TODAY))).isEqualTo(holding);
    }

    private List<ConnectionId> connect(int count) {
        var guest = house.contact("Guest");
        var wanted = new ArrayList<NewConnection>();
        while (wanted.size() < count) {
            var period = new Period(date(), date());
            if (!period.isBackwards()) {
                wanted.add(between(jane, guest).during(period).acceptingDuplicate());
            }
        }
        house.store
                .actions()
                .run(
                        house.admin,
                        "connection.import",
                        action -> house.connections.connectAll(action, wanted));
        return house.of(jane).stream().map(Connection::id).toList();
    }

    /// Near today, as exact as it happens, or none at all.
    private @Nullable PartialDate date() {
        var day = TODAY.plusDays(random.nextInt(-400, 400));
        return switch (random.nextInt(4)) {
            case 0 -> null;
            case 1 -> PartialDate.of(day, PartialDate.Precision.YEAR);
            case 2 -> PartialDate.of(day, PartialDate.Precision.MONTH);
            default -> PartialDate.of(day);
        };
    }

    private static Set<Long> told(List<Connection> all, Badge badge, LocalDate day) {
        return all.stream()
                .filter(one -> Badge.of(one.active(), one.period(), day) == badge)
                .map(one -> one.id().value())
                .collect(Collectors.toSet());
    }

    private Set<Long> found(Condition condition) {
        var query =
                Query.of("connection")
                        .and(Condition.compare("record1id", Operator.EQ, jane))
                        .and(Condition.compare("statecode", Operator.EQ, 0))
                        .and(condition);
        return queries.page(house.admin, query, Optional.empty(), 5000).stream()
                .map(row -> row.id())
                .collect(Collectors.toSet());
    }
}
