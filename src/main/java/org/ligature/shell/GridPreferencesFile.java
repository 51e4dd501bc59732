package org.ligature.shell;

import org.ligature.kit.task.Line;
import org.ligature.kit.task.Tasks;
import org.ligature.query.ui.GridPreferences;

import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/// Keeps how somebody likes his grids in a small file beside [PreferencesFile].
public final class GridPreferencesFile implements GridPreferences {

    private final KeptFile file;
    private final Line saving;
    private final Map<String, String> kept = new ConcurrentHashMap<>();

    /// Reads the file: called away from the FX thread.
    public GridPreferencesFile(PreferencesFile beside, Tasks tasks) {
        this.file = new KeptFile(beside.file().resolveSibling("grids.properties"));
        this.saving = tasks.line();
        var values = file.load();
        values.stringPropertyNames().forEach(key -> kept.put(key, values.getProperty(key)));
    }

    @Override
    public Optional<String> read(String key) {
        return Optional.ofNullable(kept.get(key));
    }

    @Override
    public void write(String key, String value) {
        kept.put(key, value);
        saving.run(this::save, _ -> {});
    }

    private boolean save() {
        var values = new Properties();
        values.putAll(kept);
        return file.save(values);
    }
}
