package org.ligature;

import javafx.application.Platform;
import javafx.stage.Stage;

import org.ligature.audit.Actor;
import org.ligature.kit.db.Store;
import org.ligature.kit.task.Tasks;
import org.ligature.kit.task.Workers;
import org.ligature.shell.PreferencesFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// The windows of the program over a store of a folder, and the services beneath them, as another
/// window uses them.
final class OpenDesk {

    private final Workers workers = new Workers();
    private final AtomicReference<Throwable> thrown = new AtomicReference<>();
    private final Desk desk;
    private final Wiring wiring;
    private final Robot robot;

    OpenDesk(Path folder) throws IOException {
        this(folder, _ -> {});
    }

    /// @param before what is done in the store before the window opens
    OpenDesk(Path folder, Consumer<Wiring> before) throws IOException {
        Fx.start();
        var config = Files.createDirectories(folder.resolve("config").resolve("ligature"));
        Files.writeString(config.resolve("window.properties"), "window.bounds=0 0 1000 900\n");
        var environment = Map.of("XDG_CONFIG_HOME", folder.resolve("config").toString());
        var preferences = PreferencesFile.usual(environment, "Linux", folder);
        var commands = Commands.create(folder);
        var tasks = Tasks.ofTheToolkit(workers, thrown::set);
        var store = Store.open(commands.store(), TestDb.CLOCK, Platform::isFxApplicationThread);
        wiring = new Wiring(store, TestDb.CLOCK, "robin.hale");
        before.accept(wiring);
        desk = new Desk(wiring, preferences, tasks, TestDb.CLOCK, _ -> {});
        var loaded = preferences.load();
        robot =
                Robot.on(
                        Fx.call(
                                () -> {
                                    var stage = new Stage();
                                    desk.show(stage, loaded);
                                    return stage;
                                }));
    }

    Robot robot() {
        return robot;
    }

    Wiring services() {
        return wiring;
    }

    Actor actor() {
        return wiring.own();
    }

    /// Closes the windows and the store.
    ///
    /// @throws AssertionError where something went wrong that no window told
    void close() {
        robot.close();
        desk.close();
        workers.close();
        if (thrown.get() != null) {
            throw new AssertionError(thrown.get());
        }
    }
}
