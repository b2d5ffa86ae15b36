"""Tests of ignisign_webhook, in the order of its sections.

They need pytest and the standard library. What needs a server, a framework or
another tool that is not installed is skipped; CI installs them all.
"""

from __future__ import annotations

import ast
import asyncio
import base64
import collections
import concurrent.futures
import contextlib
import copy
import dataclasses
import enum
import functools
import gc
import hashlib
import http
import http.client
import importlib.util
import inspect
import io
import itertools
import json
import logging
import math
import operator
import os
import pickle
import random
import re
import select
import shlex
import shutil
import signal
import socket
import sqlite3
import ssl
import subprocess
import sys
import tempfile
import textwrap
import threading
import time
import traceback
import tracemalloc
import types
import typing
import urllib.parse
import wsgiref.simple_server
import wsgiref.validate
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any
from unittest import mock
from unittest.mock import Mock
from wsgiref.util import setup_testing_defaults
from wsgiref.validate import validator

import pytest

import ignisign_webhook
from ignisign_webhook import *

HERE = Path(__file__).resolve().parent
MODULE = HERE / "ignisign_webhook.py"
BIN = Path(sys.executable).parent

APP_ID = "appId_5f1c7b0a-2f0e-4c8e-8f6b-0d9f4f1f2a37"
API_KEY = "skv2_development_5f1c7b0a-2f0e-4c8e-8f6b-0d9f4f1f2a37_S3cr3t_K3y"
APP_SECRET = "sk_development_S3cr3t0ld"
TOKEN = "Zt4mQpX7c0Rb5LkE8sWnV1yHuJ3aGdTf6iOqNxP2MoC9AA"
SECRET_ENV = {
    "IGNISIGN_APP_ID": APP_ID,
    "IGNISIGN_APP_ENV": "DEVELOPMENT",
    "IGNISIGN_APP_SECRET": APP_SECRET,
}
CHECK_PATH = "/v4/tokens/webhook-verification/checking-consumption"
AUTH_PATH = "/v4/auth/app-api"
ENDPOINTS_PATH = f"/v4/applications/{APP_ID}/envs/DEVELOPMENT/webhooks"

Patch: typing.TypeAlias = pytest.MonkeyPatch
LogCapture: typing.TypeAlias = pytest.LogCaptureFixture

needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork here")


# ---- What the tests share --------------------------------------------------------------------


def make_delivery(**changes: object) -> dict[str, Any]:
    """A signature session's delivery as JSON; `changes` replace fields, ... leaves one out."""
    delivery: dict[str, Any] = {
        "appId": APP_ID,
        "appEnv": "DEVELOPMENT",
        "topic": "SIGNATURE_SESSION",
        "action": "INITIALIZED",
        "msgNature": "INFO",
        "content": {
            "signatureRequestId": "65f0a3c2be17de0012ab34cd",
            "signatureRequestExternalId": "contract-2026-0042",
            "signerId": "65f0a3c29902ba0012e9a7f0",
            "signerExternalId": "customer-7",
        },
        "verificationToken": TOKEN,
        **changes,
    }
    return {name: value for name, value in delivery.items() if value is not ...}


def make_body(**changes: object) -> bytes:
    return json.dumps(make_delivery(**changes)).encode()


def make_verifier(
    check_token: Callable[[Delivery], TokenStatus] = lambda delivery: TokenStatus.VALID,
) -> Verifier:
    return Verifier(app_id=APP_ID, app_env="DEVELOPMENT", check_token=check_token)


def table(names: str, cases: Mapping[str, Any]) -> pytest.MarkDecorator:
    """Parametrize a test by cases, each under its id."""
    return pytest.mark.parametrize(names, cases.values(), ids=cases.keys())


def is_installed(*modules: str) -> bool:
    return all(importlib.util.find_spec(module) for module in modules)


def readme_block(name: str) -> str:
    """The code in README.md that follows the comment ``<!-- block: NAME -->``."""
    pattern = rf"<!-- block: {re.escape(name)} -->\n```\w+\n(.*?)^```$"
    [block] = re.findall(pattern, (HERE / "README.md").read_text("utf-8"), re.M | re.S)
    return typing.cast(str, block)


def wait_until(condition: Callable[[], object], seconds: float = 30) -> Any:
    """Poll, instead of a fixed sleep, until a condition holds; return what it returns."""
    end = time.monotonic() + seconds
    while not (result := condition()):
        assert time.monotonic() < end, "the condition did not come true in time"
        time.sleep(0.005)
    return result


def run_at_once(work: Callable[[int], Any], number: int) -> list[Any]:
    """Call work(0), work(1)... in threads that start together; return what they return."""
    results: list[Any] = [None] * number
    barrier = threading.Barrier(number)

    def run(index: int) -> None:
        barrier.wait(30)
        results[index] = work(index)

    threads = [threading.Thread(target=run, args=[index]) for index in range(number)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(120)
    return results


class Process:
    """A process of its own session, whose output is read while it runs.

    Use it as a context manager: it is killed in the end, with all that it started.
    """

    def __init__(self, *command: str | Path, cwd: Path | None = None, **environ: str) -> None:
        kept = {k: v for k, v in os.environ.items() if not k.startswith("IGNISIGN_")}
        defaults = {"PYTHONPATH": str(HERE), "PYTHONUNBUFFERED": "1"}
        self.output = ""
        self._changed = threading.Condition()
        self.popen = subprocess.Popen(
            list(map(str, command)),
            cwd=cwd,
            env={**kept, **defaults, **environ},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )
        self._reader = threading.Thread(target=self._read)

    def __enter__(self) -> Process:
        self._reader.start()
        return self

    def __exit__(self, *exc_info: object) -> None:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.popen.pid, signal.SIGKILL)
        self.popen.wait(60)
        self._reader.join()
        for pipe in (self.popen.stdin, self.popen.stdout):
            with contextlib.suppress(BrokenPipeError):
                pipe and pipe.close()

    def _read(self) -> None:
        assert self.popen.stdout
        for line in self.popen.stdout:
            with self._changed:
                self.output += line
                self._changed.notify_all()
        with self._changed:
            self._changed.notify_all()

    def wait_for(self, pattern: str, seconds: float = 60) -> re.Match[str]:
        """Wait until the output has a pattern; return where."""

        def found() -> re.Match[str] | None:
            match = re.search(pattern, self.output)
            assert match or self._reader.is_alive(), f"it ended with: {self.output}"
            return match

        with self._changed:
            match = self._changed.wait_for(found, seconds)
        assert match, f"no {pattern} in: {self.output}"
        return match

    def write(self, line: str) -> None:
        assert self.popen.stdin
        self.popen.stdin.write(f"{line}\n")
        self.popen.stdin.flush()

    def stop(self, signum: int = signal.SIGTERM, seconds: float = 60) -> int:
        """Send a signal to the process itself, and return its exit status."""
        self.popen.send_signal(signum)
        return self.popen.wait(seconds)


def run_python(
    source: str, *arguments: object, cwd: Path | None = None, status: int = 0, **environ: str
) -> str:
    """Run Python code in another interpreter, warnings being errors; return what it prints."""
    command = sys.executable, "-W", "error", "-c", source, *map(str, arguments)
    with Process(*command, cwd=cwd, **environ) as process:
        assert process.popen.stdin
        process.popen.stdin.close()
        assert process.popen.wait(120) == status, process.output
        process._reader.join()
        return process.output


def post(port: int, body: bytes, path: str = "/") -> int:
    """POST a body to a server on this machine; return the status of the response."""
    import http.client

    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    with contextlib.closing(connection):
        connection.request("POST", path, body, {"Content-Type": "application/json"})
        return connection.getresponse().status


# ---- A stand-in of Ignisign's service --------------------------------------------------------


class Request(typing.NamedTuple):
    """A request, as the stand-in has read it."""

    connection: int
    method: str
    path: str
    headers: dict[str, str]
    raw: bytes
    payload: Any


#: What is sent to a request: bytes, or what a function returns for the socket and the request.
Response = bytes | Callable[[socket.socket, Request], bytes | None]


def http_response(value: object, status: object = "200 OK", *headers: str) -> bytes:
    """A response of the service: JSON, unless it is bytes already."""
    body = value if isinstance(value, bytes) else json.dumps(value).encode()
    head = [f"HTTP/1.1 {status}", *headers, f"Content-Length: {len(body)}"]
    return "\r\n".join(head).encode("latin-1") + b"\r\n\r\n" + body


def http_error(status: int, code: str = "", **more: object) -> bytes:
    """An error as Ignisign's API sends it."""
    body = {"message": "it failed", "timestamp": 1, "status": status, "code": code, "context": {}}
    return http_response({**body, **more}, f"{status} Reason")


YES = http_response({"isValid": True})
NO = http_response({"isValid": False, "notFound": True})


class Ignisign:
    """A stand-in of Ignisign's API, which misbehaves on demand.

    A token that begins with "good" is good, once; `response` replaces every response,
    and `instead` those to paths that hold a text. `greet` is called with the socket of a
    new connection, before any byte is read. An OSError in either hangs up.
    """

    def __init__(
        self,
        response: Response | None = None,
        *,
        greet: Callable[[socket.socket], object] = lambda sock: None,
        context: ssl.SSLContext | None = None,
    ) -> None:
        self.response, self.greet, self.context = response, greet, context
        self.instead: dict[str, Response] = {}
        self.requests: list[Request] = []
        self.sockets: list[socket.socket] = []
        self.closed: set[int] = set()
        self.spent: set[str] = set()
        #: The endpoints by their ids, and the events that each of them has on record.
        self.endpoints: dict[str, dict[str, Any]] = {}
        self.events: dict[str, list[dict[str, Any]]] = {}
        self.first_page, self.page_size = 0, 2
        #: Delivers an event that is resent, and returns the status of the response.
        self.deliver: Callable[[dict[str, Any]], int] = lambda event: 200
        self._stopping = False

    def __enter__(self) -> Ignisign:
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=100)
        self.port = self._listener.getsockname()[1]
        self.url = f"{'https://localhost' if self.context else 'http://127.0.0.1'}:{self.port}"
        self._threads = [threading.Thread(target=self._accept)]
        self._threads[0].start()
        return self

    def __exit__(self, *exc_info: object) -> None:
        self._stopping = True
        with socket.socket() as sock:
            sock.connect(("127.0.0.1", self.port))  # wakes accept()
        self._threads[0].join()
        self._listener.close()
        for sock in self.sockets:
            with contextlib.suppress(OSError):
                socket.socket.shutdown(sock, socket.SHUT_RDWR)
        for thread in self._threads[1:]:
            thread.join()

    @property
    def env(self) -> dict[str, str]:
        """The environment of a receiver that is to ask here."""
        return {"IGNISIGN_API_KEY": API_KEY, "IGNISIGN_SERVER_URL": self.url}

    @property
    def paths(self) -> list[str]:
        return [request.path for request in self.requests]

    @property
    def connections(self) -> list[int]:
        return [request.connection for request in self.requests]

    @property
    def checked(self) -> list[str]:
        """The tokens that it was asked about, one after the other."""
        return [r.payload["token"] for r in self.requests if r.path.endswith(CHECK_PATH)]

    @property
    def resent(self) -> list[str]:
        """The ids of the events that it was asked to send again."""
        return [path.split("/")[-2] for path in self.paths if path.endswith("/resend")]

    def add_missed(self, number: int, endpoint: str = "hook", **changes: object) -> dict[str, Any]:
        """Put an event on record that could not be delivered; ... leaves a field out."""
        self.endpoints.setdefault(
            endpoint, {"_id": endpoint, "url": f"https://{endpoint}.example/"}
        )
        event = make_delivery(
            verificationToken=...,
            _id=f"event-{number}",
            webhookId=endpoint,
            response={"status": 503, "statusText": "Service Unavailable"},
            status="FAILED",
            _createdAt=f"2026-02-01T00:00:00.{number:03}Z",
        )
        event = {k: v for k, v in {**event, **changes}.items() if v is not ...}
        self.events.setdefault(endpoint, []).append(event)
        return event

    def _accept(self) -> None:
        while True:
            sock = self._listener.accept()[0]
            if self._stopping:
                return sock.close()
            self.sockets.append(sock)
            thread = threading.Thread(target=self._serve, args=(sock, len(self.sockets) - 1))
            self._threads.append(thread)
            thread.start()

    def _serve(self, sock: socket.socket, number: int) -> None:
        with contextlib.suppress(OSError):
            self.greet(sock)
            if self.context:
                self.sockets[number] = sock = self.context.wrap_socket(sock, server_side=True)
            with sock.makefile("rb") as stream:
                for request in self._read_requests(stream, number):
                    self.requests.append(request)
                    response = self.response_to(request)
                    if callable(response):
                        response = response(sock, request) or b""
                    sock.sendall(response)
        sock.close()
        self.closed.add(number)

    def _read_requests(self, stream: Iterable[bytes], number: int) -> Iterator[Request]:
        while lines := list(itertools.takewhile(bytes.strip, stream)):
            first, *rest = [line.decode("latin-1").rstrip("\r\n") for line in lines]
            fields = [line.partition(": ") for line in rest]
            headers = {name.lower(): value for name, _, value in fields}
            body = stream.read(int(headers.get("content-length", 0)))  # type: ignore[attr-defined]
            method, path, _ = first.split(" ")
            raw = b"".join(lines) + b"\r\n" + body
            yield Request(number, method, path, headers, raw, json.loads(body or b"null"))

    def response_to(self, request: Request) -> Response:
        for part, response in self.instead.items():
            if part in request.path:
                return response
        if self.response is not None:
            return self.response
        method, path, payload = request.method, request.path, request.payload
        if path.endswith(CHECK_PATH):
            return self._check(payload["token"])
        if path == AUTH_PATH:
            return http_response({"jwtToken": f"eyJhbG.{len(self.requests)}.c2ln"})
        if path == ENDPOINTS_PATH:
            if method == "POST":
                new = f"new-{len(self.endpoints)}"
                self.endpoints[new] = {"_id": new, **payload}
            return http_response(list(self.endpoints.values()))
        if found := re.fullmatch(
            r"/v4/webhooks/([^/]+)/events\?filter=FAILED(?:&page=(\d+))?", path
        ):
            return self._page(self.events.get(found[1], []), int(found[2] or self.first_page))
        if found := re.fullmatch(r"/v4/webhooks/([^/]+)/events/([^/]+)/resend", path):
            return self._resend(next(e for e in self.events[found[1]] if e["_id"] == found[2]))
        return http_error(404, "BAD_REQUEST")

    def _check(self, token: str) -> bytes:
        is_good = token.startswith("good") and token not in self.spent
        was_spent = token in self.spent
        self.spent.add(token)
        flags = {"notFound": not is_good and not was_spent, "alreadyConsumed": was_spent}
        return http_response({"isValid": is_good, **flags})

    def _page(self, events: list[dict[str, Any]], number: int) -> bytes:
        failed = [event for event in events if event["status"] == "FAILED"]
        start = (number - self.first_page) * self.page_size
        search = {"total": len(failed), "page": number, "nbEventsPerPage": self.page_size}
        shown = failed[start : start + self.page_size]
        return http_response({"events": shown, "searchData": search})

    def _resend(self, event: dict[str, Any]) -> bytes:
        status = self.deliver(event)
        event.update(response={"status": status}, status="SUCCESS" if status == 200 else "FAILED")
        return b"HTTP/1.1 204 No Content\r\n\r\n"


def hang_up(*_: object) -> None:
    raise ConnectionAbortedError


def reset(sock: socket.socket, *_: object) -> None:
    # To close without lingering is to reset the connection.
    linger = (1).to_bytes(4, sys.byteorder) + bytes(4)
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
    hang_up()


def say_nothing(sock: socket.socket, *_: object) -> None:
    while sock.recv(10_000):
        pass


@pytest.fixture
def ignisign() -> Iterator[Ignisign]:
    with Ignisign() as service:
        yield service


# ---- Samples ---------------------------------------------------------------------------------

PROOF_TOKEN = "PdT0kenT0kenT0kenT0kenT0kenT0kenT0kenT0kenAA"
REQUEST_PROOF_TOKEN = "SpT0kenT0kenT0kenT0kenT0kenT0kenT0kenT0kenAA"
SIGNER_TOKEN = "Qm9yZGVyTGluZVRva2VuRm9yRW1iZWRkZWRTaWduZXIAA"
SECRETS = (TOKEN, PROOF_TOKEN, REQUEST_PROOF_TOKEN, SIGNER_TOKEN)
PROOF_URL = "https://sign.ignisign.io/signature-requests/65f0a3c2be17de0012ab34cd/proofs?t="
DOCUMENT = {"documentId": "65f0a3c29902ba0012e9a7aa", "documentExternalId": "annex-1"}
SIGNER = {"signerId": "65f0a3c29902ba0012e9a7f0", "signerExternalId": "customer-7"}
ERROR = {
    "errorCode": "SIGNATURE_SESSION_CREATION_FAILED",
    "message": "The session could not be created",
    "context": {"signatureRequestId": "65f0a3c2be17de0012ab34cd", "attempt": 2},
}
#: What the contents of the samples are made of.
MEMBERS: dict[str, Any] = {
    "appId": APP_ID,
    "appEnv": "DEVELOPMENT",
    **SIGNER,
    **DOCUMENT,
    "signatureRequestId": "65f0a3c2be17de0012ab34cd",
    "signatureRequestExternalId": "contract-2026-0042",
    "initialSignatureRequestId": "65f0a3c2be17de0012ab34ce",
    "signatureId": "65f0b7d19902ba0012e9a8bb",
    "signatureProfileId": "65f0a3c29902ba0012e9a7dd",
    "signatureProofToken": REQUEST_PROOF_TOKEN,
    "signatureProofUrl": PROOF_URL + REQUEST_PROOF_TOKEN,
    "documents": [{**DOCUMENT, "token": PROOF_TOKEN, "url": PROOF_URL + PROOF_TOKEN}],
    "signers": {
        "signersBySide": [SIGNER],
        "signersEmbedded": [
            {
                "signerId": "65f0a3c29902ba0012e9a7f1",
                "signerExternalId": "employee-3",
                "token": SIGNER_TOKEN,
            }
        ],
    },
    "documentNature": "PDF",
    "status": "IN_PROGRESS",
    "userId": "65e9d2a1c3b4a50012cd0001",
    "inputsAdded": ["firstName", "email", "birthDate"],
    "vaultId": "v-1",
    "items": [1, 2, 3],
}
JSONDict = dict[str, Any]


class Sample(typing.NamedTuple):
    """A delivery such as Ignisign sends, the same with all its fields, its event's class."""

    wire: JSONDict
    full: JSONDict
    event_type: type[Event[Any, Any]]


def make_sample(
    event_type: type[Event[Any, Any]], head: str, names: str, more: str = "", **changes: object
) -> Sample:
    """A sample by topic, action and nature, and by the names in its content."""
    topic, action, nature = head.split()
    content = {name: MEMBERS[name] for name in names.split()}
    full = {**content, **{name: MEMBERS[name] for name in more.split()}}
    wire = make_delivery(topic=topic, action=action, msgNature=nature, content=content, **changes)
    return Sample(wire, {**wire, "content": full, "error": ERROR}, event_type)


FAILED_SESSION = make_delivery(msgNature="ERROR", content=..., error=ERROR)
REQUEST = "signatureRequestId signatureRequestExternalId"
SAMPLES = {
    "session-initialized": make_sample(
        SignatureSessionEvent,
        "SIGNATURE_SESSION INITIALIZED INFO",
        f"{REQUEST} signerId signerExternalId",
    ),
    "session-failed": Sample(FAILED_SESSION, FAILED_SESSION, SignatureSessionEvent),
    "request-launched": make_sample(
        SignatureRequestEvent,
        "SIGNATURE_REQUEST LAUNCHED SUCCESS",
        f"{REQUEST} status signers",
        "initialSignatureRequestId",
    ),
    "signature-finalized": make_sample(
        SignatureEvent,
        "SIGNATURE FINALIZED SUCCESS",
        f"appId appEnv documentNature signerId signerExternalId documentId {REQUEST} signatureId",
        "documentExternalId",
    ),
    "proof-generated": make_sample(
        SignatureProofEvent,
        "SIGNATURE_PROOF GENERATED SUCCESS",
        "appEnv appId signatureRequestId documents signatureProofToken signatureProofUrl",
        "signatureRequestExternalId",
    ),
    "proof-advanced": make_sample(
        SignatureProofEvent,
        "SIGNATURE_PROOF ADV_GENERATED SUCCESS",
        "appId appEnv signatureRequestId documentId documentExternalId",
        "signatureRequestExternalId signatureProofToken signatureProofUrl",
    ),
    "image-generated": make_sample(
        SignatureImageEvent,
        "SIGNATURE_SIGNER_IMAGE GENERATED SUCCESS",
        "appId appEnv documentId signatureRequestId signerId",
        "documentExternalId signatureRequestExternalId signerExternalId",
    ),
    "profile-created": make_sample(
        SignatureProfileEvent, "SIGNATURE_PROFILE CREATED INFO", "signatureProfileId"
    ),
    "signer-inputs-added": make_sample(
        SignerEvent,
        "SIGNER INPUTS_ADDED INFO",
        "appId appEnv signerId signerExternalId inputsAdded",
    ),
    "application-membership-updated": make_sample(
        ApplicationEvent, "APP MEMBERSHIP_UPDATED INFO", "userId", appEnv="PRODUCTION"
    ),
    "unknown-topic": make_sample(UnknownEvent, "DOCUMENT_VAULT ARCHIVED INFO", "vaultId items"),
}
KNOWN_SAMPLES = {name: sample for name, sample in SAMPLES.items() if name != "unknown-topic"}
every_sample = pytest.mark.parametrize("sample", SAMPLES.values(), ids=SAMPLES)
every_known_sample = pytest.mark.parametrize("sample", KNOWN_SAMPLES.values(), ids=KNOWN_SAMPLES)


def parse(wire: Mapping[str, object]) -> AnyEvent:
    return parse_event(json.dumps(wire))


def nodes_of(value: object, path: str = "") -> Iterator[tuple[str, Any]]:
    """Yield the path and the value of every member and item in a value of JSON."""
    items: list[tuple[str, object]] = []
    if isinstance(value, dict):
        items = [(f"{path}.{name}".lstrip("."), item) for name, item in value.items()]
    elif isinstance(value, list):
        items = [(f"{path}[{index}]", item) for index, item in enumerate(value)]
    for inner, item in items:
        yield inner, item
        yield from nodes_of(item, inner)


def steps_of(path: str) -> list[Any]:
    return [int(step) if step.isdigit() else step for step in re.findall(r"\w+", path)]


def attribute_at(value: Any, path: str) -> Any:
    """What an event or a delivery has for a path of the wire."""
    for step in steps_of(path):
        if isinstance(value, (tuple, dict)):
            value = value[step]
        else:
            value = getattr(value, re.sub("([A-Z])", r"_\1", step).lower())
    return value


def changed(wire: JSONDict, path: str, value: object = ...) -> JSONDict:
    """A copy with another value at a path, or with none."""
    copied: JSONDict = json.loads(json.dumps(wire))
    *parents, last = steps_of(path)
    target: Any = functools.reduce(operator.getitem, parents, copied)
    if value is ...:
        del target[last]
    else:
        target[last] = value
    return copied


def extended(value: Any) -> Any:
    """The same with an unknown field in each of its objects."""
    if isinstance(value, dict):
        return {k: extended(v) for k, v in value.items()} | {"new_": [{"x": 1.5}]}
    return [extended(item) for item in value] if isinstance(value, list) else value


def copies_of(value: Any) -> list[Any]:
    protocols = range(2, pickle.HIGHEST_PROTOCOL + 1)
    pickled = [pickle.loads(pickle.dumps(value, protocol)) for protocol in protocols]
    return [copy.copy(value), copy.deepcopy(value), *pickled]


def memory_of(work: Callable[[], object]) -> tuple[int, int]:
    """The bytes that stay after a call, and the most that there were during it."""
    tracemalloc = pytest.importorskip("tracemalloc")
    tracemalloc.start()
    try:
        work()
        gc.collect()
        return typing.cast("tuple[int, int]", tracemalloc.get_traced_memory())
    finally:
        tracemalloc.stop()


# ---- Enumerations ----------------------------------------------------------------------------

ENUMERATIONS: dict[type[Any], str] = {
    Topic: "APP SIGNATURE SIGNATURE_REQUEST SIGNATURE_SESSION SIGNER SIGNATURE_PROFILE"
    " SIGNATURE_PROOF SIGNATURE_SIGNER_IMAGE ID_PROOFING SIGNER_AUTH",
    MessageNature: "INFO SUCCESS WARNING ERROR",
    AppEnv: "DEVELOPMENT STAGING PRODUCTION",
    SignatureSessionAction: "INITIALIZED",
    SignatureRequestAction: "INITIALIZED UPDATED READY LAUNCHED FAILED CANCELLED EXPIRED"
    " COMPLETED CHILDREN_GENERATED APPROVER_STEP",
    SignatureAction: "FINALIZED FAILED",
    SignatureProofAction: "GENERATED ADV_GENERATED",
    SignatureImageAction: "GENERATED",
    SignatureProfileAction: "CREATED ARCHIVED",
    SignerAction: "CREATED INPUTS_ADDED",
    ApplicationAction: "SETTINGS_UPDATED MEMBERSHIP_UPDATED ARCHIVED",
    SignatureRequestStatus: "DRAFT COMPLETED EXPIRED FAILED CANCELLED READY IN_PROGRESS"
    " PROCESSING CHILDREN_GENERATED LAUNCHING LAUNCH_ERROR",
    DocumentType: "PDF PDF_ENCRYPTED FILE DATA_JSON DATA_XML PRIVATE_FILE",
    SignerInput: "firstName lastName email phoneNumber nationality birthDate birthPlace"
    " birthCountry",
}


class TestEnumerations:
    every_enumeration = pytest.mark.parametrize(
        "enumeration", [*ENUMERATIONS, ErrorCode], ids=lambda cls: cls.__name__
    )

    def test_members_are_the_published_ones(self) -> None:
        for enumeration, values in ENUMERATIONS.items():
            assert " ".join(enumeration) == values
            if enumeration is not SignerInput:
                assert [e.name for e in enumeration] == [e.value for e in enumeration]
        assert " ".join(e.name for e in SignerInput) == (
            "FIRST_NAME LAST_NAME EMAIL PHONE NATIONALITY BIRTH_DATE BIRTH_PLACE BIRTH_COUNTRY"
        )

    def test_error_codes_are_the_published_ones(self) -> None:
        assert len(ErrorCode) == 350
        assert [code.name for code in ErrorCode] == [code.value for code in ErrorCode]
        listed = "".join(f"{code}\n" for code in ErrorCode)  # the published list, a code a line
        assert hashlib.sha256(listed.encode()).hexdigest() == (
            "2286ae1c23751cbb8763708eda018ada2b2bdc8f54f7cb9b870807feef2c24d2"
        )

    @every_enumeration
    def test_known_value_is_its_member(self, enumeration: Any) -> None:
        for member in enumeration:
            assert enumeration(member.value) is member
            assert str(member) == f"{member}" == "%s" % member == member.value  # noqa: UP031
            assert f"{member:>40}" == member.value.rjust(40)
            assert json.dumps(member) == f'"{member.value}"'
            assert member == member.value and hash(member) == hash(member.value)
            assert member.is_known and member in enumeration and member.value in enumeration
        assert all(copied is member for copied in copies_of(member))

    @every_enumeration
    def test_unknown_value_keeps_its_text_and_is_no_member(self, enumeration: Any) -> None:
        unknown = enumeration("SOMETHING_NEW")
        assert type(unknown) is enumeration and not unknown.is_known
        assert unknown == unknown.value == unknown.name == "SOMETHING_NEW" == f"{unknown}"
        assert {unknown: 1}["SOMETHING_NEW"] == 1 and type(str(unknown)) is str
        assert unknown not in enumeration and "SOMETHING_NEW" not in enumeration
        assert unknown not in list(enumeration) and not hasattr(enumeration, "SOMETHING_NEW")
        assert repr(unknown) == f"{enumeration.__name__}('SOMETHING_NEW')"
        for copied in copies_of(unknown):
            assert copied == unknown and type(copied) is enumeration and not copied.is_known

    def test_unknown_values_cost_no_memory_that_stays(self) -> None:
        def make() -> None:
            for number in range(500):
                Topic(f"NEW_{number}")
                parse(make_delivery(topic=f"NEW_{number}", action=f"NEW_{number}"))

        make()
        grown, _ = memory_of(make)
        assert grown < 50_000, f"{grown} bytes stay after 1,500 unknown values"

    @every_enumeration
    def test_value_is_a_string_and_no_name(self, enumeration: Any) -> None:
        for value in (7, None, ["PDF"], b"PDF"):
            assert value not in enumeration
            with pytest.raises(ValueError):
                enumeration(value)
        assert not SignerInput("FIRST_NAME").is_known and SignerInput("firstName").is_known

    def test_two_topics_have_a_second_spelling(self) -> None:
        for spelling, name in (
            ("APPLICATION", "application-membership-updated"),
            ("SIGNATURE_IMAGE", "image-generated"),
        ):
            wire, _, event_type = SAMPLES[name]
            event = parse({**wire, "topic": spelling})
            assert type(event) is event_type and event == parse(wire)
            assert event.topic is Topic(spelling) is Topic(wire["topic"])
            assert event.to_dict()["topic"] == spelling, "what came is written as it came"


# ---- Data types ------------------------------------------------------------------------------


class TestData:
    @every_known_sample
    def test_attribute_is_the_wire_name_in_snake_case(self, sample: Sample) -> None:
        delivery = parse_delivery(json.dumps(sample.full))
        kinds = {
            "topic": Topic,
            "action": globals()[sample.event_type.__name__.replace("Event", "Action")],
            "msgNature": MessageNature,
            "appEnv": AppEnv,
            "status": SignatureRequestStatus,
            "documentNature": DocumentType,
            "inputsAdded": SignerInput,
            "errorCode": ErrorCode,
        }
        for path, value in nodes_of(sample.full):
            is_credential = path in ("appId", "appEnv", "verificationToken")
            attribute = attribute_at(delivery if is_credential else delivery.event, path)
            if isinstance(value, str):
                kind = kinds.get(re.findall("[a-zA-Z]+", path)[-1], str)
                assert attribute == value and type(attribute) is kind, path
            elif isinstance(value, list):
                assert type(attribute) is tuple, path
        as_json = json.loads(json.dumps(dataclasses.asdict(delivery.event)))
        assert {path for path, value in nodes_of(as_json) if value is None} <= {
            *("content", "content.signers.signers_by_side[0].token"),
            *("content.documents", "content.document_id", "content.document_external_id"),
        }, "every other field is in the sample"

    def test_any_event_is_every_event(self) -> None:
        assert set(typing.get_args(AnyEvent)) == {each.event_type for each in SAMPLES.values()}

    @every_sample
    def test_event_has_five_fields_and_no_secret_in_repr(self, sample: Sample) -> None:
        delivery = parse_delivery(json.dumps(sample.full))
        names = ["topic", "action", "msg_nature", "content", "error"]
        assert [field.name for field in dataclasses.fields(delivery.event)] == names
        assert list(dataclasses.asdict(delivery.event)) == names
        assert TOKEN not in repr(dataclasses.asdict(delivery.event))
        for text in (repr(delivery), f"{delivery.event}", repr(delivery.event.content)):
            assert not [secret for secret in SECRETS if secret in text]
        assert "v-1" not in repr(delivery), "the content of an unknown event may hold secrets"
        assert sample.wire["action"] in repr(delivery)

    @every_sample
    def test_event_made_by_hand_is_equal(self, sample: Sample) -> None:
        event = parse(sample.full)
        names = ["action", "msg_nature", "content", "error"]
        names += ["topic"] if sample.event_type is UnknownEvent else []
        made = sample.event_type(**{name: getattr(event, name) for name in names})
        assert made == event and made.raw_content is None and made.delivery_id == ""
        assert made.to_dict() == event.to_dict() and Event.from_dict(made.to_dict()) == event

    def test_topic_of_a_typed_event_cannot_be_contradicted(self) -> None:
        for sample in KNOWN_SAMPLES.values():
            event_type: Any = sample.event_type
            with pytest.raises(TypeError, match="topic"):
                event_type(topic=Topic.SIGNER, action="X", msg_nature=MessageNature.INFO)
            with pytest.raises((ValueError, TypeError), match="topic"):
                dataclasses.replace(parse(sample.wire), topic=Topic.SIGNER)

    @every_sample
    def test_frozen_slotted_keyword_only(self, sample: Sample) -> None:
        delivery = parse_delivery(json.dumps(sample.full))
        parts: list[Any] = [delivery, delivery.event, delivery.event.content, delivery.event.error]
        for part in filter(dataclasses.is_dataclass, parts):
            assert not hasattr(part, "__dict__") and type(part).__match_args__ == ()
            for field in dataclasses.fields(part):
                with pytest.raises(dataclasses.FrozenInstanceError):
                    setattr(part, field.name, None)
                with pytest.raises(dataclasses.FrozenInstanceError):
                    delattr(part, field.name)
            with pytest.raises(TypeError):
                type(part)("positional")

    @every_sample
    def test_copies_keep_what_came(self, sample: Sample) -> None:
        for wire in (sample.wire, extended(sample.full)):
            delivery = parse_delivery(json.dumps(wire))
            for copied in copies_of(delivery):
                assert copied == delivery and type(copied.event) is sample.event_type
                assert copied.to_dict() == wire
                assert copied.event.raw_content == delivery.event.raw_content
                assert copied.event.delivery_id == delivery.event.delivery_id

    def test_replace_drops_what_came(self) -> None:
        event = parse(extended(make_delivery()))
        assert isinstance(event, SignatureSessionEvent) and event.content is not None
        content = dataclasses.replace(event.content, signer_id="other")
        replaced = dataclasses.replace(event, content=content)
        assert replaced.raw_content is None and replaced.delivery_id == ""
        expected = {**make_delivery()["content"], "signerId": "other"}
        assert replaced.to_dict()["content"] == expected

    def test_delivery_id_is_the_sha256_of_the_body(self) -> None:
        body = make_body()
        expected = hashlib.sha256(body).hexdigest()
        for same in (body, bytearray(body), memoryview(body), body.decode()):
            assert parse_event(same).delivery_id == expected
        assert parse_event(body + b" ").delivery_id != expected
        assert parse_event(json.loads(body)).delivery_id == parse_event(make_delivery()).delivery_id
        wire = parse_event(body).to_dict()
        assert Event.from_dict(wire).delivery_id == ""
        assert Event.from_dict(wire, expected).delivery_id == expected

    def test_equal_events_have_one_hash(self) -> None:
        one, other = parse(make_delivery()), parse(make_delivery(verificationToken="other", new=1))
        assert one == other and len({one, other}) == 1 and one.delivery_id != other.delivery_id
        assert one != parse(make_delivery(msgNature="WARNING"))
        with pytest.raises(TypeError, match="unhashable"):
            hash(parse(FAILED_SESSION))  # its context is a mapping


class TestWireForm:
    @every_sample
    def test_round_trip(self, sample: Sample) -> None:
        for wire in (sample.wire, extended(sample.full)):
            delivery = parse_delivery(json.dumps(wire))
            assert delivery.to_dict() == wire and type(delivery.event) is sample.event_type
            assert parse_delivery(json.dumps(delivery.to_dict())) == delivery
            form = json.loads(json.dumps(delivery.event.to_dict()))
            assert form.keys() == {"topic", "action", "msgNature", "content", "error"} & wire.keys()
            for event in (Event.from_dict(form), sample.event_type.from_dict(form)):
                assert type(event) is sample.event_type and event == delivery.event
                assert event.to_dict() == form and event.raw_content == wire.get("content")

    def test_null_is_written_as_it_came(self) -> None:
        for wire in (
            make_delivery(content=None, error=None, new=None),
            changed(make_delivery(), "content.signerExternalId", None),
            make_delivery(error={"errorCode": "X", "message": None, "context": None}),
        ):
            delivery = parse_delivery(json.dumps(wire))
            assert delivery.to_dict() == wire
            assert delivery.event.to_dict().items() <= wire.items()

    def test_what_is_made_by_hand_has_the_form_of_its_parts(self) -> None:
        delivery = parse_delivery(json.dumps(extended(make_delivery())))
        made = dataclasses.replace(delivery, app_id="other")
        credentials = {"appId": "other", "appEnv": "DEVELOPMENT", "verificationToken": TOKEN}
        assert made.to_dict() == {**delivery.event.to_dict(), **credentials}
        context: Any = {"when": (1, 2), "what": MessageNature.INFO}
        event = SignatureSessionEvent(
            action=SignatureSessionAction.INITIALIZED,
            msg_nature=MessageNature.ERROR,
            error=IgnisignError(error_code=ErrorCode.SIGNER_BLOCKED, context=context),
        )
        assert event.to_dict() == {
            "topic": "SIGNATURE_SESSION",
            "action": "INITIALIZED",
            "msgNature": "ERROR",
            "error": {"errorCode": "SIGNER_BLOCKED", "context": {"when": [1, 2], "what": "INFO"}},
        }
        assert {type(value) for _, value in nodes_of(event.to_dict())} == {str, int, list, dict}

    @every_sample
    def test_nothing_is_shared(self, sample: Sample) -> None:
        body = extended(sample.full)
        delivery = parse_delivery(body)
        for form in (body, delivery.to_dict(), delivery.event.to_dict()):
            for _, value in list(nodes_of(form)):
                if isinstance(value, (dict, list)):
                    value.clear()
        assert delivery.to_dict() == extended(sample.full)

    def test_event_has_no_credential(self) -> None:
        event = parse_event(make_body(new=TOKEN))
        assert TOKEN not in json.dumps(event.to_dict())
        assert TOKEN.encode() not in pickle.dumps(event)

    def test_from_dict_refuses(self) -> None:
        wire = parse_event(make_body()).to_dict()
        for data, cls, path in (
            (wire, SignerEvent, "topic"),
            (wire, UnknownEvent, "topic"),
            (changed(wire, "content.signerId"), Event, "content.signerId"),
            (changed(wire, "action"), Event, "action"),
            ({}, Event, "topic"),
        ):
            with pytest.raises(MalformedDeliveryError) as caught:
                cls.from_dict(data)
            assert caught.value.path == path
        for wrong in ([("topic", "SIGNER")], json.dumps(wire), None):
            with pytest.raises(TypeError, match="is a mapping"):
                Event.from_dict(wrong)  # type: ignore[arg-type]


# ---- Errors ----------------------------------------------------------------------------------


