package org.ligature.connections.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.api.Test;
import org.ligature.connections.NewConnection;
import org.ligature.connections.Period;
import org.ligature.connections.ui.PanelViewModel.Row;
import org.ligature.connections.ui.PanelViewModel.State;
import org.ligature.connections.ui.PanelViewModel.Totals;
import org.ligature.records.RecordRef;
import org.ligature.schema.PartialDate;

import java.util.List;
import java.util.stream.Stream;

final class PanelViewModelTest {

    private final ConnectionsFixture fixture = new ConnectionsFixture();
    private final RecordRef jane = fixture.contact("Jane", "Doe");
    private final RecordRef john = fixture.contact("John", "Doe");
    private final RecordRef larkfield = fixture.account("Larkfield Traders");
    private final RecordRef maple = fixture.account("Maple Street Holdings");

    @Test
    void groupsByCategoryTheMostUsedFirst() {
        fixture.connected(jane, "Spouse/Partner", john);
        fixture.connected(jane, "Employer", larkfield);
        fixture.connected(jane, "Employer", maple);

        var model = loaded();

        assertThat(groups(model))
                .extracting(group -> group.category() + " " + group.count())
                .containsExactly("1 2", "2 1");
        assertEquals(new Totals(3, 0, false), model.totalsProperty().get());
    }

    @Test
    void endedOnesAreCountedAndShownWhenAsked() {
        fixture.connected(jane, "Employer", larkfield);
        ended(maple);
        var model = loaded();
        assertThat(names(model)).containsExactly("Larkfield Traders");
        assertEquals(1, model.totalsProperty().get().ended());

        model.showEnded(true);

        assertThat(names(model)).containsExactly("Larkfield Traders", "Maple Street Holdings");
    }

    @Test
    void findsNamesRolesAndDescriptionsWithoutAccents() {
        fixture.connected(jane, "Employer", larkfield);
        fixture.connected(jane, "Spouse/Partner", john);
        var model = loaded();

        model.find("spóuse");
        assertThat(names(model)).containsExactly("John Doe");
        model.find("nobody");
        assertInstanceOf(State.NoMatch.class, model.stateProperty().get());
    }

    @Test
    void aClosedGroupStaysClosedForEveryRecord() {
        fixture.connected(jane, "Employer", larkfield);
        loaded().toggle(1);

        var model = loaded();

        assertThat(names(model)).isEmpty();
        assertThat(groups(model)).hasSize(1);
    }

    @Test
    void connectionsWithoutRoleStandInAGroupOfTheirOwn() {
        fixture.connected(NewConnection.between(jane.id(), larkfield.id()));

        assertEquals(null, groups(loaded()).getFirst().category());
    }

    @Test
    void withoutAnyItSaysSo() {
        assertInstanceOf(State.Nothing.class, loaded().stateProperty().get());
    }

    @Test
    void inactiveOnesAreNotThere() {
        var there = fixture.connected(jane, "Employer", larkfield);
        fixture.sample.connections().setActive(fixture.admin(), List.of(there.id()), false);

        assertThat(names(loaded())).isEmpty();
    }

    private PanelViewModel loaded() {
        var words = Words.of(ConnectionsFixture.LOCALE, fixture.sample.store().clock());
        var model = new PanelViewModel(fixture.admin(), jane, fixture.parts, words);
        model.load();
        return model;
    }

    private void ended(RecordRef to) {
        var year = new PartialDate(2024, 0, 0);
        fixture.connected(
                NewConnection.between(jane.id(), to.id())
                        .as(fixture.role("Employer").id())
                        .during(new Period(null, year)));
    }

    private static List<Row.Group> groups(PanelViewModel model) {
        return rows(model, Row.Group.class).toList();
    }

    private static List<String> names(PanelViewModel model) {
        return rows(model, Row.Item.class)
                .map(item -> item.connection().record2().record().orElseThrow().name())
                .toList();
    }

    private static <T> Stream<T> rows(PanelViewModel model, Class<T> type) {
        return model.rows().stream().filter(type::isInstance).map(type::cast);
    }
}
