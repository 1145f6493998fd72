package org.cairnorm.architecture.planted.dialect;

import org.cairnorm.architecture.planted.engine.Engine;

public class Dialect {

    Class<?> engine = Engine.class;
}
