package org.ligature.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import picocli.CommandLine;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

final class HelpTest {

    /// Help is to be had without a store.
    private static final Stores NONE =
            new Stores() {
                @Override
                public StoreServices open(Optional<Path> file, Clock clock) {
                    throw new AssertionError("help opened a store");
                }

                @Override
                public void create(Path file, Content content, Clock clock) {
                    throw new AssertionError("help made a store");
                }
            };

    @Test
    void saysOfEveryCommandAndOptionWhatItIsFor() {
        var silent = new ArrayList<String>();
        collect(Cli.line(session(new StringWriter()), new Options()), silent);
        assertThat(silent).isEmpty();
    }

    @Test
    void listsTheCommandsWithoutAStore() {
        var help = help("--help");

        assertThat(help)
                .contains("Usage: ligature")
                .contains("import")
                .contains("Makes records from the rows of a CSV or JSON file")
                .contains("--store=FILE");
    }

    @Test
    void explainsAnImport() {
        var help = help("import", "--help");

        assertThat(help).contains("--map=COLUMN=HEADER").contains("A CSV file whose first line");
        assertThat(help.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    private static String help(String... words) {
        var out = new StringWriter();
        var err = new StringWriter();
        var cli =
                new Cli(
                        NONE,
                        InputStream.nullInputStream(),
                        new PrintWriter(out),
                        new PrintWriter(err));
        assertThat(cli.run(words)).isZero();
        assertThat(err.toString()).isEmpty();
        return out.toString();
    }

    private static Session session(StringWriter out) {
        var printer = new PrintWriter(out);
        return new Session(NONE, new Options(), InputStream.nullInputStream(), printer, printer);
    }

    private static void collect(CommandLine line, List<String> silent) {
        var spec = line.getCommandSpec();
        var name = spec.qualifiedName();
        if (spec.usageMessage().description().length == 0) {
            silent.add(name);
        }
        for (var argument : spec.args()) {
            if (argument.description().length == 0) {
                silent.add(name + " " + argument.paramLabel() + " " + argument);
            }
        }
        line.getSubcommands().values().forEach(command -> collect(command, silent));
    }
}
