package org.cairnorm.examples.atlas;

import org.cairnorm.testing.TestDatabase;

class MariadbQuestionsTest extends QuestionsSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.mariadb();
    }
}
