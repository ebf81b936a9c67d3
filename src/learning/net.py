"""The joint net and its gradients, in numpy.

Words → bidirectional LSTMs → tags, features and names a word; arcs by a biaffine; relations by a low-rank bilinear.
Sentences of a batch are padded to [T, B]; a root word stands first in each. Everything is float32.
"""

import numpy as np
from lstm import lstm, lstm_gradient

F = np.float32


def shapes(c: dict) -> dict:
    """Names and shapes of the dense parameters for a configuration."""
    h, arc, rel, labels = c["width"], c["arc"], c["rel"], c["labels"]
    out, size = {}, c["input"]
    for layer in range(c["layers"]):
        out[f"x{layer}"], out[f"u{layer}"], out[f"b{layer}"] = (2, size, 4 * h), (2, h, 4 * h), (2, 4 * h)
        size = 2 * h
    for name in ("tag", "feat", "name"):
        out[f"{name}.w"], out[f"{name}.b"] = (size, labels[name]), (labels[name],)
    heads = 2 * arc + 2 * rel
    out["mlp.w"], out["mlp.b"] = (size, heads), (heads,)
    out["arc.w"], out["arc.h"] = (arc, arc), (arc,)
    out["rel.w"], out["rel.b"] = (3 * rel, labels["rel"]), (labels["rel"],)
    return out


def initial(c: dict, rng) -> dict:
    values = {}
    h = c["width"]
    for name, shape in shapes(c).items():
        if name[0] == "u":
            value = np.stack([np.concatenate([_orthogonal(rng, h) for _ in range(4)], 1) for _ in range(2)])
        elif name[0] == "x" or name.endswith(".w"):
            value = rng.standard_normal(shape) * np.sqrt((2 if name == "mlp.w" else 1) / shape[-2])
            if name in ("arc.w", "rel.w"):
                value *= 0.1
        else:
            value = np.zeros(shape)
            if name[0] == "b":
                value[:, h:2 * h] = 1  # forget gate open
        values[name] = value.astype(F)
    return values


def _orthogonal(rng, n):
    q, r = np.linalg.qr(rng.standard_normal((n, n)))
    return q * np.sign(np.diag(r))


def log_softmax(z):
    z = z - z.max(-1, keepdims=True)
    return z - np.log(np.exp(z).sum(-1, keepdims=True))


def cross_entropy(z, target):
    """Summed loss and gradient against target probabilities; rows of zeros do not count."""
    lp = log_softmax(z)
    mass = target.sum(1, keepdims=True)
    return -float((lp * target).sum()), np.exp(lp) * mass - target


def leaky(z):
    return np.maximum(z, F(0.1) * z)


def leaky_gradient(z, d):
    return np.where(z > 0, d, F(0.1) * d)


class Batch:
    """Padded ids of sentences and where the real words are. `at` are flat [T*B] places of words without the root."""

    def __init__(self, rows):
        lengths = np.array([len(r) + 1 for r in rows])
        self.lengths, self.B, self.T = lengths, len(rows), int(lengths.max())
        self.types = np.zeros((self.T, self.B), np.int64)
        for b, r in enumerate(rows):
            self.types[1:len(r) + 1, b] = r
        t = np.arange(self.T)[:, None]
        rev = np.where(t < lengths, lengths - 1 - t, t)
        self.rev = (rev * self.B + np.arange(self.B)).ravel()
        self.valid = t < lengths
        words = self.valid.copy()
        words[0] = False
        # in the order sentence by sentence, word by word
        bs, ts = np.nonzero(words.T)
        self.bs, self.ts, self.at = bs, ts, ts * self.B + bs


