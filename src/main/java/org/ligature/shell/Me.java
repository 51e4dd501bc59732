package org.ligature.shell;

/// The person at the computer, as the window greets them.
public record Me(String firstName, String lastName) {

    public Me {
        firstName = firstName.strip();
        lastName = lastName.strip();
    }

    public String name() {
        return (firstName + " " + lastName).strip();
    }
}
