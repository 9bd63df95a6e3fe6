#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The centre as a real process: its operator's commands, its routes, bad callers, and its end."""

import gzip
import json
import pathlib
import resource
import signal
import socket
import subprocess
import threading
import unittest
import uuid

from caller import Caller
from center import VILLAGE, Center, CenterCase
from desk import TIMEOUT_S, Failed


class Operator(CenterCase):
    def test_init_makes_one_centre_and_leaves_it_as_it_is(self):
        with self.assertRaises(Failed) as second:
            self.center.rows("init")
        self.assertEqual(second.exception.code(), "conflict")
        self.assertGreater(self.center.rows("check")[0]["events"], 300)

    def test_accounts_are_added_listed_and_shut_with_and_without_a_running_centre(self):
        self.assertEqual(self.center.add_user("li.zhuanyuan", "commissioner"),
                         [{"name": "li.zhuanyuan", "role": "commissioner", "disabled": False}])
        self.center.serve()
        self.center.add_user("zhao.zhuren", "manager")
        caller = Caller(self.center, "zhao.zhuren")
        self.assertEqual([user["name"] for user in self.center.rows("user", "list")],
                         ["li.zhuanyuan", "zhao.zhuren"])
        self.center.rows("user", "disable", "zhao.zhuren")
        self.assertEqual(caller.post("/sync/1/pull", {})[0], 401, "its sign-ins end at once")
        with self.assertRaises(Failed) as unknown:
            self.center.rows("user", "disable", "nobody")
        self.assertEqual(unknown.exception.code(), "not-found")

    def test_an_account_that_exists_is_changed_by_set_and_never_by_add(self):
        self.center.add_user("li.zhuanyuan", "commissioner")
        self.center.serve()
        li = Caller(self.center, "li.zhuanyuan")
        with self.assertRaises(Failed) as twice:
            self.center.add_user("li.zhuanyuan", "manager")
        self.assertEqual(twice.exception.code(), "conflict")
        self.assertIn("user set", twice.exception.error)
        self.assertEqual(li.post("/auth/devices", {})[0], 200, "still signed in")
        self.assertEqual(self.center.rows("user", "list")[0]["role"], "commissioner")
        self.assertEqual(self.center.set_user("li.zhuanyuan"),
                         [{"name": "li.zhuanyuan", "role": "commissioner", "disabled": False}])
        self.assertEqual(li.post("/auth/devices", {})[0], 401, "who knew the old password is out")
        self.assertEqual(self.center.set_user("li.zhuanyuan", "--role", "manager")[0]["role"], "manager")
        self.center.rows("user", "disable", "li.zhuanyuan")
        with self.assertRaises(Failed) as shut:
            self.center.add_user("li.zhuanyuan", "commissioner")
        self.assertEqual(shut.exception.code(), "conflict", "also while it is shut")
        self.center.set_user("li.zhuanyuan")
        Caller(self.center, "li.zhuanyuan")
        with self.assertRaises(Failed) as unknown:
            self.center.set_user("nobody")
        self.assertEqual(unknown.exception.code(), "not-found")
        self.assertIn("user add", unknown.exception.error)

    def test_an_assignment_takes_effect_while_the_centre_runs(self):
        self.center.add_user("xin.ren", "commissioner")
        self.center.serve()
        caller = Caller(self.center, "xin.ren")
        self.assertEqual(caller.push(caller.event())[0]["code"], "no-right")
        self.center.rows("assign", VILLAGE, "--commissioner", "xin.ren")
        self.assertEqual(caller.push(caller.event())[0]["st"], "ok")
        for arguments, code in ((("510923999999", "--commissioner", "xin.ren"), "not-found"),
                                ((VILLAGE, "--commissioner", "nobody"), "not-found"),
                                ((VILLAGE,), "invalid"), (("12",), "invalid")):
            with self.assertRaises(Failed) as refused:
                self.center.rows("assign", *arguments)
            self.assertEqual(refused.exception.code(), code, arguments)

    def test_only_who_does_the_work_is_assigned_and_a_stand_in_does_it_on_their_days(self):
        for name, role in (("li.zhuanyuan", "commissioner"), ("wang.zhuanyuan", "commissioner"), ("zhao.zhuren", "manager")):
            self.center.add_user(name, role)
        with self.assertRaises(Failed) as refused:
            self.center.rows("assign", VILLAGE, "--commissioner", "zhao.zhuren")
        self.assertEqual(refused.exception.code(), "invalid")
        days = ("--from", "2026-01-01", "--to", "2099-12-31")
        with self.assertRaises(Failed) as nobody:
            self.center.rows("stand-in", VILLAGE, "--user", "wang.zhuanyuan", "--from", "today", "--to", "2099-12-31")
        self.assertEqual(nobody.exception.code(), "invalid")
        self.center.rows("assign", VILLAGE, "--commissioner", "li.zhuanyuan")
        self.center.serve()
        wang = Caller(self.center, "wang.zhuanyuan")
        self.assertEqual(wang.push(wang.event())[0]["code"], "no-right")
        told = self.center.rows("stand-in", VILLAGE, "--user", "wang.zhuanyuan", *days)[0]
        self.assertEqual((told["commissioner"], told["stand_in"]), ("li.zhuanyuan", "wang.zhuanyuan"))
        self.assertEqual(wang.push(wang.event())[0]["st"], "ok")

    def test_what_it_holds_is_for_its_own_user_alone(self):
        self.assertEqual((pathlib.Path(self.center.data) / "center.db").stat().st_mode & 0o077, 0)

    def test_a_password_that_no_sign_in_would_take_is_refused(self):
        self.center.password_file.write_text("x" * 1001, encoding="utf-8")
        with self.assertRaises(Failed) as refused:
            self.center.add_user("li.zhuanyuan", "commissioner")
        self.assertEqual(refused.exception.code(), "invalid")

    def test_an_empty_name_of_a_directory_is_not_the_usual_one(self):
        nowhere = Center(self.folder)
        nowhere.data = ""
        for arguments in (("init",), ("check",), ("user", "list")):
            with self.assertRaises(Failed) as refused:
                nowhere.rows(*arguments)
            self.assertEqual(refused.exception.code(), "invalid", arguments)

    def test_a_path_too_long_for_a_socket_is_told(self):
        deep = Center(self.folder)
        deep.data = str(pathlib.Path(self.folder) / ("p" * 110))
        deep.rows("init")
        with self.assertRaises(Failed) as refused:
            deep.rows("serve", "--listen", "127.0.0.1:0")
        self.assertEqual(refused.exception.code(), "invalid")

    def test_where_no_centre_is_it_is_told_and_nothing_is_made(self):
        nowhere = Center(pathlib.Path(self.center.data).parent)
        nowhere.data += "-elsewhere"
        for arguments in (("user", "list"), ("check",), ("serve", "--listen", "127.0.0.1:0"), ("backup", "x")):
            with self.assertRaises(Failed) as refused:
                nowhere.rows(*arguments)
            self.assertEqual(refused.exception.code(), "not-found", arguments)
        self.assertFalse(pathlib.Path(nowhere.data).exists())

    def test_a_second_centre_on_the_same_data_is_refused(self):
        self.center.serve()
        with self.assertRaises(Failed) as second:
            self.center.rows("serve", "--listen", "127.0.0.1:0")
        self.assertEqual(second.exception.code(), "busy")

    def test_a_backup_is_a_centre_of_its_own_and_a_new_epoch_is_told_to_desks(self):
        self.center.add_user("zhao.zhuren", "manager")
        self.center.serve()
        zhao = Caller(self.center, "zhao.zhuren")
        zhao.push(zhao.event())
        copy = pathlib.Path(self.center.data).parent / "copy"
        copy.mkdir()
        self.center.rows("backup", copy / "center.db")
        with self.assertRaises(Failed) as again:
            self.center.rows("backup", copy / "center.db")
        self.assertEqual(again.exception.code(), "conflict")
        events = self.center.rows("check")
        renewed = self.center.rows("epoch", "renew")[0]["epoch"]
        status, answer = zhao.post("/sync/1/pull", {"epoch": zhao.epoch, "device": zhao.device, "perm_ver": 0,
                                                    "wait_ms": 0, "cursors": {}})
        self.assertEqual((status, answer["error"]["code"]), (409, "epoch"))
        zhao.epoch = renewed
        zhao.pull()
        self.center.end()
        self.center.data = str(copy)
        self.assertEqual(self.center.rows("check"), events)

    def test_wrong_usage_is_told_and_does_nothing(self):
        for arguments, status in ((("serve", "--listen", "nowhere"), 1), (("serve", "--listen", "127.0.0.1:99999"), 1),
                                  (("user", "add", "x", "--role", "king", "--password-file", "f"), 2),
                                  (("user", "add", "x", "--role", "agent", "--password-file", "/none"), 1),
                                  (("fly",), 2), ((), 2)):
            with self.assertRaises(Failed) as refused:
                self.center.rows(*arguments)
            self.assertEqual(refused.exception.status, status, arguments)
            self.assertTrue(refused.exception.code())

    def test_a_changed_event_is_found_by_check(self):
        self.center.rows("check")
        file = pathlib.Path(self.center.data) / "center.db"
        content = file.read_bytes()
        place = content.index("三溪村".encode())
        file.write_bytes(content[:place] + "四溪村".encode() + content[place + 9:])
        with self.assertRaises(Failed) as broken:
            self.center.rows("check")
        self.assertEqual(broken.exception.code(), "corrupt")


