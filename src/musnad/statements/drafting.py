"""The drafts of a sentence: every pattern's finds, ended, and cleared of one another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from musnad.lexicon.cues import Form
from musnad.statements.alone import alone
from musnad.statements.asides import asides
from musnad.statements.channels import channels_in
from musnad.statements.documents import issued
from musnad.statements.drafts import Draft
from musnad.statements.endings import clauses_of, end_of
from musnad.statements.frames import frames
from musnad.statements.governed import stems
from musnad.statements.headings import heading, line
from musnad.statements.hits import Hit, hits, led_by_frame, negated
from musnad.statements.nouns import nominal, nouns_of_saying
from musnad.statements.participles import by_saying, in_it_came, participle
from musnad.statements.passed_on import passed_on_behind
from musnad.statements.phrase import Phrase
from musnad.statements.predicates import completed
from musnad.statements.relays import passed_on, relay, written
from musnad.statements.subjects import Who
from musnad.statements.text import Sentence, Text
from musnad.statements.told_before import inverted, taken_up, unmarked
from musnad.statements.verbs import finite

LEAST_SURE = 0.5
"""Confidence below which a statement is not given: a false claim with a citation is worse than a missing one."""

SAYING = "qala"
"""The row whose participle only repeats the verb before it: قائلا."""

FINDINGS = frozenset({"figures", "study", "poll", "assessment"})
"""Documents that a speaker goes by, and that do not pass his words on: بحسب تقديرات الجامعة."""

ONLY_THAT = frozenset({"an"})
"""How a verb governs that tells of speech with أن alone: وجد أن, توصل إلى أن."""

FARTHEST_NEEDED = 8
"""Tokens in which what such a verb needs must follow."""

SAID = "qala"
"""The row of the verb that means nothing but saying."""

FARTHEST_INNER = 6
"""Tokens of an adverbial with which a framed clause may begin before its own statement: من جهته، كتب فلان."""

OPINIONS = frozenset({"think", "expect", "hope", "doubt"})
"""Acts that tell an opinion: inside another's words they are his account of it, no statement of their own."""


def drafts(text: Text, sentence: Sentence, heads: frozenset[str], following: Sentence | None = None) -> list[Draft]:
    """The sentence's statements before speakers are resolved, in the order of their cues."""
    met = tuple(h for h in hits(text, sentence) if not _arrives(text, sentence, h))
    found = _found(text, sentence, met, heads)
    pauses = [h.i - 1 for h in met if _speaks_on(h) and h.i > sentence.first and text.folds[h.i - 1] == "،"]
    by_clause = sorted(found, key=lambda d: d.opens)
    found = [issued(text, d) for d in found]
    ended = [_up_to(d, end_of(text, sentence, d, by_clause, pauses)) for d in found]
    ended = _framed_again(text, passed_on_behind(text, sentence, ended))
    kept = _distinct([d for d in ended if _worded(text, d) and d.sure >= LEAST_SURE])
    begun = {d.start for d in kept}
    kept = [d for d in kept if not (d.pattern == "noun" and d.cue_first in begun) and not _opinion_inside(d, kept)]
    told = [part for draft in _without_frames(text, kept) for part in clauses_of(text, draft)]
    lone = None if any(d.who or d.outer for d in told) else alone(text, sentence, following)
    return [lone, *told] if lone else told


def _framed_again(text: Text, found: list[Draft]) -> list[Draft]:
    """Drafts whose words a frame behind them frames again, which passed them on: قال فلان: «…»، [وفق وكالة نبأ]."""
    tails = [d for d in found if d.how == "frame" and d.pattern == "frame-last" and not d.inserted]
    kept: list[Draft] = []
    for draft in found:
        behind = (t for t in tails if t is not draft and draft.start < t.cue_first <= draft.end + 1)
        tail = next((t for t in behind if _same_words(text, draft, t)), None)
        relays = (*draft.relays, tail.who, *tail.relays) if tail and tail.who else draft.relays
        kept.append(replace(draft, end=min(draft.end, tail.opens), relays=relays) if tail else draft)
        tails = [t for t in tails if t is not tail]
    return [d for d in kept if d.pattern != "frame-last" or d.how != "frame" or d.inserted or d in tails]


def _same_words(text: Text, draft: Draft, tail: Draft) -> bool:
    """Whether a frame's clause is what a named speaker or an earlier frame tells, and no more."""
    spoke = draft.who is not None and draft.how in {"colon", "mark"} and tail.start in {draft.start, draft.start - 1}
    framed = draft.pattern == "frame-first" and draft.who is not None and tail.start <= draft.cue_first
    return (spoke or framed) and text.folds[tail.cue_first - 1] == "،"


