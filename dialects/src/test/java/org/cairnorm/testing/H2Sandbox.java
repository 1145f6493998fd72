package org.cairnorm.testing;

/** An H2 database in memory, which stays while no connection is open. */
record H2Sandbox(DatabaseAccess access) implements Sandbox {

    H2Sandbox(String name) {
        this(new DatabaseAccess("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1", "sa", ""));
    }

    @Override
    public void empty() {
        access.execute("DROP ALL OBJECTS");
    }

    @Override
    public void remove() {
        // It ends with the process.
    }
}
