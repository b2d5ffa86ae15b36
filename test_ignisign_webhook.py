"""Tests of ignisign_webhook, in the order of its sections.

They need pytest and the standard library. What needs a server, a framework or
another tool that is not installed is skipped.
"""

from __future__ import annotations

import asyncio
import base64
import collections
import contextlib
import copy
import dataclasses
import functools
import gc
import hashlib
import http
import http.client
import http.server
import importlib.util
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
import socketserver
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
import unittest.mock
import wsgiref.simple_server
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from unittest import TestCase, mock
from wsgiref.util import setup_testing_defaults
from wsgiref.validate import validator

import pytest

import ignisign_webhook
from ignisign_webhook import *

HERE = Path(__file__).resolve().parent
MODULE = HERE / "ignisign_webhook.py"

APP_ID = "appId_5f1c7b0a-2f0e-4c8e-8f6b-0d9f4f1f2a37"
API_KEY = "sk_development_5f1c7b0a-2f0e-4c8e-8f6b-0d9f4f1f2a37_S3cr3tS3cr3t"
TOKEN = "Zt4mQpX7c0Rb5LkE8sWnV1yHuJ3aGdTf6iOqNxP2MoC9AA"


def make_delivery(**changes: object) -> dict[str, typing.Any]:
    """A signature session's delivery, as a dict of the wire; `changes` replace top-level fields."""
    delivery: dict[str, typing.Any] = {
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
    }
    delivery.update(changes)
    return delivery


def make_body(**changes: object) -> bytes:
    return json.dumps(make_delivery(**changes)).encode()


def make_verifier(
    check_token: Callable[[Delivery], TokenStatus] = lambda delivery: TokenStatus.VALID,
) -> Verifier:
    return Verifier(app_id=APP_ID, app_env="DEVELOPMENT", check_token=check_token)


def shorten(value: object) -> str:
    """Return a test's id for a value that may be long."""
    text = value if isinstance(value, str) else repr(value)
    return text if len(text) <= 24 else f"{text[:11]}..{text[-11:]}"


def readme_block(name: str) -> str:
    """The code in README.md that follows the comment ``<!-- block: NAME -->``."""
    pattern = rf"<!-- block: {re.escape(name)} -->\n```\w+\n(.*?)^```$"
    [block] = re.findall(pattern, (HERE / "README.md").read_text("utf-8"), re.M | re.S)
    return typing.cast(str, block)


def is_installed(*modules: str) -> bool:
    return all(importlib.util.find_spec(module) for module in modules)


def wait_until(condition: Callable[[], object], seconds: float = 30) -> None:
    """Poll, instead of a fixed sleep, until a condition holds."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "the condition did not come true in time"
        time.sleep(0.005)


def run_at_once(work: Callable[[int], typing.Any], number: int) -> list[typing.Any]:
    """Call work(0), work(1)... in threads that start together; return what they return."""
    results: list[typing.Any] = [None] * number
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


def find_free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return server.getsockname()[1]


def refuses_connections(port: int) -> bool:
    try:
        socket.create_connection(("127.0.0.1", port), 1).close()
    except OSError:
        return True
    return False


def post(port: int, body: bytes, path: str = "/") -> int:
    """POST a body to a server on this machine; return the status of the answer."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    with contextlib.closing(connection):
        connection.request("POST", path, body, {"Content-Type": "application/json"})
        return connection.getresponse().status


@contextlib.contextmanager
def running(
    command: list[str], port: int, directory: Path, **environ: str
) -> Iterator[subprocess.Popen[bytes]]:
    """Run a server until it accepts connections, and stop it in the end; see output.txt."""
    output = directory / "output.txt"
    defaults = {"PYTHONPATH": str(HERE), "PYTHONUNBUFFERED": "1", "IGNISIGN_API_KEY": API_KEY}
    with output.open("ab") as file:
        process = subprocess.Popen(
            command,
            cwd=directory,
            stdout=file,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            env={**os.environ, **defaults, **environ},
        )

    def accepts() -> bool:
        assert process.poll() is None, output.read_text()
        return not refuses_connections(port)

    try:
        wait_until(accepts, 60)
        yield process
    finally:
        for kind in (signal.SIGINT, signal.SIGKILL):
            with contextlib.suppress(ProcessLookupError, subprocess.TimeoutExpired):
                os.killpg(process.pid, kind)
                process.wait(5)
        process.wait(60)


# ---- Samples ---------------------------------------------------------------------------------

APPLICATION = {"appId": APP_ID, "appEnv": "DEVELOPMENT"}
PROOF_TOKEN = "PdT0kenT0kenT0kenT0kenT0kenT0kenT0kenT0kenAA"
REQUEST_PROOF_TOKEN = "SpT0kenT0kenT0kenT0kenT0kenT0kenT0kenT0kenAA"
SIGNER_TOKEN = "Qm9yZGVyTGluZVRva2VuRm9yRW1iZWRkZWRTaWduZXIAA"
PROOF_URL = "https://sign.ignisign.io/signature-requests/65f0a3c2be17de0012ab34cd/proofs?t="
SECRETS = (TOKEN, PROOF_TOKEN, REQUEST_PROOF_TOKEN, SIGNER_TOKEN)

SESSION_FAILED = make_delivery(
    msgNature="ERROR",
    error={
        "errorCode": "SIGNATURE_SESSION_CREATION_FAILED",
        "message": "The session could not be created",
        "context": {"signatureRequestId": "65f0a3c2be17de0012ab34cd", "attempt": 2},
    },
)
del SESSION_FAILED["content"]

SAMPLES: dict[str, tuple[dict[str, typing.Any], type]] = {
    "application-membership-updated": (
        make_delivery(
            appEnv="PRODUCTION",
            topic="APP",
            action="MEMBERSHIP_UPDATED",
            content={"userId": "65e9d2a1c3b4a50012cd0001"},
        ),
        ApplicationEvent,
    ),
    "proof-generated": (
        make_delivery(
            topic="SIGNATURE_PROOF",
            action="GENERATED",
            msgNature="SUCCESS",
            content={
                **APPLICATION,
                "signatureRequestId": "65f0a3c2be17de0012ab34cd",
                "documents": [
                    {
                        "documentId": "65f0a3c29902ba0012e9a7aa",
                        "documentExternalId": "annex-1",
                        "token": PROOF_TOKEN,
                        "url": PROOF_URL + PROOF_TOKEN,
                    }
                ],
                "signatureProofToken": REQUEST_PROOF_TOKEN,
                "signatureProofUrl": PROOF_URL + REQUEST_PROOF_TOKEN,
            },
        ),
        SignatureProofEvent,
    ),
    "request-launched": (
        make_delivery(
            topic="SIGNATURE_REQUEST",
            action="LAUNCHED",
            msgNature="SUCCESS",
            content={
                "signatureRequestId": "65f0a3c2be17de0012ab34cd",
                "signatureRequestExternalId": "contract-2026-0042",
                "status": "IN_PROGRESS",
                "signers": {
                    "signersBySide": [
                        {
                            "signerId": "65f0a3c29902ba0012e9a7f0",
                            "signerExternalId": "customer-7",
                        }
                    ],
                    "signersEmbedded": [
                        {
                            "signerId": "65f0a3c29902ba0012e9a7f1",
                            "signerExternalId": "employee-3",
                            "token": SIGNER_TOKEN,
                        }
                    ],
                },
            },
        ),
        SignatureRequestEvent,
    ),
    "session-failed": (SESSION_FAILED, SignatureSessionEvent),
    "session-initialized": (make_delivery(), SignatureSessionEvent),
    "signature-finalized": (
        make_delivery(
            topic="SIGNATURE",
            action="FINALIZED",
            msgNature="SUCCESS",
            content={
                **APPLICATION,
                "documentNature": "PDF",
                "signerId": "65f0a3c29902ba0012e9a7f0",
                "signerExternalId": "customer-7",
                "documentId": "65f0a3c29902ba0012e9a7aa",
                "signatureRequestId": "65f0a3c2be17de0012ab34cd",
                "signatureRequestExternalId": "contract-2026-0042",
                "signatureId": "65f0b7d19902ba0012e9a8bb",
            },
        ),
        SignatureEvent,
    ),
    "signer-inputs-added": (
        make_delivery(
            topic="SIGNER",
            action="INPUTS_ADDED",
            content={
                **APPLICATION,
                "signerId": "65f0a3c29902ba0012e9a7f0",
                "signerExternalId": "customer-7",
                "inputsAdded": ["firstName", "email", "birthDate"],
            },
        ),
        SignerEvent,
    ),
    "unknown-topic": (
        make_delivery(
            topic="DOCUMENT_VAULT",
            action="ARCHIVED",
            content={"vaultId": "v-1", "items": [1, 2, 3]},
        ),
        UnknownEvent,
    ),
    "profile-created": (
        make_delivery(
            topic="SIGNATURE_PROFILE",
            action="CREATED",
            content={"signatureProfileId": "65f0a3c29902ba0012e9a7dd"},
        ),
        SignatureProfileEvent,
    ),
    "image-generated": (
        make_delivery(
            topic="SIGNATURE_SIGNER_IMAGE",
            action="GENERATED",
            content={
                **APPLICATION,
                "documentId": "65f0a3c29902ba0012e9a7aa",
                "signatureRequestId": "65f0a3c2be17de0012ab34cd",
                "signerId": "65f0a3c29902ba0012e9a7f0",
            },
        ),
        SignatureImageEvent,
    ),
    "advanced-proof": (
        make_delivery(
            topic="SIGNATURE_PROOF",
            action="ADV_GENERATED",
            content={
                **APPLICATION,
                "signatureRequestId": "65f0a3c2be17de0012ab34cd",
                "documentId": "65f0a3c29902ba0012e9a7aa",
                "documentExternalId": "annex-1",
            },
        ),
        SignatureProofEvent,
    ),
}
every_sample = pytest.mark.parametrize(
    ("delivery", "event_type"), SAMPLES.values(), ids=SAMPLES.keys()
)


def parse(delivery: Mapping[str, object]) -> AnyEvent:
    return parse_event(json.dumps(delivery))


# ---- Enumerations ----------------------------------------------------------------------------

ENUMERATIONS = {
    "Topic": "APP SIGNATURE SIGNATURE_REQUEST SIGNATURE_SESSION SIGNER SIGNATURE_PROFILE"
    " SIGNATURE_PROOF SIGNATURE_SIGNER_IMAGE ID_PROOFING SIGNER_AUTH",
    "MessageNature": "INFO SUCCESS WARNING ERROR",
    "AppEnv": "DEVELOPMENT STAGING PRODUCTION",
    "SignatureSessionAction": "INITIALIZED",
    "SignatureRequestAction": "INITIALIZED UPDATED READY LAUNCHED FAILED CANCELLED EXPIRED"
    " COMPLETED CHILDREN_GENERATED APPROVER_STEP",
    "SignatureAction": "FINALIZED FAILED",
    "SignatureProofAction": "GENERATED ADV_GENERATED",
    "SignatureImageAction": "GENERATED",
    "SignatureProfileAction": "CREATED ARCHIVED",
    "SignerAction": "CREATED INPUTS_ADDED",
    "ApplicationAction": "SETTINGS_UPDATED MEMBERSHIP_UPDATED ARCHIVED",
    "SignatureRequestStatus": "DRAFT COMPLETED EXPIRED FAILED CANCELLED READY IN_PROGRESS"
    " PROCESSING CHILDREN_GENERATED LAUNCHING LAUNCH_ERROR",
    "DocumentType": "PDF PDF_ENCRYPTED FILE DATA_JSON DATA_XML PRIVATE_FILE",
    "SignerInput": "firstName lastName email phoneNumber nationality birthDate birthPlace"
    " birthCountry",
}
OPEN_ENUMERATIONS = [getattr(ignisign_webhook, name) for name in (*ENUMERATIONS, "ErrorCode")]


class TestEnumerations:
    every_enumeration = pytest.mark.parametrize("enumeration", OPEN_ENUMERATIONS)

    def test_members(self) -> None:
        assert {name: " ".join(globals()[name]) for name in ENUMERATIONS} == ENUMERATIONS
        for enumeration in OPEN_ENUMERATIONS:
            if enumeration is not SignerInput:
                assert [e.name for e in enumeration] == [e.value for e in enumeration]
        assert " ".join(e.name for e in SignerInput) == (
            "FIRST_NAME LAST_NAME EMAIL PHONE NATIONALITY BIRTH_DATE BIRTH_PLACE BIRTH_COUNTRY"
        )

    def test_error_codes(self) -> None:
        assert len(ErrorCode) == 349
        # The SHA-256 of the published list, a code a line.
        listed = "".join(f"{code}\n" for code in ErrorCode)
        assert hashlib.sha256(listed.encode()).hexdigest() == (
            "75947dbac22127f9ea626cb7bf8a4d1a26a31911e37e670f6e600406261d439c"
        )

    @every_enumeration
    def test_known_value(self, enumeration: typing.Any) -> None:
        for member in enumeration:
            assert enumeration(member.value) is member
            assert str(member) == f"{member}" == "%s" % member == member.value  # noqa: UP031
            assert f"{member:>40}" == member.value.rjust(40)
            assert json.dumps(member) == f'"{member.value}"'
            assert member == member.value and hash(member) == hash(member.value)
            assert member.is_known and member in enumeration and member.value in enumeration

    @every_enumeration
    def test_unknown_value(self, enumeration: typing.Any) -> None:
        unknown = enumeration("SOMETHING_NEW")
        assert type(unknown) is enumeration and not unknown.is_known
        assert unknown == unknown.value == "SOMETHING_NEW" == str(unknown) == f"{unknown}"
        assert {unknown: 1}["SOMETHING_NEW"] == 1
        assert unknown not in enumeration and "SOMETHING_NEW" not in enumeration
        assert unknown not in list(enumeration) and not hasattr(enumeration, "SOMETHING_NEW")
        assert repr(unknown) == f"{enumeration.__name__}('SOMETHING_NEW')"

    def test_unknown_values_are_not_kept(self) -> None:
        def make() -> None:
            for enumeration in OPEN_ENUMERATIONS:
                for number in range(1_000):
                    enumeration(f"NEW_{number}")

        make()
        tracemalloc.start()
        try:
            make()
            gc.collect()
            grown, _ = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
        assert grown < 100_000, f"{grown} bytes stay after 15,000 unknown values"

    @every_enumeration
    def test_copies(self, enumeration: typing.Any) -> None:
        for value in (*enumeration, enumeration("SOMETHING_NEW")):
            copies = [copy.copy(value), copy.deepcopy(value)]
            for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
                copies.append(pickle.loads(pickle.dumps(value, protocol)))
            for copied in copies:
                assert copied == value and type(copied) is enumeration
                assert copied.is_known == value.is_known

    @every_enumeration
    def test_a_value_is_a_string(self, enumeration: typing.Any) -> None:
        for value in (7, None, ["PDF"], b"PDF"):
            with pytest.raises(ValueError):
                enumeration(value)

    def test_a_name_is_no_value(self) -> None:
        assert not SignerInput("FIRST_NAME").is_known
        assert SignerInput("firstName") is SignerInput.FIRST_NAME

    @pytest.mark.parametrize(
        ("spelling", "topic"),
        [("APPLICATION", Topic.APP), ("SIGNATURE_IMAGE", Topic.SIGNATURE_SIGNER_IMAGE)],
    )
    def test_spelling_of_the_documentation(self, spelling: str, topic: Topic) -> None:
        assert Topic(spelling) is topic
        [(sample, event_type)] = [s for s in SAMPLES.values() if s[0]["topic"] == topic]
        event = parse({**sample, "topic": spelling})
        assert type(event) is event_type and event.topic is topic
        assert event == parse(sample)


# ---- Data types ------------------------------------------------------------------------------


def fields_of(value: object, path: str = "") -> Iterator[tuple[str, typing.Any]]:
    """Yield the path and the value of every field and every element in a value of JSON."""
    items: list[tuple[str, object]] = []
    if isinstance(value, dict):
        items = [(f"{path}.{name}".lstrip("."), item) for name, item in value.items()]
    elif isinstance(value, list):
        items = [(f"{path}[{index}]", item) for index, item in enumerate(value)]
    for path_of_item, item in items:
        yield path_of_item, item
        yield from fields_of(item, path_of_item)


def steps_of(path: str) -> list[typing.Any]:
    return [int(step) if step.isdigit() else step for step in re.findall(r"\w+", path)]


def changed(delivery: Mapping[str, object], path: str, *value: object) -> dict[str, typing.Any]:
    """Return a copy of a delivery with another value at a path, or with none."""
    delivery = copy.deepcopy(dict(delivery))
    *parents, last = steps_of(path)
    target: typing.Any = functools.reduce(operator.getitem, parents, delivery)
    if value:
        [target[last]] = value
    else:
        del target[last]
    return delivery


def extended(value: typing.Any) -> typing.Any:
    """Return a value of JSON with an unknown field in each of its objects."""
    if isinstance(value, dict):
        return {k: extended(v) for k, v in value.items()} | {"new_": [{"x": 1.5}]}
    return [extended(item) for item in value] if isinstance(value, list) else value


def with_every_field(name: str) -> dict[str, typing.Any]:
    """Return a sample with the optional fields that it leaves out."""
    delivery = {**SAMPLES[name][0], "error": SESSION_FAILED["error"]}
    external = ["documentExternalId", "signatureRequestExternalId", "signerExternalId"]
    more: dict[str, list[str]] = {
        "session-failed": ["signatureRequestId", "signerId", *external[1:]],
        "request-launched": ["initialSignatureRequestId"],
        "signature-finalized": external,
        "image-generated": external,
        "proof-generated": external[1:2],
        "advanced-proof": [*external[1:2], "signatureProofToken", "signatureProofUrl"],
    }
    added = {field: f"a {field}" for field in more.get(name, [])}
    delivery["content"] = added | delivery.get("content", {})
    if name == "proof-generated":
        delivery["content"]["documents"] = [{**delivery["content"]["documents"][0]} for _ in "12"]
    return delivery


class TestData:
    def test_session(self) -> None:
        assert parse_delivery(make_body()) == Delivery(
            event=SignatureSessionEvent(
                action=SignatureSessionAction.INITIALIZED,
                msg_nature=MessageNature.INFO,
                content=SignatureSessionContent(
                    signature_request_id="65f0a3c2be17de0012ab34cd",
                    signature_request_external_id="contract-2026-0042",
                    signer_id="65f0a3c29902ba0012e9a7f0",
                    signer_external_id="customer-7",
                ),
            ),
            app_id=APP_ID,
            app_env=AppEnv.DEVELOPMENT,
            verification_token=TOKEN,
        )

    @pytest.mark.parametrize("name", [name for name in SAMPLES if name != "unknown-topic"])
    def test_attributes(self, name: str) -> None:
        parsed = parse_delivery(json.dumps(with_every_field(name)))
        enumerations = {
            "topic": Topic,
            "action": globals()[type(parsed.event).__name__.replace("Event", "Action")],
            "msgNature": MessageNature,
            "appEnv": AppEnv,
            "status": SignatureRequestStatus,
            "documentNature": DocumentType,
            "inputsAdded": SignerInput,
            "errorCode": ErrorCode,
        }
        for path, value in fields_of(with_every_field(name)):
            of_the_delivery = path in ("appId", "appEnv", "verificationToken")
            attribute: typing.Any = parsed if of_the_delivery else parsed.event
            for step in steps_of(path):
                if isinstance(attribute, (tuple, dict)):
                    attribute = attribute[step]
                else:
                    attribute = getattr(attribute, re.sub("([A-Z])", r"_\1", step).lower())
            if isinstance(value, str):
                field = re.findall("[a-zA-Z]+", path)[-1]
                assert attribute == value, path
                assert type(attribute) is enumerations.get(field, str), path
            elif isinstance(value, list):
                assert type(attribute) is tuple, path
        as_json = json.loads(json.dumps(dataclasses.asdict(parsed.event)))
        absent = {path for path, value in fields_of(as_json) if value is None}
        assert absent <= {  # these are given in another sample
            *("content.documents", "content.document_id", "content.document_external_id"),
            "content.signers.signers_by_side[0].token",
        }

    def test_any_event_is_every_event(self) -> None:
        assert set(typing.get_args(AnyEvent)) == {event_type for _, event_type in SAMPLES.values()}

    @every_sample
    def test_no_secret_in_repr(self, delivery: dict[str, typing.Any], event_type: type) -> None:
        parsed = parse_delivery(json.dumps(delivery))
        for text in (repr(parsed), str(parsed), repr(parsed.event), f"{parsed.event}"):
            assert not [secret for secret in SECRETS if secret in text]
            assert "v-1" not in text, "the content of an unknown event may hold secrets"

    @every_sample
    def test_event_made_by_hand(self, delivery: dict[str, typing.Any], event_type: type) -> None:
        event = parse(delivery)
        names = ("topic", "action", "msg_nature", "content", "error")
        made = event_type(**{name: getattr(event, name) for name in names})
        assert made == event and made.raw_content is None

    @every_sample
    def test_frozen_slotted_keyword_only(
        self, delivery: dict[str, typing.Any], event_type: type
    ) -> None:
        parsed = parse_delivery(json.dumps(delivery))
        parts = [parsed, parsed.event, parsed.event.content, parsed.event.error]
        for part in filter(dataclasses.is_dataclass, parts):
            assert not hasattr(part, "__dict__")
            for field in dataclasses.fields(part):
                with pytest.raises(dataclasses.FrozenInstanceError):
                    setattr(part, field.name, None)
                with pytest.raises(dataclasses.FrozenInstanceError):
                    delattr(part, field.name)
            with pytest.raises(TypeError):
                type(part)("positional")

    @pytest.mark.parametrize("extend", [dict, extended], ids=["known fields", "unknown fields"])
    @every_sample
    def test_copies(
        self, delivery: dict[str, typing.Any], event_type: type, extend: Callable[..., object]
    ) -> None:
        parsed = parse_delivery(json.dumps(extend(delivery)))
        copies = [copy.copy(parsed), copy.deepcopy(parsed)]
        for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
            copies.append(pickle.loads(pickle.dumps(parsed, protocol)))
        for copied in copies:
            assert copied == parsed and type(copied.event) is event_type
            assert copied.to_dict() == parsed.to_dict()
            assert copied.event.raw_content == parsed.event.raw_content

    def test_hash(self) -> None:
        assert len({parse_event(make_body()), parse_event(make_body())}) == 1
        with pytest.raises(TypeError, match="unhashable"):
            hash(parse(SESSION_FAILED))  # its context is a mapping


class TestWireForm:
    @every_sample
    def test_round_trip(self, delivery: dict[str, typing.Any], event_type: type) -> None:
        for wire in (delivery, extended(delivery)):
            parsed = parse_delivery(json.dumps(wire))
            assert parsed.to_dict() == wire and type(parsed.event) is event_type
            assert parse_delivery(json.dumps(parsed.to_dict())) == parsed
            form = json.loads(json.dumps(parsed.event.to_dict()))
            assert set(form) == {"topic", "action", "msgNature", "content", "error"} & set(wire)
            for event in (Event.from_dict(form), event_type.from_dict(form)):  # type: ignore[attr-defined]
                assert type(event) is event_type and event == parsed.event
                assert event.to_dict() == form and event.raw_content == wire.get("content")

    def test_replaced_content(self) -> None:
        event = parse(extended(make_delivery()))
        assert isinstance(event, SignatureSessionEvent) and event.content is not None
        content = dataclasses.replace(event.content, signer_id="other")
        replaced = dataclasses.replace(event, content=content).to_dict()
        assert replaced["content"] == {**make_delivery()["content"], "signerId": "other"}

    @every_sample
    def test_nothing_is_shared(self, delivery: dict[str, typing.Any], event_type: type) -> None:
        body = extended(delivery)
        parsed = parse_delivery(body)
        for form in (body, parsed.to_dict()):
            for _, value in list(fields_of(form)):
                if isinstance(value, (dict, list)):
                    value.clear()
        assert parsed.to_dict() == extended(delivery)

    def test_no_credentials_in_an_event(self) -> None:
        event = parse_event(make_body())
        assert TOKEN not in json.dumps(event.to_dict())
        assert TOKEN.encode() not in pickle.dumps(event)

    def test_from_dict_refuses(self) -> None:
        wire = parse_event(make_body()).to_dict()
        with pytest.raises(MalformedDeliveryError, match="SignerEvent") as caught:
            SignerEvent.from_dict(wire)
        assert caught.value.path == "topic"
        with pytest.raises(MalformedDeliveryError) as caught:
            Event.from_dict(changed(wire, "content.signerId"))
        assert caught.value.path == "content.signerId"
        with pytest.raises(TypeError):
            Event.from_dict([("topic", "SIGNER")])  # type: ignore[arg-type]


# ---- Errors ----------------------------------------------------------------------------------


class TestErrors:
    FAILED = "SDK_WEBHOOK_VERIFICATION_FAILED"
    ERRORS: typing.ClassVar = {
        WebhookError("x"): (Exception, 500, "SDK_GENERIC_ERROR"),
        MalformedDeliveryError("x", "a.b"): (ValueError, 400, "SDK_WEBHOOK_BAD_FORMATTED"),
        VerificationError("x"): (WebhookError, 403, FAILED),
        WrongApplicationError("x"): (VerificationError, 403, "SDK_WEBHOOK_BAD_APP_ID"),
        WrongEnvironmentError("x"): (VerificationError, 403, "SDK_WEBHOOK_BAD_APP_ENV"),
        TokenRejectedError(TokenStatus.EXPIRED): (VerificationError, 403, FAILED),
        VerificationUnavailableError("x"): (WebhookError, 503, "SDK_GENERIC_ERROR"),
        DeliveryInProgressError("x"): (WebhookError, 503, "SDK_GENERIC_ERROR"),
        DeliveryLogError("x"): (WebhookError, 503, "SDK_GENERIC_ERROR"),
        HandlerError([ValueError("x")]): (WebhookError, 500, "SDK_GENERIC_ERROR"),
    }

    def test_every_error_is_tried(self) -> None:
        public = [getattr(ignisign_webhook, name) for name in ignisign_webhook.__all__]
        errors = {x for x in public if isinstance(x, type) and issubclass(x, WebhookError)}
        assert errors == {type(error) for error in self.ERRORS}

    @pytest.mark.parametrize(
        ("error", "base", "status", "code"),
        [(error, *row) for error, row in ERRORS.items()],
        ids=[type(error).__name__ for error in ERRORS],
    )
    def test_answer(self, error: WebhookError, base: type, status: int, code: str) -> None:
        assert isinstance(error, WebhookError) and isinstance(error, base)
        assert (error.status, error.code) == (status, code)
        assert error.headers == ({"Retry-After": "30"} if status == 503 else {})
        assert isinstance(error.status, http.HTTPStatus) and ErrorCode(error.code).is_known
        copied = pickle.loads(pickle.dumps(error))
        assert type(copied) is type(error) and str(copied) == str(error)
        for name in ("path", "reason"):
            assert getattr(copied, name, None) == getattr(error, name, None)
        assert len(getattr(copied, "failures", "")) == len(getattr(error, "failures", ""))

    def test_attributes(self) -> None:
        assert MalformedDeliveryError("x").path == ""
        assert MalformedDeliveryError("x", "a.b").path == "a.b"
        assert str(MalformedDeliveryError("x", "a.b")) == "malformed delivery at a.b: x"
        assert TokenRejectedError(TokenStatus.EXPIRED).reason is TokenStatus.EXPIRED
        failure = ValueError("a secret")
        assert HandlerError([failure]).failures == (failure,)
        assert "a secret" not in str(HandlerError([failure]))
        assert "ValueError" in str(HandlerError([failure]))


# ---- Parsing ---------------------------------------------------------------------------------


def malformed(body: typing.Any, path: str = "", problem: str = "") -> None:
    """Check that a body is malformed, where and why, and what its error must never have."""
    for parser in (parse_event, parse_delivery):
        try:
            parser(body)
        except MalformedDeliveryError as caught:
            error: BaseException | None = caught
            assert caught.path == path and re.search(problem, str(caught)), str(caught)
            assert len(str(caught)) < 300, "an error must not grow with the body"
            printed = "".join(traceback.format_exception(caught))
            assert printed.count("Traceback (most recent call last)") == 1, printed
        else:
            pytest.fail(f"{body!r:.200} is not malformed")
        while error is not None:  # an error of json, or of a codec, has the whole body
            held = repr((str(error), error.args, vars(error), getattr(error, "object", None)))
            assert not [secret for secret in SECRETS if secret in held]
            error = error.__cause__ or error.__context__


def with_text(text: bytes) -> bytes:
    return make_body().replace(b"customer", text)


