package org.ligature.connections.ui;

import org.jspecify.annotations.Nullable;
import org.ligature.connections.Connection;
import org.ligature.connections.Period;
import org.ligature.connections.Role;
import org.ligature.connections.SentenceParser;
import org.ligature.connections.SentenceParser.Said;
import org.ligature.kit.ui.Icon;
import org.ligature.kit.ui.Suggestion;
import org.ligature.query.SearchService.Hit;
import org.ligature.records.NameKey;
import org.ligature.records.RecordRef;
import org.ligature.schema.PartialDateText;
import org.ligature.schema.Table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The connections that a sentence typed anywhere may mean: one where it is clear, else one for
/// each of the records and roles that are meant perhaps. Blocks.
record SentenceOffers(Dialogues dialogues, SentenceDeed deed) {

    private static final int MOST = 6;
    private static final int EACH = 3;
    private static final int LOOKED_AT = 20;

    /// @param page the record in view, which is meant where the sentence does not say who
    List<Suggestion> find(String text, Optional<RecordRef> page) {
        var said = said(text);
        if (said.role().isEmpty()) {
            return List.of();
        }
        var ones = who(said.subject(), page);
        var others = who(said.other(), page);
        if (ones.isEmpty() || others.isEmpty()) {
            return goOn(said, ones, others);
        }
        var offers = new ArrayList<Suggestion>();
        for (var one : ones) {
            for (var role : roles(said.role(), one.record().table())) {
                others.stream()
                        .filter(other -> !other.record().id().equals(one.record().id()))
                        .forEach(other -> offers.add(offer(one, role, other, said.period())));
            }
        }
        return offers.stream().limit(MOST).toList();
    }

    /// A role need not be typed to its end.
    private Said said(String text) {
        var strict = parse(text, role -> parts().roles().named(role).isPresent());
        return parts().roles().named(strict.role()).isPresent()
                ? strict
                : parse(text, role -> !roles(role, "").isEmpty());
    }

    private Said parse(String text, Predicate<String> isRole) {
        return new SentenceParser(parts().locale())
                .parse(text, LocalDate.now(parts().clock()), isRole);
    }

    /// Those that are called so, else those whose names are alike.
    private List<Hit> who(String name, Optional<RecordRef> page) {
        if (name.isEmpty()) {
            return page.map(record -> new Hit(record, "")).stream().toList();
        }
        var tables = parts().schema().get().connectable().stream().map(Table::name).toList();
        var alike = parts().search().find(dialogues.actor(), tables, name, LOOKED_AT);
        var key = NameKey.of(name);
        var exact =
                alike.stream().filter(hit -> NameKey.of(hit.record().name()).equals(key)).toList();
        return (exact.isEmpty() ? alike : exact).stream().limit(EACH).toList();
    }

    /// The role that is called so, else those that begin so.
    ///
    /// @param table whose record has it; empty for any
    private List<Role> roles(String name, String table) {
        var called = parts().roles().namesakes(name).stream().filter(role -> fits(role, table));
        var exact = called.limit(1).toList();
        return exact.isEmpty() && !name.isEmpty() ? alike(NameKey.of(name), table) : exact;
    }

    private List<Role> alike(String key, String table) {
        return parts().roles().all().stream()
                .filter(role -> fits(role, table) && NameKey.of(role.name()).startsWith(key))
                .limit(EACH)
                .toList();
    }

    private static boolean fits(Role role, String table) {
        return role.active() && (table.isEmpty() || role.fits(table));
    }

    private Suggestion offer(Hit one, Role role, Hit other, Period period) {
        var theirs = new Connection.Side(Optional.of(one.record()), Optional.of(role));
        var match = parts().roles().counterpart(role, other.record().table());
        var mine = new Connection.Side(Optional.of(other.record()), match);
        var draft = draft(period).to(one.record()).roles(role, match.orElse(null));
        return new Suggestion(
                Icon.CONNECTION,
                sentence(theirs, mine, period),
                detail(
                        one,
                        other,
                        match.isEmpty() ? "" : words().sentences().sentence(mine, theirs)),
                over -> deed.connect(over, other.record(), draft, period));
    }

    private String sentence(Connection.Side one, Connection.Side other, Period period) {
        var sentence = words().sentences().sentence(one, other);
        var when = words().periods().said(period, words().today());
        return when.isEmpty() ? sentence : words().texts().get("sentence.period", sentence, when);
    }

    private String detail(Hit one, Hit other, String back) {
        var both = words().texts().get("sentence.both", place(one), place(other));
        return back.isEmpty() ? both : words().texts().get("sentence.both", back, both);
    }

    /// What tells it from its namesakes.
    private String place(Hit hit) {
        return hit.line().isEmpty()
                ? parts().schema().get().require(hit.record().table()).displayName()
                : hit.line();
    }

    /// Where only one of the two is known the dialog goes on; where nobody is there is nothing.
    private List<Suggestion> goOn(Said said, List<Hit> ones, List<Hit> others) {
        var known = (ones.isEmpty() ? others : ones).stream().map(Hit::record).findFirst();
        var name = ones.isEmpty() ? said.subject() : said.other();
        return known
                .filter(_ -> !name.isEmpty())
                .map(record -> goOn(record, name, said, ones.isEmpty()))
                .stream()
                .toList();
    }

    private Suggestion goOn(RecordRef record, String name, Said said, boolean theirs) {
        @Nullable Role role = roles(said.role(), "").stream().findFirst().orElse(null);
        var draft =
                draft(said.period()).typing(name).roles(theirs ? role : null, theirs ? null : role);
        return new Suggestion(
                Icon.CONNECTION,
                words().texts().get("offer.unknown", name),
                words().texts().get("offer.unknown.detail", record.name()),
                over -> dialogues.goOn(over, record, draft));
    }

    private Draft draft(Period period) {
        var dates = new DraftDates(new PartialDateText(parts().locale()), parts().clock());
        return Draft.EMPTY.from(dates.text(period.starting())).until(dates.text(period.ending()));
    }

    private ConnectionsParts parts() {
        return dialogues.parts();
    }

    private Words words() {
        return dialogues.words();
    }
}
