"""Parts of a day without its name: هذا الصباح, الليلة, الليلة الماضية."""

from __future__ import annotations

import datetime as dt

from musnad.times.reader import Found, Stretch


def this_part(stretch: Stretch, i: int) -> Found | None:
    """A part of today, or of the night before: هذا الصباح is TMO, الليلة الماضية yesterday's TNI."""
    word = stretch.word_with_proclitic(i, "this_part")
    if word is None:
        return None
    days, part = word[0].value.split(":")
    today = stretch.today(i)
    last = i + word[0].length
    if today is None:
        return Found(i, last, word[1], "TIME", None, word[0].rule, "day")
    value = f"{(today + dt.timedelta(days=int(days))).isoformat()}T{part}"
    return Found(i, last, word[1], "TIME", value, word[0].rule, "day", anchor=f"publication {stretch.day}")
