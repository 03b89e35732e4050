package vn.kho.apart;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.ArrayList;

/// A child that misbehaves at its second task, in the way that its only argument names.
final class Saboteur {
    private Saboteur() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var in = new DataInputStream(System.in);
        var out = new DataOutputStream(new FileOutputStream(FileDescriptor.out));
        open(in, out);
        for (int asked = in.read(); asked >= 0; asked = in.read())
            switch (arguments[0]) {
                case "crashes" -> Runtime.getRuntime().halt(134);
                case "sleeps" -> Thread.sleep(600_000);
                case "eats" -> eat();
                case "babbles" -> {
                    out.write("what a picture!".repeat(100).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
                    out.flush();
                }
                default -> throw new IllegalArgumentException(arguments[0]);
            }
    }

    private static void open(DataInputStream in, DataOutputStream out) throws IOException {
        in.readByte();
        Words.text(in);
        Words.budget(in);
        out.writeByte(Child.DONE);
        out.writeBoolean(true);
        Words.text(out, "application/pdf");
        out.writeInt(2);
        out.flush();
    }

    private static void eat() {
        var all = new ArrayList<byte[]>();
        while (true) all.add(new byte[1 << 20]);
    }
}
