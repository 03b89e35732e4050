package vn.kho.lambda;

import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import vn.kho.aws.AwsSettings;
import vn.kho.aws.AwsSettings.Resource;
import vn.kho.aws.Clients;
import vn.kho.aws.S3Vault;
import vn.kho.aws.Stores;

/// What Lambda tells a function of its surroundings, read once.
///
/// @param stores where they are and what they are called
/// @param mode   how the vault's locks bind (`KHO_VAULT_MODE`)
/// @param task   the folder with the function's own files (`LAMBDA_TASK_ROOT`)
public record FunctionSettings(AwsSettings stores, S3Vault.Mode mode, Path task) {
    /// Offices count days where they are.
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /// Where a function may write; what lies there is gone with it.
    public static final String SCRATCH = "/tmp/kho";

    public static FunctionSettings ofProcess(Set<Resource> needed) {
        return of(System.getenv(), needed);
    }

    /// The system's clock, the same for every function.
    public static InstantSource clock() {
        return Clock.systemUTC();
    }

    /// The day it is in the office.
    public static Supplier<LocalDate> today(InstantSource clock) {
        return () -> LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /// @throws IllegalArgumentException when something that is needed is not set, or set to what nobody understands
    static FunctionSettings of(Map<String, String> environment, Set<Resource> needed) {
        return new FunctionSettings(
                AwsSettings.of(environment, needed),
                S3Vault.Mode.valueOf(environment.getOrDefault("KHO_VAULT_MODE", "GOVERNANCE")),
                Path.of(environment.getOrDefault("LAMBDA_TASK_ROOT", "/var/task")));
    }

    /// Where the model for OCR may lie: it travels with the functions that read.
    public List<Path> models() {
        return List.of(task.resolve("models/vie.traineddata"));
    }

    /// The stores, over a client that starts fast.
    public Stores open(InstantSource clock) {
        return new Stores(Clients.small(stores), mode, clock);
    }
}
