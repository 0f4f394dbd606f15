"""Feeds are polled, pages are fetched once and again when they change, and nothing that was seen is lost."""

import gzip
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from fastwarc.warc import ArchiveIterator, WarcRecordType

from musnad.runner.watch import Manners, Told
from musnad.store import RecordFile, restore
from musnad.store.archive import Archived, folder_of, read
from tests.runner.watch.site import Hours, Site, conditional, story

Run = Callable[..., list[Told]]
Record = Callable[[], RecordFile]


def brief(told: list[Told], site: Site) -> list[tuple[str, str]]:
    return sorted((each.address.removeprefix(site.address), each.what) for each in told)


def test_the_pages_of_a_feed_are_read_into_the_record(run: Run, record: Record, site: Site) -> None:
    site.lists("/1", "/2")
    site.answers |= {"/1": story("الجولة الأولى"), "/2": story("الجولة الثانية")}
    assert brief(run(), site) == [("/1", "added"), ("/2", "added"), ("/rss", "polled")]
    with record() as file:
        assert {page.location for page in file.pages()} == {f"{site.address}/1", f"{site.address}/2"}
        assert file.check() == ()
        (feed,) = file.watching.feeds()
        assert (feed.kind, feed.title, feed.status, feed.due) == ("rss", "الميناء", 200, "2031-03-04T09:30:00+00:00")


def test_a_page_is_fetched_once_however_often_the_feed_is_polled(run: Run, site: Site, hours: Hours) -> None:
    site.lists("/1")
    site.answers["/1"] = story("الجولة الأولى")
    for _ in range(3):
        run()
        hours.turn(1)
    assert (site.count["/1"], site.count["/rss"], site.count["/robots.txt"]) == (1, 3, 1)


def test_the_schedule_outlives_a_restart(run: Run, site: Site, hours: Hours) -> None:
    site.lists("/1")
    site.answers["/1"] = story("الجولة الأولى")
    run()
    assert run() == []
    hours.turn(0.4)
    assert run() == []
    hours.turn(0.2)
    assert brief(run(), site) == [("/rss", "unchanged")]


def test_feed_and_page_are_asked_for_under_the_condition_that_they_changed(run: Run, site: Site, hours: Hours) -> None:
    site.lists("/1")
    site.answers["/rss"] = conditional(site.answers["/rss"])  # type: ignore[arg-type]
    site.answers["/1"] = conditional(story("الجولة الأولى"))
    run()
    hours.turn(25)
    assert brief(run(), site) == [("/1", "unchanged"), ("/rss", "unchanged")]
    assert site.headers["/1"]["if-modified-since"] == site.headers["/rss"]["if-modified-since"]
    assert "if-none-match" in site.headers["/rss"]


def test_a_page_that_its_feed_tells_otherwise_is_fetched_again_and_both_versions_stay(
    run: Run, record: Record, site: Site, hours: Hours
) -> None:
    site.lists("/1")
    site.answers["/1"] = story("الجولة الأولى")
    run()
    site.lists("/1", titles={"/1": "عاجل"})
    site.answers["/1"] = story("الجولة المؤجلة")
    hours.turn(0.6)
    assert brief(run(), site) == [("/rss", "polled")]
    hours.turn(1)
    assert ("/1", "changed") in brief(run(), site)
    with record() as file:
        visits = file.watching.visits(address=f"{site.address}/1")
        titles = [file.listed(visit.page or "").title for visit in visits]
        assert [title and title.strip() for title in titles] == ["الجولة الأولى", "الجولة المؤجلة"]
        assert file.check() == ()


def test_a_page_that_two_feeds_tell_in_different_words_is_fetched_once(run: Run, site: Site, hours: Hours) -> None:
    site.answers["/1"] = story("الجولة الأولى")
    for n in range(3):
        for feed in ("/a", "/b"):
            item = f"<item><link>/1</link><title>{feed}</title></item><!-- {n} -->"
            site.answers[feed] = (200, {}, f"<rss><channel>{item}</channel></rss>".encode())
            run(feed=feed)
        hours.turn(1)
    assert site.count["/1"] == 1


