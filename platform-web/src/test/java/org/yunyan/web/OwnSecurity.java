package org.yunyan.web;

import org.springframework.core.Ordered;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Each platform that is started brings a holder of who is signed in, and the last one started would serve all. Gives each test the
 * holder of its own platform, whatever ran before it. Before Spring Security's listener, which puts mock users into it.
 */
final class OwnSecurity implements TestExecutionListener, Ordered {

    private static final int BEFORE_MOCK_USERS = 9_000;

    @Override
    public int getOrder() {
        return BEFORE_MOCK_USERS;
    }

    @Override
    public void beforeTestMethod(TestContext test) {
        if (test.hasApplicationContext()) {
            test.getApplicationContext()
                    .getBeanProvider(SecurityContextHolderStrategy.class)
                    .ifAvailable(SecurityContextHolder::setContextHolderStrategy);
        }
    }
}
