package org.cairnorm.query;

/** The rows that tests of queries find. */
final class ShopRows {
    private ShopRows() {}

    static void insert(QueryUnit unit) {
        unit.sql(statements());
    }

    /** What inserts the rows. */
    static String[] statements() {
        return new String[] {
            "insert into Country (code, name) values ('AT', 'Austria')",
            "insert into Country (code, name) values ('CH', 'Switzerland')",
            customer(1, "'Ada', 'Ring 1', 'Wien', 'AT', 'GOOD', 'Y', true, '2001-02-03', 10.5, 36, null"),
            customer(2, "'Bob', 'Gasse 2', 'Bern', 'CH', 'BAD', 'N', false, '2010-01-01', 20, 30, 1"),
            customer(3, "'Cyd', null, 'Graz', 'AT', 'GOOD', 'Y', false, '2000-01-01', 0.25, 60, 1"),
            customer(4, "'Dan', null, null, null, null, null, false, null, null, null, null"),
            "insert into CustomerNotes (id, notes) values (1, 'likes tea')",
            "insert into CustomerNotes (id, notes) values (3, '100% sure')",
            "insert into Nickname (customer_id, nickname) values (1, 'Countess')",
            "insert into Nickname (customer_id, nickname) values (1, 'Lovelace')",
            "insert into Phone (customer_id, kind, digits) values (1, 'home', '111')",
            "insert into Phone (customer_id, kind, digits) values (1, 'work', '222')",
            "insert into Stay (customer_id, street, city, country_code) values (1, 'a', 'Linz', 'AT')",
            "insert into Stay (customer_id, street, city, country_code) values (2, 'b', 'Graz', null)",
            "insert into Card (id, number, holder_id) values (1, 'N1', 1)",
            order(11, "1, 20, '2020-05-06 07:08:09', 3"),
            order(12, "1, 60, '2019-01-01 00:00:00', 0"),
            order(13, "2, 5, '2018-01-01 00:00:00', 0"),
            order(14, "3, 100, '2017-01-01 00:00:00', 0"),
            order(15, "null, 1, null, 0"),
            "insert into Product (id, DTYPE, name, price) values (30, 'Product', 'Thing', 3)",
            "insert into Product (id, DTYPE, name, price) values (31, 'Book', 'Critique', 30)",
            "insert into Book (id, pages, isbn) values (31, 300, '978')",
            "insert into BookAuthor (book_id, place, author) values (31, 0, 'Kant')",
            "insert into BookAuthor (book_id, place, author) values (31, 1, 'Fichte')",
            "insert into Product (id, DTYPE, name, price) values (32, 'Disc', 'Symphony', 12)",
            "insert into Disc (id, minutes) values (32, 70)",
            "insert into Line (order_id, number, quantity, product_id) values (11, 1, 1, 31)",
            "insert into Line (order_id, number, quantity, product_id) values (11, 2, 5, 30)",
            "insert into Line (order_id, number, quantity, product_id) values (12, 1, 3, 32)",
            "insert into Line (order_id, number, quantity, product_id) values (13, 1, 7, 30)",
            "insert into Tag (id, word) values (1, 'gift')",
            "insert into Tag (id, word) values (2, 'fast')",
            "insert into Tag (id, word) values (3, 'none')",
            "insert into OrderTag (order_id, tag_id) values (11, 1)",
            "insert into OrderTag (order_id, tag_id) values (11, 2)",
            "insert into OrderTag (order_id, tag_id) values (12, 1)",
            "insert into Payment (id, DTYPE, amount, paid_id, till) values (21, 'C', 20, 11, 'T1')",
            "insert into Payment (id, DTYPE, amount, paid_id, iban) values (22, 'T', 60, 12, 'AT1')",
            "insert into House (id, name, worth, floors) values (41, 'Hut', 10, 3)",
            "insert into Vehicle (id, name, worth, wheels) values (42, 'Van', 20, 4)",
            "insert into Shelf (hall, place, width) values ('A', 1, 80)",
            "insert into Shelf (hall, place, width) values ('A', 2, 90)",
            "insert into Box (id, shelf_hall, shelf_place) values (1, 'A', 1)",
            "insert into Gift (id, label, box_id, place) values (1, 'first', 1, 0)",
            "insert into Gift (id, label, box_id, place) values (2, 'second', 1, 1)"
        };
    }

    private static String customer(long id, String rest) {
        return "insert into Customer"
                + " (id, name, street, city, country_code, status, active, member, joined, balance, age, referrer_id)"
                + " values (" + id + ", " + rest + ")";
    }

    private static String order(long id, String rest) {
        return "insert into Orders (id, customer_id, total, placed, version) values (" + id + ", " + rest + ")";
    }
}
