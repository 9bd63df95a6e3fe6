# SPDX-License-Identifier: GPL-3.0-or-later
"""The moment in which a program writes to its database, as seen from outside of it."""

import ctypes
import os
import select
import struct
import time

IN_MODIFY = 0x2
_EVENT = struct.Struct("iIII")


class Writes:
    """Of whatever is in one data directory. Chance alone meets them seldom: a program of a second
    writes for a few milliseconds."""

    def __init__(self, folder):
        libc = ctypes.CDLL(None, use_errno=True)
        self._watch = libc.inotify_init1(os.O_NONBLOCK | os.O_CLOEXEC)
        if self._watch < 0 or libc.inotify_add_watch(self._watch, os.fsencode(folder), IN_MODIFY) < 0:
            raise OSError(ctypes.get_errno(), f"{folder} cannot be watched")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        os.close(self._watch)

    def _names(self):
        data, at = os.read(self._watch, 65536), 0
        while at < len(data):
            length = _EVENT.unpack_from(data, at)[3]
            at += _EVENT.size
            yield data[at:at + length].rstrip(b"\0").decode()
            at += length

    def wait(self, seconds):
        """Whether the database was written to within so long; the lock of the directory is none."""
        deadline = time.monotonic() + seconds
        while select.select([self._watch], [], [], max(0, deadline - time.monotonic()))[0]:
            if any(".db" in name for name in self._names()):
                return True
        return False
