"""A speaker's phrase, token by token: office, what it is over, adjectives, name, apposition."""

from __future__ import annotations

from musnad.lexicon.speakers import SpeakerNoun
from musnad.statements.belonging import FIELDS, belongs, over
from musnad.statements.boundaries import THAT, known_word, marked_name, name_word, opens, words_of_name
from musnad.statements.governed import stems
from musnad.statements.phrase import Phrase, Reach
from musnad.statements.qualifiers import second_adjective, title_next, told_of_things
from musnad.statements.text import Named, Text

HOLDERS = frozenset({"office", "title", "unnamed"})
"""Kinds of nouns that a person's name may complete."""

LONGEST_BRACKET = 5
"""Tokens of a bracketed alias, or of a name in marks, inside the phrase: وزارة الدفاع (البيت الرمادي)."""

LONGEST_MARKED = 10
"""Tokens to the mark that closes a body's name: نقابة "إيه إف إل-سي آي أو"."""

LONGEST_ALIAS = 3
"""Tokens from the mark behind an outlet's name to the mark that closes what it is called for short."""

LONGEST_TITLED = 3
"""Words of a name that no table has, between a title and هذا or a preposition."""

MEMBERS = frozenset({"member", "lawmaker", "deputy", "official"})
"""Offices of which a body has many, so that a name behind it rather is whose body it is."""

OWNED_BY = ("ه", "ها", "هم")
"""Ends of a noun with its owner: علمها."""

ENDS = ("free", "free_pronoun", "b_free", "b_free_pronoun", "relative", "time", "adverb")


