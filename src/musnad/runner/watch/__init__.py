"""The watch: feeds are polled, what they list is fetched, and each version is kept.

watcher    what is due, site by site; one thread writes
  asking (robots)   one look, aside in a thread
  feeds, pages      what a look means for the schedule and the record
manners    how we behave, and when what is asked again
told       what is reported
"""

from musnad.runner.watch.feeds import subscription
from musnad.runner.watch.manners import EVERY, LEAST_EVERY, Manners, instant, own_version
from musnad.runner.watch.told import Report, Told
from musnad.runner.watch.watcher import Clock, watch

__all__ = [
    "EVERY",
    "LEAST_EVERY",
    "Clock",
    "Manners",
    "Report",
    "Told",
    "instant",
    "own_version",
    "subscription",
    "watch",
]
