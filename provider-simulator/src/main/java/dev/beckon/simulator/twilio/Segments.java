package dev.beckon.simulator.twilio;

/** How many SMS a text takes: 160 septets or 153 a part in GSM 7-bit, 70 UTF-16 units or 67 a part otherwise. */
final class Segments {

    private static final String GSM7 = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String GSM7_TWO_SEPTETS = "^{}\\[~]|€";

    private Segments() {}

    static int count(String text) {
        var septets = 0;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (GSM7.indexOf(c) >= 0) {
                septets++;
            } else if (GSM7_TWO_SEPTETS.indexOf(c) >= 0) {
                septets += 2;
            } else {
                return parts(text.length(), 70, 67);
            }
        }
        return parts(septets, 160, 153);
    }

    private static int parts(int length, int single, int part) {
        return length <= single ? 1 : Math.ceilDiv(length, part);
    }
}
