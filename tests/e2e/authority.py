# SPDX-License-Identifier: GPL-3.0-or-later
"""Certificates of an authority that is made for one test."""

import pathlib
import ssl
import subprocess

from desk import TIMEOUT_S


def openssl(*arguments):
    subprocess.run(["openssl", *map(str, arguments)], check=True, capture_output=True, timeout=TIMEOUT_S)


class Authority:
    """An authority nobody knows, and the certificates it signs: NAME.pem with NAME.key."""

    def __init__(self, folder, name="authority"):
        self.folder = pathlib.Path(folder)
        self.certificate = self.folder / f"{name}.pem"
        self.key = self.folder / f"{name}.key"
        openssl("req", "-x509", *self._new_key(self.key), "-out", self.certificate, "-days", 2,
                "-subj", f"/CN=Keting test {name}")

    @staticmethod
    def _new_key(file, kind="ec"):
        how = ("ec", "-pkeyopt", "ec_paramgen_curve:prime256v1") if kind == "ec" else ("rsa:2048",)
        return ("-newkey", *how, "-nodes", "-keyout", file)

    def sign(self, name, host="DNS:localhost", kind="ec"):
        """The files of a new certificate, under names that may be taken: then they are renewed."""
        certificate, key, asked = (self.folder / f"{name}.{end}" for end in ("pem", "key", "csr"))
        openssl("req", *self._new_key(key, kind), "-out", asked, "-subj", "/CN=localhost",
                "-addext", f"subjectAltName={host}")
        openssl("x509", "-req", "-in", asked, "-CA", self.certificate, "-CAkey", self.key, "-CAcreateserial",
                "-days", 2, "-copy_extensions", "copy", "-out", certificate)
        return certificate, key

    def client(self):
        """Believes this authority and no other."""
        return ssl.create_default_context(cafile=self.certificate)
