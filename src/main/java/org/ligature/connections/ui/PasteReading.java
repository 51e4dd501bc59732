package org.ligature.connections.ui;

import org.jspecify.annotations.Nullable;
import org.ligature.audit.Actor;
import org.ligature.connections.ConnectOutcome;
import org.ligature.connections.NewConnection;
import org.ligature.connections.NewConnections;
import org.ligature.connections.Role;
import org.ligature.connections.Stub;
import org.ligature.connections.ui.PasteLine.Match;
import org.ligature.records.NameKey;
import org.ligature.records.RecordRef;
import org.ligature.schema.Table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// Finds out whom the lines of a pasted list mean, and what would come of connecting them. Blocks.
///
/// @param given the connection as it is wanted with each, but for the record and its role
record PasteReading(Actor actor, ConnectionsParts parts, NewConnection given, Choices choices) {

    /// What the user has decided.
    ///
    /// @param chosen records by the keys of the names that mean them, stubs among them
    /// @param missingAs the table of which those that are not found are made; empty to leave them
    ///     out
    record Choices(Map<String, RecordRef> chosen, String missingAs) {
        Choices {
            chosen = Map.copyOf(chosen);
        }
    }

    List<PasteLine> read(List<Pasted> lines) {
        var byKey = named(lines);
        var matched =
                lines.stream().map(line -> new PasteLine(line, match(line, byKey), null)).toList();
        var outcomes = parts.bulk().preview(actor, wanted(matched)).iterator();
        return matched.stream()
                .map(line -> line.record().isPresent() ? line.with(outcomes.next()) : line)
                .toList();
    }

    private Map<String, List<RecordRef>> named(List<Pasted> lines) {
        var tables = parts.schema().get().connectable().stream().map(Table::name).toList();
        var names =
                lines.stream()
                        .map(Pasted::name)
                        .filter(name -> !choices.chosen().containsKey(NameKey.of(name)))
                        .distinct()
                        .toList();
        if (names.isEmpty()) {
            return Map.of();
        }
        return parts.records().named(actor, tables, names).stream()
                .collect(Collectors.groupingBy(ref -> NameKey.of(ref.name())));
    }

    private Match match(Pasted line, Map<String, List<RecordRef>> byKey) {
        var key = NameKey.of(line.name());
        var chosen = choices.chosen().get(key);
        if (!line.role().isEmpty() && role(line, null).isEmpty()) {
            return new Match.NoRole();
        }
        if (chosen != null) {
            return new Match.Found(chosen);
        }
        var found = byKey.getOrDefault(key, List.of());
        return switch (found.size()) {
            case 0 -> missing(line);
            case 1 -> new Match.Found(found.getFirst());
            default -> new Match.Several(parts.search().described(actor, found));
        };
    }

    private Match missing(Pasted line) {
        return choices.missingAs().isEmpty()
                ? new Match.Missing()
                : new Match.Found(Stub.of(0, choices.missingAs(), line.name()).ref());
    }

    /// Those of the lines that mean a record, with matching roles filled in.
    NewConnections wanted(List<PasteLine> lines) {
        var from = Objects.requireNonNull(given.record1());
        var newcomers = new Newcomers();
        var all = new ArrayList<NewConnection>();
        for (var line : lines) {
            line.record()
                    .ifPresent(
                            to -> {
                                var named = role(line.given(), to).map(Role::id);
                                var one = given.sides(from, newcomers.id(to));
                                all.add(one.withRoles(null, named.orElse(given.role2())));
                            });
        }
        return new NewConnections(all, newcomers.stubs(), true);
    }

    /// The role a line names; of namesakes one that fits the record, and an active one first.
    private Optional<Role> role(Pasted line, @Nullable RecordRef to) {
        return line.role().isEmpty()
                ? Optional.empty()
                : parts.roles().named(line.role(), to == null ? "" : to.table());
    }

    static boolean isFresh(PasteLine line) {
        return line.outcome() instanceof ConnectOutcome.Connected;
    }
}
