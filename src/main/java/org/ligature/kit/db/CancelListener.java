package org.ligature.kit.db;

import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CancellationException;

/// Lets a [Cancel] end whichever statement of one reading runs.
final class CancelListener implements ExecuteListener {

    private static final long serialVersionUID = 1L;
    private static final int STATEMENT_WAS_CANCELED = 57014;

    private final transient Cancel cancel;

    CancelListener(Cancel cancel) {
        this.cancel = cancel;
    }

    @Override
    public void executeStart(ExecuteContext context) {
        var statement = context.statement();
        if (statement != null) {
            cancel.onCancel(() -> end(statement));
        }
        // asked after that: a cancel from here on finds the statement to end
        if (cancel.isCancelled()) {
            throw new CancellationException();
        }
    }

    @Override
    public void exception(ExecuteContext context) {
        var cause = context.sqlException();
        if (cause != null && cause.getErrorCode() == STATEMENT_WAS_CANCELED) {
            context.exception(new CancellationException());
        }
    }

    @Override
    public void end(ExecuteContext context) {
        cancel.onCancel(() -> {});
    }

    private static void end(Statement statement) {
        try {
            statement.cancel();
        } catch (SQLException alreadyOver) {
            // what has ended by itself needs no end
        }
    }
}