def test_a_site_that_cannot_be_reached_is_not_asked_for_each_of_its_pages(run: Run, site: Site, hours: Hours) -> None:
    from tests.runner.watch.site import serving  # noqa: PLC0415

    with serving() as other:
        away = other.address
    site.lists("/1", *(f"{away}/{n}" for n in range(9)))
    site.answers["/1"] = story("الجولة الأولى")
    assert sorted(each.what for each in run()) == ["added", "failed", "polled"]
    hours.turn(0.2)
    assert [each.what for each in run()] == ["failed"]


def test_once_waits_as_long_as_robots_txt_asks_and_not_for_a_site_that_is_busy(
    run: Run, site: Site, hours: Hours
) -> None:
    site.lists("/1", "/2")
    site.answers |= {"/1": story("الجولة الأولى"), "/2": (503, {"Retry-After": "3600"}, b"")}
    site.answers["/robots.txt"] = (200, {}, b"User-agent: *\nCrawl-delay: 120\n")
    started = hours.now()
    assert sorted(each.what for each in run()) == ["added", "polled", "put off"]
    assert 240 <= (hours.now() - started).total_seconds() < 600


def test_a_page_whose_footer_alone_changed_is_no_other_version(
    run: Run, record: Record, site: Site, hours: Hours
) -> None:
    site.lists("/1")
    site.answers["/1"] = story("الجولة الأولى")
    run()
    site.answers["/1"] = story("الجولة الأولى", footer="زار الصفحة 1204 زائرا")
    hours.turn(25)
    assert ("/1", "unchanged") in brief(run(), site)
    with record() as file:
        assert file.count() == 1


def test_a_page_that_is_taken_away_is_noted_as_gone_and_stays_in_the_record(
    run: Run, record: Record, site: Site, hours: Hours
) -> None:
    site.lists("/1")
    site.answers["/1"] = story("الجولة الأولى")
    run()
    site.answers["/1"] = (410, {}, b"")
    hours.turn(25)
    assert ("/1", "gone") in brief(run(), site)
    hours.turn(24 * 8)
    assert ("/1", "unchanged") in brief(run(), site)
    site.answers["/1"] = story("الجولة الأولى")
    hours.turn(24 * 31)
    assert ("/1", "added") in brief(run(), site)
    with record() as file:
        assert [v.status for v in file.watching.visits(address=f"{site.address}/1")] == [200, 410, 200]
        assert file.count() == 1


def test_robots_txt_is_asked_first_and_obeyed(run: Run, site: Site) -> None:
    site.lists("/open/1", "/closed/1")
    site.answers |= {"/open/1": story("الجولة الأولى"), "/closed/1": story("الجولة الثانية")}
    site.answers["/robots.txt"] = (200, {}, b"User-agent: *\nDisallow: /\n\nUser-agent: musnad\nDisallow: /closed/\n")
    told = run()
    assert brief(told, site) == [("/closed/1", "refused"), ("/open/1", "added"), ("/rss", "polled")]
    assert site.asked[0] == "/robots.txt"
    assert site.count["/closed/1"] == 0


def test_no_page_is_asked_for_where_robots_txt_cannot_be_had(run: Run, site: Site, hours: Hours) -> None:
    site.lists("/1")
    site.answers["/robots.txt"] = (500, {}, b"")
    (told,) = run()
    assert told.reason == "its robots.txt cannot be had (the site answered 500). It is tried again later"
    assert site.count["/rss"] == 0
    site.answers["/robots.txt"] = (403, {}, b"")
    hours.turn(1)
    assert ("/rss", "polled") in brief(run(), site)