def _speaks_on(hit: Hit) -> bool:
    """Whether behind a comma a cue begins somebody's next words, read or not: مشيرا, وقال."""
    said = hit.form.cue.id == SAID and hit.cut > 0 and hit.form.shape == "past" and not hit.form.object
    return said or not hit.finite


def _up_to(draft: Draft, end: int) -> Draft:
    """The draft whose content ends before a token."""
    return replace(draft, end=end) if end != draft.end else draft


def _worded(text: Text, draft: Draft) -> bool:
    """Whether a content has a word or a number, and is more than the full stop behind a verb cut short: قال إن."""
    return any(not text.punctuation(i) for i in range(draft.start, draft.end))


def _found(text: Text, sentence: Sentence, met: tuple[Hit, ...], heads: frozenset[str]) -> list[Draft]:
    title = heading(text, sentence, heads) if sentence.zone != "body" else line(text, sentence)
    if title and title.pattern == "heading":
        return [title]
    passing = asides(text, sentence, met)
    found = _told(text, sentence, met, passing)
    lost = [i for i in passing if not any(d.gap[0] <= i < d.gap[1] for d in found)]
    if lost:  # nobody's words open behind them: their verbs are read for themselves
        found = _told(text, sentence, met, {i: phrase for i, phrase in passing.items() if i not in lost})
    found += [title] if title else []
    return sorted(completed(text, found), key=lambda d: (d.position, d.start))


def _told(text: Text, sentence: Sentence, met: tuple[Hit, ...], passing: Mapping[int, Phrase]) -> list[Draft]:
    """The drafts of frames, verbs, participles and nouns; the verbs of `passing` only say who passed words on."""
    met = tuple(h for h in met if h.i not in passing)
    met_walls = (h for h in met if not _only_negated(text, sentence, h) and not _idle(text, sentence, h))
    walls = frozenset(h.i for h in met_walls if not _manner(text, sentence, h))
    framed = list(frames(text, sentence, met))
    taken = {d.cue_first for d in framed}
    verbs = [h.i for h in met if h.finite]
    framed = [d for d in framed if not (d.inserted and any(d.start <= i < d.cue_first - 1 for i in verbs))]
    framed = [d for d in framed if not (verbs and verbs[0] < d.start + FARTHEST_INNER and _by_papers(text, d))]
    told = [*framed, *_by_hits(text, sentence, tuple(h for h in met if h.i not in taken), walls)]
    told = [_told_aside(d, passing) for d in _without_gaps(text, told)]
    taken |= {d.cue_first for d in told}
    begun = {d.start for d in told}
    said = (*by_saying(text, sentence), *in_it_came(text, sentence))
    told += [d for d in said if d.cue_first not in taken and d.start not in begun]
    return told + [d for i in nouns_of_saying(text, sentence) if i not in taken and (d := nominal(text, sentence, i))]


def _by_papers(text: Text, draft: Draft) -> bool:
    """Whether papers at large only tell how a thing is, no pause before: الحدود محددة وفق [الوثائق]."""
    noun, who = draft.who.noun if draft.who else None, draft.who
    papers = noun is not None and noun.kind == "document" and noun.definite and noun.number == "p"
    paused = text.punctuation(draft.cue_first - 1) if draft.cue_first else True
    return draft.pattern == "frame-last" and papers and not paused and who is not None and not who.owners


def _told_aside(draft: Draft, passing: Mapping[int, Phrase]) -> Draft:
    """A draft with whom a clause between its speaker and its content names: قال فلان، وفق ما أوردت [الوكالة]، إن."""
    relays = tuple(phrase for i, phrase in passing.items() if draft.gap[0] <= i < draft.gap[1])
    return replace(draft, relays=(*draft.relays, *relays)) if relays else draft


def _arrives(text: Text, sentence: Sentence, hit: Hit) -> bool:
    """Whether it tells where a document came, and is no reply: في بيان [ورد] لوكالة نبأ."""
    if hit.i > 1 and text.plays(hit.i, "issued") and text.plays(hit.i - 1, "prompting"):
        return not led_by_frame(text, hit.i - 1, sentence.first)  # بين كذا وبين ما ورد في خطبة
    return hit.cut > 0 and text.plays(hit.i, "issued") and text.plays_any(hit.i - 1, ("forum", "occasion"))


