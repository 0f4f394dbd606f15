"""Every resource, in the order in which the documents tell them."""

from __future__ import annotations

from typing import Any

from musnad.api.across import ACROSS
from musnad.api.layers import LAYERS
from musnad.api.lists import LISTS
from musnad.api.resource import Resource

RESOURCES: tuple[Resource[Any], ...] = (*LISTS, *LAYERS, *ACROSS)
BY_NAME: dict[str, Resource[Any]] = {resource.name: resource for resource in RESOURCES}
