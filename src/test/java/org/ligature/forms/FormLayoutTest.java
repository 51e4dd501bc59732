package org.ligature.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.ligature.kit.problem.Problem;
import org.ligature.records.RecordId;
import org.ligature.records.RecordRef;
import org.ligature.records.Row;
import org.ligature.records.Values;
import org.ligature.schema.Column;
import org.ligature.schema.ColumnType;
import org.ligature.schema.ColumnType.Text.Format;
import org.ligature.schema.Table;
import org.ligature.schema.TableBuilder;

import java.util.List;
import java.util.UUID;

class FormLayoutTest {

    private static final String CLOSING =
            """
            {"closing": ["city"], "tabs": [
            {"title": "Summary", "sections": [{"title": "Club", "rows": [["name"]]}]},
            {"title": "End", "sections": [{"title": "End", "rows": [["city"]]}]}]}\
            """;

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

        assertThat(layout.columns()).containsExactly("name", "city", "seal");
        assertThat(layout.header()).containsExactly("ownerid");
    }

    @Test
    void leavesOutWhatRecordsOfTheTableCannotHave() {
        var layout =
                """
                {"tabs": [{"title": "Who", "sections": [
                {"title": "Team", "kind": "connections", "category": 1001}]},
                {"title": "Summary", "sections": [{"title": "Club", "rows": [["name"]]},
                {"title": "Past", "kind": "timeline"}]}]}\
                """;

        var without = FormLayout.of(club().layout(layout).build());
        var with = FormLayout.of(club().connectable().layout(layout).build());

        assertThat(without.tabs()).extracting(FormLayout.Tab::title).containsExactly("Summary");
        assertThat(without.tabs().getFirst().sections()).hasSize(1);
        assertThat(with.tabs()).extracting(FormLayout.Tab::title).containsExactly("Who", "Summary");
    }

    @Test
    void saysWhichFormIsDamaged() {
        var problem = assertThrows(Problem.class, () -> FormLayout.of(table("{\"tabs\": 7")));

        assertThat(problem.arguments()).containsExactly("Club");
    }

    @Test
    void whatIsWrittenInClosingIsShownOnceTheRecordIsClosed() {
        var club = table(CLOSING);
        var layout = FormLayout.of(club);

        assertThat(layout.columns()).containsExactly("name", "city");
        assertThat(layout.during(club, null).columns()).containsExactly("name");
        assertThat(layout.during(club, null).tabs()).hasSize(1);
        assertThat(layout.during(club, row(0, Values.NONE)).columns()).containsExactly("name");
        assertThat(layout.during(club, row(1, Values.NONE))).isEqualTo(layout);
    }

    @Test
    void whatIsWrittenInClosingIsShownWhereSomethingStandsInIt() {
        var club = table(CLOSING);

        var shown = FormLayout.of(club).during(club, row(0, Values.of("city", "Oslo")));

        assertThat(shown.columns()).containsExactly("name", "city");
    }

    @Test
    void whatMustBeFilledInIsShownFromTheStart() {
        var club = table(CLOSING.replace("city", "seal"));
        var layout = FormLayout.of(club);

        assertThat(layout.during(club, null).columns()).containsExactly("name", "seal");
        assertThat(layout.during(club, row(0, Values.NONE))).isEqualTo(layout);
    }

    @Test
    void whatOnlyTheSystemWritesIsShownOnceThereIsARecord() {
        var club = table(CLOSING.replace("\"closing\": [\"city\"], ", "").replace("city", "total"));
        var layout = FormLayout.of(club);

        assertThat(layout.during(club, null).columns()).containsExactly("name");
        assertThat(layout.during(club, row(0, Values.NONE))).isEqualTo(layout);
    }

    private static Row row(int state, Values values) {
        var ref = new RecordRef(new RecordId(1), new UUID(0, 1), "club", "Club");
        return new Row(ref, values.with("statecode", state), 1);
    }

    private static Table table(String layout) {
        return club().connectable().layout(layout).build();
    }

    private static TableBuilder club() {
        return Table.named(1, "club")
                .label("Club", "Clubs")
                .columns(
                        List.of(
                                column("clubid", new ColumnType.UniqueId()),
                                column("name", new ColumnType.Text(100, Format.PLAIN)),
                                column("city", new ColumnType.Text(80, Format.PLAIN)),
                                column("seal", true, false),
                                column("total", false, true),
                                column("ownerid", new ColumnType.Lookup(List.of("systemuser"))),
                                column(
                                        "importsequencenumber",
                                        new ColumnType.Text(9, Format.PLAIN)),
                                column("statecode", new ColumnType.StateCode())));
    }

    private static Column column(String name, boolean required, boolean readOnly) {
        var type = new ColumnType.Text(80, Format.PLAIN);
        return new Column(name, name, type, required, readOnly, false, false, null, 100);
    }

    private static Column column(String name, ColumnType type) {
        return new Column(name, name, type, false, false, false, false, null, 100);
    }
}
