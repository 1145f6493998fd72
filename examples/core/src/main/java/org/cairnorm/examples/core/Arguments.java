package org.cairnorm.examples.core;

import org.cairnorm.engine.Engine;

/** What the command line says: URL, user, password, all of which may be missing. */
final class Arguments {

    private Arguments() {}

    static Engine engine(String[] arguments) {
        String url = arguments.length > 0 ? arguments[0] : "jdbc:h2:mem:core";
        String user = arguments.length > 1 ? arguments[1] : null;
        String password = arguments.length > 2 ? arguments[2] : null;
        return Engine.create(url, user, password);
    }
}
