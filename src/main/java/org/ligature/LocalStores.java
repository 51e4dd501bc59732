package org.ligature;

import org.ligature.cli.StoreServices;
import org.ligature.cli.Stores;
import org.ligature.connections.SeedRoles;
import org.ligature.kit.db.DataFolder;
import org.ligature.kit.db.Store;
import org.ligature.kit.problem.Problem;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// The stores on this computer: opens and makes them with their services.
final class LocalStores implements Stores {

    private final DataFolder folder;
    private final String account;
    private final BooleanSupplier painting;

    /// @param folder where the user's own store lies
    /// @param account the name of the computer's account, after which the first user is named
    /// @param painting whether the calling thread is the one that paints
    LocalStores(DataFolder folder, String account, BooleanSupplier painting) {
        this.folder = folder;
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
        return new LocalStores(folder, System.getProperty("user.name", ""), painting);
    }

    /// The file of the user's own store, which need not be there yet.
    Path usual() {
        return folder.store();
    }

    /// Makes the user's own store.
    void createUsual(Content content, Clock clock) {
        create(folder.made().store(), content, clock);
    }

    @Override
    public StoreServices open(Optional<Path> file, Clock clock) {
        var path = file.orElse(usual());
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

    static StoreServices forCommands(Wiring wiring) {
        return new StoreServices(
                wiring.schema()::schema,
                wiring.actions(),
                wiring::own,
                wiring.tables(),
                wiring.users(),
                wiring.records(),
                wiring.queries(),
                wiring.roles(),
                wiring.connections(),
                wiring.successions(),
                wiring.expiry(),
                wiring.administration(),
                wiring.packs(),
                wiring.usage(),
                wiring.verbs(),
                wiring.audits(),
                wiring.undo(),
                wiring.unmerging(),
                wiring.check(),
                wiring.dump(),
                wiring.verbatim(),
                wiring.store().wasClosedUncleanly(),
                wiring.store()::compactWhenClosed,
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

    private static Optional<Currency> ofThisCountry() {
        try {
            return Optional.ofNullable(Currency.getInstance(Locale.getDefault()));
        } catch (IllegalArgumentException _) {
            // a locale without a country has no currency
            return Optional.empty();
        }
    }

    private void fill(Store store, Content content, Clock clock) {
        var seeding = wire(store, clock);
        if (content == Content.BARE) {
            seeding.catalog().decline();
            return;
        }
        ofThisCountry().ifPresent(seeding.schema()::chooseCurrency);
        seeding.actions().run(seeding.own(), "role.seed", new SeedRoles()::write);
        if (content == Content.SAMPLE) {
            // services made anew know the roles that were just written
            var wiring = wire(store, clock);
            wiring.sample().load(wiring.own());
        }
    }
}
