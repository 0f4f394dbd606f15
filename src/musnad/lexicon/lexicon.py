"""All tables under one name, each read when it is first asked for."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cached_property
from importlib import resources
from pathlib import Path

from musnad.arabic.calendar import Names
from musnad.lexicon.attribution import Attribution, load_attribution
from musnad.lexicon.background import Background, load_background
from musnad.lexicon.clashes import Clashes, load_clashes
from musnad.lexicon.credits import Credits, load_credits
from musnad.lexicon.cues import Cues, load_cues
from musnad.lexicon.entities import Entities, load_entities, load_networks
from musnad.lexicon.events import Events, load_events
from musnad.lexicon.feeds import OutletFeed, load_feeds
from musnad.lexicon.formal_bodies import FormalBodies, load_formal_bodies
from musnad.lexicon.furniture import Furniture, load_furniture
from musnad.lexicon.months import load_months
from musnad.lexicon.namesakes import Namesakes
from musnad.lexicon.namings import Namings, load_namings
from musnad.lexicon.nisbas import Nisba, Pairs, load_nisbas, paired
from musnad.lexicon.offices import OfficeKinds, load_offices
from musnad.lexicon.outlets import Outlets, load_outlets
from musnad.lexicon.processes import Processes, load_processes
from musnad.lexicon.prose import Prose, load_prose
from musnad.lexicon.rules import Told, load_rules, told
from musnad.lexicon.speakers import SpeakerNoun, load_speakers
from musnad.lexicon.spelling import Spelling, load_spelling
from musnad.lexicon.stances import Stances, load_stances
from musnad.lexicon.standing import load_countries, load_quads
from musnad.lexicon.stems import StemTables
from musnad.lexicon.table import read
from musnad.lexicon.tagger import FILE as TAGGER
from musnad.lexicon.tagger import TaggerModel, load_tagger
from musnad.lexicon.times import TimeWords, load_times
from musnad.lexicon.verbs import load_verbs
from musnad.lexicon.words import Words, load_words

TABLE_FILES = frozenset({".tsv", ".txt", Path(TAGGER).suffix})
"""What the user's folder may hold of ours; a README beside them changes no reading."""
UNREAD = frozenset({"feeds.tsv"})
"""Tables that no page is read by."""

BORNE_BY_MANY = 10
"""People of Wikidata who must bear a first name before an apposition alone makes a name of it."""


