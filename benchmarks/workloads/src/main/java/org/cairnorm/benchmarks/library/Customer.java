package org.cairnorm.benchmarks.library;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;

/** 10,000 rows of basic attributes and nothing else. */
@Entity
public class Customer {
    @Id
    private long id;

    private String name = "";
    private String email = "";
    private String city = "";
    private int points;
    private double balance;
    private boolean active;
    private LocalDate born = LocalDate.EPOCH;

    protected Customer() {}

    public Customer(
            long id,
            String name,
            String email,
            String city,
            int points,
            double balance,
            boolean active,
            LocalDate born) {
        this.id = id;
        this.name = name;
        this.email = email;
        this.city = city;
        this.points = points;
        this.balance = balance;
        this.active = active;
        this.born = born;
    }

    public long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public String getEmail() {
        return email;
    }

    public String getCity() {
        return city;
    }

    public int getPoints() {
        return points;
    }

    public double getBalance() {
        return balance;
    }

    public boolean isActive() {
        return active;
    }

    public LocalDate getBorn() {
        return born;
    }
}
