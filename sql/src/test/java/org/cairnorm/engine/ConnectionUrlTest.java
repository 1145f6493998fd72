package org.cairnorm.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionUrlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://h/db?user=u&password=canary&ssl=true",
                "jdbc:h2:mem:x;USER=sa;PASSWORD=canary",
                "jdbc:mysql://u:canary@h:3306/db",
                "jdbc:mysql://u:ca/nary@h:3306/db",
                "jdbc:sqlserver://h;databaseName=d;trustStorePassword=canary",
                "jdbc:x:y?sslpassword=canary",
                "jdbc:mysql://(host=h,user=u,password=canary)/db"
            })
    void showsNoPassword(String url) {
        assertThat(new ConnectionUrl(url)).asString().doesNotContain("canary").doesNotContain("nary@");
    }

    @Test
    void showsTheRestOfAUrl() {
        assertThat(new ConnectionUrl("jdbc:postgresql://h:5432/db?password=a&ssl=true"))
                .hasToString("jdbc:postgresql://h:5432/db?password=***&ssl=true");
    }

    @Test
    void namesTheProduct() {
        assertThat(new ConnectionUrl("jdbc:h2:mem:x").product()).isEqualTo("jdbc:h2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:sqlite::memory:", "jdbc:sqlite:", "jdbc:h2:mem:", "jdbc:h2:mem:;MODE=MySQL"})
    void knowsDatabasesThatEachConnectionHasForItself(String url) {
        assertThat(new ConnectionUrl(url).isUnsharedMemory()).isTrue();
        assertThat(new ConnectionUrl(url).isMemory()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:h2:mem:x", "jdbc:sqlite:file:x?mode=memory&cache=shared", "jdbc:hsqldb:mem:x"})
    void knowsDatabasesThatEndWithTheLastConnection(String url) {
        assertThat(new ConnectionUrl(url).isUnsharedMemory()).isFalse();
        assertThat(new ConnectionUrl(url).isMemory()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:h2:./mem", "jdbc:sqlite:test.db", "jdbc:postgresql://h/memory"})
    void knowsDatabasesThatStay(String url) {
        assertThat(new ConnectionUrl(url).isMemory()).isFalse();
    }
}
