package org.cairnorm.architecture.planted.session;

import jakarta.transaction.TransactionManager;

abstract class OwnTransactionManager implements TransactionManager {}
