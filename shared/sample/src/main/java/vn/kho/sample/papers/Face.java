package vn.kho.sample.papers;

/// One of the four faces of Liberation Serif, which has the widths of Times New Roman.
enum Face {
    REGULAR("Regular"),
    BOLD("Bold"),
    ITALIC("Italic"),
    BOLD_ITALIC("BoldItalic");

    private final String file;

    Face(String file) {
        this.file = file;
    }

    String resource() {
        return "/liberation/LiberationSerif-" + file + ".ttf";
    }
}
