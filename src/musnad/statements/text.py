"""A page as this stage looks at it: tokens with the names, quotations and tables at hand."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import compress
from typing import Literal, NamedTuple

from musnad.arabic import Tokens, quotations, sentences
from musnad.lexicon import Lexicon
from musnad.lexicon.attribution import Attribution
from musnad.lexicon.cues import Cues
from musnad.lexicon.speakers import OF_HIM, SpeakerNoun
from musnad.record import Article, Mention, Role, Span, Time

Zone = Literal["title", "body", "subheading"]

SPEAKING_TYPES = frozenset({"PER", "ORG", "GPE", "GROUP", "MEDIA"})
"""Types of names that can speak; a region or an accord cannot."""

DOTS = ("..", "…")
"""Signs with which a headline goes on."""

LONGEST_SENTENCE = 500
"""Tokens read together; what has no full stop for longer is read in pieces: no page costs more than its length."""

AND = "و"
"""And, printed apart from its word at a sentence's head, as some papers do."""

DAYS = frozenset({"DATE", "TIME"})
"""Types of times that can be a day."""

COMMON_KINDS = frozenset({"office", "unnamed", "side", "all"})
"""Kinds of nouns that a mention may begin with and yet be read here as a phrase: المسؤولون الأميركيون."""


SIGNS = {",": "،", ";": "؛"}
"""Signs that some papers print of another script, and what they stand for."""

FUSED = "لل"
"""The letter of "for" and an article that lost its alef before it: للوزير."""


class Named(NamedTuple):
    """A mention by its tokens: `cut` letters of the first token are proclitics, `last` is the token after its end."""

    mention: Mention
    first: int
    last: int
    cut: int


class Sentence(NamedTuple):
    """Tokens `first` up to `last`, and where they stand: the zone and its place among the zones."""

    first: int
    last: int
    zone: Zone
    paragraph: int


@dataclass(frozen=True, slots=True)
class Text:
    """Tokens, names by first token, and partners of quotation marks (null where the page left one out).

    `nominals` are mentions that are no names (المفاوضون), by their tokens, `seats` who holds an office that stands
    without a name (الوزير الناري), by its tokens; `within` is the name around a token; `days`
    the value of a time by its first token. `roles` are what each token plays alone, `begun` what begins at it with how
    many tokens, `heads` the nouns that can speak by their tokens: whole words, and those behind a proclitic letter;
    `cued` the tokens at which a cue's form can stand.
    """

    tokens: Tokens
    folds: list[str]
    lexicon: Lexicon
    cues: Cues
    words: Attribution
    nouns: dict[str, SpeakerNoun]
    named: dict[int, Named]
    nominals: dict[tuple[int, int], str]
    seats: dict[tuple[int, int], str]
    within: dict[int, Named]
    closes: dict[int, int | None]
    opens: dict[int, int | None]
    days: dict[int, str]
    roles: list[frozenset[str]]
    begun: list[Mapping[str, int]]
    heads: tuple[dict[int, SpeakerNoun], dict[int, SpeakerNoun]]
    cued: list[int]

    def plays(self, i: int, role: str) -> bool:
        """Whether token i alone plays a role: the token of في plays preposition."""
        return role in self.roles[i]

    def plays_any(self, i: int, roles: tuple[str, ...]) -> bool:
        """Whether token i alone plays one of several roles."""
        return not self.roles[i].isdisjoint(roles)

    def is_body(self, i: int) -> bool:
        """Whether token i is a body's noun: وزارة."""
        noun = self.noun(i)
        return noun is not None and noun.kind == "body"

    def phrase(self, i: int, role: str) -> int:
        """How many tokens from i play a role, a leading و or ف aside; 0 when none."""
        return self.begun[i].get(role, 0)

    def noun(self, i: int, cut: int = 0) -> SpeakerNoun | None:
        """The noun that can speak at token i, `cut` proclitic letters off; of a fused لل the article is put back."""
        return self.heads[cut].get(i) if cut < len(self.heads) else _head(self.tokens, i, cut, self.lexicon)

    def may_speak(self, i: int) -> bool:
        """Whether a noun that can speak, or a name, begins at token i, a proclitic letter off or not."""
        whole, led = self.heads
        return i in whole or i in led or i in self.named

    def people(self, sentence: Sentence) -> list[int]:
        """The tokens of a sentence that are of a person's name."""
        within = self.within
        names = ((i, within[i]) for i in range(sentence.first, sentence.last) if i in within)
        return [i for i, name in names if name.mention.type == "PER"]

    def cued_in(self, sentence: Sentence) -> list[int]:
        """The tokens of a sentence at which a cue's form can stand."""
        return self.cued[bisect_left(self.cued, sentence.first) : bisect_left(self.cued, sentence.last)]

    def name(self, i: int, cut: int = 0) -> Named | None:
        """The mention that begins at token i after `cut` letters."""
        found = self.named.get(i)
        return found if found and found.cut == cut else None

    def adjective(self, i: int) -> bool:
        """Whether token i is an adjective: of a state, of the table, or in -ي and its kin."""
        fold = self.folds[i]
        return fold in self.lexicon.nisbas or self.words.plays(fold, "adjective") or _nisba_shaped(fold)

    def accusative(self, i: int) -> bool:
        """Whether token i is an adjective with the alef of an accusative: أن مسؤولا [أمنيا] [رفيعا]."""
        stem = self.folds[i].removesuffix("ا")
        known = stem in self.lexicon.nisbas or self.words.plays(stem, "adjective") or _nisba_shaped(stem)
        return known and stem != self.folds[i] and not self.plays_any(i, ("adverb", "adverbial_b"))

    def punctuation(self, i: int) -> bool:
        """Whether token i is a sign."""
        return not self.folds[i][0].isalnum()

    def span(self, first: int, last: int, cut: int = 0) -> Span:
        """The characters of tokens `first` up to `last`, `cut` letters of the first left out."""
        return self.tokens.span(first, last, cut)


