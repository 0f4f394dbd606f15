"""Who gets words of somebody's, and whose they are: تلقت نارية [تهديدات] من سهلستان, واجهت [انتقادات] سهلية."""

from __future__ import annotations

from dataclasses import replace

from musnad.events.carriers import as_verb, suffers
from musnad.events.clauses import governor, verb
from musnad.events.described import adjectives
from musnad.events.drafts import Hit
from musnad.events.party import Party
from musnad.events.sides import Sides, coordinated, role_of
from musnad.events.subjects import verb_sides
from musnad.events.text import Sentence, Text, stems

WORDS = frozenset(
    {"blame", "charge", "condemnation", "complaint", "threat", "warning", "invitation", "call_of", "request"}
)
"""Rows of nouns of words that somebody gets."""

BROUGHT = "complaint"
"""The row of what is brought before those who get it, against others."""

FARTHEST_AGENT = 12
"""Words from the noun to who is told by من قبل."""

COMPLAINTS = frozenset({"condemnation", "complaint", "protest_note"})
"""Rows of nouns of blaming a deed."""

FARTHEST_RECEIVED = 9
"""Words from a verb of receiving, past who receives and when, to the noun."""

FARTHEST_SENDER = 5
"""Words from the noun to whose words they are."""


def received(text: Text, sentence: Sentence, hit: Hit) -> Sides | None:
    """Whose words they are and who gets them; null where no verb of receiving carries the noun."""
    if hit.verb or hit.owner or hit.row.id not in WORDS:
        return None
    gets = _getting(text, sentence, hit)
    if not gets:
        return None
    end = min(sentence.last, hit.last + FARTHEST_SENDER)
    sender = next((p for p in text.between(hit.last, hit.last + FARTHEST_AGENT) if _from(text, hit, p)), None)
    senders = coordinated(text, sender, sentence.last) if sender else adjectives(text, hit, end)
    senders = tuple(p for p in senders if not {*p.ids} & {i for g in gets for i in g.ids})
    return Sides(senders, gets if hit.row.id != BROUGHT else ())  # تلقت الشرطة شكوى: against another


def accused_of(text: Text, sentence: Sentence, hit: Hit) -> tuple[Party, ...]:
    """Who faces charges of an act, whosever they are: يواجه [الورداني] اتهامات من سهلستان بقتل مرزاق."""
    if hit.row.type not in {"ASSAULT", "COERCE"} or not _led(text, hit):
        return ()
    near = range(hit.first - 1, max(sentence.first - 1, hit.first - FARTHEST_SENDER), -1)
    at = next((j for j in near if text.is_(j, "charge") and not verb(text, j, sentence.first)), None)
    if at is None or any(text.sign(j) for j in range(at, hit.first)):
        return ()
    return _getting(text, sentence, replace(hit, first=at, last=at + 1))


def complained_of(text: Text, sentence: Sentence, hit: Hit) -> bool:
    """Whether an act is what somebody complains of, who did not do it: قدمت نارية احتجاجا على [اعتقال] مواطنيها."""
    if not (hit.cut or text.preposition(hit.first - 1)):
        return False
    for j in range(hit.first - 1 - (not hit.cut), max(sentence.first - 1, hit.first - FARTHEST_RECEIVED), -1):
        if text.sign(j) or verb(text, j, sentence.first):
            return False
        if any(form.row.id in COMPLAINTS for _, s, _ in stems(text.folds[j]) for form in text.table.nouns.get(s, ())):
            return True
    return False


def _led(text: Text, hit: Hit) -> bool:
    """Whether ب leads to a noun: اتهامات [بقتل] مرزاق."""
    return not hit.verb and hit.cut > 0 and text.folds[hit.first][hit.cut - 1] == text.small.first("adverbial")


def _getting(text: Text, sentence: Sentence, hit: Hit) -> tuple[Party, ...]:
    """The subject of a verb of receiving or facing that carries a noun."""
    near = range(hit.first - 1, max(sentence.first - 1, hit.first - FARTHEST_RECEIVED), -1)
    at = next((j for j in near if suffers(text, j) or verb(text, j, sentence.first)), None)
    if at is None or not suffers(text, at) or any(text.sign(j) and text.folds[j] != "،" for j in range(at, hit.first)):
        return ()
    bare = replace(hit, row=replace(hit.row, government=frozenset({"obj"})))
    sides, _ = verb_sides(text, sentence, as_verb(text, bare, at))
    return tuple(p for p in (*sides.actors, *sides.recipients) if p.first < hit.first)


def _from(text: Text, hit: Hit, party: Party) -> bool:
    """Whether من or من قبل right behind a noun leads to a party: تهديدات من [سهلستان], no تحذير من هجوم سهلستان."""
    role = role_of(text, governor(text, party, hit.last - 1))
    return role == "agent" or (role == "min" and party.first <= hit.last + 2 and party.kind not in {"town", "place"})
