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
- This module writes no token, key, secret or body to a log, an error or a response.

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
from collections import OrderedDict, deque
from collections.abc import Callable, Coroutine, Generator, Iterable, Mapping, Sequence
from dataclasses import Field, dataclass, field, fields
from enum import Enum, EnumMeta
from http import HTTPStatus
from itertools import accumulate
from typing import (
    TYPE_CHECKING,
    ClassVar,
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

# fmt: off
__all__ = [
    # Enumerations
    "Topic", "MessageNature", "AppEnv", "SignatureSessionAction", "SignatureRequestAction",
    "SignatureAction", "SignatureProofAction", "SignatureImageAction", "SignatureProfileAction",
    "SignerAction", "ApplicationAction", "SignatureRequestStatus", "DocumentType", "SignerInput",
    "ErrorCode",
    # Data types
    "JSONValue", "JSONObject", "SignatureSessionContent", "SignatureRequestSigner",
    "SignatureRequestSigners", "SignatureRequestContent", "SignatureContent",
    "SignatureProofDocument", "SignatureProofContent", "SignatureImageContent",
    "SignatureProfileContent", "SignerContent", "ApplicationContent", "IgnisignError", "Event",
    "SignatureSessionEvent", "SignatureRequestEvent", "SignatureEvent", "SignatureProofEvent",
    "SignatureImageEvent", "SignatureProfileEvent", "SignerEvent", "ApplicationEvent",
    "UnknownEvent", "AnyEvent", "Delivery",
    # Errors
    "WebhookError", "MalformedDeliveryError", "VerificationError", "WrongApplicationError",
    "WrongEnvironmentError", "TokenRejectedError", "VerificationUnavailableError",
    "DeliveryInProgressError", "DeliveryLogError", "HandlerError",
    # Parsing
    "parse_event", "parse_delivery",
    # Verification
    "TokenStatus", "Verifier", "MissedEvent", "TokenClient",
    # The delivery log
    "DeliveryState", "DeliveryLog", "MemoryDeliveryLog", "SQLiteDeliveryLog",
    # The receiver
    "WebhookApp",
]
# fmt: on

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
        event = _read_event(_decode(_to_bytes(data)))
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

    `status` is what the receiver responds to the sender, and `code` the error
    code of Ignisign's SDK. No token, key, secret or body is ever in one of them.
    """

    status: HTTPStatus = HTTPStatus.INTERNAL_SERVER_ERROR
    code: str = "SDK_GENERIC_ERROR"
    # What the sender is told: never what this receiver is or how it is configured.
    _told: str = "The delivery could not be handled. Send it again later."

    @property
    def headers(self) -> dict[str, str]:
        """The headers to respond with: ``Retry-After``, in seconds, with a 503."""
        if self.status != HTTPStatus.SERVICE_UNAVAILABLE:
            return {}
        return {"Retry-After": str(RETRY_AFTER)}


class MalformedDeliveryError(WebhookError, ValueError):
    """The body is no delivery; `path` says where, such as ``content.signerId``.

    `path` is empty when what is wrong is the body as a whole, or its JSON.
    """

    status = HTTPStatus.BAD_REQUEST
    code = "SDK_WEBHOOK_BAD_FORMATTED"

    def __init__(self, problem: str, path: str = "") -> None:
        super().__init__(problem, path)
        self._set_path(path)

    def _set_path(self, path: str) -> None:
        problem = self.args[0]
        self.args = problem, path
        self.path = path
        self._told = str(self)

    def _prepend(self, step: str) -> None:
        """Say that the path begins one level further up."""
        joint = "." if self.path and not self.path.startswith("[") else ""
        self._set_path(step + joint + self.path)

    def __str__(self) -> str:
        where = f" at {self.path}" if self.path else ""
        return f"malformed delivery{where}: {self.args[0]}"


class VerificationError(WebhookError):
    """The delivery is not Ignisign's, or not for this application: a refusal."""

    status = HTTPStatus.FORBIDDEN
    code = "SDK_WEBHOOK_VERIFICATION_FAILED"
    _told = "The delivery was refused."


class WrongApplicationError(VerificationError):
    """The delivery is for another application."""

    code = "SDK_WEBHOOK_BAD_APP_ID"
    _told = "The delivery is for another application."


class WrongEnvironmentError(VerificationError):
    """The delivery is for another environment of the application."""

    code = "SDK_WEBHOOK_BAD_APP_ENV"
    _told = "The delivery is for another environment."


class TokenRejectedError(VerificationError):
    """Ignisign refused the token; `reason`, a `TokenStatus`, says why."""

    _told = "The verification token was refused."

    def __init__(self, reason: TokenStatus) -> None:
        super().__init__(reason)
        self.reason = reason

    def __str__(self) -> str:
        return f"Ignisign refused the verification token: {self.reason.value}"


class VerificationUnavailableError(WebhookError):
    """No verdict could be had: Ignisign is out of reach, slow, failing or makes no sense."""

    status = HTTPStatus.SERVICE_UNAVAILABLE
    _told = "The delivery could not be verified at this time. Send it again later."


class DeliveryInProgressError(WebhookError):
    """The same delivery is being handled at this moment."""

    status = HTTPStatus.SERVICE_UNAVAILABLE
    _told = "The same delivery is being handled. Send it again later."


class DeliveryLogError(WebhookError):
    """The delivery log can't be read or written, so nothing may be called received."""

    status = HTTPStatus.SERVICE_UNAVAILABLE
    _told = "The delivery could not be recorded. Send it again later."


class HandlerError(WebhookError):
    """One or more handlers raised; `failures` holds the exceptions."""

    _told = "The event could not be handled. Send it again later."

    def __init__(self, failures: Sequence[BaseException]) -> None:
        kinds = ", ".join(type(failure).__name__ for failure in failures)
        super().__init__(f"{len(failures)} handler(s) raised: {kinds}")
        self.failures = tuple(failures)

    def __reduce__(self) -> tuple[type[HandlerError], tuple[tuple[BaseException, ...]]]:
        return type(self), (self.failures,)


# ---- Parsing ---------------------------------------------------------------------------------

#: Ignisign's own limit for `appId` and `verificationToken`; none of its ids is a tenth as long.
MAX_ID_LENGTH = 512
#: A real delivery nests 5 levels. What handles one by recursion, such as `copy.deepcopy`
#: with its two calls a level, must stay far from Python's limit of 1,000 calls.
MAX_DEPTH = 100
#: CPython's own default, here also for versions and processes that have no limit: to read
#: an integer takes time that grows with the square of its length.
MAX_INTEGER_DIGITS = 4300

_JSON_WHITESPACE = " \t\n\r"
_JSON_TYPES: Mapping[type, str] = {
    str: "a string",
    int: "a number",
    float: "a number",
    bool: "a boolean",
    dict: "an object",
    list: "an array",
    type(None): "null",
}

DataT = TypeVar("DataT")

_Body: TypeAlias = Union[bytes, bytearray, memoryview, str, Mapping[str, object]]
_Reader: TypeAlias = Callable[[JSONValue], DataT]  # raises MalformedDeliveryError


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
    return _read_delivery(_decode(_to_bytes(body)))


def _to_bytes(body: _Body) -> bytes:
    """Return a body as the bytes that are parsed, and that the delivery log knows it by."""
    if isinstance(body, bytes):
        return body
    if not isinstance(body, (bytearray, memoryview, str, Mapping)):
        raise TypeError(f"a body is bytes, a string or a mapping, not {type(body).__name__}")
    try:
        if isinstance(body, Mapping):
            if not _is_deeper(body, MAX_DEPTH):
                return json.dumps(body, default=_to_dict).encode()
            problem = f"nested deeper than {MAX_DEPTH} levels"
        else:
            return body.encode() if isinstance(body, str) else bytes(body)
    except UnicodeEncodeError:
        problem = "a lone surrogate, which is no Unicode text"
    except Exception as error:  # a mapping may raise anything
        problem = f"can't be read as JSON ({type(error).__name__})"
    raise MalformedDeliveryError(problem)


def _is_deeper(value: object, levels: int) -> bool:
    """Whether a value nests deeper, which json would find out by recursion in C."""
    if not isinstance(value, (Mapping, list, tuple)):
        return False
    items = value.values() if isinstance(value, Mapping) else value
    return levels == 0 or any(_is_deeper(item, levels - 1) for item in items)


def _to_dict(value: object) -> dict[object, object]:
    """Return a mapping that json does not know as a dict, which it does."""
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError("not a value of JSON")


def _decode(body: bytes) -> JSONValue:
    """Return the JSON in a body; raise `MalformedDeliveryError` for anything else."""
    value: JSONValue
    try:
        if body.count(b"[") + body.count(b"{") > MAX_DEPTH and _depth(body) > MAX_DEPTH:
            raise ValueError(f"nested deeper than {MAX_DEPTH} levels")
        text = body.decode().removeprefix("\ufeff").strip(_JSON_WHITESPACE)
        decoder = _DECODER if len(body) <= MAX_INTEGER_DIGITS else _decoder_of_integers()
        value, end = decoder.raw_decode(text)
        if end < len(text):
            raise ValueError(f"not JSON: more follows its end (char {end})")
        if "\\" in text and "\\u" in text and _SURROGATE_ESCAPE.search(text):
            json.dumps(value, ensure_ascii=False).encode()  # which a lone surrogate can't be
        return value
    except UnicodeDecodeError as error:
        problem = f"not UTF-8 (byte {error.start})"
    except UnicodeEncodeError:
        problem = "a lone surrogate, which is no Unicode text"
    except json.JSONDecodeError as error:
        problem = f"not JSON: {error}"
    except ValueError as error:
        problem = str(error)
    except RecursionError:
        problem = "nested too deep for the stack that is left"
    raise MalformedDeliveryError(problem)  # out here: what was caught holds the whole body


# Nothing else makes a lone surrogate.
_SURROGATE_ESCAPE = re.compile(r"\\u[dD][89a-fA-F]")


def _depth(body: bytes) -> int:
    """Return how deep a body nests; what follows an error in it may count too.

    It is known before json sees the body: json's scanner recurses in C, and could
    overflow a small stack, such as a thread's on Alpine.
    """
    if b"\\" in body:
        body = body.replace(b"\\\\", b"").replace(b'\\"', b"")  # no escape hides a quote any more
    steps = body.translate(_STEPS, delete=_NEITHER_BRACKET_NOR_QUOTE)
    steps = b"".join(steps.replace(b'""', b"").split(b'"')[::2])  # what is outside the strings
    steps = steps.replace(_OPEN + _CLOSE, b"")  # as most are: what is left is one level less deep
    return 1 + max(accumulate(memoryview(steps).cast("b")), default=0)


_OPEN, _CLOSE = b"\x01", b"\xff"  # 1 and -1, as signed bytes
_STEPS = bytes.maketrans(b"[{]}", 2 * _OPEN + 2 * _CLOSE)
_NEITHER_BRACKET_NOR_QUOTE = bytes(set(range(256)) - set(b'[{]}"'))


def _parse_float(digits: str) -> float:
    value = float(digits)
    if math.isinf(value):
        raise ValueError("a number too large for a double")
    return value


def _parse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is no number of JSON")


def _parse_integer(digits: str) -> int:
    if len(digits.lstrip("-")) > MAX_INTEGER_DIGITS:
        raise ValueError(f"an integer of more than {MAX_INTEGER_DIGITS} digits")
    return int(digits)


def _decoder_of_integers() -> json.JSONDecoder:
    """Return a decoder that counts digits where Python does not: it takes three times as long."""
    limit = getattr(sys, "get_int_max_str_digits", int)()  # new in 3.10.7; 0 means none
    return _DECODER if 0 < limit <= MAX_INTEGER_DIGITS else _COUNTING_DECODER


_DECODER = json.JSONDecoder(parse_float=_parse_float, parse_constant=_parse_constant)
_COUNTING_DECODER = json.JSONDecoder(
    parse_int=_parse_integer, parse_float=_parse_float, parse_constant=_parse_constant
)


def _read_delivery(value: JSONValue) -> Delivery:
    delivery: Delivery = _reader(Delivery)(value)
    return delivery


def _read_event(value: JSONValue) -> AnyEvent:
    """Read an event out of its object, which may be a whole delivery."""
    topic = value.get("topic") if isinstance(value, dict) else None
    event_type: type = UnknownEvent
    if isinstance(topic, str):
        event_type = _EVENT_TYPES.get(topic) or _EVENT_TYPES.get(Topic(topic), UnknownEvent)
    event: AnyEvent = _reader(event_type)(value)
    return event


_EVENT_TYPES: Mapping[str, type[AnyEvent]] = {
    Topic.SIGNATURE_SESSION.value: SignatureSessionEvent,
    Topic.SIGNATURE_REQUEST.value: SignatureRequestEvent,
    Topic.SIGNATURE.value: SignatureEvent,
    Topic.SIGNATURE_PROOF.value: SignatureProofEvent,
    Topic.SIGNATURE_SIGNER_IMAGE.value: SignatureImageEvent,
    Topic.SIGNATURE_PROFILE.value: SignatureProfileEvent,
    Topic.SIGNER.value: SignerEvent,
    Topic.APP.value: ApplicationEvent,
}


def _read_proof(value: JSONValue) -> SignatureProofContent:
    proof: SignatureProofContent = _reader(SignatureProofContent)(value)
    if proof.documents is None and not proof.document_id:
        raise MalformedDeliveryError("expected either documents or documentId")
    return proof


@functools.cache
def _reader(cls: type) -> _Reader[typing.Any]:
    """Return the function that reads a data type: fetch each field, check it, make the object.

    It is derived from the annotations, once, as Python source. It is what `dataclass` does
    for __init__, and for the same reason: a loop over the fields takes twice the time.
    """
    # To fill a frozen object through __init__ is slow. So it is made as an unfrozen twin of the
    # same layout, and becomes what it is when it is complete. (Without __delattr__, CPython
    # would look __setattr__ up for each field.)
    unfrozen = {"__setattr__": object.__setattr__, "__delattr__": object.__delattr__}
    names: dict[str, typing.Any] = {
        "cls": cls,
        "twin": type(cls.__name__, (cls,), {"__slots__": (), **unfrozen}),
        "new": object.__new__,
        "wrong_type": _wrong_type,
    }
    types = _field_types(cls)
    lines = [
        "def read(data):",
        " if type(data) is not dict: raise wrong_type('an object', data)",
        *(_fetch(f, *types[f.name], names) for f in fields(cls)),
        " self = new(twin)",
        *(f" self.{f.name} = {f.name}" for f in fields(cls)),
        " self.__class__ = cls",
        " return self",
    ]
    exec("\n".join(lines), names)
    read: _Reader[typing.Any] = names["read"]
    return read


def _fetch(f: Field[object], kind: typing.Any, required: bool, names: dict[str, object]) -> str:
    """Return the lines that fetch and check a field, and add to the names that they use.

    What is usual is checked in line: to call ``read_…`` would cost more than the check.
    """
    x, wire = f.name, _wire_name(f.name, f.metadata)
    if x == "_raw":
        return " _raw = data"
    if wire is None:
        names[f"read_{x}"] = _read_event
        return f" {x} = read_{x}(data)"
    get = f"data.get({wire!r})"
    if x == "raw_content":  # it comes after the content, and was checked with it
        return f" {x} = {get}"
    usual = "False" if required else f"{x} is None"
    read: _Reader[object]
    if kind is str:
        is_id = wire.endswith("Id") or wire == "verificationToken"
        read = functools.partial(_read_string, required, is_id)
        usual += f" or type({x}) is str"
        usual += f" and {x}" if required else ""
        usual += f" and len({x}) <= {MAX_ID_LENGTH}" if is_id else ""
    else:
        read = _value_reader(kind)
    names[f"read_{x}"] = functools.partial(_read_field, read, wire)
    if isinstance(kind, _OpenEnumMeta):
        names[f"known_{x}"] = kind._value2member_map_
        return (
            f" try: {x} = known_{x}[data[{wire!r}]]\n"
            f" except (KeyError, TypeError): {x} = None\n"
            f" if {x} is None{'' if required else f' and {get} is not None'}: {x} = read_{x}({get})"
        )
    return f" {x} = {get}\n if not ({usual}): {x} = read_{x}({x})"


def _read_field(read: _Reader[object], wire: str, value: JSONValue) -> object:
    if value is None:
        raise MalformedDeliveryError("a required field is missing", wire)
    try:
        return read(value)
    except MalformedDeliveryError as error:
        error._prepend(wire)
        raise


def _value_reader(kind: typing.Any) -> _Reader[object]:
    """Return what reads a value of a type: a list, any mapping, an enumeration or a data type."""
    if typing.get_origin(kind) is tuple:
        return functools.partial(_read_list, _value_reader(typing.get_args(kind)[0]))
    if typing.get_origin(kind) is not None:
        return _read_mapping
    if issubclass(kind, _OpenEnum):
        return functools.partial(_read_enum, kind)
    if kind is SignatureProofContent:
        return _read_proof
    return _reader(kind)


def _read_string(required: bool, is_id: bool, value: JSONValue) -> str:
    if type(value) is not str:
        raise _wrong_type("a string", value)
    if required and not value:
        raise MalformedDeliveryError("expected a string that is not empty")
    if is_id and len(value) > MAX_ID_LENGTH:
        problem = f"expected at most {MAX_ID_LENGTH} characters, got {len(value)}"
        raise MalformedDeliveryError(problem)
    return value


def _read_enum(cls: type[_OpenEnum], value: JSONValue) -> _OpenEnum:
    text = _read_string(True, False, value)
    # cls(text) would take ten times as long for an unknown one.
    return typing.cast(_OpenEnum, cls._value2member_map_.get(text) or cls._missing_(text))


def _read_list(read: _Reader[object], value: JSONValue) -> tuple[object, ...]:
    if type(value) is not list:
        raise _wrong_type("an array", value)
    items: list[object] = []
    try:
        for item in value:
            items.append(read(item))
    except MalformedDeliveryError as error:
        error._prepend(f"[{len(items)}]")
        raise
    return tuple(items)


def _read_mapping(value: JSONValue) -> JSONObject:
    if type(value) is not dict:
        raise _wrong_type("an object", value)
    return value


def _wrong_type(expected: str, value: object) -> MalformedDeliveryError:
    return MalformedDeliveryError(f"expected {expected}, got {_JSON_TYPES[type(value)]}")


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


# ---- Verification ----------------------------------------------------------------------------

#: Where Ignisign's API is (its SDK lets IGNISIGN_SERVER_URL replace it).
DEFAULT_BASE_URL = "https://api.ignisign.io"
#: Seconds for a whole check: senders of webhooks commonly wait ten for their response.
DEFAULT_TIMEOUT = 5.0
#: Bytes of the body of a response of Ignisign; a real verdict has a few hundred.
MAX_RESPONSE = 65_536
#: The same for a page of events, each with its content: a hundred of 130,000 bytes, which a
#: request with a thousand signers has.
MAX_PAGE = 16_777_216
#: Pages of one list of events that are read: a list that has more is taken for one without end.
MAX_PAGES = 1_000
#: Seconds for which an unused connection is kept: Node's HTTP servers close theirs after five.
MAX_IDLE = 4.0
#: Seconds before its end at which the JWT of an application secret is renewed.
RENEWAL_MARGIN = 30.0

# Bytes of a response beside its body: http.client alone admits six million in headers, and
# reads on after a chunk of less than no bytes.
_MAX_FRAMING = 196_608

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
# The error codes of an HTTP 4xx that are a no. Any other is a failure of ours or of Ignisign's.
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
    Anything other than a `TokenStatus` that comes out of it is an outage, never a yes.

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
        if not callable(check_token) or isinstance(check_token, type):
            raise TypeError("check_token must be a function that takes a Delivery")
        self.app_id = app_id
        self.app_env = AppEnv(app_env)
        self._check_token = check_token

    @classmethod
    def from_api_key(cls, api_key: str, **options: Unpack[_Options]) -> Verifier:
        """Return a verifier that asks Ignisign; the key also names application and environment.

        Raises ``ValueError`` for what can't be an API key. See `TokenClient` for
        the options: ``base_url``, ``timeout`` and ``ssl_context``.
        """
        return cls._from_client(TokenClient(api_key, **options))

    @classmethod
    def from_app_secret(
        cls, app_id: str, app_env: AppEnv | str, app_secret: str, **options: Unpack[_Options]
    ) -> Verifier:
        """Return a verifier that asks Ignisign with an application secret, the older credential.

        Raises ``ValueError`` for what can't be one. See `TokenClient` for the
        options: ``base_url``, ``timeout`` and ``ssl_context``.
        """
        return cls._from_client(TokenClient.from_app_secret(app_id, app_env, app_secret, **options))

    @classmethod
    def from_env(cls, environ: Mapping[str, str] | None = None) -> Verifier:
        """Return a verifier for the credential in the environment: see `TokenClient.from_env`."""
        return cls._from_client(TokenClient.from_env(environ))

    @classmethod
    def _from_client(cls, client: TokenClient) -> Verifier:
        return cls(app_id=client.app_id, app_env=client.app_env, check_token=client)

    def __call__(self, delivery: Delivery) -> None:
        """Return if the delivery is good, or raise."""
        self._check_target(delivery)
        status = _call_check(self._check_token, delivery)
        if not isinstance(status, TokenStatus):
            problem = f"check_token must return a TokenStatus, not {type(status).__name__}"
            raise VerificationUnavailableError(problem)
        if status is not TokenStatus.VALID:
            raise TokenRejectedError(status)

    def _check_target(self, delivery: Delivery) -> None:
        if delivery.app_id != self.app_id:
            theirs = _printable(delivery.app_id[:80])
            raise WrongApplicationError(f"the delivery is for {theirs}, not for {self.app_id}")
        if delivery.app_env != self.app_env:
            theirs = _loggable(delivery.app_env)
            raise WrongEnvironmentError(f"the delivery is for {theirs}, not for {self.app_env}")

    def __repr__(self) -> str:
        return f"Verifier(app_id={self.app_id!r}, app_env={self.app_env.value!r})"


def _verify(verifier: Callable[[Delivery], object], delivery: Delivery) -> None:
    """Have a verifier vouch for a delivery; the only yes is to return None."""
    result = _call_check(verifier, delivery)
    if result is not None:
        kind = type(result).__name__
        raise VerificationUnavailableError(
            f"a verifier must return None or raise, not return {kind}"
        )


def _call_check(check: Callable[[Delivery], DataT], delivery: Delivery) -> DataT:
    """Call a check that may be the user's own: what goes wrong in it is an outage."""
    try:
        return check(delivery)
    except WebhookError:
        raise
    except BaseException as error:
        if not _is_failure(error):
            raise
        _logger.exception("the check of a delivery failed")
    raise VerificationUnavailableError("the check of a delivery failed; see the log")


def _is_failure(error: BaseException) -> bool:
    """Whether the user's code has failed, and not the process been told to end.

    asyncio's CancelledError is no `Exception`, but says no more than that a task
    was cancelled. If asyncio was never imported, nobody can have raised it.
    """
    asyncio = sys.modules.get("asyncio")
    return isinstance(error, (Exception, getattr(asyncio, "CancelledError", Exception)))


@dataclass(frozen=True, slots=True, kw_only=True)
class MissedEvent:
    """An event that Ignisign could not deliver to an endpoint, as `TokenClient` lists it.

    It models what the list of an endpoint's events says of one, without the
    content. `created_at` is Ignisign's text, `response` what the endpoint
    responded, such as ``503 Service Unavailable``, if it did.
    """

    event_id: str
    endpoint_id: str
    endpoint_is_disabled: bool
    created_at: str
    topic: Topic
    action: str
    msg_nature: MessageNature
    response: str


class TokenClient:
    """Asks Ignisign whether a delivery's token is good: the ``check_token`` of a `Verifier`.

    It also lists the events that Ignisign could not deliver, and has them sent again.

    ``base_url`` may have a path; ``http:`` is for loopback hosts only, because
    the credential would travel in the clear. ``timeout`` is in seconds, for the
    whole of one call, from connecting to the last byte (a name server that is slow
    to respond can add to it, no more than that). ``ssl_context`` replaces the default
    one, which honours ``SSL_CERT_FILE``. Proxies come from the environment, as
    `urllib.request` reads it.

    Connections are kept and shared by all threads, one user at a time; a child
    of a fork opens its own. When a connection breaks, the request is not sent
    again: it may have consumed the token. A 401 to an application secret's JWT
    says nothing about the token, so it is asked once more with a new JWT.

    Raises `VerificationUnavailableError` for anything that is no clear yes or no,
    and ``ValueError`` for an API key or an option that can't be right.
    """

    app_id: str
    app_env: AppEnv
    _api: _API

    @property
    def base_url(self) -> str:
        """Where Ignisign is asked."""
        return self._api.base_url

    def __init__(self, api_key: str, **options: Unpack[_Options]) -> None:
        self.app_id, self.app_env = _split_api_key(api_key)
        self._api = _API(api_key, None, **options)

    @classmethod
    def from_app_secret(
        cls, app_id: str, app_env: AppEnv | str, app_secret: str, **options: Unpack[_Options]
    ) -> TokenClient:
        """Return a client that uses an application secret and the JWT that it is good for.

        Raises ``ValueError`` for a credential or an option that can't be right.
        """
        if not (_is_plain(app_id) and _is_plain(app_env) and _is_plain(app_secret)):
            raise ValueError(
                "app_id, app_env and app_secret must be printable ASCII strings without spaces"
            )
        client = cls.__new__(cls)
        client.app_id, client.app_env = app_id, AppEnv(app_env)
        login = {"appId": app_id, "appEnv": str(app_env), "secret": app_secret}
        client._api = _API("", login, **options)
        return client

    @classmethod
    def from_env(cls, environ: Mapping[str, str] | None = None) -> TokenClient:
        """Return a client for the credential in the environment, `os.environ` if none is given.

        That is ``IGNISIGN_API_KEY``, or ``IGNISIGN_APP_ID``, ``IGNISIGN_APP_ENV``
        and ``IGNISIGN_APP_SECRET``. ``IGNISIGN_SERVER_URL`` replaces the base URL.
        Raises ``ValueError`` when none is there, or when it can't be right.
        """
        if environ is None:  # as a default it would be shown by help(), with all that is in it
            environ = os.environ
        base_url = environ.get("IGNISIGN_SERVER_URL") or DEFAULT_BASE_URL
        api_key = environ.get("IGNISIGN_API_KEY")
        if api_key:
            return cls(api_key, base_url=base_url)
        names = ("IGNISIGN_APP_ID", "IGNISIGN_APP_ENV", "IGNISIGN_APP_SECRET")
        app_id, app_env, app_secret = (environ.get(name, "") for name in names)
        if not (app_id and app_env and app_secret):
            raise ValueError(f"no credential: set IGNISIGN_API_KEY, or all of {', '.join(names)}")
        return cls.from_app_secret(app_id, app_env, app_secret, base_url=base_url)

    def __call__(self, delivery: Delivery) -> TokenStatus:
        """Ask Ignisign about the delivery's token, which consumes it."""
        payload = {
            "token": delivery.verification_token,
            "appId": delivery.app_id,
            "appEnv": delivery.app_env.value,
        }
        return self._api.call(_Request("POST", _CHECK_PATH, payload), _read_verdict)

    def missed_events(self) -> list[MissedEvent]:
        """Return the events that Ignisign could not deliver to the application, oldest first.

        Those of endpoints that are disabled are among them; nothing can be resent to
        such an endpoint. Raises `VerificationUnavailableError` when Ignisign can't be
        asked, or its list has no end.
        """
        from urllib.parse import quote

        path = f"/v4/applications/{quote(self.app_id)}/envs/{quote(self.app_env)}/webhooks"
        endpoints = self._api.call(_Request("GET", path, max_body=MAX_PAGE), _read_endpoints)
        missed: list[MissedEvent] = []
        for endpoint_id, is_disabled in endpoints.items():
            for event in self._list_failed(endpoint_id):
                missed.append(_missed_event(event, endpoint_id, is_disabled))
        return sorted(missed, key=lambda event: event.created_at)

    def _list_failed(self, endpoint_id: str) -> Iterable[JSONObject]:
        """Return the failed events of an endpoint, from all pages of the list."""
        path = f"/v4/webhooks/{endpoint_id}/events?filter=FAILED"
        found: dict[str, JSONObject] = {}
        query = ""  # the first request names no page: the response tells from what they count
        for number in range(1, MAX_PAGES + 1):
            request = _Request("GET", path + query, max_body=MAX_PAGE)
            page = self._api.call(request, _read_page)
            new = {key: event for key, event in page.events.items() if key not in found}
            found |= new
            pages = math.ceil(page.total / page.size)
            if number >= pages and (len(found) >= page.total or (number > pages and not new)):
                # The list was asked for with a filter, but of other states only the name is known.
                return [e for e in found.values() if e.get("status") not in ("SUCCESS", "PENDING")]
            if page.events and not new:
                raise self._api.unavailable("the list of events repeats itself")
            query = f"&page={page.number + 1}"
        raise self._api.unavailable(f"the list of events has more than {MAX_PAGES} pages")

    def resend(self, event: MissedEvent) -> None:
        """Have Ignisign send an event again.

        Raises `VerificationUnavailableError` when it does not say that it will. The
        request is sent once: when the connection breaks, it may have been heard.
        """
        path = f"/v4/webhooks/{event.endpoint_id}/events/{event.event_id}/resend"
        self._api.call(_Request("POST", path, {}), _read_success)

    def __repr__(self) -> str:
        return f"TokenClient(base_url={self.base_url!r})"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a TokenClient holds a credential, so it can't be pickled or copied")


def _read_verdict(status: int, data: JSONValue) -> TokenStatus:
    """Read a verdict out of a response: a yes is a 2xx whose isValid is true itself."""
    is_valid, code = _member(data, "isValid"), _member(data, "code")
    if 200 <= status < 300 and is_valid is True:
        return TokenStatus.VALID
    if 200 <= status < 300 and is_valid is False:
        reasons = (s for flag, s in _REFUSAL_FLAGS.items() if _member(data, flag) is True)
        return next(reasons, TokenStatus.INVALID)
    if _is_refusal(status) and isinstance(code, str) and code in _REFUSAL_CODES:
        return _REFUSAL_CODES[code]
    raise _failed(status, "no verdict")


def _read_jwt(status: int, data: JSONValue) -> str:
    jwt = _member(data, "jwtToken")
    if 200 <= status < 300 and isinstance(jwt, str) and _is_plain(jwt):
        return jwt
    raise _failed(status, _CREDENTIAL_REFUSED if _is_refusal(status) else "no JWT")


class _Page(NamedTuple):
    events: Mapping[str, JSONObject]  # by their ids
    number: int
    size: int
    total: int


def _read_page(status: int, data: JSONValue) -> _Page:
    """Read a page of a list of events."""
    _read_success(status, data)
    events, search = _read_entries(_member(data, "events")), _member(data, "searchData")
    names = ("page", "nbEventsPerPage", "total")
    number, size, total = (_to_int(_member(search, name)) for name in names)
    if number is None or total is None:
        raise OSError(0, "no searchData with a page and a total in the list of events")
    return _Page(events, number, size or max(1, len(events)), total)


def _read_endpoints(status: int, data: JSONValue) -> dict[str, bool]:
    """Read the ids of the endpoints, and whether each is disabled."""
    _read_success(status, data)
    return {key: entry.get("isDisabled") is True for key, entry in _read_entries(data).items()}


def _read_entries(entries: JSONValue) -> dict[str, JSONObject]:
    """Read a list of objects, by their _id, which becomes a part of a path."""
    if not isinstance(entries, list):
        raise OSError(0, "no list in the response")
    found = {}
    for entry in entries:
        key = _member(entry, "_id")
        if not (isinstance(key, str) and re.fullmatch(r"[0-9A-Za-z_-]+", key)):
            raise OSError(0, "an entry without an _id in the response")
        found[key] = entry
    return found


def _read_success(status: int, data: JSONValue) -> None:
    if not 200 <= status < 300:
        raise _failed(status, "no success")


def _member(value: JSONValue, name: str) -> JSONValue:
    """Return a member of an object, and None of anything else."""
    return value.get(name) if isinstance(value, dict) else None


def _to_int(value: JSONValue) -> int | None:
    """Return a count, which may come as the text that it was asked for with."""
    text = _text(value)
    return int(text) if re.fullmatch(r"[0-9]{1,9}", text) else None


def _is_refusal(status: int) -> bool:
    return 400 <= status < 500 and status != HTTPStatus.TOO_MANY_REQUESTS


def _failed(status: int, problem: str) -> OSError:
    """Return the error for a response that is of no use, in the form that `_API.call` expects."""
    if status in (HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN):
        problem = _CREDENTIAL_REFUSED
    return OSError(0, f"{problem} (HTTP {status})")


_CREDENTIAL_REFUSED = "our own credential was refused"


def _missed_event(event: JSONObject, endpoint_id: str, is_disabled: bool) -> MissedEvent:
    response = event.get("response")
    parts = _text(_member(response, "status")), _text(_member(response, "statusText"))
    return MissedEvent(
        event_id=_text(event["_id"]),
        endpoint_id=endpoint_id,
        endpoint_is_disabled=is_disabled,
        created_at=_text(event.get("_createdAt")),
        topic=Topic(_text(event.get("topic"))),
        action=_text(event.get("action")),
        msg_nature=MessageNature(_text(event.get("msgNature"))),
        response=" ".join(filter(None, parts)),
    )


def _text(value: JSONValue) -> str:
    return str(value) if isinstance(value, (str, int)) else ""


def _is_plain(value: object) -> bool:
    """Whether a value is a string that can stand in a header: printable ASCII, no spaces."""
    return isinstance(value, str) and re.fullmatch(r"[!-~]+", value) is not None


def _split_api_key(api_key: str) -> tuple[str, AppEnv]:
    if isinstance(api_key, str) and api_key != api_key.strip():
        raise ValueError("the API key has white space at its beginning or end: remove it")
    if isinstance(api_key, str) and set(api_key) & set("<>"):
        raise ValueError(
            "the API key still has a <…> of the documentation: replace it with your own key"
        )
    parts = api_key.split("_") if _is_plain(api_key) else []
    if len(parts) != 4 or parts[0] != "sk" or not all(parts) or not parts[1].islower():
        raise ValueError("not an API key: expected sk_<env>_<id>_<secret>")
    app_env = AppEnv(parts[1].upper())
    if not app_env.is_known:
        known = ", ".join(env.lower() for env in AppEnv)
        raise ValueError(
            f"the API key is for an environment that does not exist; there are {known}"
        )
    return f"appId_{parts[2]}", app_env


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


class _Request(NamedTuple):
    method: str
    path: str
    payload: Mapping[str, str] | None = None
    max_body: int = MAX_RESPONSE  # bytes of the response's body


class _API:
    """Ignisign's API over HTTP: one request, one response, each call within its time.

    The credential is an API key, which is the bearer token as it is, or what the
    JWT of an application secret is asked for with.
    """

    def __init__(
        self,
        api_key: str,
        login: Mapping[str, str] | None,
        base_url: str = DEFAULT_BASE_URL,
        timeout: float = DEFAULT_TIMEOUT,
        ssl_context: ssl.SSLContext | None = None,
    ) -> None:
        import ssl
        import urllib.parse

        if not (isinstance(timeout, (int, float)) and 0 < timeout < threading.TIMEOUT_MAX):
            raise ValueError("timeout must be a number of seconds above zero")
        which = "the base URL (base_url, IGNISIGN_SERVER_URL)"
        if not _is_plain(base_url):
            raise ValueError(f"{which} must be printable ASCII without spaces")
        try:
            url = urllib.parse.urlsplit(base_url)
            port = url.port
        except ValueError:  # which quotes a part of it
            url, port = urllib.parse.urlsplit(""), None
        if url.scheme not in ("https", "http") or not url.hostname:
            raise ValueError(f"{which} must be https://host, with a port and a path if need be")
        if url.username is not None or url.query or url.fragment:
            raise ValueError(f"{which} must have no user, query or fragment")
        if url.scheme == "http" and not _is_loopback(url.hostname):
            raise ValueError(
                f"{which} must begin with https: but for a loopback host,"
                " or the credential could be read on its way"
            )
        self.base_url = base_url
        self._login = login
        # The bearer token, and its end in seconds since the epoch, as in a JWT's exp.
        self._bearer = (api_key, math.inf if login is None else 0.0)
        self._timeout = timeout
        self._host = url.hostname
        self._port = port or (443 if url.scheme == "https" else 80)
        self._netloc = url.netloc
        self._prefix = url.path.rstrip("/")
        self._proxy: _Proxy | None = None
        self._ssl_context: ssl.SSLContext | None = None
        if url.scheme == "https":
            self._ssl_context = ssl_context or ssl.create_default_context()
            self._proxy = _proxy_for(self._host, self._port)
        self._idle: deque[_Connection] = deque()

    def call(self, request: _Request, read: Callable[[int, JSONValue], DataT]) -> DataT:
        """Return what `read` makes of the response: of its status and its JSON, None if it is none.

        Raises `VerificationUnavailableError`, always from here: the frames below,
        which a traceback would keep, have the credential in their variables.
        """
        from http.client import HTTPException

        try:
            return read(*self._exchange_as_app(request))
        except TimeoutError:
            problem = "timed out"
        except (OSError, HTTPException, ValueError) as error:
            # Only the kind: the text of an HTTPException can echo what was sent.
            problem = getattr(error, "strerror", None) or type(error).__name__
        raise self.unavailable(problem)

    def unavailable(self, problem: str) -> VerificationUnavailableError:
        """Return the error for a call that failed, and log it."""
        message = f"Ignisign could not be asked at {self._netloc}: {problem}"
        _logger.warning("%s", message)
        return VerificationUnavailableError(message)

    def _exchange_as_app(self, request: _Request) -> tuple[int, JSONValue]:
        deadline = _Deadline(self._timeout)
        bearer, end = self._bearer
        if time.time() >= end - RENEWAL_MARGIN:
            bearer = self._renew_bearer(deadline)
        status, data = self._exchange(request, bearer, deadline)
        if status == HTTPStatus.UNAUTHORIZED and self._login is not None:
            status, data = self._exchange(request, self._renew_bearer(deadline), deadline)
        return status, data

    def _renew_bearer(self, deadline: _Deadline) -> str:
        """Return a new JWT. Two threads may do it at once, and each go on with its own."""
        jwt = _read_jwt(*self._exchange(_Request("POST", _AUTH_PATH, self._login), "", deadline))
        self._bearer = jwt, _jwt_end(jwt)
        return jwt

    def _exchange(
        self, request: _Request, bearer: str, deadline: _Deadline
    ) -> tuple[int, JSONValue]:
        # Written by hand: an HTTPConnection bounds the time of each operation, not of the whole.
        payload = "" if request.payload is None else json.dumps(request.payload)
        lines = [
            f"{request.method} {self._prefix}{request.path} HTTP/1.1",
            f"Host: {self._netloc}",
            f"User-Agent: ignisign-webhook/{__version__}",
            "Accept: application/json",
            "Accept-Encoding: identity",
        ]
        if bearer:
            lines.append(f"Authorization: Bearer {bearer}")
        if payload:
            lines += ["Content-Type: application/json", f"Content-Length: {len(payload)}"]
        message = "\r\n".join([*lines, "", payload]).encode("ascii")
        connection = self._take() or self._connect(deadline)
        try:
            status, body = connection.exchange(request, message, deadline)
        finally:
            if connection.is_reusable:
                self._idle.append(connection)
            else:
                connection.close()
        try:
            return status, _decode(body)
        except MalformedDeliveryError:
            return status, None

    def _take(self) -> _Connection | None:
        """Return the connection that was used longest ago, of those that still can be.

        So those that are no longer needed are found, and closed.
        """
        while True:
            try:
                connection = self._idle.popleft()
            except IndexError:
                return None
            if connection.is_fresh():
                return connection
            connection.close()

    def _connect(self, deadline: _Deadline) -> _Connection:
        proxy = self._proxy
        host, port = (self._host, self._port) if proxy is None else (proxy.host, proxy.port)
        sock = _dial(host, port, deadline)
        try:
            if proxy is not None:
                _tunnel(sock, proxy.request, deadline)
            if self._ssl_context is not None:
                sock.settimeout(deadline.left())
                sock = self._ssl_context.wrap_socket(sock, server_hostname=self._host)
        except BaseException:
            sock.close()
            raise
        return _Connection(sock)


def _jwt_end(jwt: str) -> float:
    """Return a JWT's exp (RFC 7519, 4.1.4); one that can't be read lasts until it is refused."""
    import base64

    try:
        payload = jwt.split(".")[1]
        claims: typing.Any = _decode(base64.urlsafe_b64decode(payload + "=="))  # surplus is ignored
        return float(claims["exp"])
    except (LookupError, TypeError, ValueError, OverflowError):
        return math.inf


def _is_loopback(host: str) -> bool:
    import ipaddress

    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


class _Proxy(NamedTuple):
    """A proxy, and the request that has it connect us; this may hold a password."""

    host: str
    port: int
    request: bytes


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
    """Connect to the first address of a host that responds, each given its share of the time."""
    import socket

    addresses = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    problem = OSError(0, "the host has no address")
    for untried, (*_, address) in zip(range(len(addresses), 0, -1), addresses, strict=True):
        try:
            return socket.create_connection((str(address[0]), port), deadline.left() / untried)
        except OSError as error:
            problem = error
    raise problem


def _tunnel(sock: socket.socket, request: bytes, deadline: _Deadline) -> None:
    """Have a proxy connect us to the host (RFC 9110, 9.3.6)."""
    sock.settimeout(deadline.left())
    sock.sendall(request)
    response = _response("CONNECT", sock, deadline, 0)
    if not 200 <= response.status < 300:
        raise OSError(0, f"the proxy responded {response.status}")


def _response(method: str, sock: socket.socket, deadline: _Deadline, max_body: int) -> HTTPResponse:
    """Return the response that comes in on a socket, read up to its body."""
    from http.client import HTTPResponse

    file = _ResponseFile(_DeadlineReader(sock, deadline, max_body + _MAX_FRAMING))
    file.skip_interim_responses()
    response = HTTPResponse(typing.cast("socket.socket", file), method=method)
    response.begin()
    return response


class _DeadlineReader(io.RawIOBase):
    """Reads from a socket until a deadline, however slowly the bytes drip in, and not without end."""

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
            raise OSError(0, "a response that is too long")
        return count


class _ResponseFile(io.BufferedReader):
    """A response as it comes in: all of a socket that `HTTPResponse` wants is a makefile()."""

    _status_line = b""

    def skip_interim_responses(self) -> None:
        """Read up to the status line of the final response (RFC 9110, 15.2).

        `HTTPResponse` skips a 100 only, and takes ``+200`` for a status. After a 101
        comes no HTTP any more.
        """
        from http.client import parse_headers

        while True:
            line = super().readline(_MAX_FRAMING)
            match = re.match(rb"HTTP/1\.\d ([1-9]\d\d)[ \r\n]", line)
            if match is None:
                raise OSError(0, "no HTTP in the response" if line else "the connection was closed")
            if not match[1].startswith(b"1") or match[1] == b"101":
                break
            parse_headers(self)
        self._status_line = line

    def readline(self, size: int | None = -1, /) -> bytes:
        line, self._status_line = self._status_line, b""
        return line or super().readline(size)

    def makefile(self, mode: str) -> _ResponseFile:
        return self


class _Connection:
    """A connection to Ignisign, used for one request at a time, and by one process."""

    def __init__(self, sock: socket.socket) -> None:
        self._sock = sock
        self.close = weakref.finalize(self, sock.close)  # at the latest when it is gone
        self._process = os.getpid()
        self._last_used = time.monotonic()
        self.is_reusable = False

    def exchange(self, request: _Request, message: bytes, deadline: _Deadline) -> tuple[int, bytes]:
        """Send a request, as the message that it makes; return the response's status and body."""
        self.is_reusable = False
        self._sock.settimeout(deadline.left())
        self._sock.sendall(message)
        response = _response(request.method, self._sock, deadline, request.max_body)
        body = response.read(request.max_body + 1)
        if len(body) > request.max_body or response.length:
            if 200 <= response.status < 300:
                raise OSError(0, "a response that is cut short or too long")
            body = b""  # of an error the status says enough
        self._last_used = time.monotonic()
        is_final = response.status >= 200  # after a 101 the other side speaks no HTTP any more
        self.is_reusable = is_final and response.isclosed() and not response.will_close
        return response.status, body

    def is_fresh(self) -> bool:
        """Whether it is ours, was used lately, and the other side has neither closed it nor spoken.

        A child of a fork must not use what its parent uses too. (The process id tells, and
        not `os.register_at_fork`, because servers written in C fork past Python.)
        """
        import select

        if self._process != os.getpid() or time.monotonic() - self._last_used > MAX_IDLE:
            return False
        try:
            tls_pending = getattr(self._sock, "pending", None)
            if tls_pending is not None and tls_pending():  # read from the socket already
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
#: Seconds that a `SQLiteDeliveryLog` waits for its other threads, and for another process.
BUSY_TIMEOUT = 10.0
#: For how long (seconds), and among how many of the latest deliveries, a `SQLiteDeliveryLog`
#: remembers those that are done. To forget one is safe: Ignisign refuses its token as consumed,
#: so the response is 403 where it was 200.
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
    response is a 503, and the delivery can be sent again; if another does, that is
    logged, no more. Over a store that several machines share, a claim should end by itself
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
        """Record success, and end the owner's claim."""


class MemoryDeliveryLog:
    """A `DeliveryLog` for one process, gone when it ends.

    It remembers the last `MAX_REMEMBERED` deliveries, those that are done being
    forgotten first.
    """

    # Each step is one operation on a dict, which is atomic. So there is no lock, which a signal
    # or a fork could leave locked; and a step that is missing does no harm.
    def __init__(self) -> None:
        self._claims: dict[str, str] = {}  # key: owner
        self._verified: OrderedDict[str, None] = OrderedDict()
        self._done: OrderedDict[str, None] = OrderedDict()

    def claim(self, key: str, owner: str) -> DeliveryState:
        """See `DeliveryLog.claim`."""
        claimed = self._claims.setdefault(key, owner) == owner
        if key in self._done:  # looked up after the claim, before which another could end
            self.release(key, owner)
            return DeliveryState.DONE
        if not claimed:
            return DeliveryState.IN_PROGRESS
        return DeliveryState.VERIFIED if key in self._verified else DeliveryState.NEW

    def verified(self, key: str, owner: str) -> None:
        """See `DeliveryLog.verified`."""
        self._verified[key] = None
        self._forget()

    def release(self, key: str, owner: str) -> None:
        """See `DeliveryLog.release`."""
        if self._claims.get(key) == owner:
            del self._claims[key]

    def done(self, key: str, owner: str) -> None:
        """See `DeliveryLog.done`."""
        self._done[key] = None
        self._verified.pop(key, None)
        self.release(key, owner)
        self._forget()

    def _forget(self) -> None:
        with contextlib.suppress(KeyError):  # another thread has forgotten the last one
            while len(self._done) + len(self._verified) > MAX_REMEMBERED:
                (self._done or self._verified).popitem(last=False)


class SQLiteDeliveryLog:
    """A `DeliveryLog` in a file, for the processes of one machine and across restarts.

    The file must be on a local disk. The facts are its rows: verified, done. The
    claims are locks of the operating system on ``<path>.lock`` beside it, so that
    a claim ends with its process, however that ends, and with nothing else. Where
    there is no `fcntl` (on Windows) the log is for one process.

    A process may fork whenever it likes, by `os.fork` and what is built on it. A
    server in C that forks past Python, as uWSGI does, may do so as long as the log
    has only been constructed.

    Raises ``ValueError`` for a path that names no file, and `DeliveryLogError`,
    with the path, for a file that can't be used.
    """

    def __init__(self, path: str | os.PathLike[str]) -> None:
        name = os.fsdecode(path)
        if name in ("", ":memory:"):
            raise ValueError(
                f"a SQLiteDeliveryLog needs the path of a file, not {name!r};"
                " MemoryDeliveryLog() remembers deliveries in memory"
            )
        self._file = _LogFile.at(os.path.realpath(name))
        with self._file.connection():  # shows whether it can be used
            self._file.open_lock_file()
        self._file.close()  # some servers fork next, and not all of them tell Python

    def __repr__(self) -> str:
        return f"SQLiteDeliveryLog({self._file.path!r})"

    def claim(self, key: str, owner: str) -> DeliveryState:
        """See `DeliveryLog.claim`."""
        with self._file.connection() as connection:
            claimed = self._file.claim(key, owner)
            # Read after the claim, before which another one could end.
            query = "SELECT state FROM deliveries WHERE key = ?"
            rows = connection.execute(query, (key,)).fetchall()
        state = DeliveryState(rows[0][0]) if rows else DeliveryState.NEW
        if state is DeliveryState.NEW and key in self._file.unrecorded:
            state = DeliveryState.VERIFIED
        if state is DeliveryState.DONE:
            self.release(key, owner)
            return state
        return state if claimed else DeliveryState.IN_PROGRESS

    def verified(self, key: str, owner: str) -> None:
        """See `DeliveryLog.verified`."""
        unrecorded = self._file.unrecorded
        unrecorded[key] = None  # and so it stays if it can't be written
        if len(unrecorded) > MAX_REMEMBERED:
            unrecorded.popitem(last=False)
        with self._file.connection() as connection:
            connection.execute(
                "INSERT INTO deliveries (key, state, since) VALUES (?, 'VERIFIED', ?)"
                " ON CONFLICT (key) DO UPDATE SET state = excluded.state WHERE state <> 'DONE'",
                (key, time.time()),
            )
            unrecorded.pop(key, None)

    def release(self, key: str, owner: str) -> None:
        """See `DeliveryLog.release`."""
        self._file.release(key, owner)

    def done(self, key: str, owner: str) -> None:
        """See `DeliveryLog.done`."""
        now = time.time()
        with self._file.connection() as connection, connection:  # the second one commits
            connection.execute("BEGIN IMMEDIATE")
            connection.execute(
                "INSERT INTO deliveries (key, state, since) VALUES (?, 'DONE', ?)"
                " ON CONFLICT (key) DO UPDATE SET state = excluded.state, since = excluded.since",
                (key, now),
            )
            connection.execute(
                "DELETE FROM deliveries WHERE rowid IN (SELECT rowid FROM deliveries"
                f" WHERE state = 'DONE' ORDER BY since LIMIT {_PRUNE_BATCH})"
                " AND (since < ? OR rowid <= (SELECT max(rowid) FROM deliveries) - ?)",
                (now - DONE_MAX_AGE, DONE_MAX_NUMBER),
            )
        self._file.unrecorded.pop(key, None)
        self.release(key, owner)


class _LogFile:
    """What a process has of a delivery log: its claims and its connection.

    There is one for each path, and it is never given up: to close any descriptor
    of the file with the locks would end all the locks that the process has on it.
    """

    _all: ClassVar[dict[str, _LogFile]] = {}
    _all_lock = threading.RLock()
    _locked_for_fork: ClassVar[list[threading.RLock]] = []

    @classmethod
    def at(cls, path: str) -> _LogFile:
        with cls._all_lock:
            if path not in cls._all:
                cls._all[path] = cls(path)
            return cls._all[path]

    def __init__(self, path: str) -> None:
        self.path = path
        #: What was verified, and could not be written: there may be no room on the disk.
        self.unrecorded: OrderedDict[str, None] = OrderedDict()
        self._lock_file = -1
        self._claims: dict[int, str] = {}  # of this process: offset of the locked byte, owner
        self._connection: sqlite3.Connection | None = None
        self._connection_lock = threading.RLock()

    def open_lock_file(self) -> None:
        if self._lock_file < 0:
            self._lock_file = os.open(self.path + ".lock", os.O_RDWR | os.O_CREAT, 0o666)

    def claim(self, key: str, owner: str) -> bool:
        """Lock the byte of a key, for this process and this owner; return whether it was free."""
        offset = _offset(key)
        if self._claims.setdefault(offset, owner) != owner:  # atomic: one of our threads wins
            return False
        try:
            self._lock(offset)
        except OSError as error:
            del self._claims[offset]
            if isinstance(error, (BlockingIOError, PermissionError)):  # another process has it
                return False
            raise
        return True

    def release(self, key: str, owner: str) -> None:
        """End a claim of the owner."""
        offset = _offset(key)
        if self._claims.get(offset) == owner:
            try:
                self._lock(offset, unlock=True)
            finally:  # in this order, or the claim of the next owner could be unlocked
                del self._claims[offset]

    @contextlib.contextmanager
    def connection(self) -> Generator[sqlite3.Connection, None, None]:
        """Lend the connection to one thread at a time; what goes wrong is a `DeliveryLogError`."""
        import sqlite3

        try:
            if not self._connection_lock.acquire(timeout=BUSY_TIMEOUT):
                raise TimeoutError("busy with what other threads of this process record")
            if self._connection is None:
                self._connection = _connect(self.path)
            yield self._connection
        except (sqlite3.Error, OSError) as error:
            raise DeliveryLogError(f"delivery log {self.path}: {error}") from error
        finally:
            # A signal can interrupt this thread just after it got the lock: so the lock is
            # released in any case, and it does not matter if it was not acquired.
            with contextlib.suppress(RuntimeError):
                self._connection_lock.release()

    def close(self) -> None:
        """Close the connection, until it is needed again."""
        with self._connection_lock:
            if self._connection is not None:
                self._connection.close()
                self._connection = None

    @classmethod
    def before_fork(cls) -> None:
        """Close the connections: what SQLite knows of its locks would be wrong in the child."""
        cls._lock_for_fork(cls._all_lock)
        for file in cls._all.values():
            cls._lock_for_fork(file._connection_lock)
            file.close()

    @classmethod
    def _lock_for_fork(cls, lock: threading.RLock) -> None:
        lock.acquire()
        cls._locked_for_fork.append(lock)

    @classmethod
    def after_fork(cls) -> None:
        while cls._locked_for_fork:  # a server in C may call this without the one before
            cls._locked_for_fork.pop().release()

    @classmethod
    def after_fork_in_child(cls) -> None:
        for file in cls._all.values():
            file._claims.clear()  # the locks are the parent's
        cls.after_fork()

    def _lock(self, offset: int, *, unlock: bool = False) -> None:
        try:
            import fcntl
        except ImportError:  # Windows
            return
        how = fcntl.LOCK_UN if unlock else fcntl.LOCK_EX | fcntl.LOCK_NB
        fcntl.lockf(self._lock_file, how, 1, offset)


if hasattr(os, "register_at_fork"):  # not on Windows, which has no fork
    os.register_at_fork(
        before=_LogFile.before_fork,
        after_in_parent=_LogFile.after_fork,
        after_in_child=_LogFile.after_fork_in_child,
    )


def _offset(key: str) -> int:
    """Return the offset of a key's byte: the first 60 bits of the SHA-256."""
    return int(key[:15], 16)


def _connect(path: str) -> sqlite3.Connection:
    """Open the file, which others may be setting up at this moment."""
    import sqlite3

    deadline = time.monotonic() + BUSY_TIMEOUT
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
            if "no such column" in str(error):
                raise OSError(
                    "its table deliveries is not a delivery log's; give the log a file of its own"
                ) from None
            # To change to WAL does not wait for others that do the same at the same moment.
            if "locked" not in str(error) or time.monotonic() > deadline:
                raise
        time.sleep(0.02)


_SQLITE_SETUP = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",  # a consumed token must be on record after a power cut too
    "BEGIN IMMEDIATE",
    "CREATE TABLE IF NOT EXISTS deliveries"
    " (key TEXT PRIMARY KEY, state TEXT NOT NULL, since REAL NOT NULL)",
    "CREATE INDEX IF NOT EXISTS deliveries_done ON deliveries (since) WHERE state = 'DONE'",
    # Which fails for another table, and where the file can't be written.
    "DELETE FROM deliveries WHERE key = '' AND state = '' AND since = 0",
    "COMMIT",
)


