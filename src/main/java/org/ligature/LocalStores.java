package org.ligature;

import org.ligature.cli.StoreServices;
import org.ligature.cli.Stores;
import org.ligature.connections.SeedRoles;
import org.ligature.kit.db.DataFolder;
import org.ligature.kit.db.Store;
import org.ligature.kit.problem.Problem;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// The stores on this computer: opens and makes them with their services.
final class LocalStores implements Stores {

    private final Path usual;
    private final String account;
    private final BooleanSupplier painting;

    /// @param usual where the user's own store lies
    /// @param account the name of the computer's account, after which the first user is named
    /// @param painting whether the calling thread is the one that paints
    LocalStores(Path usual, String account, BooleanSupplier painting) {
        this.usual = usual;
        this.account = account;
        this.painting = painting;
    }

    /// The stores of the person at this computer.
    static LocalStores ofThisComputer(BooleanSupplier painting) {
        var folder =
                DataFolder.of(
                        System.getenv(),
                        System.getProperty("os.name", ""),
                        Path.of(System.getProperty("user.home", "")));
        return new LocalStores(folder.store(), System.getProperty("user.name", ""), painting);
    }

    Path usual() {
        return usual;
    }

    @Override
    public StoreServices open(Optional<Path> file, Clock clock) {
        var path = file.orElse(usual);
        if (file.isEmpty() && !Store.exists(path)) {
            throw new Problem(LocalStores.class, "store.none-yet", path);
        }
        return forCommands(wire(Store.open(path, clock, painting), clock));
    }

    @Override
    public void create(Path file, Content content, Clock clock) {
        try (var store = Store.create(file, clock, painting)) {
            fill(store, content, clock);
        }
    }

    /// Opens a store with everything a window needs.
    Wiring window(Path file, Clock clock) {
        return wire(Store.open(file, clock, painting), clock);
    }

    private static StoreServices forCommands(Wiring wiring) {
        return new StoreServices(
                wiring.schema()::schema,
                wiring.actions(),
                wiring::own,
                wiring.users(),
                wiring.records(),
                wiring.queries(),
                wiring.roles(),
                wiring.connections(),
                wiring.audits(),
                wiring.check(),
                wiring.store().wasClosedUncleanly(),
                wiring::close);
    }

    private Wiring wire(Store store, Clock clock) {
        try {
            return new Wiring(store, clock, account);
        } catch (RuntimeException failed) {
            store.close();
            throw failed;
        }
    }

    private void fill(Store store, Content content, Clock clock) {
        if (content == Content.BARE) {
            return;
        }
        var seeding = wire(store, clock);
        seeding.actions().run(seeding.own(), "role.seed", new SeedRoles()::write);
        if (content == Content.SAMPLE) {
            // services made anew know the roles that were just written
            var wiring = wire(store, clock);
            wiring.sample().load(wiring.own());
        }
    }
}