class TestErrors:
    REFUSED, GENERIC = "SDK_WEBHOOK_VERIFICATION_FAILED", "SDK_GENERIC_ERROR"
    ERRORS = (
        (WebhookError("x"), Exception, 500, GENERIC),
        (MalformedDeliveryError("x", "a.b"), ValueError, 400, "SDK_WEBHOOK_BAD_FORMATTED"),
        (VerificationError("x"), WebhookError, 403, REFUSED),
        (WrongApplicationError("x"), VerificationError, 403, "SDK_WEBHOOK_BAD_APP_ID"),
        (WrongEnvironmentError("x"), VerificationError, 403, "SDK_WEBHOOK_BAD_APP_ENV"),
        (TokenRejectedError(TokenStatus.EXPIRED), VerificationError, 403, REFUSED),
        (VerificationUnavailableError("x"), WebhookError, 503, GENERIC),
        (DeliveryInProgressError("x"), WebhookError, 503, GENERIC),
        (DeliveryLogError("x"), WebhookError, 503, GENERIC),
        (HandlerError([OSError("a secret")]), WebhookError, 500, GENERIC),
    )

    def test_every_error_is_tried(self) -> None:
        public = [getattr(ignisign_webhook, name) for name in ignisign_webhook.__all__]
        errors = {x for x in public if isinstance(x, type) and issubclass(x, WebhookError)}
        assert errors == {type(row[0]) for row in self.ERRORS}

    @pytest.mark.parametrize(
        "error, base, status, code", ERRORS, ids=[type(row[0]).__name__ for row in ERRORS]
    )
    def test_status_and_code(self, error: Any, base: type, status: int, code: str) -> None:
        assert isinstance(error, WebhookError) and isinstance(error, base)
        assert isinstance(error.status, http.HTTPStatus) and ErrorCode(error.code).is_known
        for same in (error, *copies_of(error)):
            assert (
                type(same) is type(error) and str(same) == str(error) and "secret" not in str(same)
            )
            assert (same.status, same.code) == (status, code)
            assert same.headers == ({"Retry-After": "30"} if status == 503 else {})
            assert getattr(same, "path", "a.b") == "a.b"
            assert getattr(same, "reason", TokenStatus.EXPIRED) is TokenStatus.EXPIRED
            assert [type(each) for each in getattr(same, "failures", [OSError()])] == [OSError]

    def test_message(self) -> None:
        assert str(MalformedDeliveryError("x")) == "malformed delivery: x"
        assert str(MalformedDeliveryError("x", "a.b")) == "malformed delivery at a.b: x"
        assert MalformedDeliveryError("x").path == ""
        assert "EXPIRED" in str(TokenRejectedError(TokenStatus.EXPIRED))
        assert "OSError" in str(HandlerError([OSError("a secret")]))


# ---- Parsing ---------------------------------------------------------------------------------


def malformed(body: Any, path: str = "", problem: str = "") -> None:
    """Check that a body is malformed, where and why, and what its error must never have."""
    for parser in (parse_event, parse_delivery):
        try:
            parser(body)
        except MalformedDeliveryError as caught:
            error: BaseException | None = caught
            assert caught.path == path and re.search(problem, str(caught)), str(caught)
            assert len(str(caught)) < 300, "an error must not grow with the body"
        else:
            pytest.fail(f"it should be malformed at {path!r}: {body!r:.200}")
        assert error.__cause__ is error.__context__ is None, "theirs would have the whole body"
        assert not [secret for secret in SECRETS if secret in repr((error.args, vars(error)))]


def with_text(text: bytes) -> bytes:
    return make_body().replace(b"customer", text)


class TestBody:
    def test_can_be_of_many_kinds(self) -> None:
        body = make_body()
        mapping = json.loads(body)
        expected = parse_delivery(body)
        for same in (
            *(bytearray(body), memoryview(body), memoryview(body + body)[: len(body)]),
            *(body.decode(), b"\xef\xbb\xbf" + body, "\ufeff" + body.decode()),
            *(b" \r\n\t" + body + b"\n\t \r", json.dumps(mapping, indent=2)),
            *(json.dumps(mapping, separators=(",", ":")), mapping),
            *(types.MappingProxyType(mapping), collections.OrderedDict(mapping)),
        ):
            assert parse_delivery(same) == expected, same
            assert parse_event(same) == expected.event, same

    def test_of_another_type_is_a_type_error(self) -> None:
        for body in (None, 7, [], ("{}",), object(), io.BytesIO(b"{}")):
            for parser in (parse_event, parse_delivery):
                with pytest.raises(TypeError, match=f"mapping, not {type(body).__name__}"):
                    parser(body)  # type: ignore[arg-type]

    def test_that_is_no_json_object(self) -> None:
        text = make_body().decode()
        problems = {
            "expected an object, got an array": [b"[]"],
            "expected an object, got a string": [b'"text"'],
            "expected an object, got a number": [b"7", b"1.5"],
            "expected an object, got a boolean": [b"true"],
            "expected an object, got null": [b"null"],
            "not JSON: .*char 5": [b'{"a":}'],
            "control character": [with_text(b"\n"), with_text(b"\0")],
            "escape": [with_text(rb"\x"), with_text(rb"\u12g4")],
            "follows": [make_body() + b"{}", make_body() + b"\x0b"],
            "byte 2": [b'{"\xff":1}'],
            "not UTF-8": [
                *(text.encode("utf-16"), text.encode("utf-32"), with_text(b"\xff\xfe")),
                *(with_text(b"\xc0\xaf"), with_text(b"\xed\xa0\x80")),
            ],
            "": [
                *(b"", b" \n ", make_body()[:-1], make_body()[:-1] + b",}", b"//" + make_body()),
                *(make_body().replace(b'"', b"'"), text.encode("utf-16-le")),
                *(2 * b"\xef\xbb\xbf" + make_body(), b" \xef\xbb\xbf" + make_body()),
            ],
        }
        for problem, bodies in problems.items():
            for body in bodies:
                malformed(body, problem=problem)
                with contextlib.suppress(UnicodeDecodeError):
                    malformed(body.decode(), problem=problem)

    def test_that_is_no_text(self) -> None:
        text = make_body().decode()
        malformed(text.replace("customer", "\ud800"), problem="surrogate")
        for space in "\x0b\x0c\x1c\x85\xa0\u2028\u3000":  # no white space of JSON
            malformed(space + text)
            malformed(text + space)
        view = memoryview(make_body())
        view.release()
        malformed(view)

    def test_with_any_escapes_is_the_same(self) -> None:
        odd = 'https://é.test/?at=2026-01-01T00:00:00Z&x="\\"\t\u2028\U0001f600:[{'
        delivery = make_delivery(**{odd: [odd, {odd: odd}]})
        delivery["content"].update(signerExternalId=odd, signedAt=odd)
        delivery["error"] = {"errorCode": "X", "message": odd, "context": {odd: odd}}
        plain = json.dumps(delivery, ensure_ascii=False)

        def escape(string: re.Match[str]) -> str:
            units = json.loads(string[0]).encode("utf-16-be")
            return '"' + re.sub("(....)", r"\\u\1", units.hex()) + '"'

        escaped = re.sub(r'"(?:[^"\\]|\\.)*"', escape, plain)
        assert set(escaped) <= set(r'"\u0123456789abcdef{}[],: ')
        expected = parse_delivery(plain)
        for text in (plain, json.dumps(delivery), plain.replace("/", r"\/"), escaped):
            assert parse_delivery(text) == expected
            assert parse_delivery(text).to_dict() == delivery

    def test_of_two_equal_keys_the_last_counts(self) -> None:
        text = json.dumps(make_delivery(new=1))
        for first in ('"new": 0', '"topic": 7', r'"\u0074opic": "SIGNER"', '"content": {"x": []}'):
            assert parse_delivery(f"{{{first}, {text[1:]}") == parse_delivery(text)
        last = f'{text[:-1]}, "appId": "b", "content": {{}}, "new": 2, "topic": "NEW"}}'
        expected = make_delivery(topic="NEW", appId="b", new=2, content={})
        assert parse_delivery(last).to_dict() == expected

    def test_with_a_hostile_value_anywhere(self) -> None:
        problems = {
            "NaN": ["NaN"],
            "Infinity": ["Infinity", "-Infinity"],
            "too large": ["1e400", "-1e400", "9" * 310 + ".0"],
            "4300": ["9" * 4301, "-" + "9" * 4301],
            "surrogate": [
                *(r'"\ud800"', r'"x\uDFFFx"', r'"\udc00\ud800"', r'["\ud83d", "\ude00"]'),
                *(r'"\ud800\ud83d\ude00"', r'"\ud83d\ude00\ude00"', r'"\ud83d\\ude00"'),
                *(r'"\\\ud800"', r'{"\ud800": 1}', r'{"x\udc00": {}}'),
            ],
            "100 levels": ["[" * 999 + "]" * 999, '{"a":' * 999 + "1" + "}" * 999],
            "": ["[" * 9_999, '{"a":' * 9_999],
        }
        for holder in (
            make_delivery(new="@"),
            changed(make_delivery(), "content.new", ["@"]),
            changed(make_delivery(), "content.signerExternalId", "@"),
            make_delivery(error={"errorCode": "X", "context": {"y": "@"}}),
            make_delivery(topic="NEW", content={"signerId": [{"url": "@"}]}),
        ):
            for problem, values in problems.items():
                for value in values:
                    malformed(json.dumps(holder).replace('"@"', value), problem=problem)

    def test_with_an_odd_value(self) -> None:
        for text, value in (
            (r'"\ud83d\ude00\uD83D\uDE00"', "\U0001f600\U0001f600"),
            (r'["\\ud800", "\\\\ud800"]', [r"\ud800", r"\\ud800"]),
            ('"\u2028\u00e9\\u0000"', "\u2028\u00e9\0"),
            (r'{"\u0061\ud83d\ude00": ""}', {"a\U0001f600": ""}),
            ("[1e300, 1e-400, -0, 1.5, true, null]", [1e300, 0.0, 0, 1.5, True, None]),
            ("9" * 4300, 10**4300 - 1),
            ("-" + "9" * 4300, 1 - 10**4300),
        ):
            body = json.dumps(make_delivery(new="@"), ensure_ascii=False).replace('"@"', text)
            assert parse_delivery(body).to_dict() == make_delivery(new=value)

    @pytest.mark.skipif(
        not hasattr(sys, "set_int_max_str_digits"), reason="this Python has no limit of digits"
    )
    @pytest.mark.parametrize("limit", [0, 640])
    def test_with_many_digits_is_refused_in_every_process(self, limit: int) -> None:
        source = """if True:
            import sys
            from ignisign_webhook import *
            sys.set_int_max_str_digits(int(sys.argv[1]))
            for digits in ('9' * 600, '9' * 4300, '-' + '9' * 4300, '9' * 4301):
                try: print(parse_event(sys.argv[2].replace('7777', digits)).topic)
                except MalformedDeliveryError as error: print(error.path, 'malformed')
        """
        printed = run_python(source, limit, make_body(new=7777).decode())
        good = 1 if limit else 3  # a process may want less, but gets no more
        assert printed.splitlines() == ["SIGNATURE_SESSION"] * good + [" malformed"] * (4 - good)


def nested(levels: int, *shapes: str) -> str:
    """JSON of so many levels, the innermost an empty array."""
    text = "[]"
    for _, shape in zip(range(levels - 1), itertools.cycle(shapes)):
        text = shape % text
    return text


class TestDepth:
    @table(
        "pad",
        {
            "number": "0",
            "objects": json.dumps([{}] * 1000),
            "strings": '["", "[", "", "]]", "", "[["]',
            "escaped quote": r'"\u0022[[["',
            **{text: json.dumps(text * 1000) for text in ("[{", "]}", '"[', '"]', '\\"[', '\\"]')},
            **{text: json.dumps(text) for text in ("\\", "[\\", "]\\\\")},
            "quotes": json.dumps('\\\\"]"' * 1000),
            "keys": json.dumps({"[[": "]", "]]": "[", "é[": ["\U0001f600[["]}, ensure_ascii=False),
        },
    )
    def test_limit_is_exact_whatever_stands_beside(self, pad: str) -> None:
        for shapes in ["[%s]"], ['{"a":%s}'], ["[[],%s]", '{"":{},"a":%s,"b":[]}', "[%s,0,[]]"]:
            for levels in (100, 101):
                text = json.dumps(make_delivery(first="@", new="!", last="@"))  # a level
                text = text.replace('"@"', pad).replace('"!"', nested(levels - 1, *shapes))
                for body in (text, text.encode(), json.loads(text)):
                    if levels > 100:
                        malformed(body, problem="100 levels")
                    else:
                        assert parse_delivery(body).to_dict() == json.loads(text)

    def test_deepest_body_can_be_used(self) -> None:
        deep = json.loads(nested(98, "[%s]"))
        delivery = parse_delivery(json.dumps(make_delivery(topic="NEW", content={"x": deep})))
        assert all(copied == delivery for copied in copies_of(delivery))
        assert Event.from_dict(delivery.event.to_dict()) == delivery.event
        assert repr(delivery) and delivery.to_dict()["content"] == {"x": deep}

    def test_deep_body_does_not_overflow_a_small_stack(self) -> None:
        source = """if True:
            import os, sys, threading
            from ignisign_webhook import *

            def parse():
                mapping = {}
                for _ in range(100_000):
                    mapping = {"a": mapping}
                print(len(parse_delivery(sys.argv[1]).to_dict()["new"]))
                openers = ["[", '{"a":', '[{"a":', '["x\\\\\\\\",', '["x\\\\"",', "\\ufeff["]
                for opener in openers:
                    for body in (opener * 400, opener * 9000, opener * 99_000 + "]" * 99_000):
                        try: parse_event(body)
                        except MalformedDeliveryError: print("malformed")
                try: parse_event(mapping)
                except MalformedDeliveryError: print("malformed", flush=True)
                os._exit(0)  # or else the mapping is taken apart

            threading.stack_size(256 * 1024)
            threading.Thread(target=parse).start()
        """
        deepest = json.dumps(make_delivery(new=json.loads(nested(99, "[%s]"))))
        assert run_python(source, deepest).split() == ["1", *["malformed"] * 19]


