"""Scores a net on the dev parts while it learns; the figures of record are `npm run evaluate:language`'s."""

import collections
import numpy as np
from batching import batches, read
from inventory import NAMES, spans


def predict(model, vocabulary, sentences):
    """Greedy predictions a sentence: ids of tag, feat, name, arc and rel."""
    rows = [np.array([vocabulary.row(f) for f in s.form]) for s in sentences]
    arrays = vocabulary.arrays()
    result = [None] * len(sentences)
    for group in batches(np.array([len(r) for r in rows]), 3000, np.random.default_rng(0)):
        seen = read(model, arrays, group, rows)
        out = seen.scores
        best = {k: out[k].argmax(1) for k in ("tag", "feat", "name", "arc")}
        best["rel"] = model.relations(seen.batch, seen.saved, best["arc"])[0].argmax(1)
        at = 0
        for i in group:
            result[i] = {k: v[at:at + len(rows[i])] for k, v in best.items()}
            at += len(rows[i])
    return result


def scores(model, lessons, dev):
    """Shares of words right, in per cent (upos, tag, feat, uas, las), and F1 of names, 0 where none are annotated."""
    total, right = 0, collections.Counter()
    found, annotated, same = 0, 0, 0
    lists = lessons.inventory.lists
    for s, p in zip(dev, predict(model, lessons.vocabulary, dev)):
        g = lessons.inventory.encode(s)
        total += len(s.form)
        right["upos"] += sum(lists["tag"][t].split("|")[0] == u for t, u in zip(p["tag"], s.upos))
        right["tag"] += (p["tag"] == g["tag"]).sum()
        right["feat"] += (p["feat"] == g["feat"]).sum()
        attached = p["arc"] == g["arc"]
        right["uas"] += attached.sum()
        right["las"] += (attached & (p["rel"] == g["rel"])).sum()
        if s.names:
            gold, got = spans([NAMES[i] for i in g["name"]]), spans([NAMES[i] for i in p["name"]])
            found, annotated, same = found + len(got), annotated + len(gold), same + len(gold & got)
    return {k: round(100 * float(v) / total, 2) for k, v in right.items()} | {"names": round(200 * same / max(1, found + annotated), 1)}
