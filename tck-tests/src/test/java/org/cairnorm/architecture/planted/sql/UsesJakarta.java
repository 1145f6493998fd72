package org.cairnorm.architecture.planted.sql;

import jakarta.persistence.Entity;

@Entity
class UsesJakarta {}
