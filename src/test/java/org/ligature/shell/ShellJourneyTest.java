package org.ligature.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ligature.Fx;
import org.ligature.Robot;
import org.ligature.kit.problem.Problem;
import org.ligature.kit.ui.Gap;
import org.ligature.kit.ui.Theme;
import org.ligature.kit.ui.Toast;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

final class ShellJourneyTest {

    @TempDir private Path folder;
    private final List<Me> renamed = new ArrayList<>();
    private Shell shell;
    private Robot robot;

    @BeforeEach
    void open() {
        var stage =
                Fx.call(
                        () -> {
                            var bounds = new Rectangle2D(0, 0, 1000, 700);
                            var start = new Preferences(Theme.LIGHT, false, bounds);
                            shell =
                                    ShellFixture.shell(
                                            folder,
                                            start,
                                            (me, done) -> {
                                                renamed.add(me);
                                                done.run();
                                            });
                            var main = new Stage();
                            shell.show(main);
                            return main;
                        });
        robot = Robot.on(stage);
        robot.sees("fake-title", "Accounts");
    }

    @AfterEach
    void close() {
        robot.close();
    }

    @Test
    void aPlaceInTheNavigationOpensItsPage() {
        robot.click("navigation-contact").sees("fake-title", "Contacts").sees("crumbs", "Contacts");

        Fx.until("the title", () -> robot.stage().getTitle().equals("Contacts – Ligature"));
    }

    @Test
    void aNewPlaceIsThereWithoutARestart() {
        robot.click("navigation-contact").sees("fake-title", "Contacts");

        Fx.run(
                () ->
                        shell.described(
                                List.of(
                                        new Places(
                                                "Customers",
                                                List.of(ShellFixture.place("contact", KeyCode.C))),
                                        new Places(
                                                "Your tables",
                                                List.of(ShellFixture.place("boat", KeyCode.B))))));

        robot.seesNot("navigation-account").sees("navigation-contact");
        robot.click("navigation-boat").sees("fake-title", "boat");
        robot.click("new-menu").click("new-contact").sees("fake-title", "New contact");
        var navigation = robot.node("navigation", Node.class);
        Fx.run(navigation::requestFocus);
        robot.press(KeyCode.G).press(KeyCode.B).sees("fake-title", "boat");
    }

    @Test
    void backAndForwardByKeysAndByButtons() {
        robot.click("navigation-contact").sees("fake-title", "Contacts");

        robot.press(KeyCode.ALT, KeyCode.LEFT).sees("fake-title", "Accounts");
        robot.click("shell-forward").sees("fake-title", "Contacts");
    }

    @Test
    void gAndALetterGoToATable() {
        robot.click("navigation-contact").sees("fake-title", "Contacts");
        var navigation = robot.node("navigation", Node.class);
        Fx.run(navigation::requestFocus);

        robot.press(KeyCode.G).press(KeyCode.O).sees("fake-title", "Opportunities");
    }

    @Test
    void theLetterThatLedToAPlaceIsNotTypedThere() {
        robot.click("navigation-contact").sees("fake-title", "Contacts");
        var navigation = robot.node("navigation", Node.class);
        Fx.run(navigation::requestFocus);
        robot.press(KeyCode.G);
        Fx.run(() -> fire(KeyEvent.KEY_PRESSED, "", KeyCode.O));
        robot.sees("fake-title", "Opportunities");
        var field = robot.node("fake-field", TextField.class);

        Fx.run(
                () -> {
                    field.requestFocus();
                    fire(KeyEvent.KEY_TYPED, "o", KeyCode.UNDEFINED);
                    fire(KeyEvent.KEY_PRESSED, "", KeyCode.R);
                    fire(KeyEvent.KEY_TYPED, "r", KeyCode.UNDEFINED);
                });

        assertEquals("r", Fx.call(field::getText));
    }

    private void fire(EventType<KeyEvent> type, String letter, KeyCode key) {
        var event = new KeyEvent(type, letter, "", key, false, false, false, false);
        Event.fireEvent(robot.stage().getScene().getFocusOwner(), event);
    }

    @Test
    void whoTypesGInAFieldStaysThere() {
        robot.type("fake-field", "go").press(KeyCode.G).press(KeyCode.O);

        robot.sees("fake-title", "Accounts");
    }

