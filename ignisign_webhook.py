# SPDX-License-Identifier: MIT
# Copyright (c) 2026 the ignisign_webhook authors
"""Receive Ignisign's webhooks: a POST becomes a typed event, verified and handled once.

Ignisign is an electronic-signature service; it tells an application what
happens to its signatures by POSTing JSON to an endpoint of the application.
This module needs nothing but Python's standard library (3.10 or later), and
is one file, so that it can be copied into any tree.

Mounted, as a WSGI application for any server::

    from ignisign_webhook import SignatureSessionEvent, Verifier, WebhookApp

    app = WebhookApp(Verifier.from_env())  # the credential is in IGNISIGN_API_KEY

    @app.on(SignatureSessionEvent)
    def session_started(event: SignatureSessionEvent) -> None:
        if event.content is not None:
            print("a session for the signer", event.content.signer_id)

Called, from a view of your own::

    event = parse_event(body, Verifier.from_env())

What is promised:

- ``parse_event`` and ``parse_delivery`` return, or raise a `WebhookError`,
  whatever the input. Any other exception is a bug, except a ``TypeError`` for
  an argument of a type that no body can have.
- What is known is checked strictly. What is not known (a new topic, action or
  status, an extra field) never makes a delivery fail.
- A delivery is accepted for an explicit yes of Ignisign only. A refusal (403)
  and an outage (503) are never confused.
- `WebhookApp` says 200 only when every handler has returned. An event whose
  handler failed is handled when it is sent again, although Ignisign lets its
  token be checked only once; one that was handled is not handled again.
- This module writes no token, key, secret or body to a log, an error or an answer.

Words: a *delivery* is one POST, an *event* with the credentials that came with
it; to *verify* a delivery is to check that it is for this application, then to
have Ignisign check and consume its token; to *consume* a body is to parse it,
verify it and hand the event to the handlers.

Ignisign's pages about its webhooks: https://ignisign.io/docs/webhooks/webhooks
"""

from __future__ import annotations

import contextlib
import functools
import hashlib
import inspect
import io
import json
import logging
import math
import os
import re
import sys
import threading
import time
import typing
import weakref
from collections import Counter, OrderedDict, deque
from collections.abc import Callable, Coroutine, Generator, Iterable, Mapping, Sequence
from dataclasses import Field, dataclass, field, fields
from enum import Enum, EnumMeta
from http import HTTPStatus
from typing import (
    TYPE_CHECKING,
    Generic,
    NamedTuple,
    NoReturn,
    Protocol,
    TypeAlias,
    TypedDict,
    TypeVar,
    Union,
    overload,
)

# What is heavy (http.client, ssl, urllib, sqlite3, wsgiref, argparse) is imported where it is used.
if TYPE_CHECKING:
    import argparse
    import socket
    import sqlite3
    import ssl
    from http.client import HTTPResponse
    from wsgiref.simple_server import WSGIServer

    from _typeshed import WriteableBuffer
    from _typeshed.wsgi import InputStream, StartResponse, WSGIApplication, WSGIEnvironment
    from typing_extensions import Unpack

__version__ = "1.0.0"

__all__ = [
    # Enumerations
    "Topic",
    "MessageNature",
    "AppEnv",
    "SignatureSessionAction",
    "SignatureRequestAction",
    "SignatureAction",
    "SignatureProofAction",
    "SignatureImageAction",
    "SignatureProfileAction",
    "SignerAction",
    "ApplicationAction",
    "SignatureRequestStatus",
    "DocumentType",
    "SignerInput",
    "ErrorCode",
    # Data types
    "JSONValue",
    "JSONObject",
    "SignatureSessionContent",
    "SignatureRequestSigner",
    "SignatureRequestSigners",
    "SignatureRequestContent",
    "SignatureContent",
    "SignatureProofDocument",
    "SignatureProofContent",
    "SignatureImageContent",
    "SignatureProfileContent",
    "SignerContent",
    "ApplicationContent",
    "IgnisignError",
    "Event",
    "SignatureSessionEvent",
    "SignatureRequestEvent",
    "SignatureEvent",
    "SignatureProofEvent",
    "SignatureImageEvent",
    "SignatureProfileEvent",
    "SignerEvent",
    "ApplicationEvent",
    "UnknownEvent",
    "AnyEvent",
    "Delivery",
    # Errors
    "WebhookError",
    "MalformedDeliveryError",
    "VerificationError",
    "WrongApplicationError",
    "WrongEnvironmentError",
    "TokenRejectedError",
    "VerificationUnavailableError",
    "DeliveryInProgressError",
    "DeliveryLogError",
    "HandlerError",
    # Parsing
    "parse_event",
    "parse_delivery",
    # Verification
    "TokenStatus",
    "Verifier",
    "TokenClient",
    # The delivery log
    "DeliveryState",
    "DeliveryLog",
    "MemoryDeliveryLog",
    "SQLiteDeliveryLog",
    # The receiver
    "WebhookApp",
]

_logger = logging.getLogger("ignisign_webhook")


# ---- Enumerations ----------------------------------------------------------------------------


class _OpenEnumMeta(EnumMeta):
    """Makes ``value in TheEnum`` mean "is a value known here", which varies between Pythons."""

    def __contains__(cls, value: object) -> bool:
        return isinstance(value, str) and str(value) in cls._value2member_map_


class _OpenEnum(str, Enum, metaclass=_OpenEnumMeta):
    """An enumeration of wire values that takes values it does not know.

    ``Topic("SOMETHING_NEW")`` is a `Topic` that equals ``"SOMETHING_NEW"``. It
    is no member of the class and is not remembered, so that a sender can't make
    the enumeration grow.
    """

    @classmethod
    def _missing_(cls, value: object) -> _OpenEnum | None:
        if not isinstance(value, str):
            return None  # which makes Enum raise its ValueError
        unknown = str.__new__(cls, value)
        unknown._name_ = unknown._value_ = str(value)
        return unknown

    @property
    def is_known(self) -> bool:
        """Whether this module knew the value when it was written."""
        return self._value_ in type(self)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._value_!r})"

    def __str__(self) -> str:
        return str(self._value_)

    def __format__(self, spec: str) -> str:
        return format(str(self._value_), spec)

    def __reduce_ex__(self, protocol: object) -> tuple[type[_OpenEnum], tuple[str]]:
        return type(self), (str(self._value_),)


class Topic(_OpenEnum):
    """What a delivery is about (wire: ``IGNISIGN_WEBHOOK_TOPICS``).

    ``Topic("APPLICATION")`` and ``Topic("SIGNATURE_IMAGE")``, the spellings of
    Ignisign's documentation, are ``APP`` and ``SIGNATURE_SIGNER_IMAGE``, the
    values that are sent. ``ID_PROOFING`` and ``SIGNER_AUTH`` are announced but
    have no published content: their events are `UnknownEvent`.
    """

    APP = "APP"
    SIGNATURE = "SIGNATURE"
    SIGNATURE_REQUEST = "SIGNATURE_REQUEST"
    SIGNATURE_SESSION = "SIGNATURE_SESSION"
    SIGNER = "SIGNER"
    SIGNATURE_PROFILE = "SIGNATURE_PROFILE"
    SIGNATURE_PROOF = "SIGNATURE_PROOF"
    SIGNATURE_SIGNER_IMAGE = "SIGNATURE_SIGNER_IMAGE"
    ID_PROOFING = "ID_PROOFING"
    SIGNER_AUTH = "SIGNER_AUTH"

    @classmethod
    def _missing_(cls, value: object) -> _OpenEnum | None:
        if value == "APPLICATION":
            return cls.APP
        if value == "SIGNATURE_IMAGE":
            return cls.SIGNATURE_SIGNER_IMAGE
        return super()._missing_(value)


class MessageNature(_OpenEnum):
    """How to read an event (wire: ``IGNISIGN_WEBHOOK_MESSAGE_NATURE``)."""

    INFO = "INFO"  #: given for information, such as a status update
    SUCCESS = "SUCCESS"  #: something succeeded
    WARNING = "WARNING"  #: completed, but with warnings
    ERROR = "ERROR"  #: an action failed


class AppEnv(_OpenEnum):
    """An environment of an application (wire: ``IGNISIGN_APPLICATION_ENV``)."""

    DEVELOPMENT = "DEVELOPMENT"
    STAGING = "STAGING"
    PRODUCTION = "PRODUCTION"


class SignatureSessionAction(_OpenEnum):
    """Wire: ``IGNISIGN_WEBHOOK_ACTION_SIGNATURE_SESSION``."""

    INITIALIZED = "INITIALIZED"


class SignatureRequestAction(_OpenEnum):
    """Wire: ``IGNISIGN_WEBHOOK_ACTION_SIGNATURE_REQUEST``.

    ``CANCELLED`` and ``EXPIRED`` come only when nobody has signed; otherwise
    ``COMPLETED`` comes. An application with embedded signing must handle
    ``LAUNCHED``, which carries the signers' session tokens.
    """

    INITIALIZED = "INITIALIZED"
    UPDATED = "UPDATED"
    READY = "READY"
    LAUNCHED = "LAUNCHED"
    FAILED = "FAILED"
    CANCELLED = "CANCELLED"
    EXPIRED = "EXPIRED"
    COMPLETED = "COMPLETED"
    CHILDREN_GENERATED = "CHILDREN_GENERATED"
    APPROVER_STEP = "APPROVER_STEP"


class SignatureAction(_OpenEnum):
    """Wire: ``IGNISIGN_WEBHOOK_ACTION_SIGNATURE``."""

    FINALIZED = "FINALIZED"
    FAILED = "FAILED"


class SignatureProofAction(_OpenEnum):
    """Wire: ``IGNISIGN_WEBHOOK_ACTION_SIGNATURE_PROOF``."""

    GENERATED = "GENERATED"
    ADV_GENERATED = "ADV_GENERATED"


class SignatureImageAction(_OpenEnum):
    """Wire: ``IGNISIGN_WEBHOOK_ACTION_SIGNATURE_IMAGE``."""

    GENERATED = "GENERATED"


class SignatureProfileAction(_OpenEnum):
    """Wire: ``IGNISIGN_WEBHOOK_ACTION_SIGNATURE_PROFILE``."""

    CREATED = "CREATED"
    ARCHIVED = "ARCHIVED"


class SignerAction(_OpenEnum):
    """Wire: ``IGNISIGN_WEBHOOK_ACTION_SIGNER``."""

    CREATED = "CREATED"
    INPUTS_ADDED = "INPUTS_ADDED"


class ApplicationAction(_OpenEnum):
    """Wire: ``IGNISIGN_WEBHOOK_ACTION_APPLICATION``; sent to PRODUCTION endpoints only."""

    SETTINGS_UPDATED = "SETTINGS_UPDATED"
    MEMBERSHIP_UPDATED = "MEMBERSHIP_UPDATED"
    ARCHIVED = "ARCHIVED"


class SignatureRequestStatus(_OpenEnum):
    """Wire: ``IGNISIGN_SIGNATURE_REQUEST_STATUS``."""

    DRAFT = "DRAFT"
    COMPLETED = "COMPLETED"
    EXPIRED = "EXPIRED"
    FAILED = "FAILED"
    CANCELLED = "CANCELLED"
    READY = "READY"
    IN_PROGRESS = "IN_PROGRESS"
    PROCESSING = "PROCESSING"
    CHILDREN_GENERATED = "CHILDREN_GENERATED"
    LAUNCHING = "LAUNCHING"
    LAUNCH_ERROR = "LAUNCH_ERROR"


class DocumentType(_OpenEnum):
    """Wire: ``IGNISIGN_DOCUMENT_TYPE``."""

    PDF = "PDF"
    PDF_ENCRYPTED = "PDF_ENCRYPTED"
    FILE = "FILE"
    DATA_JSON = "DATA_JSON"
    DATA_XML = "DATA_XML"
    PRIVATE_FILE = "PRIVATE_FILE"


class SignerInput(_OpenEnum):
    """What a signer was asked for (wire: ``IGNISIGN_SIGNER_CREATION_INPUT_REF``)."""

    FIRST_NAME = "firstName"
    LAST_NAME = "lastName"
    EMAIL = "email"
    PHONE = "phoneNumber"
    NATIONALITY = "nationality"
    BIRTH_DATE = "birthDate"
    BIRTH_PLACE = "birthPlace"
    BIRTH_COUNTRY = "birthCountry"


# `ErrorCode`, with its 349 values, is the appendix at the end of this file.


# ---- Data types ------------------------------------------------------------------------------

