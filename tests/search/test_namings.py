"""Two words for one thing: each row's example has both, and the outlet's own words alone count."""

import pytest

from musnad.lexicon.namings import Naming
from musnad.search.namings import namings
from tests.tables import SHIPPED, WITH_SAMPLES
from tests.web.samples import plain


@pytest.mark.parametrize("naming", SHIPPED.namings.pairs, ids=lambda n: n.id)
def test_the_example_of_each_pair_has_both_words(naming: Naming) -> None:
    found = {each.naming.id: each.counts for each in namings([plain(naming.example)], SHIPPED)}
    assert min(found[naming.id]) >= 1


def test_a_regime_is_of_somebody() -> None:
    told = plain("قال النظام الناري إن النظام المالي سليم والنظام المدرسي جديد.")
    assert [(n.of, n.counts) for n in namings([told], WITH_SAMPLES)] == [("naria", (2, 0))]  # title and body


def test_the_places_are_the_words_themselves() -> None:
    told = plain("سقط شهداء في مرسى.")
    ((one, _),) = [each.places for each in namings([told], SHIPPED)]
    assert {span.of(told.page.text) for _, span in one} == {"شهداء"}
