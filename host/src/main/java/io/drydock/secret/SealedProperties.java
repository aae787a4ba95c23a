package io.drydock.secret;

import io.drydock.model.SealedValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Seals and opens the passwords among an object's properties; the schema says which they are. */
public final class SealedProperties {
  private final SecretBox box;
  private final @Nullable String place;

  /** Works with this box; what it seals may be kept anywhere. */
  public SealedProperties(SecretBox box) {
    this(box, null);
  }

  /**
   * Works with this box for one place of the catalog: copied elsewhere, what it seals does not
   * open.
   *
   * @param place such as {@code dSource docs}; null for any
   */
  public SealedProperties(SecretBox box, @Nullable String place) {
    this.box = box;
    this.place = place;
  }

  private String seal(String secret) {
    return place == null ? box.seal(secret) : box.seal(secret, place);
  }

  private String open(String sealed) {
    return place == null ? box.open(sealed) : box.open(sealed, place);
  }

  /**
   * A copy with every property of format {@code password}, and the secrets of credentials
   * suppliers, wherever they are, sealed, in nested objects and arrays, too.
   *
   * @param definition the JSON Schema of the object
   */
  @SuppressWarnings("unchecked")
  public Map<String, Object> seal(JsonNode definition, Map<String, Object> properties) {
    return (Map<String, Object>) sealed(SecretSchemas.of(definition), false, properties);
  }

  private Object sealed(SecretSchemas schemas, boolean secret, Object value) {
    if (value instanceof Map<?, ?> map) {
      // By its shape, too: also where a schema leaves open what a property is.
      boolean supplier = schemas.areSupplier() || CredentialSupplier.of(map).isPresent();
      Map<String, Object> copy = new LinkedHashMap<>();
      map.forEach(
          (name, inner) -> {
            boolean hidden = secret || (supplier && CredentialSupplier.SECRETS.contains(name));
            SecretSchemas known = schemas.property((String) name);
            copy.put((String) name, sealed(known, hidden || known.areSecret(), inner));
          });
      return copy;
    }
    if (value instanceof List<?> list) {
      List<Object> copy = new ArrayList<>();
      for (Object inner : list) {
        SecretSchemas known = schemas.item(copy.size());
        copy.add(sealed(known, secret || known.areSecret(), inner));
      }
      return copy;
    }
    return secret && value instanceof String text ? Map.of(SealedValue.KEY, seal(text)) : value;
  }

  /**
   * A copy with every password in the clear, for the plugin's eyes only.
   *
   * @param found is handed each password, so that it can be blotted out wherever it turns up
   */
  @SuppressWarnings("unchecked")
  public Map<String, Object> open(Map<String, Object> properties, Consumer<String> found) {
    return (Map<String, Object>) opened(properties, found);
  }

  private Object opened(Object value, Consumer<String> found) {
    if (SealedValue.isSealed(value)) {
      String secret = open(String.valueOf(((Map<?, ?>) value).get(SealedValue.KEY)));
      found.accept(secret);
      return secret;
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> copy = new LinkedHashMap<>();
      map.forEach((name, inner) -> copy.put((String) name, opened(inner, found)));
      return copy;
    }
    if (value instanceof List<?> list) {
      List<Object> copy = new ArrayList<>();
      list.forEach(inner -> copy.add(opened(inner, found)));
      return copy;
    }
    return value;
  }
}
