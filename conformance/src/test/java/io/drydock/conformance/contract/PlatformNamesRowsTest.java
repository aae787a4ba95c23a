package io.drydock.conformance.contract;

import io.drydock.dlpx.Operation;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contract §3: the names in dlpx.virtualization.platform and dlpx.virtualization.common. */
class PlatformNamesRowsTest {
  /** What most bodies need to make. */
  private static final String PARTS =
      """
      from dlpx.virtualization import common, platform
      host = common.RemoteHost('h', 'UNIX_HOST-1', '/bin/path', '/scratch')
      environment = common.RemoteEnvironment('e', 'UNIX_HOST_ENVIRONMENT-1', host)
      user = common.RemoteUser('u', 'HOST_USER-1')
      connection = common.RemoteConnection(environment, user)
      """;

  @TempDir static Path folder;
  private static PythonProbe python;

  @BeforeAll
  static void load() {
    python = PythonProbe.answering(PluginTemplate.staged(folder.resolve("names"), "names"));
  }

  @AfterAll
  static void end() {
    python.close();
  }

  private static void verify(String body) {
    python.verify(PARTS + body);
  }

  @Row("name-platform")
  @Test
  void a_plugin_has_four_groups_of_operations() {
    verify(
        """
        made = platform.Plugin()
        for group in (made.discovery, made.linked, made.virtual, made.upgrade):
            assert group is not None
        """);
  }

  @Row("name-platform")
  @Test
  void mounts_and_specifications_take_their_arguments_by_position_and_by_name() {
    verify(
        """
        mount = platform.Mount(environment, '/m')
        assert (mount.remote_environment, mount.mount_path) == (environment, '/m')
        assert mount.shared_path is None
        named = platform.Mount(
            remote_environment=environment, mount_path='/m', shared_path='/sub')
        assert named.shared_path == '/sub'
        owner = platform.OwnershipSpecification(uid=3, gid=4)
        assert (owner.uid, owner.gid) == (3, 4)
        assert platform.OwnershipSpecification(3, 4).gid == 4
        bare = platform.MountSpecification([mount])
        assert bare.mounts == [mount] and bare.ownership_specification is None
        full = platform.MountSpecification(mounts=[mount, named], ownership_specification=owner)
        assert full.mounts == [mount, named] and full.ownership_specification is owner
        assert raised(platform.Mount, 7, '/m') == 'IncorrectTypeError'
        assert raised(platform.Mount, environment, 7) == 'IncorrectTypeError'
        assert raised(platform.Mount, environment, '/m', 7) == 'IncorrectTypeError'
        assert raised(platform.MountSpecification, mount) == 'IncorrectTypeError'
        assert raised(platform.MountSpecification, ['/m']) == 'IncorrectTypeError'
        assert raised(platform.OwnershipSpecification, '3', 4) == 'IncorrectTypeError'
        """);
  }

  @Row("name-platform")
  @Test
  void states_and_migration_types_are_enumerations() {
    verify(
        """
        assert [one.name for one in platform.Status] == ['ACTIVE', 'INACTIVE']
        assert [one.name for one in platform.MigrationType] == ['PLATFORM', 'LUA']
        """);
  }

  @Row("name-sources")
  @Test
  void each_kind_of_source_has_its_attributes() {
    verify(
        """
        mount = platform.Mount(environment, '/m')
        staged = platform.StagedSource(guid='g', source_connection=connection, parameters='p',
            mount=mount, staged_connection=connection, mounts=None)
        assert (staged.guid, staged.parameters, staged.mount) == ('g', 'p', mount)
        assert staged.source_connection is connection and staged.staged_connection is connection
        several = platform.StagedSource('g', connection, 'p', None, connection, [mount, mount])
        assert several.mount is None and several.mounts == [mount, mount]
        direct = platform.DirectSource(guid='g', connection=connection, parameters='p')
        assert (direct.guid, direct.connection, direct.parameters) == ('g', connection, 'p')
        virtual = platform.VirtualSource(
            guid='g', connection=connection, parameters='p', mounts=[mount])
        assert (virtual.guid, virtual.connection) == ('g', connection)
        assert (virtual.parameters, virtual.mounts) == ('p', [mount])
        """);
  }

