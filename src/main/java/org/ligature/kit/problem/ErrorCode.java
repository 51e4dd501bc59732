package org.ligature.kit.problem;

import java.util.Arrays;
import java.util.Locale;

/// A short name for a bug by which a user and a maintainer can talk about it, such as `LG-4C2F`:
/// the
/// same failure at the same place has the same code on every computer.
public record ErrorCode(String value) {

    private static final int DIGITS = 0x10000;

    /// The code of what is at the root of this failure.
    public static ErrorCode of(Throwable failure) {
        var root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        var place =
                Arrays.stream(root.getStackTrace())
                        .filter(frame -> frame.getClassName().startsWith("org.ligature."))
                        .map(frame -> frame.getClassName() + "." + frame.getMethodName())
                        .findFirst()
                        .orElse("");
        var number = Math.floorMod((root.getClass().getName() + place).hashCode(), DIGITS);
        return new ErrorCode("LG-%04X".formatted(number).toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return value;
    }
}