def test_a_redirect_to_another_site_asks_that_site_s_robots_txt(run: Run, site: Site) -> None:
    from tests.runner.watch.site import serving  # noqa: PLC0415

    with serving() as other:
        other.answers["/robots.txt"] = (200, {}, b"User-agent: *\nDisallow: /2\n")
        other.answers["/1"] = story("الجولة الأولى")
        site.lists("/1", "/2")
        for path in ("/1", "/2"):
            site.answers[path] = (302, {"Location": other.address + path}, b"")
        assert brief(run(), site) == [("/1", "added"), ("/2", "refused"), ("/rss", "polled")]
        assert other.count == {"/robots.txt": 1, "/1": 1}


def test_requests_to_one_site_are_as_far_apart_as_it_asks(run: Run, site: Site, hours: Hours) -> None:
    site.lists("/1", "/2")
    site.answers |= {"/1": story("الجولة الأولى"), "/2": story("الجولة الثانية")}
    site.answers["/robots.txt"] = (200, {}, b"User-agent: *\nCrawl-delay: 7\n")
    started = hours.now()
    run(manners=Manners(gap=2.0, seconds=5.0))
    assert site.asked == ["/robots.txt", "/rss", "/1", "/2"]
    assert (hours.now() - started).total_seconds() >= 14


def test_a_site_that_asks_to_be_left_alone_is_left_alone(run: Run, site: Site, hours: Hours) -> None:
    site.lists("/1", "/2")
    site.answers["/1"] = site.answers["/2"] = (429, {"Retry-After": "7200"}, b"")
    assert [each.what for each in run()] == ["polled", "put off"]
    site.answers |= {"/1": story("الجولة الأولى"), "/2": story("الجولة الثانية")}
    hours.turn(1)
    asked = len(site.asked)
    assert run() == []
    assert len(site.asked) == asked
    hours.turn(1.1)
    assert brief(run(), site) == [("/1", "added"), ("/2", "added"), ("/rss", "unchanged")]


def test_who_asks_is_said_honestly_and_nothing_else_is_told(run: Run, site: Site) -> None:
    site.lists("/1")
    site.answers["/1"] = story("الجولة الأولى", **{"Set-Cookie": "a=b"})
    run(manners=Manners(gap=0.0, seconds=5.0, contact="desk@alminaa.example"))
    for path in ("/robots.txt", "/rss", "/1"):
        told = site.headers[path]
        assert told["user-agent"].startswith("Musnad/")
        assert "+desk@alminaa.example" in told["user-agent"]
        assert not told.keys() & {"cookie", "authorization", "referer", "from"}


def test_a_feed_that_fails_is_polled_less_and_less_often(run: Run, record: Record, site: Site, hours: Hours) -> None:
    site.answers["/rss"] = (200, {}, b"<html>no feed</html>")
    pauses = []
    for _ in range(5):
        (told,) = run()
        assert (told.what, told.reason) == ("failed", "it is no feed. Give the address of a feed or a sitemap")
        with record() as file:
            due = file.watching.feeds()[0].due or ""
        pauses.append(int((type(hours.at).fromisoformat(due) - hours.at).total_seconds()))
        hours.at = type(hours.at).fromisoformat(due)
    assert pauses == [600, 3600, 21_600, 86_400, 86_400]


def test_a_feed_that_fails_costs_no_other(run: Run, record: Record, site: Site) -> None:
    site.lists("/1")
    site.answers["/1"] = story("الجولة الأولى")
    site.answers["/bomb"] = (200, {"Content-Encoding": "gzip"}, gzip.compress(bytes(50_000_000)))
    site.answers["/laughs"] = (200, {}, b'<!DOCTYPE r [<!ENTITY a "b">]><rss><channel>&a;</channel></rss>')
    site.answers["/short"] = (200, {"Content-Length": "999"}, b"<rss>")
    run(feed="/bomb")
    run(feed="/laughs")
    run(feed="/short")
    assert ("/1", "added") in brief(run(), site)
    with record() as file:
        reasons = {f.address.removeprefix(site.address): f.reason or "" for f in file.watching.feeds()}
    assert "more than 200 times its size" in reasons["/bomb"]
    assert "declares entities" in reasons["/laughs"]
    assert "it breaks off" in reasons["/short"]
    assert not reasons["/rss"]


