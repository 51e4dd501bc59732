package org.ligature.roles;

import org.jspecify.annotations.Nullable;
import org.ligature.connections.ConnectionId;
import org.ligature.connections.RoleId;
import org.ligature.kit.db.Tx;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The connections that would no longer fit after a change of roles, though they fit now, by the
/// reason. Each stands under the first that was found.
final class Offenders {

    private final Map<Offence, Set<Long>> pairs = new EnumMap<>(Offence.class);
    private final Set<Long> all = new LinkedHashSet<>();

    boolean areNone() {
        return all.isEmpty();
    }

    int count() {
        return all.size();
    }

    List<ConnectionId> all() {
        return all.stream().map(ConnectionId::new).toList();
    }

    /// Those that would not fit what they stand on or beside.
    List<ConnectionId> misfits() {
        var misfits = new ArrayList<ConnectionId>();
        for (var why : List.of(Offence.TABLE, Offence.MATCH)) {
            pairs.getOrDefault(why, Set.of()).forEach(pair -> misfits.add(new ConnectionId(pair)));
        }
        return misfits;
    }

    Map<Offence, Integer> counts() {
        var counts = new EnumMap<Offence, Integer>(Offence.class);
        pairs.forEach((why, found) -> counts.put(why, found.size()));
        return counts;
    }

    private void add(Offence why, Collection<Long> found) {
        for (var pair : found) {
            if (all.add(pair)) {
                pairs.computeIfAbsent(why, _ -> new LinkedHashSet<>()).add(pair);
            }
        }
    }

    /// Looks for them.
    ///
    /// @param today from when on limits count
    record Search(Tx tx, LocalDate today, Offenders found) {

        Search(Tx tx, LocalDate today) {
            this(tx, today, new Offenders());
        }

        /// Those with the role that fit now and would not fit then.
        Search misfits(RoleId role, Fit now, Fit then) {
            var byOffence = new EnumMap<Offence, List<Usage.Kind>>(Offence.class);
            for (var kind : new UsageStore(tx).of(role).kinds()) {
                if (kind.active() && now.offence(kind).isEmpty()) {
                    then.offence(kind)
                            .ifPresent(
                                    why ->
                                            byOffence
                                                    .computeIfAbsent(why, _ -> new ArrayList<>())
                                                    .add(kind));
                }
            }
            byOffence.forEach((why, kinds) -> found.add(why, new OffenceStore(tx).of(role, kinds)));
            return this;
        }

        Search doubled(RoleId role, RoleId by) {
            found.add(Offence.DUPLICATE, new OffenceStore(tx).doubled(role, by));
            return this;
        }

        /// Those that are more than the limit for a record at once; of its connections those that
        /// began last stay within it.
        ///
        /// @param before the roles that counted so far, and how many of them a record could have
        Search beyond(Counted before, Counted then) {
            var store = new OffenceStore(tx);
            var already = before.beyond(store, today);
            var more = then.beyond(store, today);
            more.removeAll(already);
            found.add(Offence.LIMIT, more);
            return this;
        }
    }

    /// Roles that count together, and how many of them a record can have at once.
    ///
    /// @param limit null where there is none
    record Counted(Set<RoleId> roles, @Nullable Integer limit) {

        Set<Long> beyond(OffenceStore store, LocalDate today) {
            var beyond = new LinkedHashSet<Long>();
            if (limit == null) {
                return beyond;
            }
            var kept = new ArrayList<OffenceStore.Held>();
            for (var held : store.held(roles, today)) {
                kept.removeIf(one -> one.record() != held.record());
                var periods = kept.stream().map(OffenceStore.Held::period).toList();
                if (held.period().from(today).busiest(periods) < limit) {
                    kept.add(held);
                } else {
                    beyond.add(held.pair());
                }
            }
            return beyond;
        }
    }
}
