package org.ligature.connections.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.ligature.connections.NewConnection;
import org.ligature.connections.Period;
import org.ligature.connections.Refusal;
import org.ligature.connections.Role;
import org.ligature.connections.RoleDraft;
import org.ligature.connections.ui.Wrong.Part;
import org.ligature.records.RecordRef;
import org.ligature.schema.PartialDate;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

final class ConnectViewModelTest {

    private final ConnectionsFixture fixture = new ConnectionsFixture();
    private final RecordRef jane = fixture.contact("Jane", "Doe");
    private final RecordRef john = fixture.contact("John", "Doe");
    private final RecordRef larkfield = fixture.account("Larkfield Traders");
    private final List<After> saves = new ArrayList<>();
    private final ConnectViewModel model = fromJane();
    private final DraftModel draft = model.draft();

    @Test
    void aMatchingRoleIsFilledInOnTheOtherSide() {
        draft.choose(larkfield);
        draft.chooseRole(role("Employer"));

        assertEquals("Employee", draft.draftProperty().get().myRole().name());
    }

    @Test
    void aRoleWithoutMatchLeavesTheOtherSideBlank() {
        draft.chooseRole(role("Employer"));
        draft.chooseRole(role("Stakeholder"));

        assertNull(draft.draftProperty().get().myRole());
        assertThat(draft.myRoles().fitting()).isEmpty();
    }

    @Test
    void ofSeveralMatchesTheFirstIsTakenAndOnlyTheyAreOffered() {
        fixture.sample.roles().match(fixture.admin(), role("Employer").id(), role("Friend").id());
        draft.choose(larkfield);

        draft.chooseRole(role("Employer"));

        assertEquals("Employee", draft.draftProperty().get().myRole().name());
        assertThat(draft.myRoles().fitting())
                .extracting(Role::name)
                .containsExactly("Employee", "Friend");
    }

    @Test
    void clearingARoleClearsItsMatch() {
        draft.chooseRole(role("Employer"));

        draft.chooseRole(null);

        assertNull(draft.draftProperty().get().myRole());
    }

    @Test
    void myRoleFillsTheirsWhereThereIsNone() {
        draft.choose(larkfield);

        draft.chooseMyRole(role("Employee"));

        assertEquals("Employer", draft.draftProperty().get().role().name());
    }

    @Test
    void onlyRolesThatFitTheTableAreOffered() {
        draft.choose(larkfield);

        assertThat(draft.roles().fitting()).extracting(Role::name).contains("Employer");
        assertThat(draft.roles().others()).extracting(Role::name).contains("Spouse/Partner");
    }

    @Test
    void anInactiveRoleIsNotOffered() {
        fixture.sample.roles().setActive(fixture.admin(), role("Employer").id(), false);
        draft.choose(larkfield);

        assertThat(draft.roles().fitting()).extracting(Role::name).doesNotContain("Employer");
    }

    @Test
    void aRecordIsNotConnectedToItself() {
        draft.choose(jane);

        assertEquals(Refusal.Code.CannotConnectToSelf, refused(Part.NAME).code());
        assertNothingIsSavedBy(After.STAY);
    }

    @Test
    void aRoleThatDoesNotFitTheRecordIsRefusedWithNames() {
        draft.chooseRole(role("Employer"));
        draft.choose(john);

        assertThat(refused(Part.ROLE).sentence(ConnectionsFixture.LOCALE))
                .contains("Employer")
                .contains("Contact");
        assertNothingIsSavedBy(After.CLOSE);
    }

    @Test
    void rolesThatNoLongerMatchAreRefusedBesideTheRole() {
        draft.choose(larkfield);
        draft.chooseRole(role("Employer"));
        fixture.sample.unmatch("Employer", "Employee");

        model.save(After.STAY);

        assertEquals(Refusal.Code.UnrelatedConnectionRoles, refused(Part.ROLE).code());
        assertThat(fixture.of(jane)).isEmpty();
    }

    @Test
    void anEndBeforeTheStartIsRefusedOnLeaving() {
        draft.choose(larkfield);
        draft.typeStarting("2020");
        draft.typeEnding("2019");

        draft.leaveDates();

        assertEquals(Refusal.Code.ConnectionInvalidStartEndDate, refused(Part.ENDING).code());
    }

    @Test
    void datesAreShownAsExactlyAsTheyAreKnown() {
        draft.typeStarting("3/2019");
        draft.typeEnding("2021");

        draft.leaveDates();

        assertEquals("Mar 2019", draft.draftProperty().get().starting());
        assertEquals("2021", draft.draftProperty().get().ending());
    }

