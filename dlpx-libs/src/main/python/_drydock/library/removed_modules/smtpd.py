"""smtpd, which Python 3.12 took out: a small mail server, for tests and notifications.

A subclass of SMTPServer gets each mail in `process_message`.
"""

import asynchat
import asyncore
import socket
import sys

__version__ = "Drydock smtpd"
NEWLINE = "\n"
COMMASPACE = ", "
DATA_SIZE_DEFAULT = 33554432
_HELP = "250 Supported commands: EHLO HELO MAIL RCPT DATA RSET NOOP QUIT VRFY"


class SMTPChannel(asynchat.async_chat):
    """One client's conversation."""

    COMMAND, DATA = 0, 1

    def __init__(self, server, conn, addr, data_size_limit=DATA_SIZE_DEFAULT, map=None,
                 enable_SMTPUTF8=False, decode_data=False):
        super().__init__(conn, map=map)
        self.smtp_server, self.conn, self.addr, self.peer = server, conn, addr, addr
        self.data_size_limit = data_size_limit
        self.enable_SMTPUTF8, self._decode_data = enable_SMTPUTF8, decode_data
        self.fqdn = socket.getfqdn()
        self.seen_greeting = ""
        self._restart()
        self.push(f"220 {self.fqdn} {__version__}")

    def _restart(self):
        self.smtp_state, self.mailfrom, self.rcpttos = self.COMMAND, None, []
        self.mail_options, self.rcpt_options = [], []
        self.received_data, self.received_lines, self._size = "", [], 0
        self.set_terminator(b"\r\n")

    def push(self, msg):
        """Send a line."""
        super().push((msg + "\r\n").encode("utf-8"))

    def collect_incoming_data(self, data):
        """Keep a piece, unless the mail is too large."""
        self._size += len(data)
        if not self.data_size_limit or self._size <= self.data_size_limit:
            self.received_lines.append(data)

    def found_terminator(self):
        """Answer a command, or take a mail."""
        whole, size = b"".join(self.received_lines), self._size
        self.received_lines, self._size = [], 0
        if self.smtp_state == self.DATA:
            self._take(whole, size)
            return
        command, _, argument = whole.decode("utf-8", "replace").strip().partition(" ")
        method = getattr(self, f"smtp_{command.upper()}", None)
        if not command:
            self.push("500 Error: bad syntax")
        elif method is None:
            self.push(f'500 Error: command "{command}" not recognized')
        else:
            method(argument.strip() or None)

    def _take(self, whole, size):
        if self.data_size_limit and size > self.data_size_limit:
            self.push("552 Error: Too much mail data")
            self._restart()
            return
        lines = [line[1:] if line.startswith(b".") else line for line in whole.split(b"\r\n")]
        data = b"\n".join(lines)
        self.received_data = data.decode("utf-8") if self._decode_data else data
        more = {}
        if not self._decode_data:
            more = {"mail_options": self.mail_options, "rcpt_options": self.rcpt_options}
        said = self.smtp_server.process_message(
            self.peer, self.mailfrom, self.rcpttos, self.received_data, **more
        )
        self._restart()
        self.push(said or "250 OK")

    def smtp_HELO(self, arg):
        """Greet."""
        if not arg:
            self.push("501 Syntax: HELO hostname")
            return
        self._restart()
        self.seen_greeting = arg
        self.push(f"250 {self.fqdn}")

    def smtp_EHLO(self, arg):
        """Greet, and tell what there is."""
        if not arg:
            self.push("501 Syntax: EHLO hostname")
            return
        self._restart()
        self.seen_greeting = arg
        self.push(f"250-{self.fqdn}")
        if self.data_size_limit:
            self.push(f"250-SIZE {self.data_size_limit}")
        if not self._decode_data:
            self.push("250-8BITMIME")
        if self.enable_SMTPUTF8:
            self.push("250-SMTPUTF8")
        self.push("250 HELP")

    def smtp_NOOP(self, arg):
        """Do nothing."""
        self.push("501 Syntax: NOOP" if arg else "250 OK")

    def smtp_QUIT(self, arg):
        """Say good-bye."""
        self.push("221 Bye")
        self.close_when_done()

    def smtp_RSET(self, arg):
        """Forget the mail."""
        self._restart()
        self.push("501 Syntax: RSET" if arg else "250 OK")

    def smtp_HELP(self, arg):
        """Tell what commands there are."""
        self.push(_HELP)

    def smtp_VRFY(self, arg):
        """Neither confirm nor deny."""
        self.push("252 Cannot VRFY user, but will accept message and attempt delivery"
                  if arg else "501 Syntax: VRFY <address>")

    def smtp_MAIL(self, arg):
        """Take the sender."""
        address, options = _address("FROM:", arg)
        if not self.seen_greeting:
            self.push("503 Error: send HELO first")
        elif address is None:
            self.push("501 Syntax: MAIL FROM: <address>")
        elif self.mailfrom is not None:
            self.push("503 Error: nested MAIL command")
        else:
            self.mailfrom, self.mail_options = address, options
            self.push("250 OK")

    def smtp_RCPT(self, arg):
        """Take a recipient."""
        address, options = _address("TO:", arg)
        if not self.seen_greeting:
            self.push("503 Error: send HELO first")
        elif self.mailfrom is None:
            self.push("503 Error: need MAIL command")
        elif not address:
            self.push("501 Syntax: RCPT TO: <address>")
        else:
            self.rcpttos.append(address)
            self.rcpt_options = options
            self.push("250 OK")

    def smtp_DATA(self, arg):
        """Wait for the mail."""
        if not self.rcpttos:
            self.push("503 Error: need RCPT command")
        elif arg:
            self.push("501 Syntax: DATA")
        else:
            self.smtp_state = self.DATA
            self.set_terminator(b"\r\n.\r\n")
            self.push("354 End data with <CR><LF>.<CR><LF>")


