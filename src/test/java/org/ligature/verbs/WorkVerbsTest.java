package org.ligature.verbs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.ligature.Shop;
import org.ligature.TestDb;
import org.ligature.records.Values;

/// Cases, activities, products and tables that are only active or not.
class WorkVerbsTest {

    private final VerbHouse house = new VerbHouse();
    private final Shop shop = house.shop;

    @Test
    void resolvesCancelsAndReactivatesACase() {
        var issue = house.issue();
        assertEquals("CAS-01000", shop.row(issue).values().get("ticketnumber"));
        assertEquals("Resolution must be filled in.", shop.refused("RESOLVE", issue));

        shop.done("RESOLVE", issue, Values.of("resolution", "New fuse").with("statuscode", 1000));

        var values = shop.row(issue).values();
        assertEquals(1, shop.row(issue).state());
        assertEquals(1000, values.get("statuscode"));
        assertEquals("New fuse", values.get("resolution"));
        assertEquals(TestDb.CLOCK.instant(), values.get("resolvedon"));
        assertEquals(
                "The case has the status Resolved. Reactivate it first.",
                shop.refused("CANCEL", issue));

        shop.done("REACTIVATE", issue);
        shop.done("CANCEL", issue);
        assertEquals(2, shop.row(issue).state());
    }

    @Test
    void completesCancelsAndReopensActivities() {
        var task = shop.made("task", Values.of("subject", "Call"));

        shop.done("COMPLETE", task);
        assertEquals(1, shop.row(task).state());
        assertEquals(TestDb.CLOCK.instant(), shop.row(task).values().get("actualend"));
        assertEquals(
                "The task has the status Completed. Reopen it first.",
                shop.refused("CANCEL", task));
        shop.done("REOPEN", task);
        assertEquals(0, shop.row(task).state());
        shop.done("CANCEL", task);
        assertEquals(2, shop.row(task).state());
    }

    @Test
    void revisesRetiresAndActivatesAProduct() {
        shop.done("REVISE", house.lamp);
        assertEquals(3, shop.row(house.lamp).state());
        shop.done("ACTIVATE", house.lamp);
        shop.done("RETIRE", house.lamp);
        assertEquals(1, shop.row(house.lamp).state());
        assertEquals(
                "The product has the status Retired. Activate it first.",
                shop.refused("REVISE", house.lamp));
    }

    @Test
    void deactivatesAndActivatesOtherTables() {
        var kern = shop.account("Kern");

        shop.done("DEACTIVATE", kern);
        assertEquals(1, shop.row(kern).state());
        assertEquals(
                "The account has the status Inactive. Activate it first.",
                shop.refused("DEACTIVATE", kern));
        shop.done("activate", kern);
        assertEquals(0, shop.row(kern).state());
    }
}
