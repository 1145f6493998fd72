package org.cairnorm.benchmarks.library;

import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;

/** What is written into the two tables that workloads insert into. */
@MappedSuperclass
public abstract class Remark {
    private String content = "";
    private int stars;
    private double rating;
    private LocalDate written = LocalDate.EPOCH;

    protected Remark() {}

    protected Remark(int number) {
        this(
                "remark number " + number,
                number % 5,
                number / 10.0,
                LocalDate.of(2000, 1, 1).plusDays(number % 5000));
    }

    protected Remark(String content, int stars, double rating, LocalDate written) {
        this.content = content;
        this.stars = stars;
        this.rating = rating;
        this.written = written;
    }

    public String getContent() {
        return content;
    }

    public int getStars() {
        return stars;
    }

    public double getRating() {
        return rating;
    }

    public LocalDate getWritten() {
        return written;
    }
}
