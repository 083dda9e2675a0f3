"""The shipped recall networks, loaded once."""

import asyncio

import pytest
from lab.recall_session import trained_networks

from tools.derive.sessions import hold_recall_networks


@pytest.fixture(scope="session")
def trained():
    """{architecture: {1 … 5: params}}"""
    hold_recall_networks()
    return asyncio.run(trained_networks(""))