class TestBody:
    @pytest.mark.parametrize(
        "convert",
        [
            *(bytes, bytearray, memoryview, lambda body: memoryview(body + body)[: len(body)]),
            *(bytes.decode, json.loads, lambda body: types.MappingProxyType(json.loads(body))),
            lambda body: collections.OrderedDict(json.loads(body)),
            lambda body: b"\xef\xbb\xbf" + body,
            lambda body: "\ufeff" + body.decode(),
            lambda body: b" \r\n\t" + body + b"\n\t \r",
            lambda body: json.dumps(json.loads(body), indent=2),
            lambda body: json.dumps(json.loads(body), separators=(",", ":")),
        ],
        ids=lambda convert: shorten(convert(b"{}")),
    )
    def test_kinds(self, convert: Callable[[bytes], typing.Any]) -> None:
        expected = parse_delivery(make_body())
        assert parse_delivery(convert(make_body())) == expected
        assert parse_event(convert(make_body())) == expected.event

    @pytest.mark.parametrize("body", [None, 7, [], ["{}"], object(), io.BytesIO(b"{}")])
    def test_other_argument(self, body: typing.Any) -> None:
        for parser in (parse_event, parse_delivery):
            with pytest.raises(TypeError, match="a body is bytes, a string or a mapping"):
                parser(body)

    @pytest.mark.parametrize(
        ("problem", "bodies"),
        {
            "expected an object, got an array": [b"[]"],
            "expected an object, got a string": [b'"text"'],
            "expected an object, got a number": [b"7"],
            "expected an object, got null": [b"null"],
            "char(acter)? 5": [b'{"a":}'],
            "byte 2": [b'{"\xff":1}'],
            "not UTF-8": [
                *(make_body().decode().encode(codec) for codec in ("utf-16", "utf-32")),
                *(with_text(text) for text in (b"\xff\xfe", b"\xc0\xaf", b"\xed\xa0\x80")),
            ],
            "control character": [with_text(b"\n"), with_text(b"\0")],
            "escape": [with_text(rb"\x"), with_text(rb"\u12g4")],
            "": [
                *(b"", b" \n ", make_body()[:-1], make_body() + b"{}", make_body()[:-1] + b",}"),
                *(b"/* */" + make_body(), make_body().replace(b'"', b"'")),
                *(2 * b"\xef\xbb\xbf" + make_body(), make_body().decode().encode("utf-16-le")),
            ],
        }.items(),
        ids=shorten,
    )
    def test_no_delivery(self, problem: str, bodies: list[bytes]) -> None:
        for body in bodies:
            malformed(body, problem=problem)
            with contextlib.suppress(UnicodeDecodeError):
                malformed(body.decode(), problem=problem)

    def test_no_text(self) -> None:
        text = make_body().decode()
        malformed(text.replace("customer", "\ud800"), problem="surrogate")
        for space in "\x0b\x0c\x1c\x85\xa0\u2028\u3000":  # no white space of JSON
            malformed(space + text)
            malformed(text + space)
        view = memoryview(make_body())
        view.release()
        malformed(view)

    def test_escapes(self) -> None:
        odd = 'https://é.test/?at=2026-01-01T00:00:00Z&x="\\"\t\u2028\U0001f600:[{'
        delivery = make_delivery(**{odd: [odd, {odd: odd}]})
        delivery["content"].update(signerExternalId=odd, signedAt=odd)
        delivery["error"] = {"errorCode": "X", "message": odd, "context": {odd: odd}}
        plain = json.dumps(delivery, ensure_ascii=False)

        def escape(string: re.Match[str]) -> str:
            units = json.loads(string[0]).encode("utf-16-be")
            return '"' + re.sub("(....)", r"\\u\1", units.hex()) + '"'

        expected = parse_delivery(plain)
        assert expected.to_dict() == delivery
        escaped = re.sub(r'"(?:[^"\\]|\\.)*"', escape, plain)
        assert set(escaped) <= set(r'"\u0123456789abcdef{}[],: ')
        for text in (json.dumps(delivery), plain.replace("/", r"\/"), escaped):
            parsed = parse_delivery(text)
            assert parsed == expected and parsed.to_dict() == delivery
            assert parsed.event.raw_content == expected.event.raw_content

    def test_last_of_two_equal_keys_counts(self) -> None:
        text = json.dumps(make_delivery(new=1))
        for first in ('"new": 0', '"topic": 7', r'"\u0074opic": "SIGNER"', '"content": {"x": []}'):
            assert parse_delivery(f"{{{first}, {text[1:]}") == parse_delivery(text)
        last = f'{text[:-1]}, "appId": "b", "content": {{}}, "new": 2, "topic": "NEW"}}'
        assert parse_delivery(last).to_dict() == make_delivery(
            topic="NEW", appId="b", new=2, content={}
        )

    @pytest.mark.parametrize(
        ("problem", "values"),
        {
            "NaN": ["NaN"],
            "Infinity": ["Infinity", "-Infinity"],
            "too large": ["1e400", "-1e400", "9" * 310 + ".0"],
            "4300": ["9" * 4301, "-" + "9" * 4301],
            "surrogate": [
                *(r'"\ud800"', r'"x\uDFFFx"', r'"\udc00\ud800"', r'["\ud83d", "\ude00"]'),
                *(r'"\ud800\ud83d\ude00"', r'"\ud83d\ude00\ude00"', r'"\ud83d\\ude00"'),
                *(r'"\\\ud800"', r'{"\ud800": 1}', r'{"x\udc00": {}}'),
            ],
            "100 levels": ["[" * 99_999 + "]" * 99_999, '{"a":' * 99_999 + "1" + "}" * 99_999],
            "": ["[" * 99_999, '{"a":' * 99_999],
        }.items(),
        ids=shorten,
    )
    def test_hostile_value(self, problem: str, values: list[str]) -> None:
        content = make_delivery()["content"]
        for holder in (
            make_delivery(new="@"),
            make_delivery(content={**content, "x": ["@"]}),
            make_delivery(content={**content, "signerId": "@"}),
            make_delivery(error={"errorCode": "X", "context": {"y": "@"}}),
            make_delivery(topic="NEW", content={"signerId": [{"url": "@"}]}),
        ):
            for value in values:
                malformed(json.dumps(holder).replace('"@"', value), problem=problem)

    @pytest.mark.parametrize(
        ("text", "value"),
        [
            (r'"\ud83d\ude00\uD83D\uDE00"', "\U0001f600\U0001f600"),
            (r'["\\ud800", "\\\\ud800"]', [r"\ud800", r"\\ud800"]),
            ('"\u2028\u00e9\\u0000"', "\u2028\u00e9\0"),
            (r'{"\u0061\ud83d\ude00": ""}', {"a\U0001f600": ""}),
            ("[1e300, 1e-400, -0, 1.5, true, null]", [1e300, 0.0, 0, 1.5, True, None]),
            ("9" * 4300, int("9" * 4300)),
            ("-" + "9" * 4300, -int("9" * 4300)),
        ],
        ids=shorten,
    )
    def test_odd_value(self, text: str, value: object) -> None:
        body = json.dumps(make_delivery(new="@"), ensure_ascii=False).replace('"@"', text)
        assert parse_delivery(body).to_dict() == make_delivery(new=value)

    @pytest.mark.parametrize("limit", [0, 640])
    def test_digits_do_not_depend_on_the_process(self, limit: int) -> None:
        code = (
            "from ignisign_webhook import *\n"
            "body = input()\n"
            "for digits in ('9' * 600, '9' * 4300, '-' + '9' * 4300, '9' * 4301):\n"
            "    try: print(parse_event(body.replace('7777', digits)).topic)\n"
            "    except MalformedDeliveryError as error: print(error.path, 'malformed')\n"
        )
        done = subprocess.run(
            [sys.executable, "-X", f"int_max_str_digits={limit}", "-c", code],
            env={**os.environ, "PYTHONPATH": str(HERE)},
            input=make_body(new=7777).decode(),
            capture_output=True,
            text=True,
        )
        good = 1 if limit else 3
        expected = ["SIGNATURE_SESSION"] * good + [" malformed"] * (4 - good)
        assert done.stdout.splitlines() == expected, done.stderr


class TestDepth:
    @pytest.mark.parametrize(
        "pad",
        [
            *("0", json.dumps([{}] * 1000), '["", "[", "", "]]", "", "[["]', r'"\u0022[[["'),
            *(json.dumps(text * 1000) for text in ("[{", "]}", '"[', '"]', '\\"[', '\\"]')),
            *(json.dumps(text) for text in ("\\", "[\\", "]\\\\", '\\\\"]"' * 1000)),
            json.dumps({"[[": "]", "]]": "[", "\u00e9[": ["\U0001f600[["]}, ensure_ascii=False),
        ],
        ids=shorten,
    )
    def test_limit(self, pad: str) -> None:
        for shapes in ["[%s]"], ['{"a":%s}'], ["[[],%s]", '{"":{},"a":%s,"b":[]}', "[%s,0,[]]"]:
            for levels in (100, 101):  # the body is a level, and so are the brackets inside
                deep = "[]"
                for _, shape in zip(range(levels - 2), itertools.cycle(shapes)):
                    deep = shape % deep
                text = json.dumps(make_delivery(first="@", new="!", last="@"))
                text = text.replace('"@"', pad).replace('"!"', deep)
                for body in (text, text.encode(), json.loads(text)):
                    if levels > 100:
                        malformed(body, problem="100 levels")
                    else:
                        assert parse_delivery(body).to_dict() == json.loads(text)

    def test_deepest_body_can_be_copied(self) -> None:
        deep = json.loads("[" * 98 + "]" * 98)
        parsed = parse_delivery(json.dumps(make_delivery(topic="NEW", content={"x": deep})))
        copies = [copy.deepcopy(parsed), pickle.loads(pickle.dumps(parsed))]
        assert copies == [parsed, parsed]
        assert Event.from_dict(parsed.event.to_dict()) == parsed.event
        assert repr(parsed) and parsed.to_dict()["content"] == {"x": deep}

    @pytest.mark.parametrize(
        "body",
        [
            *("[" * 9000, "[" * 100_000, "[" * 100_000 + "]" * 100_000, "\ufeff" + "[" * 100_000),
            *('{"a":' * 9000, '[{"a":' * 100_000, '["x\\\\",' * 9000, '["x\\"",' * 9000),
            pytest.param("", id="mapping"),
        ],
        ids=shorten,
    )
    def test_small_stack(self, body: str) -> None:
        code = textwrap.dedent("""
            import os, sys, threading
            from ignisign_webhook import *

            def parse():
                mapping = {}
                for _ in range(100_000):
                    mapping = {"a": mapping}
                print(len(parse_delivery(sys.argv[1]).to_dict()["new"]))
                try:
                    parse_event(sys.stdin.read() or mapping)
                except MalformedDeliveryError as error:
                    print(type(error).__name__, flush=True)
                os._exit(0)  # or else the mapping is taken apart

            threading.stack_size(256 * 1024)
            threading.Thread(target=parse).start()
        """)
        deepest = json.dumps(make_delivery(new=json.loads("[" * 99 + "]" * 99)))
        done = subprocess.run(
            [sys.executable, "-c", code, deepest],
            env={**os.environ, "PYTHONPATH": str(HERE), "PYTHONIOENCODING": "utf-8"},
            input=body,
            capture_output=True,
            encoding="utf-8",
        )
        assert done.returncode == 0, f"the interpreter crashed: {done.stderr[-500:]}"
        assert done.stdout.split() == ["1", "MalformedDeliveryError"], done.stderr


class TestCost:
    SIZE = 262_144
    UNITS = (
        *("[", "[]", "[],", "{", '{"a":', '{},"', "]", "}[", '"', '""', '"",', '"[', ":", "/"),
        *("\\", '\\"', '"\\"', "\\\\", "\\u", "\\u0041", "\\ud83d", "é", "\0", "\n", " "),
        *("9", "-", "1.", "1e", "0,", "NaN,", "true,"),
    )

    @pytest.mark.parametrize(
        "start",
        ["", "[", "[" * 90, '"', '{"new": "', "[" + "[]," * 101, "[" + "[]," * 101 + '"', "-1."],
        ids=shorten,
    )
    def test_time_grows_with_length(self, start: str) -> None:
        for unit in self.UNITS:
            body = (start + unit * self.SIZE)[: self.SIZE]
            began = time.process_time()
            with pytest.raises(MalformedDeliveryError):
                parse_event(body)
            assert time.process_time() - began < 2, f"{unit}: some 20 ms are usual"

    def test_time_of_a_long_list(self) -> None:
        item = '{"signerId": "s", "x": [[[]]], "y": {"\\u0061": "\\n"}}'
        number = self.SIZE // len(item)
        delivery, _ = SAMPLES["request-launched"]
        body = json.dumps(changed(delivery, "content.signers.signersBySide", "@"))
        body = body.replace('"@"', "[" + ",".join([item] * number) + "]")
        began = time.process_time()
        event = parse_event(body)
        assert time.process_time() - began < 2
        assert isinstance(event, SignatureRequestEvent) and event.content and event.content.signers
        assert len(event.content.signers.signers_by_side or ()) == number

    @pytest.mark.parametrize(
        "body",
        [
            "[" * 98 + "0," * 130_000 + "0" + "]" * 98,
            "[" * 98 + "[]," * 87_000 + "0" + "]" * 98,
            "[" * 260_000,
            "[" + '"[]",' * 52_000 + "[" * 101,
            "[]" * 60_000 + '"' + '\\"' * 65_000,
        ],
        ids=shorten,
    )
    def test_memory(self, body: str) -> None:
        malformed(body)
        tracemalloc.start()
        try:
            with pytest.raises(MalformedDeliveryError):
                parse_event(body)
            _, peak = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
        assert peak < 40 * len(body), f"{peak} bytes for a body of {len(body)}"


class TestMapping:
    @pytest.mark.parametrize(
        "content",
        [
            *({"x": float("nan")}, {"x": float("-inf")}, {"x": [0, {1, 2}]}, {"signerId": b"s-1"}),
            *({("a", "tuple"): 1}, {b"bytes": 1}, {"x": "\ud800"}, {"\ud800": 1}),
            *({"x": object()}, {"x": 10**5000}, {"x": types.MappingProxyType({"y": object()})}),
        ],
        ids=lambda content: type([*content, *content.values()][-1]).__name__,
    )
    def test_no_json(self, content: dict[typing.Any, object]) -> None:
        malformed(make_delivery(content={**make_delivery()["content"], **content}))
        malformed(make_delivery(topic="NEW", content=content))

    def test_what_json_makes_of_it(self) -> None:
        new = {2: ("a", MessageNature.INFO), 1.5: 0, True: types.MappingProxyType({"x": 1})}
        new |= {None: collections.OrderedDict(y=2)}
        assert parse_delivery(make_delivery(new=new)).to_dict()["new"] == {
            "2": ["a", "INFO"],
            "1.5": 0,
            "true": {"x": 1},
            "null": {"y": 2},
        }
        assert parse(make_delivery(topic="NEW", content={1: "a", "1": "b"})).content == {"1": "b"}

    def test_cycle(self) -> None:
        body = make_delivery()
        body["content"]["self"] = body
        malformed(body)
        twice: dict[str, object] = {}
        twice.update(a=twice, b=[twice, twice])
        malformed(twice)

    @pytest.mark.parametrize("failure", [RuntimeError, KeyError, ValueError, RecursionError])
    def test_methods_that_raise(self, failure: type[Exception]) -> None:
        class Hostile(collections.UserDict[str, object]):
            def __iter__(self) -> typing.NoReturn:
                raise failure(TOKEN)

        malformed(Hostile(make_delivery()))
        malformed(make_delivery(content=Hostile()))


OPTIONAL_FIELDS = {
    *("content", "error", "error.message", "error.context", "content.userId"),
    *("content.signatureRequestExternalId", "content.initialSignatureRequestId"),
    *("content.signerExternalId", "content.documentExternalId", "content.inputsAdded"),
    *("content.signatureProofToken", "content.signatureProofUrl", "content.signers"),
    *("content.signers.signersBySide", "content.signers.signersEmbedded"),
    *("content.signers.signersBySide.signerExternalId", "content.signers.signersBySide.token"),
    *("content.signers.signersEmbedded.signerExternalId", "content.signers.signersEmbedded.token"),
    "content.documents.documentExternalId",
}


class TestFields:
    @pytest.mark.parametrize("name", SAMPLES)
    def test_each_field(self, name: str) -> None:
        delivery = with_every_field(name)
        kinds = {str: "a string", list: "an array", dict: "an object"}
        wrong: dict[str, tuple[object, ...]] = {
            "a number": (7, 1.5),
            "a boolean": (True, False),
            "an array": ([], ["x"]),
            "an object": ({}, {"$ne": None}),
            "a string": ("", "text"),
        }
        for path, value in fields_of(delivery):
            if path.startswith(("error.context.", "content." if name == "unknown-topic" else "-")):
                assert parse_delivery(changed(delivery, path, 7)).to_dict() != delivery
                continue
            expected = kinds[type(value)]
            for got in wrong.keys() - {expected}:
                for other in wrong[got]:
                    problem = f"expected {expected}, got {got}"
                    malformed(changed(delivery, path, other), path, problem)
            if path.endswith("]"):
                malformed(changed(delivery, path, None), path, f"expected {expected}, got null")
            elif re.sub(r"\[\d+\]", "", path) in OPTIONAL_FIELDS:
                assert parse(changed(delivery, path)) == parse(changed(delivery, path, None))
                if expected == "a string":
                    parse(changed(delivery, path, ""))
            elif "proof" not in name or path not in ("content.documentId", "content.documents"):
                malformed(changed(delivery, path), path, "a required field is missing")
                malformed(changed(delivery, path, None), path, "a required field is missing")
                if expected == "a string":
                    malformed(changed(delivery, path, ""), path, "a string that is not empty")
            if path.endswith(("Id", "verificationToken")):
                parse(changed(delivery, path, "é" * 512))
                malformed(changed(delivery, path, "é" * 513), path, "512")
            elif expected == "a string":
                parse(changed(delivery, path, "é" * 20_000))

    @pytest.mark.parametrize("document", [{}, {"documentId": None}, {"documentId": ""}], ids=repr)
    def test_proof_has_documents_or_a_document(self, document: dict[str, object]) -> None:
        delivery = changed(SAMPLES["proof-generated"][0], "content.documents")
        delivery["content"].update(document)
        malformed(delivery, "content", "documents or documentId")

    @every_sample
    def test_no_content(self, delivery: dict[str, typing.Any], event_type: type) -> None:
        bare = {n: v for n, v in delivery.items() if n not in ("content", "error")}
        for more in ({}, {"content": None, "error": None}):
            event = parse({**bare, **more})
            assert type(event) is event_type
            assert event.content is event.error is event.raw_content is None

    def test_what_is_new(self) -> None:
        delivery = make_delivery(
            topic="SIGNATURE_REQUEST",
            action="TELEPORTED",
            msgNature="DEBUG",
            appEnv="SANDBOX",
            content={"signatureRequestId": "r", "status": "IN_ORBIT", "orbit": {"km": 400}},
            error={"errorCode": "OUT_OF_FUEL"},
            sentAt="2026-01-01T00:00:00Z",
        )
        parsed = parse_delivery(json.dumps(delivery))
        event = parsed.event
        assert isinstance(event, SignatureRequestEvent) and event.content and event.error
        news = (event.action, event.msg_nature, event.content.status, event.error.error_code)
        assert news == ("TELEPORTED", "DEBUG", "IN_ORBIT", "OUT_OF_FUEL")
        assert not any(value.is_known for value in (*news, parsed.app_env))
        assert event.raw_content is not None and event.raw_content["orbit"] == {"km": 400}
        assert parsed.to_dict() == delivery


class TestParse:
    def test_mutated_bodies(self) -> None:
        chance = random.Random(20_260_101)
        bodies = [json.dumps(sample).encode() for sample, _ in SAMPLES.values()]
        pieces = [
            *(b'"', b"\\", b"{", b"}", b"[", b"]", b",", b":", b"null", b"true", b"-1", b"1e999"),
            *(b"\\ud800", b"\xff", b"\x00", b'"topic"', b'"content"', b"NaN", b'{"$ne":0}'),
            *(b"[[[[", b"\\u0022", b"\xef\xbb\xbf", b"9" * 5000, b"[" * 101),
        ]
        outcomes = collections.Counter[str]()
        for _ in range(20_000):
            body = bytearray(chance.choice(bodies))
            for _ in range(chance.randint(1, 4)):
                at = chance.randrange(len(body) + 1)
                other = chance.choice(bodies)[chance.randrange(400) :][: chance.randint(1, 40)]
                there = slice(at, at + chance.choice([0, 0, 1, 30]))
                random_byte = bytes([chance.randrange(256)])
                body[there] = chance.choice([b"", chance.choice(pieces), random_byte, other])
            outcomes[self.outcome(bytes(body))] += 1
        assert min(outcomes["malformed"], outcomes["parsed"]) > 500, outcomes

    def test_mutated_values(self) -> None:
        chance = random.Random(7)
        values = [None, True, 0, 1.5, "", "x", "a:b", "://", [], {}, {"a": {"b": [{}]}}, [None]]
        outcomes = collections.Counter[str]()
        for name in SAMPLES:
            paths = [path for path, _ in fields_of(with_every_field(name))]
            for _ in range(300):
                path = chance.choice(paths)
                delivery = changed(with_every_field(name), path, chance.choice(values))
                outcome = self.outcome(delivery)
                assert outcome == self.outcome(json.dumps(delivery))
                outcomes[outcome] += 1
        assert min(outcomes["malformed"], outcomes["parsed"]) > 300, outcomes

    @staticmethod
    def outcome(body: typing.Any) -> str:
        try:
            delivery = parse_delivery(body)
        except MalformedDeliveryError:
            return "malformed"
        assert parse_delivery(json.dumps(delivery.to_dict())) == delivery
        return "parsed"

    def test_verifier(self) -> None:
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

CHECK_PATH = "/v4/tokens/webhook-verification/checking-consumption"
AUTH_PATH = "/v4/auth/app-api"
APP_SECRET = "4pp-S3cr3t-0f-th3-0ld3r-k1nd"
PROXY_PASSWORD = "pr0xy-p4ssw0rd"
PROXY_BASIC = base64.b64encode(f"me:{PROXY_PASSWORD}".encode()).decode()
#: What no error, log or repr may show; "eyJhbG" is how a JWT begins.
CREDENTIALS = (API_KEY, "S3cr3tS3cr3t", APP_SECRET, "eyJhbG", PROXY_PASSWORD, PROXY_BASIC)
SECRET_ENV = {
    "IGNISIGN_APP_ID": APP_ID,
    "IGNISIGN_APP_ENV": "DEVELOPMENT",
    "IGNISIGN_APP_SECRET": APP_SECRET,
}
MAX_RESPONSE = ignisign_webhook.MAX_RESPONSE
Any = typing.Any
Patch = pytest.MonkeyPatch


def table(names: str, cases: Mapping[str, Any]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize(names, cases.values(), ids=cases.keys())


class Request(typing.NamedTuple):
    """A request, as the stand-in of the token service has read it."""

    connection: int
    line: str
    headers: dict[str, str]
    raw: bytes
    payload: Any


Response = bytes | Callable[[socket.socket, Request], bytes | None]


@dataclasses.dataclass
class TokenService:
    """A stand-in of Ignisign's token service that misbehaves on demand.

    `response` is sent to every request, or what it returns when it is called with the
    socket and the request; an OSError hangs up. `greet` is called with the socket of a
    new connection, before any byte is read.
    """

    response: Response
    greet: Callable[[socket.socket], object] = lambda sock: None
    context: ssl.SSLContext | None = None
    requests: list[Request] = dataclasses.field(default_factory=list)
    sockets: list[socket.socket] = dataclasses.field(default_factory=list)
    closed: set[int] = dataclasses.field(default_factory=set)
    stopping: bool = False

    def __enter__(self) -> TokenService:
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=100)
        self.port = self._listener.getsockname()[1]
        self.url = f"{'https://localhost' if self.context else 'http://127.0.0.1'}:{self.port}"
        self._threads = [threading.Thread(target=self._accept)]
        self._threads[0].start()
        return self

    def __exit__(self, *exc_info: object) -> None:
        self.stopping = True
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
    def paths(self) -> list[str]:
        return [request.line.split()[1] for request in self.requests]

    @property
    def connections(self) -> list[int]:
        return [request.connection for request in self.requests]

    def _accept(self) -> None:
        while True:
            sock = self._listener.accept()[0]
            if self.stopping:
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
            self.serve(sock, number)
        sock.close()
        self.closed.add(number)

    def serve(self, sock: socket.socket, number: int) -> None:
        with sock.makefile("rb") as stream:
            while lines := list(itertools.takewhile(bytes.strip, stream)):
                first, *rest = [line.decode("latin-1").rstrip("\r\n") for line in lines]
                fields = [line.partition(": ") for line in rest]
                headers = {name.lower(): value for name, _, value in fields}
                body = stream.read(int(headers.get("content-length", 0)))
                raw = b"".join(lines) + b"\r\n" + body
                request = Request(number, first, headers, raw, json.loads(body or b"null"))
                self.requests.append(request)
                response = self.response
                sock.sendall((response(sock, request) or b"") if callable(response) else response)


def http_answer(answer: object, status: object = "200 OK", *headers: str) -> bytes:
    """A response of the service: JSON, unless it is bytes already."""
    body = answer if isinstance(answer, bytes) else json.dumps(answer).encode()
    head = [f"HTTP/1.1 {status}", *headers, f"Content-Length: {len(body)}"]
    return "\r\n".join(head).encode("latin-1") + b"\r\n\r\n" + body


def chunked(*chunks: bytes, status: str = "200 OK") -> bytes:
    body = b"".join(b"%x\r\n%b\r\n" % (len(chunk), chunk) for chunk in chunks)
    return f"HTTP/1.1 {status}\r\nTransfer-Encoding: chunked\r\n\r\n".encode() + body


YES = http_answer({"isValid": True})
NO = http_answer({"isValid": False, "notFound": True})
PADDED_YES = b'{"isValid": true}' + b" " * MAX_RESPONSE
CONTINUE = b"HTTP/1.1 100 Continue\r\n\r\n"
EARLY_HINTS = b"HTTP/1.1 103 Early Hints\r\nLink: </style.css>; rel=preload\r\n\r\n"


def hang_up(*_: object) -> None:
    raise ConnectionAbortedError


def then_hang_up(data: bytes) -> Callable[..., None]:
    return lambda sock, *_: hang_up(sock.sendall(data))


def reset(sock: socket.socket, *_: object) -> None:
    # To close without lingering is to reset the connection.
    linger = (1).to_bytes(4, sys.byteorder) + bytes(4)
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
    hang_up()


def say_nothing(sock: socket.socket, *_: object) -> None:
    while sock.recv(10_000):
        pass


def drip(data: bytes, at_once: int = 0) -> Callable[..., None]:
    """Send `data`, all of it but the first bytes one byte at a time."""

    def respond(sock: socket.socket, *_: object) -> None:
        sock.sendall(data[:at_once])
        for byte in data[at_once:]:
            time.sleep(0.02)
            sock.sendall(bytes([byte]))

    return respond


def secrets_of(request: Request) -> str:
    return request.headers.get("authorization", "") + json.dumps(request.payload)


def by_token(sock: socket.socket, request: Request) -> bytes:
    return YES if request.payload["token"].startswith("good") else NO


def once_all_have_asked(number: int) -> Response:
    """Respond by the token, but to nobody before so many requests are there."""
    all_in = threading.Barrier(number)
    left = iter(range(number))

    def respond(sock: socket.socket, request: Request) -> bytes:
        if next(left, None) is not None:
            all_in.wait(30)
        return by_token(sock, request)

    return respond


def jwt_of(payload: bytes) -> str:
    return f"eyJhbG.{base64.urlsafe_b64encode(payload).decode().rstrip('=')}.c2ln"


def make_jwt(seconds: float = 3600, **claims: object) -> str:
    """A JWT that ends so many seconds from now; no two are the same."""
    claims = {"exp": time.time() + seconds, "jti": random.random(), **claims}
    return jwt_of(json.dumps(claims).encode())


def with_auth(
    response: Response = by_token, auth: Callable[[], object] = lambda: {"jwtToken": make_jwt()}
) -> Response:
    """Respond to a request for a JWT too."""

    def respond(sock: socket.socket, request: Request) -> bytes | None:
        if request.line != f"POST {AUTH_PATH} HTTP/1.1":
            return response(sock, request) if callable(response) else response
        told = auth()
        return told if isinstance(told, bytes) else http_answer(told)

    return respond


def make_client(service: TokenService | str, **options: Any) -> TokenClient:
    return TokenClient(API_KEY, base_url=getattr(service, "url", service), **options)


def make_secret_client(service: TokenService | str, **options: Any) -> TokenClient:
    options["base_url"] = getattr(service, "url", service)
    return TokenClient.from_app_secret(APP_ID, "DEVELOPMENT", APP_SECRET, **options)


with_each_credential = pytest.mark.parametrize(
    "make", [make_client, make_secret_client], ids=["key", "secret"]
)


def check(client: TokenClient, token: str = TOKEN) -> TokenStatus:
    return client(parse_delivery(make_body(verificationToken=token)))


def check_in_threads(client: TokenClient, *tokens: str) -> list[TokenStatus]:
    return run_at_once(lambda index: check(client, tokens[index]), len(tokens))


def chain_of(error: BaseException | None) -> Iterator[BaseException]:
    """An exception with its causes and contexts, also those that a traceback would not show."""
    if error is not None:
        yield error
        yield from chain_of(error.__cause__)
        yield from chain_of(error.__context__)


def assert_silent(told: str, where: object = "", secrets: tuple[str, ...] = CREDENTIALS) -> None:
    leaked = [secret for secret in secrets if secret in told]
    assert not leaked, f"{where} shows {leaked}"


def assert_outage(client: TokenClient, problem: str = "", token: str = TOKEN) -> None:
    """A check must be an outage that says what the problem is, and shows no credential.

    No variable of a frame on its traceback, the test's own apart, may hold one either.
    """
    with (
        TestCase().assertLogs("ignisign_webhook", "DEBUG") as logs,
        pytest.raises(VerificationUnavailableError) as raised,
    ):
        parse_event(make_body(verificationToken=token), make_verifier(client))
    host = r"(127\.0\.0\.[12]|localhost|api\.ignisign\.io)(:\d+)?"
    expected = rf"(?i)Ignisign could not be asked at {host}: .*({problem})"
    assert re.search(expected, str(raised.value))
    (record,) = logs.records
    assert re.search(expected, record.getMessage())
    assert record.levelname == "WARNING" and raised.value.status == 503
    told = [logging.Formatter().format(record), repr(record.args), repr(client)]
    frames = set()
    for link in chain_of(raised.value):
        told += [*traceback.format_exception(link), repr(link.args), repr(vars(link))]
        for frame, line in traceback.walk_tb(link.__traceback__):
            if frame.f_code is not assert_outage.__code__:
                frames.add(frame.f_code.co_name)
                for name, value in frame.f_locals.items():
                    shown = bytes(value) if isinstance(value, memoryview) else value
                    assert_silent(f"{shown} {shown!r}", f"{name!r} of {frame.f_code}, line {line}")
    assert "parse_event" in frames, "no frame was looked at"
    assert_silent("\n".join(told), "the error or the log", (TOKEN, *CREDENTIALS))


def assert_in_time(client: TokenClient) -> None:
    """The client, whose timeout is 0.3 seconds, must give up well before a drip ends, in 10."""
    start = time.monotonic()
    assert_outage(client, "timed out")
    assert 0.25 < time.monotonic() - start < 8


