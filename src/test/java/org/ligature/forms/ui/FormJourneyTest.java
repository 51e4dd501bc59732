package org.ligature.forms.ui;

import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.END;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.F9;
import static javafx.scene.input.KeyCode.S;
import static javafx.scene.input.KeyCode.SHIFT;
import static javafx.scene.input.KeyCode.SPACE;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.controls.ToggleSwitch;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ligature.Fx;
import org.ligature.Robot;
import org.ligature.kit.ui.Action;
import org.ligature.kit.ui.Field;
import org.ligature.records.RecordRef;
import org.ligature.records.Row;
import org.ligature.records.Values;
import org.ligature.schema.Choice.Option;

import java.math.BigDecimal;
import java.time.LocalDate;

class FormJourneyTest {

    private static final String MIXED = "Ω 東京 – שלום, “quoted”";

    private final FormsFixture fixture = Fx.call(() -> new FormsFixture(FormsFixture.filled()));
    private Robot robot;

    @AfterEach
    void close() {
        robot.close();
    }

    @Test
    void createsAnAccountWithEveryKindOfFieldItHas() {
        fixture.create("account", Values.of("name", "Larkfield Holding"));
        robot = Robot.show(() -> fixture.showNew("account"));

        robot.type("field-name", "شركة النور")
                .type("field-telephone1", "+1 555 0142")
                .type("field-websiteurl", "www.nour.example")
                .type("field-emailaddress1", "info@nour.example")
                .type("field-parentaccountid", "larkf")
                .sees("field-parentaccountid-list", "Larkfield Holding")
                .press(ENTER)
                .sees("field-parentaccountid", "Larkfield Holding");
        choose("field-customertypecode", "Customer");
        robot.click("tab-2");
        choose("field-industrycode", "Consulting");
        robot.type("field-numberofemployees", "1,240")
                .type("field-revenue", "1250000.5")
                .click("field-donotphone")
                .type("field-description", MIXED)
                .press(ENTER)
                .type("second line")
                .press(CONTROL, S)
                .sees("record-name", "شركة النور")
                .sees("record-state", "Active")
                .sees("status", "Saved 09:00");

        var values = saved().values();
        assertEquals("شركة النور", values.get("name"));
        assertEquals("+1 555 0142", values.get("telephone1"));
        assertEquals("www.nour.example", values.get("websiteurl"));
        assertEquals(
                "Larkfield Holding",
                values.get("parentaccountid", RecordRef.class).orElseThrow().name());
        assertEquals(3, values.get("customertypecode"));
        assertEquals(7, values.get("industrycode"));
        assertEquals(1240, values.get("numberofemployees"));
        assertEquals(new BigDecimal("1250000.50"), values.get("revenue"));
        assertEquals(true, values.get("donotphone"));
        assertEquals(MIXED + "\nsecond line", values.get("description"));
    }

    @Test
    void editsAContactsDateAndItsCustomerOfEitherTable() {
        fixture.create("account", Values.of("name", "Orion Works"));
        fixture.create("contact", Values.of("lastname", "Orion"));
        robot = Robot.show(() -> fixture.show(jane()));

        robot.type("field-birthdate", "14.5.84")
                .type("field-parentcustomerid", "orion")
                .sees("field-parentcustomerid-list", "Accounts")
                .sees("field-parentcustomerid-list", "Contacts")
                .press(ENTER)
                .sees("field-birthdate", "14 May 1984")
                .sees("record-unsaved", "Unsaved: 2 fields")
                .press(CONTROL, S)
                .sees("record-subtitle", "Orion Works");

        assertEquals(LocalDate.of(1984, 5, 14), saved().values().get("birthdate"));
    }

    @Test
    void createsACompanyInPlaceAndFillsItIn() {
        robot = Robot.show(() -> fixture.show(jane()));

        robot.type("field-parentcustomerid", "Nowhere Ltd")
                .sees("field-parentcustomerid-list", "Nothing found for “Nowhere Ltd”")
                .click("field-parentcustomerid-list-new-account")
                .sees("quick-create", "New Account")
                .click("quick-create-primary")
                .seesNot("quick-create")
                .sees("field-parentcustomerid", "Nowhere Ltd")
                .press(CONTROL, S)
                .sees("record-subtitle", "Nowhere Ltd");
    }

    @Test
    void saysWhatIsWrongBeneathTheFieldAndKeepsWhatWasTyped() {
        robot = Robot.show(() -> fixture.show(jane()));

        robot.type("field-birthdate", "31 Feb")
                .click("field-jobtitle")
                .sees("record", "Enter a date, such as 14 Mar 2019.")
                .sees("status", "1 field needs attention")
                .press(CONTROL, S);

        assertEquals("31 Feb", robot.node("field-birthdate", TextField.class).getText());
        assertNull(saved().values().get("birthdate"));
        robot.type("field-birthdate", "28 Feb 1990").press(CONTROL, S).sees("status", "Saved");
        assertEquals(LocalDate.of(1990, 2, 28), saved().values().get("birthdate"));
    }

