"""A small record of invented pages, read as the product reads them, and an address for each of the desk's routes.

Two pages tell one story, a third disagrees with them, a fourth is a live page; `RARE` stands in the fourth alone.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from urllib.parse import quote

from starlette.applications import Starlette
from starlette.routing import Mount, Route

from musnad import runner
from musnad.lexicon import Lexicon
from musnad.pages import receive
from musnad.pipeline import read_page, stage_version
from musnad.record import Reading, Received
from musnad.store import Dossier, RecordFile, SavedSearch

LEXICON = Lexicon(Path(__file__).parents[2] / "evaluation" / "lexicon")
NOON = "2026-01-01T12:00:00+00:00"
HEAD = "نارية وسهلستان تتفقان على فتح المعبر"
SHARED = (
    "مرسى (نبأ) - اتفقت نارية وسهلستان على فتح معبر تل الرمان بعد محادثات استمرت ست ساعات في رأس الماء.",
    'وقال وزير الخارجية الناري سليم الورداني للصحفيين إن "الاتفاق خطوة أولى نحو سلام دائم بين البلدين".',
    "وينص الاتفاق على أن تنسحب القوات السهلية من الوادي خلال ثلاثين يوما.",
    "والتقى الورداني نظيرته السهلية هالة مرزاق في رأس الماء يوم الثلاثاء، وبحثا ملف السدود.",
)
RARE = "الزنبقة"
"""A word of the page that is hidden, and of no other."""
PAGES = {
    "crawl/nabaa.txt": ("وكالة نبأ للأنباء", HEAD, "الثلاثاء 7 سبتمبر 2021", *SHARED),
    "crawl/minaa.txt": (
        "الميناء",
        HEAD,
        "نشر في الميناء يوم 8 سبتمبر 2021",
        SHARED[0].replace("ست", "سبع"),
        *SHARED[1:],
        "وأكد مصدر دبلوماسي طلب عدم الكشف عن اسمه أن الجولة المقبلة ستعقد في 20 سبتمبر.",
    ),
    "crawl/sada.txt": (
        "صدى السهل",
        "مرزاق: نرفض فتح المعبر قبل الانسحاب",
        "نشر في صدى السهل يوم 12 سبتمبر 2021",
        'قالت هالة مرزاق إن بلادها "ترفض فتح المعبر قبل الانسحاب من الوادي".',
        "وأعلنت سهلستان تأجيل الجولة المقبلة من المحادثات مع نارية.",
        "وتدعم جمهورية الضفاف نارية بالسلاح، وقصفت القوات النارية مواقع في الوادي يوم الجمعة.",
        "وأيد سليم الورداني إجراء محادثات جديدة، وعارضت سهلستان مشاركة جمهورية الضفاف فيها.",
        "وكانت المحادثات انطلقت الخميس 7 سبتمبر 2021 في رأس الماء.",
    ),
    "crawl/live.txt": (
        "الميناء",
        f"الورداني يعلن تفاصيل خطة {RARE}",
        "نشر في الميناء يوم 14 سبتمبر 2021",
        f'قال سليم الورداني إن خطة {RARE} "تضمن انسحاب القوات السهلية".',
        f"والتقى الورداني هالة مرزاق في تل الورد يوم الاثنين لبحث خطة {RARE}، وأيدت نارية خطة {RARE}.",
    ),
}
HIDDEN = "crawl/live.txt"


@cache
def received() -> tuple[Received, ...]:
    """The pages as they come."""
    return tuple(
        receive("\n".join(lines).encode(), place, media_type="text/plain", charset="utf-8")
        for place, lines in PAGES.items()
    )


@cache
def readings() -> dict[str, Reading]:
    """The pages as they are read, by their locations."""
    return {each.page.location: read_page(each, LEXICON) for each in received()}


def fill(file: RecordFile) -> None:
    """Keep all of it, gathered."""
    for each in received():
        file.keep(each, readings()[each.page.location], stage_version(LEXICON), NOON)
    file.put_dossier(Dossier("crossing", "ملف المعبر", "", ("naria",), None, None), NOON)
    file.save_search(SavedSearch("crossing", "المعبر", f"q={quote('المعبر')}"), NOON)
    runner.gathered(file, LEXICON)


def routes(file: RecordFile) -> dict[str, tuple[str, ...]]:
    """Each route that answers with a page of ours, and addresses of it; pages with and without statements, narrowed."""
    here = {place: f"/page/{reading.page.id}" for place, reading in readings().items()}
    wire, carrier, third, live = here.values()
    said = readings()["crawl/sada.txt"].statements[0].content
    span = f"{said.start}-{said.end}"
    kept = file.gathered()
    story = max(kept[1].stories, key=lambda each: len(each.pages)).id if kept else ""
    who, page = quote("name:سليم الورداني"), "/page/{page:str}"
    return {
        "/": ("/", "/?outlet=al-minaa"),
        "/search": (f"/search?q={quote('المعبر')}", "/search?q="),
        "/statements": ("/statements", f"/statements?q={quote('المعبر')}", "/statements?by=sahlistan"),
        "/events": ("/events", *(f"/events?kind={kind}" for kind in ("meeting", "plan", "term", "relation"))),
        "/dyads": ("/dyads", "/dyads?a=naria&b=sahlistan"),
        "/about": ("/about",),
        "/stories": ("/stories",),
        "/story/{story:str}": (f"/story/{story}",),
        "/compare": (f"/compare?a={wire[6:]}&b={carrier[6:]}",),
        "/positions": ("/positions",),
        "/contradictions": ("/contradictions",),
        "/dossiers": ("/dossiers",),
        "/dossier/{dossier:str}": ("/dossier/crossing",),
        "/outlet/{outlet:str}": ("/outlet/al-minaa",),
        "/agency/{agency:str}": ("/agency/nabaa",),
        "/saved": ("/saved",),
        "/add": ("/add",),
        "/people/{entity:path}": (f"/people/{who}", "/people/sahlistan"),
        "/settings": ("/settings",),
        "/lists": ("/lists",),
        "/reports": ("/reports",),
        page: (third, carrier),
        f"{page}/crawled": (f"{third}/crawled", f"{live}/crawled"),
        f"{page}/wrong": (f"{third}/wrong?speaker={span}", f"{third}/wrong?published=1"),
        f"{page}/versions": (f"{third}/versions",),
        f"{page}/share": (f"{third}/share?span={span}",),
        f"{page}/sheet": (f"{third}/sheet",),
        f"{page}/notes": (f"{third}/notes?span={span}",),
        f"{page}/report": (f"{third}/report",),
    }


LED = {
    "/index.{form}", "/search.{form}", "/statements.{form}", "/people/{entity:path}.{form}", "/page/{page:str}.{form}",
    "/page/{page:str}/cite.{form:str}", "/feed.{form:str}", "/saved/{search:str}", "/token",
    "/page/{page:str}/corrections", "/page/{page:str}/signature", "/api/v1", "/static",
}  # fmt: skip
"""Routes that answer with no page of ours: files for programs, what leads elsewhere, what only takes a form."""


def paths_of(made: Starlette) -> set[str]:
    """Every path of the application."""
    return {route.path for route in made.routes if isinstance(route, Route | Mount)}
