package vn.kho.memory;

import java.util.ArrayList;
import java.util.List;
import vn.kho.contract.PostContract;
import vn.kho.post.Errand;
import vn.kho.post.Post;

class MemoryPostTest extends PostContract {
    private final MemoryPost post = new MemoryPost();

    @Override
    protected Post post() {
        return post;
    }

    @Override
    protected List<Errand> workAll() {
        var worked = new ArrayList<Errand>();
        for (var next = post.take(); next.isPresent(); next = post.take()) worked.add(next.get());
        return worked;
    }

    @Override
    protected void crash() {} // memory does not outlive one; nothing to lose here is taken as lost
}
