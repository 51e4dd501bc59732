package org.ligature.connections.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.junit.jupiter.api.Test;
import org.ligature.Sample;
import org.ligature.Screens;
import org.ligature.kit.ui.Layers;
import org.ligature.records.RecordRef;

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
        return Screens.shoot(
                name,
                1440,
                900,
                () -> new Layers(ConnectionsFixture.label("page", "")),
                layers -> {
                    fixture.connections.connect(layers.lookup("#page"), jane());
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
