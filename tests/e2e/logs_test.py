#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a running centre tells its operator: log lines and figures, and nothing about people in either."""

import json
import pathlib
import re
import socket
import threading
import unittest
import uuid

from caller import Caller
from center import PASSWORD, VILLAGE, CenterCase
from desk import TIMEOUT_S

USER = "li.zhuanyuan"
FIELDS = {"time", "level", "id", "method", "path", "status", "ms", "waited_ms", "in", "out"}
SAMPLE = re.compile(r'^([a-z_]+)(?:\{([^}]*)\})? (\S+)$')


def figures(text):
    """Every sample of a Prometheus text as {(name, labels): value}; an error in it is raised."""
    kinds, helps, samples = {}, set(), {}
    for line in text.splitlines():
        if line.startswith("# TYPE "):
            name, kind = line[7:].split()
            if name in kinds or name not in helps or kind not in ("counter", "gauge", "histogram"):
                raise AssertionError(line)
            kinds[name] = kind
        elif line.startswith("# HELP "):
            helps.add(line[7:].split(" ", 1)[0])
        else:
            name, labels, value = SAMPLE.match(line).groups()
            family = name if name in kinds else re.sub(r"_(bucket|sum|count)$", "", name)
            if (family == name) == (kinds[family] == "histogram") or list(kinds)[-1] != family:
                raise AssertionError("not of the family it stands under: " + line)
            if (name, labels) in samples:
                raise AssertionError("twice: " + line)
            samples[name, labels] = float(value)
    return samples


class LogCase(CenterCase):
    def setUp(self):
        super().setUp()
        self.center.add_user(USER, "commissioner")
        self.center.rows("assign", VILLAGE, "--commissioner", USER)

    def requests(self):
        return [line for line in self.center.log_lines() if "path" in line]

    def send(self, raw):
        """Bytes that are no tidy request, until the centre has closed the connection."""
        with socket.create_connection(("127.0.0.1", self.center.port), timeout=TIMEOUT_S) as connection:
            connection.sendall(raw)
            connection.shutdown(socket.SHUT_WR)
            try:
                while connection.recv(4096):
                    pass
            except ConnectionResetError:
                pass


