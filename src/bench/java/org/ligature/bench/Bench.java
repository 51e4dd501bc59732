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
    private static final String START = "--start";
    private static final String WINDOW = "--window";
    private static final String CHANGE = "--change";
    private static final long NOBODY = 0;

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        var given = List.of(arguments);
        switch (given.isEmpty() ? "" : given.getFirst()) {
            case FORK -> {
                var settings = Settings.of(given.subList(3, given.size()));
                Fork.run(System.out, Path.of(given.get(1)), Long.parseLong(given.get(2)), settings);
            }
            case START -> StartProbe.run(System.out, Path.of(given.get(1)), number(given.get(2)));
            case CHANGE ->
                    ChangeProbe.run(
                            System.out,
                            Path.of(given.get(1)),
                            Settings.of(given.subList(2, given.size())));
            case WINDOW -> WindowProbe.run(System.out, number(given.get(2)));
            default -> run(Settings.of(given));
        }
    }

    private static long number(String text) {
        return Long.parseLong(text);
    }

    private static void run(Settings settings) throws Exception {
        Files.createDirectories(FOLDER);
        var report = new Report(System.out, settings);
        report.begin();
        var rounds = new EnumMap<Goal, List<Race.Round>>(Goal.class);
        var user = settings.wantsStore() ? generate(settings).user() : NOBODY;
        for (int i = 0; i < settings.forks(); i++) {
            fork(settings, user, rounds);
        }
        if (settings.wants(Settings.START)) {
            report.steps("Start to a first page", Starts.of(START, FOLDER.resolve("store.mv.db")));
        }
        if (settings.wants(Settings.WINDOW)) {
            var data = FOLDER.resolve("data").resolve("ligature");
            Files.createDirectories(data);
            Files.copy(
                    FOLDER.resolve("store.mv.db"),
                    data.resolve("ligature.mv.db"),
                    StandardCopyOption.REPLACE_EXISTING);
            report.steps("Start of the window", Starts.of(WINDOW, FOLDER.resolve("data")));
        }
        if (settings.wants(Settings.ADD_COLUMN)) {
            var arguments = new ArrayList<>(List.of(CHANGE, FOLDER.resolve("change").toString()));
            arguments.addAll(settings.arguments());
            report.facts(Fork.start(arguments));
        }
        report.end(rounds);
    }

    private static World generate(Settings settings) throws Exception {
        var path = FOLDER.resolve("store");
        Files.deleteIfExists(FOLDER.resolve("store.mv.db"));
        return Generator.write(path, settings.scale());
    }

    private static void fork(Settings settings, long user, Map<Goal, List<Race.Round>> rounds)
            throws Exception {
        if (settings.wantsStore()) {
            Files.copy(
                    FOLDER.resolve("store.mv.db"),
                    FOLDER.resolve("fork.mv.db"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        var arguments = new ArrayList<String>();
        arguments.add(FORK);
        arguments.add(FOLDER.resolve("fork").toString());
        arguments.add(Long.toString(user));
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
