package io.drydock.cli.command;

/**
 * A command below another.
 *
 * @param name the word that it is called by; the one in its {@code @Command}
 * @param type its class
 */
record Subcommand(String name, Class<?> type) {}