# ---- The receiver ----------------------------------------------------------------------------

#: Bytes of a body that are accepted: a delivery has a few hundred, one of a request with a
#: thousand signers about 130,000.
MAX_BODY = 262_144
#: Bytes that are read and thrown away when a body is not wanted, so that the sender gets to
#: read the response; a sender of more sees its connection reset.
MAX_DRAIN = 1_048_576
#: Seconds after which a sender that gets a 503 may try again.
RETRY_AFTER = 30

_READ_SIZE = 65_536

# What can be a handler of each class of events.
_SessionT = TypeVar("_SessionT", bound="Callable[[SignatureSessionEvent], object]")
_RequestT = TypeVar("_RequestT", bound="Callable[[SignatureRequestEvent], object]")
_SignatureT = TypeVar("_SignatureT", bound="Callable[[SignatureEvent], object]")
_ProofT = TypeVar("_ProofT", bound="Callable[[SignatureProofEvent], object]")
_ImageT = TypeVar("_ImageT", bound="Callable[[SignatureImageEvent], object]")
_ProfileT = TypeVar("_ProfileT", bound="Callable[[SignatureProfileEvent], object]")
_SignerT = TypeVar("_SignerT", bound="Callable[[SignerEvent], object]")
_ApplicationT = TypeVar("_ApplicationT", bound="Callable[[ApplicationEvent], object]")
_UnknownT = TypeVar("_UnknownT", bound="Callable[[UnknownEvent], object]")
_AnyT = TypeVar("_AnyT", bound="Callable[[AnyEvent], object]")