def _nisba_shaped(fold: str) -> bool:
    """Whether a folded word looks like an adjective in -ي: الأمني, أمنية, الغربيون.

    >>> _nisba_shaped("الامني"), _nisba_shaped("الوزير")
    (True, False)
    """
    stem = fold.removeprefix("ال")
    return len(stem) > 3 and stem.endswith(("ي", "يه", "يون", "يين", "يان", "يتان", "يتين"))  # noqa: PLR2004 - علي, التي are none


def look(  # noqa: PLR0913, PLR0917 - the layers that a page's text is indexed by
    article: Article,
    tokens: Tokens,
    mentions: Iterable[Mention],
    lexicon: Lexicon,
    times: Iterable[Time] = (),
    roles: Iterable[Role] = (),
) -> Text:
    """The page's text with its names, offices and quotations indexed."""
    closes: dict[int, int | None] = {}
    opens: dict[int, int | None] = {}
    for zone in article.zones:
        for opened, closed in quotations(tokens, zone):
            if opened is not None:
                closes[opened] = closed
            if closed is not None:
                opens[closed] = opened
    named: dict[int, Named] = {}
    nominals: dict[tuple[int, int], str] = {}
    for mention in mentions:
        found = _by_tokens(tokens, mention)
        noun = lexicon.speakers.get(tokens.folds[found.first][found.cut :])
        if _reports(tokens, found, lexicon) or _verb_related(tokens, found, lexicon) or _then(tokens, found, lexicon):
            continue
        if mention.optional and noun and noun.kind in COMMON_KINDS:
            nominals[found.first, found.last] = mention.entity
            continue
        known = named.get(found.first)
        if known is None or (not mention.optional, found.last) > (not known.mention.optional, known.last):
            named[found.first] = found
    within = {i: n for n in named.values() for i in range(n.first, n.last)}
    folds = [SIGNS.get(fold, fold) for fold in tokens.folds]
    families = _families(folds, named.values(), lexicon)
    return Text(
        tokens=tokens,
        folds=folds,
        lexicon=lexicon,
        cues=lexicon.cues,
        words=lexicon.attribution,
        nouns=lexicon.speakers,
        named=named,
        nominals=nominals,
        seats=_seats(tokens, roles),
        within=within,
        closes=closes,
        opens=opens,
        days={tokens.at(t.span.start): day for t in times if t.type in DAYS and (day := t.resolves_to or t.value)},
        roles=lexicon.attribution.roles(folds),
        begun=lexicon.attribution.lengths(folds),
        cued=_cued(folds, lexicon.cues),
        heads=(_heads(tokens, lexicon, 0, families), _heads(tokens, lexicon, 1, families)),
    )


def _seats(tokens: Tokens, roles: Iterable[Role]) -> dict[tuple[int, int], str]:
    """Who holds the offices that stand without a name, by their tokens."""
    alone = (role for role in roles if role.kind == "alone" and len(role.person) == 1)
    return {(tokens.at(r.span.start), tokens.at(r.span.end - 1) + 1): r.person[0] for r in alone}


def _cued(folds: list[str], cues: Cues) -> list[int]:
    """The tokens at which a cue's form can stand, two proclitics off."""
    return list(compress(range(len(folds)), map(cues.stands.__getitem__, folds)))


def _families(folds: list[str], names: Iterable[Named], lexicon: Lexicon) -> frozenset[str]:
    """Families of the page's people that are spelt as an office: دينا [مفتي]."""
    people = (n for n in names if n.mention.type == "PER" and n.last - n.first > 1)
    return frozenset(w for n in people if (w := folds[n.last - 1]) in lexicon.speakers and not w.startswith("ال"))


