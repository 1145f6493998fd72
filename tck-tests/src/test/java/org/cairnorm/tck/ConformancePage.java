package org.cairnorm.tck;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of {@code docs/conformance.md} that the runner writes: the score of each database and the number of failing
 * tests of each area. What no run has told anew is read from the page itself.
 */
final class ConformancePage {

    static final String BEGIN = "<!-- score: written by the runner -->";
    static final String END = "<!-- end of score -->";

    private static final Pattern AREA_ROW = Pattern.compile("\\| ([a-z]\\S*) \\| (\\d+) \\|.*");
    private static final Pattern DATABASE_ROW = Pattern.compile("\\| (\\w+) \\| \\d+ of \\d+ \\| (\\S+) \\|");

    private final String page;
    private final SortedMap<String, Integer> testsByArea = new TreeMap<>();
    private final SortedMap<String, String> dates = new TreeMap<>();

    ConformancePage(String page) {
        this.page = page;
        for (String line : page.split("\n")) {
            Matcher area = AREA_ROW.matcher(line);
            if (area.matches()) {
                testsByArea.put(area.group(1), Integer.parseInt(area.group(2)));
            }
            Matcher database = DATABASE_ROW.matcher(line);
            if (database.matches()) {
                dates.put(database.group(1), database.group(2));
            }
        }
    }

    /** Takes over what only a run of all tests knows. */
    void wholeRun(String database, String date, Map<String, Score> byArea) {
        dates.put(database, date);
        testsByArea.clear();
        byArea.forEach((area, score) -> testsByArea.put(area, score.counted()));
    }

    /**
     * The page with a new score.
     *
     * @param failures the failing tests of each database
     */
    String with(SortedMap<String, SortedSet<TckCase>> failures) {
        int begin = page.indexOf(BEGIN);
        int end = page.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new TckException("docs/conformance.md has no part between '" + BEGIN + "' and '" + END + "'.");
        }
        return page.substring(0, begin + BEGIN.length()) + "\n" + String.join("\n", score(failures)) + "\n"
                + page.substring(end);
    }

    private List<String> score(SortedMap<String, SortedSet<TckCase>> failures) {
        int tests = testsByArea.values().stream().mapToInt(Integer::intValue).sum();
        List<String> lines = new ArrayList<>();
        lines.add("| Database | Passed | Last run of all tests |");
        lines.add("|---|---|---|");
        failures.forEach((database, failing) -> lines.add("| " + database + " | " + (tests - failing.size()) + " of "
                + tests + " | " + dates.getOrDefault(database, "none") + " |"));
        lines.add("");
        lines.add("| Package | Tests | Failing: " + String.join(" | ", failures.keySet()) + " |");
        lines.add("|---|---:|" + "---:|".repeat(failures.size()));
        testsByArea.forEach((area, count) -> {
            StringBuilder row = new StringBuilder("| " + area + " | " + count + " |");
            failures.values()
                    .forEach(failing ->
                            row.append(' ').append(orDash(in(area, failing))).append(" |"));
            lines.add(row.toString());
        });
        return lines;
    }

    private static long in(String area, SortedSet<TckCase> failing) {
        return failing.stream().filter(test -> test.area().equals(area)).count();
    }

    private static String orDash(long count) {
        return count == 0 ? "–" : Long.toString(count);
    }
}
