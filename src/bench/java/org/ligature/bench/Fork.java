package org.ligature.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// One fresh process in which all races are run one after the other; its lines are read by the
/// process that started it.
final class Fork {

    private static final String MARK = "ROUNDS";
    private static final List<String> HEADLESS =
            List.of("-Dglass.platform=Headless", "-Dprism.order=sw");

    private final PrintStream out;
    private final Settings settings;

    private Fork(PrintStream out, Settings settings) {
        this.out = out;
        this.settings = settings;
    }

    static void run(PrintStream out, Path store, long user, Settings settings) throws Exception {
        new Fork(out, settings).run(store, new World(settings.scale(), user));
    }

    private void run(Path path, World world) throws Exception {
        if (settings.wantsStore()) {
            races(path, world);
        }
        if (Stream.of(Goal.values()).anyMatch(goal -> goal.isCustom() && settings.wants(goal))) {
            custom(path);
        }
        if (settings.wants(Goal.IMPORT)) {
            var folder = Objects.requireNonNull(path.getParent());
            out.println(line(Goal.IMPORT, new ImportRace(folder, world).run()));
        }
    }

    private void races(Path path, World world) throws Exception {
        try (var store = BenchStore.open(path);
                var reading = store.connection();
                var writing = store.connection()) {
            var reads = new ReadRaces(world, store, reading);
            run(Goal.FIRST_PAGE, reads::firstPage);
            run(Goal.DEEP_PAGE, reads::deepPage);
            run(Goal.RECORD, reads::record);
            run(Goal.PANEL, reads::panel);
            run(Goal.TAB, reads::tab);
            run(Goal.ALL, reads::all);
            run(Goal.BIG_PANEL, reads::bigPanel);
            run(Goal.BIG_TAB, reads::bigTab);
            run(Goal.CONNECT, () -> new ConnectRace(world, store, writing).race());
            run(Goal.RENAME, () -> new RenameRace(world, store).race());
            run(Goal.BULK_CONNECT, () -> new BulkConnectRace(world, store, writing).race());
            run(Goal.MERGE, () -> new MergeRace(world, store, writing).race());
        }
    }

    private void custom(Path path) throws Exception {
        try (var boats = BoatRaces.on(path.resolveSibling("custom"), settings.scale())) {
            run(Goal.CUSTOM_PAGE, boats::firstPage);
            run(Goal.CUSTOM_DEEP, boats::deepPage);
            run(Goal.CUSTOM_RECORD, boats::record);
        }
    }

    private interface Races {
        Race race() throws Exception;
    }

    private void run(Goal goal, Races races) throws Exception {
        if (settings.wants(goal)) {
            out.println(line(goal, races.race().run()));
        }
    }

    static String line(Goal goal, List<Race.Round> rounds) {
        var line = new StringBuilder(MARK).append(' ').append(goal.name());
        for (var round : rounds) {
            line.append(String.format(Locale.ROOT, " %f/%f", round.ours(), round.baseline()));
        }
        return line.toString();
    }

    /// What one line of a fork says.
    record Said(Goal goal, List<Race.Round> rounds) {

        static Optional<Said> of(String line) {
            var words = line.split(" ");
            if (!words[0].equals(MARK)) {
                return Optional.empty();
            }
            var rounds = new ArrayList<Race.Round>();
            for (int i = 2; i < words.length; i++) {
                var both = words[i].split("/");
                var ours = Double.parseDouble(both[0]);
                rounds.add(new Race.Round(ours, Double.parseDouble(both[1])));
            }
            return Optional.of(new Said(Goal.valueOf(words[1]), rounds));
        }
    }

    /// Starts a fresh process with the flags of this one, and gives what it printed.
    static List<String> start(List<String> arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>(Java.command());
        command.addAll(HEADLESS);
        command.add(Bench.class.getName());
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        var data = Path.of("target", "bench", "data").toAbsolutePath();
        builder.environment().put("XDG_DATA_HOME", data.toString());
        var process = builder.start();
        List<String> lines;
        try (var reader = process.inputReader()) {
            lines = reader.lines().toList();
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException("A fork ended with " + process.exitValue());
        }
        return lines;
    }
}
