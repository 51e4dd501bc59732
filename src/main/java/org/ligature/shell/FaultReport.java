package org.ligature.shell;

import org.ligature.kit.problem.ErrorCode;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a user can send in about a fault of ours.
///
/// @param code the same for the same fault wherever it happens, so that reports can be put together
record FaultReport(String code, String details) {

    static FaultReport of(Throwable thrown) {
        return new FaultReport(ErrorCode.of(thrown).value(), details(thrown));
    }

    private static String details(Throwable thrown) {
        return Stream.iterate(thrown, each -> each != null, Throwable::getCause)
                .limit(10)
                .map(FaultReport::one)
                .collect(Collectors.joining("\n\n"));
    }

    private static String one(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .map(frame -> "  at " + frame)
                .collect(Collectors.joining("\n", thrown + "\n", ""));
    }
}