    @Test
    void whatIsNoDateSaysSo() {
        draft.choose(larkfield);
        draft.typeStarting("soon");

        model.save(After.CLOSE);

        assertInstanceOf(Wrong.Unreadable.class, draft.wrong().get(Part.STARTING));
        assertThat(saves).isEmpty();
    }

    @Test
    void aNameThatWasTypedAndNotChosenIsNotSaved() {
        draft.chooseRole(role("Employer"));
        draft.type("lark");

        model.save(After.CLOSE);

        assertEquals(new Wrong.NotChosen("lark"), draft.wrong().get(Part.NAME));
    }

    @Test
    void withoutNameAndRoleNothingIsSaved() {
        model.save(After.CLOSE);

        assertEquals(Refusal.Code.BothConnectionSidesAreNeeded, refused(Part.NAME).code());
    }

    @Test
    void aRoleAloneIsEnough() {
        draft.chooseRole(role("Employer"));

        model.save(After.CLOSE);

        assertEquals(List.of(After.CLOSE), saves);
        assertThat(fixture.of(jane).getFirst().record2().record()).isEmpty();
    }

    @Test
    void saveKeepsTheConnectionOpenForChanges() {
        draft.choose(larkfield);
        draft.chooseRole(role("Employer"));
        draft.typeStarting("2019");

        model.save(After.STAY);
        draft.typeEnding("2024");
        model.save(After.STAY);

        var only = fixture.of(jane).getFirst();
        assertThat(fixture.of(jane)).hasSize(1);
        assertEquals(year(2024), only.period().ending());
        assertEquals(List.of(After.STAY, After.STAY), saves);
        assertFalse(model.isTyped());
    }

    @Test
    void saveAndNewKeepsTheRecordConnectedFrom() {
        draft.choose(larkfield);
        draft.chooseRole(role("Employer"));

        model.save(After.NEW);

        assertEquals(jane, model.from().orElseThrow());
        assertEquals(Draft.EMPTY.ownedBy(fixture.me()), draft.draftProperty().get());
        assertNull(model.savedProperty().get());
    }

    @Test
    void theSameConnectionIsWarnedAboutBeforeItIsSaved() {
        var there = fixture.connected(jane, "Employer", larkfield);
        draft.choose(larkfield);
        draft.chooseRole(role("Employer"));

        assertThat(draft.duplicates()).containsExactly(there);
        model.save(After.CLOSE);
        assertThat(saves).isEmpty();
    }

    @Test
    void aSecondPeriodCanBeAdded() {
        fixture.connected(jane, "Employer", larkfield);
        draft.choose(larkfield);
        draft.chooseRole(role("Employer"));

        draft.acceptDuplicate();
        model.save(After.CLOSE);

        assertThat(fixture.of(jane)).hasSize(2);
    }

    @Test
    void anotherPeriodIsNoDuplicate() {
        fixture.connected(
                NewConnection.between(jane.id(), larkfield.id())
                        .as(role("Employer").id())
                        .during(new Period(year(2010), year(2012))));
        draft.choose(larkfield);
        draft.chooseRole(role("Employer"));
        assertThat(draft.duplicates()).hasSize(1);

        draft.typeStarting("2015");
        draft.leaveDates();

        assertThat(draft.duplicates()).isEmpty();
    }

    @Test
    void theDatesOfTheExistingOneCanBeChangedInstead() {
        var there = fixture.connected(jane, "Employer", larkfield);
        draft.choose(larkfield);
        draft.chooseRole(role("Employer"));
        draft.typeEnding("2025");

        model.editDuplicate(there, true);
        model.save(After.CLOSE);

        assertEquals(year(2025), fixture.of(jane).getFirst().period().ending());
        assertThat(fixture.of(jane)).hasSize(1);
    }

    @Test
    void aChangeOfSomebodyElseIsShownAndCanBeSavedOver() {
        var there = fixture.connected(jane, "Employer", larkfield);
        model.edit(there);
        fixture.sample
                .connections()
                .change(
                        fixture.admin(),
                        there.id(),
                        there.version(),
                        NewConnection.between(jane.id(), larkfield.id()));
        draft.describe("Mine");

        model.save(After.STAY);
        assertInstanceOf(Phase.Conflict.class, model.phaseProperty().get());
        model.saveMine();

        assertEquals("Mine", fixture.of(jane).getFirst().description());
    }

