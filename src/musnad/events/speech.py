"""Speech acts that are events too: an accusation is a statement and an ACCUSE that points to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from musnad.events.clauses import governor, verb
from musnad.events.contents import INSISTING, acts_of, declared, needed
from musnad.events.drafts import Draft, Hit
from musnad.events.not_acts import warns_people
from musnad.events.operators import particles
from musnad.events.pairs import Pairs
from musnad.events.party import Party
from musnad.events.sides import SOFT, coordinated, object_behind, role_of, second
from musnad.events.text import Sentence, Text, stems
from musnad.events.when import day_of_speech
from musnad.events.whose_deed import described_land
from musnad.lexicon.events import EventRow, SpeechAct
from musnad.record import Span, Statement
from musnad.record.events import EventType

FARTHEST_BACK = 40
"""Tokens before a cue in which the one whom its pronoun means is named."""

OF_TWO = "هما"
"""The pronoun that means two: اتهمهما."""

OF_MANY = "هم"
"""The pronoun that means many: اتهمهم."""

TIED = "ة"
"""The letter in which no pronoun ends."""

TARGET_WITHIN = 5
"""Words of what is said in which the party that it is about is looked for."""


SENDING, FARTHEST_THANKS = ("wajjaha", "tawajjaha"), 14
"""Rows of cues that thank only by their object, and the words behind them in which it stands."""

THANKS = frozenset({"thanks", "apology"})
"""Roles of what somebody sends with such a verb."""

WARNING = "act.warn"
"""The row of warning."""

THAT = ("free", "b_free", "free_pronoun", "b_free_pronoun")
"""Roles of "that", before which who is spoken of is not addressed."""

DASHES = frozenset("-–—")
"""Signs that set an aside off."""

ASKING = frozenset({"REQUEST", "THREATEN"})
"""Types of which what is said tells the addressee only as who shall act: دعت إلى أن توقف [نارية] القصف."""

FARTHEST_PRESENTED = 8
"""Words from a verb of putting forward to the proposal."""


def spoken(text: Text, pairs: Pairs) -> Iterator[Draft]:
    """The events that statements are: one a cue, however many clauses it governs."""
    seen: set[int] = set()
    for statement in text.statements:
        act = acts_of(text, statement)
        if statement.cue is None or act is None or act.type is None:
            continue
        at = text.tokens.at(statement.cue.start)
        if at in seen or _no_act(text, at) or _only_said(text, statement, act, at):
            continue
        seen.add(at)
        sentence = sentence_of(text, at)
        start = text.tokens.at(statement.content.start)
        sorry = act.type == "SUPPORT" and text.is_(start + text.sign(start), "apology") > 0  # قدم "اعتذاره"
        if sentence is not None:
            yield _draft(text, pairs, sentence, statement, _row(act, "CONCEDE" if sorry else act.type))


def of_danger(text: Text, draft: Draft) -> bool:
    """Whether "that" begins what nobody is warned of, a danger and no threat: حذرت نارية من أن [الوضع] ينذر بكارثة."""
    behind = draft.hit.last
    if draft.type == "THREATEN" and behind < len(text.folds) and text.is_(behind, "endangered"):
        return True  # الحملة تهدد سمعة نارية
    statement = text.cues.get(draft.hit.first)
    if statement is None or draft.recipients or draft.hit.row.id != WARNING:
        return False
    start = text.tokens.at(statement.content.start)
    return any(text.plays(j, role) for j in (start - 1, start) for role in ("free", "b_free"))


def _only_said(text: Text, statement: Statement, act: SpeechAct, at: int) -> bool:
    """Whether a cue does nothing to a party: تصر على أنه سلمي, حذرت نارية [رعاياها] من السفر, وجه [انتقادات]."""
    spoken = statement.source.span
    if spoken is not None and text.is_(text.tokens.at(spoken.start), "private_voice"):
        return True  # حذر الخبير سليم الورداني من الفوضى
    behind = range(at + 1, min(len(text.folds), at + FARTHEST_THANKS))
    if statement.rule.endswith(SENDING) and not any(text.is_any(j, THANKS) for j in behind):
        return True  # وجه الورداني انتقادات إلى سهلستان
    if act.type == "REQUEST" and act.id in INSISTING:
        start = text.tokens.at(statement.content.start)
        return declared(text, start) and not needed(text, start)
    return act.id == "warn" and warns_people(text, at)


def _no_act(text: Text, at: int) -> bool:
    """Whether a cue is no act: صلى الله عليه و[سلم], على و[شك], رجل [متهم] بالسرقة, الأسباب التي [دعت] إلى ذلك."""
    if at == 0:
        return False
    after = text.folds[at + 1] if at + 1 < len(text.folds) else " "
    charged = text.is_(at, "accused") > 0 and after[0] == text.small.first("adverbial")
    why = at > 1 and text.plays(at - 1, "relative") and text.is_(at - 2, "reasons") > 0
    brink = text.is_(at - 1, "ala") > 0 and text.small.plays(text.folds[at], "brink")
    return charged or why or brink or text.is_(at - 1, "blessing") > 0 or _presented(text, at)


def _presented(text: Text, at: int) -> bool:
    """Whether a word like "proposing" is what somebody puts forward: قدمت نارية أمس [مقترحا] لسهلستان."""
    if not text.is_(at, "proposal"):
        return False
    near = range(at - 1, max(-1, at - 1 - FARTHEST_PRESENTED), -1)
    stop = next((j for j in near if text.sign(j)), near.stop)
    return any(text.is_(j, "presents") for j in near if j > stop)


def sentence_of(text: Text, i: int) -> Sentence | None:
    """The sentence that holds a token."""
    return text.sentence_at.get(i)


def _draft(text: Text, pairs: Pairs, sentence: Sentence, statement: Statement, row: EventRow) -> Draft:
    """The event of a statement, at its cue."""
    cue = statement.cue or statement.content
    at = text.tokens.at(cue.start)
    told = particles(text, sentence, at)
    source = tuple(statement.source.entity.split("+"))
    charged = _charged(text, statement)
    hit = Hit(at, at + 1, cue.start - text.tokens.starts[at], row, verb=True)
    return Draft(
        hit=hit,
        zone=sentence.zone,
        title=sentence.title,
        type=row.type,
        actors=() if charged else source,
        recipients=source if charged else _target(text, pairs, sentence, statement, source, at, row.type),
        status="negated" if statement.polarity == "negated" else told or "happened",
        statement=statement.id,
        date=statement.date or day_of_speech(text, sentence, hit),
        most=statement.confidence,
        alternative=row.alternative,
        mode=row.mode,
    )


def _charged(text: Text, statement: Statement) -> bool:
    """Whether who stands behind a verb of blaming is blamed: وحمل [المسلحين] مسؤولية الانفجار."""
    span, cue = statement.source.span, statement.cue
    if span is None or cue is None or span.start < cue.start or not statement.rule.endswith("hammala"):
        return False
    behind = text.tokens.at(span.end - 1) + 1
    return behind < len(text.folds) and text.is_(behind, "responsibility") > 0


def _row(act: SpeechAct, kind: EventType) -> EventRow:
    """A cue's act as a row of events."""
    return EventRow(
        id=f"act.{act.id}",
        type=kind,
        alternative=act.alternative,
        mode=act.mode,
        context=(),
        gen="none",
        government=frozenset(),
        weak=False,
        needs=(),
        unless=(),
        negated=None,
        status=None,
        example="",
    )


