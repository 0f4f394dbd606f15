"""Which machines a page may be fetched from: those of the public internet, and no others."""

from __future__ import annotations

import ipaddress
import socket
import threading
from collections.abc import Sequence

from musnad.errors import SourceError

# `is_global` alone lets through addresses that lead elsewhere: to a multicast group, or to an IPv4 address inside.
PUBLIC_V6 = ipaddress.ip_network("2000::/3")
LEADING_ELSEWHERE = tuple(
    ipaddress.ip_network(network)
    for network in (
        "168.63.129.16/32",  # the host of a machine in Azure's cloud, which answers its guests alone
        "192.0.0.0/24",  # protocols
        "192.88.99.0/24",  # 6to4 relays
        "2001::/23",  # Teredo, ORCHID and other experiments
        "2001:db8::/32",  # documentation
        "2002::/16",  # 6to4
        "3fff::/20",  # documentation
    )
)
ISATAP, ISATAP_MASK = 0x00005EFE, 0xFDFFFFFF
"""The third quarter of an address that holds an IPv4 address in its last: a router takes it there."""


def is_public(text: str) -> bool:
    """Whether an address is one of a machine that anybody may speak to.

    >>> is_public("93.184.216.34"), is_public("127.0.0.1"), is_public("::ffff:10.0.0.1"), is_public("64:ff9b::a00:1")
    (True, False, False, False)
    """
    try:
        address = ipaddress.ip_address(text)
    except ValueError:
        return False
    if isinstance(address, ipaddress.IPv6Address) and (address.scope_id or address not in PUBLIC_V6):
        return False  # mapped and translated IPv4, link-local, multicast: all but unicast
    if isinstance(address, ipaddress.IPv6Address) and (int(address) >> 32) & ISATAP_MASK == ISATAP:
        return False
    elsewhere = any(address.version == network.version and address in network for network in LEADING_ELSEWHERE)
    return address.is_global and not (address.is_multicast or address.is_reserved or elsewhere)


def resolve(host: str, port: int, seconds: float, *, allow_private: bool = False) -> Sequence[str]:
    """The public addresses of a host, as numbers: it is these that are connected to, so no second answer counts."""
    told = _asked(host, port, seconds)
    allowed = [number for number in dict.fromkeys(told) if allow_private or is_public(number)]
    if not allowed:
        seen = f"{host} is not on the public internet ({told[0]})"
        raise SourceError(seen, place=host, remedy="Save the page and give the file")
    return allowed


def _asked(host: str, port: int, seconds: float) -> list[str]:
    """What the name service answers; asked aside, for it knows no time limit."""
    told: list[str] = []
    failed: list[Exception] = []

    def ask() -> None:
        try:
            told.extend(str(answer[4][0]) for answer in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM))
        except (OSError, UnicodeError) as error:
            failed.append(error)

    asking = threading.Thread(target=ask, daemon=True)
    asking.start()
    asking.join(max(0.0, seconds))
    if not told:
        why = getattr(failed[0], "strerror", None) or failed[0] if failed else "no answer in time"
        raise SourceError(f"no machine of the name {host} is known ({why})", place=host, remedy="Look at the name")
    return told
