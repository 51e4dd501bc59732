package org.ligature.kit.db;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.Map;

final class DataFolderTest {

    private static final Path HOME = Path.of("/home/ada");

    @Test
    void onLinuxItIsUnderTheHomeFolder() {
        assertEquals(HOME.resolve(".local/share/ligature"), folder("Linux", Map.of()));
    }

    @Test
    void onLinuxTheUserMayHaveMovedIt() {
        assertEquals(Path.of("/data/ligature"), folder("Linux", Map.of("XDG_DATA_HOME", "/data")));
    }

    @Test
    void aRelativeXdgFolderIsIgnoredAsTheRuleSays() {
        assertEquals(
                HOME.resolve(".local/share/ligature"),
                folder("Linux", Map.of("XDG_DATA_HOME", "data")));
        assertEquals(
                HOME.resolve(".local/share/ligature"),
                folder("Linux", Map.of("XDG_DATA_HOME", "")));
    }

    @Test
    void onMacItIsApplicationSupport() {
        assertEquals(
                HOME.resolve("Library/Application Support/Ligature"), folder("Mac OS X", Map.of()));
    }

    @Test
    void onWindowsItIsLocalAppData() {
        var environment = Map.of("LOCALAPPDATA", "/local");

        assertEquals(Path.of("/local/Ligature"), folder("Windows 11", environment));
        assertEquals(HOME.resolve("AppData/Local/Ligature"), folder("Windows 11", Map.of()));
    }

    private static Path folder(String system, Map<String, String> environment) {
        return DataFolder.of(environment, system, HOME).folder();
    }
}
