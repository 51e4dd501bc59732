package org.ligature.connections.ui;

import javafx.scene.Node;

import org.ligature.connections.Badge;
import org.ligature.connections.ConnectOutcome;
import org.ligature.connections.Connection;
import org.ligature.connections.PeriodText;
import org.ligature.connections.Sentences;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.EmptyState;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Tone;

import java.text.NumberFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/// How connections are said on the screens: sentences, badges, periods.
record Words(Texts texts, Sentences sentences, PeriodText periods, Clock clock) {

    static Words of(Locale locale, Clock clock) {
        return new Words(
                Texts.of(Words.class), new Sentences(locale), new PeriodText(locale), clock);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    String number(long count) {
        return NumberFormat.getIntegerInstance(texts.locale()).format(count);
    }

    Badge badge(Connection connection) {
        return badge(connection, today());
    }

    /// How it stands on another day.
    Badge badge(Connection connection, LocalDate day) {
        return Badge.of(connection.active(), connection.period(), day);
    }

    String badge(Badge badge) {
        return texts.get("badge." + badge.name());
    }

    static Tone tone(Badge badge) {
        return switch (badge) {
            case INACTIVE -> Tone.NEUTRAL;
            case ENDED -> Tone.OUTLINE;
            case PLANNED -> Tone.ACCENT;
            case ENDS_SOON -> Tone.WARNING;
            case CURRENT -> Tone.SUCCESS;
        };
    }

    /// What record 2 is to record 1, since when, and how it stands; what a row says aloud.
    String spoken(Connection connection) {
        var sentence = sentences.sentence(connection.record2(), connection.record1());
        var period = periods.said(connection.period(), today());
        var badge = badge(badge(connection));
        return period.isEmpty()
                ? texts.get("spoken", sentence, badge)
                : texts.get("spoken.period", sentence, period, badge);
    }

    String sentence(Connection connection) {
        var sentence = sentences.sentence(connection.record2(), connection.record1());
        var period = periods.said(connection.period(), today());
        return period.isEmpty() ? sentence : texts.get("sentence.period", sentence, period);
    }

    /// Why it came to no connection; empty where it did.
    String why(ConnectOutcome outcome) {
        return switch (outcome) {
            case ConnectOutcome.Refused(var why) -> why.sentence(texts.locale());
            case ConnectOutcome.NotValid(var invalid) -> invalid.getFirst().sentence();
            case ConnectOutcome.AlreadyThere(var same) ->
                    texts.get("forecast.there", sentence(same.getFirst()));
            case ConnectOutcome.Connected _, ConnectOutcome.Conflict _, ConnectOutcome.ReadOnly _ ->
                    "";
        };
    }

    List<String> both(Connection.Side mine, Connection.Side theirs) {
        return sentences.both(mine, theirs);
    }

    /// That a hit is connected already, and how.
    String already(Connection connection) {
        var role = connection.record2().role();
        var period = periods.said(connection.period(), today());
        if (role.isEmpty()) {
            return texts.get("already");
        }
        return period.isEmpty()
                ? texts.get("already.role", role.get().name())
                : texts.get("already.period", role.get().name(), period);
    }

    /// What stands where there is no connection yet.
    Node nothing(Icon icon, Node... actions) {
        return new EmptyState(icon, texts.get("empty.title"), texts.get("empty.text"), actions);
    }

    /// What is wrong with a field.
    String wrong(Wrong wrong) {
        return switch (wrong) {
            case Wrong.Refused(var why) -> why.sentence(texts.locale());
            case Wrong.Unreadable(var why) -> Texts.of(why);
            case Wrong.Missing() -> texts.get("name.missing");
            case Wrong.NotChosen(var typed) -> texts.get("name.not-chosen", typed);
        };
    }
}
