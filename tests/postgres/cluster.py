#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""PostgreSQL servers of a test's own, on sockets in a directory of their own, fsync on.

Usage: cluster.py PROGRAM [ARGUMENT…]: runs the program with KETING_POSTGRES naming a fresh server.
"""

import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile

BIN = pathlib.Path("/usr/lib/postgresql/15/bin")
ROOM_FOR_A_SOCKET = 80  # The path of a socket has 107 bytes.


def _as_somebody(command):
    """PostgreSQL refuses to run as root."""
    if os.getuid() != 0:
        return command
    return ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", *command]


def _runs(process):
    try:
        state = pathlib.Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rsplit(")", 1)[1].split()[0]
        return state not in "ZX"
    except (FileNotFoundError, ProcessLookupError):
        return False


class Cluster:
    """One server. `port` only tells sockets in one folder apart: nothing listens on a network."""

    def __init__(self, folder, name="a", port=5432):
        self.folder = pathlib.Path(folder)
        self.data = self.folder / name
        self.log = self.folder / f"{name}.log"
        self.port = port

    def tool(self, name, *arguments, **options):
        ran = subprocess.run(_as_somebody([str(BIN / name), *map(str, arguments)]), text=True, check=False,
                             stdout=subprocess.PIPE, stderr=subprocess.STDOUT, cwd=self.folder, **options)
        if ran.returncode != 0:
            log = self.log.read_text(encoding="utf-8")[-2000:] if self.log.exists() else ""
            raise RuntimeError(f"{name}: {ran.stdout}\n{log}")
        return ran.stdout

    def make(self):
        # A country's order of letters, so that a test meets it if a statement depends on it.
        self.tool("initdb", "--pgdata", self.data, "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8",
                  "--username=keting", "--icu-locale=zh-u-co-pinyin", "--locale-provider=icu")
        return self

    def configure(self, **settings):
        with open(self.data / "postgresql.auto.conf", "a", encoding="utf-8") as file:
            for name, value in settings.items():
                file.write(f"{name} = '{value}'\n")

    def start(self):
        self.configure(listen_addresses="", unix_socket_directories=self.folder, port=self.port)
        self.tool("pg_ctl", "--pgdata", self.data, "--log", self.log, "--wait", "--timeout=120", "start",
                  stdin=subprocess.DEVNULL)
        return self

    def make_standby(self, name, port):
        """A copy that follows once it is started; from now on every commit waits for it."""
        standby = Cluster(self.folder, name, port)
        source = f"host={self.folder} port={self.port} user=keting application_name={name}"
        self.tool("pg_basebackup", "--pgdata", standby.data, "--write-recovery-conf", "--checkpoint=fast",
                  "--dbname", source)
        standby.configure(synchronous_standby_names="")
        self.configure(synchronous_standby_names=name)
        self.sql("SELECT pg_reload_conf()")
        return standby

    def await_standby(self):
        """Until commits are confirmed by the standby."""
        while self.sql("SELECT count(*) FROM pg_stat_replication WHERE sync_state = 'sync'") != "1":
            pass

    def promote(self):
        self.tool("pg_ctl", "--pgdata", self.data, "--wait", "promote")

    def stop(self, mode="fast"):
        subprocess.run(_as_somebody([str(BIN / "pg_ctl"), "--pgdata", str(self.data), "--mode", mode, "stop"]),
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False, cwd=self.folder)

    def kill(self):
        """The whole server at once, as when the power goes: no goodbye to anybody."""
        postmaster = int((self.data / "postmaster.pid").read_text(encoding="utf-8").splitlines()[0])
        os.kill(postmaster, signal.SIGSTOP)  # It would start processes that nobody here knows of.
        children = pathlib.Path(f"/proc/{postmaster}/task/{postmaster}/children").read_text(encoding="ascii")
        dying = [postmaster, *map(int, children.split())]
        for process in dying:
            try:
                os.kill(process, signal.SIGKILL)
            except ProcessLookupError:
                pass
        while any(_runs(process) for process in dying):
            pass  # A new server refuses the data while one of them holds its memory.
        # Where nobody buries the dead, their numbers seem to be alive.
        for lock in (self.data / "postmaster.pid", self.folder / f".s.PGSQL.{self.port}.lock"):
            lock.unlink(missing_ok=True)

    def url(self, database="postgres", user="keting", others=()):
        hosts = ",".join(f"{str(self.folder).replace('/', '%2F')}:{port}" for port in (self.port, *others))
        return f"postgresql://{user}@{hosts}/{database}"

    def sql(self, statement, database="postgres"):
        return self.tool("psql", "--no-psqlrc", "--tuples-only", "--no-align", "--set=ON_ERROR_STOP=1",
                         "--dbname", self.url(database), "--command", statement).strip()

    def new_database(self, name):
        self.sql(f"CREATE DATABASE {name}")
        return self.url(name)


class Folder:
    """A directory for clusters that goes with everything in it."""

    def __enter__(self):
        self.path = tempfile.mkdtemp(prefix="keting-pg-")
        if len(self.path) > ROOM_FOR_A_SOCKET:
            os.rmdir(self.path)
            self.path = tempfile.mkdtemp(prefix="keting-pg-", dir="/tmp")
        if os.getuid() == 0:
            shutil.chown(self.path, "postgres", "postgres")
        os.chmod(self.path, 0o755)  # Its sockets are for the tests, whoever runs them.
        return self.path

    def __exit__(self, *_):
        shutil.rmtree(self.path, ignore_errors=True)


def main():
    with Folder() as folder:
        cluster = Cluster(folder).make()
        try:
            cluster.start()
            return subprocess.run(sys.argv[1:], check=False,
                                  env={**os.environ, "KETING_POSTGRES": cluster.url()}).returncode
        finally:
            cluster.stop("immediate")


if __name__ == "__main__":
    sys.exit(main())
