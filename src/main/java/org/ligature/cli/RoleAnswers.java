package org.ligature.cli;

import org.ligature.connections.Refusal;
import org.ligature.connections.Sentences;
import org.ligature.roles.Offence;
import org.ligature.roles.Offences;
import org.ligature.roles.RoleOutcome;

/// Prints what came of a change of a role, or tells why it was refused.
record RoleAnswers(Session session) {

    int print(RoleOutcome outcome) {
        switch (outcome) {
            case RoleOutcome.Done done -> print(done);
            case RoleOutcome.Offending(var offences) -> throw refused(offences);
            case RoleOutcome.Conflict(var current) ->
                    throw new Failed(
                            "ConcurrencyVersionMismatch",
                            "0x80060882",
                            session.texts().get("conflict", current.name(), current.version()));
            case RoleOutcome.Cancelled _ -> throw new IllegalStateException("Nobody could stop it");
        }
        return 0;
    }

    private void print(RoleOutcome.Done done) {
        var object = new RoleObject(session).of(done.role());
        object.put("connections", done.connections());
        if (done.offending() > 0) {
            object.put("offending", done.offending());
        }
        session.answer().object(object);
    }

    private Failed refused(Offences offences) {
        var code = code(offences.main());
        var locale = session.texts().locale();
        var first = new Sentences(locale).both(offences.first().getFirst()).getFirst();
        return new Failed(
                code.name(),
                code.hex(),
                session.texts().get("role.offending", offences.count(), first));
    }

    private static Refusal.Code code(Offence offence) {
        return switch (offence) {
            case TABLE -> Refusal.Code.ConnectionRoleNotValidForObjectType;
            case MATCH -> Refusal.Code.UnrelatedConnectionRoles;
            case LIMIT -> Refusal.Code.ConnectionRoleLimitReached;
            case DUPLICATE -> Refusal.Code.ConnectionExists;
        };
    }
}
