package org.ligature.roles.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ligature.Sample;
import org.ligature.connections.Gender;
import org.ligature.connections.Role;
import org.ligature.connections.RoleDraft;
import org.ligature.connections.RoleName;
import org.ligature.kit.problem.Problem;
import org.ligature.kit.text.Texts;
import org.ligature.roles.Offences;
import org.ligature.roles.Remedy;
import org.ligature.roles.ui.RoleEditorViewModel.Part;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

final class RoleEditorViewModelTest {

    private final RolesFixture fixture = new RolesFixture(Sample.told());
    private final RolesViewModel list = fixture.model();
    private final RoleEditorViewModel editor =
            new RoleEditorViewModel(
                    list,
                    new RoleJobs(
                            fixture.admin(), fixture.parts, Texts.of(RoleEditorViewModel.class)));
    private final List<Role> saved = new ArrayList<>();
    private final List<Offences> offended = new ArrayList<>();
    private Consumer<Remedy> goOn = _ -> {};

    @BeforeEach
    void listen() {
        editor.onSaved(saved::add);
        editor.onOffending(
                (offences, go) -> {
                    offended.add(offences);
                    goOn = go;
                });
    }

    @Test
    void showsARoleAndSavesWhatChanged() {
        editor.edit(fixture.role("Employer"));
        assertThat(editor.changedProperty().get()).isFalse();

        editor.fields().descriptionProperty().set("Pays the wages.");
        editor.fields().limitedProperty().set(true);
        editor.fields().limitProperty().set("5");
        assertThat(editor.changedProperty().get()).isTrue();
        editor.save();

        assertThat(saved).extracting(Role::description).containsExactly("Pays the wages.");
        assertThat(fixture.role("Employer").limit()).isEqualTo(5);
        assertThat(editor.changedProperty().get()).isFalse();
    }

    @Test
    void makesARole() {
        editor.begin(2);
        editor.fields().nameProperty().set("Aunt");
        editor.fields().everyTableProperty().set(false);
        editor.fields().tables().add("contact");
        assertThat(editor.matches().mayMatchItself()).isFalse();

        editor.save();

        assertThat(fixture.role("Aunt").tables()).containsExactly("contact");
        assertThat(editor.savedProperty().get()).isEqualTo(fixture.role("Aunt"));
        assertThat(editor.matches().mayMatchItself()).isTrue();

        editor.matches().matchItself();
        editor.save();

        var aunt = fixture.role("Aunt");
        assertThat(aunt.matches()).containsExactly(aunt.id());
    }

    @Test
    void saysWhatIsMissing() {
        editor.begin(1);
        editor.fields().everyTableProperty().set(false);
        editor.fields().limitedProperty().set(true);
        editor.fields().limitProperty().set("some");

        editor.save();

        assertThat(editor.wrong()).containsOnlyKeys(Part.NAME, Part.LIMIT, Part.TABLES);
        assertThat(saved).isEmpty();

        editor.fields().nameProperty().set("x".repeat(101));
        editor.fields().everyTableProperty().set(true);
        editor.fields().limitedProperty().set(false);
        editor.save();

        assertThat(editor.wrong()).containsOnlyKeys(Part.NAME);
    }

    @Test
    void putsMatchesInOrder() {
        editor.edit(fixture.role("Client"));
        var matches = editor.matches();
        var first = matches.chosen().getFirst();

        assertThat(matches.move(first, -1)).isFalse();
        assertThat(matches.move(first, 1)).isTrue();
        assertThat(matches.chosen().indexOf(first)).isEqualTo(1);
        assertThat(matches.offered()).extracting(Role::name).contains("Friend");
        matches.add(fixture.role("Friend").id());
        editor.save();

        assertThat(fixture.role("Client").matches()).isEqualTo(List.copyOf(matches.chosen()));
        assertThat(fixture.role("Friend").goesWith(fixture.role("Client"))).isTrue();
    }

    @Test
    void asksWhatIsToBeDoneWithWhatNoLongerFits() {
        editor.edit(fixture.role("Employer"));
        editor.matches().remove(fixture.role("Employee").id());

        editor.save();

        assertThat(offended).singleElement().satisfies(one -> assertThat(one.count()).isPositive());
        assertThat(fixture.role("Employer").matches()).isNotEmpty();

        goOn.accept(Remedy.KEEP);

        assertThat(fixture.role("Employer").matches()).isEmpty();
        assertThat(saved).hasSize(1);
    }

    @Test
    void keepsWordsOfWomenAndMenAndLanguages() {
        editor.edit(fixture.role("Spouse/Partner"));
        editor.fields().otherWordsProperty().set(true);
        editor.fields().wordings().getFirst().words(Gender.FEMALE).set("Wife ");
        var german = new Wording("de");
        editor.fields().wordings().add(german);
        german.words(Gender.ANY).set("Ehepartner");
        editor.save();

        assertThat(fixture.role("Spouse/Partner").names())
                .containsExactly(
                        new RoleName("", Gender.FEMALE, "Wife"),
                        new RoleName("de", Gender.ANY, "Ehepartner"));

        editor.fields().otherWordsProperty().set(false);
        editor.save();

        assertThat(fixture.role("Spouse/Partner").names()).isEmpty();
    }

    @Test
    void tellsThatSomebodyElseChangedIt() {
        editor.edit(fixture.role("Friend"));
        editor.fields().nameProperty().set("Mate");
        rewrite("Friend", "Pal");

        editor.save();

        assertThat(editor.theirsProperty().get()).isEqualTo(fixture.role("Pal"));
        editor.saveMine();
        assertThat(saved).extracting(Role::name).containsExactly("Mate");
    }

    @Test
    void takesWhatSomebodyElseSaved() {
        editor.edit(fixture.role("Friend"));
        editor.fields().nameProperty().set("Mate");
        rewrite("Friend", "Pal");
        editor.save();

        editor.takeTheirs();

        assertThat(editor.fields().nameProperty().get()).isEqualTo("Pal");
        assertThat(editor.changedProperty().get()).isFalse();
    }

    @Test
    void followsWhatHappensElsewhereUnlessSomethingWasTyped() {
        editor.edit(fixture.role("Friend"));
        rewrite("Friend", "Pal");
        editor.refresh();
        assertThat(editor.fields().nameProperty().get()).isEqualTo("Pal");

        editor.fields().nameProperty().set("Mate");
        rewrite("Pal", "Chum");
        editor.refresh();
        assertThat(editor.fields().nameProperty().get()).isEqualTo("Mate");

        fixture.sample.roles().delete(fixture.admin(), fixture.role("Chum").id());
        editor.refresh();
        assertThat(editor.openProperty().get()).isFalse();
    }

    @Test
    void tellsAProblemWithTheWhole() {
        editor.begin(1);
        editor.fields().nameProperty().set("Mate");
        var gone = fixture.role("Friend");
        editor.matches().add(gone.id());
        fixture.sample.roles().delete(fixture.admin(), gone.id());

        editor.save();

        assertThat(editor.wrong()).containsOnlyKeys(Part.WHOLE);
        assertThat(editor.wrong().get(Part.WHOLE)).isInstanceOf(Problem.class);
        assertThat(editor.savingProperty().get()).isFalse();
    }

    private void rewrite(String name, String to) {
        var role = fixture.role(name);
        var draft =
                new RoleDraft(to, role.category(), "", Set.of(), role.matches(), null, List.of());
        fixture.sample
                .roles()
                .change(
                        fixture.admin(),
                        "role.update",
                        action -> {
                            fixture.sample.roles().rewrite(action, role.id(), draft);
                            return role;
                        });
    }
}
