package org.ligature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/// Data that others made, in the folder that the system property `ligature.data` names. It is no
/// part of the project: where it is absent, its tests are skipped, unless they are required.
final class RealData {

    private RealData() {}

    static Path file(String first, String... more) {
        var data = System.getProperty("ligature.data");
        var file = data == null ? null : Path.of(data, first).resolve(String.join("/", more));
        var there = file != null && Files.exists(file);
        if (System.getProperty("ligature.data.required") != null) {
            assertThat(there).as("ligature.data names no folder with " + first).isTrue();
        }
        assumeTrue(there, "The real data is not here: set ligature.data to its folder");
        return file;
    }
}
