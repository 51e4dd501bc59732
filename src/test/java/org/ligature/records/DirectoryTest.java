package org.ligature.records;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// The directory says of every record what its table says.
final class DirectoryTest extends RecordTest {

    private static final List<String> NAMES =
            List.of("Ærø", "Straße", "  Łódź  ", "ŞİŞLİ", "ﬁne", "Ada", "ADA", "日本");

    private final RecordCheck check = new RecordCheck(db.db(), db.schema()::schema);
    private final List<Row> live = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void agreesAfterAnyOperations(long seed) {
        var random = new SplittableRandom(seed);

        for (int i = 0; i < 120; i++) {
            step(random);
        }

        assertEquals(List.of(), check.run());
    }

    @Test
    void tellsWhatDisagrees() {
        var kern = account("Kern").ref().id().value();
        var korn = account("Korn").ref().id().value();
        db.db()
                .write(
                        tx -> {
                            tx.sql().execute("UPDATE record SET name_key = 'x' WHERE id = ?", kern);
                            tx.sql().execute("UPDATE account SET name = 'k' WHERE id = ?", korn);
                            return tx.sql().execute("UPDATE record SET statecode = 1 WHERE id = 1");
                        });

        assertEquals(
                List.of(
                        "check.name-key " + kern,
                        "check.name " + korn,
                        "check.name-key " + korn,
                        "check.state 1"),
                check.run().stream().map(one -> one.key() + " " + one.id()).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "'Ærø  Müller', aero muller",
        "'Straße', strasse",
        "'ŁÓDŹ', lodz",
        "'Đoković', dokovic",
        "'é', e",
        "'ﬁne', fine",
        "'  A\u00A0B\tC ', a b c",
        "'ŞİŞLİ', sisli",
        "'ＡＢＣ', abc",
        "'한국', 한국"
    })
    void foldsNamesForSearch(String name, String key) {
        assertEquals(
                java.text.Normalizer.normalize(key, java.text.Normalizer.Form.NFKD),
                NameKey.of(name));
    }

    private void step(SplittableRandom random) {
        var name = NAMES.get(random.nextInt(NAMES.size())) + random.nextInt(5);
        if (live.isEmpty() || random.nextInt(3) == 0) {
            var parent = live.isEmpty() ? null : any(random).ref();
            live.add(
                    saved("contact", Values.of("lastname", name).with("parentcustomerid", parent)));
            live.add(saved("account", Values.of("name", name)));
            return;
        }
        var row = any(random);
        switch (random.nextInt(4)) {
            case 0 -> {
                records.delete(admin, List.of(row.ref().id()));
                live.remove(row);
            }
            case 1 ->
                    records.setState(
                            admin, List.of(row.ref().id()), random.nextInt(2), Optional.empty());
            default ->
                    records.update(
                            admin,
                            reread(row),
                            Values.of(
                                    row.ref().table().equals("account") ? "name" : "lastname",
                                    name));
        }
    }

    private Row any(SplittableRandom random) {
        return live.get(random.nextInt(live.size()));
    }
}
