package org.ligature.shell;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

import org.jspecify.annotations.Nullable;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Action;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Layers;
import org.ligature.kit.ui.Page;
import org.ligature.kit.ui.Theme;
import org.ligature.kit.ui.Themes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// One window: its stage, its history, its commands.
///
/// The main window has the navigation; a page in a window of its own has not.
final class ShellWindow {

    private final Texts texts = Texts.of(ShellWindow.class);
    private final Shell shell;
    private final Stage stage;
    private final boolean main;
    private final History history = new History();
    private final Optional<NavigationView> navigation;
    private final ShellView view;
    private final Layers layers;
    private final Scene scene;
    private final List<Action> commands = new ArrayList<>();

    ShellWindow(Shell shell, Stage stage, boolean main) {
        this.shell = shell;
        this.stage = stage;
        this.main = main;
        var setup = shell.setup();
        navigation =
                main
                        ? Optional.of(new NavigationView(texts.get("navigation"), this::open))
                        : Optional.empty();
        view = new ShellView(navigation, new StatusLine(setup.tasks(), setup.store()));
        layers = new Layers(view, shell.offering());
        layers.getStylesheets().add(Themes.sheet(ShellWindow.class, "shell.css"));
        scene = new Scene(layers);
        fillBar();
        arrange();
        history.currentProperty().subscribe(this::show);
        new Keys(
                scene,
                this::allActions,
                shell::places,
                this::open,
                layers::isAsking,
                setup.tasks());
        stage.setScene(scene);
        stage.setMinWidth(Bounds.LEAST_WIDTH);
        stage.setMinHeight(Bounds.LEAST_HEIGHT);
        stage.addEventHandler(WindowEvent.WINDOW_CLOSE_REQUEST, this::onCloseRequest);
    }

    Stage stage() {
        return stage;
    }

    Layers layers() {
        return layers;
    }

    ShellView view() {
        return view;
    }

    History history() {
        return history;
    }

    void wear(Theme theme) {
        Themes.apply(scene, theme);
    }

    void greet(Me me) {
        view.top().showMe(me.name());
        view.status().showUser(me.name());
    }

    private void arrange() {
        navigation.ifPresent(shown -> shown.arrange(shell.groups()));
        view.top().createMenu().getItems().setAll(creations());
    }

    /// Tables, columns, forms or views are described otherwise.
    void described() {
        arrange();
        history.described();
        var page = history.currentProperty().get();
        if (page != null) {
            name(page);
        }
    }

    void open(Page page) {
        history.open(page);
    }

    void open(Place place) {
        open(place.open().get());
    }

    /// The window's commands, for the sheet of keys.
    List<Action> commands() {
        return List.copyOf(commands);
    }

    List<Place> places() {
        return shell.places();
    }

    /// The id of the record in view.
    OptionalLong subject() {
        var page = history.currentProperty().get();
        return page == null ? OptionalLong.empty() : page.subject();
    }

    List<Action> pageActions() {
        var page = history.currentProperty().get();
        return page == null
                ? List.of()
                : page.actions().stream().filter(Action::isAllowed).toList();
    }

    private List<Action> allActions() {
        return Stream.concat(pageActions().stream(), commands.stream()).toList();
    }

