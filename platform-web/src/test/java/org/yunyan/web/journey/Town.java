package org.yunyan.web.journey;

/** The platform that runs, and the browser in which people visit it. */
record Town(RunningPlatform platform, Chrome chrome) implements AutoCloseable {

    /** Somebody who has not signed in yet. */
    Visitor visitor(Size size) {
        return new Visitor(chrome.browser(), platform.address(), size);
    }

    /** One of the demo people, signed in. */
    Visitor visitor(Size size, String login) {
        return visitor(size).signIn(login);
    }

    @Override
    public void close() {
        chrome.close();
        platform.close();
    }
}
