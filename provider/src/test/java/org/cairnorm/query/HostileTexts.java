package org.cairnorm.query;

import java.util.List;

/** Texts that would do harm if they became part of a statement. */
final class HostileTexts {
    static final List<String> ALL = List.of(
            "'",
            "''",
            "' or '1'='1",
            "'; drop table Customer; --",
            "\\'; drop table Customer; --",
            "\"",
            "`",
            "--",
            "/*",
            "*/",
            "/* ? */ '",
            "?",
            "?1",
            ":name",
            "%",
            "_%_'",
            "\\",
            "\\\\'",
            "' union select name from Customer --",
            "$$",
            "$1",
            "{d '2020-01-01'}",
            "{fn user()}",
            "\u02bc or 1=1",
            "\uff07",
            "a\nb",
            "a\tb",
            "x'41'",
            "E'\\047'",
            "#",
            "';",
            "')",
            "1) or (1=1",
            "${jndi:ldap://x}",
            "\ud83d\ude00'");

    private HostileTexts() {}
}
