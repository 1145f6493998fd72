package org.cairnorm.query.jpql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Broken queries: whatever the text, the answer is a tree or an {@link IllegalArgumentException}. */
class MutationTest {

    private static final int QUERIES_PER_SEED = 25_000;

    private static final String CHARACTERS =
            "abexEX_$ 019.,:?'\"()[]{}<>=!|+-*/%&;\\\n\t\u0000\u007f\u00a0\u00e9\u2028\ud83d\ude42\ufffe";

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aBrokenQueryIsReadOrRefused(long seed) {
        Random random = new Random(seed);
        List<String> corpus = Corpus.accepted();
        List<String> words = words(corpus);
        int readable = 0;
        for (int i = 0; i < QUERIES_PER_SEED; i++) {
            String query = corpus.get(random.nextInt(corpus.size()));
            int mutations = 1 + random.nextInt(3);
            for (int m = 0; m < mutations; m++) {
                query = mutate(query, corpus, words, random);
            }
            readable += check(query) ? 1 : 0;
        }
        // otherwise the mutations are too wild to reach the depth of the grammar
        assertThat(readable).isGreaterThan(QUERIES_PER_SEED / 20);
    }

    /** Whether the query was read; then it must also survive printing. */
    private static boolean check(String query) {
        try {
            SyntaxTree tree = JpqlParser.parse(query);
            String printed = SyntaxPrinter.print(tree.statement());
            SyntaxTree again = JpqlParser.parse(printed);
            assertThat(Trees.areSame(tree.statement(), again.statement()))
                    .as("%s%nprinted as %s", query, printed)
                    .isTrue();
            Trees.checkSpans(tree);
            return true;
        } catch (JpqlException e) {
            assertThat(e.query().text()).isEqualTo(query);
            assertThat(e.getMessage()).startsWith(e.code() + ": ");
            return false;
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError("on " + query, e);
        }
    }

    private static List<String> words(List<String> corpus) {
        List<String> words = new ArrayList<>();
        for (Keyword keyword : Keyword.values()) {
            words.add(keyword.name());
        }
        for (String query : corpus) {
            for (String word : query.split("(?<=\\W)|(?=\\W)")) {
                if (!word.isBlank()) {
                    words.add(word);
                }
            }
        }
        return words;
    }

    private static String mutate(String query, List<String> corpus, List<String> words, Random random) {
        int from = random.nextInt(query.length() + 1);
        int to = Math.min(query.length(), from + random.nextInt(12));
        String head = query.substring(0, from);
        String tail = query.substring(from);
        String word = " " + words.get(random.nextInt(words.size())) + " ";
        return switch (random.nextInt(8)) {
            case 0 -> head + query.substring(to);
            case 1 -> head + CHARACTERS.charAt(random.nextInt(CHARACTERS.length())) + tail;
            case 2 -> head + word + tail;
            case 3 -> head + query.substring(from, to).repeat(1 + random.nextInt(4)) + tail;
            case 4 -> replaceWord(query, from, word);
            case 5 -> swapWords(query, random);
            case 6 -> {
                String other = corpus.get(random.nextInt(corpus.size()));
                yield head + other.substring(random.nextInt(other.length()));
            }
            default -> random.nextBoolean() ? head : tail;
        };
    }

    private static String replaceWord(String query, int place, String word) {
        int from = query.lastIndexOf(' ', place);
        int to = query.indexOf(' ', place);
        return query.substring(0, Math.max(from, 0)) + word + (to < 0 ? "" : query.substring(to));
    }

    private static String swapWords(String query, Random random) {
        String[] words = query.split(" ");
        if (words.length == 0) {
            return query;
        }
        int one = random.nextInt(words.length);
        int other = random.nextInt(words.length);
        String swapped = words[one];
        words[one] = words[other];
        words[other] = swapped;
        return String.join(" ", words);
    }
}