class Builder:
    """Walks from a head to the end of its phrase; `open_` says that the last noun awaits its genitive."""

    def __init__(self, text: Text, stop: int, reach: Reach) -> None:
        """Begin a walk up to token `stop`."""
        self.text, self.stop, self.reach = text, stop, reach
        self.noun: SpeakerNoun | None = None
        self.name: Named | None = None
        self.unknown: tuple[int, int] | None = None
        self.owners: list[Named] = []
        self.open_ = self.titled = self.complement = False
        self.first = self.i = 0

    def after_name(self, name: Named) -> Phrase:
        """A name alone, with the adjectives of a body or state."""
        text, person = self.text, name.mention.type == "PER"
        last = name.last
        while not person and last < self.stop and text.folds[last].startswith("ال") and self._qualifies(last):
            last += 1
        closed = text.closes.get(last) if name.mention.type == "MEDIA" and last < self.stop else None
        if closed is not None and closed - last <= LONGEST_ALIAS and closed < self.stop:
            last = closed + 1  # وكالة الصحافة الوطنية "صدى"
        return Phrase(name.first, name.cut, last, None, name if person else None, () if person else (name,))

    def after_noun(self, i: int, cut: int, noun: SpeakerNoun) -> Phrase:
        """An office, body or document with all that belongs to it: وزير الخارجية الناري سليم الورداني."""
        self.first, self.i, self.noun = i, i + 1, noun
        self.open_, self.titled = not noun.definite, noun.kind == "title"
        while self.i < self.stop and self._step():
            pass
        return Phrase(i, cut, self.i, self.noun, self.name, tuple(self.owners), self.unknown)

    def _step(self) -> bool:  # noqa: PLR0911 - one question a line
        """Take the next token into the phrase; false where the phrase ends."""
        text, i = self.text, self.i
        if self.name or self.unknown:
            return False
        if taken := self._light(i):
            self.i += taken
            return True
        if found := text.name(i):
            return self._take_name(found)
        if text.punctuation(i):
            return self._take_marks() or self._take_bracket()
        if text.plays_any(i, ENDS) or (self.noun and self.noun.kind == "document" and text.plays(i, "issued")):
            return False
        if self._take_belonging():
            return True
        leads = text.plays(i, "preposition") and not name_word(text, i, first=True)  # الحاج علي is Ali
        return not leads and (self._take_noun() or self._take_word())

    def _light(self, i: int) -> int:
        """How many tokens a degree with its stop (د.), a title's stroke (الدكتور/) or a further adjective takes."""
        text, follows = self.text, i + 1 < self.stop
        if follows and text.plays(i, "degree") and text.folds[i + 1] in {".", "/"}:
            return 2
        if follows and self.titled and text.folds[i] == "/":
            return 1
        if follows and self._joined_by_dash(i):
            return 2
        if follows and self.open_ and i > self.first and text.plays(i, "demonstrative"):
            return 1  # قائد هذه القوات
        return int(second_adjective(self.text, self.noun, self.first, i))

    def _joined_by_dash(self, i: int) -> bool:
        """Whether a dash without blanks joins one more word to a name: ولاية الوادي-الساحل."""
        text = self.text
        glued = text.folds[i] in {"-", "–"} and text.tokens.glued(i) and text.tokens.glued(i + 1)
        return glued and i > self.first + 1 and text.folds[i + 1].isalpha()

    def _take_name(self, found: Named) -> bool:
        """A name: the holder's, or one that belongs to what the office is over."""
        kind = self.noun.kind if self.noun else ""
        person, owned = found.mention.type == "PER", self._owned(found.first)
        counterpart = self.noun is not None and self.noun.en == "counterpart"
        bare_head = self.open_ and self.i == self.first + 1 and not counterpart
        other = self.complement or self._of_other_sex(found)
        told = self.noun is not None and self.noun.kind == "unnamed" and self.i > self.first + 1
        beside = found.first == self.first + 2 and self._indefinite_adjective(found.first - 1)
        if told and not person and self.open_ and beside:
            return False  # أبلغ مصدر أمني [وكالة نبأ]
        if person and kind in HOLDERS and not owned and not other and (not bare_head or kind == "title"):
            self.name = found
        elif self.open_ or (person and (owned or self.complement or self._letter_of(found.first))):
            self.owners.append(found)
        elif not self._of_his(found):
            return False
        self.open_, self.i = self._still_open(found), found.last
        return True

    def _of_his(self, found: Named) -> bool:
        """Whether a movement's adjective says of which he is: القيادي [الحوثي]."""
        group = found.mention.type == "GROUP" and found.last == found.first + 1
        definite = self.noun is not None and self.noun.definite and self.noun.kind in HOLDERS
        return group and definite and self.i == self.first + 1 and self.text.folds[found.first].startswith("ال")

    def _still_open(self, found: Named) -> bool:
        """Whether a body's name in no table awaits its place: مجلس محافظة [الوادي]."""
        after = self.text.named.get(found.last)
        place = after is not None and after.cut == 0 and after.mention.type in {"GPE", "LOC"}
        plain = found.mention.type == "ORG" and found.mention.entity.startswith("name:")
        return plain and place and not self.text.folds[found.last - 1].startswith("ال")

    def _letter_of(self, i: int) -> bool:
        """Whether a name stands behind the office of whose document it is: رسالة الرئيس [فلان]."""
        noun, before = self.noun, self.text.noun(i - 1)
        held = before is not None and before.kind in {"office", "title"}
        return held and noun is not None and noun.kind == "document" and i - 1 > self.first

    def _of_other_sex(self, found: Named) -> bool:
        """Whether a woman's office stands before a man's name: حذرت الوزيرة فلانا; he is warned, she speaks."""
        known = self.text.lexicon.entities.get(found.mention.entity)
        noun = self.noun
        return noun is not None and noun.definite and noun.gender == "f" and known is not None and known.sex == "m"

    def _owned(self, i: int) -> bool:
        """Whether a name is that of a body, or of whom somebody speaks for: مدير مركز الملك [فلان]."""
        text = self.text
        if i - 2 < self.first:
            return False
        if text.plays(i - 1, "in_name_of"):
            return all(stem not in text.nouns for stem in stems(text.folds[i]))  # باسم رئاستها is no name
        over = text.noun(i - 1, 1) if text.folds[i - 1][0] in "لب" else None
        if over and not (over.kind == "body" and text.folds[i - 1].startswith(("لل", "بال"))):
            return True  # مدير لمركز فلان; behind للمركز the name is his own
        if self._of_many(i):
            return True
        noun = text.noun(i - 1)
        if noun is None or noun.kind == "body" or noun.number != "s":
            return False  # رئيس مجلس الوزراء فلان
        body = text.is_body(i - 2) and not text.folds[i - 2].startswith("ال")  # باسم الوزارة المستشار فلان: his own
        return body or text.plays(i - 2, "in_name_of")

    def _of_many(self, i: int) -> bool:
        """Whether a title and a name say whose body it is of which somebody is one: عضو بحزب المخلوع [فلان]."""
        text, noun = self.text, self.noun
        if noun is None or noun.definite or noun.en not in MEMBERS or i - 3 < self.first:
            return False
        body = text.folds[i - 2][0] in "لب" and text.noun(i - 2, 1)
        ranked = text.folds[i - 1].startswith("ال") and not text.noun(i - 1)
        return bool(body) and ranked

    def _take_marks(self) -> bool:
        """A name in marks after its head: صحيفة "صدى السهل", المدير "سليم الورداني"."""
        text, i, kind = self.text, self.i, self.noun.kind if self.noun else ""
        closed = text.closes.get(i)
        if closed is None or closed >= self.stop:
            return False
        headed = kind in {"body", "media", "document"} or text.plays(i - 1, "name_head")
        headed = headed or (kind == "office" and self.open_)
        if headed and (self.open_ or kind == "media") and closed - i <= LONGEST_MARKED:
            if found := text.name(i + 1):
                self.owners.append(found)
            self.open_ = False
        elif kind in HOLDERS and not self.open_ and marked_name(text, i) and not text.adjective(i + 1):
            self.unknown = (i + 1, closed)
        else:
            return False
        self.i = closed + 1
        return True

    def _take_bracket(self) -> bool:
        text, i = self.text, self.i
        if text.folds[i] != "(" or self.open_:
            return False
        end = next((j for j in range(i + 1, min(self.stop, i + 2 + LONGEST_BRACKET)) if text.folds[j] == ")"), None)
        self.i = i if end is None else end + 1
        return end is not None

    def _take_noun(self) -> bool:
        """A further noun that can speak: genitive (نائب وزير), title (الوزير المهندس) or second office."""
        noun = self.text.noun(self.i)
        if noun is None or self.noun is None:
            return False
        holder = self.noun.kind in HOLDERS
        titles = noun.definite and noun.kind in {"title", "office"} and noun.number == "s"
        titles = titles and (self.reach != "object" or self._ranks(noun))
        if self.open_:
            self.open_ = not noun.definite
        elif holder and titles:
            self.open_, self.titled = False, True
        elif holder and not noun.definite and noun.kind == "office" and self._second_office():
            self.open_ = True
        else:
            return False
        if self.noun.kind == "title":
            self.noun = noun
        self.i += 1
        return True

    def _ranks(self, noun: SpeakerNoun) -> bool:
        """Whether a title is one more of him who speaks, his name behind it: الفريق الركن [الشيخ] فلان."""
        text, i = self.text, self.i + 1
        named = i < self.stop and ((found := text.name(i)) is not None and found.mention.type == "PER")
        return noun.kind == "title" and self.titled and (named or (i < self.stop and known_word(text, i)))

    def _second_office(self) -> bool:
        """Whether an indefinite office is the holder's second and no content: نائب الرئيس رئيس الوزراء فلان."""
        return self.reach == "clause" or (self.reach == "noun" and over(self.text, self.i, self.stop))

    def _take_word(self) -> bool:
        text, i = self.text, self.i
        fold, indefinite = text.folds[i], self._indefinite_adjective(i)
        if text.plays(i, "saying") or (i in text.within and text.within[i].first < i):
            return False
        if text.plays(i, "self") and not self.open_:
            self.i += 1
            return True
        further = fold.startswith("وال") and (self._portfolio(i) or self._other_of_two(i))
        if further or (
            fold.startswith("ال") and not self.open_ and title_next(text, self.noun, self.first, i, self.stop)
        ):
            self.i += 1
            return True
        if self.open_ and not indefinite:
            return self._take_genitive()
        if indefinite or self._qualifies(i) or self._before_its_verb(i):
            self.open_ = self.open_ and indefinite
            self.i += 1
            return True
        return self._take_unknown()

    def _take_genitive(self) -> bool:
        """Any word after a noun that awaits its genitive, save a verb, or a word without article after مسؤول."""
        text, fold, kind = self.text, self.text.folds[self.i], self.noun.kind if self.noun else ""
        if told_of_things(self.noun, fold):
            return False
        defined = fold.startswith("ال") or (text.plays(self.i - 1, "preposition_ala") and kind == "unnamed")
        verb = self.i > self.first + 1 and (fold in text.cues.forms or fold in text.lexicon.verbs)
        if not defined and (verb or kind in {"unnamed", "all", "side"}):
            return False
        self.open_ = not fold.startswith(("ال", "لل"))
        self.i += 1
        return True

    def _portfolio(self, i: int) -> bool:
        """Whether token i is a further part of what an office is over: وزير الخارجية والتعاون."""
        noun, text = self.noun, self.text
        field = noun is not None and noun.en in FIELDS
        kinds = noun is not None and noun.kind in {"office", "body"} and not noun.definite
        if noun is None or not (kinds or field) or self.open_ or self.reach == "object":
            return False
        second = text.noun(i, 1)
        speaks = second is not None and second.kind in {"office", "unnamed", "side"}
        return i > self.first + 1 and not speaks and not text.plays(i, "time") and text.name(i, 1) is None

    def _other_of_two(self, i: int) -> bool:
        """Whether token i says whose the second of two is: الوزيران الناري والسهلي."""
        return self.noun is not None and self.noun.number == "d" and self.text.folds[i][1:] in self.text.lexicon.nisbas

    def _qualifies(self, i: int) -> bool:
        """Whether token i is a definite adjective that may agree with the head."""
        fold, noun = self.text.folds[i], self.noun
        if not fold.startswith("ال") or not self.text.adjective(i) or i in self.text.named:
            return False
        masculine = noun is not None and noun.definite and noun.gender == "m" and noun.number == "s"
        return not (masculine and fold.endswith("ه") and self.i == self.first + 1)

    def _before_its_verb(self, i: int) -> bool:
        """Whether a definite word stands between an office and its verb, or what it has of its own behind it."""
        text, behind = self.text, i + 1
        if not text.folds[i].startswith("ال") or self.open_ or i in text.within or behind >= len(text.folds):
            return False
        verb = behind == self.stop and text.folds[behind] in text.cues.forms  # والي الجزيرة الخضراء يعلن
        own = (
            text.folds[behind].endswith(OWNED_BY)
            and not text.folds[behind].startswith("ال")
            and any(text.words.plays(stem, "claim_noun") for stem in stems(text.folds[behind]))
        )
        return self.i > self.first + int(not own) and (verb or own)

    def _indefinite_adjective(self, i: int) -> bool:
        if self.noun is None or self.noun.definite or self.text.folds[i].startswith("ال"):
            return False
        claim = self.text.plays(i, "claim_noun")  # أكد الوزير أهمية الحوار
        return self.text.adjective(i) and not claim and i not in self.text.within

    def _take_belonging(self) -> bool:
        after = belongs(self.text, self.i, self.stop, self.noun)
        if after is None:
            return False
        inside = (self.text.named.get(j) for j in range(self.i, after))
        self.owners.extend(found for found in inside if found and found.mention.type != "PER")
        last = self.text.folds[after - 1]
        close = self.text.plays_any(self.i - 1, ("basis_close", "basis_informed"))
        self.complement = self.complement or (close and self.text.plays(self.i, "preposition"))
        self.open_ = after - 1 not in self.text.within and not last.startswith(("ال", "بال", "لل"))
        self.i = after
        return True

    def _take_unknown(self) -> bool:
        """Words of a person's name that no mention covers, where something that ends a name follows soon."""
        text, i, noun = self.text, self.i, self.noun
        if noun is None or noun.kind not in HOLDERS or self.open_:
            return False
        alone = self.titled and i + 1 < self.stop and text.plays_any(i + 1, THAT)  # قال الدكتور الربيعة إن
        last = words_of_name(text, i, self.stop, first=not alone)
        named = self._full_name(i, last) or (last > i + 2 and self._full_name(i, i + 2, behind=True))
        if self.reach == "object" and not named:
            return False
        j = last
        ends = self.titled and (j >= self.stop or text.folds[j] == ".")
        if j == i or (j >= self.stop and not ends and not (j < len(text.folds) and text.folds[j] in text.cues.forms)):
            return False
        vague = noun.kind == "unnamed" and (noun.number != "s" or not noun.definite) and not self.titled
        if vague and not all(known_word(text, k) for k in range(i, j)):
            return False
        j = self._name_end(i, j)
        if j == i:
            return False
        self.unknown, self.i = (i, j), j
        return True

    def _full_name(self, i: int, j: int, *, behind: bool = False) -> bool:
        """Whether words i to j, before a preposition, are a first name and a family's: نبيل السوكلي خلال."""
        text, noun = self.text, self.noun
        whole = noun is not None and noun.number == "s" and j < self.stop
        if noun is None or not whole or not 1 < j - i <= LONGEST_TITLED:
            return False
        occasion = text.plays(j, "preposition") and j + 1 < self.stop and text.plays_any(j + 1, ("occasion", "channel"))
        if occasion and self.reach == "clause" and j - i > 1 and not self.open_:
            return True  # قال مدير المرصد السهلي ركسان تولباي في تصريح
        definite = noun.definite or text.folds[i - 1].startswith("ال") or i - 1 in text.within
        thing = (
            text.noun(j) is not None or j in text.named or text.words.plays(text.folds[j].removeprefix("ال"), "forum")
        )
        paused = self.titled and text.folds[j] == "،"  # عد الشيخ فلان الفلاني، وهو وجيه، …
        if not definite or not (behind or thing or paused or text.plays(j, "preposition")):
            return False
        family = known_word(text, j - 1) or text.folds[j - 1].startswith("ال")
        return known_word(text, i) and family and all(known_word(text, k) for k in range(i, j - 1))

    def _name_end(self, i: int, j: int) -> int:
        """Of words i to j that may be a name: all where what is said follows, else the known, two at least."""
        text = self.text
        if j >= self.stop or opens(text, j) or (self.titled and text.folds[j] == "."):
            return j
        if known_word(text, i) and i + 1 < self.stop and text.plays(i + 1, "relative") and self.noun:
            return i + 1 if self.noun.definite else i  # الشيخ بدر الذي
        if self.titled and 1 < j - i <= LONGEST_TITLED and text.plays_any(j, ("adverb", "preposition")):
            tribe = j - i < LONGEST_TITLED and text.folds[j - 1].startswith("ال") and text.folds[j - 1].endswith("ي")
            return j if tribe or known_word(text, i) else i
        if self._full_name(i, j):
            return j
        if j > i + 2 and self._full_name(i, i + 2, behind=True):
            return i + 2
        known = next((k for k in range(i, j) if not known_word(text, k)), j)
        return known if known - i > 1 else i
