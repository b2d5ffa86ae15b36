"""Tests of ignisign_webhook, in the order of its sections.

They need pytest and the standard library. What needs a server, a framework or
another tool that is not installed is skipped.
"""

from __future__ import annotations

import base64
import collections
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
import os
import pickle
import pydoc
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
import tracemalloc
import types
import typing
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
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

OPEN_ENUMERATIONS = [
    value
    for value in vars(ignisign_webhook).values()
    if isinstance(value, enum.EnumMeta)
    and issubclass(value, str)
    and value.__name__ in ignisign_webhook.__all__
]
every_enumeration = pytest.mark.parametrize("enumeration", OPEN_ENUMERATIONS)


def test_every_enumeration_of_the_wire_is_there() -> None:
    expected = {
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
    actual = {e.__name__: " ".join(map(str, e)) for e in OPEN_ENUMERATIONS if e is not ErrorCode}
    assert actual == expected
    assert [e.name for e in SignerInput] == [
        *("FIRST_NAME", "LAST_NAME", "EMAIL", "PHONE"),
        *("NATIONALITY", "BIRTH_DATE", "BIRTH_PLACE", "BIRTH_COUNTRY"),
    ]


def test_there_are_349_error_codes_named_as_they_are_sent() -> None:
    assert len(ErrorCode) == 349
    assert all(code.name == code.value for code in ErrorCode)
    # The SHA-256 of the published list, a code a line.
    listed = "".join(f"{code}\n" for code in ErrorCode)
    assert hashlib.sha256(listed.encode()).hexdigest() == (
        "75947dbac22127f9ea626cb7bf8a4d1a26a31911e37e670f6e600406261d439c"
    )


@every_enumeration
def test_a_value_stands_for_its_wire_value_everywhere(enumeration: type[enum.Enum]) -> None:
    for member in enumeration:
        assert str(member) == f"{member}" == "%s" % member == member.value  # noqa: UP031
        assert f"{member:>40}" == member.value.rjust(40)
        assert json.dumps(member) == f'"{member.value}"'
        assert member == member.value and hash(member) == hash(member.value)
        assert enumeration(member.value) is member
        assert member.is_known and member in enumeration and member.value in enumeration


@every_enumeration
def test_an_unknown_value_keeps_its_type_and_its_value(enumeration: type[enum.Enum]) -> None:
    unknown = enumeration("SOMETHING_NEW")
    assert type(unknown) is enumeration
    assert unknown == "SOMETHING_NEW" and unknown.value == "SOMETHING_NEW"
    assert str(unknown) == f"{unknown}" == "SOMETHING_NEW"
    assert hash(unknown) == hash("SOMETHING_NEW") and {unknown: 1}["SOMETHING_NEW"] == 1
    assert not unknown.is_known
    assert unknown not in enumeration and unknown not in list(enumeration)
    assert repr(unknown) == f"{enumeration.__name__}('SOMETHING_NEW')"


@every_enumeration
def test_an_unknown_value_leaves_nothing_behind(enumeration: type[enum.Enum]) -> None:
    before = len(enumeration), len(enumeration._value2member_map_), len(vars(enumeration))
    for number in range(100):
        enumeration(f"NEW_{number}")
    after = len(enumeration), len(enumeration._value2member_map_), len(vars(enumeration))
    assert before == after


def test_unknown_values_do_not_grow_the_memory() -> None:
    def make() -> None:
        for number in range(20_000):
            Topic(f"TOPIC_{number}")

    make()
    tracemalloc.start()
    try:
        make()
        gc.collect()
        grown, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert grown < 20_000, f"{grown} bytes stay after 20,000 unknown values"


@every_enumeration
def test_values_survive_pickling_and_copying(enumeration: type[enum.Enum]) -> None:
    for value in (*enumeration, enumeration("SOMETHING_NEW")):
        for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
            copied = pickle.loads(pickle.dumps(value, protocol))
            assert copied == value and type(copied) is enumeration
        for copied in (copy.copy(value), copy.deepcopy(value)):
            assert copied == value and copied.is_known == value.is_known


@every_enumeration
@pytest.mark.parametrize("value", [7, None, ["PDF"], b"PDF"])
def test_what_is_no_string_is_no_value(enumeration: type[enum.Enum], value: object) -> None:
    with pytest.raises(ValueError):
        enumeration(value)


def test_a_name_is_not_a_value() -> None:
    assert not SignerInput("FIRST_NAME").is_known
    assert SignerInput("firstName") is SignerInput.FIRST_NAME


@pytest.mark.parametrize(
    ("spelling", "topic", "event_type"),
    [
        ("APPLICATION", Topic.APP, ApplicationEvent),
        ("SIGNATURE_IMAGE", Topic.SIGNATURE_SIGNER_IMAGE, SignatureImageEvent),
    ],
)
def test_the_documentations_spelling_means_the_same_topic(
    spelling: str, topic: Topic, event_type: type
) -> None:
    assert Topic(spelling) is topic
    [sample] = [s for s, _ in SAMPLES.values() if s["topic"] == topic]
    event = parse({**sample, "topic": spelling})
    assert type(event) is event_type and event.topic is topic
    assert event == parse(sample)


# ---- Data types ------------------------------------------------------------------------------


@every_sample
def test_a_delivery_becomes_an_event_of_its_topic(
    delivery: dict[str, typing.Any], event_type: type
) -> None:
    event = parse(delivery)
    assert type(event) is event_type
    assert (event.topic, event.action, event.msg_nature) == (
        delivery["topic"],
        delivery["action"],
        delivery["msgNature"],
    )
    assert event.raw_content == delivery.get("content")


def test_a_session_has_every_field_of_the_wire() -> None:
    delivery = parse_delivery(make_body())
    assert delivery == Delivery(
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
    assert type(delivery.event.action) is SignatureSessionAction


def test_a_failed_session_has_its_error() -> None:
    assert parse(SESSION_FAILED).error == IgnisignError(
        error_code=ErrorCode.SIGNATURE_SESSION_CREATION_FAILED,
        message="The session could not be created",
        context={"signatureRequestId": "65f0a3c2be17de0012ab34cd", "attempt": 2},
    )


def test_a_launched_request_has_its_signers_and_their_tokens() -> None:
    event = parse(SAMPLES["request-launched"][0])
    assert isinstance(event, SignatureRequestEvent) and event.content is not None
    assert event.content == SignatureRequestContent(
        signature_request_id="65f0a3c2be17de0012ab34cd",
        signature_request_external_id="contract-2026-0042",
        status=SignatureRequestStatus.IN_PROGRESS,
        signers=SignatureRequestSigners(
            signers_by_side=(
                SignatureRequestSigner(
                    signer_id="65f0a3c29902ba0012e9a7f0", signer_external_id="customer-7"
                ),
            ),
            signers_embedded=(
                SignatureRequestSigner(
                    signer_id="65f0a3c29902ba0012e9a7f1",
                    signer_external_id="employee-3",
                    token=SIGNER_TOKEN,
                ),
            ),
        ),
    )


def test_a_proof_has_its_documents() -> None:
    event = parse(SAMPLES["proof-generated"][0])
    assert isinstance(event, SignatureProofEvent) and event.content is not None
    assert event.content.documents == (
        SignatureProofDocument(
            document_id="65f0a3c29902ba0012e9a7aa",
            document_external_id="annex-1",
            token=PROOF_TOKEN,
            url=PROOF_URL + PROOF_TOKEN,
        ),
    )
    assert event.content.signature_proof_token == REQUEST_PROOF_TOKEN
    assert event.content.signature_proof_url == PROOF_URL + REQUEST_PROOF_TOKEN


def test_a_signers_inputs_are_a_tuple_of_the_enumeration() -> None:
    event = parse(SAMPLES["signer-inputs-added"][0])
    assert isinstance(event, SignerEvent) and event.content is not None
    assert event.content.inputs_added == (
        SignerInput.FIRST_NAME,
        SignerInput.EMAIL,
        SignerInput.BIRTH_DATE,
    )


@every_sample
def test_an_event_made_by_hand_equals_the_parsed_one(
    delivery: dict[str, typing.Any], event_type: type
) -> None:
    event = parse(delivery)
    made = event_type(
        topic=event.topic,
        action=event.action,
        msg_nature=event.msg_nature,
        content=event.content,
        error=event.error,
    )
    assert made == event and made.raw_content is None


@every_sample
def test_no_secret_is_in_a_repr(delivery: dict[str, typing.Any], event_type: type) -> None:
    parsed = parse_delivery(json.dumps(delivery))
    for text in (repr(parsed), str(parsed), repr(parsed.event), f"{parsed.event.content}"):
        assert not [secret for secret in SECRETS if secret in text]


def test_the_content_of_an_unknown_event_is_in_no_repr() -> None:
    event = parse(make_delivery(topic="SIGNER_AUTH", content={"otp": "123456"}))
    assert isinstance(event, UnknownEvent) and event.content == {"otp": "123456"}
    assert "123456" not in repr(event)


@every_sample
def test_a_delivery_survives_the_round_trip(
    delivery: dict[str, typing.Any], event_type: type
) -> None:
    parsed = parse_delivery(json.dumps(delivery))
    assert parsed.to_dict() == delivery
    assert parse_delivery(json.dumps(parsed.to_dict())) == parsed
    assert Event.from_dict(json.loads(json.dumps(parsed.event.to_dict()))) == parsed.event
    assert event_type.from_dict(parsed.event.to_dict()) == parsed.event


def with_unknown_fields(value: object) -> object:
    """Return JSON with a field in each of its objects that nobody knows."""
    if isinstance(value, dict):
        return {k: with_unknown_fields(v) for k, v in value.items()} | {"new_": [{"x": 1.5}]}
    return [with_unknown_fields(item) for item in value] if isinstance(value, list) else value


@every_sample
def test_unknown_fields_survive_the_round_trip(
    delivery: dict[str, typing.Any], event_type: type
) -> None:
    extended = typing.cast("dict[str, typing.Any]", with_unknown_fields(delivery))
    parsed = parse_delivery(json.dumps(extended))
    assert type(parsed.event) is event_type
    assert parsed.to_dict() == extended
    event = Event.from_dict(parsed.event.to_dict())
    assert event == parsed.event and event.to_dict() == parsed.event.to_dict()
    assert "new_" not in event.to_dict(), "what is beside the event is not of the event"
    if event.raw_content is not None:
        assert event.raw_content["new_"] == [{"x": 1.5}]


def test_what_is_replaced_is_what_is_sent_on() -> None:
    event = parse(with_unknown_fields(make_delivery()))
    assert isinstance(event, SignatureSessionEvent) and event.content is not None
    content = dataclasses.replace(event.content, signer_id="other")
    changed = dataclasses.replace(event, content=content).to_dict()
    assert changed["content"] == {**make_delivery()["content"], "signerId": "other"}


@every_sample
def test_the_wire_form_is_a_copy(delivery: dict[str, typing.Any], event_type: type) -> None:
    parsed = parse_delivery(json.dumps(with_unknown_fields(delivery)))
    before = copy.deepcopy(parsed.to_dict())

    def spoil(value: object) -> None:
        if isinstance(value, dict):
            for item in value.values():
                spoil(item)
            value.clear()
        elif isinstance(value, list):
            for item in value:
                spoil(item)
            value.clear()

    spoil(parsed.to_dict())
    assert parsed.to_dict() == before


def test_a_body_that_is_a_mapping_is_not_shared_with_the_event() -> None:
    delivery = make_delivery()
    event = parse_event(delivery)
    delivery["content"]["signerId"] = "other"
    assert event.raw_content is not None
    assert event.raw_content["signerId"] == "65f0a3c29902ba0012e9a7f0"


def test_an_event_does_not_carry_the_credentials() -> None:
    event = parse_event(make_body())
    assert TOKEN not in json.dumps(event.to_dict())
    assert TOKEN.encode() not in pickle.dumps(event)
    assert set(event.to_dict()) == {"topic", "action", "msgNature", "content"}


def test_an_event_from_a_wire_form_of_another_topic_is_refused_by_the_subclass() -> None:
    wire = parse_event(make_body()).to_dict()
    with pytest.raises(MalformedDeliveryError, match="SignerEvent") as caught:
        SignerEvent.from_dict(wire)
    assert caught.value.path == "topic"
    with pytest.raises(TypeError):
        Event.from_dict([("topic", "SIGNER")])  # type: ignore[arg-type]  # on purpose


@every_sample
def test_data_survives_pickling_and_copying(
    delivery: dict[str, typing.Any], event_type: type
) -> None:
    parsed = parse_delivery(json.dumps(with_unknown_fields(delivery)))
    copies = [copy.copy(parsed), copy.deepcopy(parsed)]
    for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
        copies.append(pickle.loads(pickle.dumps(parsed, protocol)))
    for copied in copies:
        assert copied == parsed and type(copied.event) is event_type
        assert copied.to_dict() == parsed.to_dict()
        assert copied.event.raw_content == parsed.event.raw_content


@every_sample
def test_data_is_frozen_slotted_and_keyword_only(
    delivery: dict[str, typing.Any], event_type: type
) -> None:
    parsed = parse_delivery(json.dumps(delivery))
    parts = [parsed, parsed.event, parsed.event.content, parsed.event.error]
    for part in parts:
        if not dataclasses.is_dataclass(part):
            continue
        assert not hasattr(part, "__dict__")
        for field in dataclasses.fields(part):
            with pytest.raises(dataclasses.FrozenInstanceError):
                setattr(part, field.name, None)
            with pytest.raises(dataclasses.FrozenInstanceError):
                delattr(part, field.name)
        with pytest.raises(TypeError):
            type(part)("positional")


def test_an_event_can_be_a_key_unless_it_holds_a_mapping() -> None:
    assert len({parse_event(make_body()), parse_event(make_body())}) == 1
    with pytest.raises(TypeError, match="unhashable"):
        hash(parse(SESSION_FAILED))


def test_the_events_of_all_topics_are_in_any_event() -> None:
    assert set(typing.get_args(AnyEvent)) == {event_type for _, event_type in SAMPLES.values()}


# ---- Errors ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("error", "base", "status", "code"),
    [
        (MalformedDeliveryError("x", "a.b"), ValueError, 400, "SDK_WEBHOOK_BAD_FORMATTED"),
        (WrongApplicationError("x"), VerificationError, 403, "SDK_WEBHOOK_BAD_APP_ID"),
        (WrongEnvironmentError("x"), VerificationError, 403, "SDK_WEBHOOK_BAD_APP_ENV"),
        (
            TokenRejectedError(TokenStatus.EXPIRED),
            VerificationError,
            403,
            "SDK_WEBHOOK_VERIFICATION_FAILED",
        ),
        (VerificationUnavailableError("x"), WebhookError, 503, "SDK_GENERIC_ERROR"),
        (DeliveryInProgressError("x"), WebhookError, 503, "SDK_GENERIC_ERROR"),
        (DeliveryLogError("x"), WebhookError, 503, "SDK_GENERIC_ERROR"),
        (HandlerError([ValueError("x")]), WebhookError, 500, "SDK_GENERIC_ERROR"),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, Exception) else "",
)
def test_an_error_says_what_to_answer(
    error: WebhookError, base: type, status: int, code: str
) -> None:
    assert isinstance(error, WebhookError) and isinstance(error, base)
    assert (error.status, error.code) == (status, code)
    assert isinstance(error.status, http.HTTPStatus)
    assert ErrorCode(error.code).is_known
    copied = pickle.loads(pickle.dumps(error))
    assert type(copied) is type(error) and str(copied) == str(error)


def test_errors_carry_what_they_are_about() -> None:
    assert MalformedDeliveryError("x", "a.b").path == "a.b"
    assert TokenRejectedError(TokenStatus.EXPIRED).reason is TokenStatus.EXPIRED
    failure = ValueError("a secret")
    assert HandlerError([failure]).failures == (failure,)
    assert "a secret" not in str(HandlerError([failure]))


# ---- Parsing ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "convert",
    [
        bytes,
        bytearray,
        memoryview,
        lambda body: memoryview(body)[::1],
        bytes.decode,
        json.loads,
        lambda body: types.MappingProxyType(json.loads(body)),
        lambda body: collections.OrderedDict(json.loads(body)),
        lambda body: b"\xef\xbb\xbf" + body,
        lambda body: "\ufeff" + body.decode(),
        lambda body: b" \r\n\t" + body + b"\n ",
        lambda body: json.dumps(json.loads(body), indent=2),
        lambda body: json.dumps(json.loads(body), separators=(",", ":")),
    ],
)
def test_every_kind_of_body_gives_the_same(convert: Callable[[bytes], typing.Any]) -> None:
    expected = parse_delivery(make_body())
    assert parse_delivery(convert(make_body())) == expected
    assert parse_event(convert(make_body())) == expected.event


@pytest.mark.parametrize("body", [None, 7, [], ["{}"], object(), io.BytesIO(b"{}")])
def test_an_argument_that_is_no_body_is_a_type_error(body: typing.Any) -> None:
    with pytest.raises(TypeError, match="a body is bytes, a string or a mapping"):
        parse_event(body)


def assert_malformed(body: typing.Any) -> MalformedDeliveryError:
    """Parse a body that must not parse, and check the error for what no error may have."""
    for parser in (parse_event, parse_delivery):
        with pytest.raises(MalformedDeliveryError) as caught:
            parser(body)
        error = caught.value
        assert error.__cause__ is None and error.__context__ is None
        assert not [secret for secret in SECRETS if secret in str(error) + repr(error)]
        assert len(str(error)) < 300, "an error must not grow with the body"
    return error


@pytest.mark.parametrize(
    ("path", "value", "problem"),
    [
        (path, value, problem)
        for path, required in [
            ("topic", True),
            ("action", True),
            ("msgNature", True),
            ("appId", True),
            ("appEnv", True),
            ("verificationToken", True),
            ("content.signatureRequestId", True),
            ("content.signerId", True),
            ("content.signatureRequestExternalId", False),
            ("content.signerExternalId", False),
        ]
        for value, problem in [
            (7, "expected a string, got a number"),
            (1.5, "expected a string, got a number"),
            (True, "expected a string, got a boolean"),
            (["x"], "expected a string, got an array"),
            ({"$ne": None}, "expected a string, got an object"),
            *(
                [("", "expected a string that is not empty"), (None, "got nothing")]
                if required
                else []
            ),
        ]
    ],
)
def test_what_is_no_string_is_malformed(path: str, value: object, problem: str) -> None:
    delivery = make_delivery()
    *parents, name = path.split(".")
    target = delivery
    for parent in parents:
        target = target[parent]
    target[name] = value
    error = assert_malformed(delivery)
    assert error.path == path and problem in str(error)
    if value is None:
        del target[name]
        assert assert_malformed(delivery).path == path


@pytest.mark.parametrize("value", ["text", 7, True, [], [{}]])
@pytest.mark.parametrize("field", ["content", "error"])
@pytest.mark.parametrize("topic", ["SIGNATURE_SESSION", "DOCUMENT_VAULT"])
def test_what_is_no_object_is_malformed(topic: str, field: str, value: object) -> None:
    error = assert_malformed(make_delivery(topic=topic, **{field: value}))
    assert error.path == field and "expected an object" in str(error)


@pytest.mark.parametrize("topic", [s["topic"] for s, _ in SAMPLES.values()])
@pytest.mark.parametrize("change", [{}, {"content": None, "error": None}])
def test_content_and_error_may_be_absent_or_null(topic: str, change: dict[str, None]) -> None:
    delivery = make_delivery(topic=topic)
    del delivery["content"]
    event = parse({**delivery, **change})
    assert event.content is event.error is event.raw_content is None


@pytest.mark.parametrize(
    ("sample", "path", "value"),
    [
        ("proof-generated", "content.documents[0].documentId", None),
        ("proof-generated", "content.documents[0].token", 7),
        ("proof-generated", "content.documents[0].url", ""),
        ("proof-generated", "content.documents[0]", "text"),
        ("proof-generated", "content.documents", {}),
        ("proof-generated", "content.signatureProofToken", []),
        ("request-launched", "content.status", None),
        ("request-launched", "content.status", 7),
        ("request-launched", "content.signers", []),
        ("request-launched", "content.signers.signersBySide", "text"),
        ("request-launched", "content.signers.signersEmbedded[0].signerId", False),
        ("request-launched", "content.signers.signersEmbedded[0].token", {}),
        ("signer-inputs-added", "content.inputsAdded[2]", 7),
        ("signer-inputs-added", "content.inputsAdded", "email"),
        ("signer-inputs-added", "content.appEnv", None),
        ("signature-finalized", "content.documentNature", ""),
        ("signature-finalized", "content.signatureId", None),
        ("session-failed", "error.errorCode", None),
        ("session-failed", "error.message", 7),
        ("session-failed", "error.context", []),
        ("profile-created", "content.signatureProfileId", None),
        ("image-generated", "content.signerId", ""),
        ("application-membership-updated", "content.userId", 7),
    ],
)
def test_an_error_says_where_the_fault_is(sample: str, path: str, value: object) -> None:
    delivery = copy.deepcopy(SAMPLES[sample][0])
    *parents, last = re.findall(r"\w+", path)
    target: typing.Any = delivery
    for step in parents:
        target = target[int(step) if step.isdigit() else step]
    target[int(last) if last.isdigit() else last] = value
    assert assert_malformed(delivery).path == path


def test_the_second_of_two_documents_is_named() -> None:
    delivery = copy.deepcopy(SAMPLES["proof-generated"][0])
    delivery["content"]["documents"] *= 2
    delivery["content"]["documents"][1] = {"documentId": 7}
    assert assert_malformed(delivery).path == "content.documents[1].documentId"


@pytest.mark.parametrize("document", [{}, {"documentId": None}, {"documentId": ""}], ids=repr)
def test_a_proof_needs_documents_or_a_document(document: dict[str, object]) -> None:
    delivery = copy.deepcopy(SAMPLES["proof-generated"][0])
    del delivery["content"]["documents"]
    delivery["content"].update(document)
    error = assert_malformed(delivery)
    assert error.path == "content" and "documents or documentId" in str(error)


@pytest.mark.parametrize("path", ["appId", "verificationToken", "signerId", "signerExternalId"])
def test_an_id_has_512_characters_at_most(path: str) -> None:
    def with_length(length: int) -> dict[str, typing.Any]:
        delivery = make_delivery()
        target = delivery if path in delivery else delivery["content"]
        target[path] = "é" * length
        return delivery

    parse_delivery(with_length(512))
    error = assert_malformed(with_length(513))
    assert error.path.endswith(path) and "512" in str(error)


def test_nulls_in_optional_fields_are_as_good_as_nothing() -> None:
    delivery = make_delivery()
    delivery["content"]["signerExternalId"] = None
    event = parse(delivery)
    assert isinstance(event, SignatureSessionEvent) and event.content is not None
    assert event.content.signer_external_id is None


def test_what_is_new_does_not_fail_a_delivery() -> None:
    event = parse(
        make_delivery(
            topic="SIGNATURE_REQUEST",
            action="TELEPORTED",
            msgNature="DEBUG",
            appEnv="SANDBOX",
            content={"signatureRequestId": "r", "status": "IN_ORBIT", "orbit": {"km": 400}},
            error={"errorCode": "OUT_OF_FUEL"},
            sentAt="2026-01-01T00:00:00Z",
        )
    )
    assert isinstance(event, SignatureRequestEvent) and event.content and event.error
    for value in (event.action, event.msg_nature, event.content.status, event.error.error_code):
        assert not value.is_known
    assert event.raw_content is not None and event.raw_content["orbit"] == {"km": 400}


DEEP = 200_000
ATTACKS: dict[str, bytes] = {
    "nothing": b"",
    "white space": b" \n ",
    "an array": b"[]",
    "a string": b'"text"',
    "null": b"null",
    "cut short": make_body()[:-1],
    "trailing data": make_body() + b"{}",
    "a trailing comma": make_body()[:-1] + b",}",
    "not UTF-8": make_body().replace(b"customer", b"\xff\xfe"),
    "an overlong encoding": make_body().replace(b"customer", b"\xc0\xaf"),
    "a surrogate in UTF-8": make_body().replace(b"customer", b"\xed\xa0\x80"),
    "UTF-16": make_body().decode().encode("utf-16"),
    "UTF-16 without a mark": make_body().decode().encode("utf-16-le"),
    "UTF-32": make_body().decode().encode("utf-32"),
    "a control character": make_body().replace(b"customer", b"cus\ntomer"),
    "a NUL": make_body().replace(b"customer", b"cus\x00tomer"),
    "two marks": b"\xef\xbb\xbf\xef\xbb\xbf" + make_body(),
    "comments": b"/* */" + make_body(),
    "single quotes": make_body().replace(b'"', b"'"),
    "deep arrays": b"[" * DEEP + b"]" * DEEP,
    "deep arrays, open": b"[" * DEEP,
    "deep objects": b'{"a":' * DEEP + b"1" + b"}" * DEEP,
}


@pytest.mark.parametrize("body", ATTACKS.values(), ids=ATTACKS.keys())
def test_a_hostile_body_is_malformed(body: bytes) -> None:
    assert_malformed(body)
    with contextlib.suppress(UnicodeDecodeError):
        assert_malformed(body.decode())


HOSTILE_VALUES: dict[str, tuple[str, str]] = {
    "NaN": ("NaN", "NaN"),
    "Infinity": ("Infinity", "Infinity"),
    "-Infinity": ("-Infinity", "-Infinity"),
    "1e400": ("1e400", "too large"),
    "-1e400": ("-1e400", "too large"),
    "6,000 digits": ("9" * 6000, "4300 digits"),
    "a lone high surrogate": (r'"\ud800"', "surrogate"),
    "a lone low surrogate": (r'"x\uDFFFx"', "surrogate"),
    "surrogates in the wrong order": (r'"\udc00\ud800"', "surrogate"),
    "a surrogate in a key": (r'{"\ud800": 1}', "surrogate"),
    "a double key": ('{"a": 1, "a": 1}', "twice"),
    "a double key, escaped": (r'{"a": 1, "\u0061": 1}', "twice"),
    "a double key, hidden by an URL": ('{"a": "://", "a": 1}', "twice"),
    "a double key, with spaces": ('{"a" : 1,\t"a"\n:\r2}', "twice"),
    "deep arrays": ("[" * DEEP + "]" * DEEP, "nested deeper than 100"),
    "deep objects": ('{"a":' * DEEP + "1" + "}" * DEEP, "nested deeper than 100"),
    "deep objects among colons": ('{"a":' * 200 + '":/"' + "}" * 200, "nested deeper than 100"),
    "120 levels": ("[" * 120 + "]" * 120, "nested deeper than 100"),
}


@pytest.mark.parametrize(("value", "problem"), HOSTILE_VALUES.values(), ids=HOSTILE_VALUES.keys())
@pytest.mark.parametrize(
    ("holder", "path"),
    [
        (make_delivery(new="@"), "?"),
        (
            make_delivery(content={"signatureRequestId": "r", "signerId": "s", "x": ["@"]}),
            "content.?[0]",
        ),
        (make_delivery(error={"errorCode": "X", "context": {"y": "@"}}), "error.context.?"),
        (
            make_delivery(topic="NEW", content={"signerId": [{"url": "@"}]}),
            "content.signerId[0].url",
        ),
    ],
    ids=["beside", "in content", "in a context", "in an unknown topic"],
)
def test_a_hostile_value_is_malformed_wherever_it_stands(
    holder: dict[str, typing.Any], path: str, value: str, problem: str
) -> None:
    error = assert_malformed(json.dumps(holder).replace('"@"', value))
    assert problem in str(error)
    if "nested" not in problem:
        assert error.path == path, "unknown keys are not quoted, known ones are"


@pytest.mark.parametrize("name", ["topic", "verificationToken", "content"])
def test_a_known_key_that_comes_twice_is_named(name: str) -> None:
    body = json.dumps(make_delivery())
    error = assert_malformed(body[:-1] + f', "{name}": 1}}')
    assert f"the key {name} comes twice" in str(error)


def test_what_is_odd_but_right_parses() -> None:
    delivery = make_delivery(new={"a": "a:b://c", "e": 1e300, "i": 10**4000, "d": None})
    deep = json.loads("[" * 90 + "]" * 90)
    delivery["content"].update({"text": 'é"\\\U0001f600\u2028', "deep": deep})
    for text in (json.dumps(delivery), json.dumps(delivery, ensure_ascii=False)):
        assert parse_delivery(text).to_dict() == delivery


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ({"x": float("nan")}, "at content.?: NaN, which is not JSON"),
        ({"x": object()}, "at content.?: expected a value of JSON, got object"),
        ({"signerId": b"s-1"}, "at content.signerId: expected a value of JSON, got bytes"),
        ({"x": [0, {1, 2}]}, "at content.?[1]: expected a value of JSON, got set"),
        ({("a", "tuple"): 1}, "at content: a key that is no string"),
        ({1: "a", "1": "b"}, "at content: a key that is no string"),
        ({"x": "\ud800"}, "at content.?: a lone surrogate"),
        ({"\ud800": 1}, "at content: a lone surrogate in a key"),
        ({"x": 10**5000}, "can't be read as JSON|more than 4300 digits"),
    ],
    ids=["nan", "object", "bytes", "set", "tuple key", "twice", "surrogate", "key", "digits"],
)
def test_a_mapping_that_is_no_json_is_malformed(
    content: dict[typing.Any, object], problem: str
) -> None:
    error = str(assert_malformed(make_delivery(content=content)))
    assert any(alternative in error for alternative in problem.split("|")), error


def test_a_mapping_that_contains_itself_is_malformed() -> None:
    body = make_delivery()
    body["content"]["self"] = body
    assert "nested deeper" in str(assert_malformed(body))
    twice: dict[str, object] = {}
    twice.update(a=twice, b=[twice, twice])
    assert "nested deeper" in str(assert_malformed(twice))
    nested: dict[str, object] = {}
    for _ in range(50_000):
        nested = {"a": nested}
    assert "nested deeper" in str(assert_malformed(make_delivery(new=nested)))
    while nested:  # or else the interpreter recurses to free it
        nested = typing.cast("dict[str, object]", nested.pop("a"))


def test_a_mapping_whose_methods_fail_is_malformed() -> None:
    class Hostile(collections.UserDict[str, object]):
        def __iter__(self) -> typing.NoReturn:
            raise RuntimeError(TOKEN)

    assert_malformed(Hostile(make_delivery()))
    assert_malformed(make_delivery(content=Hostile()))


def test_a_released_memoryview_is_malformed() -> None:
    view = memoryview(make_body())
    view.release()
    assert_malformed(view)


