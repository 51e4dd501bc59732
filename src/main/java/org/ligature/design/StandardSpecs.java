package org.ligature.design;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// The specs of the tables the program comes with, as files beside this class; `tables.txt` names
/// them.
///
/// @param checksum tells whether they are still those a store was brought up to
record StandardSpecs(List<TableSpec> specs, String checksum) {

    private static final String FOLDER = "standard/";

    static StandardSpecs read() {
        var digest = sha256();
        var specs = new ArrayList<TableSpec>();
        for (var name : text("tables.txt", digest).lines().toList()) {
            if (!name.isBlank()) {
                specs.add(SpecReader.table(text(name.strip() + ".json", digest)));
            }
        }
        return new StandardSpecs(specs, HexFormat.of().formatHex(digest.digest()));
    }

    private static String text(String file, MessageDigest digest) {
        try (var stream = StandardSpecs.class.getResourceAsStream(FOLDER + file)) {
            if (stream == null) {
                throw new IllegalStateException("The program has come without " + file);
            }
            var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            digest.update(text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8));
            return text;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
