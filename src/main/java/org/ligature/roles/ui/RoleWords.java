package org.ligature.roles.ui;

import javafx.scene.Node;

import org.jspecify.annotations.Nullable;
import org.ligature.connections.Connection;
import org.ligature.connections.PeriodText;
import org.ligature.connections.Role;
import org.ligature.connections.Sentences;
import org.ligature.kit.text.Texts;
import org.ligature.kit.ui.Badges;
import org.ligature.records.RecordId;
import org.ligature.records.RecordRef;
import org.ligature.schema.Choice;
import org.ligature.schema.Table;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// How roles are said on their screen: what they mean as sentences about somebody.
record RoleWords(RolesViewModel list, Texts texts, Sentences sentences) {

    private static final UUID NOBODY = new UUID(0, 0);
    private static final Set<String> PEOPLE = Set.of("contact", "lead", "systemuser");

    static RoleWords of(RolesViewModel list) {
        var locale = list.parts().locale();
        return new RoleWords(list, Texts.of(RoleWords.class, locale), new Sentences(locale));
    }

    Locale locale() {
        return texts.locale();
    }

    /// What one record of a connection is to the other, and since when.
    String sentence(Connection connection) {
        var sentence = sentences.sentence(connection.record2(), connection.record1());
        var today = LocalDate.now(list.parts().clock());
        var period = new PeriodText(locale()).said(connection.period(), today);
        return period.isEmpty() ? sentence : texts.get("sentence.period", sentence, period);
    }

    String number(long count) {
        return NumberFormat.getIntegerInstance(locale()).format(count);
    }

    /// What a record with the role is to one with the match, and the other way round.
    String reads(Role role, Role match) {
        var one = side(role, "");
        var other = side(match, example(one));
        return texts.get("reads", sentences.sentence(one, other), sentences.sentence(other, one));
    }

    /// What a record with the role is to another that has none.
    String reads(Role role) {
        var one = side(role, "");
        var other =
                new Connection.Side(Optional.of(ref("contact", example(one))), Optional.empty());
        return sentences.sentence(one, other);
    }

    private static String example(Connection.Side side) {
        return side.record().map(RecordRef::name).orElse("");
    }

    private Connection.Side side(Role role, String taken) {
        var table = role.tables().stream().sorted().findFirst().orElse("contact");
        return new Connection.Side(Optional.of(ref(table, taken)), Optional.of(role));
    }

    private RecordRef ref(String table, String taken) {
        var name =
                examples(table).stream().filter(one -> !one.equals(taken)).findFirst().orElse("");
        return new RecordRef(new RecordId(0), NOBODY, table, name);
    }

    private List<String> examples(String table) {
        if (PEOPLE.contains(table)) {
            return List.of(texts.get("example.person"), texts.get("example.person.other"));
        }
        if (table.equals("account")) {
            return List.of(texts.get("example.firm"), texts.get("example.firm.other"));
        }
        var known = list.parts().schema().get().table(table);
        return List.of(
                known.map(Table::displayName).orElse(table),
                known.map(Table::pluralName).orElse(table));
    }

    /// The roles it matches in a row, itself by that word; empty where there are none.
    String matches(Role role) {
        return String.join(
                ", ",
                list.matches(role).stream()
                        .map(name -> name == null ? texts.get("itself") : name)
                        .toList());
    }

    String category(Role role) {
        return list.category(role.category()).label();
    }

    Node dot(Choice.Option category) {
        return Badges.category(category.color().isEmpty() ? "other" : category.color());
    }

    Node dot(Role role) {
        return dot(list.category(role.category()));
    }

    /// How a language is called in the language of the screen.
    String language(@Nullable String code) {
        return code == null || code.isEmpty()
                ? texts.get("words.own")
                : Locale.of(code).getDisplayLanguage(locale());
    }
}
