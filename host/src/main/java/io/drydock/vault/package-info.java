/** Secrets that somebody else keeps: asking HashiCorp Vault and CyberArk for them. */
@NullMarked
package io.drydock.vault;

import org.jspecify.annotations.NullMarked;
