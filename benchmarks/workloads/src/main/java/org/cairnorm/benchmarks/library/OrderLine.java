package org.cairnorm.benchmarks.library;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** A line of an order. */
@Entity
public class OrderLine {
    @Id
    private long id;

    private String product = "";
    private int quantity;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "order_id")
    private @Nullable PurchaseOrder order;

    protected OrderLine() {}

    public OrderLine(long id, String product, int quantity, PurchaseOrder order) {
        this.id = id;
        this.product = product;
        this.quantity = quantity;
        this.order = order;
    }

    public long getId() {
        return id;
    }

    public String getProduct() {
        return product;
    }

    public int getQuantity() {
        return quantity;
    }

    public void setQuantity(int quantity) {
        this.quantity = quantity;
    }

    public @Nullable PurchaseOrder getOrder() {
        return order;
    }
}
