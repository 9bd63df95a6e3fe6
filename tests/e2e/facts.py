# SPDX-License-Identifier: GPL-3.0-or-later
"""What programs have acknowledged, and whether it is still there at the end."""

import dataclasses
import pathlib
import sqlite3
import threading
import uuid


@dataclasses.dataclass
class Fact:
    """Something a command said was done. sent: a sync said afterwards that nothing waits."""

    what: str
    author: str
    village: str
    sent: bool = False

    def __str__(self):
        return f"{self.what} by {self.author} for {self.village}" + (", sent" if self.sent else "")


class Facts:
    """By event where the command names it, by a text that is in one message only where it does not."""

    def __init__(self):
        self._lock = threading.Lock()
        self.events = {}
        self.texts = {}

    def done(self, author, request):
        """A deed's answer shows the request with all that was done to it: what is the author's own
        has been written down by now, whether or not an earlier answer was cut off."""
        with self._lock:
            for event in request["events"]:
                if event["actor"] == author:
                    self.events.setdefault(event["id"], Fact(event["kind"], author, request["village"]))

    def said(self, author, village, texts):
        with self._lock:
            for text in texts:
                self.texts.setdefault(text, Fact("message", author, village))

    def sent(self, author):
        with self._lock:
            for fact in self._all():
                fact.sent = fact.sent or fact.author == author

    def _all(self):
        return [*self.events.values(), *self.texts.values()]

    def __len__(self):
        return len(self._all())

    def sent_count(self):
        return sum(fact.sent for fact in self._all())

    def missing(self, log, kept, wanted):
        """The wanted facts that a log does not have, or has twice. What the centre refused is in its
        quarantine and as safe there."""
        found = []
        for event, fact in self.events.items():
            if wanted(fact) and event not in log and not kept(event, fact):
                found.append(f"{fact} ({event})")
        for text, fact in self.texts.items():
            times = sum(text in body for body in log.values())
            if wanted(fact) and times != 1 and not (times == 0 and kept(text, fact)):
                found.append(f"{fact} ({text}), found {times} times")
        return found


def _rows(file, query):
    connection = sqlite3.connect(pathlib.Path(file).as_uri() + "?mode=ro", uri=True)
    try:
        return connection.execute(query).fetchall()
    finally:
        connection.close()


def log_of(desk):
    """The events that a desk folds, and their bodies. What it knows to be refused is not among them."""
    rows = _rows(pathlib.Path(desk.data) / "keting.db",
                 "SELECT id, body FROM event LEFT JOIN place USING (lseq) WHERE place.code IS NULL")
    return {str(uuid.UUID(bytes=identity)): body.decode() for identity, body in rows}


def quarantine_of(center):
    """What the centre took and filed nowhere: who sent it, why it was refused, and the thing itself."""
    return [(author, code, bytes(envelope).decode()) for author, code, envelope in
            _rows(pathlib.Path(center.data) / "center.db", "SELECT author, code, envelope FROM quarantine")]
