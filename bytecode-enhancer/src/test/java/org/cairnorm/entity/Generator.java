package org.cairnorm.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;

/** Random values for tests; the same seed gives the same values. */
@FunctionalInterface
interface Generator<T> {

    T next(Random random);

    static Generator<Integer> between(int least, int most) {
        return random -> random.nextInt(least, most + 1);
    }

    static <T> Generator<T> oneOf(List<Generator<? extends T>> choices) {
        return random -> choices.get(random.nextInt(choices.size())).next(random);
    }

    default <R> Generator<R> map(Function<T, R> function) {
        return random -> function.apply(next(random));
    }

    default <R> Generator<R> flatMap(Function<T, Generator<R>> function) {
        return random -> function.apply(next(random)).next(random);
    }

    default Generator<T> filter(Predicate<T> condition) {
        return random -> {
            T value = next(random);
            while (!condition.test(value)) {
                value = next(random);
            }
            return value;
        };
    }

    default Generator<List<T>> listOfAtMost(int size) {
        return random -> {
            List<T> values = new ArrayList<>();
            for (int i = random.nextInt(size + 1); i > 0; i--) {
                values.add(next(random));
            }
            return values;
        };
    }
}
