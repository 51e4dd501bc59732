package org.ligature.connections;

import org.jspecify.annotations.Nullable;
import org.ligature.audit.Change;
import org.ligature.audit.Effect;
import org.ligature.kit.db.Tx;
import org.ligature.schema.PartialDate;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/// How what the history keeps of pairs is read.
final class PairEffects {

    static final String CATEGORY = "category";
    static final String OWNER = "ownerid";
    static final String STATE = "statecode";
    private static final String PRECISION = "_precision";
    private static final Set<String> PARTIES = Set.of("record1id", "record2id", OWNER);
    static final List<String> ROLES = List.of("record1roleid", "record2roleid");

    /// Columns that only stand together.
    static final List<Set<String>> GROUPS =
            List.of(
                    Set.of(
                            "record1id",
                            "record1objecttypecode",
                            "record1roleid",
                            "record2id",
                            "record2objecttypecode",
                            "record2roleid"),
                    Set.of(
                            "effectivestart",
                            "effectivestart_precision",
                            "effectiveend",
                            "effectiveend_precision"),
                    Set.of(STATE, "statuscode"));

    private PairEffects() {}

    /// The effects on pairs: an import that takes rows as they are given tells of both, and of
    /// their dates as they are written.
    static List<Effect> ofPairs(List<Effect> effects) {
        return effects.stream()
                .filter(effect -> PairStore.master(effect.subject().id()) == effect.subject().id())
                .map(PairEffects::plain)
                .toList();
    }

    private static Effect plain(Effect effect) {
        var changes = new LinkedHashMap<>(effect.changes());
        for (var end : List.of(false, true)) {
            var column = end ? "effectiveend" : "effectivestart";
            if (effect.after(column) instanceof String date) {
                var known = PartialDate.parse(date);
                var day = end ? known.lastDay() : known.firstDay();
                var precision = known.precision().code();
                changes.put(column, new Change(column, null, day));
                changes.put(column + PRECISION, new Change(column + PRECISION, null, precision));
            }
        }
        return new Effect(effect.subject(), effect.wasThere(), effect.isThere(), changes);
    }

    /// Whether the column follows from others, or goes along with any change.
    static boolean isDerived(String column) {
        return column.equals(CATEGORY) || column.equals(Snapshot.VERSION);
    }

    /// The columns that stand together with this one; itself alone where none do.
    static Set<String> group(String column) {
        return GROUPS.stream()
                .filter(group -> group.contains(column))
                .findFirst()
                .orElse(Set.of(column));
    }

    /// Those of the pairs that are there as they are now, by their masters.
    static Map<Long, Snapshot> snapshots(Tx tx, PairValues values, List<Effect> effects) {
        var masters = effects.stream().map(effect -> effect.subject().id()).toList();
        var there = new HashMap<Long, Snapshot>();
        values.kept(tx, new PairStore(tx).all(masters))
                .forEach(one -> there.put(one.subject().id(), one));
        return there;
    }

    /// Whether a value of the store is the one the history names, which knows fewer kinds of
    /// numbers.
    static boolean same(@Nullable Object stored, @Nullable Object plain) {
        return stored instanceof Number one
                        && plain instanceof Number other
                        && one.getClass() != other.getClass()
                ? one.longValue() == other.longValue()
                : Objects.equals(stored, plain);
    }

    /// Whether the column is there: one that was added may be gone.
    static boolean isDescribed(PairValues values, String column) {
        return LineStore.isKept(column) || values.has(column);
    }

    /// The numbers of the records and the owner.
    static Set<Long> parties(Map<String, @Nullable Object> values) {
        var numbers = new TreeSet<Long>();
        for (var column : PARTIES) {
            if (values.get(column) instanceof Number number) {
                numbers.add(number.longValue());
            }
        }
        return numbers;
    }

    /// Whether the column holds a record or the owner.
    static boolean isParty(String column) {
        return PARTIES.contains(column);
    }
}
