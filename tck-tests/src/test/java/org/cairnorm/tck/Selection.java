package org.cairnorm.tck;

import java.util.List;
import java.util.stream.Stream;

/** Which tests to run: packages, classes or single tests, by names relative to the package of all tests. */
final class Selection {

    private final List<String> names;

    private Selection(List<String> names) {
        this.names = names;
    }

    /** @param text names with commas between; all tests if it is empty */
    static Selection parse(String text) {
        return new Selection(Stream.of(text.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(TckCase::relative)
                .toList());
    }

    boolean isEverything() {
        return names.isEmpty();
    }

    boolean contains(TckCase test) {
        return isEverything()
                || names.stream().anyMatch(name -> name.equals(test.toString()) || isOrIsIn(test.className(), name));
    }

    /**
     * What to run of these classes: class names and tests.
     *
     * @throws TckException if a name means none of them
     */
    List<String> of(List<String> classes) {
        if (isEverything()) {
            return classes;
        }
        return names.stream()
                .flatMap(name -> expand(name, classes).stream())
                .distinct()
                .toList();
    }

    private static List<String> expand(String name, List<String> classes) {
        int hash = name.indexOf('#');
        String place = hash < 0 ? name : name.substring(0, hash);
        List<String> found =
                classes.stream().filter(each -> isOrIsIn(each, place)).toList();
        if (found.isEmpty()) {
            throw new TckException(
                    "The TCK has no tests in '" + name + "'. Write a package, a class or a test: core.query,"
                            + " core.query.language.Client1, core.query.language.Client1#name.");
        }
        return hash < 0 ? found : List.of(name);
    }

    private static boolean isOrIsIn(String className, String name) {
        return className.equals(name) || className.startsWith(name + ".");
    }
}
