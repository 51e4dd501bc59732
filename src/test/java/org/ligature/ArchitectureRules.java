package org.ligature;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.INTERFACES;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessField;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import org.jspecify.annotations.NullMarked;

import java.lang.annotation.Annotation;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The rules of the house by name, for a house that stands in any package: [ArchitectureTest] holds
/// them against Ligature, [ArchitectureRulesTest] against a small house in which each one is
/// broken.
record ArchitectureRules(String root) {

    private static final List<String> ORDER =
            List.of(
                    "kit",
                    "sql",
                    "audit",
                    "access",
                    "schema",
                    "design",
                    "records",
                    "query",
                    "forms",
                    "connections",
                    "roles",
                    "pricing",
                    "verbs",
                    "activities",
                    "lists",
                    "settings",
                    "charts",
                    "graph",
                    "workflow",
                    "exchange",
                    "instances",
                    "social",
                    "exports",
                    "sample",
                    "history",
                    "merge",
                    "cli",
                    "shell");

    private static final String[] TOOLKIT = {
        "javafx..", "com.sun.javafx..", "org.controlsfx..", "impl.org.controlsfx..", "atlantafx.."
    };

    Map<String, ArchRule> all() {
        var rules = new LinkedHashMap<String, ArchRule>();
        rules.put("only stores speak SQL", onlyStoresSpeakSql());
        rules.put("stores are package-private", storesArePackagePrivate());
        rules.put("view models know no control", viewModelsKnowNoControl());
        rules.put("views know no service", viewsKnowNoService());
        rules.put(
                "features have no cycles",
                slices().matching(root + ".(*)..").should().beFreeOfCycles());
        rules.put("features look only down", featuresLookOnlyDown());
        rules.put("every package has a place", everyPackageHasAPlace());
        rules.put("every package is null-marked", everyPackageIsNullMarked());
        rules.put("JavaFX only where things are seen", javafxOnlyWhereThingsAreSeen());
        rules.put("a ui package opens by its Ui", uiPackagesOpenByTheirUi());
        rules.put("no inline styles", noInlineStyles());
        rules.put("the FX thread is entered by Tasks", fxThreadIsEnteredByTasks());
        rules.put("threads are made by kit.task", threadsAreMadeByTask());
        rules.put("time comes from a Clock", timeComesFromAClock());
        rules.put("no System.out", noSystemOut());
        rules.put("no printStackTrace", noPrintStackTrace());
        rules.put("no sleep", noSleep());
        rules.put("Ikonli only in kit.ui", ikonliOnlyInKitUi());
        rules.put("no java.util.logging", noJavaUtilLogging());
        return rules;
    }

    private ArchRule onlyStoresSpeakSql() {
        return noClasses()
                .that(not(partOfAStore()))
                .and(not(resideInAnyPackage(in("kit.db"), in("sql"))))
                .should(
                        dependOnClassesThat(
                                resideInAnyPackage("org.jooq..", "java.sql..", in("sql"))))
                .because("what a feature asks of the database is found in its store");
    }

    private ArchRule storesArePackagePrivate() {
        return classes()
                .that(simpleNameEndingWith("Store"))
                .and(not(resideInAnyPackage(in("kit"))))
                .should()
                .bePackagePrivate()
                .because("nobody can then pass by the service, which knows the rules");
    }

    private ArchRule viewModelsKnowNoControl() {
        return noClasses()
                .that(topLevelEndsWith("ViewModel"))
                .should(dependOnClassesThat(resideInAnyPackage("javafx.scene..", "javafx.stage..")))
                .because("a view model is tested without a toolkit");
    }

    private ArchRule viewsKnowNoService() {
        return noClasses()
                .that(topLevelEndsWith("View"))
                .and(resideInAnyPackage("..ui..", in("shell")))
                .should(dependOnClassesThat(simpleNameEndingWith("Service")))
                .because("a service blocks, and a view stands on the FX thread");
    }

    private ArchRule featuresLookOnlyDown() {
        var rules = CompositeArchRule.of(lookOnlyDown(0));
        for (int i = 1; i < ORDER.size(); i++) {
            rules = rules.and(lookOnlyDown(i));
        }
        return rules;
    }

    private ArchRule lookOnlyDown(int place) {
        var above = new ArrayList<>(List.of(root));
        ORDER.subList(place + 1, ORDER.size()).forEach(feature -> above.add(in(feature)));
        return noClasses()
                .that(resideInAPackage(in(ORDER.get(place))))
                .should(dependOnClassesThat(resideInAnyPackage(above.toArray(String[]::new))))
                .because("upward messages are functions given in the constructor by Wiring");
    }

    private ArchRule everyPackageHasAPlace() {
        var places = new ArrayList<>(List.of(root));
        ORDER.forEach(feature -> places.add(in(feature)));
        return classes()
                .should()
                .resideInAnyPackage(places.toArray(String[]::new))
                .because("a new feature is entered in the order before its first class");
    }

    private ArchRule everyPackageIsNullMarked() {
        return classes()
                .that(not(resideInAPackage(in("sql"))))
                .should(liveInAPackageMarked(NullMarked.class))
                .because("its package-info says what it is for, and that null is an exception");
    }

