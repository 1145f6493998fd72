package org.cairnorm.benchmarks;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.cairnorm.benchmarks.library.Customer;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** From nothing to the first entity found, once in each process; pool and driver are warm. The twin reads the row. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Boot {
    @Param({"12", "300"})
    int entities;

    @Param("h2")
    String database = "";

    private @Nullable Contender contender;
    private Database library;
    private @Nullable EntityManagerFactory factory;

    @Setup
    public void open() throws Exception {
        contender = Contender.onClassPath();
        library = Database.open(Database.Address.of(database));
    }

    @Benchmark
    public long run(Counters counters) throws Exception {
        library.dataSource().start();
        long found = counters.count(() -> contender == null ? read() : find(contender));
        counters.statements += library.dataSource().stop();
        if (found != 1) {
            throw new IllegalStateException("Nothing was found");
        }
        return found;
    }

    private long find(Contender provider) throws ClassNotFoundException {
        boolean many = entities == ManyEntities.COUNT;
        List<Class<?>> classes = many ? ManyEntities.classes() : Library.ENTITIES;
        factory = provider.start(classes, library.dataSource().asDataSource());
        try (EntityManager em = factory.createEntityManager()) {
            Class<?> entity = many ? classes.get(0) : Customer.class;
            return em.find(entity, 1L) == null ? 0 : 1;
        }
    }

    private long read() throws SQLException {
        String table = entities == ManyEntities.COUNT ? "Entity000" : "Customer";
        try (Connection connection = library.dataSource().asDataSource().getConnection();
                PreparedStatement select = connection.prepareStatement("select * from " + table + " where id = ?")) {
            select.setLong(1, 1);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? 1 : 0;
            }
        }
    }

    @TearDown
    public void close() throws SQLException {
        if (factory != null) {
            factory.close();
        }
        library.close();
    }
}
