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
import timeit
import traceback
import types
import typing
import urllib.parse
from collections.abc import Callable, Iterable, Iterator, Mapping
from http import HTTPStatus
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


def good_once() -> Callable[[Delivery], TokenStatus]:
    """A check that finds each token good once, as Ignisign does."""
    spent: set[str] = set()

    def check(delivery: Delivery) -> TokenStatus:
        token = delivery.verification_token
        is_good = token not in spent
        spent.add(token)
        return TokenStatus.VALID if is_good else TokenStatus.ALREADY_CONSUMED

    return check


def table(names: str, cases: Mapping[str, Any] | list[Any]) -> pytest.MarkDecorator:
    """Parametrize a test by cases, each under its id, or its number."""
    cases = cases if isinstance(cases, Mapping) else dict(enumerate(cases))
    return pytest.mark.parametrize(names, cases.values(), ids=cases.keys())


class Missing(pytest.skip.Exception):
    """Skips a test; all of them are one line of pytest's report, also those of fixtures."""

    _use_item_location = property(lambda self: False, lambda self, value: None)


def need(*names: str) -> None:
    """Skip a test for lack of a module, a command (or its path), or an environment variable."""
    for name in names:
        if name.isupper():
            is_there = bool(os.environ.get(name))
        elif name in ("flock", "openssl", "redis-server", "sqlite3") or "/" in name:
            is_there = bool(shutil.which(name))
        else:
            is_there = bool(importlib.util.find_spec(name))
        if not is_there:
            raise Missing("needs what CI installs: see .ci/requirements.txt")


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
            # A shell starts what runs in the background with SIGINT ignored, which is inherited.
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
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


def connect(address: Any) -> socket.socket:
    """Connect to an address: a pair of host and port, or the path of a socket."""
    sock = socket.socket(socket.AF_INET if isinstance(address, tuple) else socket.AF_UNIX)
    sock.settimeout(60)
    # So that a large request is sent while it is read, and not into the system's memory.
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 16_384)
    try:
        sock.connect(address)
    except OSError:
        sock.close()
        raise
    return sock


def accepts(address: Any) -> bool:
    with contextlib.suppress(OSError):
        connect(address).close()
        return True
    return False


@contextlib.contextmanager
def serving(command: str, cwd: Path, **environ: str) -> Iterator[tuple[Process, Any]]:
    """Run a server's command in a shell; give the process and the address that it prints.

    The server must be the one beside this Python to be able to import what it is to serve.
    """
    program = next(word for word in command.split() if "=" not in word)
    need(str(BIN / program))
    environ = {"PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}", **environ}
    with Process("sh", "-c", f"exec env {command}", cwd=cwd, **environ) as process:
        address: Any = str(cwd / "socket")
        if "--uds" not in command:
            found = process.wait_for(r"(?:http://|TCP address )127\.0\.0\.1:([1-9]\d*)")
            address = "127.0.0.1", int(found[1])
        wait_until(lambda: accepts(address) or process.popen.poll() is not None)
        assert process.popen.poll() is None, process.output
        yield process, address


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

    @functools.cached_property
    def client(self) -> IgnisignClient:
        """A client that asks here."""
        return IgnisignClient(API_KEY, base_url=self.url, timeout=30)

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

JSONDict = dict[str, Any]
PROOF_TOKEN = "PdT0kenT0kenT0kenT0kenT0kenT0kenT0kenT0kenAA"
PROOF_URL = f"https://sign.ignisign.io/proofs?t={PROOF_TOKEN}"
SIGNER_TOKEN = "Qm9yZGVyTGluZVRva2VuRm9yRW1iZWRkZWRTaWduZXIAA"
SECRETS = (TOKEN, PROOF_TOKEN, SIGNER_TOKEN)

# What the contents of the samples are made of.
APP = {"appId": APP_ID, "appEnv": "DEVELOPMENT"}
SIGNER = {"signerId": "65f0a3c29902ba0012e9a7f0", "signerExternalId": "customer-7"}
SIGNERS = {"signersBySide": [SIGNER], "signersEmbedded": [{**SIGNER, "token": SIGNER_TOKEN}]}
DOCUMENT = {"documentId": "65f0a3c29902ba0012e9a7aa", "documentExternalId": "annex-1"}
REQUEST = {"signatureRequestId": "65f0a3c2be17de0012ab34cd", "signatureRequestExternalId": "c-42"}
LAUNCHED = {"initialSignatureRequestId": "65f0b1", "status": "READY", "signers": SIGNERS}
SIGNATURE = {"documentNature": "PDF", "signatureId": "65f0b7d19902ba0012e9a8bb"}
IMAGE = {**APP, **REQUEST, **DOCUMENT, **SIGNER}
DOCUMENTS = [{**DOCUMENT, "token": PROOF_TOKEN, "url": PROOF_URL}]
PROOF = {**APP, **REQUEST, "signatureProofToken": PROOF_TOKEN, "signatureProofUrl": PROOF_URL}
ERROR = {"errorCode": "SIGNER_BLOCKED", "message": "Too many attempts", "context": {"attempt": 2}}

#: The class of the event, its topic, action and nature, and a content with all that it can have.
ROWS: dict[str, tuple[type[Event[Any, Any]], str, Any]] = {
    "session": (SignatureSessionEvent, "SIGNATURE_SESSION INITIALIZED", {**REQUEST, **SIGNER}),
    "failed session": (SignatureSessionEvent, "SIGNATURE_SESSION INITIALIZED ERROR", ...),
    "request": (SignatureRequestEvent, "SIGNATURE_REQUEST LAUNCHED", {**REQUEST, **LAUNCHED}),
    "signature": (SignatureEvent, "SIGNATURE FINALIZED SUCCESS", {**IMAGE, **SIGNATURE}),
    "proof": (SignatureProofEvent, "SIGNATURE_PROOF GENERATED", {**PROOF, "documents": DOCUMENTS}),
    "advanced proof": (SignatureProofEvent, "SIGNATURE_PROOF ADV_GENERATED", {**PROOF, **DOCUMENT}),
    "image": (SignatureImageEvent, "SIGNATURE_SIGNER_IMAGE GENERATED SUCCESS", IMAGE),
    "profile": (SignatureProfileEvent, "SIGNATURE_PROFILE CREATED", {"signatureProfileId": "p-1"}),
    "signer": (SignerEvent, "SIGNER INPUTS_ADDED", {**APP, **SIGNER, "inputsAdded": ["email"]}),
    "application": (ApplicationEvent, "APP MEMBERSHIP_UPDATED", {"userId": "u-1"}),
    "unknown": (UnknownEvent, "DOCUMENT_VAULT ARCHIVED", {"vaultId": "v-1", "items": [1, 2, 3]}),
}


class Sample(typing.NamedTuple):
    """A delivery with an error and all else that it can have, and the class of its event."""

    wire: JSONDict
    event_type: type[Event[Any, Any]]


def make_sample(event_type: type[Event[Any, Any]], head: str, content: Any) -> Sample:
    fields = dict(zip(("topic", "action", "msgNature"), head.split()))  # noqa: B905
    return Sample(make_delivery(**fields, content=content, error=ERROR), event_type)


SAMPLES = {name: make_sample(*row) for name, row in ROWS.items()}
KNOWN_SAMPLES = {name: sample for name, sample in SAMPLES.items() if name != "unknown"}
PUBLIC = [getattr(ignisign_webhook, name) for name in ignisign_webhook.__all__]
every_sample = table("sample", SAMPLES)
every_known_sample = table("sample", KNOWN_SAMPLES)


def parse(wire: Mapping[str, object]) -> Delivery:
    return parse_delivery(json.dumps(wire))


