package vn.kho.aws;

import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.localstack.LocalStackContainer;

/// The same, on the same server in a container.
@Testcontainers(disabledWithoutDocker = true)
class S3IndexFilesInContainerTest extends S3IndexFilesTest {
    @Container
    private static final LocalStackContainer SERVER = new LocalStackContainer(Containers.IMAGE);

    @Override
    ObjectsEngine engine() {
        return ObjectsEngine.buckets(SERVER.getEndpoint());
    }
}
