package org.ligature.archexamples.forms;

import org.ligature.archexamples.lists.Lists;

/// Wrong on purpose: looks up to lists, which look down to it.
public record Forms(String lists) {

    static Forms of(Lists lists) {
        return new Forms(lists.toString());
    }
}