    @Test
    void anInactiveConnectionIsReadOnly() {
        var there = fixture.connected(jane, "Employer", larkfield);
        fixture.sample.connections().setActive(fixture.admin(), List.of(there.id()), false);

        model.edit(fixture.sample.connections().open(fixture.admin(), there.id()));

        assertInstanceOf(Phase.ReadOnly.class, model.phaseProperty().get());
    }

    @Test
    void oneDeactivatedMeanwhileTurnsReadOnly() {
        var there = fixture.connected(jane, "Employer", larkfield);
        model.edit(there);
        fixture.sample.connections().setActive(fixture.admin(), List.of(there.id()), false);
        model.edit(fixture.sample.connections().open(fixture.admin(), there.id()));

        model.save(After.CLOSE);

        assertThat(saves).isEmpty();
    }

    @Test
    void anEndCanBeAddedWhereTheRolesNoLongerFit() {
        var there = fixture.connected(jane, "Employer", larkfield);
        fixture.sample.unmatch("Employer", "Employee");
        model.edit(there);
        draft.typeEnding("2024");

        model.save(After.CLOSE);

        assertEquals(List.of(After.CLOSE), saves);
    }

    @Test
    void theOwnerIsTheUserUnlessAnotherIsChosen() {
        assertEquals(fixture.me(), draft.draftProperty().get().owner());
    }

    @Test
    void toMeIsNotYetTyped() {
        model.begin(jane, fixture.me());

        assertEquals(fixture.me(), draft.draftProperty().get().to());
        assertFalse(model.isTyped());
        draft.describe("We met");
        assertTrue(model.isTyped());
    }

    @Test
    void aSearchCountsByTableAndKnowsWhatIsConnectedAlready() {
        fixture.connected(jane, "Employer", larkfield);
        var tables = fixture.sample.schema().schema().connectable();
        var search = new RecordSearch(fixture.admin(), fixture.parts, tables, jane, List::of);

        search.look("lark", "");

        var found = search.foundProperty().get();
        assertEquals(1, found.count("account"));
        assertThat(found.hits()).hasSize(1);
        assertThat(found.already()).containsOnlyKeys(larkfield.id());
    }

    private ConnectViewModel fromJane() {
        var made = new ConnectViewModel(fixture.admin(), fixture.me(), fixture.parts);
        made.onSaved((_, after) -> saves.add(after));
        made.begin(jane, null);
        return made;
    }

    private void assertNothingIsSavedBy(After after) {
        model.save(after);
        assertThat(saves).isEmpty();
        assertThat(fixture.of(jane)).isEmpty();
    }

    private Refusal refused(Part part) {
        return assertInstanceOf(Wrong.Refused.class, draft.wrong().get(part)).why();
    }

    private Role role(String name) {
        return fixture.role(name);
    }

    private static PartialDate year(int year) {
        return new PartialDate(year, 0, 0);
    }

    @Test
    void endsTheOneThatTakesALimitedRole() {
        limit("Employer");
        var there = fixture.connected(jane, "Employer", larkfield);
        var orion = fixture.account("Orion Foods");
        draft.choose(orion);
        draft.chooseRole(role("Employer"));

        model.save(After.CLOSE);

        assertThat(Objects.requireNonNull(model.beyondProperty().get()).isOf(there.id())).isTrue();
        assertEquals(Refusal.Code.ConnectionRoleLimitReached, refused(Part.ROLE).code());
        assertThat(model.mayEndBeyond()).isTrue();

        model.endBeyondAndSave();

        assertThat(fixture.of(jane))
                .extracting(one -> one.record2().record().orElseThrow().name())
                .containsExactlyInAnyOrder("Larkfield Traders", "Orion Foods");
        var ended = fixture.sample.connections().open(fixture.admin(), there.id());
        assertEquals(new PartialDate(2026, 11, 20), ended.period().ending());
        assertThat(model.beyondProperty().get()).isNull();
    }

    @Test
    void forgetsWhatTakesTheRoleOnceAnotherIsChosen() {
        limit("Employer");
        fixture.connected(jane, "Employer", larkfield);
        draft.choose(fixture.account("Orion Foods"));
        draft.chooseRole(role("Employer"));
        model.save(After.CLOSE);

        draft.chooseRole(role("Former Employer"));

        assertThat(model.beyondProperty().get()).isNull();
    }

    private void limit(String name) {
        var now = role(name);
        var roles = fixture.sample.roles();
        var draft =
                new RoleDraft(
                        now.name(),
                        now.category(),
                        "",
                        now.tables(),
                        now.matches(),
                        1,
                        now.names());
        roles.change(
                fixture.admin(),
                "role.update",
                action -> {
                    roles.rewrite(action, now.id(), draft);
                    return now;
                });
    }
}
