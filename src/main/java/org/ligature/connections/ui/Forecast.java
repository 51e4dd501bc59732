package org.ligature.connections.ui;

import org.ligature.connections.ConnectOutcome;
import org.ligature.connections.Connection;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// What would come, or came, of connections wanted together.
///
/// @param outcomes in the order in which they were wanted
record Forecast(List<ConnectOutcome> outcomes) {

    static final Forecast NOTHING = new Forecast(List.of());

    Forecast {
        outcomes = List.copyOf(outcomes);
    }

    /// One that is not made.
    ///
    /// @param place among those wanted, from 0
    record There(int place, Connection same) {}

    record Refused(int place, ConnectOutcome why) {}

    int fresh() {
        return (int) outcomes.stream().filter(ConnectOutcome.Connected.class::isInstance).count();
    }

    /// Those that are connected already.
    List<There> there() {
        return places(
                place ->
                        outcomes.get(place) instanceof ConnectOutcome.AlreadyThere(var same)
                                ? List.of(new There(place, same.getFirst()))
                                : List.of());
    }

    List<Refused> refused() {
        return places(
                place ->
                        isRefused(outcomes.get(place))
                                ? List.of(new Refused(place, outcomes.get(place)))
                                : List.of());
    }

    private static boolean isRefused(ConnectOutcome outcome) {
        return outcome instanceof ConnectOutcome.Refused
                || outcome instanceof ConnectOutcome.NotValid;
    }

    private <T> List<T> places(IntFunction<List<T>> found) {
        return IntStream.range(0, outcomes.size())
                .boxed()
                .flatMap(place -> found.apply(place).stream())
                .toList();
    }
}
