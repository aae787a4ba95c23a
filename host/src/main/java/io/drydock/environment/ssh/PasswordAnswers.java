package io.drydock.environment.ssh;

import com.jcraft.jsch.UIKeyboardInteractive;
import com.jcraft.jsch.UserInfo;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Answers a server's questions with the password, once: a second question means it was wrong, and
 * one for a new password that the old one has expired.
 */
final class PasswordAnswers implements UserInfo, UIKeyboardInteractive {
  /** As PAM, OpenSSH and JSch itself (for the method {@code password}) ask for it. */
  private static final Pattern CHANGE =
      Pattern.compile(
          "(?i)(new|retype|current|old)\\b.{0,20}password|password.{0,40}(expired|change)"
              + "|change.{0,20}password");

  private @Nullable String password;
  private boolean given;
  private boolean changeWanted;

  /** There is a password to answer with. */
  void answerWith(String value) {
    password = value;
  }

  /** Whether the server asked for a new password. */
  boolean changeWanted() {
    return changeWanted;
  }

  @Override
  public String @Nullable [] promptKeyboardInteractive(
      String destination,
      @Nullable String name,
      @Nullable String instruction,
      String[] prompts,
      boolean[] echo) {
    changeWanted |=
        Stream.concat(
                Stream.of(String.valueOf(name), String.valueOf(instruction)), Stream.of(prompts))
            .anyMatch(text -> CHANGE.matcher(text).find());
    if (prompts.length == 0) {
      return new String[0];
    }
    if (given || changeWanted || password == null) {
      return null;
    }
    given = true;
    var answers = new String[prompts.length];
    Arrays.fill(answers, password);
    return answers;
  }

  @Override
  public @Nullable String getPassphrase() {
    return null;
  }

  @Override
  public @Nullable String getPassword() {
    return null;
  }

  @Override
  public boolean promptPassword(String message) {
    return false;
  }

  @Override
  public boolean promptPassphrase(String message) {
    return false;
  }

  @Override
  public boolean promptYesNo(String message) {
    return false;
  }

  /** Banners are nobody's output. */
  @Override
  public void showMessage(String message) {}
}
