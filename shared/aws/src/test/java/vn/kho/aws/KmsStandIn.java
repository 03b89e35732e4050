package vn.kho.aws;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import vn.kho.wire.http.Json;

/// As much of KMS as a seal asks of it, in this JVM: LocalStack 4.14.0 has no Ed25519 keys. It knows one key, signs
/// with `ED25519_SHA_512` over the message as it is, and refuses everything else as KMS does.
public final class KmsStandIn implements AutoCloseable {
    public static final String KEY = "arn:aws:kms:ap-southeast-1:000000000000:key/seal";

    private final HttpServer server;
    private final KeyPair pair;

    private KmsStandIn(HttpServer server, KeyPair pair) {
        this.server = server;
        this.pair = pair;
    }

    public static KmsStandIn start() {
        try {
            return start(KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has Ed25519", e);
        }
    }

    public static KmsStandIn start(KeyPair pair) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var kms = new KmsStandIn(server, pair);
            server.createContext("/", kms::answer);
            server.start();
            return kms;
        } catch (IOException e) {
            throw new IllegalStateException("the stand-in for KMS does not start", e);
        }
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    PublicKey publicKey() {
        return pair.getPublic();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (!KEY.equals(field(asked, "KeyId"))) send(exchange, 400, Map.of("__type", "NotFoundException"));
            else
                switch (exchange.getRequestHeaders().getFirst("X-Amz-Target")) {
                    case "TrentService.GetPublicKey" ->
                        send(
                                exchange,
                                200,
                                Map.of(
                                        "KeyId",
                                        KEY,
                                        "KeySpec",
                                        "ECC_NIST_EDWARDS25519",
                                        "PublicKey",
                                        base64(pair.getPublic().getEncoded())));
                    case "TrentService.Sign" -> sign(exchange, asked);
                    default -> send(exchange, 400, Map.of("__type", "UnknownOperationException"));
                }
        }
    }

    private static String field(String asked, String name) {
        var found = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(asked);
        return found.find() ? found.group(1) : "";
    }

    private void sign(HttpExchange exchange, String asked) throws IOException {
        if (!"ED25519_SHA_512".equals(field(asked, "SigningAlgorithm")) || !"RAW".equals(field(asked, "MessageType"))) {
            send(exchange, 400, Map.of("__type", "InvalidKeyUsageException"));
            return;
        }
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(pair.getPrivate());
            signature.update(Base64.getDecoder().decode(field(asked, "Message")));
            send(exchange, 200, Map.of("KeyId", KEY, "Signature", base64(signature.sign())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static void send(HttpExchange exchange, int status, Map<String, String> body) throws IOException {
        var bytes = Json.write(body).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
