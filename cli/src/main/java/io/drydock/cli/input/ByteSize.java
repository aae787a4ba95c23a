package io.drydock.cli.input;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A size as typed: {@code 512M}, {@code 20G}, {@code 2T}, each 1024 times the one before. */
public final class ByteSize implements ITypeConverter<Long> {
  private static final Pattern TYPED = Pattern.compile("([1-9]\\d{0,5})([MGT])");

  @Override
  public Long convert(String typed) {
    Matcher matcher = TYPED.matcher(typed);
    if (!matcher.matches()) {
      throw new TypeConversionException("'%s' is no size such as 512M, 20G or 2T".formatted(typed));
    }
    long amount = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "M" -> amount << 20;
      case "G" -> amount << 30;
      default -> amount << 40;
    };
  }
}
