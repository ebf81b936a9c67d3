"""What earlier runs say of sentences, as probabilities, for a later run to learn from (Hinton et al. 2015, 'Distilling the Knowledge')."""

import numpy as np
import net
from batching import batches, read

F = np.float32
KINDS = ("tag", "feat", "name", "rel", "arc")


def mean_opinions(runs, vectors, lessons):
    """For each sentence of `lessons` the mean of the runs' probabilities (half precision), and the heads that relations are for."""
    mean = None
    for number, (held, config) in enumerate(runs):
        tables = {"vec": vectors, "emb": held["emb"], "bucket": held["bucket"]}
        own = opinions(net.Net(config, {k: held[k] for k in net.shapes(config)}, tables), lessons, mean)
        if mean is None:
            mean = own
            continue
        for all_before, one in zip(mean, own):
            for k in KINDS:
                all_before[k] = ((all_before[k].astype(F) * number + one[k]) / (number + 1)).astype(np.float16)
    return mean


def opinions(teacher, lessons, earlier):
    """One run's probabilities. Relations are asked for gold heads, else for an earlier run's, else for its own."""
    rows = [np.array([lessons.vocabulary.row(f) for f in s.form]) for s in lessons.sentences]
    vocabulary = lessons.vocabulary.arrays()
    result = [None] * len(rows)
    for group in batches(np.array([len(r) for r in rows]), 3000, np.random.default_rng(0)):
        seen = read(teacher, vocabulary, group, rows)
        out = seen.scores
        heads = np.concatenate([earlier[i]["heads"] if earlier else lessons.gold[i]["arc"] for i in group])
        heads = np.where(heads >= 0, heads, out["arc"].argmax(1))
        out["rel"] = teacher.relations(seen.batch, seen.saved, heads)[0]
        p = {k: np.exp(net.log_softmax(z)).astype(np.float16) for k, z in out.items()}
        at = 0
        for i in group:
            n = len(rows[i])
            result[i] = {k: p[k][at:at + n].copy() for k in KINDS if k != "arc"}
            result[i]["arc"] = p["arc"][at:at + n, :n + 1].copy()
            result[i]["heads"] = heads[at:at + n]
            at += n
    return result
