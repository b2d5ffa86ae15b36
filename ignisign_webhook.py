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
- Only a missing or mistyped required field makes a delivery malformed. What
  is optional and does not fit is left out; what is not known (a new topic,
  action or status, an extra field) is kept.
- A delivery is accepted for an explicit yes of Ignisign only. A refusal (403)
  and an outage (503) are never confused.
- `WebhookApp` responds 200 only when every handler has returned. An event whose
  handler failed is handled when it is sent again, although Ignisign lets its
  token be checked only once; one that was handled is not handled again.
- This module writes no token, key, secret or body to a log, an error or a response.

Words: a *delivery* is one POST, an *event* with the credentials that came with
it; to *verify* a delivery is to check that it is for this application, then to
have Ignisign check and consume its token; to *consume* a body is to parse it,
verify it and hand the event to the handlers.

Where a fact about Ignisign comes from is marked: [doc] for its documentation
(https://ignisign.io/docs/webhooks/webhooks), [model] for its public data
models, [SDK] for its Node SDK, and [inferred] for what is printed nowhere.
What is inferred never refuses a delivery, a credential or a response.
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
from collections import OrderedDict, deque
from collections.abc import Callable, Coroutine, Generator, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields, is_dataclass
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
    TypeVar,
    Union,
    overload,
)

# What is heavy (http.client, ssl, urllib, sqlite3, wsgiref, argparse) is imported where it is used.
if TYPE_CHECKING:
    import argparse
    import socket
    import sqlite3
    from http.client import HTTPResponse
    from ssl import SSLContext
    from wsgiref.simple_server import WSGIServer

    from _typeshed import WriteableBuffer
    from _typeshed.wsgi import WSGIApplication
else:
    SSLContext = object  # so that `typing.get_type_hints` can read the public signatures

__version__ = "2.0.0"

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
    "TokenStatus", "Verifier",
    # Ignisign's API
    "Endpoint", "MissedEvent", "IgnisignClient",
    # The delivery log
    "DeliveryState", "DeliveryLog", "MemoryDeliveryLog", "SQLiteDeliveryLog",
    # The receiver
    "WebhookApp",
    # Samples
    "sample_delivery",
]
# fmt: on

_logger = logging.getLogger("ignisign_webhook")


# ---- Enumerations ----------------------------------------------------------------------------


class _OpenEnumMeta(EnumMeta):
    """Makes ``value in TheEnum`` mean "is a known value", which varies between Pythons."""

    def __contains__(cls, value: object) -> bool:
        return isinstance(value, str) and str(value) in cls._value2member_map_


class _OpenEnum(str, Enum, metaclass=_OpenEnumMeta):
    """An enumeration of wire values that also accepts unknown values.

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
    """Which page of the documentation applies (wire: ``IGNISIGN_WEBHOOK_TOPICS``).

    For signature sessions it is fixed to ``SIGNATURE_SESSION`` [doc].
    ``Topic("APPLICATION")`` and ``Topic("SIGNATURE_IMAGE")``, the spellings of
    the documentation, are ``APP`` and ``SIGNATURE_SIGNER_IMAGE``, the values
    that are sent [SDK]. ``ID_PROOFING`` and ``SIGNER_AUTH`` are announced but
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
    """How to read an event (wire: ``IGNISIGN_WEBHOOK_MESSAGE_NATURE``) [doc]."""

    INFO = "INFO"  #: given for information, such as a status update
    SUCCESS = "SUCCESS"  #: something succeeded, such as a session that is completed
    WARNING = "WARNING"  #: completed, but with warnings
    ERROR = "ERROR"  #: an action failed


class AppEnv(_OpenEnum):
    """An environment of an application (wire: ``IGNISIGN_APPLICATION_ENV``)."""

    DEVELOPMENT = "DEVELOPMENT"
    STAGING = "STAGING"
    PRODUCTION = "PRODUCTION"


class SignatureSessionAction(_OpenEnum):
    """Wire: ``IGNISIGN_WEBHOOK_ACTION_SIGNATURE_SESSION`` [doc]."""

    INITIALIZED = "INITIALIZED"  #: a signature session is initialized