  @Row("name-mount-or-mounts")
  @Test
  void one_mount_is_mount_and_more_are_mounts_but_a_virtual_source_always_has_mounts() {
    String tell =
        """
        def f(%1$s, repository, source_config):
            mount = getattr(%1$s, 'mount', 'no such attribute')
            logging.info('%%s %%s', getattr(mount, 'mount_path', mount),
                None if %1$s.mounts is None else [one.mount_path for one in %1$s.mounts])
        """;
    PluginTemplate plugin =
        PluginTemplate.staged(folder.resolve("mounts"), "mounts")
            .operation("linked.worker", tell.formatted("staged_source"))
            .operation("virtual.start", tell.formatted("virtual_source"));
    try (PythonProbe told = PythonProbe.of(plugin)) {
      for (Operation operation :
          new Operation[] {Operation.LINKED_WORKER, Operation.VIRTUAL_START}) {
        told.call(operation, PythonProbe.arguments(1));
        told.call(operation, PythonProbe.arguments(2));
      }
      org.assertj.core.api.Assertions.assertThat(told.heard())
          .containsExactly(
              "20 root: /m1 None",
              "20 root: None ['/m1', '/m2']",
              "20 root: no such attribute ['/m1']",
              "20 root: no such attribute ['/m1', '/m2']");
    }
  }

  @Row("name-mount-reference")
  @Test
  void a_mount_takes_an_environments_reference_of_the_right_form_only() {
    verify(
        """
        for reference in ('UNIX_HOST_ENVIRONMENT-12', 'WINDOWS_HOST_ENVIRONMENT-3'):
            mount = platform.Mount(reference, '/m')
            assert mount.remote_environment.reference == reference
        for wrong in ('', 'UNIX_HOST_ENVIRONMENT', 'UNIX_HOST_ENVIRONMENT-', 'UNIX_HOST-1',
                'UNIX_HOST_ENVIRONMENT-x', 'unix_host_environment-1', 'UNIX_HOST_ENVIRONMENT-1 ',
                'AUNIX_HOST_ENVIRONMENT-1', 'UNIX_HOST_ENVIRONMENT-1-1'):
            assert raised(platform.Mount, wrong, '/m') == 'IncorrectReferenceFormatError', wrong
        """);
  }

  @Row("name-platform-exceptions")
  @Test
  void a_user_error_has_message_action_and_output() {
    verify(
        """
        from dlpx.virtualization.platform.exceptions import UserError
        bare = UserError('No space.')
        assert (bare.message, bare.action, bare.output) == ('No space.', '', '')
        full = UserError(message='No space.', action='Make some.', output='df')
        assert (full.message, full.action, full.output) == ('No space.', 'Make some.', 'df')
        assert UserError('m', 'a', 'o').args[0] == 'm' and 'm' in str(UserError('m', 'a', 'o'))
        assert issubclass(UserError, Exception)
        """);
  }

  @Row("name-platform-exceptions")
  @Test
  void all_exceptions_of_the_platform_are_there_and_have_a_message() {
    verify(
        """
        from dlpx.virtualization.platform import exceptions
        for name in ('IncorrectReturnTypeError IncorrectUpgradeObjectTypeError '
                'UnknownMigrationTypeError OperationAlreadyDefinedError OperationNotDefinedError '
                'MigrationIdIncorrectTypeError MigrationIdIncorrectFormatError '
                'MigrationIdAlreadyUsedError DecoratorNotFunctionError '
                'IncorrectReferenceFormatError IncorrectPluginCodeError PlatformError '
                'PluginRuntimeError').split():
            kind = getattr(exceptions, name)
            assert issubclass(kind, Exception), name
            assert kind('why').message == 'why', name
            assert str(kind('why')) == 'why', name
        from dlpx.virtualization.common import exceptions as common_ones
        assert exceptions.PlatformError is common_ones.PlatformError
        assert exceptions.PluginRuntimeError is common_ones.PluginRuntimeError
        """);
  }

