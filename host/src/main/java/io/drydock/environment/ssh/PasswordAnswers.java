package io.drydock.environment.ssh;

import com.jcraft.jsch.UIKeyboardInteractive;
import com.jcraft.jsch.UserInfo;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Answers a server's questions with the password, once: a second question means it was wrong. */
final class PasswordAnswers implements UserInfo, UIKeyboardInteractive {
  private final String password;
  private boolean given;

  PasswordAnswers(String password) {
    this.password = password;
  }

  @Override
  public String @Nullable [] promptKeyboardInteractive(
      String destination, String name, String instruction, String[] prompts, boolean[] echo) {
    if (prompts.length == 0) {
      return new String[0];
    }
    if (given) {
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
