package org.ligature.settings.ui;

import org.jspecify.annotations.Nullable;

/// What a yes or no starts with on a new record.
enum Usual {
    NONE,
    YES,
    NO;

    static Usual of(@Nullable Boolean flag) {
        if (flag == null) {
            return NONE;
        }
        return flag ? YES : NO;
    }

    @Nullable Boolean flag() {
        return this == NONE ? null : Boolean.valueOf(this == YES);
    }
}
