"""A name once recognised is recognised over the whole page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from itertools import compress
from operator import not_

from rapidfuzz.distance import OSA

from musnad.arabic import Remembered, Tokens, fold_key, splits
from musnad.arabic.particles import ARTICLE
from musnad.entities.candidates import Candidate
from musnad.entities.variants import name_variant, word_variant
from musnad.lexicon import Lexicon
from musnad.lexicon.spelling import JOINT, units

SHORT_FORM_WEIGHT = 2
KNOWN_RULE = "people."
SPEAKER_WEIGHT = 4
"""Above a known name: of a page that tells of عبد الملك الحوثي, وأفاد [الحوثي] is he and not the group."""
SHORTEST_SURNAME = 3
LONGEST_FORM = 6
"""Tokens of the longest name: عبد الملك بن محمد بن عبد العزيز has more, and its short forms fewer."""
SHORTEST_VARIANT = 5
"""Letters a word alone must have to be another spelling of a surname on its page."""
MOST_TOKENS_ALONE = 2
SHORTEST_KNOWN = 4
"""Letters of a known person's surname that stands for him where no row says so: not عون."""
BORNE_BY_SOME = 10
"""People of Wikidata who bear a word that is rather a first name: كامل, محمود."""
MANY_PARTS = 3
"""Parts a name must have before its first two stand for it: نايف بن راشد."""
TYPO_LETTERS = 3
"""Letters a first name must have before one wrong letter in it is a typo and not another name."""


Speller = tuple[Candidate, str]
"""Whom a word spells otherwise, and by which rule."""
Beginning = tuple[int, str, "Speller | None"]
"""Letters of proclitics, the stem, and whom it spells otherwise."""


@dataclass(frozen=True)
class Forms:
    """Each short form in joined units (عبدالواحد, بنعقيل) to its person, and other spellings of surnames."""

    owners: dict[str, Candidate]
    beginnings: frozenset[str]
    """What a short form begins with, letter by letter."""
    skeletons: Mapping[str, Sequence[str]]
    """The short forms by what a spelling of them keeps."""
    lexicon: Lexicon

    @cached_property
    def any(self) -> frozenset[str]:
        """One of what a word must be spelt as or sound as to be one of the forms."""
        return self.beginnings.union(self.skeletons)

    @cached_property
    def ways(self) -> Remembered[str, tuple[Beginning, ...]]:
        """Where in a word a short form may begin, looked up once: a page says the same words again and again."""
        return Remembered(lambda fold: tuple(_ways(fold, self, self.lexicon)))


def short_names(
    tokens: Tokens, people: Iterable[Candidate], lexicon: Lexicon, known: Iterable[Candidate] = ()
) -> Forms:
    """The names and short forms of new people, surnames of `known` ones; a form that two share stands for neither."""
    owners: dict[str, dict[str, Candidate]] = defaultdict(dict)
    for person in known:
        for surname in _surnames(tokens, person, lexicon):
            owners[surname].setdefault(person.entity, person)
    for person in people:
        if person.last - person.first > 1:
            name = person.span(tokens).of(tokens.text)
            parts = tuple(part.replace(JOINT, "") for part in units(name, lexicon.spelling))
            for form in _forms(parts, lexicon) if len(parts) > 1 else ():  # بن شملان is rather another's short form
                owners[form].setdefault(person.entity, person)
    forms = {form: next(iter(by.values())) for form, by in owners.items() if len(by) == 1}
    skeletons: dict[str, list[str]] = defaultdict(list)
    for form in forms:
        for skeleton in lexicon.namesakes.skeletons(form):
            skeletons[skeleton].append(form)
    beginnings = frozenset(form[:end] for form in forms for end in range(1, len(form) + 1))
    return Forms(forms, beginnings, skeletons, lexicon)


