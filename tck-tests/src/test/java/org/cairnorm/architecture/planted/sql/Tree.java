package org.cairnorm.architecture.planted.sql;

public class Tree {}
