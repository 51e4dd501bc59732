package org.ligature.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Rectangle2D;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ligature.Fx;
import org.ligature.Robot;
import org.ligature.kit.problem.Problem;
import org.ligature.kit.ui.Theme;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

final class StartWindowTest {

    private static final Preferences START =
            new Preferences(Theme.LIGHT, false, new Rectangle2D(0, 0, 1000, 700));

    @TempDir private Path folder;
    private final List<String> done = new ArrayList<>();
    private Stage stage;
    private StartWindow window;
    private Robot robot;

    @BeforeEach
    void open() {
        stage = Fx.call(Stage::new);
        window = new StartWindow(stage, START);
        robot = Robot.on(stage);
    }

    @AfterEach
    void close() {
        robot.close();
    }

    @Test
    void aNewStoreBeginsAsOneChooses() {
        Fx.run(() -> window.choose("here", () -> done.add("empty"), () -> done.add("sample")));

        robot.click("first-sample");

        assertThat(done).containsExactly("sample");
    }

    @Test
    void aChoiceIsMadeOnce() {
        Fx.run(() -> window.choose("here", () -> done.add("empty"), () -> done.add("sample")));
        robot.click("first-empty");

        Fx.until("no second choice", () -> stage.getScene().lookup("#first-sample").isDisabled());

        assertThat(done).containsExactly("empty");
    }

    @Test
    void whoCannotOpenTheStoreIsToldWhyAndTriesAgain() {
        var problem = new Problem(Shell.class, "rename.missing");
        Fx.run(() -> window.problem(problem, () -> done.add("again")));

        robot.clickText("Try again");

        assertThat(done).containsExactly("again");
    }

    @Test
    void theShellTakesOverTheSameWindow() {
        Fx.run(() -> window.choose("here", () -> {}, () -> {}));

        Fx.run(() -> ShellFixture.shell(folder, START, (_, _) -> {}).show(stage));

        robot.sees("fake-title", "Accounts");
    }
}