def _surnames(tokens: Tokens, person: Candidate, lexicon: Lexicon) -> Iterator[str]:
    """The surname of a known person told in full, where it is nobody's word: يحيى [العريضي]."""
    known = lexicon.entities.get(person.entity)
    if known is None or person.last - person.first < MOST_TOKENS_ALONE:
        return
    *given, surname = (p.replace(JOINT, "") for p in units(person.span(tokens).of(tokens.text), lexicon.spelling))
    words, folds = lexicon.words, surname
    told = folds in words.function or folds in lexicon.nisbas or folds in words.titles
    common = folds in lexicon.speakers or folds in lexicon.verbs
    if len(given) >= MANY_PARTS - 1:
        yield "".join(given[:2])
    if given and not (told or common) and len(folds) >= SHORTEST_KNOWN:
        yield surname


@lru_cache(maxsize=4)
def _spellings(lexicon: Lexicon) -> Remembered[str, frozenset[str]]:
    """How a word may be spelt and what it may sound as, proclitics off: the same on every page."""
    particles, namesakes = lexicon.spelling.particles, lexicon.namesakes

    def spellings(fold: str) -> frozenset[str]:
        stems = [stem for _, stem in splits(fold)] if fold[:1].isalpha() else []
        heard = (sound for stem in stems if len(stem) >= SHORTEST_VARIANT for sound in namesakes.skeletons(stem))
        return frozenset((*(particles.get(stem, stem) for stem in stems), *heard))

    return Remembered(spellings)


def _ways(fold: str, forms: Forms, lexicon: Lexicon) -> Iterator[Beginning]:
    """Where in a word a short form may begin, or stands in another spelling: سولفانج of إنغريد سولفانغ."""
    particles, heard = lexicon.spelling.particles, forms.skeletons.keys()
    for cut, stem in splits(fold) if fold[:1].isalpha() else ():
        alike = len(stem) >= SHORTEST_VARIANT and not heard.isdisjoint(lexicon.namesakes.skeletons(stem))
        speller = _speller(stem, forms, lexicon) if alike else None
        if speller or particles.get(stem, stem) in forms.beginnings:
            yield cut, stem, speller


def _forms(parts: tuple[str, ...], lexicon: Lexicon) -> Iterator[str]:
    """The whole name, its last part, its first two of three, and a father's or mother's name that begins it."""
    yield "".join(parts)
    surname, god = parts[-1], lexicon.words.joints["god"]
    common = {surname, surname.removeprefix(ARTICLE)} & lexicon.words.function.keys() or {surname} & god
    if len(surname) >= SHORTEST_SURNAME and not common and surname not in lexicon.words.name_endings:
        yield surname
    if len(parts) >= MANY_PARTS:
        yield "".join(parts[:2])
    parents = tuple(lexicon.words.joints["father"] | lexicon.words.joints["mother"])
    if len(parts) > 1 and parts[0].startswith(parents) and parts[0] not in lexicon.words.names:
        yield parts[0]


def short_forms(tokens: Tokens, indices: range, forms: Forms, lexicon: Lexicon) -> Iterator[Candidate]:
    """Short forms standing alone, or after the first name: وقال [الورداني], وأضاف [بن عقيل]."""
    words = tokens.folds[indices.start : indices.stop] if forms.owners else []
    spellings = map(_spellings(lexicon).__getitem__, words)
    for i in compress(indices, map(not_, map(forms.any.isdisjoint, spellings))):
        for cut, stem, speller in forms.ways[tokens.folds[i]]:
            found = _form(tokens, i, stem, indices.stop, forms.owners, lexicon) or (speller and (i + 1, *speller))
            if not found:
                continue
            last, owner, rule = found
            first, first_cut = _first_name(tokens, i, cut, owner, indices.start, lexicon)
            if first == i and not cut:
                first, first_cut = _particles(tokens, i, owner, indices.start, lexicon)
            said = i > indices.start and not first_cut and lexicon.stems[tokens.folds[i - 1]].said
            shared = last == i + 1 and owner.rule.startswith(KNOWN_RULE) and _shared(stem, lexicon)
            if shared and not said:
                break
            weight = SPEAKER_WEIGHT if said else SHORT_FORM_WEIGHT
            yield Candidate(first, last, first_cut, "PER", owner.entity, rule, weight, qid=owner.qid, confidence=0.8)
            break


