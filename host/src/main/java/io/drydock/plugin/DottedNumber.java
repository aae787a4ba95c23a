package io.drydock.plugin;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Numbers separated by dots, as build numbers and migration ids are (contract §1, §5): compared
 * number by number, and zeros at the end do not count: {@code 1.0} is {@code 1}.
 *
 * @param numbers without zeros at the end
 */
public record DottedNumber(List<BigInteger> numbers) implements Comparable<DottedNumber> {
  /** Reads one; an empty text is zero, lower than any build number. */
  public static DottedNumber of(String text) {
    List<BigInteger> numbers = new ArrayList<>();
    if (!text.isEmpty()) {
      Stream.of(text.split("\\.", -1)).map(BigInteger::new).forEach(numbers::add);
    }
    while (!numbers.isEmpty() && numbers.getLast().signum() == 0) {
      numbers.removeLast();
    }
    return new DottedNumber(List.copyOf(numbers));
  }

  @Override
  public int compareTo(DottedNumber other) {
    for (int i = 0; i < Math.max(numbers.size(), other.numbers.size()); i++) {
      int order = at(i).compareTo(other.at(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private BigInteger at(int index) {
    return index < numbers.size() ? numbers.get(index) : BigInteger.ZERO;
  }
}
