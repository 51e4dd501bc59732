package org.ligature.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.ligature.kit.problem.Problem;
import org.ligature.schema.Column;
import org.ligature.schema.ColumnType;
import org.ligature.schema.ColumnType.Text.Format;
import org.ligature.schema.Table;

import java.util.List;

class FormLayoutTest {

    @Test
    void survivesBeingWrittenAndReadAgain() {
        var layout =
                new FormLayout(
                        List.of("ownerid"),
                        List.of("city"),
                        List.of(
                                new FormLayout.Tab(
                                        "Summary",
                                        List.of(
                                                new FormLayout.Section(
                                                        "Club", 2, List.of(List.of("name")))))));

        assertEquals(layout, FormLayout.of(table(layout.toJson())));
    }

    @Test
    void leavesOutColumnsTheTableDoesNotHave() {
        var layout =
                FormLayout.of(
                        table(
                                """
                                {"header": ["moon"], "tabs": [{"title": "Summary", "sections": [
                                {"title": "Club", "rows": [["name", "moon"], ["moon"]]},
                                {"title": "Sky", "rows": [["moon"]]}]}]}\
                                """));

        assertThat(layout.header()).isEmpty();
        assertThat(layout.columns()).containsExactly("name");
        assertThat(layout.tabs().getFirst().sections()).hasSize(1);
    }

    @Test
    void showsEveryColumnPeopleWriteWhereTheTableHasNoLayout() {
        var layout = FormLayout.of(table(""));

        assertThat(layout.columns()).containsExactly("name", "city");
        assertThat(layout.header()).containsExactly("ownerid");
    }

    @Test
    void saysWhichFormIsDamaged() {
        var problem = assertThrows(Problem.class, () -> FormLayout.of(table("{\"tabs\": 7")));

        assertThat(problem.arguments()).containsExactly("Club");
    }

    private static Table table(String layout) {
        return Table.named(1, "club")
                .label("Club", "Clubs")
                .connectable()
                .layout(layout)
                .columns(
                        List.of(
                                column("clubid", new ColumnType.UniqueId()),
                                column("name", new ColumnType.Text(100, Format.PLAIN)),
                                column("city", new ColumnType.Text(80, Format.PLAIN)),
                                column("ownerid", new ColumnType.Lookup(List.of("systemuser"))),
                                column(
                                        "importsequencenumber",
                                        new ColumnType.Text(9, Format.PLAIN)),
                                column("statecode", new ColumnType.StateCode())))
                .build();
    }

    private static Column column(String name, ColumnType type) {
        return new Column(name, name, type, false, false, false, false, null, 100);
    }
}
