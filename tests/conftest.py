"""What all tests share: no network, the folder of gold records, its absence, the coder."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import pytest

if TYPE_CHECKING:
    from dyade.code.pipeline import Coder

SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(autouse=True, scope="session")
def no_network() -> Iterator[None]:
    """Any attempt to reach another machine fails the test that makes it."""

    def refuse(*args: Any, **kwargs: Any) -> NoReturn:
        raise AssertionError(f"a test wants the network: {args[-1:]}")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", refuse)
        patch.setattr(socket.socket, "connect_ex", refuse)
        patch.setattr(socket, "getaddrinfo", refuse)
        yield


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leaves out the tests on gold records where these are not beside the checkout."""
    if SHARED.is_dir():
        return
    reason = f"no folder {SHARED.name}/ beside the checkout: gold records are not shipped"
    for item in items:
        if item.get_closest_marker("shared"):
            item.add_marker(pytest.mark.skip(reason=reason))


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with gold records and real dispatches, for tests marked ``shared``."""
    return SHARED


@pytest.fixture(scope="session")
def coder() -> Coder:
    """The coder with the French model, loaded once: tests that ask for it are marked ``model``."""
    from dyade.code.pipeline import Coder

    return Coder.load()
