package org.ligature.activities.ui;

import javafx.scene.Node;
import javafx.stage.FileChooser;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;

/// Asks which file on the computer is meant, in the window of a node.
public interface Files {

    Optional<Path> toRead(Node over, String title);

    /// Asks also before a file that is there is replaced.
    Optional<Path> toWrite(Node over, String title, String name);

    /// The dialogs of the computer itself.
    static Files ofTheComputer() {
        return new Files() {
            @Override
            public Optional<Path> toRead(Node over, String title) {
                var chosen = chooser(title).showOpenDialog(over.getScene().getWindow());
                return Optional.ofNullable(chosen).map(File::toPath);
            }

            @Override
            public Optional<Path> toWrite(Node over, String title, String name) {
                var chooser = chooser(title);
                chooser.setInitialFileName(name);
                var chosen = chooser.showSaveDialog(over.getScene().getWindow());
                return Optional.ofNullable(chosen).map(File::toPath);
            }
        };
    }

    private static FileChooser chooser(String title) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        return chooser;
    }
}