class Lines(LogCase):
    def test_each_request_leaves_one_line(self):
        self.center.serve()
        ids = []
        for method, path, body, status in (("GET", "/healthz", b"", 200), ("GET", "/nowhere", b"", 404),
                                           ("POST", "/auth/login", b"{}", 400), ("POST", "/sync/1/pull", b"x", 401)):
            self.assertEqual(self.center.raw(method, path, body)[0], status)
            while len(self.requests()) == len(ids):
                self.assertIsNone(self.center.process.poll())
            line = self.requests()[-1]
            self.assertEqual(set(line), FIELDS)
            self.assertEqual((line["method"], line["path"], line["status"], line["level"]),
                             (method, "other" if path == "/nowhere" else path, status, "info"))
            self.assertRegex(line["time"], r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$")
            self.assertRegex(line["id"], "^[0-9a-f]{16}$")
            self.assertGreater(line["in"], len(body))
            self.assertGreater(line["out"], 0)
            self.assertGreaterEqual(line["ms"], 0)
            ids.append(line["id"])
        self.assertEqual(len(set(ids)), 4)

    def test_no_line_tells_about_people_or_how_they_sign_in(self):
        self.center.serve()
        caller = Caller(self.center, USER)
        caller.push(caller.event(text="王大爷的低保"))
        secrets = [PASSWORD, USER, caller.token, caller.device, VILLAGE, "王大爷", "another-guess", caller.epoch]
        for page in caller.pull()["scopes"]:
            secrets += [page["scope"], page["events"][-1]["id"]]
        self.center.post("/auth/login", {"user": USER, "password": "another-guess", "device": str(uuid.uuid4())})
        self.center.raw("GET", f"/sync/1/pull?token={caller.token}&user={USER}")
        self.center.raw("GET", f"/{USER}/{caller.token}", headers={"X-Forwarded-For": USER, "User-Agent": USER})
        self.send(f"{USER} /healthz HTTP/1.1\r\n\r\n".encode())
        self.send(f"GET /{USER} HTTP/1.1\r\nX: {caller.token}\r\nContent-Length: {PASSWORD}\r\n\r\n".encode())
        self.center.rows("user", "list")
        self.assertEqual(self.center.end(), 0)
        text = self.center.log.read_text(encoding="utf-8")
        self.assertGreater(len(self.requests()), 8)
        for secret in secrets:
            self.assertNotIn(secret, text)

    def test_lines_are_json_whatever_a_caller_sends(self):
        self.center.serve()
        for start in (b'GE"T /healthz', b'GET /"}\\\x00', b"GET /\xff\xfe\n", b'{"time":1} /', b"\r\n\r\n", b"GET /%22%0a",
                      b"A" * 300 + b" /", b"GET " + b"/x" * 5000, "取 /健康".encode(), b"\x1b[31m /", b"'\\\" /"):
            self.send(start + b" HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
        self.assertEqual(self.center.end(), 0)
        for line in self.center.log_lines():
            self.assertLessEqual(set(line), FIELDS)
            self.assertIn(line["method"], ("GET", "other"))
            self.assertEqual(line["path"], "other")

    def test_quiet_leaves_out_requests_and_nothing_else(self):
        self.center.serve(0, "--quiet")
        self.center.raw("GET", "/healthz")
        self.assertEqual(self.center.log_lines(), [])
        self.break_database()
        self.assertEqual([set(line) for line in self.center.log_lines()], [{"time", "level", "message"}])

    def test_what_is_wrong_with_the_database_is_a_line_too(self):
        self.center.serve()
        self.break_database()
        told = [line for line in self.center.log_lines() if line["level"] == "warning"]
        self.assertEqual(len(told), 1)
        self.assertIn("the centre's database", told[0]["message"])

    def break_database(self):
        """Has one request fail on a database that is none any more."""
        for file in pathlib.Path(self.center.data).glob("center.db*"):
            with file.open("r+b") as there:
                there.write(b"x" * file.stat().st_size)
        status, _ = self.center.post("/auth/login", {"user": USER, "password": PASSWORD, "device": str(uuid.uuid4())})
        self.assertEqual(status, 503)

    def test_a_log_nobody_reads_any_more_ends_no_centre(self):
        read, write = socket.socketpair()
        self.center.serve(0, stderr=write)
        write.close()
        read.close()
        for _ in range(3):
            self.assertEqual(self.center.raw("GET", "/healthz")[0], 200)
        self.assertEqual(self.center.end(), 0)


class Figures(LogCase):
    def test_they_have_the_right_form_and_count_requests_by_route(self):
        self.center.serve()
        for path in ("/healthz", "/healthz", "/nowhere", "/nowhere?x=1", "/auth/login"):
            self.center.raw("POST" if path.startswith("/auth") else "GET", path)
        samples = figures(self.center.raw("GET", "/metrics")[1].decode())
        duration = "keting_request_duration_seconds"
        for route, count in (("/healthz", 2), ("other", 2), ("/auth/login", 1), ("/sync/1/push", 0)):
            bounds = [(labels, value) for (name, labels), value in samples.items()
                      if name == duration + "_bucket" and f'route="{route}"' in labels]
            values = [value for _, value in bounds]
            self.assertEqual(values, sorted(values), "each bound holds those below it")
            self.assertTrue(bounds[-1][0].endswith('le="+Inf"'))
            self.assertEqual(values[-1], count, route)
            self.assertEqual(samples[duration + "_count", f'route="{route}"'], count)
        self.assertGreater(samples[duration + "_sum", 'route="/healthz"'], 0)
        self.assertEqual(samples["keting_requests_in_flight", None], 1, "the one that asks")
        self.assertEqual(samples["keting_requests_total", None], 6)

    def test_a_pull_that_waits_is_in_flight_and_its_wait_is_no_work(self):
        self.center.serve()
        caller = Caller(self.center, USER)
        caller.push(caller.event())
        cursors = {scope: list(cursor) for scope, cursor in caller.heads().items()}
        waiting = threading.Thread(target=lambda: caller.pull(cursors, wait_ms=25000))
        waiting.start()
        while figures(self.center.raw("GET", "/metrics")[1].decode())["keting_waiting_pulls", None] == 0:
            pass
        samples = figures(self.center.raw("GET", "/metrics")[1].decode())
        self.assertEqual(samples["keting_requests_in_flight", None], 2)
        other = Caller(self.center, USER)
        other.push(other.event())
        waiting.join(TIMEOUT_S)
        self.assertEqual(self.center.end(), 0)
        line = max((line for line in self.requests() if line["path"] == "/sync/1/pull"),
                   key=lambda line: line["waited_ms"])
        self.assertGreater(line["waited_ms"], 0)
        self.assertGreaterEqual(line["ms"], line["waited_ms"])


if __name__ == "__main__":
    unittest.main()
