package org.cairnorm.mapping.source.described;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

@Entity
public class Generated {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    long id;
}
