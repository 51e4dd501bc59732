package org.ligature;

import org.ligature.kit.text.Texts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// Whether this computer has the library JavaFX draws text with. On Linux it can be missing, and
/// JavaFX then ends in a long trace that says nothing of a cure; so the window's start and the
/// tests
/// ask first.
record TextLibrary(String system, Path cacheOfLinker) {

    private static final String LIBRARY = "libpangoft2-1.0.so.0";

    static TextLibrary ofThisComputer() {
        return new TextLibrary(System.getProperty("os.name"), Path.of("/etc/ld.so.cache"));
    }

    /// Asked by the build before it tests.
    public static void main(String[] args) {
        if (ofThisComputer().isMissing()) {
            System.err.println(sentence());
            System.exit(3);
        }
    }

    static String sentence() {
        return Texts.of(TextLibrary.class).get("text-library.missing");
    }

    /// A Linux without this cache finds its libraries in ways of its own: it is given the benefit
    /// of
    /// the doubt.
    boolean isMissing() {
        return system.toLowerCase(Locale.ROOT).contains("linux")
                && Files.isReadable(cacheOfLinker)
                && !cacheNamesTheLibrary();
    }

    private boolean cacheNamesTheLibrary() {
        try {
            return Files.readString(cacheOfLinker, StandardCharsets.ISO_8859_1).contains(LIBRARY);
        } catch (IOException _) {
            return true;
        }
    }
}
