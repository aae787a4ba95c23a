package io.drydock.secret;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** The other ways in which a secret is written when it goes through programs. */
final class EncodedForms {
  /** Of a shorter piece of base64 there are too many by chance. */
  private static final int SHORTEST_PIECE = 6;

  private static final int LONGEST = 1 << 16;

  private EncodedForms() {}

  /** JSON, Python, a shell's quotes, URLs, XML and base64; not the text itself. */
  static Set<String> of(String secret) {
    Set<String> forms = new LinkedHashSet<>();
    String inJson = JsonMapper.shared().writeValueAsString(secret);
    forms.add(inJson.substring(1, inJson.length() - 1));
    forms.add(escapedToAscii(inJson.substring(1, inJson.length() - 1)));
    forms.add(secret.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n"));
    forms.add(secret.replace("'", "'\\''"));
    forms.add(secret.replace("'", "'\"'\"'"));
    forms.add(secret.replaceAll("([^\\w@%+=:,./-])", "\\\\$1"));
    String inUrl = URLEncoder.encode(secret, StandardCharsets.UTF_8);
    forms.add(inUrl);
    forms.add(inUrl.replace("+", "%20"));
    forms.add(inUrl.replace("+", "%20").replace("%2F", "/"));
    forms.add(secret.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
    if (secret.length() <= LONGEST) {
      addBase64(secret.getBytes(StandardCharsets.UTF_8), forms);
    }
    forms.remove(secret);
    return forms;
  }

  private static String escapedToAscii(String text) {
    var escaped = new StringBuilder();
    text.chars()
        .forEach(
            letter ->
                escaped.append(
                    letter < 128 ? Character.toString(letter) : "\\u%04x".formatted(letter)));
    return escaped.toString();
  }

  /** Inside of a longer text it looks in three ways, by how many bytes are before it. */
  private static void addBase64(byte[] secret, Set<String> forms) {
    forms.add(Base64.getEncoder().encodeToString(secret));
    forms.add(Base64.getEncoder().withoutPadding().encodeToString(secret));
    forms.add(Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    for (int before = 0; before < 3; before++) {
      var shifted = new ByteArrayOutputStream();
      shifted.writeBytes(new byte[before]);
      shifted.writeBytes(secret);
      String all = Base64.getEncoder().withoutPadding().encodeToString(shifted.toByteArray());
      // The letters at the ends are made of neighbours' bits, too.
      int from = (before * 8 + 5) / 6;
      int to = (before + secret.length) * 8 / 6;
      if (to - from >= SHORTEST_PIECE) {
        String piece = all.substring(from, to);
        forms.add(piece);
        forms.add(piece.replace('+', '-').replace('/', '_'));
      }
    }
  }
}