#: A value of JSON, as `json.loads` makes them.
JSONValue: TypeAlias = Union[
    str, int, float, bool, Sequence["JSONValue"], Mapping[str, "JSONValue"], None
]
#: An object of JSON.
JSONObject: TypeAlias = Mapping[str, JSONValue]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Wire:
    """The base of what is read from one JSON object.

    An attribute is the wire's name in snake case; ``repr=False`` marks a secret.
    """

    # The object as it came, for the fields in it that this module does not know.
    # `dataclasses.replace` leaves it behind, as it should: the copy did not come like that.
    _raw: JSONObject | None = field(default=None, init=False, repr=False, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureSessionContent(_Wire):
    """Wire: ``IgnisignWebhookDto_SignatureSession``.

    Source: https://ignisign.io/docs/webhooks/signatureSession
    The external ids are the application's own references, if it gave them when
    it created the request and the signer.
    """

    signature_request_id: str
    signature_request_external_id: str | None = None
    signer_id: str
    signer_external_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureRequestSigner(_Wire):
    """A signer of a request; `token`, a secret, opens the embedded signing session."""

    signer_id: str
    signer_external_id: str | None = None
    token: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureRequestSigners(_Wire):
    """The signers of a request, by how they sign: on Ignisign's side or embedded."""

    signers_by_side: tuple[SignatureRequestSigner, ...] | None = None
    signers_embedded: tuple[SignatureRequestSigner, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureRequestContent(_Wire):
    """Wire: ``IgnisignWebhookDto_SignatureRequest``."""

    signature_request_id: str
    signature_request_external_id: str | None = None
    initial_signature_request_id: str | None = None
    status: SignatureRequestStatus
    signers: SignatureRequestSigners | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureContent(_Wire):
    """Wire: ``IgnisignWebhookDto_Signature``."""

    app_id: str
    app_env: AppEnv
    document_nature: DocumentType
    signer_id: str
    signer_external_id: str | None = None
    document_id: str
    document_external_id: str | None = None
    signature_request_id: str
    signature_request_external_id: str | None = None
    signature_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureProofDocument(_Wire):
    """A document of a proof; `token` and `url`, which holds a token, are secrets."""

    document_id: str
    document_external_id: str | None = None
    token: str = field(repr=False)
    url: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureProofContent(_Wire):
    """Wire: the three shapes of ``IgnisignWebhookDto_SignatureProof``.

    A success has `documents`; an error and an advanced proof have `document_id`
    instead. `signature_proof_token` and `signature_proof_url` are secrets.
    """

    app_id: str
    app_env: AppEnv
    signature_request_id: str
    signature_request_external_id: str | None = None
    documents: tuple[SignatureProofDocument, ...] | None = None
    document_id: str | None = None
    document_external_id: str | None = None
    signature_proof_token: str | None = field(default=None, repr=False)
    signature_proof_url: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureImageContent(_Wire):
    """Wire: ``IgnisignWebhookDto_SignatureImage``."""

    app_id: str
    app_env: AppEnv
    document_id: str
    document_external_id: str | None = None
    signature_request_id: str
    signature_request_external_id: str | None = None
    signer_id: str
    signer_external_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureProfileContent(_Wire):
    """Wire: ``IgnisignWebhookDto_SignatureProfile``."""

    signature_profile_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SignerContent(_Wire):
    """Wire: ``IgnisignWebhookDto_Signer``."""

    app_id: str
    app_env: AppEnv
    signer_id: str
    signer_external_id: str | None = None
    inputs_added: tuple[SignerInput, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplicationContent(_Wire):
    """Wire: ``IgnisignWebhookDto_Application``; `user_id` comes with ``MEMBERSHIP_UPDATED``."""

    user_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class IgnisignError(_Wire):
    """The error that an event tells of (wire: ``IgnisignError``). It is data, not an exception.

    `message` is for people; `context` holds any key-value pairs.
    """

    error_code: ErrorCode
    message: str | None = None
    context: JSONObject | None = None


ActionT = TypeVar("ActionT", bound=str, covariant=True)
ContentT = TypeVar("ContentT", covariant=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Generic[ActionT, ContentT]):
    """What happened: the part of a delivery that reaches a handler.

    `content` says what it happened to, if Ignisign sent it, and `raw_content` is
    the same as it came, for fields that this module does not know yet; it may
    hold secrets, and takes no part in comparison or ``repr``.
    """

    topic: Topic
    action: ActionT
    msg_nature: MessageNature
    content: ContentT | None = None
    error: IgnisignError | None = None
    raw_content: JSONObject | None = field(
        default=None, repr=False, compare=False, metadata={"wire": "content"}
    )

    def to_dict(self) -> dict[str, JSONValue]:
        """Return the wire form, for `json.dumps`, a queue or a test.

        It holds whatever secrets the content holds.
        """
        return _to_wire(self)

    @classmethod
    def from_dict(cls, data: Mapping[str, object]) -> AnyEvent:
        """Return the event of a wire form; the topic decides its class.

        Raises `MalformedDeliveryError`, also when called on a subclass with an
        event of another topic.
        """
        if not isinstance(data, Mapping):
            raise TypeError(f"an event's wire form is a mapping, not {type(data).__name__}")
        event, _ = _parse(data, _read_lone_event)
        if not issubclass(type(event), cls):
            raise MalformedDeliveryError(f"expected the topic of {cls.__name__}", "topic")
        return event


# They inherit eq and repr: to make them once more for each would cost half as much again at import.
@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class SignatureSessionEvent(Event[SignatureSessionAction, SignatureSessionContent]):
    """A signature session was initialized, or could not be (`error`)."""

    topic: Topic = Topic.SIGNATURE_SESSION


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class SignatureRequestEvent(Event[SignatureRequestAction, SignatureRequestContent]):
    """A signature request changed."""

    topic: Topic = Topic.SIGNATURE_REQUEST


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class SignatureEvent(Event[SignatureAction, SignatureContent]):
    """A signer's signature of a document was finalized, or failed."""

    topic: Topic = Topic.SIGNATURE


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class SignatureProofEvent(Event[SignatureProofAction, SignatureProofContent]):
    """A proof of signature was generated, or could not be."""

    topic: Topic = Topic.SIGNATURE_PROOF


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class SignatureImageEvent(Event[SignatureImageAction, SignatureImageContent]):
    """The image of a signature was generated."""

    topic: Topic = Topic.SIGNATURE_SIGNER_IMAGE


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class SignatureProfileEvent(Event[SignatureProfileAction, SignatureProfileContent]):
    """A signature profile was created or archived."""

    topic: Topic = Topic.SIGNATURE_PROFILE


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class SignerEvent(Event[SignerAction, SignerContent]):
    """A signer was created, or gave inputs."""

    topic: Topic = Topic.SIGNER


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class ApplicationEvent(Event[ApplicationAction, ApplicationContent]):
    """The application's settings or members changed, or it was archived."""

    topic: Topic = Topic.APP


@dataclass(frozen=True, slots=True, kw_only=True)
class UnknownEvent(Event[str, JSONObject]):
    """An event of a topic that this module does not model; its content is as it came.

    The content is left out of ``repr``: nothing says what in it is a secret.
    """

    content: JSONObject | None = field(default=None, repr=False)


#: What `parse_event` returns: ``match`` on it narrows, and can be checked for exhaustiveness.
AnyEvent: TypeAlias = Union[
    SignatureSessionEvent,
    SignatureRequestEvent,
    SignatureEvent,
    SignatureProofEvent,
    SignatureImageEvent,
    SignatureProfileEvent,
    SignerEvent,
    ApplicationEvent,
    UnknownEvent,
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery(_Wire):
    """One POST from Ignisign (wire: ``IgnisignWebhook_ActionDto``).

    `verification_token`, a secret, proves once that the sender is Ignisign.
    """

    event: AnyEvent = field(metadata={"wire": None})
    app_id: str
    app_env: AppEnv
    verification_token: str = field(repr=False)

    def to_dict(self) -> dict[str, JSONValue]:
        """Return the wire form, secrets included, made of what `json.dumps` takes."""
        return _to_wire(self)


def _wire_name(attribute: str, metadata: Mapping[str, str | None]) -> str | None:
    """Return the wire's name of an attribute; None for what is spread over its object."""
    if "wire" in metadata:
        return metadata["wire"]
    first, *rest = attribute.split("_")
    return first + "".join(map(str.capitalize, rest))


@functools.cache
def _wire_fields(cls: type) -> Mapping[str, str | None]:
    """Return the wire's name of each attribute of a data type."""
    return {
        f.name: _wire_name(f.name, f.metadata)
        for f in fields(cls)
        if f.name not in ("_raw", "raw_content")
    }


@functools.cache
def _wire_names(cls: type) -> frozenset[str]:
    """Return the names of the fields of a data type's object."""
    names = _wire_fields(cls).values()
    inner = _wire_names(UnknownEvent) if None in names else frozenset[str]()
    return inner.union(name for name in names if name)


def _to_wire(data: _Wire | Event[str, object]) -> dict[str, JSONValue]:
    """Return a data type as JSON, with the fields of its object that are not known here."""
    cls: type = type(data)  # said so, because mypy takes type[a dataclass] for unhashable
    raw = getattr(data, "_raw", None) or {}
    wire = {name: _to_json(value) for name, value in raw.items() if name not in _wire_names(cls)}
    for attribute, name in _wire_fields(cls).items():
        value = getattr(data, attribute)
        if name is None:
            wire.update(_to_wire(value))
        elif value is not None:
            wire[name] = _to_json(value)
    return wire


def _to_json(value: object) -> JSONValue:
    if isinstance(value, (_Wire, Event)):
        return _to_wire(value)
    if isinstance(value, str):
        return str(value)
    if isinstance(value, Mapping):
        return {str(key): _to_json(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_to_json(item) for item in value]
    return typing.cast(JSONValue, value)


# ---- Errors ----------------------------------------------------------------------------------


class WebhookError(Exception):
    """The base of every error that a delivery can cause.

    `status` is what the receiver answers to the sender, and `code` the error
    code of Ignisign's SDK. No token, key, secret or body is ever in one of them.
    """

    status: HTTPStatus = HTTPStatus.INTERNAL_SERVER_ERROR
    code: str = "SDK_GENERIC_ERROR"
    # What the sender is told: never what this receiver is or how it is configured.
    _answer: str = "The delivery could not be handled. Send it again later."


class MalformedDeliveryError(WebhookError, ValueError):
    """The body is no delivery; `path` says where, such as ``content.signerId``.

    `path` is empty when the fault is in the body as a whole. A key that this
    module does not know stands in it as ``?``.
    """

    status = HTTPStatus.BAD_REQUEST
    code = "SDK_WEBHOOK_BAD_FORMATTED"

    def __init__(self, problem: str, path: str = "") -> None:
        super().__init__(problem, path)
        self.path = path
        self._answer = str(self)

    def __str__(self) -> str:
        where = f" at {self.path}" if self.path else ""
        return f"malformed delivery{where}: {self.args[0]}"


class VerificationError(WebhookError):
    """The delivery is not Ignisign's, or not for this application: a refusal."""

    status = HTTPStatus.FORBIDDEN
    code = "SDK_WEBHOOK_VERIFICATION_FAILED"
    _answer = "The delivery was refused."


class WrongApplicationError(VerificationError):
    """The delivery is for another application."""

    code = "SDK_WEBHOOK_BAD_APP_ID"
    _answer = "The delivery is for another application."


class WrongEnvironmentError(VerificationError):
    """The delivery is for another environment of the application."""

    code = "SDK_WEBHOOK_BAD_APP_ENV"
    _answer = "The delivery is for another environment."


class TokenRejectedError(VerificationError):
    """Ignisign refused the token; `reason`, a `TokenStatus`, says why."""

    _answer = "The verification token was refused."

    def __init__(self, reason: TokenStatus) -> None:
        super().__init__(reason)
        self.reason = reason

    def __str__(self) -> str:
        return f"Ignisign refused the verification token: {self.reason.value}"


class VerificationUnavailableError(WebhookError):
    """No verdict could be had: Ignisign is out of reach, slow, failing or answers nonsense."""

    status = HTTPStatus.SERVICE_UNAVAILABLE
    _answer = "The delivery could not be verified at this time. Send it again later."


class DeliveryInProgressError(WebhookError):
    """The same delivery is being handled at this moment."""

    status = HTTPStatus.SERVICE_UNAVAILABLE
    _answer = "The same delivery is being handled. Send it again later."


class DeliveryLogError(WebhookError):
    """The delivery log can't be read or written, so nothing may be called received."""

    status = HTTPStatus.SERVICE_UNAVAILABLE
    _answer = "The delivery could not be recorded. Send it again later."


class HandlerError(WebhookError):
    """One or more handlers raised; `failures` holds the exceptions."""

    _answer = "The event could not be handled. Send it again later."

    def __init__(self, failures: Sequence[Exception]) -> None:
        kinds = ", ".join(type(failure).__name__ for failure in failures)
        super().__init__(f"{len(failures)} handler(s) raised: {kinds}")
        self.failures = tuple(failures)

    def __reduce__(self) -> tuple[type[HandlerError], tuple[tuple[Exception, ...]]]:
        return type(self), (self.failures,)


# ---- Parsing ---------------------------------------------------------------------------------

#: Ignisign's own limit for `appId` and `verificationToken`; none of its ids is a tenth as long.
MAX_ID_LENGTH = 512
#: A real delivery nests 5 levels. What handles one by recursion, such as `copy.deepcopy`
#: with its two calls a level, must stay far from Python's limit of 1,000 calls.
MAX_DEPTH = 100
# How deep a delivery's types nest: content, signers, a list, a signer, and one to spare.
_MAX_DEPTH_OF_TYPES = 5
#: CPython's own default, here also for versions and processes that have no limit: to read
#: an integer takes time that grows with the square of its length.
MAX_INTEGER_DIGITS = 4300

_JSON_WHITESPACE = " \t\n\r"
_LEAVES = (str, int, float, type(None))
_CONTAINERS = (dict, list, tuple, Mapping)
_JSON_TYPES: Mapping[type, str] = {
    str: "a string",
    int: "a number",
    float: "a number",
    bool: "a boolean",
    dict: "an object",
    list: "an array",
    type(None): "nothing",
}

DataT = TypeVar("DataT")

_Body: TypeAlias = Union[bytes, bytearray, memoryview, str, Mapping[str, object]]


def parse_event(body: _Body, verifier: Callable[[Delivery], None] | None = None) -> AnyEvent:
    """Return the event in a body, verified if a verifier is given.

    Without one, anybody who knows the endpoint can have written the body. Raises
    a `WebhookError`: what `parse_delivery` raises, and what `Verifier` raises.
    """
    delivery = parse_delivery(body)
    if verifier is not None:
        _verify(verifier, delivery)
    return delivery.event


def parse_delivery(body: _Body) -> Delivery:
    """Return the delivery in a body, not verified.

    `body` is UTF-8 JSON as bytes or as a string, or the mapping that was parsed
    from it. Raises nothing but `MalformedDeliveryError`, whatever the input; an
    argument of another type is a ``TypeError``.
    """
    delivery, _ = _parse(body, _read_delivery)
    return delivery


class _Misfit(Exception):
    """Something in a body that does not fit; gathers its path on the way up."""

    def __init__(self, problem: str, *path: str | int) -> None:
        super().__init__(problem)
        self.problem = problem
        self.path = path

    def under(self, step: str | int) -> _Misfit:
        self.path = (step, *self.path)
        return self

    def to_error(self) -> MalformedDeliveryError:
        known = _known_names()
        path = ""
        for step in self.path:
            if isinstance(step, int):
                path += f"[{step}]"
            else:
                path += "." + (step if step in known else "?")
        return MalformedDeliveryError(self.problem, path.removeprefix("."))


def _parse(body: _Body, read: _Reader[DataT]) -> tuple[DataT, bytes]:
    """Return what a reader makes of a body, and the bytes that were parsed.

    Raises `MalformedDeliveryError`.
    """
    try:
        data = _to_bytes(body)
        text = _to_text(data)
        return _parse_fast(text, read) or read(_load(text), []), data
    except _Misfit as misfit:
        error = misfit.to_error()
    raise error  # out here: what json raises holds the whole body, and must not be its context


def _parse_fast(text: str, read: _Reader[DataT]) -> DataT | None:
    """Parse without looking for oddities; return None if the text might hold one.

    Two would go unnoticed. A lone surrogate needs an escape, so a backslash is
    refused. Of a key that comes twice json keeps one, so the text has more colons
    than the objects have keys; it may have more only in strings, and is given up
    unless each surplus one is a URL's (``:/`` can't follow a key).
    """
    if "\\" in text:
        return None
    keys: list[int] = []
    try:
        value, end = _FAST.raw_decode(text)
        data = read(value, keys)
    except (ValueError, RecursionError, _Misfit):
        return None
    surplus = text.count(":") - sum(keys)
    plain = end == len(text) and (surplus == 0 or surplus == text.count(":/"))
    return data if plain else None


def _to_bytes(body: _Body) -> bytes:
    """Return a body as the bytes that are parsed, and that the delivery log knows it by."""
    if isinstance(body, bytes):
        return body
    try:
        if isinstance(body, Mapping):
            _check_each(body, _fault_of_python)
            body = json.dumps(body, default=dict)  # the mappings that are no dict
        if isinstance(body, str):
            return body.encode()
        if isinstance(body, (bytearray, memoryview)):
            return bytes(body)
    except UnicodeEncodeError:
        raise _Misfit("a lone surrogate, which is no Unicode text") from None
    except _Misfit:
        raise
    except Exception as error:  # a mapping may raise anything
        raise _Misfit(f"can't be read as JSON ({type(error).__name__})") from None
    raise TypeError(f"a body is bytes, a string or a mapping, not {type(body).__name__}")


def _fault_of_python(value: object) -> str | None:
    """Return what keeps a value, seen by itself, from being JSON."""
    if isinstance(value, Mapping):
        return None if all(isinstance(key, str) for key in value) else "a key that is no string"
    if isinstance(value, (*_LEAVES, *_CONTAINERS)):
        return None
    return f"expected a value of JSON, got {type(value).__name__}"


_Container: TypeAlias = Union[Mapping[typing.Any, object], list[object], tuple[object, ...]]
_Place: TypeAlias = "tuple[_Place, str | int] | None"


def _check_each(root: object, fault_of: Callable[[object], str | None]) -> None:
    """Raise `_Misfit` if there is a fault in anything that a value holds, or it nests too deep.

    It goes through the value level by level: calls within calls, as deep as the
    sender of a body chooses, can cost many times as much.
    """
    level: list[tuple[_Container, _Place]] = [([root], None)]
    for _ in range(MAX_DEPTH + 1):
        below: dict[int, tuple[_Container, _Place]] = {}  # each once: a cycle would multiply
        for container, place in level:
            items = container.items() if isinstance(container, Mapping) else enumerate(container)
            for key, item in items:
                fault = fault_of(item)
                if fault is not None:
                    raise _Misfit(fault, *_path_to((place, key)))
                if not isinstance(item, _LEAVES) and isinstance(item, _CONTAINERS):
                    below.setdefault(id(item), (item, (place, key)))
        level = list(below.values())
    if level:
        raise _Misfit(f"nested deeper than {MAX_DEPTH} levels")


def _path_to(place: _Place) -> list[str | int]:
    path = []
    while place is not None:
        place, key = place
        path.append(key)
    return path[-2::-1]  # without the first step, which is into the list around the root


def _to_text(body: bytes) -> str:
    """Return bytes as a text that json can be given."""
    try:
        text = body.decode().removeprefix("\ufeff").strip(_JSON_WHITESPACE)
    except UnicodeDecodeError as error:
        raise _Misfit(f"not UTF-8 (byte {error.start})") from None
    _guard_stack(text)
    return text


def _guard_stack(text: str) -> None:
    """Refuse what would overflow a small stack, such as a thread's on Alpine.

    The scanner of json recurses in C. Up to Python 3.11 the limit of Python's own
    calls bounds it, and from 3.14 on the stack itself does; in 3.12 and 3.13 it is
    a fixed number, too high for a small stack.
    """
    if not _SCANNER_CAN_OVERFLOW or len(text) <= _SAFE_DEPTH:
        return
    if text.count("[") + text.count("{") <= _SAFE_DEPTH:
        return
    depth = 0
    for token in _BRACKETS.findall(text):
        if token in "[{":
            depth += 1
        elif token in "]}":
            depth -= 1
        if depth > MAX_DEPTH:
            raise _Misfit(f"nested deeper than {MAX_DEPTH} levels")


_SCANNER_CAN_OVERFLOW = (3, 12) <= sys.version_info < (3, 14)
_SAFE_DEPTH = 1000  # a tenth of what overflows a stack of 1 MiB
# A string need not end: to try again at each quote in it would take quadratic time.
_BRACKETS = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"?|[][{}]', re.DOTALL)


def _load(text: str) -> JSONValue:
    """Return the JSON in a text, which is refused where two readers could differ about it."""
    value: JSONValue
    try:
        value, end = _STRICT.raw_decode(text)
        if end != len(text):
            raise _Misfit(f"not JSON: something follows it (character {end})")
        _check_each(value, _fault_of_json)
    except json.JSONDecodeError as error:
        raise _Misfit(f"not JSON: {error.msg} (character {error.pos})") from None
    except RecursionError:
        raise _Misfit(f"nested deeper than {MAX_DEPTH} levels") from None
    return value


class _Oddity:
    """Stands in a parsed value for what must not be in it, until its path is known."""

    def __init__(self, problem: str) -> None:
        self.problem = problem


def _fault_of_json(value: object) -> str | None:
    """Return what is odd in a value that json made, seen by itself."""
    if isinstance(value, _Oddity):
        return value.problem
    if isinstance(value, str) and not _is_text(value):
        return "a lone surrogate, which is no Unicode text"
    if isinstance(value, dict) and not all(map(_is_text, value)):
        return "a lone surrogate in a key"
    return None


def _is_text(value: str) -> bool:
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return True


def _parse_int(digits: str) -> int:
    if len(digits.lstrip("-")) > MAX_INTEGER_DIGITS:
        raise ValueError(f"an integer of more than {MAX_INTEGER_DIGITS} digits")
    return int(digits)


def _parse_float(digits: str) -> float:
    value = float(digits)
    if math.isinf(value):
        raise ValueError("a number too large for a double")
    return value


def _parse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name}, which is not JSON")


def _or_oddity(parse: Callable[[str], object]) -> Callable[[str], object]:
    def parse_or_mark(text: str) -> object:
        try:
            return parse(text)
        except ValueError as error:
            return _Oddity(str(error))

    return parse_or_mark


def _unique_pairs(pairs: list[tuple[str, object]]) -> object:
    unique = dict(pairs)
    if len(unique) == len(pairs):
        return unique
    [(key, _)] = Counter(key for key, _ in pairs).most_common(1)
    return _Oddity(f"the key {key if key in _known_names() else '?'} comes twice")


_FAST = json.JSONDecoder(
    parse_int=_parse_int, parse_float=_parse_float, parse_constant=_parse_constant
)
_STRICT = json.JSONDecoder(
    object_pairs_hook=_unique_pairs,
    parse_int=_or_oddity(_parse_int),
    parse_float=_or_oddity(_parse_float),
    parse_constant=_or_oddity(_parse_constant),
)


def _count_keys(value: object) -> int:
    """Return how many keys all the objects in a value have; a negative number if it is too deep."""
    keys = 0
    level = [value]
    for _ in range(MAX_DEPTH - _MAX_DEPTH_OF_TYPES):
        below: list[object] = []
        for container in level:
            if type(container) is dict:
                keys += len(container)
                below.extend(container.values())
            elif type(container) is list:
                below.extend(container)
        level = [item for item in below if type(item) in (dict, list)]
        if not level:
            return keys
    return -sys.maxsize


def _count_unread(data: object, known: frozenset[str]) -> int:
    """Return how many keys an object has, plus those inside the values that no reader looks into."""
    assert isinstance(data, dict)
    unread = [value for name, value in data.items() if name not in known]
    return len(data) + (_count_keys(unread) if unread else 0)


#: Makes something of a JSON value, or raises `_Misfit`. It appends the number of keys in the
#: objects that it read to the list.
_Reader: TypeAlias = Callable[[JSONValue, list[int]], DataT]


def _read_delivery(value: JSONValue, keys: list[int]) -> Delivery:
    delivery: Delivery = _reader(Delivery)(value, keys)
    return delivery


def _read_lone_event(value: JSONValue, keys: list[int]) -> AnyEvent:
    event = _read_event(value, keys)
    keys.append(_count_unread(value, _wire_names(UnknownEvent)))
    return event


def _read_event(value: JSONValue, keys: list[int]) -> AnyEvent:
    """Read an event out of an object that may be a whole delivery."""
    topic = value.get("topic") if isinstance(value, dict) else None
    event_type: type = UnknownEvent
    if isinstance(topic, str):
        event_type = _EVENT_TYPES.get(topic) or _EVENT_TYPES.get(Topic(topic), UnknownEvent)
    event: AnyEvent = _reader(event_type)(value, keys)
    return event


_EVENT_TYPES: Mapping[str, type[AnyEvent]] = {
    Topic.SIGNATURE_SESSION: SignatureSessionEvent,
    Topic.SIGNATURE_REQUEST: SignatureRequestEvent,
    Topic.SIGNATURE: SignatureEvent,
    Topic.SIGNATURE_PROOF: SignatureProofEvent,
    Topic.SIGNATURE_SIGNER_IMAGE: SignatureImageEvent,
    Topic.SIGNATURE_PROFILE: SignatureProfileEvent,
    Topic.SIGNER: SignerEvent,
    Topic.APP: ApplicationEvent,
}


@functools.cache
def _known_names() -> frozenset[str]:
    """Return every field name that this module knows, which a message may quote."""
    types: list[type] = [UnknownEvent, *_Wire.__subclasses__()]
    return frozenset[str]().union(*map(_wire_names, types))


def _field_types(cls: type) -> dict[str, tuple[typing.Any, bool]]:
    """Return each attribute's type and whether it is required."""
    hints = typing.get_type_hints(cls)
    base = next(iter(getattr(cls, "__orig_bases__", ())), None)
    actual = dict(zip((ActionT, ContentT), typing.get_args(base), strict=False))
    result = {}
    for attribute, hint in hints.items():
        options = [option for option in typing.get_args(hint) if option is not type(None)]
        optional = len(options) < len(typing.get_args(hint))
        only = options[0] if optional and len(options) == 1 else hint
        result[attribute] = (actual.get(only, only), not optional)
    return result


# How a data type is read is derived from its annotations, once, as Python source: a function
# that fetches each field, checks it, and only then makes the object. It is what `dataclass`
# does for __init__, and for the same reason: a loop over the fields takes twice the time.
@functools.cache
def _reader(cls: type) -> _Reader[typing.Any]:
    """Return the reader of a data type."""
    # A frozen dataclass is slow to fill through __init__, so the object is made as an unfrozen
    # twin of the same layout, and becomes what it is when it is complete. (Without __delattr__,
    # CPython would look __setattr__ up for each field.)
    unfrozen = {"__setattr__": object.__setattr__, "__delattr__": object.__delattr__}
    names: dict[str, typing.Any] = {
        "cls": cls,
        "twin": type(cls.__name__, (cls,), {"__slots__": (), **unfrozen}),
        "new": object.__new__,
        "known": _wire_names(cls),
        "count_unread": _count_unread,
        "wrong_type": _wrong_type,
        "Misfit": _Misfit,
    }
    types = _field_types(cls)
    fetch = [line for f in fields(cls) for line in _fetch(f, *types[f.name], names)]
    if cls is SignatureProofContent:  # the one type whose shapes differ by more than a field
        fetch.append(" if documents is None and not document_id:")
        fetch.append("  raise Misfit('expected either documents or documentId')")
    if not issubclass(cls, Event):  # whose keys are those of its delivery's object
        fetch.append(" keys.append(found if found == len(data) else count_unread(data, known))")
    lines = [
        "def read(data, keys):",
        " if type(data) is not dict: raise wrong_type(data, 'an object')",
        " found = 0",
        *fetch,
        " self = new(twin)",
        *(f" self.{f.name} = {f.name}" for f in fields(cls)),
        " self.__class__ = cls",
        " return self",
    ]
    exec("\n".join(lines), names)
    read: _Reader[typing.Any] = names["read"]
    return read


def _fetch(
    f: Field[object], field_type: typing.Any, required: bool, names: dict[str, typing.Any]
) -> list[str]:
    """Return the lines that fetch and check a field, and add to the names that they use."""
    attribute, wire = f.name, _wire_name(f.name, f.metadata)
    if attribute == "_raw":
        return [" _raw = data"]
    if attribute == "raw_content":
        return [" raw_content = content and data['content']"]
    if wire is None:
        names[f"read_{attribute}"] = _read_event
        return [f" {attribute} = read_{attribute}(data, keys)"]
    # What is usual is checked in line: a call would cost more than the check.
    usual, usual_value = "False", attribute
    if field_type is str:
        is_id = wire.endswith("Id") or wire == "verificationToken"
        usual = f"type({attribute}) is str"
        usual += f" and {attribute}" if required else ""
        usual += f" and len({attribute}) <= {MAX_ID_LENGTH}" if is_id else ""
        names[f"read_{attribute}"] = functools.partial(_read_string, required, is_id)
    else:
        names[f"read_{attribute}"] = _value_reader(field_type)
    if typing.get_origin(field_type) is None and issubclass(field_type, _OpenEnum):
        names[f"known_{attribute}"] = field_type._value2member_map_
        usual = f"type({attribute}) is str and {attribute} in known_{attribute}"
        usual_value = f"known_{attribute}[{attribute}]"
    return [
        f" {attribute} = data.get({wire!r})",
        " if True:" if required else f" if {attribute} is not None:",
        "  found += 1",
        f"  if {usual}: {attribute} = {usual_value}",
        "  else:",
        f"   try: {attribute} = read_{attribute}({attribute}, keys)",
        f"   except Misfit as error: raise error.under({wire!r})",
    ]


def _value_reader(field_type: typing.Any) -> _Reader[object]:
    """Return what reads a value of a type: an enumeration, a tuple, an object or any mapping."""
    origin = typing.get_origin(field_type)
    if origin is tuple:
        return functools.partial(_read_list, _value_reader(typing.get_args(field_type)[0]))
    if origin is not None:
        return _read_mapping
    if issubclass(field_type, _OpenEnum):
        return functools.partial(_read_enum, field_type)
    return _reader(field_type)


def _read_string(required: bool, is_id: bool, value: JSONValue, keys: list[int]) -> str:
    if type(value) is not str:
        raise _wrong_type(value, "a string")
    if required and not value:
        raise _Misfit("expected a string that is not empty")
    if is_id and len(value) > MAX_ID_LENGTH:
        raise _Misfit(f"expected at most {MAX_ID_LENGTH} characters, got {len(value)}")
    return value


def _read_enum(cls: type[_OpenEnum], value: JSONValue, keys: list[int]) -> _OpenEnum:
    return cls(_read_string(True, False, value, keys))


def _read_list(read: _Reader[object], value: JSONValue, keys: list[int]) -> tuple[object, ...]:
    if type(value) is not list:
        raise _wrong_type(value, "an array")
    items: list[object] = []
    try:
        for item in value:
            items.append(read(item, keys))
    except _Misfit as misfit:
        raise misfit.under(len(items)) from None
    return tuple(items)


def _read_mapping(value: JSONValue, keys: list[int]) -> JSONObject:
    if type(value) is not dict:
        raise _wrong_type(value, "an object")
    keys.append(_count_keys(value))
    return value


def _wrong_type(value: object, expected: str) -> _Misfit:
    return _Misfit(f"expected {expected}, got {_JSON_TYPES[type(value)]}")


# ---- Verification ----------------------------------------------------------------------------

#: Where Ignisign's API is (its SDK lets IGNISIGN_SERVER_URL replace it).
DEFAULT_BASE_URL = "https://api.ignisign.io"
#: Seconds for a whole check: senders of webhooks commonly wait ten for their answer.
DEFAULT_TIMEOUT = 5.0
#: Bytes of an answer of Ignisign's that are read; a real one has a few hundred.
MAX_ANSWER = 65_536
# Bytes of an answer with its head and its framing: http.client alone admits six million in
# headers, and reads on after a chunk of less than no bytes.
_MAX_RESPONSE = 4 * MAX_ANSWER
#: Seconds for which an unused connection is kept: Node's HTTP servers close theirs after five.
MAX_IDLE = 4.0
#: Seconds before its end at which the JWT of an application secret is renewed.
RENEWAL_MARGIN = 30.0

_CHECK_PATH = "/v4/tokens/webhook-verification/checking-consumption"
_AUTH_PATH = "/v4/auth/app-api"


class TokenStatus(Enum):
    """What Ignisign says of a verification token; only ``VALID`` is a yes."""

    VALID = "VALID"
    NOT_FOUND = "NOT_FOUND"
    ALREADY_CONSUMED = "ALREADY_CONSUMED"
    EXPIRED = "EXPIRED"
    BAD_TARGET = "BAD_TARGET"
    BAD_RELATED_ID = "BAD_RELATED_ID"
    INVALID = "INVALID"


# The flags of IgnisignTechnicalToken_CheckAndConsumeDto that explain a no.
_REFUSAL_FLAGS = {
    "notFound": TokenStatus.NOT_FOUND,
    "alreadyConsumed": TokenStatus.ALREADY_CONSUMED,
    "isExpired": TokenStatus.EXPIRED,
    "badTarget": TokenStatus.BAD_TARGET,
    "badRelatedId": TokenStatus.BAD_RELATED_ID,
}
# The error codes of an HTTP 4xx that are a no. Any other is a fault of ours or of Ignisign's.
_REFUSAL_CODES = {
    "TOKEN_NOT_FOUND": TokenStatus.NOT_FOUND,
    "TOKEN_ALREADY_CONSUMED": TokenStatus.ALREADY_CONSUMED,
    "TOKEN_EXPIRED": TokenStatus.EXPIRED,
    "TOKEN_INVALID": TokenStatus.INVALID,
    "INVALID_TOKEN": TokenStatus.INVALID,
}


class _Options(TypedDict, total=False):
    """The options of a `TokenClient`."""

    base_url: str
    timeout: float
    ssl_context: ssl.SSLContext | None


class Verifier:
    """Vouches for a delivery: called with one, it returns nothing, or raises.

    First come the checks that cost nothing, of the application and of the
    environment; ``check_token`` is asked last, because to ask consumes the token.
    Whatever else than a `TokenStatus` comes out of it is an outage, never a yes.

    Raises `WrongApplicationError`, `WrongEnvironmentError`, `TokenRejectedError`
    or `VerificationUnavailableError`.
    """

    def __init__(
        self,
        *,
        app_id: str,
        app_env: AppEnv | str,
        check_token: Callable[[Delivery], TokenStatus],
    ) -> None:
        if not _is_plain(app_id) or not _is_plain(app_env) or app_env != app_env.upper():
            raise ValueError("expected an app_id like appId_…, and an app_env like DEVELOPMENT")
        if not callable(check_token):
            raise TypeError("check_token is a callable that takes a Delivery")
        self.app_id = app_id
        self.app_env = AppEnv(app_env)
        self._check_token = check_token

    @classmethod
    def from_api_key(cls, api_key: str, **options: Unpack[_Options]) -> Verifier:
        """Return a verifier that asks Ignisign; the key also names application and environment.

        Raises ``ValueError`` for what can't be an API key. See `TokenClient` for
        the options: ``base_url``, ``timeout`` and ``ssl_context``.
        """
        app_id, app_env = _split_api_key(api_key)
        client = TokenClient(api_key, **options)
        return cls(app_id=app_id, app_env=app_env, check_token=client)

    @classmethod
    def from_app_secret(
        cls, app_id: str, app_env: AppEnv | str, app_secret: str, **options: Unpack[_Options]
    ) -> Verifier:
        """Return a verifier that asks Ignisign with an application secret, the older credential.

        Raises ``ValueError`` for what can't be one. See `TokenClient` for the
        options: ``base_url``, ``timeout`` and ``ssl_context``.
        """
        client = TokenClient.from_app_secret(app_id, app_env, app_secret, **options)
        return cls(app_id=app_id, app_env=app_env, check_token=client)

    @classmethod
    def from_env(cls, environ: Mapping[str, str] | None = None) -> Verifier:
        """Return a verifier for the credential in the environment, `os.environ` if none is given.

        That is ``IGNISIGN_API_KEY``, or ``IGNISIGN_APP_ID``, ``IGNISIGN_APP_ENV``
        and ``IGNISIGN_APP_SECRET``. ``IGNISIGN_SERVER_URL`` replaces the base URL.
        Raises ``ValueError`` when none is there, or when it can't be right.
        """
        if environ is None:  # as a default it would be shown by help(), with all that is in it
            environ = os.environ
        base_url = environ.get("IGNISIGN_SERVER_URL") or DEFAULT_BASE_URL
        api_key = environ.get("IGNISIGN_API_KEY")
        if api_key:
            return cls.from_api_key(api_key, base_url=base_url)
        names = ("IGNISIGN_APP_ID", "IGNISIGN_APP_ENV", "IGNISIGN_APP_SECRET")
        app_id, app_env, app_secret = (environ.get(name, "") for name in names)
        if not (app_id and app_env and app_secret):
            raise ValueError(f"no credential: set IGNISIGN_API_KEY, or all of {', '.join(names)}")
        return cls.from_app_secret(app_id, app_env, app_secret, base_url=base_url)

    def __call__(self, delivery: Delivery) -> None:
        """Return if the delivery is good, or raise."""
        self._check_target(delivery)
        status = _or_outage(self._check_token, delivery)
        if not isinstance(status, TokenStatus):
            raise VerificationUnavailableError("check_token returned no TokenStatus")
        if status is not TokenStatus.VALID:
            raise TokenRejectedError(status)

    def _check_target(self, delivery: Delivery) -> None:
        if delivery.app_id != self.app_id:
            raise WrongApplicationError("the delivery is for another application")
        if delivery.app_env != self.app_env:
            raise WrongEnvironmentError("the delivery is for another environment")

    def __repr__(self) -> str:
        return f"Verifier(app_id={self.app_id!r}, app_env={self.app_env.value!r})"


def _verify(verifier: Callable[[Delivery], object], delivery: Delivery) -> None:
    """Have a verifier vouch for a delivery; the only yes is to return None."""
    if _or_outage(verifier, delivery) is not None:
        raise VerificationUnavailableError("a verifier returns None, or raises")


def _or_outage(check: Callable[[Delivery], DataT], delivery: Delivery) -> DataT:
    """Call a check that may be the user's own: what goes wrong in it is an outage."""
    try:
        return check(delivery)
    except WebhookError:
        raise
    except Exception:
        _logger.exception("the check of a delivery failed")
    raise VerificationUnavailableError("the check of a delivery failed; see the log")


class TokenClient:
    """Asks Ignisign whether a delivery's token is good: the ``check_token`` of a `Verifier`.

    ``base_url`` may have a path; ``http:`` is for loopback hosts only, because
    the credential would travel in the clear. ``timeout`` is in seconds, for the
    whole check, from connecting to the last byte (a name server that is slow to
    answer can add to it, no more than that). ``ssl_context`` replaces the default
    one, which honours ``SSL_CERT_FILE``. Proxies come from the environment, as
    `urllib.request` reads it.

    Connections are kept and shared by all threads, one user at a time; a child
    of a fork opens its own. When a connection breaks, the question is not sent
    again: it may have consumed the token. A 401 to an application secret's JWT
    says nothing about the token, so it is asked once more with a new JWT.

    Raises `VerificationUnavailableError` for anything that is no clear yes or no,
    and ``ValueError`` for an API key or an option that can't be right.
    """

    def __init__(self, api_key: str, **options: Unpack[_Options]) -> None:
        _split_api_key(api_key)
        self._set_up(**options)
        self._credential: _APIKey | _AppSecret = _APIKey(api_key)

    @classmethod
    def from_app_secret(
        cls, app_id: str, app_env: AppEnv | str, app_secret: str, **options: Unpack[_Options]
    ) -> TokenClient:
        """Return a client that uses an application secret and the JWT that it is good for.

        Raises ``ValueError`` for a credential or an option that can't be right.
        """
        if not (_is_plain(app_id) and _is_plain(app_env) and _is_plain(app_secret)):
            raise ValueError(
                "app_id, app_env and app_secret are printable ASCII strings without spaces"
            )
        client = cls.__new__(cls)
        client._set_up(**options)
        client._credential = _AppSecret(client._api, app_id, str(app_env), app_secret)
        return client

    def _set_up(
        self,
        base_url: str = DEFAULT_BASE_URL,
        timeout: float = DEFAULT_TIMEOUT,
        ssl_context: ssl.SSLContext | None = None,
    ) -> None:
        if not (isinstance(timeout, (int, float)) and 0 < timeout < threading.TIMEOUT_MAX):
            raise ValueError("timeout must be a number of seconds above zero")
        self._timeout = timeout
        self._api = _API(base_url, ssl_context)

    def __call__(self, delivery: Delivery) -> TokenStatus:
        """Ask Ignisign about the delivery's token, which consumes it."""
        deadline = _Deadline(self._timeout)
        question = {
            "token": delivery.verification_token,
            "appId": delivery.app_id,
            "appEnv": delivery.app_env.value,
        }
        bearer = self._credential.bearer(deadline)
        status, answer = self._api.post(_CHECK_PATH, question, bearer, deadline)
        if status == HTTPStatus.UNAUTHORIZED:
            renewed = self._credential.bearer(deadline, refused=bearer)
            if renewed != bearer:
                status, answer = self._api.post(_CHECK_PATH, question, renewed, deadline)
        return _verdict(status, answer)

    def __repr__(self) -> str:
        return f"TokenClient(base_url={self._api.base_url!r})"


def _verdict(status: int, answer: JSONValue) -> TokenStatus:
    """Read a verdict out of an answer, or raise: a yes is a 2xx whose isValid is true itself."""
    answer = answer if isinstance(answer, dict) else {}
    if 200 <= status < 300:
        if answer.get("isValid") is True:
            return TokenStatus.VALID
        if answer.get("isValid") is False:
            flags = (s for flag, s in _REFUSAL_FLAGS.items() if answer.get(flag) is True)
            return next(flags, TokenStatus.INVALID)
    if 400 <= status < 500 and status != HTTPStatus.TOO_MANY_REQUESTS:
        code = answer.get("code")
        if isinstance(code, str) and code in _REFUSAL_CODES:
            return _REFUSAL_CODES[code]
    raise _unavailable(_fault(status))


def _fault(status: int) -> str:
    if status in (HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN):
        return f"our own credential was refused (HTTP {status})"
    return f"no verdict in the answer (HTTP {status})"


def _unavailable(problem: str) -> VerificationUnavailableError:
    _logger.warning("Ignisign could not be asked: %s", problem)
    return VerificationUnavailableError(f"Ignisign could not be asked: {problem}")


def _is_plain(value: object) -> bool:
    """Whether a value is a string that can stand in a header: printable ASCII, no spaces."""
    return isinstance(value, str) and re.fullmatch(r"[!-~]+", value) is not None


def _split_api_key(api_key: str) -> tuple[str, AppEnv]:
    parts = api_key.split("_") if _is_plain(api_key) else []
    if len(parts) != 4 or parts[0] != "sk" or not all(parts) or not parts[1].islower():
        raise ValueError("not an API key: expected sk_<env>_<id>_<secret>")
    return f"appId_{parts[2]}", AppEnv(parts[1].upper())


class _Deadline:
    """A moment by which something must be over."""

    def __init__(self, seconds: float) -> None:
        self._end = time.monotonic() + seconds

    def left(self) -> float:
        """Return the seconds that are left; raise TimeoutError when there are none."""
        left = self._end - time.monotonic()
        if left <= 0:
            raise TimeoutError("out of time")
        return left


class _PerProcess(Generic[DataT]):
    """Something that a process makes for itself and never shares with the children it forks.

    What a parent made is left untouched in its child: to close it there could
    disturb the parent. The process id tells them apart, and not
    `os.register_at_fork`, because servers written in C fork past Python.
    """

    def __init__(self, make: Callable[[], DataT]) -> None:
        self._make = make
        self._made: dict[int, DataT] = {}

    def get(self) -> DataT:
        pid = os.getpid()
        if pid not in self._made:
            self._made.setdefault(pid, self._make())  # atomic: all threads get the same one
        return self._made[pid]


class _APIKey:
    def __init__(self, api_key: str) -> None:
        self._api_key = api_key

    def bearer(self, deadline: _Deadline, refused: str = "") -> str:
        return self._api_key


class _AppSecret:
    """An application secret, and the JWT that is asked for with it and kept until it ends."""

    class _Session:
        def __init__(self) -> None:
            self.lock = threading.Lock()
            self.jwt = ""
            self.end = 0.0  # seconds since the epoch, as in a JWT's exp

    def __init__(self, api: _API, app_id: str, app_env: str, secret: str) -> None:
        self._api = api
        self._question = {"appId": app_id, "appEnv": app_env, "secret": secret}
        self._session = _PerProcess(self._Session)

    def bearer(self, deadline: _Deadline, refused: str = "") -> str:
        """Return the JWT, asked for (again) if it is missing, about to end or refused."""
        session = self._session.get()
        try:
            locked = session.lock.acquire(timeout=deadline.left())
        except TimeoutError:
            locked = False
        if not locked:
            raise _unavailable("timed out while the credential was renewed")
        try:
            if session.jwt == refused or time.time() >= session.end - RENEWAL_MARGIN:
                session.jwt = self._fetch_jwt(deadline)
                session.end = _jwt_end(session.jwt)
            return session.jwt
        finally:
            session.lock.release()

    def _fetch_jwt(self, deadline: _Deadline) -> str:
        status, answer = self._api.post(_AUTH_PATH, self._question, None, deadline)
        jwt = answer.get("jwtToken") if isinstance(answer, dict) else None
        if 200 <= status < 300 and isinstance(jwt, str) and _is_plain(jwt):
            return jwt
        if 400 <= status < 500 and status != HTTPStatus.TOO_MANY_REQUESTS:
            raise _unavailable(f"our own credential was refused (HTTP {status})")
        raise _unavailable(f"no JWT in the answer (HTTP {status})")


def _jwt_end(jwt: str) -> float:
    """Return a JWT's exp (RFC 7519, 4.1.4); one that can't be read lasts until it is refused."""
    import base64

    payload = jwt.partition(".")[2].partition(".")[0]
    try:
        claims = _json_or_none(base64.urlsafe_b64decode(payload + "=="))  # surplus is ignored
        exp = claims.get("exp") if isinstance(claims, dict) else None
        return float(exp) if isinstance(exp, (int, float)) else float("inf")
    except (ValueError, OverflowError):
        return float("inf")


class _API:
    """Ignisign's API over HTTP: one POST, one answer, each within a deadline."""

    def __init__(self, base_url: str, ssl_context: ssl.SSLContext | None) -> None:
        import ssl
        import urllib.parse

        if not _is_plain(base_url):
            raise ValueError("the base URL is printable ASCII without spaces")
        try:
            url = urllib.parse.urlsplit(base_url)
            port = url.port
        except ValueError:  # which quotes a part of it
            url, port = urllib.parse.urlsplit(""), None
        if url.scheme not in ("https", "http") or not url.hostname:
            raise ValueError("the base URL is https://host, with a port and a path if need be")
        if url.username is not None or url.query or url.fragment:
            raise ValueError("the base URL has no user, query or fragment")
        if url.scheme == "http" and not _is_loopback(url.hostname):
            raise ValueError("http: is for loopback hosts only: the credential would be readable")
        self.base_url = base_url
        self._host = url.hostname
        self._port = port or (443 if url.scheme == "https" else 80)
        self._netloc = url.netloc
        self._prefix = url.path.rstrip("/")
        self._proxy: _Proxy | None = None
        self._ssl_context: ssl.SSLContext | None = None
        if url.scheme == "https":
            self._ssl_context = ssl_context or ssl.create_default_context()
            self._proxy = _proxy_for(self._host, self._port)
        self._idle: _PerProcess[deque[_Connection]] = _PerProcess(deque)

    def post(
        self, path: str, question: Mapping[str, str], bearer: str | None, deadline: _Deadline
    ) -> tuple[int, JSONValue]:
        """Return the status and the JSON of the answer, None where it is not JSON.

        Raises `VerificationUnavailableError` when there is none.
        """
        from http.client import HTTPException

        body = json.dumps(question)
        authorization = f"Authorization: Bearer {bearer}\r\n" if bearer else ""
        # Written by hand: an HTTPConnection bounds the time of each operation, not of the whole.
        request = (
            f"POST {self._prefix}{path} HTTP/1.1\r\nHost: {self._netloc}\r\n"
            f"User-Agent: ignisign-webhook/{__version__}\r\nAccept: application/json\r\n"
            f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n"
            f"{authorization}\r\n{body}"
        ).encode("ascii")
        try:
            connection = self._take() or self._connect(deadline)
            status, answer = self._exchange(connection, request, deadline)
        except (OSError, HTTPException, ValueError) as error:
            # Only the kind: the text of an HTTPException can echo what was sent.
            problem = getattr(error, "strerror", None) or type(error).__name__
            if isinstance(error, TimeoutError):
                problem = "timed out"
        else:
            return status, _json_or_none(answer)
        raise _unavailable(problem)

    def _exchange(
        self, connection: _Connection, request: bytes, deadline: _Deadline
    ) -> tuple[int, bytes]:
        reusable = False
        try:
            status, answer, reusable = connection.ask(request, deadline)
            return status, answer
        finally:
            if reusable:
                self._idle.get().append(connection)
            else:
                connection.close()

    def _take(self) -> _Connection | None:
        """Return the connection that was used longest ago, of those that still can be.

        So those that are no longer needed are found, and closed.
        """
        idle = self._idle.get()
        try:
            while True:
                connection = idle.popleft()
                if connection.is_fresh():
                    return connection
                connection.close()
        except IndexError:
            return None

    def _connect(self, deadline: _Deadline) -> _Connection:
        if self._proxy is None:
            sock = _dial(self._host, self._port, deadline)
        else:
            sock = _dial(self._proxy.host, self._proxy.port, deadline)
        try:
            if self._proxy is not None:
                _tunnel(sock, self._proxy.request, deadline)
            if self._ssl_context is not None:
                sock.settimeout(deadline.left())
                sock = self._ssl_context.wrap_socket(sock, server_hostname=self._host)
        except BaseException:
            sock.close()
            raise
        return _Connection(sock)


def _json_or_none(answer: bytes) -> JSONValue:
    try:
        return _load(_to_text(answer))
    except _Misfit:
        return None


def _is_loopback(host: str) -> bool:
    import ipaddress

    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


class _Proxy:
    """A proxy, and the request that has it connect us; this may hold a password."""

    def __init__(self, host: str, port: int, request: bytes) -> None:
        self.host = host
        self.port = port
        self.request = request


def _proxy_for(host: str, port: int) -> _Proxy | None:
    """Return the proxy that the environment names for an https host."""
    import base64
    import urllib.parse
    import urllib.request

    proxy = urllib.request.getproxies().get("https")
    if not proxy or urllib.request.proxy_bypass(f"{host}:{port}"):
        return None
    target = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
    request = f"CONNECT {target} HTTP/1.1\r\nHost: {target}\r\n"
    try:
        url = urllib.parse.urlsplit(proxy if "://" in proxy else f"http://{proxy}")
        if url.username is not None:
            user, password = map(urllib.parse.unquote, (url.username, url.password or ""))
            basic = base64.b64encode(f"{user}:{password}".encode()).decode()
            request += f"Proxy-Authorization: Basic {basic}\r\n"
        if url.scheme == "http" and url.hostname:
            return _Proxy(url.hostname, url.port or 80, f"{request}\r\n".encode("ascii"))
    except ValueError:
        pass  # its text can quote the password
    raise ValueError("https_proxy: only http://[user:password@]host:port is supported")


def _dial(host: str, port: int, deadline: _Deadline) -> socket.socket:
    """Connect to the first address of a host that answers, each given its share of the time."""
    import socket

    addresses = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    for tried, (*kind, _, address) in enumerate(addresses):
        sock = None
        try:
            sock = socket.socket(*kind)
            sock.settimeout(deadline.left() / (len(addresses) - tried))
            sock.connect(address)
            return sock
        except BaseException as error:
            if sock is not None:
                sock.close()
            if not isinstance(error, OSError) or tried == len(addresses) - 1:
                raise
    raise OSError(0, "the host has no address")


def _tunnel(sock: socket.socket, request: bytes, deadline: _Deadline) -> None:
    """Have a proxy connect us to the host (RFC 9110, 9.3.6)."""
    sock.settimeout(deadline.left())
    sock.sendall(request)
    response = _response(sock, "CONNECT", deadline)
    if not 200 <= response.status < 300:
        raise ConnectionError(0, f"the proxy answered {response.status}")


class _BoundedReader(io.RawIOBase):
    """Reads from a socket until a deadline, however slowly the bytes drip in, and not without end.

    It is all of a socket that `HTTPResponse` wants: something with a makefile().
    """

    def __init__(self, sock: socket.socket, deadline: _Deadline, limit: float) -> None:
        self._sock = sock
        self._deadline = deadline
        self._left = limit

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        self._sock.settimeout(self._deadline.left())
        count = self._sock.recv_into(buffer)
        self._left -= count
        if self._left < 0:
            raise OSError(0, "an answer that is too long")
        return count

    def makefile(self, mode: str) -> io.BufferedReader:
        return io.BufferedReader(self)


def _response(sock: socket.socket, method: str, deadline: _Deadline) -> HTTPResponse:
    """Return the response that comes in on a socket, read up to its body."""
    from http.client import HTTPResponse

    reader = _BoundedReader(sock, deadline, _MAX_RESPONSE)
    response = HTTPResponse(typing.cast("socket.socket", reader), method=method)
    response.begin()
    return response


class _Connection:
    """A connection to Ignisign, used for one question at a time."""

    def __init__(self, sock: socket.socket) -> None:
        self._sock = sock
        self._last_used = time.monotonic()
        self.close = weakref.finalize(self, sock.close)  # at the latest when it is gone

    def ask(self, request: bytes, deadline: _Deadline) -> tuple[int, bytes, bool]:
        """Return the status, the body, and whether the connection can be used again."""
        self._sock.settimeout(deadline.left())
        self._sock.sendall(request)
        response = _response(self._sock, "POST", deadline)
        body = response.read(MAX_ANSWER + 1)
        if len(body) > MAX_ANSWER or response.length:
            if 200 <= response.status < 300:
                raise OSError(0, "an answer that is cut short or too long")
            body = b""  # of an error the status says enough
        self._last_used = time.monotonic()
        # http.client skips a 100 only: any other 1xx passes for the answer, which is still to come.
        reusable = response.status >= 200 and response.isclosed() and not response.will_close
        return response.status, body, reusable

    def is_fresh(self) -> bool:
        """Whether it was used lately and the other side has neither closed it nor spoken."""
        import select

        if time.monotonic() - self._last_used > MAX_IDLE:
            return False
        try:
            if getattr(self._sock, "pending", int)():  # of TLS: read from the socket already
                return False
            if hasattr(select, "poll"):  # not on Windows; takes any file descriptor
                poll = select.poll()
                poll.register(self._sock, select.POLLIN)
                return not poll.poll(0)
            return not select.select([self._sock], [], [], 0)[0]
        except (OSError, ValueError):
            return False


# ---- The delivery log ------------------------------------------------------------------------

#: Deliveries that a `MemoryDeliveryLog` remembers: weeks for most applications, in about 2 MB.
MAX_REMEMBERED = 10_000
#: Seconds after which a claim whose process can't be probed, or hangs, is taken over: longer
#: than a handler that a sender waits for can sensibly take.
CLAIM_LEASE = 300.0
#: Seconds that a `SQLiteDeliveryLog` waits for its other threads, and for another process.
BUSY_TIMEOUT = 10.0
#: For how long (seconds) and how many done deliveries a `SQLiteDeliveryLog` remembers. To forget
#: one is safe: Ignisign refuses its token as consumed, so the answer is 403 where it was 200.
DONE_MAX_AGE = 90 * 86_400.0
DONE_MAX_NUMBER = 500_000
# Done deliveries that are forgotten with each new one: few, so that nobody waits for it.
_PRUNE_BATCH = 20


class DeliveryState(Enum):
    """What a delivery log knows of a delivery."""

    NEW = "NEW"  #: never seen, or never verified
    VERIFIED = "VERIFIED"  #: its token was consumed, and no try to handle it has succeeded
    IN_PROGRESS = "IN_PROGRESS"  #: being handled at this moment, by another claim
    DONE = "DONE"  #: handled


class DeliveryLog(Protocol):
    """Remembers deliveries by a key, the SHA-256 of the body in hexadecimal.

    A try to handle a delivery is one claim, made under an owner's name that is
    used once. Any method may raise anything. If `claim` or `done` does, the
    delivery is answered 503 and comes again; if another does, that is logged, no
    more. Over a store that several machines share, a claim should end by itself
    after some minutes, in case its machine dies.
    """

    def claim(self, key: str, owner: str) -> DeliveryState:
        """Claim a delivery, atomically, and return the state it was in.

        ``NEW`` and ``VERIFIED`` give the owner the claim; ``IN_PROGRESS`` and
        ``DONE`` don't.
        """
        ...

    def verified(self, key: str, owner: str) -> None:
        """Record that the token was consumed; the claim goes on."""

    def release(self, key: str, owner: str) -> None:
        """End the owner's claim without success: verified stays verified, new is forgotten."""

    def done(self, key: str, owner: str) -> None:
        """End the claim with success, whoever holds it by now."""


class MemoryDeliveryLog:
    """A `DeliveryLog` for one process, gone when it ends.

    It remembers the last `MAX_REMEMBERED` deliveries, those that are done being
    forgotten first. What is being handled is never forgotten.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        # What is known of a delivery is written first and crossed out then: a signal of the
        # server's can strike in between.
        self._claims: dict[str, tuple[str, bool]] = {}  # key: (owner, verified)
        self._verified: OrderedDict[str, None] = OrderedDict()
        self._done: OrderedDict[str, None] = OrderedDict()

    def claim(self, key: str, owner: str) -> DeliveryState:
        """See `DeliveryLog.claim`."""
        with self._lock:
            if key in self._done:
                return DeliveryState.DONE
            if key in self._claims:
                return DeliveryState.IN_PROGRESS
            verified = key in self._verified
            self._claims[key] = (owner, verified)
            self._verified.pop(key, None)
            return DeliveryState.VERIFIED if verified else DeliveryState.NEW

    def verified(self, key: str, owner: str) -> None:
        """See `DeliveryLog.verified`."""
        with self._lock:
            self._claims[key] = (owner, True)

    def release(self, key: str, owner: str) -> None:
        """See `DeliveryLog.release`."""
        with self._lock:
            holder, verified = self._claims.get(key, (None, False))
            if holder == owner:
                if verified:
                    self._verified[key] = None
                del self._claims[key]
                self._forget()

    def done(self, key: str, owner: str) -> None:
        """See `DeliveryLog.done`."""
        with self._lock:
            self._done[key] = None
            self._claims.pop(key, None)
            self._forget()

    def _forget(self) -> None:
        while len(self._done) + len(self._verified) > MAX_REMEMBERED:
            (self._done or self._verified).popitem(last=False)


class SQLiteDeliveryLog:
    """A `DeliveryLog` in a file, for the processes of one machine and across restarts.

    The file must be on a local disk. Beside it stands ``<path>.lock``, in which
    every process holds a lock for as long as it lives: so a claim of a process
    that was killed is taken over at once, whatever became of its process id.
    Where that can't be known (on Windows), and when a process hangs, it is taken
    over after `CLAIM_LEASE` seconds.

    A process may fork whenever it likes, by `os.fork` and what is built on it. A
    server in C that forks past Python, as uWSGI does, may do so as long as the log
    has only been constructed.

    Raises `DeliveryLogError`, with the path, for a file that can't be used.
    """

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self._path = os.path.realpath(os.fsdecode(path))
        self._process = _PerProcess(lambda: _SQLiteProcess(self._path))
        # Shows whether the files can be used, and forgets claims that were given up long ago.
        with self._transaction() as process:
            query = f"DELETE FROM deliveries WHERE {_IS_NEW} AND since < ?"
            process.connection.execute(query, (time.time() - DONE_MAX_AGE,))
            process.presence()
        process.close()  # some servers fork next, and not all of them tell Python

    def __repr__(self) -> str:
        return f"SQLiteDeliveryLog({self._path!r})"

    def claim(self, key: str, owner: str) -> DeliveryState:
        """See `DeliveryLog.claim`."""
        with self._transaction() as process:
            run, presence, now = process.connection.execute, process.presence(), time.time()
            query = "SELECT state, owner, process, since FROM deliveries WHERE key = ?"
            row = run(query, (key,)).fetchone()
            value, holder, offset, since = row or (DeliveryState.NEW.value, None, None, now)
            state = DeliveryState(value)
            if state is DeliveryState.DONE:
                return state
            if holder is not None and presence.is_held(holder, offset, since, now):
                return DeliveryState.IN_PROGRESS
            run(
                "INSERT INTO deliveries (key, state, owner, process, since) VALUES (?, ?, ?, ?, ?)"
                " ON CONFLICT (key) DO UPDATE SET owner = excluded.owner,"
                " process = excluded.process, since = excluded.since",
                (key, state.value, owner, presence.offset, now),
            )
            presence.owners.add(owner)
            return state

    def verified(self, key: str, owner: str) -> None:
        """See `DeliveryLog.verified`."""
        with self._transaction() as process:
            # Also where another has taken the claim over and released it, and forgot the delivery.
            process.connection.execute(
                "INSERT INTO deliveries (key, state, since) VALUES (?, ?, ?)"
                f" ON CONFLICT (key) DO UPDATE SET state = excluded.state WHERE {_IS_NEW}",
                (key, DeliveryState.VERIFIED.value, time.time()),
            )

    def release(self, key: str, owner: str) -> None:
        """See `DeliveryLog.release`."""
        owners = self._process.get().presence().owners
        if owner not in owners:
            return  # its claim could not be written; what would come of it is another wait
        owners.remove(owner)  # first, so that the claim ends even if the file can't be written
        with self._transaction() as process:
            run, claim = process.connection.execute, (key, owner)
            run(f"DELETE FROM deliveries WHERE key = ? AND owner = ? AND {_IS_NEW}", claim)
            run("UPDATE deliveries SET owner = NULL WHERE key = ? AND owner = ?", claim)

    def done(self, key: str, owner: str) -> None:
        """See `DeliveryLog.done`."""
        with self._transaction() as process:
            run, now = process.connection.execute, time.time()
            [newest] = run("SELECT coalesce(max(number), 0) + 1 FROM deliveries").fetchone()
            run(
                "REPLACE INTO deliveries (key, state, since, number) VALUES (?, ?, ?, ?)",
                (key, DeliveryState.DONE.value, now, newest),
            )
            run(
                "DELETE FROM deliveries WHERE number IN (SELECT number FROM (SELECT number, since"
                f" FROM deliveries WHERE number > 0 ORDER BY number LIMIT {_PRUNE_BATCH})"
                " WHERE since < ? OR number <= ?)",
                (now - DONE_MAX_AGE, newest - DONE_MAX_NUMBER),
            )
        process.presence().owners.discard(owner)

    @contextlib.contextmanager
    def _transaction(self) -> Generator[_SQLiteProcess, None, None]:
        import sqlite3

        try:
            process = self._process.get()
            with process.locked():
                try:
                    process.connection.execute("BEGIN IMMEDIATE")
                    yield process
                    process.connection.execute("COMMIT")
                finally:  # a time limit of the server can strike anywhere
                    process.roll_back()
        except (sqlite3.Error, OSError) as error:
            raise DeliveryLogError(f"delivery log {self._path}: {error}") from error


_IS_NEW = f"state = '{DeliveryState.NEW.value}'"
_SQLITE_SETUP = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",  # a consumed token must be on record after a power cut too
    "BEGIN IMMEDIATE",  # which fails where the file can't be written
    "CREATE TABLE IF NOT EXISTS deliveries (key TEXT PRIMARY KEY, state TEXT NOT NULL, owner TEXT,"
    " process INTEGER, since REAL NOT NULL, number INTEGER UNIQUE)",  # number: as they were done
    "COMMIT",
)


class _SQLiteProcess:
    """What one process has of a delivery log: its connection, and its presence.

    SQLite does not survive a fork with a connection open, not even in the child
    that leaves it alone: what SQLite knows of its locks on the file is inherited
    too. So the connection is closed for the time of a fork, and opened when it is
    needed again.
    """

    def __init__(self, path: str) -> None:
        self.lock = threading.RLock()
        self.pid = os.getpid()
        self._path = path
        self._presence: _Presence | None = None
        self._connections: list[sqlite3.Connection] = []  # one, or none
        weakref.finalize(self, self._end, self.lock, self._connections, self.pid)
        with _forking:
            _sqlite_processes.add(self)

    @property
    def connection(self) -> sqlite3.Connection:
        if not self._connections:
            self._connections.append(_connect(self._path))
        return self._connections[0]

    def presence(self) -> _Presence:
        # Made once, while this has its lock: another lock could be held by a thread at a fork.
        if self._presence is None:
            self._presence = _presence(self._path + ".lock")
        return self._presence

    @contextlib.contextmanager
    def locked(self) -> Generator[None, None, None]:
        try:
            if not self.lock.acquire(timeout=BUSY_TIMEOUT):
                raise TimeoutError("busy with what other threads of this process record")
            yield
        finally:  # also after an interruption as soon as it was acquired
            with contextlib.suppress(RuntimeError):  # it was not acquired
                self.lock.release()

    def roll_back(self) -> None:
        if self._connections and self._connections[0].in_transaction:
            self._connections[0].execute("ROLLBACK")

    def close(self) -> None:
        self._close_of(self._connections, self.pid)

    @classmethod
    def _end(cls, lock: threading.RLock, connections: list[sqlite3.Connection], pid: int) -> None:
        # At exit the lock is kept: a thread that goes on must find nothing to use.
        if pid == os.getpid() and lock.acquire(timeout=BUSY_TIMEOUT):
            cls._close_of(connections, pid)

    @staticmethod
    def _close_of(connections: list[sqlite3.Connection], pid: int) -> None:
        while connections and pid == os.getpid():
            connections.pop().close()


_sqlite_processes: weakref.WeakSet[_SQLiteProcess] = weakref.WeakSet()
_closed_for_a_fork: list[_SQLiteProcess] = []
_forking = threading.Lock()  # held while a fork is under way


def _before_fork() -> None:
    _forking.acquire()
    for process in list(_sqlite_processes):
        if process.pid == os.getpid():
            process.lock.acquire()
            process.close()
            _closed_for_a_fork.append(process)


def _after_fork() -> None:
    while _closed_for_a_fork:
        _closed_for_a_fork.pop().lock.release()
    _forking.release()


if hasattr(os, "register_at_fork"):  # not on Windows, which has no fork
    os.register_at_fork(
        before=_before_fork, after_in_parent=_after_fork, after_in_child=_after_fork
    )


def _connect(path: str) -> sqlite3.Connection:
    """Open the file, which others may be setting up at this moment."""
    import sqlite3

    patience = time.monotonic() + BUSY_TIMEOUT
    while True:
        connection = sqlite3.connect(
            path, timeout=BUSY_TIMEOUT, isolation_level=None, check_same_thread=False
        )
        try:
            for statement in _SQLITE_SETUP:
                connection.execute(statement)
            return connection
        except sqlite3.Error as error:
            connection.close()
            # To change to WAL does not wait for others that do the same at the same moment.
            if "locked" not in str(error) or time.monotonic() > patience:
                raise
        time.sleep(0.02)


class _Presence:
    """A process's presence beside a delivery log, which ends with the process, however that ends.

    It is an exclusive lock on one byte of a file, at an offset drawn at random, which the
    system drops when the process is gone. Neither process ids that are used again nor
    containers that share the volume can be mistaken for one another.
    """

    def __init__(self, path: str) -> None:
        self.offset: int | None = None
        self.owners: set[str] = set()  # of this process's claims
        self._file = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
        offset = int.from_bytes(os.urandom(6), "big")
        if self._lock(offset, exclusive=True):
            self.offset = offset

    def is_held(self, owner: str, offset: int | None, since: float, now: float) -> bool:
        """Whether a claim still holds."""
        if abs(now - since) >= CLAIM_LEASE:  # abs: a clock that was set back must not prolong it
            return False
        if offset is None:
            return True
        if offset == self.offset:
            return owner in self.owners
        if self._lock(offset, exclusive=False):
            self._unlock(offset)
            return False
        return True

    def _lock(self, offset: int, *, exclusive: bool) -> bool:
        try:
            import fcntl

            kind = fcntl.LOCK_EX if exclusive else fcntl.LOCK_SH
            fcntl.lockf(self._file, kind | fcntl.LOCK_NB, 1, offset)
        except (ImportError, OSError):  # Windows; held by another; a disk without locks
            return False
        return True

    def _unlock(self, offset: int) -> None:
        import fcntl

        fcntl.lockf(self._file, fcntl.LOCK_UN, 1, offset)


def _presence(path: str) -> _Presence:
    """Return this process's presence beside a file.

    There is one, and it is never closed: to close any descriptor of a file drops
    all the locks that the process holds on it (POSIX, fcntl).
    """
    with _presences_lock:
        key = path, os.getpid()
        if key not in _presences:
            _presences[key] = _Presence(path)
        return _presences[key]


_presences: dict[tuple[str, int], _Presence] = {}
_presences_lock = threading.Lock()


# ---- The receiver ----------------------------------------------------------------------------

#: Bytes of a body that are accepted: a delivery has a few hundred, one of a request with a
#: thousand signers about 130,000.
MAX_BODY = 262_144
#: Bytes that are read and thrown away when a body is not wanted, so that the sender gets to
#: read the answer; a sender of more sees its connection reset.
MAX_DRAIN = 1_048_576
#: Seconds after which a sender that gets a 503 may try again.
RETRY_AFTER = 30

_READ_SIZE = 65_536

# What can be a handler of each class of events.
SignatureSessionT = TypeVar("SignatureSessionT", bound="Callable[[SignatureSessionEvent], object]")
SignatureRequestT = TypeVar("SignatureRequestT", bound="Callable[[SignatureRequestEvent], object]")
SignatureT = TypeVar("SignatureT", bound="Callable[[SignatureEvent], object]")
SignatureProofT = TypeVar("SignatureProofT", bound="Callable[[SignatureProofEvent], object]")
SignatureImageT = TypeVar("SignatureImageT", bound="Callable[[SignatureImageEvent], object]")
SignatureProfileT = TypeVar("SignatureProfileT", bound="Callable[[SignatureProfileEvent], object]")
SignerT = TypeVar("SignerT", bound="Callable[[SignerEvent], object]")
ApplicationT = TypeVar("ApplicationT", bound="Callable[[ApplicationEvent], object]")
UnknownT = TypeVar("UnknownT", bound="Callable[[UnknownEvent], object]")
AnyT = TypeVar("AnyT", bound="Callable[[AnyEvent], object]")


class _Only(TypedDict, total=False):
    """What narrows a registration further."""

    action: str | None
    msg_nature: str | None


class WebhookApp:
    """Receives deliveries: a WSGI application (PEP 3333), and `consume` for use without one.

    `verifier` vouches for each delivery, and `deliveries` remembers them, in memory
    if it is not given, which is for one process. If `path` is given nothing else is
    served; it is compared with what follows the mount point. `max_body` is the
    number of bytes that are accepted over HTTP.

    A `Verifier` checks the application and the environment of every delivery. Any
    other callable is not called for a delivery that is already on record, so
    applications that are verified by one of your own must not share a delivery log.
    """

    def __init__(
        self,
        verifier: Callable[[Delivery], None],
        *,
        deliveries: DeliveryLog | None = None,
        path: str | None = None,
        max_body: int = MAX_BODY,
    ) -> None:
        if not callable(verifier):
            raise TypeError("verifier is a Verifier, or another callable that takes a Delivery")
        if isinstance(deliveries, (str, os.PathLike)):
            raise TypeError("deliveries is a DeliveryLog, such as SQLiteDeliveryLog(path)")
        if not isinstance(max_body, int):
            raise TypeError("max_body is a number of bytes")
        if path is not None and not (path.startswith("/") and _is_text(path)):
            raise ValueError("path must start with a slash, and be Unicode text")
        self._verifier = verifier
        self._deliveries = MemoryDeliveryLog() if deliveries is None else deliveries
        self._path = path
        self._max_body = max_body
        self._handlers: tuple[_Handler, ...] = ()
        self._registering = threading.Lock()

    # One for each class of events, so that what is decorated keeps its own type.
    @overload
    def on(
        self, event_type: type[SignatureSessionEvent], **only: Unpack[_Only]
    ) -> Callable[[SignatureSessionT], SignatureSessionT]: ...
    @overload
    def on(
        self, event_type: type[SignatureRequestEvent], **only: Unpack[_Only]
    ) -> Callable[[SignatureRequestT], SignatureRequestT]: ...
    @overload
    def on(
        self, event_type: type[SignatureEvent], **only: Unpack[_Only]
    ) -> Callable[[SignatureT], SignatureT]: ...
    @overload
    def on(
        self, event_type: type[SignatureProofEvent], **only: Unpack[_Only]
    ) -> Callable[[SignatureProofT], SignatureProofT]: ...
    @overload
    def on(
        self, event_type: type[SignatureImageEvent], **only: Unpack[_Only]
    ) -> Callable[[SignatureImageT], SignatureImageT]: ...
    @overload
    def on(
        self, event_type: type[SignatureProfileEvent], **only: Unpack[_Only]
    ) -> Callable[[SignatureProfileT], SignatureProfileT]: ...
    @overload
    def on(
        self, event_type: type[SignerEvent], **only: Unpack[_Only]
    ) -> Callable[[SignerT], SignerT]: ...
    @overload
    def on(
        self, event_type: type[ApplicationEvent], **only: Unpack[_Only]
    ) -> Callable[[ApplicationT], ApplicationT]: ...
    @overload
    def on(
        self, event_type: type[UnknownEvent], **only: Unpack[_Only]
    ) -> Callable[[UnknownT], UnknownT]: ...
    @overload
    def on(
        self, event_type: type[Event[typing.Any, typing.Any]] = ..., **only: Unpack[_Only]
    ) -> Callable[[AnyT], AnyT]: ...
    def on(
        self,
        event_type: type[typing.Any] = Event,
        *,
        action: str | None = None,
        msg_nature: str | None = None,
    ) -> typing.Any:
        """Register the decorated function for the events of a type, all if none is given.

        An `action` and a `msg_nature` narrow it further. The function is returned
        as it is. It is called with the event, in the thread of the request, and
        may be called again for the same event if it, or another, fails.

        Raises ``TypeError`` for a function that a call would not run, such as a
        coroutine function, and for an action of another topic.
        """
        if not (isinstance(event_type, type) and issubclass(event_type, Event)):
            raise TypeError("on() takes a class of events; use @app.on() for all events")
        if isinstance(action, _OpenEnum) and event_type is not Event:
            expected = _field_types(event_type)["action"][0]
            if type(action) is not expected:
                raise TypeError(f"{event_type.__name__} has a {expected.__name__}, not {action!r}")

        def register(function: Callable[[typing.Any], object]) -> Callable[[typing.Any], object]:
            _refuse_what_a_call_would_not_run(function)
            with self._registering:
                self._handlers += (_Handler(function, event_type, action, msg_nature),)
            return function

        return register

    def off(self, handler: Callable[..., object]) -> None:
        """Take back every registration of a handler."""
        with self._registering:
            self._handlers = tuple(h for h in self._handlers if not h.is_of(handler))

    def consume(self, body: _Body) -> AnyEvent:
        """Parse and verify a body, hand its event to the handlers, and return the event.

        What was handled before is not handled again. Raises a `WebhookError`
        whose ``status`` is what to answer; to return means 200.
        """
        event: AnyEvent | None = None
        try:
            delivery, data = _parse(body, _read_delivery)
            event = delivery.event
            outcome = self._consume(delivery, hashlib.sha256(data).hexdigest())
        except WebhookError as error:
            level = logging.ERROR if error.status >= 500 else logging.WARNING
            _log_delivery(level, event, str(error))
            raise
        _log_delivery(logging.INFO, event, outcome)
        return event

    def _consume(self, delivery: Delivery, key: str) -> str:
        """Return the outcome in words, or raise a `WebhookError`."""
        if isinstance(self._verifier, Verifier):
            # Also of what is not asked about again: two applications may share a delivery log.
            self._verifier._check_target(delivery)
        owner = os.urandom(16).hex()
        try:
            state = self._record("claim", key, owner)
            if state is DeliveryState.NEW:
                _verify(self._verifier, delivery)
                # If this fails, the event is handled all the same: its token is consumed, and
                # what is sent again would be refused.
                self._record("verified", key, owner, or_go_on=True)
            if state in (DeliveryState.NEW, DeliveryState.VERIFIED):
                handled = self._handle(delivery.event)
                self._record("done", key, owner)
                return f"handled (handlers: {handled})"
        except BaseException:  # such as the time limit of a server
            self._record("release", key, owner, or_go_on=True)
            raise
        if state is DeliveryState.DONE:
            return "handled before"
        if state is DeliveryState.IN_PROGRESS:
            raise DeliveryInProgressError("the same delivery is being handled at this moment")
        raise DeliveryLogError("the delivery log's claim() returned no DeliveryState")

    def _handle(self, event: AnyEvent) -> int:
        """Call every handler that matches, in order, even when one fails; return how many."""
        handlers = [handler for handler in self._handlers if handler.matches(event)]
        failures: list[Exception] = []
        for handler in handlers:
            try:
                result = handler.function(event)
                kinds = (inspect.isawaitable, inspect.isgenerator, inspect.isasyncgen)
                if any(is_kind(result) for is_kind in kinds):
                    if isinstance(result, (Coroutine, Generator)):
                        result.close()  # or Python warns of a coroutine that was never awaited
                    raise TypeError("the handler returned what nobody awaits or iterates over")
            except Exception as error:
                failures.append(error)
                _logger.exception("the handler %s failed", handler.name)
        if failures:
            raise HandlerError(failures)
        return len(handlers)

    def _record(
        self, method: str, key: str, owner: str, *, or_go_on: bool = False
    ) -> DeliveryState | None:
        """Call a method of the delivery log, which may be the user's own and raise anything."""
        try:
            state: DeliveryState | None = getattr(self._deliveries, method)(key, owner)
            return state
        except Exception as error:
            _logger.exception("the delivery log failed (%s)", method)
            problem = str(error) if isinstance(error, DeliveryLogError) else type(error).__name__
        if or_go_on:
            return None
        raise DeliveryLogError(problem)

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer a request: the WSGI application."""
        try:
            status, code, message = self._respond(environ)
        except Exception:
            _logger.exception("this is a bug in ignisign_webhook")
            status, code = WebhookError.status, WebhookError.code
            message = WebhookError._answer
        answer = json.dumps({"code": code, "message": message}).encode() + b"\n"
        headers = [("Content-Type", "application/json"), ("Content-Length", str(len(answer)))]
        if status == HTTPStatus.SERVICE_UNAVAILABLE:
            headers.append(("Retry-After", str(RETRY_AFTER)))
        if status == HTTPStatus.METHOD_NOT_ALLOWED:
            headers.append(("Allow", "POST"))
        start_response(f"{status.value} {status.phrase}", headers)
        return [b"" if environ.get("REQUEST_METHOD") == "HEAD" else answer]

    def _respond(self, environ: WSGIEnvironment) -> tuple[HTTPStatus, str, str]:
        """Return the status, the code and the message of the answer."""
        try:
            self.consume(_read_request(environ, self._path, self._max_body))
        except _RequestError as error:
            _logger.warning("refused a request: %d %s", error.status, error.message)
            if error.status != HTTPStatus.BAD_REQUEST:  # after which there is nothing left to read
                _drain(environ)
            return error.status, error.code, error.message
        except WebhookError as error:
            return HTTPStatus(error.status), str(error.code), error._answer
        return HTTPStatus.OK, "OK", "The delivery was received."


class _Handler(NamedTuple):
    function: Callable[[typing.Any], object]
    event_type: type[Event[str, object]]
    action: str | None
    msg_nature: str | None

    @property
    def name(self) -> str:
        return getattr(self.function, "__qualname__", type(self.function).__name__)

    def is_of(self, function: Callable[..., object]) -> bool:
        if inspect.ismethod(function):  # made anew each time that it is looked up
            return self.function == function
        return self.function is function

    def matches(self, event: AnyEvent) -> bool:
        return (
            isinstance(event, self.event_type)
            # An action of one topic equals the one of another that is called the same.
            and (self.action is None or isinstance(event.action, type(self.action)))
            and self.action in (None, event.action)
            and self.msg_nature in (None, event.msg_nature)
        )


def _refuse_what_a_call_would_not_run(function: object) -> None:
    if not callable(function):
        raise TypeError(f"a handler is a function, not {type(function).__name__}")
    while isinstance(function, functools.partial):
        function = function.func
    for candidate in (function, getattr(type(function), "__call__", None)):
        if inspect.iscoroutinefunction(candidate) or inspect.isasyncgenfunction(candidate):
            raise TypeError(
                "a handler is a plain function: nobody would await this one; run it from a plain"
                " one with asyncio.run(), or in your loop with asyncio.run_coroutine_threadsafe()"
            )
        if inspect.isgeneratorfunction(candidate):
            raise TypeError("a handler is a plain function: nobody would iterate over this one")


def _log_delivery(level: int, event: AnyEvent | None, outcome: str) -> None:
    if event is None:
        _logger.log(level, "delivery: %s", outcome)
    else:
        names = map(_loggable, (event.topic, event.action, event.msg_nature))
        _logger.log(level, "delivery %s %s %s: %s", *names, outcome)


def _loggable(value: str) -> str:
    """Return a wire value if it looks like one; anybody can send anything in its place."""
    return str(value) if re.fullmatch(r"[A-Z][A-Z_]{0,63}", value) else "?"


class _RequestError(Exception):
    """A request that is no delivery at all, and what to answer to it."""

    def __init__(self, status: HTTPStatus, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.message = message
        not_for_us = (HTTPStatus.NOT_FOUND, HTTPStatus.METHOD_NOT_ALLOWED)
        self.code = WebhookError.code if status in not_for_us else MalformedDeliveryError.code


def _read_request(environ: WSGIEnvironment, path: str | None, max_body: int) -> bytes:
    """Return the body of a request that may be a delivery, or raise `_RequestError`."""
    if path is not None and environ.get("PATH_INFO", "") != path.encode().decode("latin-1"):
        raise _RequestError(HTTPStatus.NOT_FOUND, "There is nothing at this path.")
    if environ["REQUEST_METHOD"] != "POST":
        raise _RequestError(HTTPStatus.METHOD_NOT_ALLOWED, "Deliveries are sent with POST.")
    media_type = environ.get("CONTENT_TYPE", "").partition(";")[0].strip().lower()
    if media_type and not re.fullmatch(r"application/(json|[^/\s]+\+json)", media_type):
        raise _RequestError(
            HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "Deliveries are sent as application/json."
        )
    if environ.get("HTTP_CONTENT_ENCODING"):
        raise _RequestError(
            HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "Deliveries are sent without a content encoding."
        )
    length = _content_length(environ)
    if length is None and not environ.get("wsgi.input_terminated"):
        raise _RequestError(HTTPStatus.LENGTH_REQUIRED, "The request has no Content-Length.")
    if length is not None and length > max_body:
        raise _RequestError(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "The body is too long.")
    body = _read(environ["wsgi.input"], max_body + 1 if length is None else length)
    if length is not None and len(body) < length:
        raise _RequestError(HTTPStatus.BAD_REQUEST, "The body is shorter than announced.")
    if len(body) > max_body:
        raise _RequestError(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "The body is too long.")
    # Servers that set wsgi.input_terminated set it for a request without a body, too.
    if not body and length is None and "HTTP_TRANSFER_ENCODING" not in environ:
        raise _RequestError(HTTPStatus.LENGTH_REQUIRED, "The request has no Content-Length.")
    return body


def _content_length(environ: WSGIEnvironment) -> int | None:
    """Return the CONTENT_LENGTH, None if there is none; PEP 3333 lets it be empty."""
    value = environ.get("CONTENT_LENGTH") or ""
    if not value:
        return None
    if not (value.isascii() and value.isdigit()):
        raise _RequestError(HTTPStatus.BAD_REQUEST, "The Content-Length is no number.")
    return int(value.lstrip("0")[:19] or 0)  # int() refuses very long numbers


def _read(stream: InputStream, size: int) -> bytes:
    """Read up to a number of bytes, and never past it: some servers would block."""
    parts = []
    try:
        while size > 0 and (part := stream.read(min(size, _READ_SIZE))):
            parts.append(part)
            size -= len(part)
    except Exception as error:
        # PEP 3333 names none: servers raise OSError, and classes of their own.
        problem = type(error).__name__
    else:
        return b"".join(parts)
    raise _RequestError(HTTPStatus.BAD_REQUEST, f"The body could not be read ({problem}).")


def _drain(environ: WSGIEnvironment) -> None:
    """Read what is left of an unwanted body, within bounds, so that the answer is read."""
    try:
        length = _content_length(environ)
        if length is None:
            length = MAX_DRAIN if environ.get("wsgi.input_terminated") else 0
        unread = min(length, MAX_DRAIN)
        while unread > 0 and (part := environ["wsgi.input"].read(min(unread, _READ_SIZE))):
            unread -= len(part)
    except Exception:  # the client is gone, or its Content-Length is no number: answer anyway
        return


# ---- The command line ------------------------------------------------------------------------


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line, and return its exit status."""
    import argparse

    parser = argparse.ArgumentParser(
        prog="ignisign-webhook", description="Receive Ignisign's webhooks."
    )
    parser.add_argument("--version", action="version", version=__version__)
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    demo = commands.add_parser(
        "demo",
        help="show the receiver at work, without account or network",
        description="Send deliveries to a receiver on this machine, beside a stand-in of"
        " Ignisign's token service, and exit with 0 only if every answer was right.",
    )
    demo.set_defaults(run=_demo)
    serve = commands.add_parser(
        "serve",
        help="receive deliveries and print their events",
        description="Receive deliveries and print each event as a line of JSON, which may hold"
        " secrets. " + _SETUP,
    )
    serve.add_argument("--host", default="127.0.0.1", help="where to listen (%(default)s)")
    serve.add_argument("--port", type=int, default=8080, help="0 takes a free one (%(default)s)")
    serve.add_argument("--path", help="serve only this path (all by default)")
    serve.add_argument("--deliveries", metavar="FILE", help="keep the delivery log in this file")
    serve.set_defaults(run=_serve)
    parse = commands.add_parser(
        "parse",
        help="show the event in a body",
        description="Show the event in a body, secrets left out, or say where it is malformed"
        " (exit status 1). Nothing is verified.",
    )
    parse.add_argument("file", nargs="?", default="-", help="standard input by default")
    parse.set_defaults(run=_parse_file)
    arguments = parser.parse_args(argv)
    try:
        status: int = arguments.run(arguments)
        print(end="", flush=True)
    except BrokenPipeError:  # who read the output is gone; Python would fail to flush it at its end
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    return status


_SETUP = (
    "The credential comes from the environment: IGNISIGN_API_KEY, or IGNISIGN_APP_ID,"
    " IGNISIGN_APP_ENV and IGNISIGN_APP_SECRET."
)


def _parse_file(arguments: argparse.Namespace) -> int:
    import pprint

    try:
        if arguments.file == "-" and sys.stdin is None:
            return _fail("standard input is closed", 2)
        if arguments.file == "-":
            body = sys.stdin.buffer.read()
        else:
            with open(arguments.file, "rb") as file:
                body = file.read()
    except OSError as error:
        return _fail(f"{arguments.file}: {error.strerror}", 2)
    try:
        event = parse_event(body)
    except MalformedDeliveryError as error:
        return _fail(str(error), 1)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # a terminal may know ASCII only
    pprint.pprint(event, sort_dicts=False)
    return 0


def _serve(arguments: argparse.Namespace) -> int:
    import signal

    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s")
    printing = threading.Lock()
    try:
        verifier = Verifier.from_env()
        file = arguments.deliveries
        log = None if file is None else SQLiteDeliveryLog(file)
        app = WebhookApp(verifier, deliveries=log, path=arguments.path)
        server = _make_server(app, arguments.host, arguments.port)
    except (ValueError, DeliveryLogError) as error:
        return _fail(str(error), 2)
    except (OSError, OverflowError) as error:
        return _fail(f"can't listen on {arguments.host}:{arguments.port}: {error}", 2)

    @app.on()
    def print_event(event: AnyEvent) -> None:
        line = json.dumps(event.to_dict()) + "\n"
        with printing:  # not by print(), which does nothing if there is no output
            sys.stdout.write(line)
            sys.stdout.flush()

    def stop(signum: int, frame: object) -> None:
        for each in signals:  # the next one ends a stop that waits for a slow sender
            signal.signal(each, signal.SIG_DFL)
        # Not from here: shutdown() waits for serve_forever(), which this interrupts.
        threading.Thread(target=server.shutdown).start()

    signals = (signal.SIGINT, signal.SIGTERM)
    for each in signals:
        signal.signal(each, stop)
    with server:
        url = f"http://{server.server_name}:{server.server_port}{arguments.path or '/'}"
        print(f"Listening on {url}", file=sys.stderr, flush=True)
        server.serve_forever(poll_interval=0.1)
    return 0


def _fail(message: str, status: int) -> int:
    print(f"ignisign-webhook: {message}", file=sys.stderr)
    return status


def _make_server(app: WSGIApplication, host: str, port: int) -> WSGIServer:
    """Return a server for `app` that has a thread for each request and is quiet."""
    import socketserver
    from wsgiref.simple_server import WSGIRequestHandler, WSGIServer

    class Handler(WSGIRequestHandler):
        time_limit = 5.0  # seconds for a request to come: a stop waits for those in hand

        def setup(self) -> None:
            super().setup()
            deadline = _Deadline(self.time_limit)
            self.rfile = _BoundedReader(self.connection, deadline, math.inf).makefile("rb")

        def get_environ(self) -> WSGIEnvironment:
            environ = super().get_environ()
            if "Content-Type" not in self.headers:
                del environ["CONTENT_TYPE"]  # wsgiref's own invention
            return environ

        def log_message(self, format: str, *args: object) -> None:
            """Leave the log to the application: a path can be a secret."""

    class Server(socketserver.ThreadingMixIn, WSGIServer):
        def server_bind(self) -> None:
            # Not HTTPServer's, which asks a name server for the host's name.
            socketserver.TCPServer.server_bind(self)
            self.server_name, self.server_port = host, self.server_address[1]
            self.setup_environ()

        def handle_error(self, request: object, client_address: object) -> None:
            _logger.warning("a request ended early: %s", type(sys.exc_info()[1]).__name__)

    server = Server((host, port), Handler)
    server.set_app(app)
    return server


def _demo(arguments: argparse.Namespace) -> int:
    """Send deliveries over HTTP, print each with its answer, and check the answers."""
    handled: list[AnyEvent] = []
    wrong = 0
    _logger.addHandler(logging.NullHandler())
    _logger.propagate = False  # a table is to be seen, and the handler's traceback is no news
    with _serving(_make_token_service()) as service:
        app = WebhookApp(Verifier.from_api_key("sk_development_demo_secret", base_url=service))

        @app.on(SignatureSessionEvent)
        def remember(event: SignatureSessionEvent) -> None:
            handled.append(event)
            if event.msg_nature == MessageNature.WARNING and len(handled) == 2:
                raise RuntimeError("the database is away")

        with _serving(app) as receiver:
            print(f"{'delivery':<26}{'answer':<28}{'handler runs':<14}check")
            for what, delivery, expected, runs in _demo_steps():
                answer = _send(receiver, delivery)
                right = answer == expected and len(handled) == runs
                wrong += not right
                print(f"{what:<26}{answer:<28}{len(handled):<14}{'ok' if right else 'WRONG'}")
    print(f"Answers that were wrong: {wrong}." if wrong else "Every answer was right.")
    return 1 if wrong else 0


def _demo_steps() -> list[tuple[str, Mapping[str, object], str, int]]:
    """Return what to send: its name, the delivery, its answer, how often handlers ran by then."""
    session = {
        "appId": "appId_demo",
        "appEnv": "DEVELOPMENT",
        "topic": "SIGNATURE_SESSION",
        "action": "INITIALIZED",
        "msgNature": "INFO",
        "content": {"signatureRequestId": "request-1", "signerId": "signer-1"},
    }
    genuine = {**session, "verificationToken": "genuine-1"}
    unlucky = {**session, "msgNature": "WARNING", "verificationToken": "genuine-2"}
    forged = {**session, "verificationToken": "guessed"}
    malformed = {**genuine, "content": {"signatureRequestId": "request-1", "signerId": 7}}
    return [
        ("a genuine session", genuine, "200 OK", 1),
        ("the same again", genuine, "200 OK", 1),
        ("a forged one", forged, "403 VERIFICATION_FAILED", 1),
        ("for another application", {**genuine, "appId": "other"}, "403 BAD_APP_ID", 1),
        ("for another environment", {**genuine, "appEnv": "STAGING"}, "403 BAD_APP_ENV", 1),
        ("a malformed one", malformed, "400 BAD_FORMATTED", 1),
        ("one whose handler fails", unlucky, "500 SDK_GENERIC_ERROR", 2),
        ("the same, sent again", unlucky, "200 OK", 3),
    ]


def _make_token_service() -> WSGIApplication:
    """Return a stand-in of Ignisign's: every token that starts with "genuine" is good, once."""
    spent: set[str] = set()

    def token_service(environ: WSGIEnvironment, start_response: StartResponse) -> list[bytes]:
        question = environ["wsgi.input"].read(int(environ["CONTENT_LENGTH"]))
        token = json.loads(question)["token"]
        known, consumed = token.startswith("genuine"), token in spent
        spent.add(token)
        verdict = {"isValid": known and not consumed, "notFound": not known}
        answer = json.dumps({**verdict, "alreadyConsumed": consumed}).encode()
        start_response("200 OK", [("Content-Length", str(len(answer)))])
        return [answer]

    return token_service


@contextlib.contextmanager
def _serving(app: WSGIApplication) -> Generator[str, None, None]:
    """Serve an application on a free loopback port, and give its URL."""
    with _make_server(app, "127.0.0.1", 0) as server:
        thread = threading.Thread(target=server.serve_forever, args=[0.02])
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


def _send(url: str, delivery: Mapping[str, object]) -> str:
    """POST a delivery, and return the status and the code of the answer."""
    import http.client

    connection = http.client.HTTPConnection(url.removeprefix("http://"), timeout=10)
    try:
        connection.request("POST", "/", json.dumps(delivery), {"Content-Type": "application/json"})
        response = connection.getresponse()
        code = json.loads(response.read())["code"]
        return f"{response.status} {code.removeprefix('SDK_WEBHOOK_')}"
    finally:
        connection.close()


# ---- Appendix: the error codes ---------------------------------------------------------------


class ErrorCode(_OpenEnum):
    """What went wrong (wire: ``IGNISIGN_ERROR_CODES``)."""

    # A code a line, however long.
    # fmt: off
    BAD_REQUEST = "BAD_REQUEST"
    INTERNAL_ERROR = "INTERNAL_ERROR"
    UNAUTHORIZED_ERROR = "UNAUTHORIZED_ERROR"
    NOT_YET_IMPLEMENTED = "NOT_YET_IMPLEMENTED"
    FIELD_IN_INPUT_REQUIRED = "FIELD_IN_INPUT_REQUIRED"
    BODY_VALIDATION_FAILED = "BODY_VALIDATION_FAILED"
    PARAMS_VALIDATION_FAILED = "PARAMS_VALIDATION_FAILED"
    QUERY_VALIDATION_FAILED = "QUERY_VALIDATION_FAILED"
    INVALID_TOKEN = "INVALID_TOKEN"
    UNKNOWN_ERROR = "UNKNOWN_ERROR"
    EMAIL_INVALID = "EMAIL_INVALID"
    AUTH_HEADER_NOT_FOUND = "AUTH_HEADER_NOT_FOUND"
    AUTH_HEADER_NOT_BEARER = "AUTH_HEADER_NOT_BEARER"
    AUTH_HEADER_NO_TOKEN = "AUTH_HEADER_NO_TOKEN"
    AUTH_NO_X_IGNISIGN_APP_ID_HEADER = "AUTH_NO_X_IGNISIGN_APP_ID_HEADER"
    AUTH_NO_X_IGNISIGN_APP_ENV_HEADER = "AUTH_NO_X_IGNISIGN_APP_ENV_HEADER"
    INVALID_CONTEXT = "INVALID_CONTEXT"
    INVALID_CONTEXT_USER_NOT_ALLOWED_IN_ORG = "INVALID_CONTEXT_USER_NOT_ALLOWED_IN_ORG"
    INVALID_CONTEXT_USER_NOT_ALLOWED_IN_APP = "INVALID_CONTEXT_USER_NOT_ALLOWED_IN_APP"
    INVALID_CONTEXT_TWO_DOCUMENT_ID_FORBIDDEN = "INVALID_CONTEXT_TWO_DOCUMENT_ID_FORBIDDEN"
    INVALID_CONTEXT_DOCUMENT_ID_REQUIRED = "INVALID_CONTEXT_DOCUMENT_ID_REQUIRED"
    INVALID_CONTEXT_SIGNER_ID_REQUIRED = "INVALID_CONTEXT_SIGNER_ID_REQUIRED"
    INVALID_CONTEXT_APPLICATION_ADMIN_REQUIRED = "INVALID_CONTEXT_APPLICATION_ADMIN_REQUIRED"
    INVALID_CONTEXT_APP_ID_REQUIRED = "INVALID_CONTEXT_APP_ID_REQUIRED"
    INVALID_CONTEXT_APP_ENV_REQUIRED = "INVALID_CONTEXT_APP_ENV_REQUIRED"
    INVALID_CONTEXT_DOCUMENT_ID_NOT_ALLOWED = "INVALID_CONTEXT_DOCUMENT_ID_NOT_ALLOWED"
    OUTDATED_AUTH_JWT_TOKEN = "OUTDATED_AUTH_JWT_TOKEN"
    INVALID_AUTH_JWT_TOKEN = "INVALID_AUTH_JWT_TOKEN"
    REFRESH_TOKEN_INVALID_OR_EXPIRATED = "REFRESH_TOKEN_INVALID_OR_EXPIRATED"
    REFRESH_TOKEN_EXPIRATED = "REFRESH_TOKEN_EXPIRATED"
    AUTH_TOKEN_NOT_ALLOWED_TO_SIGN = "AUTH_TOKEN_NOT_ALLOWED_TO_SIGN"
    INVALID_CONTEXT_DOCUMENT_PROVIDER_DOCUMENT_ID_REQUIRED = "INVALID_CONTEXT_DOCUMENT_PROVIDER_DOCUMENT_ID_REQUIRED"
    INVALID_CONTEXT_DOCUMENT_READER_DOCUMENT_ID_REQUIRED = "INVALID_CONTEXT_DOCUMENT_READER_DOCUMENT_ID_REQUIRED"
    INVALID_CONTEXT_RIGHT_NOT_ALLOWED = "INVALID_CONTEXT_RIGHT_NOT_ALLOWED"
    DOCUMENTID_AND_TOKEN_DO_NOT_MATCH = "DOCUMENTID_AND_TOKEN_DO_NOT_MATCH"
    USER_BLOCKED = "USER_BLOCKED"
    APP_NOT_FOUND = "APP_NOT_FOUND"
    APP_NOT_ACTIVATED = "APP_NOT_ACTIVATED"
    APP_BLOCKED = "APP_BLOCKED"
    APP_ENV_CONFIG_NOT_FOUND = "APP_ENV_CONFIG_NOT_FOUND"
    APP_OPT_CONFIG_NOT_FOUND = "APP_OPT_CONFIG_NOT_FOUND"
    APP_SETTINGS_NOT_FOUND = "APP_SETTINGS_NOT_FOUND"
    APP_CONFIG_NOT_VALID = "APP_CONFIG_NOT_VALID"
    APP_CONFIG_NOT_FOUND = "APP_CONFIG_NOT_FOUND"
    INVALID_SIGNATURE_PROFILE_CREATION = "INVALID_SIGNATURE_PROFILE_CREATION"
    AT_LEAST_ONE_APP_MUST_BE_ACTIVE_PER_ORG = "AT_LEAST_ONE_APP_MUST_BE_ACTIVE_PER_ORG"
    SSO_CONFIG_NOT_FOUND = "SSO_CONFIG_NOT_FOUND"
    API_KEY_NOT_FOUND = "API_KEY_NOT_FOUND"
    ORGANIZATION_BILLING_CONFIGURATION_MISSING = "ORGANIZATION_BILLING_CONFIGURATION_MISSING"
    ORGANIZATION_NOT_FOUND = "ORGANIZATION_NOT_FOUND"
    ORGANIZATION_NOT_ACTIVATED = "ORGANIZATION_NOT_ACTIVATED"
    ORGANIZATION_CONFIGURATION_NOT_FOUND = "ORGANIZATION_CONFIGURATION_NOT_FOUND"
    ORGANIZATION_BLOCKED = "ORGANIZATION_BLOCKED"
    ORGANIZATION_USER_NOT_FOUND = "ORGANIZATION_USER_NOT_FOUND"
    WEBHOOK_NOT_FOUND = "WEBHOOK_NOT_FOUND"
    WEBHOOK_EVENT_NOT_FOUND = "WEBHOOK_EVENT_NOT_FOUND"
    ORGANIZATION_MEMBER_NOT_FOUND = "ORGANIZATION_MEMBER_NOT_FOUND"
    TOKEN_AND_USER_DO_NOT_MATCH = "TOKEN_AND_USER_DO_NOT_MATCH"
    USER_NOT_ALLOWED_TO_GET_APPLICATIONS = "USER_NOT_ALLOWED_TO_GET_APPLICATIONS"
    ORGANIZATION_DELEGATED_RIGHTS_NOT_VALIDATED = "ORGANIZATION_DELEGATED_RIGHTS_NOT_VALIDATED"
    ORG_BLOCKED = "ORG_BLOCKED"
    INVALID_SSO_CONFIG_SETTINGS = "INVALID_SSO_CONFIG_SETTINGS"
    AN_ORGANIZATION_MUST_HAVE_AT_LEAST_ONE_ADMIN = "AN_ORGANIZATION_MUST_HAVE_AT_LEAST_ONE_ADMIN"
    AUTHENTICATION_FAILED = "AUTHENTICATION_FAILED"
    SIGNATURE_AUTH_TOO_MANY_ATTEMPTS = "SIGNATURE_AUTH_TOO_MANY_ATTEMPTS"
    SIGNATURE_PROFILE_NEED_BILLING_BUT_ORGANIZATION_BILLING_NOT_ACTIVE = "SIGNATURE_PROFILE_NEED_BILLING_BUT_ORGANIZATION_BILLING_NOT_ACTIVE"
    ORGANIZATION_BILLING_NOT_ACTIVE = "ORGANIZATION_BILLING_NOT_ACTIVE"
    CERTIFICATE_NOT_FOUND = "CERTIFICATE_NOT_FOUND"
    FAILED_TO_CREATE_CERTIFICATE = "FAILED_TO_CREATE_CERTIFICATE"
    FAILED_TO_REVOKE_CERTIFICATE = "FAILED_TO_REVOKE_CERTIFICATE"
    FAILED_TO_GET_AVAILABLE_KEYS_COUNT = "FAILED_TO_GET_AVAILABLE_KEYS_COUNT"
    FAILED_TO_GENERATE_AVAILABLE_KEYS_COUNT = "FAILED_TO_GENERATE_AVAILABLE_KEYS_COUNT"
    DOCUMENT_NOT_FOUND = "DOCUMENT_NOT_FOUND"
    DOCUMENT_BAD_NATURE = "DOCUMENT_BAD_NATURE"
    DOCUMENT_NOT_OWNED_BY_APP = "DOCUMENT_NOT_OWNED_BY_APP"
    DOCUMENT_BAD_ENV = "DOCUMENT_BAD_ENV"
    DOCUMENT_BAD_STATUS = "DOCUMENT_BAD_STATUS"
    DOCUMENT_NOT_ALLOWED_TO_SIGN_BY_SIGNER = "DOCUMENT_NOT_ALLOWED_TO_SIGN_BY_SIGNER"
    DOCUMENT_LOCKED = "DOCUMENT_LOCKED"
    DOCUMENT_INFECTED = "DOCUMENT_INFECTED"
    DOCUMENT_NOT_PROVIDED = "DOCUMENT_NOT_PROVIDED"
    FILE_TOO_LARGE = "FILE_TOO_LARGE"
    FAILED_TO_DOWNLOAD_DOCUMENT = "FAILED_TO_DOWNLOAD_DOCUMENT"
    JSON_INVALID = "JSON_INVALID"
    DOCUMENT_HAS_BEEN_REMOVED = "DOCUMENT_HAS_BEEN_REMOVED"
    DOCUMENT_REQUEST_CANCELLED = "DOCUMENT_REQUEST_CANCELLED"
    DOCUMENT_REQUEST_VALIDATED = "DOCUMENT_REQUEST_VALIDATED"
    DOCUMENT_REQUEST_NOT_FOUND = "DOCUMENT_REQUEST_NOT_FOUND"
    DOCUMENT_HAVE_NO_REQUEST = "DOCUMENT_HAVE_NO_REQUEST"
    ID_PROOFING_FAILED = "ID_PROOFING_FAILED"
    ID_PROOFING_BAD_RESULT = "ID_PROOFING_BAD_RESULT"
    ID_PROOFING_NOT_FOUND = "ID_PROOFING_NOT_FOUND"
    ID_PROOFING_PROCESSING_FAILED = "ID_PROOFING_PROCESSING_FAILED"
    CANNOT_REJECT_ID_PROOFING = "CANNOT_REJECT_ID_PROOFING"
    ID_PROOFING_PROVIDER_BAD_PROCESSING = "ID_PROOFING_PROVIDER_BAD_PROCESSING"
    ACTION_ONLY_AVAILABLE_ON_MOBILE = "ACTION_ONLY_AVAILABLE_ON_MOBILE"
    SINGLE_AUTH_CANNOT_FIND_METHOD_IMPLEMENTATION = "SINGLE_AUTH_CANNOT_FIND_METHOD_IMPLEMENTATION"
    ID_PROOFING_CANNOT_FIND_METHOD_IMPLEMENTATION = "ID_PROOFING_CANNOT_FIND_METHOD_IMPLEMENTATION"
    ID_PROOFING_METHOD_REQUIREMENTS_MISMATCH = "ID_PROOFING_METHOD_REQUIREMENTS_MISMATCH"
    ID_PROOFING_EXECUTION_MODE_FORBIDDEN = "ID_PROOFING_EXECUTION_MODE_FORBIDDEN"
    ID_PROOFING_EXECUTION_MODE_NEED_TO_BE_IMPLEMENTED = "ID_PROOFING_EXECUTION_MODE_NEED_TO_BE_IMPLEMENTED"
    ID_PROOFING_SIGNER_CONFIRMATION_NO_REQUIRED = "ID_PROOFING_SIGNER_CONFIRMATION_NO_REQUIRED"
    ID_PROOFING_PHONE_NUMBER_ALREADY_VERIFIED = "ID_PROOFING_PHONE_NUMBER_ALREADY_VERIFIED"
    ID_PROOFING_PROVIDER_METHOD_NOT_IMPLEMENTED = "ID_PROOFING_PROVIDER_METHOD_NOT_IMPLEMENTED"
    TOKEN_ALREADY_CONSUMED = "TOKEN_ALREADY_CONSUMED"
    TOKEN_EXPIRED = "TOKEN_EXPIRED"
    TOKEN_NOT_FOUND = "TOKEN_NOT_FOUND"
    TOKEN_INVALID = "TOKEN_INVALID"
    TOO_MANY_SIGNAURE_ATTEMPTS = "TOO_MANY_SIGNAURE_ATTEMPTS"
    OTP_NOT_FOUND = "OTP_NOT_FOUND"
    OTP_ALREADY_CONSUMED = "OTP_ALREADY_CONSUMED"
    OTP_EXPIRED = "OTP_EXPIRED"
    OTP_INVALID_ACTION = "OTP_INVALID_ACTION"
    OTP_SEND_METHOD_NOT_SUPPORTED = "OTP_SEND_METHOD_NOT_SUPPORTED"
    OTP_INVALID_VALUE = "OTP_INVALID_VALUE"
    OTP_SEND_METHOD_DISMISS = "OTP_SEND_METHOD_DISMISS"
    SIGNATURE_NOT_FOUND = "SIGNATURE_NOT_FOUND"
    INVALID_SIGNATURE = "INVALID_SIGNATURE"
    SIGNATURE_STEP_NOT_FOUND = "SIGNATURE_STEP_NOT_FOUND"
    PHONE_SIGNATURE_IS_INVALID = "PHONE_SIGNATURE_IS_INVALID"
    DOCUMENT_SIGNATURE_FAILED = "DOCUMENT_SIGNATURE_FAILED"
    ASICS_GENERATE_SIGNATURES_FILE_FAILED = "ASICS_GENERATE_SIGNATURES_FILE_FAILED"
    SIGNATURE_SESSION_CREATION_FAILED = "SIGNATURE_SESSION_CREATION_FAILED"
    SIGNATURE_AUTH_REGISTRATION_MODE_FORBIDDEN = "SIGNATURE_AUTH_REGISTRATION_MODE_FORBIDDEN"
    SIGNATURE_AUTH_REGISTRATION_NEED_TO_BE_IMPLEMENTED = "SIGNATURE_AUTH_REGISTRATION_NEED_TO_BE_IMPLEMENTED"
    SIGNATURE_AUTH_REGISTRATION_PROVIDER_NEED_TO_BE_IMPLEMENTED = "SIGNATURE_AUTH_REGISTRATION_PROVIDER_NEED_TO_BE_IMPLEMENTED"
    SIGNATURE_AUTH_NEED_TO_BE_IMPLEMENTED = "SIGNATURE_AUTH_NEED_TO_BE_IMPLEMENTED"
    SIGNATURE_AUTH_EXECUTION_MODE_FORBIDDEN = "SIGNATURE_AUTH_EXECUTION_MODE_FORBIDDEN"
    SIGNATURE_AUTH_BAD_RESPONSE_TOKEN = "SIGNATURE_AUTH_BAD_RESPONSE_TOKEN"
    SIGNATURE_AUTH_BAD_RESPONSE = "SIGNATURE_AUTH_BAD_RESPONSE"
    SIGNATURE_AUTH_FAILED = "SIGNATURE_AUTH_FAILED"
    SIGNATURE_AUTH_CANNOT_FIND_ON_SESSION = "SIGNATURE_AUTH_CANNOT_FIND_ON_SESSION"
    SIGNATURE_SESSION_NOT_FOUND = "SIGNATURE_SESSION_NOT_FOUND"
    SIGNATURE_SESSION_NOT_VALID = "SIGNATURE_SESSION_NOT_VALID"
    SIGNATURE_SESSION_ALREADY_COMPLETED = "SIGNATURE_SESSION_ALREADY_COMPLETED"
    SIGNATURE_SESSION_FAILED = "SIGNATURE_SESSION_FAILED"
    SIGNATURE_SESSION_CANCELLED = "SIGNATURE_SESSION_CANCELLED"
    SIGNATURE_SESSION_EXPIRED = "SIGNATURE_SESSION_EXPIRED"
    SIGNATURE_SESSION_INVALID_KEY = "SIGNATURE_SESSION_INVALID_KEY"
    SIGNATURE_BAD_FORMAT = "SIGNATURE_BAD_FORMAT"
    NO_SIGNATURES_FOUND = "NO_SIGNATURES_FOUND"
    ORGANIZATION_VERSION_MISMATCH = "ORGANIZATION_VERSION_MISMATCH"
    SIGNATURE_TOKEN_INVALID = "SIGNATURE_TOKEN_INVALID"
    SIGNATURE_FAILED = "SIGNATURE_FAILED"
    INVALID_SIGNATURE_REQUEST = "INVALID_SIGNATURE_REQUEST"
    SIGNATURE_REQUEST_NOT_FOUND = "SIGNATURE_REQUEST_NOT_FOUND"
    SIGNATURE_REQUEST_COMPLETED = "SIGNATURE_REQUEST_COMPLETED"
    SIGNATURE_REQUEST_CANCELLED = "SIGNATURE_REQUEST_CANCELLED"
    SIGNATURE_REQUEST_FAILED = "SIGNATURE_REQUEST_FAILED"
    SIGNATURE_REQUEST_BAD_STATUS = "SIGNATURE_REQUEST_BAD_STATUS"
    CANNOT_PUBLISH_SIGNATURE_REQUEST = "CANNOT_PUBLISH_SIGNATURE_REQUEST"
    SIGNATURE_AUTH_REGISTRATION_ERROR = "SIGNATURE_AUTH_REGISTRATION_ERROR"
    SIGNER_NOT_FOUND = "SIGNER_NOT_FOUND"
    SIGNER_BAD_STATUS = "SIGNER_BAD_STATUS"
    SIGNER_METADATA_NOT_FOUND = "SIGNER_METADATA_NOT_FOUND"
    SIGNER_NOT_OWNED_BY_APP = "SIGNER_NOT_OWNED_BY_APP"
    SIGNER_BAD_ENV = "SIGNER_BAD_ENV"
    SIGNATURE_PROFILE_NOT_FOUND = "SIGNATURE_PROFILE_NOT_FOUND"
    SIGNATURE_PROFILE_ARCHIVED = "SIGNATURE_PROFILE_ARCHIVED"
    SIGNATURE_PROFILE_RESTRICTED = "SIGNATURE_PROFILE_RESTRICTED"
    SIGNER_STATUS_CANNOT_BE_CREATED = "SIGNER_STATUS_CANNOT_BE_CREATED"
    SIGNER_STATUS_CANNOT_BE_ACTIVE = "SIGNER_STATUS_CANNOT_BE_ACTIVE"
    SIGNER_STATUS_CANNOT_BE_BLOCKED = "SIGNER_STATUS_CANNOT_BE_BLOCKED"
    SIGNER_STATUS_CANNOT_BE_PENDING = "SIGNER_STATUS_CANNOT_BE_PENDING"
    SIGNER_ALREADY_EXIST_ON_THIS_DEVICE = "SIGNER_ALREADY_EXIST_ON_THIS_DEVICE"
    SIGNER_MISMATCH_APP_OTP_CONFIG = "SIGNER_MISMATCH_APP_OTP_CONFIG"
    SIGNER_INITIALIZATION_FAILED = "SIGNER_INITIALIZATION_FAILED"
    FAILED_TO_CREATE_SIGNER = "FAILED_TO_CREATE_SIGNER"
    SIGNER_NOT_ALLOWED = "SIGNER_NOT_ALLOWED"
    SIGNER_INCOMPATIBLE_WITH_SIGNATURE_METHOD = "SIGNER_INCOMPATIBLE_WITH_SIGNATURE_METHOD"
    SEARCH_APPLICATION_SIGNERS_INVALID_FILTER = "SEARCH_APPLICATION_SIGNERS_INVALID_FILTER"
    SIGNER_CLAIMS_CONSTRAINTS_NOT_VALIDATED = "SIGNER_CLAIMS_CONSTRAINTS_NOT_VALIDATED"
    SIGNER_WEBAUTHN_INVALID = "SIGNER_WEBAUTHN_INVALID"
    SIGNER_MISING_CLAIMS = "SIGNER_MISING_CLAIMS"
    SIGNER_ALREADY_SIGNED = "SIGNER_ALREADY_SIGNED"
    SIGNER_ID_PROOF_ALREADY_DONE = "SIGNER_ID_PROOF_ALREADY_DONE"
    SIGNER_BLOCKED = "SIGNER_BLOCKED"
    SIGNER_PROFILE_NOT_FOUND = "SIGNER_PROFILE_NOT_FOUND"
    EMAIL_DOMAIN_ALREADY_USED_IN_ANOTHER_SIGNER_PROFILE = "EMAIL_DOMAIN_ALREADY_USED_IN_ANOTHER_SIGNER_PROFILE"
    SIGNER_PROFILE__INVALID_SIGNATURE_METHOD = "SIGNER_PROFILE__INVALID_SIGNATURE_METHOD"
    SSO_CONFIG_USE_IN_SIGNER_PROFILES_CANNOT_BE_ARCHIVED = "SSO_CONFIG_USE_IN_SIGNER_PROFILES_CANNOT_BE_ARCHIVED"
    APPLICATION_TYPE_NOT_ALLOWED_TO_CREATE_SIGNER_PROFILES = "APPLICATION_TYPE_NOT_ALLOWED_TO_CREATE_SIGNER_PROFILES"
    SIGNER_PROFILE_METHODS_NOT_AVAILABLE = "SIGNER_PROFILE_METHODS_NOT_AVAILABLE"
    SIGNER_PROFILE_SSO_CONFIG_REQUIRED = "SIGNER_PROFILE_SSO_CONFIG_REQUIRED"
    YOU_NEED_UNLOCK_ORG_DELEGATION_FOR_USE_THIS_ID_PROOFINGS = "YOU_NEED_UNLOCK_ORG_DELEGATION_FOR_USE_THIS_ID_PROOFINGS"
    ONLY_ONE_JSON_PER_SIGNATURE_REQUEST_IS_ALLOWED = "ONLY_ONE_JSON_PER_SIGNATURE_REQUEST_IS_ALLOWED"
    CANNOT_PUBLISH_SIGNATURE_REQUEST__REQUEST_ALREADY_PUBLISHED = "CANNOT_PUBLISH_SIGNATURE_REQUEST__REQUEST_ALREADY_PUBLISHED"
    CANNOT_PUBLISH_SIGNATURE_REQUEST__DIFFUSION_DATE_IN_THE_PAST = "CANNOT_PUBLISH_SIGNATURE_REQUEST__DIFFUSION_DATE_IN_THE_PAST"
    CANNOT_PUBLISH_SIGNATURE_REQUEST__NO_DOCUMENTS = "CANNOT_PUBLISH_SIGNATURE_REQUEST__NO_DOCUMENTS"
    CANNOT_PUBLISH_SIGNATURE_REQUEST__NO_SIGNERS = "CANNOT_PUBLISH_SIGNATURE_REQUEST__NO_SIGNERS"
    CANNOT_PUBLISH_SIGNATURE_REQUEST__NO_DIFFUSION_MODE = "CANNOT_PUBLISH_SIGNATURE_REQUEST__NO_DIFFUSION_MODE"
    CANNOT_PUBLISH_SIGNATURE_REQUEST__NO_TITLE = "CANNOT_PUBLISH_SIGNATURE_REQUEST__NO_TITLE"
    CANNOT_PUBLISH_SIGNATURE_REQUEST__EXPIRATION_DATE_IS_ACTIVATED_BUT_EXPIRATION_DATE_IS_MISSING = "CANNOT_PUBLISH_SIGNATURE_REQUEST__EXPIRATION_DATE_IS_ACTIVATED_BUT_EXPIRATION_DATE_IS_MISSING"
    CANNOT_PUBLISH_SIGNATURE_REQUEST__DIFFUSION_MODE_IS_SCHEDULED_BUT_DIFFUSION_DATE_IS_MISSING = "CANNOT_PUBLISH_SIGNATURE_REQUEST__DIFFUSION_MODE_IS_SCHEDULED_BUT_DIFFUSION_DATE_IS_MISSING"
    CANNOT_PUBLISH_SIGNATURE_REQUEST__EXPIRATION_DATE_BEFORE_DIFFUSION_DATE = "CANNOT_PUBLISH_SIGNATURE_REQUEST__EXPIRATION_DATE_BEFORE_DIFFUSION_DATE"
    CANNOT_PUBLISH_SIGNATURE_REQUEST__WITH_FULL_PRVACY_DOC_ALL_SIGNERS_MUST_BE_IN_SIGNER_PROFILE_INTEGRATED_BY_SIDE = "CANNOT_PUBLISH_SIGNATURE_REQUEST__WITH_FULL_PRVACY_DOC_ALL_SIGNERS_MUST_BE_IN_SIGNER_PROFILE_INTEGRATED_BY_SIDE"
    CANNOT_PUBLISH_SIGNATURE_REQUEST__NO_DEFAULT_SIGNATURE_METHOD = "CANNOT_PUBLISH_SIGNATURE_REQUEST__NO_DEFAULT_SIGNATURE_METHOD"
    FAILED_TO_LAUNCH_SIGNATURE_REQUEST_BECAUSE_ALL_DOCUMENTS_ARE_NOT_PROVIDED = "FAILED_TO_LAUNCH_SIGNATURE_REQUEST_BECAUSE_ALL_DOCUMENTS_ARE_NOT_PROVIDED"
    FAILED_TO_LAUNCH_SIGNATURE_REQUEST_DOCUMENT_GENERATION_FROM_DATA_FAILED = "FAILED_TO_LAUNCH_SIGNATURE_REQUEST_DOCUMENT_GENERATION_FROM_DATA_FAILED"
    CANNOT_UPDATE_OR_PUBLISH_SIGNATURE_REQUEST__AT_LEAST_ONE_DOCUMENT_ARE_NOT_CREATED_OR_IS_INVALID = "CANNOT_UPDATE_OR_PUBLISH_SIGNATURE_REQUEST__AT_LEAST_ONE_DOCUMENT_ARE_NOT_CREATED_OR_IS_INVALID"
    CANNOT_UPDATE_OR_PUBLISH_SIGNATURE_REQUEST__AT_LEAST_ONE_DOCUMENT_IS_IN_FULL_PRIVACY_MODE_OR_HAVE_A_DOCUMENT_REQUEST_BUT_HAVE_NO_LABEL = "CANNOT_UPDATE_OR_PUBLISH_SIGNATURE_REQUEST__AT_LEAST_ONE_DOCUMENT_IS_IN_FULL_PRIVACY_MODE_OR_HAVE_A_DOCUMENT_REQUEST_BUT_HAVE_NO_LABEL"
    CANNOT_UPDATE_OR_PUBLISH_SIGNATURE_REQUEST__AT_LEAST_ONE_DOCUMENT_HAVE_NO_CONTENT = "CANNOT_UPDATE_OR_PUBLISH_SIGNATURE_REQUEST__AT_LEAST_ONE_DOCUMENT_HAVE_NO_CONTENT"
    CANNOT_UPDATE_OR_PUBLISH_SIGNATURE_REQUEST__AT_LEAST_ONE_DOCUMENT_HAVE_ALREADY_A_SIGNATURE = "CANNOT_UPDATE_OR_PUBLISH_SIGNATURE_REQUEST__AT_LEAST_ONE_DOCUMENT_HAVE_ALREADY_A_SIGNATURE"
    CANNOT_PUBLISH_SIGNATURE_REQUEST__EXPIRATION_DATE_IN_THE_PAST = "CANNOT_PUBLISH_SIGNATURE_REQUEST__EXPIRATION_DATE_IN_THE_PAST"
    CANNOT_UPDATE_SIGNATURE_REQUEST__SIGNATURE_METHODS_NOT_FOUND = "CANNOT_UPDATE_SIGNATURE_REQUEST__SIGNATURE_METHODS_NOT_FOUND"
    CANNOT_UPDATE_SIGNATURE_REQUEST__SIGNATURE_METHODS_NOT_ACTIVATED = "CANNOT_UPDATE_SIGNATURE_REQUEST__SIGNATURE_METHODS_NOT_ACTIVATED"
    CANNOT_UPDATE_SIGNATURE_REQUEST__SIGNATURE_METHODS_EXECUTION_MODE_NOT_DEFINED_IN_SIGNATURE_METHOD = "CANNOT_UPDATE_SIGNATURE_REQUEST__SIGNATURE_METHODS_EXECUTION_MODE_NOT_DEFINED_IN_SIGNATURE_METHOD"
    CANNOT_UPDATE_SIGNATURE_REQUEST__SIGNATURE_METHODS_EXECUTION_MODE_NOT_AUTHORIZED_IN_SIGNATURE_METHOD = "CANNOT_UPDATE_SIGNATURE_REQUEST__SIGNATURE_METHODS_EXECUTION_MODE_NOT_AUTHORIZED_IN_SIGNATURE_METHOD"
    CANNOT_UPDATE_SIGNATURE_REQUEST__FIRSTNAME_AND_LASTNAME_ARE_MANDARYTORY_FOR_ALL_SIGNER_WITH_THE_SIGNATURE_PROFILE_REQUESTED = "CANNOT_UPDATE_SIGNATURE_REQUEST__FIRSTNAME_AND_LASTNAME_ARE_MANDARYTORY_FOR_ALL_SIGNER_WITH_THE_SIGNATURE_PROFILE_REQUESTED"
    CANNOT_UPDATE_SIGNATURE_REQUEST__EMAIL_IS_MANDATORY_FOR_ALL_SIGNERS_FOR_THE_SIGNATURE_PROFILE_REQUESTED = "CANNOT_UPDATE_SIGNATURE_REQUEST__EMAIL_IS_MANDATORY_FOR_ALL_SIGNERS_FOR_THE_SIGNATURE_PROFILE_REQUESTED"
    CANNOT_UPDATE_SIGNATURE_REQUEST__PHONE_NUMBER_IS_MANDATORY_FOR_ALL_SIGNERS_FOR_THE_SIGNATURE_PROFILE_REQUESTED = "CANNOT_UPDATE_SIGNATURE_REQUEST__PHONE_NUMBER_IS_MANDATORY_FOR_ALL_SIGNERS_FOR_THE_SIGNATURE_PROFILE_REQUESTED"
    CANNOT_UPDATE_SIGNATURE_REQUEST__SIGNER_CANNOT_BE_CREATED__MISSING_LASTNAME_FIRST_NAME = "CANNOT_UPDATE_SIGNATURE_REQUEST__SIGNER_CANNOT_BE_CREATED__MISSING_LASTNAME_FIRST_NAME"
    CANNOT_UPDATE_SIGNATURE_REQUEST__SIGNER_CANNOT_BE_CREATED__MISSING_EMAIL = "CANNOT_UPDATE_SIGNATURE_REQUEST__SIGNER_CANNOT_BE_CREATED__MISSING_EMAIL"
    CANNOT_UPDATE_SIGNATURE_REQUEST__SIGNER_CANNOT_BE_CREATED__PHONE_NUMBER = "CANNOT_UPDATE_SIGNATURE_REQUEST__SIGNER_CANNOT_BE_CREATED__PHONE_NUMBER"
    SIGNATURE_REQUEST_DTO_NOT_MATCH_WITH_SIGNATURE_PROFILE__LANGUAGE_CANNOT_BE_CHANGED = "SIGNATURE_REQUEST_DTO_NOT_MATCH_WITH_SIGNATURE_PROFILE__LANGUAGE_CANNOT_BE_CHANGED"
    SIGNATURE_REQUEST_DTO_NOT_MATCH_WITH_SIGNATURE_PROFILE__STATEMENTS_NOT_ALLOWED = "SIGNATURE_REQUEST_DTO_NOT_MATCH_WITH_SIGNATURE_PROFILE__STATEMENTS_NOT_ALLOWED"
    SIGNATURE_REQUEST_DTO_NOT_MATCH_WITH_SIGNATURE_PROFILE__DOCUMENT_TYPES_USED_NOT_INCLUDED_IN_SIGNATURE_PROFILE = "SIGNATURE_REQUEST_DTO_NOT_MATCH_WITH_SIGNATURE_PROFILE__DOCUMENT_TYPES_USED_NOT_INCLUDED_IN_SIGNATURE_PROFILE"
    SIGNATURE_REQUEST_DTO_NOT_MATCH_WITH_SIGNATURE_PROFILE__DOCUMENT_REQUEST_NOT_ALLOWED = "SIGNATURE_REQUEST_DTO_NOT_MATCH_WITH_SIGNATURE_PROFILE__DOCUMENT_REQUEST_NOT_ALLOWED"
    SIGNATURE_REQUEST_DTO_NOT_MATCH_WITH_SIGNATURE_PROFILE__EXTENDED_AUTH_SESSION_NOT_ALLOWED = "SIGNATURE_REQUEST_DTO_NOT_MATCH_WITH_SIGNATURE_PROFILE__EXTENDED_AUTH_SESSION_NOT_ALLOWED"
    SIGNATURE_REQUEST_DTO_NOT_MATCH_WITH_SIGNATURE_PROFILE__SIGNER_SETUP_ALREADY_DONE = "SIGNATURE_REQUEST_DTO_NOT_MATCH_WITH_SIGNATURE_PROFILE__SIGNER_SETUP_ALREADY_DONE"
    CANNOT_UPDATE_OR_PUBLISH_SIGNATURE_REQUEST__EXPIRATION_DATE_IS_ACTIVATED_BUT_NOT_PROVIDED = "CANNOT_UPDATE_OR_PUBLISH_SIGNATURE_REQUEST__EXPIRATION_DATE_IS_ACTIVATED_BUT_NOT_PROVIDED"
    CANNOT_UPDATE_OR_PUBLISH_SIGNATURE_REQUEST__DIFFUSION_MODE_SCHEDULED_BUT_NO_DATE_PROVIDED = "CANNOT_UPDATE_OR_PUBLISH_SIGNATURE_REQUEST__DIFFUSION_MODE_SCHEDULED_BUT_NO_DATE_PROVIDED"
    SIGNATURE_REQUEST_ALREADY_COMPLETED = "SIGNATURE_REQUEST_ALREADY_COMPLETED"
    SIGNATURE_REQUEST_NOT_IN_PROGRESS = "SIGNATURE_REQUEST_NOT_IN_PROGRESS"
    SIGNER_KEY_NOT_FOUND = "SIGNER_KEY_NOT_FOUND"
    SIGNER_APP_KEY_NOT_FOUND = "SIGNER_APP_KEY_NOT_FOUND"
    SIGNER_KEY_PHONE_UUID_INVALID = "SIGNER_KEY_PHONE_UUID_INVALID"
    FAILED_TO_CREATE_SIGNER_KEY = "FAILED_TO_CREATE_SIGNER_KEY"
    SIGNER_KEY_NOT_OWNED_BY_SIGNER = "SIGNER_KEY_NOT_OWNED_BY_SIGNER"
    SIGNER_KEY_NOT_ACTIVE = "SIGNER_KEY_NOT_ACTIVE"
    FAILED_TO_CREATE_PUBKEY = "FAILED_TO_CREATE_PUBKEY"
    FAILED_TO_DELETE_KEY = "FAILED_TO_DELETE_KEY"
    FAILED_TO_GET_KEY_INFOS = "FAILED_TO_GET_KEY_INFOS"
    EIDAS_STATUS_NOT_AUTHORIZED = "EIDAS_STATUS_NOT_AUTHORIZED"
    SIGNER_ASSOCIATE_DEVICE_BAD_TOKEN = "SIGNER_ASSOCIATE_DEVICE_BAD_TOKEN"
    SIGNER_ASSOCIATE_DEVICE_FAILED = "SIGNER_ASSOCIATE_DEVICE_FAILED"
    SIGNER_CREATION__SIGNER_ALREADY_EXISTS = "SIGNER_CREATION__SIGNER_ALREADY_EXISTS"
    SIGNER_CREATION__BASIC_ADVANCED__FULL_NAME_MUST_BE_VERIFIED = "SIGNER_CREATION__BASIC_ADVANCED__FULL_NAME_MUST_BE_VERIFIED"
    SIGNER_CREATION__NOT_YET_IMPLEMENTED = "SIGNER_CREATION__NOT_YET_IMPLEMENTED"
    SIGNER_CREATION__NOT_YET_IMPLEMENTED__IGNISIGN_EIDAS_LEVEL__QES = "SIGNER_CREATION__NOT_YET_IMPLEMENTED__IGNISIGN_EIDAS_LEVEL__QES"
    SIGNER_CREATION__NOT_YET_IMPLEMENTED__ORGANIZATION_ENTITY_TYPE__LEGAL = "SIGNER_CREATION__NOT_YET_IMPLEMENTED__ORGANIZATION_ENTITY_TYPE__LEGAL"
    SIGNER_CREATION__NOT_YET_IMPLEMENTED__ORGANIZATION_ENTITY_TYPE__VIRTUAL = "SIGNER_CREATION__NOT_YET_IMPLEMENTED__ORGANIZATION_ENTITY_TYPE__VIRTUAL"
    SIGNER_CREATION__SIGNATURE_PROFILE_ARCHIVED = "SIGNER_CREATION__SIGNATURE_PROFILE_ARCHIVED"
    SIGNER_CREATION__INPUT_FIELD_MISSING = "SIGNER_CREATION__INPUT_FIELD_MISSING"
    SIGNER_CREATION__INPUT_FIELD_VALUE_MISSING = "SIGNER_CREATION__INPUT_FIELD_VALUE_MISSING"
    SIGNER_CREATION__INPUT_FIELD_VALUE_INVALID = "SIGNER_CREATION__INPUT_FIELD_VALUE_INVALID"
    SIGNER_CREATION__INPUT_FIELD_ALREADY_VERIFIED_MISSING = "SIGNER_CREATION__INPUT_FIELD_ALREADY_VERIFIED_MISSING"
    SIGNER_CREATION__ID_PROOFING_METHODS_NOT_MATCHING_CONTRAINTS = "SIGNER_CREATION__ID_PROOFING_METHODS_NOT_MATCHING_CONTRAINTS"
    PASSKEY_ALREADY_REGISTERED = "PASSKEY_ALREADY_REGISTERED"
    PHONE_NUMBER_NOT_SAFE = "PHONE_NUMBER_NOT_SAFE"
    INVITED_USER_HAS_NO_ACCOUNT = "INVITED_USER_HAS_NO_ACCOUNT"
    USER_ALREADY_INVITED_BY_ORGANIZATION = "USER_ALREADY_INVITED_BY_ORGANIZATION"
    INVITED_USER_EMAIL_NOT_MATCHING_CURRENT_USER = "INVITED_USER_EMAIL_NOT_MATCHING_CURRENT_USER"
    NO_PENDING_USER_INVITATION = "NO_PENDING_USER_INVITATION"
    USER_ALREADY_IN_ORGANIZATION = "USER_ALREADY_IN_ORGANIZATION"
    USER_ALREADY_IN_APP = "USER_ALREADY_IN_APP"
    USER_NOT_FOUND = "USER_NOT_FOUND"
    USER_MUST_HAVE_ORGANIZATIONS = "USER_MUST_HAVE_ORGANIZATIONS"
    EMAIL_OR_PASSWORD_INVALID = "EMAIL_OR_PASSWORD_INVALID"
    USER_ALREADY_EXIST = "USER_ALREADY_EXIST"
    CREDENTIAL_NOT_FOUND = "CREDENTIAL_NOT_FOUND"
    INVITED_USER_NOT_FOUND = "INVITED_USER_NOT_FOUND"
    USER_PASSWORD_ALREADY_SET = "USER_PASSWORD_ALREADY_SET"
    OAUTH2_PROVIDER_DISABLED = "OAUTH2_PROVIDER_DISABLED"
    USER_TOTP_DISABLED = "USER_TOTP_DISABLED"
    USER_TOTP_INVALID = "USER_TOTP_INVALID"
    USER_PASSKEY_INVALID = "USER_PASSKEY_INVALID"
    USER_HAVE_NO_TOTP_SECRET = "USER_HAVE_NO_TOTP_SECRET"
    TOTP_TOKEN_REQUIRED = "TOTP_TOKEN_REQUIRED"
    TOTP_NOT_SETUP = "TOTP_NOT_SETUP"
    PASSKEY_NOT_SETUP = "PASSKEY_NOT_SETUP"
    EMAIL_CANT_BE_USED = "EMAIL_CANT_BE_USED"
    TOO_MANY_ATTEMPTS_TO_CHANGE_EMAIL = "TOO_MANY_ATTEMPTS_TO_CHANGE_EMAIL"
    TOO_MUCH_CONNECTION_ATTEMPS = "TOO_MUCH_CONNECTION_ATTEMPS"
    APPLICATION_MEMBER_NOT_FOUND = "APPLICATION_MEMBER_NOT_FOUND"
    TWO_FA_METHOD_MUST_BE_SETUP = "TWO_FA_METHOD_MUST_BE_SETUP"
    PASSKEY_TOKEN_REQUIRED = "PASSKEY_TOKEN_REQUIRED"
    USER_SSO_NOT_ENABLED = "USER_SSO_NOT_ENABLED"
    USER_LOGIN_ONLY_WITH_SSO = "USER_LOGIN_ONLY_WITH_SSO"
    USER_MUST_LOGIN_WITH_SSO = "USER_MUST_LOGIN_WITH_SSO"
    PASSWORD_MUST_CONTAIN_AT_LEAST_10_CHARACTERS = "PASSWORD_MUST_CONTAIN_AT_LEAST_10_CHARACTERS"
    PASSWORD_MUST_CONTAIN_AT_LEAST_ONE_NUMBER = "PASSWORD_MUST_CONTAIN_AT_LEAST_ONE_NUMBER"
    PASSWORD_MUST_CONTAIN_AT_LEAST_ONE_SPECIAL_CHAR = "PASSWORD_MUST_CONTAIN_AT_LEAST_ONE_SPECIAL_CHAR"
    PASSWORD_MUST_CONTAIN_AT_LEAST_ONE_CAPITAL_LETTER = "PASSWORD_MUST_CONTAIN_AT_LEAST_ONE_CAPITAL_LETTER"
    PASSWORD_MUST_CONTAIN_AT_LEAST_ONE_LOWERCASE_LETTER = "PASSWORD_MUST_CONTAIN_AT_LEAST_ONE_LOWERCASE_LETTER"
    PASSWORD_MUST_NOT_EXCEED_256_CHARACTERS = "PASSWORD_MUST_NOT_EXCEED_256_CHARACTERS"
    GOOGLE_OAUTH_ACCESS_TOKEN_NOT_FOUND = "GOOGLE_OAUTH_ACCESS_TOKEN_NOT_FOUND"
    GITHUB_OAUTH_ACCESS_TOKEN_NOT_FOUND = "GITHUB_OAUTH_ACCESS_TOKEN_NOT_FOUND"
    SIGNER_AUTH_REGISTRATION_NOT_FOUND = "SIGNER_AUTH_REGISTRATION_NOT_FOUND"
    SIGNER_TOTP_INVALID = "SIGNER_TOTP_INVALID"
    SIGNER_OTP_INVALID = "SIGNER_OTP_INVALID"
    SIGNER_CLAIM_NOT_FOUND = "SIGNER_CLAIM_NOT_FOUND"
    SIGNER_CODE_INVALID = "SIGNER_CODE_INVALID"
    AUTHORIZATION_OF_CERTIFICATE_DISEMINTATION_IS_MANDATORY = "AUTHORIZATION_OF_CERTIFICATE_DISEMINTATION_IS_MANDATORY"
    API_AUTH_BAD_REQUEST = "API_AUTH_BAD_REQUEST"
    SEND_SMS = "SEND_SMS"
    SDK_GENERIC_ERROR = "SDK_GENERIC_ERROR"
    SDK_NOT_INITIALIZED = "SDK_NOT_INITIALIZED"
    SDK_BAD_CREDENTIALS = "SDK_BAD_CREDENTIALS"
    SDK_WEBHOOK_BAD_APP_ID = "SDK_WEBHOOK_BAD_APP_ID"
    SDK_WEBHOOK_BAD_APP_ENV = "SDK_WEBHOOK_BAD_APP_ENV"
    SDK_WEBHOOK_BAD_FORMATTED = "SDK_WEBHOOK_BAD_FORMATTED"
    SDK_WEBHOOK_VERIFICATION_FAILED = "SDK_WEBHOOK_VERIFICATION_FAILED"
    IGNISIGN_JS_EVENT_MALFORMED = "IGNISIGN_JS_EVENT_MALFORMED"
    IGNISIGN_JS_HANDLE_EVENT_ERROR = "IGNISIGN_JS_HANDLE_EVENT_ERROR"
    DOCUMENT_PROOF_NOT_FOUND = "DOCUMENT_PROOF_NOT_FOUND"
    DOCUMENT_PROOF_NOT_CREATED = "DOCUMENT_PROOF_NOT_CREATED"
    SIGNATURE_IMAGE_NOT_FOUND = "SIGNATURE_IMAGE_NOT_FOUND"
    NO_SIGNATURE_IMAGES_FOUND = "NO_SIGNATURE_IMAGES_FOUND"
    SIGNATURE_IMAGE_NOT_CREATED = "SIGNATURE_IMAGE_NOT_CREATED"
    SIGNATURE_IMAGE_NOT_ON_ERROR = "SIGNATURE_IMAGE_NOT_ON_ERROR"
    SIGNATURE_PROOF_NOT_ON_ERROR = "SIGNATURE_PROOF_NOT_ON_ERROR"
    TOKEN_AND_DOCUMENT_DO_NOT_MATCH = "TOKEN_AND_DOCUMENT_DO_NOT_MATCH"
    ADVANCED_PROOF_NOT_GENERATED = "ADVANCED_PROOF_NOT_GENERATED"
    PDF_TOO_SMALL_FOR_ADDING_BINDER = "PDF_TOO_SMALL_FOR_ADDING_BINDER"
    DOCUMENT_PDF_NOT_ALLOWED = "DOCUMENT_PDF_NOT_ALLOWED"
    DOCUMENT_PDF_ONLY_ALLOWED = "DOCUMENT_PDF_ONLY_ALLOWED"
    PDF_CORRUPTED = "PDF_CORRUPTED"
    SIGNATURE_PROOF_TYPE_NOT_AVAILABLE = "SIGNATURE_PROOF_TYPE_NOT_AVAILABLE"
    DOCUMENT_PROOF_HAS_BEEN_REMOVED = "DOCUMENT_PROOF_HAS_BEEN_REMOVED"
    EMBEDDED_NOT_ENABLED = "EMBEDDED_NOT_ENABLED"
    DATA_JSON_NOT_ENABLED = "DATA_JSON_NOT_ENABLED"
    FULL_PRIVACY_NOT_ENABLED = "FULL_PRIVACY_NOT_ENABLED"
    QUALIFIED_SIGNATURE_NOT_ENABLED = "QUALIFIED_SIGNATURE_NOT_ENABLED"
    FEATURE_NOT_AVAILABLE = "FEATURE_NOT_AVAILABLE"
    INVALID_SIGNER_AUTH_REGISTRATION = "INVALID_SIGNER_AUTH_REGISTRATION"
    FORCE_RECURRENT_SIGNERS_REQUIRED = "FORCE_RECURRENT_SIGNERS_REQUIRED"
    SIGNER_NOT_SIGNED_YET = "SIGNER_NOT_SIGNED_YET"
    GET_PRIVATE_FILE_ERRORS__DOCUMENT_HASH_DOES_NOT_MATCH_PROVIDED_ONE = "GET_PRIVATE_FILE_ERRORS__DOCUMENT_HASH_DOES_NOT_MATCH_PROVIDED_ONE"
    GET_PRIVATE_FILE_ERRORS__NOT_AUTHORIZED_TO_GET = "GET_PRIVATE_FILE_ERRORS__NOT_AUTHORIZED_TO_GET"
    GET_PRIVATE_FILE_ERRORS__CANNOT_GET_FILE = "GET_PRIVATE_FILE_ERRORS__CANNOT_GET_FILE"
    TEMPLATE_DISPLAYER_CREATION_INVALID_STATUS = "TEMPLATE_DISPLAYER_CREATION_INVALID_STATUS"
    TEMPLATE_DISPLAYER_CREATION_INVALID_OUTPUT_PDF_DIMENSION = "TEMPLATE_DISPLAYER_CREATION_INVALID_OUTPUT_PDF_DIMENSION"
    TEMPLATE_DISPLAYER_CREATION_INVALID_OUTPUT_HTML_DIMENSION = "TEMPLATE_DISPLAYER_CREATION_INVALID_OUTPUT_HTML_DIMENSION"
    TEMPLATE_DISPLAYER_NOT_FOUND = "TEMPLATE_DISPLAYER_NOT_FOUND"
    TEMPLATE_DISPLAYER_UPDATE_INVALID_STATUS = "TEMPLATE_DISPLAYER_UPDATE_INVALID_STATUS"
    TEMPLATE_DISPLAYER_ARCHIVE_INVALID_STATUS = "TEMPLATE_DISPLAYER_ARCHIVE_INVALID_STATUS"
    CANNOT_IMPORT_TEMPLATE_DISPLAYER_IN_DEVELOPMENT = "CANNOT_IMPORT_TEMPLATE_DISPLAYER_IN_DEVELOPMENT"
    JSON_PROVIDED_DOES_NOT_MATCH_THE_JSON_SCHEMA = "JSON_PROVIDED_DOES_NOT_MATCH_THE_JSON_SCHEMA"
    OAUTH2_INVALID_STATE = "OAUTH2_INVALID_STATE"
    OAUTH2_RESPONSE_TYPE_NOT_SUPPORTED = "OAUTH2_RESPONSE_TYPE_NOT_SUPPORTED"
    OAUTH2_CHALLENGE_METHOD_NOT_SUPPORTED = "OAUTH2_CHALLENGE_METHOD_NOT_SUPPORTED"
    OAUTH2_INVALID_ORIGIN = "OAUTH2_INVALID_ORIGIN"
    OAUTH2_CLIENT_NOT_FOUND = "OAUTH2_CLIENT_NOT_FOUND"
    OAUTH2_INVALID_RESPONSE_TYPE = "OAUTH2_INVALID_RESPONSE_TYPE"
    OAUTH2_INVALID_REDIRECT_URI = "OAUTH2_INVALID_REDIRECT_URI"
    OAUTH2_INVALID_URL = "OAUTH2_INVALID_URL"
    OAUTH2_INVALID_CODE_CHALLENGE = "OAUTH2_INVALID_CODE_CHALLENGE"
    OAUTH2_INVALID_GRANT_TYPE = "OAUTH2_INVALID_GRANT_TYPE"
    # fmt: on


if __name__ == "__main__":
    sys.exit(main())