class Net:
    def __init__(self, c, dense, tables):
        self.c, self.p, self.tables = c, dense, tables  # tables: vec (frozen), emb, bucket

    def inputs(self, vec, emb, bucket):
        """Rows of the three tables for word types → [n, input]."""
        t = self.tables
        return np.concatenate([t["vec"][vec], t["emb"][emb], t["bucket"][bucket].sum(1) * F(0.5)], 1)

    def forward(self, batch, x, drop=None):
        """x [T,B,input] → the heads' scores and what the gradient needs. `drop` gives dropout masks or is None."""
        p, c, saved = self.p, self.c, []
        for layer in range(c["layers"]):
            mask = drop and drop.shared(batch, x.shape[2], c["drop_input"] if layer == 0 else c["drop"])
            keep = drop and drop.recurrent(batch, c["width"], c["drop_recurrent"])
            x = x * mask if mask is not None else x
            x, held = lstm(x, batch.rev, p[f"x{layer}"], p[f"u{layer}"], p[f"b{layer}"], keep)
            saved.append((mask, keep, held))
        mask = drop and drop.shared(batch, x.shape[2], c["drop"])
        x = x * mask if mask is not None else x
        T, B, D = x.shape
        flat = x.reshape(T * B, D)
        words = flat[batch.at]
        out = {n: words @ p[f"{n}.w"] + p[f"{n}.b"] for n in ("tag", "feat", "name")}
        z = flat @ p["mlp.w"] + p["mlp.b"]
        mask_heads = drop and drop.heads(batch, z.shape[1], c["drop"])
        m = leaky(z)
        m = m * mask_heads if mask_heads is not None else m
        a, r = c["arc"], c["rel"]
        m3 = m.reshape(T, B, -1).transpose(1, 0, 2)
        dep, head = m3[..., :a], m3[..., a:2 * a]
        left = np.matmul(np.ascontiguousarray(dep), p["arc.w"]) + p["arc.h"]
        scores = np.matmul(left, head.transpose(0, 2, 1))  # [B, dependent, head]
        scores = scores + np.where(batch.valid.T, F(0), F(-1e9))[:, None, :]
        diagonal = np.arange(T)
        scores[:, diagonal, diagonal] = -1e9
        out["arc"] = scores[batch.bs, batch.ts]
        saved.append((mask, words, flat, z, mask_heads, m, dep, head, left))
        return out, saved

    def relations(self, batch, saved, heads):
        """Scores of the labels for given heads (positions from 0 = root), words in the batch's order."""
        r, a = self.c["rel"], self.c["arc"]
        m = saved[-1][5]
        d, h = m[batch.at, 2 * a:2 * a + r], m[heads * batch.B + batch.bs, 2 * a + r:]
        joint = np.concatenate([d * h, d, h], 1)
        return joint @ self.p["rel.w"] + self.p["rel.b"], (d, h, joint)

    def backward(self, batch, saved, dout, heads, drel, rel_saved):
        """Gradients of the dense parameters and of the input x."""
        p, c, g = self.p, self.c, {}
        a, r, B, T = c["arc"], c["rel"], batch.B, batch.T
        mask, words, flat, z, mask_heads, m, dep, head, left = saved[-1]
        d, h, joint = rel_saved
        g["rel.w"], g["rel.b"] = joint.T @ drel, drel.sum(0)
        dj = drel @ p["rel.w"].T
        dm = np.zeros_like(m)
        dm[batch.at, 2 * a:2 * a + r] = dj[:, :r] * h + dj[:, r:2 * r]
        dh = dj[:, :r] * d + dj[:, 2 * r:]
        place = heads * B + batch.bs
        order = np.argsort(place, kind="stable")
        starts = np.flatnonzero(np.diff(place[order], prepend=-1))
        dm[place[order][starts], 2 * a + r:] = np.add.reduceat(dh[order], starts, 0)
        ds = np.zeros((B, T, T), F)
        ds[batch.bs, batch.ts] = dout["arc"]
        dleft = np.matmul(ds, np.ascontiguousarray(head))
        dhead = np.matmul(ds.transpose(0, 2, 1), left)
        g["arc.w"] = np.ascontiguousarray(dep).reshape(-1, a).T @ dleft.reshape(-1, a)
        g["arc.h"] = dleft.sum((0, 1))
        ddep = np.matmul(dleft, p["arc.w"].T)
        dm3 = dm.reshape(T, B, -1)
        dm3[..., :a] = ddep.transpose(1, 0, 2)
        dm3[..., a:2 * a] = dhead.transpose(1, 0, 2)
        if mask_heads is not None:
            dm *= mask_heads
        dz = leaky_gradient(z, dm)
        g["mlp.w"], g["mlp.b"] = flat.T @ dz, dz.sum(0)
        dflat = dz @ p["mlp.w"].T
        dwords = None
        for n in ("tag", "feat", "name"):
            g[f"{n}.w"], g[f"{n}.b"] = words.T @ dout[n], dout[n].sum(0)
            part = dout[n] @ p[f"{n}.w"].T
            dwords = part if dwords is None else dwords + part
        dflat[batch.at] += dwords
        dx = dflat.reshape(T, B, -1)
        if mask is not None:
            dx = dx * mask
        for layer in range(c["layers"] - 1, -1, -1):
            mask, keep, held = saved[layer]
            dw, du, db, dx = lstm_gradient(dx, held, batch.rev, p[f"x{layer}"], p[f"u{layer}"], keep)
            g[f"x{layer}"], g[f"u{layer}"], g[f"b{layer}"] = dw, du, db
            if mask is not None:
                dx = dx * mask
        return g, dx


class Dropout:
    """Masks shared over a sentence, drawn from one generator."""

    def __init__(self, rng):
        self.rng = rng

    def _mask(self, shape, rate):
        if not rate:
            return None
        return (self.rng.random(shape, F) >= rate).astype(F) * F(1 / (1 - rate))

    def shared(self, batch, size, rate):
        return self._mask((1, batch.B, size), rate)

    def recurrent(self, batch, size, rate):
        return self._mask((2, batch.B, size), rate)

    def heads(self, batch, size, rate):
        mask = self._mask((1, batch.B, size), rate)
        return None if mask is None else np.broadcast_to(mask, (batch.T, batch.B, size)).reshape(-1, size)
