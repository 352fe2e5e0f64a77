"""A network that can be taken away: a window's whole traffic goes through it, that of its workers too."""

import contextlib
import socket
import socketserver
import threading


class Lane:
    """A SOCKS proxy of one's own: `visit(server, proxy=lane.proxy)`. Cut, it answers nobody and ends what goes on."""

    def __init__(self):
        self.is_cut = False
        self.ends = set()
        self.lock = threading.Lock()
        lane = self

        class Handler(socketserver.BaseRequestHandler):
            def handle(self):
                with contextlib.suppress(OSError, EOFError):
                    lane.carry(self.request)

        self.listener = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Handler)
        self.listener.daemon_threads = True
        threading.Thread(target=self.listener.serve_forever, daemon=True).start()

    @property
    def proxy(self):
        return {"server": f"socks5://127.0.0.1:{self.listener.server_address[1]}"}

    def cut(self):
        with self.lock:
            self.is_cut = True
            for end in self.ends:
                with contextlib.suppress(OSError):
                    end.shutdown(socket.SHUT_RDWR)

    def mend(self):
        self.is_cut = False

    def stop(self):
        self.cut()
        self.listener.shutdown()
        self.listener.server_close()

    def carry(self, near):
        with self.far_end(near) as far:
            with self.lock:
                if self.is_cut:
                    return
                self.ends |= {near, far}
            back = threading.Thread(target=relay, args=(far, near), daemon=True)
            back.start()
            relay(near, far)
            back.join()
            with self.lock:
                self.ends -= {near, far}

    def far_end(self, near):
        """RFC 1928: no authentication, CONNECT to an address or a name."""
        _, methods = exactly(near, 2)
        exactly(near, methods)
        near.sendall(b"\5\0")
        _, _, _, kind = exactly(near, 4)
        host = socket.inet_ntoa(exactly(near, 4)) if kind == 1 else exactly(near, exactly(near, 1)[0]).decode()
        port = int.from_bytes(exactly(near, 2))
        if self.is_cut:
            raise EOFError
        far = socket.create_connection((host, port))
        near.sendall(b"\5\0\0\1\0\0\0\0\0\0")
        return far


def exactly(end, count):
    received = b""
    while len(received) < count:
        more = end.recv(count - len(received))
        if not more:
            raise EOFError
        received += more
    return received


def relay(source, target):
    with contextlib.suppress(OSError):
        while received := source.recv(65536):
            target.sendall(received)
    for end in (source, target):
        with contextlib.suppress(OSError):
            end.shutdown(socket.SHUT_RDWR)
