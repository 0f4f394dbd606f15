"""An article's names become mentions, all mentions entities: find, link."""