    @Test
    void thePaneAtTheSideLiesOverANarrowFormWhileItIsWanted() {
        robot = Robot.show(() -> fixture.show(jane()), 700, 700);
        robot.click("field-jobtitle")
                .seesNot("record-side")
                .press(F9)
                .sees("record-side", "Beside the record");

        robot.press(F9).seesNot("record-side");
    }

    @Test
    void marksAFieldOnlyOnceItIsLeft() {
        robot = Robot.show(() -> fixture.show(jane()));

        var mail = robot.node("field-emailaddress1", TextField.class);

        robot.type("field-emailaddress1", "jane at home");
        assertFalse(Fx.call(() -> isMarked(mail)));
        robot.sees("record-unsaved", "Unsaved: 1 field").click("field-jobtitle");
        Fx.until("marked", () -> isMarked(mail));
        robot.sees("record-unsaved", "Unsaved: 1 field, to be corrected");

        robot.type("field-emailaddress1", "jane@example.com");
        Fx.until("not marked", () -> !isMarked(mail));
    }

    @Test
    void marksWhatIsRequired() {
        robot = Robot.show(() -> fixture.showNew("account"));

        var name = robot.node("field-name", TextField.class);
        var phone = robot.node("field-telephone1", TextField.class);

        Fx.until("a star", () -> star(name).isVisible());
        assertFalse(Fx.call(() -> star(phone).isVisible()));
    }

    @Test
    void saysOnLeavingThatWhatIsMarkedKeepsItFromBeingSaved() {
        robot = Robot.show(() -> fixture.show(jane()));
        var born = robot.node("field-birthdate", TextField.class);
        robot.type("field-birthdate", "31 Feb").click("field-jobtitle");
        Fx.until("marked", () -> isMarked(born));

        Fx.run(fixture::goElsewhere);
        robot.sees("unsaved", "has to be corrected first")
                .click("unsaved-primary")
                .sees("field-birthdate", "31 Feb")
                .seesNot("left");
    }

    private static boolean isMarked(Node input) {
        return input.getPseudoClassStates().contains(PseudoClass.getPseudoClass("error"));
    }

    private static Node star(Node input) {
        var at = input;
        while (!(at instanceof Field)) {
            at = at.getParent();
        }
        return at.lookup(".field-star");
    }

    @Test
    void takesBackAFieldThenTheRecord() {
        robot = Robot.show(() -> fixture.show(jane()));

        robot.type("field-jobtitle", "Boss")
                .type("field-firstname", "Janet")
                .press(ESCAPE)
                .sees("field-firstname", "Jane")
                .sees("record-unsaved", "Unsaved: 1 field")
                .press(ESCAPE)
                .sees("field-jobtitle", "Buyer")
                .click("toast-offer")
                .sees("field-jobtitle", "Boss");
    }

    @Test
    void asksBeforeUnsavedChangesAreLeft() {
        robot = Robot.show(() -> fixture.show(jane()));
        robot.type("field-jobtitle", "Boss");

        Fx.run(fixture::goElsewhere);
        robot.sees("unsaved", "1 field has not been saved.")
                .click("unsaved-cancel")
                .sees("field-jobtitle", "Boss");
        Fx.run(fixture::goElsewhere);
        robot.click("unsaved-primary").sees("left");

        assertEquals("Boss", saved().values().get("jobtitle"));
    }

    @Test
    void leavesWithoutTheChangesWhereTheyAreDiscarded() {
        robot = Robot.show(() -> fixture.show(jane()));
        robot.type("field-jobtitle", "Boss");

        Fx.run(fixture::goElsewhere);
        robot.click("unsaved-destructive").sees("left");

        assertEquals("Buyer", saved().values().get("jobtitle"));
    }

    @Test
    void theSecondOfTwoSavesShowsBothValues() {
        robot = Robot.show(() -> fixture.show(jane()));
        robot.type("field-jobtitle", "Head of Procurement")
                .type("field-mobilephone", "+1 555 0199");
        fixture.other(
                fixture.made.getFirst().ref(),
                Values.of("jobtitle", "Chief").with("address1_city", "Westport"));

        robot.press(CONTROL, S)
                .sees("conflict", "Jane Doe was changed while you were editing")
                .sees("conflict", "Chief")
                .sees("conflict-open", "Choose a value for Job Title to continue.");
        assertTrue(robot.node("conflict-primary", Button.class).isDisabled());
        robot.click("conflict-keep").sees("status", "Not saved, changed by Ada Kern");
        robot.press(CONTROL, S)
                .click("conflict-jobtitle-MINE")
                .click("conflict-primary")
                .sees("status", "Saved");

        var values = saved().values();
        assertEquals("Head of Procurement", values.get("jobtitle"));
        assertEquals("+1 555 0199", values.get("mobilephone"));
        assertEquals("Westport", values.get("address1_city"));
    }

