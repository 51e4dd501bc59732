package org.ligature.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

import java.io.InputStream;
import java.io.PrintWriter;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.function.Function;

/// The door of the command line: runs one command and answers with its exit code.
///
/// 0 done · 1 a bug of ours · 2 wrong usage · 3 refused or failed for a reason that was told · 5 an
/// import done with some rows rejected.
public final class Cli {

    private final Stores stores;
    private final InputStream in;
    private final PrintWriter out;
    private final PrintWriter err;

    /// @param in what commands read that are given `-` for a file
    public Cli(Stores stores, InputStream in, PrintWriter out, PrintWriter err) {
        this.stores = stores;
        this.in = in;
        this.out = out;
        this.err = err;
    }

    /// Runs one command with its own store, which is closed at the end.
    public int run(String... words) {
        var options = new Options();
        try (var session = new Session(stores, options, in, out, err)) {
            return run(session, options, words);
        } finally {
            out.flush();
            err.flush();
        }
    }

    /// Runs one command in a session; `run` does so for each line of its file.
    static int run(Session session, Options options, String... words) {
        var failures = new Failures(session);
        var line = line(session, options);
        line.setOut(session.out());
        line.setErr(session.err());
        line.setParameterExceptionHandler((failure, _) -> failures.usage(failure));
        line.setExecutionExceptionHandler((failure, _, _) -> failures.tell(failure));
        return line.execute(words);
    }

    static CommandLine line(Session session, Options options) {
        var line =
                new CommandLine(new Root(options))
                        .addSubcommand("create", new CreateCommand(session))
                        .addSubcommand("record", group(new RecordCommands(session)))
                        .addSubcommand("connection", group(new ConnectionCommands(session)))
                        .addSubcommand("role", group(new RoleCommands(session)))
                        .addSubcommand("category", group(new CategoryCommands(session)))
                        .addSubcommand("table", group(new TableCommands(session)))
                        .addSubcommand("column", group(new ColumnCommands(session)))
                        .addSubcommand("list", new ListCommand(session))
                        .addSubcommand("import", new ImportCommand(session))
                        .addSubcommand("connect", new ConnectCommand(session))
                        .addSubcommand("check", new CheckCommand(session))
                        .addSubcommand("compact", new CompactCommand(session))
                        .addSubcommand("dump", new DumpCommand(session))
                        .addSubcommand("audit", new AuditCommand(session))
                        .addSubcommand("undo", new UndoCommand(session))
                        .addSubcommand("run", new RunCommand(session));
        line.setResourceBundle(ResourceBundle.getBundle("org.ligature.cli.help"));
        line.setExpandAtFiles(false);
        line.setTrimQuotes(false);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        var texts = session.texts();
        convert(line, Instant.class, Instant::parse, texts.get("no-instant"));
        convert(line, ZoneId.class, ZoneId::of, texts.get("no-zone"));
        convert(line, UUID.class, UUID::fromString, texts.get("no-uuid"));
        return line;
    }

    /// Says in a sentence what a value has to be, where it cannot be read.
    private static <T> void convert(
            CommandLine line, Class<T> type, Function<String, T> read, String sentence) {
        line.registerConverter(
                type,
                text -> {
                    try {
                        return read.apply(text);
                    } catch (DateTimeException | IllegalArgumentException _) {
                        throw new CommandLine.TypeConversionException(sentence);
                    }
                });
    }

    private static CommandLine group(Object commands) {
        return new CommandLine(commands);
    }

    /// The command `ligature` itself, which holds the global options.
    @Command(
            name = "ligature",
            mixinStandardHelpOptions = true,
            version = "Ligature 1.0.0",
            scope = CommandLine.ScopeType.INHERIT)
    private static final class Root implements Runnable {

        @CommandLine.Spec
        private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

        @CommandLine.Mixin private final Options options;

        Root(Options options) {
            this.options = options;
        }

        @Override
        public void run() {
            if (spec != null) {
                throw new ParameterException(spec.commandLine(), "");
            }
        }
    }
}
