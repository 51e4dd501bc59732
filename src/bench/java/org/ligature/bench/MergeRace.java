package org.ligature.bench;

import org.ligature.records.MergeOutcome;
import org.ligature.records.MergeReport;
import org.ligature.records.RecordRef;
import org.ligature.records.SaveOutcome;
import org.ligature.records.Values;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Merging two contacts with 5,000 connections each (fewer in a smaller company), all to others,
/// each time two new ones, until
/// all of it is on the disk.
final class MergeRace {

    private static final int MOST = 5_000;
    private static final int ROUNDS = 10;

    private final World world;
    private final int each;
    private final BenchStore store;
    private final PairColumns.Roles roles;
    private final BulkConnectFloor connecting;
    private final MergeFloor floor;

    MergeRace(World world, BenchStore store, Connection connection) throws SQLException {
        this.world = world;
        this.each = Math.min(MOST, world.accounts() / 2);
        this.store = store;
        var theirs = ConnectRace.matched(store.roles());
        var mine = store.roles().counterpart(theirs, "contact").orElseThrow();
        this.roles =
                new PairColumns.Roles(
                        mine.id().value(), mine.category(), theirs.id().value(), theirs.category());
        this.connecting = new BulkConnectFloor(connection);
        this.floor = new MergeFloor(connection);
    }

    Race race() {
        return new Race(new Ours(), new Floor(), ROUNDS);
    }

    /// Two that mean the same.
    private record Two(RecordRef survivor, RecordRef loser) {}

    private Two make() throws SQLException {
        var two = new Two(contact("Survivor"), contact("Loser"));
        connecting.prepare();
        try {
            connecting.connect(couples(two.survivor(), 0), roles, world.user());
            connecting.connect(couples(two.loser(), each), roles, world.user());
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
        return two;
    }

    private RecordRef contact(String name) {
        return switch (store.records()
                .create(store.actor(), "contact", Values.of("lastname", name))) {
            case SaveOutcome.Saved(var row) -> row.ref();
            case SaveOutcome refused -> throw new IllegalStateException(refused.toString());
        };
    }

    private List<BulkConnectFloor.Couple> couples(RecordRef contact, int first) {
        return IntStream.range(first, first + each)
                .mapToObj(i -> new PairColumns.End(world.account(i), 1, world.accountName(i)))
                .map(account -> new BulkConnectFloor.Couple(end(contact), account))
                .toList();
    }

    private static PairColumns.End end(RecordRef contact) {
        return new PairColumns.End(contact.id().value(), 2, contact.name());
    }

    private final class Ours implements Race.Way {

        private Two two;

        @Override
        public void prepare() throws SQLException {
            two = make();
        }

        @Override
        public Object call(int number) {
            var outcome =
                    store.records()
                            .merges()
                            .merge(store.actor(), two.survivor(), two.loser(), Set.of());
            if (!(outcome instanceof MergeOutcome.Merged(_, var report))
                    || report.moved(MergeReport.Moved.CONNECTIONS) != each) {
                throw new IllegalStateException(outcome.toString());
            }
            return outcome;
        }
    }

    private final class Floor implements Race.Way {

        private Two two;

        @Override
        public void prepare() throws SQLException {
            two = make();
            floor.prepare();
        }

        @Override
        public Object call(int number) throws Exception {
            var loser = two.loser();
            return floor.merge(end(loser), loser.uuid(), end(two.survivor()), world.user());
        }
    }
}