class Routes(CenterCase):
    def setUp(self):
        super().setUp()
        for user, role in (("li.zhuanyuan", "commissioner"), ("zhao.zhuren", "manager")):
            self.center.add_user(user, role)
        self.center.rows("assign", VILLAGE, "--commissioner", "li.zhuanyuan")
        self.center.serve()

    def test_what_one_pushes_the_other_sees_within_a_waiting_pull(self):
        li = Caller(self.center, "li.zhuanyuan")
        zhao = Caller(self.center, "zhao.zhuren")
        li.push(li.event(text="first"))
        cursors = {}
        chains = zhao.heads()
        for scope, (sseq, chain) in chains.items():
            cursors[scope] = [sseq, chain]
        got = {}
        waiting = threading.Thread(target=lambda: got.update(zhao.pull(cursors, wait_ms=25000)))
        waiting.start()
        while "keting_waiting_pulls 1" not in self.center.raw("GET", "/metrics")[1].decode():
            pass
        li.push(li.event(text="second"))
        waiting.join(TIMEOUT_S)
        self.assertEqual([json.loads(event["body"])["text"] for event in got["scopes"][0]["events"]], ["second"])

    def test_what_was_acknowledged_survives_a_kill_and_the_port_can_be_used_again(self):
        li = Caller(self.center, "li.zhuanyuan")
        told = []
        for _ in range(20):
            event = li.event()
            told.append((event["id"], li.push(event)[0]["sseq"]))
        port = self.center.port
        self.center.end(signal.SIGKILL)
        self.center.serve(port)
        self.assertEqual([(event["id"], event["sseq"]) for event in li.events()], told)
        self.assertEqual(self.center.end(), 0)

    def test_a_full_disk_is_told_to_who_watches_until_there_is_room_again(self):
        self.center.end()
        self.center.within = ["env", "--ignore-signal=XFSZ"]  # A file too large is an error and no end.
        self.center.serve(stderr=subprocess.DEVNULL)
        li = Caller(self.center, "li.zhuanyuan")
        waits = [li.event(text="x" * 200_000) for _ in range(3)]

        def watched():
            status, content = self.center.raw("GET", "/readyz")
            figures = self.center.raw("GET", "/metrics")[1].decode()
            return status, json.loads(content).get("error", {}), int(figures.split("\nketing_storage_failing ")[1][0])

        self.assertEqual(watched(), (200, {}, 0))
        hard = resource.prlimit(self.center.process.pid, resource.RLIMIT_FSIZE)[1]
        resource.prlimit(self.center.process.pid, resource.RLIMIT_FSIZE, (4096, hard))
        message = {"epoch": li.epoch, "device": li.device, "now": 1795000000000, "events": waits}
        status, answer = li.post("/sync/1/push", message)
        self.assertEqual((status, answer["error"]["code"]), (503, "storage"))
        status, error, gauge = watched()
        self.assertEqual((status, error["code"], gauge), (503, "storage", 1))
        self.assertIn("full", error["message"])
        self.assertEqual(self.center.raw("GET", "/healthz")[0], 200, "it lives, and can be read")
        resource.prlimit(self.center.process.pid, resource.RLIMIT_FSIZE, (hard, hard))
        self.assertEqual(watched(), (200, {}, 0), "seen without a desk that writes")
        resource.prlimit(self.center.process.pid, resource.RLIMIT_FSIZE, (4096, hard))
        self.assertEqual(li.post("/sync/1/push", message)[0], 503)
        resource.prlimit(self.center.process.pid, resource.RLIMIT_FSIZE, (hard, hard))
        self.assertEqual({result["st"] for result in li.push(*waits)}, {"ok"})
        self.assertIn("keting_storage_failing 0", self.center.raw("GET", "/metrics")[1].decode())

    def test_it_drains_when_it_is_told_to_end(self):
        li = Caller(self.center, "li.zhuanyuan")
        cursors = {scope: list(cursor) for scope, cursor in li.heads().items()}
        got = {}
        waiting = threading.Thread(target=lambda: got.update(li.pull(cursors, wait_ms=25000)))
        waiting.start()
        while "keting_waiting_pulls 1" not in self.center.raw("GET", "/metrics")[1].decode():
            pass
        self.assertEqual(self.center.end(), 0)
        waiting.join(TIMEOUT_S)
        self.assertEqual(got["scopes"], [], "the waiting one was answered")

    def test_nobody_gets_in_without_a_token(self):
        for path in ("/sync/1/hello", "/sync/1/push", "/sync/1/pull"):
            for token in (None, "x", "A" * 43):
                self.assertEqual(self.center.post(path, {}, token=token)[0], 401, path)
        status, answer = self.center.post("/auth/login", {"user": "li.zhuanyuan", "password": "wrong",
                                                          "device": str(uuid.uuid4())})
        self.assertEqual((status, answer["error"]["code"]), (401, "sign-in-refused"))

    def test_whoever_guesses_passwords_is_slowed_down_and_nobody_else(self):
        attempt = {"user": "li.zhuanyuan", "password": "wrong", "device": str(uuid.uuid4())}
        statuses = [self.center.post("/auth/login", attempt)[0] for _ in range(7)]
        self.assertEqual(statuses, [401] * 5 + [429] * 2)
        self.assertEqual(self.center.post("/auth/login", {**attempt, "user": "zhao.zhuren"})[0], 401)
        Caller(self.center, "zhao.zhuren")

    def test_the_operators_address_is_not_there_for_the_network(self):
        self.assertEqual(self.center.raw("POST", "/local", b'{"do":"user-list"}')[0], 404)

    def test_bad_requests_are_refused_and_the_next_one_is_served(self):
        li = Caller(self.center, "li.zhuanyuan")
        token = {"Authorization": "Bearer " + li.token}
        bomb = gzip.compress(b"[" * 50_000_000)
        cases = [("GET", "/nowhere", b"", {}, 404), ("GET", "/../../etc/passwd", b"", {}, 404),
                 ("GET", "/sync/1/push", b"", token, 405), ("POST", "/healthz", b"", {}, 405),
                 ("POST", "/sync/1/push", b"{", token, 400), ("POST", "/sync/1/push", b"[]", token, 400),
                 ("POST", "/sync/1/push", b"{}", token, 400),
                 ("POST", "/sync/1/push", b'{"a":' + b"[" * 40 + b"]" * 40 + b"}", token, 413),
                 ("POST", "/sync/1/push", b"x" * 1_100_000, token, 413),
                 ("POST", "/sync/1/push", bomb, {**token, "Content-Encoding": "gzip"}, 413),
                 ("POST", "/sync/1/push", bomb[:100], {**token, "Content-Encoding": "gzip"}, 400),
                 ("POST", "/sync/1/push", b"x", {**token, "Content-Encoding": "zstd"}, 400),
                 ("POST", "/sync/1/push", b"x", {**token, "Content-Encoding": "br"}, 400),
                 ("GET", "/healthz", b"", {"X-Long": "x" * 20_000}, 431)]
        for method, path, body, headers, status in cases:
            try:
                self.assertEqual(self.center.raw(method, path, body, headers)[0], status, (path, body[:20]))
            except (ConnectionResetError, BrokenPipeError):
                self.assertEqual(status, 413, "only a body that is too long is cut off as it comes")
            self.assertEqual(self.center.raw("GET", "/healthz")[0], 200)

    def test_no_http_at_all_is_told_or_cut_off(self):
        for sent in (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", b"hello\r\n\r\n", b"GET\r\n\r\n",
                     b"POST /healthz HTTP/1.1\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                     b"POST /healthz HTTP/1.1\r\nContent-Length: x\r\n\r\n", b"\0" * 9000,
                     b"POST /healthz HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n1;x=" + b"y" * 1_200_000):
            with socket.create_connection(("127.0.0.1", self.center.port), timeout=TIMEOUT_S) as connection:
                connection.sendall(sent)
                connection.shutdown(socket.SHUT_WR)
                answer = b""
                try:
                    while chunk := connection.recv(4096):
                        answer += chunk
                except ConnectionResetError:
                    pass
            self.assertTrue(answer == b"" or answer.startswith(b"HTTP/1.1 4"), answer[:60])
            self.assertEqual(self.center.raw("GET", "/healthz")[0], 200)

    def test_what_follows_an_unknown_transfer_coding_is_no_request(self):
        for coding in ("gzip", "chunked, identity"):
            sent = f"POST /healthz HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: {coding}\r\n\r\n".encode() \
                + b"GET /metrics HTTP/1.1\r\nHost: x\r\n\r\n"
            with socket.create_connection(("127.0.0.1", self.center.port), timeout=TIMEOUT_S) as connection:
                connection.sendall(sent)
                answer = b""
                while chunk := connection.recv(65536):
                    answer += chunk
            self.assertEqual(answer.count(b"HTTP/1.1 "), 1, coding)
            self.assertRegex(answer[:12], rb"HTTP/1.1 [45]", coding)

    def test_a_request_names_its_host_once(self):
        for version, hosts, status in (("1.1", 0, 400), ("1.1", 1, 200), ("1.1", 2, 400), ("1.0", 0, 200)):
            sent = f"GET /healthz HTTP/{version}\r\n" + "Host: x\r\n" * hosts + "Connection: close\r\n\r\n"
            with socket.create_connection(("127.0.0.1", self.center.port), timeout=TIMEOUT_S) as connection:
                connection.sendall(sent.encode())
                answer = b""
                while chunk := connection.recv(4096):
                    answer += chunk
            self.assertTrue(answer.startswith(f"HTTP/1.1 {status} ".encode()), (version, hosts, answer))

    def test_a_head_is_answered_without_a_body_and_the_connection_goes_on(self):
        with socket.create_connection(("127.0.0.1", self.center.port), timeout=TIMEOUT_S) as connection:
            connection.sendall(b"HEAD /healthz HTTP/1.1\r\nHost: x\r\n\r\n"
                               b"GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
            answer = b""
            while chunk := connection.recv(4096):
                answer += chunk
        head, rest = answer.split(b"\r\n\r\n", 1)
        self.assertTrue(head.startswith(b"HTTP/1.1 405 "), head)
        self.assertTrue(rest.startswith(b"HTTP/1.1 200 "), rest)

    def test_clients_that_say_nothing_keep_nobody_out(self):
        silent = [socket.create_connection(("127.0.0.1", self.center.port), timeout=TIMEOUT_S) for _ in range(300)]
        try:
            self.assertEqual(self.center.raw("GET", "/readyz")[0], 200)
        finally:
            for connection in silent:
                connection.close()

    def test_callers_of_one_address_that_say_nothing_give_way_to_the_next_and_nobody_else_does(self):
        def connect(sent=b""):
            connection = socket.create_connection(("127.0.0.1", self.center.port), timeout=TIMEOUT_S)
            self.addCleanup(connection.close)
            connection.sendall(sent)
            return connection

        request = b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n"
        kept = connect(request)
        self.assertIn(b" 200 ", kept.recv(4096))
        half = [connect(b"GET /healthz HTTP/1.1\r\nX: ") for _ in range(1_100)]
        for connection in half[:100]:
            try:
                self.assertEqual(connection.recv(1), b"")
            except ConnectionResetError:
                pass
        half[100].setblocking(False)
        with self.assertRaises(BlockingIOError, msg="no time has ended the first ones"):
            half[100].recv(1)
        half[-1].sendall(b"x\r\nHost: x\r\n\r\n")
        self.assertIn(b" 200 ", half[-1].recv(4096))
        kept.sendall(request)
        self.assertIn(b" 200 ", kept.recv(4096), "it is no newcomer")

    def test_a_packed_push_is_read_and_a_packed_pull_is_given(self):
        li = Caller(self.center, "li.zhuanyuan")
        message = {"epoch": li.epoch, "device": li.device, "now": 1795000000000,
                   "events": [li.event(text="包" * 500) for _ in range(50)]}
        status, content = self.center.raw(
            "POST", "/sync/1/push", gzip.compress(json.dumps(message).encode()),
            {"Authorization": "Bearer " + li.token, "Content-Encoding": "gzip"})
        self.assertEqual(status, 200, content)
        pages = {page["scope"]: page for page in li.pull(headers={"Accept-Encoding": "gzip"})["scopes"]}
        self.assertEqual(len(pages["v:" + VILLAGE]["events"]), 50)


if __name__ == "__main__":
    unittest.main()
