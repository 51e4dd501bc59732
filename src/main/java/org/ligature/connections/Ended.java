package org.ligature.connections;

import org.ligature.audit.Actor;
import org.ligature.audit.AuditService;
import org.ligature.audit.Operation;
import org.ligature.kit.db.Cancel;
import org.ligature.query.Condition;
import org.ligature.query.ConnectionTime;
import org.ligature.query.Operator;
import org.ligature.query.Query;
import org.ligature.query.QueryService;
import org.ligature.schema.PartialDate;
import org.ligature.schema.State;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds active connections that have ended, without those that somebody activated after their last
/// day, also by taking a deactivation back: they are to be active.
///
/// @param zone where the user is: it tells on which day something was activated
record Ended(QueryService queries, AuditService audits, ZoneId zone) {

    List<ConnectionId> before(LocalDate today, Actor actor) {
        var ids = queries.ids(actor, query(today), new Cancel());
        var ended = Arrays.stream(ids).boxed().toList();
        var wanted = wanted(actor, activated(ended));
        return ended.stream().filter(id -> !wanted.contains(id)).map(ConnectionId::new).toList();
    }

    private static Query query(LocalDate today) {
        return Query.of(ConnectionService.TABLE)
                .and(Condition.compare("ismaster", Operator.EQ, true))
                .and(Condition.compare("statecode", Operator.EQ, State.ACTIVE))
                .and(ConnectionTime.ended(today));
    }

    private Map<Long, Instant> activated(List<Long> masters) {
        var activated = new HashMap<Long, Instant>();
        for (var chunk : ConnectionBulk.chunks(masters)) {
            activated.putAll(audits.lastTimes(ConnectionService.TABLE, chunk, Operation.ACTIVATE));
        }
        return activated;
    }

    private Set<Long> wanted(Actor actor, Map<Long, Instant> activated) {
        var ends = Query.of(ConnectionService.TABLE).select("effectiveend");
        var wanted = new HashSet<Long>();
        for (var row : queries.rows(actor, ends, List.copyOf(activated.keySet()))) {
            var at = activated.get(row.id());
            if (at != null && row.get(0) instanceof PartialDate end && isAfter(at, end)) {
                wanted.add(row.id());
            }
        }
        return wanted;
    }

    private boolean isAfter(Instant at, PartialDate end) {
        return LocalDate.ofInstant(at, zone).isAfter(end.lastDay());
    }
}
