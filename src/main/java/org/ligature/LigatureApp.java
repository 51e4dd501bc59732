package org.ligature;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.ligature.cli.Stores.Content;
import org.ligature.kit.db.Store;
import org.ligature.kit.problem.ErrorCode;
import org.ligature.kit.task.Tasks;
import org.ligature.kit.task.Workers;
import org.ligature.shell.Preferences;
import org.ligature.shell.PreferencesFile;
import org.ligature.shell.StartWindow;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;

/// The window of Ligature: opens the store that was named, else the user's own, or asks how a new
/// one
/// begins, and shows it.
public final class LigatureApp extends Application {

    private final LocalStores stores;
    private final PreferencesFile preferences;
    private final Clock clock;
    private final Workers workers = new Workers();
    private Consumer<Throwable> unexpected = LigatureApp::log;
    private final Tasks tasks = Tasks.ofTheToolkit(workers, this::tell);
    private Optional<Path> named = Optional.empty();
    private @Nullable Desk desk;

    /// For the toolkit, which starts the application of the person at this computer.
    public LigatureApp() {
        this(
                LocalStores.ofThisComputer(Platform::isFxApplicationThread),
                PreferencesFile.usual(
                        System.getenv(),
                        System.getProperty("os.name", ""),
                        Path.of(System.getProperty("user.home", ""))),
                Clock.systemDefaultZone());
    }

    LigatureApp(LocalStores stores, PreferencesFile preferences, Clock clock) {
        this.stores = stores;
        this.preferences = preferences;
        this.clock = clock;
    }

    @Override
    public void init() {
        named = WindowStart.of(getParameters().getRaw()).flatMap(WindowStart::store);
    }

    @Override
    public void start(Stage stage) {
        tasks.run(preferences::load, loaded -> open(new Opening(stage, loaded)));
    }

    /// The stage of the main window before the store is open.
    private record Opening(Stage stage, Preferences loaded, StartWindow window) {
        Opening(Stage stage, Preferences loaded) {
            this(stage, loaded, new StartWindow(stage, loaded));
        }
    }

    private void open(Opening opening) {
        var file = file();
        unexpected = thrown -> opening.window().fault(thrown, () -> open(opening));
        tasks.run(
                () -> Store.exists(file) ? Optional.of(desk(file)) : Optional.<Desk>empty(),
                there -> there.ifPresentOrElse(found -> show(opening, found), () -> ask(opening)),
                problem -> opening.window().problem(problem, () -> open(opening)));
    }

    private Path file() {
        return named.orElse(stores.usual());
    }

    private void ask(Opening opening) {
        opening.window()
                .choose(
                        file().toString(),
                        () -> create(opening, Content.EMPTY),
                        () -> create(opening, Content.SAMPLE));
    }

    private void create(Opening opening, Content content) {
        tasks.run(
                () -> {
                    named.ifPresentOrElse(
                            there -> stores.create(there, content, clock),
                            () -> stores.createUsual(content, clock));
                    return desk(file());
                },
                made -> show(opening, made),
                problem -> opening.window().problem(problem, () -> open(opening)));
    }

    private Desk desk(Path file) {
        return new Desk(stores.window(file, clock), preferences, tasks, clock, this::browse);
    }

    private void show(Opening opening, Desk opened) {
        desk = opened;
        opened.show(opening.stage(), opening.loaded());
        unexpected = opened.shell()::unexpected;
    }

    private void browse(URI address) {
        getHostServices().showDocument(address.toString());
    }

    /// Closes the store when the last window is gone; what still runs is waited for.
    @Override
    public void stop() {
        var open = desk;
        desk = null;
        if (open != null) {
            workers.execute(open::close);
        }
        workers.close();
    }

    private void tell(Throwable thrown) {
        unexpected.accept(thrown);
    }

    private static void log(Throwable thrown) {
        System.getLogger(LigatureApp.class.getName())
                .log(System.Logger.Level.ERROR, ErrorCode.of(thrown).value(), thrown);
    }
}
