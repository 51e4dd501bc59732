package org.ligature.connections;

import org.jspecify.annotations.Nullable;
import org.ligature.kit.problem.Problem;
import org.ligature.kit.text.Texts;
import org.ligature.schema.PartialDate;
import org.ligature.schema.PartialDateText;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Takes a typed sentence apart: "Anna Kim is a Friend since 2020", "Jane Doe is Orion Bank's
/// Employee until May 2024", "Omar is Head of Sales of Orion Bank".
public final class SentenceParser {

    private final Locale locale;
    private final PartialDateText dates;
    private final List<String> is;
    private final List<String> articles;
    private final List<String> of;
    private final List<String> possessives;
    private final List<String> since;
    private final List<String> until;

    public SentenceParser(Locale locale) {
        var texts = Texts.of(SentenceParser.class, locale);
        this.locale = locale;
        this.dates = new PartialDateText(locale);
        this.is = words(texts.get("typed.is"));
        this.articles = words(texts.get("typed.articles"));
        this.of = words(texts.get("typed.of"));
        this.possessives = words(texts.get("typed.possessives"));
        this.since = words(texts.get("typed.since"));
        this.until = words(texts.get("typed.until"));
    }

    private static List<String> words(String text) {
        return Stream.of(text.split(" ")).filter(word -> !word.isEmpty()).toList();
    }

    /// What a sentence says: `subject` is the `role` of `other`.
    ///
    /// @param role empty where the two are only connected
    /// @param subject empty where it is not said
    /// @param other empty where it is not said
    public record Said(String subject, String role, String other, Period period) {}

    /// @param isRole whether a role is called so, for names and roles hold blanks and "of", too
    public Said parse(String text, LocalDate today, Predicate<String> isRole) {
        var typed = text.strip().replaceAll("[.!]+$", "");
        var ended = cut(typed, until, today);
        var begun = cut(ended.before(), since, today);
        var said = sides(begun.before().strip(), isRole);
        var period = new Period(begun.date(), ended.date());
        return new Said(said.subject(), said.role(), said.other(), period);
    }

    /// @param date null where none stands there
    private record Cut(String before, @Nullable PartialDate date) {}

    /// Cuts off what begins with one of the words and ends in a date.
    private Cut cut(String text, List<String> words, LocalDate today) {
        return places(text, words).stream()
                .sorted(Comparator.comparing(Place::begin).reversed())
                .flatMap(
                        place ->
                                date(text.substring(place.end()), today)
                                        .map(
                                                date ->
                                                        new Cut(
                                                                text.substring(0, place.begin()),
                                                                date))
                                        .stream())
                .findFirst()
                .orElseGet(() -> new Cut(text, null));
    }

    private Optional<PartialDate> date(String text, LocalDate today) {
        try {
            return dates.parse(text, today);
        } catch (Problem _) {
            return Optional.empty();
        }
    }

    /// @param begin where the blank before the word stands
    /// @param end where what follows it begins
    private record Place(int begin, int end) {}

    /// Where one of the words stands between blanks, from the left.
    private List<Place> places(String text, List<String> words) {
        var places = new ArrayList<Place>();
        var lower = text.toLowerCase(locale);
        for (var word : words) {
            var wanted = " " + word.toLowerCase(locale) + " ";
            for (int at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + 1)) {
                places.add(new Place(at, at + wanted.length()));
            }
        }
        places.sort(Comparator.comparing(Place::begin));
        return places;
    }

    /// The blank before the text lets a sentence begin with "is", without a subject.
    private Said sides(String typed, Predicate<String> isRole) {
        var text = " " + typed;
        var splits = places(text, is);
        for (var split : splits) {
            var subject = text.substring(0, split.begin());
            for (var said : readings(subject, text.substring(split.end()))) {
                if (isRole.test(said.role())) {
                    return said;
                }
            }
        }
        return splits.isEmpty()
                ? said(text, "", "")
                : said(
                        text.substring(0, splits.getFirst().begin()),
                        plain(text.substring(splits.getFirst().end())),
                        "");
    }

    /// All that stands behind "is" as a role, as somebody's role, and as a role of somebody.
    private List<Said> readings(String subject, String phrase) {
        var readings = new ArrayList<Said>();
        readings.add(said(subject, plain(phrase), ""));
        for (var possessive : possessives) {
            var sign = possessive + " ";
            for (int at = phrase.indexOf(sign); at > 0; at = phrase.indexOf(sign, at + 1)) {
                var role = phrase.substring(at + sign.length());
                readings.add(said(subject, plain(role), phrase.substring(0, at)));
            }
        }
        for (var place : places(phrase, of)) {
            var role = phrase.substring(0, place.begin());
            readings.add(said(subject, plain(role), phrase.substring(place.end())));
        }
        return readings;
    }

    private static Said said(String subject, String role, String other) {
        return new Said(subject.strip(), role.strip(), other.strip(), Period.OPEN);
    }

    private String plain(String role) {
        var stripped = role.strip();
        return articles.stream()
                .filter(article -> stripped.toLowerCase(locale).startsWith(article + " "))
                .findFirst()
                .map(article -> stripped.substring(article.length() + 1).strip())
                .orElse(stripped);
    }
}
