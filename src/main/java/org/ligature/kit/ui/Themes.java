package org.ligature.kit.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.text.Font;

import java.util.List;
import java.util.stream.Stream;

/// Dresses scenes: the theme beneath, our sheets above. Popups follow the scene they belong to.
public final class Themes {

    private static final List<String> SHEETS =
            Stream.of("tokens", "controlsfx", "kit", "parts", "overlays")
                    .map(name -> sheet(Themes.class, name + ".css"))
                    .toList();

    static {
        Stream.of("Regular", "SemiBold", "Bold", "Italic").forEach(Themes::loadInter);
    }

    private Themes() {}

    /// Puts the theme and the shared sheets on the scene; sheets it had of its own stay above them.
    ///
    /// Popups ask the application for their theme, so it is told too: all windows wear the same.
    public static void apply(Scene scene, Theme theme) {
        Application.setUserAgentStylesheet(agent(theme));
        scene.setUserAgentStylesheet(agent(theme));
        if (!scene.getStylesheets().containsAll(SHEETS)) {
            scene.getStylesheets().addAll(0, SHEETS);
        }
    }

    /// The address of a style sheet that lies beside a class.
    public static String sheet(Class<?> beside, String name) {
        var url = beside.getResource(name);
        if (url == null) {
            throw new IllegalStateException("No sheet " + name + " beside " + beside.getName());
        }
        return url.toExternalForm();
    }

    private static String agent(Theme theme) {
        return switch (theme) {
            case LIGHT -> new PrimerLight().getUserAgentStylesheet();
            case DARK -> new PrimerDark().getUserAgentStylesheet();
        };
    }

    private static void loadInter(String weight) {
        var file = "/com/formdev/flatlaf/fonts/inter/Inter-" + weight + ".otf";
        var url = Themes.class.getResource(file);
        if (url != null) {
            Font.loadFont(url.toExternalForm(), 13);
        }
    }
}
