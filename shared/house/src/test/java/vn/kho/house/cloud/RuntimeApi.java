package vn.kho.house.cloud;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// As much of Lambda's Runtime API as the runtime's own client asks: it gives events out and takes answers in.
final class RuntimeApi implements AutoCloseable {
    private static final String ROOT = "/2018-06-01/runtime/";

    private final HttpServer server;
    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();

    /// What a function said.
    ///
    /// @param how `response`, `error`, or `init` when it did not even start
    record Answer(String how, String body) {}

    RuntimeApi() throws IOException {
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(ROOT + "invocation/next", this::next);
        server.createContext(ROOT + "invocation/", this::ended);
        server.createContext(ROOT + "init/error", exchange -> take(exchange, "init"));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /// @return the answer to this event
    Answer ask(String event, Duration most) throws InterruptedException {
        events.add(event);
        var answer = answers.poll(most.toMillis(), TimeUnit.MILLISECONDS);
        return answer == null ? new Answer("none", "no answer within " + most) : answer;
    }

    private void next(HttpExchange exchange) throws IOException {
        try (exchange) {
            var event = events.take().getBytes(StandardCharsets.UTF_8);
            var headers = exchange.getResponseHeaders();
            headers.set("Lambda-Runtime-Aws-Request-Id", UUID.randomUUID().toString());
            headers.set("Lambda-Runtime-Deadline-Ms", String.valueOf(System.currentTimeMillis() + 300_000));
            headers.set("Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:ap-southeast-1:000000000000:function:f");
            headers.set("Lambda-Runtime-Trace-Id", "Root=1-00000000-000000000000000000000000;Sampled=0");
            headers.set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, event.length);
            exchange.getResponseBody().write(event);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void ended(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        take(exchange, path.substring(path.lastIndexOf('/') + 1));
    }

    private void take(HttpExchange exchange, String how) throws IOException {
        try (exchange) {
            answers.add(new Answer(how, new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            exchange.sendResponseHeaders(202, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
