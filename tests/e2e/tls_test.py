#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A centre that encrypts: whom a desk believes, callers who do not shake hands, a renewed certificate."""

import concurrent.futures
import http.client
import shutil
import signal
import socket
import ssl
import unittest
import warnings

from authority import Authority, openssl
from center import PASSWORD, CenterCase
from desk import TIMEOUT_S, Desk, Failed

COMMISSIONER = "li.zhuanyuan"


class TlsCase(CenterCase):
    def setUp(self):
        super().setUp()
        self.authority = Authority(self.folder)
        self.certificate, self.key = self.authority.sign("server")

    def serve(self):
        self.center.serve(0, "--tls-cert", self.certificate, "--tls-key", self.key)
        self.center.tls = self.authority.client()

    def serial_number(self):
        """Of the certificate a new connection is shown."""
        with socket.create_connection(("127.0.0.1", self.center.port), timeout=TIMEOUT_S) as plain, \
                self.authority.client().wrap_socket(plain, server_hostname="localhost") as connection:
            return connection.getpeercert()["serialNumber"]


class Desks(TlsCase):
    def setUp(self):
        super().setUp()
        self.center.add_user(COMMISSIONER, "commissioner")
        self.serve()

    def sync(self, name, host, *options):
        desk = Desk(self.folder / name)
        desk.rows("init")
        return desk.row("sync", "--server", f"https://{host}:{self.center.port}", "--user", COMMISSIONER,
                        "--password-file", self.center.password_file, *options)

    def test_a_desk_that_trusts_the_authority_syncs(self):
        self.assertEqual(self.sync("desk", "localhost", "--ca-file", self.authority.certificate)["pending"], 0)

    def test_an_unknown_authority_or_another_name_is_refused_and_told(self):
        stranger = Authority(self.folder, "stranger")
        cases = {"unknown": ("localhost",), "stranger": ("localhost", "--ca-file", stranger.certificate),
                 "other-name": ("127.0.0.1", "--ca-file", self.authority.certificate)}

        def refusal(name):
            with self.assertRaises(Failed) as refused:
                self.sync(name, *cases[name])
            return refused.exception

        with concurrent.futures.ThreadPoolExecutor(len(cases)) as pool:
            for name, error in zip(cases, pool.map(refusal, cases)):
                self.assertEqual(error.code(), "busy", name)
                self.assertIn("the centre's certificate is not trusted here", error.error, name)
        self.assertNotIn("/auth/login", [line.get("path") for line in self.center.log_lines()],
                         "no password has travelled")

    def test_a_file_of_authorities_without_any_is_refused_before_anything_is_sent(self):
        for file in (self.folder / "none.pem", self.key):
            with self.assertRaises(Failed) as refused:
                self.sync(f"desk-{file.stem}", "localhost", "--ca-file", file)
            self.assertIn("the file of authorities", refused.exception.error)


class Callers(TlsCase):
    def test_tls_1_2_and_later_with_http_1_1_and_nothing_else(self):
        self.serve()
        old, tls_1_2, tls_1_3 = ssl.TLSVersion.TLSv1_1, ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3
        warnings.simplefilter("ignore", DeprecationWarning)
        for version, protocols, alert in ((old, ["http/1.1"], "protocol version"),
                                          (tls_1_3, ["h2"], "no application protocol")):
            with self.assertRaises(ssl.SSLError) as refused:
                self.handshake(version, protocols)
            self.assertIn("alert " + alert, str(refused.exception))
        for version, protocols, cipher in ((tls_1_2, ["h2", "http/1.1"], "ECDHE-"), (tls_1_3, ["http/1.1"], "TLS_")):
            chosen, used = self.handshake(version, protocols)
            self.assertEqual((chosen, used[:len(cipher)]), ("http/1.1", cipher))

    def handshake(self, most, protocols):
        """What a caller comes to who speaks nothing newer than `most`."""
        context = self.authority.client()
        context.set_ciphers("ALL:@SECLEVEL=0")
        context.set_alpn_protocols(protocols)
        context.minimum_version = ssl.TLSVersion.TLSv1_1
        context.maximum_version = most
        with socket.create_connection(("127.0.0.1", self.center.port), timeout=TIMEOUT_S) as plain, \
                context.wrap_socket(plain, server_hostname="localhost") as connection:
            return connection.selected_alpn_protocol(), connection.cipher()[0]

    def test_plain_http_is_told_to_use_https_and_the_next_caller_is_served(self):
        self.serve()
        connection = http.client.HTTPConnection("127.0.0.1", self.center.port, timeout=TIMEOUT_S)
        connection.request("GET", "/healthz")
        answer = connection.getresponse()
        self.assertEqual(answer.status, 400)
        self.assertIn(b"use https", answer.read())
        connection.close()
        self.assertEqual(self.center.raw("GET", "/healthz")[0], 200)

    def test_slow_handshakes_are_cut_off_and_keep_nobody_out(self):
        self.serve()

        def connect(sent):
            connection = socket.create_connection(("127.0.0.1", self.center.port), timeout=TIMEOUT_S)
            self.addCleanup(connection.close)
            connection.sendall(sent)
            return connection

        slow = [connect(sent) for sent in (b"", b"\x16", b"\x16\x03\x01\x02\x00\x01\x00") for _ in range(100)]
        self.assertEqual(self.center.raw("GET", "/readyz")[0], 200)
        for connection in slow:
            try:
                self.assertEqual(connection.recv(1), b"", "only the server's time can end this")
            except ConnectionResetError:
                pass
        self.assertIn("keting_tls_handshakes_failed_total 300", self.center.raw("GET", "/metrics")[1].decode())

    def test_a_body_that_is_too_long_is_told_over_tls_too(self):
        self.center.add_user(COMMISSIONER, "commissioner")
        self.serve()
        status, content = self.center.raw("POST", "/sync/1/push", b"x" * 3_000_000)
        self.assertEqual(status, 413, content)

    def test_it_drains_when_it_is_told_to_end(self):
        self.serve()
        with socket.create_connection(("127.0.0.1", self.center.port), timeout=TIMEOUT_S):
            self.assertEqual(self.center.raw("GET", "/healthz")[0], 200)
            self.assertEqual(self.center.end(), 0)


