package org.cairnorm.dialect;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The templates of a dialect by function name. A name followed by {@code /} and a number is for that number of arguments.
 * Fields of {@code extract} are called {@code extract.year} and so on. A function without a template is called by its own
 * name.
 */
public final class FunctionTemplates {

    /** What standard SQL says, for dialects to change. */
    public static final FunctionTemplates STANDARD = new FunctionTemplates(Map.of())
            .with("length", "char_length({1})")
            .with("locate/2", "position({1!} in {2!})")
            .with("round/1", "round({1}, 0)")
            .with("mod", "mod({1}, {2})")
            .with("local_date", "current_date")
            .with("local_time", "localtime")
            .with("local_datetime", "localtimestamp")
            .with("current_date", "current_date")
            .with("current_time", "localtime")
            .with("current_timestamp", "localtimestamp")
            .with("current_instant", "current_timestamp")
            .with("extract.year", "extract(year from {1})")
            .with("extract.quarter", "extract(quarter from {1})")
            .with("extract.month", "extract(month from {1})")
            .with("extract.week", "extract(week from {1})")
            .with("extract.day", "extract(day from {1})")
            .with("extract.hour", "extract(hour from {1})")
            .with("extract.minute", "extract(minute from {1})")
            .with("extract.second", "extract(second from {1})")
            .with("extract.date", "cast({1} as date)")
            .with("extract.time", "cast({1} as time)");

    private final Map<String, FunctionTemplate> templates;

    private FunctionTemplates(Map<String, FunctionTemplate> templates) {
        this.templates = Map.copyOf(templates);
    }

    /** These templates with one more, or another, whose result holds together by itself. */
    public FunctionTemplates with(String name, String pattern) {
        return with(name, FunctionTemplate.of(pattern));
    }

    /** These templates with one more, or another. */
    public FunctionTemplates with(String name, FunctionTemplate template) {
        Map<String, FunctionTemplate> more = new HashMap<>(templates);
        more.put(name, template);
        return new FunctionTemplates(more);
    }

    @Nullable FunctionTemplate find(String name, int arguments) {
        FunctionTemplate exact = templates.get(name + "/" + arguments);
        return exact == null ? templates.get(name) : exact;
    }
}
