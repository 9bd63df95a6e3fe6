# SPDX-License-Identifier: GPL-3.0-or-later
"""A client of the centre that is no desk, for what desks do not show."""

import base64
import hashlib
import json
import uuid

from center import PASSWORD, VILLAGE


class Caller:
    """Somebody who has signed in with a device of their own."""

    def __init__(self, center, user):
        self.center = center
        self.user = user
        self.device = str(uuid.uuid4())
        self.dseq = 0
        status, tokens = center.post("/auth/login", {"user": user, "password": PASSWORD, "device": self.device})
        if status != 200:
            raise AssertionError(tokens)
        self.token = tokens["access"]
        self.epoch = self.post("/sync/1/hello", {"device": self.device, "app": "test", "proto": 1})[1]["epoch"]
        self.cursors = {}

    def post(self, path, message, **options):
        return self.center.post(path, message, token=self.token, **options)

    def event(self, village=VILLAGE, text="x"):
        self.dseq += 1
        return {"id": str(uuid.uuid4()), "scope": "v:" + village, "subject": str(uuid.uuid4()), "kind": "noted",
                "v": 1, "actor": self.user, "device": self.device, "dseq": self.dseq, "at": 1795000000000,
                "body": json.dumps({"text": text})}

    def push(self, *events):
        status, answer = self.post("/sync/1/push", {"epoch": self.epoch, "device": self.device,
                                                    "now": 1795000000000, "events": list(events)})
        if status != 200:
            raise AssertionError(answer)
        return answer["results"]

    def pull(self, cursors=None, wait_ms=0, headers=None):
        status, answer = self.post("/sync/1/pull", {
            "epoch": self.epoch, "device": self.device, "perm_ver": 1, "wait_ms": wait_ms,
            "cursors": cursors or {}}, headers=headers)
        if status != 200:
            raise AssertionError(answer)
        return answer

    def events(self):
        pages = {page["scope"]: page["events"] for page in self.pull()["scopes"]}
        return pages.get("v:" + VILLAGE, [])

    def heads(self):
        """Cursors at every head, computed from the events as a desk does."""
        def number(value):
            return value.to_bytes(8, "big", signed=True)

        def field(data):
            return number(len(data)) + data

        cursors = {}
        for page in self.pull()["scopes"]:
            chain = b""
            for event in page["events"]:
                body = event["body"].encode()
                group = uuid.UUID(event["group"]).bytes if "group" in event else b""
                digest = hashlib.sha256(
                    field(b"keting-event-1") + field(uuid.UUID(event["id"]).bytes) + field(event["scope"].encode())
                    + field(event["subject"].encode()) + field(event["kind"].encode()) + number(event["v"])
                    + field(event["actor"].encode()) + field(uuid.UUID(event["device"]).bytes)
                    + number(event["dseq"]) + number(event["at"]) + field(group)
                    + field(hashlib.sha256(body).digest())).digest()
                chain = hashlib.sha256(field(chain) + number(event["sseq"]) + field(digest)).digest()
            cursors[page["scope"]] = (page["events"][-1]["sseq"], base64.b64encode(chain).decode())
        return cursors
