package org.ligature.records;

import org.ligature.schema.State;
import org.ligature.schema.Table;

import java.util.List;
import java.util.Optional;

/// Which status reason belongs to which state, and which state a new record is in.
final class States {

    /// The yes/no column of a user that says the same as its state.
    static final String DISABLED = "isdisabled";

    private States() {}

    static int defaultReason(Table table, int state) {
        var reasons = table.state(state).reasons();
        return reasons.isEmpty() ? state + 1 : reasons.getFirst().value();
    }

    static boolean exists(Table table, int state) {
        return table.states().stream().anyMatch(known -> known.value() == state);
    }

    static boolean belongs(Table table, int state, int reason) {
        return exists(table, state)
                && table.state(state).reasons().stream().anyMatch(one -> one.value() == reason);
    }

    /// The state of a record that is no longer wanted: the last of open, done and given up. Tables
    /// with longer lives, such as orders, have none.
    static Optional<Integer> givenUp(Table table) {
        var states = table.states().stream().map(State::value).sorted().toList();
        return states.size() == 2 || states.size() == 3
                ? Optional.of(states.getLast())
                : Optional.empty();
    }

    /// The first state that has this reason.
    static Optional<Integer> ofReason(Table table, int reason) {
        return table.states().stream()
                .map(State::value)
                .filter(state -> belongs(table, state, reason))
                .findFirst();
    }

    /// What is wrong with the state and the reason among these values.
    ///
    /// @param current the state of the record where the values name none
    static List<Invalid> check(Table table, Values values, int current) {
        if (!table.hasStates()) {
            return List.of();
        }
        var state = values.get("statecode", Integer.class).orElse(current);
        if (!exists(table, state)) {
            return List.of(ValueRules.invalid(table.require("statecode"), "state", state));
        }
        return values
                .get("statuscode", Integer.class)
                .filter(reason -> !belongs(table, state, reason))
                .map(_ -> reasonOfOtherState(table, state))
                .stream()
                .toList();
    }

    private static Invalid reasonOfOtherState(Table table, int state) {
        return ValueRules.invalid(
                table.require("statuscode"), "reason", table.state(state).label());
    }

    /// Adds what follows of a state, a reason or a disabled user: each of the three implies the
    /// others where they are not given.
    static Values implied(Table table, Values given) {
        var values = given;
        if (values.get("statecode") == null) {
            var reason = values.get("statuscode", Integer.class);
            var state =
                    values.get(DISABLED, Boolean.class)
                            .map(disabled -> disabled ? 1 : State.ACTIVE)
                            .or(() -> reason.flatMap(value -> ofReason(table, value)));
            if (state.isPresent()) {
                values = values.with("statecode", state.get());
            }
        }
        var state = values.get("statecode", Integer.class);
        if (state.isPresent() && exists(table, state.get())) {
            if (values.get("statuscode") == null) {
                values = values.with("statuscode", defaultReason(table, state.get()));
            }
            if (table.column(DISABLED).isPresent()) {
                values = values.with(DISABLED, state.get() != State.ACTIVE);
            }
        }
        return values;
    }
}