  @Row("name-platform-exceptions")
  @Test
  void wrong_migrations_raise_the_exceptions_that_are_named_for_it() {
    verify(
        """
        made = platform.Plugin()
        def migration(old):
            return old
        assert raised(made.upgrade.snapshot, 7) == 'MigrationIdIncorrectTypeError'
        for wrong in ('', 'one', '1..2', '1.x', '.1', '1.'):
            assert raised(made.upgrade.snapshot, wrong) == 'MigrationIdIncorrectFormatError', wrong
        assert raised(made.upgrade.snapshot, '1', 'PLATFORM') == 'UnknownMigrationTypeError'
        made.upgrade.snapshot('1.0')(migration)
        assert raised(made.upgrade.repository('1'), migration) == 'MigrationIdAlreadyUsedError'
        named = made.upgrade.snapshot(
            migration_id='2', migration_type=platform.MigrationType.PLATFORM)
        assert named(migration) is migration
        """);
  }

  @Row("name-common")
  @Test
  void connections_have_environments_hosts_and_users() {
    verify(
        """
        assert connection.environment is environment and connection.user is user
        assert (environment.name, environment.host) == ('e', host)
        assert environment.reference == 'UNIX_HOST_ENVIRONMENT-1'
        assert (host.name, host.reference) == ('h', 'UNIX_HOST-1')
        assert (host.binary_path, host.scratch_path) == ('/bin/path', '/scratch')
        assert (user.name, user.reference) == ('u', 'HOST_USER-1')
        same = common.RemoteHost(name='h', reference='r', binary_path='', scratch_path='')
        environ = common.RemoteEnvironment(name='e', reference='r', host=same)
        common.RemoteConnection(environment=environ, user=common.RemoteUser(name='', reference=''))
        """);
  }

  @Row("name-common")
  @Test
  void credentials_have_a_user_name_and_their_secret() {
    verify(
        """
        password = common.PasswordCredentials(username='u', password='p')
        assert (password.username, password.password) == ('u', 'p')
        pair = common.KeyPairCredentials(username='u', private_key='k', public_key='q')
        assert (pair.username, pair.private_key, pair.public_key) == ('u', 'k', 'q')
        assert common.Credentials(username='u').username == 'u'
        assert isinstance(password, common.Credentials) and isinstance(pair, common.Credentials)
        """);
  }

  @Row("name-common")
  @Test
  void constructors_check_the_type_of_each_argument() {
    verify(
        """
        right = {
            common.RemoteHost: ['h', 'r', 'b', 's'],
            common.RemoteEnvironment: ['e', 'r', host],
            common.RemoteUser: ['u', 'r'],
            common.RemoteConnection: [environment, user],
            common.Credentials: ['u'],
            common.PasswordCredentials: ['u', 'p'],
            common.KeyPairCredentials: ['u', 'k', 'q'],
        }
        for kind, arguments in right.items():
            assert raised(kind, *arguments) == 'nothing', kind
            for index in range(len(arguments)):
                wrong = list(arguments)
                wrong[index] = 7
                assert raised(kind, *wrong) == 'IncorrectTypeError', (kind, index)
        """);
  }

  @Row("name-common-exceptions")
  @Test
  void the_exceptions_of_common_have_a_message() {
    verify(
        """
        from dlpx.virtualization.common.exceptions import (
            IncorrectTypeError, PlatformError, PluginRuntimeError)
        for kind in (IncorrectTypeError, PlatformError, PluginRuntimeError):
            assert issubclass(kind, Exception)
            assert kind('why').message == 'why' and str(kind('why')) == 'why'
        """);
  }

  @Row("name-util")
  @Test
  void text_becomes_bytes_and_bytes_text_in_utf_8() {
    verify(
        """
        from dlpx.virtualization.common.util import to_bytes, to_str
        assert to_bytes('größe') == 'größe'.encode('utf-8') and to_str(b'gr\\xc3\\xb6\\xc3\\x9fe') == 'größe'
        assert to_bytes(b'same') == b'same' and to_str('same') == 'same'
        assert raised(to_str, 7) != 'nothing' and raised(to_bytes, None) != 'nothing'
        """);
  }
}
