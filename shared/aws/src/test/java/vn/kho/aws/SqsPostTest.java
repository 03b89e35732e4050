package vn.kho.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import software.amazon.awssdk.services.sqs.SqsClient;
import vn.kho.contract.PostContract;
import vn.kho.post.Errand;
import vn.kho.post.Post;
import vn.kho.wire.Forms;

class SqsPostTest extends PostContract {
    private ObjectsEngine engine;
    private SqsClient client;

    @BeforeEach
    void open() {
        engine = ObjectsEngine.queues();
        client = engine.sqs();
    }

    @AfterEach
    void close() {
        if (engine == null) return;
        client.close();
        engine.close();
    }

    @Override
    protected Post post() {
        return new SqsPost(client, engine.settings());
    }

    @Override
    protected List<Errand> workAll() {
        var worked = new ArrayList<Errand>();
        for (var url : engine.settings().names().values()) while (workSome(url, worked)) {}
        return worked;
    }

    private boolean workSome(String url, List<Errand> worked) {
        var taken = client.receiveMessage(
                        receive -> receive.queueUrl(url).maxNumberOfMessages(10).waitTimeSeconds(1))
                .messages();
        for (var message : taken) {
            worked.add(Forms.ERRAND.read(message.body().getBytes(UTF_8)));
            client.deleteMessage(delete -> delete.queueUrl(url).receiptHandle(message.receiptHandle()));
        }
        return !taken.isEmpty();
    }

    @Override
    protected void crash() {
        client.close();
        client = engine.sqs();
    }
}
