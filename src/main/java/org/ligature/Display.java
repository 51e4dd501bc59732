package org.ligature;

import java.util.Map;

/// Whether a window can be opened at all.
///
/// @param environment the variables of the process
/// @param system the name Java has for the system, such as `Linux`
/// @param platform the window system JavaFX was told to use; empty for the usual one
record Display(Map<String, String> environment, String system, String platform) {

    static Display ofThisComputer() {
        return new Display(
                System.getenv(),
                System.getProperty("os.name", ""),
                System.getProperty("glass.platform", ""));
    }

    /// Only Linux can be without one; JavaFX speaks X11 there, also under Wayland.
    boolean isThere() {
        return !system.equals("Linux")
                || platform.equals("Headless")
                || !environment.getOrDefault("DISPLAY", "").isBlank();
    }
}
