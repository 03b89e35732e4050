package vn.kho.print;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/// The four faces of Liberation Serif: metric twins of Times, which NĐ 30/2020/NĐ-CP asks for.
enum Face {
    REGULAR("LiberationSerif-Regular"),
    BOLD("LiberationSerif-Bold"),
    ITALIC("LiberationSerif-Italic"),
    BOLD_ITALIC("LiberationSerif-BoldItalic");

    static final String FAMILY = "Liberation Serif";
    static final List<Face> ALL = List.of(values());

    private final String resource;

    Face(String name) {
        this.resource = "/liberation/" + name + ".ttf";
    }

    InputStream open() {
        var stream = Face.class.getResourceAsStream(resource);
        if (stream == null) throw new IllegalStateException("the font " + resource + " is not on the class path");
        return stream;
    }

    byte[] bytes() {
        try (var in = open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("the font " + resource + " on the class path cannot be read", e);
        }
    }
}
