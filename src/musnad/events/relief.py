"""Who sends the help that trucks, planes or ships carry: سيرت [نارية] شاحنات تحمل مساعدات, طائرة [نارية] محملة بها."""

from __future__ import annotations

from musnad.events.binding import Binding
from musnad.events.drafts import Hit
from musnad.events.party import Party
from musnad.events.sides import PLACES
from musnad.events.text import Sentence, Text

FARTHEST_LOADED = 14
"""Words from help back to what carries it."""

FARTHEST_SENT = 14
"""Words from what carries it back to the verb of sending it."""

ENDINGS = ("ها", "هما", "هم", "ه")
"""Pronouns by which a verb takes up what is sent: الشاحنات التي [أرسلتها] نارية."""


def sender(binding: Binding, sentence: Sentence, hit: Hit) -> tuple[Party, ...]:
    """Who sends what carries a help; nobody where nothing carries it."""
    text = binding.meant.text
    if hit.verb or hit.row.type != "AID" or hit.owner:
        return ()
    near = range(hit.first - 1, max(sentence.first, hit.first - FARTHEST_LOADED) - 1, -1)
    loads = next((j for j in near if text.is_(j, "loads")), None)
    if loads is None:
        return ()
    back = range(loads - 1, max(sentence.first, loads - FARTHEST_LOADED) - 1, -1)
    at = next((j for j in back if text.is_(j, "vessel")), None)
    return _of_vessel(text, at, loads) or _sent_by(binding, sentence, at) if at is not None else ()


def _of_vessel(text: Text, at: int, loads: int) -> tuple[Party, ...]:
    """Whose a ship or plane is by its adjective or by who sent it behind it: طائرة [سهلية], التي أرسلتها [نارية]."""
    for j in range(at + 1, loads):
        if (nisba := text.lexicon.nisbas.get(text.folds[j])) is not None:
            return (Party(j, j + 1, 0, (nisba.state,), "name", "GOV", nisba.state),)
        taken_up = any(text.folds[j].endswith(e) and _sends(text, text.folds[j].removesuffix(e)) for e in ENDINGS)
        party = text.party_at.get(j + 1)
        if party is not None and party.first == j + 1 and (taken_up or text.is_(j, "belonging")):
            return (party,)
    return ()


def _sends(text: Text, fold: str) -> bool:
    return text.small.plays(fold, "sends")


def _sent_by(binding: Binding, sentence: Sentence, at: int) -> tuple[Party, ...]:
    """The subject of the verb of sending before a ship or plane."""
    text = binding.meant.text
    for k in range(at - 1, max(sentence.first, at - FARTHEST_SENT) - 1, -1):
        if text.is_(k, "ala"):
            return ()  # أطلقت نارية النار على شاحنات تحمل مساعدات
        if text.is_(k, "sends") and k not in text.party_at:
            return tuple(p for p in binding.of_word(sentence, k) if p.kind not in PLACES and p.first < at)
    return ()
