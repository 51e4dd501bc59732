package org.ligature.roles.ui;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.ligature.connections.Gender;
import org.ligature.connections.RoleName;

import java.util.ArrayList;
import java.util.List;

/// What a role is called in one language while somebody writes it: of anybody, of women, of men.
/// In the language of the role's own name that one is said of anybody.
final class Wording {

    private final String language;
    private final StringProperty anybody = new SimpleStringProperty(this, "anybody", "");
    private final StringProperty women = new SimpleStringProperty(this, "women", "");
    private final StringProperty men = new SimpleStringProperty(this, "men", "");

    /// @param language empty for that of the role's own name
    Wording(String language) {
        this.language = language;
    }

    String language() {
        return language;
    }

    boolean isOwn() {
        return language.isEmpty();
    }

    StringProperty words(Gender gender) {
        return switch (gender) {
            case ANY -> anybody;
            case FEMALE -> women;
            case MALE -> men;
        };
    }

    /// Those of its names that say something.
    List<RoleName> names() {
        var names = new ArrayList<RoleName>();
        for (var gender : Gender.values()) {
            var words = words(gender).get().strip();
            if (!words.isEmpty()) {
                names.add(new RoleName(language, gender, words));
            }
        }
        return names;
    }

    /// One for each language of a role, that of its own name first.
    static List<Wording> of(List<RoleName> names) {
        var wordings = new ArrayList<Wording>();
        wordings.add(new Wording(""));
        for (var name : names) {
            var wording =
                    wordings.stream()
                            .filter(one -> one.language.equals(name.language()))
                            .findFirst()
                            .orElseGet(
                                    () -> {
                                        var more = new Wording(name.language());
                                        wordings.add(more);
                                        return more;
                                    });
            wording.words(name.gender()).set(name.name());
        }
        return wordings;
    }
}
