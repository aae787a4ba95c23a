"""asynchat, which Python 3.12 took out: conversations over asyncore's sockets.

A subclass says with `set_terminator` where a message ends (bytes, a number of bytes, or None), gets
its pieces in `collect_incoming_data`, and its end in `found_terminator`.
"""

import asyncore
from collections import deque


class async_chat(asyncore.dispatcher):
    """One side of a conversation."""

    ac_in_buffer_size = ac_out_buffer_size = 65536
    use_encoding = 0
    encoding = "latin-1"

    def __init__(self, sock=None, map=None):
        self.ac_in_buffer = b""
        self.incoming = []
        self.producer_fifo = deque()
        self.terminator = b""
        super().__init__(sock, map)

    def collect_incoming_data(self, data):
        """For subclasses: a piece of a message."""
        raise NotImplementedError("must be implemented in subclass")

    def found_terminator(self):
        """For subclasses: the end of a message."""
        raise NotImplementedError("must be implemented in subclass")

    def _collect_incoming_data(self, data):
        self.incoming.append(data)

    def _get_data(self):
        data = b"".join(self.incoming)
        del self.incoming[:]
        return data

    def set_terminator(self, term):
        """Say where a message ends. Raises ValueError for a negative number."""
        if isinstance(term, str) and self.use_encoding:
            term = term.encode(self.encoding)
        elif isinstance(term, int) and term < 0:
            raise ValueError("the number of received bytes must be positive")
        self.terminator = term

    def get_terminator(self):
        """Return where a message ends; of a number, what is missing yet."""
        return self.terminator

    def handle_read(self):
        """Take what has come, and cut it into messages."""
        try:
            data = self.recv(self.ac_in_buffer_size)
        except BlockingIOError:
            return
        if isinstance(data, str) and self.use_encoding:
            data = data.encode(self.encoding)
        self.ac_in_buffer += data
        while self.ac_in_buffer and self._cut():
            pass

    def _cut(self):
        """Take one piece off; return whether to go on."""
        terminator, buffer = self.get_terminator(), self.ac_in_buffer
        if not terminator:
            self.ac_in_buffer = b""
            self.collect_incoming_data(buffer)
            return False
        if isinstance(terminator, int):
            self.ac_in_buffer = buffer[terminator:]
            self.collect_incoming_data(buffer[:terminator])
            self.terminator = max(0, terminator - len(buffer))
            if self.terminator == 0:
                self.found_terminator()
            return True
        before, found, after = buffer.partition(terminator)
        if found:
            self.ac_in_buffer = after
            if before:
                self.collect_incoming_data(before)
            self.found_terminator()
            return True
        # The terminator may have come in part.
        kept = find_prefix_at_end(buffer, terminator)
        if kept < len(buffer):
            self.ac_in_buffer = buffer[len(buffer) - kept :]
            self.collect_incoming_data(buffer[: len(buffer) - kept])
        return False

    def handle_write(self):
        """Send some of what waits."""
        self.initiate_send()

    def handle_close(self):
        """Close."""
        self.close()

    def push(self, data):
        """Send bytes, now or later."""
        if not isinstance(data, (bytes, bytearray, memoryview)):
            raise TypeError("data argument must be byte-ish (%r)", type(data))
        size = self.ac_out_buffer_size
        self.producer_fifo.extend(data[at : at + size] for at in range(0, len(data), size))
        self.initiate_send()

    def push_with_producer(self, producer):
        """Send what a producer makes, whose `more` returns bytes, none at the end."""
        self.producer_fifo.append(producer)
        self.initiate_send()

    def readable(self):
        """Return True."""
        return True

    def writable(self):
        """Return whether something waits, or the connection is not there yet."""
        return bool(self.producer_fifo) or not self.connected

    def close_when_done(self):
        """Close when all is sent."""
        self.producer_fifo.append(None)

    def initiate_send(self):
        """Send one piece of what waits."""
        while self.producer_fifo and self.connected:
            first = self.producer_fifo[0]
            if first is None or (isinstance(first, (bytes, bytearray, memoryview)) and not first):
                del self.producer_fifo[0]
                if first is None:
                    self.handle_close()
                    return
                continue
            if not isinstance(first, (bytes, bytearray, memoryview, str)):
                self._ask_producer(first)
                continue
            self._send_of(first)
            return

    def _ask_producer(self, producer):
        data = producer.more()
        if data:
            self.producer_fifo.appendleft(data)
        else:
            del self.producer_fifo[0]

    def _send_of(self, first):
        data = first.encode(self.encoding) if isinstance(first, str) else first
        try:
            sent = self.send(data[: self.ac_out_buffer_size])
        except OSError:
            self.handle_error()
            return
        if sent and self.producer_fifo:
            if sent < len(data):
                self.producer_fifo[0] = data[sent:]
            else:
                del self.producer_fifo[0]

    def discard_buffers(self):
        """Forget what has come and what waits."""
        self.ac_in_buffer = b""
        del self.incoming[:]
        self.producer_fifo.clear()


class simple_producer:
    """Makes pieces of some data."""

    def __init__(self, data, buffer_size=512):
        self.data = data
        self.buffer_size = buffer_size

    def more(self):
        """Return the next piece."""
        piece, self.data = self.data[: self.buffer_size], self.data[self.buffer_size :]
        return piece


def find_prefix_at_end(haystack, needle):
    """Return how many bytes at the end may be the beginning of the needle."""
    length = len(needle) - 1
    while length and not haystack.endswith(needle[:length]):
        length -= 1
    return length
