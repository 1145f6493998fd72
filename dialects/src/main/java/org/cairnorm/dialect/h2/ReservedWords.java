package org.cairnorm.dialect.h2;

import java.util.Set;

/** Words that cannot be names without quotes in H2. */
final class ReservedWords {
    static final Set<String> WORDS = Set.of("""
            _rowid_ all and any array as asymmetric authorization between case cast check constraint
            cross current_catalog current_date current_path current_role current_schema current_time
            current_timestamp current_user day default distinct else end except exists false fetch for
            foreign from full group groups having hour if ilike in inner intersect intersects interval
            is join key lateral left like limit localtime localtimestamp minus minute month natural not
            null offset on or order over partition primary qualify range regexp right row rownum rows
            second select session_user set some symmetric system_user table to top trailing true uescape
            union unique unknown user using value values when where window with year
            """.strip().split("\\s+"));

    private ReservedWords() {}
}
