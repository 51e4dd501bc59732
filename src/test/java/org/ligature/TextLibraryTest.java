package org.ligature;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

final class TextLibraryTest {

    @TempDir Path folder;

    @Test
    void isMissingWhereTheLinkerDoesNotKnowIt() throws IOException {
        assertThat(linux("libc.so.6\0/lib/libc.so.6\0").isMissing()).isTrue();
    }

    @Test
    void isThereWhereTheLinkerKnowsIt() throws IOException {
        assertThat(linux("libpangoft2-1.0.so.0\0/lib/libpangoft2-1.0.so.0\0").isMissing())
                .isFalse();
    }

    @Test
    void isNotAskedForWhereTheLinkerKeepsNoCache() {
        assertThat(new TextLibrary("Linux", folder.resolve("none")).isMissing()).isFalse();
    }

    @Test
    void isNotAskedForOnOtherSystems() throws IOException {
        var cache = Files.writeString(folder.resolve("cache"), "nothing");

        assertThat(new TextLibrary("Mac OS X", cache).isMissing()).isFalse();
        assertThat(new TextLibrary("Windows 11", cache).isMissing()).isFalse();
    }

    @Test
    void theSentenceNamesThePackageToInstall() {
        assertThat(TextLibrary.sentence()).contains("install libpangoft2-1.0-0");
    }

    private TextLibrary linux(String cache) throws IOException {
        return new TextLibrary("Linux", Files.writeString(folder.resolve("cache"), cache));
    }
}
