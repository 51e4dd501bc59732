package org.ligature;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// With which words the window opens, and on which store.
final class WindowStartTest {

    @Test
    void opensTheOwnStoreWithoutWords() {
        assertEquals(opens(Optional.empty()), WindowStart.of(List.of()));
    }

    @Test
    void opensTheStoreThatIsNamed() {
        var named = opens(Optional.of(Path.of("office.mv.db")));

        assertEquals(named, WindowStart.of(List.of("--store", "office.mv.db")));
        assertEquals(named, WindowStart.of(List.of("--store=office.mv.db")));
    }

    @Test
    void leavesCommandsToTheCommandLine() {
        assertEquals(Optional.empty(), WindowStart.of(List.of("--help")));
        assertEquals(Optional.empty(), WindowStart.of(List.of("--store")));
        assertEquals(Optional.empty(), WindowStart.of(List.of("--store", "office", "check")));
        assertEquals(Optional.empty(), WindowStart.of(List.of("check", "--store")));
    }

    private static Optional<WindowStart> opens(Optional<Path> store) {
        return Optional.of(new WindowStart(store));
    }
}
