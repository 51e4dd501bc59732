package org.ligature.bench;

import org.ligature.audit.Actor;
import org.ligature.connections.ConnectOutcome;
import org.ligature.connections.ConnectionService;
import org.ligature.connections.NewConnection;
import org.ligature.connections.Role;
import org.ligature.connections.RoleService;
import org.ligature.records.RecordId;

import java.sql.Connection;
import java.sql.SQLException;

/// Connecting a contact to an account, each time another two, until it is on the disk.
final class ConnectRace implements Race.Way {

    private final World world;
    private final Actor actor;
    private final ConnectionService connections;
    private final Role role2;
    private final Role role1;
    private final ConnectFloor floor;

    ConnectRace(World world, BenchStore store, Connection connection) throws SQLException {
        this.world = world;
        this.actor = store.actor();
        this.connections = store.connections();
        this.role2 = matched(store.roles());
        this.role1 = store.roles().counterpart(role2, "contact").orElseThrow();
        this.floor = new ConnectFloor(connection);
    }

    static Role matched(RoleService roles) {
        return roles.fitting("account").stream()
                .filter(role -> roles.counterpart(role, "contact").isPresent())
                .findFirst()
                .orElseThrow();
    }

    Race race() {
        return new Race(this, new Floor());
    }

    @Override
    public Object call(int number) {
        var contact = new RecordId(world.contact(contact(number)));
        var account = new RecordId(world.account(account(number)));
        var wanted = NewConnection.between(contact, account).as(role2.id());
        return switch (connections.connect(actor, wanted)) {
            case ConnectOutcome.Connected(var made) -> made;
            case ConnectOutcome other -> throw new IllegalStateException(other.toString());
        };
    }

    private int contact(int number) {
        return World.HUBS + number * 2 % (world.contacts() - World.HUBS - 1);
    }

    private int account(int number) {
        return (int) (number * 7_919L % world.accounts());
    }

    /// Takes the contacts between those the service takes: neither way meets the other's rows.
    private final class Floor implements Race.Way {

        @Override
        public void prepare() throws SQLException {
            floor.prepare();
        }

        @Override
        public Object call(int number) throws Exception {
            int contact = contact(number) + 1;
            int account = account(number);
            return floor.connect(
                    new PairColumns.End(world.contact(contact), 2, world.contactName(contact)),
                    new PairColumns.End(world.account(account), 1, world.accountName(account)),
                    new PairColumns.Roles(
                            role1.id().value(),
                            role1.category(),
                            role2.id().value(),
                            role2.category()),
                    world.user());
        }
    }
}
