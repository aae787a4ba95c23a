"""asyncore, which Python 3.12 took out: sockets that are served by one loop.

The loop asks every dispatcher whether it wants to read or write, waits for the sockets that are
ready, and calls `handle_read`, `handle_write`, `handle_accepted`, `handle_connect`, `handle_close`.
"""

import errno
import os
import select
import socket
import sys
import time
import traceback

socket_map = {}
_DISCONNECTED = (errno.ECONNRESET, errno.ENOTCONN, errno.ESHUTDOWN, errno.ECONNABORTED, errno.EPIPE,
                 errno.EBADF)


class ExitNow(Exception):
    """Ends the loop."""


_LET_THROUGH = (ExitNow, KeyboardInterrupt, SystemExit)


def _handle(obj, *handlers):
    try:
        for handler in handlers:
            getattr(obj, handler)()
    except _LET_THROUGH:
        raise
    except OSError as error:
        if error.args and error.args[0] in _DISCONNECTED:
            obj.handle_close()
        else:
            obj.handle_error()
    except Exception:
        obj.handle_error()


def read(obj):
    """Let an object read."""
    _handle(obj, "handle_read_event")


def write(obj):
    """Let an object write."""
    _handle(obj, "handle_write_event")


def poll(timeout=0.0, map=None):
    """Wait for the sockets in the map once, and let their objects work."""
    map = socket_map if map is None else map
    readers = [number for number, obj in list(map.items()) if obj.readable()]
    writers = [
        number for number, obj in list(map.items()) if obj.writable() and not obj.accepting
    ]
    both = list({*readers, *writers})
    if not both:
        time.sleep(timeout)
        return
    ready, writable, odd = select.select(readers, writers, both, timeout)
    for numbers, handler in ((ready, "handle_read_event"), (writable, "handle_write_event"),
                             (odd, "handle_expt_event")):
        for number in numbers:
            if number in map:
                _handle(map[number], handler)


poll2 = poll


def loop(timeout=30.0, use_poll=False, map=None, count=None):
    """Poll until the map is empty, or that often."""
    map = socket_map if map is None else map
    while map and (count is None or count > 0):
        poll(timeout, map)
        count = None if count is None else count - 1


