package org.ligature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// What records can do, on the command line.
final class VerbCommandsTest {

    @TempDir private Path folder;
    private Commands commands;

    @BeforeEach
    void makeStore() {
        commands = Commands.create(folder);
    }

    @Test
    void qualifiesALeadAndWinsWhatItBecame() {
        commands.run(
                        "record",
                        "create",
                        "lead",
                        "subject=Lamps for the hall",
                        "firstname=Ada",
                        "lastname=Kern",
                        "companyname=Kern Ltd")
                .done();

        var qualified = commands.run("record", "do", "QUALIFY", "lead", "Ada Kern").done();

        assertEquals(1, qualified.get("statecode").asInt());
        assertThat(qualified.get("made").findValuesAsText("table"))
                .containsExactly("opportunity", "account", "contact");
        var won =
                commands.run(
                                "record",
                                "do",
                                "win",
                                "opportunity",
                                "Lamps for the hall",
                                "actualvalue=1200.50",
                                "actualclosedate=2026-11-20")
                        .done();
        assertEquals(3, won.get("statuscode").asInt());
        var shown = commands.run("record", "show", "opportunity", "Lamps for the hall").done();
        assertEquals("2026-11-20", shown.get("actualclosedate").asText());
    }

    @Test
    void saysWhatIsOutOfOrderAndWhatIsNotAsked() {
        commands.run("record", "create", "incident", "title=Dark").done();

        assertThat(message("record", "do", "RESOLVE", "incident", "Dark"))
                .isEqualTo("Resolution must be filled in.");
        commands.run("record", "do", "RESOLVE", "incident", "Dark", "resolution=Fuse").done();
        assertThat(message("record", "do", "CANCEL", "incident", "Dark"))
                .isEqualTo("The case has the status Resolved. Reactivate it first.");
        assertThat(message("record", "do", "REACTIVATE", "incident", "Dark", "title=Light"))
                .isEqualTo("Nothing is asked, so title cannot be answered. Leave it out.");
        assertThat(message("record", "deactivate", "incident", "Dark"))
                .isEqualTo(
                        "Records of incident change their status by what they do. Write \"record"
                                + " do\" with one of RESOLVE, CANCEL, REACTIVATE.");
    }

    private String message(String... words) {
        return commands.run(words).error().get("message").asText();
    }

    @Test
    void saysWhatCannotBeDoneAtAll() {
        commands.run("record", "create", "account", "name=Kern").done();
        commands.run("record", "create", "competitor", "name=Rival").done();
        commands.run("record", "create", "opportunity", "name=Deal").done();
        commands.run("record", "create", "lead", "subject=Hall", "lastname=Doe").done();

        assertThat(message("record", "do", "WIN", "account", "Kern"))
                .isEqualTo("Accounts cannot do WIN. They can do ACTIVATE, DEACTIVATE.");
        assertThat(message("record", "do", "ACTIVATE", "competitor", "Rival"))
                .startsWith("Competitors have no status");
        assertThat(message("record", "do", "CREATE_QUOTE", "opportunity", "Deal"))
                .isEqualTo("Deal has no customer. Choose an account or a contact for it first.");
        assertThat(message("record", "do", "QUALIFY", "lead", "Doe", "createaccount=true"))
                .startsWith("Doe names no company");
        assertThat(message("record", "do", "WIN", "opportunity", "Nothing")).contains("Nothing");
        assertThat(message("record", "do", "WIN", "boat", "Nothing")).contains("boat");
        commands.run("record", "set", "opportunity", "Deal", "parentaccountid=Kern").done();
        assertThat(message("record", "do", "CREATE_QUOTE", "opportunity", "Deal"))
                .isEqualTo("Deal has no price list. Choose one for it first.");
        assertThat(message("record", "do", "WIN", "opportunity", "Deal", "actualvalue=much"))
                .contains("needs a number");
    }

    @Test
    void refusesWhoHasNoRoleForIt() {
        commands.run("record", "create", "lead", "subject=Hall", "lastname=Doe").done();
        commands.run("record", "create", "systemuser", "firstname=Priya", "lastname=Nair").done();

        var ran = commands.run("--user", "Priya Nair", "record", "do", "QUALIFY", "lead", "Doe");

        assertEquals(3, ran.exit());
        var lead = commands.run("record", "show", "lead", "Doe").done();
        assertEquals(0, lead.get("statecode").asInt());
    }

    @Test
    void saysHowWhatIsClosedIsOpenedAgain() {
        commands.run("record", "create", "incident", "title=Dark").done();
        commands.run("record", "do", "CANCEL", "incident", "Dark").done();

        assertThat(message("record", "set", "incident", "Dark", "title=Light"))
                .isEqualTo(
                        "\u201cDark\u201d has the status Cancelled and is read only. Have it do"
                                + " REACTIVATE first: record do REACTIVATE incident \"Dark\"");
    }

    @Test
    void aDeletionTellsWhatWentAlong() {
        commands.run("record", "create", "incident", "title=Dark").done();
        commands.run("record", "create", "task", "subject=Call", "regardingobjectid=Dark").done();

        var gone = commands.run("record", "delete", "incident", "Dark").done();

        assertEquals(1, gone.get("along").get("task").asInt());
    }
}
