package org.ligature.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Parent;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ligature.Screens;
import org.ligature.kit.ui.Crumb;

import java.nio.file.Path;

final class ShellScreensTest {

    @TempDir private Path folder;

    @Test
    void theFrameStandsAroundAPage() {
        assertThat(Screens.shoot("shell", () -> shell(1440))).isEmpty();
    }

    @Test
    void aNarrowWindowKeepsTheRail() {
        assertThat(Screens.shoot("shell-narrow", 960, 640, () -> shell(960))).isEmpty();
    }

    @Test
    void theFirstStartOffersTwoWays() {
        var file = "/home/robin/.local/share/ligature/ligature.lig";
        assertThat(Screens.shoot("first-start", () -> new FirstStart(file, () -> {}, () -> {})))
                .isEmpty();
    }

    @Test
    void theSheetOfKeysIsReadable() {
        assertThat(Screens.shoot("shell-keys", 1440, 900, () -> shell(1440), this::keys)).isEmpty();
    }

    private ShellWindow window;

    private void keys(Parent root) {
        ShortcutSheet.show(window);
    }

    private Parent shell(double width) {
        var shell = ShellFixture.shell(folder, Preferences.FIRST, (_, _) -> {});
        window = new ShellWindow(shell, new Stage(), true);
        window.greet(new Me("Robin", "Hale"));
        window.open(new FakePage("Jane Doe", "contact", new Crumb("Contacts", () -> {})));
        var root = window.layers();
        root.getScene().setRoot(new Pane());
        return root;
    }
}
