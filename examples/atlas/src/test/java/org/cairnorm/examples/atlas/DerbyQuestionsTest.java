package org.cairnorm.examples.atlas;

import org.cairnorm.testing.TestDatabase;

class DerbyQuestionsTest extends QuestionsSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.derby();
    }
}
