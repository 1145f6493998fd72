package org.cairnorm.architecture.planted.mapping;

class LivesInAnUnmarkedPackage {}
