package vn.kho.aws;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.sqs.SqsClient;

/// Makes the clients of AWS, all over one HTTP client. A program asks once for each one that it needs, and for no
/// other: each costs a part of a cold start.
public final class Clients implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final Duration ROW_ANSWER = Duration.ofSeconds(10);
    private static final Duration ROW_ANSWERS = Duration.ofSeconds(25);
    private static final int CONNECTIONS = 50;

    private final AwsSettings settings;
    private final SdkHttpClient http;
    private final AwsCredentialsProvider credentials;

    private Clients(AwsSettings settings, SdkHttpClient http) {
        this.settings = settings;
        this.http = http;
        var account = settings.account();
        this.credentials = account == null
                ? DefaultCredentialsProvider.builder().build()
                : StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(account.accessKey(), account.secretKey()));
    }

    /// For a program that works one request at a time and must start fast.
    public static Clients small(AwsSettings settings) {
        return new Clients(
                settings,
                UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .socketTimeout(ANSWER)
                        .build());
    }

    /// For a program that works many requests at a time.
    public static Clients pooled(AwsSettings settings) {
        return new Clients(
                settings,
                Apache5HttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .socketTimeout(ANSWER)
                        .maxConnections(CONNECTIONS)
                        .build());
    }

    public AwsSettings settings() {
        return settings;
    }

    /// Gives up long before a function's own end: the SDK's nine tries of thirty seconds would outlast it.
    public DynamoDbClient dynamodb() {
        return with(DynamoDbClient.builder(), settings.endpoints().dynamodb())
                .overrideConfiguration(call -> call.retryStrategy(RetryMode.STANDARD)
                        .apiCallAttemptTimeout(ROW_ANSWER)
                        .apiCallTimeout(ROW_ANSWERS))
                .httpClient(http)
                .build();
    }

    public S3Client s3() {
        return with(S3Client.builder(), settings.endpoints().s3())
                .forcePathStyle(settings.pathStyle())
                .httpClient(http)
                .build();
    }

    /// Signs requests that others will send; sends none itself.
    public S3Presigner presigner() {
        var builder = S3Presigner.builder()
                .region(Region.of(settings.region()))
                .credentialsProvider(credentials)
                .serviceConfiguration(S3Configuration.builder()
                        .pathStyleAccessEnabled(settings.pathStyle())
                        .build());
        var endpoint = settings.endpoints().s3();
        if (endpoint != null) builder.endpointOverride(endpoint);
        return builder.build();
    }

    public SqsClient sqs() {
        return with(SqsClient.builder(), settings.endpoints().sqs())
                .httpClient(http)
                .build();
    }

    public KmsClient kms() {
        return with(KmsClient.builder(), settings.endpoints().kms())
                .httpClient(http)
                .build();
    }

    private <B extends AwsClientBuilder<B, C>, C> B with(B builder, @Nullable URI endpoint) {
        builder.region(Region.of(settings.region())).credentialsProvider(credentials);
        if (endpoint != null) builder.endpointOverride(endpoint);
        return builder;
    }

    @Override
    public void close() {
        http.close();
    }
}
