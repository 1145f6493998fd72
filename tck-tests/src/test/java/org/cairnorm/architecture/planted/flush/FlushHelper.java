package org.cairnorm.architecture.planted.flush;

class FlushHelper {}