def run_python(
    script: str, *arguments: str, warnings: str = "error"
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-W", warnings, "-c", script, *arguments],
        env={**os.environ, "PYTHONPATH": str(MODULE.parent)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def run_client(service: TokenService, script: str, first: str = "", warnings: str = "error") -> str:
    """Run a script that has a client of the service and a delivery; return what it prints."""
    start = f"""
{first}
import dataclasses, logging, os, sys, threading
from ignisign_webhook import *

logging.disable()
url, key, body, *secret = sys.argv[1:]
client, delivery = TokenClient(key, base_url=url), parse_delivery(body)
good, bad = [dataclasses.replace(delivery, verification_token=token) for token in ("good", "bad")]
"""
    arguments = service.url, API_KEY, make_body().decode(), *SECRET_ENV.values()
    done = run_python(start + textwrap.dedent(script), *arguments, warnings=warnings)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def patch_addresses(monkeypatch: Patch, *ports: int, first: int = 2) -> None:
    """Let every host have these ports of 127.0.0.1 for its addresses; `first` is a family."""
    addresses = [(2, socket.SOCK_STREAM, 0, "", ("127.0.0.1", port)) for port in ports]
    addresses[0] = (first, *addresses[0][1:])
    monkeypatch.setattr(socket, "getaddrinfo", lambda *args, **kwargs: addresses)


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
    both = tmp_path_factory.mktemp("certificate") / "both.pem"
    command = (
        "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2"
        " -subj /CN=localhost -addext subjectAltName=DNS:localhost,IP:127.0.0.1"
        " -addext keyUsage=critical,digitalSignature,keyCertSign -keyout key.pem -out cert.pem"
    )
    subprocess.run(command.split(), cwd=both.parent, check=True, capture_output=True)
    pems = [both.with_name(name).read_bytes() for name in ("key.pem", "cert.pem")]
    both.write_bytes(b"".join(pems))
    return both


class Contexts(typing.NamedTuple):
    server: ssl.SSLContext | None = None
    client: ssl.SSLContext | None = None


@pytest.fixture
def tls(certificate: Path, no_proxies: None) -> Contexts:
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server.load_cert_chain(certificate)
    return Contexts(server, ssl.create_default_context(cafile=str(certificate)))


needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork here")


with_status = functools.partial(http_answer, {"isValid": True})


def cut_short(status: str, body: bytes) -> dict[str, Response]:
    """Responses that end early, most of them after the whole of the JSON, which spaces follow."""
    whole, chunks = http_answer(body, status), chunked(body, status=status)
    responses = {
        "in the JSON": whole[: -len(body) + 10],
        "after the JSON": whole[:-10],
        "after a chunk": chunks[:-2],
        "between chunks": chunks,
    }
    return {f"{status} {where}": then_hang_up(data) for where, data in responses.items()}


TOKEN_INVALID = {"code": "TOKEN_INVALID"}
NOT_FOUND = {"isValid": False, "notFound": True}
CODES = {
    f"TOKEN_{name}": TokenStatus[name]
    for name in ("NOT_FOUND", "EXPIRED", "ALREADY_CONSUMED", "INVALID")
} | {"INVALID_TOKEN": TokenStatus.INVALID}
FLAGS = {
    '{"notFound": true}': TokenStatus.NOT_FOUND,
    '{"alreadyConsumed": true}': TokenStatus.ALREADY_CONSUMED,
    '{"isExpired": true}': TokenStatus.EXPIRED,
    '{"badTarget": true}': TokenStatus.BAD_TARGET,
    '{"badRelatedId": true}': TokenStatus.BAD_RELATED_ID,
    '{"notFound": "true", "isExpired": 1, "badTarget": null}': TokenStatus.INVALID,
    '{"notFound": false, "code": "TOKEN_EXPIRED"}': TokenStatus.INVALID,
}
YESES = {
    "of 299": with_status("299 Whatever"),
    "without a reason": with_status("200 "),
    "with flags": http_answer({**NOT_FOUND, **TOKEN_INVALID, "isValid": True}),
    "in chunks": chunked(b'{"isValid"', b": true}", b""),
    "after 100": CONTINUE + YES,
    "after 103 with a length": b"HTTP/1.1 103 X\r\nContent-Length: 17\r\n\r\n" + YES,
    "after several 1xx": CONTINUE + EARLY_HINTS * 3 + CONTINUE + YES,
}
VERDICTS: dict[str, tuple[bytes, TokenStatus]] = {
    **{f"yes {name}": (response, TokenStatus.VALID) for name, response in YESES.items()},
    **{
        flags: (http_answer({**json.loads(flags), "isValid": False}), expected)
        for flags, expected in FLAGS.items()
    },
    **{
        f"{status} {code}": (http_answer({"code": code, "isValid": True}, f"{status} No"), expected)
        for status in (400, 401, 403, 422)
        for code, expected in CODES.items()
    },
}
ODD_STATUSES = [" 200", "+200", "2_00", "\xb200", "0200", "20", "2000", "0x0c8", "304", "600"]
#: JSON and what is none, none of which is a verdict.
NO_VERDICTS = [
    *([{"isValid": True}], True, None, {"isvalid": True}, {}, {"notFound": True, **TOKEN_INVALID}),
    *(b"", b"isValid: true", b'{"isValid": true} true', b'{"isValid": true, "\xff": 1}'),
    *({"isValid": value, **TOKEN_INVALID} for value in ("true", "false", 1, 0, None, [True], {})),
]
#: Each of these is an outage, never a yes nor a no.
NO_ANSWERS: dict[str, Response] = {
    **{f"200 {body!r}": http_answer(body) for body in NO_VERDICTS},
    "400 of another code": http_answer({"code": "BAD_REQUEST"}, "400 Bad Request"),
    "404 of a list": http_answer(["TOKEN_NOT_FOUND"], "404 Not Found"),
    "404 of a code that is a list": http_answer({"code": ["TOKEN_NOT_FOUND"]}, "404 Not Found"),
    **{
        f"{status} of {body}": http_answer(body, f"{status} Oops")
        for status in (400, 429, 500, 503, 599)
        for body in ({"isValid": True}, NOT_FOUND, TOKEN_INVALID)
        if status > 400 or body is not TOKEN_INVALID
    },
    **{f"status {status!a}": with_status(f"{status} OK") for status in ODD_STATUSES},
    "status +403": http_answer(TOKEN_INVALID, "+403 Forbidden"),
    "101 and a yes": then_hang_up(b"HTTP/1.1 101 Switching Protocols\r\n\r\n" + YES),
    "103 that says yes": then_hang_up(with_status("103 Early Hints")),
    "103 and no more": then_hang_up(EARLY_HINTS),
    "nested 30,000 levels": http_answer(
        b'{"isValid": true, "new": ' + b"[" * 30_000 + b"]" * 30_000 + b"}"
    ),
    "levels that are never closed": http_answer(b"[" * 65_000),
    **cut_short("200 OK", PADDED_YES[:100]),
    **cut_short("403 No", json.dumps(TOKEN_INVALID).encode() + b" " * 80),
    "cut short in the head": then_hang_up(b"HTTP/1.1 200 OK\r\nContent-Le"),
    "chunks of no length": then_hang_up(chunked() + b"x\r\n"),
    "chunks of less than no length": then_hang_up(chunked() + b'-5\r\n{"isValid": true}'),
    "an endless line": then_hang_up(b"HTTP/1.1 200 " + b"x" * 100_000),
    "endless headers": then_hang_up(b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 10_000),
    "garbage": then_hang_up(b"\x00\xff\r\n\r\n" * 100),
    "reset": reset,
    "closed at once": hang_up,
    "the request": lambda _, request: request.raw,
    "the request's secrets": lambda _, request: secrets_of(request).encode() + b"\r\n\r\n",
    "an error with the request's secrets": lambda _, request: http_answer(
        dict.fromkeys(["code", "errorStr", "message"], secrets_of(request)),
        f"400 {secrets_of(request)}",
    ),
}
#: What is requested, at each stage at which a response comes.
STAGES = {"check": [CHECK_PATH], "JWT": [AUTH_PATH], "check by it": [AUTH_PATH, CHECK_PATH]}
FRAMES: dict[str, Callable[[bytes], Response]] = {
    "content-length": http_answer,
    "chunked": lambda body: chunked(body[:40_000], body[40_000:], b""),
    "until it closes": lambda body: then_hang_up(b"HTTP/1.1 200 OK\r\n\r\n" + body),
}
HUGE_RESPONSES = {
    "body": (b"HTTP/1.1 200 OK\r\nContent-Length: 200000000\r\n\r\n", bytes(1_000_000)),
    "headers": (b"HTTP/1.1 200 OK\r\n", b"X: %b\r\n" % bytes(60_000)),
    "103s": (b"", EARLY_HINTS * 20_000),
    "headers of a 103": (EARLY_HINTS[:-2], b"X: %b\r\n" % bytes(60_000)),
    "chunk of less than no length": (chunked(), b"-1\r\n" + bytes(1_000_000)),
    "small chunks": (chunked()[:-2], b"1\r\n \r\n" * 150_000),
}


class TestVerdict:
    @table("response, expected", VERDICTS)
    def test_is_read_from_status_and_body(self, response: bytes, expected: TokenStatus) -> None:
        with TokenService(response) as service:
            client = make_client(service)
            assert check(client) is check(client) is expected
        assert service.connections == [0, 0]

    @table("response", NO_ANSWERS)
    @table("paths", STAGES)
    def test_anything_else_is_an_outage(self, paths: list[str], response: Response) -> None:
        make = make_client if paths == [CHECK_PATH] else make_secret_client
        with TokenService(with_auth(response) if len(paths) == 2 else response) as service:
            assert_outage(make(service, timeout=30))
        assert service.paths == paths, "each request is sent once, whatever comes of it"

    @pytest.mark.parametrize("body", [b'{"isValid": true}', PADDED_YES], ids=["short", "long"])
    @pytest.mark.parametrize("status", [301, 302, 303, 307, 308, 401, 403, 502])
    def test_status_is_told_and_no_redirect_followed(self, status: int, body: bytes) -> None:
        whose = "our own credential was refused" if status in (401, 403) else "no verdict"
        with TokenService(http_answer(body, f"{status} No", "Location: /other")) as service:
            client = make_client(service)
            assert_outage(client, rf"{whose}.*HTTP {status}")
            assert service.paths == [CHECK_PATH]
            service.response = NO
            assert check(client) is TokenStatus.NOT_FOUND
        assert service.connections == [0, int(body is PADDED_YES)], "kept after a whole body only"

    @table("frame", FRAMES)
    def test_max_response_is_the_longest_body(self, frame: Callable[[bytes], Response]) -> None:
        with TokenService(frame(PADDED_YES[:MAX_RESPONSE])) as service:
            assert check(make_client(service)) is TokenStatus.VALID
            service.response = frame(PADDED_YES[: MAX_RESPONSE + 1])
            assert_outage(make_client(service))

    @table("head, piece", HUGE_RESPONSES)
    def test_huge_response_is_not_read_to_its_end(self, head: bytes, piece: bytes) -> None:
        sent = 0

        def pour(sock: socket.socket, request: Request) -> None:
            nonlocal sent
            sock.sendall(head)
            while sent < 200_000_000:
                sock.sendall(piece)
                sent += len(piece)

        with TokenService(pour) as service:
            assert_outage(make_client(service, timeout=60))
        assert sent < 50_000_000  # what the system's buffers hold, by far

    def test_deep_response_does_not_overflow_a_small_stack(self) -> None:
        deep = [b"[" * 20_000, b'{"exp":' * 4_500]
        responses = iter([*map(http_answer, deep), YES, YES])
        jwts = iter([make_jwt(), make_jwt(), *map(jwt_of, deep)])
        response = with_auth(lambda *_: next(responses), lambda: {"jwtToken": next(jwts)})
        script = """
            def check():
                try:
                    print(TokenClient.from_app_secret(*secret, base_url=url)(delivery).value)
                except VerificationUnavailableError:
                    print("outage")

            threading.stack_size(1 << 20)  # that of a thread on Alpine Linux
            for _ in range(4):
                (thread := threading.Thread(target=check)).start()
                thread.join()
        """
        with TokenService(response) as service:
            told = run_client(service, script)
        assert told.split() == ["outage", "outage", "VALID", "VALID"]


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
"""
MORE_BAD_URLS = ["", "https://exam ple.com", "https://example.com\r\nX: y", None, b"https://a.b"]


@pytest.mark.usefixtures("no_proxies")
class TestRequest:
    @pytest.mark.parametrize(
        ("prefix", "token"),
        [("", '"}\r\n\r\n{"'), ("/", "é\u2028😀"), ("/ignisign", "a" * 512), ("/a/b/", "\x00")],
        ids=["no path", "slash", "path", "path and slash"],
    )
    def test_is_what_the_api_takes(self, prefix: str, token: str) -> None:
        with TokenService(YES) as service:
            assert check(make_client(service.url + prefix), token) is TokenStatus.VALID
        (request,) = service.requests
        assert request.line == f"POST {prefix.rstrip('/')}{CHECK_PATH} HTTP/1.1"
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
        with TokenService(YES) as service:
            client = make_client(service)
            assert check(client, "first") is TokenStatus.VALID
            service.response = end
            assert_outage(client, token="second")
        assert [request.payload["token"] for request in service.requests] == ["first", "second"]
        assert len(service.sockets) == 1

    @pytest.mark.parametrize("url", GOOD_URLS.split())
    def test_base_url_is_https_or_on_loopback(self, url: str) -> None:
        assert url in repr(make_client(url))

    @pytest.mark.parametrize("url", [*BAD_URLS.split(), *MORE_BAD_URLS], ids=ascii)
    def test_another_base_url_is_a_value_error(self, url: Any) -> None:
        environ = {"IGNISIGN_API_KEY": API_KEY, "IGNISIGN_SERVER_URL": url}
        makers = [functools.partial(make_client, url)]
        if url:
            makers += [functools.partial(cls.from_env, environ) for cls in (Verifier, TokenClient)]
        for make in makers:
            with pytest.raises(ValueError, match="IGNISIGN_SERVER_URL") as raised:
                make()
            assert "qqzzy" not in "".join(map(repr, chain_of(raised.value))), "it is quoted"


class TestAddresses:
    @pytest.mark.parametrize("error", [OSError(1, "no such name"), UnicodeError(), None], ids=repr)
    @pytest.mark.usefixtures("no_proxies")
    def test_host_without_one_is_an_outage(self, error: Any, monkeypatch: Patch) -> None:
        getaddrinfo = mock.Mock(side_effect=error, return_value=[])
        monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
        problem = "no address" if error is None else f"no such name|{type(error).__name__}"
        for environ in ({"IGNISIGN_API_KEY": API_KEY, "IGNISIGN_SERVER_URL": ""}, SECRET_ENV):
            assert_outage(TokenClient.from_env(environ), problem)
        asked = [call.args[:2] for call in getaddrinfo.mock_calls]
        assert asked == [("api.ignisign.io", 443)] * 2, "Ignisign itself is the default"

    @pytest.mark.parametrize("family", [socket.AF_INET, 9999], ids=["refused", "unsupported"])
    @with_each_credential
    def test_first_that_works_is_taken(self, make: Any, family: int, monkeypatch: Patch) -> None:
        with TokenService(with_auth(YES)) as service:
            free = find_free_port()
            patch_addresses(monkeypatch, free, service.port, first=family)
            assert check(make(service)) is TokenStatus.VALID
            patch_addresses(monkeypatch, free, first=family)
            assert_outage(make(service), "refused" if family == socket.AF_INET else "")

    def test_each_gets_its_share_of_the_time(self, monkeypatch: Patch) -> None:
        with contextlib.ExitStack() as stack:
            full = stack.enter_context(socket.create_server(("127.0.0.1", 0), backlog=0))
            address = full.getsockname()
            for _ in range(16):
                sock = stack.enter_context(socket.socket())
                sock.setblocking(False)
                sock.connect_ex(address)
            with contextlib.suppress(TimeoutError):
                socket.create_connection(address, 0.5).close()
                pytest.skip("a queue of connections is never full here")
            service = stack.enter_context(TokenService(YES))
            patch_addresses(monkeypatch, address[1], address[1], service.port)
            start = time.monotonic()
            assert check(make_client(service, timeout=3)) is TokenStatus.VALID
            assert 1.5 < time.monotonic() - start < 3, "the first two have two thirds of the time"
            patch_addresses(monkeypatch, *[address[1]] * 40)
            assert_in_time(make_client(service, timeout=0.3))


NO_HANDSHAKES = {"closed": hang_up, "reset": reset, "no TLS": then_hang_up(b"SSH-2.0\r\n")}


class TestTLS:
    def test_certificate_is_checked(
        self, tls: Contexts, certificate: Path, monkeypatch: Patch
    ) -> None:
        with TokenService(with_auth(YES), context=tls.server) as service:
            for make in (make_client, make_secret_client):
                assert_outage(make(service), "certificate")
            patch_addresses(monkeypatch, service.port)
            monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
            for make in (make_client, make_secret_client):
                assert_outage(make(f"https://127.0.0.2:{service.port}"), "certificate")
            assert not service.requests
            assert check(make_client(service)) is TokenStatus.VALID
            service.response = then_hang_up(YES[:-1])
            assert_outage(make_client(service))

    # Older versions of ssl leave the closing of a socket that was reset to its destructor.
    @pytest.mark.filterwarnings("ignore:unclosed <ssl.SSLSocket:ResourceWarning")
    @table("greet", NO_HANDSHAKES)
    @with_each_credential
    def test_failed_handshake_is_an_outage(self, make: Any, greet: Any, tls: Contexts) -> None:
        with TokenService(YES, greet, tls.server) as service:
            assert_outage(make(service, ssl_context=tls.client))
        assert not service.requests


#: The head of a TLS record of 16,000 bytes, of a handshake.
SLOW_HELLO = b"\x16\x03\x03\x3e\x80\x02\x00\x3e\x7c\x03\x03" + bytes(500)
LONG_YES = http_answer({"isValid": True}, "200 OK", "X-Long: " + "x" * 500)
SLOW_RESPONSES: dict[str, Any] = {
    "says nothing": b"",
    "says nothing to a check": with_auth(say_nothing),
    "drips the head": drip(LONG_YES),
    "drips the body": drip(http_answer(PADDED_YES[:500]), 60),
    "drips chunks": drip(chunked(*[b" "] * 200), 50),
    "drips the length of a chunk": drip(chunked()[:-2] + b"0" * 500, 50),
    "drips trailers": drip(chunked(b'{"isValid": true}') + b"0\r\n" + b"X: y\r\n" * 99, 80),
    "drips 103 Early Hints": drip(EARLY_HINTS * 99, 25),
    "drips until it closes": drip(b"HTTP/1.1 200 OK\r\n\r\n" + PADDED_YES[:500], 30),
}
SLOW_TLS: dict[str, Any] = {
    "no handshake": (say_nothing, YES),
    "handshake drips": (drip(SLOW_HELLO), YES),
    "response drips": (lambda sock: None, drip(LONG_YES)),
}


class TestDeadline:
    @table("response", SLOW_RESPONSES)
    @with_each_credential
    def test_is_for_the_whole_check(self, make: Any, response: Response) -> None:
        with TokenService(response) as service:
            assert_in_time(make(service, timeout=0.3))

    @table("greet, response", SLOW_TLS)
    @with_each_credential
    def test_is_for_tls_too(self, make: Any, greet: Any, response: Response, tls: Contexts) -> None:
        with TokenService(response, greet, tls.server) as service:
            assert_in_time(make(service, timeout=0.3, ssl_context=tls.client))

    @with_each_credential
    @pytest.mark.usefixtures("no_proxies")
    def test_is_for_a_proxy_too(self, make: Any, monkeypatch: Patch) -> None:
        with TokenService(drip(LONG_YES)) as proxy:
            url = f"http://me:{PROXY_PASSWORD}@127.0.0.1:{proxy.port}"
            monkeypatch.setenv("https_proxy", url)
            assert_in_time(make("https://localhost:9", timeout=0.3))
            wait_until(lambda: proxy.requests)

    @pytest.mark.parametrize("timeout", [0, -1, math.nan, math.inf, 1e300, "5", None])
    def test_impossible_timeout_is_a_value_error(self, timeout: Any) -> None:
        with pytest.raises(ValueError, match="timeout"):
            TokenClient(API_KEY, timeout=timeout)


DROPPED_AFTER = {
    "Connection: close": http_answer({"isValid": True}, "200 OK", "Connection: close"),
    "HTTP/1.0": YES.replace(b"HTTP/1.1", b"HTTP/1.0"),
    "too large": http_answer(PADDED_YES),
    "an upgrade": b"HTTP/1.1 101 Switching Protocols\r\n\r\n",
}


class TestConnections:
    @pytest.mark.parametrize("scheme", ["http", "https"])
    @pytest.mark.parametrize("wait", ["poll", "select"])
    def test_is_shared_until_closed(self, scheme: str, wait: str, request: Any) -> None:
        contexts = Contexts() if scheme == "http" else request.getfixturevalue("tls")
        if wait == "select":  # Windows has no poll
            request.getfixturevalue("monkeypatch").delattr("select.poll", raising=False)
        with TokenService(by_token, context=contexts.server) as service:
            client = make_client(service, ssl_context=contexts.client)
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
        with TokenService(response) as service:
            client = make_client(service)
            with contextlib.suppress(VerificationUnavailableError):
                check(client)
            wait_until(lambda: service.closed)  # by the client: the service did not
            service.response = NO
            assert check(client) is TokenStatus.NOT_FOUND
        assert service.connections == [0, 1]

    def test_threads_have_their_own_and_closed_ones_are_closed(self) -> None:
        with TokenService(once_all_have_asked(3)) as service:
            client = make_client(service, timeout=60)
            verdicts = check_in_threads(client, "good", "bad", "good")
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
        with TokenService(by_token) as service:
            client = make_client(service)
            assert check(client, "good") is TokenStatus.VALID
            service.sockets[0].sendall(YES)  # nobody has asked for it
            assert check(client, "bad") is TokenStatus.NOT_FOUND
            monkeypatch.setattr(ignisign_webhook, "MAX_IDLE", -1)
            assert check(client, "bad") is TokenStatus.NOT_FOUND
            wait_until(lambda: service.closed == {0, 1})
            del client
            gc.collect()
            wait_until(lambda: service.closed == {0, 1, 2})
        assert service.connections == [0, 1, 2]

    def test_what_tls_read_beyond_a_response_is_not_taken_for_the_next(self, tls: Contexts) -> None:
        # All in one record of TLS, so that what is over is not in the socket any more. The
        # reader's buffer of 8,192 bytes ends where the second response begins.
        two = YES.ljust(io.DEFAULT_BUFFER_SIZE) + YES
        with TokenService(two, context=tls.server) as service:
            client = make_client(service, ssl_context=tls.client)
            assert check(client) is TokenStatus.VALID
            service.response = NO
            assert check(client) is TokenStatus.NOT_FOUND
        assert service.connections == [0, 1]

    def test_response_that_comes_too_late_is_not_taken_for_the_next(self) -> None:
        def respond(sock: socket.socket, request: Request) -> bytes:
            if request.payload["token"] == "bad":
                with contextlib.suppress(OSError):  # the client has closed it
                    service.sockets[0].sendall(YES)
            return NO if request.connection else EARLY_HINTS

        with TokenService(respond) as service:
            client = make_client(service, timeout=2)
            assert_outage(client, "timed out", "good")
            assert check(client, "bad") is TokenStatus.NOT_FOUND

    @needs_fork
    def test_child_of_a_fork_never_uses_its_parents(self) -> None:
        script = """
            def check(times):
                for _ in range(times):
                    assert client(good) is TokenStatus.VALID
                    assert client(bad) is TokenStatus.NOT_FOUND

            check(1)
            if not os.fork():
                check(1)
                os._exit(0)
            assert os.wait()[1] == 0
            check(1)
            for _ in range(12):
                threading.Thread(target=check, args=[25]).start()
            for _ in range(4):
                check(2)
                if not os.fork():
                    check(10)
                    os._exit(0)
            assert [os.wait()[1] for _ in range(4)] == [0] * 4
        """
        with TokenService(by_token) as service:
            # Python 3.12 and later warn of a fork while there are threads.
            run_client(service, script, warnings="ignore::DeprecationWarning")
        assert service.connections[:6] == [0, 0, 1, 1, 0, 0], "a child uses its parent's"
        assert len(service.requests) == 2 * (3 + 12 * 25 + 4 * 2 + 4 * 10)

    @pytest.mark.skipif(not is_installed("gevent"), reason="gevent is not installed")
    def test_greenlets_ask_at_once_and_reuse_them(self) -> None:
        script = """
            for _ in range(2):
                checks = [gevent.spawn(client, good) for _ in range(5)]
                gevent.joinall(checks)
                assert [check.value for check in checks] == [TokenStatus.VALID] * 5
        """
        with TokenService(once_all_have_asked(5)) as service:
            first = "import gevent, gevent.monkey; gevent.monkey.patch_all()"
            run_client(service, script, first=first, warnings="ignore")
        assert len(service.sockets) == 5 and len(service.requests) == 10


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
REFUSALS_OF_PROXIES: dict[str, Response] = {
    "407": http_answer({}, "407 Proxy Authentication Required"),
    "404 with a token code": http_answer(TOKEN_INVALID, "404 Not Found"),
    "closed": hang_up,
    "echo": lambda _, request: request.raw,
    "500 of an echo": lambda _, request: b"HTTP/1.1 500 " + request.raw,
    "no TLS": then_hang_up(b"HTTP/1.1 200 OK\r\n\r\nno TLS"),
}


@pytest.mark.usefixtures("no_proxies")
class TestProxy:
    @pytest.mark.parametrize("name", ["https_proxy", "HTTPS_PROXY"])
    @table("url, login", PROXY_URLS)
    def test_is_taken_from_the_environment(
        self, url: str, login: str | None, name: str, tls: Contexts, monkeypatch: Patch
    ) -> None:
        def connect(sock: socket.socket, request: Request) -> bytes | None:
            if not request.line.startswith("CONNECT "):
                return YES
            sock.sendall(b"HTTP/1.1 200 Connection established\r\nVia: proxy\r\n\r\n")
            with typing.cast("ssl.SSLContext", tls.server).wrap_socket(sock, True) as wrapped:
                proxy.sockets[0] = wrapped
                proxy.serve(wrapped, 0)
            return hang_up()

        with TokenService(connect) as proxy:
            monkeypatch.setenv(name, url.format(port=proxy.port))
            client = make_client("https://localhost:9/v", ssl_context=tls.client)
            assert check(client) is check(client) is TokenStatus.VALID
        first, *checks = proxy.requests
        assert first.line == "CONNECT localhost:9 HTTP/1.1"
        assert first.headers.pop("host") == "localhost:9"
        basic = base64.b64encode((login or "").encode()).decode()
        assert first.headers == ({"proxy-authorization": f"Basic {basic}"} if login else {})
        assert [request.line for request in checks] == [f"POST /v{CHECK_PATH} HTTP/1.1"] * 2
        assert len(proxy.sockets) == 1
        for request in checks:
            assert request.headers["host"] == "localhost:9"
            assert "proxy-authorization" not in request.headers

    @pytest.mark.parametrize("no_proxy", ["localhost", "*", "example.com, localhost", None])
    def test_no_proxy_and_http_avoid_it(
        self, no_proxy: Any, tls: Contexts, monkeypatch: Patch
    ) -> None:
        contexts = tls if no_proxy else Contexts()
        with TokenService(hang_up) as proxy, TokenService(YES, context=contexts.server) as service:
            for name in ("https_proxy", "http_proxy"):
                monkeypatch.setenv(name, proxy.url)
            monkeypatch.setenv("no_proxy", no_proxy or "")
            assert check(make_client(service, ssl_context=contexts.client)) is TokenStatus.VALID
        assert not proxy.sockets

    @table("response", REFUSALS_OF_PROXIES)
    @with_each_credential
    def test_refusal_is_an_outage(self, make: Any, response: Response, monkeypatch: Patch) -> None:
        with TokenService(response) as proxy:
            url = f"http://me:{PROXY_PASSWORD}@127.0.0.1:{proxy.port}"
            monkeypatch.setenv("https_proxy", url)
            assert_outage(make("https://localhost:9", timeout=30), "(?!timed out)")
        (request,) = proxy.requests
        assert API_KEY.encode() not in request.raw and APP_SECRET.encode() not in request.raw

    @pytest.mark.parametrize("url", BAD_PROXY_URLS.split(), ids=ascii)
    def test_unusable_one_is_a_value_error_without_its_text(
        self, url: str, monkeypatch: Patch
    ) -> None:
        monkeypatch.setenv("https_proxy", url)
        with pytest.raises(ValueError, match="https_proxy: only http://") as raised:
            make_client("https://localhost:9")
        assert not any("qqzzy" in str(link) + repr(link) for link in chain_of(raised.value))


#: What can't be an API key; "qq" and "zzy" stand in no message of ours.
NO_API_KEYS = """
    sk qqzzy sk_development_qqzzy sk_development_id_qqzzy_more sk_development__qqzzy
    sk_development_qqzzy_ sk__id_qqzzy _development_id_qqzzy pk_development_id_qqzzy
    SK_development_id_qqzzy sk_DEVELOPMENT_id_qqzzy sk_Development_id_qqzzy
    sk_development_id_qqzzy\xe9 sk_development_id_qq\x00zzy sk-development-id-qqzzy
"""
BAD_API_KEYS: list[tuple[Any, str]] = [
    *[(key, "expected sk_") for key in NO_API_KEYS.split()],
    *[(f"sk_development_id_qq{between}zzy", "expected sk_") for between in (" ", "\r\nX: ")],
    *[(key, "expected sk_") for key in ("Bearer sk_development_id_qqzzy", "", None, 7, b"qqzzy")],
    (" sk_development_id_qqzzy", "white space"),
    ("\tsk_development_id_qqzzy\r\n", "white space"),
    ("sk_development_id_<qqzzy>", "documentation"),
    ("<sk_development_id_qqzzy>", "documentation"),
    *[(f"sk_{env}_id_qqzzy", "environment") for env in ("sandbox", "new")],
]


GOOD_ENVIRONS = {
    "key": {"IGNISIGN_API_KEY": API_KEY},
    "both": {**SECRET_ENV, "IGNISIGN_API_KEY": API_KEY},
    "secret and empty key": {**SECRET_ENV, "IGNISIGN_API_KEY": ""},
}


class TestCredentials:
    @pytest.mark.parametrize("env", ["development", "staging", "production"])
    @pytest.mark.parametrize("make", [TokenClient, Verifier.from_api_key])
    def test_api_key_names_application_and_environment(self, make: Any, env: str) -> None:
        made = make(f"sk_{env}_1f-2e_s3cr3t", base_url="http://localhost")
        assert (made.app_id, made.app_env) == ("appId_1f-2e", AppEnv(env.upper()))
        assert isinstance(made.app_env, AppEnv)

    @pytest.mark.parametrize(("key", "problem"), BAD_API_KEYS, ids=ascii)
    def test_impossible_api_key_is_a_value_error(self, key: Any, problem: str) -> None:
        makers = [functools.partial(make, key) for make in (TokenClient, Verifier.from_api_key)]
        if key:
            environ = {"IGNISIGN_API_KEY": key}
            makers += [functools.partial(cls.from_env, environ) for cls in (Verifier, TokenClient)]
        for make in makers:
            with pytest.raises(ValueError, match=f"API key.*{problem}") as raised:
                make()
            told = "".join(repr(link) + str(link) for link in chain_of(raised.value))
            assert "qq" not in told and "zzy" not in told, "a part of the key is quoted"

    @pytest.mark.parametrize("cls", [Verifier, TokenClient])
    @table("environ", GOOD_ENVIRONS)
    def test_come_from_the_environment(self, cls: Any, environ: dict[str, str]) -> None:
        paths = [CHECK_PATH] if environ["IGNISIGN_API_KEY"] else [AUTH_PATH, CHECK_PATH]
        with TokenService(with_auth(YES)) as service:
            environ = {**environ, "IGNISIGN_SERVER_URL": service.url}
            none = dict.fromkeys(("IGNISIGN_API_KEY", *SECRET_ENV), "")
            with mock.patch.dict(os.environ, {**none, **environ}):
                clients = [cls.from_env(environ), cls.from_env()]
            for made in clients:
                assert type(made) is cls
                assert (made.app_id, made.app_env) == (APP_ID, AppEnv.DEVELOPMENT)
                expected = TokenStatus.VALID if cls is TokenClient else None
                assert made(parse_delivery(make_body())) is expected
        assert service.paths == paths * 2

    @pytest.mark.parametrize("cls", [Verifier, TokenClient])
    def test_missing_variables_are_a_value_error_that_names_them(self, cls: Any) -> None:
        environs: list[dict[str, str]] = [{}, {"IGNISIGN_API_KEY": ""}]
        for missing in SECRET_ENV:
            rest = {name: value for name, value in SECRET_ENV.items() if name != missing}
            environs += [rest, {**rest, missing: ""}]
        for environ in environs:
            with pytest.raises(ValueError) as raised:
                cls.from_env(environ)
            for name in ("IGNISIGN_API_KEY", *SECRET_ENV):
                assert name in str(raised.value)
            assert_silent(str(raised.value), "the error")

    @with_each_credential
    def test_are_neither_shown_nor_pickled_nor_copied(self, make: Any) -> None:
        client = make("http://localhost")
        verifier = make_verifier(client)
        assert repr(verifier) == f"Verifier(app_id={APP_ID!r}, app_env='DEVELOPMENT')"
        assert re.match(r"TokenClient\(.*http://localhost", repr(client))
        assert_silent(repr(client) + str(client) + repr(verifier), "a repr")
        copies = [copy.copy, copy.deepcopy]
        for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
            copies.append(functools.partial(pickle.dumps, protocol=protocol))
        for make_copy in copies:
            for thing in (client, verifier, [client])[: 1 if make_copy is copy.copy else 3]:
                with pytest.raises(TypeError, match="TokenClient"):
                    make_copy(thing)


NO_JWTS: dict[str, tuple[object, str]] = {
    **{
        f"{status} {code}": (http_answer({"code": code}, f"{status} No"), "credential was refused")
        for status in (400, 401, 403, 404)
        for code in ("TOKEN_NOT_FOUND", "API_AUTH_BAD_REQUEST")
    },
    **{
        f"{status} with a JWT": (http_answer({"jwtToken": make_jwt()}, f"{status} Oops"), "no JWT")
        for status in (302, 429, 500)
    },
    **{
        f"JWT {jwt!a}": ({"jwtToken": jwt}, "no JWT")
        for jwt in (None, "", "eyJhbG.e30.x\r\nX-Evil: y", "eyJhbG.e30.x\n", "eyJhbG.é.x")
    },
}
#: JWTs, and how often three checks ask for one.
JWTS: dict[str, tuple[Callable[[], str], int]] = {
    "a little more than the margin": (lambda: make_jwt(55), 1),
    "less than the margin": (lambda: make_jwt(29), 3),
    "over": (lambda: make_jwt(-10), 3),
    "no end": (lambda: make_jwt(exp=None), 1),
    "an end that is a list": (lambda: make_jwt(exp=[1]), 1),
    "an end too far": (lambda: make_jwt(exp=10**400), 1),
    "an end that is no number": (lambda: make_jwt(exp=math.nan), 1),
    "claims that are a list": (lambda: jwt_of(b"[]"), 1),
    "no claims": (lambda: jwt_of(b"{}"), 1),
    "claims that are not UTF-8": (lambda: jwt_of(b"\xff"), 1),
    "opaque": (lambda: "opaque", 1),
    "not base64": (lambda: "a.b.c", 1),
}


def is_interrupted(work: Callable[[], object], line: int) -> bool:
    """Call `work` in a thread, and interrupt it where it executes a line, as a signal does.

    The lines of the module are counted as they are executed. Return whether there were so many.
    """
    lines = itertools.count(1)

    def trace(frame: types.FrameType, event: str, arg: object) -> Any:
        if frame.f_code.co_filename != TokenClient.__call__.__code__.co_filename:
            return None
        if event == "line" and next(lines) == line:
            raise KeyboardInterrupt
        return trace

    def run() -> None:
        sys.settrace(trace)
        with contextlib.suppress(KeyboardInterrupt):
            work()

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    return next(lines) > line


class TestAppSecret:
    @pytest.mark.parametrize(
        ("app_id", "app_env", "secret"),
        [
            *((APP_ID, "DEVELOPMENT", text) for text in ("", "qq zzy", "\r\nzzy", "zzyé", None)),
            *((app_id, "DEVELOPMENT", "qqzzy") for app_id in ("", "app id", None)),
            *((APP_ID, app_env, "qqzzy") for app_env in ("", "DEVELOP MENT", None)),
        ],
        ids=ascii,
    )
    def test_impossible_one_is_a_value_error(self, app_id: Any, app_env: Any, secret: Any) -> None:
        for make in (TokenClient.from_app_secret, Verifier.from_app_secret):
            with pytest.raises(ValueError) as raised:
                make(app_id, app_env, secret)
            assert "zzy" not in "".join(map(repr, chain_of(raised.value))), "it is quoted"

    @table("jwt, times", JWTS)
    def test_jwt_is_renewed_before_it_ends(self, jwt: Callable[[], str], times: int) -> None:
        with TokenService(with_auth(auth=lambda: {"jwtToken": jwt()})) as service:
            client = make_secret_client(service)
            for _ in range(3):
                assert check(client, "good") is TokenStatus.VALID
        assert service.paths.count(AUTH_PATH) == times
        assert service.paths.count(CHECK_PATH) == 3

    def test_jwt_is_kept_and_renewed_once_when_it_is_refused(self) -> None:
        refusal = with_status("401 Unauthorized")
        responses = iter([YES, refusal, NO, YES, refusal, refusal, YES])
        jwts = [make_jwt() for _ in range(3)]
        auths = iter([{"jwtToken": jwt} for jwt in jwts])
        response = with_auth(lambda *_: next(responses), lambda: next(auths))
        with TokenService(response) as service:
            client = make_secret_client(service)
            assert (client.app_id, client.app_env) == (APP_ID, AppEnv.DEVELOPMENT)
            assert check(client) is TokenStatus.VALID
            assert check(client) is TokenStatus.NOT_FOUND
            assert check(client) is TokenStatus.VALID
            assert_outage(client, "our own credential was refused")
            assert check(client) is TokenStatus.VALID
        login = {"appId": APP_ID, "appEnv": "DEVELOPMENT", "secret": APP_SECRET}
        first, second, third = [(CHECK_PATH, f"Bearer {jwt}") for jwt in jwts]
        auth = (AUTH_PATH, None)
        bearers = [request.headers.get("authorization") for request in service.requests]
        expected = [auth, first, first, auth, second, second, second, auth, third, third]
        assert [*zip(service.paths, bearers, strict=True)] == expected
        for request, (path, _) in zip(service.requests, expected, strict=True):
            sent = request.payload == login, APP_SECRET.encode() in request.raw
            assert sent == (path == AUTH_PATH,) * 2, "the secret is for the JWT only"

    @table("told, problem", NO_JWTS)
    def test_without_a_jwt_no_token_is_sent(self, told: object, problem: str) -> None:
        with TokenService(with_auth(auth=lambda: told)) as service:
            assert_outage(make_secret_client(service), problem)
        assert service.paths == [AUTH_PATH]

    def test_sixteen_threads_renew_it_and_none_waits_for_another(self) -> None:
        renewing = threading.Barrier(16)
        refused = ""

        def auth() -> object:
            renewing.wait(30)
            return {"jwtToken": make_jwt()}

        def respond(sock: socket.socket, request: Request) -> bytes:
            is_refused = request.headers["authorization"] == refused
            return http_answer({}, "401 No") if is_refused else by_token(sock, request)

        tokens, expected = ["good", "bad"] * 8, [TokenStatus.VALID, TokenStatus.NOT_FOUND] * 8
        with TokenService(with_auth(respond, auth)) as service:
            client = make_secret_client(service, timeout=60)
            assert check_in_threads(client, *tokens) == expected
            assert check(client, "good") is TokenStatus.VALID
            refused = service.requests[-1].headers["authorization"]
            assert check_in_threads(client, *tokens) == expected
        assert service.paths.count(AUTH_PATH) == 16 + 16
        assert service.paths.count(CHECK_PATH) == 16 + 1 + 16 + 16

    # What an interruption leaves open is closed when it is collected.
    @pytest.mark.filterwarnings("ignore::ResourceWarning")
    @pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
    def test_interrupted_check_holds_up_no_other(self) -> None:
        with TokenService(with_auth(auth=lambda: {"jwtToken": make_jwt(-10)})) as service:
            for line in itertools.count(1):
                client = make_secret_client(service)
                interrupted = is_interrupted(functools.partial(check, client, "good"), line)
                verdict = check(client, "bad")
                assert verdict is TokenStatus.NOT_FOUND, f"interrupted at line {line}"
                if not interrupted:
                    break
        assert line > 20


class TestVerifier:
    @pytest.mark.parametrize(
        "changes",
        [
            *({"appId": "appId_another"}, {"appId": APP_ID.upper()}),
            *({"appEnv": app_env} for app_env in ("PRODUCTION", "development", "NEW")),
            {"appId": "appId_another", "appEnv": "PRODUCTION"},
        ],
        ids=str,
    )
    def test_delivery_for_another_spends_no_token(self, changes: dict[str, str]) -> None:
        error = WrongApplicationError if "appId" in changes else WrongEnvironmentError
        check_token = mock.Mock(return_value=TokenStatus.VALID)
        verifier = make_verifier(check_token)
        with pytest.raises(error) as raised:
            verifier(parse_delivery(make_body(**changes)))
        assert isinstance(raised.value, VerificationError)
        for app_id in (APP_ID, changes["appId"]) if "appId" in changes else ():
            assert app_id in str(raised.value)
        assert_silent(str(raised.value), "the error", (TOKEN,))
        with pytest.raises(MalformedDeliveryError):
            parse_event(make_body(content={"signerId": 7}), verifier)
        assert not check_token.called
        delivery = parse_delivery(make_body())
        assert verifier(delivery) is None
        parse_event(make_body(), own := mock.Mock(return_value=None))
        own.assert_called_once_with(delivery)
        check_token.assert_called_once_with(delivery)

    @pytest.mark.parametrize("status", [status for status in TokenStatus if status.name != "VALID"])
    def test_token_that_is_not_valid_is_rejected_with_its_reason(self, status: TokenStatus) -> None:
        with pytest.raises(TokenRejectedError, match=status.value) as raised:
            parse_event(make_body(), make_verifier(lambda delivery: status))
        assert raised.value.reason is status

    @pytest.mark.parametrize("result", [True, False, None, "VALID", [TokenStatus.VALID]])
    def test_nothing_else_that_is_returned_is_a_yes(self, result: Any) -> None:
        expected = f"must return a TokenStatus, not {type(result).__name__}"
        verifiers = [make_verifier(lambda _: result), lambda _: result]
        for verifier in verifiers[: 1 if result is None else 2]:
            with pytest.raises(VerificationUnavailableError) as raised:
                parse_event(make_body(), typing.cast(Any, verifier))
            assert expected in str(raised.value) or not isinstance(verifier, Verifier)

    @pytest.mark.parametrize("error", [ValueError, OSError, RecursionError, asyncio.CancelledError])
    @pytest.mark.parametrize("wrap", [make_verifier, lambda fail: fail], ids=["check", "verifier"])
    def test_other_error_is_a_logged_outage(self, wrap: Any, error: Any, caplog: Any) -> None:
        def fail(delivery: Delivery) -> typing.NoReturn:
            raise error("boom")

        with pytest.raises(VerificationUnavailableError) as raised:
            parse_event(make_body(), wrap(fail))
        assert "boom" not in str(raised.value)
        assert list(chain_of(raised.value)) == [raised.value]
        (record,) = caplog.records
        assert record.levelno == logging.ERROR and record.name == "ignisign_webhook"
        assert f"{error.__name__}: boom" in caplog.text and "in fail\n" in caplog.text
        assert_silent(caplog.text, "the log", (TOKEN,))

    @pytest.mark.parametrize(
        "error", [WebhookError("mine"), VerificationUnavailableError("later"), KeyboardInterrupt()]
    )
    @pytest.mark.parametrize("wrap", [make_verifier, lambda fail: fail], ids=["check", "verifier"])
    def test_webhook_errors_and_interrupts_pass(self, wrap: Any, error: Any, caplog: Any) -> None:
        with pytest.raises(type(error)) as raised:
            parse_event(make_body(), wrap(mock.Mock(side_effect=error)))
        assert raised.value is error and not caplog.records

    @pytest.mark.parametrize(
        ("app_id", "app_env"),
        [("", "DEVELOPMENT"), ("app id", "DEVELOPMENT"), (None, "PRODUCTION"), ("a", 1)]
        + [(APP_ID, app_env) for app_env in ("", "development", "Development", "DEVEL OPMENT")],
    )
    def test_impossible_argument_is_an_error(self, app_id: Any, app_env: Any) -> None:
        with pytest.raises(ValueError, match=r"app_id.*DEVELOPMENT"):
            Verifier(app_id=app_id, app_env=app_env, check_token=lambda _: TokenStatus.VALID)
        with pytest.raises(TypeError, match="check_token"):
            make_verifier(typing.cast(Any, "check"))


# ---- The delivery log ------------------------------------------------------------------------


class ConsumedTokens:
    """A check_token as Ignisign's: the first question about a token consumes it."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.raises: BaseException | None = None

    def __call__(self, delivery: Delivery) -> TokenStatus:
        self.asked.append(delivery.verification_token)
        if self.raises is not None:
            raise self.raises
        first = self.asked.count(delivery.verification_token) == 1
        return TokenStatus.VALID if first else TokenStatus.ALREADY_CONSUMED


class FailingLog:
    """A delivery log whose methods in `failing` raise an error."""

    def __init__(self, *failing: str, error: BaseException) -> None:
        self.failing = failing
        self.error = error
        self.log = MemoryDeliveryLog()

    def __getattr__(self, method: str) -> Callable[..., object]:
        def call(key: str, owner: str) -> object:
            if method in self.failing:
                if method == "claim":  # which has been made
                    self.log.claim(key, owner)
                raise self.error
            return getattr(self.log, method)(key, owner)

        return call


def key_of(name: object) -> str:
    return hashlib.sha256(str(name).encode()).hexdigest()


def token_of(number: object) -> str:
    return key_of(f"token {number}")


def numbered_body(number: object) -> bytes:
    return make_body(
        content={"signatureRequestId": "request", "signerId": f"signer-{number}"},
        verificationToken=token_of(number),
    )


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

    The steps are the calls of functions that the module makes. No action is an interruption:
    it strikes at the ends of C functions, where a signal can.
    """
    left = step
    events = ["c_return", "call", "return"] if action else ["c_return"]

    def profile(frame: types.FrameType, event: str, _: object) -> None:
        nonlocal left
        if event in events and frame.f_code.co_filename == ignisign_webhook.__file__:
            left -= 1
            if left == -1:
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


@pytest.fixture(scope="session")
def redis_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    if not (is_installed("redis") and shutil.which("redis-server")):
        pytest.skip("redis or redis-server is not installed")
    port = find_free_port()
    command = ["redis-server", "--save", "", "--bind", "127.0.0.1", "--port", str(port)]
    with running(command, port, tmp_path_factory.mktemp("redis")):
        yield f"redis://127.0.0.1:{port}"


@pytest.fixture
def redis_client(redis_url: str) -> Iterator[typing.Any]:
    import redis

    with redis.Redis.from_url(redis_url) as client:
        client.flushall()
        yield client


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "deliveries.sqlite"


@pytest.fixture(params=["memory", "sqlite", "redis"])
def log(request: pytest.FixtureRequest, path: Path) -> typing.Any:
    if request.param == "memory":
        return MemoryDeliveryLog()
    if request.param == "sqlite":
        return SQLiteDeliveryLog(path)
    client = request.getfixturevalue("redis_client")  # which skips the test where there is none
    names: dict[str, typing.Any] = {}
    exec(readme_block("redis-log"), names)
    return names["RedisDeliveryLog"](client)


@pytest.fixture
def tokens() -> ConsumedTokens:
    return ConsumedTokens()


@pytest.fixture
def app(log: DeliveryLog, tokens: ConsumedTokens) -> WebhookApp:
    return WebhookApp(make_verifier(tokens), deliveries=log)


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
            claims = run_at_once(lambda index, key=key: log.claim(key, f"owner {index}").name, 16)
            assert sorted(claims) == sorted([state] + [others] * 15)

    @pytest.mark.parametrize("rival", ["a thread, memory", "a thread, file", "a process, file"])
    @pytest.mark.parametrize("method", ["claim", "claim, handled", "release", "done"])
    def test_rival_that_cuts_in_anywhere_does_no_harm(
        self, path: Path, other: LogProcess, rival: str, method: str
    ) -> None:
        method, *and_done = method.split(", ")
        allowed = {  # the states of the delivery for who comes first, for the other, for a third
            "claim": [
                *("IN_PROGRESS NEW IN_PROGRESS", "NEW DONE DONE"),
                "NEW IN_PROGRESS " + ("DONE" if and_done else "IN_PROGRESS"),
            ],
            "release": ["IN_PROGRESS VERIFIED", "VERIFIED IN_PROGRESS"],
            "done": ["IN_PROGRESS DONE", "DONE DONE"],
        }[method]
        log: DeliveryLog = SQLiteDeliveryLog(path) if "file" in rival else MemoryDeliveryLog()
        rival_log = other if "process" in rival else log
        reader = other if "file" in rival else log
        fill(log, "first")
        for step in itertools.count():
            key = key_of(step)
            states: list[DeliveryState | None] = []
            if method != "claim":
                log.claim(key, "a")
                log.verified(key, "a")

            def cross(key: str = key, states: list[typing.Any] = states) -> None:
                states.append(rival_log.claim(key, "b"))
                if and_done and states[-1] is DeliveryState.NEW:
                    rival_log.done(key, "b")

            work = functools.partial(getattr(log, method), key, "a")
            if not cut_in(step, lambda states=states, work=work: states.append(work()), cross):
                break
            states.append(reader.claim(key, "c"))
            assert " ".join(state.name for state in states if state) in allowed, step
        assert step > 1

    @pytest.mark.parametrize("make_log", [MemoryDeliveryLog, SQLiteDeliveryLog])
    def test_memory_does_not_grow_with_the_deliveries(
        self, make_log: Callable[..., DeliveryLog], path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(ignisign_webhook, "MAX_REMEMBERED", 100)
        monkeypatch.setattr(logging.getLogger("ignisign_webhook"), "disabled", True)
        answers = itertools.cycle([TokenStatus.VALID, TokenStatus.VALID, TokenStatus.NOT_FOUND])
        log = make_log(*([path] if make_log is SQLiteDeliveryLog else []))
        app = WebhookApp(make_verifier(lambda delivery: next(answers)), deliveries=log)

        @app.on()
        def handle(event: AnyEvent) -> None:
            if event.content.signer_id.endswith("1"):
                raise ValueError

        def consume(numbers: range) -> int:
            for number in numbers:
                for _ in range(2):
                    with contextlib.suppress(WebhookError):
                        app.consume(numbered_body(number))
            gc.collect()
            return tracemalloc.get_traced_memory()[0]

        tracemalloc.start()
        try:
            before = consume(range(600))
            after = consume(range(600, 1800))
        finally:
            tracemalloc.stop()
        assert after - before < 30 * 600  # a delivery that stayed would take more than 100

    def test_memory_log_is_bounded_and_forgets_done_deliveries_first(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(ignisign_webhook, "MAX_REMEMBERED", 10)
        log = MemoryDeliveryLog()
        log.claim(key_of("in progress"), "a")
        fill(log, "verified 1", "verified 2", done=False)
        fill(log, *range(50))
        assert states_of(log, *range(50)) == ["NEW"] * 42 + ["DONE"] * 8
        assert states_of(log, "verified 1", "verified 2") == ["VERIFIED"] * 2
        fill(log, *range(100, 130), done=False)
        assert states_of(log, *range(100, 130)) == ["NEW"] * 20 + ["VERIFIED"] * 10
        assert states_of(log, "in progress") == ["IN_PROGRESS"]


# In a SQLite file

# What every script starts with.
SCRIPT = """
import ctypes, glob, hashlib, os, random, signal, sqlite3, sys, threading, time, traceback, warnings
if "without-fcntl" in sys.argv:
    sys.modules["fcntl"] = None
from ignisign_webhook import *

path = os.path.realpath(sys.argv[1])
signal.alarm(100)
warnings.simplefilter("ignore", DeprecationWarning)  # to fork with threads is the point

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
    """Run a script, whose first argument is a path, to its good end; return the words it said."""
    done = run_python(SCRIPT + textwrap.dedent(source), *map(str, arguments))
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.split()


class LogProcess:
    """A `SQLiteDeliveryLog` in a process of its own, with the methods of a log.

    What the process does before can be given, and what it evaluates can be asked.
    """

    def __init__(self, path: Path, source: str = "", *arguments: str) -> None:
        script = SCRIPT + "log = SQLiteDeliveryLog(path)\n" + textwrap.dedent(source)
        script += "\nfor line in sys.stdin:\n    say(eval(line))\n"
        self.process = subprocess.Popen(
            [sys.executable, "-W", "error", "-c", script, str(path), *arguments],
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

    def __getattr__(self, method: str) -> Callable[[str, str], typing.Any]:
        def call(key: str, owner: str) -> DeliveryState | None:
            answer = self.ask(f"log.{method}({key!r}, {owner!r})")
            return None if answer == "None" else DeliveryState[answer.partition(".")[2]]

        return call

    def close(self) -> None:
        self.process.kill()
        with self.process:  # which closes its pipes
            pass


@pytest.fixture
def other(path: Path) -> Iterator[typing.Any]:
    """The log of the same file in another process."""
    with contextlib.closing(LogProcess(path)) as process:
        yield process


def open_database(path: Path) -> contextlib.closing[sqlite3.Connection]:
    """Connect to a database as a program beside the log would, with nothing begun."""
    connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    return contextlib.closing(connection)


def read_states(path: Path) -> list[str]:
    with open_database(path) as database:
        return [state for (state,) in database.execute("SELECT state FROM deliveries")]


def make_older(path: Path, seconds: float, *names: object) -> None:
    """Make the facts about deliveries older than they are."""
    with open_database(path) as database:
        for name in names:
            query = "UPDATE deliveries SET since = since - ? WHERE key = ?"
            assert database.execute(query, (seconds, key_of(name))).rowcount == 1


def read_stamps(path: Path) -> dict[str, tuple[int, int]]:
    """The size and the time of change of a log's files but the shared memory."""
    files = [file for file in path.parent.iterdir() if not file.name.endswith("-shm")]
    return {file.name: (file.stat().st_size, file.stat().st_mtime_ns) for file in files}


@pytest.fixture
def connections(monkeypatch: pytest.MonkeyPatch) -> list[sqlite3.Connection]:
    """The connections that are made from now on."""
    made: list[sqlite3.Connection] = []
    connect = sqlite3.connect

    def connect_and_keep(*args: typing.Any, **options: typing.Any) -> sqlite3.Connection:
        made.append(connect(*args, **options))
        return made[-1]

    monkeypatch.setattr(sqlite3, "connect", connect_and_keep)
    return made


def make_foreign_table(path: Path) -> None:
    with open_database(path) as database:
        database.execute("CREATE TABLE deliveries (parcel TEXT, state TEXT, since TEXT)")
        database.execute("INSERT INTO deliveries VALUES ('parcel', 'lost', 'May')")


class TestSQLiteDeliveryLog:
    @pytest.fixture
    def log(self, path: Path) -> DeliveryLog:
        return SQLiteDeliveryLog(path)

    @pytest.mark.parametrize("convert", [str, Path, os.fsencode], ids=["str", "Path", "bytes"])
    def test_path_of_any_type_is_resolved_at_construction(
        self, path: Path, convert: Callable[[str], typing.Any], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        elsewhere = path.parent / "elsewhere"
        elsewhere.mkdir()
        monkeypatch.chdir(path.parent)
        log = SQLiteDeliveryLog(convert(path.name))
        monkeypatch.chdir(elsewhere)
        fill(log, 1)
        assert list(elsewhere.iterdir()) == []
        assert read_states(path) == ["DONE"]
        assert repr(log) == f"SQLiteDeliveryLog({os.path.realpath(path)!r})"

    @pytest.mark.parametrize("name", [":memory:", b":memory:", "", b""])
    def test_needs_a_file(self, name: typing.Any) -> None:
        with pytest.raises(ValueError, match="file"):
            SQLiteDeliveryLog(name)

    @pytest.mark.parametrize(
        ("make", "problem"),
        [
            pytest.param(lambda path: path.mkdir(), ".", id="directory"),
            pytest.param(lambda path: Path(f"{path}.lock").mkdir(), ".", id="no lock file"),
            pytest.param(lambda path: path.parent.rmdir(), ".", id="no directory"),
            pytest.param(
                lambda path: path.write_bytes(b"a text " * 1000), "not a database", id="foreign"
            ),
            pytest.param(make_foreign_table, "deliveries.*table|table.*deliveries", id="table"),
        ],
    )
    def test_path_that_can_not_be_used_is_an_error_at_once(
        self, tmp_path: Path, make: Callable[[Path], object], problem: str
    ) -> None:
        path = tmp_path / "logs" / "deliveries.sqlite"
        path.parent.mkdir()
        make(path)
        for _ in range(2):
            with pytest.raises(DeliveryLogError, match=problem) as raised:
                SQLiteDeliveryLog(path)
            assert str(path) in str(raised.value)
        assert not Path(f"{path}.lock").is_file()
        if make is make_foreign_table:
            assert read_states(path) == ["lost"]

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

    def test_refused_delivery_writes_nothing(
        self, path: Path, app: WebhookApp, tokens: ConsumedTokens
    ) -> None:
        def answers_to(name: object) -> set[int]:
            return {call(app, numbered_body(f"{name} {number}")).status for number in range(30)}

        constructed = read_stamps(path)
        tokens.raises = VerificationUnavailableError("down")
        assert answers_to("refused") == {503}
        tokens.raises = refusal = TokenRejectedError(TokenStatus.NOT_FOUND)
        assert answers_to("refused") == {403}
        refused = read_stamps(path)
        assert refused.pop(f"{path.name}-wal", (0, 0))[0] == 0
        assert refused == constructed

        tokens.raises = None
        assert answers_to("handled") == {200}
        handled = read_stamps(path)
        tokens.raises = refusal
        assert (answers_to("refused"), answers_to("handled")) == ({403}, {200})
        assert read_stamps(path) == handled
        assert read_states(path) == ["DONE"] * 30

    def test_handled_delivery_is_two_durable_writes_without_body_and_token(
        self,
        path: Path,
        connections: list[sqlite3.Connection],
        app: WebhookApp,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        monkeypatch.setattr(ignisign_webhook, "DONE_MAX_NUMBER", 2)
        states: list[list[str]] = []
        app.consume(numbered_body(0))
        execute = connections[-1].execute
        app.on()(lambda event: states.append(read_states(path)))
        for number in range(1, 6):
            app.consume(numbered_body(number))
        assert states[1] == ["DONE", "DONE", "VERIFIED"]  # while the third is being handled
        # A frame with a size is the end of a transaction (https://sqlite.org/fileformat2.html).
        wal = Path(f"{path}-wal").read_bytes()  # which no lock is on
        frame = 24 + int.from_bytes(wal[8:12], "big")
        sizes = [wal[start + 4 : start + 8] for start in range(32, len(wal), frame)]
        assert len(sizes) - sizes.count(bytes(4)) == 6 * 2
        assert execute("PRAGMA synchronous").fetchone() == (2,)  # FULL
        assert execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert hashlib.sha256(numbered_body(0)).hexdigest().encode() in wal
        for secret in (token_of(0), token_of(1), "signer-", APP_ID, "SIGNATURE_SESSION"):
            assert secret.encode() not in wal

    def test_file_of_version_1_0_0_goes_on(self, path: Path) -> None:
        done = [f"DONE {index}" for index in range(40)]
        with open_database(path) as database:
            database.execute("PRAGMA journal_mode = WAL")
            database.execute(
                "CREATE TABLE deliveries (key TEXT PRIMARY KEY, state TEXT NOT NULL, owner TEXT,"
                " process INTEGER, since REAL NOT NULL, number INTEGER UNIQUE)"
            )
            for name in ["NEW 0", "NEW 1", "VERIFIED 0", "VERIFIED 1", *done]:
                state, index = name.split()
                number = int(index) + 1 if state == "DONE" else None
                database.execute(
                    "INSERT INTO deliveries VALUES (?, ?, 'gone', 12345, ?, ?)",
                    (key_of(name), state, time.time() - 60, number),
                )
        log = SQLiteDeliveryLog(path)
        names = ["NEW 0", "NEW 1", "VERIFIED 0", "VERIFIED 1", "DONE 0", "DONE 39"]
        assert states_of(log, *names) == [name.split()[0] for name in names]
        fill(log, "NEW 0", "VERIFIED 0")
        fill(log, "NEW 1", done=False)
        assert states_of(log, *names) == ["DONE", "VERIFIED"] * 2 + ["DONE"] * 2
        make_older(path, ignisign_webhook.DONE_MAX_AGE, *done)
        fill(log, *range(40))
        assert states_of(log, *done) == ["NEW"] * 40

    def test_done_deliveries_are_forgotten_by_age_and_number_and_verified_ones_never(
        self, path: Path, log: DeliveryLog, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        age = ignisign_webhook.DONE_MAX_AGE
        fill(log, "verified", done=False)
        fill(log, "young", *range(60))
        make_older(path, 10 * age, "verified")
        make_older(path, age + 10, *range(60))
        make_older(path, age - 600, "young")
        fill(log, "new")
        assert 33 <= len(read_states(path)) < 62  # a few at a time
        fill(log, *(f"new {number}" for number in range(15)))
        assert states_of(log, "young", "new", "verified") == ["DONE", "DONE", "VERIFIED"]
        assert states_of(log, *range(60)) == ["NEW"] * 60
        assert len(read_states(path)) == 3 + 15

        monkeypatch.setattr(ignisign_webhook, "DONE_MAX_NUMBER", 20)
        fill(log, *range(60))
        for number in range(60, 120):
            log.claim(key_of(number), "forger")  # which is no delivery that is done
        fill(log, "last")
        assert len(read_states(path)) <= 1 + 20
        assert states_of(log, "verified", *range(45, 60)) == ["VERIFIED"] + ["DONE"] * 15
        assert states_of(log, *range(30)) == ["NEW"] * 30

    def test_file_that_stays_locked_is_an_error_in_the_end(
        self, path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        with open_database(path) as database:
            database.execute("BEGIN IMMEDIATE")
            timer = threading.Timer(0.3, database.execute, ["ROLLBACK"])
            timer.start()
            log = SQLiteDeliveryLog(path)  # a new file that is busy is waited for
            timer.join()
            monkeypatch.setattr(ignisign_webhook, "BUSY_TIMEOUT", 0.1)
            database.execute("BEGIN IMMEDIATE")
            with pytest.raises(DeliveryLogError, match="locked"):
                SQLiteDeliveryLog(path)
            database.execute("ROLLBACK")
            fill(log, "before")
            database.execute("BEGIN IMMEDIATE")
            log.claim(key_of(1), "a")
            for record in (log.verified, log.done):
                with pytest.raises(DeliveryLogError, match="locked"):
                    record(key_of(1), "a")
            log.release(key_of(1), "a")
            # What only has to be read is no matter of the lock.
            assert states_of(log, "before", "new") == ["DONE", "NEW"]
            database.execute("ROLLBACK")
        fill(log, 1)
        assert states_of(log, 1) == ["DONE"]

    def test_thread_does_not_wait_for_the_others_without_end(
        self, connections: list[sqlite3.Connection], path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        log = SQLiteDeliveryLog(path)
        fill(log, "before")
        log.claim(key_of(1), "a")
        monkeypatch.setattr(ignisign_webhook, "BUSY_TIMEOUT", 0.05)
        writing, told = threading.Event(), threading.Event()
        connections[-1].set_trace_callback(lambda statement: (writing.set(), told.wait(60)))
        writer = threading.Thread(target=log.verified, args=[key_of(1), "a"])
        writer.start()
        try:
            assert writing.wait(60)
            with pytest.raises(DeliveryLogError, match=re.escape(str(path))):
                log.claim(key_of(2), "b")
            log.release(key_of(2), "b")  # as the receiver does
        finally:
            told.set()
            writer.join(60)
        log.release(key_of(1), "a")
        assert states_of(log, 1, 2) == ["VERIFIED", "NEW"]

    def test_full_disk_is_never_answered_with_200(
        self,
        connections: list[sqlite3.Connection],
        app: WebhookApp,
        tokens: ConsumedTokens,
        other: LogProcess,
    ) -> None:
        handled: list[str] = []
        app.on()(lambda event: handled.append(event.content.signer_id))
        assert call(app, numbered_body(0)).status == 200
        run = connections[-1].execute
        [pages] = run("PRAGMA page_count").fetchone()
        run(f"PRAGMA max_page_count = {pages + 1}")  # as many as there may be, as on a small disk
        answers = [call(app, numbered_body(number)).status for number in range(120)]
        assert set(answers) == {200, 503}
        assert answers[-10:] == [503] * 10
        for number, answer in enumerate(answers):
            # What Ignisign was asked about is handled now, for it could not be verified again.
            assert (token_of(number) in tokens.asked) == (f"signer-{number}" in handled)
            assert token_of(number) in tokens.asked or answer == 503
            key = hashlib.sha256(numbered_body(number)).hexdigest()
            assert (other.claim(key, "b") is DeliveryState.DONE) == (answer == 200)
            other.release(key, "b")
        run("PRAGMA max_page_count = 1000")  # somebody has made room
        assert {call(app, numbered_body(number)).status for number in range(120)} == {200}
        assert set(handled) == {f"signer-{number}" for number in range(120)}

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
        self, log: DeliveryLog, other: LogProcess, method: str, allowed: str
    ) -> None:
        fill(log, "first")
        for step in itertools.count():
            key = key_of(step)
            if method != "claim":
                log.claim(key, "a")
            if method in ("release", "done"):
                log.verified(key, "a")
            if not cut_in(step, lambda key=key: getattr(log, method)(key, "a"), None):
                break
            log.release(key, "a")  # as the receiver does
            for user in (log, other):
                assert set(states_of(user, step)) <= set(allowed.split()), step
        assert step > 1


@pytest.mark.skipif(
    not (hasattr(os, "fork") and is_installed("fcntl")), reason="there is no fork or no fcntl here"
)
class TestSQLiteProcesses:
    @pytest.mark.parametrize("how", ["kill", "end"])
    def test_claims_end_with_their_process_and_facts_do_not(
        self, path: Path, other: LogProcess, how: str
    ) -> None:
        log = SQLiteDeliveryLog(path)
        names = ("claimed", "verified", "failed", "done")
        for key in map(key_of, names):
            assert other.claim(key, "a") is DeliveryState.NEW
        for name in names[1:]:
            other.verified(key_of(name), "a")
        other.release(key_of("failed"), "a")
        other.done(key_of("done"), "a")
        for _ in range(2):
            expected = ["IN_PROGRESS", "IN_PROGRESS", "VERIFIED", "DONE"]
            assert states_of(log, *names) == expected
        (other.process.kill if how == "kill" else other.process.stdin.close)()
        other.process.wait(60)
        assert states_of(log, *names) == ["NEW", "VERIFIED", "VERIFIED", "DONE"]

    def test_claim_does_not_end_with_a_log_object_or_with_time(
        self, path: Path, tmp_path: Path, other: LogProcess, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (tmp_path / "link").symlink_to(path)
        paths = [path, str(path), tmp_path / "link"]
        logs = run_at_once(lambda index: SQLiteDeliveryLog(paths[index]), 3)
        for number, (first, second) in enumerate(itertools.permutations(logs, 2)):
            assert first.claim(key_of(number), "a") is DeliveryState.NEW
            assert states_of(second, number) == states_of(other, number) == ["IN_PROGRESS"]
        del logs, first, second
        for path in paths:
            gc.collect()
            fill(SQLiteDeliveryLog(path), f"in {path}")
        gc.collect()
        run_script("fill(SQLiteDeliveryLog(path), 'elsewhere')", path)
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
        with contextlib.closing(LogProcess(path, "", "without-fcntl")) as process:
            for key, state in [(key_of(1), "NEW"), (key_of(2), "NEW"), (key_of(1), "VERIFIED")]:
                assert process.claim(key, "a").name == state
                assert process.claim(key, "b") is DeliveryState.IN_PROGRESS
                process.verified(key, "a")
                process.release(key, "a")
            process.done(key_of(1), "a")
            assert process.claim(key_of(1), "a") is DeliveryState.DONE

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
        assert states_of(log, "held", "0 1", "1 2", "2 3") == ["NEW", "DONE", "DONE", "DONE"]

    @pytest.mark.parametrize("opened", ["after", "before", "before,in-C"])
    def test_processes_of_a_fork_never_claim_the_same_delivery(
        self, path: Path, opened: str
    ) -> None:
        source = """
            opened, *in_C = sys.argv[2:]
            logs = [SQLiteDeliveryLog(f"{path}-{n}") for n in range(5) if opened == "before"]
            for log in logs:
                if not in_C:  # a fork in C, as of uWSGI, is for a log that was only constructed
                    log.claim(key_of(0), "parent")

            def work(index):
                os.close(start)
                os.read(gate, 1)
                for number in range(5):
                    log = logs[number] if logs else SQLiteDeliveryLog(f"{path}-{number}")
                    names = list(range(20)) * 3
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
                            say(f"{state}-{number}-{name}")

            gate, start = os.pipe()
            children = [fork(work, index) for index in range(6)]
            for log in logs:
                log.release(key_of(0), "parent")
            os.close(start)  # so they start together
            assert not any([os.waitpid(child, 0)[1] for child in children])
            """
        expected = itertools.product(["NEW", "VERIFIED"], range(5), range(20))
        said = run_script(source, path, *opened.split(","))
        assert sorted(said) == sorted("-".join(map(str, claim)) for claim in expected)
        for number in range(5):
            log = SQLiteDeliveryLog(f"{path}-{number}")
            assert states_of(log, *range(20)) == ["DONE"] * 20

    @pytest.mark.parametrize(
        "end",
        [
            "os._exit(0)",
            "sys.exit()",
            "os.kill(os.getpid(), signal.SIGKILL)",
            "os.execv(sys.executable, [sys.executable, '-c', ''])",
        ],
    )
    def test_child_neither_has_nor_steals_nor_ends_the_claims_of_its_parent(
        self, path: Path, other: LogProcess, end: str
    ) -> None:
        source = """
            for name in ("new", "verified"):
                log.claim(key_of(name), "a")
            log.verified(key_of("verified"), "a")
            def use_in_child():
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
                END
            """
        with contextlib.closing(LogProcess(path, source.replace("END", end))) as process:
            for _ in range(2):
                assert process.ask("use_in_child()") == ("9" if "SIGKILL" in end else "0")
                for log in (other, process):
                    assert states_of(log, "new", "verified") == ["IN_PROGRESS"] * 2
            process.release(key_of("new"), "a")
            process.release(key_of("verified"), "a")
            assert states_of(other, "new", "verified") == ["NEW", "VERIFIED"]

    def test_children_of_forks_at_any_time_can_use_the_log(self, path: Path) -> None:
        source = """
            connect = sqlite3.connect
            def connect_to_slow_disk(*arguments, **options):
                connection = connect(*arguments, **options)
                connection.set_trace_callback(lambda sql: "INSERT" in sql and time.sleep(0.005))
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
            children = [fork(work, index) for index in range(20)]
            failed = any([os.waitpid(child, 0)[1] for child in children])
            over = True
            for thread in threads:
                thread.join()
            names = ["held", "one", "two", *(f"child {index}" for index in range(20))]
            say(failed, *(log.claim(key_of(name), "c").name for name in names))
            """
        assert run_script(source, path) == ["False", "IN_PROGRESS"] + ["DONE"] * 22


# With a real server

RECEIVER = """
import os, random, signal
from ignisign_webhook import *

def write_line(file, line):
    with open(os.path.join(HERE, file), "a") as lines:
        lines.write(line + "\\n")
def is_first(name):
    try:
        os.close(os.open(os.path.join(HERE, "first-" + name), os.O_CREAT | os.O_EXCL))
    except FileExistsError:
        return False
    return True
def check_token(delivery):
    write_line("asked", delivery.verification_token)
    first = is_first("token-" + delivery.verification_token)
    return TokenStatus.VALID if first else TokenStatus.ALREADY_CONSUMED

HERE = os.path.dirname(os.path.abspath(__file__))
app = WebhookApp(
    Verifier(app_id="APP_ID", app_env="DEVELOPMENT", check_token=check_token),
    deliveries=SQLiteDeliveryLog(os.path.join(HERE, "deliveries.sqlite")),
)

@app.on(SignatureSessionEvent)
def handle(event):
    signer = event.content.signer_id
    if signer == "signer-killed" and is_first("kill"):
        os.killpg(0, signal.SIGKILL)  # the whole server
    for failure in range(random.Random(signer).choice([0, 0, 1, 2])):
        if is_first(f"failure-{signer}-{failure}"):
            raise RuntimeError("once more")
    write_line("handled", signer)
""".replace("APP_ID", APP_ID)


@contextlib.contextmanager
def running_receiver(directory: Path) -> Iterator[Callable[[object], list[int]]]:
    """Serve the receiver by four processes; yield what sends a delivery until it is accepted."""
    (directory / "receiver.py").write_text(RECEIVER)
    port = find_free_port()
    command = f"gunicorn --preload --workers 4 --bind 127.0.0.1:{port} receiver:app".split()
    end = time.monotonic() + 100

    def send(name: object) -> list[int]:
        answers = [post(port, numbered_body(name))]
        while answers[-1] in (500, 503) and time.monotonic() < end:
            time.sleep(0.01)
            answers.append(post(port, numbered_body(name)))
        return answers

    with running([sys.executable, "-m", *command], port, directory):
        yield send


@pytest.mark.skipif(not is_installed("gunicorn", "fcntl"), reason="gunicorn is not installed")
class TestSQLiteUnderGunicorn:
    def test_copies_sent_at_once_to_several_workers_are_handled_once(self, tmp_path: Path) -> None:
        deliveries, copies = 100, 6
        barrier = threading.Barrier(copies)

        def send_all(_: int) -> list[int]:
            answers = []
            for number in range(deliveries):
                barrier.wait(60)  # the copies of a delivery go off together
                answers += send(number)
            return answers

        with running_receiver(tmp_path) as send:
            answers = collections.Counter(itertools.chain(*run_at_once(send_all, copies)))
        assert answers[200] == deliveries * copies
        assert set(answers) == {200, 500, 503}
        assert answers[500] > 30  # the handlers did fail
        handled, asked = ((tmp_path / name).read_text().split() for name in ("handled", "asked"))
        assert sorted(handled) == sorted(f"signer-{number}" for number in range(deliveries))
        assert sorted(asked) == sorted(map(token_of, range(deliveries)))

    def test_delivery_sent_again_after_a_kill_is_handled_at_once(self, tmp_path: Path) -> None:
        with running_receiver(tmp_path) as send:
            assert send("before")[-1] == 200
            with pytest.raises((OSError, http.client.HTTPException)):
                send("killed")
        with running_receiver(tmp_path) as send:
            assert 503 not in send("killed") + send("before") + send("killed")
        handled, asked = ((tmp_path / name).read_text().split() for name in ("handled", "asked"))
        assert handled == ["signer-before", "signer-killed"]
        assert asked == [token_of("before"), token_of("killed")]


class TestRedisDeliveryLog:
    """The log of the README."""

    @pytest.mark.parametrize("log", ["redis"], indirect=True)
    def test_claim_ends_by_itself_and_a_done_delivery_is_forgotten_in_months(
        self, log: DeliveryLog, redis_client: typing.Any
    ) -> None:
        log.claim(key_of("claimed"), "a")
        [claim] = redis_client.keys()
        assert 60 < redis_client.ttl(claim) <= 300
        redis_client.delete(claim)  # as if it had ended
        for _ in range(2):  # the client may send a claim again
            assert log.claim(key_of("claimed"), "b") is DeliveryState.NEW
        log.release(key_of("claimed"), "a")
        assert log.claim(key_of("claimed"), "c") is DeliveryState.IN_PROGRESS
        log.release(key_of("claimed"), "b")
        assert redis_client.keys() == []
        fill(log, "delivery", done=False)
        [verified] = redis_client.keys()
        assert redis_client.ttl(verified) == -1
        fill(log, "delivery")
        [done] = redis_client.keys()
        assert 80 * 86_400 < redis_client.ttl(done) <= 90 * 86_400

    @pytest.mark.skipif(not is_installed("rq"), reason="rq is not installed")
    def test_recipe_with_a_queue_runs(self, tmp_path: Path, redis_url: str) -> None:
        (tmp_path / "receiver.py").write_text(RECEIVER)
        (tmp_path / "signing.py").write_text(readme_block("redis-queue"))
        body = make_body(
            topic="SIGNATURE_REQUEST",
            action="COMPLETED",
            content={"signatureRequestId": "request-of-the-job", "status": "COMPLETED"},
        )
        consume = f"import signing; signing.app.consume({body!r})"
        for arguments in (
            ["-c", consume],
            ["-m", "rq.cli", "worker", "--burst", "--url", redis_url],
        ):
            worker = subprocess.run(
                [sys.executable, *arguments],
                env={**os.environ, "PYTHONPATH": str(HERE), "REDIS_URL": redis_url},
                cwd=tmp_path,
                check=True,
                timeout=60,
                capture_output=True,
                text=True,
            )
        assert "request-of-the-job" in worker.stdout


class TestExactlyOnce:
    """What the receiver does with a delivery log."""

    @pytest.mark.parametrize(
        "failure", [ValueError, asyncio.CancelledError, KeyboardInterrupt, SystemExit]
    )
    def test_delivery_is_handled_until_that_succeeds_once(
        self, app: WebhookApp, tokens: ConsumedTokens, failure: type[BaseException]
    ) -> None:
        failures = [failure(), failure()]
        handled: list[object] = []

        @app.on()
        def handle(event: AnyEvent) -> None:
            if failures:
                raise failures.pop()
            handled.append(event)

        for _ in range(2):
            with pytest.raises((HandlerError, failure)):
                app.consume(make_body())
        assert [call(app, make_body()).status for _ in range(3)] == [200] * 3
        assert (len(handled), len(tokens.asked)) == (1, 1)
        assert app.consume(make_body()) == handled[0]

    @pytest.mark.parametrize(
        "raises",
        [TokenRejectedError(TokenStatus.NOT_FOUND), OSError("no route"), KeyboardInterrupt()],
        ids=lambda error: type(error).__name__,
    )
    def test_delivery_without_a_yes_is_verified_again(
        self, app: WebhookApp, tokens: ConsumedTokens, raises: BaseException
    ) -> None:
        handled: list[object] = []
        app.on()(handled.append)
        tokens.raises = raises
        for questions in (1, 2):
            with pytest.raises((type(raises), VerificationUnavailableError)):
                app.consume(make_body())
            assert (len(handled), len(tokens.asked)) == (0, questions)
        tokens.raises = None
        tokens.asked.clear()
        assert call(app, make_body()).status == 200
        assert (len(handled), len(tokens.asked)) == (1, 1)

    def test_of_copies_at_once_exactly_one_is_handled(
        self, app: WebhookApp, tokens: ConsumedTokens
    ) -> None:
        answered = threading.Semaphore(0)
        handled: list[object] = []

        @app.on()
        def handle(event: AnyEvent) -> None:
            for _ in range(7):  # the others get their answers while this one is handled
                assert answered.acquire(timeout=60)
            with pytest.raises(DeliveryInProgressError):
                app.consume(make_body())
            handled.append(event)

        def send(_: int) -> tuple[int, bool]:
            answer = call(app, make_body())
            answered.release()
            return answer.status, int(answer.headers.get("retry-after", 0)) > 0

        answers = collections.Counter(run_at_once(send, 8))
        assert answers == {(200, False): 1, (503, True): 7}
        assert (len(handled), len(tokens.asked)) == (1, 1)

    def test_body_that_differs_in_one_byte_is_verified_by_itself(
        self, app: WebhookApp, tokens: ConsumedTokens
    ) -> None:
        handled: list[object] = []
        app.on()(handled.append)
        assert call(app, make_body()).status == 200
        assert call(app, make_body() + b" ").status == 403
        forged = make_body().replace(b"customer-7", b"customer-8")
        assert call(app, forged).status == 403
        assert (len(handled), len(tokens.asked)) == (1, 3)

    def test_delivery_of_another_application_is_refused_though_it_was_handled_there(
        self, log: DeliveryLog, app: WebhookApp
    ) -> None:
        app.consume(make_body())
        other = Verifier(app_id="another", app_env="DEVELOPMENT", check_token=ConsumedTokens())
        with pytest.raises(WrongApplicationError):
            WebhookApp(other, deliveries=log).consume(make_body())

    @pytest.mark.parametrize(
        "error",
        [DeliveryLogError("full"), OSError("s3cret"), asyncio.CancelledError("s3cret")],
        ids=lambda error: type(error).__name__,
    )
    @pytest.mark.parametrize(
        ("method", "status", "times"),
        [("claim", 503, 0), ("verified", 200, 1), ("done", 503, 2), ("release", 200, 1)],
    )
    def test_log_that_fails(
        self, tokens: ConsumedTokens, method: str, status: int, times: int, error: BaseException
    ) -> None:
        handled: list[object] = []
        log = FailingLog(method, error=error)
        app = WebhookApp(make_verifier(tokens), deliveries=log)
        app.on()(handled.append)
        for _ in range(2):
            answer = call(app, make_body())
            assert answer.status == status
            assert ("retry-after" in answer.headers) == (status == 503)
            assert "s3cret" not in str(answer)
        assert (len(handled), len(tokens.asked)) == (times, min(times, 1))
        if status == 503:
            with pytest.raises(DeliveryLogError):
                app.consume(make_body())
            log.failing = ()
            assert call(app, make_body()).status == 200
            assert len(tokens.asked) == 1

    def test_log_that_fails_does_not_hide_the_failure_of_a_handler(self) -> None:
        log = FailingLog("verified", "release", error=OSError())
        app = WebhookApp(make_verifier(), deliveries=log)
        app.on()(lambda event: 1 / 0)
        with pytest.raises(HandlerError):
            app.consume(make_body())

    @pytest.mark.parametrize("method", ["claim", "verified", "done"])
    def test_log_that_is_interrupted(self, method: str) -> None:
        log = FailingLog(method, error=KeyboardInterrupt())
        app = WebhookApp(make_verifier(), deliveries=log)
        with pytest.raises(KeyboardInterrupt):
            app.consume(make_body())
        log.failing = ()
        app.consume(make_body())  # no claim is left

    @pytest.mark.parametrize("state", [None, "NEW", "VERIFIED", "DONE", False])
    def test_claim_that_returns_no_state_is_no_claim(
        self, tokens: ConsumedTokens, state: object
    ) -> None:
        class Log(MemoryDeliveryLog):
            def claim(self, key: str, owner: str) -> typing.Any:
                return state

        app = WebhookApp(make_verifier(tokens), deliveries=Log())
        app.on()(lambda event: pytest.fail("handled, though nobody vouched for it"))
        with pytest.raises(DeliveryLogError):
            app.consume(make_body())
        assert tokens.asked == []


# ---- The receiver ----------------------------------------------------------------------------

HANDLER_TEXT = "the words of a handler's exception"
OTHER_APP_ID = "appId_other"
LogCapture: typing.TypeAlias = pytest.LogCaptureFixture
Changes: typing.TypeAlias = dict[str, typing.Any]
GENERIC_CODE, MALFORMED_CODE = "SDK_GENERIC_ERROR", "SDK_WEBHOOK_BAD_FORMATTED"


class ReceiverResponse(typing.NamedTuple):
    status: int
    headers: dict[str, str]
    json: typing.Any  # None if there is no body


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


def call(
    app: Callable[..., typing.Any], body: bytes | Wire = b"", **changes: typing.Any
) -> ReceiverResponse:
    """Call a WSGI application as a strict server would, and check what holds for every response.

    `changes` to the environ, of which None leaves a variable out, are made behind the back of
    `wsgiref.validate`, as not every server is that strict.
    """
    wire = body if isinstance(body, Wire) else Wire(body)
    environ: dict[str, typing.Any] = {
        "REQUEST_METHOD": "POST",
        "QUERY_STRING": "",
        "CONTENT_TYPE": "application/json",
        "CONTENT_LENGTH": str(len(wire.data)),
        "wsgi.input": wire,
    }
    setup_testing_defaults(environ)
    started: list[typing.Any] = []

    def start_response(*arguments: object) -> Callable[[bytes], object]:
        started.append(arguments)
        return lambda data: None

    def changed(environ: dict[str, typing.Any], start: typing.Any) -> typing.Any:
        environ = {**environ, **changes}
        return app({k: v for k, v in environ.items() if v is not None}, start)

    with contextlib.closing(validator(changed)(environ, start_response)) as chunks:
        content = b"".join(chunks)
    ((status, header_list),) = started
    assert len({name.lower() for name, _ in header_list}) == len(header_list), "one comes twice"
    return read_response(int(status[:3]), header_list, content, changes.get("REQUEST_METHOD"))


def read_response(
    status: int, header_list: list[tuple[str, str]], content: bytes, method: str | None
) -> ReceiverResponse:
    headers = {name.lower(): value for name, value in header_list}
    assert headers["content-type"] == "application/json"
    if method == "HEAD":
        assert content == b""
        return ReceiverResponse(status, headers, None)
    assert headers["content-length"] == str(len(content))
    assert len(content) < 500
    told = json.loads(content)
    assert set(told) == {"code", "message"}
    assert all(isinstance(value, str) and value for value in told.values())
    return ReceiverResponse(status, headers, told)


def make_receiver(**options: typing.Any) -> WebhookApp:
    """A receiver that handles sessions; the status of a token is what it begins with."""
    verifier = make_verifier(lambda d: TokenStatus[d.verification_token.partition("-")[0]])
    app = WebhookApp(verifier, **options)

    @app.on(SignatureSessionEvent)
    def handle(event: SignatureSessionEvent) -> None:
        if event.msg_nature == MessageNature.ERROR:
            raise RuntimeError(HANDLER_TEXT)

    return app


def make_personal_body(**changes: object) -> bytes:
    return make_body(**{"verificationToken": f"VALID-{TOKEN}", **changes})


class Outcome(typing.NamedTuple):
    status: int
    code: str
    logged: str  # in the one line of a delivery; nothing if the request was none
    body: bytes = make_personal_body()
    environ: Mapping[str, typing.Any] = types.MappingProxyType({})
    options: Mapping[str, typing.Any] = types.MappingProxyType({})

    @classmethod
    def of_fields(cls, status: int, code: str, logged: str, **fields: object) -> Outcome:
        return cls(status, code, logged, make_personal_body(**fields))

    @classmethod
    def of_request(cls, status: int, code: str = MALFORMED_CODE, **environ: object) -> Outcome:
        return cls(status, code, "", environ=environ)

    @classmethod
    def of_log(cls, status: int, code: str, claimed: object, logged: str) -> Outcome:
        log = unittest.mock.Mock(**{"claim.side_effect": itertools.repeat(claimed)})
        return cls(status, code, f"INFO: {logged}", options={"deliveries": log})

    def call(self, app: WebhookApp | None = None) -> ReceiverResponse:
        wire = Wire(self.body, ended=True)
        return call(app or make_receiver(**self.options), wire, **self.environ)


OUTCOMES = {
    "handled": Outcome(200, "OK", "SIGNATURE_SESSION INITIALIZED INFO: handled (handlers: 1)"),
    "no handler": Outcome.of_fields(200, "OK", "NEW INITIALIZED INFO: not handled", topic="NEW"),
    "handled before": Outcome.of_log(200, "OK", DeliveryState.DONE, "handled before"),
    "no JSON": Outcome(400, MALFORMED_CODE, "delivery: malformed", b"\xff" + TOKEN.encode()),
    "no delivery": Outcome.of_fields(400, MALFORMED_CODE, "delivery: malformed", action=7),
    "truncated": Outcome.of_request(400, CONTENT_LENGTH="5000"),
    "other app": Outcome.of_fields(403, "SDK_WEBHOOK_BAD_APP_ID", "INFO: ", appId=OTHER_APP_ID),
    "other env": Outcome.of_fields(403, "SDK_WEBHOOK_BAD_APP_ENV", "INFO: ", appEnv="STAGING"),
    "refused token": Outcome.of_fields(
        *(403, "SDK_WEBHOOK_VERIFICATION_FAILED", "INFO: Ignisign refused"),
        verificationToken=f"NOT_FOUND-{TOKEN}",
    ),
    "other path": Outcome(
        404, GENERIC_CODE, "", environ={"PATH_INFO": f"/{TOKEN}"}, options={"path": "/hook"}
    ),
    "GET": Outcome.of_request(405, GENERIC_CODE, REQUEST_METHOD="GET", CONTENT_LENGTH=None),
    "PUT": Outcome.of_request(405, GENERIC_CODE, REQUEST_METHOD="PUT"),
    "no length": Outcome.of_request(411, CONTENT_LENGTH=None),
    "too long": Outcome(413, MALFORMED_CODE, "", options={"max_body": 99}),
    "no JSON type": Outcome.of_request(415, CONTENT_TYPE="text/plain"),
    "encoded": Outcome.of_request(415, HTTP_CONTENT_ENCODING="gzip"),
    "failure": Outcome.of_fields(500, GENERIC_CODE, "ERROR: 1 handler(s)", msgNature="ERROR"),
    "outage": Outcome.of_fields(503, GENERIC_CODE, "the check", verificationToken=f"?-{TOKEN}"),
    "in progress": Outcome.of_log(503, GENERIC_CODE, DeliveryState.IN_PROGRESS, "the same"),
    "broken delivery log": Outcome.of_log(503, GENERIC_CODE, OSError("disk full"), "OSError"),
}
every_outcome = pytest.mark.parametrize("outcome", OUTCOMES.values(), ids=OUTCOMES)


class NotRunByACall:
    async def __call__(self, event: object) -> None: ...

    async def coroutine(self, event: object) -> None: ...

    async def async_generator(self, event: object) -> typing.Any:
        yield

    def generator(self, event: object) -> Iterator[None]:
        yield


class TestRegistration:
    NOT_RUN = NotRunByACall()
    UNFIT_HANDLERS: typing.ClassVar[dict[str, list[typing.Any]]] = {
        "nobody would await": [
            *(NotRunByACall.__call__, NOT_RUN, NOT_RUN.coroutine, NOT_RUN.async_generator),
            *(functools.partial(NOT_RUN.coroutine), functools.partial(NOT_RUN)),
        ],
        "nobody would iterate": [NOT_RUN.generator, functools.partial(NOT_RUN.generator)],
        "must be a function, not": [None, 5, "print"],
        "one argument, the event": [
            *(lambda: None, lambda event, db: None, lambda event, *, db: None, "".isupper),
            functools.partial(lambda event: None, 1),
        ],
    }

    @pytest.mark.parametrize("words", UNFIT_HANDLERS)
    def test_refuses_an_unfit_handler(self, words: str) -> None:
        app = WebhookApp(make_verifier())
        for number, handler in enumerate(self.UNFIT_HANDLERS[words]):
            with pytest.raises(TypeError, match=words):
                app.on()(handler)
                pytest.fail(f"handler {number} was taken")
        assert call(app, make_body()).status == 200, "the refused one was registered all the same"

    def test_takes_what_can_be_called_with_one_event(self) -> None:
        app = WebhookApp(make_verifier())
        for handler in [
            *(dir, str, [].append, unittest.mock.Mock()),
            *(lambda event, db=None: None, lambda *events, **options: None, lambda event, /: None),
            functools.partial(lambda event, *, db: None, db="db"),
            functools.partial(lambda db, event: None, "db"),
            functools.wraps(lambda event, db: None)(lambda event: None),
            functools.wraps(self.NOT_RUN.coroutine)(lambda event: None),
        ]:
            app.on()(handler)
        assert call(app, make_body()).status == 200

    @pytest.mark.parametrize(
        ("error", "words", "only"),
        [
            (TypeError, r"@app\.on\(\)", {"event_type": dict}),
            (TypeError, r"@app\.on\(\)", {"event_type": Topic.SIGNER}),
            (TypeError, r"@app\.on\(\)", {"event_type": lambda event: None}),
            (TypeError, "a SignatureSessionAction", {"action": SignatureRequestAction.INITIALIZED}),
            (TypeError, "a SignatureSessionAction", {"action": MessageNature.INFO}),
            (TypeError, "string", {"event_type": UnknownEvent, "action": SignerAction.CREATED}),
            (TypeError, "action", {"event_type": Event, "action": 1}),
            (TypeError, "MessageNature", {"msg_nature": SignerAction.CREATED}),
            (TypeError, "msg_nature", {"msg_nature": 1}),
            (ValueError, "known ones: INITIALIZED$", {"action": "initialized"}),
            (ValueError, "known ones: INITIALIZED$", {"action": "LAUNCHED"}),
            (ValueError, "known ones: INITIALIZED$", {"action": ""}),
            (ValueError, "known ones.* LAUNCHED,.* SETT", {"event_type": Event, "action": "LA"}),
            (ValueError, "known ones: ERROR, INFO, SUCCESS, WARNING$", {"msg_nature": "Error"}),
            (ValueError, "known ones: ERROR", {"event_type": Event, "msg_nature": "ERORR"}),
        ],
        ids=lambda value: ascii(value)[:70] if isinstance(value, dict) else "",
    )
    def test_refuses_what_no_event_can_match(
        self, error: type[Exception], words: str, only: Changes
    ) -> None:
        with pytest.raises(error, match=words) as caught:
            WebhookApp(make_verifier()).on(**{"event_type": SignatureSessionEvent, **only})
        assert caught.type is error

    def test_off_takes_back_every_registration_of_that_handler(self) -> None:
        class Recorder(list[str]):  # equal to any other one
            def __call__(self, event: object) -> None:
                self.append("call")

            def method(self, event: object) -> None:
                self.append("method")

        app = WebhookApp(make_verifier())
        one, other = Recorder(), Recorder()
        for recorder in (one, other):
            for handler in (recorder, recorder.method):
                assert app.on()(handler) is handler, "a decorator must return it"
                assert app.on(SignatureSessionEvent)(handler) is handler
        app.off(one)
        app.consume(make_body())
        assert (one, other) == (["method"] * 2, ["call"] * 2 + ["method"] * 2)
        app.off(one.method)
        app.off(one.method)  # once more does no harm
        app.consume(make_body(verificationToken="another"))
        assert (len(one), len(other)) == (2, 8)

    def test_registrations_of_many_threads_are_all_kept(self) -> None:
        app = WebhookApp(make_verifier())
        called: list[int] = []

        def register(number: int) -> None:
            for _ in range(200):
                app.on()(lambda event: called.append(number))

        with contextlib.ExitStack() as stack:
            stack.callback(sys.setswitchinterval, sys.getswitchinterval())
            sys.setswitchinterval(1e-6)
            run_at_once(register, 8)
        app.consume(make_body())
        assert len(called) == 1600

    @pytest.mark.parametrize(
        ("error", "name", "words", "values"),
        [
            (TypeError, "verifier", "", [None, Verifier, "sk_development_1_secret"]),
            (TypeError, "deliveries", ".*SQLiteDeliveryLog", ["file.sqlite3", MemoryDeliveryLog]),
            (TypeError, "max_body", "", ["1000", 1000.0, 0, -1]),
            (ValueError, "path", " must start with a slash", ["ignisign", "", "/\udcff"]),
        ],
        ids=["verifier", "deliveries", "max_body", "path"],
    )
    def test_receiver_refuses_arguments_that_could_never_work(
        self, error: type[Exception], name: str, words: str, values: list[object]
    ) -> None:
        for value in values:
            with pytest.raises(error, match=name + words) as caught:
                WebhookApp(**{"verifier": make_verifier(), name: value})
            assert caught.type is error
            assert "secret" not in str(caught.value)


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
        ],
    )
    def test_handler_is_called_for_what_it_is_registered_for(
        self, event_type: typing.Any, action: str | None, nature: str | None, expected: str
    ) -> None:
        app = WebhookApp(make_verifier())
        called: list[AnyEvent] = []
        app.on(event_type, action=action, msg_nature=nature)(called.append)
        events = {
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
        content = {"signatureRequestId": "1", "signerId": "2", "status": "DRAFT"}
        for event in events.values():
            fields = dict(zip(("topic", "action", "msgNature"), event.split(), strict=True))
            app.consume(make_delivery(content=content, **fields))
        found = [f"{event.topic} {event.action} {event.msg_nature}" for event in called]
        assert found == [events[number] for number in expected]

    def test_all_handlers_run_in_order_even_when_some_fail(self, caplog: LogCapture) -> None:
        app = WebhookApp(make_verifier())
        called: list[int] = []
        failures = [RuntimeError(TOKEN), asyncio.CancelledError(), MalformedDeliveryError(TOKEN)]

        def make_handler(number: int, failure: BaseException | None) -> None:
            @app.on()
            def handle(event: AnyEvent) -> None:
                called.append(number)
                if failure is not None:
                    raise failure

        for number, failure in enumerate([None, failures[0], failures[1], None, failures[2], None]):
            make_handler(number, failure)
        with pytest.raises(HandlerError) as caught:
            app.consume(make_body())
        assert called == [0, 1, 2, 3, 4, 5]
        assert list(map(id, caught.value.failures)) == list(map(id, failures))
        words = "3 handler(s) raised: RuntimeError, CancelledError, MalformedDeliveryError"
        assert str(caught.value) == words
        assert TOKEN not in repr(caught.value)
        assert call(app, make_body()).status == 500, "a handler's WebhookError is no refusal"
        logged = [record for record in caplog.records if record.exc_info]
        assert [record.exc_info[1] for record in logged] == failures * 2
        assert {record.levelname for record in logged} == {"ERROR"}
        assert all("make_handler.<locals>.handle" in record.getMessage() for record in logged)
        assert "raise failure" in caplog.text, "there is no traceback"

    @pytest.mark.parametrize("method", ["coroutine", "generator", "async_generator"])
    def test_only_a_result_that_nobody_runs_is_a_failure(self, method: str) -> None:
        app = WebhookApp(make_verifier())
        for result in (None, 0, "text", [], object()):
            app.on()(lambda event, result=result: result)
        app.on()(lambda event: getattr(NotRunByACall(), method)(event))
        with pytest.raises(HandlerError) as caught:
            app.consume(make_body())
        (failure,) = caught.value.failures
        assert isinstance(failure, TypeError)
        assert "nobody awaits" in str(failure)
        gc.collect()  # a coroutine that was never closed would warn here

    def test_changes_during_a_request_hold_from_the_next_one_on(self) -> None:
        app, handlers = WebhookApp(make_verifier()), unittest.mock.Mock()

        def change(event: object) -> None:
            app.on()(handlers.late)
            app.off(handlers.first)
            app.off(handlers.last)

        handlers.first.side_effect = change
        app.on()(handlers.first)
        app.on()(handlers.last)
        for token, expected in (("one", ["first", "last"]), ("another", ["late"])):
            handlers.reset_mock()
            assert call(app, make_body(verificationToken=token)).status == 200
            assert [name for name, *_ in handlers.mock_calls] == expected


class TestConsume:
    @pytest.mark.parametrize(
        "body",
        [
            *(make_body(), bytearray(make_body()), memoryview(make_body()), make_body().decode()),
            *(make_delivery(), types.MappingProxyType(make_delivery())),
        ],
        ids=lambda body: type(body).__name__,
    )
    def test_takes_a_body_of_any_kind_and_returns_the_event(self, body: typing.Any) -> None:
        app = WebhookApp(make_verifier())
        got: list[object] = []
        app.on()(got.append)
        event = app.consume(body)
        assert event is got[0], "the handler got another one"
        assert event == parse_event(make_body())
        assert app.consume(body) == event, "what is handled already is returned all the same"
        assert len(got) == 1

    def test_body_that_is_none_is_an_error(self) -> None:
        app = WebhookApp(make_verifier())
        with pytest.raises(TypeError, match="a body is bytes, a string or a mapping, not int"):
            app.consume(7)
        with pytest.raises(MalformedDeliveryError) as caught:
            app.consume({**make_delivery(), "new": object()})
        assert caught.value.__context__ is None or caught.value.__suppress_context__

    def test_any_callable_that_returns_nothing_can_be_the_verifier(self) -> None:
        seen: list[Delivery] = []
        assert call(WebhookApp(seen.append), make_body()).status == 200
        assert seen == [parse_delivery(make_body())]
        assert call(WebhookApp(lambda delivery: True), make_body()).status == 503

    @pytest.mark.parametrize(
        "kind", [asyncio.CancelledError, KeyboardInterrupt, SystemExit, GeneratorExit]
    )
    @pytest.mark.parametrize(
        "part", ["verifier", "check_token", "claim", "verified", "handler", "done", "release"]
    )
    def test_cancellation_is_a_failure_and_an_interruption_goes_through(
        self, part: str, kind: type[BaseException], caplog: LogCapture
    ) -> None:
        is_failure = kind is asyncio.CancelledError
        fault = kind("words")
        faults: dict[str, BaseException] = {part: fault}
        if part == "release":
            faults["check_token"] = OSError()  # so that there is something to release

        def with_fault(name: str, function: Callable[..., object]) -> Callable[..., typing.Any]:
            def wrapper(*arguments: object) -> object:
                result = function(*arguments)
                if name in faults:
                    raise faults.pop(name)
                return result

            return wrapper

        log, got = MemoryDeliveryLog(), []
        for method in ("claim", "verified", "done", "release"):
            setattr(log, method, with_fault(method, getattr(log, method)))
        verifier = make_verifier(with_fault("check_token", lambda delivery: TokenStatus.VALID))
        app = WebhookApp(
            with_fault(part, verifier) if part == "verifier" else verifier, deliveries=log
        )
        app.on()(with_fault("handler", got.append))
        app.on()(got.append)
        errors = {"claim": DeliveryLogError, "done": DeliveryLogError, "handler": HandlerError}
        expected = errors.get(part, VerificationUnavailableError) if is_failure else kind
        is_raised = part != "verified" or not is_failure
        with pytest.raises(expected) if is_raised else contextlib.nullcontext() as caught:
            app.consume(make_body()) if is_failure else call(app, make_body())
        assert caught is None or caught.type is expected
        if is_failure:
            assert fault in [record.exc_info[1] for record in caplog.records if record.exc_info]
        assert call(app, make_body()).status == 200, "the claim did not end"
        # A later handler runs after a failure, and not after an interruption.
        assert len(got) == (2 if part != "handler" else 4 if is_failure else 3)


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
        secrets += ["65f0", "development", "staging", "appId", "/hook", "99", "disk full"]
        secrets += ["outage", "traceback", "runtimeerror", "keyerror", "handle(", "_SESSION"]
        assert [secret for secret in secrets if secret.lower() in told] == []
        if response.status != 200 and outcome.logged:  # or it is an error of HTTP
            with pytest.raises(WebhookError) as caught:
                make_receiver(**outcome.options).consume(outcome.body)
            assert (caught.value.status, caught.value.code) == outcome[:2]
            headers = {name.lower(): value for name, value in caught.value.headers.items()}
            assert headers == extra

    def test_refused_request_spends_no_token_and_reaches_no_handler(self) -> None:
        used: list[typing.Any] = []
        for name, outcome in OUTCOMES.items():
            if outcome.status in (200, 500, 503) or name == "refused token":
                continue  # its token is asked about
            app = WebhookApp(make_verifier(used.append), **outcome.options)
            app.on()(used.append)
            assert (outcome.call(app).status, used) == (outcome.status, []), name

    def test_any_other_method_is_a_405_and_a_head_has_no_body(self) -> None:
        get = call(make_receiver(), REQUEST_METHOD="GET")
        assert call(make_receiver(), REQUEST_METHOD="HEAD") == (405, get.headers, None)
        for method in ("post", "OPTIONS", "DELETE", "BREW"):
            assert call(make_receiver(), make_body(), REQUEST_METHOD=method).status == 405

    def test_bug_is_a_500_that_is_logged_and_not_shown(self, caplog: LogCapture) -> None:
        class Broken(WebhookApp):
            def consume(self, body: object) -> typing.NoReturn:
                raise ZeroDivisionError("a bug's words")

        bug = call(Broken(make_verifier()), make_body())
        no_input = call(make_receiver(), **{"wsgi.input": None})
        assert bug == no_input
        assert (bug.status, bug.json["code"]) == (500, GENERIC_CODE)
        words = set(re.findall("[a-z]+", str(bug).lower()))
        assert not {"bug", "zero", "traceback", "wsgi", "keyerror"} & words
        logged = [record.exc_info[0] for record in caplog.records if record.exc_info]
        assert logged == [ZeroDivisionError, KeyError]


class TestRequestBody:
    ENDED_BY_SERVER: typing.ClassVar = {"CONTENT_LENGTH": None, "wsgi.input_terminated": True}

    @pytest.mark.parametrize(
        ("lengths", "status", "taken", "is_number"),
        [
            ([None, ""], 411, 0, True),
            (["-1", "+5", " 5", "5 ", "5_0", "5.0", "0x5", "5, 5"], 400, 0, False),
            (["\uff15", "\u00b2"], 400, 0, False),
            (["262145", "9" * 18, "9" * 19, "9" * 5000], 413, 5, True),
            (["0"], 400, 0, True),  # read, and no JSON
            (["5", "00005", "5".zfill(5000)], 400, 5, True),
        ],
        ids=["none", "no number", "digits of no ASCII", "too long", "zero", "right"],
    )
    def test_content_length_is_read_as_the_standard_has_it(
        self, lengths: list[str | None], status: int, taken: int, is_number: bool
    ) -> None:
        for length in lengths:
            body = Wire(b"{   }", ended=status == 413)
            response = call(make_receiver(), body, CONTENT_LENGTH=length)
            found = (response.status, body.taken, "number" not in str(response.json))
            assert found == (status, taken, is_number), f"Content-Length {str(length)[:30]!a}"

    @pytest.mark.parametrize("options", [{}, {"max_body": 1000}], ids=["default", "1000"])
    def test_longest_body_is_accepted_and_one_byte_more_is_not(self, options: Changes) -> None:
        fits = make_personal_body().ljust(options.get("max_body", 262_144))
        for body, status in ((fits, 200), (fits + b" ", 413)):
            assert call(make_receiver(**options), body).status == status
            for pace in (1 << 30, 999):
                wire = Wire(body, ended=True, pace=pace)
                assert call(make_receiver(**options), wire, **self.ENDED_BY_SERVER).status == status

    @pytest.mark.parametrize("pace", [1, 7, 100, 10_000])
    def test_body_in_pieces_is_read_whole_and_never_past_its_end(self, pace: int) -> None:
        body = make_personal_body()
        following = Wire(body + b"GET / HTTP/1.1", pace=pace)
        response = call(make_receiver(), following, CONTENT_LENGTH=str(len(body)))
        assert (response.status, following.taken) == (200, len(body))
        wire = Wire(body, pace=pace, ended=True)
        assert call(make_receiver(), wire, **self.ENDED_BY_SERVER).status == 200

    @pytest.mark.parametrize("fault", [OSError, ValueError, http.client.HTTPException])
    @pytest.mark.parametrize("changes", [{}, ENDED_BY_SERVER], ids=["length", "no length"])
    def test_unreadable_body_is_a_400_and_one_line_in_the_log(
        self, fault: type[Exception], changes: Changes, caplog: LogCapture
    ) -> None:
        wire = Wire(make_personal_body()[:-9], fault=fault(f"the client said {TOKEN}"))
        changes = {"CONTENT_LENGTH": str(len(wire.data) + 9), **changes}
        response = call(make_receiver(), wire, **changes)
        assert (response.status, response.json["code"]) == (400, MALFORMED_CODE)
        (record,) = caplog.records
        assert (record.levelname, record.exc_info) == ("WARNING", None)
        assert fault.__name__ in caplog.text
        assert TOKEN not in caplog.text
        assert wire.reads == 2, "what failed was read again"

    @pytest.mark.parametrize("terminated", [None, True])
    @pytest.mark.parametrize("kept", [0, -1, None], ids=["nothing", "less a byte", "less a space"])
    def test_short_body_is_a_400(self, kept: int | None, terminated: bool | None) -> None:
        body = make_personal_body()
        changes = {"CONTENT_LENGTH": str(len(body) + 1), "wsgi.input_terminated": terminated}
        response = call(make_receiver(), Wire(body[:kept], ended=True), **changes)
        message = "The body is shorter than announced."
        assert (response.status, response.json["message"]) == (400, message)

    def test_input_that_the_server_ends_may_be_empty(self) -> None:
        # Nothing says that there is a body: an error of the sender's, and none of its JSON.
        assert call(make_receiver(), Wire(b"", ended=True), **self.ENDED_BY_SERVER).status == 411
        changes = {**self.ENDED_BY_SERVER, "HTTP_TRANSFER_ENCODING": "chunked"}
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
            changes = {**self.ENDED_BY_SERVER, **changes}
            assert call(make_receiver(path="/"), endless, **changes).status == status
            assert endless.taken - most == (ignisign_webhook.MAX_BODY + 1 if status == 413 else 0)

    def test_unwanted_body_is_not_read_without_a_length_nor_again_after_an_error(self) -> None:
        for method, content_type, length, status, reads in [
            ("GET", "application/json", None, 405, 0),
            ("POST", "application/json", None, 411, 0),
            ("POST", "text/plain", "+5", 415, 0),
            ("POST", "text/plain", "9", 415, 1),
        ]:
            changes = {"CONTENT_TYPE": content_type, "CONTENT_LENGTH": length}
            for fault in (OSError(), http.client.HTTPException()):
                wire = Wire(b"", fault=fault)
                found = call(make_receiver(), wire, REQUEST_METHOD=method, **changes).status
                assert (found, wire.reads) == (status, reads), changes

    def test_variable_that_a_server_may_leave_out_is_not_missed(self) -> None:
        for key in ["PATH_INFO", "SCRIPT_NAME", "QUERY_STRING", "CONTENT_TYPE", "SERVER_PROTOCOL"]:
            assert call(make_receiver(), make_personal_body(), **{key: None}).status == 200, key

    def test_only_json_is_accepted_under_any_of_its_names(self, caplog: LogCapture) -> None:
        for content_type in [
            *("application/json;charset=utf-8", " application/json ", "APPLICATION/JSON", "", ";"),
            *("application/vnd.ignisign+json", "application/cloudevents+json; charset=utf-8"),
        ]:
            response = call(make_receiver(), make_personal_body(), CONTENT_TYPE=content_type)
            assert response.status == 200, content_type
        for content_type in [
            *("text/plain", "text/json", "text/html; x=application/json", "application/jsonp"),
            *("application/json-seq", "application/jsonx; charset=utf-8", "xapplication/json"),
            *("application/octet-stream", "json", "application/geojson", "application/+json/x"),
            "multipart/form-data; boundary=application/json",
        ]:
            caplog.clear()
            response = call(make_receiver(), make_personal_body(), CONTENT_TYPE=content_type)
            assert response.status == 415, content_type
            for message in (response.json["message"], caplog.text):
                types_in_it = set(re.findall(r"[\w./+-]*\w", message))
                assert {"application/json", content_type.partition(";")[0]} <= types_in_it, message
        for encoding in ("gzip", "br", "identity", "GZIP", "?"):
            assert call(make_receiver(), HTTP_CONTENT_ENCODING=encoding).status == 415, encoding


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
    )
    def test_only_the_given_path_below_the_mount_point_is_served(
        self, path: str | None, served: str, refused: list[str | None]
    ) -> None:
        for mount_point in ("", "/api"):
            for path_info in (served, *refused):
                changes = {"SCRIPT_NAME": mount_point, "PATH_INFO": path_info}
                response = call(make_receiver(path=path), make_personal_body(), **changes)
                assert response.status == (404 if path_info in refused else 200), changes


class TestLogging:
    @every_outcome
    def test_delivery_is_one_line_with_no_secret(
        self, outcome: Outcome, caplog: LogCapture
    ) -> None:
        caplog.set_level(logging.DEBUG)
        outcome.call()
        assert {record.name for record in caplog.records} == {"ignisign_webhook"}
        (line,) = (record for record in caplog.records if not record.exc_info)
        message = line.getMessage()
        assert "\n" not in message
        assert message.startswith("delivery" if outcome.logged else "refused a request: ")
        assert (outcome.logged or f" {outcome.status} ") in message
        assert line.levelname == (
            "INFO" if outcome.status == 200 else "ERROR" if outcome.status >= 500 else "WARNING"
        )
        everything = caplog.text + repr([vars(record) for record in caplog.records])
        secrets = [TOKEN, *make_delivery()["content"].values()]
        if outcome is not OUTCOMES["other app"]:
            secrets += [OTHER_APP_ID, APP_ID]
        assert [secret for secret in secrets if secret in everything] == []

    def test_another_application_is_named_beside_ones_own(self, caplog: LogCapture) -> None:
        with pytest.raises(WrongApplicationError) as caught:
            make_receiver().consume(make_personal_body(appId=OTHER_APP_ID))
        for text in (str(caught.value), caplog.text):
            assert OTHER_APP_ID in text and APP_ID in text

    @pytest.mark.parametrize(
        "odd",
        [
            *("X\nERROR root: forged", "X\r\nforged", "X\u2028forged", "X\x85forged", "X\n"),
            *("\x1b[2Jforged", "\u202eforged", "%sforged", "forged"),
        ],
        ids=ascii,
    )
    def test_odd_text_forges_no_line(self, odd: str, caplog: LogCapture) -> None:
        caplog.set_level(logging.DEBUG)
        app = make_receiver(path="/")

        def check_lines(number: int) -> None:
            assert len(caplog.records) == len(caplog.text.splitlines()) == number
            for message in map(logging.LogRecord.getMessage, caplog.records):
                assert message.isprintable(), ascii(message)

        for name in ("topic", "action", "msgNature"):
            assert call(app, make_personal_body(**{name: odd})).status == 200
            assert call(app, make_personal_body(**{name: odd, "appEnv": "STAGING"})).status == 403
        assert all("?" in record.getMessage() for record in caplog.records)
        double_key = b'{"%s": 1, "%s": 2}' % (odd.encode(), odd.encode())
        escaped_key = json.dumps({odd: {odd: float("nan")}}).encode()
        bodies = [odd.encode(), double_key, escaped_key, make_body(content={odd: 7})]
        assert [call(app, body).status for body in bodies] == [400] * 4
        assert call(app, make_body(appEnv=odd)).status == 403
        assert call(app, PATH_INFO=f"/{odd}".encode().decode("latin-1")).status == 404
        assert call(app, HTTP_CONTENT_ENCODING=odd).status == 415
        assert call(app, CONTENT_LENGTH=odd).status == 400
        assert call(app, REQUEST_METHOD=odd).status == 405
        check_lines(15)
        assert "forged" not in caplog.text
        # These two are shown.
        assert call(app, make_body(appId=odd)).status == 403
        for text in (odd, odd.encode().decode("latin-1")):
            assert call(app, make_body(), CONTENT_TYPE=text).status == 415
        assert call(app, make_body(), CONTENT_TYPE="x" * 50_000).status == 415
        check_lines(19)
        assert max(len(record.getMessage()) for record in caplog.records) < 1000


SERVED_APP = """
import os, sys

import ignisign_webhook
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

if __name__ == "__main__":
    ignisign_webhook.WebhookApp = lambda *arguments, **options: app
    ignisign_webhook.main(["serve", "--port", sys.argv[1]])
"""


def make_request(
    body: bytes = b"",
    *,
    method: str = "POST",
    path: str = "/hook/%C3%A9",
    content_type: str = "Content-Type: application/json\r\n",
    framing: str | None = None,
) -> bytes:
    """An HTTP request; `framing` stands in the place of the Content-Length."""
    if framing is None:
        framing = f"Content-Length: {len(body)}\r\n"
    head = f"{method} {path} HTTP/1.1\r\nHost: localhost\r\n{framing}{content_type}"
    return f"{head}Connection: close\r\n\r\n".encode() + body


def make_chunked_request(body: bytes) -> bytes:
    chunks = [b"%x\r\n%s\r\n" % (len(part), part) for part in (body[:99], body[99:], b"")]
    return make_request(b"".join(chunks), framing="Transfer-Encoding: chunked\r\n")


def make_session(signer_id: str = "signer-1", **changes: object) -> bytes:
    content = {"signatureRequestId": "request-1", "signerId": signer_id}
    return make_body(**{"content": content, "verificationToken": "VALID", **changes})


def exchange(
    port: int, request: bytes, *, half_close: bool = False, piece: int = 1 << 30
) -> int | None:
    """Send a request, whole, and only then read the response: its status, None if it is none."""
    method = request.split()[0].decode()
    with socket.socket() as sock:
        sock.settimeout(60)
        # So that a large request is only sent when it is read, and not into the system's memory.
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 16_384)
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        sock.connect(("127.0.0.1", port))
        for start in range(0, len(request), piece):
            sock.sendall(request[start : start + piece])
        if half_close:
            sock.shutdown(socket.SHUT_WR)
        with contextlib.closing(http.client.HTTPResponse(sock, method=method)) as response:
            try:
                response.begin()
            except http.client.RemoteDisconnected:
                return None
            content = response.read()
    if response.getheader("Content-Type") == "application/json":  # or it is the server's own
        read_response(response.status, response.getheaders(), content, method)
    return response.status


GUNICORN_COMMAND = "{python} -m gunicorn served:app --bind=127.0.0.1:{port}"
WSGIREF_PROGRAM = """import sys, served, wsgiref.simple_server
wsgiref.simple_server.make_server("127.0.0.1", int(sys.argv[1]), served.app).serve_forever()"""
# What must be installed for each, and the command.
SERVERS_TRIED: dict[str, tuple[str, str]] = {
    "own": ("", "{python} served.py {port}"),
    "wsgiref": ("", "{python} -c {wsgiref} {port}"),
    "gunicorn sync": ("gunicorn", GUNICORN_COMMAND),
    "gunicorn gthread": ("gunicorn", f"{GUNICORN_COMMAND} --threads=4"),
    "gunicorn gevent": ("gunicorn gevent", f"{GUNICORN_COMMAND} --worker-class=gevent"),
    "waitress": ("waitress", "{python} -m waitress --listen=127.0.0.1:{port} served:app"),
    # The one beside this Python: any other is linked to another Python.
    "uwsgi": (
        "uwsgidecorators",
        "{bin}/uwsgi --http-socket=127.0.0.1:{port} --module=served:app --need-app"
        " --enable-threads --virtualenv={prefix}",
    ),
    "cheroot": ("cheroot", "{python} -m cheroot --bind=127.0.0.1:{port} served:app"),
    "granian": ("granian", "{python} -m granian --interface=wsgi --port={port} served:app"),
}


@pytest.fixture(scope="module", params=SERVERS_TRIED)
def server(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[types.SimpleNamespace]:
    needed, command = SERVERS_TRIED[request.param]
    if not is_installed(*needed.split()):
        pytest.skip(f"{request.param} is not installed")
    directory, port = tmp_path_factory.mktemp("served"), find_free_port()
    (directory / "served.py").write_text(SERVED_APP)
    (directory / "handled").touch()
    environ = {**os.environ, "APP_ID": APP_ID, "IGNISIGN_API_KEY": API_KEY}
    environ["PYTHONPATH"] = str(Path(ignisign_webhook.__file__).parent)
    values = {"python": sys.executable, "bin": Path(sys.executable).parent, "prefix": sys.prefix}
    with (directory / "output").open("wb") as output:
        process = subprocess.Popen(
            [word.format(**values, port=port, wsgiref=WSGIREF_PROGRAM) for word in command.split()],
            cwd=directory,
            env=environ,
            stdout=output,
            stderr=output,
            start_new_session=True,
        )

    def responds() -> bool:
        assert process.poll() is None, (directory / "output").read_text()
        with contextlib.suppress(ConnectionError):
            return exchange(port, make_request(method="GET")) == 405
        return False

    try:
        wait_until(responds)
        yield types.SimpleNamespace(name=request.param, port=port, handled=directory / "handled")
        assert process.poll() is None, (directory / "output").read_text()
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait(30)


class TestUnderServers:
    CUT_OFF = make_request(make_session("cut") + b" ")[:-1]  # JSON by itself
    LARGE_BODY = make_session().ljust(500_000)
    # Servers that hand a chunked body to the application as it is, with no mark of its end.
    NO_CHUNKS: typing.ClassVar = dict.fromkeys(["own", "wsgiref", "uwsgi"], 411)
    # What is sent, the status of the response, and the status under the servers that differ.
    EXCHANGES: typing.ClassVar[dict[str, tuple[bytes, int, dict[str, int | None]]]] = {
        "good": (make_request(make_session()), 200, {}),
        "as long as can be": (make_request(make_session().ljust(20_000)), 200, {}),
        "malformed": (make_request(make_session(action=7)), 400, {}),
        "no body": (make_request(), 400, {}),
        "wrong environment": (make_request(make_session(appEnv="STAGING")), 403, {}),
        "refused token": (make_request(make_session(verificationToken="NOT_FOUND")), 403, {}),
        "wrong path": (make_request(make_session(), path="/hook/e"), 404, {}),
        "wrong method": (make_request(make_session(), method="PUT"), 405, {}),
        "HEAD": (make_request(method="HEAD", framing=""), 405, {}),
        "no length": (make_request(framing=""), 411, {}),
        "too long": (make_request(make_session().ljust(20_001)), 413, {}),
        "wrong type": (make_request(make_session(), content_type="Content-Type: a/b\r\n"), 415, {}),
        # wsgiref says text/plain for the sender.
        "no type": (make_request(make_session(), content_type=""), 200, {"wsgiref": 415}),
        "failing handler": (make_request(make_session("unlucky")), 500, {}),
        "outage": (make_request(make_session(verificationToken="OUTAGE")), 503, {}),
        "chunked": (make_chunked_request(make_session("chunked")), 200, NO_CHUNKS),
        "chunked, too long": (make_chunked_request(make_session().ljust(20_001)), 413, NO_CHUNKS),
        # waitress waits for the whole body before it calls the application.
        "cut off": (CUT_OFF, 400, {"waitress": None}),
        "large": (make_request(LARGE_BODY), 413, {}),
        "large, wrong path": (make_request(LARGE_BODY, path="/"), 404, {}),
        "large, wrong method": (make_request(LARGE_BODY, method="PUT"), 405, {}),
    }

    @pytest.mark.parametrize("name", EXCHANGES)
    def test_response_is_the_same(self, server: types.SimpleNamespace, name: str) -> None:
        request, status, differences = self.EXCHANGES[name]
        received = exchange(server.port, request, half_close=request is self.CUT_OFF)
        assert received == differences.get(server.name, status)

    def test_delivery_sent_twice_is_handled_once(self, server: types.SimpleNamespace) -> None:
        request = make_request(make_session("signer-2"))
        assert exchange(server.port, request, piece=40) == 200, "it came in pieces"
        assert exchange(server.port, request) == 200
        assert server.handled.read_text().splitlines().count("signer-2") == 1

    def test_sender_that_goes_away_does_no_harm(self, server: types.SimpleNamespace) -> None:
        for reset in (False, True):
            with socket.create_connection(("127.0.0.1", server.port), timeout=60) as sock:
                if reset:
                    at_once = (1).to_bytes(4, sys.byteorder) + bytes(4)
                    sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, at_once)
                sock.sendall(self.CUT_OFF)
            assert exchange(server.port, make_request(make_session(f"after {reset}"))) == 200
        handled = server.handled.read_text().splitlines()
        assert {"after False", "after True"} <= set(handled)
        assert "cut" not in handled


# ---- The command line ------------------------------------------------------------------------

DEMO_KEY = "sk_development_demo_secret"  # what `send` uses where no API key is set


def run_module(*arguments: str, **options: typing.Any) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-W", "error", str(MODULE), *arguments]
    options = {"capture_output": True, "text": True, "timeout": 120, **options}
    return subprocess.run(command, check=False, **options)


def without_credentials(**changes: str) -> dict[str, str]:
    kept = {k: v for k, v in os.environ.items() if not k.startswith("IGNISIGN_")}
    return {**kept, **changes}


class Done(typing.NamedTuple):
    status: object
    out: str
    err: str

    def check_failed(self, status: int, problem: str) -> None:
        """Check that it said in one line what is wrong, and nothing else."""
        assert (self.status, self.out, self.err.count("\n")) == (status, "", 1), self
        assert self.err.startswith("ignisign-webhook: ") and problem in self.err, self
        assert "Traceback" not in self.err and API_KEY not in self.err and "sk_w" not in self.err


Run: typing.TypeAlias = Callable[..., Done]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command in this process, with no variables of Ignisign but those that are given."""
    logger = logging.getLogger("ignisign_webhook")
    monkeypatch.setattr(logger, "handlers", [])
    monkeypatch.setattr(logger, "propagate", True)

    def run(*arguments: str, **environ: str) -> Done:
        monkeypatch.setattr(os, "environ", without_credentials(**environ))
        capsys.readouterr()
        try:
            status: object = ignisign_webhook.main(arguments)
        except SystemExit as end:  # of argparse
            status = end.code
        return Done(status, *capsys.readouterr())

    return run


@contextlib.contextmanager
def started(server: socketserver.BaseServer) -> Iterator[str]:
    """Run a server in a thread, and give its URL."""
    thread = threading.Thread(target=server.serve_forever, args=[0.02])
    thread.start()
    with server:
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}"
        finally:
            server.shutdown()
            thread.join()


def mounted(app: typing.Any) -> contextlib.AbstractContextManager[str]:
    """Serve a WSGI application, with a thread for each request."""

    class Server(socketserver.ThreadingMixIn, wsgiref.simple_server.WSGIServer):
        pass

    class Handler(wsgiref.simple_server.WSGIRequestHandler):
        def log_message(self, format: str, *args: object) -> None:
            pass

    server = Server(("127.0.0.1", 0), Handler)
    server.set_app(validator(app))
    return started(server)


class APIRequest(typing.NamedTuple):
    method: str
    path: str
    credential: str | None
    type: str | None
    body: bytes


def responding(respond: Callable[[APIRequest], bytes]) -> contextlib.AbstractContextManager[str]:
    """Serve what a function returns for a request, byte for byte."""

    class Handler(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            if line := self.rfile.readline().decode().split():
                headers = http.client.parse_headers(self.rfile)
                body = self.rfile.read(int(headers.get("Content-Length", 0)))
                kept = headers["Authorization"], headers["Content-Type"], body
                with contextlib.suppress(ConnectionError):  # the other side may have had enough
                    self.wfile.write(respond(APIRequest(line[0], line[1], *kept)))

    return started(socketserver.ThreadingTCPServer(("127.0.0.1", 0), Handler))


def reply(value: object, status: int = 200) -> bytes:
    body = json.dumps(value).encode()
    head = f"HTTP/1.1 {status} Reason\r\nConnection: close\r\nContent-Length: {len(body)}\r\n\r\n"
    return head.encode() + body


def yes_service() -> contextlib.AbstractContextManager[str]:
    """A stand-in of Ignisign's token service: every token that starts with "good" is good."""

    def respond(request: APIRequest) -> bytes:
        good = json.loads(request.body)["token"].startswith("good")
        return reply({"isValid": good, "notFound": not good})

    return responding(respond)


class TestDemo:
    def test_shows_the_readmes_table(self) -> None:
        done = run_module("demo", env=without_credentials())
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout == readme_block("demo-output")

    @pytest.mark.parametrize(
        ("attribute", "value", "wrong"),
        [("status", 200, 1), ("code", WrongApplicationError.code, 1), ("status", 403, 0)],
        ids=["a wrong status", "a wrong code", "nothing wrong"],
    )
    def test_checks_the_responses_and_leaves_no_thread(
        self, attribute: str, value: object, wrong: int, run: Run, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        value = http.HTTPStatus(value) if isinstance(value, int) else value
        monkeypatch.setattr(TokenRejectedError, attribute, value)
        before = threading.active_count()
        done = run("demo")
        assert (done.status, done.err, threading.active_count()) == (wrong, "", before)
        assert (done.out.count(" ok\n"), done.out.count("WRONG")) == (8 - wrong, wrong)
        assert ("wrong: 1." in done.out) == bool(wrong)


class Target(typing.NamedTuple):
    """A receiver for what `send` sends, which asks it about the tokens."""

    url: str
    port: str  # of the token checks
    handled: list[typing.Any]
    run: Run

    def send(self, *arguments: str) -> Done:
        return self.run("send", self.url, *arguments, "--port", self.port)


@pytest.fixture
def target(run: Run) -> Iterator[Target]:
    port, handled = find_free_port(), []
    app = WebhookApp(Verifier.from_api_key(DEMO_KEY, base_url=f"http://127.0.0.1:{port}"))
    app.on()(lambda event: handled.append(event))
    with mounted(app) as url:
        yield Target(url, str(port), handled, run)


class TestSend:
    ACTIONS: typing.ClassVar = {
        "SIGNATURE_SESSION": SignatureSessionAction,
        "SIGNATURE_REQUEST": SignatureRequestAction,
        "SIGNATURE": SignatureAction,
        "SIGNATURE_PROOF": SignatureProofAction,
        "SIGNATURE_SIGNER_IMAGE": SignatureImageAction,
        "SIGNATURE_PROFILE": SignatureProfileAction,
        "SIGNER": SignerAction,
        "APP": ApplicationAction,
    }
    SESSION = "signatureRequestId signatureRequestExternalId signerId signerExternalId"
    SIGNER = "signerId signerExternalId token"
    FIELDS: typing.ClassVar = {  # of a topic; those that come with one action only; of their items
        "SIGNATURE_SESSION": SESSION,
        "SIGNATURE_REQUEST": "signatureRequestId signatureRequestExternalId status",
        "SIGNATURE_REQUEST LAUNCHED": "signers",
        "SIGNATURE_REQUEST CHILDREN_GENERATED": "initialSignatureRequestId",
        "SIGNATURE": f"appId appEnv {SESSION} documentNature documentId documentExternalId"
        " signatureId",
        "SIGNATURE_PROOF": "appId appEnv signatureRequestId signatureRequestExternalId"
        " signatureProofToken signatureProofUrl",
        "SIGNATURE_PROOF GENERATED": "documents",
        "SIGNATURE_PROOF ADV_GENERATED": "documentId documentExternalId",
        "SIGNATURE_SIGNER_IMAGE": f"appId appEnv {SESSION} documentId documentExternalId",
        "SIGNATURE_PROFILE": "signatureProfileId",
        "SIGNER": "appId appEnv signerId signerExternalId",
        "SIGNER INPUTS_ADDED": "inputsAdded",
        "APP MEMBERSHIP_UPDATED": "userId",
        "documents": "documentId documentExternalId token url",
        "signersBySide": SIGNER,
        "signersEmbedded": SIGNER,
    }

    def test_sends_one_session_by_default(self, target: Target) -> None:
        done = target.send()
        assert (done.status, done.err) == (0, "")
        assert done.out.split() == ["SIGNATURE_SESSION", "INITIALIZED", "INFO", "200", "OK"]
        [event] = target.handled
        assert isinstance(event, SignatureSessionEvent)
        assert (event.action, event.msg_nature) == ("INITIALIZED", "INFO")

    @pytest.mark.parametrize("topic", ["ALL", *ACTIONS])
    def test_sends_every_action(self, topic: str, target: Target) -> None:
        topics = self.ACTIONS if topic == "ALL" else [topic]
        expected = sorted(f"{each} {action}" for each in topics for action in self.ACTIONS[each])
        done = target.send(topic)
        assert (done.status, done.err) == (0, "")
        lines = [line.split() for line in done.out.splitlines()]
        assert sorted(" ".join(line[:2]) for line in lines) == expected
        assert {tuple(line[3:]) for line in lines} == {("200", "OK")}
        assert sorted(f"{event.topic} {event.action}" for event in target.handled) == expected

    def test_sends_the_known_fields_and_no_other(self, target: Target) -> None:
        assert target.send("ALL").status == 0
        for event in target.handled:
            name, content = f"{event.topic} {event.action}", event.raw_content
            known = f"{self.FIELDS.get(event.topic, '')} {self.FIELDS.get(name, '')}"
            assert sorted(content) == sorted(known.split()), name
            assert content.get("appId", "appId_demo") == "appId_demo"
            assert content.get("appEnv", "DEVELOPMENT") == "DEVELOPMENT"
            signers = content.get("signers", {})
            assert (sorted(signers) == ["signersBySide", "signersEmbedded"]) == bool(signers)
            for field in self.FIELDS.keys() & (content | signers).keys():
                for item in (content | signers)[field]:
                    assert sorted(item) == sorted(self.FIELDS[field].split()), name
            status = getattr(event.content, "status", SignatureRequestStatus.READY)
            assert status.is_known and (event.action != "READY" or status == "READY"), name
            is_error = event.msg_nature == "ERROR"
            assert is_error == (event.error is not None) == (event.action == "FAILED"), name

    def test_sends_what_is_chosen(self, target: Target) -> None:
        expected = {
            "signatureRequestId": "42",
            "signatureRequestExternalId": "a=b",
            "status": "BRAND_NEW",
            "signers": {"signersEmbedded": [{"signerId": "s-1", "token": "t"}]},
            "initialSignatureRequestId": None,
        }
        fields = {k: v if isinstance(v, str) else json.dumps(v) for k, v in expected.items()}
        options = [part for k, v in fields.items() for part in ("--set", f"{k}={v}")]
        options += ["--nature", "WARNING"]
        assert target.send("SIGNATURE_REQUEST", "READY", *options).status == 0
        [event] = target.handled
        assert (event.action, event.msg_nature, event.error) == ("READY", "WARNING", None)
        assert event.raw_content == expected
        target.handled.clear()
        assert target.send("ALL", "--set", "signerId=s-1").status == 0
        ids = [e.content.signer_id for e in target.handled if "signerId" in e.raw_content]
        assert ids == ["s-1"] * 6  # in the topics that have it

    def test_sends_a_file_as_it_is(self, target: Target, tmp_path: Path) -> None:
        requests: list[APIRequest] = []
        file, body = tmp_path / "body", b" " + make_body(appId="appId_demo") + b"\r\n"
        file.write_bytes(body)
        with responding(lambda request: requests.append(request) or reply({})) as url:
            assert target.run("send", f"{url}/a?b=c", "--file", str(file), "--port", "0")[0] == 0
        assert requests == [APIRequest("POST", "/a?b=c", None, "application/json", body)]
        assert target.send("--file", str(file)).err == ""
        again = target.send("--file", str(file))  # of which the token is not asked again
        assert again.status == 0 and "knows the body already" in again.err
        assert len(target.handled) == 1
        file.write_bytes(make_body(action=7))
        done = target.send("--file", str(file))
        assert done.status == 1 and "400 Bad Request" in done.out
        assert "SDK_WEBHOOK_BAD_FORMATTED" in done.out and "at action" in done.out

    @pytest.mark.parametrize(
        "place",
        ["127.0.0.1:{port}/", "127.0.0.1:{port}/\xe9", "127.0.0.1:{port}/a b", f"{'a' * 70}.test/"],
        ids=["nobody listens", "a path not of ASCII", "a space", "a host of no name"],
    )
    def test_says_that_there_is_no_response(self, place: str, run: Run) -> None:
        url = "http://" + place.format(port=find_free_port())
        done = run("send", url, "ALL", "--port", "0")
        is_no_url = done.status == 2 and place != "127.0.0.1:{port}/"  # may be said, too
        done.check_failed(2 if is_no_url else 1, "")

    @pytest.mark.parametrize(
        ("api_key", "asks", "status", "advice"),
        [
            ("sk_development_other_secret", "here", "403", "IGNISIGN_API_KEY"),
            ("sk_staging_demo_secret", "here", "403", "IGNISIGN_API_KEY"),
            (DEMO_KEY, "nowhere", "503", "IGNISIGN_SERVER_URL={here}"),
            (DEMO_KEY, "elsewhere", "403", "IGNISIGN_SERVER_URL={here}"),
        ],
        ids=["another application", "another environment", "asks nobody", "asks another"],
    )
    def test_says_what_the_receiver_must_set(
        self, api_key: str, asks: str, status: str, advice: str, run: Run
    ) -> None:
        port, nobody = str(find_free_port()), f"http://127.0.0.1:{find_free_port()}"
        with yes_service() as another:
            urls = {"here": f"http://127.0.0.1:{port}", "nowhere": nobody, "elsewhere": another}
            app = WebhookApp(Verifier.from_api_key(api_key, base_url=urls[asks]))
            with mounted(app) as url:
                done = run("send", url, "SIGNATURE_REQUEST", "--port", port)
        assert done.status == 1 and done.out.count(f" {status} ") == 10
        assert done.out.count('"code"') == 10  # as the receiver responded
        assert advice.format_map(urls) in done.err and done.err.count("\n") == 1

    def test_says_that_the_receiver_verifies_nothing(self, run: Run) -> None:
        with responding(lambda request: reply({})) as url:
            done = run("send", url, "ALL", "--port", "0")
        assert (done.status, done.err.count("\n")) == (0, 1)
        assert "did not ask about the token" in done.err

    @pytest.mark.parametrize(
        ("response", "shown"),
        [
            (b"", "no response from"),
            (b"good day\r\n\r\n", "no response from"),
            (b"HTTP/1.1 204 No Content\r\n\r\n", "204 No Content"),
            (b"HTTP/1.1 201 Created\r\nContent-Length: 0\r\n\r\n", "201 Created"),
            (b"HTTP/1.1 302 Found\r\nLocation: /b\r\nContent-Length: 0\r\n\r\n", "302 Found"),
            (b"HTTP/1.1 500 Oops\r\n\r\n" + b"x" * 20_000_000, "500 Oops"),
            (b"HTTP/1.1 500 Oops\r\n" + b"X: y\r\n" * 3_000_000, "no response from"),
            (b"HTTP/1.1 500 \x1b[31mRed\x9b\r\n\r\n", r"500 \x1b[31mRed\x9b"),
            (b"HTTP/1.1 500 Oops\r\n\r\n\x1b]0;t\x07\r\n\xc2\x9b\xe2\x80\xae\xff", r"\x1b]0;t\x07"),
            (b"\x1b[31mHTTP\r\n\r\n", "no response from"),
        ],
        ids=lambda value: value if isinstance(value, str) else f"{value[9:24]!r}",
    )
    def test_shows_a_strange_response(self, response: bytes, shown: str, run: Run) -> None:
        paths: list[str] = []
        with responding(lambda request: paths.append(request.path) or response) as url:
            done = run("send", url, "--port", "0")
        assert (done.status, paths) == (1, ["/"])
        printed = done.out + done.err
        assert shown in printed and "Traceback" not in printed
        assert len(printed) < 100_000 and printed.count("\n") <= 2
        assert not [c for c in printed if not c.isprintable() and c != "\n"]

    def test_answers_a_receiver_with_an_application_secret(self, target: Target) -> None:
        base_url = f"http://127.0.0.1:{target.port}"
        secret = ("appId_demo", "DEVELOPMENT", "secret")
        app = WebhookApp(Verifier.from_app_secret(*secret, base_url=base_url))
        with mounted(app) as url:
            done = target._replace(url=url).send("ALL")
        assert (done.status, done.out.count(" 200 OK\n"), done.err) == (0, 23, "")

    def test_a_token_is_good_once(self, target: Target) -> None:
        ask = TokenClient(DEMO_KEY, base_url=f"http://127.0.0.1:{target.port}")
        said: list[TokenStatus] = []

        def respond(request: APIRequest) -> bytes:
            delivery = parse_delivery(request.body)
            guess = dataclasses.replace(delivery, verification_token="guess")
            said.extend([ask(guess), ask(delivery), ask(delivery)])
            return reply({})

        with responding(respond) as url:
            assert target._replace(url=url).send().status == 0
        assert said == [TokenStatus.NOT_FOUND, TokenStatus.VALID, TokenStatus.ALREADY_CONSUMED]


MissedDict: typing.TypeAlias = dict[str, typing.Any]


def make_missed(number: int, **changes: object) -> MissedDict:
    """An event of Ignisign's list, with much that must not be printed; ... leaves a field out."""
    event = {
        **make_delivery(),
        "_id": f"event-{number}",
        "webhookId": "hook",
        "response": {"status": 503, "statusText": "Service Unavailable"},
        "status": "FAILED",
        "_createdAt": f"2026-02-01T00:00:00.{number:03}Z",
    }
    return {key: value for key, value in {**event, **changes}.items() if value is not ...}


class FakeAPI:
    """A stand-in of Ignisign's API: endpoints with their failed events, in pages, and tokens."""

    def __init__(self, **endpoints: list[MissedDict]) -> None:
        self.events = endpoints
        self.disabled: set[str] = set()
        self.first_page, self.page_size = 0, 2
        self.requests: list[APIRequest] = []
        self.good_tokens: set[str] = set()
        #: Responses in the place of those to paths that have a text in them.
        self.instead: dict[str, Callable[[APIRequest], bytes]] = {}
        self.send: Callable[[MissedDict], int] = lambda event: 200

    def resent(self) -> list[str]:
        return [r.path.split("/")[5] for r in self.requests if r.path.endswith("/resend")]

    def deliver(self, event: MissedDict) -> None:
        event["response"] = {"status": self.send(event)}
        event["status"] = "SUCCESS" if event["response"]["status"] == 200 else "FAILED"

    def give_pages(self, total: int, pages: Callable[[int], list[MissedDict]]) -> None:
        self.instead["filter=FAILED"] = lambda request: self.page(request, total, pages)

    def page(
        self, request: APIRequest, total: int, pages: Callable[[int], list[MissedDict]]
    ) -> bytes:
        page = int(request.path.partition("&page=")[2] or self.first_page)
        search = {"total": total, "page": page, "nbEventsPerPage": self.page_size}
        return reply({"events": pages(page - self.first_page), "searchData": search})

    def __call__(self, request: APIRequest) -> bytes:
        self.requests.append(request)
        for part, respond in self.instead.items():
            if part in request.path:
                return respond(request)
        return self.respond(request)

    def respond(self, request: APIRequest) -> bytes:
        method, path, body = request.method, request.path, request.body
        if path == "/v4/auth/app-api":
            return reply({"jwtToken": f"jwt-{len(self.requests)}"})
        if path.endswith("/checking-consumption"):
            token = json.loads(body)["token"]
            is_valid = token in self.good_tokens
            self.good_tokens.discard(token)
            return reply({"isValid": is_valid, "alreadyConsumed": not is_valid})
        if path == f"/v4/applications/{APP_ID}/envs/DEVELOPMENT/webhooks":
            return reply([{"_id": i, "isDisabled": i in self.disabled} for i in self.events])
        if found := re.fullmatch(r"/v4/webhooks/(\w+)/events\?filter=FAILED(&page=\d+)?", path):
            events, size = self.events[found[1]], self.page_size
            events = [event for event in events if event["status"] != "SUCCESS"]
            return self.page(request, len(events), lambda n: events[n * size : n * size + size])
        found = re.fullmatch(r"/v4/webhooks/(\w+)/events/([\w-]+)/resend", path)
        assert method == "POST" and found and body == b"{}", request
        self.deliver(next(e for e in self.events[found[1]] if e["_id"] == found[2]))
        return b"HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n"


@pytest.fixture
def missed(run: Run) -> Run:
    """Run ``missed`` against a stand-in of the API."""

    def missed(api: FakeAPI, *arguments: str, **environ: str) -> Done:
        environ = environ or {"IGNISIGN_API_KEY": API_KEY}
        with responding(api) as url:
            done = run("missed", *arguments, IGNISIGN_SERVER_URL=url, **environ)
        content = ("65f0a3c2be17de0012ab34cd", "customer-7", "contract-2026-0042")
        for secret in (*SECRETS, API_KEY, "S3cr3t", "Bearer", "jwt-", *content):
            assert secret not in done.out + done.err
        return done

    return missed


def listed(done: Done) -> list[int]:
    return [int(number) for number in re.findall(r"event-(\d+)", done.out)]


class TestMissed:
    @pytest.mark.parametrize("first_page", [0, 1])
    @pytest.mark.parametrize(("count", "size"), [(0, 2), (1, 2), (2, 2), (5, 2), (700, 50)])
    def test_lists_every_page_of_every_endpoint(
        self, count: int, size: int, first_page: int, missed: Run
    ) -> None:
        events = [make_missed(number) for number in range(count)]
        random.Random(7).shuffle(events)
        api = FakeAPI(one=events[::3], two=events[1::3], three=events[2::3], four=[])
        api.first_page, api.page_size = first_page, size
        done = missed(api)
        assert (done.status, done.err) == (1 if count else 0, "")
        assert listed(done) == list(range(count))  # the oldest first
        assert done.out.count("\n") == count and not api.resent()
        assert {request.credential for request in api.requests} == {f"Bearer {API_KEY}"}
        assert missed(FakeAPI()) == (0, "", "")

    @pytest.mark.parametrize("first_page", [0, 1])
    @pytest.mark.parametrize(
        ("total", "pages"),
        [
            (6, [[0, 1], [], [2]]),
            (6, [[], [0, 1], [2]]),
            (4, [[0, 1], [1, 2]]),  # one came in meanwhile
            (4, [[0, 1], [2]]),  # one was delivered meanwhile
            (4, [[0, 1], [2], []]),
            (9, [[0, 1], [2], [], [], []]),  # the total counts others too
        ],
        ids=["a gap", "a gap first", "an overlap", "the last again", "fewer", "another total"],
    )
    def test_reads_uneven_pages(
        self, total: int, pages: list[list[int]], first_page: int, missed: Run
    ) -> None:
        api = FakeAPI(hook=[])
        api.first_page = first_page
        api.give_pages(total, lambda page: [make_missed(n) for n in (pages + pages[-1:] * 9)[page]])
        done = missed(api)
        assert (done.status, done.err) == (1, "")
        assert listed(done) == [0, 1, 2]

    @pytest.mark.parametrize(
        ("total", "events", "most"),
        [
            (9, lambda page: [0, 1], 4),
            (10**9, lambda page: [page], 31),
            (9**9, lambda page: [], 31),
        ],
        ids=["repeats", "grows", "is empty"],
    )
    def test_gives_up_on_a_list_without_end(
        self,
        total: int,
        events: Callable[[int], list[int]],
        most: int,
        missed: Run,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        monkeypatch.setattr(ignisign_webhook, "MAX_PAGES", 30)
        api = FakeAPI(hook=[])
        api.give_pages(total, lambda page: [make_missed(number) for number in events(page)])
        missed(api, "--resend").check_failed(2, "the list of events")
        assert len(api.requests) <= most and not api.resent()

    @pytest.mark.parametrize("where", ["/applications/", "filter=FAILED"])
    @pytest.mark.parametrize(
        ("response", "problem"),
        [
            (reply({"code": "UNAUTHORIZED_ERROR"}, 401), "credential was refused (HTTP 401)"),
            (reply({}, 403), "credential was refused (HTTP 403)"),
            (reply({}, 404), "HTTP 404"),
            (reply({}, 429), "HTTP 429"),
            (reply([], 500), "HTTP 500"),
            (reply(None, 302), "HTTP 302"),
            (reply("")[:-2] + b"<>", "no "),
            (reply({"events": [], "searchData": {"total": "1", "page": None}}), "no "),
            (b"good day\r\n", "no HTTP in the response"),
            (b"", "the connection was closed"),
        ],
        ids=["401", "403", "404", "429", "500", "302", "no JSON", "no list", "no HTTP", "nothing"],
    )
    def test_says_why_ignisign_could_not_be_asked(
        self, response: bytes, problem: str, where: str, missed: Run
    ) -> None:
        api = FakeAPI(hook=[make_missed(0)])
        api.instead[where] = lambda request: response
        for arguments in ([], ["--resend"]):
            done = missed(api, *arguments)
            done.check_failed(2, problem)
            assert "could not be asked at 127.0.0.1:" in done.err and not api.resent()

    def test_says_that_ignisign_is_out_of_reach(self, run: Run) -> None:
        url = f"http://127.0.0.1:{find_free_port()}"
        done = run("missed", IGNISIGN_API_KEY=API_KEY, IGNISIGN_SERVER_URL=url)
        done.check_failed(2, f"at {url.removeprefix('http://')}: Connection refused")

    @pytest.mark.parametrize("event_id", [..., None, "", 7, "../hook", "a b", "\xe9", "a/b", "a\n"])
    def test_refuses_an_entry_without_an_id(self, event_id: object, missed: Run) -> None:
        entry = make_missed(1, _id=event_id)
        hooks, events = FakeAPI(), FakeAPI(hook=[make_missed(0), entry])
        hooks.instead["/applications/"] = lambda request: reply([entry])
        for api in (hooks, events):
            missed(api, "--resend").check_failed(2, "an entry without an _id")
            assert not api.resent()

    @pytest.mark.parametrize(
        ("changes", "words"),
        [
            ({}, "503 Service Unavailable"),
            ({"response": ..., "error": ...}, "no response"),
            ({"response": None}, "no response"),
            ({"response": {"status": 500}}, "500"),
            ({"response": {"statusText": "Gone"}}, "Gone"),
            ({"response": [1], "content": 7, "msgNature": []}, "no response"),
            ({"status": "BRAND_NEW", "x": {"y": 1}}, "503 Service Unavailable"),
            ({"status": ...}, "503 Service Unavailable"),
            ({"appId": ..., "webhookId": ..., "content": ...}, "503 Service Unavailable"),
        ],
        ids=lambda value: value if isinstance(value, str) else " ".join(value) or "all",
    )
    def test_prints_a_line_for_each(
        self, changes: dict[str, object], words: str, missed: Run
    ) -> None:
        api = FakeAPI(hook=[])
        others = [make_missed(1, status="SUCCESS"), make_missed(2, status="PENDING")]
        api.give_pages(2, lambda page: [*others, make_missed(3, **changes)])
        done = missed(api)
        assert (done.status, done.err, done.out.count("\n")) == (1, "", 1)
        when = "2026-02-01T00:00:00.003Z"
        expected = [when, "SIGNATURE_SESSION", "INITIALIZED", *words.split(), "event-3"]
        assert done.out.split() == expected

    def test_prints_nothing_as_it_came(self, missed: Run) -> None:
        odd = "\x1b[31m\x9b\u202e\r\n"
        response = {"status": odd, "statusText": odd}
        event = make_missed(1, topic=odd, action=odd, _createdAt=odd, response=response)
        done = missed(FakeAPI(hook=[event]))
        assert done.status == 1 and done.out.count(r"\x1b[31m") == 5
        assert done.out.count("\n") == 1 and done.out[:-1].isprintable()

    def test_resends_each_once_the_oldest_first(self, missed: Run) -> None:
        api = FakeAPI(one=[make_missed(3), make_missed(0)], two=[make_missed(2), make_missed(1)])
        done = missed(api, "--resend")
        assert (done.status, done.out.count("  resent\n"), done.err) == (0, 4, "")
        assert listed(done) == [0, 1, 2, 3]
        assert api.resent() == ["event-0", "event-1", "event-2", "event-3"]
        assert missed(api) == (0, "", "")

    def test_resends_nothing_to_a_disabled_endpoint(self, missed: Run) -> None:
        api = FakeAPI(off=[make_missed(0), make_missed(2)], on=[make_missed(1)])
        api.disabled = {"off"}
        steps = [([], 1, [0, 1, 2]), (["--resend"], 0, [0, 1, 2]), ([], 0, [0, 2])]
        for arguments, status, left in steps:
            done = missed(api, *arguments)
            assert (done.status, listed(done), done.out.count("disabled")) == (status, left, 2)
        assert api.resent() == ["event-1"]

    @pytest.mark.parametrize(
        ("response", "problem"),
        [
            (b"", "the connection was closed"),
            (reply({"code": "WEBHOOK_EVENT_NOT_FOUND"}, 404), "HTTP 404"),
            (reply({}, 500), "HTTP 500"),
            (reply({}, 401), "credential was refused"),
        ],
        ids=["breaks", "404", "500", "401"],
    )
    def test_goes_on_after_a_resend_that_fails(
        self, response: bytes, problem: str, missed: Run
    ) -> None:
        api = FakeAPI(hook=[make_missed(number) for number in range(5)])
        api.instead["/event-2/resend"] = lambda request: response
        done = missed(api, "--resend")
        assert (done.status, done.out.count("  resent\n"), done.err) == (1, 4, "")
        assert api.resent() == [f"event-{number}" for number in range(5)]  # each asked for once
        assert "not resent" in done.out.splitlines()[2] and problem in done.out.splitlines()[2]

    def test_bounds_the_size_of_a_page(self, missed: Run, monkeypatch: pytest.MonkeyPatch) -> None:
        api = FakeAPI(hook=[make_missed(0, content={"x": "y" * 5_000_000})])
        assert listed(missed(api)) == [0]
        monkeypatch.setattr(ignisign_webhook, "MAX_PAGE", 1_000_000)
        missed(api).check_failed(2, "too long")

    def test_renews_the_jwt_of_an_application_secret(self, missed: Run) -> None:
        api, refusals = FakeAPI(hook=[make_missed(0)]), [reply({}, 401)]
        api.instead["webhooks"] = lambda r: refusals.pop() if refusals else api.respond(r)
        secret = {"IGNISIGN_APP_ENV": "DEVELOPMENT", "IGNISIGN_APP_SECRET": "S3cr3tS3cr3t"}
        done = missed(api, "--resend", IGNISIGN_APP_ID=APP_ID, **secret)
        assert (done.status, api.resent(), done.err) == (0, ["event-0"], "")
        jwts = [request.credential for request in api.requests]
        assert jwts == [None, "Bearer jwt-1", None, *["Bearer jwt-3"] * 3]

    def test_is_a_function_of_the_library(self) -> None:
        api = FakeAPI(hook=[make_missed(1), make_missed(0, topic="NEW", response=...)])
        with responding(api) as url:
            client = TokenClient(API_KEY, base_url=url)
            oldest, newest = client.missed_events()
            assert dataclasses.asdict(newest) == {
                "event_id": "event-1",
                "endpoint_id": "hook",
                "endpoint_is_disabled": False,
                "created_at": "2026-02-01T00:00:00.001Z",
                "topic": "SIGNATURE_SESSION",
                "action": "INITIALIZED",
                "msg_nature": "INFO",
                "response": "503 Service Unavailable",
            }
            assert isinstance(newest, MissedEvent)
            assert (oldest.topic, oldest.topic.is_known, oldest.response) == ("NEW", False, "")
            client.resend(newest)
            assert client.missed_events() == [oldest] and api.resent() == ["event-1"]
            api.instead["resend"] = lambda request: reply({}, 500)
            with pytest.raises(VerificationUnavailableError, match="HTTP 500"):
                client.resend(oldest)
            api.instead["/applications/"] = lambda request: reply({}, 403)
            with pytest.raises(VerificationUnavailableError, match="credential was refused"):
                client.missed_events()

    @pytest.mark.parametrize("has_new_token", [False, True], ids=["same token", "new token"])
    def test_brings_everything_back_after_an_outage(
        self, has_new_token: bool, missed: Run, tmp_path: Path
    ) -> None:
        handled: collections.Counter[str] = collections.Counter()
        is_broken, url = True, f"http://127.0.0.1:{find_free_port()}"
        tokens: dict[str, str] = {}

        def handle(event: SignatureSessionEvent) -> None:
            assert event.content is not None
            if is_broken and int(event.content.signer_id) % 3 == 0:
                raise RuntimeError("the database is away")
            handled[event.content.signer_id] += 1

        def send(event: MissedDict) -> int:
            if has_new_token or event["_id"] not in tokens:
                tokens[event["_id"]] = token = f"token-{event['_id']}-{len(api.requests)}"
                api.good_tokens.add(token)
            delivery = make_delivery(content=event["content"])
            delivery["verificationToken"] = tokens[event["_id"]]
            try:
                return post(int(url.rpartition(":")[2]), json.dumps(delivery).encode())
            except OSError:
                return 0

        api = FakeAPI(hook=[])
        api.send = send
        for number in range(12):
            content = {"signatureRequestId": "r", "signerId": str(number)}
            api.events["hook"].append(make_missed(number, content=content))
            api.deliver(api.events["hook"][-1])
        missed(api, "--resend")  # Ignisign sends them again, but the receiver is still down
        assert listed(missed(api)) == list(range(12)) and not handled
        with responding(api) as api_url:
            log = SQLiteDeliveryLog(tmp_path / "log")
            app = WebhookApp(Verifier.from_api_key(API_KEY, base_url=api_url), deliveries=log)
            app.on(SignatureSessionEvent)(handle)
            with mounted(app) as url:
                missed(api, "--resend")
                left = missed(api)
                assert (left.status, listed(left), left.out.count("500")) == (1, [0, 3, 6, 9], 4)
                is_broken = False
                assert missed(api, "--resend").status == 0
                assert missed(api) == (0, "", "")
        assert handled == dict.fromkeys(map(str, range(12)), 1)


@contextlib.contextmanager
def serving(
    *arguments: str, stdout: int = subprocess.PIPE, **environ: str
) -> Iterator[tuple[subprocess.Popen[str], int, str]]:
    """Run ``serve``; give the process, its port and the first line that it wrote."""
    process = subprocess.Popen(
        [sys.executable, "-W", "error", str(MODULE), "serve", "--port", "0", *arguments],
        env=without_credentials(**{"IGNISIGN_API_KEY": API_KEY, **environ}),
        stdout=stdout,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stderr is not None
        line = process.stderr.readline()
        found = re.match(r"Listening on http://127\.0\.0\.1:(\d+)/", line)
        assert found, line + process.stderr.read()
        yield process, int(found[1]), line
    finally:
        process.kill()
        process.communicate()


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
        verificationToken="good", content={**make_delivery()["content"], "x": "y" * 9000}
    )
    every_buffering = pytest.mark.parametrize(
        "buffering", [{"PYTHONUNBUFFERED": "1"}, {}], ids=["unbuffered", "buffered"]
    )

    @pytest.mark.parametrize("stop", [signal.SIGTERM, signal.SIGINT])
    def test_prints_events_and_stops_cleanly(self, stop: signal.Signals) -> None:
        arguments = ["--path", "/hook"]
        with (
            yes_service() as url,
            serving(*arguments, IGNISIGN_SERVER_URL=url) as (process, port, first_line),
        ):
            assert not [
                p for p in (f":{port}/hook", APP_ID, "DEVELOPMENT", url) if p not in first_line
            ]
            assert process.stdout is not None and process.stderr is not None
            assert post(port, self.GOOD, "/hook") == 200
            line = process.stdout.readline()
            assert Event.from_dict(json.loads(line)) == parse_event(make_body())
            assert post(port, make_body(verificationToken="bad"), "/hook") == 403
            assert post(port, self.GOOD, "/elsewhere") == 404
            process.send_signal(stop)
            assert process.wait(60) == 0
            assert process.stdout.read() == ""
            log = process.stderr.read()
        assert "SIGNATURE_SESSION INITIALIZED INFO: handled" in log
        assert "Traceback" not in log and "good" not in log and "/elsewhere" not in log

    def test_receives_what_send_sends(self, run: Run) -> None:
        port = find_free_port()
        demo = {"IGNISIGN_SERVER_URL": f"http://127.0.0.1:{port}", "IGNISIGN_API_KEY": DEMO_KEY}
        with serving(**demo) as (process, its_port, _):
            done = run("send", f"http://127.0.0.1:{its_port}/", "ALL", "--port", str(port))
            process.send_signal(signal.SIGTERM)
            assert process.stdout is not None
            events = [Event.from_dict(json.loads(line)) for line in process.stdout]
        assert (done.status, done.err) == (0, "")
        sent = [line.split()[:3] for line in done.out.splitlines()]
        assert [[e.topic, e.action, e.msg_nature] for e in events] == sent

    def test_remembers_deliveries_in_a_file(self, tmp_path: Path) -> None:
        arguments = ["--deliveries", str(tmp_path / "log.sqlite3")]
        with yes_service() as url:
            for printed in (1, 0):
                with serving(*arguments, IGNISIGN_SERVER_URL=url) as (process, port, _):
                    assert post(port, self.GOOD) == 200
                    process.send_signal(signal.SIGTERM)
                    assert process.stdout is not None
                    assert process.stdout.read().count("\n") == printed

    def test_answers_the_request_in_hand_before_it_stops(self) -> None:
        with yes_service() as url, serving(IGNISIGN_SERVER_URL=url) as (process, port, _):
            with socket.create_connection(("127.0.0.1", port), 60) as client:
                client.sendall(b"POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n")
                client.sendall(b"Content-Length: %d\r\n\r\n" % len(self.GOOD))
                # A second request that is answered shows that the first one was taken before it.
                assert post(port, b"{}") == 400
                process.send_signal(signal.SIGTERM)
                wait_until(lambda: refuses_connections(port))
                assert process.poll() is None
                client.sendall(self.GOOD)
                assert client.recv(100).startswith(b"HTTP/1.0 200 OK")
            assert process.wait(60) == 0

    def test_slow_senders_are_dropped_and_hold_up_no_stop(self) -> None:
        with serving() as (process, port, _), contextlib.ExitStack() as stack:
            silent, dripping = (
                stack.enter_context(socket.create_connection(("127.0.0.1", port), 60))
                for _ in range(2)
            )
            dripping.sendall(b"POST / HTTP/1.1\r\nX: ")
            assert post(port, b"{}") == 400  # by then those two were taken
            process.send_signal(signal.SIGTERM)
            wait_until(lambda: is_dropped(dripping, b"y"))
            wait_until(lambda: is_dropped(silent, b""))
            assert process.wait(60) == 0 and process.stderr is not None
            log = process.stderr.read()
        assert log.count("a request ended early: TimeoutError") == 2 and "Traceback" not in log

    def test_a_second_signal_ends_a_stop_that_waits(self) -> None:
        with (
            serving() as (process, port, _),
            socket.create_connection(("127.0.0.1", port), 60),
        ):
            assert post(port, b"{}") == 400  # by then the first one was taken
            process.send_signal(signal.SIGTERM)
            wait_until(lambda: refuses_connections(port))
            process.send_signal(signal.SIGTERM)
            assert process.wait(60) == -signal.SIGTERM

    @every_buffering
    def test_prints_whole_lines_on_a_pipe_that_was_full(self, buffering: dict[str, str]) -> None:
        read, write = os.pipe()
        os.set_blocking(write, False)
        with (
            os.fdopen(read, "rb", 0) as reader,
            os.fdopen(write, "wb", 0) as writer,
            yes_service() as url,
            serving(stdout=write, IGNISIGN_SERVER_URL=url, **buffering) as (_, port, _),
        ):
            filled = 0
            while written := writer.write(b"-" * 4096):
                filled += written
            assert post(port, self.LONG) == 500  # there is no room for any of it
            filled -= len(reader.read(4096))
            assert post(port, self.LONG) == 500  # there is room for a part of it
            while filled > 0:
                filled -= len(reader.read(filled))
            assert [post(port, body) for body in (self.LONG, self.GOOD, self.LONG)] == [200] * 3
            cut, *lines = reader.read(100_000).splitlines(keepends=True)
        assert cut.startswith(b'{"topic"') and cut.endswith(b"yy\n") and len(cut) == 4097
        assert all(line.endswith(b"\n") for line in lines)
        events = [Event.from_dict(json.loads(line)) for line in lines]
        assert events == [parse_event(self.LONG), parse_event(self.GOOD)]

    @every_buffering
    def test_prints_whole_lines_on_a_disk_that_was_full(
        self, buffering: dict[str, str], tmp_path: Path
    ) -> None:
        resource = pytest.importorskip("resource")
        if not hasattr(resource, "prlimit"):
            pytest.skip("the files of another process can be bounded on Linux only")
        bodies = [make_body(verificationToken=f"good-{i}", msgNature=f"N{i}") for i in range(3)]
        with (
            (tmp_path / "events").open("ab") as file,
            yes_service() as url,
            serving(stdout=file.fileno(), IGNISIGN_SERVER_URL=url, **buffering) as (
                process,
                port,
                _,
            ),
        ):
            assert post(port, bodies[0]) == 200
            size = os.path.getsize(file.name)
            soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
            for limit in (size, size + 50):
                resource.prlimit(process.pid, resource.RLIMIT_FSIZE, (limit, hard))
                assert post(port, bodies[1]) == 500
                assert os.path.getsize(file.name) == limit
            resource.prlimit(process.pid, resource.RLIMIT_FSIZE, (soft, hard))
            assert [post(port, body) for body in bodies] == [200] * 3
        first, cut, *lines = (tmp_path / "events").read_text().splitlines()
        assert len(cut) == 50 and lines[0].startswith(cut)
        assert [json.loads(line)["msgNature"] for line in (first, *lines)] == ["N0", "N1", "N2"]

    @every_buffering
    @pytest.mark.parametrize("output", ["/dev/full", "a pipe that nobody reads"])
    def test_does_not_say_200_to_what_it_cant_print(
        self, output: str, buffering: dict[str, str]
    ) -> None:
        if output == "/dev/full" and not os.path.exists(output):
            pytest.skip("there is no /dev/full")
        read, stdout = os.pipe()
        if output == "/dev/full":
            os.dup2(os.open(output, os.O_WRONLY), stdout)
        os.close(read)
        with (
            os.fdopen(stdout, "wb", 0),
            yes_service() as url,
            serving(stdout=stdout, IGNISIGN_SERVER_URL=url, **buffering) as (process, port, _),
        ):
            assert [post(port, self.GOOD) for _ in range(2)] == [500, 500]
            process.send_signal(signal.SIGTERM)
            assert process.wait(60) in (0, 1)


class TestParseCommand:
    @every_sample
    def test_shows_the_event_without_its_secrets(
        self, delivery: dict[str, typing.Any], event_type: type, tmp_path: Path, run: Run
    ) -> None:
        file = tmp_path / "delivery.json"
        printed_by_serve = json.dumps(parse(delivery).to_dict()) + "\n"
        for text in (json.dumps(delivery), printed_by_serve):
            file.write_text(text)
            done = run("parse", str(file))
            assert done.status == 0 and done.out.startswith(event_type.__name__ + "(")
            assert not [secret for secret in SECRETS if secret in done.out]

    @pytest.mark.parametrize("arguments", [[], ["-"]], ids=["default", "-"])
    def test_reads_standard_input(self, arguments: list[str]) -> None:
        done = run_module("parse", *arguments, input=make_body().decode())
        assert done.returncode == 0 and "signer_id='65f0a3c29902ba0012e9a7f0'" in done.stdout

    @pytest.mark.parametrize(
        ("body", "problem"),
        [
            (make_body(action=7), "malformed delivery at action: expected a string, got a number"),
            (make_body(appId=None), "malformed delivery at appId: a required field is missing"),
            (b'{"topic": "SIGNER", "action": 7}', "malformed delivery at action: expected a"),
            (b"{}", "a required field is missing"),
            (b"[]", "malformed delivery: expected an object, got an array"),
            (b"", "malformed delivery"),
            (b"\xff", "UTF-8"),
        ],
        ids=["action", "appId", "event", "object", "array", "empty", "bytes"],
    )
    def test_says_what_is_malformed(
        self, body: bytes, problem: str, tmp_path: Path, run: Run
    ) -> None:
        (tmp_path / "body").write_bytes(body)
        run("parse", str(tmp_path / "body")).check_failed(1, problem)


class TestCommandLine:
    @pytest.mark.parametrize("command", ["", "demo", "send", "missed", "serve", "parse"])
    def test_explains_itself(self, command: str) -> None:
        done = run_module(*command.split(), "--help", env=without_credentials())
        assert done.returncode == 0 and done.stdout.startswith("usage: ignisign-webhook")
        assert done.stderr == ""

    def test_the_version_is_the_modules(self) -> None:
        assert run_module("--version").stdout.strip() == ignisign_webhook.__version__

    def test_a_command_is_required(self, run: Run) -> None:
        assert run().status == run("dance").status == run("send").status == 2

    @pytest.mark.parametrize(
        ("command", "problem"),
        [
            ("send {url} SIGNATURE_SESION", "SIGNATURE_SESSION, SIGNATURE_REQUEST, SIGNATURE"),
            ("send {url} SIGNATURE FINALISED", "FINALIZED, FAILED"),
            ("send {url} ALL FINALISED", "FINALIZED"),
            ("send {url} --nature BAD", "INFO, SUCCESS, WARNING, ERROR"),
            ("send {url} --set signer=s", "signerExternalId, signerId"),
            ("send {url} --set signerId", "NAME=VALUE"),
            ("send {url} --set signerId=[", ""),
            ("send {url} --file {tmp}/absent", "{tmp}/absent: No such file"),
            ("send {url} --port 99999", "can't listen"),
            ("send {url} --port {taken}", "can't listen on 127.0.0.1:{taken} (--port)"),
            ("send 127.0.0.1:8000", "http://127.0.0.1:8000/"),
            ("send ftp://127.0.0.1/", "http://127.0.0.1:8000/"),
            ("send http:///hook", "http://127.0.0.1:8000/"),
            ("send http://[::1/", ""),
            ("send http://127.0.0.1:99999/", ""),
            ("serve --port 99999", "can't listen"),
            ("serve --port {taken}", "can't listen on 127.0.0.1:{taken}"),
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
            names = {"tmp": tmp_path, "taken": taken.getsockname()[1], "url": "http://127.0.0.1:1/"}
            done = run(*command.format_map(names).split(), IGNISIGN_API_KEY=API_KEY)
        done.check_failed(2, problem.format_map(names))

    @pytest.mark.parametrize(
        ("environ", "problem"),
        [
            ("", "IGNISIGN_API_KEY, or all of IGNISIGN_APP_ID, IGNISIGN_APP_ENV, IGNISIGN_APP_SEC"),
            ("IGNISIGN_APP_ID=a IGNISIGN_APP_ENV=DEVELOPMENT", "IGNISIGN_APP_SECRET"),
            ("IGNISIGN_API_KEY=sk_wrong", "expected sk_<env>_<id>_<secret>"),
            (f"IGNISIGN_API_KEY={API_KEY} IGNISIGN_SERVER_URL=http://x.y", "IGNISIGN_SERVER_URL"),
        ],
        ids=["nothing", "a part", "a wrong key", "a plain http URL"],
    )
    def test_says_how_to_set_it_up(self, environ: str, problem: str, run: Run) -> None:
        variables = dict(variable.split("=") for variable in environ.split())
        for command in ("serve --port 0", "missed", "missed --resend"):
            run(*command.split(), **variables).check_failed(2, problem)
        if problem.startswith("expected"):
            run("send", "http://127.0.0.1:1/", **variables).check_failed(2, problem)

    @pytest.mark.parametrize(
        ("command", "problem"),
        [
            ("serve --port 0 >&-", "standard output is closed"),
            ("parse <&-", "standard input is closed"),
        ],
    )
    def test_needs_its_standard_streams(self, command: str, problem: str) -> None:
        shell = ["sh", "-c", f'exec "$0" "$1" {command}', sys.executable, str(MODULE)]
        environ = without_credentials(IGNISIGN_API_KEY=API_KEY)
        done = subprocess.run(shell, env=environ, capture_output=True, text=True, timeout=120)
        Done(done.returncode, done.stdout, done.stderr).check_failed(2, problem)

    @pytest.mark.parametrize("command", ["demo", "parse", "send", "missed"])
    @pytest.mark.parametrize("output", ["a pipe that nobody reads", "a terminal of ASCII only"])
    def test_prints_what_it_can(self, command: str, output: str, tmp_path: Path) -> None:
        (tmp_path / "body").write_bytes(make_body(topic="T\U0001f600"))
        api = FakeAPI(hook=[make_missed(1, response={"statusText": "R\U0001f600"})])
        oops = b"HTTP/1.1 500 Oops\r\n\r\n" + "\U0001f600".encode()
        api.instead["/receiver"] = lambda request: oops
        with responding(api) as url:
            options = {
                "parse": [str(tmp_path / "body")],
                "send": [f"{url}/receiver", "--port", "0"],
            }
            environ = without_credentials(IGNISIGN_API_KEY=API_KEY, IGNISIGN_SERVER_URL=url)
            environ.pop("PYTHONUNBUFFERED", None)
            process = subprocess.Popen(
                [sys.executable, str(MODULE), command, *options.get(command, [])],
                env={**environ, "PYTHONIOENCODING": "ascii"},
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
            )
            with process:
                assert process.stdout is not None and process.stderr is not None
                if output == "a pipe that nobody reads":
                    process.stdout.close()
                    assert (process.stderr.read(), process.wait(60)) == (b"", 1)
                else:
                    printed = process.stdout.read()
                    assert (rb"\U0001f600" in printed) == (command != "demo")
                    assert b"Traceback" not in process.stderr.read()


# ---- The module as a whole -------------------------------------------------------------------


def run_code(code: str, *options: str, **kwargs: typing.Any) -> str:
    """Run code in another interpreter that can import the module; return what it prints."""
    kwargs = {"env": {**os.environ, "PYTHONPATH": str(HERE)}, **kwargs}
    command = [sys.executable, *options, "-c", code]
    return subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True, **kwargs).stdout


class TestModule:
    def test_every_public_name_has_a_docstring_and_a_section(self) -> None:
        source = MODULE.read_text("utf-8")
        positions = []
        for name in ignisign_webhook.__all__:
            value = getattr(ignisign_webhook, name)
            if isinstance(value, (type, types.FunctionType)):
                assert value.__doc__ and value.__doc__.strip(), name
                assert not value.__doc__.startswith(f"{name}("), f"{name} has a generated docstring"
            if name != "ErrorCode":  # its values are the appendix
                found = re.search(rf"^(class|def) {name}\b|^{name}: TypeAlias", source, re.M)
                assert found, name
                positions.append(found.start())
        assert positions == sorted(positions), "__all__ is in the order of the file"
        defined = set(re.findall(r"^(?:class|def) ([A-Za-z]\w*)", source, re.M))
        assert defined - set(ignisign_webhook.__all__) == {"main"}
        constants = re.findall(r"^(#:)?.*\n(?:#  ?.*\n)*([A-Z][A-Z_]+) = ", source, re.M)
        assert len(constants) > 5 and not [name for mark, name in constants if not mark]

    def test_error_codes_stand_one_a_line(self) -> None:
        lines = MODULE.read_text("utf-8").splitlines()
        assert len(ErrorCode) == 349
        assert not [code for code in ErrorCode if f'    {code} = "{code}"' not in lines]

    def test_help_shows_nothing_of_the_environment(self) -> None:
        code = "import pydoc, ignisign_webhook; print(pydoc.render_doc(ignisign_webhook))"
        environ = {**os.environ, "PYTHONPATH": str(HERE), "IGNISIGN_API_KEY": API_KEY}
        printed = run_code(code, env=environ)
        assert "TokenClient" in printed and API_KEY not in printed

    def test_the_import_loads_nothing_heavy(self) -> None:
        heavy = "http.client ssl urllib.request sqlite3 wsgiref argparse asyncio select socket"
        code = f"import sys, ignisign_webhook; print(*(set({heavy.split()}) & set(sys.modules)))"
        assert run_code(code, "-S").strip() == ""

    def test_the_file_can_be_vendored_under_another_name(self, tmp_path: Path) -> None:
        package = tmp_path / "shop" / "vendor"
        package.mkdir(parents=True)
        shutil.copy(MODULE, package / "signing_hooks.py")
        code = (
            "import pickle, sys; from shop.vendor.signing_hooks import parse_event;"
            "event = parse_event(sys.stdin.read());"
            "assert pickle.loads(pickle.dumps(event)) == event; print(type(event).__module__)"
        )
        printed = run_code(code, env=os.environ, cwd=tmp_path, input=make_body().decode())
        assert printed == "shop.vendor.signing_hooks\n"


# ---- The README ------------------------------------------------------------------------------

README = (HERE / "README.md").read_text("utf-8")
BIN = Path(sys.executable).parent
KNOWN_EVENTS = [t for t in typing.get_args(AnyEvent) if t is not UnknownEvent]
GOOD, REFUSED, UNDECIDED = (make_body(verificationToken=t) for t in ("good", "bad", "undecided"))
PRINTED = "session for 65f0a3c29902ba0012e9a7f0\n"  # by the handlers, for GOOD
COMPLETED = make_body(
    **{**SAMPLES["request-launched"][0], "action": "COMPLETED", "verificationToken": "good too"}
)
# What each recipe responds, in this order: the status and the headers.
RESPONSES: list[tuple[bytes, int, dict[str, str]]] = [
    (GOOD, 200, {}),
    (REFUSED, 403, {}),
    (b"{", 400, {}),
    (UNDECIDED, 503, {"Retry-After": "30"}),
]


class IgnisignAPI(TokenService):
    """Ignisign's API: a token that begins with "good" is good once; "undecided" has no verdict."""

    def __init__(self) -> None:
        super().__init__(self.respond)
        self.checked: dict[str, Request] = {}
        self.failed: list[str] = []  # the ids of the failed events, one a page, the latest first

    def respond(self, sock: socket.socket, request: Request) -> bytes:
        path = request.line.split()[1]
        if path == CHECK_PATH:
            token = request.payload["token"]
            is_good = self.checked.setdefault(token, request) is request and token[:4] == "good"
            threading.Event().wait(0.02)  # the token is spent, and nobody knows yet
            verdict = {"isValid": is_good, "notFound": not is_good}
            return http_answer({} if token == "undecided" else verdict)
        if path.endswith("/webhooks"):
            return http_answer([{"_id": "endpoint", "url": "https://example.com/"}])
        page = int(path.partition("page=")[2] or 1)
        event = {"topic": "SIGNER", "action": "CREATED", "status": "FAILED"}
        events = [
            {**event, "_id": name, "_createdAt": name, "response": {"status": 500}}
            for name in self.failed[page - 1 : page]
        ]
        search = {"total": len(self.failed), "page": page, "nbEventsPerPage": 1}
        return http_answer({"events": events, "searchData": search})


@pytest.fixture
def api(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[IgnisignAPI]:
    """A stand-in of Ignisign, and what the README supposes: the directory and the environment."""
    shutil.copy(MODULE, tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("PYTHONPATH", raising=False)
    monkeypatch.setenv("PATH", str(BIN), prepend=os.pathsep)
    monkeypatch.setenv("IGNISIGN_API_KEY", API_KEY)
    api = IgnisignAPI()
    with api:
        monkeypatch.setenv("IGNISIGN_SERVER_URL", api.url)
        yield api


def shell(command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["sh", "-ec", command], capture_output=True, text=True, timeout=120)


def run_block(name: str) -> dict[str, typing.Any]:
    """Run a block in this process; return the names that it defines."""
    names: dict[str, typing.Any] = {}
    exec(readme_block(name), names)
    return names


def save(module: str, *blocks: str, before: str = "") -> None:
    Path(f"{module}.py").write_text(before + "".join(map(readme_block, blocks)))


def printed() -> str:
    return Path("output.txt").read_text()


@contextlib.contextmanager
def readme_server(command: str, port: int) -> Iterator[subprocess.Popen[bytes]]:
    """Run a server with `port` in place of 8000 until the end; for what it prints see printed()."""
    # It must be the one beside this Python to be able to import what it is to serve.
    if not any((BIN / word).exists() for word in command.split()):
        pytest.skip(f"not installed: {command}")
    command = "exec env " + command.replace("8000", str(port))
    with open("output.txt", "ab") as output:
        process = subprocess.Popen(
            ["sh", "-c", command], stdout=output, stderr=output, start_new_session=True
        )

    def accepts() -> bool:
        assert process.poll() is None, printed()
        return not refuses_connections(port)

    try:
        wait_until(accepts, 60)
        yield process
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait(60)


def fail(*args: object, **options: object) -> typing.NoReturn:
    raise RuntimeError("it fails")


def rows(head: str) -> list[list[str]]:
    """The cells of each row of the table with this head."""
    lines = README.partition(f"\n{head}\n")[2].partition("\n\n")[0].splitlines()
    assert len(lines) > 1, f"no table {head}"
    return [[cell.strip() for cell in line[1:-1].split("|")] for line in lines[1:]]


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

    def test_caps_are_the_modules(self) -> None:
        listed = {name[1:-1]: int(cap.replace(",", "")) for name, cap, _ in rows("| cap | | of |")}
        assert listed == {name: getattr(ignisign_webhook, name) for name in listed}

    @pytest.mark.usefixtures("api")
    def test_commands_and_options_are_those_that_exist(self) -> None:
        program = "python3 ignisign_webhook.py"
        listed = {cell.strip("`").split()[0]: text for cell, text in rows("| command | |")}
        commands = re.findall(r"^    ?(\w+) ", shell(f"{program} --help").stdout, re.M)
        assert sorted(listed) == sorted(commands)
        for command, text in listed.items():
            options = re.findall(r"--\w+", shell(f"{program} {command} --help").stdout)
            assert set(re.findall(r"--\w+", text)) == set(options) - {"--help"}, command

    def test_delivery_is_one(self) -> None:
        event = parse_event(readme_block("delivery"))
        assert isinstance(event, SignatureSessionEvent) and event.content
        assert event.content.signature_request_external_id == "contract-2026-0042"

    @pytest.mark.parametrize("event_type", KNOWN_EVENTS)
    def test_fields_of_every_event_are_listed(self, event_type: typing.Any) -> None:
        table = {name: cells for name, *cells in rows("| class | topic | content |")}
        topic, listed = table[f"`{event_type.__name__}`"]
        assert topic == f"`{event_type.__dataclass_fields__['topic'].default}`"
        _, content_type = typing.get_args(event_type.__orig_bases__[0])
        choice = ("documents", "document_id")  # of a proof; marked by "either"
        assert dict(re.findall(r"`(\w+)`(\??)", listed)) == {
            field.name: "?" * (field.default is None and field.name not in choice)
            for field in dataclasses.fields(content_type)
            if not field.name.startswith("_")
        }

    def test_every_action_has_a_meaning(self) -> None:
        topic, listed = "", []
        for cell, action, meaning in rows("| topic | action | meaning |"):
            topic = cell.strip("`") or topic
            listed.append((topic, action.removesuffix("\\*").strip("`")))
            assert meaning, action
        assert sorted(listed) == sorted(
            (event_type.__dataclass_fields__["topic"].default.value, action.value)
            for event_type in KNOWN_EVENTS
            for action in typing.get_args(event_type.__orig_bases__[0])[0]
        )


@pytest.mark.usefixtures("api")
class TestReadmesFirstSteps:
    def test_demo_prints_what_it_says(self) -> None:
        done = shell(readme_block("demo"))
        assert (done.returncode, done.stdout) == (0, readme_block("demo-output")), done.stderr

    def test_view_with_parse_event(self, capsys: pytest.CaptureFixture[str]) -> None:
        view = run_block("called")["view"]
        for body, *expected in RESPONSES:
            assert list(view(body)) == expected
        assert view(GOOD) == (403, {}), "the token is spent"
        assert capsys.readouterr().out == PRINTED

    def test_receiver_gets_what_send_sends(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.delenv("IGNISIGN_API_KEY")  # try-receiver has its own, and send needs none
        save("receiver", "receiver")
        port, api_port = find_free_port(), str(find_free_port())
        with readme_server(readme_block("try-receiver").replace("8765", api_port), port):
            send = readme_block("try-send").replace("8000", str(port)).strip()
            done = shell(f"{send} --port {api_port}")
        assert (done.returncode, done.stderr) == (0, ""), printed()
        assert re.search(r"^session for \w+$", printed(), re.M)
        assert "INITIALIZED INFO: handled (handlers: 1)" in printed()

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
        signer_created = {**SAMPLES["signer-inputs-added"][0], "action": "CREATED"}
        other = make_body(**{**signer_created, "verificationToken": "good signer"})
        for body in (GOOD, GOOD, other, REFUSED, make_body(verificationToken="good again")):
            names["print"] = fail if b"again" in body else print
            with contextlib.suppress(TokenRejectedError, HandlerError):
                names["app"].consume(body)
        lines = [f"{r.levelname}:{r.name}:{r.getMessage()}" for r in caplog.records]
        assert lines == readme_block("log").splitlines()


# Ways through the picture, by the labels of their edges; together they take every edge. What is
# sent, what is done before to the log, or which step of it fails, and what it says afterwards.
NEW = "NEW / token accepted: VERIFIED is recorded / "
WAYS: dict[str, tuple[bytes, str, str]] = {
    "malformed": (b"{", "", "NEW"),
    "for another application or environment": (make_body(appEnv="STAGING"), "", "NEW"),
    "the log can't be used": (GOOD, "claim fails", ""),
    "claimed by another": (GOOD, "claim", "IN_PROGRESS"),
    "DONE": (GOOD, "done", "DONE"),
    "VERIFIED / all return: DONE is recorded": (GOOD, "verified", "DONE"),
    "NEW / token refused": (REFUSED, "", "NEW"),
    "NEW / no verdict": (UNDECIDED, "", "NEW"),
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
    def test_way_leads_to_its_response(self, way: str, api: IgnisignAPI) -> None:
        body, change, state = WAYS[way]
        key, log, handler = hashlib.sha256(body).hexdigest(), MemoryDeliveryLog(), repr
        step, _, fails = change.partition(" ")
        if step == "handler":
            handler = fail
        elif fails:
            setattr(log, step, fail)
        elif step:
            getattr(log, step)(key, "before")
        app = WebhookApp(Verifier.from_env(), deliveries=log)
        app.on()(handler)
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


DJANGO = """
import django.conf
django.conf.settings.configure(ROOT_URLCONF=__name__, SECRET_KEY="x", ALLOWED_HOSTS=["*"],
    MIDDLEWARE=["django.middleware.csrf.CsrfViewMiddleware"])
from django.core.wsgi import get_wsgi_application
application = get_wsgi_application()
"""
# The blocks of each recipe, what runs them, and where they receive.
GUNICORN = "gunicorn --threads 2 --bind 127.0.0.1:8000 recipe:application"
RECIPES: dict[str, tuple[list[str], str, list[str]]] = {
    "flask": (["flask", "flask-mount"], GUNICORN, ["/ignisign", "/webhooks"]),
    "django": (["django"], GUNICORN, ["/ignisign"]),
    "fastapi": (["fastapi"], "uvicorn --port 8000 recipe:api", ["/ignisign"]),
}


@pytest.mark.usefixtures("api")
class TestReadmesRecipes:
    @pytest.mark.parametrize("recipe", RECIPES)
    def test_recipe_receives(self, recipe: str) -> None:
        pytest.importorskip(recipe)
        blocks, command, paths = RECIPES[recipe]
        save("receiver", "receiver")
        save("recipe", *blocks, before=DJANGO if recipe == "django" else "")
        port = find_free_port()
        with readme_server(command, port):
            for path, expected in itertools.product(paths, [*RESPONSES, RESPONSES[0]]):
                body, status, headers = expected
                connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
                with contextlib.closing(connection):
                    connection.request("POST", path, body, {"Content-Type": "application/json"})
                    response = connection.getresponse()
                assert response.status == status, printed()
                assert response.headers["Retry-After"] == headers.get("Retry-After")
        assert printed().count(PRINTED) == 1, "handled once"

    @pytest.mark.usefixtures("redis_client")
    def test_lambda(self, redis_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("REDIS_URL", redis_url)
        save("contracts", "contracts")
        save("redis_log", "redis-log")
        save("recipe", "lambda")
        requests: list[dict[str, object]] = [{"body": None}]
        expected: list[tuple[int, dict[str, str]]] = [(400, {})]
        for body, status, headers in [(COMPLETED, 200, {}), *RESPONSES[1:]]:
            encoded = base64.b64encode(body).decode()
            requests += {"body": encoded, "isBase64Encoded": True}, {"body": body.decode()}
            expected += [(status, headers)] * 2
        responses = f"[recipe.lambda_handler(request, None) for request in {requests}]"
        program = f"import contracts, json, recipe; print(json.dumps({responses})); "
        done = shell("python3 -c " + shlex.quote(program + "print(contracts.ended)"))
        assert done.returncode == 0, done.stderr
        responses, ended = done.stdout.splitlines()
        got = [(response["statusCode"], response["headers"]) for response in json.loads(responses)]
        assert got == expected
        assert ended == "{'contract-2026-0042'}"

    def test_own_verification(self, capsys: pytest.CaptureFixture[str]) -> None:
        receive = run_block("own-verification")["receive"]
        assert receive(GOOD, "sécret", "secret") == (403, {})
        assert receive(b"{", "secret", "secret") == (400, {})
        assert capsys.readouterr().out == ""
        assert receive(GOOD, "secret", "secret") == (200, {})
        assert "SignatureSessionEvent" in capsys.readouterr().out

    @pytest.mark.usefixtures("redis_client")
    def test_queue(self, redis_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
        pytest.importorskip("rq")
        monkeypatch.setenv("REDIS_URL", redis_url)
        save("receiver", "receiver")
        save("signing", "redis-queue")
        consume = f"import signing; signing.app.consume({COMPLETED!r})"
        done = shell(f"python3 -c {shlex.quote(consume)}; rq worker --burst")
        assert "ended, with at least one signature: SignatureRequest" in done.stdout, done.stderr

    def test_python_blocks_pass_mypy(self) -> None:
        if not is_installed("mypy", "flask", "django", "django-stubs", "fastapi", "redis", "rq"):
            pytest.skip("mypy or what a recipe needs is not installed")
        for block in re.findall(r"<!-- block: (\S+) -->\n```python$", README, re.M):
            module = block.replace("-", "_")
            is_imported = block in ("receiver", "contracts", "redis-log")
            before = readme_block("flask") if block == "flask-mount" else ""
            save(module if is_imported else f"recipe_{module}", block, before=before)
        done = shell("python3 -m mypy --strict .")
        assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.usefixtures("api")
class TestReadmesServers:
    @pytest.mark.parametrize("server", ["gunicorn", "waitress", "uwsgi"])
    def test_restart_under_load_loses_nothing(self, server: str) -> None:
        commands = {re.split(r"\W", line)[0]: line for line in readme_block("servers").splitlines()}
        stops = {
            name.lower(): re.findall(r"SIG\w+", cell)[0]
            for name, cell, _ in rows("| server | stop it with | why |")
        }
        assert list(stops) == list(commands) == ["gunicorn", "waitress", "uwsgi"]
        save("receiver", "receiver")
        number, port = 100, find_free_port()
        statuses: dict[int, int] = {}
        unsent = iter(range(number))

        def send(thread: int) -> None:
            for index in unsent:
                content = {"signatureRequestId": "r", "signerId": f"signer-{index}."}
                body = make_body(verificationToken=f"good-{index}", content=content)
                end = time.monotonic() + 120
                while statuses.get(index) not in (200, 403) and time.monotonic() < end:
                    with contextlib.suppress(OSError, http.client.HTTPException):
                        statuses[index] = post(port, body)
                    time.sleep(0.01)

        senders = threading.Thread(target=run_at_once, args=[send, 8])
        with readme_server(commands[server], port) as process:
            senders.start()
            wait_until(lambda: len(statuses) > number // 3, 120)
            process.send_signal(signal.Signals[stops[server]])
            process.wait(120)
        assert len(statuses) < number, "the server was not stopped under load"
        with readme_server(commands[server], port):
            senders.join(240)
        assert statuses == dict.fromkeys(range(number), 200), f"events are lost\n{printed()}"
        for index in range(number):
            assert f"session for signer-{index}." in printed()

    @pytest.mark.skipif(not shutil.which("sqlite3"), reason="sqlite3 is not installed")
    def test_backup_can_be_read(self) -> None:
        key = hashlib.sha256(GOOD).hexdigest()
        SQLiteDeliveryLog("deliveries.sqlite3").done(key, "an owner")
        done = shell(readme_block("backup"))
        assert (done.returncode, done.stderr) == (0, "")
        backup = SQLiteDeliveryLog("deliveries.backup")
        assert backup.claim(key, "another") is DeliveryState.DONE


class TestReadmesMissedEvents:
    def test_commands_and_what_they_cost(
        self, api: IgnisignAPI, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        events = "/v4/webhooks/endpoint/events"
        pages = [f"{events}?filter=FAILED", f"{events}?filter=FAILED&page=2"]
        missed, resend = readme_block("missed-commands").splitlines()
        api.failed = ["2026-02", "2026-01"]
        lines = [f"{name}  SIGNER  CREATED  500  {name}" for name in ("2026-01", "2026-02")]
        done = shell(missed)
        assert (done.returncode, done.stdout.splitlines(), done.stderr) == (1, lines, "")
        assert api.paths[1:] == pages
        done = shell(resend)
        lines = [f"{line}  resent" for line in lines]
        assert (done.returncode, done.stdout.splitlines(), done.stderr) == (0, lines, "")
        resent = [f"{events}/2026-01/resend", f"{events}/2026-02/resend"]
        assert api.paths[4:] == pages + resent
        api.failed = []
        assert shell(missed).returncode == 0
        monkeypatch.setenv("IGNISIGN_SERVER_URL", "http://127.0.0.1:1")
        assert shell(missed).returncode == 2

    @pytest.mark.skipif(not shutil.which("flock"), reason="flock is not installed")
    def test_line_for_cron(self, api: IgnisignAPI, monkeypatch: pytest.MonkeyPatch) -> None:
        Path("credentials").write_text(f"export IGNISIGN_API_KEY={API_KEY}\n")
        monkeypatch.delenv("IGNISIGN_API_KEY")
        api.failed = ["2026-01"]
        schedule, command = readme_block("cron").split(" cd ")
        assert schedule == "*/5 * * * *"
        done = shell(f"cd {command}".replace("/srv/receiver", shlex.quote(str(Path.cwd()))))
        assert (done.returncode, done.stderr) == (0, "")
        assert api.paths[-1].endswith("/2026-01/resend")

    def test_library_calls(self, api: IgnisignAPI, capsys: pytest.CaptureFixture[str]) -> None:
        api.failed = ["2026-01"]
        run_block("missed")
        assert api.paths[-1].endswith("/2026-01/resend")
        assert capsys.readouterr().out == "2026-01 SIGNER CREATED 500\n"