class _Filters(TypedDict, total=False):
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
        if not callable(verifier) or isinstance(verifier, type):
            raise TypeError(
                "verifier must be a Verifier, such as Verifier.from_env(), or another function"
                f" that takes a Delivery, not {_kind(verifier)}"
            )
        methods = ("claim", "verified", "release", "done")
        is_log = all(callable(getattr(deliveries, method, None)) for method in methods)
        if deliveries is not None and (not is_log or isinstance(deliveries, type)):
            raise TypeError(
                "deliveries must be a DeliveryLog, such as SQLiteDeliveryLog(path),"
                f" not {_kind(deliveries)}"
            )
        if not isinstance(max_body, int) or max_body < 1:
            raise TypeError(f"max_body must be a number of bytes, 1 or more, not {max_body!r}")
        is_path = isinstance(path, str) and path.startswith("/") and path.isprintable()
        if path is not None and not is_path:
            raise ValueError(f"path must start with a slash, and be printable, unlike {path!r}")
        self._verifier = verifier
        self._deliveries = MemoryDeliveryLog() if deliveries is None else deliveries
        # As the environ of WSGI has it (PEP 3333, "Unicode Issues").
        self._path = None if path is None else path.encode().decode("latin-1")
        self._max_body = max_body
        self._handlers: tuple[_Handler, ...] = ()
        self._registering = threading.Lock()

    # One for each class of events, so that what is decorated keeps its own type.
    @overload
    def on(
        self, event_type: type[SignatureSessionEvent], **filters: Unpack[_Filters]
    ) -> Callable[[_SessionT], _SessionT]: ...
    @overload
    def on(
        self, event_type: type[SignatureRequestEvent], **filters: Unpack[_Filters]
    ) -> Callable[[_RequestT], _RequestT]: ...
    @overload
    def on(
        self, event_type: type[SignatureEvent], **filters: Unpack[_Filters]
    ) -> Callable[[_SignatureT], _SignatureT]: ...
    @overload
    def on(
        self, event_type: type[SignatureProofEvent], **filters: Unpack[_Filters]
    ) -> Callable[[_ProofT], _ProofT]: ...
    @overload
    def on(
        self, event_type: type[SignatureImageEvent], **filters: Unpack[_Filters]
    ) -> Callable[[_ImageT], _ImageT]: ...
    @overload
    def on(
        self, event_type: type[SignatureProfileEvent], **filters: Unpack[_Filters]
    ) -> Callable[[_ProfileT], _ProfileT]: ...
    @overload
    def on(
        self, event_type: type[SignerEvent], **filters: Unpack[_Filters]
    ) -> Callable[[_SignerT], _SignerT]: ...
    @overload
    def on(
        self, event_type: type[ApplicationEvent], **filters: Unpack[_Filters]
    ) -> Callable[[_ApplicationT], _ApplicationT]: ...
    @overload
    def on(
        self, event_type: type[UnknownEvent], **filters: Unpack[_Filters]
    ) -> Callable[[_UnknownT], _UnknownT]: ...
    @overload
    def on(
        self, event_type: type[Event[typing.Any, typing.Any]] = ..., **filters: Unpack[_Filters]
    ) -> Callable[[_AnyT], _AnyT]: ...
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

        Raises ``TypeError`` for what can't be called with one event, for a function
        that a call would not run, such as a coroutine function, and for an action of
        another topic; ``ValueError`` for an action or a nature that is no known value.
        One that is not known yet is written ``SignatureRequestAction("TOMORROW")``.
        """
        if not (isinstance(event_type, type) and issubclass(event_type, Event)):
            raise TypeError("on() takes a class of events; use @app.on() for all events")
        event_types = _EVENT_TYPES.values() if event_type is Event else [event_type]
        actions = [_field_types(each)["action"][0] for each in event_types]
        action = _require_known("action", action, [kind for kind in actions if kind is not str])
        msg_nature = _require_known("msg_nature", msg_nature, [MessageNature])

        def register(function: Callable[[typing.Any], object]) -> Callable[[typing.Any], object]:
            _require_handler(function)
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

        What was handled before is not handled again. Raises a `WebhookError`, whose
        ``status`` and ``headers`` are what to respond with; to return means 200.
        """
        event: AnyEvent | None = None
        try:
            data = _to_bytes(body)
            delivery = _read_delivery(_decode(data))
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
                self._record("verified", key, owner, best_effort=True)
            if state in (DeliveryState.NEW, DeliveryState.VERIFIED):
                handled = self._handle(delivery.event)
                self._record("done", key, owner)
                if not handled:
                    return "not handled: no handler is registered for it"
                return f"handled (handlers: {handled})"
        except BaseException:  # such as the time limit of a server
            self._record("release", key, owner, best_effort=True)
            raise
        if state is DeliveryState.DONE:
            return "handled before"
        if state is DeliveryState.IN_PROGRESS:
            raise DeliveryInProgressError("the same delivery is being handled at this moment")
        raise DeliveryLogError(
            f"the delivery log's claim() must return a DeliveryState, not {type(state).__name__}"
        )

    def _handle(self, event: AnyEvent) -> int:
        """Call every handler that matches, in order, even when one fails; return how many."""
        handlers = [handler for handler in self._handlers if handler.matches(event)]
        failures: list[BaseException] = []
        for handler in handlers:
            try:
                result = handler.function(event)
                kinds = (inspect.isawaitable, inspect.isgenerator, inspect.isasyncgen)
                if any(is_kind(result) for is_kind in kinds):
                    if isinstance(result, (Coroutine, Generator)):
                        result.close()  # or Python warns of a coroutine that was never awaited
                    raise TypeError("the handler returned what nobody awaits or iterates over")
            except BaseException as error:
                if not _is_failure(error):
                    raise
                failures.append(error)
                _logger.exception("the handler %s failed", handler.name)
        if failures:
            raise HandlerError(failures)
        return len(handlers)

    def _record(
        self, method: str, key: str, owner: str, *, best_effort: bool = False
    ) -> DeliveryState | None:
        """Call a method of the delivery log, which may be the user's own and raise anything."""
        try:
            state: DeliveryState | None = getattr(self._deliveries, method)(key, owner)
            return state
        except BaseException as error:
            if not _is_failure(error):
                raise
            _logger.exception("the delivery log failed (%s)", method)
            problem = str(error) if isinstance(error, DeliveryLogError) else type(error).__name__
        if best_effort:
            return None
        raise DeliveryLogError(problem)

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Respond to a request: the WSGI application."""
        status, code, message = HTTPStatus.OK, "OK", "The delivery was received."
        headers = {"Content-Type": "application/json"}
        try:
            self.consume(_read_request(environ, self._path, self._max_body))
        except Exception as error:
            if not isinstance(error, WebhookError):
                _logger.exception("this is a bug in ignisign_webhook")
                error = WebhookError()
            status, code, message = HTTPStatus(error.status), str(error.code), error._told
            headers.update(error.headers)
        body = json.dumps({"code": code, "message": message}).encode() + b"\n"
        headers["Content-Length"] = str(len(body))
        start_response(f"{status.value} {status.phrase}", list(headers.items()))
        return [b"" if environ.get("REQUEST_METHOD") == "HEAD" else body]


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


def _require_known(name: str, value: str | None, kinds: Sequence[type[_OpenEnum]]) -> str | None:
    """Return what narrows a registration, if an event can have it: any string where no kind is."""
    if value is None:
        return None
    if not isinstance(value, str) or (isinstance(value, _OpenEnum) and type(value) not in kinds):
        expected = " or ".join(kind.__name__ for kind in kinds) or "plain string"
        raise TypeError(f"{name} must be a {expected}, not {value!r}")
    known = sorted({member.value for kind in kinds for member in kind})
    if known and not isinstance(value, _OpenEnum) and value not in known:
        raise ValueError(f"{name}={value!r} is none of the known ones: {', '.join(known)}")
    return value


def _require_handler(function: object) -> None:
    """Raise ``TypeError`` for what can't be called with an event, or what a call would not run."""
    if not callable(function):
        raise TypeError(f"a handler must be a function, not {type(function).__name__}")
    plain: object = function
    while isinstance(plain, functools.partial):
        plain = plain.func
    for candidate in (plain, getattr(type(plain), "__call__", None)):
        if inspect.iscoroutinefunction(candidate) or inspect.isasyncgenfunction(candidate):
            raise TypeError(
                "a handler must be a plain function: nobody would await this one; run it from a"
                " plain one with asyncio.run(), or in your loop with"
                " asyncio.run_coroutine_threadsafe()"
            )
        if inspect.isgeneratorfunction(candidate):
            raise TypeError(
                "a handler must be a plain function: nobody would iterate over this one"
            )
    try:
        signature = inspect.signature(function, follow_wrapped=False)
    except ValueError:  # a function in C that does not tell
        return
    try:
        signature.bind("the event")
    except TypeError as error:
        raise TypeError(
            f"a handler is called with one argument, the event; this one takes {signature}: {error}"
        ) from None


