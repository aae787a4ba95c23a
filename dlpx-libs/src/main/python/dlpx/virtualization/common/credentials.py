"""What `libs.retrieve_credentials` answers (contract §3); printing one never shows a secret (§6).

A supplier's username is optional, and so is the public key of a pair: both may be None.
"""

from dlpx.virtualization.common.type_checks import check_type

_OPTIONAL_TEXT = (str, type(None))


class Credentials:
    """The user name (a string or None, else IncorrectTypeError) without a secret."""

    def __init__(self, username):
        self.username = check_type(type(self).__name__, "username", username, _OPTIONAL_TEXT)

    def __repr__(self):
        return f"{type(self).__name__}(username={self.username!r})"


class PasswordCredentials(Credentials):
    """A user name and its password, a string, else IncorrectTypeError."""

    def __init__(self, username, password):
        super().__init__(username)
        self.password = check_type("PasswordCredentials", "password", password, str)


class KeyPairCredentials(Credentials):
    """A user name and keys: `private_key` a string, `public_key` a string or None.

    Raises IncorrectTypeError for other types.
    """

    def __init__(self, username, private_key, public_key):
        super().__init__(username)
        self.private_key = check_type("KeyPairCredentials", "private_key", private_key, str)
        self.public_key = check_type("KeyPairCredentials", "public_key", public_key, _OPTIONAL_TEXT)
