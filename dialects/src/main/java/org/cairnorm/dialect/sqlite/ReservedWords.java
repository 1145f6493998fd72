package org.cairnorm.dialect.sqlite;

import java.util.Set;

/** Words that cannot be names without quotes in SQLite. */
final class ReservedWords {
    static final Set<String> WORDS = Set.of("""
            add all alter and as autoincrement between case cast check collate commit constraint create
            cross current_date current_time current_timestamp default deferrable delete distinct drop
            else escape except exists foreign from full group having if in index indexed inner insert
            intersect into is isnull join left limit natural not nothing notnull null on or order outer
            primary raise references returning right select set table then to transaction union unique
            update using values when where
            """.strip().split("\\s+"));

    private ReservedWords() {}
}
