"""A program that uses the installed module in its three ways: type checkers must accept it."""

import contextlib
import functools
import sys
from collections.abc import Iterator

from ignisign_webhook import (
    AnyEvent,
    ApplicationEvent,
    Delivery,
    Endpoint,
    Event,
    IgnisignClient,
    MessageNature,
    SignatureEvent,
    SignatureImageEvent,
    SignatureProfileEvent,
    SignatureProofAction,
    SignatureProofEvent,
    SignatureRequestEvent,
    SignatureSessionAction,
    SignatureSessionEvent,
    SignerEvent,
    SQLiteDeliveryLog,
    TokenStatus,
    UnknownEvent,
    Verifier,
    WebhookApp,
    WebhookError,
    parse_event,
    sample_delivery,
)

if sys.version_info >= (3, 11):
    from typing import assert_never, assert_type
else:
    from typing_extensions import assert_never, assert_type


def describe(event: AnyEvent) -> str:
    """Narrow with match, exhaustively."""
    match event:
        case SignatureSessionEvent():
            assert_type(event.action, SignatureSessionAction)
            return event.content.signer_id if event.content else ""
        case SignatureRequestEvent(content=content):
            signers = content.signers if content else None
            embedded = signers.signers_embedded if signers else None
            return ", ".join(signer.signer_id for signer in embedded or ())
        case SignatureProofEvent():
            return str(event.content and event.content.documents)
        case SignatureEvent() | SignatureImageEvent():
            return event.content.document_id if event.content else ""
        case SignatureProfileEvent() | SignerEvent() | ApplicationEvent():
            return f"{event.topic} {event.msg_nature}"
        case UnknownEvent():
            return event.action
        case _:
            assert_never(event)


def check_token(delivery: Delivery) -> TokenStatus:
    """Stand in for Ignisign."""
    return TokenStatus.VALID if delivery.verification_token else TokenStatus.INVALID


@contextlib.contextmanager
def transaction(event: AnyEvent) -> Iterator[None]:
    """Stand in for a database's transaction."""
    print(event.delivery_id)
    yield


verifier = Verifier(app_id="appId_x", app_env="DEVELOPMENT", check_token=check_token)
app = WebhookApp(
    verifier, deliveries=SQLiteDeliveryLog("log.sqlite3"), path="/hook", around=transaction
)
WebhookApp(verifier, around=lambda event: contextlib.suppress(KeyError))


@app.on(SignatureSessionEvent, action=SignatureSessionAction.INITIALIZED)
def session_started(event: SignatureSessionEvent) -> str:
    """Handle one type of event."""
    return event.content.signer_id.upper() if event.content else ""


@app.on(SignerEvent, msg_nature=MessageNature.ERROR)
@app.on()
def anything(event: AnyEvent) -> None:
    """Handle several types, after one another."""
    print(describe(event))


@app.on(SignatureEvent)
def wider(event: Event[str, object]) -> None:
    """Handle one type with a function that takes more."""
    print(event.to_dict())


@app.on(SignatureRequestEvent)
@app.on(SignatureProofEvent)
def either(event: SignatureRequestEvent | SignatureProofEvent, *, dry_run: bool = False) -> bool:
    """Handle two types; what is decorated keeps its own."""
    return dry_run or event.content is not None


@app.on(Event)
def everything(event: AnyEvent) -> None:
    """Handle all types, said in another way."""


class Office:
    """Handle with a method and with what is no function."""

    def __init__(self) -> None:
        app.on(UnknownEvent)(self.receive)
        app.on(SignerEvent)(functools.partial(wider))
        app.on(ApplicationEvent, action="ARCHIVED")(lambda event: print(event.content))

    def receive(self, event: UnknownEvent) -> None:
        """Handle one type."""


def receive(body: bytes) -> int:
    """Call, from a view."""
    try:
        assert_type(parse_event(body, verifier), AnyEvent)
        assert_type(app.consume(body), AnyEvent)
    except WebhookError as error:
        return error.status
    return 200


made = SignatureSessionEvent(
    action=SignatureSessionAction.INITIALIZED, msg_nature=MessageNature.INFO
)
assert_type(session_started(event=made), str)
assert_type(everything(made), None)
assert_type(
    either(
        SignatureProofEvent(
            action=SignatureProofAction.GENERATED, msg_nature=MessageNature.SUCCESS
        ),
        dry_run=True,
    ),
    bool,
)
assert_type(sample_delivery(SignatureSessionEvent, signer_id="s-1"), Delivery)
Verifier.from_api_key("skv2_development_x_y", timeout=3, base_url="https://example.org")

client = IgnisignClient("skv2_development_x_y", app_id="appId_x", app_env="DEVELOPMENT")
assert_type(Verifier.from_client(client), Verifier)
assert_type(client.endpoints(), list[Endpoint])
for missed in client.missed_events(endpoint="https://example.org/hook"):
    assert_type(missed.response_status, int | None)
    if missed.response_status == 403:
        assert_type(app.handle_missed(missed), bool)
    else:
        client.resend(missed)
