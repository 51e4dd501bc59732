package org.ligature.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Rectangle2D;

import org.junit.jupiter.api.Test;

import java.util.List;

final class BoundsTest {

    private static final Rectangle2D LEFT = new Rectangle2D(0, 0, 1920, 1080);
    private static final Rectangle2D RIGHT = new Rectangle2D(1920, 0, 1920, 1080);

    @Test
    void theFirstTimeAWindowStandsInTheMiddle() {
        assertThat(Bounds.clamp(null, List.of(LEFT)))
                .isEqualTo(new Rectangle2D(240, 90, 1440, 900));
    }

    @Test
    void aWindowOnAScreenThatIsGoneComesBack() {
        var wanted = new Rectangle2D(2100, 100, 1200, 800);

        assertThat(Bounds.clamp(wanted, List.of(LEFT, RIGHT))).isEqualTo(wanted);
        assertThat(Bounds.clamp(wanted, List.of(LEFT)))
                .isEqualTo(new Rectangle2D(720, 100, 1200, 800));
    }

    @Test
    void aWindowIsNeverLargerThanItsScreen() {
        var small = new Rectangle2D(0, 0, 1000, 700);

        assertThat(Bounds.clamp(new Rectangle2D(-50, -50, 3000, 2000), List.of(small)))
                .isEqualTo(small);
    }

    @Test
    void aWindowIsNeverTooSmallToUse() {
        assertThat(Bounds.clamp(new Rectangle2D(10, 10, 3, 3), List.of(LEFT)))
                .isEqualTo(new Rectangle2D(10, 10, 960, 640));
    }
}