    @Test
    void deactivatesAndActivatesAgain() {
        robot = Robot.show(() -> fixture.show(jane()));

        robot.click("record-deactivate")
                .sees("record-inactive", "Inactive, read only")
                .sees("record-state", "Inactive");
        assertEquals(false, robot.node("field-jobtitle", TextField.class).isEditable());
        robot.click("record-strip-activate").seesNot("record-inactive");

        assertEquals(0, saved().state());
    }

    @Test
    void asksHowAnOpportunityEnded() {
        var crane = fixture.create("opportunity", Values.of("name", "Crane")).ref();
        robot = Robot.show(() -> fixture.show(crane));

        robot.click("record-deactivate").sees("deactivate", "Won");
        choose("deactivate-reason", 2);
        robot.click("deactivate-primary").sees("record-state", "Lost");

        assertEquals(2, fixture.stored(crane).state());
    }

    @Test
    void showsWhatADeletionTakesWithItAndOffersToDeactivate() {
        var jane = jane();
        fixture.create("contact", Values.of("lastname", "Child").with("parentcustomerid", jane));
        fixture.create("task", Values.of("subject", "Call").with("regardingobjectid", jane));
        robot = Robot.show(() -> fixture.show(jane));

        robot.click("record-delete")
                .sees("delete-used-by", "Contact loses its Company Name")
                .sees("delete-used-by", "Task is deleted with it")
                .click("delete-primary")
                .sees("record-state", "Inactive")
                .click("record-delete")
                .click("delete-destructive")
                .sees("left");

        assertThat(fixture.db.records().find(fixture.db.admin(), jane.uuid())).isEmpty();
    }

    @Test
    void switchesWithTheKeyboardAndAssigns() {
        fixture.create(
                "systemuser",
                Values.of("firstname", "Robin")
                        .with("lastname", "Hale")
                        .with("domainname", "robin"));
        var jane = jane();
        robot = Robot.show(() -> fixture.show(jane));
        var bulk = robot.node("field-donotbulkemail", ToggleSwitch.class);
        Fx.run(bulk::requestFocus);

        robot.press(SPACE).press(CONTROL, S).sees("status", "Saved");
        robot.click("record-assign")
                .type("assign-owner", "robin")
                .press(ENTER)
                .click("assign-primary")
                .sees("fact-ownerid", "Robin Hale");

        assertEquals(true, fixture.stored(jane).values().get("donotbulkemail"));
    }

    @Test
    void keepsTheKeyboardWhereItWasWhenItSaves() {
        var jane = jane();
        robot = Robot.show(() -> fixture.show(jane));

        robot.type("field-jobtitle", "Head")
                .press(CONTROL, S)
                .sees("status", "Saved")
                .press(END)
                .type(" of Procurement")
                .sees("field-jobtitle", "Head of Procurement");
    }

    @Test
    void savesAndGoesOn() {
        var jane = jane();
        robot = Robot.show(() -> fixture.show(jane));

        robot.type("field-jobtitle", "Boss")
                .press(CONTROL, SHIFT, S)
                .sees("record-name", "New Contact")
                .type("field-lastname", "Vogt")
                .press(CONTROL, ENTER)
                .sees("left");

        assertEquals("Boss", fixture.stored(jane).values().get("jobtitle"));
    }

    @Test
    void opensWhatRelatedOffers() {
        robot = Robot.show(() -> fixture.show(jane()));

        robot.sees("record-connections", "12").click("tabs-more").click("tabs-more-connections");
        robot.sees("record", "Connections of Jane Doe");
        assertThat(Fx.call(() -> fixture.page.actions()))
                .extracting(Action::id)
                .contains("connect-to-another", "connect-to-me");
    }

    private RecordRef jane() {
        return fixture.create(
                        "contact",
                        Values.of("firstname", "Jane")
                                .with("lastname", "Doe")
                                .with("jobtitle", "Buyer"))
                .ref();
    }

    private Row saved() {
        return fixture.stored(Fx.call(() -> ((RecordPage) fixture.page).record()));
    }

    private void choose(String id, String words) {
        var box = box(id);
        var option =
                box.getItems().stream()
                        .filter(
                                item ->
                                        item instanceof Option(_, var label, _)
                                                && label.equals(words))
                        .findFirst()
                        .orElseThrow();
        Fx.run(() -> box.setValue(option));
    }

    private void choose(String id, int place) {
        var box = box(id);
        Fx.run(() -> box.setValue(box.getItems().get(place)));
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Object> box(String id) {
        return robot.node(id, ComboBox.class);
    }
}
