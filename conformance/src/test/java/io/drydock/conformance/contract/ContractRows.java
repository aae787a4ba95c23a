package io.drydock.conformance.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * All rows of the contract.
 *
 * @param sections in the contract's order
 */
record ContractRows(List<Section> sections) {

  /**
   * Rows under one heading.
   *
   * @param section the heading
   * @param rows what plugins may rely on, by key
   * @param notYet why Drydock does not keep a row yet, by key
   */
  record Section(String section, Map<String, String> rows, Map<String, String> notYet) {
    Section {
      notYet = Objects.requireNonNullElse(notYet, Map.of());
    }
  }

  static ContractRows read() {
    try (InputStream file = ContractRows.class.getResourceAsStream("rows.yml")) {
      return new ContractRows(
          List.of(new YAMLMapper().readValue(file.readAllBytes(), Section[].class)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All rows: key and text. */
  Map<String, String> all() {
    Map<String, String> all = new LinkedHashMap<>();
    sections.forEach(section -> all.putAll(section.rows()));
    return all;
  }

  /** The rows that are not kept yet: key and reason. */
  Map<String, String> notYet() {
    Map<String, String> all = new LinkedHashMap<>();
    sections.forEach(section -> all.putAll(section.notYet()));
    return all;
  }
}
