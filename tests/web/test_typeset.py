"""Our own words are set into the templates once a language; what comes from a page is escaped as ever."""

import pytest
from markupsafe import Markup

from musnad.web.frame import environment
from musnad.web.i18n import LANGUAGES, wording

HOSTILE = "<script>alert('x')</script>&\""


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_word_of_ours_stands_as_the_wording_has_it(language: str) -> None:
    template = environment(language).from_string("{{ t('nav.search') }}|{{ t.direction }}|{{ t.language }}")
    words = wording(language)
    assert template.render() == f"{words('nav.search')}|{words.direction}|{language}"


def test_a_word_with_parts_is_filled_for_each_page() -> None:
    template = environment("en").from_string("{{ t('front.page_of', page=page, pages=pages) }}")
    words = wording("en")
    told = [template.render(t=words, page=page, pages="<b>") for page in (1, 2)]
    assert told == [str(words("front.page_of", page=page, pages="<b>")) for page in (1, 2)]
    assert "<b>" not in told[0]


@pytest.mark.parametrize(
    "source",
    ["{{ hostile }}", "<a title='{{ hostile }}'>", "{% macro m(x) %}{{ x }}{% endmacro %}{{ m(hostile) }}",
     "{{ b(hostile) }}", "{{ hostile ~ '' }}", "{% for each in [hostile] %}{{ each }}{% endfor %}"],
)  # fmt: skip
def test_what_comes_from_a_page_is_escaped(source: str) -> None:
    assert "<script" not in environment("ar").from_string(source).render(hostile=HOSTILE)


def test_what_is_html_already_stands_as_it_is() -> None:
    assert environment("ar").from_string("{{ made }}").render(made=Markup("<b>نص</b>")) == "<b>نص</b>"


class Dressed(Markup):
    """Html of another class."""


def test_html_of_another_class_and_numbers_are_told_too() -> None:
    template = environment("ar").from_string("{{ one }} {{ two }} {{ three }}")
    assert template.render(one=Dressed("<i>"), two=3, three=None) == "<i> 3 None"


def test_a_word_that_we_do_not_have_is_our_mistake() -> None:
    with pytest.raises(KeyError):
        environment("ar").from_string("{{ t('no.such.word') }}")
