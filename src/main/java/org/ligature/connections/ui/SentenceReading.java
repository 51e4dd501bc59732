package org.ligature.connections.ui;

import org.jspecify.annotations.Nullable;
import org.ligature.audit.Actor;
import org.ligature.connections.Connection;
import org.ligature.connections.NewConnection;
import org.ligature.connections.Period;
import org.ligature.connections.Role;
import org.ligature.connections.SentenceParser;
import org.ligature.connections.SentenceParser.Said;
import org.ligature.records.NameKey;
import org.ligature.records.RecordId;
import org.ligature.records.RecordRef;
import org.ligature.schema.PartialDateText;
import org.ligature.schema.Table;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Finds out which connection a typed sentence means. Blocks.
///
/// @param page the record that is meant where a sentence does not say of whom
record SentenceReading(Actor actor, ConnectionsParts parts, RecordRef page) {

    /// What a sentence means.
    sealed interface Meaning {

        /// Nothing is typed.
        record Nothing() implements Meaning {}

        /// @param one whoever the sentence is about
        record Clear(Connection.Side one, Connection.Side other, Period period) implements Meaning {

            /// The matching role is filled in when it is made.
            NewConnection wanted() {
                return NewConnection.between(id(other), id(one))
                        .withRoles(null, one.role().map(Role::id).orElse(null))
                        .during(period);
            }

            private static RecordId id(Connection.Side side) {
                return side.record().orElseThrow().id();
            }
        }

        /// Nobody, or more than one, is called so.
        record Who(String name, int count, Draft draft) implements Meaning {}

        /// No role is called so.
        record WhatRole(String role, Draft draft) implements Meaning {}
    }

    Meaning read(String text) {
        if (text.isBlank()) {
            return new Meaning.Nothing();
        }
        var today = LocalDate.now(parts.clock());
        var said =
                new SentenceParser(parts.locale())
                        .parse(text, today, role -> parts.roles().named(role).isPresent());
        return meaning(said);
    }

    /// All of it, for the dialog to go on with.
    Draft whole(Meaning.Clear clear) {
        @Nullable Role role = clear.one().role().orElse(null);
        var other = clear.other().record().orElseThrow();
        @Nullable Role match =
                clear.one()
                        .role()
                        .flatMap(it -> parts.roles().counterpart(it, other.table()))
                        .orElse(null);
        return during(clear.period()).to(clear.one().record().orElseThrow()).roles(role, match);
    }

    private Draft during(Period period) {
        var dates = new DraftDates(new PartialDateText(parts.locale()), parts.clock());
        return Draft.EMPTY.from(dates.text(period.starting())).until(dates.text(period.ending()));
    }

    private Meaning meaning(Said said) {
        var one = who(said.subject());
        var other = who(said.other());
        if (one.size() != 1) {
            return new Meaning.Who(said.subject(), one.size(), draft(said, said.subject(), false));
        }
        if (other.size() != 1) {
            return new Meaning.Who(said.other(), other.size(), draft(said, said.other(), true));
        }
        var role = role(said, one.getFirst().table());
        if (!said.role().isEmpty() && role.isEmpty()) {
            return new Meaning.WhatRole(said.role(), draft(said, said.subject(), false));
        }
        return new Meaning.Clear(
                new Connection.Side(Optional.of(one.getFirst()), role),
                new Connection.Side(Optional.of(other.getFirst()), Optional.empty()),
                said.period());
    }

    private Optional<Role> role(Said said, String table) {
        return said.role().isEmpty() ? Optional.empty() : parts.roles().named(said.role(), table);
    }

    /// Whom a name means; the record of the page where none is said.
    private List<RecordRef> who(String name) {
        if (name.isEmpty() || NameKey.of(name).equals(NameKey.of(page.name()))) {
            return List.of(page);
        }
        var tables = parts.schema().get().connectable().stream().map(Table::name).toList();
        return parts.records().named(actor, tables, List.of(name));
    }

    /// As much of it as the dialog can go on with.
    private Draft draft(Said said, String name, boolean mine) {
        @Nullable Role role = role(said, "").orElse(null);
        return during(said.period()).typing(name).roles(mine ? null : role, mine ? role : null);
    }
}
