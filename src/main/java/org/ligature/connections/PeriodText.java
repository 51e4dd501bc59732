package org.ligature.connections;

import org.jspecify.annotations.Nullable;
import org.ligature.kit.text.Texts;
import org.ligature.schema.PartialDate;
import org.ligature.schema.PartialDate.Precision;
import org.ligature.schema.PartialDateText;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Periods in few words: "2019 –", "2012–2020", "ended 2024", "from Jan 2027", "ends 31 Dec".
public final class PeriodText {

    private final Texts texts;
    private final PartialDateText dates;
    private final DateTimeFormatter dayOfYear;
    private final DateTimeFormatter month;

    public PeriodText(Locale locale) {
        this.texts = Texts.of(PeriodText.class, locale);
        this.dates = new PartialDateText(locale);
        this.dayOfYear = DateTimeFormatter.ofLocalizedPattern("MMMd").withLocale(locale);
        this.month = DateTimeFormatter.ofLocalizedPattern("MMM").withLocale(locale);
    }

    /// Both ends as exactly as they are known; empty where neither is.
    public String whole(Period period) {
        var starting = period.starting();
        var ending = period.ending();
        if (starting != null && ending != null) {
            return both(starting, ending);
        }
        if (starting != null) {
            return texts.get("period.since", dates.format(starting));
        }
        if (ending != null) {
            return texts.get("period.until", dates.format(ending));
        }
        return "";
    }

    /// The same within a sentence: `since Mar 2019`, `from Jan 2027`, `until 2024`.
    public String said(Period period, LocalDate today) {
        var starting = period.starting();
        var ending = period.ending();
        if (starting != null && ending == null) {
            var said = dates.format(starting);
            return starting.firstDay().isAfter(today)
                    ? texts.get("period.from", said)
                    : texts.get("period.said-since", said);
        }
        if (ending != null && starting == null) {
            return texts.get("period.said-until", dates.format(ending));
        }
        return whole(period);
    }

    private String both(PartialDate starting, PartialDate ending) {
        var years = isYear(starting) && isYear(ending);
        return years && starting.equals(ending)
                ? dates.format(starting)
                : years
                        ? texts.get("period.years", dates.format(starting), dates.format(ending))
                        : texts.get("period.dates", dates.format(starting), dates.format(ending));
    }

    /// What matters of it today, for a narrow place: when it ended, will begin or ends soon, else
    /// all of it.
    public String brief(Period period, Badge badge, LocalDate today) {
        return switch (badge) {
            case ENDED -> texts.get("period.ended", past(period.ending(), today));
            case PLANNED -> texts.get("period.from", ahead(period.starting(), today));
            case ENDS_SOON -> texts.get("period.ends", ahead(period.ending(), today));
            case CURRENT, INACTIVE -> whole(period);
        };
    }

    /// The year is enough for what is over, but for what ended this year.
    private String past(@Nullable PartialDate date, LocalDate today) {
        if (date == null) {
            return "";
        }
        return date.year() == today.getYear() ? withoutYear(date) : String.valueOf(date.year());
    }

    private String ahead(@Nullable PartialDate date, LocalDate today) {
        if (date == null) {
            return "";
        }
        if (date.year() == today.getYear()) {
            return withoutYear(date);
        }
        return isYear(date)
                ? dates.format(date)
                : dates.format(new PartialDate(date.year(), date.month(), 0));
    }

    private String withoutYear(PartialDate date) {
        return switch (date.precision()) {
            case YEAR -> dates.format(date);
            case MONTH -> month.format(date.firstDay());
            case DAY -> dayOfYear.format(date.firstDay());
        };
    }

    private static boolean isYear(PartialDate date) {
        return date.precision() == Precision.YEAR;
    }
}
