package io.drydock.cli.input;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A length of time as typed: {@code 90s}, {@code 15m}, {@code 4h}. */
public final class TimeSpan implements ITypeConverter<Duration> {
  private static final Pattern TYPED = Pattern.compile("([1-9]\\d{0,8})([smh])");

  @Override
  public Duration convert(String typed) {
    Matcher matcher = TYPED.matcher(typed);
    if (!matcher.matches()) {
      throw new TypeConversionException(
          "'%s' is no length of time such as 90s, 15m or 4h".formatted(typed));
    }
    long amount = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "s" -> Duration.ofSeconds(amount);
      case "m" -> Duration.ofMinutes(amount);
      default -> Duration.ofHours(amount);
    };
  }
}