class dispatcher:
    """A socket and what is done when something happens to it."""

    debug = connected = accepting = connecting = closing = False
    addr = None
    ignore_log_types = frozenset({"warning"})

    def __init__(self, sock=None, map=None):
        self._map = socket_map if map is None else map
        self._fileno = None
        self.socket = None
        if sock is not None:
            sock.setblocking(False)
            self.set_socket(sock, map)
            try:
                self.addr = sock.getpeername()
                self.connected = True
            except OSError as error:
                if error.errno not in (errno.ENOTCONN, errno.EINVAL):
                    self.del_channel(map)
                    raise

    def __repr__(self):
        return f"<{type(self).__module__}.{type(self).__qualname__} {self.addr or ''} at {id(self):#x}>"

    def add_channel(self, map=None):
        """Enter the socket into the map."""
        (self._map if map is None else map)[self._fileno] = self

    def del_channel(self, map=None):
        """Take the socket out of the map."""
        (self._map if map is None else map).pop(self._fileno, None)
        self._fileno = None

    def create_socket(self, family=socket.AF_INET, type=socket.SOCK_STREAM):
        """Make a socket."""
        self.family_and_type = family, type
        sock = socket.socket(family, type)
        sock.setblocking(False)
        self.set_socket(sock)

    def set_socket(self, sock, map=None):
        """Take a socket."""
        self.socket = sock
        self._fileno = sock.fileno()
        self.add_channel(map)

    def set_reuse_addr(self):
        """Let the address be used again at once."""
        try:
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        except OSError:
            pass

    def readable(self):
        """Return whether to wait for something to read."""
        return True

    def writable(self):
        """Return whether to wait until something can be written."""
        return True

    def listen(self, num):
        """Wait for connections."""
        self.accepting = True
        return self.socket.listen(num)

    def bind(self, addr):
        """Take an address of this machine."""
        self.addr = addr
        return self.socket.bind(addr)

    def connect(self, address):
        """Begin to connect."""
        self.connected, self.connecting, self.addr = False, True, address
        code = self.socket.connect_ex(address)
        if code in (0, errno.EISCONN):
            self.handle_connect_event()
        elif code not in (errno.EINPROGRESS, errno.EALREADY, errno.EWOULDBLOCK, errno.EINVAL):
            raise OSError(code, os.strerror(code))

    def accept(self):
        """Return a connection and its address, or None."""
        try:
            return self.socket.accept()
        except TypeError:
            return None
        except OSError as error:
            if error.errno in (errno.EWOULDBLOCK, errno.ECONNABORTED, errno.EAGAIN):
                return None
            raise

    def send(self, data):
        """Send what can be sent now, and return how much it was."""
        try:
            return self.socket.send(data)
        except OSError as error:
            if error.errno == errno.EWOULDBLOCK:
                return 0
            if error.errno in _DISCONNECTED:
                self.handle_close()
                return 0
            raise

    def recv(self, buffer_size):
        """Return what has come, empty bytes at the end."""
        try:
            data = self.socket.recv(buffer_size)
        except OSError as error:
            if error.errno not in _DISCONNECTED:
                raise
            data = b""
        if not data:
            self.handle_close()
        return data

    def close(self):
        """Close the socket."""
        self.connected = self.accepting = self.connecting = False
        self.del_channel()
        if self.socket is not None:
            try:
                self.socket.close()
            except OSError as error:
                if error.errno not in (errno.ENOTCONN, errno.EBADF):
                    raise

    def log(self, message):
        """Print to the errors' stream."""
        sys.stderr.write(f"log: {message}\n")

    def log_info(self, message, type="info"):
        """Print what happened."""
        if type not in self.ignore_log_types:
            print(f"{type}: {message}")

    def handle_read_event(self):
        """Do what there is to do when the socket can be read."""
        if self.accepting:
            self.handle_accept()
            return
        if not self.connected and self.connecting:
            self.handle_connect_event()
        self.handle_read()

    def handle_connect_event(self):
        """Note that the socket is connected. Raises OSError when that failed."""
        code = self.socket.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
        if code:
            raise OSError(code, os.strerror(code))
        self.handle_connect()
        self.connected, self.connecting = True, False

    def handle_write_event(self):
        """Do what there is to do when the socket can be written."""
        if self.accepting:
            return
        if not self.connected and self.connecting:
            self.handle_connect_event()
        self.handle_write()

    def handle_expt_event(self):
        """Do what there is to do when the socket is in an odd state."""
        code = self.socket.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
        if code:
            self.handle_close()
        else:
            self.handle_expt()

    def handle_error(self):
        """Tell of an exception, and close."""
        _, kind, value, where = compact_traceback()
        self.log_info(f"uncaptured python exception, closing channel {self!r} ({kind}:{value} {where})",
                      "error")
        self.handle_close()

    def handle_expt(self):
        """For subclasses."""
        self.log_info("unhandled incoming priority event", "warning")

    def handle_read(self):
        """For subclasses."""
        self.log_info("unhandled read event", "warning")

    def handle_write(self):
        """For subclasses."""
        self.log_info("unhandled write event", "warning")

    def handle_connect(self):
        """For subclasses."""
        self.log_info("unhandled connect event", "warning")

    def handle_accept(self):
        """Take a connection."""
        pair = self.accept()
        if pair is not None:
            self.handle_accepted(*pair)

    def handle_accepted(self, sock, addr):
        """For subclasses; closes the connection."""
        sock.close()
        self.log_info("unhandled accepted event", "warning")

    def handle_close(self):
        """For subclasses; closes the socket."""
        self.log_info("unhandled close event", "warning")
        self.close()


class dispatcher_with_send(dispatcher):
    """A dispatcher that keeps what cannot be sent at once."""

    def __init__(self, sock=None, map=None):
        super().__init__(sock, map)
        self.out_buffer = b""

    def initiate_send(self):
        """Send some of what is kept."""
        self.out_buffer = self.out_buffer[dispatcher.send(self, self.out_buffer[:65536]) :]

    handle_write = initiate_send

    def writable(self):
        """Return whether there is something to send."""
        return not self.connected or bool(self.out_buffer)

    def send(self, data):
        """Send, now or later."""
        self.out_buffer += data
        self.initiate_send()


def compact_traceback():
    """Return the place of the exception that is handled, its type, itself, and its way in short."""
    kind, value, tb = sys.exc_info()
    if tb is None:
        raise AssertionError("traceback does not exist")
    steps = [(frame.filename, frame.name, str(frame.lineno)) for frame in traceback.extract_tb(tb)]
    return steps[-1], kind, value, " ".join("[{}|{}|{}]".format(*step) for step in steps)


def close_all(map=None, ignore_all=False):
    """Close everything in the map."""
    map = socket_map if map is None else map
    for obj in list(map.values()):
        try:
            obj.close()
        except _LET_THROUGH:
            raise
        except Exception:
            if not ignore_all:
                raise
    map.clear()
