package org.ligature.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class HistoryTest {

    private final History history = new History();
    private final FakePage contacts = new FakePage("Contacts", "contact");
    private final FakePage jane = new FakePage("Jane Doe", "contact");
    private final FakePage omar = new FakePage("Omar Haddad", "contact");

    @Test
    void oneGoesBackToTheSamePage() {
        history.open(contacts);
        history.open(jane);

        history.back();

        assertThat(history.currentProperty().get()).isSameAs(contacts);
        assertThat(contacts.shown).isEqualTo(2);
        assertThat(history.canGoBackProperty().get()).isFalse();
        assertThat(history.canGoForwardProperty().get()).isTrue();
    }

    @Test
    void aPageOutOfViewHearsOfAnotherDescriptionBeforeItComesBack() {
        history.open(contacts);
        history.open(jane);

        history.described();
        assertThat(jane.described).isEqualTo(1);
        assertThat(contacts.described).isZero();
        history.back();
        history.forward();
        history.back();

        assertThat(contacts.described).isEqualTo(1);
        assertThat(jane.described).isEqualTo(1);
    }

    @Test
    void oneGoesForwardAgain() {
        history.open(contacts);
        history.open(jane);
        history.back();

        history.forward();

        assertThat(history.currentProperty().get()).isSameAs(jane);
        assertThat(jane.closed).isZero();
    }

    @Test
    void aNewWayForgetsTheOldOne() {
        history.open(contacts);
        history.open(jane);
        history.back();

        history.open(omar);

        assertThat(jane.closed).isEqualTo(1);
        assertThat(history.canGoForwardProperty().get()).isFalse();
    }

    @Test
    void aPageThatIsNotLeftStays() {
        history.open(contacts);
        contacts.stays = true;

        history.open(jane);

        assertThat(history.currentProperty().get()).isSameAs(contacts);

        contacts.letGo();

        assertThat(history.currentProperty().get()).isSameAs(jane);
    }

    @Test
    void aClosedPageIsNotComeBackTo() {
        history.open(contacts);
        history.open(jane);

        history.closeCurrent();

        assertThat(history.currentProperty().get()).isSameAs(contacts);
        assertThat(jane.closed).isEqualTo(1);
        assertThat(history.canGoForwardProperty().get()).isFalse();
    }

    @Test
    void pagesLongAgoAreClosed() {
        history.open(contacts);
        for (var i = 0; i < 40; i++) {
            history.open(new FakePage("Page " + i, "contact"));
        }

        assertThat(contacts.closed).isEqualTo(1);
    }
}