class SignatureRequestAction(_OpenEnum):
    """Wire: ``IGNISIGN_WEBHOOK_ACTION_SIGNATURE_REQUEST``.

    ``CANCELLED`` and ``EXPIRED`` come only when nobody has signed; otherwise
    ``COMPLETED`` comes [doc]. Since October 2026 the documents that a signer
    leaves unsigned move to a new request, closed as ``CANCELLED``, whose
    `initial_signature_request_id` is the original one [SDK 4.3.0]. An application
    with embedded signing must handle ``LAUNCHED``, which carries the signers'
    session tokens.
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
    """Wire: ``IGNISIGN_WEBHOOK_ACTION_APPLICATION``; sent to PRODUCTION endpoints only [doc]."""

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
    """What a signer gave (wire: ``IGNISIGN_SIGNER_CREATION_INPUT_REF``)."""

    FIRST_NAME = "firstName"
    LAST_NAME = "lastName"
    EMAIL = "email"
    PHONE = "phoneNumber"
    NATIONALITY = "nationality"
    BIRTH_DATE = "birthDate"
    BIRTH_PLACE = "birthPlace"
    BIRTH_COUNTRY = "birthCountry"


# `ErrorCode`, with its 350 values, is the appendix at the end of this file.


# ---- Data types ------------------------------------------------------------------------------

#: A value of JSON, as `json.loads` makes them.
JSONValue: TypeAlias = Union[
    str, int, float, bool, Sequence["JSONValue"], Mapping[str, "JSONValue"], None
]
#: An object of JSON.
JSONObject: TypeAlias = Mapping[str, JSONValue]


_new = object.__new__
_set = object.__setattr__  # of a frozen object too

_ResultT = TypeVar("_ResultT")


def _cached(function: Callable[[typing.Any], _ResultT]) -> Callable[[typing.Any], _ResultT]:
    """Cache what a function returns of a class, which mypy takes for unhashable."""
    return functools.cache(function)


def _attributes(cls: type) -> tuple[str, ...]:
    """Return the names of the fields of a data type."""
    return tuple(f.name for f in fields(typing.cast(typing.Any, cls)))


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureSessionContent:
    """Which session an event is about (wire: ``IgnisignWebhookDto_SignatureSession``).

    Source: https://ignisign.io/docs/webhooks/signatureSession
    """

    #: The signature request that the session belongs to.
    signature_request_id: str
    #: The application's own reference, if it gave one when it created the request.
    signature_request_external_id: str | None = None
    #: The signer.
    signer_id: str
    #: The application's own reference, if it gave one when it created the signer.
    signer_external_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureRequestSigner:
    """A signer of a request; `token`, a secret, opens the embedded signing session."""

    signer_id: str
    signer_external_id: str | None = None
    token: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureRequestSigners:
    """The signers of a request, by how they sign: on Ignisign's side or embedded."""

    signers_by_side: tuple[SignatureRequestSigner, ...] | None = None
    signers_embedded: tuple[SignatureRequestSigner, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureRequestContent:
    """Wire: ``IgnisignWebhookDto_SignatureRequest``.

    In version 3 of the API `signers` was a list [model]: it is None then, and
    the list is in `Event.raw_content`.
    """

    signature_request_id: str
    signature_request_external_id: str | None = None
    initial_signature_request_id: str | None = None
    status: SignatureRequestStatus
    signers: SignatureRequestSigners | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureContent:
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
class SignatureProofDocument:
    """A document of a proof; `token` and `url`, which holds a token, are secrets."""

    document_id: str
    document_external_id: str | None = None
    token: str = field(repr=False)
    url: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureProofContent:
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
class SignatureImageContent:
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
class SignatureProfileContent:
    """Wire: ``IgnisignWebhookDto_SignatureProfile``."""

    signature_profile_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SignerContent:
    """Wire: ``IgnisignWebhookDto_Signer``; `inputs_added` comes with ``INPUTS_ADDED``."""

    app_id: str
    app_env: AppEnv
    signer_id: str
    signer_external_id: str | None = None
    inputs_added: tuple[SignerInput, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplicationContent:
    """Wire: ``IgnisignWebhookDto_Application``; `user_id` comes with ``MEMBERSHIP_UPDATED``."""

    user_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class IgnisignError:
    """The error, if one happened (wire: ``IgnisignError``). It is data, not an exception."""

    #: What went wrong; `ErrorCode.UNKNOWN_ERROR` also for an error whose code can't be read.
    error_code: ErrorCode
    #: For people.
    message: str | None = None
    #: Any JSON value, key-value pairs by the documentation.
    context: JSONValue = None


class _Received:
    """Base class of what keeps the JSON that it was read from."""

    # The JSON and the id of the delivery, None for an object made by hand. It is no field of the
    # dataclass: `dataclasses.replace` does not copy it, because the copy never came over the wire.
    __slots__ = ("_source",)
    _source: tuple[JSONObject, str] | None

    def __post_init__(self) -> None:
        _set(self, "_source", None)

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        # For pickle and copy: what `dataclass` makes of frozen slots would leave `_source` out.
        names = (*_attributes(type(self)), "_source")
        return _restore, (type(self), {name: getattr(self, name) for name in names})


def _restore(cls: type[_Received], attributes: Mapping[str, object]) -> _Received:
    """Return an object as it was when it was pickled or copied."""
    restored = _new(cls)
    for name, value in attributes.items():
        _set(restored, name, value)
    return restored


ActionT = TypeVar("ActionT", bound=str, covariant=True)
ContentT = TypeVar("ContentT", covariant=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(_Received, Generic[ActionT, ContentT]):
    """What happened: the part of a delivery that reaches a handler.

    These are the five fields that Ignisign's documentation promises to the
    callbacks of every SDK.
    """

    #: Which page of Ignisign's documentation applies.
    topic: Topic
    #: What happened.
    action: ActionT
    #: How to read it.
    msg_nature: MessageNature
    #: Which signature, signer or request it happened to, if Ignisign sent it.
    content: ContentT | None = None
    #: The error, if one happened.
    error: IgnisignError | None = None

    @property
    def raw_content(self) -> JSONObject | None:
        """The content as it came, for what `content` left out or does not know yet.

        None for an event made by hand. It may hold secrets.
        """
        content = self._source[0].get("content") if self._source else None
        return content if isinstance(content, Mapping) else None

    @property
    def delivery_id(self) -> str:
        """The id of the delivery that the event came with, ``""`` for an event made by hand.

        It is the SHA-256 of the body in hexadecimal, the key of the delivery log:
        the same whenever the same bytes come again. It tells deliveries apart,
        not events: an event that is sent again with a new token has another one.
        """
        return self._source[1] if self._source else ""

    def to_dict(self) -> dict[str, JSONValue]:
        """Return the wire form, for `json.dumps`, a queue or a test.

        What came is written as it came. It holds the secrets of the content.
        """
        return typing.cast("dict[str, JSONValue]", _to_json(self))

    @classmethod
    def from_dict(cls, data: Mapping[str, object], delivery_id: str = "") -> AnyEvent:
        """Return the event of a wire form; the topic decides its class.

        Raises `MalformedDeliveryError`, also when called on a subclass with an
        event of another topic.
        """
        if not isinstance(data, Mapping):
            raise TypeError(f"an event's wire form is a mapping, not {type(data).__name__}")
        event = _read_event(_decode(_to_bytes(data)), delivery_id)
        if not issubclass(type(event), cls):
            raise MalformedDeliveryError(f"expected the topic of {cls.__name__}", "topic")
        return event


# The subclasses inherit eq and repr: to generate them again for each would slow the import down.
@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class SignatureSessionEvent(Event[SignatureSessionAction, SignatureSessionContent]):
    """A signature session was initialized.

    Source: https://ignisign.io/docs/webhooks/signatureSession
    """

    topic: Topic = field(default=Topic.SIGNATURE_SESSION, init=False)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class SignatureRequestEvent(Event[SignatureRequestAction, SignatureRequestContent]):
    """A signature request changed."""

    topic: Topic = field(default=Topic.SIGNATURE_REQUEST, init=False)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class SignatureEvent(Event[SignatureAction, SignatureContent]):
    """A signer's signature of a document was finalized, or failed."""

    topic: Topic = field(default=Topic.SIGNATURE, init=False)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class SignatureProofEvent(Event[SignatureProofAction, SignatureProofContent]):
    """A proof of signature was generated, or could not be."""

    topic: Topic = field(default=Topic.SIGNATURE_PROOF, init=False)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class SignatureImageEvent(Event[SignatureImageAction, SignatureImageContent]):
    """The image of a signature was generated."""

    topic: Topic = field(default=Topic.SIGNATURE_SIGNER_IMAGE, init=False)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class SignatureProfileEvent(Event[SignatureProfileAction, SignatureProfileContent]):
    """A signature profile was created or archived."""

    topic: Topic = field(default=Topic.SIGNATURE_PROFILE, init=False)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class SignerEvent(Event[SignerAction, SignerContent]):
    """A signer was created, or gave inputs."""

    topic: Topic = field(default=Topic.SIGNER, init=False)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class ApplicationEvent(Event[ApplicationAction, ApplicationContent]):
    """The application's settings or members changed, or it was archived."""

    topic: Topic = field(default=Topic.APP, init=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class UnknownEvent(Event[str, JSONObject]):
    """An event of a topic that this module does not model; its content is as it came.

    The content is left out of ``repr``, because any part of it may be a secret.
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


@_cached
def _type_arguments(event_type: type) -> tuple[typing.Any, typing.Any]:
    """Return the types of an event's action and content: what stands in ``Event[…]``."""
    action_type, content_type = typing.get_args(vars(event_type)["__orig_bases__"][0])
    return action_type, content_type


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery(_Received):
    """One POST from Ignisign (wire: ``IgnisignWebhook_ActionDto``): an event and its credentials."""

    #: What happened: `topic`, `action`, `msgNature`, `content` and `error` of the POST.
    event: AnyEvent
    #: The application that it is for: ``appId_`` and a UUID.
    app_id: str
    #: The environment of the application.
    app_env: AppEnv
    #: A secret: the one-time token that proves that the sender is Ignisign.
    verification_token: str = field(repr=False)

    def to_dict(self) -> dict[str, JSONValue]:
        """Return the wire form, secrets included, made of what `json.dumps` takes."""
        wire = typing.cast("dict[str, JSONValue]", _to_json(self))
        if self._source is None:
            del wire["event"]  # its fields stand beside the credentials
            wire.update(self.event.to_dict())
        return wire


def _wire_name(attribute: str) -> str:
    """Return the wire's name of an attribute: ``signerId`` for ``signer_id``."""
    first, *rest = attribute.split("_")
    return first + "".join(map(str.capitalize, rest))


def _to_json(value: object) -> JSONValue:
    """Return a value as new JSON, made of what `json.dumps` takes.

    An event or a delivery becomes what it was read from, if it was.
    """
    if isinstance(value, _Received) and value._source is not None:
        value = value._source[0]
    elif is_dataclass(value):
        members = {_wire_name(name): getattr(value, name) for name in _attributes(type(value))}
        value = {name: member for name, member in members.items() if member is not None}
    if isinstance(value, str):
        return str(value)
    if isinstance(value, Mapping):
        return {str(key): _to_json(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_to_json(item) for item in value]
    return typing.cast(JSONValue, value)


def _member(value: object, name: str) -> JSONValue:
    """Return a member of a JSON object, and None of anything else."""
    return value.get(name) if isinstance(value, dict) else None


# ---- Errors ----------------------------------------------------------------------------------

#: Seconds after which a sender that gets a 503 may try again.
RETRY_AFTER = 30


class WebhookError(Exception):
    """The base of every error that a delivery can cause.

    `status` is what the receiver responds to the sender, and `code` the error
    code of Ignisign's SDK. An error never holds a token, key, secret or body.
    """

    status: HTTPStatus = HTTPStatus.INTERNAL_SERVER_ERROR
    code: str = "SDK_GENERIC_ERROR"
    # What the sender is told: never what this receiver is or how it is configured.
    _public_message: str = "The delivery could not be handled. Send it again later."

    @property
    def headers(self) -> dict[str, str]:
        """The headers to respond with: ``Retry-After``, in seconds, with a 503."""
        if self.status != HTTPStatus.SERVICE_UNAVAILABLE:
            return {}
        return {"Retry-After": str(RETRY_AFTER)}


class MalformedDeliveryError(WebhookError, ValueError):
    """The body is not a valid delivery; `path` says where, such as ``content.signerId``.

    `path` is empty when what is wrong is the body as a whole, or its JSON.
    """

    status = HTTPStatus.BAD_REQUEST
    code = "SDK_WEBHOOK_BAD_FORMATTED"

    def __init__(self, problem: str, path: str = "") -> None:
        super().__init__(problem, path)
        self.path = path
        self._public_message = str(self)

    def __str__(self) -> str:
        where = f" at {self.path}" if self.path else ""
        return f"malformed delivery{where}: {self.args[0]}"


class VerificationError(WebhookError):
    """The delivery is refused: it is not Ignisign's, or not for this application."""

    status = HTTPStatus.FORBIDDEN
    code = "SDK_WEBHOOK_VERIFICATION_FAILED"
    _public_message = "The delivery was refused."


class WrongApplicationError(VerificationError):
    """The delivery is for another application."""

    code = "SDK_WEBHOOK_BAD_APP_ID"
    _public_message = "The delivery is for another application."


class WrongEnvironmentError(VerificationError):
    """The delivery is for another environment of the application."""

    code = "SDK_WEBHOOK_BAD_APP_ENV"
    _public_message = "The delivery is for another environment."


class TokenRejectedError(VerificationError):
    """Ignisign refused the token; `reason`, a `TokenStatus`, says why."""

    _public_message = "The verification token was refused."

    def __init__(self, reason: TokenStatus) -> None:
        super().__init__(reason)
        self.reason = reason

    def __str__(self) -> str:
        return f"Ignisign refused the verification token: {self.reason.value}"


class VerificationUnavailableError(WebhookError):
    """No verdict: Ignisign was unreachable, slow or failing, or its response was unusable."""

    status = HTTPStatus.SERVICE_UNAVAILABLE
    _public_message = "The delivery could not be verified at this time. Send it again later."


class DeliveryInProgressError(WebhookError):
    """The same delivery is being handled at this moment."""

    status = HTTPStatus.SERVICE_UNAVAILABLE
    _public_message = "The same delivery is being handled. Send it again later."


class DeliveryLogError(WebhookError):
    """The delivery log can't be read or written, so the delivery can't count as received."""

    status = HTTPStatus.SERVICE_UNAVAILABLE
    _public_message = "The delivery could not be recorded. Send it again later."


class HandlerError(WebhookError):
    """One or more handlers raised, or the app has none; `failures` holds the exceptions."""

    _public_message = "The event could not be handled. Send it again later."

    def __init__(self, failures: Sequence[BaseException] = (), problem: str = "") -> None:
        kinds = ", ".join(type(failure).__name__ for failure in failures)
        super().__init__(problem or f"{len(failures)} handler(s) raised: {kinds}")
        self.failures = tuple(failures)

    def __reduce__(self) -> tuple[type[HandlerError], tuple[tuple[BaseException, ...], str]]:
        return type(self), (self.failures, str(self))


# ---- What several sections use ---------------------------------------------------------------


def _log(level: int, message: str, *args: object, **options: typing.Any) -> None:
    """Write to the log. Whatever the user's filters and handlers raise changes no response."""
    try:
        _logger.log(level, message, *args, stacklevel=2, **options)
    except BaseException as error:
        if not _is_failure(error):
            raise


def _is_failure(error: BaseException) -> bool:
    """Whether an exception is a failure of the user's code, not an order to end the process.

    Signals raise in the main thread only. In another thread ``SystemExit`` is how a
    library ends (click does, after success), and must not take the worker with it.
    """
    if isinstance(error, (KeyboardInterrupt, SystemExit)):
        return threading.current_thread() is not threading.main_thread()
    return not isinstance(error, GeneratorExit)


def _loggable(value: object) -> str:
    """Return a constant of the wire for the log, ``?`` for all else that may stand in its place."""
    is_constant = isinstance(value, str) and re.fullmatch(r"[A-Z][A-Z0-9_]{0,149}", value)
    return str(value) if is_constant else "?"


def _printable(text: str) -> str:
    """Return a text from elsewhere as a log or a terminal can show it, on one line."""
    return "".join(c if c.isprintable() else repr(c)[1:-1] for c in text)


def _kind(value: object) -> str:
    """Return what a value is, for a message; what it holds may be a secret."""
    return f"the class {value.__name__}" if isinstance(value, type) else f"a {type(value).__name__}"


# ---- Parsing ---------------------------------------------------------------------------------

#: Characters of an `appId`, an `action` and a `verificationToken` [model]. Nothing else has a
#: greatest length: an external id, for one, is the application's own text.
MAX_ID_LENGTH = 512
#: Levels: a real delivery nests 5. What handles one by recursion, such as `copy.deepcopy`
#: with its two calls a level, must stay far from Python's limit of 1,000 calls.
MAX_DEPTH = 100
#: CPython's own default, also for versions and processes that have no limit or a higher one:
#: to read an integer takes time that grows with the square of its length.
MAX_INTEGER_DIGITS = 4300
#: Items of a list, which cost more to read than anything else. A body of 262,144 bytes holds
#: 2,000 signers with their tokens, and 15,000 that were made up to cost time.
MAX_ITEMS = 5000
#: Inputs of one signer, of which there are eight kinds; each unknown one costs an object.
MAX_SIGNER_INPUTS = 100
#: Places that the log names of one delivery, of those that did not fit.
MAX_LEFT_OUT = 5

_JSON_TYPES: Mapping[type, str] = {
    str: "a string",
    int: "a number",
    float: "a number",
    bool: "a boolean",
    dict: "an object",
    list: "an array",
}
_NEITHER_BRACKET_NOR_QUOTE = bytes(set(range(256)) - set(b'[{]}"'))
_BRACKETED_STRING = re.compile(rb'"[^"]*"?')  # the last one may be open
_SURROGATE_ESCAPE = re.compile(r"\\u[dD][89a-fA-F]")  # nothing else makes a lone surrogate

# The strings that an event has, and a delivery beside them, with their greatest lengths.
_EVENT_TEXTS = {"topic": math.inf, "action": MAX_ID_LENGTH, "msgNature": math.inf}
_CREDENTIALS = {"appId": MAX_ID_LENGTH, "appEnv": math.inf, "verificationToken": MAX_ID_LENGTH}
_DELIVERY_TEXTS = {**_EVENT_TEXTS, **_CREDENTIALS}

_Body: TypeAlias = Union[bytes, bytearray, memoryview, str, Mapping[str, object]]
# Where a value stands: in which place, and under which name or index there. None is the body.
_Place: TypeAlias = Union[tuple[typing.Any, Union[str, int]], None]
# Reads a value at a place. It raises MalformedDeliveryError for one that does not fit, and adds
# to the list the paths of the optional values in it that do not fit.
_Reader: TypeAlias = Callable[[JSONValue, _Place, list[str]], object]


def parse_event(body: _Body, verifier: Callable[[Delivery], None] | None = None) -> AnyEvent:
    """Return the event in a body, verified if a verifier is given.

    Without one, anybody who knows the endpoint can have written the body. Raises
    a `WebhookError`: what `parse_delivery` raises, and what `Verifier` raises.
    """
    if verifier is not None:
        _require_verifier(verifier)
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
    data = _to_bytes(body)
    return _read_delivery(_decode(data), _delivery_id(data))


def _to_bytes(body: _Body) -> bytes:
    """Return a body as the bytes that are parsed, and that the delivery log knows it by."""
    if isinstance(body, bytes):
        return body
    if not isinstance(body, (bytearray, memoryview, str, Mapping)):
        raise TypeError(f"a body is bytes, a string or a mapping, not {type(body).__name__}")
    try:
        if isinstance(body, Mapping):
            return json.dumps(_to_plain(body, MAX_DEPTH)).encode()
        return body.encode() if isinstance(body, str) else bytes(body)
    except MalformedDeliveryError:
        raise
    except UnicodeEncodeError:
        problem = "a lone surrogate, which is not valid Unicode text"
    except Exception as error:  # a mapping may raise anything
        problem = f"can't be read as JSON ({type(error).__name__})"
    raise MalformedDeliveryError(problem)


def _delivery_id(body: bytes) -> str:
    return hashlib.sha256(body).hexdigest()


def _to_plain(value: object, levels: int) -> object:
    """Return a value with dicts for mappings; json would recurse in C to find out how it nests."""
    if not isinstance(value, (Mapping, list, tuple)):
        return value
    if not levels:
        raise MalformedDeliveryError(f"nested deeper than {MAX_DEPTH} levels")
    if isinstance(value, Mapping):
        return {key: _to_plain(item, levels - 1) for key, item in value.items()}
    return [_to_plain(item, levels - 1) for item in value]


def _decode(body: bytes) -> JSONValue:
    """Return the JSON in a body; raise `MalformedDeliveryError` for anything else."""
    value: JSONValue
    try:
        # To count the brackets of a long body takes as long as to measure its depth.
        may_be_deep = len(body) > 4096 or body.count(b"[") + body.count(b"{") > MAX_DEPTH
        if may_be_deep and _depth(body) > MAX_DEPTH:
            raise ValueError(f"nested deeper than {MAX_DEPTH} levels")
        text = body.decode().removeprefix("\ufeff").strip(" \t\n\r")
        decoder = _DECODER if len(body) <= MAX_INTEGER_DIGITS else _decoder_with_digit_limit()
        value, end = decoder.raw_decode(text)
        if end < len(text):
            raise ValueError(f"not JSON: more follows its end (char {end})")
        if "\\" in text and _SURROGATE_ESCAPE.search(text):
            json.dumps(value, ensure_ascii=False).encode()  # which a lone surrogate can't be
        return value
    except UnicodeDecodeError as error:
        problem = f"not UTF-8 (byte {error.start})"
    except UnicodeEncodeError:
        problem = "a lone surrogate, which is not valid Unicode text"
    except json.JSONDecodeError as error:
        problem = f"not JSON: {error}"
    except ValueError as error:
        problem = str(error)
    except RecursionError:
        problem = "nested too deep for the stack that is left"
    # Raised outside `except`, so that `__context__` does not keep the body alive.
    raise MalformedDeliveryError(problem)


def _depth(body: bytes) -> int:
    """Return how deep a body nests; what follows an error in it may count too.

    It is known before json sees the body: json's scanner recurses in C, and could
    overflow a small stack, such as a thread's on Alpine. Braces become brackets,
    only brackets and quotes are kept, then the strings are removed: the depth is
    the highest number of brackets that are open at once.
    """
    if b"\\" in body and b'\\"' in body:
        body = body.replace(b"\\\\", b"").replace(b'\\"', b"")  # no escaped quote is left
    to_brackets = bytes.maketrans(b"{}", b"[]")
    marks = body.translate(to_brackets, delete=_NEITHER_BRACKET_NOR_QUOTE)
    marks = marks.replace(b'""', b"")  # the strings without a bracket, which most are
    marks = _BRACKETED_STRING.sub(b"", marks)
    marks = marks.replace(b"[]", b"")  # most of what is left, and one level deep
    return 1 + max(accumulate(1 if mark == ord("[") else -1 for mark in marks), default=0)


def _parse_float(digits: str) -> float:
    value = float(digits)
    if not math.isfinite(value):
        raise ValueError("a number that is NaN, infinite or too large for a double")
    return value


def _parse_integer(digits: str) -> int:
    if len(digits.lstrip("-")) > MAX_INTEGER_DIGITS:
        raise ValueError(f"an integer of more than {MAX_INTEGER_DIGITS} digits")
    return int(digits)


_DECODER, _DIGIT_COUNTING_DECODER = (
    json.JSONDecoder(parse_float=_parse_float, parse_int=read, parse_constant=_parse_float)
    for read in (int, _parse_integer)
)


def _decoder_with_digit_limit() -> json.JSONDecoder:
    """Return the decoder that limits integers here; Python's own limit, if set, costs less."""
    limit = getattr(sys, "get_int_max_str_digits", int)()  # new in 3.10.7; 0 means none
    return _DECODER if 0 < limit <= MAX_INTEGER_DIGITS else _DIGIT_COUNTING_DECODER


class _Members(dict[str, str]):
    """The members of an enumeration by their values; an unknown one is made when asked for."""

    def __init__(self, cls: type[_OpenEnum]) -> None:
        super().__init__({member.value: member for member in cls})
        self._cls = cls

    def __missing__(self, value: str) -> str:
        return self._cls(value)


_TOPICS, _NATURES, _APP_ENVS = _Members(Topic), _Members(MessageNature), _Members(AppEnv)


def _read_delivery(value: JSONValue, delivery_id: str) -> Delivery:
    data = _read_envelope(value, _DELIVERY_TEXTS)
    delivery = _new(Delivery)
    _set(delivery, "event", _make_event(data, delivery_id))
    _set(delivery, "app_id", data["appId"])
    _set(delivery, "app_env", _APP_ENVS[data["appEnv"]])
    _set(delivery, "verification_token", data["verificationToken"])
    _set(delivery, "_source", (data, delivery_id))
    return delivery


def _read_event(value: JSONValue, delivery_id: str) -> AnyEvent:
    return _make_event(_read_envelope(value, _EVENT_TEXTS), delivery_id)


def _read_envelope(value: JSONValue, texts: Mapping[str, float]) -> dict[str, typing.Any]:
    """Return an object that has these texts, none of them empty or too long."""
    if not isinstance(value, dict):
        raise _misfit("an object", value, None)
    for name, max_length in texts.items():
        text = value.get(name)
        if type(text) is not str:
            raise _misfit("a string", text, (None, name))
        if not text:
            raise MalformedDeliveryError("expected a string that is not empty", name)
        if len(text) > max_length:
            problem = f"expected at most {max_length} characters, got {len(text)}"
            raise MalformedDeliveryError(problem, name)
    return value


def _make_event(data: dict[str, typing.Any], delivery_id: str) -> AnyEvent:
    """Return the event of an envelope."""
    topic = _TOPICS[data["topic"]]
    event_type = _EVENT_TYPES.get(topic, UnknownEvent)
    read_action, read_content = _event_readers(event_type)
    raw = {"topic": data["topic"], "action": data["action"], "msgNature": data["msgNature"]}
    content = error = None
    left_out: list[str] = []
    if "content" in data:
        raw["content"] = content = data["content"]
        if content is not None:
            if data["msgNature"] == "ERROR":  # may carry a part of its content [inferred]
                read_content = functools.partial(_read_optional, read_content)
            content = read_content(content, (None, "content"), left_out)
    if "error" in data:
        raw["error"] = error = data["error"]
        if error is not None:
            error = _read_error(error, left_out)
    event = _new(event_type)
    _set(event, "topic", topic)
    _set(event, "action", read_action(data["action"], None, left_out))
    _set(event, "msg_nature", _NATURES[data["msgNature"]])
    _set(event, "content", content)
    _set(event, "error", error)
    _set(event, "_source", (raw, delivery_id))
    if left_out:
        names = ", ".join(left_out[:MAX_LEFT_OUT])
        names += " and more" if len(left_out) > MAX_LEFT_OUT else ""
        _log(logging.WARNING, "delivery %.12s: left out what does not fit: %s", delivery_id, names)
    return event


@_cached
def _event_readers(event_type: type) -> tuple[_Reader, _Reader]:
    """Return the functions that read the action and the content of an event."""
    action_type, content_type = _type_arguments(event_type)
    return _reader_of(action_type), _reader_of(content_type)


def _read_error(value: JSONValue, left_out: list[str]) -> IgnisignError:
    """Read an error. One that does not fit is still an error: None would read as a success."""
    code = _member(value, "errorCode")
    if not isinstance(code, str) or not code:
        left_out.append("error.errorCode" if isinstance(value, dict) else "error")
        code = ErrorCode.UNKNOWN_ERROR
    message = value if isinstance(value, str) else _member(value, "message")
    if message is not None and not isinstance(message, str):
        left_out.append("error.message")
        message = None
    context = _member(value, "context")
    return IgnisignError(error_code=ErrorCode(code), message=message, context=context)


@_cached
def _reader_of(kind: typing.Any) -> _Reader:
    """Return the function that reads a type of the annotations."""
    if kind is JSONObject:
        return _read_mapping
    if typing.get_origin(kind) is tuple:
        return functools.partial(_read_list, typing.get_args(kind)[0])
    if issubclass(kind, str):
        to_kind = _Members(kind).__getitem__ if issubclass(kind, _OpenEnum) else str
        return functools.partial(_read_text, to_kind)
    read_object = _object_reader(kind)
    if kind is SignatureProofContent:
        return functools.partial(_read_proof, read_object)
    return read_object


def _object_reader(cls: type) -> _Reader:
    """Return the function that reads a data type field by field, as its annotations say."""
    plan = []
    hints = typing.get_type_hints(cls)
    for attribute in _attributes(cls):
        options = typing.get_args(hints[attribute])
        is_required = type(None) not in options
        kind = hints[attribute] if is_required else options[0]
        plain_type = str if kind is str else None  # a value of this type is taken as it is
        read = _reader_of(kind)  # reads any other
        if not is_required:
            read = _leave_out if kind is str else functools.partial(_read_optional, read)
        store = getattr(cls, attribute).__set__  # in half of the time of `_set`
        plan.append((_wire_name(attribute), plain_type, is_required, read, store))

    def read_object(value: JSONValue, place: _Place, left_out: list[str]) -> object:
        if not isinstance(value, dict):
            raise _misfit("an object", value, place)
        result: object = _new(cls)
        for name, plain_type, is_required, read, store in plan:
            member = value.get(name)
            if type(member) is not plain_type and (is_required or member is not None):
                member = read(member, (place, name), left_out)
            store(result, member)
        return result

    return read_object


def _read_optional(read: _Reader, value: JSONValue, place: _Place, left_out: list[str]) -> object:
    """Read an optional value, or return None if it, or a required part of it, does not fit."""
    try:
        return read(value, place, left_out)
    except MalformedDeliveryError as misfit:
        left_out.append(misfit.path)
        return None


def _leave_out(value: JSONValue, place: _Place, left_out: list[str]) -> None:
    """Leave out what stands in the place of an optional string, without the cost of an exception."""
    if len(left_out) <= MAX_LEFT_OUT:
        left_out.append(_path(place))


def _read_text(
    to_kind: Callable[[str], str], value: JSONValue, place: _Place, left_out: list[str]
) -> str:
    if type(value) is not str:
        raise _misfit("a string", value, place)
    return to_kind(value)


def _read_mapping(value: JSONValue, place: _Place, left_out: list[str]) -> JSONObject:
    if not isinstance(value, dict):
        raise _misfit("an object", value, place)
    return value


def _read_list(
    kind: typing.Any, value: JSONValue, place: _Place, left_out: list[str]
) -> tuple[object, ...]:
    if not isinstance(value, list):
        raise _misfit("an array", value, place)
    most = MAX_SIGNER_INPUTS if kind is SignerInput else MAX_ITEMS
    if len(value) > most:
        problem = f"expected at most {most} items, got {len(value)}"
        raise MalformedDeliveryError(problem, _path(place))
    read = _reader_of(kind)
    return tuple([read(item, (place, index), left_out) for index, item in enumerate(value)])


def _read_proof(
    read: _Reader, value: JSONValue, place: _Place, left_out: list[str]
) -> SignatureProofContent:
    """Read a proof. Each of its shapes has a required field: documents, or documentId."""
    proof = typing.cast(SignatureProofContent, read(value, place, left_out))
    if proof.documents is None and proof.document_id is None:
        misfits = [path for path in left_out if ".document" in path]
        path = misfits[0] if misfits else _path(place)
        raise MalformedDeliveryError("expected either documents or documentId", path)
    return proof


def _misfit(expected: str, value: JSONValue, place: _Place) -> MalformedDeliveryError:
    """Return the error for a value of another type than its place has, or for none."""
    if value is None and place is not None:
        return MalformedDeliveryError("a required field is missing", _path(place))
    got = _JSON_TYPES.get(type(value), "null")
    return MalformedDeliveryError(f"expected {expected}, got {got}", _path(place))


def _path(place: _Place) -> str:
    """Return a place as text, such as ``content.signers.signersEmbedded[3].signerId``."""
    path = ""
    while place is not None:
        place, step = place
        joint = "." if path and not path.startswith("[") else ""
        path = f"[{step}]{joint}{path}" if isinstance(step, int) else f"{step}{joint}{path}"
    return path


# ---- Verification ----------------------------------------------------------------------------

#: Where Ignisign's API is; its SDK, too, lets IGNISIGN_SERVER_URL replace it.
DEFAULT_BASE_URL = "https://api.ignisign.io"
#: Seconds for a whole check: senders of webhooks commonly wait ten for the response.
DEFAULT_TIMEOUT = 5.0


class TokenStatus(Enum):
    """What Ignisign says of a verification token; only ``VALID`` is a yes."""

    VALID = "VALID"
    NOT_FOUND = "NOT_FOUND"
    ALREADY_CONSUMED = "ALREADY_CONSUMED"
    EXPIRED = "EXPIRED"
    BAD_TARGET = "BAD_TARGET"
    BAD_RELATED_ID = "BAD_RELATED_ID"
    INVALID = "INVALID"


class Verifier:
    """Verifies a delivery: called with one, it returns nothing, or raises.

    First come the checks that cost nothing, of the application and of the
    environment; ``check_token`` is asked last, because to ask consumes the token.
    Whatever it returns beside a `TokenStatus` is an outage, never a yes.

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
        _require_plain("app_id", app_id)
        _require_plain("app_env", app_env)
        _require_verifier(check_token, "check_token")
        self.app_id = app_id
        self.app_env = AppEnv(app_env)
        self._check_token = check_token

    @classmethod
    def from_client(cls, client: IgnisignClient) -> Verifier:
        """Return a verifier that asks Ignisign through a client."""
        return cls(app_id=client.app_id, app_env=client.app_env, check_token=client.check_token)

    @classmethod
    def from_api_key(
        cls,
        api_key: str,
        *,
        app_id: str | None = None,
        app_env: AppEnv | str | None = None,
        base_url: str = DEFAULT_BASE_URL,
        timeout: float = DEFAULT_TIMEOUT,
        ssl_context: SSLContext | None = None,
    ) -> Verifier:
        """Return a verifier that asks Ignisign with an API key: see `IgnisignClient`."""
        client = IgnisignClient(
            api_key,
            app_id=app_id,
            app_env=app_env,
            base_url=base_url,
            timeout=timeout,
            ssl_context=ssl_context,
        )
        return cls.from_client(client)

    @classmethod
    def from_app_secret(
        cls,
        app_id: str,
        app_env: AppEnv | str,
        app_secret: str,
        *,
        base_url: str = DEFAULT_BASE_URL,
        timeout: float = DEFAULT_TIMEOUT,
        ssl_context: SSLContext | None = None,
    ) -> Verifier:
        """Return a verifier that asks Ignisign with an application secret, the older credential.

        See `IgnisignClient.from_app_secret`.
        """
        client = IgnisignClient.from_app_secret(
            app_id, app_env, app_secret, base_url=base_url, timeout=timeout, ssl_context=ssl_context
        )
        return cls.from_client(client)

    @classmethod
    def from_env(cls, environ: Mapping[str, str] | None = None) -> Verifier:
        """Return a verifier for the credential in the environment.

        See `IgnisignClient.from_env`.
        """
        return cls.from_client(IgnisignClient.from_env(environ))

    def __call__(self, delivery: Delivery) -> None:
        """Return if the delivery is good, or raise."""
        self._check_target(delivery)
        status = self._check_token(delivery)
        if not isinstance(status, TokenStatus):
            problem = f"check_token must return a TokenStatus, not {_kind(status)}"
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


def _require_verifier(verifier: object, name: str = "verifier") -> None:
    """Raise ``TypeError`` for what can't be called with a delivery."""
    if not callable(verifier) or isinstance(verifier, type):
        raise TypeError(
            f"{name} must be a function that takes a Delivery, such as Verifier.from_env()"
            f" returns, not {_kind(verifier)}"
        )


def _verify(verifier: Callable[[Delivery], object], delivery: Delivery) -> None:
    """Have a verifier, perhaps the user's own, verify a delivery; the only yes is None.

    Whatever goes wrong in it is an outage.
    """
    try:
        result = verifier(delivery)
    except WebhookError:
        raise
    except BaseException as error:
        if not _is_failure(error):
            raise
        _log(logging.ERROR, "the check of a delivery failed", exc_info=True)
        problem = f"the check of a delivery failed ({type(error).__name__}); see the log"
    else:
        if result is None:
            return
        problem = f"a verifier must return None or raise, not return {_kind(result)}"
    raise VerificationUnavailableError(problem)


# ---- Ignisign's API --------------------------------------------------------------------------

#: Bytes of the body of a response of Ignisign; a real verdict has a few hundred.
MAX_RESPONSE = 65_536
#: The same for a page of events, each with its content: a hundred of 130,000 bytes, which a
#: request with a thousand signers has.
MAX_PAGE = 16_777_216
#: Pages of one list of events that are read; a longer list is treated as endless.
MAX_PAGES = 1_000

_CHECK_PATH = "/v4/tokens/webhook-verification/checking-consumption"
_AUTH_PATH = "/v4/auth/app-api"

# The flags of IgnisignTechnicalToken_CheckAndConsumeDto that explain a no.
_REFUSAL_FLAGS = {
    "notFound": TokenStatus.NOT_FOUND,
    "alreadyConsumed": TokenStatus.ALREADY_CONSUMED,
    "isExpired": TokenStatus.EXPIRED,
    "badTarget": TokenStatus.BAD_TARGET,
    "badRelatedId": TokenStatus.BAD_RELATED_ID,
}
# The error codes of an HTTP 4xx that are a no [inferred from their names, on the safe side].
_REFUSAL_CODES = {
    "TOKEN_NOT_FOUND": TokenStatus.NOT_FOUND,
    "TOKEN_ALREADY_CONSUMED": TokenStatus.ALREADY_CONSUMED,
    "TOKEN_EXPIRED": TokenStatus.EXPIRED,
    "TOKEN_INVALID": TokenStatus.INVALID,
    "INVALID_TOKEN": TokenStatus.INVALID,
}

# What a paste, an env file or a template leaves in a value, and what to do about it.
_PASTE_MISTAKES = {
    r"\s": "white space: remove it",
    r"[\"'`]": "quotes, which `docker run --env-file` keeps: remove them",
    r"[<>]": "a <…> of the documentation: put your own value there",
    r"[${}]": "a ${…} of a template: have it replaced, or put the value there",
    r"=": "a =: keep only what follows NAME=",
    r"[^!-~]": "a character that is not printable ASCII: copy it again",
}


class _CallFailed(Exception):
    """A call to Ignisign gave no result; the text is safe to log."""


class _Response(NamedTuple):
    """A response of Ignisign; each method raises `_CallFailed` if it can't be read as such."""

    status: int
    data: JSONValue  # None also for a body that is not JSON

    @property
    def is_success(self) -> bool:
        return 200 <= self.status < 300

    def failure(self, problem: str) -> _CallFailed:
        """Return what to raise for it; the text names the status and Ignisign's error code."""
        if self.status == HTTPStatus.UNAUTHORIZED:
            problem = "our own credential was refused"
        code = _loggable(_member(self.data, "code"))
        named = "" if code == "?" else f", {code}"
        return _CallFailed(f"{problem} (HTTP {self.status}{named})")

    def require_success(self) -> None:
        if not self.is_success:
            raise self.failure("no success")

    def verdict(self) -> TokenStatus:
        """Return the verdict on a token; only a 2xx whose isValid is ``true`` is a yes."""
        is_valid, code = _member(self.data, "isValid"), _member(self.data, "code")
        if self.is_success and is_valid is True:
            return TokenStatus.VALID
        if self.is_success and is_valid is False:
            reasons = (s for flag, s in _REFUSAL_FLAGS.items() if _member(self.data, flag) is True)
            return next(reasons, TokenStatus.INVALID)
        # A 401 is about our own credential [doc]; 408 and 429 are about the moment.
        is_refusal = 400 <= self.status < 500 and self.status not in (401, 408, 429)
        if is_refusal and isinstance(code, str) and code in _REFUSAL_CODES:
            return _REFUSAL_CODES[code]
        raise self.failure("no verdict")

    def endpoints(self) -> list[Endpoint]:
        return [
            Endpoint(
                endpoint_id=key,
                url=_text(entry.get("url")),
                description=_text(entry.get("description")),
                is_disabled=entry.get("isDisabled") is True,
            )
            for key, entry in self.entries(self.data).items()
        ]

    def page(self) -> tuple[dict[str, JSONObject], int, int, int]:
        """Return the events by their ids, the page's number, the numbers of pages and events."""
        events = self.entries(_member(self.data, "events"))
        search = _member(self.data, "searchData")
        names = ("page", "nbEventsPerPage", "total")
        number, size, total = (_to_int(_member(search, name)) for name in names)
        if number is None or total is None:
            raise self.failure("a list of events without a page and a total in its searchData")
        return events, number, math.ceil(total / (size or len(events) or 1)), total

    def entries(self, value: JSONValue) -> dict[str, JSONObject]:
        """Return the objects of a list in the response, by their ids."""
        self.require_success()
        if not isinstance(value, list):
            raise self.failure("no list")
        found = {}
        for entry in value:
            key = _member(entry, "_id")
            if not isinstance(key, str) or not key:
                raise self.failure("an entry without an _id")
            found[key] = entry
        return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Endpoint:
    """An endpoint of the application, as Ignisign has it on record."""

    endpoint_id: str
    url: str
    description: str = ""
    is_disabled: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MissedEvent:
    """An event that Ignisign could not deliver, as it lists it.

    `created_at` is Ignisign's text. `response` is what the endpoint responded,
    such as ``503 Service Unavailable``, and `response_status` its number, if it
    did respond. `event` is None if it can't be read. It needs no token to be believed:
    it comes from Ignisign's API, over TLS and under our credential.
    """

    event_id: str
    endpoint: Endpoint
    app_id: str
    app_env: AppEnv
    created_at: str
    topic: Topic
    action: str
    msg_nature: MessageNature
    response: str
    response_status: int | None
    event: AnyEvent | None


class IgnisignClient:
    """Asks Ignisign's API, with the credential of one application and environment.

    The application and the environment are read out of the API key, as the SDK
    does it: ``skv2_<env>_<id>_<secret>``, of which it looks at the second and the
    third part only. `app_id` and `app_env` count before what the key says, and
    make a key usable that says nothing.

    `base_url` may have a path; ``http:`` is for loopback hosts only, because
    the credential would travel in the clear. `timeout` is in seconds, for one
    request with the login that it may need, from connecting to the last byte; to look
    up the host's address takes its own time. `ssl_context` replaces the default one, which
    honours ``SSL_CERT_FILE``. Proxies come from the environment, as
    `urllib.request` reads it.

    Threads share the kept connections, one thread at a time; a child of a fork
    opens its own. When a connection breaks, the request is not sent again: it
    may have consumed the token.

    Raises ``ValueError`` for a credential or an option that can't be right, and
    logs a warning about what is odd. Every call raises
    `VerificationUnavailableError` when Ignisign gives no usable response.
    """

    def __init__(
        self,
        api_key: str,
        *,
        app_id: str | None = None,
        app_env: AppEnv | str | None = None,
        base_url: str = DEFAULT_BASE_URL,
        timeout: float = DEFAULT_TIMEOUT,
        ssl_context: SSLContext | None = None,
    ) -> None:
        _require_plain("the API key (IGNISIGN_API_KEY)", api_key)
        named, hint = ("", ""), "check that it is whole"
        parts = api_key.split("_")
        if api_key.startswith("sk_"):
            hint = (
                "it looks like an application secret, which belongs in IGNISIGN_APP_SECRET,"
                " with IGNISIGN_APP_ID and IGNISIGN_APP_ENV"
            )
        elif len(parts) >= 4 and all(parts[:3]):
            named = f"appId_{parts[2]}", parts[1].upper()
        app_id, app_env = app_id or named[0], app_env or named[1]
        if not (app_id and app_env):
            raise ValueError(
                "the API key (IGNISIGN_API_KEY) does not name its application and environment, as"
                f" skv2_<env>_<id>_<secret> does: {hint}, or set IGNISIGN_APP_ID and"
                " IGNISIGN_APP_ENV beside it (app_id and app_env)"
            )
        odd = []
        if any(named) and named != (app_id, app_env):
            odd.append("the API key names another application or environment than is set beside it")
        self._bearer, self._app_secret = api_key, ""
        self._set_up(app_id, app_env, odd, base_url, timeout, ssl_context)

    @classmethod
    def from_app_secret(
        cls,
        app_id: str,
        app_env: AppEnv | str,
        app_secret: str,
        *,
        base_url: str = DEFAULT_BASE_URL,
        timeout: float = DEFAULT_TIMEOUT,
        ssl_context: SSLContext | None = None,
    ) -> IgnisignClient:
        """Return a client with an application secret, the older credential.

        It asks for a JWT with the secret, and again when that is past its
        ``exp`` (RFC 7519, 4.1.4) or refused. Raises as the class does.
        """
        _require_plain("the application secret (IGNISIGN_APP_SECRET)", app_secret)
        client = cls.__new__(cls)
        client._bearer, client._app_secret = "", app_secret  # the bearer will be a JWT
        client._set_up(app_id, app_env, [], base_url, timeout, ssl_context)
        return client

    @classmethod
    def from_env(cls, environ: Mapping[str, str] | None = None) -> IgnisignClient:
        """Return a client for the credential in the environment, `os.environ` if none is given.

        That is ``IGNISIGN_API_KEY``, or ``IGNISIGN_APP_SECRET`` with
        ``IGNISIGN_APP_ID`` and ``IGNISIGN_APP_ENV``. Those two, where they are
        set, count before what an API key says. ``IGNISIGN_SERVER_URL`` replaces
        the base URL. Raises ``ValueError`` when no credential is there, or when
        it can't be right.
        """
        if environ is None:  # as a default it would be shown by help(), with all that is in it
            environ = os.environ
        names = ("IGNISIGN_API_KEY", "IGNISIGN_APP_ID", "IGNISIGN_APP_ENV", "IGNISIGN_APP_SECRET")
        api_key, app_id, app_env, app_secret = (environ.get(name, "") for name in names)
        base_url = environ.get("IGNISIGN_SERVER_URL") or DEFAULT_BASE_URL
        if api_key:
            if app_secret:
                _log(logging.WARNING, "IGNISIGN_APP_SECRET is not used: IGNISIGN_API_KEY is set")
            return cls(api_key, app_id=app_id or None, app_env=app_env or None, base_url=base_url)
        if not (app_id and app_env and app_secret):
            raise ValueError(
                "no credential: set IGNISIGN_API_KEY, or all of IGNISIGN_APP_ID,"
                " IGNISIGN_APP_ENV and IGNISIGN_APP_SECRET"
            )
        return cls.from_app_secret(app_id, app_env, app_secret, base_url=base_url)

    def _set_up(
        self,
        app_id: str,
        app_env: str,
        odd: list[str],
        base_url: str,
        timeout: float,
        ssl_context: SSLContext | None,
    ) -> None:
        """Set what both credentials need, and warn of all that is odd."""
        _require_plain("the application's id (app_id, IGNISIGN_APP_ID)", app_id)
        _require_plain("the environment (app_env, IGNISIGN_APP_ENV)", app_env)
        self.app_id = app_id
        self.app_env = AppEnv(app_env)
        self._channel = _Channel(base_url, timeout, ssl_context)
        if not self.app_env.is_known:
            odd.append(f"the environment is none of {', '.join(AppEnv)}")
        if not app_id.startswith("appId_"):
            odd.append("the application's id does not begin with appId_")
        if odd:
            problems = "; ".join(odd)
            _log(logging.WARNING, "Ignisign's credential is odd, but may be right: %s", problems)

    @property
    def base_url(self) -> str:
        """Where Ignisign is asked."""
        return self._channel.base_url

    def check_token(self, delivery: Delivery) -> TokenStatus:
        """Ask Ignisign about the delivery's token, which consumes it."""
        request = _Request(
            "POST",
            _CHECK_PATH,
            {  # not a variable, whose token a traceback could show
                "token": delivery.verification_token,
                "appId": delivery.app_id,
                "appEnv": delivery.app_env.value,
            },
        )
        return self._ask(request, _Response.verdict)

    def endpoints(self) -> list[Endpoint]:
        """Return the endpoints that are registered for the application and environment."""
        request = _Request("GET", self._endpoints_path(), max_body=MAX_PAGE)
        return self._ask(request, _Response.endpoints)

    def add_endpoint(self, url: str, description: str = "") -> Endpoint:
        """Register an endpoint, and return it."""
        known = self.endpoints()  # the response to the POST is the list of all of them
        payload = {"url": url, "description": description} if description else {"url": url}
        request = _Request("POST", self._endpoints_path(), payload, max_body=MAX_PAGE)
        added = [each for each in self._ask(request, _Response.endpoints) if each not in known]
        if not added:
            raise self._unavailable("the new endpoint is not in the response")
        return next((each for each in added if each.url == url), added[0])

    def missed_events(self, endpoint: str | None = None) -> list[MissedEvent]:
        """Return the events that Ignisign could not deliver, oldest first.

        If the URL or the id of an endpoint is given, they are that one's only.
        Those of disabled endpoints are among them, but nothing can be resent there.
        Raises ``ValueError`` for an endpoint that the application does not have.
        """
        endpoints = self.endpoints()
        if endpoint is not None:
            endpoints = [e for e in endpoints if endpoint in (e.url, e.endpoint_id)]
            if not endpoints:
                problem = f"{self.app_id} has no endpoint {_printable(endpoint)}"
                raise ValueError(f"{problem}: give the URL or the id of one of endpoints()")
        missed = [
            self._read_missed(each, entry)
            for each in endpoints
            for entry in self._list_failed(each)
        ]
        return sorted(missed, key=lambda event: event.created_at)

    def resend(self, missed: MissedEvent) -> None:
        """Have Ignisign send an event again.

        The request is sent once: when the connection breaks, it may have been heard.
        """
        endpoint_id = missed.endpoint.endpoint_id
        path = _path_of("webhooks", endpoint_id, "events", missed.event_id, "resend")
        self._ask(_Request("POST", path, {}), _Response.require_success)

    def _endpoints_path(self) -> str:
        return _path_of("applications", self.app_id, "envs", self.app_env, "webhooks")

    def _list_failed(self, endpoint: Endpoint) -> list[JSONObject]:
        """Return the failed events of an endpoint, from all pages of the list."""
        path = _path_of("webhooks", endpoint.endpoint_id, "events") + "?filter=FAILED"
        found: dict[str, JSONObject] = {}
        query = ""  # the first request names no page: its response tells from what they count
        for asked in range(1, MAX_PAGES + 1):
            request = _Request("GET", path + query, max_body=MAX_PAGE)
            events, number, pages, total = self._ask(request, _Response.page)
            new = events.keys() - found.keys()
            found |= events
            has_all = asked >= pages and len(found) >= total
            has_nothing_more = asked > pages and not new
            if has_all or has_nothing_more:
                # A server that ignored the filter would list the other ones too.
                return [e for e in found.values() if e.get("status") not in ("SUCCESS", "PENDING")]
            if events and not new:
                raise self._unavailable("the list of events repeats itself")
            query = f"&page={number + 1}"
        raise self._unavailable(f"the list of events has more than {MAX_PAGES} pages")

    def _read_missed(self, endpoint: Endpoint, entry: JSONObject) -> MissedEvent:
        event_id = _text(entry["_id"])
        delivery_id = _delivery_id(b"event:" + event_id.encode())  # it is no body's SHA-256
        try:
            event = _read_event(entry, delivery_id)
        except MalformedDeliveryError:
            event = None
        status = _member(entry.get("response"), "status")
        status_text = _member(entry.get("response"), "statusText")
        return MissedEvent(
            event_id=event_id,
            endpoint=endpoint,
            app_id=_text(entry.get("appId")) or self.app_id,
            app_env=AppEnv(_text(entry.get("appEnv")) or self.app_env),
            created_at=_text(entry.get("_createdAt")),
            topic=Topic(_text(entry.get("topic"))),
            action=_text(entry.get("action")),
            msg_nature=MessageNature(_text(entry.get("msgNature"))),
            response=f"{_text(status)} {_text(status_text)}".strip(),
            response_status=_to_int(status),
            event=event,
        )

    def _ask(self, request: _Request, read: Callable[[_Response], _ResultT]) -> _ResultT:
        """Send a request, and return what `read` makes of the response.

        Raises `VerificationUnavailableError`, always from here: the frames below,
        which a traceback would keep, have the credential in their variables.
        """
        try:
            return read(self._authorized(request, _Deadline(self._channel.timeout)))
        except BaseException as error:
            if not _is_failure(error):
                raise
            problem = _reason(error)
        raise self._unavailable(problem)

    def _unavailable(self, problem: str) -> VerificationUnavailableError:
        where = self._channel.netloc
        return VerificationUnavailableError(f"Ignisign could not be asked at {where}: {problem}")

    def _authorized(self, request: _Request, deadline: _Deadline) -> _Response:
        """Return the response to a request that is sent with our credential."""
        if not self._app_secret:
            return self._exchange(request, self._bearer, deadline)
        if not self._bearer or time.time() >= self._jwt_end():
            self._bearer = self._log_in(deadline)
        response = self._exchange(request, self._bearer, deadline)
        if response.status == HTTPStatus.UNAUTHORIZED:  # about the JWT, not about the request
            self._bearer = self._log_in(deadline)
            response = self._exchange(request, self._bearer, deadline)
        return response

    def _log_in(self, deadline: _Deadline) -> str:
        """Return a new JWT. Two threads may ask for one at once, and each go on with its own."""
        login = {"appId": self.app_id, "appEnv": self.app_env.value, "secret": self._app_secret}
        response = self._exchange(_Request("POST", _AUTH_PATH, login), "", deadline)
        jwt = _member(response.data, "jwtToken")
        if response.is_success and isinstance(jwt, str) and re.fullmatch(r"[!-~]+", jwt):
            return jwt
        raise response.failure("no JWT")

    def _jwt_end(self) -> float:
        """Return the JWT's exp (RFC 7519, 4.1.4); without one it is used until it is refused."""
        import base64

        try:
            payload = self._bearer.split(".")[1] + "=="  # a surplus of padding is ignored
            claims: typing.Any = _decode(base64.urlsafe_b64decode(payload))
            return float(claims["exp"])
        except (LookupError, TypeError, ValueError, OverflowError):
            return math.inf

    def _exchange(self, request: _Request, bearer: str, deadline: _Deadline) -> _Response:
        status, body = self._channel.exchange(request, bearer, deadline)
        try:
            return _Response(status, _decode(body))
        except MalformedDeliveryError:
            return _Response(status, None)

    def __repr__(self) -> str:
        where = f"base_url={self.base_url!r}"
        return f"IgnisignClient(app_id={self.app_id!r}, app_env={self.app_env.value!r}, {where})"

    def __reduce__(self) -> NoReturn:
        raise TypeError("an IgnisignClient holds a credential, so it can't be pickled or copied")


def _require_plain(name: str, value: str) -> None:
    """Raise an error, without quoting the value, if it has one of `_PASTE_MISTAKES`."""
    if not isinstance(value, str):
        raise TypeError(f"{name} must be a string, not {_kind(value)}")
    if not value:
        raise ValueError(f"{name} is empty: set it")
    for pattern, mistake in _PASTE_MISTAKES.items():
        if re.search(pattern, value):
            raise ValueError(f"{name} has {mistake}")


def _text(value: JSONValue) -> str:
    """Return a string or a number as text, and an empty text for anything else."""
    return str(value) if isinstance(value, (str, int)) else ""


def _to_int(value: JSONValue) -> int | None:
    """Return a count, which may come as the text that it was asked for with."""
    text = _text(value)
    return int(text) if re.fullmatch(r"[0-9]{1,9}", text) else None


def _path_of(*segments: str) -> str:
    """Return a path of the API; an id is one segment of it, whatever it holds."""
    from urllib.parse import quote

    return "/v4/" + "/".join(quote(segment, safe="") for segment in segments)


# ---- The delivery log ------------------------------------------------------------------------

#: Deliveries that a `MemoryDeliveryLog` remembers: weeks for most applications, in about 2 MB.
MAX_REMEMBERED = 10_000
#: How long (seconds) a `SQLiteDeliveryLog` remembers a delivery, and how many of the latest ones.
#: To forget one is safe: Ignisign refuses its token as consumed, so a copy of it is a 403.
MAX_AGE_RECORDED = 90 * 86_400.0
MAX_RECORDED = 500_000
#: Seconds that a `SQLiteDeliveryLog` waits for another process that writes.
BUSY_TIMEOUT = 10.0


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
    only logged. A claim should end with its process, such as a lock that a
    connection holds. `release` ends each try, whatever came before it.
    """

    def claim(self, key: str, owner: str) -> DeliveryState:
        """Claim a delivery, atomically, and return the state it was in.

        ``NEW`` and ``VERIFIED`` give the owner the claim; ``IN_PROGRESS`` and
        ``DONE`` don't. An owner who gets an exception calls `release`.
        """
        ...

    def verified(self, key: str, owner: str) -> None:
        """Record that the token was consumed; the claim goes on.

        This, and what was recorded before, must survive a power cut. A delivery
        that is done stays done, and is remembered as long as a new one.
        """

    def release(self, key: str, owner: str) -> None:
        """End the owner's claim, if it has one: verified stays verified, new is forgotten."""

    def done(self, key: str, owner: str) -> None:
        """Record success, and end the owner's claim."""


class MemoryDeliveryLog:
    """A `DeliveryLog` for one process, gone when it ends.

    It remembers the latest `MAX_REMEMBERED` deliveries.
    """

    # Each step is one operation on a dict, which is atomic. So there is no lock, which a signal
    # or a fork could leave locked; an interruption between two steps is harmless.
    def __init__(self) -> None:
        self._claims: dict[str, str] = {}  # key: owner
        self._states: OrderedDict[str, DeliveryState] = OrderedDict()  # the oldest first

    def claim(self, key: str, owner: str) -> DeliveryState:
        """See `DeliveryLog.claim`."""
        is_ours = self._claims.setdefault(key, owner) == owner
        # Looked up after the claim, before which another one could end.
        state = self._states.get(key, DeliveryState.NEW)
        if state is DeliveryState.DONE:
            self.release(key, owner)
        elif not is_ours:
            return DeliveryState.IN_PROGRESS
        return state

    def verified(self, key: str, owner: str) -> None:
        """See `DeliveryLog.verified`."""
        self._states.setdefault(key, DeliveryState.VERIFIED)
        with contextlib.suppress(KeyError):  # another thread has forgotten it
            self._states.move_to_end(key)
        self._forget()

    def release(self, key: str, owner: str) -> None:
        """See `DeliveryLog.release`."""
        if self._claims.get(key) == owner:
            del self._claims[key]

    def done(self, key: str, owner: str) -> None:
        """See `DeliveryLog.done`."""
        self._states[key] = DeliveryState.DONE
        self.release(key, owner)
        self._forget()

    def _forget(self) -> None:
        with contextlib.suppress(KeyError):  # other threads have forgotten them all
            while len(self._states) > MAX_REMEMBERED:
                self._states.popitem(last=False)


class SQLiteDeliveryLog:
    """A `DeliveryLog` in a file, for the processes of one machine and across restarts.

    The file must be on a local disk. The facts are its rows: verified, done. The
    claims are locks of the operating system on ``<path>-claims`` beside it, so that
    a claim ends with its process, however that ends, and with nothing else. Where
    there is no `fcntl` (on Windows) the log is for one process.

    It remembers the latest `MAX_RECORDED` deliveries, for `MAX_AGE_RECORDED` seconds.

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
        self._file = _LogFile.open(os.path.realpath(name))

    def __repr__(self) -> str:
        return f"SQLiteDeliveryLog({self._file.path!r})"

    def claim(self, key: str, owner: str) -> DeliveryState:
        """See `DeliveryLog.claim`."""
        is_ours = self._file.claim(key, owner)
        state = self._file.read(key)  # after the claim, before which another one could end
        if state is DeliveryState.DONE:
            self.release(key, owner)
        elif not is_ours:
            return DeliveryState.IN_PROGRESS
        return state

    def verified(self, key: str, owner: str) -> None:
        """See `DeliveryLog.verified`."""
        self._file.write(key, DeliveryState.VERIFIED)

    def release(self, key: str, owner: str) -> None:
        """See `DeliveryLog.release`."""
        self._file.release(key, owner)

    def done(self, key: str, owner: str) -> None:
        """See `DeliveryLog.done`."""
        self._file.write(key, DeliveryState.DONE)
        self.release(key, owner)


@dataclass
class _Row:
    """A fact to be written; `problem` is what went wrong, or None while that is not known."""

    key: str
    state: DeliveryState
    problem: str | None = None


class _Batch:
    """Rows of several threads for one transaction, made by the first that gets the lock."""

    def __init__(self) -> None:
        self.lock = threading.RLock()
        self.rows: list[_Row] = []


class _LogFile:
    """The state of one log file in this process: claims, connections, rows to be written.

    Never freed: to close any descriptor of the file with the claims would end all
    claims of the process (https://sqlite.org/howtocorrupt.html, 2.2 and 2.6).
    """

    _SET_UP = (
        "CREATE TABLE IF NOT EXISTS deliveries"
        " (key TEXT PRIMARY KEY, state TEXT NOT NULL, since REAL NOT NULL)",
        "SELECT key, state, since FROM deliveries LIMIT 0",  # fails for another program's table
        "DROP INDEX IF EXISTS deliveries_done",  # of an older version
        "PRAGMA journal_mode = WAL",
    )
    _RECORD: ClassVar = {
        # Makes it the latest row, and leaves DONE as it is.
        DeliveryState.VERIFIED: "REPLACE INTO deliveries (key, state, since) VALUES (:key, ifnull("
        "(SELECT state FROM deliveries WHERE key = :key AND state = 'DONE'), 'VERIFIED'), :now)",
        DeliveryState.DONE: "INSERT INTO deliveries (key, state, since) VALUES (:key, 'DONE', :now)"
        " ON CONFLICT (key) DO UPDATE SET state = 'DONE'",
    }
    # Some of the oldest rows, which are the first by `rowid`: that needs no index.
    _FORGET = (
        "DELETE FROM deliveries WHERE"
        " rowid IN (SELECT rowid FROM deliveries ORDER BY rowid LIMIT ?)"
        " AND (since < ? OR rowid <= (SELECT max(rowid) FROM deliveries) - ?)"
    )

    _all: ClassVar[dict[str, _LogFile]] = {}
    # Held while a connection is used, and both by a fork. They are two, since a claim, which
    # reads, must not wait for the disk. `with` releases them wherever a signal
    # strikes; from Python 3.14 on, one can strike between its taking the lock and its block.
    _reading: ClassVar = threading.RLock()
    _writing: ClassVar = threading.RLock()

    def __init__(self, path: str) -> None:
        self.path = path
        self._claims_file = -1
        self._start()

    def _start(self) -> None:
        """Begin in a process, which has nothing of its parent's."""
        self._claims: dict[str, str] = {}  # of this process: key, owner
        self._connections: dict[str, sqlite3.Connection] = {}
        self._batch = _Batch()

    @classmethod
    def open(cls, path: str) -> _LogFile:
        """Return the state of a file that can be used; its connections are closed."""
        with cls._writing:
            file = cls._all.setdefault(path, cls(path))
            try:
                problem = file._commit(())  # which needs all that a row will need
                if not problem and file._claims_file < 0:
                    flags = os.O_RDWR | os.O_CREAT
                    file._claims_file = os.open(f"{path}-claims", flags, 0o666)
            except OSError as error:
                problem = file._explain(error)
            finally:
                file._close()  # some servers fork next, and not all of them tell Python
        if problem:
            raise DeliveryLogError(problem)
        return file

    def claim(self, key: str, owner: str) -> bool:
        """Lock the byte of a key, for this process and this owner; return whether it was free."""
        if self._claims.setdefault(key, owner) != owner:  # atomic: one of our threads wins
            return False
        try:
            self._lock_byte(key)
        except OSError as error:
            del self._claims[key]
            if isinstance(error, (BlockingIOError, PermissionError)):  # another process has it
                return False
            raise DeliveryLogError(self._explain(error)) from error
        return True

    def release(self, key: str, owner: str) -> None:
        """End a claim of the owner."""
        if self._claims.get(key) == owner:
            try:
                self._lock_byte(key, unlock=True)
            finally:  # in this order, or the claim of the next owner could be unlocked
                del self._claims[key]

    def _lock_byte(self, key: str, *, unlock: bool = False) -> None:
        try:
            import fcntl
        except ImportError:  # Windows
            return
        how = fcntl.LOCK_UN if unlock else fcntl.LOCK_EX | fcntl.LOCK_NB
        offset = int(key[:15], 16)  # the first 60 bits
        fcntl.lockf(self._claims_file, how, 1, offset)

    def read(self, key: str) -> DeliveryState:
        """Return what is recorded of a delivery."""
        import sqlite3

        try:
            with self._reading:  # to the last row: until then, others would see an old snapshot
                query = "SELECT state FROM deliveries WHERE key = ?"
                rows = self._connected("reader").execute(query, (key,)).fetchall()
        except sqlite3.Error as error:
            raise DeliveryLogError(self._explain(error)) from error
        return DeliveryState(rows[0][0]) if rows else DeliveryState.NEW

    def write(self, key: str, state: DeliveryState) -> None:
        """Write a row, together with those of the threads that wait at the same time."""
        row = _Row(key, state)
        batch = self._batch
        batch.rows.append(row)
        with batch.lock:
            if row.problem is None:  # no other thread has written it
                with self._writing:
                    self._batch = _Batch()  # for the threads that come from now on
                    rows = [each for each in batch.rows if each.problem is None]
                    problem = self._commit(rows)
                    for each in rows:
                        each.problem = problem
        if row.problem:
            raise DeliveryLogError(row.problem)

    def _commit(self, rows: Sequence[_Row]) -> str:
        """Write rows, all or none, and return what went wrong. It can be repeated."""
        import sqlite3

        now = time.time()
        try:
            writer = self._connected("writer")
            writer.rollback()  # what an interruption may have left open
            # VERIFIED must survive a power cut: Ignisign will not vouch for the token again. If
            # DONE does not, a copy is handled again, as if the power had gone a moment earlier.
            level = "FULL" if DeliveryState.VERIFIED in [row.state for row in rows] else "NORMAL"
            writer.execute(f"PRAGMA synchronous = {level}").fetchall()
            with writer:
                writer.execute("BEGIN IMMEDIATE")
                for row in rows:
                    writer.execute(self._RECORD[row.state], {"key": row.key, "now": now})
                writer.execute(self._FORGET, (2 * len(rows), now - MAX_AGE_RECORDED, MAX_RECORDED))
        except sqlite3.Error as error:
            return self._explain(error)
        return ""

    def _connected(self, name: str) -> sqlite3.Connection:
        """Return a connection to the file, which others may be setting up at this moment."""
        import sqlite3

        deadline = time.monotonic() + BUSY_TIMEOUT
        while name not in self._connections:
            connection = sqlite3.connect(
                self.path, timeout=BUSY_TIMEOUT, isolation_level=None, check_same_thread=False
            )
            try:
                for statement in self._SET_UP:
                    connection.execute(statement).fetchall()
            except BaseException as error:
                connection.close()
                # To change to WAL does not wait for others that do the same at the same moment.
                if "locked" not in str(error) or time.monotonic() > deadline:
                    raise
                time.sleep(0.02)
            else:
                self._connections[name] = connection
        return self._connections[name]

    def _close(self) -> None:
        with self._writing, self._reading:
            while self._connections:
                self._connections.popitem()[1].close()

    def _explain(self, error: Exception) -> str:
        problem = str(error)
        if "unable to open" in problem:
            problem = f"its directory is missing, or this process can't write there ({error})"
        elif "no such column" in problem:
            problem = "its table deliveries is another program's; give the log a file of its own"
        return f"delivery log {self.path}: {problem}"

    @classmethod
    def before_fork(cls) -> None:
        """Close the connections: what SQLite knows of its locks would be wrong in the child."""
        cls._writing.acquire()
        cls._reading.acquire()
        for file in cls._all.values():
            file._close()

    @classmethod
    def after_fork(cls) -> None:
        cls._writing.release()
        cls._reading.release()

    @classmethod
    def after_fork_in_child(cls) -> None:
        # New locks, since a server in C may call this without the one before.
        cls._reading, cls._writing = threading.RLock(), threading.RLock()
        for file in cls._all.values():
            file._start()


if hasattr(os, "register_at_fork"):  # not on Windows, which has no fork
    os.register_at_fork(
        before=_LogFile.before_fork,
        after_in_parent=_LogFile.after_fork,
        after_in_child=_LogFile.after_fork_in_child,
    )


# ---- The receiver ----------------------------------------------------------------------------

#: Bytes of a body that are accepted: a delivery has a few hundred, one of a request with a
#: thousand signers about 130,000.
MAX_BODY = 262_144
#: Bytes that are read and thrown away when a body is not wanted, so that the sender gets to
#: read the response; a sender of more sees its connection reset.
MAX_DRAIN = 1_048_576

_Environ: TypeAlias = dict[str, typing.Any]  # of WSGI (PEP 3333)


class WebhookApp:
    """Receives deliveries: a WSGI application (PEP 3333), and `consume` for use without one.

    `verifier` verifies each delivery, and `deliveries` remembers them; by default
    it is a `MemoryDeliveryLog`, which serves one process. If `path` is given nothing else is
    served; it is compared with what follows the mount point. `max_body` is the
    greatest number of bytes of a body that comes over HTTP.

    `around` is called with the event for each call of a handler, and returns a
    context manager that is entered around it: a transaction, an application
    context, a timer. What it raises, also on leaving, is that handler's failure.

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
        around: Callable[[AnyEvent], contextlib.AbstractContextManager[object]] | None = None,
    ) -> None:
        _require_verifier(verifier)
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
        if around is not None:
            _require_around(around)
        self._verifier = verifier
        self._deliveries = MemoryDeliveryLog() if deliveries is None else deliveries
        # As the environ of WSGI has it (PEP 3333, "Unicode Issues").
        self._path = None if path is None else path.encode().decode("latin-1")
        self._max_body = max_body
        self._around = contextlib.nullcontext if around is None else around
        self._handlers: tuple[_Handler, ...] = ()
        self._registering = threading.Lock()
        self._claims: dict[str, tuple[str, float]] = {}  # owner: key, since when

    # One overload for each class of events, so that what is decorated keeps its own type.
    # fmt: off
    if TYPE_CHECKING:
        _SessionT = TypeVar("_SessionT", bound=Callable[[SignatureSessionEvent], object])
        _RequestT = TypeVar("_RequestT", bound=Callable[[SignatureRequestEvent], object])
        _SignatureT = TypeVar("_SignatureT", bound=Callable[[SignatureEvent], object])
        _ProofT = TypeVar("_ProofT", bound=Callable[[SignatureProofEvent], object])
        _ImageT = TypeVar("_ImageT", bound=Callable[[SignatureImageEvent], object])
        _ProfileT = TypeVar("_ProfileT", bound=Callable[[SignatureProfileEvent], object])
        _SignerT = TypeVar("_SignerT", bound=Callable[[SignerEvent], object])
        _ApplicationT = TypeVar("_ApplicationT", bound=Callable[[ApplicationEvent], object])
        _UnknownT = TypeVar("_UnknownT", bound=Callable[[UnknownEvent], object])
        _AnyT = TypeVar("_AnyT", bound=Callable[[AnyEvent], object])

    @overload
    def on(self, event_type: type[SignatureSessionEvent], *, action: str | None = ..., msg_nature: str | None = ...) -> Callable[[_SessionT], _SessionT]: ...
    @overload
    def on(self, event_type: type[SignatureRequestEvent], *, action: str | None = ..., msg_nature: str | None = ...) -> Callable[[_RequestT], _RequestT]: ...
    @overload
    def on(self, event_type: type[SignatureEvent], *, action: str | None = ..., msg_nature: str | None = ...) -> Callable[[_SignatureT], _SignatureT]: ...
    @overload
    def on(self, event_type: type[SignatureProofEvent], *, action: str | None = ..., msg_nature: str | None = ...) -> Callable[[_ProofT], _ProofT]: ...
    @overload
    def on(self, event_type: type[SignatureImageEvent], *, action: str | None = ..., msg_nature: str | None = ...) -> Callable[[_ImageT], _ImageT]: ...
    @overload
    def on(self, event_type: type[SignatureProfileEvent], *, action: str | None = ..., msg_nature: str | None = ...) -> Callable[[_ProfileT], _ProfileT]: ...
    @overload
    def on(self, event_type: type[SignerEvent], *, action: str | None = ..., msg_nature: str | None = ...) -> Callable[[_SignerT], _SignerT]: ...
    @overload
    def on(self, event_type: type[ApplicationEvent], *, action: str | None = ..., msg_nature: str | None = ...) -> Callable[[_ApplicationT], _ApplicationT]: ...
    @overload
    def on(self, event_type: type[UnknownEvent], *, action: str | None = ..., msg_nature: str | None = ...) -> Callable[[_UnknownT], _UnknownT]: ...
    @overload
    def on(self, event_type: type[Event[typing.Any, typing.Any]] = ..., *, action: str | None = ..., msg_nature: str | None = ...) -> Callable[[_AnyT], _AnyT]: ...
    # fmt: on
    def on(
        self,
        event_type: type[typing.Any] = Event,
        *,
        action: str | None = None,
        msg_nature: str | None = None,
    ) -> typing.Any:
        """Register the decorated function for the events of a type, by default for all.

        An `action` and a `msg_nature` narrow it further. The function is returned
        as it is. It is called with the event, in the thread of the request, and
        may be called again for the same event if it, or another, fails. What it
        writes to a database must be committed when it returns.

        Raises ``TypeError`` for what can't be called with one event, for a function
        that a call would not run, such as a coroutine function, and for an action of
        another topic; ``ValueError`` for an action or a nature that is not known.
        One that this module does not know yet is written
        ``SignatureRequestAction("TOMORROW")``.
        """
        for value in (event_type, action, msg_nature):
            if isinstance(value, (list, tuple, set, frozenset)):
                raise TypeError(f"instead of {value!r}, write the decorator once for each")
        event_types = [*_EVENT_TYPES.values(), UnknownEvent]
        if event_type is not Event:
            if event_type not in event_types:
                raise TypeError(
                    "on() takes a class of events that are delivered, or nothing for all,"
                    f" not {event_type!r}"
                )
            event_types = [event_type]
        actions = [_type_arguments(each)[0] for each in event_types]
        action = _require_known("action", action, [kind for kind in actions if kind is not str])
        msg_nature = _require_known("msg_nature", msg_nature, [MessageNature])

        def register(function: Callable[[typing.Any], object]) -> Callable[[typing.Any], object]:
            _require_function("a handler", function)
            with self._registering:
                self._handlers += (_Handler(function, event_type, action, msg_nature),)
            return function

        return register

    def off(self, handler: Callable[..., object]) -> None:
        """Unregister a handler everywhere."""
        with self._registering:
            self._handlers = tuple(h for h in self._handlers if not h.is_of(handler))

    def consume(self, body: _Body) -> AnyEvent:
        """Parse and verify a body, hand its event to the handlers, and return the event.

        What was handled before is not handled again. Raises a `WebhookError`, whose
        ``status`` and ``headers`` are what to respond with; to return means 200.
        Give the bytes as they came: a mapping that was parsed from them is
        another delivery.
        """
        delivery_id, event = "", None
        try:
            data = _to_bytes(body)
            delivery_id = _delivery_id(data)
            delivery = _read_delivery(_decode(data), delivery_id)
            event = delivery.event
            if isinstance(self._verifier, Verifier):
                # Also of what is on record: two applications may share a delivery log.
                self._verifier._check_target(delivery)
            outcome = self._handle_once(event, delivery)
        except WebhookError as error:
            _log_outcome(delivery_id, event, error)
            raise
        _log_outcome(delivery_id, event, outcome)
        return event

    def handle_missed(self, missed: MissedEvent) -> bool:
        """Handle an event of Ignisign's list, once; return whether it was handled now.

        It comes from Ignisign's API under our credential, so it needs no token. It
        is False for an event that was handled before in this way, and for one that
        no handler matches. Raises ``ValueError`` for an event of another application
        or environment, and if the delivery log is in memory, where each run of a
        script would handle all again; `MalformedDeliveryError` if the event can't be
        read; `HandlerError`, `DeliveryInProgressError` and `DeliveryLogError` as for a
        delivery.
        """
        verifier, event = self._verifier, missed.event
        if isinstance(verifier, Verifier):
            theirs = f"{missed.app_id} {missed.app_env}"
            ours = f"{verifier.app_id} {verifier.app_env}"
            if theirs != ours:
                raise ValueError(f"the event is for {_printable(theirs)}, not for {ours}")
        if isinstance(self._deliveries, MemoryDeliveryLog):
            raise ValueError(
                "handle_missed needs a delivery log that outlives the process, such as"
                " SQLiteDeliveryLog(path), or each run would handle all events again"
            )
        if event is None:
            raise MalformedDeliveryError("the event can't be read as Ignisign lists it")
        try:
            outcome = self._handle_once(event, None)
            if outcome is not _Outcome.NO_HANDLER:
                # Renew and sync DONE: the event stays on Ignisign's list.
                self._record(self._deliveries.verified, event.delivery_id, "")
        except WebhookError as error:
            _log_outcome(event.delivery_id, event, error)
            raise
        _log_outcome(event.delivery_id, event, outcome)
        return outcome is _Outcome.HANDLED

    def _handle_once(self, event: AnyEvent, delivery: Delivery | None) -> _Outcome:
        """Handle an event unless that was done before; verify first the delivery it came in."""
        if not self._handlers:
            raise HandlerError(
                problem="this app has no handler: was the module imported that registers them?"
            )
        log, key, owner = self._deliveries, event.delivery_id, os.urandom(16).hex()
        try:
            state = self._record(log.claim, key, owner)
            if state is DeliveryState.DONE:
                return _Outcome.HANDLED_BEFORE
            if state is DeliveryState.IN_PROGRESS:
                raise DeliveryInProgressError(self._describe_progress(key))
            if state not in (DeliveryState.NEW, DeliveryState.VERIFIED):
                raise DeliveryLogError(f"claim() must return a DeliveryState, not {_kind(state)}")
            self._claims[owner] = key, time.monotonic()
            if state is DeliveryState.NEW and delivery is not None:
                _verify(self._verifier, delivery)
                # If this fails, the event is handled all the same: its token is consumed, and
                # what is sent again would be refused.
                self._try_to_record(log.verified, key, owner)
            handlers = [handler for handler in self._handlers if handler.matches(event)]
            if not handlers:
                return _Outcome.NO_HANDLER
            results = [self._call(handler, event) for handler in handlers]
            if failures := [failure for failure in results if failure is not None]:
                raise HandlerError(failures)
            self._record(log.done, key, owner)
            return _Outcome.HANDLED
        finally:  # also after an interruption, such as the time limit of a server
            self._try_to_record(log.release, key, owner)
            self._claims.pop(owner, None)

    def _describe_progress(self, key: str) -> str:
        since = [start for claimed, start in list(self._claims.values()) if claimed == key]
        how = f"for {time.monotonic() - since[0]:.1f} s" if since else "in another process"
        return f"the same delivery is being handled {how}"

    def _call(self, handler: _Handler, event: AnyEvent) -> BaseException | None:
        """Call a handler, and return its failure, if it fails."""
        failure: BaseException | None = None
        try:
            with self._around(event):
                try:
                    handler.call(event)
                except BaseException as error:
                    failure = error
                    raise
        except BaseException as error:
            # The handler's own failure counts, also if the context manager replaces it.
            if failure is None or not _is_failure(error):
                failure = error
        if failure is not None:
            _log(logging.ERROR, "the handler %s failed", handler.name, exc_info=failure)
            if not _is_failure(failure):
                raise failure
        return failure

    def _record(self, step: Callable[[str, str], _ResultT], key: str, owner: str) -> _ResultT:
        """Call a method of the delivery log, which may be the user's own and raise anything."""
        try:
            return step(key, owner)
        except DeliveryLogError:
            raise
        except BaseException as error:
            if not _is_failure(error):
                raise
            _log(logging.ERROR, "the delivery log failed", exc_info=True)
            problem = f"the delivery log failed ({type(error).__name__})"
        raise DeliveryLogError(problem)

    def _try_to_record(self, step: Callable[[str, str], None], key: str, owner: str) -> None:
        try:
            self._record(step, key, owner)
        except DeliveryLogError as error:
            _log(logging.ERROR, "delivery %.12s: %s", key, error)

    def __call__(self, environ: _Environ, start_response: Callable[..., object]) -> Iterable[bytes]:
        """Respond to a request: the WSGI application."""
        status, code, message = HTTPStatus.OK, "OK", "The delivery was received."
        headers = {"Content-Type": "application/json"}
        try:
            self.consume(self._receive(environ))
        except BaseException as error:
            if not _is_failure(error):
                raise
            if not isinstance(error, WebhookError):
                _log(logging.ERROR, "this is a bug in ignisign_webhook", exc_info=True)
                error = WebhookError()
            status, code, message = HTTPStatus(error.status), str(error.code), error._public_message
            headers.update(error.headers)
        body = json.dumps({"code": code, "message": message}).encode() + b"\n"
        headers["Content-Length"] = str(len(body))
        start_response(f"{status.value} {status.phrase}", list(headers.items()))
        return [b"" if environ.get("REQUEST_METHOD") == "HEAD" else body]

    def _receive(self, environ: _Environ) -> bytes:
        """Return the body of a request that may be a delivery, or raise `_RequestError`."""
        request = _Incoming(environ)
        try:
            if self._path is not None and environ.get("PATH_INFO", "") != self._path:
                raise _RequestError(HTTPStatus.NOT_FOUND, "There is nothing at this path.")
            request.check_head()
            return request.read_body(self._max_body)
        except _RequestError as error:
            level = logging.INFO if error.is_probe else logging.WARNING
            asked = f"{environ.get('REQUEST_METHOD', '')} {environ.get('PATH_INFO', '')}"[:200]
            what = "refused a request: %d %s (%s)"
            _log(level, what, error.status, error, _printable(asked))
            if error.status != HTTPStatus.BAD_REQUEST:  # after which there is nothing left to read
                request.drain()
            raise


class _Outcome(Enum):
    """What became of an event, for the log."""

    HANDLED = "handled"
    HANDLED_BEFORE = "handled before"
    NO_HANDLER = "no handler"


class _Handler(NamedTuple):
    function: Callable[[typing.Any], object]
    event_type: type[Event[str, object]]
    action: str | None
    msg_nature: str | None

    @property
    def name(self) -> str:
        plain = _plain_function(self.function)
        return str(getattr(plain, "__qualname__", type(plain).__name__))

    def call(self, event: AnyEvent) -> None:
        """Call it; raise ``TypeError`` if it returns before its work is done."""
        result = self.function(event)
        kinds = (inspect.isawaitable, inspect.isgenerator, inspect.isasyncgen)
        if any(is_kind(result) for is_kind in kinds):
            if isinstance(result, (Coroutine, Generator)):
                result.close()  # or Python warns of a coroutine that was never awaited
            raise TypeError("the handler returned what nobody awaits or iterates over")

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
    """Return an action or a nature; raise an error if no event of these kinds can have it."""
    if value is None:
        return None
    if not isinstance(value, str) or (isinstance(value, _OpenEnum) and type(value) not in kinds):
        expected = " or ".join(kind.__name__ for kind in kinds) or "plain string"
        raise TypeError(f"{name} must be a {expected}, not {value!r}")
    if isinstance(value, _OpenEnum):
        return value
    text = str.__str__(value)  # an enumeration of the user's own is taken for its text
    known = sorted({member.value for kind in kinds for member in kind})
    if known and text not in known:
        raise ValueError(f"{name}={text!r} is none of the known ones: {', '.join(known)}")
    return text


def _plain_function(function: object) -> object:
    while isinstance(function, functools.partial):
        function = function.func
    return function


def _require_function(what: str, function: object) -> None:
    """Raise ``TypeError`` for what can't be called with an event, or what a call would not run."""
    if not callable(function):
        raise TypeError(f"{what} must be a function, not {_kind(function)}")
    plain = _plain_function(function)
    for candidate in (plain, getattr(type(plain), "__call__", None)):
        if inspect.iscoroutinefunction(candidate) or inspect.isasyncgenfunction(candidate):
            raise TypeError(
                f"{what} must be a plain function: nobody would await this one. Run it from a plain"
                " one: anyio.from_thread.run(work, event) under Starlette and FastAPI, elsewhere"
                " asyncio.run_coroutine_threadsafe(work(event), loop).result()"
            )
        if inspect.isgeneratorfunction(candidate):
            raise TypeError(
                f"{what} must be a plain function: nobody would iterate over this generator"
            )
    options: dict[str, typing.Any] = {}
    if sys.version_info >= (3, 14):  # where annotations may name what exists for type checkers only
        from annotationlib import Format

        options["annotation_format"] = Format.STRING
    try:
        signature = inspect.signature(function, follow_wrapped=False, **options)
    except ValueError:  # a function in C that does not tell
        return
    try:
        signature.bind("the event")
    except TypeError as error:
        raise TypeError(
            f"{what} is called with one argument, the event; this one takes {signature}: {error}"
        ) from None


def _require_around(around: object) -> None:
    """Raise ``TypeError`` for what is not a function from an event to a context manager."""
    if hasattr(type(around), "__enter__"):
        problem = "is a context manager itself: write around=lambda event: ..."
    elif inspect.isgeneratorfunction(around):
        problem = "is a generator function: decorate it with @contextlib.contextmanager"
    elif callable(around) and inspect.isasyncgenfunction(inspect.unwrap(around)):
        problem = "returns an asynchronous context manager, which nobody would await"
    else:
        return _require_function("around", around)
    raise TypeError(f"around must be a function that returns a context manager; this {problem}")


def _log_outcome(
    delivery_id: str, event: AnyEvent | None, outcome: _Outcome | WebhookError
) -> None:
    """Write the one line of a delivery, with its parts as attributes of the record too."""
    if isinstance(outcome, WebhookError):
        status, name, detail = outcome.status, type(outcome).__name__, f": {outcome}"
        level = logging.ERROR if status >= 500 else logging.WARNING
    else:
        status, name, detail, level = HTTPStatus.OK, outcome.value, "", logging.INFO
    if isinstance(outcome, DeliveryInProgressError):
        level = logging.INFO  # nobody's fault
    if not _logger.isEnabledFor(level):
        return
    about = {
        attribute: _loggable(getattr(event, attribute)) if event else ""
        for attribute in ("topic", "action", "msg_nature")
    }
    extra = {"delivery_id": delivery_id, **about, "outcome": name, "status": int(status)}
    what = " ".join(filter(None, (delivery_id[:12], *about.values())))
    _log(level, "delivery %s: %s%s", what, name, detail, extra=extra)


class _RequestError(WebhookError):
    """A request that is not a delivery at all."""

    def __init__(self, status: HTTPStatus, message: str) -> None:
        super().__init__(message)
        self.status = status
        self._public_message = message
        # Whoever asks for another path, or with another method, may be a probe.
        self.is_probe = status in (HTTPStatus.NOT_FOUND, HTTPStatus.METHOD_NOT_ALLOWED)
        if not self.is_probe:
            self.code = MalformedDeliveryError.code

    @property
    def headers(self) -> dict[str, str]:
        return {"Allow": "POST"} if self.status == HTTPStatus.METHOD_NOT_ALLOWED else {}


class _Incoming:
    """A request as WSGI passes it on (PEP 3333); what is wrong with it is a `_RequestError`."""

    def __init__(self, environ: _Environ) -> None:
        self._environ = environ

    def check_head(self) -> None:
        """Raise for a request whose body need not be read."""
        if self._environ["REQUEST_METHOD"] != "POST":
            raise _RequestError(HTTPStatus.METHOD_NOT_ALLOWED, "Deliveries are sent with POST.")
        unsupported = HTTPStatus.UNSUPPORTED_MEDIA_TYPE
        media_type = self._environ.get("CONTENT_TYPE", "").partition(";")[0].strip().lower()
        if media_type and not re.fullmatch(r"application/(json|[^/\s]+\+json)", media_type):
            shown = _printable(media_type[:80])
            problem = f"The Content-Type is {shown}; deliveries are sent as application/json."
            raise _RequestError(unsupported, problem)
        if self._environ.get("HTTP_CONTENT_ENCODING", "").strip().lower() not in ("", "identity"):
            raise _RequestError(unsupported, "Deliveries are sent without a content encoding.")

    def read_body(self, max_body: int) -> bytes:
        """Read the body, up to its Content-Length, or to the end if the server marks it."""
        no_length = _RequestError(HTTPStatus.LENGTH_REQUIRED, "The request has no Content-Length.")
        too_long = _RequestError(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "The body is too long.")
        length = self._content_length()
        if length is None:
            if not self._environ.get("wsgi.input_terminated"):
                raise no_length
            body = self._read(max_body + 1)
            # Such servers mark the end of a request without a body, too.
            if not body and "HTTP_TRANSFER_ENCODING" not in self._environ:
                raise no_length
            if len(body) > max_body:
                raise too_long
            return body
        if length > max_body:
            raise too_long
        body = self._read(length)
        if len(body) < length:
            raise _RequestError(HTTPStatus.BAD_REQUEST, "The body is shorter than announced.")
        return body

    def drain(self) -> None:
        """Read what is left of an unwanted body, within bounds, so that the response is read."""
        most = MAX_DRAIN if self._environ.get("wsgi.input_terminated") else 0
        with contextlib.suppress(_RequestError):  # not a number, or the client is gone: respond
            length = self._content_length()
            self._read(most if length is None else min(length, MAX_DRAIN))

    def _content_length(self) -> int | None:
        """Return the CONTENT_LENGTH, None if there is none; PEP 3333 lets it be empty."""
        value = self._environ.get("CONTENT_LENGTH") or ""
        if not value:
            return None
        if not (value.isascii() and value.isdigit()):
            raise _RequestError(HTTPStatus.BAD_REQUEST, "The Content-Length is not a number.")
        # int() refuses very long numbers, of which nineteen digits are enough to be too many bytes.
        return int(value.lstrip("0")[:19] or "0")

    def _read(self, size: int) -> bytes:
        """Read up to a number of bytes, and never past it: some servers would block."""
        stream, parts = self._environ["wsgi.input"], []
        try:
            while size > 0 and (part := stream.read(min(size, 65_536))):
                parts.append(part)
                size -= len(part)
        except Exception as error:  # OSError, or a class of the server's: PEP 3333 names none
            problem = f"The body could not be read ({type(error).__name__})."
            raise _RequestError(HTTPStatus.BAD_REQUEST, problem) from error
        return b"".join(parts)


# ---- Samples ---------------------------------------------------------------------------------


def _samples() -> Mapping[type[AnyEvent], Mapping[str, Mapping[str, object]]]:
    """Return the content of each class of events; under an action, the fields that it adds."""
    signer = {"signer_id": "65f0a3c29902ba0012e9a7f0", "signer_external_id": "customer-7"}
    employee = {"signer_id": "65f0a3c29902ba0012e9a7f1", "signer_external_id": "employee-3"}
    document = {"document_id": "65f0a3c29902ba0012e9a7aa", "document_external_id": "annex-1"}
    request = {
        "signature_request_id": "65f0a3c2be17de0012ab34cd",
        "signature_request_external_id": "contract-2026-0042",
    }
    token = "U2FtcGxlVG9rZW5TYW1wbGVUb2tlblNhbXBsZVRva2VuAA"
    url = f"https://sign.ignisign.io/proofs?t={token}"
    signers = SignatureRequestSigners(
        signers_by_side=(SignatureRequestSigner(**signer),),
        signers_embedded=(SignatureRequestSigner(**employee, token=token),),
    )
    documents = (SignatureProofDocument(**document, token=token, url=url),)
    inputs = (SignerInput.FIRST_NAME, SignerInput.EMAIL, SignerInput.BIRTH_DATE)
    signature = {"document_nature": DocumentType.PDF, "signature_id": "65f0b7d19902ba0012e9a8bb"}
    proof = {"signature_proof_token": token, "signature_proof_url": url}
    return {
        SignatureSessionEvent: {"": {**request, **signer}},
        SignatureRequestEvent: {
            "": {**request, "status": SignatureRequestStatus.IN_PROGRESS},
            "LAUNCHED": {"signers": signers},
            "CHILDREN_GENERATED": {"initial_signature_request_id": "65f0a3c2be17de0012ab34ce"},
        },
        SignatureEvent: {"": {**request, **signer, **document, **signature}},
        SignatureProofEvent: {
            "": {**request, **proof},
            "GENERATED": {"documents": documents},
            "ADV_GENERATED": document,
        },
        SignatureImageEvent: {"": {**request, **signer, **document}},
        SignatureProfileEvent: {"": {"signature_profile_id": "65f0a3c29902ba0012e9a7dd"}},
        SignerEvent: {"": signer, "INPUTS_ADDED": {"inputs_added": inputs}},
        ApplicationEvent: {"": {}, "MEMBERSHIP_UPDATED": {"user_id": "65e9d2a1c3b4a50012cd0001"}},
    }


def sample_delivery(
    event_type: type[AnyEvent] = SignatureSessionEvent,
    action: str | None = None,
    *,
    app_id: str = "appId_demo",
    app_env: AppEnv | str = AppEnv.DEVELOPMENT,
    msg_nature: MessageNature | str | None = None,
    error: IgnisignError | None = None,
    **content: object,
) -> Delivery:
    """Return a delivery such as Ignisign sends, for tests of your own handlers.

    `content` sets fields of the content by their attributes' names. By default the
    action is the topic's first, and the nature the action's usual one. Each call
    makes a new verification token, so each is a new delivery.

    Raises ``TypeError`` for a class that has no sample and for a field that the
    content does not have, and ``ValueError`` for an action that the topic does not
    have and for a content that `parse_delivery` refuses.
    """
    samples = _samples()
    if event_type not in samples:
        known = ", ".join(each.__name__ for each in samples)
        raise TypeError(f"there is no sample of {_kind(event_type)}; there are {known}")
    action_type, content_type = _type_arguments(event_type)
    action = str(_require_known("action", action, [action_type]) or next(iter(action_type)))
    values = {**samples[event_type][""], **samples[event_type].get(action, {})}
    if "app_id" in _attributes(content_type):
        values.update(app_id=app_id, app_env=app_env)
    if event_type is SignatureRequestEvent and action in SignatureRequestStatus:
        values["status"] = SignatureRequestStatus(action)
    if msg_nature is None:
        is_error = error is not None or action == "FAILED"
        is_success = action in ("LAUNCHED", "COMPLETED", "FINALIZED", "GENERATED", "ADV_GENERATED")
        msg_nature = "ERROR" if is_error else "SUCCESS" if is_success else "INFO"
    if msg_nature == "ERROR" and error is None:
        error = IgnisignError(error_code=ErrorCode.UNKNOWN_ERROR)
    event = typing.cast("Callable[..., AnyEvent]", event_type)(
        action=action,
        msg_nature=msg_nature,
        content=content_type(**{**values, **content}),
        error=error,
    )
    delivery = Delivery(
        event=event,
        app_id=app_id,
        app_env=AppEnv(app_env),
        verification_token=os.urandom(24).hex(),
    )
    return parse_delivery(delivery.to_dict())  # so that it is all that one that came would be


# ---- The command line ------------------------------------------------------------------------

#: Seconds within which a request to `serve` must have come: a stop waits for those in hand.
REQUEST_TIMEOUT = 5.0
#: Seconds that `send` waits for a response; Ignisign's patience is not published.
RESPONSE_TIMEOUT = 30.0
#: Characters of a response that `send` shows: it can be a page of HTML.
MAX_SHOWN = 200

# What `send` and `demo` use where no credential is set. It is good for nothing else.
_DEMO_API_KEY = "skv2_development_demo_secret"


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line, and return its exit status."""
    arguments = _make_parser().parse_args(argv)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a terminal may know ASCII only
    try:
        status: int = arguments.run(arguments)
        print(end="", flush=True)
        return status
    except (ValueError, WebhookError) as error:  # an argument, the environment, or Ignisign
        return _fail(str(error), 2)
    except KeyboardInterrupt:
        return 130  # what a shell makes of SIGINT
    except OSError as error:  # of standard output, which Python would try to flush again at its end
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if isinstance(error, BrokenPipeError):  # the reader has closed the pipe
            return 1
        return _fail(f"can't write: {error.strerror}", 1)


def _fail(message: str, status: int) -> int:
    print(f"ignisign-webhook: {_printable(message)}", file=sys.stderr)
    return status


def _make_parser() -> argparse.ArgumentParser:
    import argparse

    parser = argparse.ArgumentParser(
        prog="ignisign-webhook", description="Receive Ignisign's webhooks."
    )
    parser.add_argument("--version", action="version", version=__version__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    credential = (
        "The credential comes from the environment: IGNISIGN_API_KEY, or IGNISIGN_APP_ID,"
        " IGNISIGN_APP_ENV and IGNISIGN_APP_SECRET."
    )

    def add_command(
        run: Callable[[argparse.Namespace], int], summary: str, epilog: str = ""
    ) -> argparse.ArgumentParser:
        name = run.__name__.removeprefix("_")
        command = commands.add_parser(name, help=summary, description=run.__doc__, epilog=epilog)
        command.set_defaults(run=run)
        return command

    add_command(_demo, "show the receiver at work, without account or network")

    send = add_command(_send, "play Ignisign for a receiver of your own")
    send.add_argument("url", metavar="URL", help="of the receiver, such as http://127.0.0.1:8000/")
    send.add_argument(
        "topic", metavar="TOPIC", nargs="?", type=str.upper, help="SIGNATURE_SESSION by default"
    )
    send.add_argument("action", metavar="ACTION", nargs="?", type=str.upper, help="all by default")
    send.add_argument("--nature", type=str.upper, help="INFO, SUCCESS, WARNING or ERROR")
    send.add_argument(
        "--set",
        metavar="NAME=VALUE",
        action="append",
        default=[],
        help="a field of the content, by its name on the wire; VALUE is text, or else a JSON"
        " object, array or null",
    )
    send.add_argument("--file", help="a body of your own, sent as it is")
    send.add_argument("--repeat", type=int, default=1, metavar="N", help="send each N times")
    send.add_argument("--port", type=int, default=8765, help="of the token checks (%(default)s)")

    summary = "list the endpoints that are registered at Ignisign, or add one"
    endpoints = add_command(_endpoints, summary, credential)
    endpoints.set_defaults(add_url=None)
    add = endpoints.add_subparsers(metavar="[add URL]").add_parser("add", help="register one")
    add.add_argument("add_url", metavar="URL", help="where Ignisign is to send deliveries")
    add.add_argument("--description", default="", help="for people")

    summary = "list what Ignisign could not deliver, or have it sent again"
    missed = add_command(_missed, summary, credential)
    missed.add_argument(
        "--resend", nargs="*", metavar="ID", help="have all of them, or only these, sent again"
    )

    serve = add_command(_serve, "receive deliveries and print their events", credential)
    serve.add_argument("--host", default="127.0.0.1", help="where to listen (%(default)s)")
    serve.add_argument("--port", type=int, default=8080, help="0 takes a free one (%(default)s)")
    serve.add_argument("--path", help="serve only this path (all by default)")
    serve.add_argument("--deliveries", metavar="FILE", help="keep the delivery log in this file")

    parse = add_command(_parse, "show the event in a body")
    parse.add_argument("file", nargs="?", default="-", help="standard input by default")
    return parser


def _demo(arguments: argparse.Namespace) -> int:
    """Send deliveries to a receiver on this machine, beside a stand-in of Ignisign's token service.

    Exit with 0 only if every response was right.
    """
    handled: list[AnyEvent] = []
    wrong = 0
    _logger.disabled = True  # the handler's traceback would be no news
    service = _TokenService()
    with _serving(service) as service_url:
        app = WebhookApp(Verifier.from_api_key(_DEMO_API_KEY, base_url=service_url))

        @app.on(SignatureSessionEvent)
        def remember(event: SignatureSessionEvent) -> None:
            handled.append(event)
            if event.msg_nature == MessageNature.WARNING and len(handled) == 2:
                raise RuntimeError("the database is away")

        with _serving(app) as receiver:
            print(f"{'delivery':<26}{'response':<28}{'handler runs':<14}check")
            for what, delivery, expected, runs in _demo_steps(service):
                status, text = _post(receiver, json.dumps(delivery).encode())
                code = json.loads(text)["code"].removeprefix("SDK_WEBHOOK_")
                response = f"{status[:3]} {code}"
                is_right = response == expected and len(handled) == runs
                wrong += not is_right
                print(f"{what:<26}{response:<28}{len(handled):<14}{'ok' if is_right else 'WRONG'}")
    print(f"Responses that were wrong: {wrong}." if wrong else "Every response was right.")
    return 1 if wrong else 0


def _demo_steps(service: _TokenService) -> list[tuple[str, JSONObject, str, int]]:
    """Return the names, the deliveries, what is expected: the response, the runs by then."""
    genuine = sample_delivery().to_dict()
    unlucky = sample_delivery(msg_nature=MessageNature.WARNING).to_dict()
    forged = sample_delivery().to_dict()
    malformed: JSONObject = {**genuine, "content": {"signerId": 7}}
    service.good.update(str(sent["verificationToken"]) for sent in (genuine, unlucky))
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


def _send(arguments: argparse.Namespace) -> int:
    """POST deliveries to a receiver, and respond to its token checks in Ignisign's place.

    Start the receiver with IGNISIGN_SERVER_URL=http://127.0.0.1:8765 and the IGNISIGN_API_KEY
    that is set here, skv2_development_demo_secret if none is. TOPIC can be ALL. Exit with 0 if
    every response was a 200, with 1 if not, with 2 for a mistake in the arguments.
    """
    from http.client import HTTPException
    from socket import gaierror

    url, repeat = arguments.url, arguments.repeat
    host, port = _require_url(url)
    if port == arguments.port and _is_loopback(host):
        raise ValueError(
            f"port {port} is where the token checks are answered: give the receiver's in the URL,"
            " or another --port"
        )
    if repeat < 1:
        raise ValueError("--repeat must be 1 or more")
    parcels = _parcels(arguments)
    service = _TokenService()
    service.good.update(token for _, token, _ in parcels)
    advice: list[str] = []
    all_ok = True
    with _serving(service, arguments.port) as service_url:
        for name, token, body in [each for each in parcels for _ in range(repeat)]:
            try:
                status, text = _post(url, body)
            except (ConnectionRefusedError, gaierror) as error:
                return _fail(f"no receiver at {url} ({_reason(error)}): is it started there?", 1)
            except (OSError, HTTPException) as error:
                status, text = "no response", _reason(error)
            is_ok = status.startswith("200")
            all_ok &= is_ok
            shown = "" if is_ok else " ".join(text[:MAX_SHOWN].split())
            mark = "…" if shown and len(text) > MAX_SHOWN else ""
            print(_printable(f"{name:<42}  {status}  {shown}{mark}".rstrip()), flush=True)
            hint = _advice(status, text, token in service.asked, service_url)
            if hint and hint not in advice:
                advice.append(hint)
    for hint in advice:
        print(f"The receiver {hint}", file=sys.stderr)
    return 0 if all_ok else 1


def _advice(status: str, text: str, has_asked: bool, service_url: str) -> str:
    """Return what is wrong with the receiver's settings, as far as a response tells."""
    if "SDK_WEBHOOK_BAD_APP" in text:
        return (
            "is of another application or environment than the delivery: start it with the"
            f" IGNISIGN_API_KEY that is set here, {_DEMO_API_KEY} if none is"
        )
    if has_asked:
        return ""
    if status.startswith("200"):
        return "did not ask here about the token: it has handled the body before, or verifies none"
    # A view of the user's own may respond without a text.
    signs = (VerificationError.code, VerificationUnavailableError._public_message)
    if status[:3] in ("403", "503") and (not text or any(sign in text for sign in signs)):
        return f"did not ask here about the token: start it with IGNISIGN_SERVER_URL={service_url}"
    return ""


def _parcels(arguments: argparse.Namespace) -> list[tuple[str, str, bytes]]:
    """Return what the arguments ask for: the name, the token and the body of each delivery."""
    if arguments.file is not None:
        if arguments.topic or arguments.nature or arguments.set:
            raise ValueError("--file is sent as it is, without TOPIC, --nature or --set")
        body = _read_file(arguments.file)
        token = ""
        with contextlib.suppress(MalformedDeliveryError):
            token = parse_delivery(body).verification_token
        return [(arguments.file, token, body)]
    nature = _require_one_of("nature", arguments.nature, list(MessageNature))
    given = dict(map(_parse_field, arguments.set))
    environ = {**os.environ, "IGNISIGN_SERVER_URL": "http://127.0.0.1"}  # nobody is asked there
    if not (environ.get("IGNISIGN_API_KEY") or environ.get("IGNISIGN_APP_SECRET")):
        environ["IGNISIGN_API_KEY"] = _DEMO_API_KEY
    client = IgnisignClient.from_env(environ)  # for the application that it names
    settable: set[str] = set()
    parcels = []
    for event_type, action in _events_to_send(arguments.topic, arguments.action):
        delivery = sample_delivery(
            event_type, action, app_id=client.app_id, app_env=client.app_env, msg_nature=nature
        )
        names = set(map(_wire_name, _attributes(_type_arguments(event_type)[1])))
        settable |= names
        wire = delivery.to_dict()
        changes = {name: value for name, value in given.items() if name in names}
        wire["content"] = {**typing.cast(JSONObject, wire["content"]), **changes}
        name = f"{wire['topic']} {wire['action']} {wire['msgNature']}"
        parcels.append((name, delivery.verification_token, json.dumps(wire).encode()))
    for name in given:
        _require_one_of("field of the content", name, sorted(settable))
    return parcels


def _events_to_send(topic: str | None, action: str | None) -> list[tuple[type[AnyEvent], str]]:
    """Return the classes of events and the actions that TOPIC and ACTION stand for."""
    topic = Topic(topic or "SIGNATURE_SESSION").value  # also of the documentation's spellings
    _require_one_of("topic", topic, ["ALL", *_EVENT_TYPES])
    events = [
        (event_type, str(each))
        for known, event_type in _EVENT_TYPES.items()
        if topic in ("ALL", known)
        for each in _type_arguments(event_type)[0]
    ]
    _require_one_of(f"action of {topic}", action, [each for _, each in events])
    return [event for event in events if action in (None, event[1])]


def _parse_field(argument: str) -> tuple[str, JSONValue]:
    name, equals, value = argument.partition("=")
    if not equals:
        raise ValueError(f"--set takes NAME=VALUE, not {argument!r}")
    if value != "null" and not value.startswith(("{", "[")):
        return name, value
    try:
        return name, _decode(value.encode())
    except MalformedDeliveryError as error:
        raise ValueError(f"--set {name}: {error.args[0]}") from None


def _require_one_of(what: str, value: str | None, known: Sequence[str]) -> str | None:
    if value is not None and value not in known:
        raise ValueError(f"{value!r} is not a known {what}; known: {', '.join(known)}")
    return value


def _require_url(url: str) -> tuple[str, int | None]:
    """Return the host and the port of a URL."""
    from urllib.parse import urlsplit

    try:
        parts = urlsplit(url)
        if re.fullmatch(r"https?://[!-~]+", url) and parts.hostname and parts.port != 0:
            return parts.hostname, parts.port
    except ValueError:  # of the port
        pass
    raise ValueError(f"{url!r} is not a URL: write http://host:port/path, or https:")


def _read_file(name: str) -> bytes:
    """Return what is in a file, in standard input for ``-``."""
    try:
        if name != "-":
            with open(name, "rb") as file:
                return file.read()
        if sys.stdin is not None:
            return sys.stdin.buffer.read()
        problem = "standard input is closed"
    except OSError as error:
        problem = str(error.strerror)
    raise ValueError(f"{name}: {problem}")


def _endpoints(arguments: argparse.Namespace) -> int:
    """List the endpoints of the application and environment, the first thing to try with a key.

    Exit with 0 if one is enabled, with 1 if none is, so that nothing will arrive, with 2 if
    Ignisign can't be asked.
    """
    if arguments.add_url is not None:
        _require_url(arguments.add_url)
    client = IgnisignClient.from_env()
    print(f"{client.app_id} ({client.app_env}), asked at {client.base_url}", flush=True)
    if arguments.add_url is not None:
        client.add_endpoint(arguments.add_url, arguments.description)
    endpoints = client.endpoints()
    for each in endpoints:
        disabled = "(disabled)" if each.is_disabled else ""
        line = "  ".join(filter(None, (each.endpoint_id, each.url, each.description, disabled)))
        print(_printable(line))
    if all(each.is_disabled for each in endpoints):
        return _fail("no endpoint is enabled, so nothing will arrive: `endpoints add URL`", 1)
    return 0


def _missed(arguments: argparse.Namespace) -> int:
    """List the events that Ignisign could not deliver, or have them sent again.

    A line holds the time, the topic, the action, the response that Ignisign got, the id. Exit
    with 0 if nothing is left to do, with 1 if something is, with 2 if Ignisign can't be asked.
    """
    client = IgnisignClient.from_env()
    missed = client.missed_events()
    wanted = arguments.resend  # None to list only, empty for all
    unknown = set(wanted or ()) - {each.event_id for each in missed}
    left = len(unknown)
    for each in missed:
        if wanted and each.event_id not in wanted:
            continue
        if each.endpoint.is_disabled:
            outcome = "its endpoint is disabled"
            left += bool(wanted)
        elif wanted is None:
            outcome = ""
            left += 1
        else:
            outcome = "resent"
            try:
                client.resend(each)
            except VerificationUnavailableError as error:
                outcome = f"not resent: {error}"
                left += 1
        line = (each.created_at, each.topic, each.action, each.response or "no response")
        print(_printable("  ".join([*line, each.event_id, outcome]).rstrip()), flush=True)
    for event_id in sorted(unknown):
        _fail(f"{event_id} is not on Ignisign's list of missed events", 1)
    return 1 if left else 0


def _serve(arguments: argparse.Namespace) -> int:
    """Receive deliveries and print each event as a line of JSON, which may hold secrets.

    It is for trials: what it responds 200 to, it has printed.
    """
    import signal

    if sys.stdout is None:
        raise ValueError("standard output is closed: there is nowhere to print the events")
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s")
    client = IgnisignClient.from_env()
    log = None if arguments.deliveries is None else SQLiteDeliveryLog(arguments.deliveries)
    app = WebhookApp(Verifier.from_client(client), deliveries=log, path=arguments.path)
    server = _make_server(app, arguments.host, arguments.port)
    output = _LineWriter(sys.stdout.fileno())
    signals = (signal.SIGINT, signal.SIGTERM)

    @app.on()
    def print_event(event: AnyEvent) -> None:
        output.write(json.dumps(event.to_dict()))

    def stop(signum: int, frame: object) -> None:
        for each in signals:  # the next one ends a stop that waits for a slow sender
            signal.signal(each, signal.SIG_DFL)
        # Not from here: shutdown() waits for serve_forever(), which this interrupts.
        threading.Thread(target=server.shutdown).start()

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

    A buffer would keep what it could not write, and write it with the next line: so there is none.
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


def _parse(arguments: argparse.Namespace) -> int:
    """Show the event in a body, or in a line that `serve` printed, without its secrets.

    Nothing is verified. Exit with 1 if it is malformed, saying where.
    """
    body = _read_file(arguments.file)
    try:
        value = _decode(body)
        # `serve` prints an event without its credentials.
        is_event = isinstance(value, dict) and value.keys().isdisjoint(_CREDENTIALS)
        id_ = _delivery_id(body)
        event = _read_event(value, id_) if is_event else _read_delivery(value, id_).event
    except MalformedDeliveryError as error:
        return _fail(str(error), 1)
    lines = [f"    {each.name}={getattr(event, each.name)!r}," for each in fields(event)]
    print(f"{type(event).__name__}(", *lines, ")", sep="\n")
    return 0


def _make_server(app: WSGIApplication, host: str, port: int) -> WSGIServer:
    """Return a server for `app` that has a thread for each request and is quiet."""
    import socketserver
    from wsgiref.simple_server import WSGIRequestHandler, WSGIServer

    class Handler(WSGIRequestHandler):
        def setup(self) -> None:
            super().setup()
            deadline = _Deadline(REQUEST_TIMEOUT)
            self.rfile = io.BufferedReader(_DeadlineReader(self.connection, deadline, math.inf))

        def get_environ(self) -> _Environ:
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
            _log(logging.INFO, "a request ended early: %s", type(sys.exc_info()[1]).__name__)

    try:
        server = Server((host, port), Handler)
    except (OSError, OverflowError) as error:
        problem = getattr(error, "strerror", None) or error
        raise ValueError(f"can't listen on {host}:{port} (--port): {problem}") from None
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

    def __call__(self, environ: _Environ, start_response: Callable[..., object]) -> list[bytes]:
        path, token = environ["PATH_INFO"], None
        with contextlib.suppress(WebhookError):
            token = _member(_decode(_Incoming(environ).read_body(MAX_BODY)), "token")
        status, data = "200 OK", dict[str, object]()
        if path.endswith(_AUTH_PATH):
            data["jwtToken"] = "a.jwt.without-an-end"
        elif path.endswith(_CHECK_PATH) and isinstance(token, str):
            data["isValid"] = token in self.good
            data["alreadyConsumed"] = token in self.asked
            data["notFound"] = not data["isValid"] and not data["alreadyConsumed"]
            self.good.discard(token)
            self.asked.add(token)
        else:
            status, data["code"] = "404 Not Found", "BAD_REQUEST"
        response = json.dumps(data).encode()
        start_response(status, [("Content-Length", str(len(response)))])
        return [response]


def _post(url: str, body: bytes) -> tuple[str, str]:
    """POST a body, and return the status and the text of the response."""
    from http.client import HTTPConnection, HTTPSConnection
    from urllib.parse import urlsplit

    parts = urlsplit(url)
    if parts.scheme == "https":
        connection: HTTPConnection = HTTPSConnection(parts.netloc, context=_default_ssl_context())
    else:
        connection = HTTPConnection(parts.netloc)
    connection.timeout = RESPONSE_TIMEOUT
    with contextlib.closing(connection):
        path = parts._replace(scheme="", netloc="", path=parts.path or "/", fragment="").geturl()
        connection.request("POST", path, body, {"Content-Type": "application/json"})
        response = connection.getresponse()
        text = response.read(MAX_RESPONSE).decode(errors="replace").strip()
        return f"{response.status} {response.reason}", text


# ---- Appendix: HTTP within a deadline --------------------------------------------------------
#
# An `http.client.HTTPConnection` bounds the time of each operation, not of a whole call: a
# response that comes byte by byte would never end. So a request is written here, within a
# deadline, and `http.client.HTTPResponse` reads the response from a stream that ends at it.

#: Seconds for which an unused connection is kept: Node's HTTP servers close theirs after five.
MAX_IDLE = 4.0


class _Deadline:
    """A moment by which something must be over."""

    def __init__(self, seconds: float) -> None:
        self._end = time.monotonic() + seconds

    def left(self) -> float:
        """Return the seconds that are left; raise TimeoutError when there are none."""
        left = self._end - time.monotonic()
        if left <= 0:
            raise TimeoutError
        return left


class _DeadlineReader(io.RawIOBase):
    """A raw stream over a socket, with one deadline and one byte limit for all reads."""

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
            raise _CallFailed("a response that is too long")
        return count


@dataclass(frozen=True, slots=True)
class _Request:
    """A request to Ignisign's API."""

    method: str
    path: str
    payload: Mapping[str, str] | None = field(default=None, repr=False)  # which may be secret
    max_body: int = MAX_RESPONSE  # bytes of the response's body


class _Connection:
    """An open connection, used for one request at a time, and by one process."""

    def __init__(self, sock: socket.socket) -> None:
        import socket
        import weakref

        self.sock = sock
        self.last_used = time.monotonic()
        self._process = os.getpid()
        # For a client that is dropped. (Not by a `__del__`: in a cycle of references, the socket's
        # own destructor could run before it, and warn.)
        weakref.finalize(self, sock.close)
        # Without this, a request can wait for the acknowledgement of the handshake.
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def is_fresh(self) -> bool:
        """Whether it is ours, was used lately, and the other side has neither closed it nor spoken.

        A child of a fork must not use what its parent uses too. (The process id tells, and
        not `os.register_at_fork`, because servers written in C fork past Python.)
        """
        import ssl

        if self._process != os.getpid() or time.monotonic() - self.last_used > MAX_IDLE:
            return False
        try:
            self.sock.settimeout(0)
            self.sock.recv(1)
        except (BlockingIOError, ssl.SSLWantReadError):
            return True  # nothing has come
        except OSError:
            pass
        return False


class _Channel:
    """The way to the server at a base URL: one request, one response, each within a deadline."""

    def __init__(self, base_url: str, timeout: float, ssl_context: SSLContext | None) -> None:
        import urllib.parse

        if not (isinstance(timeout, (int, float)) and 0 < timeout < threading.TIMEOUT_MAX):
            raise ValueError("timeout must be a finite number of seconds above zero")
        which = "the base URL (base_url, IGNISIGN_SERVER_URL)"
        _require_plain(which, base_url)
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
                f"{which} must begin with https:, except for a loopback host,"
                " or the credential could be read on its way"
            )
        self.base_url = base_url
        self.timeout = timeout
        self.netloc = url.netloc
        self._host = url.hostname
        self._port = port or (443 if url.scheme == "https" else 80)
        self._prefix = url.path.rstrip("/")
        self._proxy: _Proxy | None = None
        self._ssl_context: SSLContext | None = None
        if url.scheme == "https":
            self._ssl_context = ssl_context or _default_ssl_context()
            self._proxy = _Proxy.from_environ(self._host, self._port)
        self._idle: deque[_Connection] = deque()

    def exchange(self, request: _Request, bearer: str, deadline: _Deadline) -> tuple[int, bytes]:
        """Send a request, and return the status and the body of the response."""
        payload = "" if request.payload is None else json.dumps(request.payload)
        lines = [
            f"{request.method} {self._prefix}{request.path} HTTP/1.1",
            f"Host: {self.netloc}",
            f"User-Agent: ignisign-webhook/{__version__}",
            "Accept: application/json",
            "Accept-Encoding: identity",
        ]
        if bearer:
            lines.append(f"Authorization: Bearer {bearer}")
        if payload:
            lines += ["Content-Type: application/json", f"Content-Length: {len(payload)}"]
        connection = self._take() or _Connection(self._connect(deadline))
        is_reusable = False
        try:
            connection.sock.settimeout(deadline.left())
            connection.sock.sendall("\r\n".join([*lines, "", payload]).encode("ascii"))
            response = _response(connection.sock, deadline, request.max_body)
            body = response.read(request.max_body + 1)
            if len(body) > request.max_body or response.length:
                problem = "a response that is cut short or too long"
                raise _CallFailed(f"{problem} (HTTP {response.status})")
            # After a 1xx, more comes, or no HTTP any more.
            is_final = response.status >= 200
            is_reusable = is_final and response.isclosed() and not response.will_close
        finally:
            if is_reusable:
                connection.last_used = time.monotonic()
                self._idle.append(connection)
            else:
                connection.sock.close()
        return response.status, body

    def _take(self) -> _Connection | None:
        """Return an idle connection that can be used, None if there is none.

        It is the one that was used longest ago, so that those too many are found and closed.
        """
        while True:
            try:
                connection = self._idle.popleft()
            except IndexError:
                return None
            if connection.is_fresh():
                return connection
            connection.sock.close()

    def _connect(self, deadline: _Deadline) -> socket.socket:
        if self._proxy is None:
            sock = _dial(self._host, self._port, deadline)
        else:
            sock = self._proxy.connect(deadline)
        if self._ssl_context is None:
            return sock
        try:
            sock.settimeout(deadline.left())
            return self._ssl_context.wrap_socket(sock, server_hostname=self._host)
        except BaseException:
            sock.close()
            raise


def _reason(error: BaseException) -> str:
    """Return why a call failed. The text of an exception is left out: it can echo what was sent."""
    if isinstance(error, _CallFailed):
        return str(error)
    if isinstance(error, TimeoutError):
        return "timed out"
    return getattr(error, "strerror", None) or type(error).__name__


def _default_ssl_context() -> SSLContext:
    """Return Python's own context; the files that the environment names for it must be usable."""
    import ssl

    name = "SSLKEYLOGFILE"
    try:
        context = ssl.create_default_context()
        name = "SSL_CERT_FILE"  # which Python ignores if there is no such file
        if os.environ.get(name):
            context.load_verify_locations(os.environ[name])
        return context
    except OSError as error:
        problem = f"{name} can't be used: {error.strerror}"
        raise ValueError(f"{problem}. Unset it, or name another file") from None


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

    @classmethod
    def from_environ(cls, host: str, port: int) -> _Proxy | None:
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
                return cls(url.hostname, url.port or 80, f"{request}\r\n".encode("ascii"))
        except ValueError:
            pass  # its text can quote the password
        raise ValueError("https_proxy: only http://[user:password@]host:port is supported")

    def connect(self, deadline: _Deadline) -> socket.socket:
        """Connect to the proxy, and have it connect us to the host (RFC 9110, 9.3.6)."""
        try:
            with contextlib.ExitStack() as stack:
                sock = stack.enter_context(_dial(self.host, self.port, deadline))
                sock.settimeout(deadline.left())
                sock.sendall(self.request)
                status = _response(sock, deadline, 0).status
                if 200 <= status < 300:
                    stack.pop_all()
                    return sock
                problem = f"HTTP {status}"
        except Exception as error:
            problem = _reason(error)
        raise _CallFailed(f"the proxy {self.host}:{self.port} (https_proxy): {problem}")


def _dial(host: str, port: int, deadline: _Deadline) -> socket.socket:
    """Connect to the first address of a host that responds, giving each its share of the time."""
    import socket

    addresses = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    problem: OSError = OSError(0, "the host has no address")
    for tried, (*_, address) in enumerate(addresses):
        share = deadline.left() / (len(addresses) - tried)
        try:
            return socket.create_connection((str(address[0]), int(address[1])), share)
        except OSError as error:
            problem = error
    raise problem


def _response(sock: socket.socket, deadline: _Deadline, max_body: int) -> HTTPResponse:
    """Return the response that comes in on a socket, read up to its body."""
    from http.client import HTTPResponse
    from types import SimpleNamespace

    # http.client alone admits six million bytes of headers, and reads on after a chunk of a
    # negative length.
    max_framing = 196_608
    file = io.BufferedReader(_DeadlineReader(sock, deadline, max_body + max_framing))
    source = SimpleNamespace(makefile=lambda mode: file)  # all of a socket that it asks for
    response = HTTPResponse(typing.cast("socket.socket", source))
    response.begin()
    return response


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
    ORGANIZATION_FEATURE_FORBIDDEN = "ORGANIZATION_FEATURE_FORBIDDEN"
    # fmt: on


if __name__ == "__main__":
    sys.exit(main())