def _only_negated(text: Text, sentence: Sentence, hit: Hit) -> bool:
    """Whether a verb tells of speech only where it is negated, and is not: قدم تقريرا, لم يقدم تفاصيل."""
    return all("negated" in f.cue.government for f in hit.forms) and not negated(text, hit, sentence.first)


def _manner(text: Text, sentence: Sentence, hit: Hit) -> bool:
    """Whether a participle only tells how, a comma and the verb's own أن behind it: قال لـ«الشراع» [معلقا]، إن."""
    if hit.finite or hit.form.cue.id == SAYING or hit.i + 2 >= sentence.last:
        return False
    return text.folds[hit.i + 1] == "،" and text.plays_any(hit.i + 2, ("free", "free_pronoun"))


def _idle(text: Text, sentence: Sentence, hit: Hit) -> bool:
    """Whether a verb tells of speech only with what does not follow it: توجه إلى مرسى; توجه بالشكر thanks."""
    ahead = range(hit.i + 1, min(sentence.last, hit.i + FARTHEST_NEEDED))
    that = any(text.plays_any(i, ("free", "free_pronoun")) for i in ahead)
    behind = ahead if any(form.cue.needs for form in hit.forms) else ()
    words = {stem for i in behind for fold in (text.folds[i], text.folds[i][1:]) for stem in stems(fold)}
    return all(_unmet(form, words, that=that) for form in hit.forms)


def _unmet(form: Form, words: set[str], *, that: bool) -> bool:
    """Whether a form's row wants a word, or an أن, that does not follow."""
    cue = form.cue
    if cue.needs:
        return cue.act != "accuse" and cue.needs.isdisjoint(words)
    return ("that" in cue.government or cue.government == ONLY_THAT) and not that


def _by_hits(text: Text, sentence: Sentence, met: tuple[Hit, ...], walls: frozenset[int]) -> list[Draft]:
    """Statements of verbs and participles; each looks at the finite cue ahead of it."""
    found: list[Draft] = []
    before: tuple[Hit, Who] | None = None
    for hit in met:
        if not hit.finite:
            draft = participle(text, sentence, hit, walls, before)
        else:
            who, draft = _verb(text, sentence, hit, walls, before)
            before = (hit, who)
        if draft:
            found.append(passed_on(text, sentence, draft))
    return found


def _verb(
    text: Text, sentence: Sentence, hit: Hit, walls: frozenset[int], before: tuple[Hit, Who] | None
) -> tuple[Who, Draft | None]:
    if found := inverted(text, sentence, hit) or taken_up(text, sentence, hit) or unmarked(text, sentence, hit):
        return Who(found.who, "verb-subject", found.gap[0]), found
    who, draft = finite(text, sentence, hit, walls, before)
    government = hit.form.cue.government
    if "relay" in government:
        return who, relay(text, sentence, hit, who, walls)
    return who, written(text, sentence, hit, walls) if "source_fi" in government else draft


def _distinct(found: list[Draft]) -> list[Draft]:
    """Drafts without a second one of the same cue or the same content, the surer kept."""
    kept: list[Draft] = []
    starts: set[int] = set()
    cues: set[int] = set()
    for draft in sorted(found, key=lambda d: -d.sure):
        again = draft.start in starts and draft.pattern != "taken-up"
        if again or (draft.cue and draft.cue_first in cues):
            continue
        kept.append(draft)
        starts.add(draft.start)
        cues.add(draft.cue_first)
    return sorted(kept, key=lambda d: (d.position, d.start))


def _passers(text: Text, frame: Draft) -> tuple[Phrase, ...]:
    """Who passed on what a frame in a gap names: of a copy that an agency obtained, the agency."""
    obtained = issued(text, frame)
    if obtained.relays:
        return obtained.relays
    return (frame.who,) if frame.who else ()


def _without_gaps(text: Text, found: list[Draft]) -> list[Draft]:
    """Drafts without a frame between verb and content, which only says who passed it on: قال، بحسب الوكالة، إن."""
    frames_ = [d for d in found if d.how == "frame"]
    inside: set[int] = set()
    kept: list[Draft] = []
    for draft in found:
        between = [f for f in frames_ if draft is not f and draft.gap[0] <= f.cue_first < draft.gap[1]]
        inside.update(f.cue_first for f in between)
        relays = tuple(r for f in between if f.cue and f.cue.id != "naqlan" for r in _passers(text, f))
        kept.append(replace(draft, relays=(*draft.relays, *relays)) if relays else draft)
    described = {  # نقلت عن مصدر، وصفته بأنه مطلع، قوله: that only tells of the source
        d.cue_first for r in found if r.pattern == "relay" for d in found if r.gap[0] <= d.cue_first < r.cue_first
    }
    return [d for d in kept if (d.how != "frame" or d.cue_first not in inside) and d.cue_first not in described]


