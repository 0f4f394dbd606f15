import re
from dataclasses import replace

from musnad.web.explain import Explained, Unexplained
from musnad.web.highlight import render
from musnad.web.i18n import wording
from musnad.web.labels import labels, no_names
from musnad.web.names import MOST_OFFICES, named, office_marks
from tests.web.samples import BODY, ROLES, TEXT, reading
from tests.web.test_highlight import read

READING = reading()
LABEL = labels(READING, wording("en"), no_names)


class Telling:
    def explain(self, rule: str, language: str) -> Explained:
        return Explained(rule, f"{rule} told in {language}")


def test_names_are_counted_by_type_people_first() -> None:
    told = named(READING, LABEL)
    assert list(told) == ["PER", "GPE"]
    assert [(each.entity, each.count) for each in told["PER"]][:2] == [("hala-marzaq", 2), ("selim-al-wardani", 1)]


def test_an_office_stands_with_its_holder_in_the_list() -> None:
    people = {each.entity: each for each in named(READING, LABEL)["PER"]}
    assert people["hala-marzaq"].offices == ("وزيرة الخارجية", "الطرفين")
    assert people["selim-al-wardani"].offices == ("الوزير",)


def test_who_is_known_by_an_office_alone_is_listed_as_such() -> None:
    (lena,) = [each for each in named(READING, LABEL)["PER"] if each.by_office]
    assert (lena.entity, lena.count, lena.first) == ("lena-osterberg", 1, ROLES[2].span)


def test_no_more_offices_of_one_person_are_listed_than_a_line_holds() -> None:
    many = tuple(replace(ROLES[0], surface=f"منصب {n}") for n in range(9))
    people = named(reading(roles=many), LABEL)["PER"]
    assert [len(each.offices) for each in people if each.entity == "hala-marzaq"] == [MOST_OFFICES]


def test_an_office_in_the_text_says_its_holder_and_why() -> None:
    html = render(TEXT, BODY[0], office_marks(READING, LABEL, Telling()))
    assert re.search(
        r'<a class="office with_name" href="/people/hala-marzaq" title="هالة مرزاق · '
        'title.minister told in en">وزيرة الخارجية</a>',
        html,
    )
    assert read(html) == BODY[0].of(TEXT)


def test_an_office_of_two_names_both_and_leads_to_neither() -> None:
    (mark,) = [each for each in office_marks(READING, LABEL, Unexplained()) if "plural" in each.classes]
    assert (mark.hint, mark.href) == ("هالة مرزاق and Lena Osterberg", None)
