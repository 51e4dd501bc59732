package org.ligature.connections;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ligature.records.RecordId;
import org.ligature.records.RecordRef;
import org.ligature.records.Values;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Connections in words, from both sides.
final class SentencesTest {

    private static final UUID NONE = new UUID(0, 0);

    private final Sentences sentences = new Sentences(Locale.ENGLISH);

    @Test
    void saysWhatEachIsToTheOther() {
        assertThat(
                        sentences.both(
                                side("contact", "Jane Doe", "Employee"),
                                side("account", "Larkfield Traders", "Employer")))
                .containsExactly(
                        "Larkfield Traders is Jane Doe's Employer",
                        "Jane Doe is Larkfield Traders' Employee");
    }

    @Test
    void saysThatASideHasNoRole() {
        assertThat(
                        sentences.both(
                                side("contact", "Jane Doe", null),
                                side("account", "Acme", "Supplier")))
                .containsExactly(
                        "Acme is Jane Doe's Supplier", "Jane Doe has no role towards Acme");
    }

    @Test
    void saysThatARecordIsNotKnownYet() {
        var open = new Connection.Side(Optional.empty(), role("Employer"));

        assertThat(sentences.both(side("contact", "Jane Doe", "Employee"), open))
                .containsExactly(
                        "Jane Doe's Employer is not known yet", "Jane Doe is somebody's Employee");
    }

    @Test
    void aBlankRoleIsToldByMine() {
        var jane = side("contact", "Jane Doe", "Decision Maker");

        assertThat(role(jane, side("opportunity", "Big deal", null)))
                .isEqualTo("Jane Doe is its Decision Maker");
        assertThat(role(jane, side("contact", "Joe Roe", null)))
                .isEqualTo("Jane Doe is their Decision Maker");
        assertThat(role(jane, side("contact", "Joe Roe", "Friend"))).isEqualTo("Friend");
        assertThat(role(side("contact", "Jane Doe", null), side("account", "Acme", null)))
                .isEqualTo("no role");
    }

    private String role(Connection.Side mine, Connection.Side theirs) {
        var owner = new RecordRef(new RecordId(1), NONE, "systemuser", "Ada Kern");
        return sentences.role(
                new Connection(
                        new ConnectionId(2),
                        NONE,
                        mine,
                        theirs,
                        null,
                        "",
                        Period.OPEN,
                        owner,
                        true,
                        true,
                        1,
                        Values.NONE));
    }

    private static Connection.Side side(String table, String name, @Nullable String role) {
        var ref = new RecordRef(new RecordId(7), NONE, table, name);
        return new Connection.Side(Optional.of(ref), role == null ? Optional.empty() : role(role));
    }

    private static Optional<Role> role(String name) {
        return Optional.of(
                new Role(
                        new RoleId(1),
                        NONE,
                        name,
                        1,
                        "",
                        Set.of(),
                        List.of(),
                        null,
                        List.of(),
                        true,
                        1));
    }
}
