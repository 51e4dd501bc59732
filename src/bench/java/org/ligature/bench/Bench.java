package org.ligature.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Measures the goals and leaves their table in `target/bench.csv`; see [Settings] for what it
/// takes.
public final class Bench {

    private static final Path FOLDER = Path.of("target", "bench");
    private static final String FORK = "--fork";

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        var given = List.of(arguments);
        if (!given.isEmpty() && given.getFirst().equals(FORK)) {
            var settings = Settings.of(given.subList(3, given.size()));
            Fork.run(System.out, Path.of(given.get(1)), Long.parseLong(given.get(2)), settings);
        } else {
            run(Settings.of(given));
        }
    }

    private static void run(Settings settings) throws Exception {
        Files.createDirectories(FOLDER);
        var report = new Report(System.out, settings);
        report.begin();
        var rounds = new EnumMap<Goal, List<Race.Round>>(Goal.class);
        var world = generate(settings);
        for (int i = 0; i < settings.forks(); i++) {
            fork(settings, world, rounds);
        }
        report.end(rounds);
    }

    private static World generate(Settings settings) throws Exception {
        var path = FOLDER.resolve("store");
        Files.deleteIfExists(FOLDER.resolve("store.mv.db"));
        return Generator.write(path, settings.scale());
    }

    private static void fork(Settings settings, World world, Map<Goal, List<Race.Round>> rounds)
            throws Exception {
        Files.copy(
                FOLDER.resolve("store.mv.db"),
                FOLDER.resolve("fork.mv.db"),
                StandardCopyOption.REPLACE_EXISTING);
        var arguments = new ArrayList<String>();
        arguments.add(FORK);
        arguments.add(FOLDER.resolve("fork").toString());
        arguments.add(Long.toString(world.user()));
        arguments.addAll(settings.arguments());
        for (var line : Fork.start(arguments)) {
            Fork.Said.of(line)
                    .ifPresent(
                            said ->
                                    rounds.computeIfAbsent(said.goal(), _ -> new ArrayList<>())
                                            .addAll(said.rounds()));
        }
    }
}
