package org.cairnorm.examples.atlas;

import org.cairnorm.testing.TestDatabase;

class PostgresqlQuestionsTest extends QuestionsSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.postgresql();
    }
}
