"""A digest that shares two sentences with many pages makes none of them one text; a passage tells one origin once."""

from dataclasses import replace

from musnad.lineage import Trace, Witnesses, between, corroborated, kin, origins, reprints
from musnad.pipeline import gather
from musnad.record import Origin
from tests.lineage.pages import OTHER, WIRE, page
from tests.tables import WITH_SAMPLES

MORE = (
    "وبدأت في مرسى أعمال صيانة الجسر القديم الذي يربط ضفتي النهر، وستستمر الأعمال حتى نهاية شهر حزيران المقبل.",
    "وأعلنت بلدية تل الورد تحويل حركة السير إلى الطريق الساحلي خلال هذه المدة ودعت السائقين إلى التقيد بالإشارات.",
    "وحصد مزارعو الوادي محصول القمح مبكرا هذا العام بعد أمطار غزيرة هطلت في أواخر الشتاء على معظم السهول.",
    "وتوقعت نقابة المزارعين أن يبلغ إنتاج القمح ضعف ما كان عليه في العام الماضي إن لم تتأخر آلات الحصاد.",
    "وفاز فريق الميناء على ضيفه فريق الجبل بثلاثة أهداف في مباراة حضرها آلاف المشجعين في ملعب المدينة الكبير.",
    "وقال مدرب الفريق الفائز إن لاعبيه استحقوا النقاط الثلاث بعد أسابيع طويلة من التدريب في معسكر الصحراء.",
)
SUN = "ويتوقع خبراء الأرصاد في رأس الماء طقسا مشمسا ورياحا خفيفة في الأيام الخمسة المقبلة على الساحل والمرتفعات."


def test_pages_that_share_nothing_with_each_other_are_not_one_text_because_a_digest_has_a_little_of_each() -> None:
    war = page("a.txt", "لا توقيع", *WIRE, *MORE[:2])
    harvest = page("b.txt", "الحصاد", *MORE[2:], SUN, outlet="صدى السهل")
    digest = page("c.txt", "موجز", *WIRE[:2], *MORE[2:4], *OTHER, outlet="رواق الأخبار")
    pages = war, harvest, digest
    shared = reprints(pages)
    assert len(kin(pages, shared)) == 2
    assert [o.pages for o in origins(pages, shared)] == [("a.txt",), ("b.txt",), ("c.txt",)]


def test_two_agencies_in_whose_reports_one_passage_stands_are_counted_once_and_the_reason_says_so() -> None:
    pages = page("a.txt", "لا توقيع", *WIRE), page("b.txt", "مرزاق", *WIRE, outlet="صدى السهل")
    shared = reprints(pages)
    event = next(e for e in gather(pages, WITH_SAMPLES).events if len({r.page for r in e.reports}) > 1)
    owned = Origin(("a.txt",), "reuters", "1 of 1 credit reuters"), Origin(("b.txt",), "afp", "1 of 1 credit afp")
    told = Witnesses((), {}, owned, WITH_SAMPLES)
    (apart,) = corroborated([event], told, between(()))
    (same,) = corroborated([event], told, between(shared))
    assert (apart.origins, same.origins) == (2, 1)
    assert same.because[-1].rule == "lineage:same_words"
    assert {r.origin for r in same.reports} == {"reuters", "afp"}


def test_the_way_of_an_event_goes_before_its_pages_origin() -> None:
    (event, *_) = gather((page("a.txt", "لا توقيع", *WIRE),), WITH_SAMPLES).events
    by_way = {("a.txt", event.reports[0].event): Trace("a.txt", "afp", "by way of afp")}
    (found,) = corroborated([replace(event, origins=0)], Witnesses((), by_way, (), WITH_SAMPLES), between(()))
    assert (found.reports[0].origin, found.origins) == ("afp", 1)