def _target(  # noqa: PLR0913, PLR0917 - what it looks at
    text: Text, pairs: Pairs, sentence: Sentence, statement: Statement, source: tuple[str, ...], at: int, kind: str
) -> tuple[str, ...]:
    """The party that a speech act is directed at: the first one named after the cue that is not who speaks."""
    if (told := _pronoun(text, source, at)) is not None:
        return told
    start = text.tokens.at(statement.content.start)
    said = _said(text, statement, start, kind)
    between = text.between(at + 1, start) if start > at else ()
    own = statement.source.span
    between = [p for p in between if not (_in_aside(text, at + 1, p) or _spokesman(text, at + 1, p))]
    between = [p for p in between if not (_apposed(text, at + 1, p) or _named_in(p, source))]
    between = [p for p in between if not (own and second(text, p) and _right_behind(text, own, p))]
    linked = _linked(text, (*between, *said), sentence, at)
    for party in (*between, *said):
        if text.is_(party.first - 1, "amam") or party in linked or _blamed_by_others(text, party, at):
            continue  # وعد الورداني، أمام [الصحافيين]، ب
        if kind == "AGREE" and party in said and party.kind == "group":
            continue  # تعهدت نارية بإرسال [جنود]
        if own and own.start <= text.tokens.starts[party.first] < own.end:
            continue
        if party.kind == "pair" and party in between and (two := _two(text, pairs, party, source, at)):
            return two
        if _can_be_target(text, party, source, at, kind):
            return tuple(dict.fromkeys(i for p in coordinated(text, party, sentence.last) for i in p.ids))
    return () if said else _by_adjective(text, statement, source, start, kind)


