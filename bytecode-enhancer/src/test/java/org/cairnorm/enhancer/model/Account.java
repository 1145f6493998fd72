package org.cairnorm.enhancer.model;

/** An entity with property access: a fluent setter, a long one, a read-only one, and one from an interface. */
public class Account implements Labelled {
    private String owner = "nobody";
    private long balance;

    @Override
    public String getOwner() {
        return owner;
    }

    public Account setOwner(String owner) {
        this.owner = owner;
        return this;
    }

    protected long getBalance() {
        return balance;
    }

    private void setBalance(long balance) {
        if (balance < 0) {
            throw new IllegalArgumentException("balance below zero");
        }
        this.balance = balance;
    }
}
