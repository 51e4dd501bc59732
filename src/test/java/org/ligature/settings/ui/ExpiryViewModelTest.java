package org.ligature.settings.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.ligature.Fx;
import org.ligature.audit.Actor;
import org.ligature.connections.NewConnection;
import org.ligature.connections.Period;
import org.ligature.schema.PartialDate;

import java.util.ArrayList;
import java.util.List;

final class ExpiryViewModelTest {

    static {
        Fx.start();
    }

    private final SettingsFixture fixture = new SettingsFixture();
    private final Actor admin = fixture.store.admin();

    @Test
    void whatHasEndedIsDeactivatedAsSoonAsItIsSwitchedOn() {
        var told = new ArrayList<Integer>();
        var model = new ExpiryViewModel(admin, fixture.parts);
        var before = told(model, told);
        connectUntil(2001);

        model.dailyProperty().set(true);
        model.dailyProperty().set(false);

        assertFalse(before);
        assertThat(told.getFirst()).isPositive();
        assertEquals(0, told.getLast());
        assertFalse(fixture.parts.expiry().isDaily());
    }

    @Test
    void itShowsHowTheStoreHasIt() {
        fixture.parts.expiry().chooseDaily(admin, true);

        var model = new ExpiryViewModel(admin, fixture.parts);

        assertTrue(model.dailyProperty().get());
    }

    @Test
    void whoIsNoAdministratorCannotSwitchIt() {
        var model = new ExpiryViewModel(new Actor(4711, "Bea Holt"), fixture.parts);

        model.dailyProperty().set(true);

        assertFalse(model.changeableProperty().get());
        assertFalse(fixture.parts.expiry().isDaily());
    }

    private static boolean told(ExpiryViewModel model, List<Integer> told) {
        model.onDone(
                told::add,
                problem -> {
                    throw problem;
                });
        return model.dailyProperty().get();
    }

    private void connectUntil(int year) {
        var records = fixture.sample.records();
        var ada = records.named(admin, List.of("contact"), List.of("Jane Doe")).getFirst();
        var omar = records.named(admin, List.of("contact"), List.of("Omar Haddad")).getFirst();
        var wanted =
                NewConnection.between(ada.id(), omar.id())
                        .during(new Period(null, new PartialDate(year, 0, 0)));
        fixture.sample.connections().connect(admin, wanted);
    }
}