def _log_delivery(level: int, event: AnyEvent | None, outcome: str) -> None:
    if not _logger.isEnabledFor(level):
        return
    if event is None:
        _logger.log(level, "delivery: %s", outcome)
    else:
        names = map(_loggable, (event.topic, event.action, event.msg_nature))
        _logger.log(level, "delivery %s %s %s: %s", *names, outcome)


def _loggable(value: str) -> str:
    """Return a wire value if it looks like one; anybody can send anything in its place."""
    return str(value) if re.fullmatch(r"[A-Z][A-Z_]{0,63}", value) else "?"


def _printable(text: str) -> str:
    """Return a text from elsewhere as a log or a terminal can show it, on one line."""
    return "".join(c if c.isprintable() else repr(c)[1:-1] for c in text)


def _kind(value: object) -> str:
    """Return what a value is, for a message; what it holds may be a secret."""
    return f"the class {value.__name__}" if isinstance(value, type) else f"a {type(value).__name__}"


class _RequestError(WebhookError):
    """A request that is no delivery at all."""

    def __init__(self, status: HTTPStatus, message: str) -> None:
        super().__init__(message)
        self.status = status
        self._told = message
        if status not in (HTTPStatus.NOT_FOUND, HTTPStatus.METHOD_NOT_ALLOWED):
            self.code = MalformedDeliveryError.code

    @property
    def headers(self) -> dict[str, str]:
        return {"Allow": "POST"} if self.status == HTTPStatus.METHOD_NOT_ALLOWED else {}


