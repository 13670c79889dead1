"""A store that the tests of this package ask."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.ask.pyongyang import dispatches

import dyade
from dyade.ask.record import OpenRecord


@pytest.fixture(scope="module")
def asked() -> Iterator[OpenRecord]:
    """The record of Moscow and Pyongyang, in French."""
    with dyade.open(":memory:", lang="fr") as made:
        made.ingest(dispatches())
        yield made