def test_a_page_that_fails_is_tried_some_times_and_then_no_more(run: Run, site: Site, hours: Hours) -> None:
    site.lists("/1")
    site.answers["/1"] = (500, {}, b"")
    for _ in range(40):
        run()
        hours.turn(24)
    assert site.count["/1"] == 6


def test_a_hostile_page_costs_itself_alone(run: Run, record: Record, site: Site) -> None:
    site.lists("/bad", "/1")
    site.answers |= {"/bad": (200, {}, b"%PDF-1.4 " + bytes(1000)), "/1": story("الجولة الأولى")}
    assert brief(run(), site) == [("/1", "added"), ("/bad", "failed"), ("/rss", "polled")]
    with record() as file:
        assert [failure.location for failure in file.failures()] == [f"{site.address}/bad"]


def test_of_a_sitemap_only_the_last_days_are_fetched_and_then_what_is_new(run: Run, site: Site, hours: Hours) -> None:
    def lists(**days: str) -> None:
        urls = "".join(f"<url><loc>/{n}</loc><lastmod>{day}</lastmod></url>" for n, day in days.items())
        site.answers["/map"] = (200, {}, f"<urlset>{urls}</urlset>".encode())

    site.answers |= {f"/{n}": story(f"الجولة {n}") for n in ("old", "new", "late")}
    lists(old="2029-01-01", new="2031-03-03")
    run(feed="/map")
    hours.turn(1)
    lists(old="2029-01-01", new="2031-03-03", late="2028-01-01")
    run(feed="/map")
    assert (site.count["/old"], site.count["/new"], site.count["/late"]) == (0, 1, 1)


def test_an_index_of_sitemaps_is_followed_and_each_is_polled_when_the_index_says_that_it_changed(
    run: Run, site: Site, hours: Hours
) -> None:
    def lists(day: str) -> None:
        inside = f"<sitemap><loc>/a</loc><lastmod>{day}</lastmod></sitemap>"
        inside += "<sitemap><loc>/b</loc><lastmod>2020-01-01</lastmod></sitemap>"
        site.answers["/index"] = (200, {}, f"<sitemapindex>{inside}</sitemapindex>".encode())

    site.answers["/a"] = (200, {}, b"<urlset><url><loc>/1</loc><lastmod>2031-03-04</lastmod></url></urlset>")
    site.answers["/1"] = story("الجولة الأولى")
    lists("2031-03-04T08:00:00Z")
    run(feed="/index")
    hours.turn(1)
    run()
    assert (site.count["/a"], site.count["/b"], site.count["/1"]) == (1, 0, 1)
    lists("2031-03-04T10:00:00Z")
    hours.turn(1)
    run()
    assert (site.count["/a"], site.count["/b"], site.count["/index"]) == (2, 0, 3)


def test_an_index_that_names_itself_for_ever_ends(run: Run, record: Record, site: Site) -> None:
    def deeper(n: int) -> bytes:
        inside = f"<sitemap><loc>/index/{n + 1}</loc></sitemap><sitemap><loc>/index/0</loc></sitemap>"
        return f"<sitemapindex>{inside}</sitemapindex>".encode()

    site.answers |= {f"/index/{n}": (200, {}, deeper(n)) for n in range(9)}
    run(feed="/index/0")
    with record() as file:
        assert len(file.watching.feeds()) == 3


