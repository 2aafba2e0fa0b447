package org.yunyan.study;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.yunyan.Courses;
import org.yunyan.shared.Hmac;

/**
 * Learners at their players, as a process of their own: connections that stay open, over which one learner after the other
 * reports the next seconds that she has played, signed, and waits for the answer.
 */
final class StudyCrowd {

    static final int SECONDS = 5;
    private static final String COUNTED = "\"counted\":" + SECONDS + ",";

    private final int port;
    private final String secret;
    private final int learners;
    private final int connections;

    StudyCrowd(int port, String secret, int learners, int connections) {
        this.port = port;
        this.secret = secret;
        this.learners = learners;
        this.connections = Math.min(connections, learners);
    }

    /** @param arguments port, secret, learners, connections, seconds to warm up, seconds to measure */
    public static void main(String[] arguments) throws Exception {
        int learners = Integer.parseInt(arguments[2]);
        int connections = Integer.parseInt(arguments[3]);
        var crowd = new StudyCrowd(Integer.parseInt(arguments[0]), arguments[1], learners, connections);
        int warm = Integer.parseInt(arguments[4]);
        int measured = Integer.parseInt(arguments[5]);
        long from = System.nanoTime() + warm * 1_000_000_000L;
        long[] times = crowd.study(from, from + measured * 1_000_000_000L);
        System.out.printf(
                "%,8d learners %5d connections %,9d reports %8.0f reports/s   p50 %7.2f ms   p99 %7.2f ms%n",
                learners,
                connections,
                times.length,
                times.length / (double) measured,
                times[times.length / 2] / 1e6,
                times[(int) (times.length * 0.99)] / 1e6);
    }

    /** Reports until the end; returns how long each took that was answered after the beginning, shortest first. */
    private long[] study(long from, long until) throws Exception {
        List<Callable<long[]>> shares = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            int share = i;
            shares.add(() -> share(share, from, until));
        }
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<long[]> times = new ArrayList<>();
            for (Future<long[]> share : pool.invokeAll(shares)) {
                times.add(share.get());
            }
            return times.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        }
    }

    private long[] share(int share, long from, long until) throws IOException {
        List<Long> times = new ArrayList<>();
        try (Line line = new Line(port)) {
            for (int turn = 0; ; turn++) {
                for (int learner = share; learner < learners; learner += connections) {
                    long start = System.nanoTime();
                    if (start >= until) {
                        return times.stream().mapToLong(Long::longValue).toArray();
                    }
                    String answer = line.send(learner, next(learner, turn));
                    if (!answer.contains(COUNTED)) {
                        throw new IllegalStateException("Not counted in full: " + answer);
                    }
                    if (start >= from) {
                        times.add(System.nanoTime() - start);
                    }
                }
            }
        }
    }

    /** The next seconds that a learner has played; after each minute she jumps, so that her coverage has gaps. */
    SegmentReport next(int learner, int turn) {
        String session = StudyDoor.session(learner);
        int at = turn * SECONDS + turn / 12 * SECONDS;
        String key = Hmac.hex(secret, StudyDoor.learner(learner) + "\n" + session);
        return new SegmentReport(
                        StudyDoor.COURSE,
                        Courses.VIDEO,
                        session,
                        turn,
                        List.of(new Played(at, at + SECONDS)),
                        2.0,
                        at + SECONDS)
                .signed(key);
    }

    /** One connection that stays open. */
    static final class Line implements AutoCloseable {

        private final Socket socket;
        private final InputStream in;

        Line(int port) throws IOException {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream());
        }

        String send(int learner, SegmentReport report) throws IOException {
            Played played = report.played().getFirst();
            String body = "{\"course\":\"" + report.course() + "\",\"session\":\"" + report.session()
                    + "\",\"sequence\":"
                    + report.sequence() + ",\"played\":[{\"from\":" + played.from() + ",\"to\":" + played.to()
                    + "}],\"rate\":" + report.rate() + ",\"position\":" + report.position() + ",\"signature\":\""
                    + report.signature() + "\"}";
            String first = "POST /api/v1/study/" + report.unit() + "/segments HTTP/1.1";
            String headers = "Host: localhost\r\n" + StudyDoor.PERSON + ": " + StudyDoor.learner(learner) + "\r\n";
            socket.getOutputStream().write(Http.write(first, headers, body));
            Http.Message answer = Http.read(in);
            if (answer == null) {
                throw new EOFException();
            }
            return answer.body();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
