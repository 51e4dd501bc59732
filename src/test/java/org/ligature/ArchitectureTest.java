package org.ligature;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;

import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.stream.Stream;

final class ArchitectureTest {

    private static final String ROOT = "org.ligature";

    private static final JavaClasses APP =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages(ROOT);

    @ParameterizedTest
    @MethodSource("rules")
    void keepsTheRule(ArchRule rule) {
        rule.check(APP);
    }

    @Test
    void readsTheClassFilesOfThisJava() {
        assertTrue(APP.get(Main.class).tryGetMethod("main", String[].class).isPresent());
    }

    static Stream<Named<ArchRule>> rules() {
        return new ArchitectureRules(ROOT)
                .all().entrySet().stream().map(rule -> Named.of(rule.getKey(), rule.getValue()));
    }
}
