package org.ligature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import java.util.Map;
import java.util.Set;

/// Each rule of the house is seen to fail: the small house `archexamples` breaks them on purpose.
final class ArchitectureRulesTest {

    private static final String ROOT = "org.ligature.archexamples";

    private static final JavaClasses WRONG = new ClassFileImporter().importPackages(ROOT);

    static final Map<String, String> OFFENDERS =
            Map.ofEntries(
                    Map.entry("only stores speak SQL", "records.SqlService"),
                    Map.entry("stores are package-private", "records.OpenStore"),
                    Map.entry("view models know no control", "lists.ui.ControlViewModel"),
                    Map.entry("views know no service", "lists.ui.ServingView"),
                    Map.entry("features have no cycles", "forms.Forms"),
                    Map.entry("features look only down", "forms.Forms"),
                    Map.entry("every package has a place", "nowhere.Stray"),
                    Map.entry("every package is null-marked", "nowhere.Stray"),
                    Map.entry("JavaFX only where things are seen", "records.SeenService"),
                    Map.entry("a ui package opens by its Ui", "lists.ui.ServingView"),
                    Map.entry("no inline styles", "lists.ui.ServingView"),
                    Map.entry("the FX thread is entered by Tasks", "lists.ui.ServingView"),
                    Map.entry("threads are made by kit.task", "records.Habits"),
                    Map.entry("time comes from a Clock", "records.Habits"),
                    Map.entry("no System.out", "records.Habits"),
                    Map.entry("no printStackTrace", "records.Habits"),
                    Map.entry("no sleep", "records.Habits"),
                    Map.entry("Ikonli only in kit.ui", "lists.ui.ServingView"),
                    Map.entry("no java.util.logging", "records.Habits"));

    static final Set<Map.Entry<String, String>> EXAMPLES = OFFENDERS.entrySet();

    @ParameterizedTest
    @FieldSource("EXAMPLES")
    void findsTheOffender(Map.Entry<String, String> example) {
        var result = rules().all().get(example.getKey()).evaluate(WRONG);

        assertTrue(
                result.getFailureReport().getDetails().stream()
                        .anyMatch(line -> line.contains(example.getValue())),
                () -> example + " is not among " + result.getFailureReport());
    }

    @Test
    void leavesTheExampleOfGoodHabitsAlone() {
        var blamed =
                rules().all().values().stream()
                        .flatMap(
                                rule ->
                                        rule
                                                .evaluate(WRONG)
                                                .getFailureReport()
                                                .getDetails()
                                                .stream())
                        .filter(line -> line.contains(ROOT + ".records.GoodHabits"))
                        .toList();

        assertTrue(blamed.isEmpty(), blamed::toString);
    }

    @Test
    void hasAnExampleForEachRule() {
        assertEquals(rules().all().keySet(), OFFENDERS.keySet());
    }

    private static ArchitectureRules rules() {
        return new ArchitectureRules(ROOT);
    }
}
