"""Which machines may be asked."""

import socket
import time

import pytest

from musnad.errors import SourceError
from musnad.pages import addresses
from musnad.pages.addresses import is_public, resolve


@pytest.mark.parametrize("address", ["93.184.216.34", "8.8.8.8", "2606:2800:220:1::1", "2a00:1450:4001::1"])
def test_a_public_address(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "0.0.0.0",  # noqa: S104 -- refused, not listened on
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "100.64.0.1",
        "169.254.169.254",
        "192.0.0.8",
        "192.0.2.1",
        "192.88.99.1",
        "198.18.0.1",
        "203.0.113.1",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::7f00:1",
        "::ffff:127.0.0.1",
        "::ffff:93.184.216.34",
        "64:ff9b::7f00:1",
        "64:ff9b:1::1",
        "100::1",
        "2001::1",
        "2001:db8::1",
        "2002:7f00:1::",
        "3fff::1",
        "5f00::1",
        "fc00::1",
        "fe80::1",
        "fe80::1%eth0",
        "fec0::1",
        "ff02::1",
        "2606:2800:220:1::1%eth0",
        "localhost",
        "",
    ],
)
def test_an_address_that_is_not_public(address: str) -> None:
    assert not is_public(address)


def answering(monkeypatch: pytest.MonkeyPatch, *numbers: str) -> None:
    monkeypatch.setattr(addresses, "_asked", lambda _host, _port, _seconds: list(numbers))


def test_of_several_answers_only_the_public_ones_are_connected_to(monkeypatch: pytest.MonkeyPatch) -> None:
    answering(monkeypatch, "10.0.0.1", "93.184.216.34", "::1", "93.184.216.34")
    assert resolve("alminaa.example", 80, 1) == ["93.184.216.34"]


def test_a_host_without_a_public_address_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    answering(monkeypatch, "10.0.0.1")
    with pytest.raises(SourceError, match=r"alminaa\.example is not on the public internet \(10\.0\.0\.1\)"):
        resolve("alminaa.example", 80, 1)


@pytest.mark.parametrize("host", ["127.0.0.1", "127.1", "0x7f000001", "2130706433", "localhost"])
def test_this_machine_is_refused_under_all_its_names(host: str) -> None:
    with pytest.raises(SourceError):
        resolve(host, 80, 5)


def _slow(*_: object, **__: object) -> list[object]:
    time.sleep(0.2)
    return []


def test_a_name_service_that_does_not_answer_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", _slow)
    with pytest.raises(SourceError, match="no answer in time"):
        resolve("alminaa.example", 80, 0.01)