def test_what_a_site_answered_is_in_the_archive_and_the_page_leads_to_it(
    run: Run, record: Record, site: Site, hours: Hours
) -> None:
    site.lists("/1", "/moved")
    page = story("الجولة الأولى")
    packed = (200, {**page[1], "Content-Encoding": "gzip"}, gzip.compress(page[2]))
    site.answers |= {"/1": packed, "/moved": (301, {"Location": "/2"}, b""), "/2": story("الجولة الثانية")}
    run(archived=True)
    site.answers["/1"] = (404, {}, b"gone")
    hours.turn(25)
    run(archived=True)
    with record() as file:
        first, gone = file.watching.visits(address=f"{site.address}/1")
        assert first.page
        assert (first.status, gone.status, gone.page) == (200, 404, None)
        assert file.watching.visits(page=first.page) == (first,)
        told = read(folder_of(file.path), Archived(first.warc or "", first.begins or 0, first.length or 0))
        assert f"WARC-Target-URI: {site.address}/1\r\n".encode() in told
        assert gzip.decompress(told[told.index(b"\x1f\x8b") : -4]) == file.raw(first.page) == page[2]
        kept = [r for p in sorted(folder_of(file.path).glob("*.gz")) for r in _records(p)]
    assert all(whole for *_, whole in kept)
    assert [(target.removeprefix(site.address), status) for target, status, _ in kept] == [
        ("/robots.txt", 404),
        ("/1", 200),
        ("/moved", 301),
        ("/2", 200),
        ("/robots.txt", 404),
        ("/1", 404),
    ]


def test_a_damaged_archive_is_found(run: Run, record: Record, site: Site) -> None:
    site.lists("/1")
    site.answers["/1"] = story("الجولة الأولى")
    run(archived=True)
    with record() as file:
        (path,) = folder_of(file.path).glob("*.gz")
        (visit,) = file.watching.visits()
        held = bytearray(path.read_bytes())
        held[(visit.begins or 0) + 300] ^= 0xFF
        path.write_bytes(held)
        (problem,) = file.check()
        assert problem.startswith(f"archive: {path.name}:{visit.begins}")
        path.unlink()
        (problem,) = file.check()
        assert "No such file" in problem


def _records(path: object) -> list[tuple[str, int, bool]]:
    found = []
    with open(str(path), "rb") as file:  # noqa: PTH123
        for record in ArchiveIterator(file, parse_http=False, record_types=WarcRecordType.response):
            whole = record.verify_block_digest()
            record.parse_http(auto_decode="none")
            status = record.http_headers.status_code
            found.append((record.headers["WARC-Target-URI"], status, whole and record.verify_payload_digest()))
    return found


def test_what_is_forgotten_goes_from_the_archive_too_and_does_not_come_back(
    run: Run, record: Record, site: Site, hours: Hours
) -> None:
    site.lists("/1", "/2")
    site.answers |= {"/1": story("الجولة الأولى"), "/2": story("الجولة الثانية")}
    run(archived=True)
    with record() as file:
        file.forget(f"{site.address}/1")
    site.lists("/1", titles={"/1": "عاجل"})
    site.answers["/1"] = story("الجولة الأولى معدلة")
    hours.turn(25)
    run(archived=True)
    with record() as file:
        assert [p.location for p in file.pages()] == [f"{site.address}/2"]
        whole = b"".join(gzip.decompress(p.read_bytes()) for p in folder_of(file.path).glob("*.gz"))
        assert "الجولة الأولى".encode() not in whole
        assert "الجولة الثانية".encode() in whole
    assert site.count["/1"] == 1


