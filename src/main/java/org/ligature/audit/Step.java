package org.ligature.audit;

/// One action of a user with what became of it since: taken back, done again, taken back once more.
///
/// @param first what the user did
/// @param last the newest of its line: the action itself, or what took it back or did it again
/// @param done whether it stands; false where it is taken back
public record Step(AuditTransaction first, AuditTransaction last, boolean done) {}
