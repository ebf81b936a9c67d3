"""What the net sees of a word by itself. The TypeScript side (src/language/net/features.ts) computes the same."""

import re
import numpy as np

SLOTS = 12
BUCKETS = 32768
ROOT = "\u0000root"


def normal(form: str) -> str:
    return re.sub(r"[0-9]", "0", form)


def shape(form: str) -> str:
    out = []
    for c in form:
        kind = "0" if c in "0123456789" else "X" if c != c.lower() else "x" if c != c.upper() else c
        if len(out) < 2 or out[-1] != kind or out[-2] != kind:
            out.append(kind)
    return "".join(out)


def hashed(slot: int, text: str) -> int:
    """FNV-1a over the slot number and the UTF-16 units; bucket 0 is kept for 'nothing'."""
    h = ((2166136261 ^ slot) * 16777619) & 0xFFFFFFFF
    units = text.encode("utf-16-le", "surrogatepass")
    for i in range(0, len(units), 2):
        h = ((h ^ (units[i] | units[i + 1] << 8)) * 16777619) & 0xFFFFFFFF
    return 1 + h % (BUCKETS - 1)


def buckets(form: str) -> list[int]:
    """Prefixes of 1-4 as written, suffixes of 1-5 in lower case, shape, form in lower case, form as written."""
    cased = normal(form)
    lower = cased.lower()
    out = [hashed(k, cased[:k]) if len(cased) >= k else 0 for k in (1, 2, 3, 4)]
    out += [hashed(4 + k, lower[-k:]) if len(lower) >= k else 0 for k in (1, 2, 3, 4, 5)]
    return out + [hashed(10, shape(form)), hashed(11, lower), hashed(12, cased)]


class Vocabulary:
    """Word types as rows: pretrained vector, learnt vector, buckets. Row 0 is the root word."""

    def __init__(self, vector_rows: dict, learnt: list):
        self.vector_rows, self.learnt = vector_rows, {form: 1 + i for i, form in enumerate(learnt)}
        self.types, self.vec, self.emb, self.bucket = {}, [], [], []
        self.row(ROOT)

    def row(self, form: str) -> int:
        at = self.types.get(form)
        if at is None:
            at = self.types[form] = len(self.vec)
            self.vec.append(self.vector_rows.get(form.lower(), 0))
            self.emb.append(self.learnt.get(normal(form), 0))
            self.bucket.append(buckets(form))
        return at

    def arrays(self):
        return np.array(self.vec), np.array(self.emb), np.array(self.bucket)
