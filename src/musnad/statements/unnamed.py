"""Sources without a name: how many, whose, of what rank, basis and condition; the same again is the same."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import Literal

from musnad.lexicon.speakers import SpeakerNoun
from musnad.record import Anonymous, Span
from musnad.statements.phrase import Phrase
from musnad.statements.text import Text

MOST_BACK = 50
"""Unnamed sources of a kind back in which one that is pointed at is looked for."""

SOURCE = "source"
"""The noun that points back to whoever was left unnamed before, an official as well."""

SOURCES = frozenset({
    "source", "official", "diplomat", "officer", "leader", "politician", "negotiator", "employee", "opposition-figure",
    "lawmaker", "aide", "adviser", "deputy", "member",
})  # fmt: skip
"""Nouns of those whom a page goes on to call its source."""

OF_THE_PAGE = frozenset({"correspondent", "journalist"})
"""Those who write the page, and are no sources of theirs."""

GOVERNS = frozenset({"administration", "government"})
"""Bodies that are told by who leads them, and so by their state: إدارة فلان."""

CIRCLES = "quarters"
"""The noun of several that agrees as one: أوساط سياسية ترى."""

TRADES = {
    "diplomat": "trade_diplomat", "official": "trade_official", "officer": "trade_officer",
    "politician": "trade_politician", "lawmaker": "trade_lawmaker",
}  # fmt: skip
"""The role of words that tell again what a source of a kind is."""

BASES = {"basis_informed": "informed", "basis_close": "close", "basis_trusted": "trusted"}


@dataclass(frozen=True, slots=True)
class Portrait:
    """An unnamed source of the page: its id, what is told of it, and the words that describe it."""

    id: str
    noun: str
    told: Anonymous
    words: frozenset[str]


def is_unnamed(phrase: Phrase) -> bool:
    """Whether a phrase names nobody: مسؤول كبير, مصادر مطلعة, كثيرون."""
    if phrase.name or phrase.unknown or phrase.noun is None:
        return False
    one = phrase.noun.en == "negotiator" and phrase.noun.number == "s" and not phrase.noun.definite
    return phrase.noun.kind in {"unnamed", "all"} or one


def is_several(text: Text, phrase: Phrase) -> bool:
    """Whether an office in the plural names nobody: أعضاء في المجلس, نواب سهليون."""
    return phrase.noun is not None and phrase.noun.number != "s" and _one_of_kind(text, phrase)


def is_somebody(text: Text, phrase: Phrase) -> bool:
    """Whether an office in the singular, of whom nothing makes it the one, names nobody: عضو في الوفد, وزير سهلي."""
    one = phrase.noun is not None and phrase.noun.number == "s"
    others = (
        one and phrase.noun is not None and (phrase.noun.en not in OF_THE_PAGE or country(text, phrase) is not None)
    )
    return others and _one_of_kind(text, phrase)


def _one_of_kind(text: Text, phrase: Phrase) -> bool:
    """Whether an office stands without article, genitive or name: نائب سهلي سابق, أعضاء في المجلس."""
    noun = phrase.noun
    if noun is None or phrase.name or phrase.unknown or noun.kind != "office" or noun.definite:
        return False
    i = phrase.first + 1
    while i < phrase.last and _plain_adjective(text, i):
        i += 1
    whom = text.noun(i, 1) if i < phrase.last and text.folds[i][0] == "ل" else None
    served = whom is not None and whom.kind == "office"  # مساعد لعضو في المجلس
    return i == phrase.last or served or text.plays_any(i, ("preposition", "in_name_of"))


def _plain_adjective(text: Text, i: int) -> bool:
    """Whether an adjective without article stands at token i, one more of two behind و: مختصون ناريون [وعرب]."""
    fold = text.folds[i]
    further = fold[1:] in text.lexicon.nisbas or text.words.plays(fold[1:], "adjective")
    return (text.adjective(i) or (fold[0] == "و" and further)) and not fold.startswith(("ال", "وال"))


def describe(text: Text, phrase: Phrase, condition: Span | None) -> Anonymous:
    """What a phrase tells: "مسؤول أمريكي كبير" is one, of the US, senior."""
    noun = phrase.noun
    number = _number(noun) if noun else "1"
    last = _known_of(text, phrase) or phrase.last
    owners = (o for o in phrase.owners if o.first < last)
    body = next((o.mention.entity for o in owners if o.mention.type in {"ORG", "GROUP"}), None)
    return Anonymous(
        number=number,
        country=country(text, phrase),
        body=body,
        rank="senior" if _any(text, phrase, "rank_senior") else None,
        basis=_basis(text, phrase),
        condition=condition,
    )


def country(text: Text, phrase: Phrase) -> str | None:
    """The state that a phrase names by adjective, body or name; not where a foreigner is posted: دبلوماسي غربي في."""
    last = _known_of(text, phrase) or phrase.last
    told = [
        nisba.state
        for i in range(phrase.first, last)
        if (nisba := text.lexicon.nisbas.get(_plain(text, phrase, i).removeprefix("و")))
        and not text.plays(i, "no_nisba")  # مسؤول مالي is one of finance
    ]
    if told:
        return told[0] if len(set(told)) == 1 else None  # مصادر نارية وسهلية
    posted = _any(text, phrase, "foreign") or (phrase.noun is not None and phrase.noun.en == "diplomat")
    posted = posted or _any(text, phrase, TRADES["diplomat"])  # مصدر دبلوماسي في مرسى
    for owner in phrase.owners:
        if owner.first >= last:
            break
        if posted and owner.mention.type == "GPE" and text.plays(owner.first - 1, "preposition_fi"):
            continue
        known = text.lexicon.entities.get(owner.mention.entity)
        if known and known.state and owner.mention.type != "GROUP":  # a movement's country is not told by its name
            return known.state
        if owner.mention.type == "GPE" and known:
            return owner.mention.entity
    return _ruled_by(text, phrase, last)


def _ruled_by(text: Text, phrase: Phrase, last: int) -> str | None:
    """The state of whose government it is by who leads it: مسؤول في [إدارة الرئيس فلان]."""
    for i in range(phrase.first + 1, last):
        noun = text.noun(i)
        if noun is None or noun.en not in GOVERNS or noun.definite:
            continue
        leaders = (text.named.get(j) for j in range(i + 1, last))
        leader = next((one for one in leaders if one and one.mention.type == "PER"), None)
        known = text.lexicon.entities.get(leader.mention.entity) if leader else None
        return known.state if known else None
    return None


def _known_of(text: Text, phrase: Phrase) -> int | None:
    """Where what a source knows of is told, which is not whose it is: مصادر مطلعة [على المفاوضات], [على صلة] بها."""
    for i in range(phrase.first + 1, phrase.last - 1):
        if text.plays(i, "preposition_ala") and (text.plays(i + 1, "in_touch") or text.plays(i - 1, "basis_informed")):
            return i
    return None


def _basis(text: Text, phrase: Phrase) -> str | None:
    if _any(text, phrase, "basis_direct"):
        return "direct knowledge"
    told = next((told for role, told in BASES.items() if _any(text, phrase, role)), None)
    return told or ("informed" if _known_of(text, phrase) else None)


def _any(text: Text, phrase: Phrase, role: str) -> bool:
    return any(text.words.plays(_plain(text, phrase, i), role) for i in range(phrase.first + 1, phrase.last))


def _plain(text: Text, phrase: Phrase, i: int) -> str:
    """A word of a phrase without the alef of the accusative: أن مسؤولا [ناريا] رفيعا."""
    led = i > phrase.first and text.folds[phrase.first].endswith("ا") and text.accusative(i)
    return text.folds[i].removesuffix("ا") if led else text.folds[i]


@dataclass(slots=True)
class Portraits:
    """The unnamed sources of a page, by id in the order they were met; `headed` are those of its headings alone.

    `fuller` are the ids under which the story goes on with those of a heading.
    """

    by_id: dict[str, Portrait] = field(default_factory=dict)
    alike: dict[tuple[str, str | None, frozenset[str]], str] = field(default_factory=dict)
    ids: dict[tuple[str, str | None], list[str]] = field(default_factory=dict)
    taken: Counter[str] = field(default_factory=Counter)
    heading: bool = False
    headed: list[str] = field(default_factory=list)
    fuller: dict[str, str] = field(default_factory=dict)

    def match(self, text: Text, phrase: Phrase) -> Portrait | None:
        """The source already met that a definite phrase points back to: المسؤول, المصدر, المسؤولون."""
        noun = phrase.noun
        if noun is None or not noun.definite:
            return None
        words, here = _words(text, phrase), country(text, phrase)
        met = self.ids.get((noun.en, _number(noun)), [])[-MOST_BACK:]
        plain = frozenset(word for word in words if word not in text.lexicon.nisbas)
        fits = [
            p for p in map(self.by_id.__getitem__, met) if _fits(p, words, here) or (here and _first_told(p, plain))
        ]
        found = max(reversed(fits), key=lambda p: len(words & p.words), default=None)
        if found or noun.en != SOURCE:
            return found
        last = self._last(_number(noun))
        at_home = last is not None and (here in {None, last.told.country} or _landless(text, last))
        return last if last is not None and at_home and _of_trade(text, last, plain) else None

    def _last(self, number: str) -> Portrait | None:
        """The last unnamed source of any kind, no sources told since: قال مسؤول سهلي …، وأضاف [المصدر]."""
        for portrait in reversed(self.by_id.values()):
            if portrait.noun in SOURCES and (portrait.told.number == number or portrait.noun == SOURCE):
                return portrait if portrait.told.number == number else None
        return None

    def introduce(self, text: Text, phrase: Phrase, condition: Span | None) -> Portrait:
        """The portrait of a phrase: the one it repeats, or a new one."""
        if found := self.match(text, phrase):
            here = country(text, phrase)
            if here and found.told.country is None:
                found = replace(found, told=replace(found.told, country=here))
                self.by_id[found.id] = found
            return self._on_condition(found, condition)
        told, words = describe(text, phrase, condition), _words(text, phrase)
        noun = phrase.noun.en if phrase.noun else "source"
        short = self._of_heading(noun, told, words)
        if short is not None:
            told = replace(told, country=told.country or short.told.country, body=told.body or short.told.body)
            del self.by_id[short.id]
        same = self.alike.get((noun, told.number, words)) or self._of_the_same(text, phrase, told.number, words)
        if same in self.by_id and not _any(text, phrase, "another"):
            return self._on_condition(self.by_id[same], condition)
        name = short.id if short and _base(noun, short.told) == _base(noun, told) else self._new_id(_base(noun, told))
        self.by_id[name] = Portrait(name, noun, told, words)
        self.alike[noun, told.number, words] = name
        self.ids.setdefault((noun, told.number), []).append(name)
        if self.heading:
            self.headed.append(name)
        if short is not None and short.id != name:
            self.fuller[short.id] = name
        return self.by_id[name]

    def _new_id(self, base: str) -> str:
        """An id of the page: from the second source of a kind on a number follows it."""
        self.taken[base] += 1
        return f"{base}-{self.taken[base]}" if self.taken[base] > 1 else base

    def _of_heading(self, noun: str, told: Anonymous, words: frozenset[str]) -> Portrait | None:
        """The source of a heading of whom its story tells the same or more: مسؤول ناري: …. قال [مسؤول ناري كبير]."""
        for name in () if self.heading else self.headed:
            short = self.by_id[name]
            one_land = told.country is None or short.told.country in {None, told.country}
            if short.noun == noun and short.told.number == told.number and short.words <= words and one_land:
                self.headed.remove(name)
                self.ids[noun, told.number].remove(name)
                return short
        return None

    def _of_the_same(self, text: Text, phrase: Phrase, number: str | None, words: frozenset[str]) -> str | None:
        """The source told before in the body whose source it is: مصدر في رئاسة كذا …. ونقلت عن [مصدر الرئاسة]."""
        i = phrase.first + 1
        whose = phrase.noun is not None and phrase.noun.en == SOURCE and phrase.last == i + 1
        if not whose or not text.folds[i].startswith("ال") or text.adjective(i):
            return None
        met = (self.by_id[name] for name in reversed(self.ids.get((SOURCE, number), [])[-MOST_BACK:]))
        return next((p.id for p in met if words <= p.words), None)

    def _on_condition(self, portrait: Portrait, condition: Span | None) -> Portrait:
        """The portrait with a condition told later on the page."""
        if condition is None or portrait.told.condition is not None:
            return portrait
        self.by_id[portrait.id] = replace(portrait, told=replace(portrait.told, condition=condition))
        return self.by_id[portrait.id]


def _fits(portrait: Portrait, words: frozenset[str], here: str | None) -> bool:
    """Whether a phrase of these words and this state can mean a source met before."""
    there = portrait.told.country
    if here and there and here != there:
        return False
    return not words or bool(words & portrait.words) or (here is not None and here == there)


def _of_trade(text: Text, last: Portrait, plain: frozenset[str]) -> bool:
    """Whether words only tell again what a source is: قال دبلوماسي ناري …، وأضاف المصدر [الدبلوماسي]."""
    trade = TRADES.get(last.noun)
    return all(trade is not None and text.words.plays(word, trade) for word in plain)


def _landless(text: Text, last: Portrait) -> bool:
    """Whether nothing tells of which land a source is: قال مسؤول أمني كبير …، وأكد المصدر [السهلي]."""
    return last.told.country is None and not any(text.words.plays(word, "foreign") for word in last.words)


def _first_told(portrait: Portrait, plain: frozenset[str]) -> bool:
    """Whether a phrase only adds the state to a source of whom nothing was told: مسؤول …، وأضاف [المسؤول الناري]."""
    return portrait.told.country is None and not portrait.words and not plain


def _words(text: Text, phrase: Phrase) -> frozenset[str]:
    """What describes a source, article and ب off, ranks made one: رفيع, بارز and كبير are senior."""
    found = set()
    for i in range(phrase.first + 1, phrase.last):
        fold = text.folds[i]
        if text.plays_any(i, ("preposition", "self")) or text.punctuation(i):
            continue
        if text.words.plays(fold, "rank_senior"):
            found.add("senior")
            continue
        named = text.named.get(i)
        glued = fold.startswith("ب") and (fold[1:] in text.nouns or fold[1:].startswith("ال"))
        cut = named.cut if named else int(glued)
        found.add(fold[cut:].removeprefix("ال"))
    return frozenset(found)


def _number(noun: SpeakerNoun) -> Literal["1", "plural"]:
    return "plural" if noun.number != "s" or noun.id == CIRCLES else "1"


def _base(noun: str, told: Anonymous) -> str:
    """An English id: anon:us-senior-official; from the second of a kind on a number follows it."""
    parts = [told.country, "senior" if told.rank else None, told.basis.replace(" ", "-") if told.basis else None]
    if told.number == "plural" and not noun.endswith(("s", "many", "some")):
        noun = f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s"
    return "anon:" + "-".join(p for p in (*parts, noun) if p)
