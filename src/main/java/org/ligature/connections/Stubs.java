package org.ligature.connections;

import org.jspecify.annotations.Nullable;
import org.ligature.audit.Action;
import org.ligature.audit.Actor;
import org.ligature.records.BatchOutcome;
import org.ligature.records.GivenName;
import org.ligature.records.Invalid;
import org.ligature.records.RecordId;
import org.ligature.records.RecordRef;
import org.ligature.records.RecordService;
import org.ligature.records.Values;
import org.ligature.schema.Schema;
import org.ligature.schema.State;
import org.ligature.schema.Table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The stubs of some wanted connections: as parties while these are judged, as records once they
/// are needed.
final class Stubs {

    private final Schema schema;
    private final Making making;
    private final Map<Long, Stub> stubs = new LinkedHashMap<>();
    private final Map<Long, Refusal> refused = new HashMap<>();
    private final Map<Long, Party> parties = new HashMap<>();

    /// Makes records of one table within an action.
    private interface Making {
        List<BatchOutcome> make(Action action, String table, List<Values> rows);
    }

    private Stubs(Schema schema, Making making) {
        this.schema = schema;
        this.making = making;
    }

    static Stubs none(Schema schema) {
        return new Stubs(schema, (_, _, _) -> List.of());
    }

    /// Holds each against the rules of its table; blocks.
    static Stubs of(Actor actor, Schema schema, RecordService records, List<Stub> all) {
        var stubs = new Stubs(schema, records::create);
        for (var stub : all) {
            stubs.add(stub);
            stubs.invalid(actor, records, stub)
                    .ifPresent(why -> stubs.refused.put(stub.placeholder().value(), why));
        }
        return stubs;
    }

    private void add(Stub stub) {
        var table = schema.require(stub.table());
        stubs.put(stub.placeholder().value(), stub);
        parties.put(stub.placeholder().value(), party(table, stub.ref()));
    }

    private Optional<Refusal> invalid(Actor actor, RecordService records, Stub stub) {
        if (stub.name().isEmpty()) {
            return Optional.of(Refusal.of(Refusal.Code.ObjectDoesNotExist));
        }
        var table = schema.require(stub.table());
        var values = records.blank(actor, table.name()).with(GivenName.of(table, stub.name()));
        var invalid = records.validate(table.name(), values, true);
        return invalid.isEmpty() ? Optional.empty() : Optional.of(refusal(invalid));
    }

    private static Refusal refusal(List<Invalid> invalid) {
        var sentences = invalid.stream().map(Invalid::sentence).collect(Collectors.joining(" "));
        return Refusal.of(Refusal.Code.InvalidArgument, sentences);
    }

    private static Party party(Table table, RecordRef ref) {
        return new Party(ref, table.id(), State.ACTIVE);
    }

    boolean areFine() {
        return refused.isEmpty();
    }

    /// As what the rules see them.
    Map<Long, Party> parties() {
        return parties;
    }

    /// Why one of its records cannot be made.
    Optional<Refusal> refusal(NewConnection wanted) {
        return refusal(wanted.record1()).or(() -> refusal(wanted.record2()));
    }

    private Optional<Refusal> refusal(@Nullable RecordId record) {
        return record == null ? Optional.empty() : Optional.ofNullable(refused.get(record.value()));
    }

    /// The same with records in place of stubs, which are made where they are not there yet.
    ///
    /// @return empty in the place of one whose record could not be made: see [#refusal(Pair)]
    List<Optional<Pair>> real(Action action, List<Pair> pairs) {
        make(action, pairs.stream().flatMap(Stubs::placeholders).distinct().toList());
        return pairs.stream().map(this::real).toList();
    }

    /// Why a record of this pair could not be made.
    Refusal refusal(Pair pair) {
        return placeholders(pair)
                .flatMap(number -> Optional.ofNullable(refused.get(number)).stream())
                .findFirst()
                .orElseThrow();
    }

    private Optional<Pair> real(Pair pair) {
        var whole =
                new Pair(
                        real(pair.end1()),
                        real(pair.end2()),
                        pair.description(),
                        pair.period(),
                        pair.owner());
        return placeholders(whole).findAny().isPresent() ? Optional.empty() : Optional.of(whole);
    }

    private Pair.End real(Pair.End end) {
        var record = end.record();
        return record == null || record >= 0 ? end : new Pair.End(parties.get(record), end.role());
    }

    private static Stream<Long> placeholders(Pair pair) {
        return Stream.of(pair.end1(), pair.end2())
                .flatMap(end -> Optional.ofNullable(end.record()).stream())
                .filter(record -> record < 0);
    }

    private void make(Action action, List<Long> wanted) {
        var byTable = new LinkedHashMap<Table, List<Stub>>();
        for (var number : wanted) {
            var stub = Objects.requireNonNull(stubs.get(number));
            byTable.computeIfAbsent(schema.require(stub.table()), _ -> new ArrayList<>()).add(stub);
        }
        byTable.forEach((table, some) -> make(action, table, some));
    }

    private void make(Action action, Table table, List<Stub> some) {
        var rows = some.stream().map(stub -> GivenName.of(table, stub.name())).toList();
        var outcomes = making.make(action, table.name(), rows);
        for (int i = 0; i < outcomes.size(); i++) {
            var number = some.get(i).placeholder().value();
            switch (outcomes.get(i)) {
                case BatchOutcome.Created(var ref) -> parties.put(number, party(table, ref));
                case BatchOutcome.Refused(var invalid) -> refused.put(number, refusal(invalid));
            }
        }
    }
}
