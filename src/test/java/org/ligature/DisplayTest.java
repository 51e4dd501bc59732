package org.ligature;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.Map;

final class DisplayTest {

    @Test
    void isMissingOnALinuxWithoutOne() {
        assertFalse(new Display(Map.of(), "Linux", "").isThere());
        assertFalse(new Display(Map.of("DISPLAY", " "), "Linux", "").isThere());
    }

    @Test
    void isThereWhereTheSystemNamesOneOrAlwaysHasOne() {
        assertTrue(new Display(Map.of("DISPLAY", ":0"), "Linux", "").isThere());
        assertTrue(new Display(Map.of(), "Mac OS X", "").isThere());
        assertTrue(new Display(Map.of(), "Windows 11", "").isThere());
    }

    @Test
    void isNotNeededByTheHeadlessPlatform() {
        assertTrue(new Display(Map.of(), "Linux", "Headless").isThere());
    }
}
