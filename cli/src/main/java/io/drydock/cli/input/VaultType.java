package io.drydock.cli.input;

import io.drydock.model.Vault;
import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The type of a vault as typed: {@code hashicorp}, {@code cyberark}. */
public final class VaultType implements ITypeConverter<Vault.Type> {
  @Override
  public Vault.Type convert(String typed) {
    return Arrays.stream(Vault.Type.values())
        .filter(type -> type.word().equals(typed))
        .findFirst()
        .orElseThrow(() -> new TypeConversionException("'%s' is not %s".formatted(typed, known())));
  }

  private static String known() {
    return words().collect(Collectors.joining(" or "));
  }

  private static Stream<String> words() {
    return Arrays.stream(Vault.Type.values()).map(Vault.Type::word);
  }

  /** All of them, to complete. */
  public static final class Words implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return words().iterator();
    }
  }
}
