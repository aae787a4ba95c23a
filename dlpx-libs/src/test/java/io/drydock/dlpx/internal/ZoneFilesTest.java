package io.drydock.dlpx.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.fixtures.NeedsTool;
import io.drydock.fixtures.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZoneFilesTest {
  @TempDir Path folder;

  @Test
  @NeedsTool("python3")
  void python_reads_of_them_what_java_knows() throws IOException {
    String program =
        """
        import datetime, sys, zoneinfo
        for key in sys.argv[2:]:
            with open(sys.argv[1] + "/" + key.replace("/", "-"), "rb") as file:
                zone = zoneinfo.ZoneInfo.from_file(file, key)
            for year, month in ((1900, 1), (1985, 7), (2024, 1), (2024, 7), (2037, 7), (2090, 7)):
                moment = datetime.datetime(year, month, 15, 12, tzinfo=datetime.timezone.utc)
                print(moment.astimezone(zone).strftime("%Y-%m %z %Z"), end=", ")
            print()
        """;
    for (String key : new String[] {"Europe/Berlin", "America/Sao_Paulo", "UTC"}) {
      byte[] contents = ZoneFiles.contents(ZoneId.of(key));
      Files.write(folder.resolve(key.replace("/", "-")), contents);
    }
    String said =
        Tool.named("python3")
            .run("-c", program, folder.toString(), "Europe/Berlin", "America/Sao_Paulo", "UTC");
    assertThat(said.lines())
        .containsExactly(
            "1900-01 +0100 CET, 1985-07 +0200 CEST, 2024-01 +0100 CET, 2024-07 +0200 CEST,"
                + " 2037-07 +0200 CEST, 2090-07 +0200 CEST, ",
            "1900-01 -030628 -030628, 1985-07 -0300 -03, 2024-01 -0300 -03, 2024-07 -0300 -03,"
                + " 2037-07 -0300 -03, 2090-07 -0300 -03, ",
            "1900-01 +0000 UTC, 1985-07 +0000 UTC, 2024-01 +0000 UTC, 2024-07 +0000 UTC,"
                + " 2037-07 +0000 UTC, 2090-07 +0000 UTC, ");
  }

  @Test
  void a_folder_that_is_there_is_left_alone() throws IOException {
    Path mine = Files.createDirectories(folder.resolve("zones"));
    ZoneFiles.writeWhereMissing(mine);
    assertThat(mine).isEmptyDirectory();
  }
}
