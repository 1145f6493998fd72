package org.cairnorm.examples.atlas;

import org.cairnorm.testing.TestDatabase;

class H2QuestionsTest extends QuestionsSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.h2();
    }
}
