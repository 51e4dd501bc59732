package org.ligature;

import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.ligature.audit.Actor;
import org.ligature.kit.task.Tasks;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Action;
import org.ligature.kit.ui.Icon;
import org.ligature.records.RecordId;
import org.ligature.records.Row;
import org.ligature.records.SaveOutcome;
import org.ligature.records.Values;
import org.ligature.shell.GridPreferencesFile;
import org.ligature.shell.Me;
import org.ligature.shell.Preferences;
import org.ligature.shell.PreferencesFile;
import org.ligature.shell.Shell;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// An open store in its windows: what the navigation shows, and whose store it is.
final class Desk {

    private final Wiring wiring;
    private final Tasks tasks;
    private final Actor own;
    private final Me me;
    private final PreferencesFile file;
    private final Pages pages;
    private final SampleRemoval removal;
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
                        removal.actions(),
                        file,
                        preferences,
                        tasks,
                        List.of(settings()));
        shell = new Shell(setup);
        shell.show(stage);
        wiring.schema().onChange(() -> tasks.later(Duration.ZERO, this::described));
        var names = new LateNames(wiring.connections().renamings(), tasks);
        wiring.actions().afterCommit(_ -> names.touched());
        names.touched();
        pages.activities().count();
        pages.activities().remind(shell()::over);
    }

    Shell shell() {
        return Objects.requireNonNull(shell, "the window is not there yet");
    }

    /// Tables, columns, forms or views are described otherwise: everything that is open follows.
    private void described() {
        shell().described(navigation().places(wiring.schema().schema()));
        pages.described();
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
                pages::blank,
                pages::allConnections,
                pages::settings,
                new Navigation.Activities(
                        pages.activities()::activities, pages.activities().countProperty()));
    }

    /// Gives the store back: blocks.
    void close() {
        pages.activities().close();
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