@pytest.mark.parametrize("space", ["\x0b", "\x0c", "\x1c", "\x85", "\xa0", "\u2028", "\u3000"])
def test_white_space_that_is_not_of_json_is_malformed(space: str) -> None:
    assert_malformed(space + make_body().decode())
    assert_malformed(make_body().decode() + space)


def test_the_limit_of_digits_holds_in_a_process_that_has_none() -> None:
    code = (
        "import sys; getattr(sys, 'set_int_max_str_digits', int)(0)\n"
        "from ignisign_webhook import *\n"
        "body = sys.stdin.read()\n"
        "for digits, sign in (4300, ''), (4300, '-'), (4301, ''):\n"
        "    try: print(parse_event(body.replace('7777', sign + '9' * digits)).topic)\n"
        "    except MalformedDeliveryError as error: print(error.path, error.args[0])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": str(HERE)},
        input=make_body(new=7777).decode(),
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.splitlines() == [
        "SIGNATURE_SESSION",
        "SIGNATURE_SESSION",
        "? an integer of more than 4300 digits",
    ]


def test_a_string_with_a_lone_surrogate_is_malformed() -> None:
    assert "surrogate" in str(assert_malformed(make_body().decode().replace("customer", "\ud800")))


def test_an_error_of_a_body_that_is_no_json_gives_the_position() -> None:
    assert "character 5" in str(assert_malformed(b'{"a":}'))
    assert "byte 2" in str(assert_malformed(b'{"\xff":1}'))