def _heads(tokens: Tokens, lexicon: Lexicon, cut: int, families: frozenset[str]) -> dict[int, SpeakerNoun]:
    """The nouns that can speak by their tokens, `cut` letters of each off, save what is a family's name there."""
    nouns, folds = lexicon.speakers, tokens.folds
    if cut:
        near = [i for i, fold in enumerate(folds) if fold[cut:] in nouns or fold[:2] == FUSED]
    else:
        near = [i for i, fold in enumerate(folds) if fold in nouns]
    near = [i for i in near if folds[i][cut:] not in families]
    return {i: noun for i in near if (noun := _head(tokens, i, cut, lexicon))}


def _head(tokens: Tokens, i: int, cut: int, lexicon: Lexicon) -> SpeakerNoun | None:
    """The noun that can speak at a token, `cut` letters off: وزير, [ل]وزير, [ل]لوزير."""
    fold, nouns = tokens.folds[i], lexicon.speakers
    stem = fold[cut:]
    found = None if lexicon.attribution.plays(stem, "no_speaker") else nouns.get(stem)
    if found is None and cut and stem.startswith("ل") and fold[cut - 1] == "ل":
        found = nouns.get("ا" + stem)
    named = i + 1 < len(tokens.folds) and lexicon.attribution.plays(tokens.folds[i + 1], "in_name_of")
    told = any(f.shape == "participle" for f in lexicon.cues.forms.get(stem, ())) and not named
    if found and stem.endswith("ا") and told:
        return None  # مشيرا is no field marshal; لكن متحدثا باسم الوزارة is one who speaks
    if found and found.gender == "f" and _of_him(tokens, i, stem):
        found = nouns.get(OF_HIM + stem, found._replace(gender="m", definite=True))  # نظيره is his, and no نظيرة
    if found and not cut and lexicon.attribution.plays(fold, "preposition") and not tokens.surface(i).startswith("إ"):
        return None  # أمام is no imam
    return found


def _of_him(tokens: Tokens, i: int, stem: str) -> bool:
    """Whether a noun ends in the pronoun, not in the ة that folding makes of it: مستشاره; on pages that print any ة."""
    bare = stem.endswith("ه") and not stem.endswith("ته") and not stem.startswith("ال")
    return bare and tokens.surface(i).endswith("ه") and "ة" in tokens.text


def _reports(tokens: Tokens, named: Named, lexicon: Lexicon) -> bool:
    """Whether a one-word body or outlet is spelt as a verb of reporting, and rather is one: أفاد."""
    fold = tokens.folds[named.first][named.cut :]
    one = named.last == named.first + 1 and named.mention.type in {"ORG", "GROUP", "MEDIA"}
    return one and any(form.shape == "past" for form in lexicon.cues.forms.get(fold, ()))


def _verb_related(tokens: Tokens, named: Named, lexicon: Lexicon) -> bool:
    """Whether the first word of a person's name behind الذي rather is a verb: الصحفي الذي [حاور] الورداني."""
    long = named.last - named.first > 1 and named.first > 0 and named.mention.type == "PER"
    if not long or not lexicon.attribution.plays(tokens.folds[named.first - 1], "relative"):
        return False
    return tokens.folds[named.first] not in lexicon.words.names


def _then(tokens: Tokens, named: Named, lexicon: Lexicon) -> bool:
    """Whether a name of two words rather is فإن or فإلى and a noun: وبحسب المصادر [فان الأمر] محسوم."""
    first, second = tokens.folds[named.first], tokens.folds[min(named.first + 1, named.last - 1)]
    led = first[0] == "ف" and named.cut == 0 and second.startswith("ال") and named.mention.type == "PER"
    return led and lexicon.attribution.plays_any(first[1:], ("free", "preposition_ila", "preposition_ala"))


def _by_tokens(tokens: Tokens, mention: Mention) -> Named:
    first = tokens.at(mention.span.start)
    return Named(mention, first, tokens.at(mention.span.end - 1) + 1, mention.span.start - tokens.starts[first])


def read_sentences(article: Article, tokens: Tokens) -> tuple[Sentence, ...]:
    """The sentences of title, paragraphs and subheadings in text order."""
    headings = set(article.subheadings)
    found: list[Sentence] = []
    for paragraph, zone in enumerate(article.zones):
        kind: Zone = "title" if zone == article.title else "subheading" if zone in headings else "body"
        parts = sentences(tokens, zone)
        for sentence in _whole(tokens, parts) if kind == "title" else parts:
            inside = tokens.within(sentence)
            loose = int(len(inside) > 1 and tokens.folds[inside.start] == AND)  # و قال الوزير
            pieces = range(inside.start + loose, inside.stop, LONGEST_SENTENCE)
            found.extend(Sentence(i, min(inside.stop, i + LONGEST_SENTENCE), kind, paragraph) for i in pieces)
    return tuple(found)


def _whole(tokens: Tokens, parts: tuple[Span, ...]) -> Iterator[Span]:
    """A headline's sentences, dots that only tell it goes on joining two: شاهد: ليلة مرعبة[..] والقصف مستمر."""
    start = None
    for part in parts:
        start = part.start if start is None else start
        if part is parts[-1] or not part.of(tokens.text).endswith(DOTS):
            yield Span(start, part.end)
            start = None