def _read_request(environ: WSGIEnvironment, path: str | None, max_body: int) -> bytes:
    """Return the body of a request that may be a delivery, or raise `_RequestError`."""
    try:
        _check_head(environ, path)
        return _read_body(environ, max_body)
    except _RequestError as error:
        _logger.warning("refused a request: %d %s", error.status, error)
        if error.status != HTTPStatus.BAD_REQUEST:  # after which there is nothing left to read
            _drain(environ)
        raise


def _check_head(environ: WSGIEnvironment, path: str | None) -> None:
    if path is not None and environ.get("PATH_INFO", "") != path:
        raise _RequestError(HTTPStatus.NOT_FOUND, "There is nothing at this path.")
    if environ["REQUEST_METHOD"] != "POST":
        raise _RequestError(HTTPStatus.METHOD_NOT_ALLOWED, "Deliveries are sent with POST.")
    media_type = environ.get("CONTENT_TYPE", "").partition(";")[0].strip().lower()
    if media_type and not re.fullmatch(r"application/(json|[^/\s]+\+json)", media_type):
        raise _RequestError(
            HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
            f"The Content-Type is {_printable(media_type[:80])};"
            " deliveries are sent as application/json.",
        )
    if environ.get("HTTP_CONTENT_ENCODING"):
        raise _RequestError(
            HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "Deliveries are sent without a content encoding."
        )


