"""A speaker's phrase, token by token: office, what it is over, adjectives, name, apposition."""

from __future__ import annotations

from musnad.lexicon.speakers import SpeakerNoun
from musnad.statements.attached import attached
from musnad.statements.belonging import belongs, complement, spoken_to
from musnad.statements.boundaries import (
    FATHER_OF,
    SHORTEST_SERVANT,
    THAT,
    known_word,
    marked_name,
    name_word,
    said_next,
    words_of_name,
)
from musnad.statements.foreign import foreign
from musnad.statements.governed import circumstance
from musnad.statements.phrase import Phrase
from musnad.statements.qualifiers import second_adjective, title_next, told_of_things
from musnad.statements.text import Named, Text
from musnad.statements.walk import HOLDERS, Walk

LONGEST_PHRASE = 80
"""Tokens of a phrase from its head on; without an end a list of offices was walked anew from each of them."""

LONGEST_BRACKET = 5
"""Tokens of a bracketed alias, or of a name in marks, inside the phrase: وزارة الدفاع (البيت الرمادي)."""

SHORTEST_ASKED = 5
"""Letters of a word with ب that can be what is asked: بمراجعة."""

LONGEST_MARKED = 10
"""Tokens to the mark that closes a body's name: نقابة "إيه إف إل-سي آي أو"."""

LONGEST_ALIAS = 3
"""Tokens from the mark behind an outlet's name to the mark that closes what it is called for short."""


ARTICLE = "ال"
"""The article alone, before a name in marks or letters of another script."""

WHOLE = ("ون", "ين")
"""Ends of a plural that is in no construct: معارضون; in one it would be معارضو."""

ENDS = ("free", "free_pronoun", "b_free", "b_free_pronoun", "relative", "time", "adverb")


def _surname(text: Text, i: int, stop: int) -> bool:
    """Whether one word behind a title is a name: الدكتور [النسور] خلال جلسة, الشيخ [أبومصعب]."""
    if text.folds[i].startswith(FATHER_OF):
        return len(text.folds[i]) > SHORTEST_SERVANT
    named = text.folds[i].startswith("ال") and text.noun(i) is None and not text.adjective(i)
    named = named and not text.plays_any(i, (*ENDS, "preposition", "forum", "occasion"))
    return named and i + 2 < stop and text.plays(i + 1, "preposition_when") and circumstance(text, i + 1)


