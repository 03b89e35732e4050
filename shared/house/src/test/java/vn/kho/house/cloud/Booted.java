package vn.kho.house.cloud;

import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import vn.kho.aws.AwsSettings;
import vn.kho.aws.AwsSettings.Resource;

/// A function out of its zip, in a process of its own, under the runtime's own client.
record Booted(Process process, Path log) implements AutoCloseable {
    /// Unpacks a zip, once.
    static Path unpacked(Path zip, Path into) throws IOException {
        if (Files.exists(into)) return into;
        try (var file = new ZipFile(zip.toFile())) {
            for (var entry : file.stream().toList()) {
                var to = into.resolve(entry.getName()).normalize();
                if (!to.startsWith(into)) throw new IOException(entry.getName());
                if (entry.isDirectory()) Files.createDirectories(to);
                else {
                    Files.createDirectories(to.getParent());
                    try (var in = file.getInputStream(entry)) {
                        Files.copy(in, to);
                    }
                }
            }
        }
        return into;
    }

    /// @param flags of the JVM
    static Booted start(Functions function, Path task, RuntimeApi api, AwsSettings servers, List<String> flags)
            throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.add("-cp");
        command.add(classPath(task));
        command.add(AWSLambda.class.getName());
        command.add(function.handler().getName());
        var log = task.resolveSibling(function.name() + ".log");
        var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        process.environment().putAll(environment(function, task, api, servers));
        return new Booted(process.start(), log);
    }

    /// The zip's own, then the runtime's client, which on Lambda is there already. In the order of their names: an AOT
    /// cache is bound to it.
    private static String classPath(Path task) throws IOException {
        try (var jars = Files.list(task.resolve("lib"))) {
            return Stream.concat(
                            jars.sorted(),
                            Stream.of(AWSLambda.class, PojoSerializer.class, LambdaRuntime.class)
                                    .map(Booted::jar))
                    .map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator));
        }
    }

    private static Path jar(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> environment(Functions function, Path task, RuntimeApi api, AwsSettings servers) {
        var environment = new TreeMap<String, String>();
        environment.put("AWS_LAMBDA_RUNTIME_API", api.address());
        environment.put("_HANDLER", function.handler().getName());
        environment.put("LAMBDA_TASK_ROOT", task.toString());
        environment.put("AWS_LAMBDA_FUNCTION_NAME", function.name());
        environment.put("AWS_LAMBDA_FUNCTION_VERSION", "1");
        environment.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1024");
        environment.put("AWS_REGION", servers.region());
        environment.put("AWS_ACCESS_KEY_ID", "test");
        environment.put("AWS_SECRET_ACCESS_KEY", "test");
        environment.put(
                "AWS_ENDPOINT_URL_S3", String.valueOf(servers.endpoints().s3()));
        environment.put(
                "AWS_ENDPOINT_URL_DYNAMODB", String.valueOf(servers.endpoints().dynamodb()));
        environment.put(
                "AWS_ENDPOINT_URL_SQS", String.valueOf(servers.endpoints().sqs()));
        environment.put(
                "AWS_ENDPOINT_URL_KMS", String.valueOf(servers.endpoints().kms()));
        environment.put("KHO_S3_PATH_STYLE", "true");
        for (var resource : Resource.values()) environment.put(resource.variable(), servers.name(resource));
        return environment;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
