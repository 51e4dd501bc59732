package org.ligature.connections;

import org.ligature.audit.Action;
import org.ligature.records.RecordId;
import org.ligature.records.RecordRef;
import org.ligature.records.Values;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// Finds places for rows of connections that are taken as they are given, from another store: the
/// two rows of a pair, of which either may come first, get to stand side by side.
public final class ConnectionPlaces {

    private static final String ID = "connectionid";
    private static final String RELATED = "relatedconnectionid";

    private final PlaceStore store;
    private final Map<UUID, Long> known = new HashMap<>();
    private final Set<Long> taken = new HashSet<>();

    private ConnectionPlaces(Action action) {
        this.store = new PlaceStore(action.tx());
    }

    /// The rows with what follows of where they stand, and the ids of their places.
    public record Placed(List<Values> rows, List<Long> ids) {}

    /// @param rows those whose other row is not there hold a reference to it by its UUID alone
    public static Placed of(Action action, List<Values> rows) {
        var places = new ConnectionPlaces(action);
        places.look(rows.stream().flatMap(row -> Stream.of(own(row), related(row))).toList());
        var placed = new ArrayList<Values>();
        var ids = new ArrayList<Long>();
        for (var row : rows) {
            var id = places.place(row);
            ids.add(id);
            placed.add(complete(row, id));
        }
        return new Placed(placed, ids);
    }

    private static Optional<UUID> own(Values row) {
        return row.get(ID, UUID.class);
    }

    private static Optional<UUID> related(Values row) {
        return row.get(RELATED, RecordRef.class).map(RecordRef::uuid);
    }

    private void look(Collection<Optional<UUID>> named) {
        var uuids = named.stream().flatMap(Optional::stream).distinct().toList();
        known.putAll(store.of(uuids));
        taken.addAll(store.taken(known.values().stream().map(id -> id ^ 1).toList()));
        taken.addAll(known.values());
    }

    private long place(Values row) {
        var beside = related(row).map(known::get).filter(Objects::nonNull).map(id -> id ^ 1);
        var master = row.get("ismaster", Boolean.class).orElse(true);
        var id =
                beside.filter(place -> !taken.contains(place))
                        .orElseGet(() -> store.next() + (master ? 0 : 1));
        own(row).ifPresent(uuid -> known.put(uuid, id));
        taken.add(id);
        return id;
    }

    /// What a row cannot be without, where it is not given.
    private static Values complete(Values row, long id) {
        var all = row.with(RELATED, beside(row, id));
        all = absent(all, "ismaster", id % 2 == 0);
        for (var side : List.of("record1", "record2")) {
            var record = row.get(side + "id", RecordRef.class);
            if (record.isPresent()) {
                all = absent(all, side + "objecttypecode", record.get().table());
            }
        }
        var other = row.get("record2id", RecordRef.class).map(RecordRef::name).orElse("");
        return other.isEmpty() ? all : absent(all, "name", other);
    }

    private static RecordRef beside(Values row, long id) {
        var uuid = related(row).orElseGet(() -> new UUID(0, 0));
        return new RecordRef(new RecordId(id ^ 1), uuid, "connection", "");
    }

    private static Values absent(Values row, String column, Object value) {
        return row.get(column) == null ? row.with(column, value) : row;
    }
}
