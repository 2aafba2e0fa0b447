package org.yunyan.shared.mongo;

import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes one after the other, reads beside each other, and one wait for the disk for all writes that came meanwhile. A write
 * returns when it is on disk. A read returns when what it may have seen is: nobody acts on what a crash can take back.
 */
final class GroupCommit implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);
    private static final int SHUTDOWN = 91;
    private static final int IDLE_MS = 2_000;
    private static final int PAUSE_MS = 50;
    private static final long GROWTH_BYTES = 16 << 20;
    private static final int CLOSE_MS = 10_000;

    private final StoreFile file;
    private final Runnable onFailure;
    private final ReentrantReadWriteLock commands = new ReentrantReadWriteLock(true);
    private final Map<String, Long> lastWrites = new ConcurrentHashMap<>();
    private final Thread committer;

    private final Lock tickets = new ReentrantLock();
    private final Condition moved = tickets.newCondition();
    private boolean untidy;
    private long sizeOnceTidied;
    private long written;
    private long durable;
    private boolean closed;
    private Throwable failure;

    /** @param onFailure called once when the file could not be written; nothing is acknowledged from then on */
    GroupCommit(StoreFile file, Runnable onFailure) {
        this.file = file;
        this.onFailure = onFailure;
        committer = Thread.ofPlatform().daemon().name("store-commit").unstarted(this::run);
        if (file.isOnDisk()) {
            committer.start();
        }
    }

    /** @param namespace that is read */
    <T> T read(String namespace, Supplier<T> command) {
        T result;
        long seen;
        commands.readLock().lock();
        try {
            requireHealthy();
            result = command.get();
            seen = lastWrites.getOrDefault(namespace, 0L);
        } finally {
            commands.readLock().unlock();
        }
        awaitDurable(seen);
        return result;
    }

    /**
     * @param namespace that is written
     * @throws MongoServerError code 91 when the file could not be written
     */
    <T> T write(String namespace, Supplier<T> command) {
        long ticket;
        T result = null;
        RuntimeException refusal = null;
        commands.writeLock().lock();
        try {
            requireHealthy();
            try {
                result = command.get();
            } catch (RuntimeException e) {
                refusal = e;
            } catch (Error e) {
                fail(e);
                throw e;
            }
            // even a refused command can have kept something: statements before the one that failed
            ticket = nextTicket();
            lastWrites.put(namespace, ticket);
        } finally {
            commands.writeLock().unlock();
        }
        awaitDurable(ticket);
        if (refusal != null) {
            throw refusal;
        }
        return result;
    }

    private long nextTicket() {
        tickets.lock();
        try {
            written++;
            if (!file.isOnDisk()) {
                durable = written;
            }
            moved.signalAll();
            return written;
        } finally {
            tickets.unlock();
        }
    }

    private void awaitDurable(long ticket) {
        tickets.lock();
        try {
            while (durable < ticket) {
                requireHealthy();
                moved.awaitUninterruptibly();
            }
        } finally {
            tickets.unlock();
        }
    }

    private void requireHealthy() {
        tickets.lock();
        try {
            if (failure != null || closed && durable == written) {
                throw new MongoServerError(SHUTDOWN, "ShutdownInProgress", "The store is closed", failure);
            }
        } finally {
            tickets.unlock();
        }
    }

    private void run() {
        try {
            while (awaitWork()) {
                commit();
                // under steady load nobody is ever idle, and the file would only grow
                if (file.size() > sizeOnceTidied + GROWTH_BYTES) {
                    untidy = exclusively(file::tidy);
                    sizeOnceTidied = file.size();
                }
            }
        } catch (InterruptedException e) {
            fail(e);
        } catch (RuntimeException | Error e) {
            LOG.error("The store could not be written and stops", e);
            fail(e);
        }
    }

    /** Returns false when the store is closed and all is written. While nobody writes, the file is made smaller. */
    private boolean awaitWork() throws InterruptedException {
        tickets.lock();
        try {
            while (durable == written) {
                if (closed) {
                    return false;
                }
                if (!moved.await(untidy ? PAUSE_MS : IDLE_MS, TimeUnit.MILLISECONDS) && durable == written) {
                    tickets.unlock();
                    try {
                        untidy = exclusively(file::tidy);
                    } finally {
                        tickets.lock();
                    }
                }
            }
            return true;
        } finally {
            tickets.unlock();
        }
    }

    private void commit() {
        long[] target = {0};
        exclusively(() -> {
            tickets.lock();
            try {
                target[0] = written;
            } finally {
                tickets.unlock();
            }
            file.commit();
            return null;
        });
        file.sync();
        tickets.lock();
        try {
            durable = target[0];
            moved.signalAll();
        } finally {
            tickets.unlock();
        }
    }

    /** Runs while no command runs. */
    <T> T exclusively(Supplier<T> work) {
        commands.writeLock().lock();
        try {
            return work.get();
        } finally {
            commands.writeLock().unlock();
        }
    }

    private void fail(Throwable cause) {
        tickets.lock();
        try {
            if (failure != null) {
                return;
            }
            failure = cause;
            moved.signalAll();
        } finally {
            tickets.unlock();
        }
        Thread.ofPlatform().daemon().name("store-stop").start(onFailure);
    }

    /** Writes what is left and takes no more. Returns whether all is on disk. */
    boolean drain() {
        tickets.lock();
        try {
            closed = true;
            moved.signalAll();
        } finally {
            tickets.unlock();
        }
        try {
            committer.join(CLOSE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return failure == null && durable == written;
    }

    @Override
    public void close() {
        drain();
    }
}