def nodes_of(value: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Yield the path and the value of every member and item in a value of JSON."""
    if not isinstance(value, (dict, list)):
        return
    for step, item in value.items() if isinstance(value, dict) else enumerate(value):
        inner = f"{path}[{step}]" if isinstance(step, int) else f"{path}.{step}".lstrip(".")
        yield inner, item
        yield from nodes_of(item, inner)


def steps_of(path: str) -> list[Any]:
    return [int(step) if step.isdigit() else step for step in re.findall(r"\w+", path)]


def attribute_at(delivery: Delivery, path: str) -> Any:
    """What a delivery or its event has for a path of the wire."""
    value: Any = delivery if path in ("appId", "appEnv", "verificationToken") else delivery.event
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
    target[last] = value
    if value is ...:
        del target[last]
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
SIGNER_INPUTS = "FIRST_NAME LAST_NAME EMAIL PHONE NATIONALITY BIRTH_DATE BIRTH_PLACE BIRTH_COUNTRY"


class TestEnumerations:
    every_enumeration = table("enumeration", {e.__name__: e for e in (*ENUMERATIONS, ErrorCode)})

    def test_members_are_the_published_ones(self) -> None:
        for enumeration, values in ENUMERATIONS.items():
            names = SIGNER_INPUTS if enumeration is SignerInput else values
            assert " ".join(enumeration) == values
            assert " ".join(member.name for member in enumeration) == names
        assert not SignerInput("FIRST_NAME").is_known, "a name is no value"
        assert len(ErrorCode) == 350
        assert [code.name for code in ErrorCode] == [code.value for code in ErrorCode]
        listed = "".join(f"{code}\n" for code in ErrorCode)  # the published list, a code a line
        digest = hashlib.sha256(listed.encode()).hexdigest()
        assert digest == "2286ae1c23751cbb8763708eda018ada2b2bdc8f54f7cb9b870807feef2c24d2"

    @every_enumeration
    def test_known_value_is_its_member(self, enumeration: Any) -> None:
        for member in enumeration:
            assert enumeration(member.value) is member and member == member.value
            assert str(member) == f"{member}" == "%s" % member == member.value  # noqa: UP031
            assert f"{member:>40}" == member.value.rjust(40)
            assert hash(member) == hash(member.value), "either is a key for the other"
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
        for value in (7, None, ["PDF"], b"PDF"):
            assert value not in enumeration
            with pytest.raises(ValueError):
                enumeration(value)

    def test_unknown_values_cost_no_memory_that_stays(self) -> None:
        def make(prefix: str) -> None:
            for number in range(200):
                name = f"{prefix}_{number}"
                parse(make_delivery(topic=name, action=name, msgNature=name, appEnv=name))
                parse(make_delivery(action=name, error={"errorCode": name}))

        make("OLD")
        grown, _ = memory_of(lambda: make("NEW"))
        assert grown < 20_000, f"{grown} bytes stay after 1,200 unknown values"

    def test_two_topics_have_a_second_spelling(self) -> None:
        for spelling, name in (("APPLICATION", "application"), ("SIGNATURE_IMAGE", "image")):
            wire = SAMPLES[name].wire
            event = parse({**wire, "topic": spelling}).event
            assert event == parse(wire).event
            assert event.topic is Topic(spelling) is Topic(wire["topic"])
            assert event.to_dict()["topic"] == spelling, "what came is written as it came"


# ---- Data types ------------------------------------------------------------------------------


class TestData:
    @every_known_sample
    def test_attribute_is_the_wire_name_in_snake_case(self, sample: Sample) -> None:
        delivery = parse(sample.wire)
        kinds = {"topic": Topic, "msgNature": MessageNature, "appEnv": AppEnv}
        kinds |= {"status": SignatureRequestStatus, "documentNature": DocumentType}
        kinds |= {"inputsAdded": SignerInput, "errorCode": ErrorCode}
        kinds["action"] = globals()[sample.event_type.__name__.replace("Event", "Action")]
        for path, value in nodes_of(sample.wire):
            attribute = attribute_at(delivery, path)
            if isinstance(value, str):
                kind = kinds.get(re.findall("[a-zA-Z]+", path)[-1], str)
                assert attribute == value and type(attribute) is kind, path
            elif isinstance(value, list):
                assert type(attribute) is tuple, path
        as_json = json.loads(json.dumps(dataclasses.asdict(delivery.event)))
        absent = {path.rpartition(".")[2] for path, value in nodes_of(as_json) if value is None}
        others = {"content", "documents", "document_id", "document_external_id", "token"}
        assert absent <= others, "every other field is in the sample"

    @every_sample
    def test_event_has_five_fields_and_repr_no_secret(self, sample: Sample) -> None:
        delivery = parse(sample.wire)
        names = ["topic", "action", "msg_nature", "content", "error"]
        assert [field.name for field in dataclasses.fields(delivery.event)] == names
        for text in (repr(delivery), f"{delivery.event}", repr(delivery.event.content)):
            assert not [secret for secret in SECRETS if secret in text]
        assert "v-1" not in repr(delivery), "the content of an unknown event may hold secrets"
        for form in (dataclasses.asdict(delivery.event), delivery.event.to_dict()):
            assert TOKEN not in repr(form), "an event has no credential"
        assert TOKEN.encode() not in pickle.dumps(delivery.event)
        assert sample.wire["action"] in repr(delivery)

    @every_sample
    def test_event_made_by_hand_is_equal(self, sample: Sample) -> None:
        event, event_type = parse(sample.wire).event, typing.cast(Any, sample.event_type)
        names = [field.name for field in dataclasses.fields(event) if field.init]
        fields = {name: getattr(event, name) for name in names}
        made = event_type(**fields)
        assert made == event and made.raw_content is None and made.delivery_id == ""
        assert made.to_dict() == event.to_dict() and Event.from_dict(made.to_dict()) == event
        if event_type is not UnknownEvent:
            with pytest.raises(TypeError, match="topic"):
                event_type(**{**fields, "topic": event.topic})
            with pytest.raises((ValueError, TypeError), match="topic"):
                dataclasses.replace(event, topic=Topic.SIGNER)

    def test_each_is_frozen_slotted_and_keyword_only(self) -> None:
        for cls in filter(dataclasses.is_dataclass, PUBLIC):
            blank = object.__new__(cls)
            assert not hasattr(blank, "__dict__") and cls.__match_args__ == (), cls.__name__
            with pytest.raises(dataclasses.FrozenInstanceError):
                setattr(blank, dataclasses.fields(cls)[0].name, "other")

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
        one, other = parse_event(make_body()), parse_event(make_body(verificationToken="x", new=1))
        assert one == other and len({one, other}) == 1 and one.delivery_id != other.delivery_id
        assert one != parse_event(make_body(msgNature="WARNING"))
        with pytest.raises(TypeError, match="unhashable"):
            hash(parse(SAMPLES["session"].wire).event)  # the context of its error is a mapping

    @every_sample
    def test_round_trip(self, sample: Sample) -> None:
        for wire in (changed(sample.wire, "error"), extended(sample.wire)):
            delivery = parse(wire)
            assert delivery.to_dict() == wire and parse(delivery.to_dict()) == delivery
            assert type(delivery.event) is sample.event_type in typing.get_args(AnyEvent)
            for copied in copies_of(delivery):
                assert copied == delivery and copied.to_dict() == wire
                assert copied.event.delivery_id == delivery.event.delivery_id
            form = json.loads(json.dumps(delivery.event.to_dict()))
            assert form.keys() == {"topic", "action", "msgNature", "content", "error"} & wire.keys()
            again = [Event.from_dict(form), sample.event_type.from_dict(form)]
            for event in (*again, *copies_of(delivery.event)):
                assert type(event) is sample.event_type and event == delivery.event
                assert event.to_dict() == form and event.raw_content == wire.get("content")

    def test_what_was_replaced_has_the_form_of_its_parts(self) -> None:
        delivery = parse(extended(make_delivery()))
        made = dataclasses.replace(delivery, app_id="other")
        credentials = {"appId": "other", "appEnv": "DEVELOPMENT", "verificationToken": TOKEN}
        assert made.to_dict() == {**delivery.event.to_dict(), **credentials}
        context: Any = {"when": (1, 2), "what": MessageNature.INFO}
        error = IgnisignError(error_code=ErrorCode.SIGNER_BLOCKED, context=context)
        event: Any = delivery.event
        content = dataclasses.replace(event.content, signer_id="new")
        event = dataclasses.replace(event, content=content, error=error)
        assert event.raw_content is None and event.delivery_id == ""
        wire = make_delivery(appId=..., appEnv=..., verificationToken=...)
        form = {"errorCode": "SIGNER_BLOCKED", "context": {"when": [1, 2], "what": "INFO"}}
        assert event.to_dict() == {**changed(wire, "content.signerId", "new"), "error": form}
        assert {type(value) for _, value in nodes_of(event.to_dict())} == {str, int, list, dict}

    @every_sample
    def test_nothing_is_shared(self, sample: Sample) -> None:
        body = extended(sample.wire)
        delivery = parse_delivery(body)
        for form in (body, delivery.to_dict(), delivery.event.to_dict()):
            for _, value in list(nodes_of(form)):
                if isinstance(value, (dict, list)):
                    value.clear()
        assert delivery.to_dict() == extended(sample.wire)

    def test_from_dict_refuses(self) -> None:
        wire = parse_event(make_body()).to_dict()
        for data, cls, path in (
            (wire, SignerEvent, "topic"),
            (wire, UnknownEvent, "topic"),
            (changed(wire, "content.signerId"), Event, "content.signerId"),
            (changed(wire, "action"), Event, "action"),
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

    def test_status_and_code(self) -> None:
        errors = {x for x in PUBLIC if isinstance(x, type) and issubclass(x, WebhookError)}
        assert errors == {type(row[0]) for row in self.ERRORS}
        for error, base, status, code in self.ERRORS:
            assert isinstance(error, WebhookError) and isinstance(error, base)
            assert isinstance(error.status, http.HTTPStatus) and ErrorCode(error.code).is_known
            for same in (error, *copies_of(error)):
                assert type(same) is type(error) and str(same) == str(error)
                assert repr(vars(same)) == repr(vars(error)), "path, reason or failures"
                assert (same.status, same.code) == (status, code)
                assert same.headers == ({"Retry-After": "30"} if status == 503 else {})

    def test_message(self) -> None:
        assert str(MalformedDeliveryError("x")) == "malformed delivery: x"
        assert str(MalformedDeliveryError("x", "a.b")) == "malformed delivery at a.b: x"
        assert MalformedDeliveryError("x").path == ""
        rejected = TokenRejectedError(TokenStatus.EXPIRED)
        failed = HandlerError([OSError("secret")])
        assert "EXPIRED" in str(rejected) and rejected.reason is TokenStatus.EXPIRED
        assert "OSError" in str(failed) and "secret" not in str(failed)
        assert [type(failure) for failure in failed.failures] == [OSError]


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


class TestBody:
    def test_can_be_of_many_kinds(self) -> None:
        body = make_body()
        text, mapping = body.decode(), json.loads(body)
        expected = parse_delivery(body)
        views = [bytearray(body), memoryview(body), memoryview(body + body)[: len(body)]]
        spaced = [b" \r\n\t" + body + b"\n\t \r", json.dumps(mapping, indent=2)]
        mappings = [mapping, types.MappingProxyType(mapping), collections.OrderedDict(mapping)]
        for same in [*views, text, b"\xef\xbb\xbf" + body, "\ufeff" + text, *spaced, *mappings]:
            assert parse_delivery(same) == expected, same
            assert parse_event(same) == expected.event, same
        for wrong in (None, 7, [], ("{}",), object(), io.BytesIO(b"{}")):
            for parser in (parse_event, parse_delivery):
                with pytest.raises(TypeError, match=f"mapping, not {type(wrong).__name__}"):
                    parser(wrong)  # type: ignore[arg-type]

    def test_that_is_no_json_object(self) -> None:
        body, text = make_body(), make_body().decode()
        spaces = "\x0b\x0c\x1c\x85\xa0\u2028\u3000\ufeff"  # no white space of JSON
        released = memoryview(body)
        released.release()
        problems: dict[str, list[Any]] = {
            "expected an object, got an array": [b"[]"],
            "expected an object, got a string": [b'"text"'],
            "expected an object, got a number": [b"7", b"1.5"],
            "expected an object, got a boolean": [b"true"],
            "expected an object, got null": [b"null"],
            "not JSON: .*char 5": [b'{"a":}'],
            "not JSON: Expecting value": [b"", b" \n ", *(f" {space}{text}" for space in spaces)],
            "not JSON: ": [body[:-1], body[:-1] + b",}", b"//" + body, body.replace(b'"', b"'")],
            "follows": [body + b"{}", *(text + space for space in spaces)],
            "not UTF-8 .byte 2": [b'{"\xff":1}', b'{"\xc0\xaf":1}', b'{"\xed\xa0\x80":1}'],
            "": [text.encode("utf-16"), text.encode("utf-16-le"), text.encode("utf-32"), released],
        }
        for problem, bodies in problems.items():
            for wrong in bodies:
                malformed(wrong, problem=problem)
                if isinstance(wrong, bytes):
                    with contextlib.suppress(UnicodeDecodeError):
                        malformed(wrong.decode(), problem=problem)

    def test_of_two_equal_keys_the_last_counts(self) -> None:
        text = json.dumps(make_delivery(new=1))
        for first in ('"new": 0', '"topic": 7', r'"\u0074opic": "SIGNER"', '"content": {"x": []}'):
            assert parse_delivery(f"{{{first}, {text[1:]}") == parse_delivery(text)
        last = f'{text[:-1]}, "appId": "b", "content": {{}}, "new": 2, "topic": "NEW"}}'
        expected = make_delivery(topic="NEW", appId="b", new=2, content={})
        assert parse_delivery(last).to_dict() == expected

    def test_with_a_hostile_value_anywhere(self) -> None:
        surrogates = (
            r'"\ud800" "x\uDFFFx" "\udc00\ud800" ["\ud83d","\ude00"] "\ud800\ud83d\ude00"'
            r' "\ud83d\ude00\ude00" "\ud83d\\ude00" "\\\ud800" {"\ud800":1} {"x\udc00":{}}'
        )
        problems = {
            "control character": ['"\n"', '"\0"'],
            "escape": [r'"\x"', r'"\u12g4"'],
            "NaN, infinite": ["NaN", "Infinity", "-Infinity"],
            "too large": ["1e400", "-1e400", "9" * 310 + ".0"],
            "4300": ["9" * 4301, "-" + "9" * 4301],
            "a lone surrogate": ['"\ud800"', *surrogates.split()],
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
            ("-" + "9" * 4300, 1 - 10**4300),
        ):
            body = json.dumps(make_delivery(new="@"), ensure_ascii=False).replace('"@"', text)
            assert parse_delivery(body).to_dict() == make_delivery(new=value)

    @pytest.mark.skipif(not hasattr(sys, "set_int_max_str_digits"), reason="new in 3.10.7")
    def test_digits_are_limited_in_every_process(self) -> None:
        before = sys.get_int_max_str_digits()
        try:
            for limit, most in ((0, 4300), (10_000, 4300), (640, 640)):
                sys.set_int_max_str_digits(limit)  # a process may want less, but gets no more
                for digits in ("9" * most, "-" + "9" * most):
                    assert parse_event(make_body(new="@").replace(b'"@"', digits.encode()))
                    malformed(make_body(new="@").replace(b'"@"', f"{digits}9".encode()))
        finally:
            sys.set_int_max_str_digits(before)

    def test_random_bodies_are_malformed_or_round_trips(self) -> None:
        chance = random.Random(20_260_101)
        bodies = [json.dumps(sample.wire).encode() for sample in SAMPLES.values()]
        texts = r'" \ { } [ ] , : null true -1 1e999 \ud800 \u0022 "topic" "content" NaN {"$ne":0}'
        pieces = [*texts.encode().split(), b"\xff", b"\0", b"", b"9" * 5000, b"[" * 101]
        parsed = 0
        for _ in range(1_000):
            body = bytearray(chance.choice(bodies))
            for _ in range(chance.randint(0, 3)):
                at = chance.randrange(len(body))
                other = chance.choice(bodies)[chance.randrange(400) :]
                piece = chance.choice([*pieces, bytes([chance.randrange(256)]), other[:40]])
                body[at : at + chance.choice([0, 0, 1, 30])] = piece
            try:
                delivery = parse_delivery(body)
            except MalformedDeliveryError:
                continue
            parsed += 1
            assert parse(delivery.to_dict()) == delivery
            assert Event.from_dict(delivery.event.to_dict()) == delivery.event
        assert 150 < parsed < 850


def nested(levels: int, *shapes: str) -> str:
    """JSON of so many levels, the innermost an empty array."""
    text = "[]"
    for _, shape in zip(range(levels - 1), itertools.cycle(shapes)):
        text = shape % text
    return text


class TestDepth:
    KEYS = json.dumps({"[[": "]", "]]": "[", "é[": ["\U0001f600[["]}, ensure_ascii=False)
    STRINGS = ('["", "[", "", "]]", "", "[["]', r'["\u0022[[[", "\\", "[\\", "]\\\\"]')
    TEXTS = ("[{", "]}", '"[', '"]', '\\"[', '\\"]', '\\\\"]"')
    LONG = (json.dumps([{}] * 1000), *(json.dumps(text * 1000) for text in TEXTS))

    @table("pad", ["0", KEYS, *STRINGS, *LONG])
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
        delivery = parse(make_delivery(topic="NEW", content={"x": deep}))
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
                openers = ["[", '{"a":', '[{"a":', '["x\\\\\\\\",', '["x\\\\"",', "\\ufeff["]
                bodies = [(o * 400, o * 9000, o * 99_000 + "]" * 99_000) for o in openers]
                for body in (sys.argv[1], *sum(bodies, ()), mapping):
                    try: print(parse_event(body).topic)
                    except MalformedDeliveryError: print("malformed", flush=True)
                os._exit(0)  # or else the mapping is taken apart

            threading.stack_size(256 * 1024)
            threading.Thread(target=parse).start()
        """
        deepest = json.dumps(make_delivery(new=json.loads(nested(99, "[%s]"))))
        printed = run_python(source, deepest).split()
        assert printed == ["SIGNATURE_SESSION", *["malformed"] * 19]


class TestCost:
    SIZE = 65_536  # characters: enough to see what grows with the square of it
    STARTS = ("", "[" * 90, '{"new": "', "[" + "[]," * 101 + '"', "-1.")
    UNITS = r"""[ [] [], { {"a": {}," ] }[ " "" ", "[ : / \ \" "\" \\ \u \u0041 \ud83d é"""
    UNITS += " 9 - 1. 1e 0, NaN, true,"

    @staticmethod
    def is_bounded(body: str) -> bool:
        """Whether the time is like that of a usual body; try again, the machine may be busy."""

        def seconds(text: str) -> float:
            began = time.process_time()
            with contextlib.suppress(MalformedDeliveryError):
                parse_event(text)
            return time.process_time() - began

        usual = json.dumps(make_delivery(new=["text"] * 8192))
        return any(seconds(body) < 50 * seconds(usual) for _ in range(5))

    @pytest.mark.parametrize("unit", [*UNITS.split(), "\0", "\n", " "])
    def test_of_a_malformed_body_is_bounded(self, unit: str) -> None:
        for start in self.STARTS:
            assert self.is_bounded((start + unit * self.SIZE)[: self.SIZE]), f"after {start}"

    def test_of_a_long_list_is_bounded(self) -> None:
        for name, path, item in (
            ("request", "content.signers.signersBySide", '{"signerId":"s"}'),
            ("request", "content.signers.signersBySide", '{"token":0}'),
            ("proof", "content.documents", '{"documentExternalId":0}'),
            ("signer", "content.inputsAdded", '"X"'),
            ("unknown", "content.new", "[0.5]"),
        ):
            items = ",".join([item] * (self.SIZE // len(item)))
            body = json.dumps(changed(SAMPLES[name].wire, path, "@")).replace('"@"', f"[{items}]")
            assert self.is_bounded(body), item

    def test_in_memory_is_bounded(self) -> None:
        for body in (
            "[" * 98 + "0," * 10_000 + "0" + "]" * 98,
            "[" * 98 + "[]," * 7_000 + "0" + "]" * 98,
            "[" * 20_000,
            "[" + '"[]",' * 4_000 + "[" * 101,
            "[]" * 5_000 + '"' + '\\"' * 5_000,
        ):
            _, peak = memory_of(functools.partial(malformed, body))
            assert peak < 60 * len(body), f"{peak} bytes for {len(body)} of {body[:9]}"


class TestMapping:
    def test_that_is_no_json_is_malformed(self) -> None:
        values = [float("nan"), float("-inf"), [0, {1, 2}], b"s-1", "\ud800", object(), 10**5000]
        contents: list[dict[Any, object]] = [{"x": value} for value in values]
        contents += [{("a", "tuple"): 1}, {b"bytes": 1}, {"\ud800": 1}]
        contents += [{"x": types.MappingProxyType({"y": object()})}]
        for content in contents:
            malformed(make_delivery(content={**make_delivery()["content"], **content}))
            malformed(make_delivery(topic="NEW", content=content))
        body = make_delivery()
        body["content"]["self"] = body
        malformed(body)
        twice: dict[str, object] = {}
        twice.update(a=twice, b=[twice, twice])
        malformed(twice)

    def test_is_what_json_makes_of_it(self) -> None:
        new = {2: ("a", MessageNature.INFO), 1.5: 0, True: types.MappingProxyType({"x": 1})}
        new |= {None: collections.OrderedDict(y=2)}
        expected = {"2": ["a", "INFO"], "1.5": 0, "true": {"x": 1}, "null": {"y": 2}}
        assert parse_delivery(make_delivery(new=new)).to_dict()["new"] == expected
        event = parse_event(make_delivery(topic="NEW", content={1: "a", "1": "b"}))
        assert event.content == {"1": "b"}

    @table("failure", [RuntimeError, KeyError, ValueError, RecursionError])
    def test_that_raises_is_malformed(self, failure: type[Exception]) -> None:
        class Hostile(collections.UserDict[str, object]):
            def __iter__(self) -> typing.NoReturn:
                raise failure(TOKEN)

        malformed(Hostile(make_delivery()))
        malformed(make_delivery(content=Hostile()))


#: What of a content may be missing. All else is required in its place.
OPTIONAL = (
    "userId inputsAdded signers signersBySide signersEmbedded token signatureProofToken"
    " signatureProofUrl signatureRequestExternalId signerExternalId documentExternalId"
    " initialSignatureRequestId"
)
LIMITED = ("action", "appId", "verificationToken")
ENVELOPE = (*LIMITED, "topic", "msgNature", "appEnv")
JSON_KINDS = {str: "a string", list: "an array", dict: "an object"}
#: Values of each type of JSON, by what messages call it.
VALUES: dict[str, list[Any]] = {"null": [None], "a boolean": [True, False], "a number": [7, 1.5]}
VALUES |= {"a string": ["", "text"], "an array": [[], ["x"]], "an object": [{}, {"$ne": None}]}


def enclosing_optional(path: str) -> str:
    """The optional field that is None when what is at a path does not fit; "" if none is."""
    while path and path.rpartition(".")[2] not in OPTIONAL.split():
        path = re.sub(r"(?:\.|^)\w+$|\[\d+\]$", "", path)
    return path


class TestFields:
    # All but what has tests of its own: documents, errors, and what this module does not know.
    every_field = table(
        "wire, path, value",
        {
            f"{name}: {path}": (sample.wire, path, value)
            for name, sample in KNOWN_SAMPLES.items()
            for path, value in nodes_of(sample.wire)
            if name == "session" or path not in ENVELOPE
            if not re.match(r"error|content\.document(s|Id)" if "proof" in name else "error", path)
        },
    )

    @every_field
    def test_that_is_missing_or_does_not_fit(
        self, wire: JSONDict, path: str, value: object, caplog: LogCapture
    ) -> None:
        expected, optional = JSON_KINDS[type(value)], enclosing_optional(path)
        for got in VALUES.keys() - {expected, "null" if path == "content" else ""}:
            for other in VALUES[got]:  # signers as an array is what version 3 of the API had
                wrong = changed(wire, path, other)
                missing = "a required field is missing" if other is None else ""
                if not optional:
                    malformed(wrong, path, missing or f"expected {expected}, got {got}")
                    continue
                caplog.clear()
                delivery = parse(wrong)
                assert attribute_at(delivery, optional) is None, f"{other} is there"
                assert delivery.to_dict() == wrong, "to_dict has what came"
                start = f"delivery {delivery.event.delivery_id[:12]}: left out"
                warned = [] if missing and path == optional else [path]
                assert caplog.messages == [f"{start} what does not fit: {path}" for path in warned]
        if optional or path == "content":
            without, null = changed(wire, path), changed(wire, path, None)
            assert path.endswith("]") or parse(without) == parse(null)
        else:
            malformed(changed(wire, path), path, "a required field is missing")

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
        assert attribute_at(parse(changed(wire, path, longest)), path) == longest
        assert not caplog.messages

    def test_list_that_is_too_long_does_not_fit(self, caplog: LogCapture) -> None:
        for name, path, item, most in (
            ("signer", "content.inputsAdded", "X", 100),
            ("request", "content.signers.signersBySide", {"signerId": "s"}, 5000),
        ):
            wire = SAMPLES[name].wire
            caplog.clear()
            assert len(attribute_at(parse(changed(wire, path, [item] * most)), path)) == most
            assert not caplog.messages
            assert attribute_at(parse(changed(wire, path, [item] * (most + 1))), path) is None
            assert path in caplog.text

    def test_proof_has_documents_or_a_document(self, caplog: LogCapture) -> None:
        proof, advanced = SAMPLES["proof"].wire, SAMPLES["advanced proof"].wire
        for wire, path in (
            (changed(proof, "content.documents"), "content"),
            (changed(proof, "content.documents", {}), "content.documents"),
            (changed(proof, "content.documents[0].url", 7), "content.documents[0].url"),
            (changed(proof, "content.documents[0]", None), "content.documents[0]"),
            (changed(advanced, "content.documentId"), "content"),
            (changed(advanced, "content.documentId", 7), "content.documentId"),
        ):
            malformed(wire, path, "either documents or documentId")
        assert not caplog.messages
        for wire in (
            changed(proof, "content.documents", []),
            changed(advanced, "content.documents", 7),
            changed(changed(proof, "content.documents", {}), "content.documentId", "d"),
        ):
            event = parse(wire).event
            assert isinstance(event, SignatureProofEvent) and event.content
            assert (event.content.documents == ()) != (event.content.document_id is not None)

    @every_sample
    def test_content_and_error_may_be_missing(self, sample: Sample, caplog: LogCapture) -> None:
        bare = make_delivery(**{**sample.wire, "content": ..., "error": ...})
        for wire in (bare, {**bare, "content": None, "error": None}):
            event = parse(wire).event
            assert parse(wire).to_dict() == wire and event.to_dict().items() <= wire.items()
            assert type(event) is sample.event_type and not caplog.messages
            assert event.content is event.error is event.raw_content is None

    @every_known_sample
    def test_event_of_an_error_may_have_a_part_of_its_content(
        self, sample: Sample, caplog: LogCapture
    ) -> None:
        for content in ({"userId": 7} if sample.event_type is not ApplicationEvent else 7, [], "x"):
            caplog.clear()
            wire = {**sample.wire, "msgNature": "ERROR", "content": content}
            event = parse(wire).event
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
            "null": ({"errorCode": "X", "message": None, "context": None}, "X", None, ""),
            "list as context": ({"errorCode": "X", "context": [1, {}]}, "X", None, ""),
            "false as context": ({"errorCode": "X", "context": False}, "X", None, ""),
            "string": ("it failed", "UNKNOWN_ERROR", "it failed", "error"),
            "empty string": ("", "UNKNOWN_ERROR", "", "error"),
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
        delivery = parse(wire)
        event = delivery.event
        assert event.error is not None, "None would read as a success"
        assert type(event.error.error_code) is ErrorCode and event.error.error_code == code
        assert event.error.message == message
        assert event.error.context == (error.get("context") if isinstance(error, dict) else None)
        assert [text.split("fit: ")[1] for text in caplog.messages] == [left_out] * bool(left_out)
        assert delivery.to_dict() == wire and event.to_dict()["error"] == error

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
            parse(changed(SAMPLES["request"].wire, path, wrong))
            [record] = caplog.records
            assert record.getMessage().endswith(f"what does not fit: {end}")
            assert (record.levelno, record.name) == (logging.WARNING, "ignisign_webhook")
            assert TOKEN not in caplog.text

    @every_sample
    def test_what_is_new_breaks_nothing(self, sample: Sample, caplog: LogCapture) -> None:
        wire = extended({**sample.wire, "action": "X", "msgNature": "Y", "appEnv": "Z"})
        wire["error"]["errorCode"] = "NEW_CODE"
        delivery = parse(wire)
        event = delivery.event
        assert (event.action, event.msg_nature, delivery.app_env) == ("X", "Y", "Z")
        assert type(event.msg_nature) is MessageNature and not event.msg_nature.is_known
        assert event.error and event.error.error_code == "NEW_CODE"
        assert event.raw_content == wire.get("content") and delivery.to_dict() == wire
        assert not caplog.messages

    def test_content_of_an_unknown_topic_is_as_it_came(self) -> None:
        for topic in ("NEW", "ID_PROOFING", "SIGNER_AUTH", "DOCUMENT_REQUEST", "ALL", "app"):
            event = parse(make_delivery(topic=topic, action="PROVIDED", content={"a": [1]})).event
            assert type(event) is UnknownEvent and type(event.action) is str
            assert event.topic == topic and event.content == event.raw_content == {"a": [1]}
        malformed(make_delivery(topic="NEW", content=[]), "content", "expected an object")


# ---- Verification ----------------------------------------------------------------------------


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
        for status in set(TokenStatus) - {TokenStatus.VALID}:
            with pytest.raises(TokenRejectedError, match=status.value) as raised:
                parse_event(make_body(), make_verifier(lambda delivery, s=status: s))
            assert raised.value.reason is status
        results: list[Any] = [True, False, "VALID", [TokenStatus.VALID], None, TokenStatus.VALID]
        for result in results:
            returning = mock.Mock(return_value=result)
            if result is not TokenStatus.VALID:
                with pytest.raises(VerificationUnavailableError, match="return a TokenStatus, not"):
                    parse_event(make_body(), make_verifier(returning))
            if result is not None:
                with pytest.raises(VerificationUnavailableError, match="return None or raise"):
                    parse_event(make_body(), returning)

    @pytest.mark.parametrize("error", [ValueError, OSError, RecursionError, BaseException])
    @pytest.mark.parametrize("wrap", [make_verifier, lambda fail: fail], ids=["check", "verifier"])
    def test_other_error_is_a_logged_outage(self, wrap: Any, error: Any, caplog: Any) -> None:
        def fail(delivery: Delivery) -> typing.NoReturn:
            raise error("boom")

        for passing in (WebhookError("mine"), KeyboardInterrupt()):
            with pytest.raises(type(passing)) as raised:
                parse_event(make_body(), wrap(mock.Mock(side_effect=passing)))
            assert raised.value is passing and not caplog.records
        with pytest.raises(VerificationUnavailableError) as raised:
            parse_event(make_body(), wrap(fail))
        assert "boom" not in str(raised.value)
        assert list(chain_of(raised.value)) == [raised.value]
        [record] = caplog.records
        assert (record.levelno, record.name) == (logging.ERROR, "ignisign_webhook")
        assert f"{error.__name__}: boom" in caplog.text and "in fail\n" in caplog.text
        assert TOKEN not in caplog.text

    def test_impossible_argument_is_an_error(self) -> None:
        for app_id, app_env, problem in [("", "X", "app_id is empty"), ("x", "'X'", "app_env has")]:
            with pytest.raises(ValueError, match=problem):
                Verifier(app_id=app_id, app_env=app_env, check_token=mock.Mock())
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
#: What no error, log, frame or repr may show; "eyJhbG" is how a JWT begins, and "zzy" is in
#: each value that is refused.
CREDENTIALS = (API_KEY, "S3cr3t", "eyJhbG", PROXY_PASSWORD, PROXY_BASIC, "zzy")
MAX_RESPONSE = ignisign_webhook.MAX_RESPONSE
PADDED_YES = b'{"isValid": true}' + b" " * MAX_RESPONSE
CONTINUE = b"HTTP/1.1 100 Continue\r\n\r\n"
JWT = http_response({"jwtToken": "eyJhbG"})
#: A context that trusts nobody, where that does not matter: to load what is trusted takes 50 ms.
NO_TRUST = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
VARIABLES = {"IGNISIGN_API_KEY": API_KEY, **SECRET_ENV}


def with_status(status: str, body: object = None) -> bytes:
    return http_response({"isValid": True} if body is None else body, status)


def chunked(*chunks: bytes) -> bytes:
    body = b"".join(b"%x\r\n%b\r\n" % (len(chunk), chunk) for chunk in chunks)
    return b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + body


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


def make_client(base_url: str, **options: Any) -> IgnisignClient:
    return IgnisignClient(API_KEY, base_url=base_url, **options)


def make_secret_client(base_url: str, **options: Any) -> IgnisignClient:
    return IgnisignClient.from_app_secret(*SECRET_ENV.values(), base_url=base_url, **options)


with_each_credential = table("make", {"key": make_client, "secret": make_secret_client})


def check(client: IgnisignClient, token: str = TOKEN) -> str:
    return client.check_token(parse_delivery(make_body(verificationToken=token))).name


def assert_silent(shown: object, *secrets: str) -> None:
    leaked = [secret for secret in (*secrets, *CREDENTIALS) if secret in str(shown)]
    assert not leaked, f"{leaked} in {shown}"


@contextlib.contextmanager
def refuses(told: str) -> Iterator[None]:
    """A ValueError that tells what is wrong, without a secret."""
    with pytest.raises(ValueError, match=told) as raised:
        yield
    assert_silent([(str(link), link) for link in chain_of(raised.value)])


def assert_outage(client: IgnisignClient, problem: str = "", token: str = TOKEN) -> None:
    """A check must be an outage that says what the problem is, and shows no credential.

    No variable of a frame on its traceback, the test's own apart, may hold one either.
    """
    with (
        mock.patch.object(logging.getLogger("ignisign_webhook"), "handle") as handle,
        pytest.raises(VerificationUnavailableError) as raised,
    ):
        parse_event(make_body(verificationToken=token), make_verifier(client.check_token))
    assert not handle.called, "whoever handles the error logs it"
    host = re.escape(urllib.parse.urlsplit(client.base_url).netloc)
    expected = rf"Ignisign could not be asked at {host}: .*({problem})"
    assert re.search(expected, str(raised.value), re.I)
    for link in chain_of(raised.value):
        assert_silent([*traceback.format_exception(link), vars(link), client], token)
        frames = [frame for frame, _ in traceback.walk_tb(link.__traceback__)][1:]
        assert frames[0].f_code.co_name == "parse_event"
        assert_silent(frames[0].f_locals)  # which may have the body
        for frame in frames[1:]:
            assert_silent([(str(value), value) for value in frame.f_locals.values()], token)


@pytest.fixture(autouse=True)
def no_proxies() -> Iterator[None]:
    with mock.patch.dict(os.environ):
        for name in ("https_proxy", "http_proxy", "all_proxy", "no_proxy", "request_method"):
            os.environ.pop(name, None)
            os.environ.pop(name.upper(), None)
        yield


@pytest.fixture(scope="session")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate for localhost that signs itself, and its key, in one file."""
    need("openssl")
    path = tmp_path_factory.mktemp("certificate") / "both.pem"
    command = (
        "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2"
        " -subj /CN=localhost -addext subjectAltName=DNS:localhost"
        " -addext keyUsage=critical,digitalSignature,keyCertSign -keyout both.pem -out both.pem"
    )
    subprocess.run(command.split(), cwd=path.parent, check=True, capture_output=True)
    return path


@pytest.fixture
def tls(certificate: Path, monkeypatch: Patch) -> Iterator[Ignisign]:
    """A stand-in over TLS, whose certificate the environment has clients trust."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    with Ignisign(context=context) as service:
        yield service


#: Keys, the application and the environment said beside them, what comes of it, and the words
#: of the warning.
API_KEYS = [
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
    ("sk_a_b_zzy", "appId_1", "STAGING", "appId_1", "STAGING", ""),
]
NAMELESS_KEYS = "zzy skv2_staging_qqzzy skv2__1f_qqzzy skv2_staging__qqzzy _staging_1f_qqzzy"
#: What a paste leaves behind, and the word of the message that tells what it is.
PASTES = {
    **dict.fromkeys(["{} ", "{}\r\n", "\t{}", "qq {}", "{}\u00a0", "{}\u2028"], "white space"),
    **dict.fromkeys(['"{}"', "'{}'", "{}`"], "quotes"),
    **dict.fromkeys(["<{}>", "{}>", "{}<"], "documentation"),
    **dict.fromkeys(["${{{}}}", "{}$", "{}{{", "{}}}"], "template"),
    **dict.fromkeys(["export={}", "NAME={}", "{}="], "NAME="),
    **dict.fromkeys(["{}\xe9", "{}\x00", "\ufeff{}", "{}\x7f", "{}\udcff"], "ASCII"),
}


class TestCredentials:
    @pytest.mark.parametrize("case", API_KEYS)
    def test_key_names_its_application(self, case: Any, ignisign: Ignisign, caplog: Any) -> None:
        key, app_id, app_env, *expected, warning = case
        ignisign.response = YES
        said: Any = {"app_id": app_id or None, "app_env": app_env or None, "base_url": ignisign.url}
        environ = dict(zip(VARIABLES, [key, app_id, app_env], strict=False))
        environ["IGNISIGN_SERVER_URL"] = ignisign.url
        for make in (
            lambda: IgnisignClient(key, **said),
            lambda: IgnisignClient.from_env(environ),
            lambda: Verifier.from_env(environ),
            lambda: Verifier.from_api_key(key, **said),
        ):
            made = make()
            assert [made.app_id, made.app_env] == expected and isinstance(made.app_env, AppEnv)
            assert len(caplog.records) == bool(warning) and re.search(warning, caplog.text)
            assert "zzy" not in caplog.text + repr(made)
            caplog.clear()
        parse_event(make_body(appId=expected[0], appEnv=expected[1]), made)
        [request] = ignisign.requests
        assert request.headers["authorization"] == f"Bearer {key}", "the key is sent as it is"
        assert [request.payload["appId"], request.payload["appEnv"]] == expected

    def test_missing_parts_are_named(self) -> None:
        for said in ({}, {"IGNISIGN_APP_ID": APP_ID}, {"IGNISIGN_APP_ENV": "STAGING"}):
            keys = [(key, "whole") for key in NAMELESS_KEYS.split()]
            for key, told in [*keys, ("sk_staging_1f_qqzzy", "secret, .* IGNISIGN_APP_SECRET")]:
                with refuses(f"API_KEY.*{told}.* IGNISIGN_APP_ID and IGNISIGN_APP_ENV"):
                    Verifier.from_env({**said, "IGNISIGN_API_KEY": key})
        for missing, cls in itertools.product(SECRET_ENV, (Verifier, IgnisignClient)):
            for environ in ({"IGNISIGN_API_KEY": ""}, {**SECRET_ENV, missing: ""}):
                with refuses(".*".join(VARIABLES)):
                    cls.from_env(environ)
            with refuses(rf"{missing}\) is empty: set it"):
                cls.from_app_secret(*{**SECRET_ENV, missing: ""}.values())

    @pytest.mark.parametrize(("form", "problem"), PASTES.items(), ids=map(ascii, PASTES))
    def test_paste_mistake_is_told_with_its_variable(self, form: str, problem: str) -> None:
        for name, value in VARIABLES.items():
            bad = form.format(value.replace("S3cr3t", "qqzzy").replace("5f1c", "zzy"))
            environs = [{**SECRET_ENV, name: bad}]
            if name != "IGNISIGN_APP_SECRET":
                environs.append({"IGNISIGN_API_KEY": API_KEY, name: bad})
            for environ, cls in itertools.product(environs, (IgnisignClient, Verifier)):
                with refuses(rf"{name}\) has .*{problem}"):
                    cls.from_env(environ)

    def test_impossible_argument_is_an_error(self) -> None:
        make: Any = IgnisignClient
        for key, said in [(None, {}), (7, {}), (b"x", {}), (API_KEY, {"app_id": 7})]:
            with pytest.raises(TypeError, match=r"(API_KEY|APP_ID)\) must be a string"):
                make(key, **said)
        for timeout in (0, -1, math.nan, math.inf, 1e300, "5", None):
            with refuses("timeout must be a finite number of seconds"):
                make(API_KEY, timeout=timeout)

    def test_in_the_environment(self, ignisign: Ignisign, caplog: Any, monkeypatch: Patch) -> None:
        ignisign.instead[CHECK_PATH] = YES
        monkeypatch.setenv("IGNISIGN_SERVER_URL", ignisign.url)
        for api_key, paths in [("", [AUTH_PATH, CHECK_PATH]), (API_KEY, [CHECK_PATH])]:
            for name, value in {**VARIABLES, "IGNISIGN_API_KEY": api_key}.items():
                monkeypatch.setenv(name, value)
            assert check(IgnisignClient.from_env()) == "VALID"
            parse_event(make_body(), Verifier.from_env())
            assert ignisign.paths == paths * 2
            ignisign.requests.clear()
            # That the secret is not used, where both are set.
            assert [r.levelname for r in caplog.records] == ["WARNING"] * 2 * bool(api_key)
        assert_silent(caplog.text)

    @with_each_credential
    def test_are_neither_shown_nor_pickled_nor_copied(self, make: Any) -> None:
        client = make("http://localhost")
        verifier = Verifier.from_client(client)
        assert repr(verifier) == f"Verifier(app_id={APP_ID!r}, app_env='DEVELOPMENT')"
        assert re.match(r"IgnisignClient\(app_id=.*http://localhost", repr(client))
        assert_silent([client, str(client)])
        for make_copy in (copy.copy, copy.deepcopy, pickle.dumps):
            with pytest.raises(TypeError, match="IgnisignClient"):
                make_copy(client)


TOKEN_INVALID = {"code": "TOKEN_INVALID"}
NOT_FOUND = {"isValid": False, "notFound": True}
CODES = {f"TOKEN_{n}": n for n in ("NOT_FOUND", "EXPIRED", "ALREADY_CONSUMED", "INVALID")}
CODES["INVALID_TOKEN"] = "INVALID"
FLAGS = {
    '{"notFound": true}': "NOT_FOUND",
    '{"alreadyConsumed": true}': "ALREADY_CONSUMED",
    '{"isExpired": true}': "EXPIRED",
    '{"badTarget": true}': "BAD_TARGET",
    '{"badRelatedId": true}': "BAD_RELATED_ID",
    '{"notFound": "true", "isExpired": 1, "badTarget": null}': "INVALID",
    '{"notFound": false, "code": "TOKEN_EXPIRED"}': "INVALID",
}
VERDICTS = {
    "yes of 299": (with_status("299 Whatever"), "VALID"),
    "yes without a reason": (with_status("200 "), "VALID"),
    "yes with all else": (http_response({**NOT_FOUND, **TOKEN_INVALID, "isValid": True}), "VALID"),
    "yes in chunks": (chunked(b'{"isValid"', b": true}", b""), "VALID"),
    "yes after 100": (CONTINUE + YES, "VALID"),
    **{f: (http_response({"isValid": False, **json.loads(f)}), name) for f, name in FLAGS.items()},
    **{
        f"{status} {code}": (http_error(status, code, isValid=True), name)
        for status, (code, name) in itertools.product((400, 403, 422), CODES.items())
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
    "400": (http_error(400, "BAD_REQUEST", isValid=True), r"no verdict \(HTTP 400, BAD_REQUEST\)"),
    "404 of a code in a list": (with_status("404 No", {"code": ["TOKEN_INVALID"]}), r"404\)"),
    **{
        f"{status} of {body}": (with_status(f"{status} Oops", body), f"HTTP {status}")
        for status in (408, 429, 500, 503, 599)
        for body in ({"isValid": True}, NOT_FOUND, TOKEN_INVALID)
    },
    "300": (with_status("300 Choose\r\nLocation: /other"), "HTTP 300"),
    "302": (with_status("302 Go\r\nLocation: /other"), "HTTP 302"),
    "101 and a yes": (then_hang_up(b"HTTP/1.1 101 Switching Protocols\r\n\r\n" + YES), ""),
    "103 that says yes": (then_hang_up(with_status("103 Early Hints")), ""),
    "30,000 levels": (http_response(b'{"isValid": true, "x": ' + b"[" * 30_000), "no verdict"),
    "cut short": (then_hang_up(http_response(PADDED_YES[:100])[:-10]), ""),
    "cut short between chunks": (then_hang_up(chunked(PADDED_YES[:100])), ""),
    "a no, cut short": (then_hang_up(with_status("403 No", TOKEN_INVALID)[:-1]), ""),
    "a chunk of less than nothing": (then_hang_up(chunked() + b'-5\r\n{"isValid": true}'), ""),
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
HUGE_RESPONSES = {
    "body": (b"HTTP/1.1 200 OK\r\nContent-Length: 200000000\r\n\r\n", bytes(1_000_000)),
    "headers": (b"HTTP/1.1 200 OK\r\n", b"X: %b\r\n" % bytes(60_000)),
    "100s": (b"", CONTINUE * 20_000),
    "chunk of less than nothing": (chunked(), b"-1\r\n" + bytes(1_000_000)),
}


class TestVerdict:
    @table("response, expected", VERDICTS)
    def test_is_read(self, response: bytes, expected: str, ignisign: Ignisign) -> None:
        ignisign.response = response
        assert check(ignisign.client) == check(ignisign.client) == expected
        assert ignisign.connections == [0, 0]

    @table("response, problem", NO_ANSWERS)
    @table("paths", STAGES)
    def test_anything_else_is_an_outage(
        self, paths: list[str], response: Response, problem: str, ignisign: Ignisign
    ) -> None:
        make = make_client if paths == [CHECK_PATH] else make_secret_client
        if paths == [AUTH_PATH]:
            problem = problem.replace("no verdict", "no JWT")
        ignisign.instead[paths[-1]] = response
        assert_outage(make(ignisign.url, timeout=30), problem)
        if len(paths) == 2 and "own credential" in problem:
            paths = paths * 2  # once more, with a new JWT
        assert ignisign.paths == paths, "each request is sent once, whatever comes of it"

    def test_max_response_is_the_longest_body(self, ignisign: Ignisign) -> None:
        longest, too_long = PADDED_YES[:MAX_RESPONSE], PADDED_YES[: MAX_RESPONSE + 1]
        for frame in (
            http_response,
            lambda body: chunked(body[:40_000], body[40_000:], b""),
            lambda body: then_hang_up(b"HTTP/1.1 200 OK\r\n\r\n" + body),
        ):
            ignisign.response = frame(longest)
            assert check(ignisign.client) == "VALID"
            ignisign.response = frame(too_long)
            assert_outage(ignisign.client, r"too long \(HTTP 200\)")

    @table("head, piece", HUGE_RESPONSES)
    def test_huge_one_is_not_read(self, head: bytes, piece: bytes, ignisign: Ignisign) -> None:
        pieces = itertools.chain([head], itertools.repeat(piece, 200_000_000 // len(piece)))
        ignisign.response = lambda sock, _: b"".join(filter(None, map(sock.sendall, pieces)))
        assert_outage(ignisign.client)
        wait_until(lambda: ignisign.closed)
        left = sum(map(len, pieces))
        assert left > 150_000_000  # the system's buffers hold less than the rest, by far

    @with_each_credential
    def test_what_is_raised_below_is_an_outage(self, make: Any, monkeypatch: Patch) -> None:
        class Blocked(BaseException):  # such as gevent.Timeout
            pass

        client = make("http://localhost:9")
        for error in (RuntimeError, Blocked):
            monkeypatch.setattr(socket, "create_connection", mock.Mock(side_effect=error("text")))
            assert_outage(client, error.__name__)
            with pytest.raises(VerificationUnavailableError, match=error.__name__):
                client.missed_events()
        monkeypatch.setattr(socket, "getaddrinfo", mock.Mock(side_effect=KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            check(client)


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


class TestRequest:
    @pytest.mark.parametrize(
        ("prefix", "token"),
        [("", '"}\r\n\r\n{"'), ("/", "é\u2028😀"), ("/ignisign", "a" * 512), ("/a/b/", "\x00")],
        ids=["no path", "slash", "path", "path and slash"],
    )
    def test_is_what_the_api_takes(self, prefix: str, token: str, ignisign: Ignisign) -> None:
        ignisign.response = YES
        assert check(make_client(ignisign.url + prefix), token) == "VALID"
        [request] = ignisign.requests
        assert (request.method, request.path) == ("POST", prefix.rstrip("/") + CHECK_PATH)
        assert request.headers == {
            "host": f"127.0.0.1:{ignisign.port}",
            "user-agent": f"ignisign-webhook/{ignisign_webhook.__version__}",
            "accept": "application/json",
            "accept-encoding": "identity",
            "content-type": "application/json",
            "content-length": str(len(request.raw.partition(b"\r\n\r\n")[2])),
            "authorization": f"Bearer {API_KEY}",
        }
        assert request.raw.count(b"\r\n\r\n") == 1
        assert request.payload == {"token": token, "appId": APP_ID, "appEnv": "DEVELOPMENT"}

    @pytest.mark.parametrize("end", [hang_up, reset])
    def test_is_never_sent_again(self, end: Any, ignisign: Ignisign) -> None:
        assert check(ignisign.client, "good") == "VALID"
        ignisign.response = end  # of a connection that was kept
        assert_outage(ignisign.client, token="second")
        assert ignisign.checked == ["good", "second"] and len(ignisign.sockets) == 1

    def test_base_url_is_https_or_on_loopback(self) -> None:
        for url in GOOD_URLS.split():
            assert url in repr(make_client(url, ssl_context=NO_TRUST))
        environ = {"IGNISIGN_API_KEY": API_KEY, "IGNISIGN_SERVER_URL": ""}
        assert IgnisignClient.from_env(environ).base_url == "https://api.ignisign.io"

    @pytest.mark.parametrize("url", [*BAD_URLS.split(), "https://a\r\nX: y"], ids=ascii)
    def test_another_base_url_is_refused(self, url: str) -> None:
        with refuses("IGNISIGN_SERVER_URL"):
            make_client(url)


#: JWTs, or their claims, and how often three checks ask for one. 1 is in 1970, 1e10 in 2286.
JWTS: list[tuple[str | bytes, int]] = [
    (b'{"exp": 1e10}', 1),
    (b'{"exp": 1}', 3),
    *((b'{"exp": %b}' % exp, 1) for exp in (b"null", b"[1]", b"NaN", b"1" + b"0" * 400)),
    *((claims, 1) for claims in (b"[]", b"{}", b"\xff", b"7")),
    *((jwt, 1) for jwt in ("opaque", "a.b.c")),
]


class TestAppSecret:
    @pytest.mark.parametrize(("jwt", "times"), JWTS, ids=lambda value: f"{value!a:.20}")
    def test_jwt_is_renewed_in_time(self, jwt: Any, times: int, ignisign: Ignisign) -> None:
        if isinstance(jwt, bytes):
            jwt = f"eyJhbG.{base64.urlsafe_b64encode(jwt).decode().rstrip('=')}.c2ln"
        ignisign.instead[AUTH_PATH] = http_response({"jwtToken": jwt})
        client = make_secret_client(ignisign.url)
        assert [check(client, f"good {n}") for n in range(3)] == ["VALID"] * 3
        assert ignisign.paths.count(AUTH_PATH) == times
        assert ignisign.paths.count(CHECK_PATH) == 3

    def test_jwt_is_kept_and_renewed_once_when_it_is_refused(self, ignisign: Ignisign) -> None:
        refusal = with_status("401 Unauthorized")
        responses = iter([YES, refusal, NO, YES, refusal, refusal, YES])
        ignisign.instead[CHECK_PATH] = lambda *_: next(responses)
        client = make_secret_client(ignisign.url)
        assert [check(client) for _ in range(3)] == ["VALID", "NOT_FOUND", "VALID"]
        assert_outage(client, "our own credential was refused")
        assert check(client) == "VALID"
        # The stand-in numbers its JWTs by its requests.
        first, second, third = [(CHECK_PATH, f"Bearer eyJhbG.{n}.c2ln") for n in (1, 4, 8)]
        auth = (AUTH_PATH, None)
        expected = [auth, first, first, auth, second, second, second, auth, third, third]
        assert [(r.path, r.headers.get("authorization")) for r in ignisign.requests] == expected
        login = {"appId": APP_ID, "appEnv": "DEVELOPMENT", "secret": APP_SECRET}
        for request in ignisign.requests:
            is_login = request.path == AUTH_PATH
            assert (request.payload == login) == (APP_SECRET.encode() in request.raw) == is_login

    def test_without_a_jwt_no_token_is_sent(self, ignisign: Ignisign) -> None:
        jwts = (None, "", "eyJhbG.e30.x\r\nX-Evil: y", "eyJhbG.e30.x\n", "eyJhbG.é.x")
        bodies = [with_status("302 X", {"jwtToken": "x"}), http_error(400, "TOKEN_NOT_FOUND")]
        for response in [*bodies, *(http_response({"jwtToken": jwt}) for jwt in jwts)]:
            ignisign.response = response
            assert_outage(make_secret_client(ignisign.url), "no JWT")
        assert set(ignisign.paths) == {AUTH_PATH}


class TestEndpoints:
    def test_are_read_from_the_array(self, ignisign: Ignisign) -> None:
        text = "x" * MAX_RESPONSE  # such a list is as long as it has to be
        full = {"_id": "1", "url": "https://a.example", "description": text, "isDisabled": True}
        rest = {"_id": "2", "url": "http://host", "description": None, "_createdAt": 7, "new": {}}
        ignisign.response = http_response([full, rest])
        client = make_client(ignisign.url, app_id="a/../b?c#%", app_env="../X")
        assert client.endpoints() == [
            Endpoint(endpoint_id="1", url="https://a.example", description=text, is_disabled=True),
            Endpoint(endpoint_id="2", url="http://host"),
        ]
        [request] = ignisign.requests
        assert (request.method, request.payload) == ("GET", None)
        assert request.path == "/v4/applications/a%2F..%2Fb%3Fc%23%25/envs/..%2FX/webhooks"
        assert not {"content-type", "content-length"} & request.headers.keys()

    @with_each_credential
    def test_new_one_is_found_in_the_array(self, make: Any, ignisign: Ignisign) -> None:
        ignisign.add_missed(1)
        client = make(ignisign.url)
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
        responses = itertools.cycle([http_response(hooks[:1]), http_response(hooks)])
        ignisign.response = lambda *_: next(responses)
        assert client.add_endpoint("https://2.example").endpoint_id == "2"
        assert client.add_endpoint("HTTPS://9.example").endpoint_id == "1"
        ignisign.response = http_response(hooks)
        with pytest.raises(VerificationUnavailableError, match="not in the response"):
            client.add_endpoint("https://2.example")


def numbers(missed: Iterable[MissedEvent]) -> list[int]:
    return [int(each.event_id.removeprefix("event-")) for each in missed]


def give_pages(
    ignisign: Ignisign, total: object, page: Callable[[int], list[int]], first: int = 0
) -> None:
    """Have the list of events respond with these events on its pages, counted from `first`."""
    events = [ignisign.add_missed(number) for number in range(40)]

    def respond(_: object, request: Request) -> bytes:
        number = int(request.path.partition("&page=")[2] or first)
        search = {"total": total, "page": str(number), "nbEventsPerPage": 2}
        return http_response({"events": [events[n] for n in page(number)], "searchData": search})

    ignisign.instead["filter=FAILED"] = respond


PAGES = {
    "a gap": (6, [[0, 1], [], [2]]),
    "a gap first": (6, [[], [0, 1], [2]]),
    "an overlap": (4, [[0, 1], [1, 2]]),  # one came in meanwhile
    "the last again": (4, [[0, 1], [2]]),  # one was delivered meanwhile
    "fewer": (4, [[0, 1], [2], []]),
    "another total": (9, [[0, 1], [2], [], [], []]),  # it counts others too
    "a shift": (4, [[0, 1], [1, 2], [3]]),
    "numbers in texts": ("3", [[0, 1], [2]]),
}
#: Changes of an event on the list, what it says of the response then, and if it can be read.
MISSED: list[tuple[dict[str, object], str, int | None, bool]] = [
    ({"response": ..., "error": ...}, "", None, True),
    ({"response": None}, "", None, True),
    ({"response": {"status": 500}}, "500", 500, True),
    ({"response": {"status": "403"}}, "403", 403, True),
    ({"response": {"statusText": "Gone"}}, "Gone", None, True),
    ({"status": "BRAND_NEW", "x": {"y": 1}}, "503 Service Unavailable", 503, True),
    ({"response": ..., "status": ...}, "", None, True),
    ({"response": ..., "topic": "NEW", "action": "NEWER"}, "", None, True),
    ({"response": ..., "appId": ..., "appEnv": ...}, "", None, True),
    ({"response": ..., "appId": "appId_x", "appEnv": "X"}, "", None, True),
    ({"response": ..., "msgNature": []}, "", None, False),
    ({"response": ..., "_createdAt": ..., "topic": ...}, "", None, False),
]
FAILURES: list[tuple[Response, str]] = [
    (http_error(401, "UNAUTHORIZED_ERROR"), r"own credential.*\(HTTP 401, UNAUTHORIZED_ERROR\)"),
    (http_error(403, "USER_BLOCKED"), r"no success \(HTTP 403, USER_BLOCKED\)"),
    (http_error(302, "not a code"), r"no success \(HTTP 302\)"),
    (http_response({"events": [], "searchData": {"total": "1"}}), r"list.*\(HTTP 200\)"),
    (http_response(b"<html>"), r"no list \(HTTP 200\)"),
    (http_response([{"url": "x"}]), r"(no list|without an _id) \(HTTP 200\)"),
    (hang_up, "RemoteDisconnected"),
]


class TestMissedEvents:
    @pytest.mark.parametrize("first_page", [0, 1])
    @pytest.mark.parametrize(("count", "size"), [(0, 2), (1, 2), (2, 2), (7, 2), (300, 50)])
    def test_are_of_every_page_of_every_endpoint(
        self, count: int, size: int, first_page: int, ignisign: Ignisign
    ) -> None:
        for number in sorted(range(count), key=lambda n: n * 7 % 300):
            ignisign.add_missed(number, f"hook-{number % 3}")
        ignisign.first_page, ignisign.page_size = first_page, size
        missed = ignisign.client.missed_events()
        assert numbers(missed) == list(range(count)), "the oldest come first"
        for endpoint in ignisign.client.endpoints():
            expected = [each for each in missed if each.endpoint == endpoint]
            assert ignisign.client.missed_events(endpoint.url) == expected
            assert ignisign.client.missed_events(endpoint.endpoint_id) == expected
        with pytest.raises(ValueError, match=r"appId_\S+ has no endpoint \\n: .*endpoints"):
            ignisign.client.missed_events("\n")

    @pytest.mark.parametrize("first", [0, 1])
    @table("total, pages", PAGES)
    def test_uneven_pages(self, total: Any, pages: Any, first: int, ignisign: Ignisign) -> None:
        give_pages(ignisign, total, lambda n: (pages + pages[-1:])[n - first], first)
        assert numbers(ignisign.client.missed_events()) == sorted(set(itertools.chain(*pages)))

    def test_endless_list_is_an_outage(self, ignisign: Ignisign, monkeypatch: Patch) -> None:
        monkeypatch.setattr(ignisign_webhook, "MAX_PAGES", 30)
        pages: list[tuple[Callable[[int], list[int]], str, int]] = [
            (lambda number: [0, 1], "repeats itself", 3),
            (lambda number: [number], "has more than 30 pages", 31),
            (lambda number: [], "has more than 30 pages", 31),
        ]
        for page, problem, requests in pages:
            give_pages(ignisign, 10**8, page)
            with pytest.raises(VerificationUnavailableError, match=f"list of events {problem}"):
                ignisign.client.missed_events()
            assert len(ignisign.requests) == requests
            ignisign.requests.clear()

    def test_have_all_that_is_on_record(self, ignisign: Ignisign, monkeypatch: Patch) -> None:
        give_pages(ignisign, 3, lambda number: [1, 2, 3])
        ignisign.events["hook"][1]["content"]["more"] = "x" * 2_000_000
        ignisign.events["hook"][2]["status"] = "SUCCESS"
        ignisign.events["hook"][3]["status"] = "PENDING"
        [missed] = ignisign.client.missed_events()
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
        monkeypatch.setattr(ignisign_webhook, "MAX_PAGE", 1_000_000)
        with pytest.raises(VerificationUnavailableError, match="too long"):
            ignisign.client.missed_events()

    def test_are_listed_whatever_they_hold(self, ignisign: Ignisign) -> None:
        for changes, *expected in MISSED:
            event = ignisign.add_missed(1, **changes)
            search = {"total": 1, "page": 0}
            ignisign.instead["filter="] = http_response({"events": [event], "searchData": search})
            [missed] = ignisign.client.missed_events()
            is_readable = missed.event is not None
            assert [missed.response, missed.response_status, is_readable] == expected, changes
            assert missed.app_id == event.get("appId", APP_ID)
            assert missed.app_env == event.get("appEnv", "DEVELOPMENT")
            assert missed.topic == event.get("topic", "")

    @with_each_credential
    def test_are_resent_one_by_one(self, make: Any, ignisign: Ignisign) -> None:
        ids = ["../hook", "a b", "\xe9", "a/b?c#d", "a\n", "%2e"]
        quoted = [urllib.parse.quote(each, safe="") for each in ids]
        for event_id, hook in zip(ids, quoted, strict=True):
            ignisign.add_missed(1, endpoint=event_id, _id=event_id)
            ignisign.events[hook] = ignisign.events.pop(event_id)
        client = make(ignisign.url)
        missed = client.missed_events()
        ignisign.instead["/resend"] = http_response(b"done", "201 Created")
        for each in missed:
            client.resend(each)
        assert ignisign.requests[-1].raw.endswith(b"\r\n\r\n{}")
        ignisign.instead["/resend"] = hang_up
        with pytest.raises(VerificationUnavailableError):
            client.resend(missed[0])
        # The last one is sent once: it may have been heard.
        expected = [f"/v4/webhooks/{each}/events/{each}/resend" for each in quoted + quoted[:1]]
        assert [path for path in ignisign.paths if path.endswith("/resend")] == expected

    @pytest.mark.parametrize("where", ["/applications/", "filter=FAILED", "/resend"])
    def test_failure_says_why(self, where: str, ignisign: Ignisign) -> None:
        ignisign.add_missed(1)
        [missed] = ignisign.client.missed_events()
        resend = functools.partial(ignisign.client.resend, missed)
        ask = resend if where == "/resend" else ignisign.client.missed_events
        for response, problem in FAILURES:
            ignisign.instead[where] = response
            if where == "/resend" and "HTTP 200" in problem:
                ask()  # the body of a success does not matter
            else:
                told = f"could not be asked at 127.0.0.1:{ignisign.port}: .*{problem}"
                with pytest.raises(VerificationUnavailableError, match=told):
                    ask()


# ---- Appendix: HTTP within a deadline --------------------------------------------------------

#: The head of a TLS record of 16,000 bytes, of a handshake.
SLOW_HELLO = b"\x16\x03\x03\x3e\x80\x02\x00\x3e\x7c\x03\x03" + bytes(500)
LONG_YES = http_response({"isValid": True}, "200 OK", "X-Long: " + "x" * 500)
#: What a server does to a new connection over TLS, None without TLS; and to a request.
SLOW: list[tuple[str, Any, Any]] = [
    ("no handshake", say_nothing, None),
    ("drips a handshake", drip(SLOW_HELLO), None),
    ("drips over TLS", lambda sock: None, drip(LONG_YES)),
    ("says nothing", None, say_nothing),
    ("drips the head", None, drip(LONG_YES)),
    ("drips the body", None, drip(http_response(PADDED_YES[:500]), 60)),
    ("drips chunks", None, drip(chunked(*[b" "] * 200), 50)),
    ("drips 100 Continue", None, drip(CONTINUE * 99, 25)),
    ("drips until it closes", None, drip(b"HTTP/1.1 200 OK\r\n\r\n" + PADDED_YES[:500], 30)),
]


class TestDeadline:
    def test_is_for_the_whole_call(self, tls: Ignisign, monkeypatch: Patch) -> None:
        """All cases at once; a drip would end after ten seconds."""
        cases: list[tuple[str, IgnisignClient]] = []

        def ask(number: int) -> float:
            start = time.monotonic()
            with pytest.raises(VerificationUnavailableError, match=r"timed out$"):
                check(cases[number][1])
            return time.monotonic() - start

        with contextlib.ExitStack() as stack:
            for name, greet, response in SLOW:
                how: Any = {"greet": greet, "context": tls.context} if greet else {}
                service = stack.enter_context(Ignisign(response, **how))
                cases.append((name, make_client(service.url, timeout=0.3)))
                cases.append((f"{name} to a login", make_secret_client(service.url, timeout=0.3)))
            service.instead[AUTH_PATH] = JWT  # the last one drips to the check
            service.instead["localhost:9"] = drip(LONG_YES)
            monkeypatch.setenv("https_proxy", service.url)
            cases.append(("a proxy drips", make_client("https://localhost:9", timeout=0.3)))
            for (name, _), seconds in zip(cases, run_at_once(ask, len(cases)), strict=True):
                assert seconds and 0.2 < seconds < 6, name


DROPPED_AFTER = {
    "Connection: close": http_response({"isValid": True}, "200 OK", "Connection: close"),
    "HTTP/1.0": YES.replace(b"HTTP/1.1", b"HTTP/1.0"),
    "too large": http_response(PADDED_YES),
    "an upgrade": b"HTTP/1.1 101 Switching Protocols\r\n\r\n",
}


class TestConnections:
    @pytest.mark.parametrize("scheme", ["ignisign", "tls"])
    def test_is_shared_until_closed(self, scheme: str, request: Any) -> None:
        service = request.getfixturevalue(scheme)
        for number in range(5):
            assert check(service.client, f"good {number}") == "VALID"
            assert check(service.client, f"bad {number}") == "NOT_FOUND"
        service.response = then_hang_up(YES)
        for used in range(2):
            assert check(service.client) == "VALID"
            wait_until(lambda used=used: used in service.closed)
        assert service.connections == [0] * 11 + [1], "a closed one was not noticed"

    @table("response", DROPPED_AFTER)
    def test_is_dropped_after_some(self, response: bytes, ignisign: Ignisign) -> None:
        ignisign.response = response
        with contextlib.suppress(VerificationUnavailableError):
            check(ignisign.client)
        wait_until(lambda: ignisign.closed)  # by the ignisign.client: the service did not
        ignisign.response = NO
        assert check(ignisign.client) == "NOT_FOUND"
        assert ignisign.connections == [0, 1]

    def test_threads_have_their_own_and_closed_ones_are_closed(self, ignisign: Ignisign) -> None:
        all_in = threading.Barrier(3)
        ignisign.response = lambda *_: YES if all_in.wait(30) else NO
        verdicts = run_at_once(lambda _: check(ignisign.client), 3)
        assert sorted(verdicts) == ["NOT_FOUND", "VALID", "VALID"]
        ignisign.response = YES
        assert check(ignisign.client) == "VALID"
        last = ignisign.connections[-1]
        others = {0, 1, 2} - {last}
        for number in others:
            ignisign.sockets[number].shutdown(socket.SHUT_WR)
        assert check(ignisign.client) == "VALID"
        assert ignisign.connections[-1] == last, "the good one was not used"
        wait_until(lambda: ignisign.closed == others)
        ignisign.sockets[last].shutdown(socket.SHUT_RDWR)
        wait_until(lambda: last in ignisign.closed)
        assert check(ignisign.client) == "VALID"
        assert len(ignisign.requests) == 6 and len(ignisign.sockets) == 4

    def test_spoiled_one_is_not_used(self, ignisign: Ignisign, monkeypatch: Patch) -> None:
        assert 0 < ignisign_webhook.MAX_IDLE < 5
        client = make_client(ignisign.url)
        assert check(client, "good") == "VALID"
        ignisign.sockets[0].sendall(YES)  # nobody has asked for it
        assert check(client, "bad") == "NOT_FOUND"
        monkeypatch.setattr(ignisign_webhook, "MAX_IDLE", -1)
        assert check(client, "bad") == "ALREADY_CONSUMED"
        wait_until(lambda: ignisign.closed == {0, 1})
        cycle: list[Any] = [client]
        cycle.append(cycle)
        del client, cycle
        gc.collect()  # which must not warn of a socket that nobody has closed
        wait_until(lambda: ignisign.closed == {0, 1, 2})
        assert ignisign.connections == [0, 1, 2]

    def test_sends_at_once(self, ignisign: Ignisign) -> None:
        with mock.patch.object(socket.socket, "setsockopt") as option:
            check(ignisign.client)
        option.assert_any_call(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def test_what_tls_read_beyond_a_response_is_not_taken_for_the_next(self, tls: Ignisign) -> None:
        # All in one record of TLS, so that what is over is not in the socket any more. The
        # reader's buffer of 8,192 bytes ends where the second response begins.
        tls.response = YES.ljust(io.DEFAULT_BUFFER_SIZE) + YES
        assert check(tls.client) == "VALID"
        tls.response = NO
        assert check(tls.client) == "NOT_FOUND"
        assert tls.connections == [0, 1]

    @needs_fork
    def test_child_of_a_fork_never_uses_its_parents(self, ignisign: Ignisign) -> None:
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
        ignisign.response = YES
        run_python(script, **typing.cast(Any, ignisign.env))
        assert ignisign.connections == [0, 0, 1, 1, 0, 0]


class TestTLS:
    @with_each_credential
    def test_certificate_is_checked(self, make: Any, tls: Ignisign, monkeypatch: Patch) -> None:
        trusting = ssl.create_default_context(cafile=os.environ["SSL_CERT_FILE"])
        tls.instead = {AUTH_PATH: JWT, CHECK_PATH: YES}
        assert_outage(make(f"https://127.0.0.1:{tls.port}"), "certificate verify failed")
        assert_outage(make(tls.url, ssl_context=NO_TRUST), "certificate verify failed")
        assert not tls.requests
        assert check(make(tls.url)) == "VALID"
        monkeypatch.delenv("SSL_CERT_FILE")
        assert_outage(make(tls.url), "certificate verify failed")
        assert check(make(tls.url, ssl_context=trusting)) == "VALID"
        options: Any = {"base_url": tls.url, "ssl_context": trusting}
        parse_event(make_body(), Verifier.from_app_secret(*SECRET_ENV.values(), **options))
        parse_event(make_body(), Verifier.from_api_key(API_KEY, **options))
        with refuses("timeout must be"):
            Verifier.from_app_secret(*SECRET_ENV.values(), timeout=0, **options)
        tls.instead[CHECK_PATH] = then_hang_up(YES[:-1])
        assert_outage(make(tls.url, ssl_context=trusting))

    @pytest.mark.parametrize("name", ["SSLKEYLOGFILE", "SSL_CERT_FILE"])
    def test_unusable_file_is_refused(self, name: str, tmp_path: Path, monkeypatch: Patch) -> None:
        for path in (tmp_path / "missing" / "file", tmp_path):
            monkeypatch.setenv(name, str(path))
            with refuses(rf"{name} can't be .*\. Unset it, or"):
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
    "closed": (hang_up, "RemoteDisconnected"),
    "echo": (lambda _, request: request.raw, "BadStatusLine"),
    "500 of an echo": (lambda _, request: b"HTTP/1.1 500 " + request.raw, "HTTP 500"),
    "no TLS": (then_hang_up(b"HTTP/1.1 200 OK\r\n\r\nno TLS"), ""),
}


class TestProxy:
    @table("url, login", PROXY_URLS)
    def test_is_taken_from_the_environment(
        self, url: str, login: str | None, ignisign: Ignisign, tls: Ignisign, monkeypatch: Patch
    ) -> None:
        def connect(sock: socket.socket, _: Request) -> None:
            sock.sendall(b"HTTP/1.1 200 Connection established\r\nVia: proxy\r\n\r\n")
            tls.sockets.append(sock)
            tls._serve(sock, 0)

        ignisign.response = connect
        monkeypatch.setenv("https_proxy", url.format(port=ignisign.port))
        client = make_client("https://localhost:9/v")
        assert [check(client, token) for token in ("good", "bad")] == ["VALID", "NOT_FOUND"]
        [request] = ignisign.requests
        basic = base64.b64encode((login or "").encode()).decode()
        authorization = {"proxy-authorization": f"Basic {basic}"} if login else {}
        assert (request.method, request.path) == ("CONNECT", "localhost:9")
        assert request.headers == {"host": "localhost:9", **authorization}
        assert tls.paths == [f"/v{CHECK_PATH}"] * 2
        for request in tls.requests:
            assert request.headers["host"] == "localhost:9"
            assert "proxy-authorization" not in request.headers

    @pytest.mark.parametrize("no_proxy", ["localhost", "*", "example.com, localhost"])
    def test_no_proxy_and_http_avoid_it(
        self, no_proxy: str, ignisign: Ignisign, tls: Ignisign, monkeypatch: Patch
    ) -> None:
        monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
        monkeypatch.setenv("https_proxy", "http://127.0.0.1:9")
        assert check(make_client(ignisign.url), "good") == "VALID"
        monkeypatch.setenv("no_proxy", no_proxy)
        assert check(make_client(tls.url), "good") == "VALID"

    @table("response, problem", REFUSALS_OF_PROXIES)
    @with_each_credential
    def test_refusal_is_an_outage_of_the_proxy(
        self, make: Any, response: Response, problem: str, monkeypatch: Patch
    ) -> None:
        with Ignisign(response) as proxy:
            url = f"http://me:{PROXY_PASSWORD}@127.0.0.1:{proxy.port}"
            monkeypatch.setenv("https_proxy", url)
            where = rf"the proxy 127.0.0.1:{proxy.port} \(https_proxy\): "
            client = make("https://localhost:9", timeout=30, ssl_context=NO_TRUST)
            assert_outage(client, where + problem if problem else "")
        [request] = proxy.requests
        assert API_KEY.encode() not in request.raw and APP_SECRET.encode() not in request.raw
        assert_outage(client, f"{where}Connection refused")  # for it is gone

    @pytest.mark.parametrize("url", BAD_PROXY_URLS.split(), ids=ascii)
    def test_unusable_one_is_refused(self, url: str, monkeypatch: Patch) -> None:
        monkeypatch.setenv("https_proxy", url)
        with refuses("https_proxy: only http://"):
            make_client("https://localhost:9", ssl_context=NO_TRUST)


class TestAddresses:
    @pytest.mark.parametrize("error", [OSError(1, "no such name"), UnicodeError(), None], ids=repr)
    def test_host_without_one_is_an_outage(self, error: Any, monkeypatch: Patch) -> None:
        getaddrinfo = mock.Mock(side_effect=error, return_value=[])
        monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
        told = "no address" if error is None else f"no such name|{type(error).__name__}"
        client = make_client("https://api.ignisign.io", ssl_context=NO_TRUST)
        assert_outage(client, told)
        assert getaddrinfo.call_args.args[:2] == ("api.ignisign.io", 443)
        monkeypatch.setenv("https_proxy", "http://proxy.example")
        client = make_client("https://api.ignisign.io", ssl_context=NO_TRUST)
        assert_outage(client, rf"the proxy proxy.example:80 .*({told})")
        assert getaddrinfo.call_args.args[:2] == ("proxy.example", 80)

    def test_each_gets_its_share_of_the_time(self, ignisign: Ignisign, monkeypatch: Patch) -> None:
        with contextlib.ExitStack() as stack:
            refusing = stack.enter_context(socket.socket())
            refusing.bind(("127.0.0.1", 0))
            full = stack.enter_context(socket.create_server(("127.0.0.1", 0), backlog=0))
            for _ in range(16):
                sock = stack.enter_context(socket.socket())
                sock.setblocking(False)
                sock.connect_ex(full.getsockname())
            with contextlib.suppress(TimeoutError):
                socket.create_connection(full.getsockname(), 0.05).close()
                pytest.skip("a queue of connections is never full here")
            addresses = [each.getsockname() for each in (refusing, full, ignisign._listener)]
            look_up = socket.getaddrinfo

            def getaddrinfo(host: str, *rest: Any, **options: Any) -> Any:
                if host != "localhost":
                    return look_up(host, *rest, **options)
                return [(socket.AF_INET, socket.SOCK_STREAM, 0, "", each) for each in addresses]

            monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
            start = time.monotonic()
            assert check(make_client("http://localhost", timeout=0.6), "good") == "VALID"
            assert 0.25 < time.monotonic() - start < 0.6, "half of the time for the full one"
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


def record(log: DeliveryLog, number: int) -> None:
    """Record that a delivery is verified, or, for an odd number, done."""
    (log.done if number % 2 else log.verified)(key_of(number), "a")


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
#: A method, and what comes of it where a rival cuts in: the states for who comes first, for the
#: other, for a third.
RIVALS = {
    "claim": ["IN_PROGRESS NEW IN_PROGRESS", "NEW IN_PROGRESS IN_PROGRESS"],
    "claim, done": ["IN_PROGRESS NEW IN_PROGRESS", "NEW DONE DONE", "NEW IN_PROGRESS DONE"],
    "release": ["IN_PROGRESS VERIFIED", "VERIFIED IN_PROGRESS"],
    "done": ["IN_PROGRESS DONE", "DONE DONE"],
}
with_each_log = pytest.mark.parametrize("log", ["memory", "sqlite"], indirect=True)


class TestDeliveryLog:
    @table("history", HISTORIES)
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
    @table("method, allowed", [*RIVALS.items()])
    def test_rival_that_cuts_in_anywhere_does_no_harm(
        self, path: Path, other: Any, rival: str, method: str, allowed: list[str]
    ) -> None:
        log: DeliveryLog = SQLiteDeliveryLog(path) if "file" in rival else MemoryDeliveryLog()
        rival_log: Any = other if "process" in rival else log
        method, *and_done = method.split(", ")
        fill(log, "first")
        for step in itertools.count():
            key, states = key_of(step), list[Any]()
            if method != "claim":
                log.claim(key, "a")
                log.verified(key, "a")

            def work(key: str = key, states: list[Any] = states) -> None:
                states.append(getattr(log, method)(key, "a"))

            def cross(key: str = key, states: list[Any] = states) -> None:
                states.append(rival_log.claim(key, "b"))
                if and_done and states[-1] is DeliveryState.NEW:
                    rival_log.done(key, "b")

            if not cut_in(step, work, cross):
                break
            states.append((other if "file" in rival else log).claim(key, "c"))
            assert " ".join(state.name for state in states if state) in allowed, step
        assert step > 1

    @with_each_log
    def test_oldest_is_forgotten_first(self, log: DeliveryLog, monkeypatch: Patch) -> None:
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

    @with_each_log
    def test_memory_does_not_grow(self, log: DeliveryLog, monkeypatch: Patch) -> None:
        tracemalloc = pytest.importorskip("tracemalloc")
        monkeypatch.setattr(ignisign_webhook, "MAX_REMEMBERED", 50)

        def use(numbers: range) -> int:
            for number in numbers:
                fill(log, number, done=number % 3 > 0)
                states_of(log, f"refused {number}")
                if number % 3:
                    log.claim(key_of(number), "b")  # which is none
            gc.collect()
            return typing.cast(int, tracemalloc.get_traced_memory()[0])

        tracemalloc.start()
        growth = -use(range(60)) + use(range(60, 360))
        tracemalloc.stop()
        assert growth < 70 * 300  # a delivery that stayed takes 100 and more


# In a SQLite file

# What every script starts with.
SCRIPT = f"""
import contextlib, ctypes, functools, glob, hashlib, os, random, signal, sqlite3, sys
import threading, time, traceback, warnings
if "without-fcntl" in sys.argv:
    sys.modules["fcntl"] = None
from ignisign_webhook import *

path = os.path.realpath(sys.argv[1])
signal.alarm(100)
warnings.simplefilter("ignore", DeprecationWarning)  # to fork with threads is the point
open_log = functools.cache(SQLiteDeliveryLog)
{inspect.getsource(key_of)}
{inspect.getsource(fill)}
def say(*words):
    os.write(1, (" ".join(map(str, words)) + "\\n").encode())

def fork(work, *arguments):
    # Call work in a child, which ends at once, and return the child's pid.
    in_C = "in-C" in sys.argv  # as uWSGI does it
    if child := ctypes.PyDLL(None).fork() if in_C else os.fork():
        return child
    if in_C and sys.version_info < (3, 13):  # which ends a process that does this
        ctypes.pythonapi.PyOS_AfterFork_Child()
    signal.alarm(100)
    try:
        work(*arguments)
    except BaseException:
        traceback.print_exc()
        os._exit(1)
    os._exit(0)
"""


def run_script(source: str, *arguments: object) -> list[str]:
    """Run a script, whose first argument is a path; return the lines that it says."""
    return run_python(SCRIPT + textwrap.dedent(source), *arguments).splitlines()


class OtherLog:
    """A `SQLiteDeliveryLog` in another process, which evaluates what it is asked."""

    def __init__(self, process: Process, path: Path) -> None:
        self.process, self.path = process, path

    @classmethod
    @contextlib.contextmanager
    def start(cls, path: Path, source: str = "") -> Iterator[Any]:
        script = f"{SCRIPT}{textwrap.dedent(source)}\nfor line in sys.stdin:\n    say(eval(line))\n"
        with Process(sys.executable, "-W", "error", "-c", script, path) as process:
            yield cls(process, path)

    def ask(self, expression: str) -> str:
        self.process.output = ""
        self.process.write(expression)
        return self.process.wait_for(r"(.*)\n")[1]

    def __getattr__(self, method: str) -> Callable[[str, str], DeliveryState | None]:
        def call(key: str, owner: str) -> DeliveryState | None:
            state = self.ask(f"open_log({str(self.path)!r}).{method}({key!r}, {owner!r})")
            return None if state == "None" else DeliveryState[state.removeprefix("DeliveryState.")]

        return call


@pytest.fixture(scope="session")
def other_process(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Process]:
    with OtherLog.start(tmp_path_factory.mktemp("other"), "signal.alarm(0)") as log:
        yield log.process


@pytest.fixture
def other(other_process: Process, path: Path) -> OtherLog:
    """The log of the same file in another process."""
    return OtherLog(other_process, path)


CONNECT = sqlite3.connect


@pytest.fixture
def connections(monkeypatch: Patch) -> list[sqlite3.Connection]:
    """The connections that a log makes from now on. After a write, the last one is for that."""
    made: list[sqlite3.Connection] = []

    def connect(*args: Any, **options: Any) -> sqlite3.Connection:
        made.append(CONNECT(*args, **options))
        return made[-1]

    monkeypatch.setattr(sqlite3, "connect", connect)
    return made


def execute(path: Path, *statements: str) -> list[Any]:
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


def record_on_slow_disk(
    log: DeliveryLog, writer: sqlite3.Connection, meanwhile: Callable[[], object] = lambda: None
) -> list[Any]:
    """Record 0...7 in threads; return what that returns or raises.

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
            results = [pool.submit(record, log, number) for number in range(8)]
            wait_until(are_waiting)
            meanwhile()
        finally:
            go_on.set()
    writer.set_trace_callback(None)
    assert not late, "something has waited for the disk"
    return [result.exception() or result.result() for result in results]


INTERRUPTED = {
    "claim": ["NEW"],
    "verified": ["NEW", "VERIFIED"],
    "release": ["VERIFIED"],
    "done": ["VERIFIED", "DONE"],
}
ANOTHER_TABLE = "CREATE TABLE deliveries (parcel TEXT)"
UNUSABLE: dict[str, tuple[Callable[[Path], object], str]] = {
    "a directory": (lambda path: path.mkdir(), "write there"),
    "no directory": (lambda path: path.parent.rmdir(), "directory is missing"),
    "no file of claims": (lambda path: Path(f"{path}-claims").mkdir(), "-claims"),
    "a text": (lambda path: path.write_bytes(b"a text " * 1000), "not a database"),
    "another table": (lambda path: execute(path, ANOTHER_TABLE), "a file of its own"),
}


class TestSQLiteDeliveryLog:
    @pytest.fixture
    def log(self, path: Path) -> DeliveryLog:
        return SQLiteDeliveryLog(path)

    @pytest.mark.parametrize("convert", [str, Path, os.fsencode])
    def test_path_is_resolved_once(self, path: Path, convert: Any, monkeypatch: Patch) -> None:
        elsewhere = path.with_name("elsewhere")
        elsewhere.mkdir()
        monkeypatch.chdir(path.parent)
        log = SQLiteDeliveryLog(convert(path.name))
        monkeypatch.chdir(elsewhere)
        fill(log, 1)
        assert (list(elsewhere.iterdir()), read_states(path)) == ([], ["DONE"])
        assert repr(log) == f"SQLiteDeliveryLog({os.path.realpath(path)!r})"

    def test_needs_a_file(self) -> None:
        names: list[Any] = [":memory:", b":memory:", "", b""]
        for name in names:
            with pytest.raises(ValueError, match="file"):
                SQLiteDeliveryLog(name)

    @table("make, problem", UNUSABLE)
    def test_unusable_path_is_an_error_at_once(
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

    @needs_fork  # nor users without it
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

        def claim() -> None:
            assert states_of(log, "done", "new", 0) == ["DONE", "NEW", "IN_PROGRESS"]

        record_on_slow_disk(log, connections[-1], meanwhile=claim)
        assert sorted(read_states(path)) == ["DONE"] * 5 + ["VERIFIED"] * 5
        assert count_commits(path) - before <= 4  # two, or a thread was late
        assert states_of(log, 0, 1) == ["IN_PROGRESS", "DONE"]

    def test_claim_sees_what_was_recorded_while_others_read(self, log: DeliveryLog) -> None:
        fill(log, "before")
        is_over = threading.Event()

        def use(index: int) -> list[str]:
            seen: list[str] = []
            while index and not is_over.is_set():
                log.claim(key_of("before"), f"reader {index}")
            for number in range(0 if index else 40):
                fill(log, number)
                seen += states_of(log, number)
            is_over.set()
            return seen

        assert run_at_once(use, 4)[0] == ["DONE"] * 40

    def test_batch_fails_for_each_of_its_callers_and_the_next_one_works(
        self, path: Path, log: DeliveryLog, connections: list[sqlite3.Connection], other: Any
    ) -> None:
        fill(log, "before")
        connections[-1].execute("PRAGMA query_only = ON")  # as on a disk that went read-only
        errors = record_on_slow_disk(log, connections[-1])
        assert {type(error) for error in errors} == {DeliveryLogError}
        assert len(set(map(id, errors))) == 8  # each has its own
        assert all(str(path) in str(error) for error in errors)
        assert states_of(other, "before", *range(8)) == ["DONE"] + ["NEW"] * 8
        connections[-1].execute("PRAGMA query_only = OFF")
        assert record_on_slow_disk(log, connections[-1]) == [None] * 8
        assert states_of(other, *range(8)) == ["VERIFIED", "DONE"] * 4

    def test_full_disk_fails_what_it_does_not_take(
        self, log: DeliveryLog, connections: list[sqlite3.Connection], other: Any
    ) -> None:
        fill(log, "before")
        execute = connections[-1].execute
        [pages] = execute("PRAGMA page_count").fetchone()
        execute(f"PRAGMA max_page_count = {pages + 1}")  # as many as there may be
        told: dict[int, str] = {}
        for number in range(60):
            told[number] = log.claim(key_of(number), "a").name
            for method, state in [("verified", "VERIFIED"), ("done", "DONE")]:
                with contextlib.suppress(DeliveryLogError):
                    getattr(log, method)(key_of(number), "a")
                    told[number] = state
            log.release(key_of(number), "a")
        assert (told[0], told[59]) == ("DONE", "NEW")
        assert states_of(other, *told) == list(told.values())
        execute("PRAGMA max_page_count = 1000")  # somebody has made room
        fill(log, *told)
        assert states_of(other, *told) == ["DONE"] * 60

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
        assert states_of(log, *names, "DONE 0") == ["NEW"] * 2 + ["VERIFIED"] * 2 + ["DONE"]
        fill(log, "NEW 0", "VERIFIED 0", *range(20))
        assert states_of(log, *older, "VERIFIED 1") == ["NEW"] * 41  # for they are of 2001
        assert states_of(log, "NEW 0", "VERIFIED 0") == ["DONE"] * 2

    def test_old_one_is_forgotten_unless_it_is_renewed(self, path: Path, log: DeliveryLog) -> None:
        fill(log, *range(40), "renewed")
        fill(log, "verified", done=False)
        age = ignisign_webhook.MAX_AGE_RECORDED
        execute(path, f"UPDATE deliveries SET since = since - {age + 10}")
        log.verified(key_of("renewed"), "a")
        fill(log, "young")
        young = f"UPDATE deliveries SET since = since - {age - 60} WHERE key = '{key_of('young')}'"
        execute(path, young)
        assert len(read_states(path)) > 30  # a few at a time
        fill(log, *(f"new {number}" for number in range(20)))
        assert states_of(log, *range(40), "verified") == ["NEW"] * 41
        assert states_of(log, "young", "renewed") == ["DONE", "DONE"]
        assert read_states(path) == ["DONE"] * 22

    def test_file_that_stays_locked_is_an_error(self, path: Path, monkeypatch: Patch) -> None:
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
            assert states_of(log, "before", "new") == ["DONE", "NEW"]  # to read needs no lock
        fill(log, 1)
        assert states_of(log, 1) == ["DONE"]

    @pytest.mark.skipif(
        sys.implementation.name != "cpython" or sys.version_info >= (3, 14),
        reason="only CPython before 3.14 lets no signal strike as `with` takes a lock",
    )
    @pytest.mark.filterwarnings("ignore:unclosed database")  # one that was just opened
    @table("method, allowed", [*INTERRUPTED.items()])
    def test_interruption_leaves_the_log_usable(
        self, path: Path, log: DeliveryLog, other: Any, method: str, allowed: list[str]
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
                assert set(states_of(user, step)) <= set(allowed), step
            if step % 2:
                log = SQLiteDeliveryLog(path)  # whose connections are closed
        assert step > 3
        gc.collect()

    def test_transaction_that_was_left_open_is_rolled_back(
        self, log: DeliveryLog, connections: list[sqlite3.Connection], other: Any
    ) -> None:
        fill(log, "before")
        connections[-1].execute("BEGIN IMMEDIATE")
        connections[-1].execute("DELETE FROM deliveries")
        fill(log, 1)
        assert states_of(other, "before", 1) == ["DONE", "DONE"]


@needs_fork
class TestSQLiteProcesses:
    @pytest.mark.parametrize("how", ["kill", "end"])
    def test_claims_end_with_their_process_and_facts_do_not(self, path: Path, how: str) -> None:
        log = SQLiteDeliveryLog(path)
        with OtherLog.start(path) as other:
            fill(other, "failed", done=False)
            fill(other, "done")
            other.claim(key_of("claimed"), "a")
            other.claim(key_of("verified"), "a")
            other.verified(key_of("verified"), "a")
            names = "claimed", "verified", "failed", "done"
            for _ in range(2):
                assert states_of(log, *names) == ["IN_PROGRESS"] * 2 + ["VERIFIED", "DONE"]
            process = other.process.popen
            process.kill() if how == "kill" else process.stdin.close()
            process.wait(60)
        assert states_of(log, *names) == ["NEW", "VERIFIED", "VERIFIED", "DONE"]

    def test_claim_does_not_end_with_a_log_object_or_with_time(
        self, path: Path, other: Any, monkeypatch: Patch
    ) -> None:
        path.with_name("link").symlink_to(path)
        paths = [path, str(path), path.with_name("link")]
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
        order = ["claim", "verified", "done"]
        for delivery, state in zip(told, states_of(SQLiteDeliveryLog(path), *told), strict=True):
            reached = ["NEW", "VERIFIED", "DONE"].index(state)
            assert reached - order.index(told[delivery]) in (0, 1), delivery

    def test_process_ends_quietly_while_threads_use_the_log(self, path: Path) -> None:
        source = """
            log = SQLiteDeliveryLog(path)
            log.claim(key_of("held"), "a")
            started = threading.Semaphore(0)
            def work(name):
                with contextlib.suppress(DeliveryLogError):
                    for number in range(10_000_000):
                        fill(log, f"{name} {number}")
                        started.release()
            for name in range(3):
                threading.Thread(target=work, args=[name], daemon=True).start()
            for _ in range(20):
                started.acquire()
            """
        run_script(source, path)
        assert states_of(SQLiteDeliveryLog(path), "held", "0 0", "2 0") == ["NEW", "DONE", "DONE"]

    @pytest.mark.parametrize("opened", ["after", "before", "before,in-C"])
    def test_children_of_a_fork_never_claim_the_same(self, path: Path, opened: str) -> None:
        if opened.endswith("in-C") and sys.implementation.name != "cpython":
            pytest.skip("only CPython can be forked from C")
        source = """
            opened, *in_C = sys.argv[2:]
            log = SQLiteDeliveryLog(path) if opened == "before" else None
            if log and not in_C:  # where the log may only have been constructed
                log.claim(key_of(0), "parent")

            def work(index):
                os.close(start)
                os.read(gate, 1)
                log = SQLiteDeliveryLog(path) if opened == "after" else globals()["log"]
                names = range(20)
                for name in random.Random(index).sample(names, 60, counts=[3] * 20):
                    owner = os.urandom(16).hex()
                    state = log.claim(key_of(name), owner).name
                    if state in ("NEW", "VERIFIED"):
                        (log.verified if state == "NEW" else log.done)(key_of(name), owner)
                        log.release(key_of(name), owner)
                        say(state, name)

            gate, start = os.pipe()
            children = [fork(work, index) for index in range(5)]
            if log:
                log.release(key_of(0), "parent")
            os.close(start)  # so they start together
            assert not any([os.waitpid(child, 0)[1] for child in children])
            """
        said = run_script(source, path, *opened.split(","))
        assert sorted(said) == sorted(f"{s} {n}" for s in ("NEW", "VERIFIED") for n in range(20))
        assert states_of(SQLiteDeliveryLog(path), *range(20)) == ["DONE"] * 20

    def test_child_does_nothing_to_its_parents_claims(self, path: Path, other: Any) -> None:
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
        with OtherLog.start(path.resolve(), source) as parent:
            for end, status in [("exit", 0), ("_exit", 0), ("kill", 9), ("exec", 0)]:
                assert parent.ask(f"use_in_child({end!r})") == str(status)
                for log in (other, parent):
                    assert states_of(log, "new", "verified") == ["IN_PROGRESS"] * 2, end
            for name in ("new", "verified"):
                parent.release(key_of(name), "a")
            assert states_of(other, "new", "verified") == ["NEW", "VERIFIED"]

    def test_children_of_forks_at_any_time_can_use_the_log(self, path: Path) -> None:
        source = """
            class SlowDisk(sqlite3.Connection):
                def execute(self, sql, *arguments):
                    "INTO" in sql and time.sleep(0.005)
                    return super().execute(sql, *arguments)
            sqlite3.connect = functools.partial(sqlite3.connect, factory=SlowDisk)

            log = SQLiteDeliveryLog(path)
            log.claim(key_of("held"), "a")
            over = False
            def use(name):
                for number in iter(lambda: not over and random.randrange(1, 10), False):
                    fill(log, name)
                    SQLiteDeliveryLog(f"{path}-{number}").claim(key_of(number), "a")
            for name in ("one", "two"):
                threading.Thread(target=use, args=[name]).start()

            def work(index):
                assert log.claim(key_of("held"), "b").name == "IN_PROGRESS"
                fill(log, f"child {index}")
                fill(SQLiteDeliveryLog(f"{path}-{index % 10}"), f"child {index}")
            children = [fork(work, index) for index in range(8)]
            failed = any([os.waitpid(child, 0)[1] for child in children])
            over = True
            [thread.join() for thread in threading.enumerate()[1:]]
            names = ["held", "one", "two", *(f"child {index}" for index in range(8))]
            say(failed, *(log.claim(key_of(name), "c").name for name in names))
            """
        assert run_script(source, path) == ["False IN_PROGRESS" + " DONE" * 10]


@pytest.fixture
def postgres() -> Iterator[str]:
    """The URL of a new database with the README's table."""
    need("psycopg", "IGNISIGN_TEST_POSTGRES")
    import psycopg

    server = os.environ["IGNISIGN_TEST_POSTGRES"]
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


OTHERS = """FROM pg_stat_activity WHERE datname = current_database()
    AND backend_type = 'client backend' AND pid <> pg_backend_pid()"""
LOCKS = """SELECT count(*) FROM pg_locks JOIN pg_database ON database = pg_database.oid
    WHERE locktype = 'advisory' AND datname = current_database()"""


class TestPostgresDeliveryLog:
    def test_claim_ends_with_its_process(self, postgres: str, postgres_log: Any) -> None:
        key = key_of(1)
        script = f"""{readme_block("postgres-log")}
import sys
log = PostgresDeliveryLog(sys.argv[1])
print(log.claim({key!r}, "a"), log.verified({key!r}, "a"))
sys.stdin.read()
"""
        with Process(sys.executable, "-c", script, postgres) as process:
            process.wait_for("DeliveryState.NEW None")
            assert postgres_log.claim(key, "b") is DeliveryState.IN_PROGRESS
            process.popen.kill()
            wait_until(lambda: postgres_log.claim(key, "b") is DeliveryState.VERIFIED)

    @pytest.mark.parametrize("failures", [0, 1])
    def test_connection_that_drops_loses_no_fact(self, postgres_log: Any, failures: int) -> None:
        app = WebhookApp(make_verifier(good_once()), deliveries=postgres_log)
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

    def test_rival_is_done_during_a_claim(self, postgres_log: Any, monkeypatch: Patch) -> None:
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

    def test_missing_table_is_an_error(self, postgres: str, postgres_log: Any) -> None:
        query(postgres_log, "DROP TABLE ignisign_deliveries")
        app = WebhookApp(make_verifier(), deliveries=postgres_log)
        app.on()(lambda event: 1 / 0)
        with pytest.raises(DeliveryLogError):
            app.consume(make_body())
        with pytest.raises(Exception, match='"ignisign_deliveries" does not exist'):
            type(postgres_log)(postgres)
        wait_until(lambda: not query(postgres_log, f"SELECT pid {OTHERS}"))  # nothing stays open


# ---- The receiver ----------------------------------------------------------------------------

HANDLER_TEXT = "the words of a handler's exception"
OTHER_APP_ID = "appId_other"


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


class Receiver(WebhookApp):
    """A receiver with one `handler`, for tokens that are good once.

    Its parts, also those of its log, do their work, and then raise what `faults` has for
    them, once.
    """

    def __init__(self, deliveries: Any = None, **options: Any) -> None:
        self.faults: dict[str, BaseException] = {}
        self.asked: list[str] = []
        self.find_status = good_once()
        deliveries = deliveries or Mock(**self.faulty_steps(MemoryDeliveryLog()))
        super().__init__(make_verifier(self.check_token), deliveries=deliveries, **options)
        self.handler = Mock(side_effect=lambda event: self.fail("handler"))
        self.on()(self.handler)

    def faulty_steps(self, log: DeliveryLog) -> dict[str, Callable[[str, str], Any]]:
        def faulty(name: str) -> Callable[[str, str], Any]:
            return lambda *arguments: (getattr(log, name)(*arguments), self.fail(name))[0]

        return {name: faulty(name) for name in ("claim", "verified", "done", "release")}

    def check_token(self, delivery: Delivery) -> TokenStatus:
        self.asked.append(delivery.verification_token)
        self.fail("check_token")
        return self.find_status(delivery)

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
            Mock(),
            lambda event, db=None: None,
            lambda *events, **options: None,
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

    @table(
        "error, words, cls, only",
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
    )
    def test_what_never_matches(self, error: Any, words: str, cls: Any, only: Any) -> None:
        with pytest.raises(error, match=words) as caught:
            Receiver().on(cls, **only)
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
        def handle(event: object) -> None: ...

        def look() -> object:
            return [inspect.signature(handle) for _ in range(20)]

        app = WebhookApp(make_verifier())
        times = timeit.repeat(lambda: app.on(action="CREATED")(handle), number=20, repeat=5)
        assert min(times) < 20 * timeit.timeit(look, number=1)

    @table(
        "error, words, name, values",
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
    )
    def test_unfit_argument(self, error: Any, words: str, name: str, values: Any) -> None:
        for value in values:
            with pytest.raises(error, match=words) as caught:
                WebhookApp(**{"verifier": make_verifier(), name: value})
            assert caught.type is error
            assert "secret" not in str(caught.value)


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

    @table(
        "failure, replacement, expected",
        [
            (ValueError(), None, HandlerError),
            (ValueError(), OSError(), HandlerError),
            (FalsyError(), OSError(), HandlerError),
            (ValueError(), KeyboardInterrupt(), KeyboardInterrupt),
            (KeyboardInterrupt(), OSError(), KeyboardInterrupt),
            (KeyboardInterrupt(), None, KeyboardInterrupt),
        ],
    )
    def test_error_of_a_handler_counts(self, failure: Any, replacement: Any, expected: Any) -> None:
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
    @table(
        "cls, action, nature, expected",
        [
            (Event, None, None, "123456789"),
            (SignatureSessionEvent, None, None, "1234"),
            (SignatureSessionEvent, SignatureSessionAction.INITIALIZED, None, "123"),
            (SignatureSessionEvent, "INITIALIZED", None, "123"),
            (SignatureSessionEvent, None, MessageNature.ERROR, "2"),
            (SignatureRequestEvent, SignatureRequestAction("TOMORROW"), None, "7"),
            (UnknownEvent, "TOMORROW", None, "9"),
            (Event, SignatureSessionAction.INITIALIZED, None, "123"),
            (Event, SignatureRequestAction("TOMORROW"), None, "7"),
            (Event, "INITIALIZED", None, "12368"),
            (Event, "INITIALIZED", "ERROR", "2"),
            (Event, None, MessageNature("ODD"), "3"),
            # An enumeration of the user's own is taken for its text.
            (SignatureSessionEvent, Mine["INITIALIZED"], None, "123"),
            (Event, Mine["INITIALIZED"], Mine["ERROR"], "2"),
            (UnknownEvent, Mine["TOMORROW"], None, "9"),
        ],
    )
    def test_handlers_called(self, cls: Any, action: Any, nature: Any, expected: str) -> None:
        receiver, called = Receiver(), list[AnyEvent]()
        receiver.on(cls, action=action, msg_nature=nature)(called.append)
        content = {"signatureRequestId": "1", "signerId": "2", "status": "DRAFT"}
        for number, event in DISPATCHED.items():
            fields = dict(zip(("topic", "action", "msgNature"), event.split(), strict=True))
            receiver.consume(make_delivery(content=content, verificationToken=number, **fields))
        found = [f"{event.topic} {event.action} {event.msg_nature}" for event in called]
        assert found == [DISPATCHED[number] for number in expected]

    def test_all_handlers_run_in_order_even_when_some_fail(self, caplog: LogCapture) -> None:
        class Handler:
            def __init__(self, failure: BaseException | None) -> None:
                self.failure = failure

            def handle(self, event: object) -> None:
                called.append(self.failure)
                if self.failure is not None:
                    raise self.failure

            __call__ = handle

        kinds = [RuntimeError, asyncio.CancelledError, MalformedDeliveryError, FalsyError, Panic]
        failures = [kind(TOKEN) for kind in kinds]
        called, app = list[Any](), WebhookApp(make_verifier())
        handlers = [Handler(failure) for failure in [None, *failures, None]]
        for handler in handlers:
            app.on()(functools.partial(handler.handle if handler in handlers[:3] else handler))
        with pytest.raises(HandlerError) as caught:
            app.consume(make_body())
        assert list(map(id, called)) == [id(handler.failure) for handler in handlers]
        assert list(map(id, caught.value.failures)) == list(map(id, failures))
        names = ", ".join(kind.__name__ for kind in kinds)
        assert str(caught.value) == f"5 handler(s) raised: {names}"
        assert TOKEN not in repr(caught.value)
        assert call(app, make_body()).status == 500, "a handler's WebhookError is no refusal"
        lines = [line for line in caplog.messages if line.startswith("the handler")]
        names = [line.rpartition(">.")[2].removesuffix(" failed") for line in lines]
        assert names == [*["Handler.handle"] * 2, *["the handler Handler"] * 3] * 2
        assert "raise self.failure" in caplog.text, "there is no traceback"

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


#: Where something can fail, and the status of the response.
PARTS = {"check_token": 503, "claim": 503, "verified": 200, "done": 503, "release": 503}
PARTS |= {"around": 500, "enter": 500, "handler": 500, "leave": 500}
#: What can be raised, and the threads in which it is no failure but an end.
RAISED: dict[type[BaseException], str] = {
    **dict.fromkeys((OSError, DeliveryLogError, asyncio.CancelledError, Panic), ""),
    **dict.fromkeys((KeyboardInterrupt, SystemExit), "main"),
    GeneratorExit: "main, other",
}


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

    @pytest.mark.parametrize("kind", RAISED)
    @pytest.mark.parametrize("thread", ["main", "other"])
    @pytest.mark.parametrize("part", PARTS)
    def test_what_is_a_failure(self, part: str, thread: str, kind: Any, caplog: LogCapture) -> None:
        @contextlib.contextmanager
        def manage() -> Iterator[None]:
            receiver.fail("enter")
            yield
            receiver.fail("leave")

        def around(event: AnyEvent) -> contextlib.AbstractContextManager[None]:
            receiver.fail("around")
            return manage()

        def send(_: int = 0) -> object:
            try:
                response = call(receiver, make_body())
            except BaseException as error:
                return type(error)
            assert "s3cret" not in str(response)
            assert ("retry-after" in response.headers) == (response.status == 503)
            return response.status

        receiver = Receiver(around=around)
        receiver.on()(later := Mock())
        receiver.faults[part] = kind("s3cret")
        if part == "release":  # so that there is something to release
            receiver.faults["check_token"] = OSError()
        (result,) = [send()] if thread == "main" else run_at_once(send, 1)
        is_failure = thread not in RAISED[kind]
        assert result == (PARTS[part] if is_failure else kind)
        if PARTS[part] == 500:
            assert "the handler Mock failed" in caplog.text
            assert later.call_count == is_failure, "it runs after a failure only"
        if is_failure and not issubclass(kind, WebhookError):
            assert kind in [record.exc_info[0] for record in caplog.records if record.exc_info]
        if kind is DeliveryLogError and part in ("claim", "verified", "done", "release"):
            assert "s3cret" in str(caplog.messages), "its words are for the log"
        if part in ("check_token", "release"):
            receiver.asked.clear()  # that it could not say anything
        assert receiver.post() == 200, "the claim was not released"
        handled = 2 if part in ("handler", "leave") else 1
        assert receiver.counts == (handled, 1)


class TestExactlyOnce:
    @pytest.mark.parametrize("failure", [ValueError, FalsyError, Panic, SystemExit])
    def test_is_tried_until_it_succeeds(self, receiver: Receiver, failure: Any) -> None:
        for error in (VerificationUnavailableError, VerificationError):
            receiver.faults["check_token"] = error()
            assert receiver.post() == error.status
        receiver.asked.clear()
        receiver.handler.side_effect = [failure(), failure(), None]
        for _ in range(2):
            with pytest.raises((HandlerError, failure)):
                receiver.consume(make_body())
        assert [receiver.post() for _ in range(3)] == [200] * 3
        assert receiver.counts == (3, 1)

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

    def test_what_differs_is_verified_by_itself(self, receiver: Receiver) -> None:
        assert receiver.post() == 200
        assert receiver.post(make_body() + b" ") == 403
        assert receiver.post(make_body().replace(b"customer-7", b"customer-8")) == 403
        assert receiver.counts == (1, 3)
        other = Verifier(app_id="another", app_env="DEVELOPMENT", check_token=pytest.fail)
        with pytest.raises(WrongApplicationError):
            WebhookApp(other, deliveries=receiver._deliveries).consume(make_body())

    def test_is_handled_once_there_is_a_handler(self, receiver: Receiver) -> None:
        receiver.off(receiver.handler)
        assert receiver.post(make_body(appId="another")) == 403
        assert receiver.post() == 500
        with pytest.raises(HandlerError, match="no handler: was the module imported") as caught:
            receiver.consume(make_body())
        assert (caught.value.failures, receiver.asked) == ((), [])
        receiver.on(SignerEvent)(str)
        assert [receiver.post(), receiver.post()] == [200, 200]
        assert receiver.counts == (0, 1)
        receiver.on(SignatureSessionEvent)(receiver.handler)
        assert [receiver.post(), receiver.post()] == [200, 200]
        assert receiver.counts == (1, 1)
        receiver.off(receiver.handler)
        receiver.off(str)
        assert receiver.post() == 500, "also for what was handled before"

    def test_log_that_fails_does_not_hide_the_failure_of_a_handler(self) -> None:
        receiver = Receiver()
        receiver.faults.update(verified=OSError(), release=OSError(), handler=ValueError())
        with pytest.raises(HandlerError):
            receiver.consume(make_body())

    def test_claim_that_returns_no_state_is_not_a_claim(self) -> None:
        for state in (None, "NEW", "VERIFIED", "DONE", False):
            receiver = Receiver(Mock(**{"claim.return_value": state}))
            with pytest.raises(DeliveryLogError, match=r"claim\(\) must return a DeliveryState"):
                receiver.consume(make_body())
            assert receiver.counts == (0, 0), state

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
    def missed(self, ignisign: Ignisign) -> MissedEvent:
        ignisign.add_missed(1)
        [missed] = IgnisignClient(API_KEY, base_url=ignisign.url).missed_events()
        return missed

    def test_handles_each_id_once(self, ignisign: Ignisign, tmp_path: Path, caplog: Any) -> None:
        caplog.set_level(logging.INFO)
        ignisign.add_missed(1)
        ignisign.add_missed(2)  # the same but for its id
        receiver = Receiver(SQLiteDeliveryLog(tmp_path / "log"))
        client = IgnisignClient(API_KEY, base_url=ignisign.url)
        for expected in (True, False, False):
            events = list(client.missed_events())
            assert [receiver.handle_missed(each) for each in events] == [expected] * 2
        assert receiver.counts == (2, 0)
        assert receiver.handler.call_args == ((events[1].event,),)
        outcomes = [record.outcome for record in caplog.records if hasattr(record, "outcome")]
        assert outcomes == ["handled"] * 2 + ["handled before"] * 4

    @pytest.mark.parametrize("part", ["claim", "handler", "done", "verified"])
    def test_failure_is_an_error(self, missed: MissedEvent, part: str, caplog: LogCapture) -> None:
        receiver, error = Receiver(), HandlerError if part == "handler" else DeliveryLogError
        receiver.faults[part] = OSError()
        with pytest.raises(error, match="OSError"):
            receiver.handle_missed(missed)
        assert error.__name__ in caplog.text
        results = [receiver.handle_missed(missed) for _ in range(2)]
        assert results == [part in ("claim", "handler"), False]

    def test_event_of_no_handler_is_not_recorded(self, missed: MissedEvent) -> None:
        receiver = Receiver()
        receiver.off(receiver.handler)
        with pytest.raises(HandlerError, match="no handler"):
            receiver.handle_missed(missed)
        receiver.on(SignerEvent)(str)
        assert receiver.handle_missed(missed) is False
        receiver.on(SignatureSessionEvent)(receiver.handler)
        assert [receiver.handle_missed(missed) for _ in range(2)] == [True, False]

    @table(
        "error, words, unfit",
        [
            (ValueError, OTHER_APP_ID, {"app_id": OTHER_APP_ID}),
            (ValueError, "STAGING", {"app_env": AppEnv.STAGING}),
            (MalformedDeliveryError, "can't be read", {"event": None}),
            (ValueError, "SQLiteDeliveryLog", MemoryDeliveryLog()),
        ],
    )
    def test_unfit_is_refused(self, missed: Any, error: Any, words: str, unfit: Any) -> None:
        is_log = isinstance(unfit, MemoryDeliveryLog)
        receiver = Receiver(unfit if is_log else None)
        with pytest.raises(error, match=words) as caught:
            receiver.handle_missed(missed if is_log else dataclasses.replace(missed, **unfit))
        assert (caught.type, receiver.counts) == (error, (0, 0))

    def test_record_is_synced_and_renewed_each_time(self, missed: MissedEvent) -> None:
        receiver = Receiver(log := Mock(wraps=MemoryDeliveryLog()))
        for result, steps in ((True, "claim done verified"), (False, "claim verified")):
            log.reset_mock()
            assert receiver.handle_missed(missed) is result
            assert [name for name, *_ in log.mock_calls if name != "release"] == steps.split()
            keys = {arguments[0] for _, arguments, _ in log.mock_calls}
            assert missed.event and keys == {missed.event.delivery_id}


class Outcome(typing.NamedTuple):
    """A request, and what becomes of it: the response, and the one line in the log."""

    status: int
    code: str
    level: str
    logged: str
    body: bytes = make_body()
    environ: Mapping[str, Any] = types.MappingProxyType({})
    options: Mapping[str, Any] = types.MappingProxyType({})
    faults: Mapping[str, BaseException] = types.MappingProxyType({})

    @property
    def is_delivery(self) -> bool:
        return not self.logged.startswith("refused a request")

    def make_receiver(self) -> Receiver:
        receiver = Receiver(**self.options)
        receiver.off(receiver.handler)
        receiver.on(SignatureSessionEvent)(receiver.handler)
        receiver.faults.update(self.faults)
        return receiver

    def call(self, receiver: Receiver | None = None) -> ReceiverResponse:
        wire = Wire(self.body, ended=True)
        return call(receiver or self.make_receiver(), wire, **self.environ)


def delivered(status: int, level: str, logged: str, claimed: Any = None, **fields: Any) -> Outcome:
    error = logged.partition(":")[0]
    code = getattr(ignisign_webhook, error).code if error.endswith("Error") else "OK"
    options = {"deliveries": Mock(**{"claim.return_value": claimed})} if claimed else {}
    return Outcome(status, code, level, f": {logged}", make_body(**fields), {}, options)


def failed(status: int, logged: str, part: str, fault: Exception) -> Outcome:
    level = "ERROR" if status >= 500 else "WARNING"
    return delivered(status, level, logged)._replace(faults={part: fault})


def refused(status: int, level: str, path: str | None = None, **environ: Any) -> Outcome:
    code = "SDK_GENERIC_ERROR" if status in (404, 405) else "SDK_WEBHOOK_BAD_FORMATTED"
    options = {"path": path, "max_body": 99 if status == 413 else 100_000}
    logged = f"refused a request: {status} "
    return Outcome(status, code, level, logged, environ=environ, options=options)


EXPIRED = TokenRejectedError(TokenStatus.EXPIRED)
OUTCOMES = {
    "handled": delivered(200, "INFO", "handled"),
    "no handler": delivered(200, "INFO", "no handler", topic="NEW"),
    "handled before": delivered(200, "INFO", "handled before", DeliveryState.DONE),
    "malformed": delivered(400, "WARNING", "MalformedDeliveryError: malformed del", action=7),
    "no JSON": delivered(400, "WARNING", "MalformedDeliveryError: malf")._replace(body=b"\xff"),
    "other app": delivered(403, "WARNING", "WrongApplicationError: the", appId=OTHER_APP_ID),
    "other env": delivered(403, "WARNING", "WrongEnvironmentError: the", appEnv="STAGING"),
    "refused token": failed(403, "TokenRejectedError: Ignisign", "check_token", EXPIRED),
    "failure": failed(500, "HandlerError: 1 handler(s)", "handler", RuntimeError(HANDLER_TEXT)),
    "outage": failed(503, "VerificationUnavailableError: the", "check_token", OSError("away")),
    "in progress": delivered(503, "INFO", "DeliveryInProgressError: ", DeliveryState.IN_PROGRESS),
    "broken log": failed(503, "DeliveryLogError: the del", "claim", OSError("disk full")),
    "cut short": refused(400, "WARNING", CONTENT_LENGTH="5000"),
    "other path": refused(404, "INFO", "/hook", PATH_INFO="/api"),
    "GET": refused(405, "INFO", REQUEST_METHOD="GET", CONTENT_LENGTH=None),
    "PUT": refused(405, "INFO", REQUEST_METHOD="PUT"),
    "no length": refused(411, "WARNING", CONTENT_LENGTH=None),
    "too long": refused(413, "WARNING"),
    "no JSON type": refused(415, "WARNING", CONTENT_TYPE="text/plain"),
    "encoded": refused(415, "WARNING", HTTP_CONTENT_ENCODING="gzip"),
}


@table("outcome", OUTCOMES)
class TestOutcomes:
    def test_has_its_response_that_gives_nothing_away(self, outcome: Outcome) -> None:
        receiver = outcome.make_receiver()
        response = outcome.call(receiver)
        assert (response.status, response.json["code"]) == outcome[:2]
        extra = {405: {"allow": "POST"}, 503: {"retry-after": "30"}}.get(response.status, {})
        usual = {name: response.headers[name] for name in ("content-type", "content-length")}
        assert response.headers == {**usual, **extra}
        told = str(response).lower()
        secrets = [TOKEN, APP_ID.removeprefix("appId_"), HANDLER_TEXT, "customer", "contract"]
        secrets += ["65f0", "development", "staging", "appId", "/hook", "/api", "99", "disk full"]
        secrets += ["outage", "traceback", "runtimeerror", "keyerror", "handle(", "_SESSION"]
        assert [secret for secret in secrets if secret.lower() in told] == []
        if response.status not in (200, 500, 503) and not outcome.faults:
            assert receiver.counts == (0, 0), "a token was spent"
        if response.status != 200 and outcome.is_delivery:
            with pytest.raises(WebhookError) as caught:
                outcome.make_receiver().consume(outcome.body)
            assert (caught.value.status, caught.value.code) == outcome[:2]
            headers = {name.lower(): value for name, value in caught.value.headers.items()}
            assert headers == extra

    def test_is_one_line_in_the_log(self, outcome: Outcome, caplog: LogCapture) -> None:
        caplog.set_level(logging.DEBUG)
        outcome.call()
        assert {record.name for record in caplog.records} == {"ignisign_webhook"}
        (line,) = (record for record in caplog.records if not record.exc_info)
        message, parts = line.getMessage(), vars(line)
        assert (line.levelname, "\n" in message) == (outcome.level, False)
        assert outcome.logged in message
        everything = caplog.text + repr([vars(record) for record in caplog.records])
        secrets = [TOKEN, *make_delivery()["content"].values()]
        if outcome is OUTCOMES["other app"]:
            assert OTHER_APP_ID in message and APP_ID in message
        else:
            secrets += [OTHER_APP_ID, APP_ID]
        assert [secret for secret in secrets if secret in everything] == []
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
        else:
            method = outcome.environ.get("REQUEST_METHOD", "POST")
            assert message.endswith(f"({method} {outcome.environ.get('PATH_INFO', '/')})")

    def test_survives_a_broken_log(self, outcome: Outcome, caplog: Any, monkeypatch: Patch) -> None:
        logger = logging.getLogger("ignisign_webhook")
        caplog.set_level(logging.DEBUG, logger.name)
        broken = Mock(level=0, handle=Mock(side_effect=RuntimeError("no request context")))
        for attribute, value in (("handlers", [broken]), ("filters", [lambda record: 1 / 0])):
            monkeypatch.setattr(logger, attribute, value)
            assert outcome.call().status == outcome.status
        assert broken.handle.called


JSON_TYPES = "", ";", " application/json ", "APPLICATION/JSON", "application/json;charset=utf-8"
JSON_TYPES += "application/vnd.ignisign+json", "application/cloudevents+json; charset=utf-8"
OTHER_TYPES = re.findall(
    r"\S+",
    "text/plain text/json text/html;x=application/json application/jsonp json"
    " application/geojson application/json-seq application/jsonx;charset=utf-8"
    " application/octet-stream xapplication/json application/+json/x"
    " form-data;boundary=application/json",
)


class TestRequests:
    def test_any_other_method_is_a_405_and_a_head_has_no_body(self) -> None:
        get = call(Receiver(), REQUEST_METHOD="GET")
        assert call(Receiver(), REQUEST_METHOD="HEAD") == (405, get.headers, None)
        for method in ("post", "OPTIONS", "DELETE", "BREW"):
            assert call(Receiver(), make_body(), REQUEST_METHOD=method).status == 405

    @table(
        "path, served, others",
        [
            ("/hook", "/hook", ["/hook/", "/Hook", "/", "/hook/more", "/my/hook", None]),
            ("/hook/", "/hook/", ["/hook"]),
            ("/", "/", ["", "/anything"]),
            (None, "/anything", []),
            ("/été/日本", "/été/日本".encode().decode("latin-1"), ["/été"]),
            ("/é", "/é".encode().decode("latin-1"), ["/é"]),  # the byte of another encoding
        ],
    )
    def test_only_its_path_is_served(self, path: str | None, served: str, others: Any) -> None:
        for mount_point in ("", "/api"):
            for path_info in (served, *others):
                changes = {"SCRIPT_NAME": mount_point, "PATH_INFO": path_info}
                response = call(Receiver(path=path), make_body(), **changes)
                assert response.status == (404 if path_info in others else 200), changes

    def test_variable_that_a_server_may_leave_out_is_not_missed(self) -> None:
        for key in ["PATH_INFO", "SCRIPT_NAME", "QUERY_STRING", "CONTENT_TYPE", "SERVER_PROTOCOL"]:
            assert call(Receiver(), make_body(), **{key: None}).status == 200, key

    @table("status, content_types", {"JSON": (200, JSON_TYPES), "other": (415, OTHER_TYPES)})
    def test_content_type(self, status: int, content_types: Any, caplog: LogCapture) -> None:
        for content_type in content_types:
            response = call(Receiver(), make_body(), CONTENT_TYPE=content_type)
            assert response.status == status, content_type
            shown = f"Content-Type is {content_type.partition(';')[0]}; deliveries are sent as app"
            for text in (response.json["message"], caplog.text):
                assert (shown in text) == (status == 415)

    def test_only_identity_is_not_a_content_encoding(self) -> None:
        for encoding in ("", "identity", " Identity ", "gzip", "GZIP", "?"):
            response = call(Receiver(), make_body(), HTTP_CONTENT_ENCODING=encoding)
            is_none = encoding.strip().lower() in ("", "identity")
            assert response.status == (200 if is_none else 415), encoding

    @pytest.mark.parametrize("bug", [ZeroDivisionError, Panic])
    def test_bug_is_a_500(self, bug: Any, caplog: LogCapture, monkeypatch: Patch) -> None:
        no_input = call(receiver := Receiver(), **{"wsgi.input": None})
        monkeypatch.setattr(receiver, "consume", Mock(side_effect=bug("words")))
        response = call(receiver, make_body())
        assert response == no_input
        assert (response.status, response.json["code"]) == (500, "SDK_GENERIC_ERROR")
        assert not re.search("(?i)words|zero|panic|traceback|wsgi|keyerror", str(response))
        logged = [record.exc_info[0] for record in caplog.records if record.exc_info]
        assert logged == [KeyError, bug]

    @pytest.mark.parametrize("end", ["\n", "\r\n", "\u2028", "\x85", "\x1b[2J", "\u202e", "%s", ""])
    def test_odd_text_forges_no_line_in_the_log(self, end: str, caplog: LogCapture) -> None:
        odd = f"X{end}forged"
        caplog.set_level(logging.DEBUG)
        app = WebhookApp(make_verifier(), path="/")
        app.on(SignatureSessionEvent, msg_nature="INFO")(str)
        for name in ("topic", "action", "msgNature"):
            assert call(app, make_body(**{name: odd})).status == 200
            assert call(app, make_body(**{name: odd, "appEnv": "STAGING"})).status == 403
        assert all("?" in message for message in caplog.messages)
        double_key = b'{"%s": 1, "%s": 2}' % (odd.encode(), odd.encode())
        escaped_key = json.dumps({odd: {odd: float("nan")}}).encode()
        for body in (odd.encode(), double_key, escaped_key, make_body(content={odd: 7})):
            assert call(app, body).status == 400
        assert call(app, make_body(appEnv=odd)).status == 403
        assert call(app, HTTP_CONTENT_ENCODING=odd).status == 415
        assert call(app, CONTENT_LENGTH=odd).status == 400
        assert "forged" not in caplog.text
        # These are shown.
        assert call(app, make_body(appId=odd)).status == 403
        assert call(app, PATH_INFO=f"/{odd}".encode().decode("latin-1")).status == 404
        assert call(app, REQUEST_METHOD=odd).status == 405
        for text in (odd, odd.encode().decode("latin-1"), "x" * 50_000):
            assert call(app, make_body(), CONTENT_TYPE=text).status == 415
        assert call(app, make_body(), PATH_INFO="/" * 50_000).status == 404
        assert len(caplog.records) == len(caplog.text.splitlines()) == 20
        assert all(message.isprintable() for message in caplog.messages)
        assert max(map(len, caplog.messages)) < 1000


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
    def test_content_length(self, status: int, taken: int, is_number: bool, lengths: Any) -> None:
        for length in lengths:
            body = Wire(b"{   }", ended=status == 413)
            response = call(Receiver(), body, CONTENT_LENGTH=length)
            found = (response.status, body.taken, "number" not in str(response.json))
            assert found == (status, taken, is_number), f"Content-Length {str(length)[:30]!a}"

    @pytest.mark.parametrize("options", [{}, {"max_body": 1000}], ids=str)
    def test_longest_body_is_accepted_and_one_byte_more_is_not(self, options: Any) -> None:
        fits = make_body().ljust(options.get("max_body", 262_144))
        for body, status in ((fits, 200), (fits + b" ", 413)):
            assert call(Receiver(**options), body).status == status
            for pace in (1 << 30, 999, 7):
                wire = Wire(body, ended=True, pace=pace)
                assert call(Receiver(**options), wire, **ENDED_BY_SERVER).status == status

    @pytest.mark.parametrize("pace", [1, 7, 100, 10_000])
    def test_body_in_pieces_is_read_whole_and_never_past_its_end(self, pace: int) -> None:
        body = make_body()
        following = Wire(body + b"GET / HTTP/1.1", pace=pace)
        response = call(Receiver(), following, CONTENT_LENGTH=str(len(body)))
        assert (response.status, following.taken) == (200, len(body))

    @pytest.mark.parametrize("fault", [OSError, ValueError, http.client.HTTPException])
    def test_unreadable_body_is_a_400(self, fault: type[Exception], caplog: LogCapture) -> None:
        for changes in ({"CONTENT_LENGTH": "5000"}, ENDED_BY_SERVER):
            caplog.clear()
            wire = Wire(make_body()[:-9], fault=fault(f"the client said {TOKEN}"))
            assert call(Receiver(), wire, **changes).status == 400
            (record,) = caplog.records
            assert (record.levelname, record.exc_info) == ("WARNING", None)
            assert fault.__name__ in caplog.text and TOKEN not in caplog.text
            assert wire.reads == 2, "what failed was read again"

    def test_short_body_is_a_400_and_none_a_411(self) -> None:
        body, message = make_body(), "The body is shorter than announced."
        length = {"CONTENT_LENGTH": str(len(body) + 1)}
        for kept in (0, -1, None):  # nothing, less a byte of JSON, less a space after it
            for changes in (length, {**ENDED_BY_SERVER, **length}):
                response = call(Receiver(), Wire(body[:kept], ended=True), **changes)
                assert (response.status, response.json["message"]) == (400, message)
        # Nothing says that there is a body: an error of the sender's, not of its JSON.
        assert call(Receiver(), Wire(b"", ended=True), **ENDED_BY_SERVER).status == 411
        changes = {**ENDED_BY_SERVER, "HTTP_TRANSFER_ENCODING": "chunked"}
        assert call(Receiver(), Wire(b"", ended=True), **changes).status == 400

    def test_bounded_part_of_an_unwanted_body_is_read(self) -> None:
        most = ignisign_webhook.MAX_DRAIN
        unwanted = {405: {"REQUEST_METHOD": "PUT"}, 404: {"PATH_INFO": "/elsewhere"}}
        for status, changes in {**unwanted, 415: {"CONTENT_TYPE": "text/plain"}, 413: {}}.items():
            for length in (300_000, most, most + 1, 3_000_000):
                wire = Wire(bytes(length))
                assert call(Receiver(path="/"), wire, **changes).status == status
                assert wire.taken == min(length, most)
            endless = Wire(bytes(3_000_000))
            changes = {**ENDED_BY_SERVER, **changes}
            assert call(Receiver(path="/"), endless, **changes).status == status
            assert endless.taken - most == (ignisign_webhook.MAX_BODY + 1 if status == 413 else 0)

    def test_unwanted_body_is_not_read_without_a_length_nor_again_after_an_error(self) -> None:
        for status, reads, changes in [
            (405, 0, {"CONTENT_LENGTH": None, "REQUEST_METHOD": "GET"}),
            (411, 0, {"CONTENT_LENGTH": None}),
            (415, 0, {"CONTENT_LENGTH": "+5", "CONTENT_TYPE": "text/plain"}),
            (415, 1, {"CONTENT_LENGTH": "9", "CONTENT_TYPE": "text/plain"}),
        ]:
            for fault in (OSError(), http.client.HTTPException()):
                wire = Wire(b"", fault=fault)
                found = call(Receiver(), wire, **changes).status
                assert (found, wire.reads) == (status, reads), changes


SERVED_APP = """
import os, sys
from ignisign_webhook import *

verifier = Verifier(
    app_id=os.environ["APP_ID"], app_env="DEVELOPMENT",
    check_token=lambda delivery: TokenStatus[delivery.verification_token],
)
app = WebhookApp(verifier, path="/hook/\\xe9", max_body=20_000)

@app.on()
def handle(event):
    if event.content.signer_id == "unlucky":
        raise RuntimeError
    with open("handled", "a") as file:
        print(event.content.signer_id, file=file)

# These have no command.
if sys.argv[1:] == ["wsgiref"]:
    from wsgiref.simple_server import make_server
    server = make_server("127.0.0.1", 0, app)
    print("http://127.0.0.1:%d" % server.server_port)
    server.serve_forever()
elif sys.argv[1:] == ["cheroot"]:
    from cheroot.wsgi import Server
    server = Server(("127.0.0.1", 0), app)
    server.prepare()
    print("http://127.0.0.1:%d" % server.bind_addr[1])
    server.serve()
"""
BIND, UWSGI = "served:app --bind=127.0.0.1:0", f"--virtualenv={sys.prefix} --enable-threads"
SERVERS = {
    "wsgiref": "python3 served.py wsgiref",
    "gunicorn sync": f"gunicorn {BIND}",
    "gunicorn gthread": f"gunicorn {BIND} --threads=4",
    "gunicorn gevent": f"gunicorn {BIND} --worker-class=gevent",
    "waitress": "waitress-serve --listen=127.0.0.1:0 served:app",
    "uwsgi": f"uwsgi --http-socket=127.0.0.1:0 --module=served:app --need-app {UWSGI}",
    "cheroot": "python3 served.py cheroot",
    "granian": "granian --interface=wsgi --uds=socket served:app",
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

    def send(self, request: bytes, half_close: bool = False, piece: int = 1 << 30) -> list[int]:
        """Send all before a response is read; return the statuses of the responses."""
        with connect(self.address) as sock:
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
def served(request: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    need(*{"gevent", "cheroot"} & set(request.param.split()))
    directory = tmp_path_factory.mktemp("served")
    (directory / "served.py").write_text(SERVED_APP)
    (directory / "handled").touch()
    environ = {"APP_ID": APP_ID, "PYTHONPATH": f".{os.pathsep}{HERE}", "HOME": str(directory)}
    with serving(SERVERS[request.param], directory, **environ) as (process, address):
        yield Served(request.param, address, directory / "handled")
        assert process.popen.poll() is None, process.output


CUT_OFF = make_request(make_session("cut") + b" ")[:-1]  # JSON by itself
LARGE_BODY = make_session().ljust(500_000)
PIPELINED = [make_request(make_session(action=7), fields=JSON), make_request(make_session("two"))]
PIPELINED.insert(0, make_request(make_session("one"), fields=JSON))
# What is sent, and the statuses of the responses.
EXCHANGES = {
    "good": (make_request(make_session()), 200),
    "as long as can be": (make_request(make_session().ljust(20_000)), 200),
    "no body": (make_request(), 400),
    "wrong path": (make_request(make_session(), path="/hook/e"), 404),
    "HEAD": (make_request(method="HEAD", framing=""), 405),
    "no length": (make_request(framing=""), 411),
    "too long": (make_request(make_session().ljust(20_001)), 413),
    "no type": (make_request(make_session(), fields=CLOSE), 200),
    "failing handler": (make_request(make_session("unlucky")), 500),
    "chunked": (make_chunked_request(make_session("chunked")), 200),
    "chunked, too long": (make_chunked_request(make_session().ljust(20_001)), 413),
    "cut off": (CUT_OFF, 400),
    "large": (make_request(LARGE_BODY), 413),
    "large, wrong method": (make_request(LARGE_BODY, method="PUT"), 405),
    "expecting 100": (make_request(make_session(), fields=JSON + EXPECT + CLOSE), 200),
    "pipelined": (b"".join(PIPELINED), 200, 400, 200),
}
# Where a server differs: it hands a chunked body to the application with no mark of its end, says
# text/plain for the sender, waits for the whole body first, or closes after each response.
DIFFERENCES = {
    "wsgiref": {"chunked": [411], "chunked, too long": [411], "no type": [415], "pipelined": [200]},
    "uwsgi": {"chunked": [411], "chunked, too long": [411], "pipelined": [200]},
    "waitress": {"cut off": []},
    "gunicorn sync": {"pipelined": [200]},
}


class TestUnderServers:
    @pytest.mark.parametrize("name", EXCHANGES)
    def test_response_is_the_same(self, served: Served, name: str) -> None:
        request, *statuses = EXCHANGES[name]
        received = served.send(request, half_close=request is CUT_OFF)
        assert received == DIFFERENCES.get(served.name, {}).get(name, statuses)

    def test_delivery_sent_twice_is_handled_once(self, served: Served) -> None:
        request = make_request(make_session("signer-2"))
        assert served.send(request, piece=40) == [200], "it came in pieces"
        assert served.send(request) == [200]
        assert served.handled.read_text().splitlines().count("signer-2") == 1

    def test_sender_that_goes_away_does_no_harm(self, served: Served) -> None:
        for how in ("closed", "reset"):
            with connect(served.address) as sock:
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
    def test_is_a_session_by_default_and_each_is_new(self) -> None:
        delivery, other = sample_delivery(), sample_delivery()
        wire = make_delivery(appId="appId_demo", verificationToken=delivery.verification_token)
        assert delivery == parse(wire)
        assert delivery.event == other.event and delivery != other
        assert delivery.event.delivery_id != other.event.delivery_id

    @every_known_sample
    def test_is_as_if_it_had_come(self, sample: Sample, caplog: LogCapture) -> None:
        event_type: Any = sample.event_type
        for action in type(parse(sample.wire).event.action):
            delivery = sample_delivery(event_type, action, app_id="appId_1", app_env="STAGING")
            event, content = delivery.event, typing.cast(Any, delivery.event.content)
            assert type(event) is event_type and event.action is action
            for part in (delivery, content) if hasattr(content, "app_id") else (delivery,):
                assert (part.app_id, part.app_env) == ("appId_1", "STAGING")
            assert [event.msg_nature == "ERROR", bool(event.error)] == [action == "FAILED"] * 2
            if action in SignatureRequestStatus:
                assert getattr(content, "status", action) == action
            assert parse(delivery.to_dict()) == delivery and event.delivery_id
            assert content and event.raw_content == delivery.to_dict()["content"]
        assert not caplog.messages, "all of it fits"

    def test_has_what_comes_with_its_action_only(self) -> None:
        for event_type, action, other, name in (
            (SignatureRequestEvent, "LAUNCHED", "READY", "signers"),
            (SignatureProofEvent, "GENERATED", "ADV_GENERATED", "documents"),
            (SignatureProofEvent, "ADV_GENERATED", "GENERATED", "document_id"),
            (SignerEvent, "INPUTS_ADDED", "CREATED", "inputs_added"),
            (ApplicationEvent, "MEMBERSHIP_UPDATED", "ARCHIVED", "user_id"),
        ):
            made = [sample_delivery(event_type, each).event.content for each in (action, other)]
            assert [bool(getattr(content, name)) for content in made] == [True, False], name

    def test_takes_what_the_test_needs(self) -> None:
        error = IgnisignError(error_code=ErrorCode.SIGNER_BLOCKED)
        event: Any = sample_delivery(error=error, signer_id="s-1").event
        assert (event.error, event.msg_nature, event.content.signer_id) == (error, "ERROR", "s-1")
        event = sample_delivery(error=error, msg_nature="WARNING").event
        assert (event.error, event.msg_nature) == (error, "WARNING")
        event = sample_delivery(msg_nature=MessageNature.ERROR).event
        assert event.error.error_code is ErrorCode.UNKNOWN_ERROR
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


def mounted(app: Callable[..., Any]) -> Ignisign:
    """A server of a WSGI application."""

    def respond(sock: socket.socket, request: Request) -> bytes:
        body = request.raw.partition(b"\r\n\r\n")[2]
        response = call(app, body, CONTENT_TYPE=request.headers["content-type"])
        return http_response(
            response.json, f"{response.status} {HTTPStatus(response.status).phrase}"
        )

    return Ignisign(respond)


@pytest.fixture
def port() -> Iterator[int]:
    """A port that refuses connections until a server takes it; nobody gets it unasked."""
    with socket.socket() as sock:
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        sock.bind(("127.0.0.1", 0))
        yield sock.getsockname()[1]


class TestDemo:
    @pytest.mark.parametrize("change", [{"status": 200}, {"code": WrongApplicationError.code}])
    def test_tells_a_wrong_response(self, change: Any, run: Run, monkeypatch: Patch) -> None:
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
        self.verify_with(Verifier.from_api_key(DEMO_KEY, base_url=self.here))

    def verify_with(self, verifier: Callable[[Delivery], None]) -> None:
        self.app = WebhookApp(verifier)
        self.app.on()(self.handled.append)

    def send(self, arguments: str = "", **environ: str) -> Done:
        with mounted(self.app) as receiver:
            return self.send_to(receiver.url, arguments, **environ)

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
        target.verify_with(Verifier.from_app_secret(*secret, base_url=target.here))
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
    def test_says_what_to_set(
        self, api_key: str, asks: str, status: int, advice: str, target: Target
    ) -> None:
        with Ignisign() as another:
            urls = {"here": target.here, "nowhere": NOWHERE, "elsewhere": another.url}
            target.verify_with(Verifier.from_api_key(api_key, base_url=urls[asks]))
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
    def test_gives_advice_that_fits(
        self, status: str, body: bytes, advice: str, target: Target
    ) -> None:
        with Ignisign(http_response(body, status)) as receiver:
            done = target.send_to(receiver.url)
        assert done.status == (status != "200 OK") and status in done.out
        assert advice in done.err and bool(done.err) == bool(advice)

    def test_gives_no_advice_where_nothing_is_to_be_set(self, target: Target) -> None:
        for error in (DeliveryInProgressError, DeliveryLogError, HandlerError):
            target.verify_with(mock.Mock(side_effect=error))
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
    def test_shows_a_strange_response(self, response: bytes, shown: str, target: Target) -> None:
        with Ignisign(then_hang_up(response)) as receiver:
            done = target.send_to(receiver.url)
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
        run("endpoints", **ignisign.env).check_failed(1, "no endpoint is enabled")
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
        added = [{"url": url, "description": "the shop"}, {"url": "http://receiver/"}]
        asked = [each.payload for each in ignisign.requests if each.path == ENDPOINTS_PATH]
        assert [payload for payload in asked if payload] == added


def listed(done: Done) -> list[int]:
    return [int(number) for number in re.findall(r"event-(\d+)", done.out)]


class TestMissedCommand:
    @pytest.fixture
    def missed(self, run: Run, ignisign: Ignisign) -> Run:
        return lambda *arguments: run("missed", *arguments, **ignisign.env)

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
            ignisign.add_missed(number, endpoint=f"hook-{number % 2}")
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
            ("", 1, [0, 1, 2]),
            ("--resend", 0, [0, 1, 2]),
            ("", 0, [0, 2]),
            ("--resend event-2", 1, [2]),  # it was asked for, and can't be done
        ):
            done = missed(*arguments.split())
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


class Trial(typing.NamedTuple):
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
    def serve(*arguments: object, stdout: int = -1) -> Iterator[Trial]:
        handlers: dict[int, Any] = {}
        statuses: list[int] = []
        events, errors = tmp_path / "events", io.StringIO()
        command = ["serve", "--port", "0", *map(str, arguments)]
        thread = threading.Thread(target=lambda: statuses.append(ignisign_webhook.main(command)))

        with events.open("w") if stdout < 0 else os.fdopen(os.dup(stdout), "w") as file:
            with monkeypatch.context() as patch:
                patch.setattr(os, "environ", {**os.environ, **ignisign.env})
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
        command = f"python3 -W error {MODULE} serve --port 0"
        with (
            serving(command, HERE, **ignisign.env) as (process, address),
            connect(address) as client,
        ):
            client.sendall(b"POST / HTTP/1.1\r\nContent-Length: %d\r\n\r\n" % len(self.GOOD))
            # A second request that is answered shows that the first one was taken before it.
            assert post(address[1], b"{}") == 400
            process.popen.send_signal(signum)
            wait_until(lambda: not accepts(address))
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
            address = "127.0.0.1", served.port
            silent, dripping = (stack.enter_context(connect(address)) for _ in range(2))
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
        assert (done.status, done.err, done.out.count("\n")) == (0, "", 7)  # class, fields, and )
        assert "signer_id='65f0a3c29902ba0012e9a7f0'" in done.out.splitlines()[4]

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
    def test_says_where(self, body: bytes, problem: str, tmp_path: Path, run: Run) -> None:
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

    @table(
        "command, problem",
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
    def test_wrong_argument(self, command: str, problem: str, tmp_path: Path, run: Run) -> None:
        with socket.create_server(("127.0.0.1", 0)) as taken:
            names = {"tmp": tmp_path, "taken": taken.getsockname()[1], "url": NOWHERE}
            environ = {"IGNISIGN_API_KEY": API_KEY, "IGNISIGN_SERVER_URL": NOWHERE}
            done = run(command.format_map(names), **environ)
        done.check_failed(2, problem.format_map(names))

    def test_says_that_a_url_is_none(self, run: Run) -> None:
        for url in [
            "127.0.0.1:80",
            "ftp://a",
            "http:///b",
            "http://[::1",
            "http://a:99999",
            "http://a:0",
        ]:
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
        interrupted = mock.Mock(side_effect=KeyboardInterrupt)
        monkeypatch.setattr(IgnisignClient, "missed_events", interrupted)
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
    def test_public_names_have_docstrings_annotations_and_a_place(self) -> None:
        source, positions = MODULE.read_text("utf-8"), []
        for name in ignisign_webhook.__all__:
            value = getattr(ignisign_webhook, name)
            is_ours = getattr(value, "__module__", "") == "ignisign_webhook"  # and no type of JSON
            if is_ours:
                assert value.__doc__ and value.__doc__.strip(), name
                assert not value.__doc__.startswith(f"{name}("), f"{name} has a generated docstring"
                typing.get_type_hints(value)
            for member, method in vars(value).items() if is_ours else ():
                method = getattr(method, "fget", getattr(method, "__func__", method))
                if isinstance(method, types.FunctionType) and member[0] != "_":
                    assert method.__doc__, f"{name}.{member} has no docstring"
                    assert "return" in typing.get_type_hints(method), f"{name}.{member}"
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
COMPLETED_REQUEST = sample_delivery(SignatureRequestEvent, "COMPLETED", app_id=APP_ID).to_dict()
COMPLETED = json.dumps({**COMPLETED_REQUEST, "verificationToken": "good too"}).encode()


@pytest.fixture
def api(ignisign: Ignisign, tmp_path: Path, monkeypatch: Patch) -> Ignisign:
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
    need("rq", "redis-server")
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


def readme_server(command: str) -> contextlib.AbstractContextManager[tuple[Process, Any]]:
    """Run a server on a free port in the place of 8000."""
    kept = {k: v for k, v in os.environ.items() if k.startswith("IGNISIGN_")}
    return serving(re.sub(r"\b8000\b", "0", command), Path.cwd(), PYTHONPATH=".", **kept)


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

    def test_commands_and_options_are_those_that_exist(self, run: Run) -> None:
        table = README[README.index("| command | |") :].partition("\n\n")[0]
        listed = dict(re.findall(r"^\| `(\w+)(.*)$", table, re.M))
        assert sorted(listed) == sorted(re.findall(r"(?m)^    (\w+)(?= |$)", run("--help").out))
        for command, text in listed.items():
            options = set(re.findall(r"--\w+", run(f"{command} --help").out))
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
        command = readme_block("try-receiver").replace("8765", str(port))
        with readme_server(command) as (process, (_, at)):
            send = readme_block("try-send").replace("8000", str(at)).strip()
            done = shell(f"env -u IGNISIGN_API_KEY {send} --port {port}")
            assert (done.returncode, done.stderr) == (0, ""), process.output
            process.wait_for(r"(?m)^session for \w+$")
            process.wait_for("SIGNATURE_SESSION INITIALIZED INFO: handled")

    def test_own_key_receives_and_verifies(self, api: Ignisign) -> None:
        save("receiver", "receiver")
        with readme_server("gunicorn --bind 127.0.0.1:8000 receiver:app") as (process, (_, at)):
            assert post(at, GOOD) == 200
            process.wait_for(re.escape(PRINTED))
        assert api.requests[-1].headers["authorization"] == f"Bearer {API_KEY}"

    def test_endpoints_are_listed_and_added(self, api: Ignisign) -> None:
        export, listing = readme_block("endpoints").splitlines()
        assert export.startswith("export IGNISIGN_API_KEY=skv2_")
        assert shell(f"{listing} || true").stdout.startswith(f"{APP_ID} (DEVELOPMENT), asked at ")
        done = shell(readme_block("endpoints-add") + listing)
        assert done.stdout.count("https://example.com/ignisign  contracts") == 2, done.stderr
        [endpoint] = api.endpoints.values()
        assert endpoint["url"] == "https://example.com/ignisign"

    def test_layout_can_be_tested(self) -> None:
        save("contracts", "contracts")
        save("test_contracts", "contracts-test")
        test = "python3 -B -m pytest -p no:cacheprovider test_contracts.py"
        assert "1 passed" in (done := shell(test)).stdout, done
        code = readme_block("contracts")
        Path("contracts.py").write_text(code.replace("Action.COMPLETED", "Action.EXPIRED"))
        assert "1 failed" in (done := shell(f"{test} || true")).stdout, done

    def test_log_lines_are_these(self, caplog: LogCapture) -> None:
        caplog.set_level(logging.INFO)
        names = run_block("receiver")
        signer = sample_delivery(SignerEvent, app_id=APP_ID).to_dict()
        bodies = GOOD, GOOD, json.dumps({**signer, "verificationToken": "good signer"}), REFUSED
        unread = make_body(content={"signatureRequestId": "65f0a3c2be17de0012ab34cd"})
        for body in (*bodies, unread, make_body(verificationToken="good again")):
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


def serving_recipe(
    recipe: str, without: str = "", after: str = RAISING
) -> contextlib.AbstractContextManager[tuple[Process, Any]]:
    """Serve a recipe without a line of it, and with more after it."""
    needs, shop, blocks, server = RECIPES[recipe]
    need(*needs.split())
    save_shop(shop)
    code = "".join(map(readme_block, blocks))
    assert without in code
    before = DJANGO if recipe == "django" else ""
    Path("recipe.py").write_text(before + code.replace(without, "") + after)
    contracts(SCHEMA)
    return readme_server(server)


@pytest.mark.usefixtures("api")
class TestReadmesRecipes:
    @pytest.mark.parametrize("recipe", RECIPES)
    def test_handler_that_fails_is_undone_and_its_event_handled_once(self, recipe: str) -> None:
        request = "INSERT INTO request VALUES ('65f0a3c2be17de0012ab34cd')"
        paths = ["/ignisign", "/webhooks"] if recipe == "flask" else ["/ignisign"]
        with serving_recipe(recipe) as (process, (_, port)):
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
        with serving_recipe("django", without=without) as (process, (_, port)):
            assert (post(port, COMPLETED, "/ignisign"), contracts()) == (500, 0)
            process.wait_for(re.escape(told))
        assert told in README

    def test_async_code_runs_in_the_loop_of_the_application(self) -> None:
        bodies = [make_body(verificationToken=f"good {number}") for number in range(16)]
        with serving_recipe("fastapi", after=LOCKED) as (process, (_, port)):
            responses = run_at_once(lambda index: post(port, bodies[index], "/ignisign"), 16)
            assert responses == [200] * 16, process.output
            wait_until(lambda: process.output.count("recorded") == 16)

    def test_queue_tries_a_job_again(self, redis_url: str, monkeypatch: Patch) -> None:
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

    def test_lambda(self, postgres: str, monkeypatch: Patch) -> None:
        monkeypatch.setenv("DATABASE_URL", postgres)
        save("contracts", "contracts")
        save("postgres_log", "postgres-log")
        save("recipe", "lambda")
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

    def test_counter(self, monkeypatch: Patch) -> None:
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
        need(*needed.split())
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
        with readme_server(command) as (first, (_, port)):
            ports.append(port)
            senders.start()
            wait_until(lambda: len(statuses) > number // 3, 120)
            first.stop(signal.Signals[signum], 120)
        assert len(statuses) < number, "the server was not stopped under load"
        with readme_server(command) as (second, (_, port)):
            ports.append(port)
            senders.join(240)
        output = first.output + second.output
        assert statuses == dict.fromkeys(range(number), 200), f"events are lost\n{output}"
        for index in range(number):
            assert f"session for signer-{index}." in output

    def test_backup_can_be_read(self) -> None:
        need("sqlite3")
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
        lines = re.findall(r"(?m)^(\S+  SIGNATURE_SESSION  INIT\w+  503.*  event-\d)", done.stdout)
        assert (done.returncode, done.stderr) == (1, "")
        assert [line[-1] for line in lines] == ["1", "2", "3"], "the oldest first"
        done = shell(resend)
        assert done.stdout.splitlines() == [f"{line}  resent" for line in lines]
        assert (done.returncode, done.stderr) == (0, "")
        assert api.resent == ["event-1", "event-2", "event-3"]
        assert shell(missed).returncode == 0

    def test_script_for_cron(self, api: Ignisign, monkeypatch: Patch) -> None:
        need("flock")
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
