package org.ligature.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ligature.forms.FormLayout;
import org.ligature.settings.LayoutDraft.Direction;
import org.ligature.settings.LayoutDraft.Target;

import java.util.Arrays;
import java.util.List;

final class LayoutDraftTest {

    private static final FormLayout LAYOUT =
            new FormLayout(
                    List.of("ownerid"),
                    List.of(),
                    List.of(
                            new FormLayout.Tab(
                                    "Summary",
                                    List.of(
                                            section("Name", 1, "first last", "job"),
                                            section("Address", 1, "city"),
                                            section("More", 2, "web")))));

    private final LayoutDraft draft = LayoutDraft.of(LAYOUT);

    /// @param rows the columns of each, separated by blanks
    private static FormLayout.Section section(String title, int column, String... rows) {
        var split = Arrays.stream(rows).map(row -> List.of(row.split(" "))).toList();
        return new FormLayout.Section(title, column, split);
    }

    @Test
    void columnsAreReadInTheHeaderWhereverElseTheyStand() {
        var placed = draft.placed();

        var city = draft.read("city", draft.header(), null);
        draft.read("job", draft.header(), city);
        draft.read("job", draft.subtitle(), null);

        assertThat(draft.layout().header()).endsWith("job", "city");
        assertThat(draft.layout().subtitle()).endsWith("job");
        assertThat(draft.placed()).isEqualTo(placed);
    }

    @Test
    void aColumnOfTheHeaderMovesAlongAndOverToTheOtherPart() {
        var first = draft.read("first", draft.subtitle(), null);
        var job = draft.read("job", draft.subtitle(), null);

        assertThat(draft.move(job, Direction.LEFT)).isTrue();
        assertThat(draft.move(first, Direction.RIGHT)).isFalse();
        assertThat(draft.move(first, Direction.UP)).isTrue();

        assertThat(draft.layout().subtitle()).endsWith("job");
        assertThat(draft.layout().header()).endsWith("first");
        assertThat(draft.remove(first)).isPresent();
        assertThat(draft.layout().header()).doesNotContain("first");
    }

    @Test
    void staysAsItWasWhileNobodyTouchesIt() {
        assertThat(draft.layout()).isEqualTo(LAYOUT);
    }

    @Test
    void keepsWhatASectionShowsInThePlaceOfFields() {
        var grid =
                new FormLayout.Section(
                        "Cases", 2, List.of(), "grid", List.of("incident"), "customerid", null);
        var team =
                new FormLayout.Section(
                        "Team", 1, List.of(), "connections", List.of("systemuser"), "", 1001);
        var layout =
                new FormLayout(
                        List.of(),
                        List.of(),
                        List.of("resolution"),
                        List.of(new FormLayout.Tab("Who", List.of(grid, team))));

        assertThat(LayoutDraft.of(layout).layout()).isEqualTo(layout);
    }

    @Test
    void aFieldThatSharesItsRowGetsOneOfItsOwnFirst() {
        move("last", Direction.DOWN);

        assertThat(rows(0)).containsExactly(List.of("first"), List.of("last"), List.of("job"));
    }

    @Test
    void aFieldGoesOnIntoTheNextSectionOfItsHalf() {
        move("job", Direction.DOWN);

        assertThat(rows(0)).containsExactly(List.of("first", "last"));
        assertThat(rows(1)).containsExactly(List.of("job"), List.of("city"));
    }

    @Test
    void aFieldCrossesToTheOtherHalfAndBack() {
        move("city", Direction.RIGHT);

        assertThat(rows(2)).containsExactly(List.of("city"), List.of("web"));
        assertThat(rows(1)).isEmpty();
    }

    @Test
    void aFieldStandsBesideTheOneAbove() {
        draft.join(draft.spot("job").orElseThrow());

        assertThat(rows(0)).containsExactly(List.of("first", "last", "job"));
    }

    @Test
    void aDroppedFieldLeavesItsOldPlace() {
        var more = draft.tabs().getFirst().sections().get(2);

        draft.place("job", new Target(more, 0, true));
        draft.place("fax", new Target(more, 1, false));

        assertThat(rows(0)).containsExactly(List.of("first", "last"));
        assertThat(rows(2)).containsExactly(List.of("web", "job"), List.of("fax"));
    }

    @Test
    void aFieldDroppedFurtherDownItsOwnSectionMovesThere() {
        var name = draft.tabs().getFirst().sections().getFirst();

        draft.place("first", new Target(name, 2, false));

        assertThat(rows(0)).containsExactly(List.of("last"), List.of("job"), List.of("first"));
    }

    @Test
    void sectionsChangePlacesWithinTheirHalf() {
        var address = draft.tabs().getFirst().sections().get(1);

        assertThat(draft.move(address, Direction.UP)).isTrue();
        assertThat(draft.move(address, Direction.UP)).isFalse();

        assertThat(draft.tabs().getFirst().sections().getFirst().title()).isEqualTo("Address");
    }

    @Test
    void whatIsRemovedIsNoLongerPlaced() {
        var next = draft.remove(draft.spot("city").orElseThrow());

        assertThat(draft.placed()).doesNotContain("city");
        assertThat(next).contains(draft.tabs().getFirst().sections().get(1));
    }

    private void move(String column, Direction direction) {
        assertThat(draft.move(draft.spot(column).orElseThrow(), direction)).isTrue();
    }

    private List<List<String>> rows(int section) {
        return draft.layout().tabs().getFirst().sections().get(section).rows();
    }
}