def test_the_address_of_what_is_forgotten_goes_too_and_is_not_asked_again(
    run: Run, record: Record, site: Site, hours: Hours
) -> None:
    site.lists("/taken-down", "/2")
    site.answers |= {"/taken-down": story("الجولة الأولى"), "/2": story("الجولة الثانية")}
    run(archived=True)
    site.answers["/taken-down"] = (410, {}, b"")
    hours.turn(25)
    run(archived=True)
    with record() as file:
        (page,) = [p.id for p in file.pages() if p.location.endswith("taken-down")]
        file.forget(page)
        assert file.watching.page(f"{site.address}/taken-down") is None
        assert file.watching.visits(address=f"{site.address}/taken-down") == ()
    with record() as file:
        assert b"taken-down" not in file.path.read_bytes()
        whole = b"".join(gzip.decompress(p.read_bytes()) for p in folder_of(file.path).glob("*.gz"))
        assert b"/taken-down" not in whole
    before = site.count["/taken-down"]
    site.lists("/taken-down", "/2", titles={"/taken-down": "عاجل"})
    hours.turn(25)
    run(archived=True)
    assert site.count["/taken-down"] == before


def test_a_page_that_was_forgotten_elsewhere_is_neither_kept_nor_archived(run: Run, record: Record, site: Site) -> None:
    site.lists("/1")
    site.answers |= {"/1": story("الجولة الأولى"), "/again": story("الجولة الأولى")}
    run(archived=True)
    with record() as file:
        file.forget(f"{site.address}/1")
    site.answers["/rss2"] = (200, {}, b"<rss><channel><item><link>/again</link></item></channel></rss>")
    assert ("/again", "refused") in brief(run(archived=True, feed="/rss2"), site)
    with record() as file:
        whole = b"".join(gzip.decompress(p.read_bytes()) for p in folder_of(file.path).glob("*.gz"))
        assert "الجولة الأولى".encode() not in whole


@pytest.mark.parametrize("at", ["polled", "looked", "visit", "keep"])
def test_a_watch_that_is_killed_at_any_write_loses_nothing_and_doubles_nothing(
    at: str, run: Run, record: Record, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.lists("/1", "/2")
    site.answers |= {"/1": story("الجولة الأولى"), "/2": story("الجولة الثانية")}
    where = "musnad.store.file.RecordFile.keep" if at == "keep" else f"musnad.store.watching.Watching.{at}"
    with monkeypatch.context() as killing:
        killing.setattr(where, _killed)
        with pytest.raises(KeyboardInterrupt):
            run(archived=True)
    run(archived=True)
    with record() as file:
        assert file.count() == 2
        assert len(file.watching.visits()) == 2
        assert file.check() == ()


def _killed(*_: object, **__: object) -> None:
    raise KeyboardInterrupt


def test_a_redirect_to_a_file_is_not_followed(run: Run, site: Site) -> None:
    site.lists("/1")
    site.answers["/1"] = (302, {"Location": "file:///etc/passwd"}, b"")
    told = {each.address.removeprefix(site.address): each.reason for each in run()}
    assert "file:///etc/passwd is no http(s) address" in (told["/1"] or "")


def test_no_machine_of_this_network_is_asked_unless_it_is_allowed(run: Run, site: Site) -> None:
    (told,) = run(private=False)
    assert (told.what, site.asked) == ("failed", [])
    assert "is not asked for pages" in (told.reason or "")


def test_what_was_watched_is_restored_with_its_archive_or_says_what_its_archive_lacks(
    run: Run, record: Record, site: Site, tmp_path: Path
) -> None:
    site.lists("/1")
    site.answers["/1"] = story("الجولة الأولى")
    run(archived=True)
    (tmp_path / "kept").mkdir()
    with record() as file:
        file.backup(tmp_path / "kept" / "copy.db")
        held, places = file.digest(), len(file.watching.places())
    for gone in (tmp_path / "musnad.db", *folder_of(tmp_path / "musnad.db").iterdir()):
        gone.unlink()
    shutil.copy(tmp_path / "kept" / "copy.db", tmp_path / "alone.db")
    assert len(restore(tmp_path / "alone.db", tmp_path / "musnad.db").lacking) == places > 0
    assert restore(tmp_path / "kept" / "copy.db", tmp_path / "musnad.db").lacking == ()
    with record() as file:
        assert (file.digest(), file.check()) == (held, ())
