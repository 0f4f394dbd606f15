"""The same pipeline over many machines: the first pass over shards, its output into a record file, the second there.

shards -> driving (a cluster) -> working (in a worker) -> parts (the output's files) -> bringing (into a record file)
-> together (the second pass by a crew of workers)
"""

from musnad.scale.bringing import bring
from musnad.scale.cluster import Cluster
from musnad.scale.crew import Crew, Tables
from musnad.scale.driving import Done, scale
from musnad.scale.parts import FORMS
from musnad.scale.shards import SHARD_PAGES, Shard, shards
from musnad.scale.together import gathered_by
from musnad.scale.working import Order, Part, work

__all__ = [
    "FORMS",
    "SHARD_PAGES",
    "Cluster",
    "Crew",
    "Done",
    "Order",
    "Part",
    "Shard",
    "Tables",
    "bring",
    "gathered_by",
    "scale",
    "shards",
    "work",
]
