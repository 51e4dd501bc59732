package org.ligature.exchange;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// A file of text whose encoding is found out: a byte order mark decides, then UTF-8 where every
/// byte fits it, else Windows-1252. However large it is, only a piece of it is in memory.
///
/// @param skipped how many bytes the byte order mark takes
record TextFile(Path path, Charset charset, int skipped) {

    private static final int PIECE = 1 << 16;
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    static TextFile of(Path path) throws IOException {
        try (var in = Files.newInputStream(path)) {
            var begin = in.readNBytes(Mark.LONGEST);
            for (var mark : Mark.values()) {
                if (mark.begins(begin)) {
                    return new TextFile(path, mark.charset, mark.bytes.length);
                }
            }
        }
        return new TextFile(path, isUtf8(path) ? StandardCharsets.UTF_8 : WINDOWS, 0);
    }

    /// All of it from its beginning; what is no letter of the encoding reads as a question mark.
    Reader open() throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(path), PIECE);
        in.skipNBytes(skipped);
        return new InputStreamReader(in, charset);
    }

    private static boolean isUtf8(Path path) throws IOException {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var bytes = ByteBuffer.allocate(PIECE);
        var letters = CharBuffer.allocate(PIECE);
        try (var channel = Files.newByteChannel(path)) {
            while (true) {
                var ended = channel.read(bytes) < 0;
                bytes.flip();
                letters.clear();
                if (decoder.decode(bytes, letters, ended).isError()) {
                    return false;
                }
                bytes.compact();
                if (ended) {
                    return true;
                }
            }
        }
    }

    /// The byte order marks by which a file says its encoding.
    private enum Mark {
        UTF_8(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
        UTF_16_BIG(StandardCharsets.UTF_16BE, 0xFE, 0xFF),
        UTF_16_LITTLE(StandardCharsets.UTF_16LE, 0xFF, 0xFE);

        private static final int LONGEST = 3;

        private final Charset charset;
        private final int[] bytes;

        Mark(Charset charset, int... bytes) {
            this.charset = charset;
            this.bytes = bytes;
        }

        boolean begins(byte[] file) {
            return file.length >= bytes.length
                    && Stream.iterate(0, i -> i < bytes.length, i -> i + 1)
                            .allMatch(i -> (file[i] & 0xFF) == bytes[i]);
        }
    }
}
