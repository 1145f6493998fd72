package org.cairnorm.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ErrorLogTest {

    private ErrorLog log;

    @BeforeEach
    void install() {
        log = ErrorLog.install();
    }

    @AfterEach
    void remove() {
        Logger.getLogger("").removeHandler(log);
    }

    @Test
    void keepsErrorsOfTheLoggerThatTheTckUses() {
        System.Logger logger = System.getLogger(ErrorLogTest.class.getName());
        logger.log(System.Logger.Level.TRACE, "a step");
        logger.log(System.Logger.Level.ERROR, "what ErrorLogTest expects");

        assertThat(log.records()).extracting(LogRecord::getMessage).containsExactly("what ErrorLogTest expects");
    }

    @Test
    void startsAnewForEachTest() {
        log.publish(new LogRecord(Level.SEVERE, "of the test before"));

        log.clear();

        assertThat(log.records()).isEmpty();
    }
}
