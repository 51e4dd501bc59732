package org.ligature.cli;

import org.ligature.exchange.ImportPlan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Prints what an import did; rows that were rejected are told one by one and make the exit code 5.
record Reports(Session session) {

    private static final int SOME_REJECTED = 5;

    int print(ImportPlan.Report report) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("created", report.created());
        answer.put("updated", report.updated());
        answer.put("unchanged", report.unchanged());
        answer.put("rejected", report.rejected().size());
        if (!report.ignored().isEmpty()) {
            answer.put("ignored", report.ignored());
        }
        if (!report.rejected().isEmpty() && !isForPeople()) {
            answer.put("rejections", rejections(report));
        }
        session.answer().object(answer);
        if (isForPeople()) {
            report.rejected().forEach(this::say);
        }
        return report.rejected().isEmpty() ? 0 : SOME_REJECTED;
    }

    private boolean isForPeople() {
        return session.options().format().orElse(Options.Format.text) == Options.Format.text;
    }

    private void say(ImportPlan.Rejected rejected) {
        var place = rejected.place();
        session.out()
                .println(
                        place.isElement()
                                ? session.texts()
                                        .get(
                                                "rejected-element",
                                                place.line(),
                                                place.ordinal(),
                                                rejected.reason())
                                : session.texts().get("rejected", place.line(), rejected.reason()));
    }

    private static List<Map<String, Object>> rejections(ImportPlan.Report report) {
        return report.rejected().stream().map(Reports::rejection).toList();
    }

    private static Map<String, Object> rejection(ImportPlan.Rejected rejected) {
        Map<String, Object> rejection = new LinkedHashMap<>();
        rejection.put("line", rejected.place().line());
        if (rejected.place().isElement()) {
            rejection.put("object", rejected.place().ordinal());
        }
        rejection.put("reason", rejected.reason());
        return rejection;
    }
}
