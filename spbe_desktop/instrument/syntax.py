"""From bytes to plain data: YAML without aliases, tags, doubled keys or bottomless nesting."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any

import yaml

DEEPEST = 24  # levels; a pack has nine, and libyaml's composer crashes on a hundred thousand


class _PlainLoader(yaml.CSafeLoader):
    """Safe YAML that refuses a key written twice instead of keeping the last."""

    def construct_mapping(self, node: Any, deep: bool = False) -> dict[Hashable, Any]:
        seen: set[Any] = set()
        for key_node, _ in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                raise _mishap("a key is a list or a mapping", key_node.start_mark)
            key = self.construct_object(key_node)
            if key in seen:
                raise _mishap(f"key {key!r} stands twice", key_node.start_mark)
            seen.add(key)
        return super().construct_mapping(node, deep)

    def construct_object(self, node: Any, deep: bool = False) -> Any:
        try:
            return super().construct_object(node, deep)
        except ValueError as error:  # 2020-13-45, or a whole number of 5,000 digits
            raise _mishap(str(error), node.start_mark) from error


def read_yaml(content: bytes) -> Any:
    """The data in `content`; yaml.YAMLError, with a place, for what a pack may not hold."""
    depth = 0
    for event in yaml.parse(content, Loader=yaml.CSafeLoader):
        if isinstance(event, yaml.AliasEvent):
            # Ten short lines of aliases of aliases unfold into gigabytes.
            raise _mishap("an alias (*name) is used", event.start_mark)
        tag = getattr(event, "tag", None)
        if tag is not None:
            raise _mishap(f"a tag ({tag}) is used", event.start_mark)
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > DEEPEST:
            raise _mishap(f"nests deeper than {DEEPEST} levels", event.start_mark)
    return yaml.load(content, Loader=_PlainLoader)  # noqa: S506 (a subclass of the safe loader)


def _mishap(problem: str, mark: Any) -> yaml.MarkedYAMLError:
    return yaml.MarkedYAMLError(problem=problem, problem_mark=mark)
