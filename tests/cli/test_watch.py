"""`musnad watch`, against a site on this machine."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from musnad.lexicon import Lexicon
from tests.cli.conftest import Musnad
from tests.runner.watch.site import Site, serving, story

RUN = ("watch", "run", "--once", "--allow-private", "--gap", "0")


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as found:
        found.lists("/1")
        found.answers["/1"] = story("الجولة الأولى")
        yield found


def test_a_feed_is_added_polled_and_listed(musnad: Musnad, site: Site) -> None:
    assert musnad("watch", "add", f"{site.address}/rss").lines[-1].startswith("1 added, 0 known")
    ran = musnad(*RUN)
    assert ran.code == 0
    assert ran.lines[0] == f"polled  {site.address}/rss  1 new"
    assert ran.lines[1].startswith(f"added  {site.address}/1  ")
    assert ran.lines[2] == "1 added, 1 polled: musnad.db"
    (feed,) = json.loads(musnad("watch", "list", "--json").out)
    assert (feed["kind"], feed["title"], feed["every"], feed["failed"]) == ("rss", "الميناء", 1800, 0)


def test_a_page_leads_back_to_its_place_in_the_archive(musnad: Musnad, site: Site) -> None:
    musnad("watch", "add", f"{site.address}/rss")
    musnad(*RUN)
    (version,) = json.loads(musnad("watch", "versions", f"{site.address}/1", "--json").out)
    assert musnad("watch", "versions", version["page"]).lines[0].count(version["page"]) == 1
    place = f"musnad.warc/{version['warc']}:{version['begins']}+{version['length']}"
    assert musnad("watch", "versions", version["page"]).lines[0].endswith(place)
    fetched = next(line for line in musnad("show", version["page"]).lines if line.startswith("fetched"))
    assert fetched.endswith(place)


def test_without_an_archive_no_folder_is_made(musnad: Musnad, site: Site, tmp_path: Path) -> None:
    musnad("watch", "add", f"{site.address}/rss")
    assert musnad(*RUN, "--no-warc").code == 0
    assert not (tmp_path / "musnad.warc").exists()


def test_machines_of_this_network_are_not_asked_unless_it_is_allowed(musnad: Musnad, site: Site) -> None:
    musnad("watch", "add", f"{site.address}/rss")
    ran = musnad("watch", "run", "--once")
    assert (ran.code, site.asked) == (1, [])
    assert "is not asked for pages" in ran.err


def test_a_feed_that_fails_is_one_line_and_the_others_are_read(musnad: Musnad, site: Site) -> None:
    musnad("watch", "add", f"{site.address}/none", f"{site.address}/rss")
    ran = musnad(*RUN)
    assert ran.code == 1
    assert ran.complaints == [f"musnad: {site.address}/none: the site answered 404 Not Found. It is tried again later"]
    assert "1 added" in ran.lines[-1]


def test_what_is_exported_is_imported(musnad: Musnad, tmp_path: Path) -> None:
    musnad("watch", "add", "bbc-arabic", "https://alminaa.example/rss?a=1&b=2")
    (tmp_path / "feeds.opml").write_text(musnad("watch", "export").out, encoding="utf-8")
    assert musnad("watch", "import", "feeds.opml").lines[-1].startswith("0 added, 2 known")
    told = json.loads(musnad("watch", "import", "feeds.opml", "--record", "other.db", "--json").out)
    assert told["added"] == [Lexicon().feeds["bbc-arabic"].address, "https://alminaa.example/rss?a=1&b=2"]


def test_a_feed_is_removed_by_name_or_address(musnad: Musnad) -> None:
    musnad("watch", "add", "bbc-arabic", "https://alminaa.example/rss")
    assert musnad("watch", "remove", "bbc-arabic", "https://alminaa.example/rss").code == 0
    assert json.loads(musnad("watch", "list", "--json").out) == []
    assert musnad("watch", "remove", "bbc-arabic").code == 2


def test_no_outlet_is_polled_unasked(musnad: Musnad) -> None:
    assert "bbc-arabic" in musnad("watch", "outlets").out
    ran = musnad("watch", "run", "--once")
    assert (ran.code, ran.complaints) == (
        66,
        ["musnad: musnad.db: nothing is watched yet. Begin with musnad watch add ADDRESS"],
    )


@pytest.mark.parametrize(
    ("arguments", "seen"),
    [
        (("add", "nosuch"), "neither an http(s) address nor a feed that we know by name"),
        (("add", "ftp://alminaa.example/rss"), "neither an http(s) address"),
        (("add", "https://user:secret@alminaa.example/rss"), "neither an http(s) address"),
        (("add", "https://alminaa.example/", "--every", "1"), "is no whole number of minutes from 5 on"),
        (("run", "--contact", "مكتب"), "write it in Latin letters"),
        (("run", "--gap", "-1"), "is no number of seconds"),
        (("import", "none.opml"), "no such file"),
    ],
)
def test_what_is_put_wrongly_is_said(musnad: Musnad, arguments: tuple[str, ...], seen: str) -> None:
    told = musnad("watch", *arguments)
    assert told.code in {2, 66}
    assert seen in told.err


def test_every_feed_of_ours_belongs_to_an_outlet_and_is_an_address() -> None:
    lexicon = Lexicon()
    for feed in lexicon.feeds.values():
        assert feed.outlet in lexicon.outlets.by_id
        assert feed.address.startswith("https://")


def test_a_feed_of_the_user_s_makes_no_page_be_read_again(tmp_path: Path) -> None:
    before = Lexicon(tmp_path).digest
    (tmp_path / "feeds.tsv").write_text("id\taddress\nminaa\thttps://alminaa.example/rss\n", encoding="utf-8")
    assert Lexicon(tmp_path).digest == before
    assert Lexicon(tmp_path).feeds["minaa"].address == "https://alminaa.example/rss"
