package io.drydock.model;

import java.util.Map;

/**
 * An object that a plugin's schema describes, whichever table it is in.
 *
 * @param place where it is kept, for the catalog
 * @param definition which of the schema's definitions
 * @param id unique at its place
 * @param label how people know it: {@code dSource docs}
 * @param scope where its name and identity must be unique
 * @param data by schema names; passwords sealed
 */
public record StoredObject(
    String place,
    Definition definition,
    long id,
    String label,
    String scope,
    Map<String, Object> data) {}
