package org.ligature.connections.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.junit.jupiter.api.Test;
import org.ligature.Sample;
import org.ligature.Screens;
import org.ligature.connections.Connection;
import org.ligature.kit.ui.Layers;
import org.ligature.records.RecordId;
import org.ligature.records.RecordRef;
import org.ligature.records.Values;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

final class ConnectionsScreensTest {

    private final ConnectionsFixture fixture =
            new ConnectionsFixture(Sample.told(), ConnectionsFixture.onFx());

    @Test
    void theDialogFindsRecordsInAllTables() {
        assertThat(dialog("connect-search", card -> type(card, "connect-name", "ar"))).isEmpty();
    }

    @Test
    void theDialogOffersRolesThatFit() {
        fixture.write("connect.details", "true");
        assertThat(
                        dialog(
                                "connect-role",
                                layers -> {
                                    type(layers, "connect-name", "a");
                                    hit(layers, "connect-name-hit-0");
                                    type(layers, "connect-role", "Employer");
                                    hit(layers, "connect-role-role-0");
                                    type(layers, "connect-description", "Leads the contracts.");
                                    type(layers, "connect-starting", "Mar 2019");
                                    layers.lookup("#connect-role").requestFocus();
                                    hit(layers, "connect-role");
                                }))
                .isEmpty();
    }

    @Test
    void theDialogShowsItsDetailsAndWhatIsThereAlready() {
        fixture.write("connect.details", "true");
        assertThat(
                        dialog(
                                "connect-details",
                                layers -> {
                                    type(layers, "connect-name", "larkfield tra");
                                    hit(layers, "connect-name-hit-0");
                                    type(layers, "connect-role", "Employer");
                                    hit(layers, "connect-role-role-0");
                                    type(layers, "connect-starting", "Mar 2020");
                                    type(layers, "connect-ending", "2019");
                                    layers.lookup("#connect-description").requestFocus();
                                    type(layers, "connect-ending", "");
                                }))
                .isEmpty();
    }

    @Test
    void theDialogShowsColumnsThatWereAdded() {
        fixture.added("Strength", "whole number", "\"minimum\": 1, \"maximum\": 10");
        fixture.added("Signed on", "date", "");
        fixture.added("Broker", "lookup", "\"tables\": [\"contact\"]");
        fixture.added("Confidential", "yes/no", "");
        fixture.write("connect.details", "true");
        assertThat(
                        dialog(
                                "connect-added",
                                layers -> {
                                    type(layers, "connect-name", "larkfield tra");
                                    hit(layers, "connect-name-hit-0");
                                    type(layers, "field-new_signedon", "4 May 2026");
                                    type(layers, "field-new_strength", "11");
                                    ((Button) layers.lookup("#connect-save")).fire();
                                }))
                .isEmpty();
    }

    @Test
    void theListShowsColumnsThatWereAdded() {
        fixture.added("Strength", "whole number", "\"list\": 1");
        fixture.added("Signed on", "date", "\"list\": 2");
        fixture.added("Terms", "memo", "");
        fixture.of(jane()).forEach(this::give);
        assertThat(
                        Screens.shoot(
                                "connections-tab-added",
                                1240,
                                700,
                                () -> new Layers(fixture.connections.list(jane()))))
                .isEmpty();
    }

    private void give(Connection connection) {
        var number = (int) (connection.id().value() / 2);
        fixture.give(
                connection,
                Values.of("new_strength", number % 10 + 1)
                        .with("new_signedon", LocalDate.of(2026, 1, 1).plusDays(number)));
    }

    @Test
    void manyAreConnectedToOne() {
        var jane = jane();
        assertThat(
                        over(
                                "connect-selected",
                                page -> many().selected(page, List.of(jane.id(), omar(), john())),
                                layers -> {
                                    type(layers, "selected-name", "larkfield tra");
                                    hit(layers, "selected-name-hit-0");
                                    type(layers, "selected-role", "Employer");
                                    hit(layers, "selected-role-role-0");
                                    type(layers, "selected-starting", "2019");
                                }))
                .isEmpty();
    }

    @Test
    void manyAreAskedForColumnsThatWereAdded() {
        fixture.added("Strength", "whole number", "\"required\": true");
        fixture.added("Signed on", "date", "");
        var jane = jane();
        assertThat(
                        over(
                                "connect-selected-added",
                                page -> many().selected(page, List.of(jane.id(), omar(), john())),
                                layers -> {
                                    type(layers, "selected-name", "larkfield tra");
                                    hit(layers, "selected-name-hit-0");
                                }))
                .isEmpty();
    }

    @Test
    void aListIsPastedWithColumnsThatWereAdded() {
        fixture.added("Strength", "whole number", "\"required\": true");
        fixture.added("Signed on", "date", "");
        assertThat(
                        over(
                                "connect-paste-added",
                                page -> many().paste(page, jane(), "Omar Haddad\nJane Doe"),
                                layers -> type(layers, "field-new_signedon", "4 May 2026")))
                .isEmpty();
    }

