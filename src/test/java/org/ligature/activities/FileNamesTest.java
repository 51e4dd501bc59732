package org.ligature.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;

class FileNamesTest {

    @ParameterizedTest
    @CsvSource({
        "offer.pdf, offer.pdf",
        "../../etc/passwd, passwd",
        "C:\\Users\\ada\\offer.pdf, offer.pdf",
        "con.txt, _con.txt",
        "LPT1, _LPT1",
        "com¹.log, _com¹.log",
        "context.txt, context.txt",
        "offer?.pdf, offer_.pdf",
        "a:b, a_b",
        "'offer.pdf. . ', offer.pdf",
        "'   ', file",
        "..\\..\\CON, _CON",
        "/etc/.., file",
        "nul.tar.gz, _nul.tar.gz",
        "..., file",
        "Übersicht für Zoë.xlsx, Übersicht für Zoë.xlsx"
    })
    void aNameIsMadeSafeAndStaysReadable(String given, String safe) {
        assertEquals(safe, FileNames.safe(given));
    }

    @Test
    void whatOneDoesNotSeeIsLeftOut() {
        assertEquals("invoice_fdp.exe", FileNames.safe("invoice_\u202Efdp\u0000.e\u200Bxe\n"));
    }

    @Test
    void aLongNameKeepsItsEnding() {
        var safe = FileNames.safe("x".repeat(400) + ".pdf");

        assertThat(safe).hasSize(FileNames.LONGEST).endsWith("x.pdf");
    }

    @Test
    void aLetterOfTwoUnitsIsNotTorn() {
        var safe = FileNames.safe("\uD83D\uDE00".repeat(200));

        assertEquals("\uD83D\uDE00".repeat(FileNames.MOST_BYTES / 4), safe);
    }

    @Test
    void aNameFitsIntoTheBytesADiskHasForIt() {
        var safe = FileNames.safe("報".repeat(119) + ".pdf");

        assertThat(safe).startsWith("報報").endsWith("報.pdf");
        assertThat(safe.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(240);
    }

    @Test
    void theKindOfAFileIsToldByItsEnding() {
        assertEquals("application/pdf", FileNames.type("offer.pdf"));
        assertEquals("application/octet-stream", FileNames.type("offer.unheard-of"));
    }
}
