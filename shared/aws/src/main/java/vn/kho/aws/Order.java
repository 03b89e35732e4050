package vn.kho.aws;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;

/// The order in which DynamoDB keeps text.
final class Order {
    /// That of UTF-8's bytes, which is that of code points; Java's own differs above U+FFFF.
    static final Comparator<String> CODE_POINTS = (one, other) ->
            Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));

    private Order() {}
}
