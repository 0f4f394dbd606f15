"""Which deeds a noun of a deed may name again: [الهجوم] a bombing, [الاشتباكات] a fight, never the other way."""

from __future__ import annotations

STRIKES = frozenset({"strikes", "bombed", "raided_air", "bombing_of", "launch_n"})
BLASTS = frozenset({"explosion", "exploded", "blew_up", "suicide", "threw_bomb"})
FIGHTS = frozenset({"clashes", "clashed", "battled", "fought", "exchanged_fire"})
DEATHS = frozenset({"killing", "killed", "murdered", "attempt"})
STORMED = frozenset({"invasion", "stormed", "seized", "controlled", "overran", "penetrated", "retook"})
BLOWS = frozenset({"attack", "attacked", "targeted", "targeting", "gunfire", "fired", "opened_fire", "operation"})
PROTESTS = frozenset(
    {
        "demo", "demonstrated", "protested", "protest", "sitin", "sat_in", "took_streets", "went_down", "massed",
        "assembled", "marched", "marches", "gathering_p", "headed_p", "poured",
    }
)  # fmt: skip

POINTED: dict[str, frozenset[str]] = {
    "attack": BLOWS | STRIKES | BLASTS | STORMED | {"ramming", "stabbed", "ran_over"},
    "strikes": STRIKES,
    "bombing_of": STRIKES,
    "explosion": BLASTS,
    "suicide": BLASTS,
    "clashes": FIGHTS,
    "war": frozenset({"war", "conflict"}),
    "conflict": frozenset({"war", "conflict"}),
    "killing": DEATHS,
    "invasion": STORMED,
    "targeting": BLOWS | STRIKES | BLASTS,
    "operation": BLOWS | STRIKES | STORMED,
    "gunfire": frozenset({"gunfire", "fired", "opened_fire"}),
    "abduction": frozenset({"abduction", "kidnapped", "abducted", "took_hostage"}),
    "demo": PROTESTS,
    "protest": PROTESTS,
    "sitin": frozenset({"sitin", "sat_in"}),
    "strike_n": frozenset({"strike_n", "struck"}),
    "arrest_n": frozenset({"arrest_n", "arrested", "detained"}),
    "truce": frozenset({"truce", "ceasefire"}),
    "blockade": frozenset({"blockade", "besieged"}),
    "coup": frozenset({"coup", "coup_against", "toppled"}),
}
"""Rows of nouns, and of the deeds that they may name again."""
