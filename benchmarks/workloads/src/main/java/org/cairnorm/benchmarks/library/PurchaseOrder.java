package org.cairnorm.benchmarks.library;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** 10 rows with 99 lines each: a graph of one hundred. */
@Entity
public class PurchaseOrder {
    @Id
    private long id;

    private LocalDate placed = LocalDate.EPOCH;

    @OneToMany(mappedBy = "order", cascade = CascadeType.ALL)
    private List<OrderLine> lines = new ArrayList<>();

    protected PurchaseOrder() {}

    public PurchaseOrder(long id, LocalDate placed) {
        this.id = id;
        this.placed = placed;
    }

    public long getId() {
        return id;
    }

    public LocalDate getPlaced() {
        return placed;
    }

    public void setPlaced(LocalDate placed) {
        this.placed = placed;
    }

    public List<OrderLine> getLines() {
        return lines;
    }
}
