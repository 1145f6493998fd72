package org.cairnorm.architecture.planted.engine;

import org.cairnorm.architecture.planted.dialect.Dialect;

public class Engine {

    Dialect dialect = new Dialect();
}