def _linked(text: Text, parties: Sequence[Party], sentence: Sentence, at: int) -> frozenset[Party]:
    """Those whom "and" joins to the first of two between whom something is: رحب بالاتفاق بين نارية [وسهلستان]."""
    between = [p for p in parties if role_of(text, governor(text, p, at)) == "bayn"]
    return frozenset(q for p in between for q in coordinated(text, p, sentence.last)[1:])


def _blamed_by_others(text: Text, party: Party, at: int) -> bool:
    """Whether another's verb of blame or demand has a party for object: انتقد الجهات التي تتهم [نارية] بكذا."""
    statement = text.cues.get(party.first - 1) if party.first - 1 != at else None
    span = statement.source.span if statement is not None else None
    return span is not None and text.tokens.starts[party.first - 1] >= span.end


def _right_behind(text: Text, source: Span, party: Party) -> bool:
    """Whether nobody stands between who speaks and another whom "and" joins to him: تعهد الورداني [ومرزاق] ب."""
    spoken = text.tokens.at(source.end - 1) + 1
    return spoken <= party.first and not text.between(spoken, party.first)


def _two(text: Text, pairs: Pairs, party: Party, source: tuple[str, ...], at: int) -> tuple[str, ...]:
    """The two who are addressed, none of them of the speaker's side: حثت الضفاف [الطرفين] على السلام."""
    two = pairs.resolved(party) if governor(text, party, at) is None else ()
    return () if text.states_of(two) & text.states_of(source) else two


def _by_adjective(text: Text, statement: Statement, source: tuple[str, ...], start: int, kind: str) -> tuple[str, ...]:
    """The state whose adjective describes the deed that is praised or blamed: أشاد بالدور [الناري]; of two nobody."""
    if kind not in {"SUPPORT", "ACCUSE"} or any(text.plays_any(j, THAT) for j in (start - 1, start) if j >= 0):
        return ()
    last = min(start + TARGET_WITHIN, text.tokens.at(statement.content.end - 1) + 1)
    land = described_land(text, range(start, last))
    return (land,) if land is not None and land not in text.states_of(source) else ()


def _said(text: Text, statement: Statement, start: int, kind: str) -> list[Party]:
    """The parties near the head of what is said, as far as an act of a kind may be directed at them."""
    last = text.tokens.at(statement.content.end - 1) + 1
    near = range(start, min(start + TARGET_WITHIN, last))
    turn = next((j for j in near if text.folds[j] == "،" and j + 1 < last and verb(text, j + 1, start)), near.stop)
    said = list(text.between(start, turn))  # رحبت نارية بالاتفاق، انتقدته سهلستان
    if kind == "CONCEDE" and any(text.plays_any(j, THAT) for j in (start - 1, start) if j >= 0):
        return []  # اعترف بأن الورداني قاد الحركة: of whom it is told
    if kind == "SUPPORT":
        said = [p for p in said if not _suffers_it(text, start, p)]
    if kind in ASKING:
        said = [p for p in said if _shall_act(text, start, p) and p.sector not in SOFT]
    if kind == "THREATEN":
        said = [p for p in said if p.kind == "name"]  # حذر من أن القوة وحدها لن تكفي
    return said


def _suffers_it(text: Text, start: int, party: Party) -> bool:
    """Whether what is praised is done to a party: رحب بهجمات الجيش على [نارية]."""
    governed = governor(text, party, start)
    return governed is not None and governed[0] >= start and role_of(text, governed) in {"ala", "didd"}


def _apposed(text: Text, first: int, party: Party) -> bool:
    """Whether a party only tells more of who speaks: اتهم مسؤول في الجبهة ([الجبهة]), دعا الحلف - [نارية] - إلى."""
    if text.folds[party.first - 1] == "(":
        return True
    dashes = [j for j in range(first, party.first) if text.folds[j] in DASHES]
    return len(dashes) % 2 == 1 and not any(text.folds[j] == "،" for j in range(dashes[-1], party.first))


def _named_in(party: Party, source: tuple[str, ...]) -> bool:
    """Whether a party without an entry is a part of the name of who speaks: ولي [مرزاق]."""
    return any(
        i.startswith("name:") and one.endswith(" " + i.removeprefix("name:")) for i in party.ids for one in source
    )


def _spokesman(text: Text, first: int, party: Party) -> bool:
    """Whether a party speaks for who acts: دعت المؤسسة على لسان مديرها، [الورداني]، إلى."""
    return any(text.words.begins(text.folds, j, "by_mouth") for j in range(first, party.first))


def _shall_act(text: Text, start: int, party: Party) -> bool:
    """Whether a party acts in what is asked for or warned of: أن [نارية] ستندم, أن تسليح [نارية] سيؤدي إلى حرب."""
    if party.first == start or verb(text, party.first - 1, start):
        return True
    free = not party.cut and not any(text.preposition(j) for j in range(start, party.first))
    return free and start > 0 and text.plays(start - 1, "free")


