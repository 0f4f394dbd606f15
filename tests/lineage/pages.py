"""Pages of text -> readings, with the tables of the package."""

from musnad.pages import receive
from musnad.pipeline import read_page
from musnad.record import Reading, Reprint
from tests.tables import WITH_SAMPLES

WIRE = (
    "قالت وزيرة خارجية سهلستان هالة مرزاق الثلاثاء إن بلادها لن توقع الاتفاق ما لم تنسحب قوات نارية من الشريط الحدودي.",
    "وأضافت أن الوفدين سيلتقيان مجددا الأسبوع المقبل في تل الورد لبحث تبادل الأسرى وفتح المعابر أمام قوافل الإغاثة.",
    "واتهم مسؤول ناري طلب عدم نشر اسمه الجانب الآخر بعرقلة المحادثات التي ترعاها الأمم المتحدة منذ شهرين.",
)
OTHER = (
    "افتتح رئيس بلدية رأس الماء معرض الكتاب السنوي بحضور ناشرين من عشر دول وعدد من طلاب المدارس والجامعات.",
    "ويستمر المعرض أسبوعا كاملا وتخصص أيامه الأخيرة لكتب الأطفال ومسرح الدمى وورش الخط العربي.",
)


def page(name: str, title: str, *paragraphs: str, day: str | None = "4 مارس 2014", outlet: str = "الميناء") -> Reading:
    """A page as a feed of text gives it: headline, "published in" line, paragraphs."""
    line = (f"نشر في {outlet} يوم {day}",) if day else ()
    text = "\n".join((title, *line, *paragraphs))
    return read_page(receive(text.encode(), name), WITH_SAMPLES)


def sides(reading_a: Reading, reading_b: Reading, reprint: Reprint) -> tuple[str, str]:
    """A passage as both pages print it."""
    a, b = reprint.a.span, reprint.b.span
    return reading_a.page.text[a.start : a.end], reading_b.page.text[b.start : b.end]
