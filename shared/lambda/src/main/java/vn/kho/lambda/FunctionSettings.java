package vn.kho.lambda;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import vn.kho.aws.AwsSettings;
import vn.kho.aws.AwsSettings.Resource;

/// What Lambda tells a function of its surroundings, read once.
///
/// @param stores where they are and what they are called
/// @param task   the folder with the function's own files
public record FunctionSettings(AwsSettings stores, Path task) {
    /// Offices count days where they are.
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    public static FunctionSettings ofProcess(Set<Resource> needed) {
        return of(System.getenv(), needed);
    }

    /// @throws IllegalArgumentException with every fault in one message
    static FunctionSettings of(Map<String, String> environment, Set<Resource> needed) {
        return new FunctionSettings(
                AwsSettings.of(environment, needed),
                Path.of(environment.getOrDefault("LAMBDA_TASK_ROOT", "/var/task")));
    }
}
