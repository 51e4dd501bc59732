package org.ligature.cli;

import org.ligature.exchange.JsonText;
import org.ligature.kit.problem.Problem;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/// `run`: the commands of a file, one a line, in one process against one store. For each one JSON
/// line
/// with its output and exit code, written after its commit is durable.
@Command(name = "run")
final class RunCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "FILE|-")
    private String file = "-";

    @Option(names = "--keep-going")
    private boolean keepGoing;

    RunCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        try (var lines = open()) {
            return run(lines);
        } catch (IOException e) {
            throw new Problem(e, RunCommand.class, "run.unreadable", file);
        }
    }

    private BufferedReader open() throws IOException {
        return file.equals("-")
                ? new BufferedReader(new InputStreamReader(session.in(), StandardCharsets.UTF_8))
                : Files.newBufferedReader(Path.of(file));
    }

    private int run(BufferedReader lines) throws IOException {
        var worst = 0;
        var number = 0;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            var words = Words.of(line);
            if (words.all().isEmpty()) {
                continue;
            }
            var exit = run(number, words);
            worst = Math.max(worst, exit);
            if (exit != 0 && !keepGoing) {
                return exit;
            }
        }
        return worst;
    }

    private int run(int number, Words words) {
        var out = new StringWriter();
        var err = new StringWriter();
        var options = new Options();
        options.inherit(session.options());
        var told = session.line(options, new PrintWriter(out, true), new PrintWriter(err, true));
        var exit = words.isUnfinished() ? unfinished(told) : run(told, options, words.all());
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("line", number);
        line.put("command", words.all().getFirst());
        line.put("exit", exit);
        line.put("output", Answer.parsed(out.toString()));
        if (!err.toString().isBlank()) {
            line.put("error", Answer.parsed(err.toString()));
        }
        session.out().println(JsonText.of(line));
        session.out().flush();
        return exit;
    }

    private static int unfinished(Session told) {
        var sentence = told.texts().get("run.unfinished-quote");
        return new Failures(told).tell(new Failed("WrongUsage", sentence));
    }

    private static int run(Session told, Options options, List<String> words) {
        var exit = Cli.run(told, options, words.toArray(String[]::new));
        told.out().flush();
        told.err().flush();
        return exit;
    }
}
