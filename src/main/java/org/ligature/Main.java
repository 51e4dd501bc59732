package org.ligature;

import org.ligature.cli.Cli;
import org.ligature.kit.text.Texts;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Starts Ligature: the window, or with a command the command line.
public final class Main {

    private static final int REFUSED = 3;
    private static final int NO_DISPLAY = 4;

    private Main() {}

    /// Ends the process with the exit code of the command line, or 4 where there is no display.
    public static void main(String[] words) {
        var forWindow = WindowStart.of(List.of(words)).isPresent();
        System.exit(forWindow ? window(words) : commands(words));
    }

    private static int commands(String[] words) {
        var stores = LocalStores.ofThisComputer(() -> false);
        var in = new FileInputStream(FileDescriptor.in);
        return new Cli(stores, in, printer(FileDescriptor.out), printer(FileDescriptor.err))
                .run(words);
    }

    private static int window(String[] words) {
        var texts = Texts.of(Main.class);
        var err = printer(FileDescriptor.err);
        if (!Display.ofThisComputer().isThere()) {
            err.println(texts.get("no-display"));
            return NO_DISPLAY;
        }
        if (TextLibrary.ofThisComputer().isMissing()) {
            err.println(TextLibrary.sentence());
            return REFUSED;
        }
        LigatureApp.launch(LigatureApp.class, words);
        return 0;
    }

    private static PrintWriter printer(FileDescriptor where) {
        var stream = new FileOutputStream(where);
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }
}
