package org.ligature.bench;

import org.ligature.connections.ConnectOutcome;
import org.ligature.connections.NewConnection;
import org.ligature.connections.NewConnections;
import org.ligature.connections.Role;
import org.ligature.kit.task.Job;
import org.ligature.records.RecordId;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;

/// Connecting 10,000 contacts to one account in one action, each time to another account, until all
/// of it is on the disk.
final class BulkConnectRace implements Race.Way {

    private static final int MANY = 10_000;
    private static final int ROUNDS = 10;

    private final World world;
    private final BenchStore store;
    private final Role role2;
    private final Role role1;
    private final BulkConnectFloor floor;

    BulkConnectRace(World world, BenchStore store, Connection connection) throws SQLException {
        this.world = world;
        this.store = store;
        this.role2 = ConnectRace.matched(store.roles());
        this.role1 = store.roles().counterpart(role2, "contact").orElseThrow();
        this.floor = new BulkConnectFloor(connection);
    }

    Race race() {
        return new Race(this, new Floor(), ROUNDS);
    }

    @Override
    public Object call(int number) {
        var account = new RecordId(world.account(number % world.accounts()));
        var wanted =
                numbers()
                        .mapToObj(i -> new RecordId(world.contact(2 * i)))
                        .map(contact -> NewConnection.between(contact, account).as(role2.id()))
                        .toList();
        var outcomes =
                store.bulkConnect()
                        .connect(store.actor(), NewConnections.of(wanted), Job.Progress.UNWATCHED)
                        .orElseThrow();
        if (!outcomes.stream().allMatch(ConnectOutcome.Connected.class::isInstance)) {
            throw new IllegalStateException(outcomes.toString());
        }
        return outcomes;
    }

    private IntStream numbers() {
        return IntStream.range(0, MANY).map(i -> World.HUBS + i);
    }

    /// Takes the contacts between those the service takes.
    private final class Floor implements Race.Way {

        @Override
        public void prepare() throws SQLException {
            floor.prepare();
        }

        @Override
        public Object call(int number) throws Exception {
            var account = number % world.accounts();
            var target = new PairColumns.End(world.account(account), 1, world.accountName(account));
            var roles =
                    new PairColumns.Roles(
                            role1.id().value(),
                            role1.category(),
                            role2.id().value(),
                            role2.category());
            return floor.connect(couples(target), roles, world.user());
        }

        private List<BulkConnectFloor.Couple> couples(PairColumns.End target) {
            return numbers()
                    .map(i -> 2 * i + 1)
                    .mapToObj(i -> new PairColumns.End(world.contact(i), 2, world.contactName(i)))
                    .map(contact -> new BulkConnectFloor.Couple(contact, target))
                    .toList();
        }
    }
}