class SMTPServer(asyncore.dispatcher):
    """Waits for clients at an address. The second address is where a proxy would send mail on."""

    channel_class = SMTPChannel

    def __init__(self, localaddr, remoteaddr, data_size_limit=DATA_SIZE_DEFAULT, map=None,
                 enable_SMTPUTF8=False, decode_data=False):
        self._localaddr, self._remoteaddr = localaddr, remoteaddr
        self.data_size_limit = data_size_limit
        self.enable_SMTPUTF8, self._decode_data = enable_SMTPUTF8, decode_data
        super().__init__(map=map)
        try:
            family = socket.getaddrinfo(*localaddr, type=socket.SOCK_STREAM)[0][0]
            self.create_socket(family, socket.SOCK_STREAM)
            self.set_reuse_addr()
            self.bind(localaddr)
            self.listen(5)
        except BaseException:
            self.close()
            raise

    def handle_accepted(self, conn, addr):
        """Begin a conversation."""
        self.channel_class(self, conn, addr, self.data_size_limit, self._map, self.enable_SMTPUTF8,
                           self._decode_data)

    def process_message(self, peer, mailfrom, rcpttos, data, **kwargs):
        """For subclasses: take a mail; return None, or the answer of a refusal."""
        raise NotImplementedError


class DebuggingServer(SMTPServer):
    """Prints the mails."""

    def process_message(self, peer, mailfrom, rcpttos, data, **kwargs):
        """Print a mail."""
        text = data if isinstance(data, str) else data.decode("utf-8", "replace")
        lines = ["---------- MESSAGE FOLLOWS ----------", *text.splitlines(),
                 "------------ END MESSAGE ------------"]
        print("\n".join(lines), file=sys.stdout)


def _address(keyword, arg):
    """Return the address behind FROM: or TO:, and the options; None for none."""
    if not arg or not arg.upper().startswith(keyword):
        return None, []
    words = arg[len(keyword) :].split()
    if not words:
        return None, []
    return words[0].removeprefix("<").removesuffix(">"), [word.upper() for word in words[1:]]
