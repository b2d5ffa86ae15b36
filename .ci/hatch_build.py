"""Put the module's types into the wheel.

PEP 561 gives a single-file module no way to ship its types, but for a package
of stubs beside it. Type checkers skip the bodies of functions in a stub, so the
module's own text serves as it is.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class StubsHook(BuildHookInterface[Any]):
    """Adds ``ignisign_webhook-stubs/__init__.pyi``, a copy of the module."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Make the copy, outside the tree, and have the build take it from there."""
        self.scratch = Path(tempfile.mkdtemp())
        stub = self.scratch / "__init__.pyi"
        shutil.copyfile(Path(self.root) / "ignisign_webhook.py", stub)
        build_data["force_include"][str(stub)] = "ignisign_webhook-stubs/__init__.pyi"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Take the copy away."""
        shutil.rmtree(self.scratch)
