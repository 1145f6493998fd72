package org.cairnorm.dialect.derby;

import java.util.Set;

/** Words that cannot be names without quotes in Derby. */
final class ReservedWords {
    static final Set<String> WORDS = Set.of("""
            add all allocate alter and any are as asc assertion at authorization avg begin between bigint
            bit boolean both by call cascade cascaded case cast char character check close collate collation
            column commit connect connection constraint constraints continue convert corresponding create
            cross current current_date current_role current_schema current_time current_timestamp
            current_user cursor deallocate dec decimal declare default deferrable deferred delete desc
            describe diagnostics disconnect distinct double drop else end escape except exception exec
            execute exists explain external false fetch first float for foreign found from full function get
            getcurrentconnection global go goto grant group having hour identity immediate in indicator
            initially inner inout input insensitive insert int integer intersect into is isolation join key
            last leading left like lower ltrim match max min minute national natural nchar next no none not
            null nullif numeric nvarchar of on only open option or order out outer output overlaps pad
            partial prepare preserve primary prior privileges procedure public read real references relative
            restrict revoke right rollback rows row_number rtrim schema scroll second select session_user set
            smallint some space sql sqlcode sqlerror sqlstate substr substring sum system_user table
            temporary timezone_hour timezone_minute to trailing transaction translate translation trim true
            union unique unknown update upper user using values varchar varying view whenever where window
            with work write xml xmlexists xmlparse xmlquery xmlserialize year
            """.strip().split("\\s+"));

    private ReservedWords() {}
}