def _confirming(text: Text, frame: Draft, found: list[Draft]) -> Draft:
    """A frame that takes up what another said, as a second telling of it: أعلن البيان …، كما أكد [ذلك] الوزير."""
    taken = frame.how == "frame" and frame.cue_last < len(text.folds) and text.plays(frame.cue_last, "that_one")
    told = next((d for d in found if taken and d is not frame and d.end <= frame.opens and _fills(d, frame)), None)
    return (
        replace(frame, pattern="taken-up", start=told.start, end=told.end, how="told", outer=False) if told else frame
    )


def _without_frames(text: Text, found: list[Draft]) -> list[Draft]:
    """Drafts without a frame whose whole clause is another's statement: بحسب البيان، قال الوزير إن; it passes it on."""
    passing: dict[int, Draft] = {}
    found = [_confirming(text, d, found) for d in found]
    for frame in (d for d in found if d.how == "frame" and d.pattern != "taken-up"):
        inner = next((d for d in found if d is not frame and _fills(d, frame)), None)
        if inner and frame.inserted:
            passing[frame.cue_first] = frame
            continue
        if inner and _resumes(frame, inner):
            passing[inner.cue_first] = frame
            continue
        first = min(inner.who.first, inner.cue_first) if inner and inner.who else inner.cue_first if inner else 0
        first = min(first, inner.opens + 1) if inner and inner.pattern == "relay" else first
        if inner and (inner.who or inner.outer) and first <= frame.start + FARTHEST_INNER:
            passing[inner.cue_first] = frame
    kept = [d for d in found if all(d is not frame for frame in passing.values())]
    return [_passed(text, d, passing.get(d.cue_first), kept) for d in kept]


def _resumes(frame: Draft, inner: Draft) -> bool:
    """Whether a frame's own source is who the verb behind it speaks of: بحسب بيان الوزارة فقد [أشار] إلى أن."""
    elided = inner.pattern == "elided" and inner.who is None and frame.pattern == "frame-first"
    return elided and frame.start < inner.cue_first <= frame.start + 1


def _fills(draft: Draft, frame: Draft) -> bool:
    """Whether a statement stands inside a frame's clause, or is all of it: حيث [أكد] أن …، بحسب الوكالة."""
    whole = draft.outer and frame.start <= draft.position <= frame.start + 1
    return (frame.start - 1 <= draft.opens or whole) and draft.end <= frame.end


def _passed(text: Text, draft: Draft, frame: Draft | None, kept: list[Draft]) -> Draft:
    """The draft with the frame's source among its relays, save a document behind a later statement."""
    if frame is None or frame.who is None:
        return draft
    if _resumes(frame, draft):
        return replace(draft, who=frame.who)
    later = any(draft.end <= d.opens and d.end <= frame.end for d in kept)
    return (
        draft
        if later and frame.who.noun and frame.who.noun.en in FINDINGS
        else replace(draft, relays=(*draft.relays, frame.who, *_told_outlets(text, frame), *frame.relays))
    )


def _told_outlets(text: Text, frame: Draft) -> tuple[Phrase, ...]:
    """The outlets that whom a frame names spoke to, in its own clause: حسبما صرح مسؤولان [لوكالة نبأ]."""
    if frame.who is None or frame.pattern != "frame-last":
        return ()
    ahead = range(frame.who.last, min(len(text.folds), frame.who.last + FARTHEST_NEEDED))
    return channels_in(text, range(ahead.start, next((i for i in ahead if text.folds[i] in {"،", "."}), ahead.stop)))


def _opinion_inside(draft: Draft, found: list[Draft]) -> bool:
    """Whether it only tells, inside another's words, what somebody thinks: قال إن الحكومة ترى أن."""
    opinion = draft.cue is not None and draft.cue.act in OPINIONS
    person = draft.who is not None and (draft.who.name is not None or draft.who.kind == "unnamed")
    if not opinion or person or (draft.outer and draft.pattern != "subject-verb"):
        return False
    return any(d is not draft and d.start <= draft.position < d.end for d in found)