def test_a_deep_body_does_not_overflow_a_small_stack() -> None:
    script = """
import sys, threading
sys.path.insert(0, sys.argv[1])
from ignisign_webhook import MalformedDeliveryError, parse_event

def parse():
    mapping = {}
    for _ in range(100_000):
        mapping = {"a": mapping}
    for body in ("[" * 9000, '{"a":' * 9000, "[" * 100_000, '["x\\\\"",' * 9000, mapping):
        try:
            parse_event(body)
        except MalformedDeliveryError as error:
            print(str(error)[:40])

threading.stack_size(1 << 20)  # that of a thread on Alpine Linux
thread = threading.Thread(target=parse)
thread.start()
thread.join()
"""
    command = [sys.executable, "-c", script, str(HERE)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, "the interpreter crashed"
    assert done.stdout.count("malformed delivery") == 5


@pytest.mark.parametrize("body", ["[" * 9000, '{"a":' * 9000, '["\\"]",' * 2000])
def test_a_deep_body_does_not_get_to_a_scanner_that_could_overflow(
    body: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ignisign_webhook, "_SCANNER_CAN_OVERFLOW", True)
    monkeypatch.setattr(ignisign_webhook, "_FAST", None)
    monkeypatch.setattr(ignisign_webhook, "_STRICT", None)
    assert "nested deeper" in str(assert_malformed(body))


def test_quotes_that_end_no_string_cost_no_more_than_their_number(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(ignisign_webhook, "_SCANNER_CAN_OVERFLOW", True)
    body = "[]" * 1001 + '"' + '\\"' * 15_000
    start = time.process_time()
    assert_malformed(body)
    assert time.process_time() - start < 0.5, "it took the square of their number"


@pytest.mark.parametrize("convert", [json.dumps, dict], ids=["text", "mapping"])
@pytest.mark.parametrize("escape", ["", '"'])
def test_a_body_may_nest_max_depth_levels_and_no_more(
    convert: Callable[[object], typing.Any], escape: str
) -> None:
    inside = ignisign_webhook.MAX_DEPTH - 1  # the body itself is a level
    for levels in (inside, inside + 1):
        new = json.loads("[" * levels + "0" * (levels == inside) + "]" * levels)
        body = convert(make_delivery(escape=escape, new=new))
        if levels == inside:
            assert parse_delivery(body).to_dict()["new"] == new
        else:
            assert "nested deeper than 100 levels" in str(assert_malformed(body))


def test_how_deep_a_body_nests_does_not_make_its_values_costlier_to_check(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    depths: set[int] = set()
    fault_of_json = ignisign_webhook._fault_of_json

    def look(value: object) -> str | None:
        depths.add(len(inspect.stack(0)))
        return fault_of_json(value)

    monkeypatch.setattr(ignisign_webhook, "_fault_of_json", look)
    parse(make_delivery(escape='"', new=json.loads("[" * 50 + "0, {}" + "]" * 50)))
    assert len(depths) == 1, "calls within calls"


@pytest.mark.parametrize("can_overflow", [True, False])
def test_a_body_of_many_brackets_that_is_not_deep_parses(
    can_overflow: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ignisign_webhook, "_SCANNER_CAN_OVERFLOW", can_overflow)
    odd = ["]" * 3000, "[" * 3000, '"[{"' * 2000, [{}] * 2000, "\\"]
    delivery = make_delivery(new=odd)
    assert parse_delivery(json.dumps(delivery)).to_dict() == delivery


def test_a_hostile_body_takes_little_memory() -> None:
    body = "[" * 98 + "0," * 130_000 + "0" + "]" * 98
    tracemalloc.start()
    try:
        assert_malformed(body)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 30 * len(body), f"{peak} bytes for a body of {len(body)}"


def test_nothing_but_an_event_or_a_webhook_error_comes_out_of_mutated_bodies() -> None:
    chance = random.Random(20_260_101)
    bodies = [json.dumps(sample).encode() for sample, _ in SAMPLES.values()]
    pieces = [
        *(b'"', b"\\", b"{", b"}", b"[", b"]", b",", b":", b"null", b"true", b"-1", b"1e999"),
        *(b"\\ud800", b"\xff", b"\x00", b'"topic"', b'"content"', b"NaN", b"[[[[", b'{"$ne":0}'),
    ]
    outcomes = collections.Counter[str]()
    for _ in range(30_000):
        body = bytearray(chance.choice(bodies))
        for _ in range(chance.randint(1, 4)):
            at = chance.randrange(len(body) + 1)
            match chance.randrange(4):
                case 0:
                    del body[at : at + chance.randint(1, 30)]
                case 1:
                    body[at:at] = chance.choice(pieces)
                case 2:
                    body[at : at + 1] = bytes([chance.randrange(256)])
                case 3:
                    other = chance.choice(bodies)
                    start = chance.randrange(len(other))
                    body[at:at] = other[start : start + chance.randint(1, 40)]
        try:
            delivery = parse_delivery(body)
        except WebhookError:
            outcomes["malformed"] += 1
        else:
            assert parse_delivery(json.dumps(delivery.to_dict())) == delivery
            outcomes["parsed"] += 1
    assert min(outcomes["malformed"], outcomes["parsed"]) > 500, outcomes


def test_both_ways_to_parse_agree_on_mutated_values(monkeypatch: pytest.MonkeyPatch) -> None:
    chance = random.Random(7)
    values = [None, True, 0, 1.5, "", "x", "a:b", "://", [], {}, {"a": {"b": [{}]}}, "\u20ac"]

    def mutate(value: typing.Any) -> typing.Any:
        if isinstance(value, dict) and value and chance.random() < 0.9:
            key = chance.choice(list(value))
            return {**value, key: mutate(value[key])}
        if isinstance(value, list) and value and chance.random() < 0.9:
            return [mutate(value[0]), *value[1:]]
        return chance.choice(values)

    def outcome(text: str) -> object:
        try:
            return parse_delivery(text).to_dict()
        except MalformedDeliveryError as error:
            return str(error)

    for sample, _ in SAMPLES.values():
        for _ in range(300):
            text = json.dumps(mutate(copy.deepcopy(sample)), ensure_ascii=False)
            usual = outcome(text)
            with monkeypatch.context() as patch:
                patch.setattr(ignisign_webhook, "_parse_fast", lambda text, read: None)
                assert outcome(text) == usual


def test_a_plain_delivery_is_parsed_the_fast_way(monkeypatch: pytest.MonkeyPatch) -> None:
    def load(text: str) -> typing.NoReturn:
        raise AssertionError("the slow way was taken")

    monkeypatch.setattr(ignisign_webhook, "_load", load)
    for sample, _ in SAMPLES.values():
        parse(sample)
        parse(typing.cast("dict[str, object]", with_unknown_fields(sample)))


def test_parse_event_verifies_when_it_is_given_a_verifier() -> None:
    asked: list[Delivery] = []

    def check_token(delivery: Delivery) -> TokenStatus:
        asked.append(delivery)
        return TokenStatus.NOT_FOUND if len(asked) > 1 else TokenStatus.VALID

    verifier = make_verifier(check_token)
    assert parse_event(make_body(), verifier) == parse_event(make_body())
    assert asked == [parse_delivery(make_body())]
    with pytest.raises(TokenRejectedError):
        parse_event(make_body(), verifier)


# ---- Verification --------------------------------------------------------------------------------

CHECK_PATH = "/v4/tokens/webhook-verification/checking-consumption"
AUTH_PATH = "/v4/auth/app-api"
APP_SECRET = "4pp-S3cr3t-0f-th3-0ld3r-k1nd"
PROXY_PASSWORD = "pr0xy-p4ssw0rd"
ODD_PASSWORD = "qqzzy"


class Request(typing.NamedTuple):
    """A request, as the stand-in of the token service has read it."""

    connection: int
    line: str
    headers: dict[str, str]
    body: bytes
    raw: bytes

    @property
    def question(self) -> dict[str, str]:
        return json.loads(self.body)


class TokenService:
    """A stand-in of Ignisign's token service that misbehaves on demand.

    `answer` is sent to every request, as it is. If it can be called, it is called
    with the service, the socket and the request, and what it returns is sent; an
    OSError that it raises hangs up. `greet` is called with the service and the
    socket of a new connection, before any byte is read.
    """

    def __init__(
        self,
        answer: bytes | Callable[[TokenService, socket.socket, Request], bytes | None],
        greet: Callable[[TokenService, socket.socket], object] = lambda service, sock: None,
        context: ssl.SSLContext | None = None,
    ) -> None:
        self.answer = answer
        self.greet = greet
        self.context = context
        self.requests: list[Request] = []
        self.sockets: list[socket.socket] = []
        self.closed = 0
        self.stopping = threading.Event()

    def __enter__(self) -> TokenService:
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=100)
        self.port = self._listener.getsockname()[1]
        host, scheme = ("localhost", "https") if self.context else ("127.0.0.1", "http")
        self.url = f"{scheme}://{host}:{self.port}"
        self._threads = [threading.Thread(target=self._accept)]
        self._threads[0].start()
        return self

    def __exit__(self, *exc_info: object) -> None:
        self.stopping.set()
        socket.create_connection(("127.0.0.1", self.port)).close()  # wakes accept()
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

    def _accept(self) -> None:
        while True:
            sock = self._listener.accept()[0]
            if self.stopping.is_set():
                return sock.close()
            self.sockets.append(sock)
            thread = threading.Thread(target=self._serve, args=(sock, len(self.sockets) - 1))
            self._threads.append(thread)
            thread.start()

    def _serve(self, sock: socket.socket, number: int) -> None:
        try:
            self.greet(self, sock)
            if self.context:
                self.sockets[number] = sock = self.context.wrap_socket(sock, server_side=True)
            self.serve(sock, number)
        except OSError:
            pass
        finally:
            sock.close()
            self.closed += 1

    def serve(self, sock: socket.socket, number: int) -> None:
        with sock.makefile("rb") as stream:
            while request := self._read(stream, number):
                self.requests.append(request)
                answer = self.answer
                sock.sendall((answer(self, sock, request) or b"") if callable(answer) else answer)

    def _read(self, stream: typing.BinaryIO, number: int) -> Request | None:
        lines = []
        while (line := stream.readline()) not in (b"\r\n", b""):
            lines.append(line)
        if not lines:
            return None
        fields = [line.decode("latin-1").rstrip("\r\n").partition(": ") for line in lines[1:]]
        headers = {name.lower(): value for name, _, value in fields}
        body = stream.read(int(headers.get("content-length", 0)))
        first = lines[0].decode("latin-1").rstrip("\r\n")
        return Request(number, first, headers, body, b"".join(lines) + b"\r\n" + body)


Answer = Callable[[TokenService, socket.socket, Request], bytes | None]
Greeting = Callable[[TokenService, socket.socket], object]


def http_answer(answer: object, status: object = "200 OK", *headers: str) -> bytes:
    """An answer of the service: JSON, unless it is bytes already."""
    body = answer if isinstance(answer, bytes) else json.dumps(answer).encode()
    head = [f"HTTP/1.1 {status}", *headers, f"Content-Length: {len(body)}"]
    return "\r\n".join(head).encode() + b"\r\n\r\n" + body


def chunked_answer(*chunks: bytes) -> bytes:
    body = b"".join(b"%x\r\n%b\r\n" % (len(chunk), chunk) for chunk in chunks)
    return b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + body


YES = http_answer({"isValid": True})
NO = http_answer({"isValid": False, "notFound": True})


def hang_up(*_: object) -> None:
    raise ConnectionAbortedError


def then_hang_up(data: bytes) -> Answer:
    def answer(service: TokenService, sock: socket.socket, request: Request) -> None:
        sock.sendall(data)
        hang_up()

    return answer


def reset(service: TokenService, sock: socket.socket, *_: object) -> None:
    # To close without lingering is to reset the connection.
    linger = (1).to_bytes(4, sys.byteorder) + bytes(4)
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
    hang_up()


def say_nothing(service: TokenService, *_: object) -> None:
    service.stopping.wait()


def drip(data: bytes, at_once: int = 0) -> Callable[..., None]:
    """Send `data`, all of it but the first bytes one byte at a time."""

    def answer(service: TokenService, sock: socket.socket, *_: object) -> None:
        sock.sendall(data[:at_once])
        for byte in data[at_once:]:
            if service.stopping.wait(0.02):
                break
            sock.sendall(bytes([byte]))

    return answer


def by_token(service: TokenService, sock: socket.socket, request: Request) -> bytes:
    return YES if request.question["token"].startswith("good") else NO


def make_jwt(seconds: float = 3600, **claims: object) -> str:
    """A JWT that ends so many seconds from now; no two are the same."""
    claims = {"exp": time.time() + seconds, "jti": random.random(), **claims}
    payload = base64.urlsafe_b64encode(json.dumps(claims).encode()).decode().rstrip("=")
    return f"eyJhbGciOiJIUzI1NiJ9.{payload}.c2lnbmF0dXJl"


def with_auth(
    answer: Answer = by_token, auth: Callable[[], object] = lambda: {"jwtToken": make_jwt()}
) -> Answer:
    """Answer the auth endpoint too."""

    def answers(service: TokenService, sock: socket.socket, request: Request) -> bytes | None:
        if request.line != f"POST {AUTH_PATH} HTTP/1.1":
            return answer(service, sock, request)
        told = auth()
        return told if isinstance(told, bytes) else http_answer(told)

    return answers


def make_client(service: TokenService | str, **options: typing.Any) -> TokenClient:
    url = service.url if isinstance(service, TokenService) else service
    return TokenClient(API_KEY, base_url=url, **options)


def make_secret_client(service: TokenService, **options: typing.Any) -> TokenClient:
    return TokenClient.from_app_secret(
        APP_ID, "DEVELOPMENT", APP_SECRET, base_url=service.url, **options
    )


def check(client: TokenClient, token: str = TOKEN) -> TokenStatus:
    return client(parse_delivery(make_body(verificationToken=token)))


def chain_of(error: BaseException | None) -> Iterator[BaseException]:
    """An exception with its causes and contexts, also those that a traceback would not show."""
    if error is not None:
        yield error
        yield from chain_of(error.__cause__)
        yield from chain_of(error.__context__)


def check_in_threads(client: TokenClient, tokens: list[str]) -> list[TokenStatus | Exception]:
    """Check each token in a thread of its own, all at once; the verdicts in the tokens' order."""

    def verdict(index: int) -> TokenStatus | Exception:
        try:
            return check(client, tokens[index])
        except Exception as error:
            return error

    return run_at_once(verdict, len(tokens))


def assert_silent(told: str, *more: str) -> None:
    for secret in (TOKEN, API_KEY, "S3cr3tS3cr3t", APP_SECRET, PROXY_PASSWORD, "eyJhbG", *more):
        assert secret not in told


def all_that_is_told(error: BaseException, caplog: pytest.LogCaptureFixture) -> str:
    formatter = logging.Formatter()
    told = [formatter.formatException((type(error), error, error.__traceback__))]
    for link in chain_of(error):
        told += [str(link), repr(link), repr(link.args), repr(vars(link))]
    told += [formatter.format(record) + repr(record.args) for record in caplog.records]
    return "\n".join(told)


def run_python(
    script: str, *arguments: str, warnings: str = "error"
) -> subprocess.CompletedProcess[str]:
    folder = str(Path(ignisign_webhook.__file__).resolve().parent)
    return subprocess.run(
        [sys.executable, "-W", warnings, "-c", textwrap.dedent(script), *arguments],
        env={**os.environ, "PYTHONPATH": folder},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.fixture
def no_proxies(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("https_proxy", "http_proxy", "all_proxy", "no_proxy", "request_method"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.fixture(scope="session")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate for localhost that signs itself, and its key, in one file."""
    if not shutil.which("openssl"):
        pytest.skip("openssl is not installed")
    folder = tmp_path_factory.mktemp("certificate")
    command = (
        "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2"
        " -subj /CN=localhost -addext subjectAltName=DNS:localhost,IP:127.0.0.1"
        " -addext keyUsage=critical,digitalSignature,keyCertSign -keyout key.pem -out cert.pem"
    )
    subprocess.run(command.split(), cwd=folder, check=True, capture_output=True)
    both = folder / "both.pem"
    both.write_bytes((folder / "key.pem").read_bytes() + (folder / "cert.pem").read_bytes())
    return both


@pytest.fixture
def server_context(certificate: Path, no_proxies: None) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    return context


@pytest.fixture
def client_context(certificate: Path) -> ssl.SSLContext:
    return ssl.create_default_context(cafile=str(certificate))


# The verdict


@pytest.mark.parametrize("status", ["200 OK", "201 Created", "299 Whatever"])
@pytest.mark.parametrize(
    "extra", [{}, {"alreadyConsumed": True, "errorStr": "?"}, {"context": {"a": [1]}, "new": 1.5}]
)
def test_a_yes_is_a_2xx_whose_is_valid_is_true(status: str, extra: dict[str, object]) -> None:
    with TokenService(http_answer({**extra, "isValid": True}, status)) as service:
        assert check(make_client(service)) is TokenStatus.VALID


@pytest.mark.parametrize(
    ("flags", "expected"),
    [
        ({"notFound": True}, TokenStatus.NOT_FOUND),
        ({"alreadyConsumed": True}, TokenStatus.ALREADY_CONSUMED),
        ({"isExpired": True}, TokenStatus.EXPIRED),
        ({"badTarget": True}, TokenStatus.BAD_TARGET),
        ({"badRelatedId": True}, TokenStatus.BAD_RELATED_ID),
        ({}, TokenStatus.INVALID),
        ({"notFound": "true", "isExpired": 1, "badTarget": None}, TokenStatus.INVALID),
        ({"notFound": False, "haveBeenConsumed": True}, TokenStatus.INVALID),
        ({"code": "TOKEN_EXPIRED"}, TokenStatus.INVALID),
    ],
    ids=str,
)
def test_a_no_is_explained_by_its_flags(flags: dict[str, object], expected: TokenStatus) -> None:
    with TokenService(http_answer({**flags, "isValid": False})) as service:
        assert check(make_client(service)) is expected


@pytest.mark.parametrize("status", [401, 403, 400, 404, 409, 410, 422])
@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("TOKEN_NOT_FOUND", TokenStatus.NOT_FOUND),
        ("TOKEN_EXPIRED", TokenStatus.EXPIRED),
        ("TOKEN_ALREADY_CONSUMED", TokenStatus.ALREADY_CONSUMED),
        ("TOKEN_INVALID", TokenStatus.INVALID),
        ("INVALID_TOKEN", TokenStatus.INVALID),
    ],
)
def test_a_4xx_with_a_code_about_the_token_is_a_no(
    status: int, code: str, expected: TokenStatus
) -> None:
    with TokenService(http_answer({"code": code, "isValid": True}, f"{status} No")) as service:
        assert check(make_client(service)) is expected


MAX_ANSWER = ignisign_webhook.MAX_ANSWER
PADDED_YES = b'{"isValid": true}' + b" " * MAX_ANSWER


@pytest.mark.parametrize(
    "frame",
    [
        http_answer,
        lambda body: chunked_answer(body[:40_000], body[40_000:], b""),
        lambda body: then_hang_up(b"HTTP/1.1 200 OK\r\n\r\n" + body),
    ],
    ids=["content-length", "chunked", "until it closes"],
)
def test_an_answer_may_have_max_answer_bytes_and_no_more(frame: Callable[[bytes], bytes]) -> None:
    with TokenService(frame(PADDED_YES[:MAX_ANSWER])) as service:
        assert check(make_client(service)) is TokenStatus.VALID
    with (
        TokenService(frame(PADDED_YES[: MAX_ANSWER + 1])) as service,
        pytest.raises(VerificationUnavailableError),
    ):
        check(make_client(service))


@pytest.mark.parametrize("status", ["401 Unauthorized", "403 Forbidden", "502 Bad Gateway"])
def test_the_status_of_an_error_is_told_however_long_its_page_is(
    status: str, caplog: pytest.LogCaptureFixture
) -> None:
    with TokenService(http_answer(b"<p>" * MAX_ANSWER, status)) as service:
        assert_outage(make_client(service), caplog, f"HTTP {status[:3]}")


@pytest.mark.parametrize(
    ("head", "piece"),
    [
        (b"HTTP/1.1 200 OK\r\nContent-Length: 200000000\r\n\r\n", bytes(1_000_000)),
        (b"HTTP/1.1 200 OK\r\n", b"X: %b\r\n" % bytes(60_000)),
        (b"", b"HTTP/1.1 100 Continue\r\n\r\n" * 40_000),
        (chunked_answer(), b"-1\r\n" + bytes(1_000_000)),
        (chunked_answer()[:-2], b"1\r\n \r\n" * 150_000),
    ],
    ids=["body", "headers", "100 Continue", "chunk of less than no length", "small chunks"],
)
def test_a_huge_answer_is_not_read_to_its_end(head: bytes, piece: bytes) -> None:
    sent = 0

    def pour(service: TokenService, sock: socket.socket, request: Request) -> None:
        nonlocal sent
        sock.sendall(head)
        while sent < 200_000_000:
            sock.sendall(piece)
            sent += len(piece)

    with TokenService(pour) as service, pytest.raises(VerificationUnavailableError):
        check(make_client(service))
    assert sent < 50_000_000  # what the system's buffers hold, by far


def deeply(levels: int) -> bytes:
    return b'{"isValid": true, "context": ' + b"[" * levels + b"]" * levels + b"}"


def echo(service: TokenService, sock: socket.socket, request: Request) -> bytes:
    return request.raw


def echo_bare(service: TokenService, sock: socket.socket, request: Request) -> None:
    sock.sendall(request.headers["authorization"].encode() + b" " + request.body + b"\r\n\r\n")
    hang_up()


def echo_neatly(service: TokenService, sock: socket.socket, request: Request) -> bytes:
    bearer, token = request.headers["authorization"], request.question["token"]
    answer = {"isValid": None, "code": bearer, "errorStr": token, "message": token}
    return http_answer(answer, f"400 {bearer} {token}", f"X-Echo: {bearer} {token}")


#: Ways not to answer: each is an outage, never a yes nor a no.
NO_ANSWERS: dict[str, bytes | Answer] = {
    "reset": reset,
    "closed at once": hang_up,
    "says nothing": say_nothing,
    "401": http_answer({}, "401 Unauthorized"),
    "401 that says yes": http_answer({"isValid": True}, "401 Unauthorized"),
    "403": http_answer({"code": "FORBIDDEN"}, "403 Forbidden"),
    "400 of another code": http_answer({"code": "BAD_REQUEST"}, "400 Bad Request"),
    "400 of no code": http_answer({"isValid": False, "notFound": True}, "400 Bad Request"),
    "404 of a list": http_answer(["TOKEN_NOT_FOUND"], "404 Not Found"),
    "404 of a code that is a list": http_answer({"code": ["TOKEN_NOT_FOUND"]}, "404 Not Found"),
    "404 of a page": http_answer(b"<html>TOKEN_NOT_FOUND</html>", "404 Not Found"),
    "429": http_answer({}, "429 Too Many Requests"),
    "429 with a token code": http_answer({"code": "TOKEN_INVALID"}, "429 Too Many Requests"),
    "500": http_answer({}, "500 Oops"),
    "500 that says yes": http_answer({"isValid": True}, "500 Oops"),
    "502 that says no": http_answer({"isValid": False, "notFound": True}, "502 Bad Gateway"),
    "503 with a token code": http_answer({"code": "TOKEN_NOT_FOUND"}, "503 Unavailable"),
    "504 of a page": http_answer(b"<html>", "504 Gateway Timeout"),
    "103 that says yes": http_answer({"isValid": True}, "103 Early Hints"),
    "204": http_answer(b"", "204 No Content"),
    "304": http_answer(b"", "304 Not Modified"),
    "302 that says yes": http_answer({"isValid": True}, "302 Found", "Location: /"),
    "600 that says yes": http_answer({"isValid": True}, "600 Whatever"),
    "empty": http_answer(b""),
    "not JSON": http_answer(b"isValid: true"),
    "JSON and more": http_answer(b'{"isValid": true} true'),
    "not UTF-8": http_answer(b'{"isValid": true, "context": "\xff"}'),
    "UTF-16": http_answer('{"isValid": true}'.encode("utf-16")),
    "a list": http_answer([{"isValid": True}]),
    "true": http_answer(True),
    "null": http_answer(None),
    "a string": http_answer("isValid"),
    "nested 30,000 levels": http_answer(deeply(30_000)),
    "nested 100,000 levels": http_answer(deeply(100_000)),
    "never closed levels": http_answer(b"[" * 65_000),
    "cut short": then_hang_up(YES[:-1]),
    "cut short at the end of the JSON": then_hang_up(http_answer(PADDED_YES[:100])[:-10]),
    "cut short in the head": then_hang_up(b"HTTP/1.1 200 OK\r\nContent-Le"),
    "cut short in the status line": then_hang_up(b"HTTP/1.1 2"),
    "cut short in a chunk": then_hang_up(chunked_answer(b'{"isValid": true}')[:-4]),
    "cut short between chunks": then_hang_up(chunked_answer(b'{"isValid": true}')),
    "chunks of no length": then_hang_up(chunked_answer().replace(b"\r\n\r\n", b"\r\n\r\nx\r\n")),
    "chunks of less than no length": then_hang_up(chunked_answer() + b'-5\r\n{"isValid": true}'),
    "too large": http_answer(PADDED_YES),
    "isValid of a string": http_answer({"isValid": "true"}),
    "isValid of 1": http_answer({"isValid": 1}),
    "isValid of 0": http_answer({"isValid": 0, "notFound": True}),
    "isValid of null": http_answer({"isValid": None, "notFound": True}),
    "isValid of a list": http_answer({"isValid": [True]}),
    "isValid missing": http_answer({"notFound": True, "code": "TOKEN_NOT_FOUND"}),
    "isValid misspelt": http_answer({"isvalid": True}),
    "isValid twice": http_answer(b'{"isValid": false, "isValid": true}'),
    "isValid twice, the same": http_answer(b'{"isValid": true, "isValid": true}'),
    "garbage": then_hang_up(b"\x00\xff\r\n\r\n" * 100),
    "an endless line": then_hang_up(b"HTTP/1.1 200 " + b"x" * 100_000),
    "endless headers": then_hang_up(b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 10_000),
    "another protocol": then_hang_up(b"SSH-2.0-OpenSSH_9.6\r\n"),
    "the request": echo,
    "the request's secrets": echo_bare,
    "an error with the request in it": echo_neatly,
}


@pytest.mark.parametrize("answer", NO_ANSWERS.values(), ids=NO_ANSWERS.keys())
def test_what_is_no_clear_answer_is_an_outage_and_tells_no_secret(
    answer: bytes | Answer, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    with TokenService(answer) as service:
        client = make_client(service, timeout=0.2 if answer is say_nothing else 5)
        with pytest.raises(VerificationUnavailableError) as raised:
            check(client)
        wait_until(lambda: service.requests)
        assert len(service.requests) == 1  # it is asked once, whatever comes of it
    assert raised.value.status == 503
    assert [record.levelname for record in caplog.records] == ["WARNING"]
    assert_silent(all_that_is_told(raised.value, caplog) + repr(client))


@pytest.mark.parametrize("status", [500, 502, 503, 599])
@pytest.mark.parametrize(
    "answer", [{"isValid": True}, {"isValid": False}, {"code": "TOKEN_INVALID"}]
)
def test_a_five_hundred_is_an_outage_whatever_its_body_says(
    status: int, answer: dict[str, object]
) -> None:
    with (
        TokenService(http_answer(answer, f"{status} Oops")) as service,
        pytest.raises(VerificationUnavailableError),
    ):
        check(make_client(service))


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_not_followed(status: int) -> None:
    with TokenService(YES) as target:
        answer = http_answer({"isValid": True}, f"{status} Moved", f"Location: {target.url}/")
        with TokenService(answer) as service, pytest.raises(VerificationUnavailableError):
            check(make_client(service))
        assert not target.sockets and len(service.requests) == 1


@pytest.mark.parametrize("status", ["401 Unauthorized", "403 Forbidden"])
def test_the_log_says_that_our_own_credential_was_refused(
    status: str, caplog: pytest.LogCaptureFixture
) -> None:
    with (
        TokenService(http_answer({}, status)) as service,
        pytest.raises(VerificationUnavailableError, match="our own credential was refused"),
    ):
        check(make_client(service))
    assert f"our own credential was refused (HTTP {status[:3]})" in caplog.text


def assert_outage(client: TokenClient, caplog: pytest.LogCaptureFixture, problem: str) -> None:
    caplog.set_level(logging.DEBUG)
    with pytest.raises(VerificationUnavailableError) as raised:
        check(client)
    assert re.search(problem, caplog.text, re.IGNORECASE)
    assert_silent(all_that_is_told(raised.value, caplog) + repr(client))


def test_a_refused_connection_is_an_outage(caplog: pytest.LogCaptureFixture) -> None:
    with TokenService(YES) as service:
        url = service.url
    assert_outage(make_client(url), caplog, "refused")


@pytest.mark.parametrize(
    "error", [socket.gaierror(socket.EAI_NONAME, "no such name"), UnicodeError()]
)
def test_a_host_without_an_address_is_an_outage(
    error: Exception,
    no_proxies: None,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    asked = []

    def getaddrinfo(host: str, *args: object, **kwargs: object) -> list[object]:
        asked.append(host)
        raise error

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    assert_outage(make_client("https://something.invalid"), caplog, "no such name|UnicodeError")
    assert asked == ["something.invalid"]


def test_no_address_at_all_is_an_outage(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", lambda *args, **kwargs: [])
    assert_outage(make_client("http://127.0.0.1:9"), caplog, "no address")


@pytest.mark.parametrize("family", [socket.AF_INET, 9999], ids=["refused", "unsupported"])
def test_a_host_is_asked_at_the_first_address_that_works(
    family: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    with TokenService(YES) as gone:
        pass
    with TokenService(YES) as service:
        addresses = [
            (family, socket.SOCK_STREAM, 0, "", ("127.0.0.1", gone.port)),
            (socket.AF_INET, socket.SOCK_STREAM, 0, "", ("127.0.0.1", service.port)),
        ]
        client = make_client(service)
        with monkeypatch.context() as patch:
            patch.setattr(socket, "getaddrinfo", lambda *args, **kwargs: addresses)
            assert check(client) is TokenStatus.VALID
            patch.setattr(socket, "getaddrinfo", lambda *args, **kwargs: addresses[:1])
            with pytest.raises(VerificationUnavailableError):
                check(make_client(service))


# TLS


def test_ignisign_is_asked_over_tls(
    server_context: ssl.SSLContext, client_context: ssl.SSLContext
) -> None:
    with TokenService(by_token, context=server_context) as service:
        client = make_client(service, ssl_context=client_context)
        assert check(client, "good") is TokenStatus.VALID
        assert check(client, "bad") is TokenStatus.NOT_FOUND
        assert check(client, "good") is TokenStatus.VALID
    assert len(service.sockets) == 1


def test_a_certificate_of_an_unknown_authority_is_an_outage(
    server_context: ssl.SSLContext, caplog: pytest.LogCaptureFixture
) -> None:
    with TokenService(YES, context=server_context) as service:
        assert_outage(make_client(service), caplog, "certificate")
    assert not service.requests


def test_a_certificate_of_another_host_is_an_outage(
    server_context: ssl.SSLContext,
    client_context: ssl.SSLContext,
    caplog: pytest.LogCaptureFixture,
) -> None:
    with TokenService(YES, context=server_context) as service:
        url = f"https://127.0.0.2:{service.port}"
        client = make_client(url, ssl_context=client_context)
        with pytest.MonkeyPatch.context() as patch:
            address = (socket.AF_INET, socket.SOCK_STREAM, 0, "", ("127.0.0.1", service.port))
            patch.setattr(socket, "getaddrinfo", lambda *args, **kwargs: [address])
            assert_outage(client, caplog, "certificate")
    assert not service.requests


def test_ssl_cert_file_names_the_authorities(
    server_context: ssl.SSLContext, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    with TokenService(YES, context=server_context) as service:
        assert check(make_client(service)) is TokenStatus.VALID


@pytest.mark.parametrize(
    "greet",
    [hang_up, then_hang_up(b"HTTP/1.1 400 Bad Request\r\n\r\n"), then_hang_up(bytes(99))],
    ids=["closed", "no TLS", "garbage"],
)
def test_a_handshake_that_fails_is_an_outage(
    greet: Callable[..., object],
    server_context: ssl.SSLContext,
    client_context: ssl.SSLContext,
    caplog: pytest.LogCaptureFixture,
) -> None:
    def greeting(service: TokenService, sock: socket.socket) -> None:
        greet(service, sock, None)

    with TokenService(YES, greeting, server_context) as service:
        assert_outage(make_client(service, ssl_context=client_context), caplog, "could not be")


# Older versions of ssl leave the closing of a socket that was reset already to its destructor.
@pytest.mark.filterwarnings("ignore:unclosed <ssl.SSLSocket:ResourceWarning")
def test_a_connection_that_is_reset_before_the_handshake_is_an_outage(
    server_context: ssl.SSLContext,
    client_context: ssl.SSLContext,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    wrap = client_context.wrap_socket

    def wrap_after_the_reset(sock: socket.socket, **options: typing.Any) -> ssl.SSLSocket:
        assert select.select([sock], [], [], 10)[0]
        return wrap(sock, **options)

    monkeypatch.setattr(client_context, "wrap_socket", wrap_after_the_reset)
    with TokenService(YES, reset, server_context) as service:
        assert_outage(make_client(service, ssl_context=client_context), caplog, "reset")
    assert not service.requests


def test_a_tls_answer_that_is_cut_short_is_an_outage(
    server_context: ssl.SSLContext,
    client_context: ssl.SSLContext,
    caplog: pytest.LogCaptureFixture,
) -> None:
    with TokenService(then_hang_up(YES[:-1]), context=server_context) as service:
        assert_outage(make_client(service, ssl_context=client_context), caplog, "could not be")
    assert len(service.requests) == 1


# One question a token


@pytest.mark.parametrize("end", [hang_up, reset], ids=["closed", "reset"])
def test_a_question_is_not_asked_again_when_a_kept_connection_ends_without_an_answer(
    end: Answer,
) -> None:
    def answer(service: TokenService, sock: socket.socket, request: Request) -> bytes | None:
        return YES if len(service.requests) == 1 else end(service, sock, request)

    with TokenService(answer) as service:
        client = make_client(service)
        assert check(client, "first") is TokenStatus.VALID
        with pytest.raises(VerificationUnavailableError):
            check(client, "second")
        wait_until(lambda: service.closed)
        assert [request.question["token"] for request in service.requests] == ["first", "second"]
        assert len(service.sockets) == 1


# Time


def assert_in_time(client: TokenClient, caplog: pytest.LogCaptureFixture) -> None:
    """The client, whose timeout is 0.3 seconds, must give up well before a drip ends, in 10."""
    start = time.monotonic()
    assert_outage(client, caplog, "timed out")
    assert 0.25 < time.monotonic() - start < 4


LONG_YES = http_answer({"isValid": True}, "200 OK", "X-Long: " + "x" * 500)
SLOW_ANSWERS: dict[str, Callable[..., None]] = {
    "says nothing": say_nothing,
    "drips the head": drip(LONG_YES),
    "drips the body": drip(http_answer(PADDED_YES[:500]), 60),
    "drips chunks": drip(chunked_answer(*[b" "] * 200), 50),
    "drips the length of a chunk": drip(chunked_answer()[:-2] + b"0" * 500, 50),
    "drips trailers": drip(chunked_answer(b'{"isValid": true}') + b"0\r\n" + b"X: y\r\n" * 99, 80),
    "drips 100 Continue": drip(b"HTTP/1.1 100 Continue\r\n\r\n" * 99, 25),
    "drips until it closes": drip(b"HTTP/1.1 200 OK\r\n\r\n" + PADDED_YES[:500], 30),
}


@pytest.mark.parametrize("answer", SLOW_ANSWERS.values(), ids=SLOW_ANSWERS.keys())
def test_the_timeout_is_for_the_whole_check(
    answer: Answer, caplog: pytest.LogCaptureFixture
) -> None:
    with TokenService(answer) as service:
        assert_in_time(make_client(service, timeout=0.3), caplog)


#: The head of a TLS record of 16,000 bytes, of a handshake.
SLOW_HELLO = b"\x16\x03\x03\x3e\x80\x02\x00\x3e\x7c\x03\x03" + bytes(500)


@pytest.mark.parametrize("greet", [say_nothing, drip(SLOW_HELLO)], ids=["says nothing", "drips"])
def test_the_timeout_is_for_the_handshake_too(
    greet: Greeting,
    server_context: ssl.SSLContext,
    client_context: ssl.SSLContext,
    caplog: pytest.LogCaptureFixture,
) -> None:
    with TokenService(YES, greet, server_context) as service:
        assert_in_time(make_client(service, timeout=0.3, ssl_context=client_context), caplog)


def test_the_timeout_is_for_a_dripping_answer_over_tls_too(
    server_context: ssl.SSLContext,
    client_context: ssl.SSLContext,
    caplog: pytest.LogCaptureFixture,
) -> None:
    with TokenService(drip(LONG_YES), context=server_context) as service:
        assert_in_time(make_client(service, timeout=0.3, ssl_context=client_context), caplog)


@pytest.mark.parametrize(
    "answer",
    [say_nothing, drip(b"HTTP/1.1 200 OK\r\nX-Long: " + b"x" * 500)],
    ids=["says nothing", "drips"],
)
def test_the_timeout_is_for_a_proxy_too(
    answer: Answer,
    no_proxies: None,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    with TokenService(answer) as proxy:
        monkeypatch.setenv("https_proxy", proxy.url)
        assert_in_time(make_client("https://localhost:9", timeout=0.3), caplog)
        wait_until(lambda: proxy.requests)


def test_the_timeout_is_for_the_application_secret_too(caplog: pytest.LogCaptureFixture) -> None:
    with TokenService(with_auth(auth=lambda: b"")) as service:
        assert_in_time(make_secret_client(service, timeout=0.3), caplog)


def test_a_check_does_not_wait_for_the_renewal_of_another_beyond_its_own_time(
    caplog: pytest.LogCaptureFixture,
) -> None:
    renewing, told = threading.Event(), []

    def auth() -> object:
        told.append(1)
        if len(told) == 2:
            renewing.set()
            service.stopping.wait()
        return {"jwtToken": make_jwt()}

    def refuse(service: TokenService, sock: socket.socket, request: Request) -> bytes:
        if request.question["token"] == "good":
            return YES
        if request.question["token"] == TOKEN:
            renewing.wait()  # the other has the lock by now
        return http_answer({}, "401 Unauthorized")

    with TokenService(with_auth(refuse, auth)) as service:
        client = make_secret_client(service, timeout=3)
        assert check(client, "good") is TokenStatus.VALID
        other = threading.Thread(target=check_in_threads, args=(client, ["other"]))
        other.start()
        renewing.wait()
        client._timeout = 0.3
        assert_in_time(client, caplog)
        service.stopping.set()
        other.join()


@pytest.mark.parametrize("timeout", [0, -1, math.nan, math.inf, 1e300, "5"])
def test_an_impossible_timeout_is_a_value_error(timeout: typing.Any) -> None:
    with pytest.raises(ValueError, match="timeout"):
        TokenClient(API_KEY, timeout=timeout)


# Connections


@pytest.mark.parametrize("has_poll", [True, False], ids=["poll", "select"])
def test_many_checks_share_one_connection(has_poll: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    if not has_poll:
        monkeypatch.delattr("select.poll", raising=False)
    with TokenService(by_token) as service:
        client = make_client(service)
        for _ in range(5):
            assert check(client, "good") is TokenStatus.VALID
            assert check(client, "bad") is TokenStatus.NOT_FOUND
    assert len(service.sockets) == 1 and len(service.requests) == 10


@pytest.mark.parametrize(
    "answer",
    [
        chunked_answer(b'{"isValid"', b": true}", b""),
        http_answer({"code": "TOKEN_INVALID"}, "400 Bad Request"),
        http_answer({}, "500 Oops"),
        http_answer(b"", "204 No Content"),
        b"HTTP/1.1 100 Continue\r\n\r\n" + YES,
    ],
    ids=["chunked", "400", "500", "204", "100 before it"],
)
def test_a_connection_is_kept_after_an_answer_read_to_its_end(answer: bytes) -> None:
    with TokenService(answer) as service:
        client = make_client(service)
        for _ in range(3):
            with contextlib.suppress(VerificationUnavailableError):
                check(client)
    assert len(service.sockets) == 1 and len(service.requests) == 3


DROPPED_AFTER: dict[str, bytes | Answer] = {
    "Connection: close": http_answer({"isValid": True}, "200 OK", "Connection: close"),
    "HTTP/1.0": YES.replace(b"HTTP/1.1", b"HTTP/1.0"),
    "too large": http_answer(PADDED_YES),
    "garbage": b"garbage\r\n\r\n",
    "the head of an early answer": b"HTTP/1.1 103 Early Hints\r\n\r\n",
    "an upgrade": b"HTTP/1.1 101 Switching Protocols\r\n\r\n",
}


@pytest.mark.parametrize("answer", DROPPED_AFTER.values(), ids=DROPPED_AFTER.keys())
def test_a_connection_is_dropped_after(answer: bytes) -> None:
    def answers(service: TokenService, sock: socket.socket, request: Request) -> bytes:
        return answer if len(service.requests) == 1 else NO

    with TokenService(answers) as service:
        client = make_client(service)
        with contextlib.suppress(VerificationUnavailableError):
            check(client)
        wait_until(lambda: service.closed == 1)  # by the client: the service did not
        assert check(client) is TokenStatus.NOT_FOUND
    assert [request.connection for request in service.requests] == [0, 1]


def test_two_threads_never_share_a_connection_at_once() -> None:
    both = threading.Barrier(2)

    def answer(service: TokenService, sock: socket.socket, request: Request) -> bytes:
        if len(service.requests) <= 2:
            both.wait(30)
        return by_token(service, sock, request)

    with TokenService(answer) as service:
        client = make_client(service)
        verdicts = check_in_threads(client, ["good", "bad"])
        assert verdicts == [TokenStatus.VALID, TokenStatus.NOT_FOUND]
        assert check(client, "good") is TokenStatus.VALID
    assert len(service.sockets) == 2


@pytest.mark.parametrize("has_poll", [True, False], ids=["poll", "select"])
def test_a_kept_connection_that_was_closed_is_noticed_before_it_is_used(
    has_poll: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not has_poll:
        monkeypatch.delattr("select.poll", raising=False)
    with TokenService(then_hang_up(YES)) as service:
        client = make_client(service)
        for used in (1, 2, 3):
            assert check(client) is TokenStatus.VALID
            wait_until(lambda used=used: service.closed == used)
    assert [request.connection for request in service.requests] == [0, 1, 2]


def test_a_kept_tls_connection_that_was_closed_is_noticed_before_it_is_used(
    server_context: ssl.SSLContext, client_context: ssl.SSLContext
) -> None:
    with TokenService(then_hang_up(YES), context=server_context) as service:
        client = make_client(service, ssl_context=client_context)
        for used in (1, 2):
            assert check(client) is TokenStatus.VALID
            wait_until(lambda used=used: service.closed == used)
    assert [request.connection for request in service.requests] == [0, 1]


def test_what_tls_has_read_beyond_an_answer_is_not_taken_for_the_next_one(
    server_context: ssl.SSLContext, client_context: ssl.SSLContext
) -> None:
    # All in one record of TLS, so that what is over is not in the socket any more. The reader's
    # buffer of 8,192 bytes ends where the second answer begins.
    surplus = YES.ljust(io.DEFAULT_BUFFER_SIZE) + YES

    def answer(service: TokenService, sock: socket.socket, request: Request) -> bytes:
        return surplus if request.question["token"] == "good" else NO

    with TokenService(answer, context=server_context) as service:
        client = make_client(service, ssl_context=client_context)
        assert check(client, "good") is TokenStatus.VALID
        assert check(client, "bad") is TokenStatus.NOT_FOUND
    assert [request.connection for request in service.requests] == [0, 1]


def test_all_kept_connections_may_have_been_closed() -> None:
    with TokenService(by_token) as service:
        client = make_client(service)
        all_in = threading.Barrier(4)

        def answer(service: TokenService, sock: socket.socket, request: Request) -> bytes:
            all_in.wait(30)
            return YES

        service.answer = answer
        assert check_in_threads(client, ["good"] * 4) == [TokenStatus.VALID] * 4
        for sock in service.sockets:
            sock.shutdown(socket.SHUT_RDWR)
        wait_until(lambda: service.closed == 4)
        service.answer = by_token
        assert check(client, "bad") is TokenStatus.NOT_FOUND
        assert len(service.requests) == len(service.sockets) == 5


def test_a_kept_connection_that_was_closed_is_closed_though_another_is_good() -> None:
    both = threading.Barrier(2)

    def answer(service: TokenService, sock: socket.socket, request: Request) -> bytes:
        if len(service.requests) <= 2:
            both.wait(30)
        return YES

    with TokenService(answer) as service:
        client = make_client(service)
        assert check_in_threads(client, ["good"] * 2) == [TokenStatus.VALID] * 2
        assert check(client) is TokenStatus.VALID
        last = service.requests[-1].connection
        service.sockets[1 - last].shutdown(socket.SHUT_WR)
        assert check(client) is TokenStatus.VALID
        wait_until(lambda: service.closed == 1)
    assert service.requests[-1].connection == last and len(service.sockets) == 2


def test_a_connection_is_not_used_beyond_max_idle(monkeypatch: pytest.MonkeyPatch) -> None:
    assert 0 < ignisign_webhook.MAX_IDLE < 5
    with TokenService(YES) as service:
        client = make_client(service)
        check(client)
        monkeypatch.setattr(ignisign_webhook, "MAX_IDLE", -1)
        check(client)
        wait_until(lambda: service.closed == 1)
    assert [request.connection for request in service.requests] == [0, 1]


def test_an_answer_nobody_asked_for_is_not_taken_for_the_next_one() -> None:
    with TokenService(by_token) as service:
        client = make_client(service)
        assert check(client, "good") is TokenStatus.VALID
        service.sockets[0].sendall(YES)
        assert check(client, "bad") is TokenStatus.NOT_FOUND
    assert [request.connection for request in service.requests] == [0, 1]


def test_an_answer_that_comes_too_late_is_not_taken_for_the_next_one() -> None:
    with TokenService(lambda *args: None) as service:
        client = make_client(service, timeout=0.2)
        with pytest.raises(VerificationUnavailableError):
            check(client, "good")
        wait_until(lambda: service.requests)
        service.answer = by_token
        with contextlib.suppress(OSError):
            service.sockets[0].sendall(YES)
        client._timeout = 5
        assert check(client, "bad") is TokenStatus.NOT_FOUND
    assert [request.connection for request in service.requests] == [0, 1]


def test_an_answer_after_an_early_one_is_not_taken_for_the_next_one() -> None:
    early = b"HTTP/1.1 103 Early Hints\r\n\r\n"

    def answer(service: TokenService, sock: socket.socket, request: Request) -> bytes:
        if len(service.requests) == 1:
            return early
        # What comes on the first connection now belongs to the first question.
        with contextlib.suppress(OSError):
            service.sockets[0].sendall(YES)
        return b"" if request.connection == 0 else NO

    with TokenService(answer) as service:
        client = make_client(service)
        with pytest.raises(VerificationUnavailableError):
            check(client, "good")
        assert check(client, "bad") is TokenStatus.NOT_FOUND


def test_a_client_that_is_dropped_closes_its_connections() -> None:
    with TokenService(YES) as service:
        check(make_client(service))
        gc.collect()
        wait_until(lambda: service.closed == 1)


FORK = """
    import os, sys
    from ignisign_webhook import TokenClient, TokenStatus, parse_delivery

    url, key, body = sys.argv[1:]
    client, delivery = TokenClient(key, base_url=url), parse_delivery(body)
    assert client(delivery) is TokenStatus.VALID
    child = os.fork()
    if not child:
        ok = client(delivery) is client(delivery) is TokenStatus.VALID
        os._exit(not ok)
    assert os.waitpid(child, 0)[1] == 0
    assert client(delivery) is TokenStatus.VALID
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork here")
def test_a_child_of_a_fork_never_uses_a_connection_of_its_parent() -> None:
    with TokenService(YES) as service:
        done = run_python(FORK, service.url, API_KEY, make_body().decode())
        assert (done.returncode, done.stderr) == (0, "")
    assert [request.connection for request in service.requests] == [0, 1, 1, 0]


THREADS_AND_FORKS = """
    import dataclasses, os, sys, threading
    from ignisign_webhook import TokenClient, TokenStatus, parse_delivery

    url, key, body = sys.argv[1:]
    client, delivery = TokenClient(key, base_url=url), parse_delivery(body)
    wrong = []
    VERDICTS = {"good": TokenStatus.VALID, "bad": TokenStatus.NOT_FOUND}

    def check(times):
        for number in range(times):
            for kind, expected in VERDICTS.items():
                asked = dataclasses.replace(delivery, verification_token=f"{kind}-{number}")
                try:
                    verdict = client(asked)
                except Exception as error:
                    verdict = error
                if verdict is not expected:
                    wrong.append(verdict)

    threads = [threading.Thread(target=check, args=(25,)) for _ in range(12)]
    for thread in threads:
        thread.start()
    children = []
    for _ in range(4):
        check(2)
        child = os.fork()
        if not child:
            check(10)
            os._exit(len(wrong))
        children.append(child)
    for thread in threads:
        thread.join()
    assert [os.waitpid(child, 0)[1] for child in children] == [0] * 4
    assert not wrong, wrong
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork here")
def test_with_twelve_threads_and_forks_under_way_every_verdict_is_right() -> None:
    with TokenService(by_token) as service:
        arguments = service.url, API_KEY, make_body().decode()
        # Python 3.12 and later warn of a fork while there are threads.
        done = run_python(THREADS_AND_FORKS, *arguments, warnings="ignore::DeprecationWarning")
        assert (done.returncode, done.stderr) == (0, "")
    assert len(service.requests) == 2 * (12 * 25 + 4 * 2 + 4 * 10)


GEVENT = """
    import gevent.monkey

    gevent.monkey.patch_all()
    import sys, gevent
    from ignisign_webhook import TokenClient, TokenStatus, parse_delivery

    url, key, body = sys.argv[1:]
    client, delivery = TokenClient(key, base_url=url), parse_delivery(body)
    for _ in range(2):
        checks = [gevent.spawn(client, delivery) for _ in range(5)]
        gevent.joinall(checks)
        assert [check.value for check in checks] == [TokenStatus.VALID] * 5
"""


@pytest.mark.skipif(not is_installed("gevent"), reason="gevent is not installed")
def test_greenlets_of_gevent_check_at_once_and_reuse_connections() -> None:
    all_in = threading.Barrier(5)  # none is answered before all have asked

    def answer(service: TokenService, sock: socket.socket, request: Request) -> bytes:
        all_in.wait(30)
        return YES

    with TokenService(answer) as service:
        arguments = service.url, API_KEY, make_body().decode()
        done = run_python(GEVENT, *arguments, warnings="ignore")
        assert (done.returncode, done.stderr) == (0, "")
    assert len(service.sockets) == 5 and len(service.requests) == 10


# What is asked


@pytest.mark.parametrize("prefix", ["", "/", "/ignisign", "/a/b/"])
def test_the_request_is_what_the_api_takes(prefix: str) -> None:
    with TokenService(YES) as service:
        client = make_client(service.url + prefix)
        assert check(client) is TokenStatus.VALID
    (request,) = service.requests
    assert request.line == f"POST {prefix.rstrip('/')}{CHECK_PATH} HTTP/1.1"
    assert request.headers == {
        "host": f"127.0.0.1:{service.port}",
        "user-agent": f"ignisign-webhook/{ignisign_webhook.__version__}",
        "accept": "application/json",
        "content-type": "application/json",
        "content-length": str(len(request.body)),
        "authorization": f"Bearer {API_KEY}",
    }
    assert request.question == {"token": TOKEN, "appId": APP_ID, "appEnv": "DEVELOPMENT"}


@pytest.mark.parametrize(
    "token", ['"}\r\nX: y\r\n\r\n{"', "é\u2028😀", "a" * 512, "\x00"], ids=ascii
)
def test_a_token_of_any_characters_reaches_ignisign_as_it_is(token: str) -> None:
    with TokenService(YES) as service:
        assert check(make_client(service), token) is TokenStatus.VALID
    assert [request.question["token"] for request in service.requests] == [token]
    assert service.requests[0].raw.count(b"\r\n\r\n") == 1


@pytest.mark.parametrize(
    "url",
    [
        "http://localhost",
        "http://LOCALHOST:8080/path",
        "http://127.0.0.1:1",
        "http://127.9.9.9",
        "http://[::1]:80",
        "https://example.com",
        "https://[2001:db8::1]:8443/a/b",
    ],
)
def test_a_base_url_is_https_or_on_loopback(url: str, no_proxies: None) -> None:
    assert repr(make_client(url)) == f"TokenClient(base_url={url!r})"


@pytest.mark.parametrize(
    "url",
    [
        "http://example.com",
        "http://api.ignisign.io",
        "http://192.168.0.1",
        "http://10.0.0.1",
        "http://0.0.0.0",
        "http://[::]",
        "http://[2001:db8::1]",
        "http://localhost.example.com",
        "http://127.0.0.1.example.com",
        "http://example.com/localhost",
        "http://localhost@example.com",
        "http://2130706433",
        "https://user@example.com",
        "https://user:password@example.com",
        "https://example.com/?a=b",
        "https://example.com/#a",
        "https://example.com:port",
        "https://example.com:99999",
        "https://[::1",
        "https://",
        "https:///path",
        "ftp://localhost",
        "unix:/run/socket",
        "localhost:80",
        "example.com",
        "",
        "https://exam ple.com",
        "https://example.com\r\nX: y",
        "https://example.com/a\r\nX: y",
        "https://exämple.com",
        None,
        b"https://example.com",
    ],
    ids=ascii,
)
def test_another_base_url_is_a_value_error(url: typing.Any, no_proxies: None) -> None:
    with pytest.raises(ValueError, match=r"the base URL|loopback hosts only") as raised:
        make_client(url)
    assert raised.value.__context__ is None  # which could quote a part of it


def test_a_base_url_with_a_query_or_a_user_is_not_taken_for_one_without() -> None:
    for url in ("http://127.0.0.1:1?a", "http://u@127.0.0.1:1", "http://127.0.0.1:1#a"):
        with pytest.raises(ValueError, match="no user, query or fragment"):
            make_client(url)


# Credentials


@pytest.mark.parametrize(
    ("env", "expected"),
    [
        ("development", AppEnv.DEVELOPMENT),
        ("staging", AppEnv.STAGING),
        ("production", AppEnv.PRODUCTION),
        ("sandbox", "SANDBOX"),
    ],
)
def test_an_api_key_names_its_application_and_environment(env: str, expected: str) -> None:
    verifier = Verifier.from_api_key(f"sk_{env}_1f-2e_s3cr3t", base_url="http://localhost")
    assert (verifier.app_id, verifier.app_env) == ("appId_1f-2e", expected)
    assert isinstance(verifier.app_env, AppEnv)


@pytest.mark.parametrize(
    "key",
    [
        "",
        " ",
        "sk",
        "qqzzy",
        "sk_development_qqzzy",
        "sk_development_id_qqzzy_more",
        "sk_development__qqzzy",
        "sk_development_qqzzy_",
        "sk__id_qqzzy",
        "_development_id_qqzzy",
        "pk_development_id_qqzzy",
        "SK_development_id_qqzzy",
        "sk_DEVELOPMENT_id_qqzzy",
        "sk_Development_id_qqzzy",
        "sk_1_id_qqzzy",
        " sk_development_id_qqzzy",
        "sk_development_id_qqzzy ",
        "sk_development_id_qqzzy\n",
        "sk_development_id_qq\r\nX-Evil: zzy",
        "sk_development_id_qq\x00zzy",
        "sk_development_id_qqzzyé",
        "sk-development-id-qqzzy",
        "Bearer sk_development_id_qqzzy",
        None,
        7,
        b"sk_development_id_qqzzy",
    ],
    ids=ascii,
)
def test_what_cannot_be_an_api_key_is_a_value_error_that_does_not_quote_it(
    key: typing.Any,
) -> None:
    attempts: list[Callable[[], object]] = [
        lambda: TokenClient(key),
        lambda: Verifier.from_api_key(key),
    ]
    if isinstance(key, str) and key:
        attempts.append(lambda: Verifier.from_env({"IGNISIGN_API_KEY": key}))
    for attempt in attempts:
        with pytest.raises(ValueError, match="not an API key") as raised:
            attempt()
        told = "".join(repr(link) + str(link) for link in chain_of(raised.value))
        assert "qq" not in told and "zzy" not in told


@pytest.mark.parametrize(
    ("app_id", "app_env", "secret"),
    [
        (APP_ID, "DEVELOPMENT", ""),
        (APP_ID, "DEVELOPMENT", "qq zzy"),
        (APP_ID, "DEVELOPMENT", "qqzzy\n"),
        (APP_ID, "DEVELOPMENT", "qqzzy\r\nX: y"),
        (APP_ID, "DEVELOPMENT", "qqzzyé"),
        (APP_ID, "DEVELOPMENT", None),
        (APP_ID, "DEVELOPMENT", b"qqzzy"),
        ("", "DEVELOPMENT", "qqzzy"),
        ("app id", "DEVELOPMENT", "qqzzy"),
        (None, "DEVELOPMENT", "qqzzy"),
        (APP_ID, "", "qqzzy"),
        (APP_ID, "DEVELOP MENT", "qqzzy"),
        (APP_ID, None, "qqzzy"),
    ],
    ids=ascii,
)
def test_what_cannot_be_an_application_secret_is_a_value_error_that_does_not_quote_it(
    app_id: typing.Any, app_env: typing.Any, secret: typing.Any
) -> None:
    for make in (TokenClient.from_app_secret, Verifier.from_app_secret):
        with pytest.raises(ValueError) as raised:
            make(app_id, app_env, secret)
        assert not any(ODD_PASSWORD in repr(link) for link in chain_of(raised.value))


def test_the_jwt_of_an_application_secret_is_asked_for_once_and_kept() -> None:
    jwt = make_jwt()
    with TokenService(with_auth(auth=lambda: {"jwtToken": jwt})) as service:
        client = make_secret_client(service)
        assert check(client, "good") is TokenStatus.VALID
        assert check(client, "bad") is TokenStatus.NOT_FOUND
    auth, *checks = service.requests
    assert service.paths == [AUTH_PATH, CHECK_PATH, CHECK_PATH]
    assert auth.question == {"appId": APP_ID, "appEnv": "DEVELOPMENT", "secret": APP_SECRET}
    assert "authorization" not in auth.headers
    assert [asked.headers["authorization"] for asked in checks] == [f"Bearer {jwt}"] * 2
    assert APP_SECRET.encode() not in checks[0].raw + checks[1].raw


def claims_of(payload: bytes) -> str:
    return f"e30.{base64.urlsafe_b64encode(payload).decode().rstrip('=')}.x"


@pytest.mark.parametrize(
    ("jwt", "times"),
    [
        (lambda: make_jwt(3600), 1),
        (lambda: make_jwt(ignisign_webhook.RENEWAL_MARGIN + 20), 1),
        (lambda: make_jwt(ignisign_webhook.RENEWAL_MARGIN - 1), 3),
        (lambda: make_jwt(-10), 3),
        (lambda: make_jwt(exp=None), 1),
        (lambda: make_jwt(exp=[1]), 1),
        (lambda: make_jwt(exp=10**400), 1),
        (lambda: make_jwt(exp=math.nan), 1),
        (lambda: claims_of(b"[]"), 1),
        (lambda: claims_of(b"{}"), 1),
        (lambda: claims_of(b"\xff"), 1),
        (lambda: claims_of(b"[" * 20_000), 1),
        (lambda: "opaque", 1),
        (lambda: "a.b.c", 1),
        (lambda: "...", 1),
    ],
    ids=[
        "an hour",
        "a little more than the margin",
        "less than the margin",
        "over",
        "no end",
        "an end that is a list",
        "an end too far",
        "an end that is no number",
        "claims that are a list",
        "no claims",
        "claims that are not UTF-8",
        "claims that nest",
        "opaque",
        "not base64",
        "dots",
    ],
)
def test_a_jwt_is_renewed_before_it_ends(jwt: Callable[[], str], times: int) -> None:
    with TokenService(with_auth(auth=lambda: {"jwtToken": jwt()})) as service:
        client = make_secret_client(service)
        for _ in range(3):
            assert check(client, "good") is TokenStatus.VALID
    assert service.paths.count(AUTH_PATH) == times
    assert service.paths.count(CHECK_PATH) == 3


def test_a_jwt_that_is_refused_is_renewed_once_and_the_question_asked_again() -> None:
    def answer(service: TokenService, sock: socket.socket, request: Request) -> bytes:
        if service.paths.count(CHECK_PATH) == 2:
            return http_answer({}, "401 Unauthorized")
        return by_token(service, sock, request)

    with TokenService(with_auth(answer)) as service:
        client = make_secret_client(service)
        for _ in range(3):
            assert check(client, "good") is TokenStatus.VALID
    auth, check_ = AUTH_PATH, CHECK_PATH
    assert service.paths == [auth, check_, check_, auth, check_, check_]
    bearers = [request.headers.get("authorization") for request in service.requests]
    assert bearers[1] == bearers[2] != bearers[4] == bearers[5]


def test_a_jwt_that_is_refused_again_is_an_outage(caplog: pytest.LogCaptureFixture) -> None:
    with TokenService(with_auth(lambda *args: http_answer({}, "401 No"))) as service:
        client = make_secret_client(service)
        assert_outage(client, caplog, "our own credential was refused")
        assert service.paths == [AUTH_PATH, CHECK_PATH, AUTH_PATH, CHECK_PATH]
        service.answer = with_auth()
        assert check(client, "good") is TokenStatus.VALID


def test_an_api_key_that_is_refused_is_not_tried_again() -> None:
    with (
        TokenService(http_answer({}, "401 Unauthorized")) as service,
        pytest.raises(VerificationUnavailableError),
    ):
        check(make_client(service))
    assert service.paths == [CHECK_PATH]


def test_sixteen_threads_ask_for_one_jwt() -> None:
    with TokenService(with_auth()) as service:
        client = make_secret_client(service)
        tokens = ["good", "bad"] * 8
        expected = [TokenStatus.VALID, TokenStatus.NOT_FOUND] * 8
        assert check_in_threads(client, tokens) == expected
    assert service.paths.count(AUTH_PATH) == 1


def test_sixteen_threads_whose_jwt_is_refused_ask_for_one_more() -> None:
    refused: set[str] = set()
    all_in = threading.Barrier(16)

    def answer(service: TokenService, sock: socket.socket, request: Request) -> bytes:
        if request.headers["authorization"] in refused:
            all_in.wait(30)
            return http_answer({}, "401 Unauthorized")
        return by_token(service, sock, request)

    with TokenService(with_auth(answer)) as service:
        client = make_secret_client(service)
        assert check(client, "good") is TokenStatus.VALID
        refused.add(service.requests[-1].headers["authorization"])
        assert check_in_threads(client, ["good"] * 16) == [TokenStatus.VALID] * 16
    assert service.paths.count(AUTH_PATH) == 2
    assert service.paths.count(CHECK_PATH) == 1 + 16 + 16


NO_JWTS: dict[str, tuple[object, str]] = {
    **{
        f"{status} {code}": (http_answer({"code": code}, f"{status} No"), "credential was refused")
        for status in (400, 401, 403, 404)
        for code in ("TOKEN_NOT_FOUND", "TOKEN_INVALID", "API_AUTH_BAD_REQUEST")
    },
    "429 TOKEN_INVALID": (http_answer({"code": "TOKEN_INVALID"}, "429 Wait"), "no JWT"),
    "500 TOKEN_INVALID": (http_answer({"code": "TOKEN_INVALID"}, "500 Oops"), "no JWT"),
    "500 with a JWT": (http_answer({"jwtToken": "eyJhbG.e30.x"}, "500 Oops"), "no JWT"),
    "302": (http_answer({}, "302 Found", "Location: /"), "no JWT"),
    "no JWT": ({}, "no JWT"),
    "isValid": ({"isValid": True}, "no JWT"),
    "an empty JWT": ({"jwtToken": ""}, "no JWT"),
    "a JWT of null": ({"jwtToken": None}, "no JWT"),
    "a JWT in a list": ([{"jwtToken": "eyJhbG.e30.x"}], "no JWT"),
    "a JWT with spaces": ({"jwtToken": "eyJhbG e30 x"}, "no JWT"),
    "a JWT that injects a header": ({"jwtToken": "eyJhbG.e30.x\r\nX-Evil: y"}, "no JWT"),
    "a JWT that ends a line": ({"jwtToken": "eyJhbG.e30.x\n"}, "no JWT"),
    "a JWT that is not ASCII": ({"jwtToken": "eyJhbG.é.x"}, "no JWT"),
    "not JSON": (http_answer(b"eyJhbG.e30.x"), "no JWT"),
    "garbage": (b"eyJhbG.e30.x\r\n\r\n", "BadStatusLine"),
}


@pytest.mark.parametrize(("told", "problem"), NO_JWTS.values(), ids=NO_JWTS.keys())
def test_without_a_jwt_there_is_an_outage_and_the_token_is_not_asked(
    told: object, problem: str, caplog: pytest.LogCaptureFixture
) -> None:
    with TokenService(with_auth(auth=lambda: told)) as service:
        assert_outage(make_secret_client(service), caplog, problem)
    assert service.paths == [AUTH_PATH]


def test_the_jwt_is_not_told_when_it_is_echoed(caplog: pytest.LogCaptureFixture) -> None:
    for answer in (echo, echo_bare, echo_neatly):
        with TokenService(with_auth(answer)) as service:
            assert_outage(make_secret_client(service), caplog, "could not be asked")
            assert CHECK_PATH in service.paths


SECRET_ENV = {
    "IGNISIGN_APP_ID": APP_ID,
    "IGNISIGN_APP_ENV": "DEVELOPMENT",
    "IGNISIGN_APP_SECRET": APP_SECRET,
}


@pytest.mark.parametrize(
    ("environ", "paths"),
    [
        ({"IGNISIGN_API_KEY": API_KEY}, [CHECK_PATH]),
        (SECRET_ENV, [AUTH_PATH, CHECK_PATH]),
        ({**SECRET_ENV, "IGNISIGN_API_KEY": API_KEY}, [CHECK_PATH]),
        ({**SECRET_ENV, "IGNISIGN_API_KEY": ""}, [AUTH_PATH, CHECK_PATH]),
    ],
    ids=["key", "secret", "both", "empty key"],
)
@pytest.mark.parametrize("given", [True, False], ids=["given", "os.environ"])
def test_a_verifier_is_made_from_the_environment(
    environ: dict[str, str], paths: list[str], given: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("IGNISIGN_API_KEY", *SECRET_ENV):
        monkeypatch.delenv(name, raising=False)
    with TokenService(with_auth(lambda *args: YES)) as service:
        environ = {**environ, "IGNISIGN_SERVER_URL": service.url}
        if not given:
            for name, value in environ.items():
                monkeypatch.setenv(name, value)
        verifier = Verifier.from_env(environ) if given else Verifier.from_env()
        assert (verifier.app_id, verifier.app_env) == (APP_ID, "DEVELOPMENT")
        assert parse_event(make_body(), verifier).topic == "SIGNATURE_SESSION"
    assert service.paths == paths


def test_without_a_server_url_ignisign_itself_is_asked(no_proxies: None) -> None:
    for environ in ({}, {"IGNISIGN_SERVER_URL": ""}):
        verifier = Verifier.from_env({"IGNISIGN_API_KEY": API_KEY, **environ})
        expected = "TokenClient(base_url='https://api.ignisign.io')"
        assert repr(verifier._check_token) == expected == repr(TokenClient(API_KEY))


@pytest.mark.parametrize(
    "environ",
    [{}, {"IGNISIGN_API_KEY": ""}]
    + [{name: SECRET_ENV[name] for name in SECRET_ENV if name != missing} for missing in SECRET_ENV]
    + [{**SECRET_ENV, name: ""} for name in SECRET_ENV],
    ids=lambda environ: "+".join(name for name in environ if environ[name]) or "none",
)
def test_an_environment_without_a_credential_is_a_value_error_that_names_the_variables(
    environ: dict[str, str],
) -> None:
    with pytest.raises(ValueError) as raised:
        Verifier.from_env(environ)
    for name in ("IGNISIGN_API_KEY", *SECRET_ENV):
        assert name in str(raised.value)
    assert_silent(str(raised.value))


def test_an_impossible_server_url_is_a_value_error() -> None:
    with pytest.raises(ValueError, match="loopback"):
        Verifier.from_env({"IGNISIGN_API_KEY": API_KEY, "IGNISIGN_SERVER_URL": "http://evil.test"})


def test_a_client_and_a_verifier_do_not_tell_their_credential() -> None:
    url = {"base_url": "http://localhost"}
    for verifier in (
        Verifier.from_api_key(API_KEY, **url),
        Verifier.from_app_secret(APP_ID, "DEVELOPMENT", APP_SECRET, **url),
    ):
        assert repr(verifier) == f"Verifier(app_id={APP_ID!r}, app_env='DEVELOPMENT')"
        assert repr(verifier._check_token) == "TokenClient(base_url='http://localhost')"


# Proxies


def make_tunnel(context: ssl.SSLContext) -> Answer:
    """Answer CONNECT as a proxy does, and then be the host at the other end."""

    def connect(service: TokenService, sock: socket.socket, request: Request) -> bytes | None:
        if not request.line.startswith("CONNECT "):
            return YES
        sock.sendall(b"HTTP/1.1 200 Connection established\r\nVia: proxy\r\n\r\n")
        with context.wrap_socket(sock, server_side=True) as tls:
            number = request.connection
            service.sockets[number] = tls
            service.serve(tls, number)
        return hang_up()

    return connect


@pytest.mark.parametrize(
    ("proxy_url", "credentials"),
    [
        ("http://127.0.0.1:{port}", None),
        ("127.0.0.1:{port}", None),
        (f"http://me:{PROXY_PASSWORD}@127.0.0.1:{{port}}/", f"me:{PROXY_PASSWORD}"),
        ("http://m%40e:p%3A%2F%C3%A9@127.0.0.1:{port}", "m@e:p:/é"),
        ("http://me@127.0.0.1:{port}", "me:"),
    ],
    ids=["plain", "no scheme", "credentials", "quoted credentials", "no password"],
)
@pytest.mark.parametrize("name", ["https_proxy", "HTTPS_PROXY"])
def test_the_proxy_of_the_environment_is_used(
    name: str,
    proxy_url: str,
    credentials: str | None,
    server_context: ssl.SSLContext,
    client_context: ssl.SSLContext,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with TokenService(make_tunnel(server_context)) as proxy:
        monkeypatch.setenv(name, proxy_url.format(port=proxy.port))
        client = make_client("https://localhost:9/v", ssl_context=client_context)
        assert check(client) is check(client) is TokenStatus.VALID
    connect, *asked = proxy.requests
    expected = {"host": "localhost:9"}
    if credentials is not None:
        encoded = base64.b64encode(credentials.encode()).decode()
        expected["proxy-authorization"] = f"Basic {encoded}"
    assert connect.line == "CONNECT localhost:9 HTTP/1.1"
    assert connect.headers == expected
    assert [request.line for request in asked] == [f"POST /v{CHECK_PATH} HTTP/1.1"] * 2
    assert len(proxy.sockets) == 1
    for request in asked:
        assert request.headers["host"] == "localhost:9"
        assert "proxy-authorization" not in request.headers


@pytest.mark.parametrize("no_proxy", ["localhost", "*", "example.com, localhost"])
def test_no_proxy_is_honoured(
    no_proxy: str,
    server_context: ssl.SSLContext,
    client_context: ssl.SSLContext,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with TokenService(hang_up) as proxy, TokenService(YES, context=server_context) as service:
        monkeypatch.setenv("https_proxy", proxy.url)
        monkeypatch.setenv("no_proxy", no_proxy)
        assert check(make_client(service, ssl_context=client_context)) is TokenStatus.VALID
    assert not proxy.sockets


def test_a_loopback_http_url_is_asked_without_a_proxy(
    no_proxies: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    with TokenService(hang_up) as proxy, TokenService(YES) as service:
        monkeypatch.setenv("https_proxy", proxy.url)
        monkeypatch.setenv("http_proxy", proxy.url)
        assert check(make_client(service)) is TokenStatus.VALID
    assert not proxy.sockets


def echo_raw(service: TokenService, sock: socket.socket, request: Request) -> bytes:
    return b"HTTP/1.1 500 " + request.raw


@pytest.mark.parametrize(
    "answer",
    [
        http_answer({}, "407 Proxy Authentication Required"),
        http_answer({"isValid": True}, "403 Forbidden"),
        http_answer({"code": "TOKEN_INVALID"}, "404 Not Found"),
        http_answer({}, "302 Found", "Location: https://localhost/"),
        http_answer({}, "502 Bad Gateway"),
        hang_up,
        reset,
        echo,
        echo_raw,
        then_hang_up(b"HTTP/1.1 200 OK\r\n\r\nno TLS"),
        b"garbage\r\n\r\n",
    ],
    ids=[
        "407",
        "403",
        "404",
        "302",
        "502",
        "end",
        "reset",
        "echo",
        "500 echo",
        "no TLS",
        "garbage",
    ],
)
def test_a_proxy_that_refuses_is_an_outage(
    answer: bytes | Answer,
    no_proxies: None,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    encoded = base64.b64encode(f"me:{PROXY_PASSWORD}".encode()).decode()
    with TokenService(answer) as proxy:
        url = f"http://me:{PROXY_PASSWORD}@127.0.0.1:{proxy.port}"
        monkeypatch.setenv("https_proxy", url)
        assert_outage(make_client("https://localhost:9"), caplog, "could not be asked")
        assert len(proxy.requests) == 1 and "timed out" not in caplog.text
        assert API_KEY.encode() not in proxy.requests[0].raw
    assert encoded not in caplog.text


@pytest.mark.parametrize(
    "url",
    [
        "socks5://me:qqzzy@127.0.0.1:1080",
        "https://me:qqzzy@127.0.0.1:3128",
        "http://",
        "http://me:qqzzy@",
        "http://me:qqzzy/x@127.0.0.1:3128",
        "http://me:qqzzy@127.0.0.1:port",
        "http://me:qqzzy@[127.0.0.1:1",
        "http://me:qqzzy\u2100@127.0.0.1:1",
    ],
    ids=ascii,
)
def test_a_proxy_that_cannot_be_used_is_a_value_error_that_does_not_quote_it(
    url: str, no_proxies: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("https_proxy", url)
    with pytest.raises(ValueError, match="https_proxy: only http://") as raised:
        make_client("https://localhost:9")
    assert not any(ODD_PASSWORD in str(link) + repr(link) for link in chain_of(raised.value))


# The verifier


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"appId": "appId_another"}, WrongApplicationError),
        ({"appId": APP_ID.upper()}, WrongApplicationError),
        ({"appEnv": "PRODUCTION"}, WrongEnvironmentError),
        ({"appEnv": "development"}, WrongEnvironmentError),
        ({"appEnv": "NEW"}, WrongEnvironmentError),
        ({"appId": "appId_another", "appEnv": "PRODUCTION"}, WrongApplicationError),
    ],
    ids=str,
)
def test_a_delivery_for_another_is_refused_and_its_token_not_asked(
    changes: dict[str, str], error: type[Exception]
) -> None:
    asked: list[Delivery] = []

    def check_token(delivery: Delivery) -> TokenStatus:
        asked.append(delivery)
        return TokenStatus.VALID

    verifier = make_verifier(check_token)
    with pytest.raises(error) as raised:
        verifier(parse_delivery(make_body(**changes)))
    assert isinstance(raised.value, VerificationError) and not asked
    assert_silent(str(raised.value), APP_ID)
    assert verifier(parse_delivery(make_body())) is None
    assert [delivery.verification_token for delivery in asked] == [TOKEN]


@pytest.mark.parametrize("status", [status for status in TokenStatus if status.name != "VALID"])
def test_a_token_that_is_not_valid_is_rejected_with_its_reason(status: TokenStatus) -> None:
    with pytest.raises(TokenRejectedError) as raised:
        parse_event(make_body(), make_verifier(lambda delivery: status))
    assert raised.value.reason is status
    assert status.value in str(raised.value)


@pytest.mark.parametrize(
    "answer",
    [True, 1, None, "VALID", "NOT_FOUND", False, [TokenStatus.VALID], TokenStatus],
    ids=repr,
)
def test_only_a_token_status_is_an_answer_of_check_token(answer: typing.Any) -> None:
    with pytest.raises(VerificationUnavailableError):
        parse_event(make_body(), make_verifier(lambda delivery: answer))


@pytest.mark.parametrize(
    "error",
    [ValueError("boom"), OSError("boom"), AssertionError("boom"), RecursionError("boom")],
    ids=repr,
)
def test_whatever_check_token_raises_is_an_outage_with_its_traceback_in_the_log(
    error: Exception, caplog: pytest.LogCaptureFixture
) -> None:
    def check_token(delivery: Delivery) -> TokenStatus:
        raise error

    with pytest.raises(VerificationUnavailableError) as raised:
        parse_event(make_body(), make_verifier(check_token))
    assert "boom" not in str(raised.value)
    assert list(chain_of(raised.value)) == [raised.value]
    (record,) = caplog.records
    assert record.levelno == logging.ERROR and record.name == "ignisign_webhook"
    assert record.exc_info and record.exc_info[1] is error
    assert_silent(caplog.text)


@pytest.mark.parametrize(
    "error",
    [
        TokenRejectedError(TokenStatus.EXPIRED),
        VerificationUnavailableError("later"),
        WrongApplicationError("no"),
        DeliveryInProgressError("wait"),
        WebhookError("mine"),
    ],
    ids=repr,
)
def test_a_webhook_error_of_check_token_or_of_a_verifier_passes_through(
    error: WebhookError, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(delivery: Delivery) -> typing.Any:
        raise error

    for verifier in (make_verifier(fail), fail):
        with pytest.raises(WebhookError) as raised:
            parse_event(make_body(), verifier)
        assert raised.value is error
    assert not caplog.records


@pytest.mark.parametrize("error", [KeyboardInterrupt, SystemExit])
def test_what_stops_the_process_is_not_held_up(error: type[BaseException]) -> None:
    def check_token(delivery: Delivery) -> TokenStatus:
        raise error

    with pytest.raises(error):
        parse_event(make_body(), make_verifier(check_token))


@pytest.mark.parametrize("answer", [True, False, 0, "", TokenStatus.VALID, object()], ids=repr)
def test_a_verifier_that_returns_something_has_not_said_yes(answer: object) -> None:
    with pytest.raises(VerificationUnavailableError):
        parse_event(make_body(), typing.cast("typing.Any", lambda delivery: answer))


def test_a_verifier_of_ones_own_says_yes_by_returning_none(
    caplog: pytest.LogCaptureFixture,
) -> None:
    seen: list[Delivery] = []
    event = parse_event(make_body(), seen.append)
    assert seen == [parse_delivery(make_body())] and seen[0].event == event

    def fail(delivery: Delivery) -> None:
        raise LookupError("boom")

    with pytest.raises(VerificationUnavailableError):
        parse_event(make_body(), fail)
    assert "LookupError: boom" in caplog.text


def test_what_is_malformed_is_refused_before_the_token_is_spent() -> None:
    def check_token(delivery: Delivery) -> typing.NoReturn:
        raise AssertionError("the token was spent")

    with pytest.raises(MalformedDeliveryError):
        parse_event(make_body(content={"signerId": 7}), make_verifier(check_token))


@pytest.mark.parametrize(
    ("app_id", "app_env"),
    [("", "DEVELOPMENT"), (APP_ID, ""), ("app id", "DEVELOPMENT"), (None, "PRODUCTION"), ("a", 1)],
)
def test_a_verifier_of_an_impossible_application_is_a_value_error(
    app_id: typing.Any, app_env: typing.Any
) -> None:
    with pytest.raises(ValueError, match="expected an app_id"):
        Verifier(app_id=app_id, app_env=app_env, check_token=lambda delivery: TokenStatus.VALID)


def test_a_check_that_can_not_be_called_is_a_type_error() -> None:
    with pytest.raises(TypeError, match="check_token is a callable"):
        make_verifier(typing.cast(typing.Any, "check"))


@pytest.mark.parametrize("payload", ["[" * 9000, '{"exp":' * 9000])
def test_a_deep_answer_does_not_get_to_a_scanner_that_could_overflow(
    payload: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ignisign_webhook, "_SCANNER_CAN_OVERFLOW", True)
    monkeypatch.setattr(ignisign_webhook, "_STRICT", None)
    with (
        TokenService(http_answer(payload.encode())) as service,
        pytest.raises(VerificationUnavailableError),
    ):
        check(make_client(service))
    jwt = f"x.{base64.urlsafe_b64encode(payload.encode()).decode()}.x"
    assert ignisign_webhook._jwt_end(jwt) == math.inf


@pytest.mark.parametrize("app_env", ["development", "Development", "", "DEVEL OPMENT"])
def test_an_environment_that_no_delivery_can_have_is_refused_at_once(app_env: str) -> None:
    with pytest.raises(ValueError, match="DEVELOPMENT"):
        Verifier(app_id=APP_ID, app_env=app_env, check_token=lambda delivery: TokenStatus.VALID)


def test_a_proxy_with_bytes_that_are_no_text_is_refused_without_its_password(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("https_proxy", "http://user:S3cr3tS3cr3t\udcff@127.0.0.1:3128")
    monkeypatch.setenv("no_proxy", "")
    with pytest.raises(ValueError, match="https_proxy") as caught:
        Verifier.from_api_key(API_KEY)
    assert caught.value.__context__ is None or "S3cr3t" not in repr(caught.value.__context__)


# ---- The delivery log ----------------------------------------------------------------------------


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

    def __init__(self, *failing: str, error: Exception) -> None:
        self.failing = failing
        self.error = error
        self.log = MemoryDeliveryLog()

    def __getattr__(self, method: str) -> Callable[..., object]:
        def call(key: str, owner: str) -> object:
            if method in self.failing:
                raise self.error
            return getattr(self.log, method)(key, owner)

        return call


class TimeLimit(BaseException):
    """What a server raises in a handler that takes too long."""


class Clock:
    """Stands in the module for the module `time`; the hands can be moved."""

    monotonic = staticmethod(time.monotonic)
    sleep = staticmethod(time.sleep)

    def __init__(self) -> None:
        self.now = time.time()

    def time(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(ignisign_webhook, "time", clock)
    return clock


def key_of(name: object) -> str:
    return hashlib.sha256(str(name).encode()).hexdigest()


def token_of(number: object) -> str:
    return hashlib.sha256(f"token {number}".encode()).hexdigest()


def numbered_body(number: object) -> bytes:
    return make_body(
        content={"signatureRequestId": "request", "signerId": f"signer-{number}"},
        verificationToken=token_of(number),
    )


def start_script(source: str, *arguments: object) -> subprocess.Popen[str]:
    """Run a script in a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-W", "error", "-c", textwrap.dedent(source), *map(str, arguments)],
        env={**os.environ, "PYTHONPATH": str(MODULE.parent)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def run_script(source: str, *arguments: object) -> list[str]:
    """Run a script to its end, which must be a good one; return the words that it printed."""
    with start_script(source, *arguments) as process:
        output, errors = process.communicate(timeout=30)
    assert process.returncode == 0, errors
    return output.split()


needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork here")
needs_fcntl = pytest.mark.skipif(not is_installed("fcntl"), reason="there is no fcntl here")

# For a script: in_processes(number, work) forks, lets go of all at once, and fails if one does.
IN_PROCESSES = """
import os, sys, traceback
from ignisign_webhook import *

def in_processes(number, work):
    gate, opened = os.pipe()
    children = []
    for index in range(number):
        child = os.fork()
        if child:
            children.append(child)
            continue
        status = 1
        try:
            os.close(opened)
            os.read(gate, 1)
            work(index)
            status = 0
        except BaseException:
            traceback.print_exc()
        finally:
            os._exit(status)
    os.close(opened)
    failed = [child for child in children if os.waitpid(child, 0)[1]]
    sys.exit(len(failed))

def say(*words):
    os.write(1, (" ".join(words) + "\\n").encode())
"""


def start_redis_server(directory: Path) -> tuple[subprocess.Popen[bytes], int]:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    options = ["--save", "", "--appendonly", "no", "--bind", "127.0.0.1", "--port", str(port)]
    with open(directory / "redis.log", "wb") as log:
        server = subprocess.Popen(["redis-server", *options], cwd=directory, stdout=log)
    return server, port


@pytest.fixture(scope="session")
def redis_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    if not (is_installed("redis") and shutil.which("redis-server")):
        pytest.skip("redis or redis-server is not installed")
    import redis

    server, port = start_redis_server(tmp_path_factory.mktemp("redis"))
    url = f"redis://127.0.0.1:{port}"

    def answers() -> bool:
        with contextlib.suppress(redis.ConnectionError), redis.Redis.from_url(url) as client:
            return bool(client.ping())
        return False

    try:
        wait_until(answers)
        yield url
    finally:
        server.terminate()
        server.wait(10)


@pytest.fixture
def redis_client(redis_url: str) -> Iterator[typing.Any]:
    import redis

    with redis.Redis.from_url(redis_url) as client:
        client.flushall()
        yield client


def redis_delivery_log(client: typing.Any) -> DeliveryLog:
    names: dict[str, typing.Any] = {}
    exec(readme_block("redis-log"), names)
    log: DeliveryLog = names["RedisDeliveryLog"](client)
    return log


@pytest.fixture
def deliveries_path(tmp_path: Path) -> Path:
    return tmp_path / "deliveries.sqlite"


@pytest.fixture(params=["memory", "sqlite", "redis"])
def make_log(request: pytest.FixtureRequest, deliveries_path: Path) -> Callable[[], DeliveryLog]:
    if request.param == "memory":
        return MemoryDeliveryLog
    if request.param == "sqlite":
        return lambda: SQLiteDeliveryLog(deliveries_path)
    client = request.getfixturevalue("redis_client")
    return lambda: redis_delivery_log(client)


@pytest.fixture
def log(make_log: Callable[[], DeliveryLog]) -> DeliveryLog:
    return make_log()


@pytest.fixture
def tokens() -> ConsumedTokens:
    return ConsumedTokens()


@pytest.fixture
def logged_app(log: DeliveryLog, tokens: ConsumedTokens) -> WebhookApp:
    return WebhookApp(make_verifier(tokens), deliveries=log)


# What every delivery log does


def test_a_new_delivery_is_claimed_by_one(log: DeliveryLog) -> None:
    assert log.claim(key_of(1), "a") is DeliveryState.NEW
    assert log.claim(key_of(1), "b") is DeliveryState.IN_PROGRESS
    log.verified(key_of(1), "a")
    assert log.claim(key_of(1), "b") is DeliveryState.IN_PROGRESS


def test_a_claim_released_before_it_is_verified_leaves_nothing(log: DeliveryLog) -> None:
    for owner in ("a", "b", "c"):
        assert log.claim(key_of(1), owner) is DeliveryState.NEW
        log.release(key_of(1), owner)


def test_a_verified_delivery_stays_verified_until_it_is_done(log: DeliveryLog) -> None:
    log.claim(key_of(1), "a")
    log.verified(key_of(1), "a")
    log.release(key_of(1), "a")
    for owner in ("b", "c"):
        assert log.claim(key_of(1), owner) is DeliveryState.VERIFIED
        assert log.claim(key_of(1), "another") is DeliveryState.IN_PROGRESS
        log.release(key_of(1), owner)
    log.claim(key_of(1), "d")
    log.done(key_of(1), "d")
    for owner in ("e", "f"):  # to be told so is no claim
        assert log.claim(key_of(1), owner) is DeliveryState.DONE


def test_a_delivery_done_without_having_been_recorded_as_verified_is_done(
    log: DeliveryLog,
) -> None:
    log.claim(key_of(1), "a")
    log.done(key_of(1), "a")
    assert log.claim(key_of(1), "b") is DeliveryState.DONE


def test_deliveries_are_independent(log: DeliveryLog) -> None:
    log.claim(key_of("done"), "a")
    log.done(key_of("done"), "a")
    log.claim(key_of("verified"), "b")
    log.verified(key_of("verified"), "b")
    assert log.claim(key_of("new"), "c") is DeliveryState.NEW
    log.release(key_of("new"), "c")
    assert log.claim(key_of("verified"), "d") is DeliveryState.IN_PROGRESS
    assert log.claim(key_of("done"), "e") is DeliveryState.DONE
    assert log.claim(key_of("new"), "f") is DeliveryState.NEW


def test_of_claims_at_once_exactly_one_gets_the_delivery(log: DeliveryLog) -> None:
    rest = [DeliveryState.IN_PROGRESS] * 15
    for key in map(key_of, range(5)):
        states = run_at_once(lambda index, key=key: log.claim(key, f"owner {index}"), 16)
        assert sorted(states, key=str) == [*rest, DeliveryState.NEW]


def test_a_verified_delivery_is_claimed_by_one_of_many(log: DeliveryLog) -> None:
    log.claim(key_of(1), "a")
    log.verified(key_of(1), "a")
    log.release(key_of(1), "a")
    states = run_at_once(lambda index: log.claim(key_of(1), f"owner {index}"), 16)
    assert collections.Counter(states) == {
        DeliveryState.VERIFIED: 1,
        DeliveryState.IN_PROGRESS: 15,
    }


def test_a_release_ends_no_claim_but_the_owners(log: DeliveryLog) -> None:
    log.claim(key_of(1), "new owner")
    log.release(key_of(1), "former owner")
    assert log.claim(key_of(1), "third") is DeliveryState.IN_PROGRESS
    log.verified(key_of(1), "new owner")
    log.release(key_of(1), "former owner")
    assert log.claim(key_of(1), "third") is DeliveryState.IN_PROGRESS
    log.release(key_of(1), "new owner")
    assert log.claim(key_of(1), "third") is DeliveryState.VERIFIED


def test_a_former_owner_can_say_that_it_is_done(log: DeliveryLog) -> None:
    log.claim(key_of(1), "new owner")
    log.done(key_of(1), "former owner")
    assert log.claim(key_of(1), "third") is DeliveryState.DONE
    log.release(key_of(1), "new owner")
    assert log.claim(key_of(1), "third") is DeliveryState.DONE


def test_what_is_done_stays_done_when_a_slow_owner_calls_it_verified(log: DeliveryLog) -> None:
    log.claim(key_of(1), "slow")
    log.done(key_of(1), "fast")
    log.verified(key_of(1), "slow")
    assert log.claim(key_of(1), "third") is DeliveryState.DONE


def test_a_claim_in_redis_ends_by_itself_and_a_done_one_is_forgotten_in_months(
    redis_client: typing.Any,
) -> None:
    log = redis_delivery_log(redis_client)
    log.claim(key_of("claimed"), "a")
    [claim] = redis_client.keys()
    assert 60 < redis_client.ttl(claim) <= ignisign_webhook.CLAIM_LEASE
    redis_client.delete(claim)  # as if it had ended
    log.claim(key_of("claimed"), "b")
    log.release(key_of("claimed"), "a")
    assert log.claim(key_of("claimed"), "c") is DeliveryState.IN_PROGRESS
    log.release(key_of("claimed"), "b")
    assert redis_client.keys() == []

    log.claim(key_of("verified"), "a")
    log.verified(key_of("verified"), "a")
    log.release(key_of("verified"), "a")
    [verified] = redis_client.keys()
    assert redis_client.ttl(verified) == -1
    redis_client.flushall()

    log.claim(key_of("done"), "a")
    log.done(key_of("done"), "a")
    [done] = redis_client.keys()
    assert 80 * 86_400 < redis_client.ttl(done) <= ignisign_webhook.DONE_MAX_AGE


# What the receiver does with it


def test_a_delivery_sent_again_is_not_handled_again(
    logged_app: WebhookApp, tokens: ConsumedTokens
) -> None:
    handled: list[object] = []
    logged_app.on()(handled.append)
    answers = [call(logged_app, make_body()).status for _ in range(3)]
    assert (answers, len(handled), len(tokens.asked)) == ([200, 200, 200], 1, 1)
    assert logged_app.consume(make_body()) == handled[0]


def test_a_redelivery_after_a_failed_handler_is_handled(
    logged_app: WebhookApp, tokens: ConsumedTokens
) -> None:
    handled: list[object] = []
    failures = [ValueError("first"), ValueError("second")]

    @logged_app.on()
    def handle(event: AnyEvent) -> None:
        if failures:
            raise failures.pop()
        handled.append(event)

    answers = [call(logged_app, make_body()).status for _ in range(4)]
    assert (answers, len(handled), len(tokens.asked)) == ([500, 500, 200, 200], 1, 1)


def test_a_refusal_is_not_remembered(logged_app: WebhookApp, tokens: ConsumedTokens) -> None:
    logged_app.on()(lambda event: pytest.fail("an event that was refused"))
    tokens.asked.append(TOKEN)  # somebody has consumed it
    for questions in (2, 3):
        with pytest.raises(TokenRejectedError):
            logged_app.consume(make_body())
        assert len(tokens.asked) == questions


def test_a_delivery_is_verified_again_after_an_outage(
    logged_app: WebhookApp, tokens: ConsumedTokens
) -> None:
    handled: list[object] = []
    logged_app.on()(handled.append)
    tokens.raises = OSError("no route")
    assert call(logged_app, make_body()).status == 503
    tokens.raises = VerificationUnavailableError("down")
    assert call(logged_app, make_body()).status == 503
    tokens.raises = None
    tokens.asked.clear()
    assert call(logged_app, make_body()).status == 200
    assert (len(handled), len(tokens.asked)) == (1, 1)


def test_of_copies_at_once_exactly_one_is_handled(
    logged_app: WebhookApp, tokens: ConsumedTokens
) -> None:
    answered = threading.Semaphore(0)
    handled: list[object] = []

    @logged_app.on()
    def handle(event: AnyEvent) -> None:
        for _ in range(7):  # the others get their answers while this one is handled
            assert answered.acquire(timeout=10)
        handled.append(event)

    def send(_: int) -> tuple[int, bool]:
        answer = call(logged_app, make_body())
        answered.release()
        return answer.status, int(answer.headers.get("retry-after", 0)) > 0

    answers = collections.Counter(run_at_once(send, 8))
    assert answers == {(200, False): 1, (503, True): 7}
    assert (len(handled), len(tokens.asked)) == (1, 1)


def test_a_delivery_that_is_being_handled_is_an_error_of_its_own(
    logged_app: WebhookApp, tokens: ConsumedTokens
) -> None:
    errors: list[WebhookError] = []

    @logged_app.on()
    def handle(event: AnyEvent) -> None:
        with pytest.raises(DeliveryInProgressError) as caught:
            logged_app.consume(make_body())
        errors.append(caught.value)

    logged_app.consume(make_body())
    [error] = errors
    assert error.status == 503
    assert len(tokens.asked) == 1


@pytest.mark.parametrize("outcome", ["handled", "failed"])
def test_a_body_that_differs_in_one_byte_is_verified_by_itself(
    logged_app: WebhookApp, tokens: ConsumedTokens, outcome: str
) -> None:
    handled: list[object] = []

    @logged_app.on()
    def handle(event: AnyEvent) -> None:
        handled.append(event)
        if outcome == "failed":
            raise ValueError

    assert call(logged_app, make_body()).status == (200 if outcome == "handled" else 500)
    assert call(logged_app, make_body() + b" ").status == 403
    forged = make_body().replace(b"customer-7", b"customer-8")
    assert call(logged_app, forged).status == 403
    assert (len(handled), len(tokens.asked)) == (1, 3)


def test_a_delivery_that_was_verified_elsewhere_is_still_refused_by_another_application(
    log: DeliveryLog, logged_app: WebhookApp
) -> None:
    logged_app.consume(make_body())
    other = Verifier(app_id="another", app_env="DEVELOPMENT", check_token=ConsumedTokens())
    with pytest.raises(WrongApplicationError):
        WebhookApp(other, deliveries=log).consume(make_body())


@pytest.mark.parametrize("interruption", [TimeLimit, KeyboardInterrupt, SystemExit])
def test_an_interrupted_handler_ends_the_claim(
    logged_app: WebhookApp, tokens: ConsumedTokens, interruption: type[BaseException]
) -> None:
    handled: list[object] = []
    interruptions = [interruption()]

    @logged_app.on()
    def handle(event: AnyEvent) -> None:
        if interruptions:
            raise interruptions.pop()
        handled.append(event)

    with pytest.raises(interruption):
        logged_app.consume(make_body())
    assert call(logged_app, make_body()).status == 200
    assert (len(handled), len(tokens.asked)) == (1, 1)


def test_an_interrupted_check_ends_the_claim_and_is_not_remembered(
    logged_app: WebhookApp, tokens: ConsumedTokens
) -> None:
    tokens.raises = TimeLimit()
    with pytest.raises(TimeLimit):
        logged_app.consume(make_body())
    tokens.raises = None
    tokens.asked.clear()
    logged_app.consume(make_body())
    assert len(tokens.asked) == 1


class StopsAfterClaim(MemoryDeliveryLog):
    """A log whose claim is made when a time limit strikes."""

    limits = 1

    def claim(self, key: str, owner: str) -> DeliveryState:
        state = super().claim(key, owner)
        if self.limits:
            self.limits -= 1
            raise KeyboardInterrupt
        return state


def test_a_claim_that_was_interrupted_is_released() -> None:
    app = WebhookApp(make_verifier(), deliveries=StopsAfterClaim())
    with pytest.raises(KeyboardInterrupt):
        app.consume(make_body())
    app.consume(make_body())


def test_a_claim_that_could_not_be_written_does_not_wait_a_second_time_to_be_released(
    deliveries_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ignisign_webhook, "BUSY_TIMEOUT", 0.01)
    log = SQLiteDeliveryLog(deliveries_path)
    with contextlib.closing(sqlite3.connect(deliveries_path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(DeliveryLogError, match="locked"):
            log.claim(key_of(1), "a")
        log.release(key_of(1), "a")


def test_a_release_that_can_not_be_written_ends_the_claim_all_the_same(
    deliveries_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ignisign_webhook, "BUSY_TIMEOUT", 0.01)
    log = SQLiteDeliveryLog(deliveries_path)
    log.claim(key_of(1), "a")
    with contextlib.closing(sqlite3.connect(deliveries_path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(DeliveryLogError, match="locked"):
            log.release(key_of(1), "a")
    assert log.claim(key_of(1), "b") is DeliveryState.NEW


def test_the_owners_of_claims_that_ended_are_forgotten(deliveries_path: Path) -> None:
    log = SQLiteDeliveryLog(deliveries_path)
    owners = log._process.get().presence().owners
    for done in (True, False):
        log.claim(key_of("held"), "holder")
        fill(log, done, done=done)
        assert owners == {"holder"}


def test_once_a_log_is_in_use_it_takes_no_lock_but_the_one_that_a_fork_waits_for(
    deliveries_path: Path,
) -> None:
    log = SQLiteDeliveryLog(deliveries_path)
    fill(log, 1)
    with ignisign_webhook._presences_lock:
        thread = threading.Thread(target=fill, args=(log, 2), daemon=True)
        thread.start()
        thread.join(10)
        assert not thread.is_alive(), "it waits for a lock that a child could inherit locked"


def test_a_thread_does_not_wait_for_the_others_without_end(
    deliveries_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ignisign_webhook, "BUSY_TIMEOUT", 0.01)
    log = SQLiteDeliveryLog(deliveries_path)

    def claim(_: int) -> str:
        with pytest.raises(DeliveryLogError) as raised:
            log.claim(key_of(1), "a")
        return str(raised.value)

    with log._process.get().lock:
        [told] = run_at_once(claim, 1)
    assert f"{deliveries_path}: busy" in told


class InterruptedLock:
    """A lock that is acquired when a time limit strikes."""

    def __init__(self, lock: typing.Any) -> None:
        self.lock = lock
        self.release = lock.release

    def acquire(self, **options: float) -> typing.NoReturn:
        self.lock.acquire(**options)
        raise KeyboardInterrupt


def test_an_interruption_as_soon_as_the_log_is_locked_leaves_it_usable(
    deliveries_path: Path,
) -> None:
    log = SQLiteDeliveryLog(deliveries_path)
    process = log._process.get()
    lock, process.lock = process.lock, InterruptedLock(process.lock)
    with pytest.raises(KeyboardInterrupt):
        log.claim(key_of(1), "a")
    process.lock = lock
    assert run_at_once(lambda _: log.claim(key_of(1), "b"), 1) == [DeliveryState.NEW]


def test_at_exit_a_log_that_a_thread_uses_is_not_closed_under_it(
    deliveries_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = SQLiteDeliveryLog(deliveries_path)
    process = log._process.get()
    with log._transaction():
        monkeypatch.setattr(ignisign_webhook, "BUSY_TIMEOUT", 0.01)
        end = functools.partial(process._end, process.lock, process._connections, process.pid)
        run_at_once(lambda _: end(), 1)
        assert process._connections
    end()
    assert not process._connections


def test_a_check_that_is_recorded_after_the_claim_was_taken_over_is_not_lost(
    deliveries_path: Path, clock: Clock
) -> None:
    log = SQLiteDeliveryLog(deliveries_path)
    log.claim(key_of(1), "late")
    clock.now += ignisign_webhook.CLAIM_LEASE + 1
    assert log.claim(key_of(1), "other") is DeliveryState.NEW
    log.release(key_of(1), "other")  # Ignisign refused the token: it was spent
    log.verified(key_of(1), "late")
    log.release(key_of(1), "late")
    assert log.claim(key_of(1), "next") is DeliveryState.VERIFIED


@pytest.mark.parametrize("convert", [str, Path, os.fsencode], ids=["str", "Path", "bytes"])
def test_a_path_can_be_of_any_type(
    deliveries_path: Path, convert: Callable[[Path], typing.Any]
) -> None:
    log = SQLiteDeliveryLog(convert(deliveries_path))
    assert log.claim(key_of(1), "a") is DeliveryState.NEW
    assert deliveries_path.exists() and str(deliveries_path) in repr(log)


LOG_ERRORS = [DeliveryLogError("the disk is full"), OSError("s3cret"), ValueError("s3cret")]


@pytest.mark.parametrize("error", LOG_ERRORS, ids=repr)
def test_without_a_claim_the_token_is_not_consumed(
    tokens: ConsumedTokens, error: Exception
) -> None:
    app = WebhookApp(make_verifier(tokens), deliveries=FailingLog("claim", error=error))
    app.on()(lambda event: pytest.fail("handled without a claim"))
    answer = call(app, make_body())
    assert (answer.status, tokens.asked) == (503, [])
    assert "retry-after" in answer.headers
    assert "s3cret" not in str(answer)
    with pytest.raises(DeliveryLogError):
        app.consume(make_body())


@pytest.mark.parametrize("state", [None, "NEW", "VERIFIED", "DONE", False])
def test_a_claim_that_returns_no_state_is_no_claim(tokens: ConsumedTokens, state: object) -> None:
    log = types.SimpleNamespace(claim=lambda key, owner: state)
    app = WebhookApp(make_verifier(tokens), deliveries=typing.cast(DeliveryLog, log))
    app.on()(lambda event: pytest.fail("handled, though nobody vouched for it"))
    with pytest.raises(DeliveryLogError):
        app.consume(make_body())
    assert tokens.asked == []


@pytest.mark.parametrize("error", LOG_ERRORS, ids=repr)
def test_an_event_is_handled_when_it_can_not_be_recorded_as_verified(
    tokens: ConsumedTokens, error: Exception
) -> None:
    handled: list[object] = []
    app = WebhookApp(make_verifier(tokens), deliveries=FailingLog("verified", error=error))
    app.on()(handled.append)
    assert [call(app, make_body()).status for _ in range(2)] == [200, 200]
    assert (len(handled), len(tokens.asked)) == (1, 1)


@pytest.mark.parametrize("error", LOG_ERRORS, ids=repr)
def test_what_can_not_be_recorded_as_done_is_not_called_received(
    tokens: ConsumedTokens, error: Exception
) -> None:
    handled: list[object] = []
    log = FailingLog("done", error=error)
    app = WebhookApp(make_verifier(tokens), deliveries=log)
    app.on()(handled.append)
    for _ in range(2):
        answer = call(app, make_body())
        assert answer.status == 503
        assert "s3cret" not in str(answer)
    log.failing = ()
    assert call(app, make_body()).status == 200
    assert (len(handled), len(tokens.asked)) == (3, 1)


def test_a_failing_log_does_not_hide_the_failure_of_a_handler(tokens: ConsumedTokens) -> None:
    log = FailingLog("release", error=OSError("s3cret"))
    app = WebhookApp(make_verifier(tokens), deliveries=log)

    @app.on()
    def handle(event: AnyEvent) -> None:
        raise ValueError

    with pytest.raises(HandlerError):
        app.consume(make_body())


# In memory


def test_of_many_deliveries_the_last_are_remembered_and_done_ones_forgotten_first(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(ignisign_webhook, "MAX_REMEMBERED", 10)
    log = MemoryDeliveryLog()
    log.claim(key_of("in progress"), "a")
    for number in range(4):
        log.claim(key_of(f"verified {number}"), "a")
        log.verified(key_of(f"verified {number}"), "a")
        log.release(key_of(f"verified {number}"), "a")
    for number in range(100):
        log.claim(key_of(number), "a")
        log.done(key_of(number), "a")

    done = [n for n in range(100) if log.claim(key_of(n), f"b{n}") is DeliveryState.DONE]
    assert done == [94, 95, 96, 97, 98, 99]
    for number in range(4):
        assert log.claim(key_of(f"verified {number}"), "b") is DeliveryState.VERIFIED
    assert log.claim(key_of("in progress"), "b") is DeliveryState.IN_PROGRESS


def test_verified_deliveries_are_bounded_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ignisign_webhook, "MAX_REMEMBERED", 10)
    log = MemoryDeliveryLog()
    for number in range(30):
        log.claim(key_of(number), "a")
        log.verified(key_of(number), "a")
        log.release(key_of(number), "a")
    states = [log.claim(key_of(number), "b") for number in range(30)]
    assert states == [DeliveryState.NEW] * 20 + [DeliveryState.VERIFIED] * 10


def test_memory_does_not_grow_with_the_deliveries(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ignisign_webhook, "MAX_REMEMBERED", 100)
    monkeypatch.setattr(logging.getLogger("ignisign_webhook"), "disabled", True)
    statuses = (TokenStatus.VALID, TokenStatus.VALID, TokenStatus.NOT_FOUND)
    answers = itertools.cycle(statuses)
    app = WebhookApp(make_verifier(lambda delivery: next(answers)))

    @app.on()
    def handle(event: AnyEvent) -> None:
        if event.content is not None and event.content.signer_id.endswith("1"):
            raise ValueError

    def consume(numbers: range) -> int:
        for number in numbers:
            with contextlib.suppress(WebhookError):
                app.consume(numbered_body(number))
        gc.collect()
        return tracemalloc.get_traced_memory()[0]

    tracemalloc.start()
    try:
        before = consume(range(600))
        after = consume(range(600, 2100))
    finally:
        tracemalloc.stop()
    assert after - before < 20_000  # a delivery that stayed would take more than 100


# In a SQLite file


def test_what_a_process_recorded_is_known_after_it_ended(deliveries_path: Path) -> None:
    script = """
        import sys
        from ignisign_webhook import *
        log = SQLiteDeliveryLog(sys.argv[1])
        for key in sys.argv[2:]:
            print(log.claim(key, "a").value)
            log.verified(key, "a")
        log.release(sys.argv[2], "a")
        log.done(sys.argv[3], "a")
        """
    keys = key_of("failed"), key_of("handled")
    assert run_script(script, deliveries_path, *keys) == ["NEW", "NEW"]
    assert run_script(script, deliveries_path, *keys) == ["VERIFIED", "DONE"]
    log = SQLiteDeliveryLog(deliveries_path)
    assert log.claim(keys[1], "b") is DeliveryState.DONE


def test_the_path_is_taken_at_construction(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path)
    log = SQLiteDeliveryLog("deliveries.sqlite")
    monkeypatch.chdir(tmp_path / "elsewhere")
    log.claim(key_of(1), "a")
    assert list((tmp_path / "elsewhere").iterdir()) == []
    assert repr(log) == f"SQLiteDeliveryLog({os.path.realpath(tmp_path / 'deliveries.sqlite')!r})"


@needs_fork
def test_a_connection_never_crosses_a_fork(deliveries_path: Path) -> None:
    script = (
        IN_PROCESSES
        + """
import sqlite3

class Checked(sqlite3.Connection):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.pid = os.getpid()
    def execute(self, *args):
        assert self.pid == os.getpid(), "another process's connection"
        return super().execute(*args)

connect = sqlite3.connect
sqlite3.connect = lambda *args, **options: connect(*args, factory=Checked, **options)
log = SQLiteDeliveryLog(sys.argv[1])
say(log.claim("parent", "a").value)
child = os.fork()
if child == 0:
    say(log.claim("parent", "b").value)
    say(log.claim("child", "c").value)
    log.verified("child", "c")
    log.release("child", "c")
    os._exit(0)
assert os.waitpid(child, 0)[1] == 0
say(log.claim("child", "d").value)
log.done("parent", "a")
say(log.claim("parent", "e").value)
"""
    )
    assert run_script(script, deliveries_path) == [
        *("NEW", "IN_PROGRESS", "NEW"),
        *("VERIFIED", "DONE"),
    ]


@needs_fork
def test_a_log_used_before_a_fork_keeps_its_claims_in_the_parent(deliveries_path: Path) -> None:
    script = (
        IN_PROCESSES
        + """
log = SQLiteDeliveryLog(sys.argv[1])
log.claim("parent", "a")
for _ in range(2):
    child = os.fork()
    if child == 0:  # it ends with all of Python's ceremony
        log.claim("child", "b")
        sys.exit()
    assert os.waitpid(child, 0)[1] == 0
in_processes(1, lambda index: say(SQLiteDeliveryLog(sys.argv[1]).claim("parent", "c").value))
"""
    )
    assert run_script(script, deliveries_path) == ["IN_PROGRESS"]


@needs_fork
def test_processes_can_open_a_new_file_at_once(tmp_path: Path) -> None:
    script = (
        IN_PROCESSES
        + """
def work(index):
    for number in range(5):
        log = SQLiteDeliveryLog(f"{sys.argv[1]}-{number}")
        say(log.claim(str(index), "a").value)

in_processes(8, work)
"""
    )
    assert run_script(script, tmp_path / "deliveries") == ["NEW"] * 40


def test_a_new_file_that_another_process_writes_is_waited_for(
    deliveries_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    with contextlib.closing(sqlite3.connect(deliveries_path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        monkeypatch.setattr(clock, "sleep", lambda seconds: other.execute("ROLLBACK"))
        log = SQLiteDeliveryLog(deliveries_path)
    assert log.claim(key_of(1), "a") is DeliveryState.NEW


def test_a_file_that_stays_locked_is_an_error_in_the_end(
    deliveries_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ignisign_webhook, "BUSY_TIMEOUT", 0.1)
    with contextlib.closing(sqlite3.connect(deliveries_path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(DeliveryLogError, match="locked"):
            SQLiteDeliveryLog(deliveries_path)
        other.execute("ROLLBACK")
        log = SQLiteDeliveryLog(deliveries_path)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(DeliveryLogError, match="locked"):
            log.claim(key_of(1), "a")


@needs_fork
def test_processes_never_claim_the_same_delivery(deliveries_path: Path) -> None:
    script = (
        IN_PROCESSES
        + """
import random
log = SQLiteDeliveryLog(sys.argv[1])

def work(index):
    keys = [str(number) for number in range(60)]
    random.Random(index).shuffle(keys)
    for key in keys:
        owner = os.urandom(16).hex()
        state = log.claim(key, owner)
        if state is DeliveryState.NEW:
            say("new", key)
            log.verified(key, owner)
            log.release(key, owner)
        elif state is DeliveryState.VERIFIED:
            say("verified", key)
            log.done(key, owner)

in_processes(6, work)
"""
    )
    words = run_script(script, deliveries_path)
    claims = collections.Counter(zip(words[::2], words[1::2], strict=True))
    assert {key for name, key in claims if name == "new"} == set(map(str, range(60)))
    assert set(claims.values()) == {1}


CLAIM_AND_WAIT = """
    import sys
    if "without-fcntl" in sys.argv:
        sys.modules["fcntl"] = None
    from ignisign_webhook import *
    log = SQLiteDeliveryLog(sys.argv[1])
    log.claim(sys.argv[2], "killed")
    log.verified(sys.argv[2], "killed")
    print("claimed", flush=True)
    sys.stdin.read()
    log.release(sys.argv[2], "killed")
    """


@contextlib.contextmanager
def claimed_by_another_process(
    path: Path, key: str, *arguments: str
) -> Iterator[subprocess.Popen[str]]:
    with start_script(CLAIM_AND_WAIT, path, key, *arguments) as process:
        try:
            assert process.stdout is not None
            assert process.stdout.readline() == "claimed\n"
            yield process
        finally:
            process.kill()


@needs_fcntl
def test_a_claim_of_a_killed_process_is_taken_over_at_once(deliveries_path: Path) -> None:
    log = SQLiteDeliveryLog(deliveries_path)
    with claimed_by_another_process(deliveries_path, key_of(1)) as process:
        assert log.claim(key_of(1), "b") is DeliveryState.IN_PROGRESS
        process.kill()
        process.wait(10)
        assert log.claim(key_of(1), "b") is DeliveryState.VERIFIED
        assert log.claim(key_of(1), "c") is DeliveryState.IN_PROGRESS


def test_a_claim_of_a_living_process_is_taken_over_after_the_lease(
    deliveries_path: Path, clock: Clock
) -> None:
    log = SQLiteDeliveryLog(deliveries_path)
    with claimed_by_another_process(deliveries_path, key_of(1)) as process:
        start = clock.now = time.time()
        clock.now = start + ignisign_webhook.CLAIM_LEASE - 10
        assert log.claim(key_of(1), "b") is DeliveryState.IN_PROGRESS
        clock.now = start + ignisign_webhook.CLAIM_LEASE + 1
        assert log.claim(key_of(1), "b") is DeliveryState.VERIFIED
        process.communicate(timeout=10)  # it goes on, and releases what it no longer holds
        assert process.returncode == 0
        assert log.claim(key_of(1), "c") is DeliveryState.IN_PROGRESS


def test_a_clock_that_was_set_back_does_not_prolong_a_claim(
    deliveries_path: Path, clock: Clock
) -> None:
    with claimed_by_another_process(deliveries_path, key_of(1)):
        log = SQLiteDeliveryLog(deliveries_path)
        start = clock.now = time.time()
        clock.now = start - ignisign_webhook.CLAIM_LEASE + 10
        assert log.claim(key_of(1), "b") is DeliveryState.IN_PROGRESS
        clock.now = start - ignisign_webhook.CLAIM_LEASE - 1
        assert log.claim(key_of(1), "b") is DeliveryState.VERIFIED


def test_without_file_locks_a_claim_lasts_as_long_as_the_lease(
    deliveries_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "fcntl", None)
    log = SQLiteDeliveryLog(deliveries_path)
    assert log.claim(key_of(2), "a") is DeliveryState.NEW
    assert log.claim(key_of(2), "b") is DeliveryState.IN_PROGRESS
    log.release(key_of(2), "a")
    assert log.claim(key_of(2), "b") is DeliveryState.NEW
    with claimed_by_another_process(deliveries_path, key_of(1), "without-fcntl") as process:
        process.kill()
        process.wait(10)
    start = clock.now = time.time()
    clock.now = start + ignisign_webhook.CLAIM_LEASE - 10
    assert log.claim(key_of(1), "b") is DeliveryState.IN_PROGRESS
    clock.now = start + ignisign_webhook.CLAIM_LEASE + 1
    assert log.claim(key_of(1), "b") is DeliveryState.VERIFIED


def test_logs_of_one_file_in_one_process_respect_each_others_claims(
    deliveries_path: Path, tmp_path: Path
) -> None:
    (tmp_path / "link").symlink_to(deliveries_path)
    paths = [deliveries_path, str(deliveries_path), tmp_path / "link"]
    logs = [SQLiteDeliveryLog(path) for path in paths]
    for first, second in itertools.permutations(logs, 2):
        assert first.claim(key_of(1), "a") is DeliveryState.NEW
        assert second.claim(key_of(1), "b") is DeliveryState.IN_PROGRESS
        first.release(key_of(1), "a")
    logs[0].claim(key_of(1), "a")
    del logs[1], first, second  # that one log goes must not end the claims of the others
    gc.collect()
    script = """
        import sys
        from ignisign_webhook import *
        print(SQLiteDeliveryLog(sys.argv[1]).claim(sys.argv[2], "c").value)
        """
    assert run_script(script, deliveries_path, key_of(1)) == ["IN_PROGRESS"]
    assert logs[0].claim(key_of(1), "b") is DeliveryState.IN_PROGRESS


def count_rows(path: Path) -> int:
    with contextlib.closing(sqlite3.connect(path)) as connection:
        [(number,)] = connection.execute("SELECT COUNT(*) FROM deliveries")
        return int(number)


def fill(log: DeliveryLog, *names: object, done: bool = True) -> None:
    for key in map(key_of, names):
        log.claim(key, "a")
        log.verified(key, "a")
        (log.done if done else log.release)(key, "a")


def test_of_done_deliveries_the_latest_are_remembered_and_all_verified_ones(
    deliveries_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ignisign_webhook, "DONE_MAX_NUMBER", 20)
    log = SQLiteDeliveryLog(deliveries_path)
    fill(log, "verified 1", "verified 2", done=False)
    fill(log, *range(60))
    assert count_rows(deliveries_path) <= 2 + 20
    assert [log.claim(key_of(n), "b") for n in range(45, 60)] == [DeliveryState.DONE] * 15
    assert [log.claim(key_of(n), "b") for n in range(30)] == [DeliveryState.NEW] * 30
    for name in ("verified 1", "verified 2"):
        assert log.claim(key_of(name), "b") is DeliveryState.VERIFIED


def test_refused_deliveries_push_no_done_one_out(
    deliveries_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ignisign_webhook, "DONE_MAX_NUMBER", 20)
    log = SQLiteDeliveryLog(deliveries_path)
    fill(log, "first")
    for number in range(60):
        log.claim(key_of(number), "forger")
    fill(log, "second")
    for number in range(60):
        log.release(key_of(number), "forger")
    fill(log, "third")
    for name in ("first", "second", "third"):
        assert log.claim(key_of(name), "b") is DeliveryState.DONE


def test_done_deliveries_are_forgotten_with_age_and_verified_ones_are_not(
    deliveries_path: Path, clock: Clock
) -> None:
    log = SQLiteDeliveryLog(deliveries_path)
    fill(log, "verified", done=False)
    fill(log, "old 1", "old 2")
    clock.now += ignisign_webhook.DONE_MAX_AGE - 10
    fill(log, "young")
    assert count_rows(deliveries_path) == 4
    clock.now += 20
    fill(log, "new")
    assert count_rows(deliveries_path) == 3
    assert log.claim(key_of("old 1"), "b") is DeliveryState.NEW
    assert log.claim(key_of("young"), "b") is DeliveryState.DONE
    assert log.claim(key_of("verified"), "b") is DeliveryState.VERIFIED


def test_many_old_deliveries_are_forgotten_a_few_at_a_time(
    deliveries_path: Path, clock: Clock
) -> None:
    log = SQLiteDeliveryLog(deliveries_path)
    fill(log, *range(60))
    clock.now += ignisign_webhook.DONE_MAX_AGE + 1
    rows = [60]
    for number in range(60, 70):
        fill(log, number)
        rows.append(count_rows(deliveries_path))
    forgotten = [before + 1 - after for before, after in itertools.pairwise(rows)]
    assert sum(forgotten) == 60
    assert 1 < forgotten[0] <= 30


def test_claims_that_were_given_up_before_they_were_verified_are_forgotten_in_the_end(
    deliveries_path: Path, clock: Clock
) -> None:
    SQLiteDeliveryLog(deliveries_path).claim(key_of(1), "a")
    SQLiteDeliveryLog(deliveries_path)
    assert count_rows(deliveries_path) == 1
    clock.now += ignisign_webhook.DONE_MAX_AGE + 1
    SQLiteDeliveryLog(deliveries_path)
    assert count_rows(deliveries_path) == 0


def test_neither_body_nor_token_is_in_the_file(
    deliveries_path: Path, tokens: ConsumedTokens
) -> None:
    app = WebhookApp(make_verifier(tokens), deliveries=SQLiteDeliveryLog(deliveries_path))

    @app.on()
    def handle(event: AnyEvent) -> None:
        if event.content.signer_id == "signer-1":
            raise ValueError

    answers = [call(app, numbered_body(n)).status for n in (0, 1)]
    assert answers == [200, 500]
    files = {path.name: path.read_bytes() for path in deliveries_path.parent.iterdir()}
    key = hashlib.sha256(numbered_body(0)).hexdigest().encode()
    assert "deliveries.sqlite-wal" in files
    assert any(key in content for content in files.values())
    for content in files.values():
        for secret in (token_of(0), token_of(1), "signer-", APP_ID, "SIGNATURE_SESSION"):
            assert secret.encode() not in content


def test_what_was_refused_leaves_nothing_in_the_file(
    deliveries_path: Path, tokens: ConsumedTokens
) -> None:
    app = WebhookApp(make_verifier(tokens), deliveries=SQLiteDeliveryLog(deliveries_path))
    tokens.raises = TokenRejectedError(TokenStatus.NOT_FOUND)
    assert {call(app, numbered_body(n)).status for n in range(5)} == {403}
    assert count_rows(deliveries_path) == 0


def make_directory(path: Path) -> None:
    path.mkdir()


def make_directory_in_place_of_the_lock(path: Path) -> None:
    path.with_name(path.name + ".lock").mkdir()


def make_foreign_file(path: Path) -> None:
    path.write_bytes(b"no database at all, but a longer text than its header is" * 100)


def make_foreign_table(path: Path) -> None:
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE deliveries (parcel TEXT, address TEXT)")
        connection.commit()


@pytest.mark.parametrize(
    "make",
    [
        make_directory,
        make_directory_in_place_of_the_lock,
        make_foreign_file,
        make_foreign_table,
    ],
)
def test_a_path_that_can_not_be_used_is_an_error_at_once(
    deliveries_path: Path, make: Callable[[Path], None]
) -> None:
    make(deliveries_path)
    with pytest.raises(DeliveryLogError, match=re.escape(str(deliveries_path))):
        SQLiteDeliveryLog(deliveries_path)
    assert not Path(f"{deliveries_path}.lock").is_file()


def test_a_path_in_no_directory_is_an_error_at_once(tmp_path: Path) -> None:
    path = tmp_path / "missing" / "deliveries.sqlite"
    with pytest.raises(DeliveryLogError, match=re.escape(str(path))):
        SQLiteDeliveryLog(path)


@contextlib.contextmanager
def as_somebody_who_may_not_write(path: Path) -> Iterator[None]:
    """Take the right to write a file away, from root too, who has it whatever the mode is."""
    path.chmod(0o444)
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    try:
        if root:
            os.seteuid(65_534)
        if os.access(path, os.W_OK, effective_ids=root):
            pytest.skip("can't take away the right to write a file")
        yield
    finally:
        if root:
            os.seteuid(0)


@pytest.mark.parametrize("read_only", ["file", "directory"])
def test_a_file_that_can_not_be_written_is_an_error_at_once(read_only: str) -> None:
    with tempfile.TemporaryDirectory() as directory:
        path = Path(directory).resolve() / "deliveries.sqlite"
        SQLiteDeliveryLog(path)
        gc.collect()
        os.chmod(directory, 0o777 if read_only == "file" else 0o555)
        with (
            as_somebody_who_may_not_write(path),
            pytest.raises(DeliveryLogError, match=re.escape(str(path))),
        ):
            SQLiteDeliveryLog(path)
        os.chmod(directory, 0o700)


def test_a_full_disk_is_never_answered_with_200(
    deliveries_path: Path, tokens: ConsumedTokens
) -> None:
    log = SQLiteDeliveryLog(deliveries_path)
    app = WebhookApp(make_verifier(tokens), deliveries=log)
    handled: list[str] = []
    app.on()(lambda event: handled.append(event.content.signer_id))
    run = log._process.get().connection.execute
    run("PRAGMA max_page_count = 5")  # as many as there may be, as on a small disk
    answers = [call(app, numbered_body(number)).status for number in range(60)]
    assert set(answers) == {200, 503}
    assert answers[-10:] == [503] * 10
    for number, answer in enumerate(answers):
        asked = token_of(number) in tokens.asked
        assert asked == (f"signer-{number}" in handled)
        assert asked or answer == 503
    with pytest.raises(DeliveryLogError, match=re.escape(str(deliveries_path))):
        log.claim(key_of("one more"), "a")

    other = SQLiteDeliveryLog(deliveries_path)  # with no limit of its own
    for number, answer in enumerate(answers):
        state = other.claim(hashlib.sha256(numbered_body(number)).hexdigest(), "b")
        other.release(hashlib.sha256(numbered_body(number)).hexdigest(), "b")
        assert (state is DeliveryState.DONE) == (answer == 200)
    run("PRAGMA max_page_count = 1000")  # somebody has made room
    assert {call(app, numbered_body(number)).status for number in range(60)} == {200}
    assert set(handled) == {f"signer-{number}" for number in range(60)}


class Interrupted:
    """A connection that is interrupted after a statement was run."""

    def __init__(self, connection: sqlite3.Connection, statement: str) -> None:
        self.connection = connection
        self.statement = statement

    def execute(self, statement: str, *arguments: object) -> sqlite3.Cursor:
        cursor = self.connection.execute(statement, *arguments)
        if statement.startswith(self.statement):
            self.statement = "none from now on"
            raise TimeLimit
        return cursor

    def __getattr__(self, name: str) -> object:
        return getattr(self.connection, name)


@pytest.mark.parametrize("statement", ["BEGIN", "SELECT", "INSERT"])
def test_an_interruption_in_the_log_leaves_it_usable(deliveries_path: Path, statement: str) -> None:
    log = SQLiteDeliveryLog(deliveries_path)
    process: typing.Any = log._process.get()
    process._connections[:] = [Interrupted(process.connection, statement)]
    with pytest.raises(TimeLimit):
        log.claim(key_of(1), "a")
    for user in (log, SQLiteDeliveryLog(deliveries_path)):
        assert user.claim(key_of(1), "b") is DeliveryState.NEW
        user.release(key_of(1), "b")


def test_a_log_that_nobody_needs_any_more_is_closed(deliveries_path: Path) -> None:
    log = SQLiteDeliveryLog(deliveries_path)
    log.claim(key_of(1), "a")
    connection = log._process.get().connection
    del log
    gc.collect()
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        connection.execute("SELECT 1")


FORK_AFTER_USE = """
import os, subprocess, sys
sys.path.insert(0, sys.argv[1])
from ignisign_webhook import SQLiteDeliveryLog

log = SQLiteDeliveryLog(sys.argv[2])
if len(sys.argv) > 3:  # a third process, while the child lives
    print(*(log.claim(key, "t").name for key in "pab"))
    sys.exit()
log.claim("p", "p"); log.done("p", "p")
to_child, from_parent = os.pipe()
to_parent, from_child = os.pipe()
if os.fork():
    os.close(from_child)
    assert os.read(to_parent, 1) == b"1"  # the child has used the log
    sys.exit()  # and its parent ends, which SQLite takes for the end of the last connection
os.close(from_parent)
os.write(from_child, b"1" if log.claim("a", "a").name == "NEW" else b"0")
log.verified("a", "a")
os.read(to_child, 1)  # until the parent is gone
log.done("a", "a")
log.claim("b", "b"); log.done("b", "b")
subprocess.run([sys.executable, __file__, *sys.argv[1:], "third"], check=True)
"""


FORK_IN_USE = """
import os, sys, threading, time, warnings
warnings.simplefilter("ignore")  # that there are threads is the point
sys.path.insert(0, sys.argv[1])
import ignisign_webhook
ignisign_webhook.BUSY_TIMEOUT = 2.0

log = ignisign_webhook.SQLiteDeliveryLog(sys.argv[2])
writing = threading.Event()

def write():
    with log._transaction() as process:
        process.connection.execute("DELETE FROM deliveries")
        writing.set()
        time.sleep(0.2)  # a slow disk

writer = threading.Thread(target=write)
writer.start()
writing.wait()
child = os.fork()
if not child:
    state = "none"
    try:
        state = log.claim("a", "c").name
    finally:
        os._exit(0 if state == "NEW" else 1)
writer.join()
print(os.waitpid(child, 0)[1], log.claim("b", "p").name)
"""


def run_program(directory: Path, source: str, *arguments: object) -> str:
    script = directory / "program.py"
    script.write_text(source)
    command = [sys.executable, str(script), str(HERE), *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (0, ""), done.stderr
    return done.stdout


@needs_fork
def test_what_a_child_records_outlives_a_parent_that_used_the_log(
    tmp_path: Path, deliveries_path: Path
) -> None:
    assert run_program(tmp_path, FORK_AFTER_USE, deliveries_path) == "DONE DONE DONE\n"


@needs_fork
def test_a_fork_while_a_thread_uses_the_log_does_not_lock_the_child_out(
    tmp_path: Path, deliveries_path: Path
) -> None:
    assert run_program(tmp_path, FORK_IN_USE, deliveries_path) == "0 NEW\n"


def test_two_logs_that_are_first_used_at_once_share_their_presence(
    deliveries_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[object] = []

    class Slow(ignisign_webhook._Presence):
        def __init__(self, path: str) -> None:
            made.append(self)
            wait_until(lambda: waiting)
            super().__init__(path)

    waiting: list[object] = []
    monkeypatch.setattr(ignisign_webhook, "_Presence", Slow)
    path = str(deliveries_path) + ".lock"
    presences: list[object] = []
    threads = [
        threading.Thread(target=lambda: presences.append(ignisign_webhook._presence(path)))
        for _ in range(2)
    ]
    for thread in threads:
        thread.start()
    waiting.append(True)
    for thread in threads:
        thread.join()
    assert len(made) == 1 and presences[0] is presences[1]


# With a real server

RECEIVER = """
import os, random, threading
from ignisign_webhook import *

HERE = os.path.dirname(os.path.abspath(__file__))

def write_line(file, line):
    fd = os.open(os.path.join(HERE, file), os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    os.write(fd, (line + "\\n").encode())
    os.close(fd)

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

app = WebhookApp(
    Verifier(app_id=%r, app_env="DEVELOPMENT", check_token=check_token),
    deliveries=SQLiteDeliveryLog(os.path.join(HERE, "deliveries.sqlite")),
)
""" % (APP_ID,)  # noqa: UP031  (which keeps the braces free)

FAILS_AT_RANDOM = """
@app.on()
def handle(event):
    signer = event.content.signer_id
    for failure in range(random.Random(signer).choice([0, 0, 1, 2])):
        if is_first(f"failure-{signer}-{failure}"):
            raise RuntimeError("once more")
    write_line("handled", signer)
"""

HANGS_AT_FIRST = """
@app.on()
def handle(event):
    signer = event.content.signer_id
    if is_first("try-" + signer) and signer != "signer-before":
        write_line("started", signer)
        threading.Event().wait()
    write_line("handled", signer)
"""


def lines_of(file: Path) -> list[str]:
    return file.read_text().split() if file.exists() else []


@contextlib.contextmanager
def running_gunicorn(
    directory: Path, listener: socket.socket, workers: int
) -> Iterator[subprocess.Popen[bytes]]:
    """Serve receiver.py on a socket that listens; at the end, or before, kill all processes."""
    options = ["--preload", "--workers", str(workers), "--chdir", str(directory)]
    options += ["--bind", f"fd://{listener.fileno()}", "--log-level", "critical"]
    process = subprocess.Popen(
        [sys.executable, "-m", "gunicorn", *options, "receiver:app"],
        env={**os.environ, "PYTHONPATH": str(MODULE.parent)},
        pass_fds=[listener.fileno()],
        start_new_session=True,
    )
    try:
        yield process
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait(10)


@pytest.fixture
def listener() -> Iterator[socket.socket]:
    with socket.create_server(("127.0.0.1", 0), backlog=128) as listener:
        yield listener


needs_gunicorn = pytest.mark.skipif(
    not is_installed("gunicorn", "fcntl"), reason="gunicorn is not installed"
)


@needs_gunicorn
def test_copies_sent_at_once_to_several_workers_are_handled_once(
    tmp_path: Path, listener: socket.socket
) -> None:
    (tmp_path / "receiver.py").write_text(RECEIVER + FAILS_AT_RANDOM)
    port = listener.getsockname()[1]
    deliveries, groups, copies = 300, 4, 3
    barriers = [threading.Barrier(copies) for _ in range(groups)]
    end = time.monotonic() + 50

    def send_share(index: int) -> collections.Counter[int]:
        group, _ = divmod(index, copies)
        answers: collections.Counter[int] = collections.Counter()
        for number in range(group, deliveries, groups):
            body = numbered_body(number)
            barriers[group].wait(30)  # the copies of a delivery go off together
            while (answer := post(port, body)) in (500, 503) and time.monotonic() < end:
                answers[answer] += 1
                time.sleep(0.01)
            answers[answer] += 1
        return answers

    with running_gunicorn(tmp_path, listener, workers=4):
        answers = sum(run_at_once(send_share, groups * copies), collections.Counter[int]())
    signers = sorted(f"signer-{number}" for number in range(deliveries))
    assert answers[200] == deliveries * copies
    assert set(answers) <= {200, 500, 503}
    assert answers[500] > 100  # the handlers did fail
    assert sorted(lines_of(tmp_path / "handled")) == signers
    assert sorted(lines_of(tmp_path / "asked")) == sorted(map(token_of, range(deliveries)))


@needs_gunicorn
def test_after_a_kill_the_delivery_sent_again_is_handled_at_once(
    tmp_path: Path, listener: socket.socket
) -> None:
    (tmp_path / "receiver.py").write_text(RECEIVER + HANGS_AT_FIRST)
    port = listener.getsockname()[1]
    interrupted: list[str] = []

    def send_and_lose() -> None:
        try:
            post(port, numbered_body("killed"))
        except (OSError, http.client.HTTPException) as error:
            interrupted.append(type(error).__name__)

    sender = threading.Thread(target=send_and_lose)
    with running_gunicorn(tmp_path, listener, workers=1):
        assert post(port, numbered_body("before")) == 200
        sender.start()
        wait_until(lambda: lines_of(tmp_path / "started"))
    sender.join(10)
    assert interrupted

    with running_gunicorn(tmp_path, listener, workers=1):
        assert post(port, b"is it up?") == 400
        start = time.monotonic()
        assert post(port, numbered_body("killed")) == 200
        assert time.monotonic() - start < 5  # and not after the lease
        assert post(port, numbered_body("before")) == 200
        assert post(port, numbered_body("killed")) == 200
    assert lines_of(tmp_path / "handled") == ["signer-before", "signer-killed"]
    assert lines_of(tmp_path / "asked") == [token_of("before"), token_of("killed")]


def test_a_claim_in_redis_that_the_client_sent_twice_is_a_claim(redis_client: typing.Any) -> None:
    log = redis_delivery_log(redis_client)
    for owner, state in [("a", DeliveryState.NEW)] * 2 + [("b", DeliveryState.IN_PROGRESS)]:
        assert log.claim(key_of(1), owner) is state


@pytest.mark.skipif(not is_installed("rq"), reason="rq is not installed")
def test_the_recipe_with_a_queue_runs(tmp_path: Path, redis_client: typing.Any) -> None:
    url = "redis://127.0.0.1:{port}".format(**redis_client.get_connection_kwargs())
    (tmp_path / "receiver.py").write_text(RECEIVER)
    (tmp_path / "signing.py").write_text(readme_block("redis-queue"))
    environ = {
        **os.environ,
        "PYTHONPATH": f"{MODULE.parent}{os.pathsep}{tmp_path}",
        "REDIS_URL": url,
    }
    body = make_body(
        topic="SIGNATURE_REQUEST",
        action="COMPLETED",
        content={"signatureRequestId": "request-of-the-job", "status": "COMPLETED"},
    )
    consume = f"import signing; signing.app.consume({body!r})"
    subprocess.run([sys.executable, "-c", consume], env=environ, check=True, timeout=60)
    worker = subprocess.run(
        [sys.executable, "-m", "rq.cli", "worker", "--burst", "--url", url],
        env=environ,
        cwd=tmp_path,
        check=True,
        timeout=60,
        capture_output=True,
        text=True,
    )
    assert "request-of-the-job" in worker.stdout


# ---- The receiver --------------------------------------------------------------------------------

HANDLER_TEXT = "the words of a handler's exception"
PERSONAL = "jane.doe@example.com"
NO_TOPIC = "SOMETHING_NEW"


class HTTPAnswer(typing.NamedTuple):
    status: int
    headers: dict[str, str]
    json: typing.Any  # None if there is no body


class ReadPastTheEnd(BaseException):
    """Where a server would block; no Exception, so that nothing swallows it."""


class Wire:
    """A `wsgi.input` of some bytes that refuses to be read past them, as a socket would block.

    With `ended`, the server knows where the input ends and says so with b"". `pace` is the
    most that one read gives, and `fault` is raised when the bytes are used up.
    """

    def __init__(
        self,
        data: bytes,
        *,
        ended: bool = False,
        pace: int = 1 << 30,
        fault: BaseException | None = None,
    ) -> None:
        self.stream = io.BytesIO(data)
        self.left = len(data)
        self.ended = ended
        self.pace = pace
        self.fault = fault
        self.taken = 0
        self.reads = 0

    def read(self, size: int) -> bytes:
        self.reads += 1
        if self.fault is not None and not self.left:
            raise self.fault
        if not self.ended and self.fault is None and not 0 <= size <= self.left:
            raise ReadPastTheEnd(size)
        part = self.stream.read(min(size, self.pace))
        self.left -= len(part)
        self.taken += len(part)
        return part

    def readline(self, *size: int) -> bytes:
        raise ReadPastTheEnd

    def readlines(self, *size: int) -> list[bytes]:
        raise ReadPastTheEnd

    def __iter__(self) -> Iterator[bytes]:
        raise ReadPastTheEnd


class Endless(Wire):
    """A `wsgi.input` that never ends."""

    def read(self, size: int) -> bytes:
        self.taken += size
        return b" " * size


def call(
    app: Callable[..., typing.Any],
    body: bytes | Wire = b"",
    *,
    behind: Mapping[str, str | None] = types.MappingProxyType({}),
    **environ_changes: typing.Any,
) -> HTTPAnswer:
    """Call a WSGI application as a strict server would; a change to None leaves a variable out.

    `behind` are changes that `wsgiref.validate` would not let pass, made behind its back.
    """
    wire = body if isinstance(body, Wire) else Wire(body)
    environ: dict[str, typing.Any] = {
        "REQUEST_METHOD": "POST",
        "SCRIPT_NAME": "",
        "PATH_INFO": "/",
        "QUERY_STRING": "",
        "CONTENT_TYPE": "application/json",
        "CONTENT_LENGTH": str(wire.left),
        "SERVER_NAME": "localhost",
        "SERVER_PORT": "80",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": "http",
        "wsgi.input": wire,
        "wsgi.errors": io.StringIO(),
        "wsgi.multithread": True,
        "wsgi.multiprocess": True,
        "wsgi.run_once": False,
    }
    environ.update(environ_changes)
    started: list[tuple[str, list[tuple[str, str]]]] = []

    def start_response(
        status: str, headers: list[tuple[str, str]], exc_info: object = None
    ) -> Callable[[bytes], object]:
        started.append((status, headers))
        return lambda data: None

    def inner(environ: dict[str, typing.Any], start: typing.Any) -> typing.Any:
        return app(present({**environ, **behind}), start)

    def present(environ: dict[str, typing.Any]) -> dict[str, typing.Any]:
        return {name: value for name, value in environ.items() if value is not None}

    chunks = validator(inner)(present(environ), start_response)
    try:
        content = b"".join(chunks)
    finally:
        chunks.close()
    ((status, header_list),) = started
    headers = {name.lower(): value for name, value in header_list}
    assert len(headers) == len(header_list), "a header comes twice"
    return read_answer(int(status[:3]), headers, content, environ["REQUEST_METHOD"])


def read_answer(status: int, headers: dict[str, str], content: bytes, method: str) -> HTTPAnswer:
    """Check what holds for every answer, and return it."""
    assert headers["content-type"] == "application/json"
    if method == "HEAD":
        assert content == b""
        return HTTPAnswer(status, headers, None)
    assert headers["content-length"] == str(len(content))
    assert len(content) < 500
    answer = json.loads(content)
    assert set(answer) == {"code", "message"}
    assert all(isinstance(value, str) and value for value in answer.values())
    return HTTPAnswer(status, headers, answer)


def check_by_token(delivery: Delivery) -> TokenStatus:
    kind = delivery.verification_token.partition("-")[0]
    if kind == "outage":
        raise ConnectionError("out of reach")
    return TokenStatus.VALID if kind == "good" else TokenStatus.NOT_FOUND


def make_receiver(**options: typing.Any) -> WebhookApp:
    """A receiver that accepts tokens that start with good-, and handles sessions."""
    app = WebhookApp(make_verifier(check_by_token), **options)

    @app.on(SignatureSessionEvent)
    def handle(event: SignatureSessionEvent) -> None:
        if event.msg_nature == MessageNature.ERROR:
            raise RuntimeError(HANDLER_TEXT)

    return app


def make_personal_body(**changes: object) -> bytes:
    content = {
        "signatureRequestId": "request-id-1",
        "signatureRequestExternalId": "Jane's contract",
        "signerId": "signer-id-1",
        "signerExternalId": PERSONAL,
    }
    return make_body(**{"content": content, "verificationToken": f"good-{TOKEN}", **changes})


class StubbornLog(MemoryDeliveryLog):
    """A delivery log that says one thing whatever it is asked, or raises it."""

    def __init__(self, answer: DeliveryState | Exception) -> None:
        super().__init__()
        self.answer = answer

    def claim(self, key: str, owner: str) -> DeliveryState:
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer


class Outcome(typing.NamedTuple):
    status: int
    code: str
    body: bytes = b""
    changes: dict[str, typing.Any] = {}  # noqa: RUF012  (nobody changes it)
    options: dict[str, typing.Any] = {}  # noqa: RUF012
    logged: str = ""  # in the one line of a delivery; nothing if the request was none


OK, GENERIC, MALFORMED = "OK", "SDK_GENERIC_ERROR", "SDK_WEBHOOK_BAD_FORMATTED"
NOT_VERIFIED = "SDK_WEBHOOK_VERIFICATION_FAILED"
SESSION = "SIGNATURE_SESSION INITIALIZED"

OUTCOMES = {
    "handled": Outcome(200, OK, make_personal_body(), logged=f"{SESSION} INFO: handled"),
    "unregistered": Outcome(
        200,
        OK,
        make_personal_body(topic=NO_TOPIC, action="DONE"),
        logged=f"{NO_TOPIC} DONE INFO: handled",
    ),
    "handled before": Outcome(
        200,
        OK,
        make_personal_body(),
        options={"deliveries": StubbornLog(DeliveryState.DONE)},
        logged=f"{SESSION} INFO: handled before",
    ),
    "no JSON": Outcome(400, MALFORMED, b"\xff" + TOKEN.encode(), logged="delivery: malformed"),
    "no delivery": Outcome(
        400, MALFORMED, make_personal_body(action=7), logged="delivery: malformed"
    ),
    "truncated": Outcome(
        400,
        MALFORMED,
        make_personal_body(),
        {"CONTENT_LENGTH": "5000", "ended": True},
    ),
    "other application": Outcome(
        403,
        "SDK_WEBHOOK_BAD_APP_ID",
        make_personal_body(appId="appId_other"),
        logged=f"{SESSION} INFO: ",
    ),
    "other environment": Outcome(
        403,
        "SDK_WEBHOOK_BAD_APP_ENV",
        make_personal_body(appEnv="STAGING"),
        logged=f"{SESSION} INFO: ",
    ),
    "refused token": Outcome(
        403,
        NOT_VERIFIED,
        make_personal_body(verificationToken=f"bad-{TOKEN}"),
        logged=f"{SESSION} INFO: Ignisign refused",
    ),
    "other path": Outcome(
        404, GENERIC, make_personal_body(), {"PATH_INFO": f"/{TOKEN}"}, {"path": "/hook"}
    ),
    "GET": Outcome(405, GENERIC, b"", {"REQUEST_METHOD": "GET", "CONTENT_LENGTH": None}),
    "PUT": Outcome(405, GENERIC, make_personal_body(), {"REQUEST_METHOD": "PUT"}),
    "no length": Outcome(411, MALFORMED, make_personal_body(), {"CONTENT_LENGTH": None}),
    "too long": Outcome(413, MALFORMED, make_personal_body(), options={"max_body": 99}),
    "no JSON type": Outcome(415, MALFORMED, make_personal_body(), {"CONTENT_TYPE": "text/plain"}),
    "encoded": Outcome(415, MALFORMED, make_personal_body(), {"HTTP_CONTENT_ENCODING": "gzip"}),
    "failing handler": Outcome(
        500,
        GENERIC,
        make_personal_body(msgNature="ERROR"),
        logged=f"{SESSION} ERROR: 1 handler(s) raised: RuntimeError",
    ),
    "outage": Outcome(
        503,
        GENERIC,
        make_personal_body(verificationToken=f"outage-{TOKEN}"),
        logged=f"{SESSION} INFO: the check",
    ),
    "in progress": Outcome(
        503,
        GENERIC,
        make_personal_body(),
        options={"deliveries": StubbornLog(DeliveryState.IN_PROGRESS)},
        logged=f"{SESSION} INFO: the same delivery",
    ),
    "broken delivery log": Outcome(
        503,
        GENERIC,
        make_personal_body(),
        options={"deliveries": StubbornLog(OSError("disk full"))},
        logged=f"{SESSION} INFO: OSError",
    ),
}


def call_for(outcome: Outcome) -> HTTPAnswer:
    changes = dict(outcome.changes)
    wire = Wire(outcome.body, ended=changes.pop("ended", False))
    return call(make_receiver(**outcome.options), wire, **changes)


# Registering handlers


def test_a_handler_gets_the_event_as_it_was_parsed() -> None:
    app = WebhookApp(make_verifier())
    got: list[AnyEvent] = []
    app.on()(got.append)
    assert call(app, make_body()).status == 200
    assert got == [parse_event(make_body())]
    assert type(got[0]) is SignatureSessionEvent


def test_a_handler_is_called_for_what_it_is_registered_for_and_nothing_else() -> None:
    app = WebhookApp(make_verifier())
    called: list[str] = []

    def note(name: str) -> Callable[[object], None]:
        return lambda event: called.append(name)

    app.on()(note("all"))
    app.on(SignatureSessionEvent)(note("session"))
    app.on(SignatureRequestEvent)(note("request"))
    app.on(UnknownEvent)(note("unknown"))
    app.on(SignatureSessionEvent, action=SignatureSessionAction.INITIALIZED)(note("started"))
    app.on(SignatureSessionEvent, action="SOMETHING_NEW")(note("new action"))
    app.on(SignatureSessionEvent, msg_nature=MessageNature.ERROR)(note("session error"))
    app.on(msg_nature="INFO")(note("info"))
    app.on(action="INITIALIZED", msg_nature="ERROR")(note("start error"))

    def called_for(**changes: object) -> list[str]:
        called.clear()
        app.consume(make_delivery(**changes))
        return called.copy()

    request = {"signatureRequestId": "1", "status": "DRAFT"}
    assert called_for() == ["all", "session", "started", "info"]
    assert called_for(msgNature="ERROR") == [
        "all",
        "session",
        "started",
        "session error",
        "start error",
    ]
    assert called_for(action="SOMETHING_NEW") == ["all", "session", "new action", "info"]
    assert called_for(topic="SIGNATURE_REQUEST", action="READY", content=request) == [
        "all",
        "request",
        "info",
    ]
    assert called_for(topic=NO_TOPIC) == ["all", "unknown", "info"]


def test_all_handlers_run_in_order_of_registration_even_when_one_fails(
    caplog: pytest.LogCaptureFixture,
) -> None:
    app = WebhookApp(make_verifier())
    called: list[int] = []
    failures = [RuntimeError(HANDLER_TEXT), KeyError("second")]

    def make_handler(number: int, failure: Exception | None = None) -> None:
        @app.on()
        def handle(event: AnyEvent) -> None:
            called.append(number)
            if failure is not None:
                raise failure

    for number, failure in enumerate([None, failures[0], None, failures[1], None]):
        make_handler(number, failure)
    with pytest.raises(HandlerError) as caught:
        app.consume(make_body())
    assert called == [0, 1, 2, 3, 4]
    assert list(caught.value.failures) == failures
    assert all(a is b for a, b in zip(caught.value.failures, failures, strict=True))
    assert caught.value.status == 500
    tracebacks = [record.exc_info for record in caplog.records if record.exc_info]
    assert [exc_info[1] for exc_info in tracebacks] == failures
    assert "make_handler.<locals>.handle" in caplog.text
    assert "Traceback" in caplog.text
    assert "raise failure" in caplog.text


def test_a_registered_function_is_returned_as_it_is() -> None:
    app = WebhookApp(make_verifier())

    def handle(event: object) -> None: ...

    assert app.on()(handle) is handle
    assert app.on(SignatureEvent, msg_nature="INFO")(handle) is handle


def test_a_handler_may_return_anything_that_is_not_awaited() -> None:
    app = WebhookApp(make_verifier())
    for result in (None, 0, "text", [], object()):
        app.on()(lambda event, result=result: result)
    assert call(app, make_body()).status == 200


async def coroutine_handler(event: object) -> None: ...


async def async_generator_handler(event: object) -> typing.Any:
    yield


def generator_handler(event: object) -> Iterator[None]:
    yield


class AsyncCallable:
    async def __call__(self, event: object) -> None: ...

    async def method(self, event: object) -> None: ...

    def generator_method(self, event: object) -> Iterator[None]:
        yield


NOT_RUN_BY_A_CALL = {
    "coroutine function": coroutine_handler,
    "async generator function": async_generator_handler,
    "generator function": generator_handler,
    "async callable": AsyncCallable(),
    "async method": AsyncCallable().method,
    "generator method": AsyncCallable().generator_method,
    "partial of a coroutine function": functools.partial(coroutine_handler),
    "partial of a partial": functools.partial(functools.partial(coroutine_handler)),
    "partial of a generator function": functools.partial(generator_handler),
    "partial of an async callable": functools.partial(AsyncCallable()),
}


@pytest.mark.parametrize("name", NOT_RUN_BY_A_CALL)
def test_a_function_that_a_call_would_not_run_is_refused_with_words(name: str) -> None:
    app = WebhookApp(make_verifier())
    with pytest.raises(TypeError, match="a handler is a plain function: nobody would"):
        app.on()(NOT_RUN_BY_A_CALL[name])
    called: list[object] = []
    app.on()(called.append)
    assert call(app, make_body()).status == 200, "the refused one was registered all the same"
    assert len(called) == 1


def test_an_awaitable_that_a_handler_returns_is_a_failure_and_no_success() -> None:
    app = WebhookApp(make_verifier())
    app.on()(lambda event: coroutine_handler(event))
    with pytest.raises(HandlerError) as caught:
        app.consume(make_body())
    (failure,) = caught.value.failures
    assert isinstance(failure, TypeError)
    assert "nobody awaits" in str(failure)
    assert call(app, make_body()).status == 500
    gc.collect()  # a coroutine that was never closed would warn here


@pytest.mark.parametrize("event_type", [object, dict, Topic.SIGNER, "SIGNER", lambda event: None])
def test_what_is_no_class_of_events_is_refused(event_type: typing.Any) -> None:
    with pytest.raises(TypeError, match=r"@app\.on\(\)"):
        WebhookApp(make_verifier()).on(event_type)


@pytest.mark.parametrize(
    "action", [SignatureRequestAction.INITIALIZED, MessageNature.INFO, Topic.SIGNER]
)
def test_an_action_of_another_topic_is_refused(action: str) -> None:
    with pytest.raises(TypeError, match="SignatureSessionEvent has a SignatureSessionAction"):
        WebhookApp(make_verifier()).on(SignatureSessionEvent, action=action)
    with pytest.raises(TypeError, match="UnknownEvent has a str"):
        WebhookApp(make_verifier()).on(UnknownEvent, action=action)


@pytest.mark.parametrize("handler", [None, 5, "print"])
def test_what_can_not_be_called_is_refused_as_a_handler(handler: typing.Any) -> None:
    with pytest.raises(TypeError, match="a handler is a function, not "):
        WebhookApp(make_verifier()).on()(handler)


def test_off_takes_back_no_handler_that_is_only_equal() -> None:
    @dataclasses.dataclass
    class Recorder:
        calls: list[object]

        def __call__(self, event: object) -> None:
            self.calls.append(event)

        def method(self, event: object) -> None:
            self.calls.append(event)

    app = WebhookApp(make_verifier())
    one, other = Recorder([]), Recorder([])
    for recorder in (one, other):
        app.on()(recorder)
        app.on()(recorder.method)
    app.off(one)
    app.off(one.method)
    app.consume(make_body())
    assert (len(one.calls), len(other.calls)) == (0, 2)


def test_off_takes_back_every_registration_of_a_handler_and_no_other() -> None:
    app = WebhookApp(make_verifier())
    called: list[str] = []

    def one(event: object) -> None:
        called.append("one")

    def two(event: object) -> None:
        called.append("two")

    app.on()(one)
    app.on()(two)
    app.on(SignatureSessionEvent)(one)
    app.off(one)
    call(app, make_body())
    assert called == ["two"]
    app.off(one)  # once more does no harm


def test_off_takes_back_a_bound_method() -> None:
    class Service:
        def __init__(self) -> None:
            self.events: list[object] = []

        def handle(self, event: object) -> None:
            self.events.append(event)

    one, two = Service(), Service()
    app = WebhookApp(make_verifier())
    app.on()(one.handle)
    app.on()(two.handle)
    app.off(one.handle)
    call(app, make_body())
    assert (len(one.events), len(two.events)) == (0, 1)


def test_what_is_registered_or_taken_back_during_a_request_holds_from_the_next_one_on() -> None:
    app = WebhookApp(make_verifier())
    called: list[str] = []

    def late(event: object) -> None:
        called.append("late")

    @app.on()
    def first(event: object) -> None:
        called.append("first")
        app.on()(late)
        app.off(first)
        app.off(last)

    @app.on()
    def last(event: object) -> None:
        called.append("last")

    assert call(app, make_body()).status == 200
    assert called == ["first", "last"]
    called.clear()
    assert call(app, make_body(verificationToken="another")).status == 200
    assert called == ["late"]


def test_what_can_be_no_receiver_is_refused_at_once() -> None:
    with pytest.raises(TypeError, match="verifier"):
        WebhookApp(None)
    with pytest.raises(TypeError, match="deliveries is a DeliveryLog, such as SQLiteDeliveryLog"):
        WebhookApp(make_verifier(), deliveries="deliveries.sqlite3")
    with pytest.raises(TypeError, match="max_body"):
        WebhookApp(make_verifier(), max_body="1000")
    for path in ("hook", "/\udcff"):
        with pytest.raises(ValueError, match="path must start with a slash, and be Unicode text"):
            WebhookApp(make_verifier(), path=path)


def test_an_action_of_another_topic_that_is_called_the_same_does_not_match() -> None:
    app = WebhookApp(make_verifier())
    called: list[str] = []
    app.on(action=SignatureSessionAction.INITIALIZED)(lambda event: called.append("session"))
    app.on(action=SignatureRequestAction.INITIALIZED)(lambda event: called.append("request"))
    app.on(action="INITIALIZED")(lambda event: called.append("any"))
    app.consume(make_body())
    assert called == ["session", "any"]


@pytest.mark.parametrize("function", ["generator_handler", "async_generator_handler"])
def test_a_handler_that_returns_a_generator_has_failed(function: str) -> None:
    app = WebhookApp(make_verifier())
    app.on()(lambda event: globals()[function](event))
    with pytest.raises(HandlerError) as caught:
        app.consume(make_body())
    assert isinstance(caught.value.failures[0], TypeError)


def test_registrations_of_many_threads_are_all_kept() -> None:
    app = WebhookApp(make_verifier())
    called: list[int] = []
    start = threading.Barrier(8)

    def register(number: int) -> None:
        start.wait()
        for _ in range(50):
            app.on()(lambda event: called.append(number))

    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        threads = [threading.Thread(target=register, args=[number]) for number in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    finally:
        sys.setswitchinterval(interval)
    app.consume(make_body())
    assert len(called) == 400


# Consuming


@pytest.mark.parametrize(
    "body",
    [
        make_body(),
        bytearray(make_body()),
        memoryview(make_body()),
        make_body().decode(),
        make_delivery(),
        types.MappingProxyType(make_delivery()),
    ],
    ids=lambda body: type(body).__name__,
)
def test_consume_takes_a_body_of_any_kind_and_returns_the_event(body: typing.Any) -> None:
    app = WebhookApp(make_verifier())
    got: list[object] = []
    app.on()(got.append)
    event = app.consume(body)
    assert event is got[0]
    assert event == parse_event(make_body())
    assert app.consume(body) == event, "what is handled already is returned all the same"
    assert len(got) == 1


def test_consume_calls_what_no_body_can_be_a_programmers_error() -> None:
    with pytest.raises(TypeError, match="a body is bytes, a string or a mapping, not int"):
        WebhookApp(make_verifier()).consume(7)


@pytest.mark.parametrize(
    "name", [name for name, outcome in OUTCOMES.items() if outcome.logged and outcome.status != 200]
)
def test_consume_raises_what_the_receiver_would_answer(name: str) -> None:
    outcome = OUTCOMES[name]
    with pytest.raises(WebhookError) as caught:
        make_receiver(**outcome.options).consume(outcome.body)
    assert (caught.value.status, caught.value.code) == (outcome.status, outcome.code)


def test_a_webhook_error_of_a_handler_is_a_failure_and_no_refusal() -> None:
    app = WebhookApp(make_verifier())

    @app.on()
    def handle(event: object) -> None:
        parse_event(b"another body")

    answer = call(app, make_body())
    assert (answer.status, answer.json["code"]) == (500, GENERIC)


def test_any_callable_that_returns_nothing_can_be_the_verifier() -> None:
    seen: list[Delivery] = []
    assert call(WebhookApp(seen.append), make_body()).status == 200
    assert seen == [parse_delivery(make_body())]
    assert call(WebhookApp(lambda delivery: True), make_body()).status == 503


def test_consume_refuses_a_mapping_that_is_no_json() -> None:
    with pytest.raises(MalformedDeliveryError) as caught:
        WebhookApp(make_verifier()).consume({**make_delivery(), "new": object()})
    assert caught.value.__context__ is None


def test_the_exceptions_of_handlers_are_in_no_text_of_their_error() -> None:
    error = HandlerError([KeyError(TOKEN), ValueError(TOKEN)])
    assert TOKEN not in repr(error) + str(error)
    assert str(error) == "2 handler(s) raised: KeyError, ValueError"


# The answers


@pytest.mark.parametrize("name", OUTCOMES)
def test_each_outcome_has_its_answer(name: str) -> None:
    answer = call_for(OUTCOMES[name])
    assert (answer.status, answer.json["code"]) == OUTCOMES[name][:2]


def test_every_answer_of_the_table_is_tried() -> None:
    statuses = {outcome.status for outcome in OUTCOMES.values()}
    assert statuses == {200, 400, 403, 404, 405, 411, 413, 415, 500, 503}


@pytest.mark.parametrize("name", OUTCOMES)
def test_only_a_405_has_allow_and_only_a_503_has_retry_after(name: str) -> None:
    answer = call_for(OUTCOMES[name])
    extra = {"allow", "retry-after"} & set(answer.headers)
    assert extra == {405: {"allow"}, 503: {"retry-after"}}.get(answer.status, set())
    assert answer.headers.get("allow", "POST") == "POST"
    assert int(answer.headers.get("retry-after", "1")) > 0


@pytest.mark.parametrize("name", OUTCOMES)
def test_no_answer_repeats_the_delivery_or_tells_about_the_receiver(name: str) -> None:
    answer = call_for(OUTCOMES[name])
    told = str(answer).lower()
    secrets = [TOKEN, PERSONAL, "-id-1", APP_ID, APP_ID.removeprefix("appId_"), HANDLER_TEXT]
    secrets += ["jane", "development", "staging", "other_", "/hook", "99", "disk full"]
    secrets += ["reach", "traceback", "runtimeerror", "connectionerror", "handle(", SESSION]
    assert [secret for secret in secrets if secret.lower() in told] == []


def test_a_head_is_answered_without_a_body_and_with_the_length_of_that_of_a_get() -> None:
    head = call(make_receiver(), REQUEST_METHOD="HEAD", CONTENT_LENGTH=None)
    get = call(make_receiver(), REQUEST_METHOD="GET", CONTENT_LENGTH=None)
    assert head == (405, get.headers, None)


@pytest.mark.parametrize("method", ["post", "OPTIONS", "DELETE", "BREW"])
def test_any_other_method_is_a_405(method: str) -> None:
    answer = call(make_receiver(), make_body(), behind={"REQUEST_METHOD": method})
    assert answer.status == 405


@pytest.mark.parametrize("broken", ["_parse", "_content_length"])
def test_a_bug_is_a_500_that_is_logged_and_not_shown(
    broken: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*args: object) -> None:
        raise ZeroDivisionError("a bug's words")

    monkeypatch.setattr(ignisign_webhook, broken, fail)
    answer = call(make_receiver(), make_personal_body())
    assert (answer.status, answer.json["code"]) == (500, GENERIC)
    assert not {"bug", "zero", "traceback"} & set(re.findall("[a-z]+", str(answer).lower()))
    (record,) = caplog.records
    assert record.exc_info is not None
    assert isinstance(record.exc_info[1], ZeroDivisionError)


def test_what_ends_a_worker_goes_through_and_the_delivery_is_handled_when_it_comes_again() -> None:
    app = WebhookApp(make_verifier())
    calls: list[object] = []

    @app.on()
    def handle(event: object) -> None:
        calls.append(event)
        if len(calls) == 1:
            raise SystemExit("the time limit of a server")

    with pytest.raises(SystemExit):
        call(app, make_body())
    assert call(app, make_body()).status == 200
    assert len(calls) == 2


# Reading the request


@pytest.mark.parametrize(
    ("length", "status"),
    [
        (None, 411),
        ("", 411),
        ("-1", 400),
        ("+5", 400),
        (" 5", 400),
        ("5 ", 400),
        ("5_0", 400),
        ("5.0", 400),
        ("0x5", 400),
        ("\uff15", 400),
        ("\u00b2", 400),
        ("5, 5", 400),
        ("262145", 413),
        ("9" * 18, 413),
        ("9" * 19, 413),
        ("9" * 5000, 413),
        ("0", 400),  # read, and no JSON
        ("00005", 400),
        ("5".zfill(5000), 400),
        ("5", 400),
    ],
    ids=lambda value: str(value)[:20],
)
def test_a_content_length_is_read_as_the_standard_has_it(length: str | None, status: int) -> None:
    body = Wire(b"{   }", ended=status == 413)
    answer = call(make_receiver(), body, behind={"CONTENT_LENGTH": length})
    assert answer.status == status
    is_five = (length or "").lstrip("0") == "5"
    number_was_good = status == 413 or length == "0" or is_five
    assert ("number" not in str(answer.json)) == (number_was_good or status == 411)
    assert body.taken == (5 if is_five or status == 413 else 0)


def test_a_body_of_the_longest_accepted_length_is_accepted_and_one_byte_more_is_not() -> None:
    for max_body in (1000, 262_144):
        fits = make_personal_body().ljust(max_body)
        options = {} if max_body == 262_144 else {"max_body": max_body}
        assert call(make_receiver(**options), fits).status == 200
        assert call(make_receiver(**options), fits + b" ").status == 413
        for pace in (1 << 30, 999):
            terminated = {"wsgi.input_terminated": True, "CONTENT_LENGTH": None}
            wire = Wire(fits, ended=True, pace=pace)
            assert call(make_receiver(**options), wire, **terminated).status == 200
            wire = Wire(fits + b" ", ended=True, pace=pace)
            assert call(make_receiver(**options), wire, **terminated).status == 413


def test_a_body_is_never_read_past_its_length() -> None:
    body = make_personal_body()
    for pace in (1, 7, len(body)):
        following = Wire(body + b"GET / HTTP/1.1", pace=pace)
        answer = call(make_receiver(), following, CONTENT_LENGTH=str(len(body)))
        assert (answer.status, following.taken) == (200, len(body))


@pytest.mark.parametrize("pace", [1, 2, 100])
def test_a_body_that_comes_in_pieces_is_read_whole(pace: int) -> None:
    wire = Wire(make_personal_body(), pace=pace)
    assert call(make_receiver(), wire).status == 200
    wire = Wire(make_personal_body(), pace=pace, ended=True)
    changes = {"wsgi.input_terminated": True, "CONTENT_LENGTH": None}
    assert call(make_receiver(), wire, **changes).status == 200


class ServersOwnError(Exception):
    """Servers raise what they like when a body can't be read."""


@pytest.mark.parametrize("fault", [OSError, TimeoutError, ServersOwnError, ValueError, EOFError])
@pytest.mark.parametrize("terminated", [False, True])
def test_a_body_that_can_not_be_read_is_a_400_and_one_line_in_the_log(
    fault: type[Exception], terminated: bool, caplog: pytest.LogCaptureFixture
) -> None:
    wire = Wire(make_personal_body()[:-9], fault=fault(f"the client said {TOKEN}"))
    changes: dict[str, typing.Any] = {"CONTENT_LENGTH": str(wire.left + 9)}
    if terminated:
        changes = {"CONTENT_LENGTH": None, "wsgi.input_terminated": True}
    answer = call(make_receiver(), wire, **changes)
    assert (answer.status, answer.json["code"]) == (400, MALFORMED)
    (record,) = caplog.records
    assert (record.levelname, record.exc_info) == ("WARNING", None)
    assert fault.__name__ in caplog.text
    assert TOKEN not in caplog.text
    assert wire.reads == 2, "what failed was read again"


@pytest.mark.parametrize("terminated", [None, True])
def test_a_body_that_ends_early_is_a_400_and_not_a_delivery(terminated: bool | None) -> None:
    cut = make_personal_body()[:-1]
    complete = make_personal_body()  # JSON by itself, and still less than was announced
    for body in (b"", cut, complete):
        wire = Wire(body, ended=True)
        changes = {
            "CONTENT_LENGTH": str(len(complete) + 1),
            "wsgi.input_terminated": terminated,
        }
        answer = call(make_receiver(), wire, **changes)
        assert (answer.status, answer.json["message"]) == (
            400,
            "The body is shorter than announced.",
        )


def test_an_input_that_the_server_ends_is_read_without_a_length() -> None:
    changes = {"wsgi.input_terminated": True, "CONTENT_LENGTH": None}
    wire = Wire(make_personal_body(), ended=True)
    assert call(make_receiver(), wire, **changes).status == 200
    # Nothing says that there is a body: an error of the sender's, and none of its JSON.
    assert call(make_receiver(), Wire(b"", ended=True), **changes).status == 411
    changes["HTTP_TRANSFER_ENCODING"] = "chunked"
    assert call(make_receiver(), Wire(b"", ended=True), **changes).status == 400


def test_an_endless_input_is_left_soon_after_the_cap() -> None:
    changes = {"wsgi.input_terminated": True, "CONTENT_LENGTH": None}
    wire = Endless(b"")
    tracemalloc.start()
    try:
        assert call(make_receiver(), wire, **changes).status == 413
        assert tracemalloc.get_traced_memory()[1] < 2_000_000
    finally:
        tracemalloc.stop()
    assert wire.taken == ignisign_webhook.MAX_BODY + 1 + ignisign_webhook.MAX_DRAIN


@pytest.mark.parametrize(
    ("changes", "status"),
    [
        ({"REQUEST_METHOD": "PUT"}, 405),
        ({"PATH_INFO": "/elsewhere"}, 404),
        ({"CONTENT_TYPE": "text/plain"}, 415),
        ({}, 413),
    ],
    ids=str,
)
@pytest.mark.parametrize("length", [300_000, 1_048_576, 1_048_577, 10_000_000])
def test_of_a_body_that_is_not_wanted_a_bounded_part_is_read(
    changes: dict[str, str], status: int, length: int
) -> None:
    wire = Endless(b"")
    answer = call(make_receiver(path="/"), wire, CONTENT_LENGTH=str(length), **changes)
    assert answer.status == status
    assert wire.taken == min(length, ignisign_webhook.MAX_DRAIN)


def test_a_refused_request_without_a_length_is_not_read() -> None:
    for method in ("GET", "POST"):
        wire = Wire(b"", fault=ReadPastTheEnd())
        answer = call(make_receiver(), wire, CONTENT_LENGTH=None, REQUEST_METHOD=method)
        assert answer.status == {"GET": 405, "POST": 411}[method]
        assert wire.reads == 0


@pytest.mark.parametrize("fault", [OSError, ServersOwnError])
def test_a_body_that_is_not_wanted_and_can_not_be_read_changes_nothing(
    fault: type[Exception], caplog: pytest.LogCaptureFixture
) -> None:
    wire = Wire(b"", fault=fault())
    answer = call(make_receiver(), wire, CONTENT_LENGTH="9", CONTENT_TYPE="text/plain")
    assert (answer.status, wire.reads) == (415, 1)
    wire = Wire(b"", fault=ReadPastTheEnd())
    no_length = {"CONTENT_LENGTH": "+5", "CONTENT_TYPE": "text/plain"}
    assert call(make_receiver(), wire, behind=no_length).status == 415
    assert len(caplog.records) == 2


@pytest.mark.parametrize(
    "name", ["PATH_INFO", "SCRIPT_NAME", "QUERY_STRING", "CONTENT_TYPE", "SERVER_PROTOCOL"]
)
def test_a_variable_that_a_server_may_leave_out_is_not_missed(name: str) -> None:
    assert call(make_receiver(), make_personal_body(), behind={name: None}).status == 200


def test_a_request_without_a_path_is_not_for_a_path() -> None:
    app = make_receiver(path="/hook")
    assert call(app, make_personal_body(), behind={"PATH_INFO": None}).status == 404


@pytest.mark.parametrize(
    ("content_type", "status"),
    [
        ("application/json", 200),
        ("application/json; charset=utf-8", 200),
        ("application/json;charset=UTF-8", 200),
        (" application/json ", 200),
        ("APPLICATION/JSON", 200),
        ("application/vnd.ignisign+json", 200),
        ("application/cloudevents+json; charset=utf-8", 200),
        ("", 200),
        ("text/plain", 415),
        ("text/json", 415),
        ("text/html; x=application/json", 415),
        ("application/jsonp", 415),
        ("application/json-seq", 415),
        ("application/jsonx; charset=utf-8", 415),
        ("application/x-www-form-urlencoded", 415),
        ("application/octet-stream", 415),
        ("application/+json/x", 415),
        ("xapplication/json", 415),
        ("multipart/form-data; boundary=application/json", 415),
        ("json", 415),
        (";", 200),
    ],
)
def test_a_body_that_is_not_sent_as_json_is_a_415(content_type: str, status: int) -> None:
    answer = call(make_receiver(), make_personal_body(), CONTENT_TYPE=content_type)
    assert answer.status == status


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "br", "identity", "GZIP", "?"])
def test_a_content_encoding_is_a_415(encoding: str) -> None:
    answer = call(make_receiver(), make_personal_body(), HTTP_CONTENT_ENCODING=encoding)
    assert answer.status == 415


@pytest.mark.parametrize(
    ("path", "path_info", "status"),
    [
        ("/hook", "/hook", 200),
        ("/hook", "/hook/", 404),
        ("/hook", "/Hook", 404),
        ("/hook", "/", 404),
        ("/hook", "/hook/more", 404),
        ("/hook", "/my/hook", 404),
        ("/hook/", "/hook/", 200),
        ("/", "/", 200),
        (None, "/anything", 200),
        ("/été/日本", "/été/日本".encode().decode("latin-1"), 200),
        ("/été/日本", "/été", 404),
        ("/é", "/é", 404),  # the byte of another encoding
    ],
)
def test_only_the_path_that_was_given_is_served(
    path: str | None, path_info: str, status: int
) -> None:
    answer = call(make_receiver(path=path), make_personal_body(), PATH_INFO=path_info)
    assert answer.status == status


def test_the_path_is_the_one_below_the_place_where_the_receiver_is_mounted() -> None:
    app = make_receiver(path="/hook")
    mounted = {"SCRIPT_NAME": "/api", "PATH_INFO": "/hook", "QUERY_STRING": "a=/b"}
    assert call(app, make_personal_body(), **mounted).status == 200


def test_a_refused_request_spends_no_token_and_reaches_no_handler() -> None:
    asked: list[Delivery] = []
    handled: list[object] = []

    def check_token(delivery: Delivery) -> TokenStatus:
        asked.append(delivery)
        return TokenStatus.VALID

    for outcome in OUTCOMES.values():
        if outcome.status in (200, 500, 503) or outcome.code == NOT_VERIFIED:
            continue
        app = WebhookApp(make_verifier(check_token), **outcome.options)
        app.on()(handled.append)
        changes = dict(outcome.changes)
        wire = Wire(outcome.body, ended=changes.pop("ended", False))
        assert call(app, wire, **changes).status == outcome.status
    assert (asked, handled) == ([], [])


# The log


@pytest.mark.parametrize("name", OUTCOMES)
def test_a_delivery_is_one_line_that_names_event_and_outcome(
    name: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    outcome = OUTCOMES[name]
    call_for(outcome)
    assert {record.name for record in caplog.records} == {"ignisign_webhook"}
    lines = [record for record in caplog.records if not record.exc_info]
    (line,) = lines
    assert "\n" not in line.getMessage()
    if outcome.logged:
        assert line.getMessage().startswith("delivery")
        assert outcome.logged in line.getMessage()
    else:
        assert f"refused a request: {outcome.status} " in line.getMessage()
    assert line.levelname == (
        "INFO" if outcome.status == 200 else "ERROR" if outcome.status >= 500 else "WARNING"
    )


@pytest.mark.parametrize("name", OUTCOMES)
def test_no_token_id_or_personal_data_is_logged_at_any_level(
    name: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    call_for(OUTCOMES[name])
    assert caplog.text
    everything = caplog.text + repr([vars(record) for record in caplog.records])
    for secret in (TOKEN, PERSONAL, "Jane", "request-id-1", "signer-id-1", "other_", APP_ID):
        assert secret not in everything


def test_a_failing_handler_is_named_with_its_traceback_and_the_others_are_not(
    caplog: pytest.LogCaptureFixture,
) -> None:
    call_for(OUTCOMES["failing handler"])
    failure = caplog.records[0]
    assert failure.levelname == "ERROR"
    assert "make_receiver.<locals>.handle" in failure.getMessage()
    assert HANDLER_TEXT in caplog.text


ODD = [
    "X\nERROR root: forged",
    "X\r\nforged",
    "X\u2028forged",
    "\x1b[2Jforged",
    "%sforged",
    "forged",
    "X\n",
]


@pytest.mark.parametrize("odd", ODD, ids=ascii)
@pytest.mark.parametrize("name", ["topic", "action", "msgNature"])
def test_what_a_sender_puts_in_a_name_can_not_forge_a_line(
    name: str, odd: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    app = make_receiver()
    assert call(app, make_personal_body(**{name: odd})).status == 200
    assert call(app, make_personal_body(**{name: odd, "appId": "appId_other"})).status == 403
    assert len(caplog.records) == 2
    assert len(caplog.text.splitlines()) == 2
    assert "forged" not in caplog.text
    assert all("?" in record.getMessage() for record in caplog.records)


@pytest.mark.parametrize("odd", ODD, ids=ascii)
def test_what_a_sender_puts_elsewhere_can_not_forge_a_line(
    odd: str, caplog: pytest.LogCaptureFixture
) -> None:
    app = make_receiver(path="/")
    double_key = b'{"%s": 1, "%s": 2}' % (odd.encode(), odd.encode())
    escaped_key = json.dumps({odd: {odd: float("nan")}}).encode()
    statuses = [
        call(app, odd.encode()).status,
        call(app, double_key).status,
        call(app, escaped_key).status,
        call(app, make_body(content={odd: 7})).status,
        call(app, make_body(appEnv=odd)).status,
        call(app, make_body(appId=odd)).status,
        call(app, b"", PATH_INFO=f"/{odd}".encode().decode("latin-1")).status,
        call(app, b"", CONTENT_TYPE=odd).status,
        call(app, b"", HTTP_CONTENT_ENCODING=odd).status,
        call(app, b"", behind={"CONTENT_LENGTH": odd}).status,
        call(app, b"", behind={"REQUEST_METHOD": odd}).status,
    ]
    assert statuses == [400, 400, 400, 400, 403, 403, 404, 415, 415, 400, 405]
    assert len(caplog.text.splitlines()) == len(caplog.records) == len(statuses)
    assert "forged" not in caplog.text


# Under real servers

SERVED = """
import os, signal, sys
from wsgiref.simple_server import make_server

import ignisign_webhook
from ignisign_webhook import *

def check_token(delivery):
    kind = delivery.verification_token.partition("-")[0]
    if kind == "outage":
        raise ConnectionError
    return TokenStatus.VALID if kind == "good" else TokenStatus.NOT_FOUND

app = WebhookApp(
    Verifier(app_id=os.environ["APP_ID"], app_env="DEVELOPMENT", check_token=check_token),
    path="/hook/\\N{LATIN SMALL LETTER E WITH ACUTE}",
    max_body=20_000,
)

@app.on(SignatureSessionEvent)
def handle(event):
    if event.content.signer_id == "unlucky":
        raise RuntimeError
    with open(os.environ["HANDLED"], "a") as file:
        print(event.content.signer_id, file=file)

if __name__ == "__main__":
    make = make_server if sys.argv[1] == "plain" else lambda host, port, app: (
        ignisign_webhook._make_server(app, host, port)
    )
    make("127.0.0.1", int(sys.argv[2]), app).serve_forever()
"""


# The one beside this Python: any other is linked to another Python.
UWSGI = shutil.which("uwsgi", path=str(Path(sys.executable).parent)) or ""
UWSGI_HOME = [f"--virtualenv={sys.prefix}"] if sys.prefix != sys.base_prefix else []
GUNICORN_COMMAND = [sys.executable, "-m", "gunicorn", "served:app", "--bind=127.0.0.1:{port}"]
# What must be installed for each, and the command, in the directory of served.py.
SERVERS: dict[str, tuple[tuple[str, ...], list[str]]] = {
    "own": ((), [sys.executable, "served.py", "own", "{port}"]),
    "wsgiref": ((), [sys.executable, "served.py", "plain", "{port}"]),
    "gunicorn sync": (("gunicorn",), [*GUNICORN_COMMAND, "--worker-class=sync"]),
    "gunicorn gthread": (
        ("gunicorn",),
        [*GUNICORN_COMMAND, "--worker-class=gthread", "--threads=4"],
    ),
    "gunicorn gevent": (("gunicorn", "gevent"), [*GUNICORN_COMMAND, "--worker-class=gevent"]),
    "waitress": (
        ("waitress",),
        [sys.executable, "-m", "waitress", "--listen=127.0.0.1:{port}", "served:app"],
    ),
    "uwsgi": (
        (),
        [
            *(UWSGI, "--http-socket=127.0.0.1:{port}", "--module=served:app", "--need-app"),
            *("--die-on-term", "--enable-threads", *UWSGI_HOME),
        ],
    ),
    "cheroot": (
        ("cheroot",),
        [sys.executable, "-m", "cheroot", "--bind=127.0.0.1:{port}", "served:app"],
    ),
    "granian": (
        ("granian",),
        [sys.executable, "-m", "granian", "--interface=wsgi", "--port={port}", "served:app"],
    ),
}


class Running(typing.NamedTuple):
    name: str
    port: int
    handled: Path  # a line for each event that was handled


@pytest.fixture(scope="module", params=SERVERS)
def receiver(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Running]:
    modules, command = SERVERS[request.param]
    if not is_installed(*modules) or not command[0]:
        pytest.skip(f"{request.param} is not installed")
    directory, port = tmp_path_factory.mktemp("served"), find_free_port()
    (directory / "served.py").write_text(SERVED)
    receiver = Running(request.param, port, directory / "handled")
    receiver.handled.touch()
    places = [str(Path(ignisign_webhook.__file__).parent), os.environ.get("PYTHONPATH", "")]
    environ = {**os.environ, "APP_ID": APP_ID, "HANDLED": str(receiver.handled)}
    environ["PYTHONPATH"] = os.pathsep.join(filter(None, places))
    with (directory / "output").open("wb") as output:
        process = subprocess.Popen(
            [part.format(port=port) for part in command],
            cwd=directory,
            env=environ,
            stdout=output,
            stderr=output,
            start_new_session=True,
        )

    def answers() -> bool:
        assert process.poll() is None, (directory / "output").read_text()
        with contextlib.suppress(ConnectionError):
            return exchange(port, make_request(b"", method="GET")) == 405
        return False

    try:
        wait_until(answers)
        yield receiver
        assert process.poll() is None, (directory / "output").read_text()
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGTERM)
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(3)
            os.killpg(process.pid, signal.SIGKILL)
        process.wait(10)


def make_request(
    body: bytes,
    *,
    method: str = "POST",
    path: str = "/hook/%C3%A9",
    content_type: str | None = "application/json",
    framing: str | None = None,
) -> bytes:
    """An HTTP request; `framing` stands in the place of the Content-Length."""
    if framing is None:
        framing = f"Content-Length: {len(body)}\r\n"
    if content_type is not None:
        framing += f"Content-Type: {content_type}\r\n"
    head = f"{method} {path} HTTP/1.1\r\nHost: localhost\r\n"
    return f"{head}{framing}Connection: close\r\n\r\n".encode() + body


def make_chunked(body: bytes) -> bytes:
    half = len(body) // 2
    chunks = (b"%x\r\n%s\r\n" % (len(part), part) for part in (body[:half], body[half:], b""))
    return make_request(b"".join(chunks), framing="Transfer-Encoding: chunked\r\n")


def make_session(signer_id: str = "signer-1", **changes: object) -> bytes:
    content = {"signatureRequestId": "request-1", "signerId": signer_id}
    return make_body(**{"content": content, "verificationToken": "good-1", **changes})


def exchange(port: int, request: bytes, *, half_close: bool = False) -> int | None:
    """Send a request, whole, and only then read the answer: its status, None if there is none."""
    method = request.split()[0].decode()
    with socket.socket() as sock:
        sock.settimeout(10)
        # So that a large request is only sent when it is read, and not into the system's memory.
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 16_384)
        sock.connect(("127.0.0.1", port))
        sock.sendall(request)
        if half_close:
            sock.shutdown(socket.SHUT_WR)
        with contextlib.closing(http.client.HTTPResponse(sock, method=method)) as response:
            try:
                response.begin()
            except http.client.RemoteDisconnected:
                return None
            content = response.read()
            headers = {name.lower(): value for name, value in response.getheaders()}
    if headers.get("content-type") == "application/json":  # or it is the server's own answer
        read_answer(response.status, headers, content, method)
    return response.status


CUT = make_request(make_session("cut"))[:-1]
# Servers that hand a chunked body to the application as it is, with no mark of its end.
NO_CHUNKS: dict[str, int | None] = dict.fromkeys(["own", "wsgiref", "uwsgi"], 411)
# What is sent, the status of the answer, and what becomes of it under the servers that differ.
EXCHANGES: dict[str, tuple[bytes, int, dict[str, int | None]]] = {
    "good": (make_request(make_session()), 200, {}),
    "the same again": (make_request(make_session()), 200, {}),
    "as long as can be": (make_request(make_session().ljust(20_000)), 200, {}),
    "malformed": (make_request(make_session(action=7)), 400, {}),
    "no body": (make_request(b""), 400, {}),
    "wrong application": (make_request(make_session(appId="appId_other")), 403, {}),
    "wrong environment": (make_request(make_session(appEnv="STAGING")), 403, {}),
    "refused token": (make_request(make_session(verificationToken="bad-1")), 403, {}),
    "wrong path": (make_request(make_session(), path="/hook/e"), 404, {}),
    "wrong method": (make_request(make_session(), method="PUT"), 405, {}),
    "HEAD": (make_request(b"", method="HEAD", framing=""), 405, {}),
    "no length": (make_request(b"", framing=""), 411, {}),
    "too long": (make_request(make_session().ljust(20_001)), 413, {}),
    "wrong type": (make_request(make_session(), content_type="text/plain"), 415, {}),
    # wsgiref says text/plain for the sender.
    "no type": (make_request(make_session(), content_type=None), 200, {"wsgiref": 415}),
    "failing handler": (make_request(make_session("unlucky")), 500, {}),
    "outage": (make_request(make_session(verificationToken="outage-1")), 503, {}),
    "chunked": (make_chunked(make_session("chunked")), 200, NO_CHUNKS),
    "chunked, too long": (make_chunked(make_session().ljust(20_001)), 413, NO_CHUNKS),
    # waitress waits for the whole body before it calls the application.
    "cut off": (CUT, 400, {"waitress": None}),
}


@pytest.mark.parametrize("name", EXCHANGES)
def test_a_real_server_gives_the_same_answer(receiver: Running, name: str) -> None:
    request, status, differences = EXCHANGES[name]
    answer = exchange(receiver.port, request, half_close=request is CUT)
    assert answer == differences.get(receiver.name, status)


@pytest.mark.parametrize("status", [404, 405, 413, 415])
def test_a_sender_of_a_large_body_reads_why_it_is_refused(receiver: Running, status: int) -> None:
    large = make_session().ljust(500_000)
    request = {
        404: make_request(large, path="/"),
        405: make_request(large, method="PUT"),
        413: make_request(large),
        415: make_request(large, content_type="text/plain"),
    }[status]
    assert exchange(receiver.port, request) == status


def test_under_a_real_server_a_delivery_sent_twice_is_handled_once(receiver: Running) -> None:
    request = make_request(make_session("signer-2"))
    assert [exchange(receiver.port, request) for _ in range(2)] == [200, 200]
    assert receiver.handled.read_text().splitlines().count("signer-2") == 1


def test_under_a_real_server_a_body_in_pieces_is_read_whole(receiver: Running) -> None:
    request = make_request(make_session("signer-3"))
    with socket.create_connection(("127.0.0.1", receiver.port), timeout=10) as sock:
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        for start in range(0, len(request), 40):
            sock.sendall(request[start : start + 40])
        with contextlib.closing(http.client.HTTPResponse(sock)) as response:
            response.begin()
            assert response.status == 200
    assert "signer-3" in receiver.handled.read_text().splitlines()


def test_under_a_real_server_a_sender_that_goes_away_is_not_heard_and_does_no_harm(
    receiver: Running,
) -> None:
    for reset in (False, True):
        with socket.create_connection(("127.0.0.1", receiver.port), timeout=10) as sock:
            if reset:
                at_once = (1).to_bytes(4, sys.byteorder) + bytes(4)
                sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, at_once)
            sock.sendall(CUT)
        assert exchange(receiver.port, make_request(make_session(f"after {reset}"))) == 200
    handled = receiver.handled.read_text().splitlines()
    assert {"after False", "after True"} <= set(handled)
    assert "cut" not in handled


# ---- The command line ------------------------------------------------------------------------


def run_module(*arguments: str, **options: typing.Any) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-W", "error", str(MODULE), *arguments]
    options = {"capture_output": True, "text": True, "timeout": 30, **options}
    return subprocess.run(command, check=False, **options)


def without_credentials(**changes: str) -> dict[str, str]:
    kept = {k: v for k, v in os.environ.items() if not k.startswith("IGNISIGN_")}
    return {**kept, **changes}


def test_the_demo_shows_the_readmes_table_and_succeeds() -> None:
    done = run_module("demo", env=without_credentials())
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == readme_block("demo-output")


@pytest.mark.parametrize(
    ("attribute", "value"), [("status", http.HTTPStatus.OK), ("code", WrongApplicationError.code)]
)
def test_the_demo_fails_when_an_answer_is_wrong(
    attribute: str,
    value: object,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    logger = logging.getLogger("ignisign_webhook")
    monkeypatch.setattr(logger, "handlers", [])
    monkeypatch.setattr(logger, "propagate", True)
    monkeypatch.setattr(TokenRejectedError, attribute, value)
    assert ignisign_webhook.main(["demo"]) == 1
    printed = capsys.readouterr().out
    assert printed.count("WRONG") == 1 and "Answers that were wrong: 1." in printed


def test_the_demo_leaves_no_thread_behind(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    logger = logging.getLogger("ignisign_webhook")
    monkeypatch.setattr(logger, "handlers", [])
    monkeypatch.setattr(logger, "propagate", True)
    before = threading.active_count()
    assert ignisign_webhook.main(["demo"]) == 0
    assert threading.active_count() == before
    assert capsys.readouterr().out.count(" ok\n") == 8


@pytest.mark.parametrize("command", [[], ["demo"], ["serve"], ["parse"]])
def test_every_command_explains_itself(command: list[str]) -> None:
    done = run_module(*command, "--help")
    assert done.returncode == 0 and done.stdout.startswith("usage: ignisign-webhook")
    assert done.stderr == ""


def test_the_version_is_the_modules() -> None:
    assert run_module("--version").stdout.strip() == ignisign_webhook.__version__


def test_a_command_is_required() -> None:
    assert run_module().returncode == 2
    assert run_module("dance").returncode == 2


@pytest.mark.parametrize(("delivery", "event_type"), SAMPLES.values(), ids=SAMPLES.keys())
def test_parse_shows_the_event_without_its_secrets(
    delivery: dict[str, typing.Any],
    event_type: type,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    file = tmp_path / "delivery.json"
    file.write_text(json.dumps(delivery))
    assert ignisign_webhook.main(["parse", str(file)]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith(event_type.__name__ + "(")
    assert not [secret for secret in SECRETS if secret in printed]


def test_parse_reads_standard_input() -> None:
    done = run_module("parse", input=make_body().decode())
    assert done.returncode == 0
    assert "signer_id='65f0a3c29902ba0012e9a7f0'" in done.stdout


def test_parse_says_where_a_body_is_malformed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "delivery.json"
    file.write_bytes(make_body(action=7))
    assert ignisign_webhook.main(["parse", str(file)]) == 1
    assert capsys.readouterr() == (
        "",
        "ignisign-webhook: malformed delivery at action: expected a string, got a number\n",
    )


def test_a_command_whose_output_nobody_reads_ends_quietly() -> None:
    command = [sys.executable, str(MODULE), "demo"]
    environ = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen(command, env=environ, **pipes) as process:
        assert process.stdout is not None and process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(20) == 1


def test_parse_says_which_file_it_cant_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert ignisign_webhook.main(["parse", str(tmp_path / "absent.json")]) == 2
    assert "absent.json: No such file" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("environ", "problem"),
    [
        ({}, "set IGNISIGN_API_KEY"),
        ({"IGNISIGN_API_KEY": "sk_wrong"}, "expected sk_<env>_<id>_<secret>"),
        ({"IGNISIGN_API_KEY": API_KEY, "IGNISIGN_SERVER_URL": "http://example.org"}, "loopback"),
    ],
)
def test_serve_says_how_to_set_it_up(
    environ: dict[str, str],
    problem: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(os, "environ", environ)
    assert ignisign_webhook.main(["serve", "--port", "0"]) == 2
    printed = capsys.readouterr()
    assert problem in printed.err
    assert printed.out == "" and "sk_wrong" not in printed.err


def test_serve_without_a_credential_exits_with_2() -> None:
    done = run_module("serve", "--port", "0", env=without_credentials())
    assert (done.returncode, done.stdout) == (2, "")
    assert "set IGNISIGN_API_KEY" in done.stderr and "Traceback" not in done.stderr


def test_serve_says_what_else_is_wrong(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("IGNISIGN_API_KEY", API_KEY)

    def serve(*arguments: str) -> str:
        assert ignisign_webhook.main(["serve", *arguments]) == 2
        return capsys.readouterr().err

    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        assert f"can't listen on 127.0.0.1:{port}" in serve("--port", port)
    assert "can't listen" in serve("--port", "99999")
    assert f"delivery log {tmp_path}" in serve("--port", "0", "--deliveries", str(tmp_path))
    assert "delivery log" in serve("--port", "0", "--deliveries", "")
    assert "path must start with a slash" in serve("--port", "0", "--path", "hook")


@contextlib.contextmanager
def yes_service() -> Iterator[str]:
    """A stand-in of Ignisign's token service: every token that starts with "good" is good."""

    def application(environ: dict[str, typing.Any], start_response: typing.Any) -> list[bytes]:
        question = json.loads(environ["wsgi.input"].read(int(environ["CONTENT_LENGTH"])))
        good = question["token"].startswith("good")
        answer = json.dumps({"isValid": good, "notFound": not good}).encode()
        start_response("200 OK", [("Content-Length", str(len(answer)))])
        return [answer]

    with ignisign_webhook._serving(application) as url:
        yield url


@contextlib.contextmanager
def serving(*arguments: str, **environ: str) -> Iterator[tuple[subprocess.Popen[str], int]]:
    """Run ``serve`` on a free port, and give the process and the port."""
    process = subprocess.Popen(
        [sys.executable, "-W", "error", str(MODULE), "serve", "--port", "0", *arguments],
        env=without_credentials(IGNISIGN_API_KEY=API_KEY, **environ),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stderr is not None
        line = process.stderr.readline()
        found = re.fullmatch(r"Listening on http://127\.0\.0\.1:(\d+)(/\S*)\n", line)
        assert found, line
        yield process, int(found[1])
    finally:
        process.kill()
        process.communicate()


@pytest.mark.parametrize("stop", [signal.SIGTERM, signal.SIGINT])
def test_serve_prints_the_event_of_a_post_and_stops_cleanly(stop: signal.Signals) -> None:
    with (
        yes_service() as url,
        serving("--path", "/hook", IGNISIGN_SERVER_URL=url) as (process, port),
    ):
        assert process.stdout is not None and process.stderr is not None
        assert post(port, make_body(verificationToken="good"), "/hook") == 200
        line = process.stdout.readline()
        assert Event.from_dict(json.loads(line)) == parse_event(make_body())
        assert post(port, make_body(verificationToken="bad"), "/hook") == 403
        assert post(port, make_body(verificationToken="good"), "/elsewhere") == 404
        process.send_signal(stop)
        assert process.wait(20) == 0
        assert process.stdout.read() == ""
        log = process.stderr.read()
        assert "SIGNATURE_SESSION INITIALIZED INFO: handled (handlers: 1)" in log
        assert "Traceback" not in log and "good" not in log and "/elsewhere" not in log


@pytest.mark.parametrize("has_output", [True, False])
def test_serve_says_200_only_to_an_event_that_it_printed(
    has_output: bool, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    servers: list[typing.Any] = []
    make_server = ignisign_webhook._make_server

    def remember_server(*arguments: typing.Any) -> object:
        servers.append(make_server(*arguments))
        return servers[-1]

    answers: list[int] = []

    def send_and_stop() -> None:
        wait_until(lambda: signal.getsignal(signal.SIGTERM) is not before[signal.SIGTERM])
        answers.append(post(servers[0].server_port, make_body(verificationToken="good")))
        os.kill(os.getpid(), signal.SIGTERM)

    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    monkeypatch.setenv("IGNISIGN_API_KEY", API_KEY)
    with yes_service() as url:
        monkeypatch.setenv("IGNISIGN_SERVER_URL", url)
        monkeypatch.setattr(ignisign_webhook, "_make_server", remember_server)
        if not has_output:
            monkeypatch.setattr(sys, "stdout", None)  # as Python has it after >&-
        sender = threading.Thread(target=send_and_stop)
        sender.start()
        try:
            assert ignisign_webhook.main(["serve", "--port", "0"]) == 0
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)
            sender.join()
    assert answers == [200 if has_output else 500]
    lines = capsys.readouterr().out.splitlines()
    events = [Event.from_dict(json.loads(line)) for line in lines]
    assert events == [parse_event(make_body())] * has_output


def test_serve_answers_the_request_in_hand_before_it_stops() -> None:
    with yes_service() as url, serving(IGNISIGN_SERVER_URL=url) as (process, port):
        body = make_body(verificationToken="good")
        with socket.create_connection(("127.0.0.1", port), 10) as client:
            client.sendall(
                b"POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                b"Content-Length: %d\r\n\r\n" % len(body)
            )
            # A second request that is answered shows that the first one was taken before it.
            assert post(port, b"{}") == 400
            process.send_signal(signal.SIGTERM)

            wait_until(lambda: refuses_connections(port))
            assert process.poll() is None
            client.sendall(body)
            assert client.recv(100).startswith(b"HTTP/1.0 200 OK")
        assert process.wait(20) == 0


def test_serve_remembers_deliveries_in_a_file(tmp_path: Path) -> None:
    body = make_body(verificationToken="good")
    log = str(tmp_path / "log.sqlite3")
    with yes_service() as url:
        for printed in (1, 0):
            with serving("--deliveries", log, IGNISIGN_SERVER_URL=url) as (process, port):
                assert post(port, body) == 200
                process.send_signal(signal.SIGTERM)
                assert process.stdout is not None
                assert process.stdout.read().count("\n") == printed


def test_serve_does_not_call_an_event_received_that_it_could_not_print() -> None:
    with yes_service() as url, serving(IGNISIGN_SERVER_URL=url) as (process, port):
        assert process.stdout is not None
        process.stdout.close()
        assert post(port, make_body(verificationToken="good")) == 500
        process.send_signal(signal.SIGTERM)


def is_dropped(client: socket.socket, more: bytes) -> bool:
    """Send a little more, wait a little, and look whether the other side has hung up."""
    try:
        client.sendall(more)
        return bool(select.select([client], [], [], 0.02)[0]) and client.recv(100) == b""
    except ConnectionError:
        return True


@pytest.mark.parametrize("drips", [False, True])
def test_a_sender_that_is_too_slow_is_dropped_quietly(
    drips: bool, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    server = ignisign_webhook._make_server(WebhookApp(make_verifier()), "127.0.0.1", 0)
    monkeypatch.setattr(server.RequestHandlerClass, "time_limit", 0.1)
    thread = threading.Thread(target=server.serve_forever, args=[0.01])
    thread.start()
    with server:
        try:
            with socket.create_connection(("127.0.0.1", server.server_port), 10) as client:
                client.sendall(b"POST / HTTP/1.1\r\n" * drips)
                wait_until(lambda: is_dropped(client, b"X: y\r\n" * drips), 5)
        finally:
            server.shutdown()
            thread.join()
    assert "a request ended early: TimeoutError" in caplog.text


def test_a_second_signal_ends_a_stop_that_waits_for_a_slow_sender() -> None:
    with contextlib.ExitStack() as stack:
        process, port = stack.enter_context(serving())
        with socket.create_connection(("127.0.0.1", port), 10) as client:
            client.sendall(b"POST / HTTP/1.1\r\nContent-Type: application/json\r\n")
            client.sendall(b"Content-Length: 1000\r\n\r\n")
            assert post(port, b"{}") == 400  # by then the first one was taken

            process.send_signal(signal.SIGTERM)
            wait_until(lambda: refuses_connections(port))
            assert process.poll() is None
            process.send_signal(signal.SIGTERM)
            assert process.wait(20) == -signal.SIGTERM


def test_parse_prints_on_a_terminal_that_knows_ascii_only() -> None:
    done = run_module(
        "parse",
        input=json.dumps(make_delivery(topic="T\U0001f600")),
        env=without_credentials(PYTHONIOENCODING="ascii"),
    )
    assert done.returncode == 0 and "\\U0001f600" in done.stdout


# ---- The module as a whole -------------------------------------------------------------------


def test_every_public_name_has_a_docstring_and_a_section() -> None:
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


def test_help_shows_nothing_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("IGNISIGN_API_KEY", API_KEY)
    assert API_KEY not in pydoc.render_doc(ignisign_webhook)


def test_the_import_loads_nothing_heavy() -> None:
    heavy = "http.client ssl urllib.request sqlite3 wsgiref argparse asyncio select socket"
    code = f"import sys, ignisign_webhook; print(*(set({heavy.split()}) & set(sys.modules)))"
    environ = {**os.environ, "PYTHONPATH": str(HERE)}
    command = [sys.executable, "-S", "-c", code]
    done = subprocess.run(command, env=environ, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""


def test_the_file_can_be_vendored_under_another_name(tmp_path: Path) -> None:
    package = tmp_path / "shop" / "vendor"
    package.mkdir(parents=True)
    shutil.copy(MODULE, package / "signing_hooks.py")
    code = (
        "import pickle, sys; from shop.vendor.signing_hooks import parse_event;"
        "event = parse_event(sys.stdin.read());"
        "assert pickle.loads(pickle.dumps(event)) == event; print(type(event).__module__)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        input=make_body().decode(),
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == "shop.vendor.signing_hooks\n"


# ---- The README ------------------------------------------------------------------------------


def test_every_block_of_the_readme_has_a_name_and_a_test() -> None:
    text = (HERE / "README.md").read_text("utf-8")
    names = re.findall(r"<!-- block: (\S+) -->\n```\w+$", text, re.M)
    assert len(re.findall(r"^```\w+$", text, re.M)) == len(names) == len(set(names)) > 10
    tests = Path(__file__).read_text("utf-8")
    elsewhere = {"tests", "servers"}  # the first is run by CI as it stands, the others below
    elsewhere.update(block for _, blocks, _, _ in RECIPES.values() for block in blocks)
    untested = [name for name in names if f'"{name}"' not in tests and name not in elsewhere]
    assert not untested


def test_the_limits_in_the_readme_are_the_modules() -> None:
    text = (HERE / "README.md").read_text("utf-8")
    table = text.partition("| cap | |")[2].partition("##")[0].replace(",", "")
    numbers = [float(number) for number in re.findall(r"\d+", table)]
    assert numbers == [
        ignisign_webhook.MAX_BODY,
        ignisign_webhook.MAX_DEPTH,
        ignisign_webhook.MAX_INTEGER_DIGITS,
        ignisign_webhook.MAX_ID_LENGTH,
        ignisign_webhook.MAX_ANSWER,
        ignisign_webhook.DEFAULT_TIMEOUT,
        ignisign_webhook.MAX_REMEMBERED,
        ignisign_webhook.DONE_MAX_NUMBER,
        ignisign_webhook.DONE_MAX_AGE / 86_400,
    ]


@pytest.mark.parametrize(
    "event_type", [t for t in typing.get_args(AnyEvent) if t is not UnknownEvent]
)
def test_the_readme_lists_the_fields_of_every_event(event_type: type) -> None:
    text = (HERE / "README.md").read_text("utf-8")
    [row] = re.findall(rf"^\| `{event_type.__name__}` \|.*$", text, re.M)
    types = ignisign_webhook._field_types(event_type)
    listed = set(re.findall(r"`(\w+)`", row))
    assert {str(action) for action in types["action"][0]} <= listed
    content = set(ignisign_webhook._wire_fields(types["content"][0]))
    if event_type is SignatureImageEvent:
        content = {name for name in content if "external" not in name}
    assert content <= listed, content - listed


def test_the_readmes_demo_command_works_as_written() -> None:
    command = readme_block("demo").replace("python3", shlex.quote(sys.executable))
    done = subprocess.run(command, shell=True, cwd=HERE, capture_output=True, text=True, check=True)
    assert done.stdout == readme_block("demo-output")


def test_the_readmes_vendored_use_works_as_written(tmp_path: Path) -> None:
    shutil.copy(MODULE, tmp_path)
    command = readme_block("vendored").replace("python3", shlex.quote(sys.executable))
    done = subprocess.run(
        command, shell=True, cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert done.stdout == "SIGNATURE_SESSION\n"


def run_block(name: str, monkeypatch: pytest.MonkeyPatch, url: str) -> dict[str, typing.Any]:
    monkeypatch.setenv("IGNISIGN_API_KEY", API_KEY)
    monkeypatch.setenv("IGNISIGN_SERVER_URL", url)
    names: dict[str, typing.Any] = {}
    exec(compile(readme_block(name), f"README.md, {name}", "exec"), names)
    return names


GOOD = make_body(verificationToken="good")
REFUSED = make_body(verificationToken="bad")
SENT = [(GOOD, 200), (REFUSED, 403), (b"{", 400)]


def test_the_readmes_called_use_works_as_written(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with yes_service() as url:
        names = run_block("called", monkeypatch, url)
        assert [names["view"](body) for body, _ in SENT] == [status for _, status in SENT]
    assert capsys.readouterr().out == "a session for the signer 65f0a3c29902ba0012e9a7f0\n"


def test_the_readmes_lambda_works_as_written(
    redis_url: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    log = types.ModuleType("redis_log")
    exec(readme_block("redis-log"), vars(log))
    monkeypatch.setitem(sys.modules, "redis_log", log)
    monkeypatch.setenv("REDIS_URL", redis_url)
    token = f"good-{os.urandom(8).hex()}"  # the server may be one of other tests too
    good = make_body(verificationToken=token)
    with yes_service() as url:
        names = run_block("lambda", monkeypatch, url)
        handler = names["lambda_handler"]
        for body, status in [(good, 200), *SENT[1:]]:
            encoded = {"body": base64.b64encode(body).decode(), "isBase64Encoded": True}
            plain = {"body": body.decode(), "isBase64Encoded": False}
            for request in (encoded, plain):
                assert handler(request, None)["statusCode"] == status
        assert handler({"body": None}, None)["statusCode"] == 400
        names["deliveries"].redis.close()
    assert capsys.readouterr().out.count("SignatureSessionEvent(") == 1


def test_the_readmes_own_verification_works_as_written() -> None:
    names: dict[str, typing.Any] = {}
    exec(readme_block("own-verification"), names)
    assert names["receive"](GOOD, "secret", "secret") == parse_event(GOOD)
    with pytest.raises(PermissionError):
        names["receive"](GOOD, "sécret", "secret")


def test_the_readmes_unit_test_passes_and_can_fail() -> None:
    names: dict[str, typing.Any] = {}
    exec(readme_block("unit-test"), names)
    names["test_signer_of"]()
    names["signer_of"] = lambda event: None
    with pytest.raises(AssertionError):
        names["test_signer_of"]()


def executable(name: str) -> str:
    """The path of a command that was installed beside this interpreter."""
    return str(Path(sys.executable).parent / name)


@contextlib.contextmanager
def running(command: list[str], port: int, directory: Path, **environ: str) -> Iterator[None]:
    """Run a server until it accepts connections, and stop it in the end."""
    output = directory / "output.txt"
    with output.open("wb") as file:
        process = subprocess.Popen(
            command,
            cwd=directory,
            stdout=file,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            env={
                **os.environ,
                "PYTHONPATH": str(HERE),
                "PYTHONUNBUFFERED": "1",
                "IGNISIGN_API_KEY": API_KEY,
                **environ,
            },
        )

    def accepts() -> bool:
        assert process.poll() is None, output.read_text()
        return not refuses_connections(port)

    try:
        wait_until(accepts)
        yield
    finally:
        os.killpg(process.pid, signal.SIGINT)
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait(10)


DJANGO = """
import django.conf
django.conf.settings.configure(
    ROOT_URLCONF=__name__, SECRET_KEY="x", ALLOWED_HOSTS=["*"], APPEND_SLASH=False
)
"""
GUNICORN = "gunicorn --workers 1 --threads 2 --bind 127.0.0.1:{port} "
# What each recipe needs, the blocks that make it up, the path, and how it is run.
RECIPES: dict[str, tuple[list[str], list[str], str, str]] = {
    "mounted": ([], ["mounted"], "/", GUNICORN + "recipe:app"),
    "waitress": (
        ["waitress"],
        ["mounted"],
        "/",
        "waitress-serve --listen=127.0.0.1:{port} recipe:app",
    ),
    "uwsgi": (
        ["uwsgidecorators"],
        ["mounted"],
        "/",
        "uwsgi --http-socket 127.0.0.1:{port} --master --enable-threads"
        " --wsgi-file recipe.py --callable app",
    ),
    "flask": (["flask"], ["flask"], "/ignisign", GUNICORN + "recipe:flask_app"),
    "flask-mount": (
        ["flask"],
        ["flask", "flask-mount"],
        "/webhooks",
        GUNICORN + "recipe:flask_app",
    ),
    "django": (
        ["django"],
        ["django"],
        "/ignisign",
        GUNICORN + "recipe:application",
    ),
    "fastapi": (
        ["fastapi", "uvicorn"],
        ["fastapi"],
        "/ignisign",
        "uvicorn --host 127.0.0.1 --port {port} recipe:api",
    ),
}


@pytest.mark.parametrize("recipe", RECIPES)
def test_a_recipe_of_the_readme_receives_under_its_server(recipe: str, tmp_path: Path) -> None:
    needed, blocks, path, command = RECIPES[recipe]
    if not is_installed(
        *needed, command.split()[0].split("-")[0].replace("uwsgi", "uwsgidecorators")
    ):
        pytest.skip(f"{recipe}: {', '.join(needed) or 'gunicorn'} is not installed")
    source = "".join(map(readme_block, blocks))
    if recipe == "django":
        source = DJANGO + source
        source += "from django.core.wsgi import get_wsgi_application\n"
        source += "application = get_wsgi_application()\n"
    (tmp_path / "recipe.py").write_text(source)
    port = find_free_port()
    program, *arguments = command.format(port=port).split()
    with (
        yes_service() as url,
        running([executable(program), *arguments], port, tmp_path, IGNISIGN_SERVER_URL=url),
    ):
        answers = [post(port, body, path) for body, _ in SENT]
        again = post(port, GOOD, path)
    assert answers == [status for _, status in SENT]
    assert again == 200
    output = (tmp_path / "output.txt").read_text()
    assert output.count("65f0a3c29902ba0012e9a7f0") == 1, "handled once"


@pytest.mark.parametrize("name", ["gunicorn", "servers"])
def test_the_readmes_server_commands_are_the_ones_that_are_tested(name: str) -> None:
    for line in readme_block(name).splitlines():
        words = line.replace("receiver", "recipe").replace("8000", "{port}").split()
        words = [word for word in words if not word.startswith("IGNISIGN_API_KEY=")]
        tested = {command for _, _, _, command in RECIPES.values()}
        tested |= {command.replace("--workers 1 --threads 2", "--workers 4") for command in tested}
        assert " ".join(words) in tested, line
