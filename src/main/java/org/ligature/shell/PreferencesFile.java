package org.ligature.shell;

import javafx.geometry.Rectangle2D;

import org.jspecify.annotations.Nullable;
import org.ligature.kit.ui.Theme;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/// Keeps [Preferences] in a small file.
public final class PreferencesFile {

    private final Path file;

    public PreferencesFile(Path file) {
        this.file = file;
    }

    /// The file in the folder where this kind of computer keeps the settings of programs.
    public static PreferencesFile usual(Map<String, String> variables, String system, Path home) {
        var name = system.toLowerCase(Locale.ROOT);
        return new PreferencesFile(folder(variables, name, home).resolve("window.properties"));
    }

    private static Path folder(Map<String, String> variables, String system, Path home) {
        if (system.contains("windows")) {
            return said(variables.get("APPDATA"), home.resolve("AppData/Roaming"))
                    .resolve("Ligature");
        }
        if (system.contains("mac")) {
            return home.resolve("Library/Preferences/Ligature");
        }
        return said(variables.get("XDG_CONFIG_HOME"), home.resolve(".config")).resolve("ligature");
    }

    private static Path said(@Nullable String said, Path otherwise) {
        return said == null || said.isBlank() ? otherwise : Path.of(said);
    }

    Path file() {
        return file;
    }

    public Preferences load() {
        var values = new KeptFile(file).load();
        return new Preferences(
                "dark".equals(values.getProperty("theme")) ? Theme.DARK : Theme.LIGHT,
                Boolean.parseBoolean(values.getProperty("navigation.rail")),
                bounds(values.getProperty("window.bounds", "")));
    }

    /// @return whether it was written
    public boolean save(Preferences preferences) {
        var values = new Properties();
        values.setProperty("theme", preferences.theme().name().toLowerCase(Locale.ROOT));
        values.setProperty("navigation.rail", Boolean.toString(preferences.rail()));
        if (preferences.bounds() != null) {
            values.setProperty("window.bounds", text(preferences.bounds()));
        }
        return new KeptFile(file).save(values);
    }

    private static String text(Rectangle2D bounds) {
        return "%d %d %d %d"
                .formatted(
                        Math.round(bounds.getMinX()),
                        Math.round(bounds.getMinY()),
                        Math.round(bounds.getWidth()),
                        Math.round(bounds.getHeight()));
    }

    private static @Nullable Rectangle2D bounds(String text) {
        try {
            var parts = Stream.of(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
            return parts.length == 4
                    ? new Rectangle2D(parts[0], parts[1], parts[2], parts[3])
                    : null;
        } catch (IllegalArgumentException garbled) {
            return null;
        }
    }
}
