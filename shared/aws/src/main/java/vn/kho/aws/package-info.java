/// The ports on S3, DynamoDB, SQS and KMS: the stores of many offices, worked by many short-lived machines at once. Any
/// server that speaks as these do may stand behind them. The only home of the AWS SDK. Start at [AwsSettings], then
/// [Clients].
@NullMarked
package vn.kho.aws;

import org.jspecify.annotations.NullMarked;
