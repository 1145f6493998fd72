package org.cairnorm.architecture.planted.sql.type;

import org.cairnorm.architecture.planted.sql.Tree;

class ImportsWhatStandsBelow {

    Tree tree = new Tree();
}
