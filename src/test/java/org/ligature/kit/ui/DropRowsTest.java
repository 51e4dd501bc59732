package org.ligature.kit.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import javafx.scene.layout.Region;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

final class DropRowsTest {

    private final List<String> taken = new ArrayList<>();
    private final DropRows rows = new DropRows();

    @Test
    void whatIsSuggestedIsTakenAtOnce() {
        hits("Anna", "Anne");
        rows.suggest();

        assertEquals(List.of("Anna"), taken());
    }

    @Test
    void downGoesOnToTheSecondHit() {
        hits("Anna", "Anne");
        rows.suggest();

        rows.move(1);

        assertEquals(List.of("Anne"), taken());
    }

    @Test
    void downKeepsTheOnlyHitAndGoesOnOnlyThen() {
        hits("Anna");
        making("An");
        rows.suggest();

        rows.move(1);
        assertEquals(List.of("Anna"), taken());
        rows.move(1);
        assertEquals(List.of("Anna", "An"), taken());
    }

    @Test
    void whereNothingWasFoundDownComesToWhatIsMade() {
        making("An");

        assertFalse(rows.take());
        rows.move(1);

        assertEquals(List.of("An"), taken());
        assertThat(rows.count()).isOne();
    }

    private List<String> taken() {
        rows.take();
        return taken;
    }

    private void hits(String... names) {
        for (var name : names) {
            rows.add(name, new Region(), name, () -> taken.add(name));
        }
    }

    private void making(String name) {
        rows.addMaking(name, new Region(), name, () -> taken.add(name));
    }
}
