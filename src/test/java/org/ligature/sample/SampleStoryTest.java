package org.ligature.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.ligature.Sample;
import org.ligature.audit.Actor;
import org.ligature.connections.Connection;
import org.ligature.connections.ConnectionService;
import org.ligature.kit.problem.Problem;

import java.util.List;

/// The story is written once: nothing here changes it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SampleStoryTest {

    private final Sample sample = Sample.told();
    private final Actor admin = sample.store().admin();

    @Test
    void tellsAWholeStory() {
        assertEquals(60, sample.count("SELECT COUNT(*) FROM account"));
        assertEquals(200, sample.count("SELECT COUNT(*) FROM contact"));
        assertEquals(80, sample.count("SELECT COUNT(*) FROM opportunity"));
        assertEquals(8 + 1, sample.count("SELECT COUNT(*) FROM systemuser"));
        assertEquals(400, sample.count("SELECT COUNT(*) FROM connection WHERE ismaster"));
        assertEquals(6, sample.count("SELECT COUNT(DISTINCT category) FROM connection"));
    }

    @Test
    void fillsTheLookupsOfTheStory() {
        assertEquals(60, sample.count("SELECT COUNT(primarycontactid) FROM account"));
        assertEquals(11, sample.count("SELECT COUNT(parentaccountid) FROM account"));
        assertEquals(7, sample.count("SELECT COUNT(parentsystemuserid) FROM systemuser"));
        assertEquals(80, sample.count("SELECT COUNT(parentaccountid) FROM opportunity"));
        assertTrue(sample.count("SELECT COUNT(parentcustomerid) FROM contact") > 150);
    }

    @Test
    void knowsJaneDoeAsThePicturesShowHer() {
        var jane = sample.contact("Jane Doe");

        var active = sample.connections().of(admin, jane, true, 50);

        assertEquals(
                new ConnectionService.Counts(12, 2), sample.connections().countsOf(admin, jane));
        assertEquals(
                List.of("Employer"),
                active.stream()
                        .map(Connection::record2)
                        .filter(
                                side ->
                                        side.record()
                                                .orElseThrow()
                                                .name()
                                                .equals("Larkfield Traders"))
                        .map(side -> side.role().orElseThrow().name())
                        .toList());
    }

    @Test
    void mirrorsEveryConnection() {
        assertEquals(
                0,
                sample.count(
                        """
                        SELECT COUNT(*) FROM connection a WHERE NOT EXISTS (
                            SELECT 1 FROM connection b
                            WHERE b.id = a.relatedconnectionid AND b.relatedconnectionid = a.id
                                AND b.ismaster <> a.ismaster
                                AND b.record1id = a.record2id AND b.record2id = a.record1id
                                AND b.record1roleid IS NOT DISTINCT FROM a.record2roleid
                                AND b.effectivestart IS NOT DISTINCT FROM a.effectivestart
                                AND b.statecode = a.statecode AND b.ownerid = a.ownerid)\
                        """));
    }

    @Test
    void givesOnlyRolesThatFitTheirTables() {
        assertEquals(
                0,
                sample.count(
                        """
                        SELECT COUNT(*) FROM connection c
                        JOIN schema_table t ON t.id = c.record1objecttypecode
                        WHERE c.record1roleid IS NOT NULL AND NOT EXISTS (
                            SELECT 1 FROM connectionroleobjecttypecode o
                            WHERE o.connectionroleid = c.record1roleid
                                AND o.associatedobjecttypecode = t.name)\
                        """));
    }

    @Test
    void givesOnlyRolesThatBelongTogether() {
        assertEquals(
                0,
                sample.count(
                        """
                        SELECT COUNT(*) FROM connection c
                        WHERE c.record1roleid IS NOT NULL AND c.record2roleid IS NOT NULL
                            AND NOT EXISTS (
                                SELECT 1 FROM connectionroleassociation m
                                WHERE m.connectionroleid = c.record1roleid
                                    AND m.associatedconnectionroleid = c.record2roleid)\
                        """));
    }

    @Test
    void reachesNobodyReal() {
        var contacts =
                """
                SELECT COUNT(*) FROM contact WHERE emailaddress1 NOT LIKE '%@example.com'
                    OR telephone1 NOT LIKE '+1 555 01__' OR mobilephone NOT LIKE '+1 555 01__'\
                """;
        var accounts = "SELECT COUNT(*) FROM account WHERE emailaddress1 NOT LIKE '%@example.com'";

        assertEquals(0, sample.count(contacts));
        assertEquals(0, sample.count(accounts));
    }

    @Test
    void writesTheStoryAsOneStep() {
        var created =
                """
                SELECT COUNT(*) FROM audit a JOIN audit_transaction t ON t.id = a.transaction_id
                WHERE t.label = 'sample.load' AND a.operation = 'CREATE'\
                """;

        assertEquals(
                1,
                sample.count("SELECT COUNT(*) FROM audit_transaction WHERE label = 'sample.load'"));
        assertEquals(8 + 60 + 200 + 80 + 400, sample.count(created));
    }

    @Test
    void isNotLoadedTwice() {
        assertTrue(sample.service().isThere());

        var refused = assertThrows(Problem.class, () -> sample.service().load(admin));

        assertEquals("there", refused.key());
    }
}
