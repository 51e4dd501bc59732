package org.ligature.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.ligature.TestDb;
import org.ligature.audit.Action;
import org.ligature.kit.problem.Problem;
import org.ligature.records.Derivation.Derived;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

class DerivationTest {

    private final TestDb db = new TestDb();
    private final RecordService records = db.records();

    @Test
    void fillsInANewRecordHoweverItComes() {
        records.onWrite((_, write) -> Derived.of(Values.of("tickersymbol", tickerOf(write))));

        var single = saved(records.create(db.admin(), "account", Values.of("name", "Ada")));
        var batch = inAction(action -> created(action, Values.of("name", "Kern")));

        assertEquals("ADA", single.values().get("tickersymbol"));
        assertEquals("KERN", records.open(db.admin(), batch.id()).values().get("tickersymbol"));
    }

    @Test
    void winsOverWhatIsGivenAndSkipsWhatStandsThere() {
        records.onWrite((_, write) -> Derived.of(Values.of("tickersymbol", tickerOf(write))));
        var row = saved(records.create(db.admin(), "account", Values.of("name", "Ada")));

        var typed = Values.of("tickersymbol", "XYZ").with("fax", "030 555555");
        var after = saved(records.update(db.admin(), row, typed));

        assertEquals("ADA", after.values().get("tickersymbol"));
        assertEquals("030 555555", after.values().get("fax"));
    }

    @Test
    void refusesARowInTheWordsOfItsFeature() {
        records.onWrite(
                (_, write) ->
                        Derived.refused(
                                Invalid.class,
                                write.table().require("name"),
                                "invalid.length",
                                5,
                                3));

        var outcome = records.create(db.admin(), "account", Values.of("name", "Ada"));

        var refused = assertInstanceOf(SaveOutcome.Refused.class, outcome);
        assertEquals(
                "Account Name takes 5 characters at most. These are 3.",
                refused.invalid().getFirst().sentence());
    }

    @Test
    void tellsOfEveryWriteWithWhatStoodThereBefore() {
        var told = new ArrayList<String>();
        records.onChange((_, change) -> told.add(sentence(change)));

        var row = saved(records.create(db.admin(), "account", Values.of("name", "Ada")));
        saved(records.update(db.admin(), row, Values.of("fax", "030 555555")));
        records.setState(db.admin(), List.of(row.ref().id()), 1, java.util.Optional.empty());
        records.delete(db.admin(), List.of(row.ref().id()));

        assertEquals(
                List.of(
                        "new Ada",
                        "null to 030 555555",
                        "030 555555 to 030 555555",
                        "deleting Ada",
                        "deleted Ada"),
                told);
    }

    @Test
    void carriesIntoWhatIsReadOnlyAndClosed() {
        var row = saved(records.create(db.admin(), "account", Values.of("name", "Ada")));
        records.setState(db.admin(), List.of(row.ref().id()), 1, java.util.Optional.empty());

        var after =
                inAction(
                        action -> {
                            var fax = Values.of("fax", "030 555555");
                            return records.carry(action, row.ref().id(), fax);
                        });

        assertEquals("030 555555", after.values().get("fax"));
        assertEquals(1, after.state());
    }

    @Test
    void givesUpTheActionWhereWhatIsCarriedCannotStand() {
        var row = saved(records.create(db.admin(), "account", Values.of("name", "Ada")));
        var tooLarge = Values.of("creditlimit", new BigDecimal("1E30"));

        var problem =
                assertThrows(
                        Problem.class,
                        () -> inAction(action -> records.carry(action, row.ref().id(), tooLarge)));

        assertEquals("invalid.range", problem.key());
    }

    @Test
    void worksOutAtTheEndOfAnActionOnceForManyRows() {
        var ended = new ArrayList<Integer>();
        records.onChange(
                (action, _) ->
                        action.part(Many.class, () -> Many.begun(action, ended)).rows.add("row"));

        inAction(
                action -> {
                    created(action, Values.of("name", "Ada"));
                    return created(action, Values.of("name", "Kern"));
                });

        assertEquals(List.of(2), ended);
    }

    private record Many(List<String> rows) {
        static Many begun(Action action, List<Integer> ended) {
            var many = new Many(new ArrayList<>());
            action.atEnd(() -> ended.add(many.rows.size()));
            return many;
        }
    }

    private static String tickerOf(Derivation.Write write) {
        return write.values().get("name", String.class).orElseThrow().toUpperCase();
    }

    private static String sentence(RecordChange change) {
        return switch (change) {
            case RecordChange.Written written when written.isNew() ->
                    "new " + written.after().get("name");
            case RecordChange.Written(_, var before, var after) ->
                    before.get("fax") + " to " + after.get("fax");
            case RecordChange.Renamed(var ref) -> "renamed " + ref.name();
            case RecordChange.Deleting(var ref) -> "deleting " + ref.name();
            case RecordChange.Merging(var loser, var survivor) ->
                    loser.name() + " becomes " + survivor.name();
            case RecordChange.Deleted(var ref, _) -> "deleted " + ref.name();
            case RecordChange.Unsettled(var ref, _) -> "unsettled " + ref.name();
        };
    }

    private RecordRef created(Action action, Values values) {
        var outcome = records.create(action, "account", List.of(values)).getFirst();
        return assertInstanceOf(BatchOutcome.Created.class, outcome).ref();
    }

    private <T> T inAction(java.util.function.Function<Action, T> work) {
        return db.actions().run(db.admin(), "test", work);
    }

    private static Row saved(SaveOutcome outcome) {
        return assertInstanceOf(SaveOutcome.Saved.class, outcome).row();
    }
}