class TestCost:
    SIZE = 65_536  # characters: enough to see what grows with the square of it
    UNITS = (
        *("[", "[]", "[],", "{", '{"a":', '{},"', "]", "}[", '"', '""', '"",', '"[', ":", "/"),
        *("\\", '\\"', '"\\"', "\\\\", "\\u", "\\u0041", "\\ud83d", "é", "\0", "\n", " "),
        *("9", "-", "1.", "1e", "0,", "NaN,", "true,"),
    )

    @pytest.mark.parametrize("unit", UNITS)
    def test_of_a_malformed_body_is_bounded(self, unit: str) -> None:
        for start in ("", "[" * 90, '{"new": "', "[" + "[]," * 101 + '"', "-1."):
            body = (start + unit * self.SIZE)[: self.SIZE]
            began = time.process_time()
            with pytest.raises(MalformedDeliveryError):
                parse_event(body)
            assert time.process_time() - began < 0.5, f"after {start}: a few ms are usual"

    def test_of_a_long_list_is_bounded(self) -> None:
        for name, path, item in (
            ("request-launched", "content.signers.signersBySide", '{"signerId":"s"}'),
            ("request-launched", "content.signers.signersBySide", '{"token":0}'),
            ("proof-generated", "content.documents", '{"documentExternalId":0}'),
            ("signer-inputs-added", "content.inputsAdded", '"X"'),
            ("unknown-topic", "content.new", "[0.5]"),
        ):
            body = json.dumps(changed(SAMPLES[name].wire, path, "@"))
            body = body.replace('"@"', "[" + ",".join([item] * (self.SIZE // len(item))) + "]")
            began = time.process_time()
            with contextlib.suppress(MalformedDeliveryError):
                parse_event(body)
            assert time.process_time() - began < 0.3, f"{item}: a few ms are usual"

    def test_in_memory_is_bounded(self) -> None:
        for body in (
            "[" * 98 + "0," * 30_000 + "0" + "]" * 98,
            "[" * 98 + "[]," * 20_000 + "0" + "]" * 98,
            "[" * 60_000,
            "[" + '"[]",' * 12_000 + "[" * 101,
            "[]" * 15_000 + '"' + '\\"' * 15_000,
        ):
            _, peak = memory_of(functools.partial(malformed, body))
            assert peak < 60 * len(body), f"{peak} bytes for {len(body)} of {body[:9]}"


class TestMapping:
    def test_that_is_no_json_is_malformed(self) -> None:
        contents: list[dict[Any, object]] = [
            *({"x": float("nan")}, {"x": float("-inf")}, {"x": [0, {1, 2}]}, {"signerId": b"s-1"}),
            *({("a", "tuple"): 1}, {b"bytes": 1}, {"x": "\ud800"}, {"\ud800": 1}),
            *({"x": object()}, {"x": 10**5000}, {"x": types.MappingProxyType({"y": object()})}),
        ]
        for content in contents:
            malformed(make_delivery(content={**make_delivery()["content"], **content}))
            malformed(make_delivery(topic="NEW", content=content))

    def test_is_what_json_makes_of_it(self) -> None:
        new = {2: ("a", MessageNature.INFO), 1.5: 0, True: types.MappingProxyType({"x": 1})}
        new |= {None: collections.OrderedDict(y=2)}
        expected = {"2": ["a", "INFO"], "1.5": 0, "true": {"x": 1}, "null": {"y": 2}}
        assert parse_delivery(make_delivery(new=new)).to_dict()["new"] == expected
        assert parse(make_delivery(topic="NEW", content={1: "a", "1": "b"})).content == {"1": "b"}

    def test_that_holds_itself_is_malformed(self) -> None:
        body = make_delivery()
        body["content"]["self"] = body
        malformed(body)
        twice: dict[str, object] = {}
        twice.update(a=twice, b=[twice, twice])
        malformed(twice)

    @pytest.mark.parametrize("failure", [RuntimeError, KeyError, ValueError, RecursionError])
    def test_that_raises_is_malformed(self, failure: type[Exception]) -> None:
        class Hostile(collections.UserDict[str, object]):
            def __iter__(self) -> typing.NoReturn:
                raise failure(TOKEN)

        malformed(Hostile(make_delivery()))
        malformed(make_delivery(content=Hostile()))


#: What of a content may be missing. All else is required in its place.
OPTIONAL = {
    "userId",
    "inputsAdded",
    "signatureRequestExternalId",
    "initialSignatureRequestId",
    "signerExternalId",
    "documentExternalId",
    "signatureProofToken",
    "signatureProofUrl",
    "signers",
    "signers.signersBySide",
    "signers.signersEmbedded",
    "signers.signersBySide[0].signerExternalId",
    "signers.signersBySide[0].token",
    "signers.signersEmbedded[0].signerExternalId",
    "signers.signersEmbedded[0].token",
    "documents[0].documentExternalId",
}
LIMITED = ("action", "appId", "verificationToken")
ENVELOPE = (*LIMITED, "topic", "msgNature", "appEnv")
KINDS = {str: "a string", list: "an array", dict: "an object"}
#: Values of each type of JSON, by what messages call it.
VALUES: dict[str, list[object]] = {
    "null": [None],
    "a boolean": [True, False],
    "a number": [7, 1.5],
    "a string": ["", "text"],
    "an array": [[], ["x"]],
    "an object": [{}, {"$ne": None}],
}


def enclosing_optional(path: str) -> str:
    """The optional field that is None when what is at a path does not fit; "" if none is."""
    while path and path.removeprefix("content.") not in OPTIONAL:
        path = re.sub(r"(?:\.|^)\w+$|\[\d+\]$", "", path)
    return path


class TestFields:
    # All but what has tests of its own: documents, errors, and what this module does not know.
    every_field = pytest.mark.parametrize(
        "wire, path, value",
        [
            pytest.param(sample.full, path, value, id=f"{name}: {path}")
            for name, sample in SAMPLES.items()
            for path, value in nodes_of(sample.full)
            if name == "session-initialized" or path not in ENVELOPE
            if not path.startswith("error")
            if not (name.startswith("proof") and path.startswith("content.document"))
            if not (name == "unknown-topic" and path.startswith("content."))
        ],
    )

    @every_field
    def test_that_does_not_fit(
        self, wire: JSONDict, path: str, value: object, caplog: LogCapture
    ) -> None:
        expected, optional = KINDS[type(value)], enclosing_optional(path)
        for got in VALUES.keys() - {expected, "null" if path == "content" else ""}:
            for other in VALUES[got]:  # signers as an array is what version 3 of the API had
                wrong = changed(wire, path, other)
                missing = "a required field is missing" if other is None else ""
                if not optional:
                    malformed(wrong, path, missing or f"expected {expected}, got {got}")
                    continue
                caplog.clear()
                delivery = parse_delivery(json.dumps(wrong))
                assert attribute_at(delivery.event, optional) is None, f"{other} is there"
                assert delivery.to_dict() == wrong, "to_dict has what came"
                start = f"delivery {delivery.event.delivery_id[:12]}: left out"
                warned = [] if missing and path == optional else [path]
                assert caplog.messages == [f"{start} what does not fit: {path}" for path in warned]

    @every_field
    def test_that_is_missing_is_as_if_null(self, wire: JSONDict, path: str, value: object) -> None:
        without = changed(wire, path)
        if enclosing_optional(path) or path == "content":
            assert path.endswith("]") or parse(without) == parse(changed(wire, path, None))
        else:
            malformed(without, path, "a required field is missing")

    @every_field
    def test_empty_or_long(
        self, wire: JSONDict, path: str, value: object, caplog: LogCapture
    ) -> None:
        if not isinstance(value, str):
            return
        if path in ENVELOPE:
            malformed(changed(wire, path, ""), path, "a string that is not empty")
        else:
            assert attribute_at(parse(changed(wire, path, "")), path) == ""
        if path in LIMITED:
            malformed(changed(wire, path, "é" * 513), path, "at most 512 .* got 513")
        longest = "é" * (512 if path in LIMITED else 10_000)
        delivery = parse_delivery(json.dumps(changed(wire, path, longest)))
        is_credential = path in ("appId", "appEnv", "verificationToken")
        assert attribute_at(delivery if is_credential else delivery.event, path) == longest
        assert not caplog.messages

    @pytest.mark.parametrize(
        "name, path, item, most",
        [
            ("signer-inputs-added", "content.inputsAdded", "X", 100),
            ("request-launched", "content.signers.signersBySide", {"signerId": "s"}, 5000),
        ],
        ids=["inputs", "signers"],
    )
    def test_list_that_is_too_long_does_not_fit(
        self, name: str, path: str, item: object, most: int, caplog: LogCapture
    ) -> None:
        fits, too_long = (changed(SAMPLES[name].wire, path, [item] * n) for n in (most, most + 1))
        assert len(attribute_at(parse(fits), path)) == most and not caplog.messages
        assert attribute_at(parse(too_long), path) is None and path in caplog.text

    def test_proof_has_documents_or_a_document(self, caplog: LogCapture) -> None:
        proof, document = SAMPLES["proof-generated"].wire, SAMPLES["proof-advanced"].wire
        for wire, path in (
            (changed(proof, "content.documents"), "content"),
            (changed(proof, "content.documents", None), "content"),
            (changed(proof, "content.documents", {}), "content.documents"),
            (changed(proof, "content.documents[0].url", 7), "content.documents[0].url"),
            (changed(proof, "content.documents[0]", None), "content.documents[0]"),
            (changed(document, "content.documentId"), "content"),
            (changed(document, "content.documentId", 7), "content.documentId"),
        ):
            malformed(wire, path, "either documents or documentId")
        assert not caplog.messages
        for wire in (
            changed(proof, "content.documents", []),
            changed(document, "content.documents", 7),
            changed(changed(proof, "content.documents", {}), "content.documentId", "d"),
        ):
            event = parse(wire)
            assert isinstance(event, SignatureProofEvent) and event.content
            assert (event.content.documents == ()) != (event.content.document_id is not None)

    @every_sample
    def test_content_and_error_may_be_missing(self, sample: Sample, caplog: LogCapture) -> None:
        bare = make_delivery(**{**sample.wire, "content": ..., "error": ...})
        for wire in (bare, {**bare, "content": None, "error": None}):
            event = parse(wire)
            assert type(event) is sample.event_type and not caplog.messages
            assert event.content is event.error is event.raw_content is None

    @every_known_sample
    def test_event_of_an_error_may_have_a_part_of_its_content(
        self, sample: Sample, caplog: LogCapture
    ) -> None:
        for content in ({"userId": 7} if sample.event_type is not ApplicationEvent else 7, [], "x"):
            caplog.clear()
            wire = {**sample.wire, "msgNature": "ERROR", "error": ERROR, "content": content}
            event = parse(wire)
            assert event.content is None and event.error and event.error.message == ERROR["message"]
            assert event.raw_content == (content if isinstance(content, dict) else None)
            assert event.to_dict().items() <= wire.items()
            [message] = caplog.messages
            malformed({**wire, "msgNature": "WARNING"}, message.split("fit: ")[1])

    @table(
        "error, code, message, left_out",
        {
            "whole": (ERROR, ERROR["errorCode"], ERROR["message"], ""),
            "code": ({"errorCode": "X", "new": 1}, "X", None, ""),
            "string": ("it failed", "UNKNOWN_ERROR", "it failed", "error"),
            "empty string": ("", "UNKNOWN_ERROR", "", "error"),
            "list": (["x"], "UNKNOWN_ERROR", None, "error"),
            "false": (False, "UNKNOWN_ERROR", None, "error"),
            "nothing in it": ({}, "UNKNOWN_ERROR", None, "error.errorCode"),
            "no code": ({"message": "m"}, "UNKNOWN_ERROR", "m", "error.errorCode"),
            "empty code": ({"errorCode": ""}, "UNKNOWN_ERROR", None, "error.errorCode"),
            "odd code": ({"errorCode": 7, "message": "m"}, "UNKNOWN_ERROR", "m", "error.errorCode"),
            "odd message": ({"errorCode": "X", "message": 7}, "X", None, "error.message"),
            "all odd": ({"message": []}, "UNKNOWN_ERROR", None, "error.errorCode, error.message"),
        },
    )
    def test_error_that_does_not_fit_is_an_error(
        self, error: Any, code: str, message: str | None, left_out: str, caplog: LogCapture
    ) -> None:
        wire = make_delivery(error=error)
        event = parse(wire)
        assert event.error is not None, "None would read as a success"
        assert type(event.error.error_code) is ErrorCode and event.error.error_code == code
        assert event.error.message == message
        assert [text.split("fit: ")[1] for text in caplog.messages] == [left_out] * bool(left_out)
        assert parse_delivery(json.dumps(wire)).to_dict() == wire
        assert event.to_dict()["error"] == error

    def test_context_of_an_error_is_any_json(self, caplog: LogCapture) -> None:
        for context in ({"a": [1]}, [1, {}], "text", 7, 1.5, False, None):
            event = parse(make_delivery(error={"errorCode": "X", "context": context}))
            assert event.error is not None and event.error.context == context
        assert not caplog.messages

    def test_one_warning_names_five_places_and_no_value(self, caplog: LogCapture) -> None:
        path = "content.signers.signersBySide"
        signers = [{"signerId": "s", "signerExternalId": [TOKEN], "token": [TOKEN]}] * 1000
        five = [f"{path}[{i}].{name}" for i in (0, 1) for name in ("signerExternalId", "token")]
        five.append(f"{path}[2].signerExternalId")
        for wrong, end in (
            ([*signers[:2], {**signers[0], "token": None}], ", ".join(five)),
            (signers, f"{', '.join(five)} and more"),
        ):
            caplog.clear()
            parse(changed(SAMPLES["request-launched"].wire, path, wrong))
            [record] = caplog.records
            assert record.getMessage().endswith(f"what does not fit: {end}")
            assert (record.levelno, record.name) == (logging.WARNING, "ignisign_webhook")
            assert TOKEN not in caplog.text

    @every_sample
    def test_what_is_new_breaks_nothing(self, sample: Sample, caplog: LogCapture) -> None:
        wire = extended({**sample.full, "action": "X", "msgNature": "Y", "appEnv": "Z"})
        wire["error"]["errorCode"] = "NEW_CODE"
        delivery = parse_delivery(json.dumps(wire))
        event = delivery.event
        assert (event.action, event.msg_nature, delivery.app_env) == ("X", "Y", "Z")
        assert type(event.msg_nature) is MessageNature and not event.msg_nature.is_known
        assert event.error and event.error.error_code == "NEW_CODE"
        assert event.raw_content == wire.get("content") and delivery.to_dict() == wire
        assert not caplog.messages

    def test_content_of_an_unknown_topic_is_as_it_came(self) -> None:
        for topic in ("NEW", "ID_PROOFING", "SIGNER_AUTH", "DOCUMENT_REQUEST", "ALL", "app"):
            event = parse(make_delivery(topic=topic, action="PROVIDED", content={"a": [1]}))
            assert type(event) is UnknownEvent and type(event.action) is str
            assert event.topic == topic and event.content == event.raw_content == {"a": [1]}
        malformed(make_delivery(topic="NEW", content=[]), "content", "expected an object")


class TestParse:
    def test_mutated_bodies_are_malformed_or_round_trips(self) -> None:
        chance = random.Random(20_260_101)
        wires = [sample.full for sample in SAMPLES.values()]
        pieces = [
            *(b'"', b"\\", b"{", b"}", b"[", b"]", b",", b":", b"null", b"true", b"-1", b"1e999"),
            *(b"\\ud800", b"\xff", b"\x00", b'"topic"', b'"content"', b"NaN", b'{"$ne":0}'),
            *(b"[[[[", b"\\u0022", b"\xef\xbb\xbf", b"9" * 5000, b"[" * 101, b""),
        ]
        values = [None, True, 0, 1.5, "", "x", "a:b", "://", [], {}, {"a": {"b": [{}]}}, [None]]
        outcomes = collections.Counter[str]()
        for number in range(3_000):
            wire = chance.choice(wires)
            if number % 3 == 0:
                path, _ = chance.choice(list(nodes_of(wire)))
                wire = changed(wire, path, chance.choice(values))
                assert self.outcome(wire) == self.outcome(json.dumps(wire))
            body = bytearray(json.dumps(wire).encode())
            for _ in range(chance.randint(0, 3)):
                at = chance.randrange(len(body))
                other = json.dumps(chance.choice(wires)).encode()[chance.randrange(400) :]
                piece = chance.choice([*pieces, bytes([chance.randrange(256)]), other[:40]])
                body[at : at + chance.choice([0, 0, 1, 30])] = piece
            outcomes[self.outcome(bytes(body))] += 1
        assert min(outcomes["malformed"], outcomes["parsed"]) > 500, outcomes

    @staticmethod
    def outcome(body: Any) -> str:
        try:
            delivery = parse_delivery(body)
        except MalformedDeliveryError:
            return "malformed"
        assert parse_delivery(json.dumps(delivery.to_dict())) == delivery
        assert Event.from_dict(delivery.event.to_dict()) == delivery.event
        return "parsed"

    def test_verifier_is_asked_last(self) -> None:
        asked: list[Delivery] = []

        def check_token(delivery: Delivery) -> TokenStatus:
            asked.append(delivery)
            return TokenStatus.NOT_FOUND if len(asked) > 1 else TokenStatus.VALID

        verifier = make_verifier(check_token)
        with pytest.raises(MalformedDeliveryError):
            parse_event(b"{}", verifier)
        assert not asked, "what is malformed must not cost the token"
        assert parse_event(make_body(), verifier) == parse_event(make_body())
        assert asked == [parse_delivery(make_body())]
        with pytest.raises(TokenRejectedError):
            parse_event(make_body(), verifier)


# ---- Verification ----------------------------------------------------------------------------

Patch = pytest.MonkeyPatch


def chain_of(error: BaseException | None) -> Iterator[BaseException]:
    """An exception with its causes and contexts, also those that a traceback would not show."""
    if error is not None:
        yield error
        yield from chain_of(error.__cause__)
        yield from chain_of(error.__context__)


class TestVerifier:
    def test_delivery_for_another_spends_no_token(self) -> None:
        check_token = mock.Mock(return_value=TokenStatus.VALID)
        verifier = make_verifier(check_token)
        for changes, error, told in [
            ({"appId": "appId_other"}, WrongApplicationError, f"appId_other, not for {APP_ID}"),
            ({"appId": APP_ID.upper(), "appEnv": "X"}, WrongApplicationError, APP_ID),
            ({"appEnv": "PRODUCTION"}, WrongEnvironmentError, "PRODUCTION, not for DEVELOPMENT"),
            ({"appEnv": "development"}, WrongEnvironmentError, r"for \?, not for DEVELOPMENT"),
            ({"content": {"signerId": 7}}, MalformedDeliveryError, "content"),
        ]:
            with pytest.raises(error, match=told) as raised:
                parse_event(make_body(**changes), verifier)
            assert TOKEN not in str(raised.value) and not check_token.called
        delivery = parse_delivery(make_body())
        assert parse_event(make_body(), verifier) == delivery.event
        check_token.assert_called_once_with(delivery)
        parse_event(make_body(), own := mock.Mock(return_value=None))
        own.assert_called_once_with(delivery)

    def test_only_valid_is_a_yes(self) -> None:
        for status in [each for each in TokenStatus if each is not TokenStatus.VALID]:
            with pytest.raises(TokenRejectedError, match=status.value) as raised:
                parse_event(make_body(), make_verifier(lambda delivery, s=status: s))
            assert raised.value.reason is status
        results: list[Any] = [True, False, "VALID", [TokenStatus.VALID], None]
        for result in results:
            with pytest.raises(VerificationUnavailableError, match="return a TokenStatus, not a"):
                parse_event(make_body(), make_verifier(lambda delivery, r=result: r))
            if result is not None:
                with pytest.raises(VerificationUnavailableError, match="return None or raise"):
                    parse_event(make_body(), lambda delivery, r=result: r)

    @pytest.mark.parametrize("error", [ValueError, OSError, RecursionError, BaseException])
    @pytest.mark.parametrize("wrap", [make_verifier, lambda fail: fail], ids=["check", "verifier"])
    def test_other_error_is_a_logged_outage(self, wrap: Any, error: Any, caplog: Any) -> None:
        def fail(delivery: Delivery) -> typing.NoReturn:
            raise error("boom")

        with pytest.raises(VerificationUnavailableError) as raised:
            parse_event(make_body(), wrap(fail))
        assert "boom" not in str(raised.value)
        assert list(chain_of(raised.value)) == [raised.value]
        [record] = caplog.records
        assert (record.levelno, record.name) == (logging.ERROR, "ignisign_webhook")
        assert f"{error.__name__}: boom" in caplog.text and "in fail\n" in caplog.text
        assert TOKEN not in caplog.text

    def test_webhook_errors_and_interrupts_pass(self, caplog: Any) -> None:
        for error in (WebhookError("mine"), KeyboardInterrupt()):
            for wrap in (make_verifier, lambda fail: fail):
                with pytest.raises(type(error)) as raised:
                    parse_event(make_body(), wrap(mock.Mock(side_effect=error)))
                assert raised.value is error and not caplog.records

    def test_impossible_argument_is_an_error(self) -> None:
        for app_id, problem in [("", "app_id is empty"), ("app id", "app_id has white space")]:
            with pytest.raises(ValueError, match=problem):
                Verifier(app_id=app_id, app_env="DEVELOPMENT", check_token=mock.Mock())
        with pytest.raises(ValueError, match="app_env has quotes"):
            Verifier(app_id=APP_ID, app_env='"PRODUCTION"', check_token=mock.Mock())
        anything: list[Any] = ["sk_a_b_c", Verifier, 7]
        for verifier in anything:
            with pytest.raises(TypeError, match=r"^verifier must be .*Verifier.from_env"):
                parse_event(b"not JSON", verifier)
            with pytest.raises(TypeError, match=r"^check_token must be .*Delivery") as raised:
                make_verifier(verifier)
            assert "sk_a" not in str(raised.value)


# ---- Ignisign's API --------------------------------------------------------------------------

PROXY_PASSWORD = "pr0xy-p4ssw0rd"
PROXY_BASIC = base64.b64encode(f"me:{PROXY_PASSWORD}".encode()).decode()
#: What no error, log, frame or repr may show; "eyJhbG" is how a JWT begins.
CREDENTIALS = (API_KEY, "S3cr3t", "eyJhbG", PROXY_PASSWORD, PROXY_BASIC)
MAX_RESPONSE = ignisign_webhook.MAX_RESPONSE
PADDED_YES = b'{"isValid": true}' + b" " * MAX_RESPONSE
CONTINUE = b"HTTP/1.1 100 Continue\r\n\r\n"
JWT = http_response({"jwtToken": "eyJhbG"})
#: A context that trusts nobody, where that does not matter: to load what is trusted takes 50 ms.
NO_TRUST = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


def chunked(*chunks: bytes, status: str = "200 OK") -> bytes:
    body = b"".join(b"%x\r\n%b\r\n" % (len(chunk), chunk) for chunk in chunks)
    return f"HTTP/1.1 {status}\r\nTransfer-Encoding: chunked\r\n\r\n".encode() + body


def then_hang_up(data: bytes) -> Callable[..., None]:
    return lambda sock, *_: hang_up(sock.sendall(data))


def drip(data: bytes, at_once: int = 0) -> Callable[..., None]:
    """Send `data`, all of it but the first bytes one byte at a time."""

    def respond(sock: socket.socket, *_: object) -> None:
        sock.sendall(data[:at_once])
        for byte in data[at_once:]:
            time.sleep(0.02)
            sock.sendall(bytes([byte]))

    return respond


def by_token(sock: socket.socket, request: Request) -> bytes:
    return YES if request.payload["token"].startswith("good") else NO


def make_client(service: Ignisign | str, **options: Any) -> IgnisignClient:
    url = service if isinstance(service, str) else service.url
    return IgnisignClient(API_KEY, base_url=url, **options)


def make_secret_client(service: Ignisign | str, **options: Any) -> IgnisignClient:
    options["base_url"] = service if isinstance(service, str) else service.url
    return IgnisignClient.from_app_secret(APP_ID, "DEVELOPMENT", APP_SECRET, **options)


MAKERS = [make_client, make_secret_client]
with_each_credential = pytest.mark.parametrize("make", MAKERS, ids=["key", "secret"])


class Contexts(typing.NamedTuple):
    server: ssl.SSLContext | None
    client: ssl.SSLContext | None


PLAIN = Contexts(None, None)


@contextlib.contextmanager
def asking(
    response: Response, tls: Contexts = PLAIN, **options: Any
) -> Iterator[tuple[Ignisign, IgnisignClient]]:
    """A stand-in, and a client that asks it."""
    with Ignisign(response, context=tls.server) as service:
        yield service, make_client(service, ssl_context=tls.client, **options)


def check(client: IgnisignClient, token: str = TOKEN) -> TokenStatus:
    return client.check_token(parse_delivery(make_body(verificationToken=token)))


def assert_silent(shown: str, where: object = "", secrets: Iterable[str] = CREDENTIALS) -> None:
    leaked = [secret for secret in secrets if secret in shown]
    assert not leaked, f"{where} shows {leaked}"


def assert_outage(client: IgnisignClient, problem: str = "", token: str = TOKEN) -> None:
    """A check must be an outage that says what the problem is, and shows no credential.

    No variable of a frame on its traceback, the test's own apart, may hold one either.
    """
    with (
        mock.patch.object(logging.getLogger("ignisign_webhook"), "handle") as handle,
        pytest.raises(VerificationUnavailableError) as raised,
    ):
        parse_event(make_body(verificationToken=token), make_verifier(client.check_token))
    host = re.escape(urllib.parse.urlsplit(client.base_url).netloc)
    expected = rf"Ignisign could not be asked at {host}: .*({problem})"
    assert re.search(expected, str(raised.value), re.I)
    assert not handle.called, "whoever handles the error logs it"
    shown, frames = [repr(client)], set()
    for link in chain_of(raised.value):
        shown += [*traceback.format_exception(link), repr(link.args), repr(vars(link))]
        for frame, line in traceback.walk_tb(link.__traceback__):
            name = frame.f_code.co_name
            if frame.f_code is not assert_outage.__code__:
                frames.add(name)
                secrets = CREDENTIALS if name == "parse_event" else (TOKEN, *CREDENTIALS)
                shown_here = repr([(str(value), value) for value in frame.f_locals.values()])
                assert_silent(shown_here, f"{name}, line {line}", secrets)
    assert "parse_event" in frames, "no frame was looked at"
    assert_silent("\n".join(shown), "the error", (TOKEN, *CREDENTIALS))


@pytest.fixture
def no_proxies(monkeypatch: Patch) -> None:
    for name in ("https_proxy", "http_proxy", "all_proxy", "no_proxy", "request_method"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.fixture(scope="session")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate for localhost that signs itself, and its key, in one file."""
    if not shutil.which("openssl"):
        pytest.skip("openssl is not installed")
    path = tmp_path_factory.mktemp("certificate") / "both.pem"
    command = (
        "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2"
        " -subj /CN=localhost -addext subjectAltName=DNS:localhost,IP:127.0.0.1"
        " -addext keyUsage=critical,digitalSignature,keyCertSign -keyout both.pem -out both.pem"
    )
    subprocess.run(command.split(), cwd=path.parent, check=True, capture_output=True)
    return path


@pytest.fixture
def tls(certificate: Path, no_proxies: None) -> Contexts:
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server.load_cert_chain(certificate)
    return Contexts(server, ssl.create_default_context(cafile=str(certificate)))


#: Keys, the application and the environment said beside them, what comes of it, and the words
#: of the warning. Each secret holds "zzy", which stands in no message of ours.
API_KEYS: list[tuple[str, str, str, str, str, str]] = [
    (API_KEY, "", "", APP_ID, "DEVELOPMENT", ""),
    ("skv2_Production_1f-2e_qqzzy", "", "", "appId_1f-2e", "PRODUCTION", ""),
    ("skv3_staging_1f_qq_zzy__", "", "", "appId_1f", "STAGING", ""),
    ("anything_staging_1f_-.~+/zzy", "", "", "appId_1f", "STAGING", ""),
    ("skv2_staging_1f_", "", "", "appId_1f", "STAGING", ""),
    ("skv2_test_1f_qqzzy", "", "", "appId_1f", "TEST", "none of DEVELOPMENT, STAGING, PROD"),
    (API_KEY, "appId_x", "", "appId_x", "DEVELOPMENT", "names another"),
    (API_KEY, "", "STAGING", APP_ID, "STAGING", "names another"),
    (API_KEY, APP_ID, "DEVELOPMENT", APP_ID, "DEVELOPMENT", ""),
    (API_KEY, "1f", "X", "1f", "X", "names another.*none of.*begin with appId_"),
    ("zzy", "appId_1", "STAGING", "appId_1", "STAGING", ""),
    ("sk_staging_zzy", "appId_1", "STAGING", "appId_1", "STAGING", ""),
    ("sk_a_b_zzy", "appId_1", "STAGING", "appId_1", "STAGING", ""),
]
#: What a paste leaves behind, and the word of the message that tells what it is.
PASTES = {
    **dict.fromkeys(["{} ", "{}\r\n", "\t{}", "qq {}", "{}\u00a0", "{}\u2028"], "white space"),
    **dict.fromkeys(['"{}"', "'{}'", "{}`"], "quotes"),
    **dict.fromkeys(["<{}>", "{}>", "{}<"], "documentation"),
    **dict.fromkeys(["${{{}}}", "{}$", "{}{{", "{}}}"], "template"),
    **dict.fromkeys(["export={}", "NAME={}", "{}="], "NAME="),
    **dict.fromkeys(["{}\xe9", "{}\x00", "\ufeff{}", "{}\x7f", "{}\udcff"], "ASCII"),
}
VARIABLES = ("IGNISIGN_API_KEY", *SECRET_ENV)


class TestCredentials:
    @pytest.mark.parametrize(("key", "app_id", "app_env", "its_id", "its_env", "odd"), API_KEYS)
    def test_key_names_application_and_environment_or_they_are_said(
        self, key: str, app_id: str, app_env: str, its_id: str, its_env: str, odd: str, caplog: Any
    ) -> None:
        with Ignisign(YES) as service:
            said: Any = {"app_id": app_id or None, "app_env": app_env or None}
            environ = {"IGNISIGN_API_KEY": key, "IGNISIGN_SERVER_URL": service.url}
            environ |= {"IGNISIGN_APP_ID": app_id, "IGNISIGN_APP_ENV": app_env}
            for make in (
                lambda: IgnisignClient(key, **said, base_url=service.url),
                lambda: Verifier.from_api_key(key, **said, base_url=service.url),
                lambda: IgnisignClient.from_env(environ),
                lambda: Verifier.from_env(environ),
            ):
                made = make()
                assert (made.app_id, made.app_env) == (its_id, its_env)
                assert isinstance(made.app_env, AppEnv)
                assert len(caplog.records) == bool(odd)
                assert re.search(odd, caplog.text) and "zzy" not in caplog.text + repr(made)
                caplog.clear()
            parse_event(make_body(appId=its_id, appEnv=its_env), made)
        [request] = service.requests
        assert request.headers["authorization"] == f"Bearer {key}", "the key is sent as it is"
        assert (request.payload["appId"], request.payload["appEnv"]) == (its_id, its_env)

    @pytest.mark.parametrize(
        "said", [{}, {"IGNISIGN_APP_ID": APP_ID}, {"IGNISIGN_APP_ENV": "STAGING"}]
    )
    def test_key_that_names_nothing_needs_both_said(self, said: dict[str, str]) -> None:
        keys = "zzy skv2_staging_qqzzy skv2__1f_qqzzy skv2_staging__qqzzy _staging_1f_qqzzy"
        for key in [*keys.split(), "sk_staging_qqzzy", "sk_staging_1f_qqzzy"]:
            is_secret = key.startswith("sk_")
            told = "an application secret, .* IGNISIGN_APP_SECRET, with" if is_secret else "whole"
            with pytest.raises(ValueError, match=told) as raised:
                Verifier.from_env({**said, "IGNISIGN_API_KEY": key})
            assert all(name in str(raised.value) for name in ("API_KEY", "APP_ID", "APP_ENV"))
            assert "zzy" not in "".join(map(repr, chain_of(raised.value))), "it is quoted"

    @pytest.mark.parametrize(("form", "problem"), PASTES.items(), ids=map(ascii, PASTES))
    @pytest.mark.parametrize("name", VARIABLES)
    def test_paste_mistake_is_told_with_its_variable(
        self, name: str, form: str, problem: str
    ) -> None:
        value = {**SECRET_ENV, "IGNISIGN_API_KEY": API_KEY}[name]
        bad = form.format(value.replace("S3cr3t", "qqzzy").replace("5f1c", "zzy"))
        environs = [{**SECRET_ENV, name: bad}]
        if name != "IGNISIGN_APP_SECRET":
            environs.append({"IGNISIGN_API_KEY": API_KEY, name: bad})
        for environ, cls in itertools.product(environs, (IgnisignClient, Verifier)):
            with pytest.raises(ValueError, match=rf"{name}\) has .*{problem}") as raised:
                cls.from_env(environ)
            assert "zzy" not in "".join(map(repr, chain_of(raised.value))), "it is quoted"

    def test_impossible_argument_is_an_error(self) -> None:
        make: Any = IgnisignClient
        for key, said in [(None, {}), (7, {}), (b"x", {}), (API_KEY, {"app_id": 7})]:
            with pytest.raises(TypeError, match=r"(API_KEY|APP_ID)\) must be a string"):
                make(key, **said)
        for name in SECRET_ENV:
            arguments = [value if each != name else "" for each, value in SECRET_ENV.items()]
            for cls in (IgnisignClient, Verifier):
                with pytest.raises(ValueError, match=rf"{name}\) is empty: set it"):
                    cls.from_app_secret(*arguments)
        for timeout in (0, -1, math.nan, math.inf, 1e300, "5", None):
            with pytest.raises(ValueError, match="timeout must be a finite number of seconds"):
                make(API_KEY, timeout=timeout)

    @pytest.mark.parametrize("cls", [Verifier, IgnisignClient])
    def test_come_from_the_environment(self, cls: Any, caplog: Any) -> None:
        for given, paths, is_warned in [
            ({"IGNISIGN_API_KEY": API_KEY}, [CHECK_PATH], False),
            ({**SECRET_ENV, "IGNISIGN_API_KEY": API_KEY}, [CHECK_PATH], True),
            ({**SECRET_ENV, "IGNISIGN_API_KEY": ""}, [AUTH_PATH, CHECK_PATH], False),
        ]:
            with Ignisign() as service, mock.patch.dict(os.environ, dict.fromkeys(VARIABLES, "")):
                environ = {**given, "IGNISIGN_SERVER_URL": service.url}
                given_one = cls.from_env(environ)
                os.environ.update(environ)
                for number, made in enumerate((given_one, cls.from_env())):
                    assert type(made) is cls
                    assert (made.app_id, made.app_env) == (APP_ID, AppEnv.DEVELOPMENT)
                    ask = made if cls is Verifier else made.check_token
                    ask(parse_delivery(make_body(verificationToken=f"good-{number}")))
            assert service.paths == paths * 2
            assert len(caplog.records) == 2 * is_warned
            assert_silent(caplog.text)
            caplog.clear()

    def test_missing_variables_are_named(self) -> None:
        environs: list[dict[str, str]] = [{}, {"IGNISIGN_API_KEY": ""}]
        environs += [{**SECRET_ENV, missing: ""} for missing in SECRET_ENV]
        for environ, cls in itertools.product(environs, (Verifier, IgnisignClient)):
            with pytest.raises(ValueError) as raised:
                cls.from_env(environ)
            assert all(name in str(raised.value) for name in VARIABLES)
            assert_silent(str(raised.value), "the error")

    @with_each_credential
    def test_are_neither_shown_nor_pickled_nor_copied(self, make: Any) -> None:
        client = make("http://localhost")
        verifier = Verifier.from_client(client)
        assert repr(verifier) == f"Verifier(app_id={APP_ID!r}, app_env='DEVELOPMENT')"
        assert re.match(r"IgnisignClient\(app_id=.*http://localhost", repr(client))
        assert_silent(repr(client) + str(client) + repr(verifier), "a repr")
        for make_copy in (copy.copy, copy.deepcopy, pickle.dumps):
            with pytest.raises(TypeError, match="IgnisignClient"):
                make_copy(client)
        with pytest.raises(TypeError, match="IgnisignClient"):
            pickle.dumps(verifier)


def with_status(status: str, body: object = None) -> bytes:
    return http_response({"isValid": True} if body is None else body, status)


TOKEN_INVALID = {"code": "TOKEN_INVALID"}
NOT_FOUND = {"isValid": False, "notFound": True}
CODES = {
    **{
        f"TOKEN_{n}": TokenStatus[n]
        for n in ("NOT_FOUND", "EXPIRED", "ALREADY_CONSUMED", "INVALID")
    },
    "INVALID_TOKEN": TokenStatus.INVALID,
}
VERDICTS: dict[str, tuple[bytes, TokenStatus]] = {
    "yes of 299": (with_status("299 Whatever"), TokenStatus.VALID),
    "yes without a reason": (with_status("200 "), TokenStatus.VALID),
    "yes with all else": (
        http_response({**NOT_FOUND, **TOKEN_INVALID, "isValid": True, "context": [[]]}),
        TokenStatus.VALID,
    ),
    "yes in chunks": (chunked(b'{"isValid"', b": true}", b""), TokenStatus.VALID),
    "yes after 100": (CONTINUE + YES, TokenStatus.VALID),
    **{
        flags: (http_response({**json.loads(flags), "isValid": False}), expected)
        for flags, expected in {
            '{"notFound": true}': TokenStatus.NOT_FOUND,
            '{"alreadyConsumed": true}': TokenStatus.ALREADY_CONSUMED,
            '{"isExpired": true}': TokenStatus.EXPIRED,
            '{"badTarget": true}': TokenStatus.BAD_TARGET,
            '{"badRelatedId": true}': TokenStatus.BAD_RELATED_ID,
            '{"notFound": "true", "isExpired": 1, "badTarget": null}': TokenStatus.INVALID,
            '{"notFound": false, "code": "TOKEN_EXPIRED"}': TokenStatus.INVALID,
        }.items()
    },
    **{
        f"{status} {code}": (http_error(status, code, isValid=True), expected)
        for status in (400, 403, 422)
        for code, expected in CODES.items()
    },
}
#: JSON and what is none, none of which is a verdict.
NO_VERDICTS: list[object] = [
    *([{"isValid": True}], True, None, {"isvalid": True}, {}, {"notFound": True, **TOKEN_INVALID}),
    *(b"", b"isValid: true", b'{"isValid": true} true', b'{"isValid": true, "\xff": 1}'),
    *({"isValid": v, **TOKEN_INVALID} for v in ["true", "false", 1, 0, None, [True], {}]),
]
#: Each of these is an outage, never a yes nor a no; and the words that say which.
NO_ANSWERS: dict[str, tuple[Response, str]] = {
    **{f"200 {body!r}": (http_response(body), r"no verdict \(HTTP 200") for body in NO_VERDICTS},
    **{f"401 {c}": (http_error(401, c), f"own credential was refused.*401, {c}") for c in CODES},
    **{
        f"{s} {code}": (http_error(s, code, isValid=True), rf"no verdict \(HTTP {s}, {code}\)")
        for s, code in [(400, "BAD_REQUEST"), (403, "ORGANIZATION_FEATURE_FORBIDDEN")]
    },
    "404 of a list": (with_status("404 No", ["TOKEN_NOT_FOUND"]), "HTTP 404"),
    "404 of a code in a list": (with_status("404 No", {"code": ["TOKEN_INVALID"]}), r"404\)"),
    **{
        f"{status} of {body}": (with_status(f"{status} Oops", body), f"HTTP {status}")
        for status in (408, 429, 500, 503, 599)
        for body in ({"isValid": True}, NOT_FOUND, TOKEN_INVALID)
    },
    **{
        f"{s} to elsewhere": (with_status(f"{s} Go\r\nLocation: /other"), f"HTTP {s}")
        for s in (300, 301, 302, 303, 307, 308)
    },
    **{f"status {s!a}": (with_status(s), "") for s in ("\xb200", "20", "2000", "0x0c8", "600")},
    "101 and a yes": (then_hang_up(b"HTTP/1.1 101 Switching Protocols\r\n\r\n" + YES), ""),
    "103 that says yes": (then_hang_up(with_status("103 Early Hints")), ""),
    "30,000 levels": (http_response(b'{"isValid": true, "x": ' + b"[" * 30_000), "no verdict"),
    "cut short": (then_hang_up(http_response(PADDED_YES[:100])[:-10]), ""),
    "cut short between chunks": (then_hang_up(chunked(PADDED_YES[:100])), ""),
    "a no, cut short": (then_hang_up(with_status("403 No", TOKEN_INVALID)[:-1]), ""),
    "cut short in the head": (then_hang_up(b"HTTP/1.1 200 OK\r\nContent-Le"), ""),
    "chunks of no length": (then_hang_up(chunked() + b"x\r\n"), ""),
    "chunks of less than no length": (then_hang_up(chunked() + b'-5\r\n{"isValid": true}'), ""),
    "an endless line": (then_hang_up(b"HTTP/1.1 200 " + b"x" * 100_000), ""),
    "endless headers": (then_hang_up(b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 10_000), ""),
    "garbage": (then_hang_up(b"\x00\xff\r\n\r\n" * 100), ""),
    "reset": (reset, "reset"),
    "closed at once": (hang_up, "RemoteDisconnected"),
    "the request": (lambda _, request: request.raw, ""),
    "an error with the request's secrets": (
        lambda _, r: with_status(f"400 {r.headers}", {"code": f"{r.headers} {r.payload}"}),
        r"HTTP 400\)",
    ),
}
#: What is requested, at each stage at which a response comes.
STAGES = {"check": [CHECK_PATH], "JWT": [AUTH_PATH], "check by it": [AUTH_PATH, CHECK_PATH]}
FRAMES: dict[str, Callable[[bytes], Response]] = {
    "content-length": http_response,
    "chunked": lambda body: chunked(body[:40_000], body[40_000:], b""),
    "until it closes": lambda body: then_hang_up(b"HTTP/1.1 200 OK\r\n\r\n" + body),
}
HUGE_RESPONSES = {
    "body": (b"HTTP/1.1 200 OK\r\nContent-Length: 200000000\r\n\r\n", bytes(1_000_000)),
    "headers": (b"HTTP/1.1 200 OK\r\n", b"X: %b\r\n" % bytes(60_000)),
    "100s": (b"", CONTINUE * 20_000),
    "chunk of less than no length": (chunked(), b"-1\r\n" + bytes(1_000_000)),
    "small chunks": (chunked()[:-2], b"1\r\n \r\n" * 150_000),
}


class TestVerdict:
    @table("response, expected", VERDICTS)
    def test_is_read_from_status_and_body(self, response: bytes, expected: TokenStatus) -> None:
        with asking(response) as (service, client):
            assert check(client) is check(client) is expected
        assert service.connections == [0, 0]

    @table("response, problem", NO_ANSWERS)
    @table("paths", STAGES)
    def test_anything_else_is_an_outage(
        self, paths: list[str], response: Response, problem: str
    ) -> None:
        make = make_client if paths == [CHECK_PATH] else make_secret_client
        if paths == [AUTH_PATH]:
            problem = problem.replace("no verdict", "no JWT")
        with Ignisign() as service:
            service.instead[paths[-1]] = response
            assert_outage(make(service, timeout=30), problem)
        if len(paths) == 2 and "own credential" in problem:
            paths = paths * 2  # once more, with a new JWT
        assert service.paths == paths, "each request is sent once, whatever comes of it"

    @table("frame", FRAMES)
    def test_max_response_is_the_longest_body(self, frame: Callable[[bytes], Response]) -> None:
        with Ignisign(frame(PADDED_YES[:MAX_RESPONSE])) as service:
            assert check(make_client(service)) is TokenStatus.VALID
            service.response = frame(PADDED_YES[: MAX_RESPONSE + 1])
            assert_outage(make_client(service), r"too long \(HTTP 200\)")

    @table("head, piece", HUGE_RESPONSES)
    def test_huge_response_is_not_read_to_its_end(self, head: bytes, piece: bytes) -> None:
        pieces = itertools.chain([head], itertools.repeat(piece, 200_000_000 // len(piece)))
        with asking(lambda sock, _: [*map(sock.sendall, pieces)] and None, timeout=60) as (
            _,
            client,
        ):
            assert_outage(client)
        left = sum(map(len, pieces))
        assert left > 150_000_000  # the system's buffers hold less than the rest, by far

    def test_what_is_raised_below_is_an_outage(self, monkeypatch: Patch) -> None:
        class Blocked(BaseException):  # such as gevent.Timeout
            pass

        for error in (RuntimeError, Blocked):
            blocked = mock.Mock(side_effect=error("A test tried to use socket.socket."))
            monkeypatch.setattr(socket, "create_connection", blocked)
            monkeypatch.setattr(socket, "socket", blocked)
            for make in MAKERS:
                assert_outage(make("http://localhost:9"), error.__name__)
                with pytest.raises(VerificationUnavailableError, match=error.__name__):
                    make("http://localhost:9").missed_events()
        monkeypatch.setattr(socket, "getaddrinfo", mock.Mock(side_effect=KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            check(make_client("http://localhost:9"))


GOOD_URLS = """
    http://localhost http://LOCALHOST:8080/path http://127.9.9.9:1 http://[::1]:80
    https://example.com https://[2001:db8::1]:8443/a/b
"""
BAD_URLS = """
    http://example.com http://192.168.0.1 http://0.0.0.0 http://[::] http://[2001:db8::1]
    http://localhost.example.com http://127.0.0.1.example.com http://example.com/localhost
    http://localhost@example.com http://2130706433 http://127.0.0.1:1?qqzzy
    http://127.0.0.1:1#qqzzy http://qqzzy@127.0.0.1:1 https://user:qqzzy@example.com
    https://user:qqzzy@example.com:port https://user:qqzzy@[::1 https://example.com/?a=qqzzy
    https://example.com/#qqzzy https://example.com:qqzzy https://example.com:99999 https://[::1
    https:// https:///path ftp://localhost localhost:80 example.com https://ex\xe4mple.com
    "https://example.com" ${URL} <url>
"""


@pytest.mark.usefixtures("no_proxies")
class TestRequest:
    @pytest.mark.parametrize(
        ("prefix", "token"),
        [("", '"}\r\n\r\n{"'), ("/", "é\u2028😀"), ("/ignisign", "a" * 512), ("/a/b/", "\x00")],
        ids=["no path", "slash", "path", "path and slash"],
    )
    def test_is_what_the_api_takes(self, prefix: str, token: str) -> None:
        with Ignisign(YES) as service:
            assert check(make_client(service.url + prefix), token) is TokenStatus.VALID
        [request] = service.requests
        assert (request.method, request.path) == ("POST", prefix.rstrip("/") + CHECK_PATH)
        assert request.headers == {
            "host": f"127.0.0.1:{service.port}",
            "user-agent": f"ignisign-webhook/{ignisign_webhook.__version__}",
            "accept": "application/json",
            "accept-encoding": "identity",
            "content-type": "application/json",
            "content-length": str(len(request.raw.partition(b"\r\n\r\n")[2])),
            "authorization": f"Bearer {API_KEY}",
        }
        assert request.raw.count(b"\r\n\r\n") == 1
        assert request.payload == {"token": token, "appId": APP_ID, "appEnv": "DEVELOPMENT"}

    @pytest.mark.parametrize("end", [hang_up, reset], ids=["closed", "reset"])
    def test_is_not_sent_again_when_a_kept_connection_ends(self, end: Any) -> None:
        with asking(YES) as (service, client):
            assert check(client, "first") is TokenStatus.VALID
            service.response = end
            assert_outage(client, token="second")
        assert service.checked == ["first", "second"] and len(service.sockets) == 1

    def test_base_url_is_https_or_on_loopback(self) -> None:
        for url in GOOD_URLS.split():
            assert url in repr(make_client(url, ssl_context=NO_TRUST))
        environ = {"IGNISIGN_API_KEY": API_KEY, "IGNISIGN_SERVER_URL": ""}
        assert IgnisignClient.from_env(environ).base_url == "https://api.ignisign.io"

    @pytest.mark.parametrize("url", [*BAD_URLS.split(), "https://a\r\nX: y"], ids=ascii)
    def test_another_base_url_is_a_value_error(self, url: str) -> None:
        environ = {"IGNISIGN_API_KEY": API_KEY, "IGNISIGN_SERVER_URL": url}
        for make in (lambda: make_client(url), lambda: Verifier.from_env(environ)):
            with pytest.raises(ValueError, match="IGNISIGN_SERVER_URL") as raised:
                make()
            assert "qqzzy" not in "".join(map(repr, chain_of(raised.value))), "it is quoted"


def make_jwt(claims: bytes | None = None, seconds: float = 3600, **more: object) -> str:
    """A JWT of these claims, or one that ends so many seconds from now."""
    claims = claims or json.dumps({"exp": time.time() + seconds, **more}).encode()
    return f"eyJhbG.{base64.urlsafe_b64encode(claims).decode().rstrip('=')}.c2ln"


#: JWTs, and how often three checks ask for one.
JWTS: dict[str, tuple[str, int]] = {
    "for an hour": (make_jwt(), 1),
    "over": (make_jwt(seconds=-10), 3),
    **{f"of exp {exp!a:.9}": (make_jwt(exp=exp), 1) for exp in (None, [1], 10**400, math.nan)},
    **{f"of {claims!a}": (make_jwt(claims), 1) for claims in (b"[]", b"{}", b"\xff", b"7")},
    **{f"{jwt}": (jwt, 1) for jwt in ("opaque", "a.b.c")},
}
NO_JWTS: dict[str, tuple[bytes, str]] = {
    **{f"{s}": (http_error(s, "TOKEN_NOT_FOUND"), f"no JWT.*{s}, TOKEN_") for s in (400, 403)},
    "401": (http_error(401, "API_AUTH_BAD_REQUEST"), "own credential.*401, API_AUTH_BAD_REQUEST"),
    **{f"{s} with one": (with_status(f"{s} X", {"jwtToken": "x"}), "no JWT") for s in (302, 500)},
    **{
        f"JWT {jwt!a}": (http_response({"jwtToken": jwt}), "no JWT")
        for jwt in (None, "", "eyJhbG.e30.x\r\nX-Evil: y", "eyJhbG.e30.x\n", "eyJhbG.é.x")
    },
}


class TestAppSecret:
    @table("jwt, times", JWTS)
    def test_jwt_is_renewed_when_it_is_over(self, jwt: str, times: int) -> None:
        with Ignisign(YES) as service:
            service.instead[AUTH_PATH] = http_response({"jwtToken": jwt})
            client = make_secret_client(service)
            for _ in range(3):
                assert check(client) is TokenStatus.VALID
        assert service.paths.count(AUTH_PATH) == times
        assert service.paths.count(CHECK_PATH) == 3

    def test_jwt_is_kept_and_renewed_once_when_it_is_refused(self) -> None:
        refusal = with_status("401 Unauthorized")
        responses = iter([YES, refusal, NO, YES, refusal, refusal, YES])
        with Ignisign() as service:
            service.instead[CHECK_PATH] = lambda *_: next(responses)
            client = make_secret_client(service)
            assert (client.app_id, client.app_env) == (APP_ID, AppEnv.DEVELOPMENT)
            assert check(client) is TokenStatus.VALID
            assert check(client) is TokenStatus.NOT_FOUND
            assert check(client) is TokenStatus.VALID
            assert_outage(client, "our own credential was refused")
            assert check(client) is TokenStatus.VALID
        # The stand-in numbers its JWTs by its requests.
        first, second, third = [(CHECK_PATH, f"Bearer eyJhbG.{n}.c2ln") for n in (1, 4, 8)]
        auth = (AUTH_PATH, None)
        expected = [auth, first, first, auth, second, second, second, auth, third, third]
        assert [(r.path, r.headers.get("authorization")) for r in service.requests] == expected
        login = {"appId": APP_ID, "appEnv": "DEVELOPMENT", "secret": APP_SECRET}
        for request in service.requests:
            is_login = request.path == AUTH_PATH
            assert (request.payload == login) == (APP_SECRET.encode() in request.raw) == is_login

    @table("response, problem", NO_JWTS)
    def test_without_a_jwt_no_token_is_sent(self, response: bytes, problem: str) -> None:
        with Ignisign(response) as service:
            assert_outage(make_secret_client(service), problem)
        assert service.paths == [AUTH_PATH]


class TestEndpoints:
    def test_are_read_from_the_array(self, ignisign: Ignisign) -> None:
        text = "x" * MAX_RESPONSE  # such a list is as long as it has to be
        full = {"_id": "1", "url": "https://a.example", "description": text, "isDisabled": True}
        rest: dict[str, object] = {
            "_id": "2",
            "url": "http://host",
            "description": None,
            "_createdAt": 7,
            "new": {},
        }
        ignisign.response = http_response([full, rest])
        assert make_client(ignisign).endpoints() == [
            Endpoint(endpoint_id="1", url="https://a.example", description=text, is_disabled=True),
            Endpoint(endpoint_id="2", url="http://host"),
        ]
        [request] = ignisign.requests
        assert (request.method, request.path, request.payload) == ("GET", ENDPOINTS_PATH, None)
        assert not {"content-type", "content-length"} & request.headers.keys()

    @with_each_credential
    def test_new_one_is_found_in_the_array(self, make: Any, ignisign: Ignisign) -> None:
        ignisign.add_missed(1)
        client = make(ignisign)
        added = [
            client.add_endpoint("https://new.example/"),
            client.add_endpoint("https://new.example/", "x" * MAX_RESPONSE),
            client.add_endpoint("https://hook.example/"),
        ]
        assert client.endpoints()[1:] == added
        assert (added[1].description[:2], added[2].url) == ("xx", "https://hook.example/")
        payloads = [r.payload for r in ignisign.requests if (r.payload or {}).get("url")]
        assert [*map(len, payloads)] == [1, 2, 1], "no description is sent if there is none"
        hooks = [{"_id": str(n), "url": f"https://{n}.example"} for n in range(4)]
        for url, expected in [("https://2.example", "2"), ("HTTPS://9.example", "1")]:
            responses = iter([http_response(hooks[:1]), http_response(hooks)])
            ignisign.instead[ENDPOINTS_PATH] = lambda *_, responses=responses: next(responses)
            assert client.add_endpoint(url).endpoint_id == expected
        ignisign.instead[ENDPOINTS_PATH] = http_response(hooks)
        with pytest.raises(VerificationUnavailableError, match="not in the response"):
            client.add_endpoint("https://2.example")

    def test_ids_are_quoted_in_paths(self, ignisign: Ignisign) -> None:
        said: Any = {"app_id": "a/../b?c#%", "app_env": "../X"}
        ignisign.response = http_response([])
        IgnisignClient(API_KEY, base_url=ignisign.url, **said).endpoints()
        assert ignisign.paths == ["/v4/applications/a%2F..%2Fb%3Fc%23%25/envs/..%2FX/webhooks"]


def numbers(missed: Iterable[MissedEvent]) -> list[int]:
    return [int(each.event_id.removeprefix("event-")) for each in missed]


def give_pages(
    ignisign: Ignisign, total: object, page: Callable[[int], list[int]], first: int = 0
) -> None:
    """Have the list of events respond with these events on its pages, counted from `first`."""
    events = [ignisign.add_missed(number) for number in range(40)]

    def respond(sock: socket.socket, request: Request) -> bytes:
        number = int(request.path.partition("&page=")[2] or first)
        search = {"total": total, "page": str(number), "nbEventsPerPage": 2}
        return http_response({"events": [events[n] for n in page(number)], "searchData": search})

    ignisign.instead["filter=FAILED"] = respond


PAGES: dict[str, tuple[object, list[list[int]]]] = {
    "a gap": (6, [[0, 1], [], [2]]),
    "a gap first": (6, [[], [0, 1], [2]]),
    "an overlap": (4, [[0, 1], [1, 2]]),  # one came in meanwhile
    "the last again": (4, [[0, 1], [2]]),  # one was delivered meanwhile
    "fewer": (4, [[0, 1], [2], []]),
    "another total": (9, [[0, 1], [2], [], [], []]),  # it counts others too
    "a shift": (4, [[0, 1], [1, 2], [3]]),
    "numbers in texts": ("3", [[0, 1], [2]]),
}
#: Changes of an event on the list, its response and status then, and whether it can be read.
MISSED: dict[str, tuple[Any, str, int | None, bool]] = {
    "no response": ({"response": ..., "error": ...}, "", None, True),
    "null": ({"response": None}, "", None, True),
    "a status": ({"response": {"status": 500}}, "500", 500, True),
    "a status in text": ({"response": {"status": "403"}}, "403", 403, True),
    "a text": ({"response": {"statusText": "Gone"}}, "Gone", None, True),
    "a new state": ({"status": "BRAND_NEW", "x": {"y": 1}}, "503 Service Unavailable", 503, True),
    "no state": ({"status": ...}, "503 Service Unavailable", 503, True),
    "a new topic": ({"topic": "NEW", "action": "NEWER", "response": ...}, "", None, True),
    "no application": ({"appId": ..., "appEnv": ..., "response": ...}, "", None, True),
    "another's": ({"appId": "appId_x", "appEnv": "X", "response": ...}, "", None, True),
    "nature of no use": ({"msgNature": [], "response": ...}, "", None, False),
    "no time, no topic": ({"_createdAt": ..., "topic": ..., "response": ...}, "", None, False),
}
FAILURES: dict[str, tuple[Response, str]] = {
    "401": (http_error(401, "UNAUTHORIZED_ERROR"), r"own credential.*\(HTTP 401, UNAUTHORIZED_E"),
    "403": (http_error(403, "USER_BLOCKED"), r"no success \(HTTP 403, USER_BLOCKED\)"),
    "404": (http_error(404, "not a code"), r"HTTP 404\)"),
    **{f"{status}": (http_error(status), f"HTTP {status}") for status in (302, 429, 500)},
    "no list": (http_response({"events": [], "searchData": {"total": "1"}}), r"list.*\(HTTP 200\)"),
    "no JSON": (http_response(b"<html>"), r"no list \(HTTP 200\)"),
    "no id": (http_response([{"url": "x"}]), r"(no list|without an _id) \(HTTP 200\)"),
    "no HTTP": (b"good day\r\n", "BadStatusLine"),
    "nothing": (hang_up, "RemoteDisconnected"),
}


class TestMissedEvents:
    @pytest.mark.parametrize("first_page", [0, 1])
    @pytest.mark.parametrize(("count", "size"), [(0, 2), (1, 2), (2, 2), (7, 2), (300, 50)])
    def test_are_of_every_page_of_every_endpoint(
        self, count: int, size: int, first_page: int, ignisign: Ignisign
    ) -> None:
        for number in sorted(range(count), key=lambda n: n * 7 % 300):
            ignisign.add_missed(number, f"hook-{number % 3}")
        ignisign.first_page, ignisign.page_size = first_page, size
        client = make_client(ignisign)
        missed = client.missed_events()
        assert numbers(missed) == list(range(count)), "the oldest come first"
        for endpoint in client.endpoints():
            expected = [each for each in missed if each.endpoint == endpoint]
            assert client.missed_events(endpoint.url) == expected
            assert client.missed_events(endpoint.endpoint_id) == expected
        with pytest.raises(ValueError, match=r"appId_\S+ has no endpoint \\n: .*endpoints"):
            client.missed_events("\n")

    @pytest.mark.parametrize("first", [0, 1])
    @table("total, pages", PAGES)
    def test_are_read_from_uneven_pages(
        self, total: object, pages: list[list[int]], first: int, ignisign: Ignisign
    ) -> None:
        give_pages(ignisign, total, lambda n: (pages + pages[-1:])[n - first], first)
        expected = sorted(set(itertools.chain(*pages)))
        assert numbers(make_client(ignisign).missed_events()) == expected

    @pytest.mark.parametrize("kind", ["repeats itself", "more than 30 pages", "more than 30"])
    def test_list_without_end_is_an_outage(
        self, kind: str, ignisign: Ignisign, monkeypatch: Patch
    ) -> None:
        monkeypatch.setattr(ignisign_webhook, "MAX_PAGES", 30)
        pages = {"repeats itself": [0, 1], "more than 30": []}
        give_pages(ignisign, 10**8, lambda number: pages.get(kind, [number]))
        with pytest.raises(VerificationUnavailableError, match=f"list of events .*{kind}"):
            make_client(ignisign).missed_events()
        assert len(ignisign.requests) == (3 if kind == "repeats itself" else 31)

    def test_have_all_that_is_on_record(self, ignisign: Ignisign) -> None:
        give_pages(ignisign, 3, lambda number: [1, 2, 3])
        ignisign.events["hook"][2]["status"] = "SUCCESS"
        ignisign.events["hook"][3]["status"] = "PENDING"
        [missed] = make_client(ignisign).missed_events()
        assert isinstance(missed.event, SignatureSessionEvent) and missed.event.content is not None
        assert missed.event.content.signer_external_id == "customer-7"
        assert len(missed.event.delivery_id) == 64
        assert dataclasses.replace(missed, event=None) == MissedEvent(
            event_id="event-1",
            endpoint=Endpoint(endpoint_id="hook", url="https://hook.example/"),
            app_id=APP_ID,
            app_env=AppEnv.DEVELOPMENT,
            created_at="2026-02-01T00:00:00.001Z",
            topic=Topic.SIGNATURE_SESSION,
            action="INITIALIZED",
            msg_nature=MessageNature.INFO,
            response="503 Service Unavailable",
            response_status=503,
            event=None,
        )

    @table("changes, response, status, is_readable", MISSED)
    def test_are_listed_whatever_they_hold(
        self, changes: Any, response: str, status: int, is_readable: bool, ignisign: Ignisign
    ) -> None:
        events = [ignisign.add_missed(1, **changes)]
        search = {"total": 1, "page": 0}
        ignisign.instead["filter="] = http_response({"events": events, "searchData": search})
        [missed] = make_client(ignisign).missed_events()
        assert (missed.response, missed.response_status) == (response, status)
        assert (missed.event is not None) == is_readable
        assert missed.app_id == events[0].get("appId", APP_ID)
        assert missed.app_env == events[0].get("appEnv", "DEVELOPMENT")
        assert missed.topic == events[0].get("topic", "")

    @with_each_credential
    def test_are_resent_one_by_one(self, make: Any, ignisign: Ignisign) -> None:
        ids = ["../hook", "a b", "\xe9", "a/b?c#d", "a\n", "%2e"]
        quoted = [urllib.parse.quote(each, safe="") for each in ids]
        for event_id, hook in zip(ids, quoted, strict=True):
            ignisign.add_missed(1, endpoint=event_id, _id=event_id)
            ignisign.events[hook] = ignisign.events.pop(event_id)
        client = make(ignisign)
        missed = client.missed_events()
        ignisign.instead["/resend"] = http_response(b"done", "201 Created")
        for each in missed:
            client.resend(each)
        paths = [path for path in ignisign.paths if path.endswith("/resend")]
        assert paths == [f"/v4/webhooks/{each}/events/{each}/resend" for each in quoted]
        assert ignisign.requests[-1].raw.endswith(b"\r\n\r\n{}")
        ignisign.instead["/resend"] = hang_up
        with pytest.raises(VerificationUnavailableError):
            client.resend(missed[0])
        assert ignisign.paths[-2:] == [paths[-1], paths[0]], "it is sent once: it may be heard"

    @pytest.mark.parametrize("where", ["/applications/", "filter=FAILED", "/resend"])
    @table("response, problem", FAILURES)
    def test_failure_says_why(
        self, where: str, response: Response, problem: str, ignisign: Ignisign
    ) -> None:
        ignisign.add_missed(1)
        client = make_client(ignisign)
        [missed] = client.missed_events()
        ignisign.instead[where] = response
        is_resend = where == "/resend"
        if is_resend and "HTTP 200" in problem:
            return client.resend(missed)  # the body of a success does not matter
        with pytest.raises(VerificationUnavailableError, match=problem) as raised:
            client.resend(missed) if is_resend else client.missed_events()
        assert f"could not be asked at 127.0.0.1:{ignisign.port}: " in str(raised.value)

    def test_pages_have_a_greatest_size(self, ignisign: Ignisign, monkeypatch: Patch) -> None:
        ignisign.add_missed(1, content={"x": "y" * 2_000_000})
        client = make_client(ignisign, timeout=30)
        assert numbers(client.missed_events()) == [1]
        monkeypatch.setattr(ignisign_webhook, "MAX_PAGE", 1_000_000)
        with pytest.raises(VerificationUnavailableError, match="too long"):
            client.missed_events()


# ---- Appendix: HTTP within a deadline --------------------------------------------------------

#: The head of a TLS record of 16,000 bytes, of a handshake.
SLOW_HELLO = b"\x16\x03\x03\x3e\x80\x02\x00\x3e\x7c\x03\x03" + bytes(500)
LONG_YES = http_response({"isValid": True}, "200 OK", "X-Long: " + "x" * 500)
SLOW: list[tuple[str, Any, Any]] = [
    ("no handshake", say_nothing, None),
    ("drips a handshake", drip(SLOW_HELLO), None),
    ("drips over TLS", lambda sock: None, drip(LONG_YES)),
    ("says nothing", None, say_nothing),
    ("drips the head", None, drip(LONG_YES)),
    ("drips the body", None, drip(http_response(PADDED_YES[:500]), 60)),
    ("drips chunks", None, drip(chunked(*[b" "] * 200), 50)),
    ("drips the length of a chunk", None, drip(chunked()[:-2] + b"0" * 500, 50)),
    ("drips trailers", None, drip(chunked(b"{}") + b"0\r\n" + b"X: y\r\n" * 99, 80)),
    ("drips 100 Continue", None, drip(CONTINUE * 99, 25)),
    ("drips until it closes", None, drip(b"HTTP/1.1 200 OK\r\n\r\n" + PADDED_YES[:500], 30)),
]


class TestDeadline:
    def test_is_for_the_whole_call(self, tls: Contexts, monkeypatch: Patch) -> None:
        """All cases at once; a drip would end after ten seconds."""
        cases: dict[str, IgnisignClient] = {}

        def ask(number: int) -> tuple[str, float]:
            start = time.monotonic()
            with pytest.raises(VerificationUnavailableError) as raised:
                check([*cases.values()][number])
            return str(raised.value), time.monotonic() - start

        with contextlib.ExitStack() as stack:
            for name, greet, response in SLOW:
                contexts = tls if greet else PLAIN
                options: Any = {"timeout": 0.3, "ssl_context": contexts.client}
                greet = greet or (lambda sock: None)
                service = Ignisign(response, greet=greet, context=contexts.server)
                stack.enter_context(service)
                cases[name] = make_client(service, **options)
                cases[f"{name} to a login"] = make_secret_client(service, **options)
            service.instead[AUTH_PATH] = JWT  # the last one drips to the check
            monkeypatch.setenv("https_proxy", f"http://127.0.0.1:{service.port}")
            service.instead["localhost:9"] = drip(LONG_YES)
            options["ssl_context"] = NO_TRUST
            cases["a proxy drips"] = make_client("https://localhost:9", **options)
            results = run_at_once(ask, len(cases))
        for name, (problem, seconds) in zip(cases, results, strict=True):
            assert problem.endswith("timed out") and 0.2 < seconds < 6, name


DROPPED_AFTER = {
    "Connection: close": http_response({"isValid": True}, "200 OK", "Connection: close"),
    "HTTP/1.0": YES.replace(b"HTTP/1.1", b"HTTP/1.0"),
    "too large": http_response(PADDED_YES),
    "an upgrade": b"HTTP/1.1 101 Switching Protocols\r\n\r\n",
}


class TestConnections:
    @pytest.mark.parametrize("scheme", ["http", "https"])
    def test_is_shared_until_closed(self, scheme: str, request: Any) -> None:
        contexts = PLAIN if scheme == "http" else request.getfixturevalue("tls")
        with asking(by_token, contexts) as (service, client):
            for _ in range(5):
                assert check(client, "good") is TokenStatus.VALID
                assert check(client, "bad") is TokenStatus.NOT_FOUND
            service.response = then_hang_up(YES)
            for used in range(2):
                assert check(client) is TokenStatus.VALID
                wait_until(lambda used=used: used in service.closed)
        assert service.connections == [0] * 11 + [1], "a closed one was not noticed"

    @table("response", DROPPED_AFTER)
    def test_dropped_when_it_can_not_be_used_again(self, response: bytes) -> None:
        with asking(response) as (service, client):
            with contextlib.suppress(VerificationUnavailableError):
                check(client)
            wait_until(lambda: service.closed)  # by the client: the service did not
            service.response = NO
            assert check(client) is TokenStatus.NOT_FOUND
        assert service.connections == [0, 1]

    def test_threads_have_their_own_and_closed_ones_are_closed(self) -> None:
        all_in = threading.Barrier(3)

        def respond(sock: socket.socket, request: Request) -> bytes:
            if len(service.sockets) < 4 and len(service.requests) <= 3:
                all_in.wait(30)
            return by_token(sock, request)

        with asking(respond, timeout=60) as (service, client):
            verdicts = run_at_once(lambda n: check(client, ["good", "bad", "good"][n]), 3)
            assert verdicts == [TokenStatus.VALID, TokenStatus.NOT_FOUND, TokenStatus.VALID]
            assert check(client, "good") is TokenStatus.VALID
            last = service.connections[-1]
            others = {0, 1, 2} - {last}
            for number in others:
                service.sockets[number].shutdown(socket.SHUT_WR)
            assert check(client, "bad") is TokenStatus.NOT_FOUND
            assert service.connections[-1] == last, "the good one was not used"
            wait_until(lambda: service.closed == others)
            service.sockets[last].shutdown(socket.SHUT_RDWR)
            wait_until(lambda: last in service.closed)
            assert check(client, "good") is TokenStatus.VALID
        assert len(service.requests) == 6 and len(service.sockets) == 4

    def test_neither_spoken_to_nor_idle_one_is_used_again(self, monkeypatch: Patch) -> None:
        assert 0 < ignisign_webhook.MAX_IDLE < 5
        with asking(by_token) as (service, client):
            assert check(client, "good") is TokenStatus.VALID
            service.sockets[0].sendall(YES)  # nobody has asked for it
            assert check(client, "bad") is TokenStatus.NOT_FOUND
            monkeypatch.setattr(ignisign_webhook, "MAX_IDLE", -1)
            assert check(client, "bad") is TokenStatus.NOT_FOUND
            wait_until(lambda: service.closed == {0, 1})
            cycle = [client]
            cycle.append(typing.cast(Any, cycle))
            del client, cycle
            gc.collect()  # which must not warn of a socket that nobody has closed
            wait_until(lambda: service.closed == {0, 1, 2})
        assert service.connections == [0, 1, 2]

    def test_sends_at_once(self) -> None:
        with asking(YES) as (_, client), mock.patch.object(socket.socket, "setsockopt") as option:
            check(client)
        option.assert_any_call(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def test_what_tls_read_beyond_a_response_is_not_taken_for_the_next(self, tls: Contexts) -> None:
        # All in one record of TLS, so that what is over is not in the socket any more. The
        # reader's buffer of 8,192 bytes ends where the second response begins.
        two = YES.ljust(io.DEFAULT_BUFFER_SIZE) + YES
        with asking(two, tls) as (service, client):
            assert check(client) is TokenStatus.VALID
            service.response = NO
            assert check(client) is TokenStatus.NOT_FOUND
        assert service.connections == [0, 1]

    @needs_fork
    def test_child_of_a_fork_never_uses_its_parents(self) -> None:
        script = f"""
import os
from ignisign_webhook import *
client, delivery = IgnisignClient.from_env(), parse_delivery({make_body()!r})
for is_forked in (False, True, False):
    if not is_forked or not os.fork():
        assert client.check_token(delivery) is client.check_token(delivery) is TokenStatus.VALID
        is_forked and os._exit(0)
    assert not is_forked or os.wait()[1] == 0
"""
        with Ignisign(YES) as service:
            run_python(script, **typing.cast(Any, service.env))
        assert service.connections == [0, 0, 1, 1, 0, 0]


class TestTLS:
    @with_each_credential
    def test_certificate_is_checked(
        self, make: Any, tls: Contexts, certificate: Path, monkeypatch: Patch
    ) -> None:
        with Ignisign(YES, context=tls.server) as service:
            service.instead[AUTH_PATH] = JWT
            assert_outage(make(service), "certificate verify failed")
            monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
            patch_addresses(monkeypatch, {"example.com": [("127.0.0.1", service.port)]})
            assert_outage(make("https://example.com"), "certificate verify failed")
            assert not service.requests
            assert check(make(service)) is TokenStatus.VALID
            service.response = then_hang_up(YES[:-1])
            assert_outage(make(service))

    @pytest.mark.parametrize("name", ["SSLKEYLOGFILE", "SSL_CERT_FILE"])
    def test_unusable_file_is_a_value_error(
        self, name: str, tmp_path: Path, monkeypatch: Patch
    ) -> None:
        for path in [tmp_path / "missing" / "file", tmp_path]:
            monkeypatch.setenv(name, str(path))
            with pytest.raises(ValueError, match=rf"{name} can't be .*\. Unset it, or"):
                make_client("https://localhost")
            make_client("http://localhost")  # which needs none
            make_client("https://localhost", ssl_context=NO_TRUST)


PROXY_URLS = {
    "plain": ("http://127.0.0.1:{port}", None),
    "no scheme": ("127.0.0.1:{port}", None),
    "credentials": (f"http://me:{PROXY_PASSWORD}@127.0.0.1:{{port}}/", f"me:{PROXY_PASSWORD}"),
    "quoted credentials": ("http://m%40e:p%3A%2F%C3%A9@127.0.0.1:{port}", "m@e:p:/é"),
    "no password": ("http://me@127.0.0.1:{port}", "me:"),
}
BAD_PROXY_URLS = """
    socks5://me:qqzzy@127.0.0.1:1080 https://me:qqzzy@127.0.0.1:3128 http:// http://me:qqzzy@
    http://me:qqzzy/x@127.0.0.1:3128 http://me:qqzzy@127.0.0.1:port http://me:qqzzy@[127.0.0.1:1
    http://me:qqzzy\u2100@127.0.0.1:1 http://me:qqzzy\udcff@127.0.0.1:3128
"""
REFUSALS_OF_PROXIES: dict[str, tuple[Response, str]] = {
    "407": (http_response({}, "407 Proxy Authentication Required"), "HTTP 407"),
    "404 with a token code": (with_status("404 Not Found", TOKEN_INVALID), "HTTP 404"),
    "closed": (hang_up, "RemoteDisconnected"),
    "echo": (lambda _, request: request.raw, "BadStatusLine"),
    "500 of an echo": (lambda _, request: b"HTTP/1.1 500 " + request.raw, "HTTP 500"),
    "no TLS": (then_hang_up(b"HTTP/1.1 200 OK\r\n\r\nno TLS"), ""),
}


@pytest.mark.usefixtures("no_proxies")
class TestProxy:
    @pytest.mark.parametrize("name", ["https_proxy", "HTTPS_PROXY"])
    @table("url, login", PROXY_URLS)
    def test_is_taken_from_the_environment(
        self, url: str, login: str | None, name: str, tls: Contexts, monkeypatch: Patch
    ) -> None:
        def connect(sock: socket.socket, request: Request) -> None:
            sock.sendall(b"HTTP/1.1 200 Connection established\r\nVia: proxy\r\n\r\n")
            with typing.cast("ssl.SSLContext", tls.server).wrap_socket(sock, True) as wrapped:
                proxy.sockets[0] = wrapped
                for each in proxy._read_requests(wrapped.makefile("rb"), 0):
                    proxy.requests.append(each)
                    wrapped.sendall(YES)
            hang_up()

        with Ignisign(connect) as proxy:
            monkeypatch.setenv(name, url.format(port=proxy.port))
            client = make_client("https://localhost:9/v", ssl_context=tls.client)
            assert check(client) is check(client) is TokenStatus.VALID
        first, *checks = proxy.requests
        assert (first.method, first.path) == ("CONNECT", "localhost:9")
        assert first.headers.pop("host") == "localhost:9"
        basic = base64.b64encode((login or "").encode()).decode()
        assert first.headers == ({"proxy-authorization": f"Basic {basic}"} if login else {})
        assert [request.path for request in checks] == [f"/v{CHECK_PATH}"] * 2
        assert len(proxy.sockets) == 1
        for request in checks:
            assert request.headers["host"] == "localhost:9"
            assert "proxy-authorization" not in request.headers

    @pytest.mark.parametrize("no_proxy", ["localhost", "*", "example.com, localhost", None])
    def test_no_proxy_and_http_avoid_it(
        self, no_proxy: Any, tls: Contexts, monkeypatch: Patch
    ) -> None:
        contexts = tls if no_proxy else PLAIN
        with Ignisign(hang_up) as proxy, Ignisign(YES, context=contexts.server) as service:
            for name in ("https_proxy", "http_proxy"):
                monkeypatch.setenv(name, proxy.url)
            monkeypatch.setenv("no_proxy", no_proxy or "")
            assert check(make_client(service, ssl_context=contexts.client)) is TokenStatus.VALID
        assert not proxy.requests

    @table("response, problem", REFUSALS_OF_PROXIES)
    @with_each_credential
    def test_refusal_is_an_outage_of_the_proxy(
        self, make: Any, response: Response, problem: str, monkeypatch: Patch
    ) -> None:
        with Ignisign(response) as proxy:
            url = f"http://me:{PROXY_PASSWORD}@127.0.0.1:{proxy.port}"
            monkeypatch.setenv("https_proxy", url)
            where = rf"the proxy 127.0.0.1:{proxy.port} \(https_proxy\): {problem}"
            client = make("https://localhost:9", timeout=30, ssl_context=NO_TRUST)
            assert_outage(client, where if problem else "")
        [request] = proxy.requests
        assert API_KEY.encode() not in request.raw and APP_SECRET.encode() not in request.raw

    def test_dead_one_is_named_without_its_password(self, monkeypatch: Patch) -> None:
        with socket.socket() as refusing:
            refusing.bind(("127.0.0.1", 0))
            where = f"127.0.0.1:{refusing.getsockname()[1]}"
            monkeypatch.setenv("https_proxy", f"http://me:{PROXY_PASSWORD}@{where}")
            problem = rf"the proxy {where} \(https_proxy\): Connection refused"
            assert_outage(make_client("https://localhost:9", ssl_context=NO_TRUST), problem)

    @pytest.mark.parametrize("url", BAD_PROXY_URLS.split(), ids=ascii)
    def test_unusable_one_is_a_value_error_without_its_text(
        self, url: str, monkeypatch: Patch
    ) -> None:
        monkeypatch.setenv("https_proxy", url)
        with pytest.raises(ValueError, match="https_proxy: only http://") as raised:
            make_client("https://localhost:9", ssl_context=NO_TRUST)
        assert not any("qqzzy" in str(link) + repr(link) for link in chain_of(raised.value))


def patch_addresses(monkeypatch: Patch, hosts: Mapping[str, list[tuple[str, int]]]) -> None:
    """Let some hosts have these addresses, with their ports."""
    look_up = socket.getaddrinfo

    def getaddrinfo(host: Any, *arguments: Any, **options: Any) -> Any:
        if host not in hosts:
            return look_up(host, *arguments, **options)
        return [(socket.AF_INET, socket.SOCK_STREAM, 0, "", each) for each in hosts[host]]

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)


@pytest.mark.usefixtures("no_proxies")
class TestAddresses:
    @pytest.mark.parametrize("error", [OSError(1, "no such name"), UnicodeError(), None], ids=repr)
    def test_host_without_one_is_an_outage(self, error: Any, monkeypatch: Patch) -> None:
        getaddrinfo = mock.Mock(side_effect=error, return_value=[])
        monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
        problem = "no address" if error is None else f"no such name|{type(error).__name__}"
        url = "https://api.ignisign.io"
        assert_outage(make_client(url, ssl_context=NO_TRUST), problem)
        assert getaddrinfo.call_args.args[:2] == ("api.ignisign.io", 443)
        monkeypatch.setenv("https_proxy", "http://proxy.example")
        problem = rf"the proxy proxy.example:80 .*({problem})"
        assert_outage(make_client(url, ssl_context=NO_TRUST), problem)
        assert getaddrinfo.call_args.args[:2] == ("proxy.example", 80)

    def test_each_gets_its_share_of_the_time(self, monkeypatch: Patch) -> None:
        with contextlib.ExitStack() as stack:
            refusing = stack.enter_context(socket.socket())
            refusing.bind(("127.0.0.1", 0))
            full = stack.enter_context(socket.create_server(("127.0.0.1", 0), backlog=0))
            for _ in range(16):
                sock = stack.enter_context(socket.socket())
                sock.setblocking(False)
                sock.connect_ex(full.getsockname())
            with contextlib.suppress(TimeoutError):
                socket.create_connection(full.getsockname(), 0.1).close()
                pytest.skip("a queue of connections is never full here")
            service = stack.enter_context(Ignisign(YES))
            addresses = [each.getsockname() for each in (refusing, full, full, service._listener)]
            patch_addresses(monkeypatch, {"localhost": addresses})
            start = time.monotonic()
            assert check(make_client("http://localhost", timeout=0.9)) is TokenStatus.VALID
            assert 0.5 < time.monotonic() - start < 0.9, "two thirds of the time for the full ones"
            addresses[:] = addresses[:1] * 3
            assert_outage(make_client("http://localhost"), "refused")
            addresses[:] = [full.getsockname()] * 40
            assert_outage(make_client("http://localhost", timeout=0.1), "timed out")


# ---- The delivery log ------------------------------------------------------------------------


def key_of(name: object) -> str:
    return hashlib.sha256(str(name).encode()).hexdigest()


def fill(log: DeliveryLog, *names: object, done: bool = True) -> None:
    """Take new deliveries through a log, to their end or to a handler that failed."""
    for key in map(key_of, names):
        log.claim(key, "a")
        log.verified(key, "a")
        (log.done if done else log.release)(key, "a")


def states_of(log: DeliveryLog, *names: object) -> list[str]:
    """The names of the states of deliveries, which stay as they are."""
    states = []
    for key in map(key_of, names):
        states.append(log.claim(key, "reader").name)
        log.release(key, "reader")
    return states


def cut_in(step: int, work: Callable[[], object], action: Callable[[], object] | None) -> bool:
    """Call work, in a thread, and action in the middle of it; return whether it came so far.

    The steps are the calls that the module makes. No action is an interruption: it strikes where
    a signal can, when a function of Python begins or one of C ends.
    """
    left = step

    def profile(frame: types.FrameType, event: str, _: object) -> None:
        nonlocal left
        if frame.f_code.co_filename == ignisign_webhook.__file__:
            left -= event in ("call", "c_return") or (event == "return" and action is not None)
            if left == -1:
                left -= 1
                if not action:
                    raise KeyboardInterrupt
                action()

    def run(_: int) -> None:
        sys.setprofile(profile)
        with contextlib.suppress(KeyboardInterrupt):
            work()
        sys.setprofile(None)

    run_at_once(run, 1)
    return left < 0


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "deliveries.sqlite"


@pytest.fixture(params=["memory", "sqlite"])  # and the one of the README
def log(request: pytest.FixtureRequest, path: Path) -> DeliveryLog:
    return MemoryDeliveryLog() if request.param == "memory" else SQLiteDeliveryLog(path)


HISTORIES = {
    "a claim is of one owner": "a claim NEW, b claim IN_PROGRESS, a verified, b claim IN_PROGRESS",
    "released unverified": "a claim NEW, a release, b claim NEW, b release, c claim NEW",
    "verified until it is done": (
        "a claim NEW, a verified, a release, b claim VERIFIED, c claim IN_PROGRESS,"
        " b release, d claim VERIFIED, e claim IN_PROGRESS, d done, f claim DONE"
    ),
    "DONE is no claim": "a claim NEW, a done, b claim DONE, c claim DONE, b release, d claim DONE",
    "a release ends the owner's claim only": (
        "z release, a claim NEW, z release, b claim IN_PROGRESS, a verified, z release,"
        " b claim IN_PROGRESS, b release, c claim IN_PROGRESS, a release, b claim VERIFIED"
    ),
    "done by a former owner": "a claim NEW, z done, b claim DONE, a release, b claim DONE",
    "verified after done": "a claim NEW, z done, a verified, b claim DONE, a release, b claim DONE",
    "done twice": "a claim NEW, a verified, a done, b done, c claim DONE",
}


class TestDeliveryLog:
    @pytest.mark.parametrize("history", HISTORIES.values(), ids=HISTORIES.keys())
    def test_history_of_a_delivery(self, log: DeliveryLog, history: str) -> None:
        for step in history.split(", "):
            owner, method, *expected = step.split()
            state = getattr(log, method)(key_of(1), owner)
            assert state is (DeliveryState[expected[0]] if expected else None), step

    @pytest.mark.parametrize("state", ["NEW", "VERIFIED", "DONE"])
    def test_claims_made_at_once(self, log: DeliveryLog, state: str) -> None:
        others = "DONE" if state == "DONE" else "IN_PROGRESS"
        for number in range(5):
            if state != "NEW":
                fill(log, number, done=state == "DONE")
            key = key_of(number)
            claims = run_at_once(lambda index, key=key: log.claim(key, f"owner {index}").name, 8)
            assert sorted(claims) == sorted([state] + [others] * 7)

    @pytest.mark.parametrize("rival", ["a thread, memory", "a thread, file", "a process, file"])
    @pytest.mark.parametrize(
        ("method", "allowed"),  # states for who comes first, for the other, for a third
        [
            ("claim", "IN_PROGRESS NEW IN_PROGRESS, NEW IN_PROGRESS IN_PROGRESS"),
            (
                "claim, done",
                "IN_PROGRESS NEW IN_PROGRESS, NEW DONE DONE, NEW IN_PROGRESS DONE",
            ),
            ("release", "IN_PROGRESS VERIFIED, VERIFIED IN_PROGRESS"),
            ("done", "IN_PROGRESS DONE, DONE DONE"),
        ],
    )
    def test_rival_that_cuts_in_anywhere_does_no_harm(
        self, path: Path, other: OtherLog, rival: str, method: str, allowed: str
    ) -> None:
        log: DeliveryLog = SQLiteDeliveryLog(path) if "file" in rival else MemoryDeliveryLog()
        rival_log: typing.Any = other if "process" in rival else log
        method, *and_done = method.split(", ")
        fill(log, "first")
        for step in itertools.count():
            key = key_of(step)
            states: list[typing.Any] = []
            if method != "claim":
                log.claim(key, "a")
                log.verified(key, "a")

            def work(key: str = key, states: list[typing.Any] = states) -> None:
                states.append(getattr(log, method)(key, "a"))

            def cross(key: str = key, states: list[typing.Any] = states) -> None:
                states.append(rival_log.claim(key, "b"))
                if and_done and states[-1] is DeliveryState.NEW:
                    rival_log.done(key, "b")

            if not cut_in(step, work, cross):
                break
            states.append((other if "file" in rival else log).claim(key, "c"))
            assert " ".join(state.name for state in states if state) in allowed.split(", "), step
        assert step > 1

    @pytest.mark.parametrize("log", ["memory", "sqlite"], indirect=True)
    def test_oldest_is_forgotten_first_whatever_its_state(
        self, log: DeliveryLog, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        for limit in ("MAX_REMEMBERED", "MAX_RECORDED"):
            monkeypatch.setattr(ignisign_webhook, limit, 10)
        log.claim(key_of("in progress"), "a")
        fill(log, *range(5), done=False)
        fill(log, *range(5, 10))
        for renewed in (0, 5):
            log.verified(key_of(renewed), "a")
        fill(log, *range(10, 14))
        assert states_of(log, *range(1, 5)) == ["NEW"] * 4
        assert states_of(log, 0, *range(5, 14)) == ["VERIFIED"] + ["DONE"] * 9
        assert states_of(log, "in progress") == ["IN_PROGRESS"]

    @pytest.mark.parametrize("log", ["memory", "sqlite"], indirect=True)
    def test_memory_does_not_grow_with_the_deliveries(
        self, log: DeliveryLog, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(ignisign_webhook, "MAX_REMEMBERED", 50)

        def use(numbers: range) -> int:
            for number in numbers:
                fill(log, number, done=number % 2 == 0)
                states_of(log, f"refused {number}")
            gc.collect()
            return tracemalloc.get_traced_memory()[0]

        tracemalloc.start()
        try:
            before = use(range(60))
            growth = use(range(60, 360)) - before
        finally:
            tracemalloc.stop()
        assert growth < 70 * 300  # a delivery that stayed takes 100 and more


# In a SQLite file

# What every script starts with.
SCRIPT = """
import ctypes, functools, glob, hashlib, os, random, signal, sqlite3, sys, threading, time
import traceback, warnings
if "without-fcntl" in sys.argv:
    sys.modules["fcntl"] = None
from ignisign_webhook import *

path = os.path.realpath(sys.argv[1])
signal.alarm(100)
warnings.simplefilter("ignore", DeprecationWarning)  # to fork with threads is the point
open_log = functools.cache(SQLiteDeliveryLog)

def key_of(name):
    return hashlib.sha256(str(name).encode()).hexdigest()
def fill(log, *names):
    for key in map(key_of, names):
        log.claim(key, "a"); log.verified(key, "a"); log.done(key, "a")
def say(*words):
    os.write(1, (" ".join(map(str, words)) + "\\n").encode())

def fork(work, *arguments):
    # Call work in a child, which ends at once, and return the child's pid.
    if child := ctypes.PyDLL(None).fork() if "in-C" in sys.argv else os.fork():
        return child
    signal.alarm(100)
    try:
        work(*arguments)
    except BaseException:
        traceback.print_exc()
        os._exit(1)
    os._exit(0)
"""


def run_script(source: str, *arguments: object) -> list[str]:
    """Run a script, whose first argument is a path, to its good end; return the lines it said."""
    return run_python(SCRIPT + textwrap.dedent(source), *arguments).splitlines()


class LogProcess:
    """A script that goes on to evaluate what it is asked."""

    def __init__(self, source: str, *arguments: object) -> None:
        script = (
            SCRIPT + textwrap.dedent(source) + "\nfor line in sys.stdin:\n    say(eval(line))\n"
        )
        self.process = subprocess.Popen(
            [sys.executable, "-W", "error", "-c", script, *map(str, arguments)],
            env={**os.environ, "PYTHONPATH": str(HERE)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def ask(self, expression: str) -> str:
        assert self.process.stdin and self.process.stdout
        self.process.stdin.write(expression + "\n")
        self.process.stdin.flush()
        answer = self.process.stdout.readline().strip()
        assert answer, f"the process ended at {expression}"
        return answer

    def close(self) -> None:
        self.process.kill()
        with self.process:  # which closes its pipes
            pass


class OtherLog:
    """A `SQLiteDeliveryLog` in another process."""

    def __init__(self, process: LogProcess, path: Path) -> None:
        self.process = process
        self.path = path

    def __getattr__(self, method: str) -> Callable[[str, str], typing.Any]:
        def call(key: str, owner: str) -> DeliveryState | None:
            log = f"open_log({os.fspath(self.path)!r})"
            answer = self.process.ask(f"{log}.{method}({key!r}, {owner!r})")
            return None if answer == "None" else DeliveryState[answer.partition(".")[2]]

        return call


@pytest.fixture(scope="session")
def shared_process(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LogProcess]:
    with contextlib.closing(
        LogProcess("signal.alarm(0)", tmp_path_factory.mktemp("shared"))
    ) as process:
        yield process


@pytest.fixture
def other(shared_process: LogProcess, path: Path) -> typing.Any:
    """The log of the same file in another process."""
    return OtherLog(shared_process, path)


CONNECT = sqlite3.connect


@pytest.fixture
def connections(monkeypatch: pytest.MonkeyPatch) -> list[sqlite3.Connection]:
    """The connections that a log makes from now on. After a write, the last one is for that."""
    made: list[sqlite3.Connection] = []

    def connect_and_keep(*args: typing.Any, **options: typing.Any) -> sqlite3.Connection:
        made.append(CONNECT(*args, **options))
        return made[-1]

    monkeypatch.setattr(sqlite3, "connect", connect_and_keep)
    return made


def execute(path: Path, *statements: str) -> list[typing.Any]:
    """What a program beside the log gets from its file."""
    with contextlib.closing(CONNECT(path, isolation_level=None)) as database:
        return [row for sql in statements for row in database.execute(sql).fetchall()]


def read_states(path: Path) -> list[str]:
    return [state for (state,) in execute(path, "SELECT state FROM deliveries")]


def read_stamps(path: Path) -> dict[str, tuple[int, int]]:
    """The size and the time of change of a log's files but the shared memory."""
    files = [file for file in path.parent.iterdir() if not file.name.endswith("-shm")]
    return {file.name: (file.stat().st_size, file.stat().st_mtime_ns) for file in files}


def count_commits(path: Path) -> int:
    """The number of transactions in the log's WAL, which has not started again."""
    # A frame with a size is the end of a transaction (https://sqlite.org/fileformat2.html).
    wal = Path(f"{path}-wal").read_bytes()  # which no lock is on
    frame = 24 + int.from_bytes(wal[8:12], "big")
    return sum(any(wal[start + 4 : start + 8]) for start in range(32, len(wal), frame))


def while_the_disk_is_slow(
    log: DeliveryLog,
    writer: sqlite3.Connection,
    work: Callable[[int], object],
    meanwhile: Callable[[], object] = lambda: None,
) -> list[typing.Any]:
    """Call work(0)...work(7) in threads; return what they return or raise.

    They come, and `meanwhile` is called, while the writer is in the middle of something else.
    """
    writing, go_on = threading.Event(), threading.Event()
    late: list[str] = []
    writer.set_trace_callback(lambda sql: (writing.set(), go_on.wait(20) or late.append(sql)))

    def are_waiting() -> bool:
        files = [frame.f_code.co_filename for frame in sys._current_frames().values()]
        return files.count(ignisign_webhook.__file__) == 8

    with concurrent.futures.ThreadPoolExecutor(9) as pool:
        pool.submit(log.verified, key_of("first"), "a")
        try:
            assert writing.wait(30)
            results = [pool.submit(work, index) for index in range(8)]
            wait_until(are_waiting)
            meanwhile()
        finally:
            go_on.set()
    writer.set_trace_callback(None)
    assert not late, "something has waited for the disk"
    return [result.exception() or result.result() for result in results]


FOREIGN = (
    "CREATE TABLE deliveries (parcel TEXT, state TEXT, since TEXT)",
    "INSERT INTO deliveries VALUES ('parcel', 'lost', 'May')",
)


class TestSQLiteDeliveryLog:
    @pytest.fixture
    def log(self, path: Path) -> DeliveryLog:
        return SQLiteDeliveryLog(path)

    @pytest.mark.parametrize("convert", [str, Path, os.fsencode], ids=["str", "Path", "bytes"])
    def test_path_of_any_type_is_resolved_at_construction(
        self,
        path: Path,
        convert: Callable[[str], typing.Any],
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        elsewhere = path.with_name("elsewhere")
        elsewhere.mkdir()
        monkeypatch.chdir(path.parent)
        log = SQLiteDeliveryLog(convert(path.name))
        monkeypatch.chdir(elsewhere)
        fill(log, 1)
        assert (list(elsewhere.iterdir()), read_states(path)) == ([], ["DONE"])
        assert repr(log) == f"SQLiteDeliveryLog({os.path.realpath(path)!r})"

    @pytest.mark.parametrize("name", [":memory:", b":memory:", "", b""])
    def test_needs_a_file(self, name: typing.Any) -> None:
        with pytest.raises(ValueError, match="file"):
            SQLiteDeliveryLog(name)

    @pytest.mark.parametrize(
        ("make", "problem"),
        [
            (lambda path: path.mkdir(), "write there"),
            (lambda path: path.parent.rmdir(), "directory is missing"),
            (lambda path: Path(f"{path}-claims").mkdir(), "-claims"),
            (lambda path: path.write_bytes(b"a text " * 1000), "not a database"),
            (lambda path: execute(path, *FOREIGN), "deliveries.*a file of its own"),
        ],
        ids=[
            "a directory",
            "no directory",
            "no file of claims",
            "a text",
            "another table",
        ],
    )
    def test_path_that_can_not_be_used_is_an_error_at_once(
        self, tmp_path: Path, make: Callable[[Path], object], problem: str
    ) -> None:
        path = tmp_path / "logs" / "deliveries.sqlite"
        path.parent.mkdir()
        make(path)
        before = path.read_bytes() if path.is_file() else None
        for _ in range(2):
            with pytest.raises(DeliveryLogError, match=problem) as raised:
                SQLiteDeliveryLog(path)
            assert str(path) in str(raised.value)
        assert not Path(f"{path}-claims").is_file()
        assert before == (path.read_bytes() if before else None)

    @pytest.mark.skipif(not hasattr(os, "geteuid"), reason="there are no users here")
    def test_file_that_can_not_be_written_is_an_error_at_once(self) -> None:
        user = os.geteuid()
        with tempfile.TemporaryDirectory() as directory:
            path = Path(directory).resolve() / "deliveries.sqlite"
            SQLiteDeliveryLog(path)
            path.chmod(0o444)
            os.chmod(directory, 0o755)
            try:
                if user == 0:  # who may write whatever the mode is
                    os.seteuid(65_534)
                with pytest.raises(DeliveryLogError, match=re.escape(str(path))):
                    SQLiteDeliveryLog(path)
            finally:
                os.seteuid(user)
                os.chmod(directory, 0o700)

    def test_refused_delivery_writes_nothing(self, path: Path, log: DeliveryLog) -> None:
        def refuse(state: str, *names: object) -> dict[str, tuple[int, int]]:
            assert states_of(log, *names) == [state] * len(names)
            return read_stamps(path)

        constructed = read_stamps(path)
        refused = refuse("NEW", *range(30))
        assert refused.pop(f"{path.name}-wal", (0, 0))[0] == 0
        assert refused == constructed
        fill(log, *range(30))
        handled = read_stamps(path)
        assert refuse("NEW", *range(30, 60)) == refuse("DONE", *range(30)) == handled

    def test_verified_survives_a_power_cut_and_done_the_process(
        self, path: Path, log: DeliveryLog, connections: list[sqlite3.Connection]
    ) -> None:
        log.claim(key_of(1), "a")
        for method, state, level in [
            ("verified", "VERIFIED", 2),  # FULL: it is on the disk
            ("done", "DONE", 1),  # NORMAL: it is in the operating system's hands
            ("verified", "DONE", 2),
        ]:
            getattr(log, method)(key_of(1), "a")
            assert read_states(path) == [state]
            assert connections[-1].execute("PRAGMA synchronous").fetchone() == (level,)
            assert connections[-1].execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert count_commits(path) == 3

    def test_threads_share_a_sync_and_a_claim_does_not_wait_for_it(
        self, path: Path, log: DeliveryLog, connections: list[sqlite3.Connection]
    ) -> None:
        fill(log, "done")
        for number in range(8):
            log.claim(key_of(number), "a")
        before = count_commits(path)

        def record(number: int) -> None:
            (log.done if number % 2 else log.verified)(key_of(number), "a")

        def claim() -> None:
            assert states_of(log, "done", "new", 0) == ["DONE", "NEW", "IN_PROGRESS"]

        while_the_disk_is_slow(log, connections[-1], record, meanwhile=claim)
        assert sorted(read_states(path)) == ["DONE"] * 5 + ["VERIFIED"] * 5
        assert count_commits(path) - before <= 4  # two, or a thread was late
        assert states_of(log, 0, 1) == ["IN_PROGRESS", "DONE"]

    def test_claim_sees_what_was_recorded_before(self, log: DeliveryLog) -> None:
        def record(name: int) -> list[str]:
            seen = []
            for number in range(40):
                fill(log, f"{name} {number}")
                seen += states_of(log, f"{name} {number}", f"new {name}")
            return seen

        assert run_at_once(record, 8) == [["DONE", "NEW"] * 40] * 8

    def test_batch_that_fails_fails_each_of_its_callers_and_the_next_one_works(
        self,
        path: Path,
        log: DeliveryLog,
        connections: list[sqlite3.Connection],
        other: OtherLog,
    ) -> None:
        def record(number: int) -> None:
            (log.done if number % 2 else log.verified)(key_of(number), "a")

        fill(log, "before")
        connections[-1].execute("PRAGMA query_only = ON")  # as on a disk that went read-only
        errors = while_the_disk_is_slow(log, connections[-1], record)
        assert {type(error) for error in errors} == {DeliveryLogError}
        assert len(set(map(id, errors))) == 8  # each has its own
        assert all(str(path) in str(error) for error in errors)
        assert states_of(other, "before", *range(8)) == ["DONE"] + ["NEW"] * 8
        connections[-1].execute("PRAGMA query_only = OFF")
        assert while_the_disk_is_slow(log, connections[-1], record) == [None] * 8
        assert states_of(other, *range(8)) == ["VERIFIED", "DONE"] * 4

    def test_full_disk_fails_what_it_does_not_take(
        self, log: DeliveryLog, connections: list[sqlite3.Connection], other: OtherLog
    ) -> None:
        fill(log, "before")
        execute = connections[-1].execute
        [pages] = execute("PRAGMA page_count").fetchone()
        execute(f"PRAGMA max_page_count = {pages + 1}")  # as many as there may be
        told = {}
        for number in range(80):
            told[number] = log.claim(key_of(number), "a").name
            for method, state in [("verified", "VERIFIED"), ("done", "DONE")]:
                with contextlib.suppress(DeliveryLogError):
                    getattr(log, method)(key_of(number), "a")
                    told[number] = state
            log.release(key_of(number), "a")
        assert states_of(other, *told) == list(told.values())
        assert (told[0], told[79]) == ("DONE", "NEW")
        execute("PRAGMA max_page_count = 1000")  # somebody has made room
        fill(log, *told)
        assert states_of(other, *told) == ["DONE"] * 80

    def test_file_of_the_version_before_goes_on(self, path: Path) -> None:
        older = [f"DONE {index}" for index in range(40)]
        names = ["NEW 0", "NEW 1", "VERIFIED 0", "VERIFIED 1"]
        values = (f"('{key_of(name)}', '{name.split()[0]}', 9, 1e9)" for name in names + older)
        execute(
            path,
            "PRAGMA journal_mode = WAL",
            "CREATE TABLE deliveries (key TEXT PRIMARY KEY, state TEXT NOT NULL, process INTEGER,"
            " since REAL NOT NULL, number INTEGER UNIQUE)",
            "CREATE INDEX deliveries_done ON deliveries (since) WHERE state = 'DONE'",
            f"INSERT INTO deliveries (key, state, process, since) VALUES {', '.join(values)}",
        )
        log = SQLiteDeliveryLog(path)
        assert execute(path, "SELECT name FROM sqlite_master WHERE name LIKE '%done'") == []
        assert states_of(log, *names, "DONE 0") == [
            "NEW",
            "NEW",
            "VERIFIED",
            "VERIFIED",
            "DONE",
        ]
        fill(log, "NEW 0", "VERIFIED 0")
        fill(log, "NEW 1", done=False)
        fill(log, *range(20))
        assert states_of(log, *older, "VERIFIED 1") == ["NEW"] * 41  # for they are of 2001
        assert states_of(log, *names[:3]) == ["DONE", "VERIFIED", "DONE"]

    def test_delivery_is_forgotten_when_it_is_old_and_was_not_verified_again(
        self, path: Path, log: DeliveryLog
    ) -> None:
        fill(log, *range(40), "renewed")
        fill(log, "verified", done=False)
        age = ignisign_webhook.MAX_AGE_RECORDED
        execute(path, f"UPDATE deliveries SET since = since - {age + 10}")
        log.verified(key_of("renewed"), "a")
        fill(log, "young")
        execute(
            path,
            f"UPDATE deliveries SET since = since - {age - 60} WHERE state = 'young'",
        )
        assert len(read_states(path)) > 30  # a few at a time
        fill(log, *(f"new {number}" for number in range(20)))
        assert states_of(log, *range(40), "verified") == ["NEW"] * 41
        assert states_of(log, "young", "renewed") == ["DONE", "DONE"]
        assert read_states(path) == ["DONE"] * 22

    def test_file_that_stays_locked_is_an_error_in_the_end(
        self, path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        database = CONNECT(path, isolation_level=None, check_same_thread=False)
        with contextlib.closing(database):
            database.execute("BEGIN IMMEDIATE")
            timer = threading.Timer(0.1, database.execute, ["ROLLBACK"])
            timer.start()
            log = SQLiteDeliveryLog(path)  # a new file that is busy is waited for
            timer.join()
            monkeypatch.setattr(ignisign_webhook, "BUSY_TIMEOUT", 0.05)
            fill(SQLiteDeliveryLog(path), "before")
            database.execute("BEGIN IMMEDIATE")
            with pytest.raises(DeliveryLogError, match="locked"):
                SQLiteDeliveryLog(path)
            log.claim(key_of(1), "a")
            for record in (log.verified, log.done):
                with pytest.raises(DeliveryLogError, match="locked"):
                    record(key_of(1), "a")
            log.release(key_of(1), "a")
            assert states_of(log, "before", "new") == [
                "DONE",
                "NEW",
            ]  # to read needs no lock
        fill(log, 1)
        assert states_of(log, 1) == ["DONE"]

    @pytest.mark.filterwarnings("ignore:unclosed database")  # one that was just opened
    @pytest.mark.parametrize(
        ("method", "allowed"),
        [
            ("claim", "NEW"),
            ("verified", "NEW VERIFIED"),
            ("release", "VERIFIED"),
            ("done", "VERIFIED DONE"),
        ],
    )
    def test_interruption_anywhere_leaves_the_log_usable(
        self, path: Path, log: DeliveryLog, other: OtherLog, method: str, allowed: str
    ) -> None:
        for step in itertools.count():
            key = key_of(step)
            if method != "claim":
                log.claim(key, "a")
            if method in ("release", "done"):
                log.verified(key, "a")
            if not cut_in(step, functools.partial(getattr(log, method), key, "a"), None):
                break
            log.release(key, "a")  # as the receiver does
            for user in (log, other):
                assert set(states_of(user, step)) <= set(allowed.split()), step
            if step % 2:
                log = SQLiteDeliveryLog(path)  # whose connections are closed
        assert step > 3
        gc.collect()

    def test_transaction_that_was_left_open_is_rolled_back(
        self, log: DeliveryLog, connections: list[sqlite3.Connection], other: OtherLog
    ) -> None:
        fill(log, "before")
        connections[-1].execute("BEGIN IMMEDIATE")
        connections[-1].execute("DELETE FROM deliveries")
        fill(log, 1)
        assert states_of(other, "before", 1) == ["DONE", "DONE"]


@pytest.mark.skipif(
    not (hasattr(os, "fork") and is_installed("fcntl")),
    reason="there is no fork or no fcntl here",
)
class TestSQLiteProcesses:
    @pytest.mark.parametrize("how", ["kill", "end"])
    def test_claims_end_with_their_process_and_facts_do_not(self, path: Path, how: str) -> None:
        log = SQLiteDeliveryLog(path)
        names = ("claimed", "verified", "failed", "done")
        with contextlib.closing(LogProcess("", path)) as process:
            other = OtherLog(process, path)
            for key in map(key_of, names):
                assert other.claim(key, "a") is DeliveryState.NEW
            for name in names[1:]:
                other.verified(key_of(name), "a")
            other.release(key_of("failed"), "a")
            other.done(key_of("done"), "a")
            for _ in range(2):
                assert states_of(log, *names) == [
                    "IN_PROGRESS",
                    "IN_PROGRESS",
                    "VERIFIED",
                    "DONE",
                ]
            (process.process.kill if how == "kill" else process.process.stdin.close)()
            process.process.wait(60)
        assert states_of(log, *names) == ["NEW", "VERIFIED", "VERIFIED", "DONE"]

    def test_claim_does_not_end_with_a_log_object_or_with_time(
        self, path: Path, other: OtherLog, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        link = path.with_name("link")
        link.symlink_to(path)
        paths = [path, str(path), link]
        logs = run_at_once(lambda index: SQLiteDeliveryLog(paths[index]), 3)
        for number, (first, second) in enumerate(itertools.permutations(logs, 2)):
            assert first.claim(key_of(number), "a") is DeliveryState.NEW
            assert states_of(second, number) == states_of(other, number) == ["IN_PROGRESS"]
        del logs, first, second
        for path in paths:
            gc.collect()
            fill(SQLiteDeliveryLog(path), f"in {path}")
        gc.collect()
        log = SQLiteDeliveryLog(path)
        other.claim(key_of(6), "c")
        for years in (0, 10, -10):
            with monkeypatch.context() as patch:
                for name in ("time", "monotonic"):
                    now = getattr(time, name)() + years * 31_557_600
                    patch.setattr(time, name, lambda now=now: now)
                assert states_of(log, *range(7)) == ["IN_PROGRESS"] * 7
        assert states_of(other, *range(6)) == ["IN_PROGRESS"] * 6
        log.release(key_of(0), "a")
        log.done(key_of(1), "a")
        assert states_of(other, 0, 1) == ["NEW", "DONE"]

    def test_without_file_locks_claims_are_of_the_process(self, path: Path) -> None:
        source = """
            log = SQLiteDeliveryLog(path)
            for name in (1, 2, 1):
                say(*(log.claim(key_of(name), owner).name for owner in "ab"))
                log.verified(key_of(name), "a")
                log.release(key_of(name), "a")
            """
        said = run_script(source, path, "without-fcntl")
        assert said == ["NEW IN_PROGRESS", "NEW IN_PROGRESS", "VERIFIED IN_PROGRESS"]

    def test_killed_process_has_recorded_what_its_threads_were_told(self, path: Path) -> None:
        source = """
            def record(child, name):
                for number in range(10_000_000):
                    delivery = f"{child}-{name}-{number}"
                    for method in ("claim", "verified", "done"):
                        getattr(log, method)(key_of(delivery), "a")
                        say(method, delivery)
            def work(child):
                for name in range(8):
                    threading.Thread(target=record, args=[child, name]).start()
                time.sleep(random.Random(child).uniform(0, 0.04))
                os.kill(os.getpid(), signal.SIGKILL)
            log = SQLiteDeliveryLog(path)
            for child in range(12):
                os.waitpid(fork(work, child), 0)
            """
        told = dict(reversed(line.split()) for line in run_script(source, path))
        assert len(told) > 50
        order = ["NEW", "VERIFIED", "DONE"]
        states = states_of(SQLiteDeliveryLog(path), *told)
        for (delivery, method), state in zip(told.items(), states, strict=True):
            least = ["claim", "verified", "done"].index(method)
            assert state in order[least : least + 2], delivery

    def test_process_ends_quietly_while_threads_use_the_log(self, path: Path) -> None:
        source = """
            log = SQLiteDeliveryLog(path)
            log.claim(key_of("held"), "a")
            started = threading.Semaphore(0)
            def work(name):
                for number in range(10_000_000):
                    try:
                        fill(log, f"{name} {number}")
                    except DeliveryLogError:
                        return
                    if number == 3:
                        started.release()
            for name in range(3):
                threading.Thread(target=work, args=[name], daemon=True).start()
            for _ in range(3):
                started.acquire()
            """
        run_script(source, path)
        log = SQLiteDeliveryLog(path)
        assert states_of(log, "held", "0 1", "1 2", "2 3") == [
            "NEW",
            "DONE",
            "DONE",
            "DONE",
        ]

    @pytest.mark.parametrize("opened", ["after", "before", "before,in-C"])
    def test_processes_of_a_fork_never_claim_the_same_delivery(
        self, path: Path, opened: str
    ) -> None:
        source = """
            opened, *in_C = sys.argv[2:]
            log = SQLiteDeliveryLog(path) if opened == "before" else None
            if log and not in_C:  # a fork in C, as of uWSGI, is for a log that was only constructed
                log.claim(key_of(0), "parent")

            def work(index):
                os.close(start)
                os.read(gate, 1)
                log = SQLiteDeliveryLog(path) if opened == "after" else globals()["log"]
                names = list(range(30)) * 3
                random.Random(index).shuffle(names)
                for name in names:
                    owner = os.urandom(16).hex()
                    state = log.claim(key_of(name), owner).name
                    if state == "NEW":
                        log.verified(key_of(name), owner)
                        log.release(key_of(name), owner)
                    elif state == "VERIFIED":
                        log.done(key_of(name), owner)
                    if state in ("NEW", "VERIFIED"):
                        say(state, name)

            gate, start = os.pipe()
            children = [fork(work, index) for index in range(6)]
            if log:
                log.release(key_of(0), "parent")
            os.close(start)  # so they start together
            assert not any([os.waitpid(child, 0)[1] for child in children])
            """
        said = run_script(source, path, *opened.split(","))
        assert sorted(said) == sorted(f"{s} {n}" for s in ("NEW", "VERIFIED") for n in range(30))
        assert states_of(SQLiteDeliveryLog(path), *range(30)) == ["DONE"] * 30

    def test_child_neither_has_nor_steals_nor_ends_the_claims_of_its_parent(
        self, path: Path, other: OtherLog
    ) -> None:
        source = """
            log = open_log(path)
            for name in ("new", "verified"):
                log.claim(key_of(name), "a")
            log.verified(key_of("verified"), "a")
            ends = {
                "exit": sys.exit,
                "_exit": lambda: os._exit(0),
                "kill": lambda: os.kill(os.getpid(), signal.SIGKILL),
                "exec": lambda: os.execv(sys.executable, [sys.executable, "-c", ""]),
            }
            def use_in_child(end):
                if child := os.fork():
                    return os.waitpid(child, 0)[1]
                opened = set(map(os.path.realpath, glob.glob("/proc/self/fd/*")))
                assert not opened & {path, path + "-wal", path + "-shm"}
                for user in (log, SQLiteDeliveryLog(path)):
                    for key in (key_of("new"), key_of("verified")):
                        assert user.claim(key, "b").name == "IN_PROGRESS"
                        user.release(key, "a")
                assert log.claim(key_of("child"), "c").name == "NEW"
                log.verified(key_of("another"), "c")
                log.release(key_of("child"), "c")
                ends[end]()
            """
        with contextlib.closing(LogProcess(source, path)) as process:
            parent: typing.Any = OtherLog(process, path.resolve())
            for end, status in [("exit", 0), ("_exit", 0), ("kill", 9), ("exec", 0)]:
                assert process.ask(f"use_in_child({end!r})") == str(status)
                for log in (other, parent):
                    assert states_of(log, "new", "verified") == ["IN_PROGRESS"] * 2, end
            parent.release(key_of("new"), "a")
            parent.release(key_of("verified"), "a")
            assert states_of(other, "new", "verified") == ["NEW", "VERIFIED"]

    def test_children_of_forks_at_any_time_can_use_the_log(self, path: Path) -> None:
        source = """
            connect = sqlite3.connect
            def connect_to_slow_disk(*arguments, **options):
                connection = connect(*arguments, **options)
                connection.set_trace_callback(lambda sql: "INTO" in sql and time.sleep(0.005))
                return connection
            sqlite3.connect = connect_to_slow_disk

            log = SQLiteDeliveryLog(path)
            log.claim(key_of("held"), "a")
            over = False
            def use(name):
                for number in iter(lambda: not over and random.randrange(1, 10), False):
                    fill(log, name)
                    SQLiteDeliveryLog(f"{path}-{number}").claim(key_of(number), "a")
            threads = [threading.Thread(target=use, args=[name]) for name in ("one", "two")]
            for thread in threads:
                thread.start()

            def work(index):
                assert log.claim(key_of("held"), "b").name == "IN_PROGRESS"
                fill(log, f"child {index}")
                fill(SQLiteDeliveryLog(f"{path}-{index % 10}"), f"child {index}")
            children = [fork(work, index) for index in range(12)]
            failed = any([os.waitpid(child, 0)[1] for child in children])
            over = True
            for thread in threads:
                thread.join()
            names = ["held", "one", "two", *(f"child {index}" for index in range(12))]
            say(failed, *(log.claim(key_of(name), "c").name for name in names))
            """
        assert run_script(source, path) == ["False IN_PROGRESS" + " DONE" * 14]


@pytest.fixture
def postgres() -> Iterator[str]:
    """The URL of a new database with the README's table."""
    server = os.environ.get("IGNISIGN_TEST_POSTGRES", "")
    if not (server and is_installed("psycopg")):
        pytest.skip("IGNISIGN_TEST_POSTGRES is not set, or psycopg is not installed")
    import psycopg

    name = f"test_{os.urandom(8).hex()}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE template0")
        try:
            url = psycopg.conninfo.make_conninfo(server, dbname=name)
            with psycopg.connect(url) as database:
                database.execute(readme_block("postgres-table"))
            yield url
        finally:
            connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def postgres_log(postgres: str) -> Iterator[Any]:
    log = run_block("postgres-log")["PostgresDeliveryLog"](postgres)
    yield log
    for claim in list(log.claims):  # of a test that ends with a claim
        log.release(*claim)


def query(log: Any, statement: str) -> list[Any]:
    with log.connect() as connection:
        cursor = connection.execute(statement)
        return [value for (value,) in cursor] if cursor.description else []


def once_each() -> Callable[[Delivery], TokenStatus]:
    """A check that finds each token good once, as Ignisign does."""
    spent: set[str] = set()

    def check(delivery: Delivery) -> TokenStatus:
        token = delivery.verification_token
        is_good = token not in spent
        spent.add(token)
        return TokenStatus.VALID if is_good else TokenStatus.ALREADY_CONSUMED

    return check


OTHERS = """FROM pg_stat_activity WHERE datname = current_database()
    AND backend_type = 'client backend' AND pid <> pg_backend_pid()"""
LOCKS = """SELECT count(*) FROM pg_locks JOIN pg_database ON database = pg_database.oid
    WHERE locktype = 'advisory' AND datname = current_database()"""
# A process that claims a delivery for as long as its standard input is open.
HANDLING = """
import sys
from ignisign_webhook import *
from postgres_log import PostgresDeliveryLog
verifier = Verifier(
    app_id="APP_ID", app_env="DEVELOPMENT", check_token=lambda delivery: TokenStatus.VALID
)
app = WebhookApp(verifier, deliveries=PostgresDeliveryLog(sys.argv[1]))
app.on()(lambda event: (print("handling", flush=True), sys.stdin.read()))
app.consume(sys.argv[2])
""".replace("APP_ID", APP_ID)


class TestPostgresDeliveryLog:
    def test_claim_ends_with_a_process_that_is_killed_in_a_handler(
        self, postgres: str, postgres_log: Any, tmp_path: Path
    ) -> None:
        (tmp_path / "postgres_log.py").write_text(readme_block("postgres-log"))
        handled: list[AnyEvent] = []
        spent = make_verifier(lambda delivery: TokenStatus.ALREADY_CONSUMED)
        app = WebhookApp(spent, deliveries=postgres_log)
        app.on()(handled.append)

        def is_free() -> bool:
            with contextlib.suppress(DeliveryInProgressError):
                app.consume(make_body())
            return bool(handled)

        command = sys.executable, "-c", HANDLING, postgres, make_body().decode()
        path = f"{HERE}{os.pathsep}{tmp_path}"
        with Process(*command, PYTHONPATH=path) as process:
            process.wait_for("handling")
            assert not is_free()
            process.popen.kill()
            wait_until(is_free)
        app.consume(make_body())
        assert len(handled) == 1

    @pytest.mark.parametrize("failures", [0, 1])
    def test_connection_that_drops_in_a_handler_loses_no_fact(
        self, postgres_log: Any, failures: int
    ) -> None:
        app = WebhookApp(make_verifier(once_each()), deliveries=postgres_log)
        left = [ValueError("it fails")] * failures

        @app.on()
        def handle(event: AnyEvent) -> None:
            assert query(postgres_log, f"SELECT pg_terminate_backend(pid) {OTHERS}") == [True]
            if left:
                raise left.pop()

        for _ in range(failures):
            with pytest.raises(HandlerError):
                app.consume(make_body())
        app.consume(make_body())
        app.off(handle)
        app.on()(lambda event: 1 / 0)
        app.consume(make_body())
        assert query(postgres_log, "SELECT done FROM ignisign_deliveries") == [True]

    @pytest.mark.parametrize("method", ["release", "done"])
    def test_claim_is_ended_at_once(self, postgres_log: Any, method: str) -> None:
        with postgres_log.connect() as connection:
            for number in range(20):
                postgres_log.claim(key_of(number), "a")
                assert connection.execute(LOCKS).fetchone() == (1,)
                getattr(postgres_log, method)(key_of(number), "a")
                assert connection.execute(LOCKS).fetchone() == (0,)

    def test_rival_that_is_done_between_the_steps_of_a_claim(
        self, postgres_log: Any, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        postgres_log.claim(key_of(1), "rival")
        connection = postgres_log.connect()
        execute = connection.execute

        def cut_in(*arguments: object) -> object:
            connection.execute = execute
            cursor = execute(*arguments)
            postgres_log.done(key_of(1), "rival")
            return cursor

        connection.execute = cut_in
        monkeypatch.setattr(postgres_log, "connect", lambda: connection)
        assert postgres_log.claim(key_of(1), "a") is DeliveryState.DONE

    def test_done_is_renewed_until_it_is_forgotten(self, postgres_log: Any) -> None:
        make_older = "UPDATE ignisign_deliveries SET since = since - interval '60 days'"
        postgres_log.done(key_of(1), "a")
        for state in (DeliveryState.DONE, DeliveryState.NEW):
            query(postgres_log, make_older)
            if state is DeliveryState.DONE:
                postgres_log.verified(key_of(1), "b")  # as handle_missed does it
            query(postgres_log, make_older)
            type(postgres_log)(*postgres_log.connect.args)  # as if a process started
            assert postgres_log.claim(key_of(1), "c") is state

    def test_missing_table_is_an_error_and_no_connection_is_left(
        self, postgres: str, postgres_log: Any
    ) -> None:
        query(postgres_log, "DROP TABLE ignisign_deliveries")
        app = WebhookApp(make_verifier(), deliveries=postgres_log)
        app.on()(lambda event: 1 / 0)
        with pytest.raises(DeliveryLogError):
            app.consume(make_body())
        with pytest.raises(Exception, match='"ignisign_deliveries" does not exist'):
            type(postgres_log)(postgres)
        wait_until(lambda: not query(postgres_log, f"SELECT pid {OTHERS}"))


# ---- The receiver ----------------------------------------------------------------------------

HANDLER_TEXT = "the words of a handler's exception"
OTHER_APP_ID = "appId_other"
LogCapture: typing.TypeAlias = pytest.LogCaptureFixture


class Panic(BaseException):
    """Like the panic of an extension in Rust, or gevent.Timeout: not an Exception."""


class FalsyError(Exception):
    def __bool__(self) -> bool:
        return False


class ReceiverResponse(typing.NamedTuple):
    status: int
    headers: dict[str, str]
    json: Any  # None if there is no body


@dataclasses.dataclass
class Wire:
    """A `wsgi.input` of some bytes that refuses to be read past them, as a socket would block.

    With `ended`, the server knows where the input ends and says so with b"". `pace` is the
    most that one read gives, and `fault` is raised when the bytes are used up.
    """

    data: bytes = dataclasses.field(repr=False)
    ended: bool = False
    pace: int = 1 << 30
    fault: BaseException | None = None
    taken: int = 0
    reads: int = 0

    def read(self, size: int) -> bytes:
        self.reads += 1
        left = len(self.data) - self.taken
        if self.fault is not None and not left:
            raise self.fault
        if size < 0 or (size > left and not self.ended and self.fault is None):
            pytest.fail("a server would block here")
        part = self.data[self.taken : self.taken + min(size, self.pace)]
        self.taken += len(part)
        return part

    def readline(self, *size: int) -> bytes:
        pytest.fail("a server need not have this")

    readlines = __iter__ = readline


def call(app: Callable[..., Any], body: bytes | Wire = b"", **changes: Any) -> ReceiverResponse:
    """Call a WSGI application as a strict server would, and check what holds for every response.

    `changes` to the environ, of which None leaves a variable out, are made behind the back of
    `wsgiref.validate`, as not every server is that strict.
    """
    wire = body if isinstance(body, Wire) else Wire(body)
    environ = {"REQUEST_METHOD": "POST", "QUERY_STRING": "", "CONTENT_TYPE": "application/json"}
    environ |= {"CONTENT_LENGTH": str(len(wire.data)), "wsgi.input": wire}
    setup_testing_defaults(environ)
    start_response = Mock(return_value=lambda data: None)

    def changed(environ: dict[str, Any], start: Any) -> Any:
        environ = {**environ, **changes}
        return app({k: v for k, v in environ.items() if v is not None}, start)

    with contextlib.closing(validator(changed)(environ, start_response)) as chunks:
        content = b"".join(chunks)
    ((status, header_list), _) = start_response.call_args
    headers = {name.lower(): value for name, value in header_list}
    assert len(headers) == len(header_list), "a header comes twice"
    assert headers["content-type"] == "application/json"
    if changes.get("REQUEST_METHOD") == "HEAD":
        assert content == b""
        return ReceiverResponse(int(status[:3]), headers, None)
    assert headers["content-length"] == str(len(content))
    told = json.loads(content)
    assert set(told) == {"code", "message"}
    assert all(isinstance(value, str) and value for value in told.values())
    return ReceiverResponse(int(status[:3]), headers, told)


class FaultyLog:
    """A log whose methods do their work, and then raise what `faults` has for them, once."""

    def __init__(self, faults: dict[str, BaseException]) -> None:
        self.faults = faults
        self.calls: list[tuple[str, str]] = []
        self._log = MemoryDeliveryLog()

    def __getattr__(self, name: str) -> Callable[[str, str], Any]:
        def method(key: str, owner: str) -> object:
            self.calls.append((name, key))
            result = getattr(self._log, name)(key, owner)
            if name in self.faults:
                raise self.faults.pop(name)
            return result

        return method


class Receiver(WebhookApp):
    """A receiver with one `handler`, for tokens that are good once.

    Its parts, also those of its log, do their work, and then raise what `faults` has for
    them, once.
    """

    def __init__(self, deliveries: Any = None, **options: Any) -> None:
        self.faults: dict[str, BaseException] = {}
        self.asked: list[str] = []
        log = deliveries or FaultyLog(self.faults)
        super().__init__(make_verifier(self.check_token), deliveries=log, **options)
        self.handler = Mock(side_effect=lambda event: self.fail("handler"))
        self.on()(self.handler)

    def check_token(self, delivery: Delivery) -> TokenStatus:
        self.asked.append(delivery.verification_token)
        self.fail("check_token")
        is_first = self.asked.count(delivery.verification_token) == 1
        return TokenStatus.VALID if is_first else TokenStatus.ALREADY_CONSUMED

    def fail(self, part: str) -> None:
        if part in self.faults:
            raise self.faults.pop(part)

    def post(self, body: bytes | None = None) -> int:
        return call(self, make_body() if body is None else body).status

    @property
    def counts(self) -> tuple[int, int]:
        """How often the handler was called, and how many tokens were checked."""
        return self.handler.call_count, len(self.asked)


@pytest.fixture(params=[MemoryDeliveryLog, SQLiteDeliveryLog])
def receiver(request: pytest.FixtureRequest, tmp_path: Path) -> Receiver:
    is_memory = request.param is MemoryDeliveryLog
    return Receiver(MemoryDeliveryLog() if is_memory else SQLiteDeliveryLog(tmp_path / "log"))


class NotRunByACall:
    async def __call__(self, event: object) -> None: ...

    async def coroutine(self, event: object) -> None: ...

    async def async_generator(self, event: object) -> Any:
        yield

    def generator(self, event: object) -> Iterator[None]:
        yield


NOT_RUN = NotRunByACall()
COROUTINES = [NotRunByACall.__call__, NOT_RUN, NOT_RUN.coroutine, NOT_RUN.async_generator]
COROUTINES += [functools.partial(each) for each in COROUTINES]
UNFIT_HANDLERS: dict[str, list[Any]] = {
    "from_thread.run.*run_coroutine_threadsafe": COROUTINES,
    "nobody would iterate": [NOT_RUN.generator, functools.partial(NOT_RUN.generator)],
    "must be a function, not": [None, 5, "print"],
    "one argument, the event": [
        lambda: None,
        lambda event, db: None,
        lambda event, *, db: None,
        "".isupper,
        functools.partial(lambda event: None, 1),
    ],
}


class TestRegistration:
    @pytest.mark.parametrize("words", UNFIT_HANDLERS)
    def test_unfit_handler_is_refused(self, words: str) -> None:
        app = WebhookApp(make_verifier())
        for number, handler in enumerate(UNFIT_HANDLERS[words]):
            with pytest.raises(TypeError, match=words):
                app.on()(handler)
                pytest.fail(f"handler {number} was accepted")
        with pytest.raises(HandlerError, match="no handler"):
            app.consume(make_body())

    def test_whatever_can_be_called_with_one_event_is_accepted(self) -> None:
        receiver = Receiver()
        for handler in [
            dir,
            str,
            [].append,
            Mock(),
            lambda event, db=None: None,
            lambda *events, **options: None,
            lambda event, /: None,
            functools.partial(lambda event, *, db: None, db="db"),
            functools.partial(lambda db, event: None, "db"),
            functools.wraps(lambda event, db: None)(lambda event: None),
            functools.wraps(NOT_RUN.coroutine)(lambda event: None),
        ]:
            receiver.on()(handler)
        assert receiver.post() == 200

    def test_annotation_may_exist_for_type_checkers_only(self) -> None:
        source = "def handle(event: Missing) -> Missing: pass"
        if sys.version_info < (3, 14):
            source = f"from __future__ import annotations\n{source}"
        names: dict[str, Any] = {}
        exec(compile(source, "handlers.py", "exec", dont_inherit=True), names)
        Receiver().on()(names["handle"])

    @pytest.mark.parametrize(
        ("error", "words", "event_type", "only"),
        [
            (TypeError, "a class of events", dict, {}),
            (TypeError, "a class of events", Topic.SIGNER, {}),
            (TypeError, "a class of events", type("Mine", (SignerEvent,), {}), {}),
            (TypeError, "once for each", (SignatureSessionEvent, SignerEvent), {}),
            (TypeError, "once for each", SignerEvent, {"action": list(SignerAction)}),
            (TypeError, "once for each", SignerEvent, {"msg_nature": ("INFO", "ERROR")}),
            (TypeError, "a SignerAction", SignerEvent, {"action": MessageNature.INFO}),
            (TypeError, "a SignerAction", SignerEvent, {"action": SignatureAction.FAILED}),
            (TypeError, "plain string", UnknownEvent, {"action": SignerAction.CREATED}),
            (TypeError, "a MessageNature", SignerEvent, {"msg_nature": SignerAction.CREATED}),
            (ValueError, "known ones: CREATED, INPUTS_ADDED$", SignerEvent, {"action": "created"}),
            (ValueError, "known ones: CREATED, INPUTS_ADDED$", SignerEvent, {"action": ""}),
            (ValueError, "known ones.* LAUNCHED,.* SETT", Event, {"action": "LA"}),
            (ValueError, "ones: ERROR, INFO, SUCCESS", SignerEvent, {"msg_nature": "Error"}),
        ],
        ids=itertools.count(),
    )
    def test_what_no_event_can_match_is_refused(
        self, error: type[Exception], words: str, event_type: Any, only: dict[str, Any]
    ) -> None:
        with pytest.raises(error, match=words) as caught:
            Receiver().on(event_type, **only)
        assert caught.type is error

    def test_off_unregisters_a_handler_everywhere(self) -> None:
        class Recorder(list[str]):  # equal to any other one
            def __call__(self, event: object) -> None:
                self.append("call")

            def method(self, event: object) -> None:
                self.append("method")

        app, one, other = WebhookApp(make_verifier()), Recorder(), Recorder()
        for handler in (one, one.method, other, other.method):
            assert app.on()(handler) is app.on(SignatureSessionEvent)(handler) is handler
        app.off(one)
        app.off(other.method)
        app.off(other.method)  # once more does no harm
        app.consume(make_body())
        assert (one, other) == (["method"] * 2, ["call"] * 2)

    def test_registrations_of_many_threads_are_all_kept(self) -> None:
        app, called = WebhookApp(make_verifier()), list[AnyEvent]()

        def register(_: int) -> None:
            for _ in range(100):
                app.on()(called.append)
                app.off(app.on()(lambda event: None))

        interval = sys.getswitchinterval()
        sys.setswitchinterval(1e-6)
        run_at_once(register, 4)
        sys.setswitchinterval(interval)
        app.consume(make_body())
        assert len(called) == 400

    def test_registering_costs_no_more_than_a_few_looks_at_the_function(self) -> None:
        def time_of(work: Callable[[], object]) -> float:
            start = time.perf_counter()
            for _ in range(20):
                work()
            return time.perf_counter() - start

        def handle(event: object) -> None: ...

        app = WebhookApp(make_verifier())
        times = [time_of(lambda: app.on(action="CREATED")(handle)) for _ in range(5)]
        assert min(times) < 20 * time_of(lambda: inspect.signature(handle))

    @pytest.mark.parametrize(
        ("error", "words", "name", "values"),
        [
            (TypeError, "verifier", "verifier", [None, Verifier, "sk_development_1_secret"]),
            (TypeError, "SQLiteDeliveryLog", "deliveries", ["file.sqlite3", MemoryDeliveryLog]),
            (TypeError, "max_body", "max_body", ["1000", 1000.0, 0, -1]),
            (ValueError, "path must start with", "path", ["ignisign", "", "/\udcff"]),
            (TypeError, "write around=lambda", "around", [contextlib.nullcontext()]),
            (TypeError, "contextlib.contextmanager", "around", [NOT_RUN.generator]),
            (TypeError, "asynchronous", "around", [contextlib.asynccontextmanager(COROUTINES[3])]),
            (TypeError, "around must be a plain", "around", [NOT_RUN, NOT_RUN.coroutine]),
            (TypeError, "around must be a function", "around", [5, "transaction"]),
            (TypeError, "one argument, the event", "around", [lambda: None]),
        ],
        ids=itertools.count(),
    )
    def test_argument_that_could_never_work_is_refused(
        self, error: type[Exception], words: str, name: str, values: list[object]
    ) -> None:
        for value in values:
            with pytest.raises(error, match=words) as caught:
                WebhookApp(**{"verifier": make_verifier(), name: value})
            assert caught.type is error
            assert "secret" not in str(caught.value)


def arounds_that_raise(error: BaseException) -> dict[str, Callable[[AnyEvent], Any]]:
    @contextlib.contextmanager
    def enter(event: AnyEvent) -> Iterator[None]:
        raise error
        yield

    @contextlib.contextmanager
    def leave(event: AnyEvent) -> Iterator[None]:
        yield
        raise error

    return {"call": Mock(side_effect=error), "enter": enter, "leave": leave}


class TestAround:
    def test_is_called_and_entered_for_each_call_of_a_handler(self) -> None:
        trace: list[str] = []

        @contextlib.contextmanager
        def around(event: AnyEvent) -> Iterator[None]:
            assert isinstance(event, SignatureSessionEvent)
            trace.append("enter")
            try:
                yield
            except ValueError:
                trace.append("roll back")
                raise
            trace.append("leave")

        receiver = Receiver(around=around)
        receiver.faults["handler"] = ValueError()
        receiver.on()(lambda event: trace.append("work"))
        receiver.on(SignerEvent)(receiver.handler)  # which does not match
        assert receiver.post() == 500
        assert trace == ["enter", "roll back", "enter", "work", "leave"]
        trace.clear()
        assert [receiver.post(), receiver.post()] == [200, 200]
        assert trace == ["enter", "leave", "enter", "work", "leave"]

    @pytest.mark.parametrize("kind", [OSError, asyncio.CancelledError, DeliveryLogError, Panic])
    @pytest.mark.parametrize("place", ["call", "enter", "leave"])
    def test_what_it_raises_is_the_failure_of_each_handler(
        self, place: str, kind: type[BaseException], caplog: LogCapture
    ) -> None:
        failure = kind("words")
        receiver = Receiver(MemoryDeliveryLog(), around=arounds_that_raise(failure)[place])
        receiver.on()(str)
        with pytest.raises(HandlerError) as caught:
            receiver.consume(make_body())
        assert caught.value.failures == (failure, failure)
        assert "the handler Mock failed" in caplog.text and "the handler str failed" in caplog.text
        receiver = Receiver(receiver._deliveries)
        assert (receiver.post(), receiver.counts) == (200, (1, 0))

    @pytest.mark.parametrize(
        ("failure", "replacement", "expected"),
        [
            (ValueError(), None, HandlerError),
            (ValueError(), OSError(), HandlerError),
            (FalsyError(), OSError(), HandlerError),
            (ValueError(), KeyboardInterrupt(), KeyboardInterrupt),
            (KeyboardInterrupt(), OSError(), KeyboardInterrupt),
            (KeyboardInterrupt(), None, KeyboardInterrupt),
        ],
        ids=itertools.count(),
    )
    def test_exception_of_the_handler_counts_though_it_is_swallowed_or_replaced(
        self, failure: Any, replacement: Any, expected: Any
    ) -> None:
        @contextlib.contextmanager
        def around(event: AnyEvent) -> Iterator[None]:
            try:
                yield
            except BaseException:
                if replacement:
                    raise replacement from None

        receiver = Receiver(around=around)
        receiver.faults["handler"] = failure
        with pytest.raises(expected) as caught:
            receiver.consume(make_body())
        assert getattr(caught.value, "failures", (failure,)) == (failure,)

    def test_transaction_that_fails_to_commit_is_handled_again(self, receiver: Receiver) -> None:
        database = sqlite3.connect(":memory:", isolation_level=None)
        database.executescript("""
            PRAGMA foreign_keys = ON;
            CREATE TABLE contracts (id TEXT PRIMARY KEY);
            CREATE TABLE sessions (
                contract TEXT REFERENCES contracts (id) DEFERRABLE INITIALLY DEFERRED);
        """)

        @contextlib.contextmanager
        def transaction(event: AnyEvent) -> Iterator[None]:
            database.execute("BEGIN")
            try:
                yield
                database.execute("COMMIT")
            except BaseException:
                database.execute("ROLLBACK")
                raise

        receiver = Receiver(receiver._deliveries, around=transaction)
        receiver.on()(lambda event: database.execute("INSERT INTO sessions VALUES (1)"))
        assert [receiver.post(), receiver.post()] == [500, 500]
        database.execute("INSERT INTO contracts VALUES (1)")
        assert [receiver.post(), receiver.post()] == [200, 200]
        assert database.execute("SELECT * FROM sessions").fetchall() == [("1",)]
        database.close()


DISPATCHED = {
    "1": "SIGNATURE_SESSION INITIALIZED INFO",
    "2": "SIGNATURE_SESSION INITIALIZED ERROR",
    "3": "SIGNATURE_SESSION INITIALIZED ODD",
    "4": "SIGNATURE_SESSION TOMORROW INFO",
    "5": "SIGNATURE_REQUEST READY INFO",
    "6": "SIGNATURE_REQUEST INITIALIZED INFO",
    "7": "SIGNATURE_REQUEST TOMORROW INFO",
    "8": "SOMETHING_NEW INITIALIZED INFO",
    "9": "SOMETHING_NEW TOMORROW INFO",
}
Mine = enum.Enum("Mine", {name: name for name in ("INITIALIZED", "TOMORROW", "ERROR")}, type=str)


class TestDispatch:
    @pytest.mark.parametrize(
        ("event_type", "action", "nature", "expected"),
        [
            (Event, None, None, "123456789"),
            (SignatureSessionEvent, None, None, "1234"),
            (SignatureRequestEvent, None, None, "567"),
            (UnknownEvent, None, None, "89"),
            (SignatureSessionEvent, SignatureSessionAction.INITIALIZED, None, "123"),
            (SignatureSessionEvent, "INITIALIZED", None, "123"),
            (SignatureSessionEvent, None, MessageNature.ERROR, "2"),
            (SignatureRequestEvent, SignatureRequestAction("TOMORROW"), None, "7"),
            (UnknownEvent, "TOMORROW", None, "9"),
            (Event, SignatureSessionAction.INITIALIZED, None, "123"),
            (Event, SignatureRequestAction.INITIALIZED, None, "6"),
            (Event, SignatureRequestAction("TOMORROW"), None, "7"),
            (Event, "INITIALIZED", None, "12368"),
            (Event, "INITIALIZED", "ERROR", "2"),
            (Event, None, "INFO", "1456789"),
            (Event, None, MessageNature("ODD"), "3"),
            # An enumeration of the user's own is taken for its text.
            (SignatureSessionEvent, Mine["INITIALIZED"], None, "123"),
            (Event, Mine["INITIALIZED"], Mine["ERROR"], "2"),
            (UnknownEvent, Mine["TOMORROW"], None, "9"),
        ],
        ids=itertools.count(),
    )
    def test_handler_is_called_for_what_it_is_registered_for(
        self, event_type: Any, action: str | None, nature: str | None, expected: str
    ) -> None:
        receiver, called = Receiver(), list[AnyEvent]()
        receiver.on(event_type, action=action, msg_nature=nature)(called.append)
        content = {"signatureRequestId": "1", "signerId": "2", "status": "DRAFT"}
        for number, event in DISPATCHED.items():
            fields = dict(zip(("topic", "action", "msgNature"), event.split(), strict=True))
            receiver.consume(make_delivery(content=content, verificationToken=number, **fields))
        found = [f"{event.topic} {event.action} {event.msg_nature}" for event in called]
        assert found == [DISPATCHED[number] for number in expected]

    def test_all_handlers_run_in_order_even_when_some_fail(self, caplog: LogCapture) -> None:
        kinds = [RuntimeError, asyncio.CancelledError, MalformedDeliveryError, FalsyError, Panic]
        failures = [kind(TOKEN) for kind in kinds]
        called, app = list[int](), WebhookApp(make_verifier())

        def register(number: int, failure: BaseException | None) -> None:
            @app.on()
            def handle(event: AnyEvent) -> None:
                called.append(number)
                if failure is not None:
                    raise failure

        for number, failure in enumerate([None, *failures, None]):
            register(number, failure)
        with pytest.raises(HandlerError) as caught:
            app.consume(make_body())
        assert called == list(range(7))
        assert list(map(id, caught.value.failures)) == list(map(id, failures))
        names = ", ".join(kind.__name__ for kind in kinds)
        assert str(caught.value) == f"5 handler(s) raised: {names}"
        assert TOKEN not in repr(caught.value)
        assert call(app, make_body()).status == 500, "a handler's WebhookError is no refusal"
        lines = [line for line in caplog.messages if "register.<locals>.handle failed" in line]
        assert len(lines) == 2 * len(failures)
        assert "raise failure" in caplog.text, "there is no traceback"

    def test_handler_is_named_after_its_function(self, caplog: LogCapture) -> None:
        class Handler:
            def __call__(self, event: object) -> None:
                raise ValueError

        app, handler = WebhookApp(make_verifier()), Handler()
        for each in (handler, handler.__call__, functools.partial(handler.__call__)):
            app.on()(functools.partial(each))
        assert call(app, make_body()).status == 500
        names = [message.split()[2].rpartition(">.")[2] for message in caplog.messages[:3]]
        assert names == ["Handler", "Handler.__call__", "Handler.__call__"]

    @pytest.mark.parametrize("method", ["coroutine", "generator", "async_generator"])
    def test_only_a_result_that_nobody_runs_is_a_failure(self, method: str) -> None:
        receiver = Receiver()
        for result in (None, 0, "text", [], object()):
            receiver.on()(lambda event, result=result: result)
        receiver.on()(lambda event: getattr(NOT_RUN, method)(event))
        with pytest.raises(HandlerError) as caught:
            receiver.consume(make_body())
        (failure,) = caught.value.failures
        assert isinstance(failure, TypeError)
        assert "nobody awaits" in str(failure)
        gc.collect()  # a coroutine that was never closed would warn here


class TestConsume:
    def test_body_may_be_of_any_kind_and_the_event_is_returned(self) -> None:
        for body in (make_body(), make_body().decode(), types.MappingProxyType(make_delivery())):
            receiver = Receiver()
            event = receiver.consume(body)
            assert event is receiver.handler.call_args.args[0], "the handler got another one"
            assert event == parse_event(body)
            assert receiver.consume(body) == event, "an event that was handled is returned, too"
            assert receiver.counts == (1, 1)
        with pytest.raises(TypeError, match="a body is bytes, a string or a mapping, not int"):
            receiver.consume(7)

    def test_any_callable_that_returns_nothing_can_be_the_verifier(self) -> None:
        seen: list[Delivery] = []
        for verifier, status in ((seen.append, 200), (lambda delivery: True, 503)):
            app = WebhookApp(verifier)
            app.on()(str)
            assert call(app, make_body()).status == status
        assert seen == [parse_delivery(make_body())]

    @table(
        "kind, is_failure, is_failure_in_thread",
        {
            "error": (OSError, True, True),
            "log error": (DeliveryLogError, True, True),
            "cancelled": (asyncio.CancelledError, True, True),
            "panic": (Panic, True, True),
            "interrupt": (KeyboardInterrupt, False, True),
            "exit": (SystemExit, False, True),
            "generator exit": (GeneratorExit, False, False),
        },
    )
    @pytest.mark.parametrize("in_thread", [False, True], ids=["main thread", "thread"])
    @pytest.mark.parametrize(
        "part", ["check_token", "claim", "verified", "around", "handler", "done", "release"]
    )
    def test_one_rule_says_what_is_a_failure(
        self,
        part: str,
        in_thread: bool,
        kind: type[BaseException],
        is_failure: bool,
        is_failure_in_thread: bool,
        caplog: LogCapture,
    ) -> None:
        def manage(event: AnyEvent) -> contextlib.AbstractContextManager[None]:
            receiver.fail("around")
            return contextlib.nullcontext()

        def send(_: int = 0) -> object:
            try:
                response = call(receiver, make_body())
            except BaseException as error:
                return type(error)
            assert "s3cret" not in str(response)
            assert ("retry-after" in response.headers) == (response.status == 503)
            return response.status

        receiver = Receiver(around=manage)
        receiver.on()(later := Mock())
        receiver.faults[part] = kind("s3cret")
        if part == "release":  # so that there is something to release
            receiver.faults["check_token"] = OSError()
        (result,) = run_at_once(send, 1) if in_thread else [send()]
        is_failure = is_failure_in_thread if in_thread else is_failure
        statuses = {"verified": 200, "around": 500, "handler": 500}
        assert result == (statuses.get(part, 503) if is_failure else kind)
        if part in ("around", "handler"):
            assert "the handler Mock failed" in caplog.text
            assert later.call_count == is_failure, "it runs after a failure only"
        if is_failure and not issubclass(kind, WebhookError):
            assert kind in [record.exc_info[0] for record in caplog.records if record.exc_info]
        if kind is DeliveryLogError and part in ("claim", "verified", "done", "release"):
            assert "s3cret" in str(caplog.messages), "its words are for the log"
        if part in ("check_token", "release"):  # it is asked again, as it said nothing
            receiver.asked.clear()
        assert receiver.post() == 200, "the claim was not released"
        handled = 2 if part == "handler" else 1
        assert receiver.counts == (handled, 1)


class TestExactlyOnce:
    @pytest.mark.parametrize("failure", [ValueError, FalsyError, Panic, SystemExit])
    def test_delivery_is_handled_until_that_succeeds_once(
        self, receiver: Receiver, failure: type[BaseException]
    ) -> None:
        receiver.handler.side_effect = [failure(), failure(), None]
        for _ in range(2):
            with pytest.raises((HandlerError, failure)):
                receiver.consume(make_body())
        assert [receiver.post() for _ in range(3)] == [200] * 3
        assert receiver.counts == (3, 1)

    def test_delivery_without_a_yes_is_verified_again(self, receiver: Receiver) -> None:
        for kind, status in ((VerificationUnavailableError, 503), (VerificationError, 403)):
            receiver.faults["check_token"] = kind()
            assert receiver.post() == status
        receiver.asked.clear()
        assert receiver.post() == 200
        assert receiver.counts == (1, 1)

    def test_of_copies_at_once_exactly_one_is_handled(self, receiver: Receiver) -> None:
        answered = threading.Semaphore(0)

        def handle(event: AnyEvent) -> None:
            for _ in range(7):  # the others get their responses while this one is handled
                assert answered.acquire(timeout=60)
            with pytest.raises(DeliveryInProgressError, match=r"handled for \d+\.\d s$"):
                receiver.consume(make_body())

        def send(_: int) -> tuple[int, str | None]:
            response = call(receiver, make_body())
            answered.release()
            return response.status, response.headers.get("retry-after")

        receiver.handler.side_effect = handle
        assert sorted(run_at_once(send, 8)) == [(200, None), *[(503, "30")] * 7]
        assert receiver.counts == (1, 1)

    def test_copy_that_another_process_handles_is_in_progress(self, receiver: Receiver) -> None:
        other = Receiver(receiver._deliveries)

        def handle(event: AnyEvent) -> None:
            with pytest.raises(DeliveryInProgressError, match="in another process"):
                other.consume(make_body())

        other.faults["handler"] = OSError()  # a try of its own, which is over
        receiver.handler.side_effect = handle
        assert (other.post(), receiver.post(), other.post()) == (500, 200, 200)
        assert (receiver.counts, other.counts) == ((1, 0), (1, 1))

    def test_body_that_differs_in_one_byte_is_verified_by_itself(self, receiver: Receiver) -> None:
        assert receiver.post() == 200
        assert receiver.post(make_body() + b" ") == 403
        assert receiver.post(make_body().replace(b"customer-7", b"customer-8")) == 403
        assert receiver.counts == (1, 3)

    def test_delivery_is_refused_though_another_application_handled_it(
        self, receiver: Receiver
    ) -> None:
        receiver.consume(make_body())
        other = Verifier(app_id="another", app_env="DEVELOPMENT", check_token=pytest.fail)
        with pytest.raises(WrongApplicationError):
            WebhookApp(other, deliveries=receiver._deliveries).consume(make_body())

    def test_without_any_handler_no_token_is_spent(self, receiver: Receiver) -> None:
        receiver.off(receiver.handler)
        assert receiver.post(make_body(appId="another")) == 403
        assert receiver.post() == 500
        with pytest.raises(HandlerError, match="no handler: was the module imported") as caught:
            receiver.consume(make_body())
        assert (caught.value.failures, receiver.asked) == ((), [])
        receiver.on()(receiver.handler)
        assert receiver.post() == 200
        assert receiver.counts == (1, 1)
        receiver.off(receiver.handler)
        assert receiver.post() == 500, "also for what was handled before"

    def test_event_of_no_handler_is_handled_once_there_is_one(self, receiver: Receiver) -> None:
        receiver.off(receiver.handler)
        receiver.on(SignerEvent)(str)
        assert [receiver.post(), receiver.post()] == [200, 200]
        receiver.on(SignatureSessionEvent)(receiver.handler)
        assert [receiver.post(), receiver.post()] == [200, 200]
        assert receiver.counts == (1, 1)

    def test_log_that_fails_does_not_hide_the_failure_of_a_handler(self) -> None:
        receiver = Receiver()
        receiver.faults.update(verified=OSError(), release=OSError(), handler=ValueError())
        with pytest.raises(HandlerError):
            receiver.consume(make_body())

    @pytest.mark.parametrize("state", [None, "NEW", "VERIFIED", "DONE", False])
    def test_claim_that_returns_no_state_is_not_a_claim(self, state: object) -> None:
        receiver = Receiver(Mock(**{"claim.return_value": state}))
        with pytest.raises(DeliveryLogError, match=r"claim\(\) must return a DeliveryState"):
            receiver.consume(make_body())
        assert receiver.counts == (0, 0)

    def test_interruption_at_any_moment_leaves_no_claim_and_loses_nothing(self) -> None:
        left = 0

        def strike(frame: types.FrameType, event: str, _: object) -> None:
            """Interrupt where a signal can: when a function begins, or one in C ends."""
            nonlocal left
            is_ours = frame.f_code.co_filename == ignisign_webhook.__file__
            left -= is_ours and event in ("call", "c_return")
            if left < 0:
                sys.setprofile(None)
                raise KeyboardInterrupt

        for step in itertools.count():
            receiver, left = Receiver(MemoryDeliveryLog()), step
            sys.setprofile(strike)
            try:
                receiver.consume(make_body())
            except KeyboardInterrupt:
                status = receiver.post()
                # 403 if it came after the check and before the record, as a power cut can.
                assert status in (200, 403), f"step {step}: the claim is left"
                assert receiver.counts in ([(1, 1), (2, 1)] if status == 200 else [(0, 2)])
            else:
                break
            finally:
                sys.setprofile(None)
        assert step > 50


class TestHandleMissed:
    @pytest.fixture
    def receiver(self, tmp_path: Path) -> Receiver:
        return Receiver(SQLiteDeliveryLog(tmp_path / "log"))

    @pytest.fixture
    def missed(self, ignisign: Ignisign) -> MissedEvent:
        ignisign.add_missed(1)
        [missed] = IgnisignClient(API_KEY, base_url=ignisign.url).missed_events()
        return missed

    def test_runs_the_handlers_once_and_checks_no_token(
        self, receiver: Receiver, missed: MissedEvent, caplog: LogCapture
    ) -> None:
        caplog.set_level(logging.INFO)
        assert [receiver.handle_missed(missed) for _ in range(3)] == [True, False, False]
        receiver.handler.assert_called_once_with(missed.event)
        assert receiver.counts == (1, 0)
        outcomes = [getattr(record, "outcome", None) for record in caplog.records]
        assert outcomes == ["handled", "handled before", "handled before"]

    def test_id_of_the_event_tells_events_apart(
        self, receiver: Receiver, missed: MissedEvent, ignisign: Ignisign
    ) -> None:
        ignisign.add_missed(2)  # the same but for its id
        client = IgnisignClient(API_KEY, base_url=ignisign.url)
        for expected in ([True, True], [False, False]):
            assert [receiver.handle_missed(each) for each in client.missed_events()] == expected

    def test_failure_records_nothing(self, receiver: Receiver, missed: MissedEvent) -> None:
        receiver.faults["handler"] = OSError()
        with pytest.raises(HandlerError):
            receiver.handle_missed(missed)
        assert [receiver.handle_missed(missed) for _ in range(2)] == [True, False]

    def test_event_of_no_handler_is_not_recorded(
        self, receiver: Receiver, missed: MissedEvent
    ) -> None:
        receiver.off(receiver.handler)
        with pytest.raises(HandlerError, match="no handler"):
            receiver.handle_missed(missed)
        receiver.on(SignerEvent)(str)
        assert receiver.handle_missed(missed) is False
        receiver.on(SignatureSessionEvent)(receiver.handler)
        assert [receiver.handle_missed(missed) for _ in range(2)] == [True, False]

    @table(
        "error, words, changes",
        {
            "application": (ValueError, OTHER_APP_ID, {"app_id": OTHER_APP_ID}),
            "environment": (ValueError, "STAGING", {"app_env": AppEnv.STAGING}),
            "unreadable": (MalformedDeliveryError, "can't be read", {"event": None}),
        },
    )
    def test_event_of_another_application_or_that_is_unreadable_is_refused(
        self, receiver: Receiver, missed: MissedEvent, error: Any, words: str, changes: Any
    ) -> None:
        with pytest.raises(error, match=words) as caught:
            receiver.handle_missed(dataclasses.replace(missed, **changes))
        assert (caught.type, receiver.counts) == (error, (0, 0))

    def test_log_must_outlive_the_process(self, missed: MissedEvent) -> None:
        receiver = Receiver(MemoryDeliveryLog())
        with pytest.raises(ValueError, match="SQLiteDeliveryLog"):
            receiver.handle_missed(missed)
        assert receiver.counts == (0, 0)

    def test_record_is_synced_and_renewed_each_time(self, missed: MissedEvent) -> None:
        receiver = Receiver(log := FaultyLog({}))
        for result, steps in ((True, "claim done verified"), (False, "claim verified")):
            log.calls.clear()
            assert receiver.handle_missed(missed) is result
            assert [name for name, _ in log.calls if name != "release"] == steps.split()
            assert missed.event and {key for _, key in log.calls} == {missed.event.delivery_id}

    @pytest.mark.parametrize("method", ["claim", "done", "verified"])
    def test_log_that_fails_is_an_error(
        self, missed: MissedEvent, method: str, caplog: LogCapture
    ) -> None:
        receiver = Receiver()
        receiver.faults[method] = OSError()
        with pytest.raises(DeliveryLogError, match="OSError"):
            receiver.handle_missed(missed)
        assert "DeliveryLogError" in caplog.text
        assert receiver.handle_missed(missed) is (method == "claim")


def make_receiver(**options: Any) -> WebhookApp:
    """A receiver that handles sessions; the status of a token is what it begins with."""
    verifier = make_verifier(lambda d: TokenStatus[d.verification_token.partition("-")[0]])
    app = WebhookApp(verifier, **options)

    @app.on(SignatureSessionEvent)
    def handle(event: SignatureSessionEvent) -> None:
        if event.msg_nature == MessageNature.ERROR:
            raise RuntimeError(HANDLER_TEXT)

    return app


def make_good_body(**changes: object) -> bytes:
    return make_body(**{"verificationToken": f"VALID-{TOKEN}", **changes})


class Outcome(typing.NamedTuple):
    """A request, and what becomes of it: the response, and the one line in the log."""

    status: int
    code: str
    level: str
    logged: str
    body: bytes = make_good_body()
    environ: Mapping[str, Any] = types.MappingProxyType({})
    options: Mapping[str, Any] = types.MappingProxyType({})

    @property
    def is_delivery(self) -> bool:
        return not self.logged.startswith("refused a request")

    def call(self, app: WebhookApp | None = None) -> ReceiverResponse:
        wire = Wire(self.body, ended=True)
        return call(app or make_receiver(**self.options), wire, **self.environ)


def delivered(status: int, level: str, logged: str, claimed: Any = None, **fields: Any) -> Outcome:
    error = logged.partition(":")[0]
    codes = {
        "MalformedDeliveryError": "SDK_WEBHOOK_BAD_FORMATTED",
        "WrongApplicationError": "SDK_WEBHOOK_BAD_APP_ID",
        "WrongEnvironmentError": "SDK_WEBHOOK_BAD_APP_ENV",
        "TokenRejectedError": "SDK_WEBHOOK_VERIFICATION_FAILED",
    }
    code = codes.get(error, "SDK_GENERIC_ERROR") if error.endswith("Error") else "OK"
    options = {"deliveries": Mock(**{"claim.side_effect": itertools.repeat(claimed)})}
    body = make_good_body(**fields)
    return Outcome(status, code, level, f": {logged}", body, {}, options if claimed else {})


def refused(status: int, level: str, path: str | None = None, **environ: Any) -> Outcome:
    code = "SDK_GENERIC_ERROR" if status in (404, 405) else "SDK_WEBHOOK_BAD_FORMATTED"
    options = {"path": path, "max_body": 99 if status == 413 else 100_000}
    logged = f"refused a request: {status} "
    return Outcome(status, code, level, logged, environ=environ, options=options)


OUTCOMES = {
    "handled": delivered(200, "INFO", "handled"),
    "no handler": delivered(200, "INFO", "no handler", topic="NEW"),
    "handled before": delivered(200, "INFO", "handled before", DeliveryState.DONE),
    "malformed": delivered(400, "WARNING", "MalformedDeliveryError: malformed del", action=7),
    "no JSON": delivered(400, "WARNING", "MalformedDeliveryError: malf")._replace(body=b"\xff"),
    "other app": delivered(403, "WARNING", "WrongApplicationError: the", appId=OTHER_APP_ID),
    "other env": delivered(403, "WARNING", "WrongEnvironmentError: the", appEnv="STAGING"),
    "refused token": delivered(
        403, "WARNING", "TokenRejectedError: Ignisign", verificationToken=f"EXPIRED-{TOKEN}"
    ),
    "failure": delivered(500, "ERROR", "HandlerError: 1 handler(s) raised: R", msgNature="ERROR"),
    "outage": delivered(
        503, "ERROR", "VerificationUnavailableError: the", verificationToken=f"?-{TOKEN}"
    ),
    "in progress": delivered(
        503, "INFO", "DeliveryInProgressError: the same", DeliveryState.IN_PROGRESS
    ),
    "broken log": delivered(503, "ERROR", "DeliveryLogError: the del", OSError("disk full")),
    "cut short": refused(400, "WARNING", CONTENT_LENGTH="5000"),
    "other path": refused(404, "INFO", "/hook", PATH_INFO="/api"),
    "GET": refused(405, "INFO", REQUEST_METHOD="GET", CONTENT_LENGTH=None),
    "PUT": refused(405, "INFO", REQUEST_METHOD="PUT"),
    "no length": refused(411, "WARNING", CONTENT_LENGTH=None),
    "too long": refused(413, "WARNING"),
    "no JSON type": refused(415, "WARNING", CONTENT_TYPE="text/plain"),
    "encoded": refused(415, "WARNING", HTTP_CONTENT_ENCODING="gzip"),
}
every_outcome = table("outcome", OUTCOMES)


class TestResponses:
    @every_outcome
    def test_each_outcome_has_its_response_that_gives_nothing_away(self, outcome: Outcome) -> None:
        response = outcome.call()
        assert (response.status, response.json["code"]) == outcome[:2]
        extra = {405: {"allow": "POST"}, 503: {"retry-after": "30"}}.get(response.status, {})
        usual = {name: response.headers[name] for name in ("content-type", "content-length")}
        assert response.headers == {**usual, **extra}
        told = str(response).lower()
        secrets = [TOKEN, APP_ID.removeprefix("appId_"), HANDLER_TEXT, "customer", "contract"]
        secrets += ["65f0", "development", "staging", "appId", "/hook", "/api", "99", "disk full"]
        secrets += ["outage", "traceback", "runtimeerror", "keyerror", "handle(", "_SESSION"]
        assert [secret for secret in secrets if secret.lower() in told] == []
        if response.status != 200 and outcome.is_delivery:
            with pytest.raises(WebhookError) as caught:
                make_receiver(**outcome.options).consume(outcome.body)
            assert (caught.value.status, caught.value.code) == outcome[:2]
            headers = {name.lower(): value for name, value in caught.value.headers.items()}
            assert headers == extra

    def test_refused_request_spends_no_token_and_reaches_no_handler(self) -> None:
        for name, outcome in OUTCOMES.items():
            if outcome.status not in (200, 500, 503) and name != "refused token":
                receiver = Receiver(**outcome.options)
                assert outcome.call(receiver).status == outcome.status, name
                assert receiver.counts == (0, 0), name

    def test_any_other_method_is_a_405_and_a_head_has_no_body(self) -> None:
        get = call(make_receiver(), REQUEST_METHOD="GET")
        assert call(make_receiver(), REQUEST_METHOD="HEAD") == (405, get.headers, None)
        for method in ("post", "OPTIONS", "DELETE", "BREW"):
            assert call(make_receiver(), make_body(), REQUEST_METHOD=method).status == 405

    @pytest.mark.parametrize("bug", [ZeroDivisionError, Panic])
    def test_bug_is_a_500_that_is_logged_and_not_shown(
        self, bug: type[BaseException], caplog: LogCapture, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        no_input = call(receiver := Receiver(), **{"wsgi.input": None})
        monkeypatch.setattr(receiver, "consume", Mock(side_effect=bug("words")))
        response = call(receiver, make_body())
        assert response == no_input
        assert (response.status, response.json["code"]) == (500, "SDK_GENERIC_ERROR")
        words = set(re.findall("[a-z]+", str(response).lower()))
        assert not {"bug", "zero", "panic", "traceback", "wsgi", "keyerror"} & words
        logged = [record.exc_info[0] for record in caplog.records if record.exc_info]
        assert logged == [KeyError, bug]


ENDED_BY_SERVER = {"CONTENT_LENGTH": None, "wsgi.input_terminated": True}


class TestRequestBody:
    @table(
        "status, taken, is_number, lengths",
        {
            "none": (411, 0, True, [None, ""]),
            "not a number": (400, 0, False, ["-1", "+5", " 5", "5 ", "5_0", "5.0", "0x5", "5, 5"]),
            "not ASCII": (400, 0, False, ["\uff15", "\u00b2"]),
            "too long": (413, 5, True, ["262145", "9" * 18, "9" * 19, "9" * 5000]),
            "zero": (400, 0, True, ["0"]),  # read, and not JSON
            "right": (400, 5, True, ["5", "00005", "5".zfill(5000)]),
        },
    )
    def test_content_length_is_read_as_the_standard_has_it(
        self, status: int, taken: int, is_number: bool, lengths: list[str | None]
    ) -> None:
        for length in lengths:
            body = Wire(b"{   }", ended=status == 413)
            response = call(make_receiver(), body, CONTENT_LENGTH=length)
            found = (response.status, body.taken, "number" not in str(response.json))
            assert found == (status, taken, is_number), f"Content-Length {str(length)[:30]!a}"

    @pytest.mark.parametrize("size", [None, 1000])
    def test_longest_body_is_accepted_and_one_byte_more_is_not(self, size: int | None) -> None:
        app = make_receiver(**({"max_body": size} if size else {}))
        fits = make_good_body().ljust(size or 262_144)
        for body, status in ((fits, 200), (fits + b" ", 413)):
            assert call(app, body).status == status
            for pace in (1 << 30, 999):
                wire = Wire(body, ended=True, pace=pace)
                assert call(app, wire, **ENDED_BY_SERVER).status == status

    @pytest.mark.parametrize("pace", [1, 7, 100, 10_000])
    def test_body_in_pieces_is_read_whole_and_never_past_its_end(self, pace: int) -> None:
        body = make_good_body()
        following = Wire(body + b"GET / HTTP/1.1", pace=pace)
        response = call(make_receiver(), following, CONTENT_LENGTH=str(len(body)))
        assert (response.status, following.taken) == (200, len(body))
        wire = Wire(body, pace=pace, ended=True)
        assert call(make_receiver(), wire, **ENDED_BY_SERVER).status == 200

    @pytest.mark.parametrize("fault", [OSError, ValueError, http.client.HTTPException])
    @pytest.mark.parametrize("changes", [{}, ENDED_BY_SERVER], ids=["length", "no length"])
    def test_unreadable_body_is_a_400_and_one_line_in_the_log(
        self, fault: type[Exception], changes: dict[str, Any], caplog: LogCapture
    ) -> None:
        wire = Wire(make_good_body()[:-9], fault=fault(f"the client said {TOKEN}"))
        changes = {"CONTENT_LENGTH": str(len(wire.data) + 9), **changes}
        assert call(make_receiver(), wire, **changes).status == 400
        (record,) = caplog.records
        assert (record.levelname, record.exc_info) == ("WARNING", None)
        assert fault.__name__ in caplog.text
        assert TOKEN not in caplog.text
        assert wire.reads == 2, "what failed was read again"

    @pytest.mark.parametrize("terminated", [None, True])
    @pytest.mark.parametrize("kept", [0, -1, None], ids=["nothing", "less a byte", "less a space"])
    def test_short_body_is_a_400(self, kept: int | None, terminated: bool | None) -> None:
        body = make_good_body()
        changes = {"CONTENT_LENGTH": str(len(body) + 1), "wsgi.input_terminated": terminated}
        response = call(make_receiver(), Wire(body[:kept], ended=True), **changes)
        message = "The body is shorter than announced."
        assert (response.status, response.json["message"]) == (400, message)

    def test_input_that_the_server_ends_may_be_empty(self) -> None:
        # Nothing says that there is a body: an error of the sender's, not of its JSON.
        assert call(make_receiver(), Wire(b"", ended=True), **ENDED_BY_SERVER).status == 411
        changes = {**ENDED_BY_SERVER, "HTTP_TRANSFER_ENCODING": "chunked"}
        assert call(make_receiver(), Wire(b"", ended=True), **changes).status == 400

    def test_bounded_part_of_an_unwanted_body_is_read(self) -> None:
        most = ignisign_webhook.MAX_DRAIN
        unwanted = {405: {"REQUEST_METHOD": "PUT"}, 404: {"PATH_INFO": "/elsewhere"}}
        for status, changes in {**unwanted, 415: {"CONTENT_TYPE": "text/plain"}, 413: {}}.items():
            for length in (300_000, most, most + 1, 3_000_000):
                wire = Wire(bytes(length))
                assert call(make_receiver(path="/"), wire, **changes).status == status
                assert wire.taken == min(length, most)
            endless = Wire(bytes(3_000_000))
            changes = {**ENDED_BY_SERVER, **changes}
            assert call(make_receiver(path="/"), endless, **changes).status == status
            assert endless.taken - most == (ignisign_webhook.MAX_BODY + 1 if status == 413 else 0)

    @pytest.mark.parametrize("fault", [OSError, http.client.HTTPException])
    def test_unwanted_body_is_not_read_without_a_length_nor_again_after_an_error(
        self, fault: type[Exception]
    ) -> None:
        for method, content_type, length, status, reads in [
            ("GET", "application/json", None, 405, 0),
            ("POST", "application/json", None, 411, 0),
            ("POST", "text/plain", "+5", 415, 0),
            ("POST", "text/plain", "9", 415, 1),
        ]:
            changes = {"CONTENT_TYPE": content_type, "CONTENT_LENGTH": length}
            wire = Wire(b"", fault=fault())
            found = call(make_receiver(), wire, REQUEST_METHOD=method, **changes).status
            assert (found, wire.reads) == (status, reads), changes

    def test_variable_that_a_server_may_leave_out_is_not_missed(self) -> None:
        for key in ["PATH_INFO", "SCRIPT_NAME", "QUERY_STRING", "CONTENT_TYPE", "SERVER_PROTOCOL"]:
            assert call(make_receiver(), make_good_body(), **{key: None}).status == 200, key

    @pytest.mark.parametrize(
        "content_type",
        re.split(
            r"\|",
            "application/json;charset=utf-8| application/json |APPLICATION/JSON||;"
            "|application/vnd.ignisign+json|application/cloudevents+json; charset=utf-8",
        ),
    )
    def test_json_is_accepted_under_any_of_its_names(self, content_type: str) -> None:
        assert call(make_receiver(), make_good_body(), CONTENT_TYPE=content_type).status == 200

    @pytest.mark.parametrize(
        "content_type",
        re.findall(
            r"\S+",
            "text/plain text/json text/html;x=application/json application/jsonp json"
            " application/geojson application/json-seq application/jsonx;charset=utf-8"
            " application/octet-stream xapplication/json application/+json/x"
            " form-data;boundary=application/json",
        ),
    )
    def test_any_other_type_is_refused_and_named(
        self, content_type: str, caplog: LogCapture
    ) -> None:
        response = call(make_receiver(), make_good_body(), CONTENT_TYPE=content_type)
        assert response.status == 415
        shown = content_type.partition(";")[0]
        for message in (response.json["message"], caplog.text):
            assert f"Content-Type is {shown}; deliveries are sent as application/json" in message

    @pytest.mark.parametrize("encoding", ["", "identity", " Identity ", "gzip", "GZIP", "?", "br"])
    def test_only_identity_is_not_a_content_encoding(self, encoding: str) -> None:
        response = call(make_receiver(), make_good_body(), HTTP_CONTENT_ENCODING=encoding)
        assert response.status == (200 if encoding.strip().lower() in ("", "identity") else 415)


class TestPath:
    @pytest.mark.parametrize(
        ("path", "served", "refused"),
        [
            ("/hook", "/hook", ["/hook/", "/Hook", "/", "/hook/more", "/my/hook", None]),
            ("/hook/", "/hook/", ["/hook"]),
            ("/", "/", ["", "/anything"]),
            (None, "/anything", []),
            ("/été/日本", "/été/日本".encode().decode("latin-1"), ["/été"]),
            ("/é", "/é".encode().decode("latin-1"), ["/é"]),  # the byte of another encoding
        ],
        ids=itertools.count(),
    )
    def test_only_the_given_path_below_the_mount_point_is_served(
        self, path: str | None, served: str, refused: list[str | None]
    ) -> None:
        for mount_point in ("", "/api"):
            for path_info in (served, *refused):
                changes = {"SCRIPT_NAME": mount_point, "PATH_INFO": path_info}
                response = call(make_receiver(path=path), make_good_body(), **changes)
                assert response.status == (404 if path_info in refused else 200), changes


class TestLogging:
    @every_outcome
    def test_outcome_is_one_line_with_no_secret(self, outcome: Outcome, caplog: LogCapture) -> None:
        caplog.set_level(logging.DEBUG)
        outcome.call()
        assert {record.name for record in caplog.records} == {"ignisign_webhook"}
        (line,) = (record for record in caplog.records if not record.exc_info)
        message, parts = line.getMessage(), vars(line)
        assert "\n" not in message
        assert outcome.logged in message
        assert line.levelname == outcome.level
        everything = caplog.text + repr([vars(record) for record in caplog.records])
        secrets = [TOKEN, *make_delivery()["content"].values()]
        if outcome is not OUTCOMES["other app"]:
            secrets += [OTHER_APP_ID, APP_ID]
        assert [secret for secret in secrets if secret in everything] == []
        environ = outcome.environ
        asked = f"({environ.get('REQUEST_METHOD', 'POST')} {environ.get('PATH_INFO', '/')})"
        assert outcome.is_delivery or message.endswith(asked)
        # A delivery's line has its parts as attributes, too.
        assert ("outcome" in parts) == outcome.is_delivery
        if outcome.is_delivery:
            assert parts["delivery_id"] == hashlib.sha256(outcome.body).hexdigest()
            what = [parts[name] for name in ("topic", "action", "msg_nature")]
            expected = " ".join(["delivery", parts["delivery_id"][:12], *filter(None, what)])
            assert message.startswith(f"{expected}: {parts['outcome']}")
            assert any(what) == (outcome.status != 400), "what it is about"
            assert {type(each) for each in what} == {str}
            assert (parts["status"], type(parts["status"])) == (outcome.status, int)

    def test_log_that_raises_changes_no_response(self, monkeypatch: pytest.MonkeyPatch) -> None:
        logger = logging.getLogger("ignisign_webhook")
        monkeypatch.setattr(logger, "level", logging.DEBUG)
        broken = Mock(level=0, handle=Mock(side_effect=RuntimeError("no request context")))
        for attribute, value in (("handlers", [broken]), ("filters", [lambda record: 1 / 0])):
            monkeypatch.setattr(logger, attribute, value)
            for name, outcome in OUTCOMES.items():
                assert outcome.call().status == outcome.status, name
        assert broken.handle.called

    def test_another_application_is_named_beside_ones_own(self, caplog: LogCapture) -> None:
        with pytest.raises(WrongApplicationError) as caught:
            make_receiver().consume(make_good_body(appId=OTHER_APP_ID))
        for text in (str(caught.value), caplog.text):
            assert OTHER_APP_ID in text and APP_ID in text

    @pytest.mark.parametrize("end", ["\n", "\r\n", "\u2028", "\x85", "\x1b[2J", "\u202e", "%s", ""])
    def test_odd_text_forges_no_line(self, end: str, caplog: LogCapture) -> None:
        odd = f"X{end}forged"
        caplog.set_level(logging.DEBUG)
        app = make_receiver(path="/")

        def check_lines(number: int) -> None:
            assert len(caplog.records) == len(caplog.text.splitlines()) == number
            for message in caplog.messages:
                assert message.isprintable(), ascii(message)

        for name in ("topic", "action", "msgNature"):
            assert call(app, make_good_body(**{name: odd})).status == 200
            assert call(app, make_good_body(**{name: odd, "appEnv": "STAGING"})).status == 403
        assert all("?" in message for message in caplog.messages)
        double_key = b'{"%s": 1, "%s": 2}' % (odd.encode(), odd.encode())
        escaped_key = json.dumps({odd: {odd: float("nan")}}).encode()
        bodies = [odd.encode(), double_key, escaped_key, make_body(content={odd: 7})]
        assert [call(app, body).status for body in bodies] == [400] * 4
        assert call(app, make_body(appEnv=odd)).status == 403
        assert call(app, HTTP_CONTENT_ENCODING=odd).status == 415
        assert call(app, CONTENT_LENGTH=odd).status == 400
        check_lines(13)
        assert "forged" not in caplog.text
        # These are shown.
        assert call(app, make_body(appId=odd)).status == 403
        assert call(app, PATH_INFO=f"/{odd}".encode().decode("latin-1")).status == 404
        assert call(app, REQUEST_METHOD=odd).status == 405
        for text in (odd, odd.encode().decode("latin-1"), "x" * 50_000):
            assert call(app, make_body(), CONTENT_TYPE=text).status == 415
        assert call(app, make_body(), PATH_INFO="/" * 50_000).status == 404
        check_lines(20)
        assert max(map(len, caplog.messages)) < 1000


SERVED_APP = """
import os, sys
from ignisign_webhook import *

app = WebhookApp(
    Verifier(
        app_id=os.environ["APP_ID"], app_env="DEVELOPMENT",
        check_token=lambda delivery: TokenStatus[delivery.verification_token],
    ),
    path="/hook/\\N{LATIN SMALL LETTER E WITH ACUTE}",
    max_body=20_000,
)

@app.on(SignatureSessionEvent)
def handle(event):
    if event.content.signer_id == "unlucky":
        raise RuntimeError
    with open("handled", "a") as file:
        print(event.content.signer_id, file=file)

if sys.argv[1:] == ["wsgiref"]:
    import wsgiref.simple_server
    server = wsgiref.simple_server.make_server("127.0.0.1", 0, app)
    print("listening at 127.0.0.1:%d" % server.server_port)
    server.serve_forever()
if sys.argv[1:] == ["cheroot"]:
    import cheroot.wsgi
    server = cheroot.wsgi.Server(("127.0.0.1", 0), app)
    server.prepare()
    print("listening at 127.0.0.1:%d" % server.bind_addr[1])
    server.serve()
"""
GUNICORN = "python -m gunicorn served:app --bind=127.0.0.1:0"
# What must be installed for each, and the command. Each prints its port, or has its socket's path.
SERVERS = {
    "wsgiref": ("", "python served.py wsgiref"),
    "gunicorn sync": ("gunicorn", GUNICORN),
    "gunicorn gthread": ("gunicorn", f"{GUNICORN} --threads=4"),
    "gunicorn gevent": ("gunicorn gevent", f"{GUNICORN} --worker-class=gevent"),
    "waitress": ("waitress", "python -m waitress --listen=127.0.0.1:0 served:app"),
    "uwsgi": (
        "uwsgidecorators",
        "uwsgi --http-socket=127.0.0.1:0 --module=served:app --need-app --enable-threads"
        f" --virtualenv={sys.prefix}",
    ),
    "cheroot": ("cheroot", "python served.py cheroot"),
    "granian": ("granian", "python -m granian --interface=wsgi --uds=socket served:app"),
}


JSON, CLOSE = "Content-Type: application/json\r\n", "Connection: close\r\n"
EXPECT = "Expect: 100-continue\r\n"


def make_request(
    body: bytes = b"",
    *,
    method: str = "POST",
    path: str = "/hook/%C3%A9",
    fields: str = JSON + CLOSE,
    framing: str | None = None,
) -> bytes:
    """An HTTP request; `framing` stands in the place of the Content-Length."""
    if framing is None:
        framing = f"Content-Length: {len(body)}\r\n"
    return f"{method} {path} HTTP/1.1\r\nHost: localhost\r\n{framing}{fields}\r\n".encode() + body


def make_chunked_request(body: bytes) -> bytes:
    chunks = [b"%x\r\n%s\r\n" % (len(part), part) for part in (body[:99], body[99:], b"")]
    return make_request(b"".join(chunks), framing="Transfer-Encoding: chunked\r\n")


def make_session(signer_id: str = "signer-1", **changes: object) -> bytes:
    content = {"signatureRequestId": "request-1", "signerId": signer_id}
    return make_body(**{"content": content, "verificationToken": "VALID", **changes})


class Served(typing.NamedTuple):
    name: str
    address: Any
    handled: Path

    @contextlib.contextmanager
    def connect(self) -> Iterator[socket.socket]:
        family = socket.AF_UNIX if isinstance(self.address, str) else socket.AF_INET
        with socket.socket(family) as sock:
            sock.settimeout(60)
            # So that a large request is sent while it is read, and not into the system's memory.
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 16_384)
            sock.connect(self.address)
            yield sock

    def send(self, request: bytes, half_close: bool = False, piece: int = 1 << 30) -> list[int]:
        """Send all before a response is read; return the statuses of the responses."""
        with self.connect() as sock:
            for start in range(0, len(request), piece):
                sock.sendall(request[start : start + piece])
            if half_close:
                sock.shutdown(socket.SHUT_WR)
            received = b""
            with contextlib.suppress(ConnectionResetError):  # after the response
                while part := sock.recv(65_536):
                    received += part
        statuses = map(int, re.findall(rb"^HTTP/1\.[01] (\d+)", received, re.M))
        return [status for status in statuses if status != 100]


@pytest.fixture(scope="module", params=SERVERS)
def served(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Served]:
    modules, command = SERVERS[request.param]
    if not is_installed(*modules.split()):
        pytest.skip(f"{request.param} is not installed")
    directory = tmp_path_factory.mktemp("served")
    (directory / "served.py").write_text(SERVED_APP)
    (directory / "handled").touch()
    program, *arguments = command.split()
    # The uwsgi beside this Python: any other is linked to another one.
    path = sys.executable if program == "python" else BIN / program
    environ = {"APP_ID": APP_ID, "IGNISIGN_API_KEY": API_KEY, "HOME": str(directory)}
    with Process(path, *arguments, cwd=directory, **environ) as process:
        address: Any = str(directory / "socket")
        if request.param != "granian":
            address = "127.0.0.1", int(process.wait_for(r"127\.0\.0\.1:(\d+)")[1])
        served = Served(request.param, address, directory / "handled")

        def responds() -> bool:
            with contextlib.suppress(OSError):
                return served.send(make_request(method="GET")) == [405]
            return False

        wait_until(responds)
        yield served
        assert process.popen.poll() is None, process.output


CUT_OFF = make_request(make_session("cut") + b" ")[:-1]  # JSON by itself
LARGE_BODY = make_session().ljust(500_000)
# Servers that hand a chunked body to the application as it is, with no mark of its end.
NO_CHUNKS = {"wsgiref": [411], "uwsgi": [411]}
# What is sent, the statuses of the responses, and those under the servers that differ.
EXCHANGES: dict[str, tuple[bytes, list[int], dict[str, list[int]]]] = {
    "good": (make_request(make_session()), [200], {}),
    "as long as can be": (make_request(make_session().ljust(20_000)), [200], {}),
    "malformed": (make_request(make_session(action=7)), [400], {}),
    "no body": (make_request(), [400], {}),
    "wrong environment": (make_request(make_session(appEnv="STAGING")), [403], {}),
    "refused token": (make_request(make_session(verificationToken="NOT_FOUND")), [403], {}),
    "wrong path": (make_request(make_session(), path="/hook/e"), [404], {}),
    "wrong method": (make_request(make_session(), method="PUT"), [405], {}),
    "HEAD": (make_request(method="HEAD", framing=""), [405], {}),
    "no length": (make_request(framing=""), [411], {}),
    "too long": (make_request(make_session().ljust(20_001)), [413], {}),
    "wrong type": (make_request(make_session(), fields="Content-Type: a/b\r\n" + CLOSE), [415], {}),
    # wsgiref says text/plain for the sender.
    "no type": (make_request(make_session(), fields=CLOSE), [200], {"wsgiref": [415]}),
    "failing handler": (make_request(make_session("unlucky")), [500], {}),
    "outage": (make_request(make_session(verificationToken="OUTAGE")), [503], {}),
    "chunked": (make_chunked_request(make_session("chunked")), [200], NO_CHUNKS),
    "chunked, too long": (make_chunked_request(make_session().ljust(20_001)), [413], NO_CHUNKS),
    # waitress waits for the whole body before it calls the application.
    "cut off": (CUT_OFF, [400], {"waitress": []}),
    "large": (make_request(LARGE_BODY), [413], {}),
    "large, wrong path": (make_request(LARGE_BODY, path="/"), [404], {}),
    "large, wrong method": (make_request(LARGE_BODY, method="PUT"), [405], {}),
    "expecting 100": (make_request(make_session(), fields=JSON + EXPECT + CLOSE), [200], {}),
    # These close the connection after the first.
    "pipelined": (
        make_request(make_session("one"), fields=JSON)
        + make_request(make_session(action=7), fields=JSON)
        + make_request(make_session("two")),
        [200, 400, 200],
        {"wsgiref": [200], "gunicorn sync": [200], "uwsgi": [200]},
    ),
}


class TestUnderServers:
    @pytest.mark.parametrize("name", EXCHANGES)
    def test_response_is_the_same(self, served: Served, name: str) -> None:
        request, statuses, differences = EXCHANGES[name]
        received = served.send(request, half_close=request is CUT_OFF)
        assert received == differences.get(served.name, statuses)

    def test_delivery_sent_twice_is_handled_once(self, served: Served) -> None:
        request = make_request(make_session("signer-2"))
        assert served.send(request, piece=40) == [200], "it came in pieces"
        assert served.send(request) == [200]
        assert served.handled.read_text().splitlines().count("signer-2") == 1

    def test_sender_that_goes_away_does_no_harm(self, served: Served) -> None:
        for how in ("closed", "reset"):
            with served.connect() as sock:
                sock.sendall(CUT_OFF)
                if how == "reset":
                    with contextlib.suppress(ConnectionAbortedError):
                        reset(sock)
            assert served.send(make_request(make_session(how))) == [200]
        handled = served.handled.read_text().splitlines()
        assert {"closed", "reset"} <= set(handled)
        assert "cut" not in handled


# ---- Samples of one's own handlers -----------------------------------------------------------


class TestSampleDelivery:
    def test_session_by_default(self) -> None:
        delivery = sample_delivery()
        assert isinstance(delivery.event, SignatureSessionEvent)
        assert delivery.event.action is SignatureSessionAction.INITIALIZED
        assert delivery.event.msg_nature is MessageNature.INFO
        assert (delivery.app_id, delivery.app_env) == ("appId_demo", AppEnv.DEVELOPMENT)

    @every_known_sample
    def test_is_as_if_it_had_come(self, sample: Sample, caplog: LogCapture) -> None:
        actions = type(parse(sample.wire).action)
        for action in actions:
            delivery = sample_delivery(
                sample.event_type,  # type: ignore[arg-type]
                action,
                app_id="appId_1",
                app_env="STAGING",
            )
            event = delivery.event
            assert type(event) is sample.event_type and event.action is action
            assert (delivery.app_id, delivery.app_env) == ("appId_1", AppEnv.STAGING)
            assert event.content and event.delivery_id and event.raw_content is not None
            assert (
                (event.error is not None) == (event.msg_nature == "ERROR") == (action == "FAILED")
            )
            if hasattr(event.content, "app_id"):
                assert (event.content.app_id, event.content.app_env) == ("appId_1", "STAGING")
            if isinstance(event, SignatureRequestEvent) and action in SignatureRequestStatus:
                assert event.content.status == action
            assert parse_delivery(json.dumps(delivery.to_dict())) == delivery
            assert delivery.event.raw_content == delivery.to_dict().get("content")
        assert not caplog.messages, "all of it fits"

    def test_has_what_comes_with_its_action(self) -> None:
        def content(event_type: Any, action: str) -> Any:
            return sample_delivery(event_type, action).event.content

        assert content(SignatureRequestEvent, "LAUNCHED").signers.signers_embedded[0].token
        assert content(SignatureRequestEvent, "READY").signers is None
        assert content(SignatureProofEvent, "GENERATED").documents[0].url
        assert content(SignatureProofEvent, "ADV_GENERATED").document_id
        assert content(SignerEvent, "INPUTS_ADDED").inputs_added and (
            content(SignerEvent, "CREATED").inputs_added is None
        )
        assert content(ApplicationEvent, "MEMBERSHIP_UPDATED").user_id
        assert content(ApplicationEvent, "ARCHIVED").user_id is None

    def test_each_is_a_new_delivery(self) -> None:
        one, other = sample_delivery(), sample_delivery()
        assert one.event == other.event and one != other
        assert one.event.delivery_id != other.event.delivery_id

    def test_takes_what_the_test_needs(self) -> None:
        error = IgnisignError(error_code=ErrorCode.SIGNER_BLOCKED)
        event = sample_delivery(error=error, signer_id="signer-1").event
        assert event.error == error and event.msg_nature is MessageNature.ERROR
        assert isinstance(event, SignatureSessionEvent) and event.content
        assert event.content.signer_id == "signer-1"
        event = sample_delivery(error=error, msg_nature="WARNING").event
        assert event.error == error and event.msg_nature is MessageNature.WARNING
        event = sample_delivery(msg_nature=MessageNature.ERROR).event
        assert event.error and event.error.error_code is ErrorCode.UNKNOWN_ERROR
        action = SignatureRequestAction("TOMORROW")
        assert sample_delivery(SignatureRequestEvent, action).event.action == "TOMORROW"

    def test_refuses_what_never_comes(self) -> None:
        for arguments, content, error, words in (
            ((UnknownEvent,), {}, TypeError, "no sample of the class UnknownEvent"),
            (("SIGNER",), {}, TypeError, "no sample of a str"),
            ((SignerEvent,), {"document_id": "x"}, TypeError, "document_id"),
            ((SignerEvent, "LAUNCHED"), {}, ValueError, "LAUNCHED.*CREATED, INPUTS_ADDED"),
            ((SignerEvent, SignatureAction.FAILED), {}, TypeError, "SignerAction"),
            ((SignerEvent,), {"signer_id": None}, ValueError, "content.signerId"),
        ):
            with pytest.raises(error, match=words):
                sample_delivery(*arguments, **content)  # type: ignore[arg-type]


# ---- The command line ------------------------------------------------------------------------

DEMO_KEY = "skv2_development_demo_secret"  # what `send` uses where no credential is set
NOWHERE = "http://127.0.0.1:1"
Patch: typing.TypeAlias = pytest.MonkeyPatch


class Done(typing.NamedTuple):
    """What a command has returned and printed."""

    status: object
    out: str
    err: str

    def check_failed(self, status: int, problem: str) -> None:
        assert (self.status, self.err.count("\n")) == (status, 1), self
        assert self.err.startswith("ignisign-webhook: ") and problem in self.err, self


Run: typing.TypeAlias = Callable[..., Done]


@pytest.fixture
def run(monkeypatch: Patch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command in this process, with no variables of Ignisign but those that are given."""
    # `demo` disables it.
    monkeypatch.setattr(logging.getLogger("ignisign_webhook"), "disabled", False)

    def run(command: str, *arguments: object, **environ: str) -> Done:
        kept = {k: v for k, v in os.environ.items() if not k.startswith("IGNISIGN_")}
        monkeypatch.setattr(os, "environ", {**kept, **environ})
        capsys.readouterr()
        try:
            status: object = ignisign_webhook.main([*command.split(), *map(str, arguments)])
        except SystemExit as end:  # of argparse
            status = end.code
        done = Done(status, *capsys.readouterr())
        for secret in (API_KEY, "S3cr3t", TOKEN, "Bearer", "Traceback"):
            assert secret not in done.out + done.err
        return done

    return run


@contextlib.contextmanager
def mounted(app: Callable[..., Any]) -> Iterator[str]:
    """Serve a WSGI application, one request at a time, and give its URL."""

    class Handler(wsgiref.simple_server.WSGIRequestHandler):
        def log_message(self, format: str, *args: object) -> None:
            pass

    app = wsgiref.validate.validator(app)
    with wsgiref.simple_server.make_server("127.0.0.1", 0, app, handler_class=Handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=[0.01])
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()


@contextlib.contextmanager
def responding(response: bytes) -> Iterator[str]:
    """Serve a response, whatever the request, and close the connection."""

    def respond(sock: socket.socket, request: Request) -> None:
        sock.sendall(response)
        hang_up()

    with Ignisign(respond) as receiver:
        yield receiver.url


@pytest.fixture
def port() -> Iterator[int]:
    """A port that refuses connections until a server takes it; nobody gets it unasked."""
    with socket.socket() as sock:
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        sock.bind(("127.0.0.1", 0))
        yield sock.getsockname()[1]


class TestDemo:
    def test_shows_the_readmes_table(self) -> None:
        main = "import ignisign_webhook; raise SystemExit(ignisign_webhook.main(['demo']))"
        assert run_python(main) == readme_block("demo-output")

    @pytest.mark.parametrize("change", [{"status": 200}, {"code": WrongApplicationError.code}])
    def test_tells_a_wrong_response_and_leaves_no_thread(
        self, change: dict[str, Any], run: Run, monkeypatch: Patch
    ) -> None:
        [(attribute, value)] = change.items()
        monkeypatch.setattr(TokenRejectedError, attribute, value)
        before = threading.active_count()
        done = run("demo")
        assert (done.status, done.err, threading.active_count()) == (1, "", before)
        assert (done.out.count(" ok\n"), done.out.count("WRONG")) == (7, 1)
        assert "wrong: 1." in done.out


class Target:
    """A receiver for what `send` sends, which asks it about the tokens."""

    def __init__(self, run: Run, port: int) -> None:
        self.run, self.port, self.here = run, port, f"http://127.0.0.1:{port}"
        self.handled: list[Any] = []
        self.app = self.make_app(Verifier.from_api_key(DEMO_KEY, base_url=self.here))

    def make_app(self, verifier: Callable[[Delivery], None]) -> WebhookApp:
        app = WebhookApp(verifier)
        app.on()(self.handled.append)
        return app

    def send(self, arguments: str = "", **environ: str) -> Done:
        with mounted(self.app) as url:
            return self.send_to(url, arguments, **environ)

    def send_to(self, url: str, arguments: str = "", **environ: str) -> Done:
        return self.run(f"send {url} {arguments} --port {self.port}", **environ)


@pytest.fixture
def target(run: Run, port: int) -> Target:
    return Target(run, port)


class TestSend:
    @table(
        "arguments, expected",
        {
            "a session by default": ("", "SIGNATURE_SESSION INITIALIZED"),
            "every action": ("SIGNATURE", "SIGNATURE FINALIZED, SIGNATURE FAILED"),
            "in lower case": ("signer created", "SIGNER CREATED"),
            "the documentation's spelling": ("APPLICATION ARCHIVED", "APP ARCHIVED"),
            "of any topic": ("ALL ARCHIVED", "SIGNATURE_PROFILE ARCHIVED, APP ARCHIVED"),
        },
    )
    def test_sends_what_is_meant(self, arguments: str, expected: str, target: Target) -> None:
        done = target.send(arguments)
        assert (done.status, done.err) == (0, "")
        lines = [line.split() for line in done.out.splitlines()]
        assert ", ".join(" ".join(line[:2]) for line in lines) == expected
        assert {tuple(line[3:]) for line in lines} == {("200", "OK")}
        assert ", ".join(f"{event.topic} {event.action}" for event in target.handled) == expected

    def test_sends_all_to_a_receiver_with_an_application_secret(self, target: Target) -> None:
        secret = (APP_ID, "DEVELOPMENT", APP_SECRET)
        target.app = target.make_app(Verifier.from_app_secret(*secret, base_url=target.here))
        done = target.send("ALL", **SECRET_ENV)
        assert (done.status, done.out.count(" 200 OK\n"), done.err) == (0, 23, "")
        assert len({(type(event), event.action) for event in target.handled}) == 23
        known = set(typing.get_args(AnyEvent)) - {UnknownEvent}
        assert {type(event) for event in target.handled} == known

    def test_sends_the_fields_that_are_set(self, target: Target) -> None:
        content = {
            "signatureRequestId": "42",
            "signatureRequestExternalId": "a=b",
            "status": "BRAND_NEW",
            "signers": {"signersEmbedded": [{"signerId": "s-1", "token": "t"}]},
            "initialSignatureRequestId": None,
        }
        texts = {k: v if isinstance(v, str) else json.dumps(v) for k, v in content.items()}
        options = [f"--set {k}={v.replace(' ', '')}" for k, v in texts.items()]
        done = target.send(" ".join(["signature_request ready --nature warning", *options]))
        [event] = target.handled
        assert (done.status, event.raw_content) == (0, content)
        assert (event.action, event.msg_nature, event.error) == ("READY", "WARNING", None)
        target.handled.clear()
        assert target.send("ALL --set signerId=s-1").status == 0
        ids = [e.content.signer_id for e in target.handled if "signerId" in e.raw_content]
        assert ids == ["s-1"] * 6  # in the topics that have it

    def test_sends_each_as_often_as_it_is_told(self, target: Target) -> None:
        @target.app.on()
        def fail_once(event: AnyEvent) -> None:
            if target.handled.count(event) == 1:
                raise RuntimeError("the database is away")

        done = target.send("SIGNATURE --repeat 3")
        assert [line.split()[3] for line in done.out.splitlines()] == ["500", "200", "200"] * 2
        assert (done.status, done.err, len(target.handled)) == (1, "", 4)

    def test_sends_a_file_as_it_is(self, target: Target, tmp_path: Path) -> None:
        file, body = tmp_path / "body", b" " + make_body(appId="appId_demo") + b"\r\n"
        file.write_bytes(body)
        with Ignisign(http_response({})) as receiver:
            assert target.send_to(f"{receiver.url}/a?b=c#d", f"--file {file}").status == 0
        [request] = receiver.requests
        assert (request.method, request.path, request.raw[-len(body) :]) == ("POST", "/a?b=c", body)
        assert request.headers["content-type"] == "application/json"
        assert target.send(f"--file {file}").err == ""
        again = target.send(f"--file {file}")  # of which the token is not asked again
        assert again.status == 0 and "has handled the body before" in again.err
        assert len(target.handled) == 1
        file.write_bytes(make_body(action=7))
        done = target.send(f"--file {file}")
        assert (done.status, done.err) == (1, "")
        assert "400 Bad Request" in done.out and "at action" in done.out

    def test_sends_the_application_of_the_key_and_not_the_key(self, target: Target) -> None:
        with Ignisign(http_response({})) as receiver:
            assert target.send_to(receiver.url, IGNISIGN_API_KEY=API_KEY).status == 0
        [request] = receiver.requests
        assert (request.payload["appId"], request.payload["appEnv"]) == (APP_ID, "DEVELOPMENT")
        assert b"S3cr3t" not in request.raw and "authorization" not in request.headers

    @table(
        "api_key, asks, status, advice",
        {
            "another application": ("skv2_development_x_y", "here", 403, "IGNISIGN_API_KEY"),
            "another environment": ("skv2_staging_demo_y", "here", 403, "IGNISIGN_API_KEY"),
            "asks nobody": (DEMO_KEY, "nowhere", 503, "IGNISIGN_SERVER_URL={here}\n"),
            "asks another": (DEMO_KEY, "elsewhere", 403, "IGNISIGN_SERVER_URL={here}\n"),
        },
    )
    def test_says_what_the_receiver_must_set(
        self, api_key: str, asks: str, status: int, advice: str, target: Target, ignisign: Ignisign
    ) -> None:
        urls = {"here": target.here, "nowhere": NOWHERE, "elsewhere": ignisign.url}
        target.app = target.make_app(Verifier.from_api_key(api_key, base_url=urls[asks]))
        done = target.send("SIGNATURE_REQUEST")
        assert done.status == 1 and done.out.count(f" {status} ") == done.out.count('"code"') == 10
        assert advice.format(here=target.here) in done.err and done.err.count("\n") == 1

    @table(
        "status, body, advice",
        {
            "verifies nothing": ("200 OK", b"", "verifies none"),
            "refused, in a view": ("403 Forbidden", b"", "IGNISIGN_SERVER_URL="),
            "unverified, in a view": ("503 Unavailable", b"", "IGNISIGN_SERVER_URL="),
            "refused by a framework": ("403 Forbidden", b"<p>CSRF verification failed", ""),
            "no backend": ("503 Unavailable", b"<p>no backend", ""),
            "a malformed one": ("400 Bad Request", b"", ""),
            "another path": ("404 Not Found", b"", ""),
        },
    )
    def test_gives_advice_that_fits_a_response(
        self, status: str, body: bytes, advice: str, target: Target
    ) -> None:
        with responding(http_response(body, status)) as url:
            done = target.send_to(url)
        assert done.status == (status != "200 OK") and status in done.out
        assert advice in done.err and bool(done.err) == bool(advice)

    @pytest.mark.parametrize("error", [DeliveryInProgressError, DeliveryLogError, HandlerError])
    def test_gives_no_advice_where_nothing_is_to_be_set(
        self, error: type[WebhookError], target: Target
    ) -> None:
        def verify(delivery: Delivery) -> None:
            raise error

        target.app = target.make_app(verify)
        done = target.send()
        assert (done.status, done.err, f" {error.status.value} " in done.out) == (1, "", True)

    def test_ends_when_there_is_no_receiver(self, target: Target) -> None:
        done = target.run(f"send {target.here}/ ALL --port 0")
        done.check_failed(1, f"no receiver at {target.here}/ (Connection refused): is it started")
        assert done.out == ""

    @table(
        "response, shown",
        {
            "nothing": (b"", "no response  RemoteDisconnected"),
            "no HTTP": (b"good day\r\n" * 9999, "no response  BadStatusLine"),
            "not 200": (b"HTTP/1.1 204 No Content\r\n\r\n", "204 No Content"),
            "a page": (http_response(b"<p>Oops\n" * 6000, "500 Oops"), "500 Oops  <p>Oops <p>Oops"),
            "no end": (b"HTTP/1.1 500 Oops\r\n\r\n" + b"x" * 9_000_000, "500 Oops  xxx"),
            "escapes": (b"HTTP/1.1 500 \x1b\x9b\r\n\r\n\x1b]0;t\xe2\x80\xae\xff", r"\x1b]0;t"),
        },
    )
    def test_shows_a_strange_response_in_a_line(
        self, response: bytes, shown: str, target: Target
    ) -> None:
        with responding(response) as url:
            done = target.send_to(url)
        assert (done.status, done.out.count("\n"), done.err) == (1, 1, "")
        assert shown in done.out and len(done.out) < 350 and done.out[:-1].isprintable()

    def test_waits_for_a_response_within_bounds(self, target: Target, monkeypatch: Patch) -> None:
        monkeypatch.setattr(ignisign_webhook, "RESPONSE_TIMEOUT", 0.05)
        with Ignisign(say_nothing) as receiver:
            done = target.send_to(receiver.url)
        assert (done.status, "no response  timed out" in done.out) == (1, True)

    def test_a_token_is_good_once_and_nothing_else_is_served(self, target: Target) -> None:
        client = IgnisignClient(DEMO_KEY, base_url=target.here)
        said: list[TokenStatus] = []

        def respond(sock: socket.socket, request: Request) -> bytes:
            delivery = parse_delivery(request.payload)
            guess = dataclasses.replace(delivery, verification_token="guess")
            said.extend(map(client.check_token, (guess, delivery, delivery)))
            with pytest.raises(VerificationUnavailableError, match="HTTP 404"):
                client.endpoints()
            for body in (b"", b"[]", b"{}", b"{"):
                assert post(target.port, body, CHECK_PATH) == 404
            return http_response({})

        with Ignisign(respond) as receiver:
            done = target.send_to(receiver.url)
        assert (done.status, done.err) == (0, "")
        assert said == [TokenStatus.NOT_FOUND, TokenStatus.VALID, TokenStatus.ALREADY_CONSUMED]


class TestEndpointsCommand:
    def test_lists_them(self, run: Run, ignisign: Ignisign) -> None:
        done = run("endpoints", **ignisign.env)
        done.check_failed(1, "no endpoint is enabled")
        ignisign.endpoints["e1"] = {"_id": "e1", "url": "https://b.example/", "isDisabled": True}
        run("endpoints", **ignisign.env).check_failed(1, "no endpoint is enabled")
        ignisign.endpoints["e2"] = {"_id": "e2", "url": "http://a/hook", "description": "\x1b[31m"}
        done = run("endpoints", **ignisign.env)
        assert (done.status, done.err) == (0, "")
        assert done.out.splitlines() == [
            f"{APP_ID} (DEVELOPMENT), asked at {ignisign.url}",
            "e1  https://b.example/  (disabled)",
            r"e2  http://a/hook  \x1b[31m",
        ]

    def test_adds_one(self, run: Run, ignisign: Ignisign) -> None:
        url, words = "https://a.example/hook", ("--description", "the shop")
        done = run("endpoints add", url, *words, **ignisign.env)
        assert (done.status, done.err) == (0, "")
        assert done.out.splitlines()[1:] == [f"new-0  {url}  the shop"]
        environ = {**SECRET_ENV, "IGNISIGN_SERVER_URL": ignisign.url}
        assert "\nnew-1  http://receiver/\n" in run("endpoints add http://receiver/", **environ).out
        added = [each.payload for each in ignisign.requests if each.path == ENDPOINTS_PATH]
        assert {"url": url, "description": "the shop"} in added and {
            "url": "http://receiver/"
        } in added


def listed(done: Done) -> list[int]:
    return [int(number) for number in re.findall(r"event-(\d+)", done.out)]


class TestMissedCommand:
    @pytest.fixture
    def missed(self, run: Run, ignisign: Ignisign) -> Run:
        return lambda *arguments: run("missed", *arguments, **ignisign.env)

    def test_lists_all_and_resends_each_once_the_oldest_first(
        self, missed: Run, ignisign: Ignisign
    ) -> None:
        for number in (4, 2, 0, 3, 1):
            ignisign.add_missed(number, endpoint=f"hook-{number % 2}")
        done = missed()
        assert (done.status, listed(done), done.err) == (1, [0, 1, 2, 3, 4], "")
        assert not ignisign.resent
        done = missed("--resend")
        assert (done.status, done.out.count("  resent\n"), done.err) == (0, 5, "")
        assert ignisign.resent == [f"event-{number}" for number in range(5)]
        assert missed() == (0, "", "")

    def test_prints_a_line_for_each(self, missed: Run, ignisign: Ignisign) -> None:
        ignisign.add_missed(1)
        ignisign.add_missed(2, response=...)
        ignisign.add_missed(3, content=7, error={"errorCode": TOKEN}, response={"status": 500})
        odd = "\x1b\u202e\r\nx"
        ignisign.add_missed(4, topic=odd, action=odd, _createdAt=odd, response={"statusText": odd})
        done = missed()
        when, what = "2026-02-01T00:00:00.00", "SIGNATURE_SESSION  INITIALIZED"
        shown = r"\x1b\u202e\r\nx"
        assert (done.status, done.err) == (1, "")
        assert sorted(done.out.splitlines()) == [
            f"{when}1Z  {what}  503 Service Unavailable  event-1",
            f"{when}2Z  {what}  no response  event-2",
            f"{when}3Z  {what}  500  event-3",
            f"{shown}  {shown}  {shown}  {shown}  event-4",
        ]

    def test_resends_those_that_are_named(self, missed: Run, ignisign: Ignisign) -> None:
        for number in range(4):
            ignisign.add_missed(number)
        done = missed("--resend", "event-2", "event-1")
        assert (done.status, listed(done), done.err) == (0, [1, 2], "")
        assert ignisign.resent == ["event-1", "event-2"]
        done = missed("--resend", "event-0", "event-2\x1b")
        assert (done.status, listed(done), ignisign.resent[2:]) == (1, [0], ["event-0"])
        assert r"event-2\x1b is not on Ignisign's list of missed events" in done.err

    def test_resends_nothing_to_a_disabled_endpoint(self, missed: Run, ignisign: Ignisign) -> None:
        for number in range(3):
            ignisign.add_missed(number, endpoint=f"hook-{number % 2}")
        ignisign.endpoints["hook-0"]["isDisabled"] = True
        for arguments, status, left in (
            ([], 1, [0, 1, 2]),
            (["--resend"], 0, [0, 1, 2]),
            ([], 0, [0, 2]),
            (["--resend", "event-2"], 1, [2]),  # it was asked for, and can't be done
        ):
            done = missed(*arguments)
            assert (done.status, listed(done)) == (status, left)
            assert done.out.count("its endpoint is disabled") == len({0, 2} & set(left))
        assert ignisign.resent == ["event-1"]

    def test_goes_on_after_a_resend_that_fails(self, missed: Run, ignisign: Ignisign) -> None:
        for number in range(4):
            ignisign.add_missed(number)
        ignisign.instead["/event-1/resend"] = hang_up
        ignisign.instead["/event-2/resend"] = http_error(404, "WEBHOOK_EVENT_NOT_FOUND")
        done = missed("--resend")
        assert (done.status, done.out.count("  resent\n"), done.err) == (1, 2, "")
        assert ignisign.resent == [f"event-{number}" for number in range(4)]  # each asked once
        problems = re.findall(r"event-(\d)  not resent: Ignisign .*: (.*)", done.out)
        not_found = "no success (HTTP 404, WEBHOOK_EVENT_NOT_FOUND)"
        assert problems == [("1", "RemoteDisconnected"), ("2", not_found)]


@dataclasses.dataclass
class Trial:
    """A running `serve`: its port, what it said first, and its file of events."""

    port: int
    first_line: str
    events: Path

    def read_events(self) -> list[AnyEvent]:
        return list(map(Event.from_dict, map(json.loads, self.events.read_text().splitlines())))

    def post(self, *bodies: bytes, path: str = "/") -> list[int]:
        return [post(self.port, body, path) for body in bodies]


Serve: typing.TypeAlias = Callable[..., contextlib.AbstractContextManager[Trial]]


@pytest.fixture
def serve(ignisign: Ignisign, monkeypatch: Patch, caplog: Any, tmp_path: Path) -> Serve:
    """Run `serve` in a thread, with a handler in the place of a signal."""
    caplog.set_level(logging.INFO)

    @contextlib.contextmanager
    def serve(*arguments: object, stdout: int = -1, **environ: str) -> Iterator[Trial]:
        handlers: dict[int, Any] = {}
        statuses: list[int] = []
        events, errors = tmp_path / "events", io.StringIO()
        command = ["serve", "--port", "0", *map(str, arguments)]
        thread = threading.Thread(target=lambda: statuses.append(ignisign_webhook.main(command)))

        with events.open("w") if stdout < 0 else os.fdopen(os.dup(stdout), "w") as file:
            with monkeypatch.context() as patch:
                patch.setattr(os, "environ", {**os.environ, **ignisign.env, **environ})
                patch.setattr(signal, "signal", handlers.__setitem__)
                patch.setattr(sys, "stdout", file)
                patch.setattr(sys, "stderr", errors)
                thread.start()
                wait_until(lambda: errors.getvalue().endswith("\n") or statuses)
            first_line = errors.getvalue()
            found = re.match(r"Listening on http://127\.0\.0\.1:(\d+)/", first_line)
            assert found, (first_line, statuses)
            try:
                yield Trial(int(found[1]), first_line, events)
            finally:
                handlers[signal.SIGTERM](signal.SIGTERM, None)
                thread.join(60)
                assert statuses == [0]

    return serve


def is_refused(port: int) -> bool:
    with socket.socket() as client:
        return client.connect_ex(("127.0.0.1", port)) != 0


def is_dropped(client: socket.socket, more: bytes) -> bool:
    """Send a little more, wait a little, and look whether the other side has hung up."""
    try:
        client.sendall(more)
        return bool(select.select([client], [], [], 0.02)[0]) and client.recv(100) == b""
    except ConnectionError:
        return True


class TestServe:
    GOOD = make_body(verificationToken="good")
    LONG = make_body(
        verificationToken="good-2", content={**make_delivery()["content"], "x": "y" * 9000}
    )

    def test_prints_the_events(self, serve: Serve, ignisign: Ignisign, caplog: Any) -> None:
        with serve("--path", "/hook") as served:
            for part in (f":{served.port}/hook", APP_ID, "DEVELOPMENT", ignisign.url, "\n"):
                assert served.first_line.count(part) == 1
            assert served.post(self.GOOD, make_body(), path="/hook") == [200, 403]
            assert served.read_events() == [parse_event(make_body())]
            assert served.post(self.GOOD, path="/elsewhere") == [404]
        assert "SIGNATURE_SESSION INITIALIZED INFO: handled" in caplog.text
        for text in (caplog.text, served.events.read_text()):
            assert "good" not in text and TOKEN not in text

    def test_receives_what_send_sends(self, serve: Serve, target: Target) -> None:
        with serve(IGNISIGN_SERVER_URL=target.here) as served:
            url = f"http://127.0.0.1:{served.port}/"
            done = target.send_to(url, "ALL", IGNISIGN_API_KEY=API_KEY)
        assert (done.status, done.err) == (0, "")
        sent = [line.split()[:3] for line in done.out.splitlines()]
        assert [[e.topic, e.action, e.msg_nature] for e in served.read_events()] == sent

    def test_remembers_deliveries_in_a_file(self, serve: Serve, tmp_path: Path) -> None:
        for printed in (1, 0):
            with serve("--deliveries", tmp_path / "log.sqlite3") as served:
                assert served.post(self.GOOD) == [200]
            assert len(served.read_events()) == printed

    @table(
        "signum, has_patience, status",
        {
            "SIGTERM": (signal.SIGTERM, True, 0),
            "SIGINT": (signal.SIGINT, True, 0),
            "a second SIGTERM": (signal.SIGTERM, False, -signal.SIGTERM),
        },
    )
    def test_a_signal_lets_it_answer_the_request_in_hand(
        self, signum: signal.Signals, has_patience: bool, status: int, ignisign: Ignisign
    ) -> None:
        command = sys.executable, "-W", "error", MODULE, "serve", "--port", "0"
        with Process(*command, **ignisign.env) as process:
            port = int(process.wait_for(r"Listening on http://127\.0\.0\.1:(\d+)/")[1])
            with socket.create_connection(("127.0.0.1", port), 60) as client:
                client.sendall(b"POST / HTTP/1.1\r\nContent-Length: %d\r\n\r\n" % len(self.GOOD))
                # A second request that is answered shows that the first one was taken before it.
                assert post(port, b"{}") == 400
                process.popen.send_signal(signum)
                wait_until(lambda: is_refused(port))
                assert process.popen.poll() is None
                if has_patience:
                    client.sendall(self.GOOD)
                    assert client.recv(100).startswith(b"HTTP/1.0 200 OK")
                    process.wait_for(r'"topic": "SIGNATURE_SESSION"')
                else:
                    process.popen.send_signal(signum)
                assert process.popen.wait(60) == status
        assert "Traceback" not in process.output

    def test_drops_slow_senders(self, serve: Serve, monkeypatch: Patch, caplog: Any) -> None:
        monkeypatch.setattr(ignisign_webhook, "REQUEST_TIMEOUT", 0.2)
        with serve() as served, contextlib.ExitStack() as stack:
            place = ("127.0.0.1", served.port)
            silent = stack.enter_context(socket.create_connection(place, 60))
            dripping = stack.enter_context(socket.create_connection(place, 60))
            dripping.sendall(b"POST / HTTP/1.1\r\nX: ")
            wait_until(lambda: is_dropped(dripping, b"y"))
            wait_until(lambda: is_dropped(silent, b""))
        assert caplog.text.count("a request ended early: TimeoutError") == 2

    def test_prints_whole_lines_on_a_pipe_that_was_full(self, serve: Serve) -> None:
        read, write = os.pipe()
        os.set_blocking(write, False)
        with (
            os.fdopen(read, "rb", 0) as reader,
            os.fdopen(write, "wb", 0) as writer,
            serve(stdout=write) as served,
        ):
            filled = 0
            while written := writer.write(b"-" * 4096):
                filled += written
            assert served.post(self.LONG) == [500]  # there is no room for any of it
            filled -= len(reader.read(4096))
            assert served.post(self.LONG) == [500]  # there is room for a part of it
            while filled > 0:
                filled -= len(reader.read(filled))
            assert served.post(self.LONG, self.GOOD, self.LONG) == [200] * 3
            cut, *lines = reader.read(100_000).splitlines(keepends=True)
        assert cut.startswith(b'{"topic"') and cut.endswith(b"yy\n") and len(cut) == 4097
        assert all(line.endswith(b"\n") for line in lines)
        events = [Event.from_dict(json.loads(line)) for line in lines]
        assert events == [parse_event(self.LONG), parse_event(self.GOOD)]

    def test_does_not_say_200_to_what_it_cant_print(self, serve: Serve) -> None:
        read, write = os.pipe()
        os.close(read)
        with os.fdopen(write), serve(stdout=write) as served:
            assert served.post(self.GOOD, self.GOOD) == [500, 500]


class TestParseCommand:
    def test_shows_the_event_without_its_secrets(self, tmp_path: Path, run: Run) -> None:
        delivery = sample_delivery(SignatureProofEvent, "GENERATED")
        file, wire = tmp_path / "body", delivery.to_dict()
        secrets = re.findall(r'"\w*(?:[tT]oken|[uU]rl)": "([^"]+)', json.dumps(wire))
        assert len(secrets) == 5
        for value in (wire, delivery.event.to_dict()):  # what is sent, and what `serve` prints
            file.write_text(json.dumps(value) + "\n")
            done = run("parse", file)
            assert done.status == 0 and done.out.startswith("SignatureProofEvent(")
            assert not [secret for secret in secrets if secret in done.out]

    @pytest.mark.parametrize("command", ["parse", "parse -"])
    def test_reads_standard_input(self, command: str, run: Run, monkeypatch: Patch) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(make_body())))
        done = run(command)
        lines = done.out.splitlines()
        assert (done.status, done.err, len(lines)) == (0, "", 7)  # the class, its fields, and a )
        assert "signer_id='65f0a3c29902ba0012e9a7f0'" in lines[4]

    @table(
        "body, problem",
        {
            "a delivery": (make_body(action=7), "at action: expected a string, got a number"),
            "an event": (b'{"topic": "SIGNER", "action": 7}', "at action: expected a string"),
            "no token": (make_body(verificationToken=...), "at verificationToken: a required"),
            "no object": (b"[]", "malformed delivery: expected an object, got an array"),
            "no text": (b"\xff", "UTF-8"),
        },
    )
    def test_says_where_it_is_malformed(
        self, body: bytes, problem: str, tmp_path: Path, run: Run
    ) -> None:
        (tmp_path / "body").write_bytes(body)
        run("parse", tmp_path / "body").check_failed(1, problem)


class TestCommandLine:
    ASKING = ("endpoints", "endpoints add https://a.example", "missed", "missed --resend")

    def test_explains_itself(self, run: Run) -> None:
        commands = ("demo", "send", "endpoints", "missed", "serve", "parse", "endpoints add", "")
        for command in commands:
            done = run(f"{command} --help")
            assert (done.status, done.err) == (0, "") and len(done.out) > 200
            assert done.out.startswith(f"usage: ignisign-webhook {command}".rstrip())
        assert "(8765)" in run("send --help").out and "(8080)" in run("serve --help").out
        assert run("--version").out.strip() == ignisign_webhook.__version__
        for command in ("", "dance", "send", "send u --port x"):
            assert run(command).status == 2

    @pytest.mark.parametrize(
        ("command", "problem"),
        [
            ("send {url} SIGNATURE_SESION", "SIGNATURE_SESSION, SIGNATURE_REQUEST, SIGNATURE,"),
            ("send {url} SIGNATURE FINALISED", "FINALIZED, FAILED"),
            ("send {url} --nature BAD", "INFO, SUCCESS, WARNING, ERROR"),
            ("send {url} --set signer=s", "signerExternalId, signerId"),
            ("send {url} --set signerId", "NAME=VALUE"),
            ("send {url} --set signerId=[", "--set signerId: not JSON"),
            ("send {url} --file {tmp}/absent", "{tmp}/absent: No such file"),
            ("send {url} --file {tmp} --nature INFO", "sent as it is"),
            ("send {url} APP --file {tmp}", "sent as it is"),
            ("send {url} --set signerId=1 --file {tmp}", "sent as it is"),
            ("send {url} --repeat 0", "1 or more"),
            ("send {url} --port 99999", "can't listen"),
            ("send {url} --port {taken}", "127.0.0.1:{taken} (--port): Address already in use"),
            ("send http://127.0.0.1:{taken}/ --port {taken}", "another --port"),
            ("send http://a/\xe9", "is not a URL"),
            ("endpoints add a.example/hook", "http://host:port/path"),
            ("serve --port {taken}", "127.0.0.1:{taken} (--port): Address already in use"),
            ("serve --port 0 --deliveries {tmp}", "delivery log {tmp}"),
            ("serve --port 0 --deliveries :memory:", "file"),
            ("serve --port 0 --path hook", "path must start with a slash"),
            ("parse {tmp}/absent", "{tmp}/absent: No such file"),
            ("parse {tmp}", "{tmp}: Is a directory"),
        ],
    )
    def test_says_which_argument_is_wrong(
        self, command: str, problem: str, tmp_path: Path, run: Run
    ) -> None:
        with socket.create_server(("127.0.0.1", 0)) as taken:
            names = {"tmp": tmp_path, "taken": taken.getsockname()[1], "url": NOWHERE}
            environ = {"IGNISIGN_API_KEY": API_KEY, "IGNISIGN_SERVER_URL": NOWHERE}
            done = run(command.format_map(names), **environ)
        done.check_failed(2, problem.format_map(names))

    @pytest.mark.parametrize(
        "url",
        ["127.0.0.1:80", "ftp://a", "http:///b", "http://[::1", "http://a:99999", "http://a:0"],
    )
    def test_says_that_a_url_is_none(self, url: str, run: Run) -> None:
        run("send", url).check_failed(2, "is not a URL: write http://host:port/path")

    @table(
        "environ, problem",
        {
            "nothing": ({}, "IGNISIGN_API_KEY, or all of IGNISIGN_APP_ID, IGNISIGN_APP_ENV and"),
            "quotes": ({"IGNISIGN_API_KEY": f'"{API_KEY}"'}, "IGNISIGN_API_KEY) has quotes"),
            "a secret": ({"IGNISIGN_API_KEY": APP_SECRET}, "looks like an application secret"),
            "http": ({**SECRET_ENV, "IGNISIGN_SERVER_URL": "http://x.y"}, "IGNISIGN_SERVER_URL"),
            "no key log": ({**SECRET_ENV, "SSLKEYLOGFILE": "/-/log"}, "SSLKEYLOGFILE can't be"),
        },
    )
    def test_says_how_to_set_it_up(self, environ: dict[str, str], problem: str, run: Run) -> None:
        for command in (*self.ASKING, "serve"):
            run(command, **environ).check_failed(2, problem)
        if "SSLKEYLOGFILE" in environ:
            run("send https://127.0.0.1:1/ --port 0", **environ).check_failed(2, problem)
        elif "IGNISIGN_API_KEY" in environ:
            run("send http://127.0.0.1:1/", **environ).check_failed(2, problem)

    @table(
        "response, problem",
        {
            "refused": (http_error(401), "our own credential was refused (HTTP 401)"),
            "no JSON": (http_response(b"<p>"), "no list"),
            "no response": (hang_up, "RemoteDisconnected"),
        },
    )
    def test_says_why_ignisign_could_not_be_asked(
        self, response: Any, problem: str, run: Run, ignisign: Ignisign
    ) -> None:
        ignisign.response = response
        for command in self.ASKING:
            done = run(command, **ignisign.env)
            done.check_failed(2, f"could not be asked at 127.0.0.1:{ignisign.port}: {problem}")

    def test_an_interruption_is_no_traceback(self, run: Run, monkeypatch: Patch) -> None:
        def interrupt(client: IgnisignClient) -> None:
            raise KeyboardInterrupt

        monkeypatch.setattr(IgnisignClient, "missed_events", interrupt)
        assert run("missed", IGNISIGN_API_KEY=API_KEY) == (130, "", "")

    def test_needs_its_standard_streams(self, run: Run, monkeypatch: Patch) -> None:
        monkeypatch.setattr(sys, "stdin", None)  # as Python does where it is closed
        run("parse").check_failed(2, "standard input is closed")
        monkeypatch.setattr(sys, "stdout", None)
        run("serve").check_failed(2, "standard output is closed")

    def test_says_that_it_cant_write(self) -> None:
        main = "import ignisign_webhook, os; os.dup2({}, 1); exit(ignisign_webhook.main(['demo']))"
        for output, problem in (
            ("os.open('/dev/full', os.O_WRONLY)", "can't write: No space left on device"),
            ("(pipe := os.pipe(), os.close(pipe[0]))[0][1]", ""),  # its reader has left
        ):
            printed = run_python(main.format(output), status=1, PYTHONUNBUFFERED="")
            assert printed == (problem and f"ignisign-webhook: {problem}\n")

    def test_prints_what_a_terminal_of_ascii_can_show(
        self, run: Run, ignisign: Ignisign, tmp_path: Path, monkeypatch: Patch
    ) -> None:
        (tmp_path / "body").write_bytes(make_body(topic="T\U0001f600"))
        ignisign.add_missed(1, response={"statusText": "R\U0001f600"})
        ignisign.instead["/receiver"] = http_response("\U0001f600".encode(), "500 Oops")
        send = f"send {ignisign.url}/receiver --port 0"
        for command in ("missed", f"parse {tmp_path}/body", send):
            output = io.BytesIO()
            monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(output, "ascii"))
            run(command, **ignisign.env)
            assert rb"\U0001f600" in output.getvalue(), command


# ---- The module as a whole -------------------------------------------------------------------


class TestModule:
    def test_every_public_name_has_a_docstring_and_a_section(self) -> None:
        source = MODULE.read_text("utf-8")
        positions = []
        for name in ignisign_webhook.__all__:
            value = getattr(ignisign_webhook, name)
            if isinstance(value, (type, types.FunctionType)):
                assert value.__doc__ and value.__doc__.strip(), name
                assert not value.__doc__.startswith(f"{name}("), f"{name} has a generated docstring"
                for member, method in vars(value).items() if isinstance(value, type) else ():
                    if isinstance(method, (types.FunctionType, property)) and member[0] != "_":
                        assert method.__doc__, f"{name}.{member} has no docstring"
            if name != "ErrorCode":  # its values are the appendix
                found = re.search(rf"^(class|def) {name}\b|^{name}: TypeAlias", source, re.M)
                assert found, name
                positions.append(found.start())
        assert positions == sorted(positions), "__all__ is in the order of the file"
        defined = set(re.findall(r"^(?:class|def) ([A-Za-z]\w*)", source, re.M))
        assert defined - set(ignisign_webhook.__all__) == {"main"}

    def test_every_limit_says_why(self) -> None:
        source = MODULE.read_text("utf-8")
        constants = re.findall(r"^(#:)?.*\n([A-Z][A-Z_]+) = ", source, re.M)
        constants += re.findall(r"^(#:).*\n(?:# .*\n)+([A-Z][A-Z_]+) = ", source, re.M)
        assert len(constants) > 5
        assert {name for _, name in constants} == {name for mark, name in constants if mark}

    def test_annotations_can_be_read(self) -> None:
        for name in ignisign_webhook.__all__:
            value = getattr(ignisign_webhook, name)
            if getattr(value, "__module__", "") != "ignisign_webhook":
                continue  # a type of JSON
            typing.get_type_hints(value)
            for method in vars(value).values() if isinstance(value, type) else ():
                method = getattr(method, "fget", getattr(method, "__func__", method))
                if isinstance(method, types.FunctionType) and method.__name__[0] != "_":
                    assert "return" in typing.get_type_hints(method), f"{name}: {method}"

    def test_no_code_is_generated(self) -> None:
        tree = ast.parse(MODULE.read_text("utf-8"))
        names = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
        assert not names & {"exec", "eval", "compile", "__import__"}

    def test_help_shows_nothing_of_the_environment(self) -> None:
        source = "import pydoc, ignisign_webhook; print(pydoc.render_doc(ignisign_webhook))"
        printed = run_python(source, IGNISIGN_API_KEY=API_KEY, IGNISIGN_SERVER_URL="https://x.test")
        assert "IgnisignClient" in printed
        assert API_KEY not in printed and "x.test" not in printed

    @pytest.mark.skipif(sys.implementation.name != "cpython", reason="PyPy's logging loads socket")
    def test_import_loads_nothing_heavy(self) -> None:
        heavy = "http.client ssl urllib.request sqlite3 wsgiref argparse asyncio select socket"
        source = f"""if True:
            import sys
            before = set(sys.modules)
            import ignisign_webhook
            print(*set({heavy.split()}) & sys.modules.keys() - before)
        """
        assert run_python(source).strip() == ""

    def test_file_can_be_vendored_under_another_name(self, tmp_path: Path) -> None:
        package = tmp_path / "shop" / "vendor"
        package.mkdir(parents=True)
        shutil.copy(MODULE, package / "signing_hooks.py")
        source = """if True:
            import pickle, sys
            from shop.vendor.signing_hooks import parse_event, sample_delivery
            event = parse_event(sys.argv[1])
            assert pickle.loads(pickle.dumps(event)) == event and sample_delivery()
            print(type(event).__module__)
        """
        body = make_body().decode()
        printed = run_python(source, body, cwd=tmp_path, PYTHONPATH=str(tmp_path))
        assert printed == "shop.vendor.signing_hooks\n"


# ---- The README ------------------------------------------------------------------------------

README = (HERE / "README.md").read_text("utf-8")
KNOWN_EVENTS = [t for t in typing.get_args(AnyEvent) if t is not UnknownEvent]
GOOD, REFUSED = make_body(verificationToken="good"), make_body(verificationToken="bad")
UNDECIDED = make_body(verificationToken="undecided")  # of which there is no verdict
PRINTED = "session for 65f0a3c29902ba0012e9a7f0\n"  # by the handlers, for GOOD
COMPLETED = json.dumps(
    {
        **sample_delivery(SignatureRequestEvent, "COMPLETED", app_id=APP_ID).to_dict(),
        "verificationToken": "good too",
    }
).encode()


@pytest.fixture
def api(ignisign: Ignisign, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Ignisign:
    """A stand-in of Ignisign, and what the README supposes: the directory and the environment."""
    behave = ignisign.response_to

    def respond(request: Request) -> Response:
        is_undecided = request.payload and request.payload.get("token") == "undecided"
        return http_response({}) if is_undecided else behave(request)

    monkeypatch.setattr(ignisign, "response_to", respond)
    shutil.copy(MODULE, tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("PYTHONPATH", raising=False)
    monkeypatch.setenv("PATH", str(BIN), prepend=os.pathsep)
    for name, value in ignisign.env.items():
        monkeypatch.setenv(name, value)
    return ignisign


@pytest.fixture
def redis_url() -> Iterator[str]:
    if not (is_installed("redis") and shutil.which("redis-server")):
        pytest.skip("redis or redis-server is not installed")
    with tempfile.TemporaryDirectory() as directory:  # the path of a socket must be short
        path = f"{directory}/socket"
        with Process("redis-server", "--save", "", "--port", "0", "--unixsocket", path) as process:
            process.wait_for("eady to accept connections")
            yield f"unix://{path}"


def shell(command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["sh", "-ec", command], capture_output=True, text=True, timeout=120)


def run_block(name: str) -> dict[str, Any]:
    """Run a block in this process; return the names that it defines."""
    names: dict[str, Any] = {}
    exec(readme_block(name), names)
    return names


def save(module: str, *blocks: str, before: str = "", after: str = "") -> None:
    Path(f"{module}.py").write_text(before + "".join(map(readme_block, blocks)) + after)


def fail(*args: object, **options: object) -> typing.NoReturn:
    raise RuntimeError("it fails")


@contextlib.contextmanager
def readme_server(command: str) -> Iterator[tuple[Process, int]]:
    """Run a server on a free port in the place of 8000; give the process and the port."""
    # It must be the one beside this Python to be able to import what it is to serve.
    if not any((BIN / word).exists() for word in command.split()):
        pytest.skip(f"not installed: {command}")
    kept = {k: v for k, v in os.environ.items() if k.startswith("IGNISIGN_")}
    command = "exec env " + re.sub(r"\b8000\b", "0", command)
    with Process("sh", "-c", command, cwd=Path.cwd(), **{"PYTHONPATH": ".", **kept}) as process:
        found = process.wait_for(r"(?:http://|TCP address )127\.0\.0\.1:([1-9]\d*)")
        wait_until(lambda: accepts(int(found[1])))
        yield process, int(found[1])


def accepts(port: int) -> bool:
    with contextlib.suppress(OSError):
        socket.create_connection(("127.0.0.1", port), 10).close()
        return True
    return False


class TestReadme:
    def test_every_block_has_a_name_and_a_test(self) -> None:
        names = re.findall(r"<!-- block: (\S+) -->\n```\w+$", README, re.M)
        assert len(re.findall(r"^```\w+$", README, re.M)) == len(names) == len(set(names)) > 10
        tests = Path(__file__).read_text("utf-8")
        # CI runs "install-gunicorn" and "tests" as they stand.
        assert [name for name in names if f'"{name}"' not in tests] == []

    def test_links_within_it_lead_somewhere(self) -> None:
        headings = re.findall(r"^#+ (.*)$", README, re.M)
        anchors = {re.sub(r"[^\w -]", "", h.lower()).replace(" ", "-") for h in headings}
        links = set(re.findall(r"\]\(#([^)]*)\)", README))
        assert links and links <= anchors

    @pytest.mark.parametrize("event_type", KNOWN_EVENTS, ids=lambda each: each.__name__)
    def test_fields_and_actions_of_every_event_are_listed(self, event_type: Any) -> None:
        action_type, content_type = typing.get_args(event_type.__orig_bases__[0])
        topic = sample_delivery(event_type).event.topic
        [row] = re.findall(rf"^\| `{event_type.__name__}` \| `{topic}` \| (.*) \|$", README, re.M)
        choice = ("documents", "document_id")  # of a proof; marked by "either"
        assert dict(re.findall(r"`(\w+)`(\??)", row)) == {
            field.name: "?" * (field.default is None and field.name not in choice)
            for field in dataclasses.fields(content_type)
        }
        actions = re.search(rf"^\| `{topic}` \| `[A-Z].*\n(\| \| .*\n)*", README, re.M)
        assert actions, topic
        cells = [line.split("|")[2] for line in actions[0].splitlines()]
        assert sorted(re.findall(r"`([A-Z_]+)`", "".join(cells))) == sorted(action_type), topic

    @pytest.mark.usefixtures("api")
    def test_commands_and_options_are_those_that_exist(self) -> None:
        program = "python3 ignisign_webhook.py"
        table = README[README.index("| command | |") :].partition("\n\n")[0]
        listed = dict(re.findall(r"^\| `(\w+)(.*)$", table, re.M))
        commands = re.findall(r"(?m)^    (\w+)(?= |$)", shell(f"{program} --help").stdout)
        assert sorted(listed) == sorted(commands)
        for command, text in listed.items():
            options = set(re.findall(r"--\w+", shell(f"{program} {command} --help").stdout))
            assert set(re.findall(r"--\w+", text)) == options - {"--help"}, command


@pytest.mark.usefixtures("api")
class TestReadmesFirstSteps:
    def test_demo_prints_what_it_says(self) -> None:
        done = shell(readme_block("demo"))
        assert (done.returncode, done.stdout) == (0, readme_block("demo-output")), done.stderr

    def test_view_with_parse_event(self, capsys: pytest.CaptureFixture[str]) -> None:
        view = run_block("called")["view"]
        for body, *expected in (
            (GOOD, 200, {}),
            (REFUSED, 403, {}),
            (b"{", 400, {}),
            (UNDECIDED, 503, {"Retry-After": "30"}),
            (GOOD, 403, {}),  # the token is spent
        ):
            assert list(view(body)) == expected
        assert capsys.readouterr().out == PRINTED

    def test_receiver_gets_what_send_sends(self, port: int) -> None:
        save("receiver", "receiver")
        with readme_server(readme_block("try-receiver").replace("8765", str(port))) as (
            process,
            at,
        ):
            send = readme_block("try-send").replace("8000", str(at)).strip()
            done = shell(f"env -u IGNISIGN_API_KEY {send} --port {port}")
            assert (done.returncode, done.stderr) == (0, ""), process.output
            process.wait_for(r"(?m)^session for \w+$")
            process.wait_for("SIGNATURE_SESSION INITIALIZED INFO: handled")

    def test_own_key_receives_and_verifies(self, api: Ignisign) -> None:
        save("receiver", "receiver")
        with readme_server("gunicorn --bind 127.0.0.1:8000 receiver:app") as (process, at):
            assert post(at, GOOD) == 200
            process.wait_for(re.escape(PRINTED))
        assert api.requests[-1].headers["authorization"] == f"Bearer {API_KEY}"

    def test_endpoints_are_listed_and_added(self, api: Ignisign) -> None:
        export, listing = readme_block("endpoints").splitlines()
        assert export.startswith("export IGNISIGN_API_KEY=skv2_")
        assert shell(f"{listing} || true").stdout.startswith(f"{APP_ID} (DEVELOPMENT), asked at ")
        done = shell(readme_block("endpoints-add") + listing)
        assert done.stdout.count("https://example.com/ignisign  contracts") == 2, done.stderr
        assert [endpoint["url"] for endpoint in api.endpoints.values()] == [
            "https://example.com/ignisign"
        ]

    def test_layout_can_be_tested(self) -> None:
        save("contracts", "contracts")
        save("test_contracts", "contracts-test")
        test = "python3 -B -m pytest -p no:cacheprovider test_contracts.py"
        assert "1 passed" in (done := shell(test)).stdout, done
        code = readme_block("contracts")
        Path("contracts.py").write_text(code.replace("Action.COMPLETED", "Action.EXPIRED"))
        assert "1 failed" in (done := shell(f"{test} || true")).stdout, done

    def test_log_lines_are_these(self, caplog: pytest.LogCaptureFixture) -> None:
        caplog.set_level(logging.INFO)
        names = run_block("receiver")
        unread = make_delivery()["content"]
        del unread["signerId"]
        signer = sample_delivery(SignerEvent, app_id=APP_ID).to_dict()
        for body in (
            GOOD,
            GOOD,
            json.dumps({**signer, "verificationToken": "good signer"}),
            REFUSED,
            make_body(content=unread),
            make_body(verificationToken="good again"),
        ):
            names["print"] = fail if "good again" in str(body) else print
            with contextlib.suppress(WebhookError):
                names["app"].consume(body)
        lines = [f"{r.levelname}:{r.name}:{r.getMessage()}" for r in caplog.records]
        ids = r"(?<=delivery )[0-9a-f]{12}"
        shown = readme_block("log")
        assert [re.sub(ids, "ID", line) for line in lines] == re.sub(ids, "ID", shown).splitlines()


# Ways through the picture, by the labels of their edges; together they take every edge. What is
# sent, what is done before to the log, or which step of it fails, and what it says afterwards.
NEW = "NEW / token accepted: VERIFIED is recorded / "
WAYS: dict[str, tuple[bytes, str, str]] = {
    "malformed": (b"{", "", "NEW"),
    "for another application or environment": (make_body(appEnv="STAGING"), "", "NEW"),
    "the app has no handler": (GOOD, "none", "NEW"),
    "the log can't be used": (GOOD, "claim fails", ""),
    "claimed by another": (GOOD, "claim", "IN_PROGRESS"),
    "DONE": (GOOD, "done", "DONE"),
    "VERIFIED / all return: DONE is recorded": (GOOD, "verified", "DONE"),
    "NEW / token refused": (REFUSED, "", "NEW"),
    "NEW / no verdict": (UNDECIDED, "", "NEW"),
    NEW + "no handler matches: stays VERIFIED": (GOOD, "other", "VERIFIED"),
    NEW + "a handler fails: stays VERIFIED": (GOOD, "handler fails", "VERIFIED"),
    NEW + "all return, DONE can't be recorded: stays VERIFIED": (GOOD, "done fails", "VERIFIED"),
    NEW + "all return: DONE is recorded": (GOOD, "", "DONE"),
}


class TestReadmesPicture:
    EDGE = re.compile(r'^ *(\w+) -- "(.*?)" --> (\w+)', re.M)

    def test_every_edge_is_taken(self) -> None:
        labels = [label for _, label, _ in self.EDGE.findall(readme_block("life"))]
        assert set(labels) == {label for way in WAYS for label in way.split(" / ")}

    @pytest.mark.parametrize("way", WAYS)
    def test_way_leads_to_its_response(self, way: str, api: Ignisign) -> None:
        body, change, state = WAYS[way]
        key, log = hashlib.sha256(body).hexdigest(), MemoryDeliveryLog()
        app = WebhookApp(Verifier.from_env(), deliveries=log)
        step, _, fails = change.partition(" ")
        if step != "none":
            handler: Callable[[object], object] = fail if step == "handler" else repr
            app.on(SignerEvent if step == "other" else SignatureSessionEvent)(handler)
        if fails and step != "handler":
            setattr(log, step, fail)
        elif step in ("claim", "verified", "done"):
            getattr(log, step)(key, "before")
        status = 200
        try:
            app.consume(body)
        except WebhookError as error:
            status = error.status
        picture = readme_block("life")
        edges = {label: (start, end) for start, label, end in self.EDGE.findall(picture)}
        taken = [edges[label] for label in way.split(" / ")]
        assert all(end == start for (_, end), (start, _) in itertools.pairwise(taken))
        assert f"{taken[-1][1]}[{status}]" in picture
        assert bool(api.checked) == ("Check" in dict(taken))
        if state:
            assert log.claim(key, "later").name == state


# The applications that the recipes belong to. A contract needs its signature request, at COMMIT.
SCHEMA = """CREATE TABLE request (id TEXT PRIMARY KEY);
CREATE TABLE contract (id INTEGER PRIMARY KEY, request_id TEXT NOT NULL
    REFERENCES request DEFERRABLE INITIALLY DEFERRED)"""
ALCHEMY = """
from sqlalchemy import create_engine, event
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, sessionmaker
class Base(DeclarativeBase): pass
class Contract(Base):
    __tablename__ = "contract"
    id: Mapped[int] = mapped_column(primary_key=True)
    request_id: Mapped[str]
engine = create_engine("sqlite:///shop.db")
SessionLocal = sessionmaker(engine)
"""
FLASK = """
import os
from flask import Flask
from flask_sqlalchemy import SQLAlchemy
flask_app = Flask(__name__)
flask_app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///" + os.path.abspath("shop.db")
db = SQLAlchemy(flask_app, model_class=Base)
with flask_app.app_context():
    engine = db.engine
"""
KEYS = 'event.listen(engine, "connect", lambda new, _: new.execute("PRAGMA foreign_keys = ON"))'
DJANGO = """
import django.conf
from django.core.wsgi import get_wsgi_application
django.conf.settings.configure(ROOT_URLCONF="recipe", SECRET_KEY="x", ALLOWED_HOSTS=["*"],
    MIDDLEWARE=["django.middleware.csrf.CsrfViewMiddleware"], DATABASES={"default": {
    "ENGINE": "django.db.backends.sqlite3", "NAME": "shop.db", "ATOMIC_REQUESTS": True}})
application = get_wsgi_application()
"""
MODELS = """
from django.db import models
class Contract(models.Model):
    request_id: "models.TextField[str, str]" = models.TextField()
    objects: "models.Manager[Contract]"
    class Meta:
        app_label, db_table, managed = "shop", "contract", False
"""
# The handler of a recipe, which raises after its work until it is mended.
RAISING = """
import os
app.off(contract_ended)
@app.on()
def half_done(event):
    contract_ended(event)
    if not os.path.exists("mended"):
        raise RuntimeError
"""
# What belongs to one loop: a lock that 16 deliveries at once wait for.
LOCKED = """
import asyncio
lock = asyncio.Lock()
async def record(event):
    async with lock:
        await asyncio.sleep(0.001)
        print("recorded", flush=True)
"""
# Of each recipe: what it needs, its application, its blocks, and what serves it.
GUNICORN = "gunicorn --threads 2 --bind 127.0.0.1:8000 recipe:application"
UVICORN = "uvicorn --port 8000 recipe:api"
RECIPES: dict[str, tuple[str, str, list[str], str]] = {
    "flask": ("flask_sqlalchemy", ALCHEMY + FLASK + KEYS, ["flask", "flask-mount"], GUNICORN),
    "django": ("django", "", ["django"], GUNICORN),
    "fastapi": ("fastapi sqlalchemy", ALCHEMY + KEYS, ["fastapi", "fastapi-async"], UVICORN),
}


def contracts(statement: str = "") -> int:
    """Execute a statement in the database of the recipes; return the number of contracts."""
    with contextlib.closing(sqlite3.connect("shop.db")) as database:
        database.executescript(statement)
        return len(database.execute("SELECT * FROM contract").fetchall())


def save_shop(code: str) -> None:
    Path("shop").mkdir()
    Path("shop/__init__.py").write_text(code)
    Path("shop/models.py").write_text(MODELS)


@contextlib.contextmanager
def serving_recipe(
    recipe: str, without: str = "", after: str = RAISING
) -> Iterator[tuple[Process, int]]:
    """Serve a recipe without a line of it, and with more after it."""
    needs, shop, blocks, server = RECIPES[recipe]
    for module in needs.split():
        pytest.importorskip(module)
    save_shop(shop)
    code = "".join(map(readme_block, blocks))
    assert without in code
    before = DJANGO if recipe == "django" else ""
    Path("recipe.py").write_text(before + code.replace(without, "") + after)
    contracts(SCHEMA)
    with readme_server(server) as served:
        yield served


@pytest.mark.usefixtures("api")
class TestReadmesRecipes:
    @pytest.mark.parametrize("recipe", RECIPES)
    def test_handler_that_fails_is_undone_and_its_event_handled_once(self, recipe: str) -> None:
        request = "INSERT INTO request VALUES ('65f0a3c2be17de0012ab34cd')"
        paths = ["/ignisign", "/webhooks"] if recipe == "flask" else ["/ignisign"]
        with serving_recipe(recipe) as (process, port):
            for path in paths:
                body = COMPLETED.replace(b'"good too"', f'"good at {path}"'.encode())
                for wrong, status in ((b"{", 400), (REFUSED, 403), (UNDECIDED, 503)):
                    assert post(port, wrong, path) == status
                Path("mended").touch()
                assert (post(port, body, path), contracts()) == (500, 0), "the commit fails"
                Path("mended").unlink()
                contracts(request)
                assert (post(port, body, path), contracts()) == (500, 0), "it raises"
                Path("mended").touch()
                assert [post(port, body, path) for _ in range(2)] == [200, 200], process.output
                assert contracts() == 1
                contracts("DELETE FROM contract; DELETE FROM request")

    def test_django_tells_at_once_that_the_request_has_a_transaction(self) -> None:
        told = "RuntimeError: A durable atomic block cannot be nested within another atomic block."
        without = "@transaction.non_atomic_requests\n"
        with serving_recipe("django", without=without) as (process, port):
            assert (post(port, COMPLETED, "/ignisign"), contracts()) == (500, 0)
            process.wait_for(re.escape(told))
        assert told in README

    def test_async_code_runs_in_the_loop_of_the_application(self) -> None:
        bodies = [make_body(verificationToken=f"good {number}") for number in range(16)]
        with serving_recipe("fastapi", after=LOCKED) as (process, port):
            responses = run_at_once(lambda index: post(port, bodies[index], "/ignisign"), 16)
            assert responses == [200] * 16, process.output
            wait_until(lambda: process.output.count("recorded") == 16)

    def test_queue_tries_a_job_again(self, redis_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
        pytest.importorskip("rq")
        monkeypatch.setenv("REDIS_URL", redis_url)
        save("receiver", "receiver")
        fails_first = """
import rq
def print(*words, flush):
    os.write(1, f"{rq.get_current_job().id} {words[0]}\\n".encode())
    if rq.get_current_job().retries_left == 3:
        raise RuntimeError
"""
        save("signing", "redis-queue", after=fails_first)
        consume = f"import signing; signing.app.consume({COMPLETED!r})"
        done = shell(f"python3 -c {shlex.quote(consume)}; rq worker --burst --url {redis_url}")
        line = f"file-{hashlib.sha256(COMPLETED).hexdigest()} ended, with at least one signature"
        assert done.stdout.count(line) == 2, done.stdout + done.stderr

    def test_lambda(self, postgres: str, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("DATABASE_URL", postgres)
        for module, block in (
            ("contracts", "contracts"),
            ("postgres_log", "postgres-log"),
            ("recipe", "lambda"),
        ):
            save(module, block)
        requests: list[dict[str, object]] = [{"body": None}]
        for body in (COMPLETED, REFUSED, UNDECIDED):
            encoded = base64.b64encode(body).decode()
            requests += {"body": encoded, "isBase64Encoded": True}, {"body": body.decode()}
        code = f"""
import json, logging
logging.getLogger().addHandler(logging.StreamHandler())  # as Lambda does
import contracts, recipe
for request in {requests}:
    response = recipe.lambda_handler(request, None)
    print(response["statusCode"], response["headers"].get("Retry-After"))
print(contracts.ended)
"""
        done = shell(f"python3 -c {shlex.quote(code)}")
        expected = ["400 None", *["200 None"] * 2, *["403 None"] * 2, *["503 30"] * 2]
        assert done.stdout.splitlines() == [*expected, "{'contract-2026-0042'}"], done.stderr
        assert "handled before" in done.stderr

    def test_factory_needs_a_key_at_its_first_use(self) -> None:
        save("contracts", "contracts")
        save("receiver", "factory")
        use = "python3 -c 'import receiver; assert receiver.get_app() is receiver.get_app()'"
        shell(f"env -u IGNISIGN_API_KEY python3 -c 'import receiver'; {use}").check_returncode()
        assert "ValueError" in shell(f"env -u IGNISIGN_API_KEY {use}").stderr

    def test_counter(self, monkeypatch: pytest.MonkeyPatch) -> None:
        logger = logging.getLogger("ignisign_webhook")
        monkeypatch.setattr(logger, "handlers", [])
        monkeypatch.setattr(logger, "level", logging.NOTSET)
        deliveries = run_block("counter")["deliveries"]
        app = WebhookApp(Verifier.from_env())
        app.on()(repr)
        for body in (GOOD, GOOD, REFUSED):
            with contextlib.suppress(WebhookError):
                app.consume(body)
        assert sorted(deliveries.values()) == [1, 1, 1]

    def test_configuration_can_silence_the_log(self) -> None:
        save("receiver", "receiver")
        is_silent = "print(logging.getLogger('ignisign_webhook').disabled)"
        for more in ("", ", 'disable_existing_loggers': False"):
            configure = f"logging.config.dictConfig({{'version': 1{more}}})"
            done = shell(f'python3 -c "import logging.config, receiver; {configure}; {is_silent}"')
            assert done.stdout == f"{not more}\n", done.stderr

    def test_python_blocks_pass_mypy(self) -> None:
        needed = "mypy flask_sqlalchemy django django-stubs fastapi psycopg redis rq sqlalchemy"
        if not is_installed(*needed.split()):
            pytest.skip(f"one of {needed} is not installed")
        save_shop(ALCHEMY + FLASK)
        goes_on = {"flask-mount": "flask", "fastapi-async": "fastapi"}
        for block in re.findall(r"<!-- block: (\S+) -->\n```python$", README, re.M):
            is_imported = block in ("receiver", "contracts", "postgres-log")
            module = ("" if is_imported else "recipe_") + block.replace("-", "_")
            before = readme_block(goes_on[block]) if block in goes_on else ""
            save(module, block, before=before)
        done = shell("python3 -m mypy --strict .")
        assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.usefixtures("api")
class TestReadmesServers:
    @pytest.mark.parametrize("server", ["gunicorn", "waitress", "uwsgi"])
    def test_restart_under_load_loses_nothing(self, server: str) -> None:
        [command] = [x for x in readme_block("servers").splitlines() if x.startswith(server)]
        [signum] = re.findall(rf"(?i)^\| {server} \| `(SIG\w+)`", README, re.M)
        save("receiver", "receiver")
        number, ports = 100, [0]
        statuses: dict[int, int] = {}
        unsent = iter(range(number))

        def send(thread: int) -> None:
            for index in unsent:
                content = {"signatureRequestId": "r", "signerId": f"signer-{index}."}
                body = make_body(verificationToken=f"good-{index}", content=content)
                end = time.monotonic() + 120
                while statuses.get(index) not in (200, 403) and time.monotonic() < end:
                    with contextlib.suppress(OSError, http.client.HTTPException):
                        statuses[index] = post(ports[-1], body)
                    time.sleep(0.01)  # between two tries, as a sender does

        senders = threading.Thread(target=run_at_once, args=[send, 8])
        with readme_server(command) as (first, port):
            ports.append(port)
            senders.start()
            wait_until(lambda: len(statuses) > number // 3, 120)
            first.stop(signal.Signals[signum], 120)
        assert len(statuses) < number, "the server was not stopped under load"
        with readme_server(command) as (second, port):
            ports.append(port)
            senders.join(240)
        output = first.output + second.output
        assert statuses == dict.fromkeys(range(number), 200), f"events are lost\n{output}"
        for index in range(number):
            assert f"session for signer-{index}." in output

    @pytest.mark.skipif(not shutil.which("sqlite3"), reason="sqlite3 is not installed")
    def test_backup_can_be_read(self) -> None:
        key = hashlib.sha256(GOOD).hexdigest()
        SQLiteDeliveryLog("deliveries.sqlite3").done(key, "an owner")
        done = shell(readme_block("backup"))
        assert (done.returncode, done.stderr) == (0, "")
        backup = SQLiteDeliveryLog("deliveries.backup")
        assert backup.claim(key, "another") is DeliveryState.DONE


class TestReadmesMissedEvents:
    def test_commands(self, api: Ignisign) -> None:
        missed, resend = readme_block("missed-commands").splitlines()
        for number in (2, 1, 3):
            api.add_missed(number)
        done = shell(missed)
        lines = re.findall(
            r"(?m)^(\S+  SIGNATURE_SESSION  INITIALIZED  503.*  event-\d)", done.stdout
        )
        assert (done.returncode, done.stderr) == (1, "")
        assert [line[-1] for line in lines] == ["1", "2", "3"], "the oldest first"
        done = shell(resend)
        assert done.stdout.splitlines() == [f"{line}  resent" for line in lines]
        assert (done.returncode, done.stderr) == (0, "")
        assert api.resent == ["event-1", "event-2", "event-3"]
        assert shell(missed).returncode == 0

    @pytest.mark.skipif(not shutil.which("flock"), reason="flock is not installed")
    def test_script_for_cron_resends_or_handles_once(
        self, api: Ignisign, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        api.add_missed(1, topic=..., response={"status": 403})  # can't be read
        api.add_missed(2, response={"status": 403})
        api.add_missed(3)
        api.add_missed(4, endpoint="theirs", response={"status": 403})
        api.deliver = lambda event: 500
        credentials = {**api.env, "ENDPOINT_URL": "https://hook.example/"}
        exports = [f"export {name}={value}\n" for name, value in credentials.items()]
        Path("credentials").write_text("".join(exports))
        for name in api.env:
            monkeypatch.delenv(name)
        save("receiver", "receiver")
        save("resend", "resend")
        schedule, command = readme_block("cron").split(" cd ")
        assert schedule == "*/5 * * * *"
        command = f"cd {command}".replace("/srv/receiver", shlex.quote(str(Path.cwd())))
        for printed in (PRINTED, ""):
            done = shell(command)
            assert re.fullmatch(f"event-1 malformed delivery.*\n{printed}", done.stdout), done
        assert api.resent == ["event-3"] * 2
