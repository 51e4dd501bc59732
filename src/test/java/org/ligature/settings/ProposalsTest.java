package org.ligature.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProposalsTest {

    @ParameterizedTest
    @CsvSource({
        "Boat, boat",
        "Sail area (m), sail_area_m",
        "Crème, creme",
        "3 Things, things",
        "'', ''"
    })
    void proposesALogicalName(String words, String name) {
        assertEquals(name, Proposals.logicalName(words));
    }

    @ParameterizedTest
    @CsvSource({"Boat, Boats", "Agency, Agencies", "Box, Boxes", "Toy, Toys", "Branch, Branches"})
    void proposesAPlural(String words, String plural) {
        assertEquals(plural, Proposals.plural(words));
    }
}
