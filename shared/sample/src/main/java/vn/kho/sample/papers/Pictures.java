package vn.kho.sample.papers;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import org.w3c.dom.Element;

/// Page images as files, with their resolution written in, by the JDK's own writers.
final class Pictures {
    private Pictures() {}

    static byte[] jpeg(BufferedImage page, float quality, int dpi) throws IOException {
        var writer = writer("jpeg");
        try {
            var param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            var metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(page), param);
            String format = "javax_imageio_jpeg_image_1.0";
            var root = (Element) metadata.getAsTree(format);
            var jfif = (Element) root.getElementsByTagName("app0JFIF").item(0);
            jfif.setAttribute("resUnits", "1");
            jfif.setAttribute("Xdensity", String.valueOf(dpi));
            jfif.setAttribute("Ydensity", String.valueOf(dpi));
            metadata.setFromTree(format, root);
            var out = new ByteArrayOutputStream();
            try (var stream = ImageIO.createImageOutputStream(out)) {
                writer.setOutput(stream);
                writer.write(null, new IIOImage(page, null, metadata), param);
            }
            return out.toByteArray();
        } finally {
            writer.dispose();
        }
    }

    /// All pages in one TIFF, CCITT group 4.
    static byte[] tiff(List<BufferedImage> pages, int dpi) throws IOException {
        var writer = writer("tiff");
        try {
            var param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionType("CCITT T.6");
            var out = new ByteArrayOutputStream();
            try (var stream = ImageIO.createImageOutputStream(out)) {
                writer.setOutput(stream);
                writer.prepareWriteSequence(null);
                for (var page : pages) {
                    var metadata =
                            writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(page), param);
                    resolution(metadata, dpi);
                    writer.writeToSequence(new IIOImage(page, null, metadata), param);
                }
                writer.endWriteSequence();
            }
            return out.toByteArray();
        } finally {
            writer.dispose();
        }
    }

    private static void resolution(IIOMetadata metadata, int dpi) throws IOException {
        var root = new IIOMetadataNode("javax_imageio_1.0");
        var dimension = new IIOMetadataNode("Dimension");
        for (var name : List.of("HorizontalPixelSize", "VerticalPixelSize")) {
            var size = new IIOMetadataNode(name);
            size.setAttribute("value", String.valueOf(25.4 / dpi));
            dimension.appendChild(size);
        }
        root.appendChild(dimension);
        metadata.mergeTree("javax_imageio_1.0", root);
    }

    private static ImageWriter writer(String format) {
        return ImageIO.getImageWritersByFormatName(format).next();
    }
}
