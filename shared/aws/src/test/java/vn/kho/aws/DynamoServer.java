package vn.kho.aws;

import java.io.IOException;
import java.lang.reflect.Field;
import java.net.ServerSocket;
import java.net.URI;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import software.amazon.dynamodb.services.local.main.ServerRunner;
import software.amazon.dynamodb.services.local.server.DynamoDBProxyServer;

/// DynamoDBLocal, in memory, heard on this machine only. As a program: `DynamoServer 8000`.
public final class DynamoServer {
    private DynamoServer() {}

    public static void main(String[] arguments) throws Exception {
        start(Integer.parseInt(arguments[0]));
        Thread.currentThread().join();
    }

    /// The one of this JVM.
    public static URI here() {
        return Started.ADDRESS;
    }

    private static final class Started {
        static final URI ADDRESS = start();

        private static URI start() {
            try {
                var port = freePort();
                DynamoServer.start(port);
                return URI.create("http://127.0.0.1:" + port);
            } catch (Exception e) {
                throw new IllegalStateException("DynamoDBLocal does not start", e);
            }
        }
    }

    private static int freePort() throws IOException {
        try (var free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    private static void start(int port) throws Exception {
        var server = ServerRunner.createServerFromCommandLineArgs(
                new String[] {"-port", String.valueOf(port), "-inMemory", "-sharedDb", "-disableTelemetry"});
        onThisMachineOnly(server);
        server.start();
    }

    /// It has no switch for this, and would listen on every network.
    private static void onThisMachineOnly(DynamoDBProxyServer server) throws IllegalAccessException {
        for (Field field : DynamoDBProxyServer.class.getDeclaredFields()) {
            field.setAccessible(true);
            if (field.get(server) instanceof Server jetty)
                for (var connector : jetty.getConnectors())
                    if (connector instanceof ServerConnector socket) socket.setHost("127.0.0.1");
        }
    }
}