    private static ArchCondition<JavaClass> liveInAPackageMarked(Class<? extends Annotation> mark) {
        return new ArchCondition<>("live in a package with @" + mark.getSimpleName()) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var home = type.getPackage();
                if (!home.tryGetAnnotationOfType(mark).isPresent()) {
                    events.add(
                            SimpleConditionEvent.violated(
                                    type, type.getName() + " lives in unmarked " + home.getName()));
                }
            }
        };
    }

    private ArchRule javafxOnlyWhereThingsAreSeen() {
        return noClasses()
                .that(not(resideInAnyPackage("..ui..", in("shell"), in("kit.task"), root)))
                .should(dependOnClassesThat(resideInAnyPackage(TOOLKIT)))
                .because("the command line and the tests of the rules run without a toolkit");
    }

    private ArchRule uiPackagesOpenByTheirUi() {
        return noClasses()
                .that(resideInAPackage("..ui.."))
                .and(not(resideInAPackage(in("kit"))))
                .and(not(INTERFACES))
                .and()
                .areTopLevelClasses()
                .and()
                .areNotRecords()
                .and()
                .areNotEnums()
                .and(not(simpleNameEndingWith("Ui")))
                .should()
                .bePublic()
                .because("other features come in by the one door; only values pass through it");
    }

    private ArchRule noInlineStyles() {
        return noClasses()
                .should(accessTargetWhere(owner("javafx", "setStyle")))
                .because("colours and sizes by style sheet follow the theme");
    }

    private ArchRule fxThreadIsEnteredByTasks() {
        return noClasses()
                .that(not(resideInAPackage(in("kit.task"))))
                .and(not(DescribedPredicate.describe("wire", type -> isWiring(type))))
                .should(accessTargetWhere(owner("javafx.application.Platform", "runLater")))
                .because("one helper alone knows which answer is still wanted");
    }

    private boolean isWiring(JavaClass type) {
        return type.getName().equals(root + ".Wiring");
    }

    private ArchRule threadsAreMadeByTask() {
        return noClasses()
                .that(not(resideInAPackage(in("kit.task"))))
                .should(accessTargetWhere(owner("java.lang.Thread", "<init>")))
                .because("at exit every thread must be known, to be awaited");
    }

    private ArchRule timeComesFromAClock() {
        return noClasses()
                .should(
                        accessTargetWhere(
                                describe(
                                        "is now() without a Clock",
                                        access ->
                                                owner("java.time", "now").test(access)
                                                        && !access.getDescription()
                                                                .contains(Clock.class.getName()))))
                .because("tests and --now stop the clock");
    }

    private ArchRule noSystemOut() {
        return noClasses()
                .that(not(resideInAPackage(root)))
                .should(systemStream("out"))
                .orShould(systemStream("err"))
                .because("Main gives the command line its streams, and a window has none");
    }

    private static ArchCondition<JavaClass> systemStream(String name) {
        return accessField(System.class, name);
    }

    private ArchRule noPrintStackTrace() {
        return noClasses()
                .should(accessTargetWhere(owner("java", "printStackTrace")))
                .because("a bug goes up to the one who shows and logs it");
    }

    private ArchRule noSleep() {
        return noClasses()
                .should(accessTargetWhere(owner("java.lang.Thread", "sleep")))
                .because("a wait is for a condition, not for a time");
    }

    private ArchRule ikonliOnlyInKitUi() {
        return noClasses()
                .that(not(resideInAPackage(in("kit.ui"))))
                .should(dependOnClassesThat(resideInAPackage("org.kordamp..")))
                .because("screens name icons by meaning, with kit.ui.Icon");
    }

    private ArchRule noJavaUtilLogging() {
        return noClasses()
                .should(dependOnClassesThat(resideInAPackage("java.util.logging..")))
                .because("System.Logger says the same and leaves the choice to the start");
    }

    private String in(String room) {
        return root + "." + room + "..";
    }

    private static DescribedPredicate<JavaAccess<?>> owner(String prefix, String member) {
        return describe(
                "is " + prefix + "…" + member,
                access ->
                        access.getTargetOwner().getName().startsWith(prefix)
                                        && access.getTarget().getName().equals(member)
                                || inherited(access, prefix, member));
    }

    /// A call on our own subclass of a toolkit's class names the subclass as the owner.
    private static boolean inherited(JavaAccess<?> access, String prefix, String member) {
        return access.getTarget().getName().equals(member)
                && !member.equals("<init>")
                && access.getTargetOwner().getAllRawSuperclasses().stream()
                        .anyMatch(type -> type.getName().startsWith(prefix));
    }

    private static DescribedPredicate<JavaClass> partOfAStore() {
        return topLevelEndsWith("Store");
    }

    private static DescribedPredicate<JavaClass> topLevelEndsWith(String ending) {
        return describe(
                "belong to a *" + ending, type -> topLevel(type).getSimpleName().endsWith(ending));
    }

    private static JavaClass topLevel(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureRules::topLevel).orElse(type);
    }
}
