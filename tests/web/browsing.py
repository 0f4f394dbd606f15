"""A chromium for the tests that need one, fresh for each; without it they are left out and say so.

A tab is never closed by a test: a chromium asked to close a tab that is still loading may never answer. The whole
browser is closed instead, which playwright kills where it does not answer. A browser that hung all the same is tried
again: what hangs is not what is tested.
"""

import shutil
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
import uvicorn
from starlette.applications import Starlette

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
HUNG = ("Timeout", "TimeoutError", "TargetClosedError")
needs_browser = [
    pytest.mark.skipif(CHROMIUM is None, reason="no chromium on this machine: apt-get install chromium"),
    pytest.mark.flaky(reruns=2, only_rerun=HUNG),
]


@pytest.fixture(scope="module")
def chromium() -> Iterator[object]:
    sync = pytest.importorskip("playwright.sync_api")
    with sync.sync_playwright() as playwright:
        yield playwright.chromium


@pytest.fixture
def browser(chromium: object) -> Iterator[object]:
    opened = chromium.launch(executable_path=CHROMIUM, args=QUIET)
    yield opened
    opened.close()


@contextmanager
def serving(app: Starlette) -> Iterator[str]:
    """The address at which an application answers meanwhile, from a thread of its own."""
    server = uvicorn.Server(uvicorn.Config(app, "127.0.0.1", 0, log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    server.should_exit = True
    thread.join(5)
