package org.ligature.query.ui;

import java.util.Optional;

/// Remembers how somebody likes a grid: its columns, their widths, how dense its rows are. Answers
/// at once, so it is kept in memory and written behind.
public interface GridPreferences {

    Optional<String> read(String key);

    void write(String key, String value);
}
