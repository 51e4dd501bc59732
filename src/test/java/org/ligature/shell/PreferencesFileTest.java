package org.ligature.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Rectangle2D;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ligature.kit.ui.Theme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

final class PreferencesFileTest {

    @TempDir private Path folder;

    @Test
    void whatWasKeptIsFoundAgain() {
        var file = new PreferencesFile(folder.resolve("config/window.properties"));
        var kept = new Preferences(Theme.DARK, true, new Rectangle2D(20, 30, 1200, 800));

        assertThat(file.save(kept)).isTrue();
        assertThat(file.load()).isEqualTo(kept);
    }

    @Test
    void nothingIsRememberedTheFirstTime() {
        var file = new PreferencesFile(folder.resolve("none.properties"));

        assertThat(file.load()).isEqualTo(Preferences.FIRST);
    }

    @Test
    void aGarbledFileIsNoReasonNotToStart() throws IOException {
        var path = folder.resolve("window.properties");
        Files.writeString(path, "theme=\\u12\nwindow.bounds=left of the plant");

        assertThat(new PreferencesFile(path).load()).isEqualTo(Preferences.FIRST);
    }

    @Test
    void aFolderThatCannotBeWrittenIsNoReasonToStop() throws IOException {
        var taken = folder.resolve("taken");
        Files.writeString(taken, "a file where a folder should be");

        assertThat(new PreferencesFile(taken.resolve("w")).save(Preferences.FIRST)).isFalse();
    }

    @Test
    void eachKindOfComputerHasItsPlaceForSettings() {
        var home = Path.of("/home/robin");

        assertThat(PreferencesFile.usual(Map.of(), "Linux", home).file())
                .isEqualTo(Path.of("/home/robin/.config/ligature/window.properties"));
        assertThat(PreferencesFile.usual(Map.of(), "Mac OS X", home).file())
                .isEqualTo(Path.of("/home/robin/Library/Preferences/Ligature/window.properties"));
        assertThat(PreferencesFile.usual(Map.of("APPDATA", "/roaming"), "Windows 11", home).file())
                .isEqualTo(Path.of("/roaming/Ligature/window.properties"));
    }
}
