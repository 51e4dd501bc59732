package org.ligature.bench;

import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

import java.nio.file.Path;

/// Runs the benchmarks and leaves their table in `target/bench.csv`; takes the options of JMH, such
/// as a part of a benchmark's name.
public final class Bench {

    private Bench() {}

    public static void main(String[] args) throws RunnerException, CommandLineOptionException {
        var options =
                new OptionsBuilder()
                        .parent(new CommandLineOptions(args))
                        .shouldFailOnError(true)
                        .resultFormat(ResultFormatType.CSV)
                        .result(Path.of("target", "bench.csv").toString())
                        .build();
        new Runner(options).run();
    }
}