    private void fillBar() {
        var top = view.top();
        var toggle = command("toggle", Icon.SIDEBAR, "Shortcut+B", view::toggleNavigation);
        var back = command("back", Icon.BACK, "Alt+Left", history::back);
        var forward = command("forward", Icon.FORWARD, "Alt+Right", history::forward);
        var theme = command("theme", Icon.DARK, "Shortcut+Alt+D", shell::toggleTheme);
        var palette = command("palette", Icon.SEARCH, "Shortcut+K", this::openPalette);
        reason(back, history.canGoBackProperty().get(), "back.none");
        reason(forward, history.canGoForwardProperty().get(), "forward.none");
        history.canGoBackProperty().subscribe(can -> reason(back, can, "back.none"));
        history.canGoForwardProperty().subscribe(can -> reason(forward, can, "forward.none"));
        command("new.choose", Icon.NEW, "Shortcut+Shift+N", top.createMenu()::show);
        var rename = new Action("rename", texts.get("rename"), Icon.EDIT, shell::rename);
        var sheet = command("keys", Icon.KEYBOARD, "F1", () -> ShortcutSheet.show(this));
        command("keys", Icon.KEYBOARD, "Shortcut+Slash", () -> ShortcutSheet.show(this));
        addCommandsWithoutButton();
        top.createMenu().setText(texts.get("new"));
        var items = top.meMenu().getItems();
        shell.setup().more().forEach(each -> items.add(each.menuItem()));
        items.addAll(new SeparatorMenuItem(), rename.menuItem(), sheet.menuItem());
        var first = new ArrayList<Node>();
        if (main) {
            first.add(toggle.iconButton());
        }
        first.add(back.iconButton());
        first.add(forward.iconButton());
        top.fill(first, PaletteButton.of(palette), List.of(theme.iconButton()));
        if (!main) {
            commands.remove(toggle);
        }
    }

    private void addCommandsWithoutButton() {
        command("region.next", Icon.RIGHT, "F6", () -> view.focusRegion(1));
        command("region.previous", Icon.LEFT, "Shift+F6", () -> view.focusRegion(-1));
        command("close", Icon.CLOSE, "Shortcut+W", this::close);
        command("full", Icon.OPEN, "F11", () -> stage.setFullScreen(!stage.isFullScreen()));
        command("window", Icon.OPEN, "Shortcut+Shift+Enter", this::openAgain);
        command("new.here", Icon.NEW, "Shortcut+N", this::createHere);
        commands.addAll(shell.setup().commands());
    }

    private List<MenuItem> creations() {
        return shell.places().stream()
                .flatMap(place -> place.creation().map(made -> item(place, made)).stream())
                .toList();
    }

    private MenuItem item(Place place, Place.Creation creation) {
        var item = new MenuItem(creation.name(), place.sign());
        item.setId("new-" + place.id());
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> open(creation.open().get()));
        return item;
    }

    private Action command(String key, Icon icon, String keys, Runnable run) {
        var action = Action.of("shell-" + key.replace('.', '-'), texts, key, icon, run).on(keys);
        commands.add(action);
        return action;
    }

    private void reason(Action action, boolean can, String key) {
        action.reasonProperty().set(can ? "" : texts.get(key));
    }

    private void openPalette() {
        new Palette(this, shell.setup()).show();
    }

    private void createHere() {
        var page = history.currentProperty().get();
        shell.places().stream()
                .filter(place -> page != null && place.id().equals(page.place()))
                .flatMap(place -> place.creation().stream())
                .findFirst()
                .ifPresent(creation -> open(creation.open().get()));
    }

    private void openAgain() {
        var page = history.currentProperty().get();
        if (page != null) {
            page.again().ifPresent(again -> shell.openWindow(again.get()));
        }
    }

    /// Closes the page; in a window of its own there may be none to go back to.
    void close() {
        if (main || history.canGoBackProperty().get()) {
            history.closeCurrent();
        } else {
            history.closeAll(stage::hide);
        }
    }

    private void onCloseRequest(WindowEvent event) {
        event.consume();
        if (!layers.isAsking()) {
            history.closeAll(stage::hide);
        }
    }

    private void show(@Nullable Page page) {
        view.show(page);
        stage.titleProperty().unbind();
        if (page != null) {
            name(page);
        }
    }

    private void name(Page page) {
        view.name(page);
        stage.titleProperty().bind(page.title().map(title -> windowTitle(title, page.kind())));
    }

    private String windowTitle(String title, String kind) {
        return kind.isEmpty() ? texts.get("title", title) : texts.get("title.kind", title, kind);
    }
}
