package org.ligature.connections;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ligature.schema.PartialDate;

import java.time.LocalDate;
import java.util.Locale;

/// Periods that overlap, run backwards, and are said in words.
final class PeriodTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final PartialDate Y2012 = new PartialDate(2012, 0, 0);
    private static final PartialDate Y2020 = new PartialDate(2020, 0, 0);

    private final PeriodText text = new PeriodText(Locale.UK);

    @Test
    void bothEndsBelongToIt() {
        var until = new Period(null, new PartialDate(2020, 6, 30));

        assertThat(until.overlaps(new Period(new PartialDate(2020, 6, 30), null))).isTrue();
        assertThat(until.overlaps(new Period(new PartialDate(2020, 7, 1), null))).isFalse();
        assertThat(until.overlaps(new Period(Y2020, null))).isTrue();
        assertThat(Period.OPEN.overlaps(until)).isTrue();
    }

    @Test
    void runsBackwardsOnlyWhereNoDayIsLeft() {
        assertThat(new Period(new PartialDate(2020, 3, 0), Y2020).isBackwards()).isFalse();
        assertThat(new Period(Y2020, Y2020).isBackwards()).isFalse();
        assertThat(new Period(Y2020, Y2012).isBackwards()).isTrue();
    }

    @Test
    void isSaidAsExactlyAsKnown() {
        assertThat(text.whole(Period.OPEN)).isEmpty();
        assertThat(text.whole(new Period(Y2012, null))).isEqualTo("2012 –");
        assertThat(text.whole(new Period(null, Y2012))).isEqualTo("– 2012");
        assertThat(text.whole(new Period(Y2012, Y2020))).isEqualTo("2012–2020");
        assertThat(text.whole(new Period(new PartialDate(2012, 3, 0), Y2020)))
                .isEqualTo("Mar 2012 – 2020");
    }

    @Test
    void isSaidBrieflyByWhatMattersToday() {
        assertThat(brief(new Period(Y2012, new PartialDate(2024, 5, 2)))).isEqualTo("ended 2024");
        assertThat(brief(new Period(null, new PartialDate(2026, 3, 0)))).isEqualTo("ended Mar");
        assertThat(brief(new Period(new PartialDate(2027, 1, 15), null)))
                .isEqualTo("from Jan 2027");
        assertThat(brief(new Period(null, new PartialDate(2026, 12, 20)))).isEqualTo("ends 20 Dec");
        assertThat(brief(new Period(Y2012, null))).isEqualTo("2012 –");
    }

    private String brief(Period period) {
        return text.brief(period, Badge.of(true, period, TODAY), TODAY);
    }
}
