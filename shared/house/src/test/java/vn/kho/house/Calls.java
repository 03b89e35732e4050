package vn.kho.house;

import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The leave that the module `aws` needs, by what it calls of the clients of AWS.
final class Calls {
    private static final String CLIENTS = "software.amazon.awssdk.services.";

    /// Made by the template on AWS, and by this code only elsewhere.
    private static final Set<String> ELSEWHERE =
            Set.of("DynamoDbClient.createTable", "DynamoDbClient.updateTimeToLive");

    private static final Map<String, List<String>> NEEDED = Map.ofEntries(
            Map.entry("DynamoDbClient.getItem", List.of("dynamodb:GetItem")),
            Map.entry("DynamoDbClient.batchGetItem", List.of("dynamodb:BatchGetItem")),
            Map.entry("DynamoDbClient.query", List.of("dynamodb:Query")),
            Map.entry("DynamoDbClient.putItem", List.of("dynamodb:PutItem")),
            Map.entry("DynamoDbClient.transactGetItems", List.of("dynamodb:GetItem")),
            Map.entry(
                    "DynamoDbClient.transactWriteItems",
                    List.of("dynamodb:PutItem", "dynamodb:DeleteItem", "dynamodb:ConditionCheckItem")),
            // Without leave to list, what is absent is forbidden instead of absent.
            Map.entry("S3Client.getObject", List.of("s3:GetObject", "s3:GetObjectVersion", "s3:ListBucket")),
            Map.entry("S3Client.getObjectAsBytes", List.of("s3:GetObject", "s3:ListBucket")),
            Map.entry(
                    "S3Client.headObject",
                    List.of(
                            "s3:GetObject",
                            "s3:GetObjectVersion",
                            "s3:GetObjectRetention",
                            "s3:GetObjectLegalHold",
                            "s3:ListBucket")),
            Map.entry("S3Client.putObject", List.of("s3:PutObject", "s3:PutObjectRetention")),
            Map.entry("S3Client.putObjectRetention", List.of("s3:PutObjectRetention")),
            Map.entry("S3Client.putObjectLegalHold", List.of("s3:PutObjectLegalHold")),
            Map.entry("S3Client.deleteObject", List.of("s3:DeleteObject", "s3:DeleteObjectVersion")),
            Map.entry("S3Client.listObjectVersions", List.of("s3:ListBucketVersions")),
            Map.entry("S3Client.listObjectsV2", List.of("s3:ListBucket")),
            Map.entry("S3Client.listObjectsV2Paginator", List.of("s3:ListBucket")),
            Map.entry("S3Client.createMultipartUpload", List.of("s3:PutObject")),
            Map.entry("S3Client.completeMultipartUpload", List.of("s3:PutObject")),
            Map.entry("S3Client.abortMultipartUpload", List.of("s3:AbortMultipartUpload")),
            Map.entry("S3Client.listPartsPaginator", List.of("s3:ListMultipartUploadParts")),
            Map.entry("S3Client.listMultipartUploadsPaginator", List.of("s3:ListBucketMultipartUploads")),
            Map.entry("S3Presigner.presignPutObject", List.of("s3:PutObject")),
            Map.entry("S3Presigner.presignUploadPart", List.of("s3:PutObject")),
            Map.entry("KmsClient.sign", List.of("kms:Sign")),
            Map.entry("KmsClient.getPublicKey", List.of("kms:GetPublicKey")),
            Map.entry("S3Presigner.presignGetObject", List.of("s3:GetObject")),
            Map.entry("SqsClient.sendMessageBatch", List.of("sqs:SendMessage")));

    /// Called by Lambda in the role's name: from queues and streams, for logs.
    static final Set<String> OF_LAMBDA = Set.of(
            "sqs:ReceiveMessage",
            "sqs:DeleteMessage",
            "sqs:GetQueueAttributes",
            "dynamodb:DescribeStream",
            "dynamodb:GetRecords",
            "dynamodb:GetShardIterator",
            "dynamodb:ListStreams",
            "logs:CreateLogStream",
            "logs:PutLogEvents");

    /// Asked for by S3 and DynamoDB in the role's name, since their bytes lie under a key of ours.
    static final Set<String> OF_STORES = Set.of("kms:Decrypt", "kms:GenerateDataKey");

    private Calls() {}

    /// @throws IllegalStateException for a call that this table does not know
    static Set<String> actions() {
        var actions = new TreeSet<String>();
        var code = Code.read();
        for (var type : code.main())
            if ("aws".equals(code.module(type)))
                for (var call : type.getMethodCallsFromSelf()) actions.addAll(actions(call));
        return actions;
    }

    private static List<String> actions(JavaMethodCall call) {
        var owner = call.getTargetOwner();
        var name = owner.getSimpleName() + "." + call.getName();
        if (!owner.getName().startsWith(CLIENTS) || !owner.getSimpleName().matches("\\w+(Client|Presigner)"))
            return List.of();
        if (Set.of("builder", "waiter", "close").contains(call.getName()) || ELSEWHERE.contains(name)) return List.of();
        var needed = NEEDED.get(name);
        if (needed == null) throw new IllegalStateException("which leave does " + name + " need? Say it in Calls");
        return needed;
    }
}
