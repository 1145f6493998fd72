package org.cairnorm.examples.atlas;

import org.cairnorm.testing.TestDatabase;

class SqliteQuestionsTest extends QuestionsSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.sqlite();
    }
}