def _shared(surname: str, lexicon: Lexicon) -> bool:
    """Whether a surname is many people's, or rather a first name: only of one who speaks it tells who is meant."""
    words = lexicon.words
    return surname in words.joints["shared"] or words.names.get(surname, 0) >= BORNE_BY_SOME


Found = tuple[int, Candidate, str]


def _form(  # noqa: PLR0913, PLR0917 - one match, spelt out
    tokens: Tokens, i: int, stem: str, stop: int, owners: dict[str, Candidate], lexicon: Lexicon
) -> Found | None:
    """The longest short form that begins with a stem at token i."""
    particles, spelt, found = lexicon.spelling.particles, "", None
    for k in range(i, min(stop, i + LONGEST_FORM)):
        if not tokens.is_word(k):
            break
        word = stem if k == i else tokens.folds[k]
        spelt += particles.get(word, word)
        if spelt in owners:
            found = k + 1, owners[spelt], "page.surname"
    return found


def _speller(stem: str, forms: Forms, lexicon: Lexicon) -> Speller | None:
    """The one person, and the rule, whose short form a word is a variant of; common words are nobody's."""
    if len(stem) < SHORTEST_VARIANT:
        return None
    alike = {form for skeleton in lexicon.namesakes.skeletons(stem) for form in forms.skeletons.get(skeleton, ())}
    if not alike or stem in lexicon.words.function or stem in lexicon.verbs or stem in lexicon.speakers:
        return None
    rules = {
        owner.entity: (owner, rule)
        for form, owner in forms.owners.items()
        if form in alike and abs(len(form) - len(stem)) <= 1 and (rule := word_variant(form, stem, lexicon.spelling))
    }
    return next(iter(rules.values())) if len(rules) == 1 else None


def _first_name(  # noqa: PLR0913, PLR0917 - one match, spelt out
    tokens: Tokens, i: int, cut: int, owner: Candidate, start: int, lexicon: Lexicon
) -> tuple[int, int]:
    """Where the name at a surname begins: at its owner's first name, in any spelling, where that stands before it."""
    at = i - 1
    if cut or at < start or owner.last - owner.first == 1:
        return i, cut
    given, surname = tokens.folds[owner.first][owner.cut :], tokens.folds[i]
    for c, stem in splits(tokens.folds[at]):
        verb = stem in lexicon.verbs  # وسلم الورداني
        if stem == given or (not verb and name_variant(f"{given} {surname}", f"{stem} {surname}", lexicon.spelling)):
            return at, c
    return i, cut


def with_first_name(tokens: Tokens, person: Candidate, lexicon: Lexicon, start: int) -> Candidate:
    """A known surname taken together with a first name before it that is misspelt by one letter: [جوم كيري]."""
    known = lexicon.entities.get(person.entity) if person.type == "PER" else None
    at = person.first - 1
    if known is None or person.cut or person.last - person.first > 1 or at < start or not tokens.is_word(at):
        return person
    names = [fold_key(name).split() for name in known.names]
    firsts = {name[0] for name in names if len(name) > 1 and name[-1] == tokens.folds[person.first]}
    cuts = splits(tokens.folds[at])
    if any(stem in firsts for _, stem in cuts):
        return person
    for cut, stem in cuts:
        if any(len(first) >= TYPO_LETTERS and OSA.distance(stem, first) == 1 for first in firsts):
            return replace(person, first=at, cut=cut, rule="page.first-name-typo", confidence=0.8)
    return person


def _particles(tokens: Tokens, i: int, owner: Candidate, start: int, lexicon: Lexicon) -> tuple[int, int]:
    """Where a surname begins with its particles, which its owner's has too: [دي لا كالي] of أومبرتو دي لا كالي."""
    western = lexicon.words.joints["western"]
    at, cut = i, 0
    if owner.last - owner.first < MANY_PARTS or western.isdisjoint(tokens.folds[owner.first : owner.last]):
        return at, cut
    while at > start and not cut:
        found = next((c for c, stem in splits(tokens.folds[at - 1]) if stem in western), None)
        if found is None:
            break
        at, cut = at - 1, found
    return at, cut
