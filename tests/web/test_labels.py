import pytest

from musnad.web.i18n import wording
from musnad.web.issues import printed
from musnad.web.labels import Labels, labels, named_in, no_names
from tests.web.samples import reading

OWN = {"naria": "نارية", "sahlistan": "سهلستان"}


@pytest.mark.parametrize(
    ("entity", "language", "label"),
    [
        ("naria", "ar", "نارية"),
        ("naria+sahlistan", "ar", "نارية وسهلستان"),
        ("naria+sahlistan", "en", "نارية and سهلستان"),
        ("name:سليم الورداني", "ar", "سليم الورداني"),
        ("selim-al-wardani", "en", "Selim Al Wardani"),
        ("anon:official", "en", "Unnamed source"),
    ],
)
def test_an_entity_goes_by_the_best_name_at_hand(entity: str, language: str, label: str) -> None:
    assert Labels(wording(language), no_names, OWN).plain(entity) == label


def test_the_tables_name_wins_over_the_pages() -> None:
    told = Labels(wording("en"), lambda entity, language: f"{entity} in {language}", OWN)
    assert told.plain("naria") == "naria in en"


def test_a_reading_lends_its_own_words() -> None:
    told = labels(reading(), wording("ar"), no_names)
    assert [told.plain(entity) for entity in ("hala-marzaq", "al-minaa")] == ["هالة مرزاق", "الميناء"]


@pytest.mark.parametrize(
    ("folded", "text", "shown"),
    [
        ("لجنه مشتركه", "اتفقتا على تشكيل اللجنة المشتركة للنهر", "لجنة مشتركة"),
        ("اعلان", "رفضت الإعلان", "إعلان"),
        ("سد", "رفضت الإعلان", None),
    ],
)
def test_an_issue_outside_the_tables_has_the_words_of_its_page(folded: str, text: str, shown: str | None) -> None:
    assert printed(folded, text) == shown


@pytest.mark.parametrize(
    ("claim", "about"),
    [
        ("what hala-marzaq was", ("hala-marzaq",)),
        ("how relations: naria, sahlistan", ("naria", "sahlistan")),
        ("which day is today", ()),
        ("whether it happened: وقع", ()),
    ],
)
def test_a_claim_is_about_those_whom_the_tables_name(claim: str, about: tuple[str, ...]) -> None:
    known = {"hala-marzaq": "Hala Marzaq", "naria": "Naria", "sahlistan": "Sahlistan", "today": "Today"}
    assert named_in(claim, lambda entity, _: known.get(entity)) == about


@pytest.mark.parametrize(("language", "told"), [("ar", "وزارة الخارجية (نارية)"), ("en", "foreign ministry (Naria)")])
def test_a_body_that_every_state_has_is_told_with_its_state(language: str, told: str) -> None:
    names = {("naria", "ar"): "نارية", ("naria", "en"): "Naria"}
    label = Labels(wording(language), lambda *asked: names.get(asked), {})
    assert label.plain("naria-mfa") == told
    assert label.plain("difaf-mfa") == "Difaf Mfa"
