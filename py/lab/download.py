"""Files for the lab's worker: streamed, counted, and found in the offline store when the network is gone."""

import js
import numpy as np
from pyodide.ffi import JsException

from lab.border import Unreachable


async def fetch(url: str, expected: int | None, arrived, again: bool = False) -> np.ndarray:
    """The bytes at an absolute `url` as an array of u1; `arrived(n)` is called for every n bytes.

    `expected` is the size that the manifest names, None if unknown; `again` goes past the browser's own cache, which
    may hold a damaged copy. Raises Unreachable, in words for the reader.
    """
    name = url.split("/static/")[-1]
    response = await respond(url, name, "reload" if again else "default")
    if not response.ok:
        raise Unreachable(f"The file {name} is missing: the server answered {response.status}.")
    if expected is None:
        return np.frombuffer((await response.arrayBuffer()).to_bytes(), "u1")
    return await stream(response, name, expected, arrived)


async def respond(url: str, name: str, cache: str):
    try:
        return await js.fetch(url, cache=cache)
    except JsException as error:
        # This worker may be older than the service worker, which then does not see its requests: look for ourselves.
        if hasattr(js, "caches") and (stored := await js.caches.match(url)):
            return stored
        raise Unreachable(f"The file {name} could not be fetched: no answer from the server.") from error


async def stream(response, name: str, expected: int, arrived) -> np.ndarray:
    data, at, reader = np.empty(expected, "u1"), 0, response.body.getReader()
    while True:
        try:
            part = await reader.read()
        except JsException as error:
            raise Unreachable(f"The file {name} broke off after {at:,} of {expected:,} bytes.") from error
        if part.done:
            break
        n = part.value.length
        if at + n > expected:
            raise Unreachable(f"The file {name} must be {expected:,} bytes long, got more.")
        part.value.assign_to(data[at : at + n])
        at += n
        arrived(n)
    if at != expected:
        raise Unreachable(f"The file {name} must be {expected:,} bytes long, got {at:,}.")
    return data
