"""The bytes of a feed -> the pages that it lists: `read_feed`.

read       which kind of feed it is; JSON, XML or lines
  markup (mending)    XML -> units, without entities
  kinds, json_feed    units -> entries
    days              a date in any form, Arabic ones by the pages' own grammar
    addresses, tidying
opml       subscriptions -> a file for other readers
"""

from musnad.pages.feeds.feed import Entry, Feed, Subscription
from musnad.pages.feeds.opml import opml_of
from musnad.pages.feeds.read import read_feed

__all__ = ["Entry", "Feed", "Subscription", "opml_of", "read_feed"]
