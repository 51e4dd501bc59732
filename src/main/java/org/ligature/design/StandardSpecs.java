package org.ligature.design;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// The specs of the tables the program comes with, as files beside this class; `tables.txt` names
/// them. They are read as text; what they say is made out only where a store lacks something.
///
/// @param texts one spec each
/// @param checksum tells whether they are still those a store was brought up to
record StandardSpecs(List<String> texts, String checksum) {

    private static final String FOLDER = "standard/";

    static StandardSpecs read() {
        var digest = sha256();
        var texts =
                text("tables.txt", digest)
                        .lines()
                        .filter(name -> !name.isBlank())
                        .map(name -> text(name.strip() + ".json", digest))
                        .toList();
        return new StandardSpecs(texts, HexFormat.of().formatHex(digest.digest()));
    }

    List<TableSpec> specs() {
        return texts.stream().map(SpecReader::table).toList();
    }

    /// The layout the program has for the form of a table; empty for none.
    String layout(String table) {
        return specs().stream()
                .filter(spec -> spec.name().equals(table))
                .findFirst()
                .map(TableSpec::layout)
                .orElse("");
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
