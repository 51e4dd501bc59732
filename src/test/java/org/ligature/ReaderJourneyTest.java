package org.ligature;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ligature.access.Privilege;
import org.ligature.access.SecurityRole;
import org.ligature.activities.NoteText;
import org.ligature.connections.NewConnection;
import org.ligature.kit.ui.Theme;
import org.ligature.kit.ui.Themes;
import org.ligature.records.SaveOutcome;
import org.ligature.records.Values;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Who may only read meets no command that would be refused.
final class ReaderJourneyTest {

    @TempDir private Path folder;
    private OpenDesk desk;
    private Robot robot;

    @BeforeEach
    void openAsAReader() throws IOException {
        desk = new OpenDesk(folder, ReaderJourneyTest::prepare);
        robot = desk.robot();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private static void prepare(Wiring wiring) {
        var own = wiring.own();
        var made = wiring.records().create(own, "account", Values.of("name", "Larkfield Traders"));
        wiring.records().create(own, "lead", Values.of("subject", "Hall").with("lastname", "Kern"));
        if (made instanceof SaveOutcome.Saved(var row)) {
            wiring.notes().add(own, row.ref(), new NoteText("", "Prefers mornings"));
            var ada = Values.of("firstname", "Ada").with("lastname", "Kern");
            if (wiring.records().create(own, "contact", ada)
                    instanceof SaveOutcome.Saved(var contact)) {
                var wanted = NewConnection.between(row.ref().id(), contact.ref().id());
                wiring.connections().connect(own, wanted);
            }
        }
        var role =
                wiring.users().roles().stream()
                        .filter(it -> it.name().startsWith("System"))
                        .toList();
        wiring.actions()
                .run(
                        own,
                        "import",
                        action -> {
                            var reading =
                                    new SecurityRole(
                                            role.getFirst().uuid(),
                                            role.getFirst().name(),
                                            Set.of(Privilege.READ),
                                            Set.of());
                            wiring.users().take(action, reading, List.of());
                            return reading;
                        });
        wiring.users().forget();
    }

    @Test
    void nothingCanBeMadeConnectedOrDeletedInAList() {
        robot.click("navigation-account").sees("account-rows", "Larkfield Traders");

        for (var id : List.of("list-new", "list-connect", "list-deactivate", "list-delete")) {
            robot.seesNot(id);
        }
        robot.seesNot("new").sees("list-edit");
    }

    @Test
    void aRecordIsReadWithoutCommandsThatWouldBeRefused() {
        robot.click("navigation-account").clickText("Larkfield Traders");

        robot.sees("record-read-only", "You can read this record but not change it.");
        for (var id : List.of("save", "new", "assign", "deactivate", "delete", "connect")) {
            robot.seesNot("record-" + id);
        }
        robot.seesNot("timeline-log").sees("timeline", "Prefers mornings");
        for (var theme : List.of(Theme.DARK, Theme.LIGHT)) {
            Fx.run(() -> Themes.apply(robot.stage().getScene(), theme));
            var name = "reader-" + theme.name().toLowerCase(Locale.ROOT);
            assertThat(Screens.shoot(name, robot.stage())).isEmpty();
        }
    }

    @Test
    void aConnectionIsReadInItsDialog() {
        robot.click("navigation-account").clickText("Larkfield Traders");
        robot.sees("connections-panel", "Ada Kern").seesNot("panel-connect");
        var list = robot.node("panel-list", ListView.class);
        Fx.run(
                () -> {
                    list.requestFocus();
                    list.getSelectionModel().select(1);
                });

        robot.press(KeyCode.ALT, KeyCode.ENTER);

        robot.sees("connect-not-allowed").seesNot("connect-primary").seesNot("connect-more");
        robot.click("connect-cancel").seesNot("connect");
    }

    @Test
    void aLeadOffersNoVerb() {
        robot.click("navigation-lead").clickText("Kern");

        robot.sees("record-read-only").seesNot("record-verb-qualify");
        robot.click("record-more").sees("record-refresh").seesNot("record-verb-disqualify");
    }
}
