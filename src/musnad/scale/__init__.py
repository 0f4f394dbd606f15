"""The same pipeline over many machines: the first pass over shards, and its output into a record file.

shards -> driving (a cluster) -> working (in a worker) -> parts (the output's files) -> bringing (into a record file)
"""

from musnad.scale.bringing import bring
from musnad.scale.cluster import Cluster
from musnad.scale.driving import Done, scale
from musnad.scale.parts import FORMS
from musnad.scale.shards import SHARD_PAGES, Shard, shards
from musnad.scale.working import Order, Part, work

__all__ = ["FORMS", "SHARD_PAGES", "Cluster", "Done", "Order", "Part", "Shard", "bring", "scale", "shards", "work"]
