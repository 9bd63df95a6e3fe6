# SPDX-License-Identifier: GPL-3.0-or-later
"""Networks of their own for a centre and its desks, and roads between them on which things go wrong.

A road is a tunnel device at either end, and this process carries the packets: the systems at both
ends speak real TCP, while what happens to a packet is decided here, by a seed, on every kernel. The
kernel's own means (netem) are missing on some and cannot cut a road within a certain message."""

import ctypes
import dataclasses
import fcntl
import heapq
import os
import pathlib
import select
import signal
import struct
import subprocess
import sys
import threading
import time

from desk import TIMEOUT_S

CLONE_NEWNET = 0x40000000
TUNSETIFF, IFF_TUN, IFF_NO_PI = 0x400454CA, 0x0001, 0x1000
OUT, IN = "out", "in"  # As the desk sees it.


class Impossible(Exception):
    """This machine does not let the test have networks; the text says why."""


def ip(*arguments):
    try:
        ran = subprocess.run(["ip", *arguments], capture_output=True, text=True, timeout=TIMEOUT_S, check=False)
    except FileNotFoundError:
        raise Impossible("the program ip is not installed") from None
    if ran.returncode != 0:
        raise Impossible(f"ip {' '.join(arguments)}: {ran.stderr.strip()}")


class Network:
    """A namespace: what runs in it sees its own loopback and the roads that lead to it."""

    count = 0

    def __init__(self):
        if os.geteuid() != 0:
            raise Impossible("only root may make network namespaces")
        Network.count += 1
        self.name = f"keting-{os.getpid()}-{Network.count}"
        ip("netns", "add", self.name)
        ip("-n", self.name, "link", "set", "lo", "up")
        self.within = ["ip", "netns", "exec", self.name]

    def remove(self):
        subprocess.run(["ip", "netns", "delete", self.name], check=False, timeout=TIMEOUT_S)

    def tunnel(self, device, address):
        """The descriptor of one end; its packets are read and written here, wherever here is."""
        made = []

        def enter():
            # Of a thread only, which ends: the others stay in the network where they are.
            try:
                with open(f"/run/netns/{self.name}", "rb") as namespace:
                    if ctypes.CDLL(None, use_errno=True).setns(namespace.fileno(), CLONE_NEWNET) != 0:
                        raise OSError(ctypes.get_errno(), "setns")
                end = os.open("/dev/net/tun", os.O_RDWR | os.O_NONBLOCK)
                fcntl.ioctl(end, TUNSETIFF, struct.pack("16sH22x", device.encode(), IFF_TUN | IFF_NO_PI))
                made.append(end)
            except OSError as error:
                made.append(error)

        thread = threading.Thread(target=enter)
        thread.start()
        thread.join()
        if isinstance(made[0], OSError):
            raise Impossible(f"no tunnel device can be made: {made[0]}")
        ip("-n", self.name, "addr", "add", address, "dev", device)
        ip("-n", self.name, "link", "set", device, "up")
        return made[0]


@dataclasses.dataclass(frozen=True)
class Weather:
    """What happens on a road. Seconds; shuffle: by how much more, at most, one packet waits than another."""

    loss: float = 0
    delay: float = 0
    shuffle: float = 0
    cut: tuple = ()


def payload_of(packet):
    """How many bytes of a conversation a packet carries; none for what is no TCP of version 4."""
    if len(packet) < 40 or packet[0] >> 4 != 4 or packet[9] != 6:
        return 0
    start = (packet[0] & 15) * 4
    return len(packet) - start - (packet[start + 12] >> 4) * 4


class Road:
    """From a desk's network to the centre's. `port` at the desk's own 127.0.0.1 leads to the centre."""

    count = 0

    def __init__(self, center_network, center_port, chance):
        Road.count += 1
        self.number = Road.count % 250
        self.chance = chance
        self.weather = Weather()
        self.carried = {OUT: 0, IN: 0}
        self.lost = 0
        self._watch = None
        self.happened = threading.Event()
        self.network = Network()
        device = f"road{self.number}"
        try:
            self._ends = {OUT: self.network.tunnel(device, f"10.77.{self.number}.1/30"),
                          IN: center_network.tunnel(device, f"10.77.{self.number}.2/30")}
        except Impossible:
            self.network.remove()
            raise
        self._stop = os.pipe()
        self._pump = threading.Thread(target=self._carry, daemon=True)
        self._pump.start()
        script = pathlib.Path(__file__).with_name("forwarder.py")
        self._forwarder = subprocess.Popen(
            [*self.network.within, sys.executable, str(script), f"10.77.{self.number}.2", str(center_port)],
            stdout=subprocess.PIPE, text=True)
        self.port = int(self._forwarder.stdout.readline())

    def close(self):
        self._forwarder.kill()
        self._forwarder.wait(TIMEOUT_S)
        self._forwarder.stdout.close()
        os.write(self._stop[1], b".")
        self._pump.join(TIMEOUT_S)
        for end in (*self._ends.values(), *self._stop):
            os.close(end)
        self.network.remove()

    def after(self, direction, count, do):
        """Once so many bytes have gone that way from now on, `do` is done before the next goes on."""
        self.happened.clear()
        self._watch = (direction, self.carried[direction] + count, do)

    def cut(self, *directions):
        self.weather = dataclasses.replace(self.weather, cut=directions)

    def heal(self):
        self._watch = None
        self.weather = Weather()

    def reset(self):
        self._forwarder.send_signal(signal.SIGUSR1)

    def _look(self, direction, packet):
        self.carried[direction] += payload_of(packet)
        if self._watch and self._watch[0] == direction and self.carried[direction] >= self._watch[1]:
            _, _, do = self._watch
            self._watch = None
            do()
            self.happened.set()

    def _carry(self):
        waiting, order = [], 0
        other = {OUT: IN, IN: OUT}
        directions = {end: direction for direction, end in self._ends.items()}
        while True:
            pause = max(0, waiting[0][0] - time.monotonic()) if waiting else None
            ready, _, _ = select.select([*directions, self._stop[0]], [], [], pause)
            if self._stop[0] in ready:
                return
            for end in ready:
                packet, direction = os.read(end, 65536), directions[end]
                self._look(direction, packet)
                weather = self.weather
                if direction in weather.cut or self.chance.random() < weather.loss:
                    self.lost += 1
                    continue
                order += 1
                due = time.monotonic() + weather.delay + self.chance.uniform(0, weather.shuffle)
                heapq.heappush(waiting, (due, order, other[direction], packet))
            while waiting and waiting[0][0] <= time.monotonic():
                _, _, to, packet = heapq.heappop(waiting)
                try:
                    os.write(self._ends[to], packet)
                except OSError:
                    self.lost += 1  # A device whose queue is full loses packets as any road does.
