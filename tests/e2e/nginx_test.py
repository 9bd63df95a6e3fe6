#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The sample site for nginx, as it is, between desks and a centre; only names, ports and paths are put in."""

import http.client
import json
import pathlib
import re
import signal
import socket
import subprocess
import threading
import unittest
import uuid

from authority import Authority
from caller import Caller
from center import PASSWORD, VILLAGE, Center, CenterCase
from desk import TIMEOUT_S, Desk

SITE = pathlib.Path(__file__).resolve().parents[2] / "packaging" / "nginx-keting.conf"
USER = "li.zhuanyuan"
# Debian's command, which an ordinary user's path may not hold.
NGINX = "/usr/sbin/nginx"


def free_port():
    """A port nobody listens on; nginx takes it a moment later."""
    with socket.socket() as taken:
        taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


class Proxy:
    """An nginx of the test's own, with the sample site."""

    def __init__(self, folder, center_port, certificate, key):
        self.folder = pathlib.Path(folder) / "nginx"
        self.configuration = self.folder / "nginx.conf"
        self.folder.mkdir()
        self.port, plain = free_port(), free_port()
        site = SITE.read_text(encoding="utf-8")
        for old, new in (("listen 443 ssl", f"listen 127.0.0.1:{self.port} ssl"), ("listen [::]:443 ssl;", ""),
                         ("listen 80;", f"listen 127.0.0.1:{plain};"), ("listen [::]:80;", ""),
                         ("127.0.0.1:8470", f"127.0.0.1:{center_port}"), ("keting.example", "localhost"),
                         ("/etc/ssl/keting/fullchain.pem", str(certificate)),
                         ("/etc/ssl/keting/privkey.pem", str(key)), ("/var/log/nginx/", f"{self.folder}/")):
            if old not in site:
                raise AssertionError(f"the sample says nothing of {old}")
            site = site.replace(old, new)
        self.settings = dict(re.findall(r"^\s+(\w+) ([^;{]+);", site, re.MULTILINE))
        places = "".join(f"{what}_temp_path {self.folder}/{what};\n"
                         for what in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
        self.configuration.write_text(
            f"daemon off;\nmaster_process off;\npid {self.folder}/pid;\nerror_log {self.folder}/main.log;\n"
            f"events {{}}\nhttp {{\n{places}{site}}}\n", encoding="utf-8")
        self.process = None
        self.begin()

    def begin(self):
        self.process = subprocess.Popen(self.command(), stderr=subprocess.DEVNULL)
        while not self.answers():
            if self.process.poll() is not None:
                raise AssertionError((self.folder / "main.log").read_text(encoding="utf-8"))

    def command(self, *arguments):
        return [NGINX, "-p", str(self.folder), "-e", str(self.folder / "main.log"), "-c",
                str(self.configuration), *arguments]

    def answers(self):
        with socket.socket() as connection:
            return connection.connect_ex(("127.0.0.1", self.port)) == 0

    def end(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(TIMEOUT_S)

    def log(self):
        return (self.folder / "keting.log").read_text(encoding="utf-8")


class ProxyCase(CenterCase):
    def setUp(self):
        super().setUp()
        self.center.add_user(USER, "commissioner")
        self.center.rows("assign", VILLAGE, "--commissioner", USER)
        self.center.serve(0, "--behind-proxy")
        self.authority = Authority(self.folder)
        self.proxy = Proxy(self.folder, self.center.port, *self.authority.sign("server"))
        self.addCleanup(lambda: self.proxy.end())
        # The same centre as a caller from outside sees it.
        self.outside = Center(self.folder)
        self.outside.port, self.outside.tls = self.proxy.port, self.authority.client()


class Exchange(ProxyCase):
    def test_a_desk_syncs_through_it(self):
        desk = Desk(self.folder / "desk")
        desk.rows("init")
        chat = self.folder / "chat.txt"

        def sync():
            return desk.row("sync", "--server", f"https://localhost:{self.proxy.port}", "--user", USER,
                            "--password-file", self.center.password_file, "--ca-file", self.authority.certificate)

        sync()
        chat.write_text("李秋月 2026-11-20 09:40:00\n身份证掉了，补办要带哪些材料？\n", encoding="utf-8")
        desk.row("intake", chat, "--village", VILLAGE)
        done = sync()
        self.assertEqual((done["pushed"], done["pending"]), (1, 0))

    def test_a_pull_waits_for_news_and_the_times_leave_room_for_the_longest(self):
        waiting, pushing = Caller(self.outside, USER), Caller(self.outside, USER)
        pushing.push(pushing.event())
        cursors = {scope: list(cursor) for scope, cursor in waiting.heads().items()}
        got = []
        thread = threading.Thread(target=lambda: got.append(waiting.pull(cursors, wait_ms=25_000)))
        thread.start()
        while "keting_waiting_pulls 1" not in self.center.raw("GET", "/metrics")[1].decode():
            pass
        pushing.push(pushing.event(text="news"))
        thread.join(TIMEOUT_S)
        self.assertEqual(len(got[0]["scopes"]), 1)
        self.assertEqual(waiting.pull(cursors={scope: list(cursor) for scope, cursor in waiting.heads().items()},
                                      wait_ms=1500)["scopes"], [], "and one that waits in vain is answered too")
        for name, value in (("proxy_read_timeout", "60s"), ("client_max_body_size", "2m"),
                            ("client_header_timeout", "10s"), ("proxy_next_upstream", "off")):
            self.assertEqual(self.proxy.settings[name], value)

    def test_the_site_passes_nginxs_own_check(self):
        checked = subprocess.run(self.proxy.command("-t", "-q"), capture_output=True, text=True, timeout=TIMEOUT_S,
                                 check=False)
        self.assertEqual((checked.returncode, checked.stderr), (0, ""))


class Refusals(ProxyCase):
    def test_a_push_that_is_too_large_is_told_by_the_centre_and_a_huge_one_by_nginx(self):
        caller = Caller(self.outside, USER)
        token = {"Authorization": "Bearer " + caller.token}
        for _ in range(5):
            status, content = self.outside.raw("POST", "/sync/1/push", b"x" * 1_100_000, token)
            self.assertEqual((status, json.loads(content)["error"]["code"]), (413, "too-large"))
        self.assertEqual(self.outside.raw("POST", "/sync/1/push", b"x" * 2_200_000, token)[0], 413)

    def test_figures_and_the_operators_address_stay_on_the_machine(self):
        for method, path in (("GET", "/metrics"), ("POST", "/local")):
            self.assertEqual(self.outside.raw(method, path)[0], 404)
        self.assertEqual(self.outside.raw("GET", "/healthz")[0], 200)

    def test_more_than_an_office_sends_is_turned_away(self):
        self.proxy.end()
        sample = self.proxy.configuration.read_text(encoding="utf-8")
        self.assertIn("rate=30r/s", sample)
        # So slow that the burst is used up however slow the test is.
        self.proxy.configuration.write_text(sample.replace("rate=30r/s", "rate=1r/m"), encoding="utf-8")
        self.proxy.begin()
        connection = http.client.HTTPSConnection("localhost", self.proxy.port, timeout=TIMEOUT_S,
                                                 context=self.outside.tls)
        self.addCleanup(connection.close)
        statuses = []
        for _ in range(95):
            connection.request("GET", "/nowhere")
            answer = connection.getresponse()
            answer.read()
            statuses.append(answer.status)
        self.assertEqual(statuses[:91], [404] * 91)
        self.assertEqual(statuses[92:], [429] * 3, "one more may have been earned in between")

    def test_nothing_but_the_path_of_a_request_is_logged(self):
        caller = Caller(self.outside, USER)
        self.outside.raw("GET", f"/healthz?{caller.token}", headers={"Authorization": "Bearer " + caller.token,
                                                                     "User-Agent": USER})
        # The line is written after the reply.
        while '"path":"/healthz"' not in self.proxy.log():
            self.assertIsNone(self.proxy.process.poll())
        lines = [json.loads(line) for line in self.proxy.log().splitlines()]
        self.assertIn("/auth/login", [line["path"] for line in lines])
        for secret in (caller.token, PASSWORD, USER, caller.device):
            self.assertNotIn(secret, self.proxy.log())


class Guessing(ProxyCase):
    def attempt(self, center, address=None, name=USER, password="wrong"):
        return center.post("/auth/login", {"user": name, "password": password, "device": str(uuid.uuid4())},
                           headers={"X-Forwarded-For": address} if address else {})[0]

    def test_the_address_that_the_proxy_tells_is_slowed_down_and_no_other(self):
        # The first pause is a second: what must fall into it comes at once.
        addresses = ["198.51.100.1"] * 6 + ["198.51.100.7, 198.51.100.1"]
        statuses = [self.attempt(self.center, address) for address in addresses]
        self.assertEqual(statuses, [401] * 5 + [429] * 2, "what a caller claims before the last one changes nothing")
        for other in ("198.51.100.2", "2001:db8::1", "198.51.100.1, 198.51.100.3", "no address"):
            self.assertEqual(self.attempt(self.center, other, password=PASSWORD), 200, other)

    def test_a_caller_cannot_choose_its_address_through_the_proxy(self):
        statuses = [self.attempt(self.outside, f"198.51.100.{number}") for number in range(7)]
        self.assertEqual(statuses, [401] * 5 + [429] * 2)

    def test_without_a_proxy_of_ours_nobody_is_believed(self):
        self.center.end()
        self.center.serve()
        statuses = [self.attempt(self.center, f"198.51.100.{number}") for number in range(7)]
        self.assertEqual(statuses, [401] * 5 + [429] * 2)


if __name__ == "__main__":
    unittest.main()
