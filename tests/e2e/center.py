# SPDX-License-Identifier: GPL-3.0-or-later
"""A centre as a real process."""

import gzip
import http.client
import json
import pathlib
import signal
import subprocess
import unittest

from desk import PROGRAMS, TIMEOUT_S, Failed, scratch

PASSWORD = "no-secret-at-all"
VILLAGE = "510923107202"


class Center:
    """A data directory, or a database, with a centre of the demo county, and what runs on it."""

    def __init__(self, folder, database=None):
        self.data = str(pathlib.Path(folder) / "center")
        self.database = database
        self.password_file = pathlib.Path(folder) / "password"
        self.password_file.write_text(PASSWORD + "\nnot this line\n", encoding="utf-8")
        self.log = pathlib.Path(folder) / "center.log"
        self.process = None
        self.port = 0
        self.tls = None  # An SSLContext: it is called over https.
        self.address = "127.0.0.1"
        self.within = []  # The command that runs another one elsewhere, as in another network.

    def command(self, *arguments):
        where = ["--data", self.data] if self.database is None else ["--database", self.database]
        return [str(PROGRAMS / "keting-center"), *where, *map(str, arguments)]

    def rows(self, *arguments):
        ran = subprocess.run(self.command(*arguments), text=True, capture_output=True, timeout=TIMEOUT_S,
                             check=False)
        if ran.returncode != 0:
            raise Failed(ran.returncode, ran.stderr)
        return [json.loads(line) for line in ran.stdout.splitlines()]

    def add_user(self, name, role):
        return self.rows("user", "add", name, "--role", role, "--password-file", self.password_file)

    def set_user(self, name, *role):
        return self.rows("user", "set", name, *role, "--password-file", self.password_file)

    def serve(self, port=0, *options, address=None, stderr=None):
        command = self.command("serve", "--listen", f"{address or self.address}:{port}", *options)
        with self.log.open("ab") as log:
            self.process = subprocess.Popen([*self.within, *command], stdout=subprocess.PIPE,
                                            stderr=stderr or log, text=True)
        line = self.process.stdout.readline()
        if not line:
            status = self.process.wait(TIMEOUT_S)
            self.end()
            raise Failed(status, self.log.read_text(encoding="utf-8"))
        self.port = int(json.loads(line)["listening"].rsplit(":", 1)[1])

    def log_lines(self):
        """Everything written to standard error; each line must be one JSON object."""
        lines = [json.loads(line) for line in self.log.read_text(encoding="utf-8").splitlines()]
        if not all(isinstance(line, dict) for line in lines):
            raise AssertionError(lines)
        return lines

    def end(self, how=signal.SIGTERM):
        if self.process is None:
            return None
        self.process.send_signal(how)
        status = self.process.wait(TIMEOUT_S)
        self.process.stdout.close()
        self.process = None
        self.log_lines()  # A report of a sanitizer, for one, is no JSON.
        return status

    def raw(self, method, path, body=b"", headers=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=TIMEOUT_S) if self.tls is None \
            else http.client.HTTPSConnection("localhost", self.port, timeout=TIMEOUT_S, context=self.tls)
        try:
            connection.request(method, path, body, headers or {})
            answer = connection.getresponse()
            content = answer.read()
            if answer.getheader("Content-Encoding") == "gzip":
                content = gzip.decompress(content)
            return answer.status, content
        finally:
            connection.close()

    def post(self, path, message, token=None, headers=None):
        headers = dict(headers or {})
        if token:
            headers["Authorization"] = "Bearer " + token
        status, content = self.raw("POST", path, json.dumps(message).encode(), headers)
        return status, json.loads(content)


class CenterCase(unittest.TestCase):
    """A test beside a centre of the demo county in a directory that goes with it; it does not run yet."""

    def setUp(self):
        folder = scratch()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.center = Center(folder.name)
        self.addCleanup(lambda: self.center.end(signal.SIGKILL))
        self.center.rows("init", "--demo")
