#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Stands in a desk's network at 127.0.0.1, where plain http may go, and leads to a centre elsewhere.
Usage: forwarder.py ADDRESS PORT [PATH]; prints its own port; SIGUSR1 resets every connection both ways.
With PATH the first answer to a POST there gets lost on the way: the connection is reset instead."""

import signal
import socket
import struct
import sys
import threading

OPEN = set()
TO_BE_LOST = [f"POST {path} ".encode() for path in sys.argv[3:]]


def end(connection):
    """With a reset: whoever is at the other side is told that this was no proper end."""
    OPEN.discard(connection)
    try:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        connection.shutdown(socket.SHUT_RD)  # Wakes the thread that reads here.
    except OSError:
        pass
    connection.close()


def pump(source, target, passes):
    try:
        while data := source.recv(65536):
            if not passes(data):
                raise OSError("lost")
            target.sendall(data)
        target.shutdown(socket.SHUT_WR)
    except OSError:
        end(source)
        end(target)


def lead(near, address):
    OPEN.add(near)
    far = socket.socket()
    OPEN.add(far)
    try:
        far.connect(address)
    except OSError:
        end(far)
        end(near)
        return
    lost = threading.Event()

    def sees(data):
        if TO_BE_LOST and TO_BE_LOST[0] in data:
            TO_BE_LOST.clear()
            lost.set()
        return True

    back = threading.Thread(target=pump, args=(far, near, lambda _: not lost.is_set()), daemon=True)
    back.start()
    pump(near, far, sees)
    back.join()
    for connection in (near, far):
        OPEN.discard(connection)
        connection.close()


def main():
    listening = socket.create_server(("127.0.0.1", 0))
    signal.signal(signal.SIGUSR1, lambda *_: [end(one) for one in tuple(OPEN)])
    print(listening.getsockname()[1], flush=True)
    while True:
        near, _ = listening.accept()
        threading.Thread(target=lead, args=(near, (sys.argv[1], int(sys.argv[2]))), daemon=True).start()


if __name__ == "__main__":
    main()
