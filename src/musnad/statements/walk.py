"""Questions that a walk through a speaker's phrase asks: is the name his, does the phrase go on."""

from __future__ import annotations

from musnad.lexicon.speakers import SpeakerNoun
from musnad.statements.belonging import FIELDS, over
from musnad.statements.boundaries import known_word, opens
from musnad.statements.governed import stems
from musnad.statements.phrase import Reach
from musnad.statements.text import Named, Text

HOLDERS = frozenset({"office", "title", "unnamed"})
"""Kinds of nouns that a person's name may complete."""

LONGEST_TITLED = 3
"""Words of a name that no table has, between a title and هذا or a preposition."""

MEMBERS = frozenset({"member", "lawmaker", "deputy", "official"})
"""Offices of which a body has many, so that a name behind it rather is whose body it is."""

OWNED_BY = ("ه", "ها", "هم")
"""Ends of a noun with its owner: علمها."""

OFFICE_OF = "مكتب"
"""Where those sit who work for somebody."""

SERVES = frozenset({"spokesperson", "aide", "adviser"})
"""Offices of those who serve somebody in an office, and often stay unnamed."""

SPOKESMAN = "spokesperson"
"""How the ids of the offices of those end who speak for others."""


class Walk:
    """The state of a walk from a head to the end of its phrase; `open_` says that the last noun awaits its genitive."""

    def __init__(self, text: Text, stop: int, reach: Reach) -> None:
        """Begin a walk up to token `stop`."""
        self.text, self.stop, self.reach = text, stop, reach
        self.noun: SpeakerNoun | None = None
        self.name: Named | None = None
        self.unknown: tuple[int, int] | None = None
        self.owners: list[Named] = []
        self.open_ = self.titled = self.complement = False
        self.first = self.i = 0

    def _joined_by_dash(self, i: int) -> bool:
        """Whether a dash without blanks joins one more word to a name: ولاية الوادي-الساحل."""
        text = self.text
        glued = text.folds[i] in {"-", "–"} and text.tokens.glued(i) and text.tokens.glued(i + 1)
        return glued and i > self.first + 1 and text.folds[i + 1].isalpha()

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

    def _hers(self, found: Named) -> bool:
        """Whether a woman's name goes with her office inside a man's: نائب المستشارة [هالة مرزاق]."""
        known, noun, text = self.text.lexicon.entities.get(found.mention.entity), self.noun, self.text
        if noun is None or noun.gender != "m" or known is None or known.sex != "f":
            return False
        inner = (text.noun(j) for j in range(found.first - 1, self.first, -1))
        hers = next((n for n in inner if n is not None), None)
        return hers is not None and hers.kind == "office" and hers.gender == "f" and hers.definite

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

    def _of_superior(self, found: Named) -> bool:
        """Whether somebody left unnamed serves whom a name is of: متحدث باسم الرئيس [فلان], مستشار لوزير [فلان]."""
        text, noun = self.text, self.noun
        if noun is None or noun.kind not in HOLDERS or (noun.definite and not self._ruler(found)):
            return False
        serves = noun.en in SERVES
        return any(
            (serves and text.plays(j - 1, "in_name_of") and self._one_office(j, 0))
            or (serves and text.folds[j][0] == "ل" and self._one_office(j, 1))
            or (serves and noun.number == "p" and j == self.first + 1 and self._one_office(j, 0))
            or (
                text.folds[j - 1] == OFFICE_OF
                and (noun.kind == "unnamed" or (serves and text.plays(j - 2, "in_name_of")))
                and self._one_office(j, 0)
            )
            for j in range(self.first + 1, found.first)
        )

    def _ruler(self, found: Named) -> bool:
        """Whether a name is of who is known for an office, and for none of speaking: المتحدث باسم المبعوث [فلان]."""
        known = self.text.lexicon.entities.get(found.mention.entity)
        offices = [tenure.office for tenure in known.offices] if known else []
        return bool(offices) and not any(one.endswith(SPOKESMAN) for one in offices)

    def _one_office(self, i: int, cut: int) -> bool:
        """Whether the office of one person stands at token i."""
        noun = self.text.noun(i, cut)
        return noun is not None and noun.kind == "office" and noun.number == "s"

    def _of_many(self, i: int) -> bool:
        """Whether a title and a name say whose body it is of which somebody is one: عضو بحزب المخلوع [فلان]."""
        text, noun = self.text, self.noun
        if noun is None or noun.definite or noun.en not in MEMBERS or i - 3 < self.first:
            return False
        body = text.folds[i - 2][0] in "لب" and text.noun(i - 2, 1)
        ranked = text.folds[i - 1].startswith("ال") and not text.noun(i - 1)
        return bool(body) and ranked

    def _ranks(self, noun: SpeakerNoun) -> bool:
        """Whether a title is one more of him who speaks, his name behind it: الفريق الركن [الشيخ] فلان."""
        text, i = self.text, self.i + 1
        named = i < self.stop and ((found := text.name(i)) is not None and found.mention.type == "PER")
        return noun.kind == "title" and self.titled and (named or (i < self.stop and known_word(text, i)))

    def _second_office(self) -> bool:
        """Whether an indefinite office is the holder's second and no content: نائب الرئيس رئيس الوزراء فلان."""
        return self.reach == "clause" or (self.reach == "noun" and over(self.text, self.i, self.stop))

    def _portfolio(self, i: int) -> bool:
        """Whether token i is a further part of what an office is over: وزير الخارجية والتعاون."""
        noun, text = self.noun, self.text
        field = noun is not None and noun.en in FIELDS
        kinds = noun is not None and noun.kind in {"office", "body"} and not noun.definite
        if noun is None or not (kinds or field) or self.open_ or (self.reach == "object" and not self._field_of(i)):
            return False
        second = text.noun(i, 1)
        speaks = second is not None and second.kind in {"office", "unnamed", "side"}
        return i > self.first + 1 and not speaks and not text.plays(i, "time") and text.name(i, 1) is None

    def _field_of(self, i: int) -> bool:
        """Whether an adjective shows a further field, and not whom it is said to: وزير الري [والموارد] المائية."""
        behind = i + 1 < self.stop and self.text.folds[i + 1].startswith("ال") and self.text.adjective(i + 1)
        minister = self.noun is not None and self.noun.en == "minister" and self.noun.number == "s"
        return minister and behind and self.text.folds[i].endswith("ه") == self.text.folds[i + 1].endswith("ه")

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
        forms = text.cues.forms.get(text.folds[behind], ()) if behind == self.stop else ()
        verb = any(form.shape in {"past", "present"} for form in forms)  # والي الجزيرة الخضراء يعلن
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
        found = self.text.adjective(i) or (self.text.folds[self.first].endswith("ا") and self.text.accusative(i))
        return found and not claim and i not in self.text.within

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
        led = text.plays(j, "preposition") or text.folds[j].startswith("بال")
        if not definite or not (behind or thing or paused or led):
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