def _read_body(environ: WSGIEnvironment, max_body: int) -> bytes:
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
    # int() refuses very long numbers, of which nineteen digits are enough to be too many bytes.
    return int(value.lstrip("0")[:19] or "0")


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
    """Read what is left of an unwanted body, within bounds, so that the response is read."""
    try:
        length = _content_length(environ)
        if length is None:
            length = MAX_DRAIN if environ.get("wsgi.input_terminated") else 0
        unread = min(length, MAX_DRAIN)
        while unread > 0 and (part := environ["wsgi.input"].read(min(unread, _READ_SIZE))):
            unread -= len(part)
    except Exception:  # the client is gone, or its Content-Length is no number: respond anyway
        return


# ---- The command line ------------------------------------------------------------------------

# What `send` and `demo` use where no API key is set. It is good for nothing else.
_DEMO_API_KEY = "sk_development_demo_secret"
_SETUP = (
    "The credential comes from the environment: IGNISIGN_API_KEY, or IGNISIGN_APP_ID,"
    " IGNISIGN_APP_ENV and IGNISIGN_APP_SECRET."
)


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
        " Ignisign's token service, and exit with 0 only if every response was right.",
    )
    demo.set_defaults(run=_demo)
    send = commands.add_parser(
        "send",
        help="play Ignisign for a receiver of your own",
        description="POST deliveries to a receiver, and respond to its token checks in Ignisign's"
        " place. Start the receiver with IGNISIGN_SERVER_URL=http://127.0.0.1:8765 and the API key"
        f" that is set here in IGNISIGN_API_KEY, or with {_DEMO_API_KEY}. Exit with 0 if every"
        " response was a 200, with 1 if not.",
    )
    send.add_argument("url", metavar="URL", help="of the receiver, such as http://127.0.0.1:8000/")
    send.add_argument("topic", nargs="?", default="SIGNATURE_SESSION", help="ALL for all of them")
    send.add_argument("action", nargs="?", help="every action of the topic by default")
    send.add_argument("--nature", help="INFO, SUCCESS, WARNING or ERROR")
    send.add_argument(
        "--set",
        metavar="NAME=VALUE",
        action="append",
        default=[],
        help="a field of the content, by its name on the wire; VALUE is text, or else a JSON"
        " object, array or null",
    )
    send.add_argument("--file", help="a body of your own, sent as it is")
    send.add_argument("--port", type=int, default=8765, help="of the token checks (%(default)s)")
    send.set_defaults(run=_send)
    missed = commands.add_parser(
        "missed",
        help="list what Ignisign could not deliver, and have it sent again",
        description="List the events that Ignisign could not deliver: when, topic, action, the"
        " response that it got, id. Exit with 0 if nothing is left to do, with 1 if something is,"
        " with 2 if Ignisign can't be asked. " + _SETUP,
    )
    missed.add_argument("--resend", action="store_true", help="have each of them sent again")
    missed.set_defaults(run=_missed)
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
        description="Show the event in a body, or in a line that serve printed, secrets left out,"
        " or say where it is malformed (exit status 1). Nothing is verified.",
    )
    parse.add_argument("file", nargs="?", default="-", help="standard input by default")
    parse.set_defaults(run=_parse)
    arguments = parser.parse_args(argv)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a terminal may know ASCII only
    try:
        status: int = arguments.run(arguments)
        print(end="", flush=True)
        return status
    except OSError as error:  # of standard output, which Python would try to flush again at its end
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if isinstance(error, BrokenPipeError):  # the reader has closed the pipe
            return 1
        return _fail(f"can't write: {error.strerror}", 1)


