"""Names and statements of other engines: let in where their characters stand on the page, dropped where they do not."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from importlib import metadata
from pathlib import Path

import pytest

import musnad
from musnad.engines import Engine, Proposed, Said, engines, registry, with_names, with_statements
from musnad.errors import LexiconError, PageError
from musnad.lexicon import Lexicon
from musnad.pages import receive
from musnad.pipeline import stage_version
from musnad.record import Article, Mention, Reading
from musnad.record.verify import verify
from tests.tables import SHIPPED

PAGE = "اجتماع في الوادي\n\nاجتمع أمس سندباد المرافئ مع الوفد. وقد همس سندباد المرافئ بأن المركب لن يبحر."


@dataclass
class Fake:
    """An engine that gives what it was made with."""

    names: Sequence[Proposed] = ()
    said: Sequence[Said] = ()
    name: str = "fake"
    version: str = "7"
    licence: str = "CC0"
    needs: tuple[str, ...] = ()
    asked: list[str] = field(default_factory=list)

    def tag(self, article: Article, text: str) -> Iterable[Proposed]:
        self.asked.append(text[article.zones[0].start : article.zones[0].end])
        return self.names

    def attribute(self, article: Article, text: str, mentions: Sequence[Mention]) -> Iterable[Said]:
        self.asked.append(f"{len(article.zones)} zones, {len(text)} characters, {len(mentions)} names")
        return self.said


class Broken(Fake):
    def tag(self, article: Article, text: str) -> Iterable[Proposed]:
        raise ValueError(f"{len(article.zones)} {len(text)}")


@pytest.fixture(scope="module")
def reading() -> Reading:
    return musnad.read_page(receive(PAGE.encode(), "wadi.txt"), SHIPPED)


def names(reading: Reading, *others: Engine) -> list[Mention]:
    found = with_names(reading.page, reading.article, (), others)
    return list(found)


def test_a_name_is_found_wherever_its_characters_stand(reading: Reading) -> None:
    found = names(reading, Fake([Proposed("سندباد المرافئ", "PER", confidence=0.7)]))
    assert [(m.surface, m.type, m.rule, m.entity) for m in found] == [
        ("سندباد المرافئ", "PER", "engine.fake-7", "name:سندباد المرافي")
    ] * 2
    assert [m.span.of(reading.page.text) for m in found] == ["سندباد المرافئ"] * 2


def test_a_name_that_is_not_on_the_page_is_dropped(reading: Reading) -> None:
    assert (
        names(reading, Fake([Proposed("سندباد المرافي", "PER"), Proposed("", "PER"), Proposed("شهرزاد", "PER")])) == []
    )


def test_a_name_at_another_place_than_told_is_dropped(reading: Reading) -> None:
    at = reading.page.text.index("سندباد")
    told = [
        Proposed("سندباد", "PER", start=at),
        Proposed("سندباد", "PER", start=at + 1),
        Proposed("سندباد", "PER", start=9999),
    ]
    assert [m.span.start for m in names(reading, Fake(told))] == [at]


def test_what_stands_there_already_is_kept(reading: Reading) -> None:
    first = names(reading, Fake([Proposed("سندباد المرافئ", "PER")]))
    again = with_names(reading.page, reading.article, tuple(first), [Fake([Proposed("المرافئ", "LOC")])])
    assert again == tuple(first)


def test_a_statement_needs_content_and_speaker_on_the_page(reading: Reading) -> None:
    said = [
        Said("المركب لن يبحر", "سندباد المرافئ", "همس"),
        Said("المركب سيبحر غدا", "سندباد المرافئ", "همس"),
        Said("اجتمع أمس", "شهرزاد"),
    ]
    (found,) = with_statements(reading.page, reading.article, (), (), [Fake(said=said)])
    text = reading.page.text
    assert found.surface == found.content.of(text) == "المركب لن يبحر"
    assert (found.source.surface, found.cue and found.cue.of(text)) == ("سندباد المرافئ", "همس")
    assert found.rule == "engine.fake-7"


def test_an_engine_that_fails_is_named_with_the_page(reading: Reading) -> None:
    with pytest.raises(PageError, match="the engine fake failed on it"):
        names(reading, Broken())


@pytest.fixture
def offered(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, object]]:
    """Engines as installed packages offer them."""
    packages: dict[str, object] = {}

    @dataclass
    class Point:
        name: str

        def load(self) -> object:
            return packages[self.name]

    def points(*, group: str) -> list[Point]:
        assert group == "musnad.engines"
        return [Point(name) for name in packages]

    monkeypatch.setattr(registry, "entry_points", points)
    engines.cache_clear()
    yield packages
    engines.cache_clear()


def test_a_folder_asks_for_an_engine_and_its_names_are_in_the_reading(
    offered: dict[str, object], tmp_path: Path
) -> None:
    offered["fake"] = lambda: Fake([Proposed("سندباد المرافئ", "PER")], [Said("المركب لن يبحر", "سندباد المرافئ")])
    (tmp_path / "engines.tsv").write_text("id\tnote\nfake\tof the tests\n", encoding="utf-8")
    lexicon = Lexicon(tmp_path)
    reading = musnad.read_page(receive(PAGE.encode(), "wadi.txt"), lexicon)
    assert {m.rule for m in reading.mentions if "سندباد" in m.surface} == {"engine.fake-7"}
    assert verify(reading) == ()
    assert stage_version(lexicon).endswith(" fake:7")
    assert lexicon.explain("engine.fake-7") is not None


def test_an_engine_that_is_not_installed_is_named(offered: dict[str, object]) -> None:
    offered["other"] = Fake()
    with pytest.raises(LexiconError, match=r"no engine 'fake'.*there are: other"):
        engines(("fake",))


def test_an_engine_says_what_it_needs(offered: dict[str, object]) -> None:
    offered["fake"] = Fake(needs=("network", "no_such_module"))
    with pytest.raises(LexiconError, match="needs no_such_module"):
        engines(("fake",))


def test_what_neither_tags_nor_attributes_is_no_engine(offered: dict[str, object]) -> None:
    offered["fake"] = object()
    with pytest.raises(LexiconError, match="is no engine"):
        engines(("fake",))


def test_nothing_is_asked_by_default() -> None:
    assert SHIPPED.engines == ()
    assert metadata.entry_points(group="musnad.engines").names == set()
