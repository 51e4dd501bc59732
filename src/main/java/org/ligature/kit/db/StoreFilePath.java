package org.ligature.kit.db;

import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// Lets H2 use a file of any name: the user's path is packed into letters and digits, so that
/// nothing in it can be read as a setting of the URL, and no ending is added to it.
///
/// H2 makes one with its constructor without arguments, by reflection.
public final class StoreFilePath extends FilePathWrapper {

    private static final String SCHEME = "ligature";
    private static final String ENDING = ".mv.db";

    /// What stands in the URL for this file.
    ///
    /// @param file a file of H2's file systems, such as `file:/home/ada/alder.lig`
    static String databaseName(String file) {
        FilePath.register(new StoreFilePath());
        return SCHEME + ":" + packed(file);
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    protected FilePath unwrap(String path) {
        var name = path.substring(SCHEME.length() + 1);
        var dot = name.indexOf('.');
        var token = dot < 0 ? name : name.substring(0, dot);
        var ending = dot < 0 ? "" : name.substring(dot);
        var file = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
        return FilePath.get(ending.equals(ENDING) ? file : file + ending);
    }

    @Override
    public FilePathWrapper wrap(FilePath base) {
        return getPath(SCHEME + ":" + packed(base.toString()) + ENDING);
    }

    /// The name as it is: with the real one H2 would add its ending a second time.
    @Override
    public FilePath toRealPath() {
        return getPath(name);
    }

    private static String packed(String file) {
        var bytes = file.getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