@dataclass(frozen=True, eq=False)  # what is remembered of its tables hangs on it: asked for hundreds of times a page
class Lexicon:
    """The tables of data/ and, after them and winning, those of the user's own `folder`."""

    folder: Path | None = None

    @cached_property
    def entities(self) -> Entities:
        """Known people, states, cities, bodies, groups, outlets, places and things."""
        return load_entities(self.folder)

    @cached_property
    def networks(self) -> frozenset[str]:
        """Media on which people speak for themselves: تويتر."""
        return load_networks(self.folder)

    @cached_property
    def namings(self) -> Namings:
        """Pairs of words for one thing: نظام, حكومة."""
        return load_namings(self.folder)

    @cached_property
    def nisbas(self) -> dict[str, Nisba]:
        """Folded adjective or people of a state to that state."""
        return load_nisbas(self.folder)

    @cached_property
    def paired_nisbas(self) -> Pairs:
        """The words of adjectives of states that have two."""
        return paired(self.nisbas)

    @cached_property
    def words(self) -> Words:
        """Titles, heads of bodies, function words and words of people's names."""
        return load_words(self.folder)

    @cached_property
    def formal_bodies(self) -> FormalBodies:
        """Bodies whose noun has the article: الهيئة العليا للانتخابات."""
        return load_formal_bodies(self.folder)

    @cached_property
    def processes(self) -> Processes:
        """Nouns that begin the name of an accord, war, summit or law."""
        return load_processes(self.folder)

    @cached_property
    def spelling(self) -> Spelling:
        """The habits by which one name is spelt in several ways."""
        borne = (word for word, count in self.words.names.items() if count > 1)
        return load_spelling(self.folder, borne, self.nisbas)

    @cached_property
    def namesakes(self) -> Namesakes:
        """Known people by the sound of their names."""
        return Namesakes((k for k in self.entities.by_id.values() if k.type == "PER"), self.spelling)

    @cached_property
    def stems(self) -> StemTables:
        """What a word form may begin: a title, a body, an accord."""
        words = self.words
        many = {word for word, count in words.names.items() if count >= BORNE_BY_MANY}
        return StemTables(
            {
                "titles": words.titles,
                "offices": {word for word, title in words.titles.items() if title.kind == "office"},
                "heads": words.heads,
                "bodies": words.bodies,
                "governments": words.governments,
                "formal": self.formal_bodies.heads,
                "processes": self.processes.heads,
                "nisbas": self.nisbas,
                "pairs": words.pairs,
                "last_named": words.last_named,
                "media": {
                    noun
                    for noun, speaker in self.speakers.items()
                    if speaker.kind == "media" and speaker.number == "s" and not speaker.definite
                },
                "said": self.speech_verbs,
                "given": many | words.function.keys(),
            }
        )

    @cached_property
    def verbs(self) -> frozenset[str]:
        """Folded forms of verbs that never are part of a person's name."""
        return load_verbs(self.folder)

    @cached_property
    def cues(self) -> Cues:
        """What puts a statement in somebody's mouth."""
        return load_cues(self.folder)

    @cached_property
    def events(self) -> Events:
        """Verbs and nouns of what happens between political actors, and what decides whether it did."""
        return load_events(self.folder)

    @cached_property
    def stances(self) -> Stances:
        """Who wants and who refuses: verbs, nouns, adjectives, and the issues they are about."""
        return load_stances(self.folder)

    @cached_property
    def clashes(self) -> Clashes:
        """What claims clash by: small words, and the years of known things."""
        return load_clashes(self.folder)

    @cached_property
    def countries(self) -> dict[str, str]:
        """State to its three-letter code."""
        return load_countries(self.folder)

    @cached_property
    def quads(self) -> dict[str, int]:
        """PLOVER's type to its class, 1 to 4."""
        return load_quads(self.folder)

    @cached_property
    def speakers(self) -> dict[str, SpeakerNoun]:
        """Folded nouns that can speak."""
        return load_speakers(self.folder)

    @cached_property
    def attribution(self) -> Attribution:
        """The small words between a speaker and what is said."""
        return load_attribution(self.folder)

    @cached_property
    def times(self) -> TimeWords:
        """Words of time beside the calendar's."""
        return load_times(self.folder)

    @cached_property
    def offices(self) -> OfficeKinds:
        """Offices as words and as ids, and who holds them on a day."""
        return load_offices(self.folder, self.entities)

    @cached_property
    def speech_verbs(self) -> frozenset[str]:
        """Folded forms of verbs that a quotation may follow (قال), but for those spelt as a preposition (بين)."""
        spoken = (form for form, uses in self.cues.forms.items() if any(u.quotes for u in uses))
        return frozenset(spoken).difference(self.words.function)

    @cached_property
    def months(self) -> Names:
        """Names of months, weekdays, halves of the day and zones."""
        return load_months(self.folder)

    @cached_property
    def outlets(self) -> Outlets:
        """Outlets, broadcasters, agencies and aggregators."""
        return load_outlets(self.folder)

    @cached_property
    def feeds(self) -> dict[str, OutletFeed]:
        """Feeds of Arabic outlets by their ids, for `musnad watch`."""
        return load_feeds(self.folder)

    @cached_property
    def furniture(self) -> Furniture:
        """What pages print beside their story."""
        return load_furniture(self.folder)

    @cached_property
    def credits(self) -> Credits:
        """Words of bylines and credits."""
        return load_credits(self.folder)

    @cached_property
    def prose(self) -> Prose:
        """Words that tell sentences from headlines."""
        return load_prose(self.folder)

    @cached_property
    def tagger(self) -> TaggerModel | None:
        """The learned tagger of names, the user's own before the shipped one; null where there is none."""
        return load_tagger(self.folder)

    @cached_property
    def engines(self) -> tuple[str, ...]:
        """Names of the other engines that the user's folder asks for."""
        return tuple(row.id for row in read("engines", self.folder))

    @cached_property
    def background(self) -> Background:
        """How common a word is in news at large."""
        return load_background()

    @cached_property
    def rules(self) -> dict[str, Told]:
        """Rules in words."""
        return load_rules(self.folder)

    def explain(self, rule: str) -> Told | None:
        """A rule in words, in both languages; null for a rule that no row tells."""
        return told(self.rules, rule)

    @cached_property
    def digest(self) -> str:
        """Eight hex digits that change with any row: a part of every reading's version."""
        told = hashlib.sha256()
        shipped = [f for f in (resources.files("musnad.lexicon") / "data").iterdir() if f.is_file()]
        own = [f for f in sorted(self.folder.iterdir()) if f.suffix in TABLE_FILES] if self.folder else []
        for file in (*sorted(shipped, key=lambda f: f.name), *own):
            if file.name in UNREAD:
                continue
            told.update(file.name.encode() + file.read_bytes())
        return told.hexdigest()[:8]
