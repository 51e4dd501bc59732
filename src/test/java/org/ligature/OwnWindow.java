package org.ligature;

import com.fasterxml.jackson.databind.JsonNode;

import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.ligature.kit.db.DataFolder;
import org.ligature.kit.ui.Theme;
import org.ligature.kit.ui.Themes;
import org.ligature.shell.PreferencesFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The program's own window over a store of a folder, which the command line fills before and reads
/// afterwards.
final class OwnWindow {

    private final Path folder;
    private final Commands commands;
    private LigatureApp app;
    private Robot robot;
    private boolean isOpen;

    OwnWindow(Path folder, int width, int height) throws IOException {
        this.folder = folder;
        var config = Files.createDirectories(folder.resolve("config").resolve("ligature"));
        Files.writeString(
                config.resolve("window.properties"),
                "window.bounds=0 0 %d %d\n".formatted(width, height));
        var made = Commands.create(folder);
        var data = new DataFolder(folder.resolve("data"));
        Files.createDirectories(data.store().getParent());
        Files.move(made.store(), data.store());
        commands = new Commands(data.store());
    }

    void create(String table, String... values) {
        var words = new ArrayList<>(List.of("record", "create", table));
        words.addAll(List.of(values));
        commands.run(words.toArray(String[]::new)).done();
    }

    /// Any other command, before the window is opened.
    void run(String... words) {
        commands.run(words).done();
    }

    /// Draws the window in both themes; then the light one is worn again.
    ///
    /// @return what is wrong with the pictures
    List<String> shoot(String name) {
        var faults = new ArrayList<String>();
        for (var theme : List.of(Theme.DARK, Theme.LIGHT)) {
            Fx.run(() -> Themes.apply(robot.stage().getScene(), theme));
            var suffix = "-" + theme.name().toLowerCase(Locale.ROOT);
            faults.addAll(Screens.shoot(name + suffix, robot.stage()));
        }
        return faults;
    }

    Robot start() {
        var data = new DataFolder(folder.resolve("data"));
        var stores = new LocalStores(data, "robin.hale", Platform::isFxApplicationThread);
        var config = Map.of("XDG_CONFIG_HOME", folder.resolve("config").toString());
        var preferences = PreferencesFile.usual(config, "Linux", folder);
        app = new LigatureApp(stores, preferences, TestDb.CLOCK);
        robot =
                Robot.on(
                        Fx.call(
                                () -> {
                                    var stage = new Stage();
                                    app.start(stage);
                                    return stage;
                                }));
        isOpen = true;
        return robot;
    }

    /// What the window still reads after a change is read first: a key that does nothing waits.
    JsonNode shown(String table, String name) {
        robot.press(KeyCode.SHIFT).press(KeyCode.SHIFT).press(KeyCode.SHIFT);
        close();
        return commands.run("record", "show", table, name).done();
    }

    /// Again and again does no harm.
    void close() {
        if (isOpen) {
            isOpen = false;
            robot.close();
            Fx.run(app::stop);
        }
    }
}
