# SPDX-License-Identifier: GPL-3.0-or-later
"""A centre as a real process."""

import gzip
import http.client
import json
import pathlib
import signal
import subprocess

from desk import PROGRAMS, TIMEOUT_S, Failed

PASSWORD = "no-secret-at-all"
VILLAGE = "510923107202"


class Center:
    """A data directory with a centre of the demo county, and what runs on it."""

    def __init__(self, folder):
        self.data = str(pathlib.Path(folder) / "center")
        self.password_file = pathlib.Path(folder) / "password"
        self.password_file.write_text(PASSWORD + "\nnot this line\n", encoding="utf-8")
        self.process = None
        self.port = 0
        self.address = "127.0.0.1"
        self.within = []  # The command that runs another one elsewhere, as in another network.

    def rows(self, *arguments):
        ran = subprocess.run([str(PROGRAMS / "keting-center"), "--data", self.data, *map(str, arguments)],
                             text=True, capture_output=True, timeout=TIMEOUT_S, check=False)
        if ran.returncode != 0:
            raise Failed(ran.returncode, ran.stderr)
        return [json.loads(line) for line in ran.stdout.splitlines()]

    def add_user(self, name, role):
        return self.rows("user", "add", name, "--role", role, "--password-file", self.password_file)

    def serve(self, port=0):
        self.process = subprocess.Popen(
            [*self.within, str(PROGRAMS / "keting-center"), "--data", self.data, "serve", "--listen",
             f"{self.address}:{port}"],
            stdout=subprocess.PIPE, text=True)
        self.port = int(json.loads(self.process.stdout.readline())["listening"].rsplit(":", 1)[1])

    def end(self, how=signal.SIGTERM):
        if self.process is None:
            return None
        self.process.send_signal(how)
        status = self.process.wait(TIMEOUT_S)
        self.process.stdout.close()
        self.process = None
        return status

    def raw(self, method, path, body=b"", headers=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=TIMEOUT_S)
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
