package org.ligature.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Prints one line for each goal, and the machine they were measured on.
final class Report {

    private static final Path FILE = Path.of("target", "bench.csv");

    private final PrintStream out;
    private final Settings settings;
    private final List<String> table = new ArrayList<>();
    private Machine before = Machine.UNKNOWN;

    Report(PrintStream out, Settings settings) {
        this.out = out;
        this.settings = settings;
    }

    void begin() throws IOException {
        before = Machine.measure();
        table.add("goal,ours_us,baseline_us,ratio,ratio_low,ratio_high,limit,verdict");
    }

    /// Has no limit: it says where the time goes.
    void steps(String title, Map<String, List<Long>> steps) {
        steps.forEach(
                (name, times) -> {
                    var median = times.get(times.size() / 2);
                    var what = title + ", " + name;
                    out.printf(
                            "%-52s %9d ms  (%d - %d)%n",
                            what, median, times.getFirst(), times.getLast());
                    table.add("\"" + what + "\"," + median * 1_000 + ",,,,,none,");
                });
    }

    /// What a probe has told.
    void facts(List<String> lines) {
        for (var line : lines) {
            var words = line.split(" ", 4);
            if (words[0].equals(ChangeProbe.MARK)) {
                out.printf("%-64s %9s %s%n", words[3], words[1], words[2]);
                table.add("\"" + words[3] + "\"," + words[1] + " " + words[2] + ",,,,,none,");
            }
        }
    }

    void end(Map<Goal, List<Race.Round>> rounds) throws IOException {
        out.printf(
                "%-52s %12s %12s %7s %-13s %-18s%n",
                "goal (scale " + settings.scale() + ")",
                "ours us",
                "baseline us",
                "ratio",
                "  8 of 10",
                "limit");
        rounds.forEach((goal, all) -> line(goal, new Figures(all)));
        var after = Machine.measure();
        out.println(after.describe(before));
        table.add("\"" + after.describe(before) + "\",,,,,,,");
        Files.write(FILE, table);
    }

    private void line(Goal goal, Figures figures) {
        var verdict = goal.isMet(figures) ? "PASS" : "FAIL";
        out.printf(
                Locale.ROOT,
                "%-52s %12.1f %12.1f %7.2f %5.2f - %5.2f %-18s %s%n",
                goal.title(),
                figures.ours(),
                figures.baseline(),
                figures.ratio(),
                figures.lowRatio(),
                figures.highRatio(),
                goal.limit(),
                verdict);
        table.add(
                String.format(
                        Locale.ROOT,
                        "\"%s\",%.2f,%.2f,%.3f,%.3f,%.3f,\"%s\",%s",
                        goal.title(),
                        figures.ours(),
                        figures.baseline(),
                        figures.ratio(),
                        figures.lowRatio(),
                        figures.highRatio(),
                        goal.limit(),
                        verdict));
    }
}
