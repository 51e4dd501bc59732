package org.ligature.roles.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;

import org.junit.jupiter.api.Test;
import org.ligature.Screens;
import org.ligature.connections.Role;
import org.ligature.kit.ui.Layers;

import java.util.List;
import java.util.function.Consumer;

/// Pictures of the screen of connection roles and its dialogs.
final class RolesScreensTest {

    private static final double WIDTH = 1228;
    private static final double HEIGHT = 822;

    @Test
    void aRoleWithItsThreeSteps() {
        assertThat(shoot("roles", WIDTH, HEIGHT, "Employer", _ -> {})).isEmpty();
    }

    @Test
    void nothingChosen() {
        assertThat(shoot("roles-empty", WIDTH, HEIGHT, "", _ -> {})).isEmpty();
    }

    @Test
    void aSmallWindow() {
        assertThat(shoot("roles-small", 788, 600, "Client", _ -> {})).isEmpty();
    }

    @Test
    void namesForWomenAndMenAndAnotherLanguage() {
        assertThat(
                        shoot(
                                "roles-words",
                                WIDTH,
                                HEIGHT,
                                "Spouse/Partner",
                                layers -> {
                                    press(layers, "role-limited");
                                    layers.lookup("#role-other-words");
                                    toggle(layers);
                                    type(layers, "role-words-0-female", "Wife");
                                    type(layers, "role-words-0-male", "Husband");
                                }))
                .isEmpty();
    }

    private static void toggle(Layers layers) {
        if (layers.lookup("#role-other-words")
                instanceof atlantafx.base.controls.ToggleSwitch toggle) {
            toggle.setSelected(true);
        }
    }

    @Test
    void aRoleThatIsStillToBeMade() {
        assertThat(shoot("roles-new", WIDTH, HEIGHT, "", layers -> press(layers, "roles-new")))
                .isEmpty();
    }

    @Test
    void whatWouldNoLongerFit() {
        assertThat(
                        shoot(
                                "roles-offending",
                                WIDTH,
                                HEIGHT,
                                "Employer",
                                layers -> {
                                    press(layers, "role-match-remove-0");
                                    press(layers, "role-save");
                                }))
                .isEmpty();
    }

    @Test
    void aRoleIsDeleted() {
        assertThat(
                        shoot(
                                "roles-delete",
                                WIDTH,
                                HEIGHT,
                                "Employer",
                                layers -> press(layers, "roles-delete")))
                .isEmpty();
    }

    @Test
    void twoRolesAreMerged() {
        assertThat(
                        shoot(
                                "roles-merge",
                                WIDTH,
                                HEIGHT,
                                "Vendor",
                                layers -> {
                                    press(layers, "roles-merge");
                                    choose(layers, "role-merge-into", "Employer");
                                }))
                .isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static void choose(Parent layers, String id, String name) {
        var box = (ComboBox<Role>) layers.lookup("#" + id);
        box.getItems().stream()
                .filter(role -> role.name().equals(name))
                .findFirst()
                .ifPresent(box::setValue);
    }

    private static void press(Parent layers, String id) {
        switch (layers.lookup("#" + id)) {
            case Button button -> button.fire();
            case CheckBox box -> box.fire();
            case RadioButton radio -> radio.fire();
            case ButtonBase other -> other.fire();
            case null, default -> throw new AssertionError("No button " + id);
        }
    }

    private static void type(Parent layers, String id, String text) {
        if (layers.lookup("#" + id) instanceof TextField field) {
            field.setText(text);
        }
    }

    private static List<String> shoot(
            String name, double width, double height, String role, Consumer<Layers> before) {
        return Screens.shoot(
                name,
                width,
                height,
                () -> new RolesFixture().show(role),
                layers -> {
                    layers.applyCss();
                    layers.layout();
                    before.accept(layers);
                });
    }
}
