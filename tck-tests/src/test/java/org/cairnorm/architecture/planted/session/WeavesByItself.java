package org.cairnorm.architecture.planted.session;

import net.bytebuddy.ByteBuddy;

class WeavesByItself {

    ByteBuddy byteBuddy = new ByteBuddy();
}
