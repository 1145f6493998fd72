package org.cairnorm.benchmarks.compare;

/**
 * How long each cell is measured.
 *
 * @param forks processes for work that is repeated
 * @param starts processes for work that is done once in each
 */
enum Effort {
    QUICK(1, 2, 2, 3),
    FULL(3, 5, 5, 10);

    final int forks;
    final int warmupSeconds;
    final int measuredSeconds;
    final int starts;

    Effort(int forks, int warmupSeconds, int measuredSeconds, int starts) {
        this.forks = forks;
        this.warmupSeconds = warmupSeconds;
        this.measuredSeconds = measuredSeconds;
        this.starts = starts;
    }
}