    @Test
    void theNewMenuMakesARecordOfAnyTable() {
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N).sees("new-contact");
        robot.click("new-contact").sees("fake-title", "New Contact");
    }

    @Test
    void newHereMakesARecordOfThisTable() {
        robot.click("navigation-opportunity").sees("fake-title", "Opportunities");

        robot.press(KeyCode.CONTROL, KeyCode.N).sees("fake-title", "New Opportunity");
    }

    @Test
    void theThemeIsRemembered() {
        robot.click("shell-theme");

        var file = folder.resolve("window.properties");
        Fx.until("the file", () -> holds(file, "theme=dark"));
    }

    @Test
    void aNarrowWindowStartsWithTheRailWhichCanBeOpened() {
        var navigation = robot.node("navigation", ListView.class);

        robot.click("shell-toggle");
        Fx.until("the navigation", () -> navigation.getWidth() == Gap.NAVIGATION);
        robot.press(KeyCode.CONTROL, KeyCode.B);
        Fx.until("the rail", () -> navigation.getWidth() == Gap.RAIL);
    }

    @Test
    void iCanRenameMyself() {
        robot.click("me-menu").click("rename").type("rename-last", "Hale-Moreau");
        robot.click("rename-primary").sees("status-user", "Robin Hale-Moreau");

        assertThat(renamed).containsExactly(new Me("Robin", "Hale-Moreau"));
    }

    @Test
    void escapeLeavesADialogAsItWas() {
        robot.click("me-menu").click("rename").type("rename-last", "Nobody");
        robot.press(KeyCode.ESCAPE).seesNot("rename-last").sees("status-user", "Robin Hale");

        assertThat(renamed).isEmpty();
    }

    @Test
    void theKeyboardStaysInsideADialog() {
        robot.click("me-menu").click("rename").sees("rename-first");
        var navigation = robot.node("navigation", Node.class);
        Fx.run(navigation::requestFocus);

        var card = robot.node("rename", Node.class);
        Fx.until("the keyboard in the dialog", card::isFocusWithin);
    }

    @Test
    void theSheetShowsTheKeysOfThePageToo() {
        robot.press(KeyCode.F1).sees("shortcuts", "Ctrl+S").sees("shortcuts", "Opportunities");
    }

    @Test
    void aPageOpensInAWindowOfItsOwn() {
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
        Fx.until("two windows", () -> Window.getWindows().size() == 2);

        robot.sees("fake-title", "Accounts again");
    }

    @Test
    void everyWindowHearsOfAnotherDescription() {
        var one = new FakePage("One", "account");
        var other = new FakePage("Other", "account");
        Fx.run(() -> shell.open(one));
        Fx.run(() -> shell.openWindow(other));

        Fx.run(() -> shell.described(List.of()));

        assertEquals(List.of(1, 1), List.of(one.described, other.described));
    }

    @Test
    void aWindowOfItsOwnClosesWithItsPage() {
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
        robot.sees("fake-title", "Accounts again");

        Fx.run(robot.stage()::hide);
        Fx.run(shell::closePage);

        Fx.until("no window", () -> Window.getWindows().isEmpty());
    }

    @Test
    void aToastOffersToUndo() {
        var undone = new ArrayList<String>();
        var undo = new Toast.Offer("Undo", () -> undone.add("yes"));
        Fx.run(() -> shell.offer(undo));
        Fx.run(() -> shell.tellUnlessTaken(Toast.done("Deleted Jane Doe", "Undo", undo.run())));

        robot.sees("toast", "Deleted Jane Doe").click("toast-offer").seesNot("toast");

        assertEquals(List.of("yes"), undone);
    }

    @Test
    void nothingIsToldAfterTheLastWindow() {
        Fx.run(robot.stage()::hide);

        Fx.run(() -> shell.offer(new Toast.Offer("Undo", () -> {})));
        Fx.run(() -> shell.tellUnlessTaken(Toast.done("Deleted Jane Doe")));

        assertEquals(Optional.empty(), Fx.call(shell::overAny));
    }

    @Test
    void aProblemSpeaksInItsOwnWords() {
        Fx.run(() -> shell.unexpected(new Problem(Shell.class, "rename.missing")));

        robot.sees("problem", "Enter a last name.").click("problem-primary").seesNot("problem");
    }

    @Test
    void aBugHasACodeToReport() {
        Fx.run(() -> shell.unexpected(new IllegalStateException("broken")));

        robot.sees("bug", "Code LG-").press(KeyCode.ESCAPE).seesNot("bug");
    }

    private static boolean holds(Path file, String words) {
        try {
            return Files.readString(file).contains(words);
        } catch (IOException _) {
            return false;
        }
    }
}
