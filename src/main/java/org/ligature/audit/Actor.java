package org.ligature.audit;

/// Who acts: the user in whose name a service is called.
///
/// @param userId the id of the user's record
/// @param name the user's full name, for display
public record Actor(long userId, String name) {

    /// The program itself, while it sets up a store in which there is no user yet.
    public static final Actor PROGRAM = new Actor(0, "Ligature");
}
