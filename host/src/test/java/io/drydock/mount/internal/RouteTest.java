package io.drydock.mount.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drydock.environment.HostSays;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a host says of the way to it is an address, or nothing. */
class RouteTest {
  @TempDir Path folder;

  private Route route() {
    return new Route("127.0.0.13", folder.resolve("address"));
  }

  private static PlaceReport report(String connection) {
    return PlaceReport.of(new HostSays("far", Map.of("connection", connection)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "10.0.0.1",
        "10.0.0.1 22 10.0.0.2",
        "10.0.0.1 22 10.0.0.2 22 more",
        "300.0.0.1 22 300.0.0.1 22",
        "01.2.3.4 22 1.2.3 22",
        "*;}}EXPORT{Export_Id=1;Path=\"/\";CLIENT{Clients=*;Access_Type=RW;}} 22 *;}}EXPORT{} 22",
        "-oProxyCommand=id 22 0.0.0.0/0 22",
        "::g 22 fe80::1% 22",
        "evil.example.org 22 evil.example.org 22"
      })
  void what_is_no_address_is_neither_a_client_nor_where_we_are(String connection) {
    assertThat(route().hostAsItSeesItself(report(connection))).isEmpty();
    assertThatThrownBy(() -> route().toThisMachine(report(connection)))
        .isInstanceOf(NotToBeHadException.class);
  }

  @Test
  void addresses_of_both_kinds_are_taken() throws NotToBeHadException {
    PlaceReport four = report("10.0.0.1 40000 10.0.0.2 22");
    assertThat(route().toThisMachine(four)).isEqualTo("10.0.0.1");
    assertThat(route().hostAsItSeesItself(four)).hasValue("10.0.0.2");
    PlaceReport six = report("fe80::1%eth0 40000 2001:db8::2 22");
    assertThat(route().toThisMachine(six)).isEqualTo("fe80::1%eth0");
    assertThat(route().hostAsItSeesItself(six)).hasValue("2001:db8::2");
    assertThat(route().ofTheHost()).containsExactly("127.0.0.13");
  }

  @Test
  void what_people_wrote_down_is_an_address_or_a_name_and_is_refused_otherwise()
      throws IOException, NotToBeHadException {
    Path file = folder.resolve("address");
    Files.writeString(file, "storage.example.org\n");
    assertThat(route().toThisMachine(report(""))).isEqualTo("storage.example.org");
    Files.writeString(file, "a b");
    assertThatThrownBy(() -> route().toThisMachine(report("")))
        .isInstanceOf(NotToBeHadException.class)
        .hasMessageContaining("no address");
  }
}
