"""How well the engine reads pages of our own writing: the gold, its authoring, the scorer and the pinned floors."""
