package org.ligature.connections;

/// Of whom a role's name is said, as the column `gendercode` of a record has it.
public enum Gender {
    ANY(0),
    MALE(1),
    FEMALE(2);

    private final int code;

    Gender(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    /// The gender of this number; anybody's where it stands for none.
    public static Gender of(int code) {
        for (var gender : values()) {
            if (gender.code == code) {
                return gender;
            }
        }
        return ANY;
    }
}