class Certificates(TlsCase):
    def test_a_renewed_certificate_is_taken_on_sighup_and_a_bad_one_is_not(self):
        self.serve()
        first = self.serial_number()
        kept = http.client.HTTPSConnection("localhost", self.center.port, timeout=TIMEOUT_S, context=self.center.tls)
        self.addCleanup(kept.close)
        kept.request("GET", "/healthz")
        kept.getresponse().read()
        self.authority.sign("server")
        self.assertEqual(self.serial_number(), first, "until it is told")
        self.reread("the certificate was read again")
        second = self.serial_number()
        self.assertNotEqual(first, second)
        kept.request("GET", "/healthz")
        self.assertEqual(kept.getresponse().status, 200, "a connection outlives the certificate it began with")
        shutil.copy(self.authority.key, self.key)
        self.reread("does not belong to the certificate")
        self.certificate.write_text("no certificate", encoding="utf-8")
        self.reread("holds no usable certificate in PEM")
        self.assertEqual(self.serial_number(), second)

    def reread(self, told):
        self.center.process.send_signal(signal.SIGHUP)
        while not any(told in line.get("message", "") for line in self.center.log_lines()):
            self.assertIsNone(self.center.process.poll())

    def test_sighup_to_a_plain_centre_changes_nothing(self):
        self.center.serve()
        self.center.process.send_signal(signal.SIGHUP)
        self.assertEqual(self.center.raw("GET", "/healthz")[0], 200)
        self.assertEqual(self.center.end(), 0)

    def test_files_that_do_not_serve_are_told_and_nothing_listens(self):
        other_kind = self.authority.sign("rsa", kind="rsa")
        locked = self.folder / "locked.key"
        openssl("pkey", "-in", self.key, "-aes256", "-passout", "pass:" + PASSWORD, "-out", locked)
        empty = self.folder / "empty"
        empty.touch()
        for certificate, key, told in (
                (self.folder / "none", self.key, "cannot be read"), (self.certificate, self.folder, "cannot be read"),
                (empty, self.key, "is empty"), (self.key, self.key, "holds no usable certificate"),
                (self.certificate, self.certificate, "holds no usable key"),
                (self.certificate, locked, "without a password"),
                (self.certificate, self.authority.key, "does not belong"),
                (self.certificate, other_kind[1], "does not belong")):
            with self.assertRaises(Failed) as refused:
                self.center.rows("serve", "--listen", "127.0.0.1:0", "--tls-cert", certificate, "--tls-key", key)
            self.assertEqual((refused.exception.status, refused.exception.code()), (1, "invalid"), told)
            self.assertIn(told, refused.exception.error)
        for half in (("--tls-cert", self.certificate), ("--tls-key", self.key)):
            with self.assertRaises(Failed) as refused:
                self.center.rows("serve", "--listen", "127.0.0.1:0", *half)
            self.assertEqual(refused.exception.status, 2)

    def test_beyond_loopback_it_encrypts_or_says_who_does(self):
        with self.assertRaises(Failed) as refused:
            self.center.rows("serve", "--listen", "0.0.0.0:0")
        self.assertEqual((refused.exception.status, refused.exception.code()), (1, "invalid"))
        self.assertIn("--behind-proxy", refused.exception.error)
        for options in (("--behind-proxy",), ("--tls-cert", self.certificate, "--tls-key", self.key)):
            self.center.serve(0, *options, address="0.0.0.0")
            self.assertEqual(self.center.end(), 0)


if __name__ == "__main__":
    unittest.main()
