"""Sentences in groups of like length, and how their words are varied and looked up."""

from dataclasses import dataclass
import numpy as np
import net


def batches(lengths, size, rng):
    """Groups of sentences of like length, about `size` words each, in random order."""
    order = np.argsort(lengths * (1 + 0.1 * rng.random(len(lengths))), kind="stable")
    groups, group, words = [], [], 0
    for i in order:
        group.append(i)
        words += lengths[i] + 1
        if words >= size:
            groups.append(group)
            group, words = [], 0
    if group:
        groups.append(group)
    return [groups[i] for i in rng.permutation(len(groups))]


@dataclass
class Reading:
    """One pass over a group: the heads' scores, what gradients need, and the rows of the tables a word type was read from."""

    batch: net.Batch
    scores: dict
    saved: list
    emb: np.ndarray
    bucket: np.ndarray
    inverse: np.ndarray  # the word type at each place


def read(model, arrays, group, rows, vary=None, drop=None) -> Reading:
    """Reads sentences (lists of rows of the vocabulary, whose features are `arrays`); `vary` may change the features in place."""
    b = net.Batch([rows[i] for i in group])
    types, inverse = np.unique(b.types.ravel(), return_inverse=True)
    vec, emb, bucket = (a[types] for a in arrays)
    if vary:
        vary(types, emb, bucket)
    x = model.inputs(vec, emb, bucket)[inverse].reshape(b.T, b.B, -1)
    return Reading(b, *model.forward(b, x, drop), emb, bucket, inverse)


def augmented(rng, form_lists):
    """The same sentences, some in capitals, in lower case or in title case, as headings and chats are."""
    out = []
    for forms in form_lists:
        r = rng.random()
        out.append(
            [f.upper() for f in forms] if r < 0.015
            else [f.lower() for f in forms] if r < 0.025
            else [f[:1].upper() + f[1:] for f in forms] if r < 0.04
            else forms
        )
    return out
