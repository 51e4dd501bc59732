package org.ligature.forms.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;

import org.junit.jupiter.api.Test;
import org.ligature.Fx;
import org.ligature.Robot;
import org.ligature.Screens;
import org.ligature.records.RecordRef;
import org.ligature.records.Values;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

class FormScreensTest {

    private static final double WIDTH = 1228;
    private static final double HEIGHT = 790;

    private FormsFixture fixture = new FormsFixture();

    @Test
    void aContactIsReadAtAGlance() {
        assertFine(shoot("form-contact", this::contact, this::edit));
    }

    @Test
    void anAccountShowsItsNumbers() {
        assertFine(shoot("form-account", this::account, root -> fire(root, "tab-2")));
    }

    @Test
    void aNarrowFormHasOneColumn() {
        assertFine(
                Screens.shoot("form-narrow", 520, 780, () -> contact(new FormsFixture()), _ -> {}));
    }

    @Test
    void anInactiveRecordSaysSo() {
        assertFine(
                shoot(
                        "form-inactive",
                        here -> {
                            var jane = jane(here);
                            here.db
                                    .records()
                                    .setState(
                                            here.db.admin(),
                                            List.of(jane.id()),
                                            1,
                                            Optional.empty());
                            return here.show(jane);
                        },
                        _ -> {}));
    }

    @Test
    void aNewRecordIsBlank() {
        assertFine(shoot("form-new", here -> here.showNew("opportunity"), _ -> {}));
    }

    @Test
    void deletingShowsWhatGoesWithIt() {
        assertFine(shoot("form-delete", this::contact, root -> fire(root, "record-delete")));
    }

    @Test
    void theListOfALookupStandsBeneathIt() {
        var here = Fx.call(() -> new FormsFixture(FormsFixture.filled()));
        var jane = jane(here);
        here.create(
                "account", Values.of("name", "Larkfield Holding").with("address1_city", "Oslo"));
        here.create("contact", Values.of("firstname", "Lena").with("lastname", "Lark"));
        var robot = Robot.show(() -> here.show(jane));
        try {
            robot.type("field-parentcustomerid", "lar")
                    .sees("field-parentcustomerid-list", "Oslo")
                    .press(KeyCode.DOWN);
            var list = robot.node("field-parentcustomerid-list", Node.class);
            Screens.shoot("form-lookup-list", list.getScene());
            robot.press(KeyCode.ESCAPE).click("field-birthdate-calendar");
            var popup = Fx.call(() -> Window.getWindows().getLast().getScene());
            Screens.shoot("form-calendar", popup);
            assertThat(popup).isNotSameAs(list.getScene());
        } finally {
            robot.close();
        }
    }

    @Test
    void aConflictShowsBothValues() {
        assertFine(
                shoot(
                        "form-conflict",
                        this::contact,
                        root -> {
                            type(root, "field-jobtitle", "Head of Procurement and Logistics");
                            type(root, "field-telephone1", "+1 555 0199");
                            type(root, "field-birthdate", "14 May 1984");
                            fixture.other(
                                    fixture.made.get(1).ref(),
                                    Values.of("jobtitle", "Chief Procurement Officer")
                                            .with("telephone1", "+1 555 0142")
                                            .with("address1_city", "Eastport"));
                            fire(root, "record-save");
                            fire(root, "conflict-telephone1-THEIRS");
                        }));
    }

    private List<String> shoot(
            String name, Function<FormsFixture, Parent> root, Consumer<Parent> before) {
        return Screens.shoot(
                name,
                WIDTH,
                HEIGHT,
                () -> {
                    fixture = new FormsFixture(FormsFixture.filled());
                    return root.apply(fixture);
                },
                before);
    }

    private static void assertFine(List<String> faults) {
        assertThat(faults).isEmpty();
    }

    private void edit(Parent root) {
        type(root, "field-jobtitle", "Head of Procurement and Logistics");
        type(root, "field-emailaddress1", "jane.doe@larkfield");
        var page = (RecordView) fixture.page.node();
        page.lookup("#field-emailaddress1").requestFocus();
        fire(root, "record-save");
    }

    private Parent contact(FormsFixture here) {
        return here.show(jane(here));
    }

    private static RecordRef jane(FormsFixture here) {
        var account = here.create("account", Values.of("name", "Larkfield Traders")).ref();
        var jane =
                here.create(
                                "contact",
                                Values.of("firstname", "Jane")
                                        .with("lastname", "Doe")
                                        .with("jobtitle", "Head of Procurement")
                                        .with("parentcustomerid", account)
                                        .with("emailaddress1", "jane.doe@example.com")
                                        .with("telephone1", "+1 555 0100")
                                        .with("address1_line1", "18 Harbor Road")
                                        .with("address1_city", "Westport")
                                        .with("address1_postalcode", "40211")
                                        .with("address1_country", "Canada")
                                        .with("preferredcontactmethodcode", 2)
                                        .with("birthdate", LocalDate.of(1984, 5, 4))
                                        .with("donotbulkemail", true)
                                        .with(
                                                "description",
                                                "Prefers mornings.\nNo calls on Fridays."))
                        .ref();
        here.create("contact", Values.of("lastname", "Child").with("parentcustomerid", jane));
        here.create("contact", Values.of("lastname", "Other").with("parentcustomerid", jane));
        here.create("opportunity", Values.of("name", "Crane").with("parentcontactid", jane));
        return jane;
    }

    private Parent account(FormsFixture here) {
        var account =
                here.create(
                        "account",
                        Values.of("name", "Larkfield Traders")
                                .with("revenue", new BigDecimal("1250000.50"))
                                .with("numberofemployees", 1240)
                                .with("creditlimit", new BigDecimal("50000"))
                                .with("industrycode", 7)
                                .with("customertypecode", 3)
                                .with("address1_city", "Westport")
                                .with("websiteurl", "https://larkfield.example"));
        return here.show(account.ref());
    }

    private static void type(Parent root, String id, String text) {
        ((TextInputControl) find(root, id)).setText(text);
    }

    private static void fire(Parent root, String id) {
        switch (find(root, id)) {
            case ButtonBase button -> button.fire();
            case Node other -> throw new AssertionError(other);
        }
    }

    private static Node find(Parent root, String id) {
        root.applyCss();
        root.layout();
        return Objects.requireNonNull(root.lookup("#" + id), id);
    }
}
