"""The classes that the net tells apart, by head: tags, features, relations, names."""

import collections
import numpy as np

NAMES = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC"]
HEADS = ("tag", "feat", "name", "arc", "rel")


class Inventory:
    """The classes of each head, most frequent first."""

    def __init__(self, lists):
        self.lists = lists
        self.ids = {k: {v: i for i, v in enumerate(values)} for k, values in lists.items()}

    @classmethod
    def of(cls, sentences):
        count = {k: collections.Counter() for k in ("tag", "feat", "rel")}
        for s in sentences:
            count["tag"].update(f"{u}|{x}" for u, x in zip(s.upos, s.xpos))
            count["feat"].update(s.feats)
            count["rel"].update(s.deprel)
        ranked = {k: sorted((v for v in c if k != "feat" or c[v] > 1), key=lambda v: (-c[v], v)) for k, c in count.items()}
        return cls(ranked | {"name": NAMES})

    def encode(self, s):
        """Ids of the gold classes; -1 where a class is unknown or names were not annotated."""
        i = self.ids
        return {
            "tag": np.array([i["tag"].get(f"{u}|{x}", -1) for u, x in zip(s.upos, s.xpos)]),
            "feat": np.array([i["feat"].get(f, -1) for f in s.feats]),
            "rel": np.array([i["rel"].get(r, -1) for r in s.deprel]),
            "arc": np.array(s.head),
            "name": np.array([i["name"].get(n, 0) for n in s.names]) if s.names else np.full(len(s.form), -1),
        }


def spans(labels):
    """Names as (start, end, kind); a stray I- opens one."""
    out, start, kind = set(), None, None
    for i, label in enumerate(labels + ["O"]):
        if start is not None and (label[0] != "I" or label[2:] != kind):
            out.add((start, i, kind))
            start = None
        if label != "O" and start is None:
            start, kind = i, label[2:]
    return out
