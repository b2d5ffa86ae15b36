"""A program with mistakes that type checkers must find, each in a line that is marked."""

import contextlib

from ignisign_webhook import SignatureSessionEvent, SignerEvent, Verifier, WebhookApp, parse_event

app = WebhookApp(Verifier.from_env())
WebhookApp(Verifier.from_env(), around=contextlib.nullcontext())  # wrong


@app.on(SignatureSessionEvent)  # wrong
def on_session(event: SignerEvent) -> None:
    """Take another type of event than the one that is registered."""


def signer_of(event: SignatureSessionEvent) -> str:
    """Call a field by its name on the wire."""
    return event.content.signerId if event.content else ""  # wrong


parse_event(["not", "a", "body"])  # wrong
