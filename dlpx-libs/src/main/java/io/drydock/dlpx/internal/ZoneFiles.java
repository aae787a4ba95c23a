package io.drydock.dlpx.internal;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;

/**
 * Time zones as files in the form of RFC 8536, made of what Java knows: for Python's {@code
 * zoneinfo} on machines that have none.
 */
public final class ZoneFiles {
  private static final Path OF_THE_MACHINE = Path.of("/usr/share/zoneinfo");
  private static final Instant END = Instant.parse("2100-01-01T00:00:00Z");
  private static final int HEADER_RESERVED = 15;

  private ZoneFiles() {}

  /** Writes all zones to this folder, unless the machine has its own or they are there already. */
  public static void writeWhereMissing(Path folder) {
    if (!Files.isDirectory(OF_THE_MACHINE) && !Files.isDirectory(folder)) {
      writeAll(folder);
    }
  }

  /** Writes all zones to a folder that is not there; whoever else does at the same time may win. */
  static void writeAll(Path folder) {
    try {
      Files.createDirectories(folder.toAbsolutePath().getParent());
      Path made = Files.createTempDirectory(folder.toAbsolutePath().getParent(), "zones");
      for (String id : ZoneId.getAvailableZoneIds()) {
        Path file = made.resolve(id);
        Files.createDirectories(file.getParent());
        Files.write(file, contents(ZoneId.of(id)));
      }
      if (!Files.isDirectory(folder)) {
        Files.move(made, folder, StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The file of one zone. */
  static byte[] contents(ZoneId zone) throws IOException {
    List<Period> periods = periods(zone);
    var bytes = new ByteArrayOutputStream();
    var out = new DataOutputStream(bytes);
    // A reader of this version skips the first of the two blocks, which is for times of 32 bits.
    writeBlock(out, periods.subList(0, 1), Integer.BYTES);
    writeBlock(out, periods, Long.BYTES);
    out.writeBytes("\n\n");
    return bytes.toByteArray();
  }

  /** Between two transitions: the offset, whether it is summer, and what that is called. */
  private record Period(long start, int offset, boolean isSummer, String name) {}

  private static List<Period> periods(ZoneId zone) {
    ZoneRules rules = zone.getRules();
    List<String> names = names(zone);
    List<Period> periods = new ArrayList<>();
    periods.add(period(rules, names, Long.MIN_VALUE, Instant.MIN));
    ZoneOffsetTransition next = rules.nextTransition(Instant.MIN);
    while (next != null && next.getInstant().isBefore(END)) {
      periods.add(period(rules, names, next.toEpochSecond(), next.getInstant()));
      next = rules.nextTransition(next.getInstant());
    }
    return periods;
  }

  private static Period period(ZoneRules rules, List<String> names, long start, Instant instant) {
    ZoneOffset offset = rules.getOffset(instant);
    boolean isSummer = rules.isDaylightSavings(instant);
    String name = names.get(isSummer ? 1 : 0);
    // Of a zone without a name Java has GMT-03:00, and everybody else -03.
    boolean isNameless = name.startsWith("GMT") && name.length() > 3;
    String shown = isNameless ? offset.getId().replace(":00", "").replace(":", "") : name;
    return new Period(start, offset.getTotalSeconds(), isSummer, shown);
  }

  /** What the clocks of winter and summer are called; looking that up is slow. */
  private static List<String> names(ZoneId zone) {
    TimeZone named = TimeZone.getTimeZone(zone);
    return List.of(
        named.getDisplayName(false, TimeZone.SHORT, Locale.US),
        named.getDisplayName(true, TimeZone.SHORT, Locale.US));
  }

  private static void writeBlock(DataOutputStream out, List<Period> periods, int bytesOfTime)
      throws IOException {
    List<Period> types = new ArrayList<>();
    periods.forEach(period -> typeOf(types, period));
    var names = new StringBuilder();
    List<Integer> places = new ArrayList<>();
    for (Period type : types) {
      places.add(names.length());
      names.append(type.name()).append('\0');
    }
    out.writeBytes("TZif2");
    out.write(new byte[HEADER_RESERVED]);
    for (int count : new int[] {0, 0, 0, periods.size() - 1, types.size(), names.length()}) {
      out.writeInt(count);
    }
    for (Period period : periods.subList(1, periods.size())) {
      if (bytesOfTime == Long.BYTES) {
        out.writeLong(period.start());
      } else {
        out.writeInt((int) period.start());
      }
    }
    for (Period period : periods.subList(1, periods.size())) {
      out.writeByte(typeOf(types, period));
    }
    for (int index = 0; index < types.size(); index++) {
      out.writeInt(types.get(index).offset());
      out.writeBoolean(types.get(index).isSummer());
      out.writeByte(places.get(index));
    }
    out.write(names.toString().getBytes(StandardCharsets.US_ASCII));
  }

  private static int typeOf(List<Period> types, Period period) {
    var type = new Period(0, period.offset(), period.isSummer(), period.name());
    if (!types.contains(type)) {
      types.add(type);
    }
    return types.indexOf(type);
  }
}
