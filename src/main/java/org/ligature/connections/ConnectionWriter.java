package org.ligature.connections;

import org.ligature.access.Access;
import org.ligature.access.Privilege;
import org.ligature.audit.Action;
import org.ligature.audit.Operation;
import org.ligature.kit.id.Uuids;
import org.ligature.records.Values;

import java.util.Map;
import java.util.UUID;

/// Makes and changes single pairs inside an action.
record ConnectionWriter(
        Action action, Access access, Uuids uuids, PairValues values, ConnectionReader reader) {

    /// The number of a pair that is still to be made.
    private static final long NOT_YET = 0;

    private static final UUID NOBODY = new UUID(0, 0);

    /// @param fill whether a role that is not given is filled with the matching one
    ConnectOutcome connect(NewConnection wanted, boolean fill) {
        access.require(action.tx(), action.actor(), Privilege.CREATE, ConnectionService.TABLE);
        var rules = reader.rules(wanted, action.actor());
        var whole = fill ? rules.filled(wanted) : wanted;
        var refusal = rules.refusal(whole);
        if (refusal.isPresent()) {
            return new ConnectOutcome.Refused(refusal.get());
        }
        var starting = values.starting(wanted.values());
        var invalid = values.check(action.tx(), starting, true);
        if (!invalid.isEmpty()) {
            return new ConnectOutcome.NotValid(invalid);
        }
        var pair = rules.pair(whole);
        if (!wanted.duplicateAccepted()) {
            var same = reader.same(pair);
            if (!same.isEmpty()) {
                return new ConnectOutcome.AlreadyThere(same);
            }
        }
        var beyond = limits().refusal(rules.made(NOT_YET, NOBODY, pair, starting));
        if (beyond.isPresent()) {
            return new ConnectOutcome.Refused(beyond.get());
        }
        return new ConnectOutcome.Connected(insert(rules, pair, starting));
    }

    private Limits limits() {
        return reader.limits(action.today());
    }

    private Connection insert(ConnectionRules rules, Pair pair, Values starting) {
        var store = new PairStore(action.tx());
        var id = store.nextIds(1).getFirst();
        var uuid = PairStore.master(uuids.next());
        var made = store.insert(action, id, uuid, pair).with(starting);
        values.fill(action.tx(), Map.of(id, starting));
        action.entry(Operation.CREATE, made.subject(), made.created());
        return rules.made(id, uuid, pair, starting);
    }

    ConnectOutcome change(ConnectionId id, long version, NewConnection wanted) {
        access.require(action.tx(), action.actor(), Privilege.WRITE, ConnectionService.TABLE);
        var current = reader.open(id);
        if (current.version() != version) {
            return new ConnectOutcome.Conflict(current);
        }
        if (!current.active()) {
            return new ConnectOutcome.ReadOnly(current);
        }
        return change(new Edit(current, wanted));
    }

    private ConnectOutcome change(Edit edit) {
        if (edit.isNewOwner()) {
            access.require(action.tx(), action.actor(), Privilege.ASSIGN, ConnectionService.TABLE);
        }
        var current = edit.current();
        var rules = reader.rules(edit.wanted(), action.actor());
        var refusal = edit.refusal(rules);
        if (refusal.isPresent()) {
            return new ConnectOutcome.Refused(refusal.get());
        }
        var changed = values.changed(current.values(), edit.wanted().values());
        var invalid = values.check(action.tx(), changed, false);
        if (!invalid.isEmpty()) {
            return new ConnectOutcome.NotValid(invalid);
        }
        var pair = rules.pair(edit.wanted());
        if (edit.isOfOtherKind() && !edit.wanted().duplicateAccepted()) {
            var same = reader.same(pair).stream().filter(one -> !one.isOf(current.id())).toList();
            if (!same.isEmpty()) {
                return new ConnectOutcome.AlreadyThere(same);
            }
        }
        if (edit.isOfOtherKind()) {
            var id = current.id().value();
            var beyond = limits().refusal(rules.made(id, current.uuid(), pair, changed));
            if (beyond.isPresent()) {
                return new ConnectOutcome.Refused(beyond.get());
            }
        }
        write(current, pair, changed);
        return new ConnectOutcome.Connected(reader.open(current.id()));
    }

    private void write(Connection current, Pair pair, Values changed) {
        var id = current.id().value();
        var master = PairStore.master(id);
        var seen = master == id ? pair : pair.mirrored();
        var written = new PairStore(action.tx()).update(action, master, seen);
        values.write(action.tx(), Map.of(master, changed));
        var before = written.getFirst().with(current.values());
        var after = written.getLast().with(current.values().with(changed));
        action.entry(Operation.UPDATE, after.subject(), before.changedTo(after));
    }
}
