package vn.kho.tesseract;

import static org.bytedeco.leptonica.global.leptonica.L_SEVERITY_NONE;
import static org.bytedeco.leptonica.global.leptonica.setMsgSeverity;
import static org.bytedeco.tesseract.global.tesseract.OEM_LSTM_ONLY;
import static org.bytedeco.tesseract.global.tesseract.RIL_TEXTLINE;
import static org.bytedeco.tesseract.global.tesseract.RIL_WORD;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.leptonica.PIX;
import org.bytedeco.tesseract.ETEXT_DESC;
import org.bytedeco.tesseract.FileReader;
import org.bytedeco.tesseract.StringVector;
import org.bytedeco.tesseract.TessBaseAPI;
import vn.kho.kernel.Unavailable;

/// One engine with its model. For one thread at a time; closing it frees native memory.
final class Engine implements AutoCloseable {
    private final TessBaseAPI api;

    /// The model stays here: the engine does not copy it.
    private final BytePointer data;

    private Engine(TessBaseAPI api, BytePointer data) {
        this.api = api;
        this.data = data;
    }

    /// A word in the pixels of the prepared picture.
    record Hit(String text, int left, int top, int right, int bottom, int confidence, int line) {
        Hit at(double left, double top, double right, double bottom) {
            return new Hit(
                    text,
                    (int) Math.round(left),
                    (int) Math.round(top),
                    (int) Math.round(right),
                    (int) Math.round(bottom),
                    confidence,
                    line);
        }
    }

    static Engine load(byte[] model) {
        setMsgSeverity(L_SEVERITY_NONE); // Leptonica writes to stderr, too
        var api = new TessBaseAPI();
        var data = new BytePointer(model);
        int failed = api.Init(
                data,
                model.length,
                new BytePointer("vie"),
                OEM_LSTM_ONLY,
                (BytePointer) null,
                0,
                (StringVector) null,
                (StringVector) null,
                false,
                (FileReader) null);
        if (failed != 0) throw new Unavailable("the OCR engine does not take the model");
        api.SetVariable("debug_file", "/dev/null"); // else it writes to stderr
        return new Engine(api, data);
    }

    static String version() {
        return TessBaseAPI.Version().getString(StandardCharsets.US_ASCII);
    }

    /// @param segmentation Tesseract's page segmentation mode
    List<Hit> read(PIX picture, int dpi, int segmentation) {
        api.SetPageSegMode(segmentation);
        api.SetImage(picture);
        api.SetSourceResolution(dpi);
        try {
            if (api.Recognize((ETEXT_DESC) null) != 0) throw new Unavailable("the OCR engine gave up on a page");
            return hits();
        } finally {
            api.Clear();
        }
    }

    private List<Hit> hits() {
        var hits = new ArrayList<Hit>();
        var at = api.GetIterator();
        if (at == null || at.isNull()) return hits;
        try {
            int line = -1;
            do {
                if (at.Empty(RIL_WORD)) continue;
                if (at.IsAtBeginningOf(RIL_TEXTLINE) || line < 0) line++;
                var box = new int[4][1];
                if (!at.BoundingBox(RIL_WORD, box[0], box[1], box[2], box[3])) continue;
                int confidence = Math.clamp(Math.round(at.Confidence(RIL_WORD)), 0, 100);
                for (var text : text(at.GetUTF8Text(RIL_WORD)).split("\\s+", -1))
                    if (!text.isEmpty())
                        hits.add(new Hit(text, box[0][0], box[1][0], box[2][0], box[3][0], confidence, line));
            } while (at.Next(RIL_WORD));
            return hits;
        } finally {
            at.deallocate();
        }
    }

    /// Strings that the engine hands out are ours to free.
    private static String text(BytePointer pointer) {
        if (pointer == null || pointer.isNull()) return "";
        try {
            return pointer.getString(StandardCharsets.UTF_8);
        } finally {
            pointer.deallocate();
        }
    }

    @Override
    public void close() {
        api.End();
        api.deallocate();
        data.deallocate();
    }
}
