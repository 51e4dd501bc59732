package org.ligature.lists;

import org.ligature.audit.Action;
import org.ligature.audit.Actions;
import org.ligature.audit.Actor;
import org.ligature.kit.db.Cancel;
import org.ligature.query.Query;
import org.ligature.query.QueryService;
import org.ligature.records.Impact;
import org.ligature.records.RecordId;
import org.ligature.records.RecordRef;
import org.ligature.records.RecordService;
import org.ligature.schema.State;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Changes many records at once, in portions, so that one can watch and stop.
///
/// All portions are one user action, and so one step of undo; where one stops, what is done up to
/// then stays done. Every method blocks.
public final class BulkService {

    private static final int PORTION = 500;

    /// Watches the work, and may end it between two portions.
    public interface Watch {
        void at(long done, long total);

        boolean isCancelled();
    }

    private final Actions actions;
    private final RecordService records;
    private final QueryService queries;

    public BulkService(Actions actions, RecordService records, QueryService queries) {
        this.actions = actions;
        this.records = records;
        this.queries = queries;
    }

    /// The records of a query, without some.
    public List<RecordId> ids(Actor actor, Query query, Set<Long> except) {
        return Arrays.stream(queries.ids(actor, query, new Cancel()))
                .filter(id -> !except.contains(id))
                .mapToObj(RecordId::new)
                .toList();
    }

    /// The record as others point at it; empty where it is gone.
    public Optional<RecordRef> ref(Actor actor, RecordId id) {
        return Optional.ofNullable(records.refs(actor, List.of(id)).get(id));
    }

    public Impact impact(Actor actor, List<RecordId> ids) {
        return records.impactOf(actor, ids);
    }

    /// @return how many changed
    public int setState(
            Actor actor, List<RecordId> ids, int state, Optional<Integer> reason, Watch watch) {
        return actions.run(
                actor,
                state == State.ACTIVE ? "record.activate" : "record.deactivate",
                action ->
                        portions(
                                ids, watch, some -> records.setState(action, some, state, reason)));
    }

    /// @return how many changed
    public int assign(Actor actor, List<RecordId> ids, RecordId owner, Watch watch) {
        return actions.run(
                actor,
                "record.assign",
                action -> portions(ids, watch, some -> records.assign(action, some, owner)));
    }

    /// @return how many are gone
    public int delete(Actor actor, List<RecordId> ids, Watch watch) {
        return actions.run(
                actor,
                "record.delete",
                action -> portions(ids, watch, some -> delete(action, some)));
    }

    private int delete(Action action, List<RecordId> some) {
        records.delete(action, some);
        return some.size();
    }

    private static int portions(
            List<RecordId> ids, Watch watch, Function<List<RecordId>, Integer> change) {
        var changed = 0;
        for (var from = 0; from < ids.size() && !watch.isCancelled(); from += PORTION) {
            var to = Math.min(ids.size(), from + PORTION);
            changed += change.apply(ids.subList(from, to));
            watch.at(to, ids.size());
        }
        return changed;
    }
}
