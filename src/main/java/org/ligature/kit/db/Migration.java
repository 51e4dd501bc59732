package org.ligature.kit.db;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// One numbered script that brings a store from the version before to this one.
///
/// @param checksum tells whether the script is still the one a store was made with
record Migration(int version, String name, String sql, String checksum) {

    /// @param file the name of its file, such as `V0001__system.sql`
    static Migration of(String file, String text) {
        var sql = text.replace("\r\n", "\n");
        var version = Integer.parseInt(file.substring(1, file.indexOf("__")));
        var name = file.substring(file.indexOf("__") + 2, file.length() - ".sql".length());
        return new Migration(version, name, sql, checksum(sql));
    }

    private static String checksum(String sql) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(sql.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
