package org.ligature.connections;

import org.ligature.kit.text.Texts;
import org.ligature.records.RecordRef;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Says connections in words: "Larkfield Traders is Jane Doe's Employer".
public final class Sentences {

    private static final Set<String> PEOPLE = Set.of("contact", "lead", "systemuser");

    private final Texts texts;
    private final List<String> endings;

    public Sentences(Locale locale) {
        this.texts = Texts.of(Sentences.class, locale);
        this.endings = Arrays.stream(texts.get("sentence.endings").split(" ")).toList();
    }

    /// What record 2 is to record 1, and what record 1 is to record 2.
    public List<String> both(Connection connection) {
        return both(connection.record1(), connection.record2());
    }

    public List<String> both(Connection.Side record1, Connection.Side record2) {
        return List.of(sentence(record2, record1), sentence(record1, record2));
    }

    /// What `one` is to `other`. A side without a record is somebody or something not known yet.
    public String sentence(Connection.Side one, Connection.Side other) {
        var name = name(one);
        var whose = name(other);
        var role = one.role().map(Role::name);
        if (role.isEmpty()) {
            return name.isPresent() && whose.isPresent()
                    ? texts.get("sentence.no-role", name.get(), whose.get())
                    : texts.get("role.none");
        }
        if (name.isEmpty()) {
            return unknown(whose.orElse(""), role.get());
        }
        return whose.isEmpty()
                ? texts.get("sentence.of-somebody", name.get(), role.get())
                : known(name.get(), whose.get(), role.get());
    }

    private String known(String name, String whose, String role) {
        return endsSpecially(whose)
                ? texts.get("sentence.role-ending", name, whose, role)
                : texts.get("sentence.role", name, whose, role);
    }

    private String unknown(String whose, String role) {
        return endsSpecially(whose)
                ? texts.get("sentence.unknown-ending", whose, role)
                : texts.get("sentence.unknown", whose, role);
    }

    /// Whether the language says whose it is in another way after this name, as English after an s.
    private boolean endsSpecially(String name) {
        return endings.stream().anyMatch(ending -> !ending.isEmpty() && name.endsWith(ending));
    }

    /// What stands as the role of the other side in a record's list: its role; where it has none
    /// and mine is known, what I am to it ("Jane Doe is its Decision Maker"); else "no role".
    public String role(Connection connection) {
        var theirs = connection.record2().role();
        if (theirs.isPresent()) {
            return theirs.get().name();
        }
        var mine = connection.record1().role();
        var me = name(connection.record1());
        if (mine.isEmpty() || me.isEmpty()) {
            return texts.get("role.none");
        }
        return connection
                        .record2()
                        .record()
                        .map(RecordRef::table)
                        .filter(PEOPLE::contains)
                        .isPresent()
                ? texts.get("role.of-person", me.get(), mine.get().name())
                : texts.get("role.of-thing", me.get(), mine.get().name());
    }

    private static Optional<String> name(Connection.Side side) {
        return side.record().map(RecordRef::name).filter(name -> !name.isEmpty());
    }
}