def _fail(message: str, status: int) -> int:
    print(f"ignisign-webhook: {message}", file=sys.stderr)
    return status


def _parse(arguments: argparse.Namespace) -> int:
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
        value = _decode(body)
        is_delivery = not isinstance(value, dict) or not _CREDENTIALS.isdisjoint(value)
        event = _read_delivery(value).event if is_delivery else _read_event(value)
    except MalformedDeliveryError as error:
        return _fail(str(error), 1)
    pprint.pprint(event, sort_dicts=False)
    return 0


_CREDENTIALS = frozenset({"appId", "appEnv", "verificationToken"})  # which `serve` does not print


def _missed(arguments: argparse.Namespace) -> int:
    _logger.addHandler(logging.NullHandler())  # what is logged is printed here
    try:
        client = TokenClient.from_env()
        missed = client.missed_events()
    except (ValueError, VerificationUnavailableError) as error:
        return _fail(str(error), 2)
    left = 0
    for event in missed:
        outcome = _resend(client, event, arguments.resend)
        left += outcome not in ("resent", "its endpoint is disabled")
        line = (event.created_at, event.topic, event.action, event.response or "no response")
        print(_printable("  ".join([*line, event.event_id, outcome]).rstrip()), flush=True)
    return 1 if left else 0


def _resend(client: TokenClient, event: MissedEvent, is_wanted: bool) -> str:
    """Have an event sent again, if that is wanted and possible; return the outcome in words."""
    if event.endpoint_is_disabled:
        return "its endpoint is disabled"
    if not is_wanted:
        return ""
    try:
        client.resend(event)
    except VerificationUnavailableError as error:
        return f"not resent: {error}"
    return "resent"


def _serve(arguments: argparse.Namespace) -> int:
    import signal

    if sys.stdout is None:
        return _fail("standard output is closed: there is nowhere to print the events", 2)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s")
    try:
        client = TokenClient.from_env()
        file = arguments.deliveries
        log = None if file is None else SQLiteDeliveryLog(file)
        verifier = Verifier._from_client(client)
        app = WebhookApp(verifier, deliveries=log, path=arguments.path)
        server = _make_server(app, arguments.host, arguments.port)
    except (ValueError, DeliveryLogError) as error:
        return _fail(str(error), 2)
    except (OSError, OverflowError) as error:
        return _fail(f"can't listen on {arguments.host}:{arguments.port}: {error}", 2)
    output = _LineWriter(sys.stdout.fileno())

    @app.on()
    def print_event(event: AnyEvent) -> None:
        output.write(json.dumps(event.to_dict()))

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
        whom = f"{client.app_id} ({client.app_env}), verified by {client.base_url}"
        print(f"Listening on {url} for {whom}", file=sys.stderr, flush=True)
        server.serve_forever(poll_interval=0.1)
    return 0


class _LineWriter:
    """Writes lines to a descriptor, each whole or with an error.

    What a buffer could not write it would write with the next line. So there is none.
    """

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self._lock = threading.Lock()
        self._is_cut = False  # whether the last line was

    def write(self, line: str) -> None:
        with self._lock:
            data = rest = f"{chr(10) if self._is_cut else ''}{line}\n".encode()
            try:
                while rest:
                    rest = rest[os.write(self._descriptor, rest) :]
            finally:
                if len(rest) < len(data):
                    self._is_cut = bool(rest)


def _make_server(app: WSGIApplication, host: str, port: int) -> WSGIServer:
    """Return a server for `app` that has a thread for each request and is quiet."""
    import socketserver
    from wsgiref.simple_server import WSGIRequestHandler, WSGIServer

    class Handler(WSGIRequestHandler):
        time_limit = 5.0  # seconds for a request to come: a stop waits for those in hand

        def setup(self) -> None:
            super().setup()
            deadline = _Deadline(self.time_limit)
            self.rfile = io.BufferedReader(_DeadlineReader(self.connection, deadline, math.inf))

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


