package org.ligature.connections;

/// What a role is called besides its own name: in another language, of women or of men, or both.
///
/// @param language the code of the language, such as `de`; empty for that of the role's own name
public record RoleName(String language, Gender gender, String name) {

    public RoleName {
        name = name.strip();
    }

    boolean isFor(String language, Gender gender) {
        return this.language.equals(language) && this.gender == gender;
    }
}
