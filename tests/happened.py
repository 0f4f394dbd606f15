"""A page of our own about invented states, and what happened on it, made by hand."""

from __future__ import annotations

import hashlib
from dataclasses import replace

from musnad.record import Article, Event, Meeting, Mention, Page, Plan, Published, Reading, Relation, Role, Span, Term

TEXT = (
    "نارية وسهلستان تتفقان\n"
    "التقى سليم الورداني هالة مرزاق في رأس الماء. وقصفت القوات النارية سهلستان في مارس.\n"
    "وينص الاتفاق على فتح المعبر. وتأجلت الجولة المقبلة. وتسلح نارية الجبهة. واستمر اللقاء ساعتين."
)


def at(words: str) -> Span:
    """The first place of the words."""
    start = TEXT.index(words)
    return Span(start, start + len(words))


def event(words: str, type_: str, **other: object) -> Event:
    """An event of Naria's at these words, but for what the test says."""
    span = at(words)
    made = Event(
        id=f"event-{span.start}",
        trigger=span,
        surface=words,
        type=type_,
        alternative=None,
        mode=None,
        context=("diplomatic",),
        actors=("naria",),
        actor_states=("naria",),
        actor_sectors=("GOV",),
        recipients=(),
        date=None,
        place=None,
        status="happened",
        statement=None,
        meeting=None,
        score=1.0,
        same_as=None,
        confidence=0.85,
        rule="event.met",
    )
    return replace(made, **other)


MET = event(
    "التقى",
    "CONSULT",
    actors=("name:سليم الورداني", "name:هالة مرزاق"),
    actor_states=("naria", "sahlistan"),
    date="2031-03-04",
    place="ras-al-maa",
)
AGAIN = event(
    "اللقاء", "CONSULT", actors=MET.actors, actor_states=MET.actor_states, same_as=MET.id, rule="event.meeting"
)
BOMBED = event(
    "قصفت",
    "ASSAULT",
    mode="heavy-weapons",
    context=("military",),
    actor_sectors=("MIL",),
    recipients=("sahlistan",),
    recipient_states=("sahlistan",),
    recipient_sectors=("GOV",),
    date="2031-03",
    score=-10.0,
    status="reported",
    rule="event.bombed",
)
POSTPONED = event("الجولة", "CONSULT", actor_states=(), actors=(), status="negated")
MEETING = Meeting(
    id="meeting-1",
    format=None,
    level="ministerial",
    participants=MET.actors,
    host=None,
    place="ras-al-maa",
    start="2031-03-04",
    duration="PT2H",
    agenda=(),
    press="joint",
    outcome=at("تتفقان"),
    events=(MET.id, AGAIN.id),
    evidence=(MET.trigger, AGAIN.trigger),
    rule="meeting.met",
)
PLAN = Plan(f"plan-{POSTPONED.trigger.start}", POSTPONED.id, None, "postponed", POSTPONED.trigger, "plan.postponed")
TERM = Term(("naria",), at("فتح المعبر"), ("sahlistan",), None, "agreed", "term.stipulated")
RELATION = Relation("arms", "naria", "wadi-front", None, at("تسلح"), "relation.arms")


def named(surface: str, kind: str, entity: str) -> Mention:
    return Mention(f"mention-{entity}", at(surface), surface, kind, entity, None, False, "row")  # noqa: FBT003


def reading() -> Reading:
    """The page with all of it."""
    digest = hashlib.sha256(TEXT.encode()).hexdigest()
    first, second = (at(line) for line in TEXT.split("\n")[1:])
    article = Article(
        layout="outlet",
        title=at("نارية وسهلستان تتفقان"),
        outlet="al-minaa",
        aggregator=None,
        agency=None,
        parties=(),
        published=Published("2031-04-02", None, "stated", "row"),
        captured=None,
        updated=None,
        body=(first, second),
        furniture=(),
    )
    return Reading(
        Page(digest[:16], "crawl/talks.txt", "text/plain", "utf-8", digest, "ar", TEXT),
        article,
        mentions=(
            named("سليم الورداني", "PER", "name:سليم الورداني"),
            named("هالة مرزاق", "PER", "name:هالة مرزاق"),
            named("نارية", "GPE", "naria"),
            named("سهلستان", "GPE", "sahlistan"),
        ),
        roles=(
            Role(
                at("سليم الورداني"),
                "سليم الورداني",
                ("name:سليم الورداني",),
                "naria-foreign-minister",
                "with_name",
                "row",
            ),
        ),
        events=(MET, BOMBED, POSTPONED, AGAIN),
        meetings=(MEETING,),
        plans=(PLAN,),
        terms=(TERM,),
        relations=(RELATION,),
    )
