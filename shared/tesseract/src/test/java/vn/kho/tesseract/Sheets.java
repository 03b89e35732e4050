package vn.kho.tesseract;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.util.Matrix;
import vn.kho.reading.PageImage;

/// Sheets of office paper drawn on the spot, and what a poor scanner makes of them.
final class Sheets {
    /// A letter as the decree on clerical work lays it out; all of it invented.
    static final List<String> LETTER = List.of(
            "Căn cứ Quyết định số 116/2026/QĐ-UBND ngày 16 tháng 6 năm 2026 của Ủy ban nhân dân",
            "tỉnh về chức năng, nhiệm vụ, quyền hạn của Sở Ngoại vụ; căn cứ Kế hoạch số 1376/KH-UBND",
            "về công tác đối ngoại, Sở Ngoại vụ báo cáo kết quả thực hiện như sau:",
            "1. Đoàn ra: đã tiếp nhận và giải quyết 16 hồ sơ, trong đó 13 hồ sơ trước hạn, đạt 81,25 %.",
            "2. Đoàn vào: phối hợp với các cơ quan chức năng đón tiếp, hướng dẫn 26 lượt khách quốc tế",
            "đến thăm và làm việc tại địa phương, bảo đảm an toàn, đúng quy định của pháp luật.",
            "3. Việc bảo vệ bí mật nhà nước được thực hiện nghiêm túc, không để xảy ra vi phạm.",
            "Trong quá trình thực hiện còn một số khó khăn, vướng mắc do thiếu nhân lực chuyên trách.",
            "Kính đề nghị Ủy ban nhân dân tỉnh xem xét, chỉ đạo để nâng cao hiệu quả công việc.");

    private Sheets() {}

    record Stamp(String words, float x, float y, Color ink, boolean framed, double degrees) {}

    static BufferedImage letter(int dpi, Stamp... stamps) throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            PDType0Font font;
            try (var in = PDDocument.class.getResourceAsStream(
                    "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
                font = PDType0Font.load(document, in);
            }
            try (var out = new PDPageContentStream(document, page)) {
                line(out, font, 12, 70, 790, "UBND TỈNH SÔNG BẠC");
                line(out, font, 12, 85, 774, "SỞ NGOẠI VỤ");
                line(out, font, 12, 290, 790, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
                line(out, font, 12, 340, 774, "Độc lập - Tự do - Hạnh phúc");
                line(out, font, 12, 80, 740, "Số: 236/BC-SNgV");
                line(out, font, 12, 320, 740, "Sông Bạc, ngày 26 tháng 6 năm 2026");
                line(out, font, 14, 260, 690, "BÁO CÁO");
                line(out, font, 12, 130, 672, "Kết quả công tác đối ngoại sáu tháng đầu năm 2026");
                for (int i = 0; i < LETTER.size(); i++) line(out, font, 11, 60, 640 - 20 * i, LETTER.get(i));
                for (var stamp : stamps) stamp(out, font, stamp);
            }
            return new PDFRenderer(document).renderImageWithDPI(0, dpi, ImageType.RGB);
        }
    }

    private static void stamp(PDPageContentStream out, PDType0Font font, Stamp stamp) throws IOException {
        float width = font.getStringWidth(stamp.words()) / 1000 * 14;
        out.saveGraphicsState();
        out.transform(Matrix.getRotateInstance(Math.toRadians(stamp.degrees()), stamp.x(), stamp.y()));
        out.setNonStrokingColor(stamp.ink());
        out.setStrokingColor(stamp.ink());
        line(out, font, 14, 0, 0, stamp.words());
        if (stamp.framed()) {
            out.setLineWidth(1.5f);
            out.addRect(-10, -6, width + 20, 23);
            out.stroke();
        }
        out.restoreGraphicsState();
    }

    private static void line(PDPageContentStream out, PDType0Font font, float size, float x, float y, String text)
            throws IOException {
        out.beginText();
        out.setFont(font, size);
        out.newLineAtOffset(x, y);
        out.showText(text);
        out.endText();
    }

    /// Everything the letter says, in words.
    static List<String> words() {
        return List.of(String.join(
                        " ",
                        "UBND TỈNH SÔNG BẠC SỞ NGOẠI VỤ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                        "Độc lập - Tự do - Hạnh phúc Số: 236/BC-SNgV Sông Bạc, ngày 26 tháng 6 năm 2026",
                        "BÁO CÁO Kết quả công tác đối ngoại sáu tháng đầu năm 2026",
                        String.join(" ", LETTER))
                .split(" "));
    }

    static BufferedImage turned(BufferedImage sheet, double degrees) {
        var image = new BufferedImage(sheet.getWidth(), sheet.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.rotate(Math.toRadians(degrees), image.getWidth() / 2.0, image.getHeight() / 2.0);
        g.drawImage(sheet, 0, 0, null);
        g.dispose();
        return image;
    }

    /// Grey ink on grey paper, darker towards one corner, with grain.
    static BufferedImage pale(BufferedImage sheet) {
        var random = new Random(7);
        var image = new BufferedImage(sheet.getWidth(), sheet.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++)
            for (int x = 0; x < image.getWidth(); x++) {
                double light = 1 - 0.28 * x / image.getWidth() * y / image.getHeight();
                int at = sheet.getRGB(x, y);
                int rgb = 0;
                for (int shift = 16; shift >= 0; shift -= 8) {
                    double value = 118 + (at >> shift & 255) / 255.0 * 78;
                    rgb |= Math.clamp(Math.round(value * light + random.nextGaussian() * 6), 0, 255) << shift;
                }
                image.setRGB(x, y, rgb);
            }
        return image;
    }

    /// Black and white with dust.
    static BufferedImage dusty(BufferedImage sheet) {
        var random = new Random(7);
        var image = new BufferedImage(sheet.getWidth(), sheet.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < image.getHeight(); y++)
            for (int x = 0; x < image.getWidth(); x++) {
                boolean black = (sheet.getRGB(x, y) & 255) < 140;
                if (random.nextInt(1000) < 8) black = !black;
                image.setRGB(x, y, black ? 0 : 0xFFFFFF);
            }
        return image;
    }

    static PageImage.Picture jpeg(BufferedImage image, int dpi, float quality) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpg").next();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return new PageImage.Picture(bytes.toByteArray(), image.getWidth(), image.getHeight(), dpi, 0);
    }

    static PageImage.Picture png(BufferedImage image, int dpi) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return new PageImage.Picture(bytes.toByteArray(), image.getWidth(), image.getHeight(), dpi, 0);
    }
}
