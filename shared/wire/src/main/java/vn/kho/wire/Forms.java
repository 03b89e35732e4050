package vn.kho.wire;

import vn.kho.ingest.Announced;
import vn.kho.ingest.Slip;
import vn.kho.post.Errand;

/// The stored forms of what is not an item.
public final class Forms {
    public static final Form<Errand> ERRAND = Form.of("errand", Errand.class);
    public static final Form<Slip> SLIP = Form.of("slip", Slip.class);
    public static final Form<Announced> ANNOUNCED = Form.of("announced", Announced.class);

    private Forms() {}
}