@contextlib.contextmanager
def _serving(app: WSGIApplication, port: int = 0) -> Generator[str, None, None]:
    """Serve an application on a loopback port, a free one by default, and give its URL."""
    with _make_server(app, "127.0.0.1", port) as server:
        thread = threading.Thread(target=server.serve_forever, args=[0.02])
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


class _TokenService:
    """A stand-in of Ignisign's token service: a token that it has given out is good, once."""

    def __init__(self) -> None:
        self.good: set[str] = set()
        self.asked: set[str] = set()

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> list[bytes]:
        body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
        data: dict[str, object]
        if environ["PATH_INFO"].endswith(_AUTH_PATH):
            data = {"jwtToken": "a.jwt.without-an-end"}
        else:
            token = json.loads(body)["token"]
            is_valid, is_known = token in self.good, token in self.good | self.asked
            self.good.discard(token)
            data = {"isValid": is_valid, "notFound": not is_known}
            data["alreadyConsumed"] = is_known and not is_valid
            self.asked.add(token)
        response = json.dumps(data).encode()
        start_response("200 OK", [("Content-Length", str(len(response)))])
        return [response]


def _post(url: str, body: bytes) -> tuple[str, str]:
    """POST a body, and return the status and the text of the response."""
    import http.client
    import urllib.parse

    parts = urllib.parse.urlsplit(url)
    kind = http.client.HTTPSConnection if parts.scheme == "https" else http.client.HTTPConnection
    connection = kind(parts.netloc, timeout=30)
    try:
        path = urllib.parse.urlunsplit(("", "", parts.path or "/", parts.query, ""))
        connection.request("POST", path, body, {"Content-Type": "application/json"})
        response = connection.getresponse()
        text = response.read(MAX_RESPONSE).decode(errors="replace").strip()
        return f"{response.status} {response.reason}", text
    finally:
        connection.close()


def _send(arguments: argparse.Namespace) -> int:
    """Play Ignisign for a receiver: POST deliveries, and respond to its token checks."""
    import urllib.parse

    _logger.addHandler(logging.NullHandler())  # of the stand-in there is nothing to tell
    try:
        url = urllib.parse.urlsplit(arguments.url)
        if url.scheme not in ("http", "https") or not url.hostname or url.port == 0:
            raise ValueError("URL must be the receiver's, such as http://127.0.0.1:8000/")
        bodies = _bodies_to_send(arguments)
    except ValueError as error:
        return _fail(str(error), 2)
    service = _TokenService()
    with contextlib.ExitStack() as stack:
        try:
            service_url = stack.enter_context(_serving(service, arguments.port))
        except (OSError, OverflowError) as error:
            return _fail(f"can't listen on 127.0.0.1:{arguments.port} (--port): {error}", 2)
        return _send_all(arguments.url, bodies, service, service_url)


def _send_all(
    url: str, bodies: Mapping[bytes, tuple[str, str]], service: _TokenService, service_url: str
) -> int:
    """POST bodies, each with its name and its token; print the responses, and what to change."""
    from http.client import HTTPException

    exit_status = 0
    advice: dict[str, None] = {}
    for body, (name, token) in bodies.items():
        service.good.add(token)
        try:
            status, text = _post(url, body)
        except (OSError, HTTPException, ValueError) as error:  # a name that is no name, too
            return _fail(f"no response from {url}: {_printable(str(error))}", 1)
        if status.startswith("200"):
            text = ""
        else:
            exit_status = 1
        print(f"{name:<42}  {_printable(status)}  {_printable(text)}".rstrip(), flush=True)
        if "SDK_WEBHOOK_BAD_APP" in text:
            advice[
                "It is for another application: set the same IGNISIGN_API_KEY here and there."
            ] = None
        elif token not in service.asked and not text:
            advice[
                "It did not ask about the token: it knows the body already, or verifies none."
            ] = None
        elif token not in service.asked and status.startswith(("403", "503")):
            advice[
                f"It did not ask here about the token: set IGNISIGN_SERVER_URL={service_url}"
            ] = None
    for sentence in advice:
        print(f"The receiver: {sentence}", file=sys.stderr)
    return exit_status


def _bodies_to_send(arguments: argparse.Namespace) -> dict[bytes, tuple[str, str]]:
    """Return the bodies that the arguments ask for, each with its name and its token."""
    if arguments.file is not None:
        try:
            with open(arguments.file, "rb") as file:
                body = file.read()
        except OSError as error:
            raise ValueError(f"{arguments.file}: {error.strerror}") from None
        try:
            token = _read_delivery(_decode(body)).verification_token
        except MalformedDeliveryError:
            token = ""
        return {body: (arguments.file, token)}
    app_id, app_env = _split_api_key(os.environ.get("IGNISIGN_API_KEY") or _DEMO_API_KEY)
    nature = _known_or_none("nature", arguments.nature, list(MessageNature))
    given = dict(map(_parse_field, arguments.set))
    settable: set[str] = set()
    bodies = {}
    for topic, action, content_type in _events_to_send(arguments.topic, arguments.action):
        content = _sample(content_type, action, {"appId": app_id, "appEnv": app_env})
        settable.update(_wire_names(content_type))
        content.update({name: given[name] for name in given.keys() & _wire_names(content_type)})
        token = _sample_text("token")
        delivery: dict[str, JSONValue] = {
            "appId": app_id,
            "appEnv": app_env,
            "topic": topic,
            "action": action,
            "msgNature": nature or _NATURES.get(action, MessageNature.INFO),
            "content": content,
            "verificationToken": token,
        }
        if delivery["msgNature"] == MessageNature.ERROR:
            code = ErrorCode(f"{topic}_FAILED")
            delivery["error"] = {"errorCode": code if code.is_known else ErrorCode.UNKNOWN_ERROR}
        name = f"{topic} {action} {delivery['msgNature']}"
        bodies[json.dumps(delivery).encode()] = name, token
    for name in given:
        _known_or_none("field of the content", name, sorted(settable))
    return bodies


def _known_or_none(what: str, value: str | None, known: Sequence[str]) -> str | None:
    if value is not None and value not in known:
        raise ValueError(f"{value!r} is no {what}; known: {', '.join(known)}")
    return value


def _parse_field(argument: str) -> tuple[str, JSONValue]:
    name, equals, value = argument.partition("=")
    if not equals:
        raise ValueError(f"--set takes NAME=VALUE, not {argument!r}")
    is_json = value == "null" or value.startswith(("{", "["))
    return name, _decode(value.encode()) if is_json else value


def _events_to_send(topic: str, action: str | None) -> list[tuple[str, str, type]]:
    """Return the topics and actions that are meant, each with the type of its content."""
    topic = Topic(topic).value
    _known_or_none("topic", topic, ["ALL", *_EVENT_TYPES])
    events = []
    actions: list[str] = []
    for each, event_type in _EVENT_TYPES.items():
        if topic in ("ALL", each):
            types = _field_types(event_type)
            actions += types["action"][0]
            events += [(each, str(a), types["content"][0]) for a in types["action"][0]]
    _known_or_none(f"action of {topic}", action, actions)
    return [event for event in events if action in (None, event[1])]


_NATURES: Mapping[str, MessageNature] = {
    "FAILED": MessageNature.ERROR,
    "LAUNCHED": MessageNature.SUCCESS,
    "COMPLETED": MessageNature.SUCCESS,
    "FINALIZED": MessageNature.SUCCESS,
    "GENERATED": MessageNature.SUCCESS,
    "ADV_GENERATED": MessageNature.SUCCESS,
}
# Optional fields of a content that come with one action only.
_COMES_WITH = {
    "documents": "GENERATED",
    "initialSignatureRequestId": "CHILDREN_GENERATED",
    "inputsAdded": "INPUTS_ADDED",
    "signers": "LAUNCHED",
    "userId": "MEMBERSHIP_UPDATED",
}


def _sample(cls: type, action: str, known: Mapping[str, JSONValue]) -> dict[str, JSONValue]:
    """Return an object of a data type, such as Ignisign sends it with an action."""
    sample: dict[str, JSONValue] = {}
    for attribute, name in _wire_fields(cls).items():
        if name is not None and _COMES_WITH.get(name, action) == action:
            kind, _ = _field_types(cls)[attribute]
            sample[name] = known.get(name) or _sample_value(kind, name, action)
    if "documents" in sample:  # of a proof; documentId is for the other shapes of it
        sample = {
            name: sample[name]
            for name in sample
            if not name.startswith("document") or name == "documents"
        }
    return sample


def _sample_value(kind: typing.Any, name: str, action: str) -> JSONValue:
    if typing.get_origin(kind) is tuple:
        item = typing.get_args(kind)[0]
        if isinstance(item, _OpenEnumMeta):
            return list(item._value2member_map_)[:3]
        return [_sample(item, action, {})]
    if isinstance(kind, _OpenEnumMeta):
        likely = [value for value in (action, "IN_PROGRESS", *kind) if value in kind]
        return str(likely[0])
    return _sample_text(name) if kind is str else _sample(kind, action, {})


def _sample_text(name: str) -> str:
    """Return an id, an external id, a URL or a token, as the field's name says."""
    if name.endswith("ExternalId"):
        return f"my-{name.removesuffix('ExternalId')}-1"
    if name.endswith("Id"):
        return os.urandom(12).hex()
    token = os.urandom(24).hex()
    return f"https://sign.ignisign.io/proofs?t={token}" if name.lower().endswith("url") else token


def _demo(arguments: argparse.Namespace) -> int:
    """Send deliveries over HTTP, print each with the response, and check the responses."""
    handled: list[AnyEvent] = []
    wrong = 0
    _logger.addHandler(logging.NullHandler())
    _logger.propagate = False  # a table is to be seen, and the handler's traceback is no news
    service = _TokenService()
    service.good.update(("genuine-1", "genuine-2"))
    with _serving(service) as service_url:
        app = WebhookApp(Verifier.from_api_key(_DEMO_API_KEY, base_url=service_url))

        @app.on(SignatureSessionEvent)
        def remember(event: SignatureSessionEvent) -> None:
            handled.append(event)
            if event.msg_nature == MessageNature.WARNING and len(handled) == 2:
                raise RuntimeError("the database is away")

        with _serving(app) as receiver:
            print(f"{'delivery':<26}{'response':<28}{'handler runs':<14}check")
            for what, delivery, expected, runs in _demo_steps():
                status, text = _post(receiver, json.dumps(delivery).encode())
                code = json.loads(text)["code"].removeprefix("SDK_WEBHOOK_")
                response = f"{status[:3]} {code}"
                is_right = response == expected and len(handled) == runs
                wrong += not is_right
                print(f"{what:<26}{response:<28}{len(handled):<14}{'ok' if is_right else 'WRONG'}")
    print(f"Responses that were wrong: {wrong}." if wrong else "Every response was right.")
    return 1 if wrong else 0


def _demo_steps() -> list[tuple[str, Mapping[str, object], str, int]]:
    """Return what to send: its name, the delivery, its response, how often handlers ran by then."""
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