class Builder(Walk):
    """Walks from a head to the end of its phrase, taking what belongs to it."""

    def after_name(self, name: Named) -> Phrase:
        """A name alone, with the adjectives of a body or state."""
        text, person = self.text, name.mention.type == "PER"
        first, cut, last = name.first, name.cut, name.last
        while not person and last < self.stop and text.folds[last].startswith("ال") and self._qualifies(last):
            last += 1
        if not person and last < self.stop:
            last = attached(text, last, self.stop) or last
        noun = text.noun(name.first, name.cut)
        if name.mention.entity.startswith("name:") and noun is not None and last < self.stop:
            last = complement(text, last, noun) or last
        closed = text.closes.get(last) if name.mention.type == "MEDIA" and last < self.stop else None
        if closed is not None and closed - last <= LONGEST_ALIAS and closed < self.stop:
            last = closed + 1  # وكالة الصحافة الوطنية "صدى"
            name = self._called_so(closed) or name
        elif (name.mention.type == "MEDIA" or (noun and noun.kind == "media")) and (short := self._in_bracket(last)):
            last = short.last + 1  # وكالة الأنباء النارية (نبأ)
            name = short if name.mention.entity.startswith("name:") else name
        return Phrase(first, cut, last, None, name if person else None, () if person else (name,))

    def _in_bracket(self, i: int) -> Named | None:
        """The outlet whose short name fills the bracket at token i: وكالة الأنباء النارية [(نبأ)]."""
        inside = i + 2 < self.stop and self.text.folds[i] == "("
        found = self.text.name(i + 1) if inside else None
        closed = found is not None and found.last < self.stop and self.text.folds[found.last] == ")"
        return found if found and closed and found.mention.type == "MEDIA" else None

    def _called_so(self, closed: int) -> Named | None:
        """The outlet whose name stands in the marks that close at a token: وكالة الأنباء النارية «[نبأ]»."""
        found = self.text.within.get(closed - 1)
        return found if found and found.mention.type == "MEDIA" and found.last == closed else None

    def after_noun(self, i: int, cut: int, noun: SpeakerNoun) -> Phrase:
        """An office, body or document with all that belongs to it: وزير الخارجية الناري سليم الورداني."""
        self.first, self.i, self.noun = i, i + 1, noun
        whole = noun.kind == "all" and self.text.folds[i].endswith("ون")  # آخرون awaits no genitive
        self.open_, self.titled = not (noun.definite or whole), noun.kind == "title"
        end = min(self.stop, i + LONGEST_PHRASE)
        while self.i < end and self._step():
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
        when = not self.open_ and text.phrase(i, "time") > 1  # تعهدت الحكومة العام الماضي
        if (
            when
            or (text.plays_any(i, ENDS) and not text.plays(i - 1, "in_name_of"))
            or (self.noun and self.noun.kind == "document" and text.plays(i, "issued"))
        ):
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
        if follows and (text.folds[i] == "#" or (text.folds[i] == ARTICLE and i + 1 in text.closes)):
            return 1  # المبعوث إلى #نارية, قناة الـ«الرصد»
        pointed = self.open_ and i > self.first and text.plays(i, "demonstrative")
        if follows and (pointed or self._then_holder(i)):
            return 1  # قائد هذه القوات, وزير الخارجية آنذاك فلان
        wide = text.phrase(i, "wide") if i > self.first and i + 1 < self.stop else 0  # صحيفة محلية واسعة الانتشار
        return wide or int(second_adjective(self.text, self.noun, self.first, i))

    def _then_holder(self, i: int) -> bool:
        """Whether آنذاك stands between an office and the name of who held it then."""
        then = not self.open_ and self.text.plays(i, "at_that_time") and not self.text.folds[i].startswith("ال")
        found = self.text.name(i + 1) if then and self.noun and self.noun.kind == "office" else None
        return found is not None and found.mention.type == "PER"

    def _take_name(self, found: Named) -> bool:
        """A name: the holder's, or one that belongs to what the office is over."""
        kind = self.noun.kind if self.noun else ""
        person, owned = found.mention.type == "PER", self._owned(found.first)
        counterpart = self.noun is not None and self.noun.en == "counterpart"
        bare_head = self.open_ and self.i == self.first + 1 and not counterpart
        hers = self._hers(found)
        many = kind == "unnamed" and self.noun is not None and self.noun.number == "p" and not self.noun.definite
        served = person and self._of_superior(found)
        other = self.complement or self._of_other_sex(found) or hers or many or served
        told = self.noun is not None and self.noun.kind == "unnamed" and self.i > self.first + 1
        beside = found.first == self.first + 2 and self._indefinite_adjective(found.first - 1)
        if told and not person and self.open_ and beside:
            return False  # أبلغ مصدر أمني [وكالة نبأ]
        elsewhere = person and kind == "office" and foreign(self.text, self.first, found)
        several = self.noun is not None and self.noun.number == "p" and self._behind_many(found)
        if elsewhere or several:
            return False
        bare_head = bare_head or (person and self._genitive())
        if person and kind in HOLDERS and not owned and not other and (not bare_head or kind == "title"):
            self.name = found
        elif self.open_ or (
            person and (owned or hers or many or served or self.complement or self._letter_of(found.first))
        ):
            self.owners.append(found)
        elif not self._of_his(found):
            return False
        self.open_, self.i = self._still_open(found), found.last
        return True

    def _behind_many(self, found: Named) -> bool:
        """Whether the plural adjective before a name has told already whose people they are: عائلات الجنود الناريين."""
        before = self.text.folds[found.first - 1]
        return before.endswith(WHOLE) and before in self.text.lexicon.nisbas

    def _genitive(self) -> bool:
        """Whether a noun without article awaits whose it is: وزير خارجية [فلان], whose minister he was."""
        i, text = self.i - 1, self.text
        plain = self.open_ and i > self.first and i not in text.within and not text.folds[i].startswith("ال")
        plain = plain and not text.folds[i].endswith(("ها", "هم"))  # باسم رئاستها فلان: his own
        whose = text.noun(i) is None or text.is_body(i) or text.plays(i, "place_of_work")  # في إدارة [فلان]
        return plain and whose and not text.adjective(i) and not text.punctuation(i)

    def _take_marks(self) -> bool:
        """A name in marks after its head: صحيفة "صدى السهل", المدير "سليم الورداني"."""
        text, i, kind = self.text, self.i, self.noun.kind if self.noun else ""
        closed = text.closes.get(i)
        if closed is None or closed >= self.stop:
            return False
        headed = kind in {"body", "media", "document"} or text.plays(i - 1, "name_head")
        headed = headed or (kind == "office" and self.open_) or self._called(i, closed)
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

    def _called(self, i: int, closed: int) -> bool:
        """Whether marks hold what sources are called after, and not what they say: مصادر «بيت الوادي» لـ«الميناء»."""
        text, noun, after = self.text, self.noun, closed + 1
        source = noun is not None and noun.en == "source" and noun.number == "p" and self.open_
        if not source or closed - i > LONGEST_ALIAS + 1 or after >= self.stop:
            return False
        return said_next(text, after + int(text.folds[after] == "،")) or text.folds[after][0] == "ل"

    def _take_bracket(self) -> bool:
        text, i = self.text, self.i
        if text.folds[i] != "(":
            return False
        end = next((j for j in range(i + 1, min(self.stop, i + 2 + LONGEST_BRACKET)) if text.folds[j] == ")"), None)
        kind = self.noun.kind if self.noun else ""
        if end is None or (self.open_ and kind not in {"media", "body"}):
            return False
        twice = int(text.folds[i + 1] == "(" and end + 1 < self.stop and text.folds[end + 1] == ")")
        found = text.name(i + 1 + twice)  # وكالة (نبأ), وكالة ((نبأ)), حركة (الواحة)
        types = {"MEDIA"} if kind == "media" else {"ORG", "GROUP"} if kind == "body" and self.open_ else set()
        if found and found.mention.type in types and found.last == end:
            self.owners.append(found)
        self.open_, self.i = False, end + 1 + twice
        return True

    def _behind_countrymen(self) -> bool:
        """Whether a plural adjective of a state has told whose several are, with no genitive behind: نواب ناريون."""
        before = self.text.folds[self.i - 1]
        told = self.i > self.first + 1 and before.endswith(WHOLE) and not before.startswith(ARTICLE)
        return told and before in self.text.lexicon.nisbas

    def _take_noun(self) -> bool:
        """A further noun that can speak: genitive (نائب وزير), title (الوزير المهندس) or second office."""
        noun = self.text.noun(self.i)
        if noun is None or self.noun is None or self._behind_countrymen():
            return False
        holder = self.noun.kind in HOLDERS
        several = self.noun.number == "p" and not self.noun.definite
        titles = noun.definite and noun.kind in {"title", "office"} and noun.number == "s" and not several
        titles = titles and (self.reach != "object" or self._ranks(noun))
        if self.open_:
            whole = noun.number == "p" and self.text.folds[self.i].endswith(WHOLE)  # نواب معارضون: no genitive
            self.open_ = not noun.definite and not whole
        elif holder and titles:
            self.open_, self.titled = False, True
        elif holder and not noun.definite and noun.kind == "office" and self._second_office():
            self.open_ = True
        else:
            return False
        if self.noun.kind == "title" and noun.kind in HOLDERS:
            self.noun = noun  # عميد بلدية كذا stays who he is
        self.i += 1
        return True

    def _take_word(self) -> bool:  # noqa: PLR0911 - one question a line
        text, i = self.text, self.i
        if not self.open_ and (after := attached(text, i, self.stop)):
            self.i = after
            return True
        fold, indefinite = text.folds[i], self._indefinite_adjective(i)
        if text.plays(i, "saying") or (i in text.within and text.within[i].first < i):
            return False
        if fold[0] == "ل" and spoken_to(text, i):
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
            several = self.noun is not None and self.noun.number != "s"  # نواب محافظون [الرئيس]: he is another
            self.open_ = self.open_ and indefinite and not several
            self.i += 1
            return True
        return self._take_unknown()

    def _take_genitive(self) -> bool:
        """Any word after a noun that awaits its genitive, save a verb, or a word without article after مسؤول."""
        text, fold, kind = self.text, self.text.folds[self.i], self.noun.kind if self.noun else ""
        if told_of_things(self.noun, fold) or self._asked_next(fold):
            return False
        placed = self.noun is not None and self.noun.en.startswith("resident") and text.plays(self.i, "place_noun")
        defined = placed or fold.startswith("ال") or (text.plays(self.i - 1, "preposition_ala") and kind == "unnamed")
        verb = self.i > self.first + 1 and (fold in text.cues.forms or fold in text.lexicon.verbs)
        if not defined and (verb or kind in {"unnamed", "all", "side"}):
            return False
        self.open_ = not fold.startswith(("ال", "لل"))
        self.i += 1
        return True

    def _asked_next(self, fold: str) -> bool:
        """Whether ب right behind several, whom a verb of asking takes, leads to what they ask: طالب نواب [بمراجعة]."""
        several = self.noun is not None and self.noun.number == "p" and self.i == self.first + 1
        told = self.noun is not None and self.noun.kind == "document" and self.text.noun(self.i) is None
        led = fold[0] == "ب" and len(fold) >= SHORTEST_ASKED
        return several and led and (told or self.reach == "object")  # أفادت تقارير [بسيطرة] مسلحين

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
        self.open_ = self.open_ and not self.text.plays(after - 1, "in_his_name")  # المتحدث باسمه فلان: his own
        self.i = after
        return True

    def _take_unknown(self) -> bool:  # noqa: PLR0911 - one question a line
        """Words of a person's name that no mention covers, where something that ends a name follows soon."""
        text, i, noun = self.text, self.i, self.noun
        if noun is None or noun.kind not in HOLDERS or self.open_:
            return False
        alone = self.titled and i + 1 < self.stop and text.plays_any(i + 1, THAT)  # قال الدكتور الربيعة إن
        if self.titled and _surname(text, i, self.stop):
            self.unknown, self.i = (i, i + 1), i + 1
            return True
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