def _in_aside(text: Text, first: int, party: Party) -> bool:
    """Whether a party stands in a clause about the speaker: أشاد الوزير، الذي تقود بلاده حربا ضد [نارية]، ب."""
    opened = next((j for j in range(first, party.first) if text.plays(j, "relative")), party.first)
    return opened < party.first and "،" not in text.folds[opened : party.first]  # طالب الحلف، الذي …، [نارية] ب


def _pronoun(text: Text, source: tuple[str, ...], at: int) -> tuple[str, ...] | None:
    """Whom a pronoun on the cue means: the last party before that does not speak; null where none is on it."""
    fold = text.folds[at]
    apart = at + 1 < len(text.folds) and text.is_(at + 1, "him") > 0  # متهما إياه
    if not apart and text.tokens.surface(at).endswith(TIED):
        return None  # مطالبة بضرورة ذلك: no "asking him"
    forms = (form for stem in (fold, fold[1:]) for form in text.lexicon.cues.forms.get(stem, ()))
    if not apart and not any(form.object and form.takes_object for form in forms):
        return None
    near = [p for p in text.between(max(0, at - FARTHEST_BACK), at) if p.kind == "name"]
    others = [p for p in near if not set(p.ids) & set(source)]
    if (text.folds[at + 1] if apart else fold).endswith(OF_MANY):
        others = [p for p in others if not _one(text, p)]
    if (text.folds[at + 1] if apart else fold).endswith(OF_TWO):
        return tuple(dict.fromkeys(i for p in others[-2:] for i in p.ids)) or None
    free = [p for p in others if role_of(text, governor(text, p, max(0, p.first - 1))) not in {"ala", "fi", "didd"}]
    free = [p for p in free if not (p.first and text.is_(p.first - 1, "about"))]
    return (free or others)[-1].ids if others else None  # أدان هجوم [سهلستان] على نارية وطالبها


def _one(text: Text, party: Party) -> bool:
    """Whether a party is one person, state or body, and no "they"."""
    known = text.lexicon.entities.get(party.ids[0]) if party.ids else None
    single = bool({*party.ids} & text.people) or (known is not None and known.type in {"GPE", "ORG"})
    return single and party.last == party.first + 1 and party.number != "p"


def _can_be_target(text: Text, party: Party, source: tuple[str, ...], at: int, row_type: str) -> bool:
    if party.kind in {"town", "place", "pair"} or set(party.ids) & set(source) or not party.ids:
        return False
    same_side = any(_his_own(text, source, i) for i in party.ids)
    role = role_of(text, governor(text, party, at))
    addressed = party.first == at + 1 and role is None
    if role == "li" and row_type == "REQUEST":
        return False  # دعا رئيس المجلس الأعلى للحركة إلى
    if row_type in {"SUPPORT", "ACCUSE", "AGREE", "REQUEST", "THREATEN"} and (
        role in {"maa", "bayn"} or _befallen(text, party)
    ):
        return False  # رحب بالاتفاق مع نارية, انتقد عزل الوزير
    return (addressed or not same_side) and role not in {"fi", "other", "didd", "an"}


def _his_own(text: Text, source: tuple[str, ...], entity: str) -> bool:
    """Whether an entity is the state of who speaks, or speaks for it: no movement, no man of his own land."""
    state = text.state(entity)
    known = text.lexicon.entities.get(entity)
    party = known is not None and (known.type == "GROUP" or (known.type == "PER" and entity not in source))
    if party and any(_heads(text, one, entity) for one in source):
        return True  # حذر زعيم الجبهة من أن الجبهة سترد
    return state is not None and state in text.states_of(source) and not party


def _heads(text: Text, person: str, body: str) -> bool:
    """Whether somebody ever held an office of a body."""
    known = text.lexicon.entities.get(person)
    return known is not None and any(owner == body for _, owner in text.lexicon.offices.kinds_of(known, None))


def _befallen(text: Text, party: Party) -> bool:
    """Whether a party is only whom something befell: انتقدت نارية اعتقال [الورداني], but تصنيف [نارية] الحركة."""
    owner = None if party.cut else text.inside_party(party.first - 1)
    if owner is not None and owner.last == party.first and not owner.cut:
        return _befalls(text, owner.first - 1)
    return not party.cut and _befalls(text, party.first - 1) and not object_behind(text, party)


def _befalls(text: Text, j: int) -> bool:
    """Whether a noun of what befalls somebody stands at token j."""
    return j >= 0 and any(
        f.row.gen == "recipient" and not f.rest for _, s, _ in stems(text.folds[j]) for f in text.table.nouns.get(s, ())
    )
