"""HTML -> visible text, one block a line."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from musnad.pages.render import render
from musnad.record.page import Block

SAMPLES = Path(__file__).parent / "samples"


def lines(html: str) -> list[str]:
    return render(html)[0].split("\n")


def block(html: str, text: str) -> Block:
    rendered, markup = render(html)
    return next(b for b in markup.blocks if b.span.of(rendered) == text)


def test_a_whole_page_becomes_its_visible_lines() -> None:
    text, _ = render((SAMPLES / "minaa.html").read_text("utf-8"))
    assert text == (SAMPLES / "minaa.txt").read_text("utf-8")


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>قال <b>الورداني</b> إن</p>", ["قال الورداني إن"]),
        ("<p>و<b>الورداني</b>، وزير</p>", ["والورداني، وزير"]),
        ("<p> قال \n\t الورداني </p>", ["قال الورداني"]),
        ("<p>قال<p>وقالت", ["قال", "وقالت"]),
        ("<div>قال<p>وقالت</p>وأضاف</div>", ["قال", "وقالت", "وأضاف"]),
        ("قال<br>وقالت<br/><br>وأضاف", ["قال", "وقالت", "وأضاف"]),
        ("<p>قال&nbsp;الورداني</p><p>&nbsp;</p>", ["قال\u00a0الورداني"]),
        ("<pre>قال\n  الورداني\n\nوقالت</pre>", ["قال", "الورداني", "وقالت"]),
        ("<p>&#1602;&#x627;&#1604; &laquo;نعم&raquo; &amp;</p>", ["قال «نعم» &"]),
        ("<p>قال \u202eالورداني</p>", ["قال \u202eالورداني"]),
        ("<p>قال<span> </span>الورداني</p>", ["قال الورداني"]),
        ("<marquee>عاجل</marquee>قال", ["عاجل", "قال"]),
        ("<p>قال <custom-tag>الورداني</custom-tag></p>", ["قال الورداني"]),
        ("<ul><li>نارية<li>سهلستان</ul>", ["نارية", "سهلستان"]),
        ("<p>قال</p><textarea>اكتب تعليقا</textarea><select><option>نارية</select>", ["قال"]),
        ("<p>قال</p><svg><title>سهم</title><text>x</text></svg><iframe>y</iframe>", ["قال"]),
        ("<title>عنوان</title><body><p>قال", ["عنوان", "قال"]),
    ],
)
def test_markup_becomes_lines(html: str, expected: list[str]) -> None:
    assert lines(html) == expected


@pytest.mark.parametrize(
    "hidden",
    [
        "<div hidden>x</div>",
        '<div style="margin:0;display : NONE">x</div>',
        '<p style="visibility:hidden">x</p>',
        '<span aria-hidden="true">x</span>',
        "<dialog>x</dialog>",
        "<template><p>x</p></template>",
        "<noscript>x</noscript>",
        "<script>x</script>",
    ],
)
def test_what_is_hidden_is_not_read(hidden: str) -> None:
    assert lines(f"<p>قال الورداني</p>{hidden}<p>وقالت</p>") == ["قال الورداني", "وقالت"]


def test_a_page_that_a_script_unveils_is_read_unveiled() -> None:
    assert lines('<p>قائمة</p><div style="display:none"><p>قال الورداني إن اللقاء في موعده</p></div>') == [
        "قائمة",
        "قال الورداني إن اللقاء في موعده",
    ]


def test_links_that_touch_are_two_words_but_a_link_in_two_pieces_is_one() -> None:
    assert lines('<p><a href="/1">أخبار</a><a href="/2">رياضة</a>') == ["أخبار رياضة"]
    assert lines('<p><a href="/1">أخ</a><a href="/1">بار</a>') == ["أخبار"]


def test_a_block_tells_its_tags_and_names_nearest_first() -> None:
    found = block(
        '<main id="M"><div class="Story Body" role="article"><p class="lead"><b>قال</b> الورداني</p></div></main>',
        "قال الورداني",
    )
    assert (found.tag, found.path, found.names) == ("p", "main/div/p", "lead story body article m")


def test_a_line_wholly_inside_inline_elements_has_them_on_its_path() -> None:
    found = block('<p class="x"><strong><span class="sub">موقف سهلستان</span></strong> </p>', "موقف سهلستان")
    assert (found.tag, found.path, found.names) == ("p", "p/strong/span", "sub x")


def test_names_reach_eight_elements_and_four_hundred_code_points() -> None:
    deep = "".join(f'<div class="d{level}">' for level in range(12)) + "<p>قال"
    assert block(deep, "قال").names == "d11 d10 d9 d8 d7 d6 d5"
    wide = "".join(f'<div class="{"w" * 99}">' for _ in range(8)) + "<p>قال"
    assert len(block(wide, "قال").names) <= 400


def test_linked_is_the_share_of_characters_inside_links() -> None:
    assert block('<p><a href="/1">نصف</a>.كله', "نصف.كله").linked == pytest.approx(3 / 7, abs=0.001)
    assert block('<li><a href="/1">أخبار</a></li>', "أخبار").linked == 1.0
    assert block('<p><a name="top">أخبار</a></p>', "أخبار").linked == 0.0


TAGS = ["p", "div", "b", "a href=/1", "table", "td", "li", "br", "pre", "script", "select", "svg", "title", "q", "form"]
SOUP = st.lists(
    st.one_of(
        st.sampled_from([f"<{t}>" for t in TAGS] + [f"</{t.split()[0]}>" for t in TAGS]),
        st.sampled_from(
            ["قال", " ", "\n", "&amp;", "&#0;", "<!--", "-->", "<", ">", '"', "\u202e", "<p hidden>", "<a "]
        ),
        st.text(max_size=5),
    ),
    max_size=40,
)


@settings(deadline=None)
@given(SOUP)
def test_of_any_tag_soup_blocks_are_ordered_lines_that_make_up_the_text(soup: list[str]) -> None:
    text, markup = render("".join(soup).encode("utf-8", "replace").decode())
    assert "\n".join(b.span.of(text) for b in markup.blocks) == text
    assert all(a.span.end + 1 == b.span.start for a, b in zip(markup.blocks, markup.blocks[1:], strict=False))
    assert all(b.span.of(text) == b.span.of(text).strip() != "" for b in markup.blocks)


@settings(deadline=None)
@given(st.lists(st.text("ابجد هوز", min_size=1).filter(str.strip), min_size=1, max_size=6))
def test_no_word_is_lost_or_doubled(paragraphs: list[str]) -> None:
    html = "".join(f"<p>{p[: len(p) // 2]}<i>{p[len(p) // 2 :]}</i></p>" for p in paragraphs)
    assert lines(html) == [" ".join(p.split()) for p in paragraphs]