    @Test
    void oneIsConnectedToSeveral() {
        assertThat(
                        over(
                                "connect-several",
                                page -> many().several(page, jane()),
                                layers -> {
                                    line(layers, "several-0", "larkfield tra", "Employer");
                                    line(layers, "several-1", "omar", "Friend");
                                    line(layers, "several-2", "orion", "Client");
                                    type(layers, "several-all-starting", "2019");
                                    layers.lookup("#several-3-name").requestFocus();
                                }))
                .isEmpty();
    }

    @Test
    void aListOfNamesIsPasted() {
        var names = "Omar Haddad\tColleague\nLarkfield Traders\tEmployer\nAnna Nobody\nJane Doe";
        assertThat(
                        over(
                                "connect-paste",
                                page -> many().paste(page, jane(), names),
                                layers -> type(layers, "paste-starting", "Mar 2019")))
                .isEmpty();
    }

    @Test
    void somebodyMovesOnAndAnotherFollows() {
        var employed = fixture.connected(jane(), "Employer", fixture.account("Orion Rail"));
        assertThat(
                        over(
                                "connect-moved-on",
                                page -> dialogues().moveOn(page, employed.id()),
                                layers -> {
                                    type(layers, "moved-on-next-name", "larkfield tra");
                                    hit(layers, "moved-on-next-name-hit-0");
                                    type(layers, "moved-on-heir-name", "omar");
                                    hit(layers, "moved-on-heir-name-hit-0");
                                }))
                .isEmpty();
    }

    private ManyDialogues many() {
        return new ManyDialogues(dialogues());
    }

    private Dialogues dialogues() {
        var words = Words.of(ConnectionsFixture.LOCALE, fixture.parts.clock());
        return new Dialogues(fixture.admin(), fixture.parts, words);
    }

    private static void line(Layers layers, String id, String name, String role) {
        type(layers, id + "-name", name);
        hit(layers, id + "-name-hit-0");
        type(layers, id + "-role", role);
        hit(layers, id + "-role-role-0");
    }

    private RecordId omar() {
        return fixture.sample.contact("Omar Haddad");
    }

    private RecordId john() {
        return fixture.sample.contact("John Doe");
    }

    @Test
    void thePanelGroupsConnectionsByCategory() {
        fixture.write("connections.ended", "true");
        assertThat(
                        Screens.shoot(
                                "connections-panel",
                                348,
                                700,
                                () -> new Layers(fixture.connections.panel(jane(), () -> {}))))
                .isEmpty();
    }

    @Test
    void anEmptyPanelSaysWhatToDo() {
        var alone = fixture.contact("Ida", "Alone");
        assertThat(
                        Screens.shoot(
                                "connections-panel-empty",
                                348,
                                700,
                                () -> new Layers(fixture.connections.panel(alone, () -> {}))))
                .isEmpty();
    }

    @Test
    void theListShowsBothRolesAndHowEachStands() {
        assertThat(
                        Screens.shoot(
                                "connections-tab",
                                1240,
                                700,
                                () -> new Layers(fixture.connections.list(jane()))))
                .isEmpty();
    }

    @Test
    void aSentenceIsTypedBeneathTheList() {
        assertThat(
                        Screens.shoot(
                                "connections-sentence",
                                1240,
                                700,
                                () -> new Layers(fixture.connections.list(jane())),
                                layers ->
                                        type(
                                                layers,
                                                "connections-sentence",
                                                "Omar Haddad is a Friend since 2020")))
                .isEmpty();
    }

    @Test
    void thePageOfAllShowsEachPairOnce() {
        assertThat(
                        Screens.shoot(
                                "connections-all",
                                1240,
                                700,
                                () -> new Layers(fixture.connections.allConnections().node())))
                .isEmpty();
    }

    private List<String> dialog(String name, Consumer<Layers> before) {
        return over(name, page -> fixture.connections.connect(page, jane()), before);
    }

    private List<String> over(String name, Consumer<Node> open, Consumer<Layers> before) {
        return Screens.shoot(
                name,
                1440,
                900,
                () -> new Layers(ConnectionsFixture.label("page", "")),
                layers -> {
                    open.accept(layers.lookup("#page"));
                    layers.applyCss();
                    layers.layout();
                    before.accept(layers);
                });
    }

    private RecordRef jane() {
        return fixture.ref(fixture.sample.contact("Jane Doe"));
    }

    private static void type(Parent root, String id, String text) {
        var field = root.lookup("#" + id);
        field.requestFocus();
        if (field instanceof TextField line) {
            line.setText(text);
        } else if (field instanceof TextArea area) {
            area.setText(text);
        }
    }

    private static void hit(Parent root, String id) {
        root.applyCss();
        root.layout();
        Node node = root.lookup("#" + id);
        node.fireEvent(
                new MouseEvent(
                        MouseEvent.MOUSE_CLICKED,
                        0,
                        0,
                        0,
                        0,
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        true,
                        false,
                        true,
                        null));
    }
}
