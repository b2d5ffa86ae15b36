"""A program that uses the installed module in its three ways: type checkers must accept it."""

import sys

from ignisign_webhook import (
    AnyEvent,
    ApplicationEvent,
    Delivery,
    Event,
    MessageNature,
    SignatureEvent,
    SignatureImageEvent,
    SignatureProfileEvent,
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


verifier = Verifier(app_id="appId_x", app_env="DEVELOPMENT", check_token=check_token)
app = WebhookApp(verifier, deliveries=SQLiteDeliveryLog("log.sqlite3"), path="/hook")


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
assert_type(session_started(made), str)
Verifier.from_api_key("sk_development_x_y", timeout=3, base_url="https://example.org")
