package org.ligature;

import javafx.scene.Node;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.ligature.access.Privilege;
import org.ligature.audit.Actor;
import org.ligature.history.KeptWords;
import org.ligature.history.StepWords;
import org.ligature.history.ui.HistoryFrame;
import org.ligature.history.ui.HistoryParts;
import org.ligature.history.ui.HistoryUi;
import org.ligature.kit.task.Tasks;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Action;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Layers;
import org.ligature.kit.ui.Page;
import org.ligature.kit.ui.Toast;
import org.ligature.records.RecordId;
import org.ligature.records.Row;
import org.ligature.records.SaveOutcome;
import org.ligature.records.Values;
import org.ligature.schema.Schema;
import org.ligature.shell.GridPreferencesFile;
import org.ligature.shell.Me;
import org.ligature.shell.Preferences;
import org.ligature.shell.PreferencesFile;
import org.ligature.shell.Shell;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// An open store in its windows: what the navigation shows, and whose store it is.
final class Desk {

    private final Wiring wiring;
    private final Tasks tasks;
    private final Actor own;
    private final Me me;
    private final PreferencesFile file;
    private final Pages pages;
    private final SampleRemoval removal;
    private final HistoryUi history;
    private final DailyExpiry expiry;
    private @Nullable Shell shell;

    /// Reads who the user is: blocks, and is called away from the FX thread.
    ///
    /// @param browse opens an address in the program the computer has for it
    Desk(Wiring wiring, PreferencesFile file, Tasks tasks, Clock clock, Consumer<URI> browse) {
        this.wiring = wiring;
        this.tasks = tasks;
        own = wiring.own();
        me = me(user());
        removal = new SampleRemoval(wiring.sample(), own, tasks, () -> shell().over());
        history = history(clock);
        expiry = new DailyExpiry(own, wiring.expiry(), tasks, clock, this::expired);
        this.file = file;
        var grids = new GridPreferencesFile(file, tasks);
        pages = new Pages(wiring, own, grids, tasks, clock, browse, this::shell);
    }

    /// Shows the store in this window; from here on everything happens on the FX thread.
    void show(Stage stage, Preferences preferences) {
        var name = Objects.toString(wiring.store().file().getFileName(), "");
        BiConsumer<Me, Runnable> rename = this::rename;
        var setup =
                new Shell.Setup(
                        navigation().places(wiring.schema().schema()),
                        name,
                        me,
                        rename,
                        menu(),
                        file,
                        preferences,
                        tasks,
                        commands(),
                        pages::said);
        shell = new Shell(setup);
        shell.show(stage);
        wiring.schema().onChange(() -> tasks.later(Duration.ZERO, this::described));
        var names = new LateNames(wiring.connections().renamings(), tasks);
        wiring.actions().afterCommit(_ -> names.touched());
        names.touched();
        wiring.actions().afterCommit(history::touched);
        history.start();
        pages.activities().count();
        pages.activities().remind(shell()::over);
        expiry.start();
    }

    Shell shell() {
        return Objects.requireNonNull(shell, "the window is not there yet");
    }

    /// Tables, columns, forms or views are described otherwise: everything that is open follows.
    private void described() {
        shell().described(navigation().places(wiring.schema().schema()));
        pages.described();
    }

    private void expired(int count) {
        var words = Texts.of(Desk.class).get("expiry.done", count);
        shell().overAny().ifPresent(over -> Layers.of(over).toast(Toast.done(words)));
    }

    private HistoryUi history(Clock clock) {
        Supplier<Schema> schema = wiring.schema()::schema;
        var parts =
                new HistoryParts(
                        wiring.audits(),
                        wiring.undo(),
                        new StepWords(schema),
                        new KeptWords(schema, clock.getZone()),
                        tasks);
        return new HistoryUi(own, parts, frame());
    }

    private HistoryFrame frame() {
        return new HistoryFrame() {
            @Override
            public Optional<Node> over() {
                return shell().overAny();
            }

            @Override
            public Optional<Page> page() {
                return shell().page();
            }

            @Override
            public void offer(Toast.Offer offer) {
                shell().offer(offer);
            }

            @Override
            public void tellUnlessTaken(Toast own) {
                shell().tellUnlessTaken(own);
            }
        };
    }

    private List<Action> menu() {
        var all = new ArrayList<>(history.menu());
        all.addAll(removal.actions());
        return all;
    }

    private List<Action> commands() {
        var all = new ArrayList<>(history.actions());
        all.add(settings());
        return all;
    }

    private Action settings() {
        return Action.of(
                        "shell-settings",
                        Texts.of(Desk.class),
                        "places.settings",
                        Icon.SETTINGS,
                        () -> shell().open(pages.settings()))
                .on("Shortcut+Comma");
    }

    private Navigation navigation() {
        return new Navigation(
                pages::list,
                wiring.records().may(own, Privilege.CREATE) ? pages::blank : null,
                pages::allConnections,
                pages::settings,
                new Navigation.Activities(
                        pages.activities()::activities, pages.activities().countProperty()));
    }

    /// Gives the store back: blocks.
    void close() {
        pages.activities().close();
        expiry.stop();
        wiring.close();
    }

    private void rename(Me wanted, Runnable done) {
        var values = Values.of("firstname", wanted.firstName()).with("lastname", wanted.lastName());
        tasks.run(
                () -> wiring.records().update(own, user(), values), outcome -> said(outcome, done));
    }

    /// The name is checked before it comes here, and nobody else is at this record.
    private static void said(SaveOutcome outcome, Runnable done) {
        if (outcome instanceof SaveOutcome.Saved) {
            done.run();
        } else {
            throw new IllegalStateException("The new name was not saved: " + outcome);
        }
    }

    private Row user() {
        return wiring.records().open(own, "systemuser", new RecordId(own.userId()));
    }

    private static Me me(Row user) {
        return new Me(
                user.values().get("firstname", String.class).orElse(""),
                user.values().get("lastname", String.class).orElse(""));
    }
}
