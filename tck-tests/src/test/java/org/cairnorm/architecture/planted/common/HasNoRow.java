package org.cairnorm.architecture.planted.common;

class HasNoRow {}
