package org.ligature.shell;

import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.stage.Stage;

import org.ligature.kit.problem.Problem;
import org.ligature.kit.task.Line;
import org.ligature.kit.task.Tasks;
import org.ligature.kit.ui.Action;
import org.ligature.kit.ui.Dialogs;
import org.ligature.kit.ui.Offering;
import org.ligature.kit.ui.Page;
import org.ligature.kit.ui.Suggestion;
import org.ligature.kit.ui.Toast;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;

/// The windows of the application and what they share: theme, preferences, who I am.
///
/// Everything here is called on the FX thread.
public final class Shell {

    /// What the shell is given to show.
    ///
    /// @param store the name of the open store, for the status bar
    /// @param rename saves a new name of the person at the computer, and calls back when it is
    /// saved
    /// @param more further commands for the menu of the person
    /// @param commands further commands of every window that have keys
    /// @param sentences what the palette takes sentences for
    public record Setup(
            List<Places> groups,
            String store,
            Me me,
            BiConsumer<Me, Runnable> rename,
            List<Action> more,
            PreferencesFile file,
            Preferences preferences,
            Tasks tasks,
            List<Action> commands,
            Sentences sentences) {

        public Setup {
            groups = List.copyOf(groups);
            more = List.copyOf(more);
            commands = List.copyOf(commands);
        }
    }

    /// Finds what a typed sentence may mean.
    @FunctionalInterface
    public interface Sentences {

        /// Blocks.
        ///
        /// @param page the id of the record in view
        List<Suggestion> said(String sentence, OptionalLong page);
    }

    private static final System.Logger LOG = System.getLogger(Shell.class.getName());

    private final Setup setup;
    private final Line saving;
    private final Offering offering = new Offering();
    private final List<ShellWindow> windows = new ArrayList<>();
    private List<Places> groups;
    private Preferences preferences;
    private Me me;

    public Shell(Setup setup) {
        this.setup = setup;
        this.saving = setup.tasks().line();
        this.groups = setup.groups();
        this.preferences = setup.preferences();
        this.me = setup.me();
    }

    /// Shows the main window at its first place.
    public void show(Stage stage) {
        var window = window(stage, true);
        place(stage);
        window.view().preferredRailProperty().set(preferences.rail());
        window.view().preferredRailProperty().subscribe(rail -> keep(preferences.withRail(rail)));
        places().stream().findFirst().ifPresent(window::open);
        stage.show();
    }

    /// Tables, columns, forms or views are described otherwise: leads to these places from here on,
    /// and has every page of every window follow.
    public void described(List<Places> places) {
        groups = List.copyOf(places);
        List.copyOf(windows).forEach(ShellWindow::described);
    }

    /// Opens a page in the window the user works in.
    public void open(Page page) {
        active().open(page);
    }

    /// Opens a page in a window of its own, without the navigation.
    public void openWindow(Page page) {
        var from = active().stage();
        var window = window(new Stage(), false);
        var wanted =
                new Rectangle2D(
                        from.getX() + 32,
                        from.getY() + 32,
                        Math.min(from.getWidth(), 1100),
                        Math.min(from.getHeight(), 760));
        StartWindow.put(window.stage(), wanted);
        window.open(page);
        window.stage().show();
    }

    /// Goes back from the page the user sees, and forgets it; a window of its own closes with its
    /// first page.
    public void closePage() {
        active().close();
    }

    /// A node of the window the user works in, to ask over.
    public Node over() {
        return active().view();
    }

    /// The same while there is a window.
    public Optional<Node> overAny() {
        return windows.isEmpty() ? Optional.empty() : Optional.of(over());
    }

    /// The page the user works on; empty where there is none.
    public Optional<Page> page() {
        return windows.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(active().history().currentProperty().get());
    }

    /// What one may do about what was just done: the first toast that says so takes it along.
    public void offer(Toast.Offer offer) {
        offering.open(offer);
    }

    /// Tells it where nobody took what was offered last.
    public void tellUnlessTaken(Toast own) {
        if (offering.close() && !windows.isEmpty()) {
            active().layers().toast(own);
        }
    }

    /// Shows what went wrong: a problem in its own words, a fault of ours with its code. What was
    /// still at work when the last window was closed has nobody to tell it to.
    public void unexpected(Throwable thrown) {
        if (windows.isEmpty()) {
            LOG.log(System.Logger.Level.ERROR, "After the last window", thrown);
            return;
        }
        var over = active().view();
        if (thrown instanceof Problem problem) {
            Dialogs.problem(over, problem);
        } else {
            var report = FaultReport.of(thrown);
            LOG.log(System.Logger.Level.ERROR, report.code(), thrown);
            Dialogs.bug(over, report.code(), report.details());
        }
    }

    Setup setup() {
        return setup;
    }

    Offering offering() {
        return offering;
    }

    List<Places> groups() {
        return groups;
    }

    List<Place> places() {
        return groups.stream().flatMap(group -> group.places().stream()).toList();
    }

    void toggleTheme() {
        keep(preferences.withTheme(preferences.theme().other()));
        windows.forEach(window -> window.wear(preferences.theme()));
    }

    void rename() {
        RenameDialog.show(
                active().view(), me, wanted -> setup.rename().accept(wanted, () -> greet(wanted)));
    }

    private void greet(Me renamed) {
        me = renamed;
        windows.forEach(window -> window.greet(renamed));
    }

    private ShellWindow window(Stage stage, boolean main) {
        var window = new ShellWindow(this, stage, main);
        window.wear(preferences.theme());
        window.greet(me);
        windows.add(window);
        stage.setOnHidden(_ -> windows.remove(window));
        return window;
    }

    private ShellWindow active() {
        return windows.stream()
                .filter(window -> window.stage().isFocused())
                .findFirst()
                .orElseGet(windows::getFirst);
    }

    private void place(Stage stage) {
        if (!stage.isShowing()) {
            StartWindow.put(stage, preferences.bounds());
        }
        stage.setOnHiding(
                _ -> {
                    if (!stage.isFullScreen() && !stage.isMaximized()) {
                        keep(preferences.withBounds(bounds(stage)));
                    }
                });
    }

    private static Rectangle2D bounds(Stage stage) {
        return new Rectangle2D(
                stage.getX(),
                stage.getY(),
                Math.max(0, stage.getWidth()),
                Math.max(0, stage.getHeight()));
    }

    private void keep(Preferences changed) {
        if (!changed.equals(preferences)) {
            preferences = changed;
            saving.run(() -> setup.file().save(changed), _ -> {});
        }
    }
}
