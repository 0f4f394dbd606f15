"""What an outlet prints under everything."""

from musnad.lineage import reprints
from musnad.record import Reading
from tests.lineage.pages import OTHER, WIRE, page

FOOTER = "يمكنكم متابعة تغطيتنا المستمرة لأخبار المنطقة عبر نشرتنا المسائية التي يعدها فريق التحرير كل يوم."
NEWS = (
    ("سهلستان تشترط الانسحاب", *WIRE),
    ("معرض الكتاب", *OTHER, "وأعدت البلدية جناحا خاصا لدور النشر الصغيرة التي تشارك فيه للمرة الأولى منذ تأسيسه."),
    (
        "موسم القطاف",
        "بدأ مزارعو الوادي قطاف الزيتون وسط توقعات بمحصول وفير بعد أمطار الربيع الغزيرة.",
        "وتفتح المعاصر أبوابها مطلع الشهر المقبل بعدما جددت التعاونية آلاتها القديمة بقرض من المصرف الزراعي.",
        "ويأمل المنتجون أن ترتفع الأسعار هذا العام لأن الطلب على الزيت المحلي زاد في الأسواق المجاورة كلها.",
    ),
    (
        "دوري الكرة",
        "فاز فريق الميناء على ضيفه بهدفين نظيفين وصعد إلى المركز الثاني في ترتيب الدوري الممتاز.",
        "وسجل المهاجم الشاب الهدف الأول من ركلة حرة بعيدة قبل أن يضيف زميله الثاني برأسه في الدقيقة الأخيرة.",
        "ويلتقي الفريق متصدر الترتيب الأسبوع القادم على ملعبه وأمام جمهوره في مباراة يتوقع أن تحسم اللقب.",
    ),
)


def pages(*, outlet: str = "الميناء") -> list[Reading]:
    found = []
    for n, (title, *text) in enumerate(NEWS):
        found.append(page(f"{n}.txt", title, *text[:-1], FOOTER, text[-1], outlet=outlet if n else "الميناء"))
    return found


def shared(readings: list[Reading]) -> set[str]:
    return {r.a.span.of(one.page.text) for r in reprints(readings) for one in readings if one.page.location == r.a.page}


def test_a_line_that_an_outlet_prints_under_every_page_is_no_reprint() -> None:
    assert FOOTER.rstrip(".") not in shared(pages())


def test_the_same_line_in_two_outlets_is_one() -> None:
    assert FOOTER.rstrip(".") in shared(pages(outlet="صدى السهل"))


def test_versions_of_one_report_in_one_outlet_share_what_they_share() -> None:
    versions = [page(f"{n}.txt", f"التوقيع: تحديث {n}", *WIRE, text) for n, (_, text, *_) in enumerate(NEWS)]
    assert WIRE[0].rstrip(".") in shared(versions)
