"""How parameters move: Adam over dense parameters and single rows of tables, and the running average that is kept."""

import numpy as np

F = np.float32


def summed(ids, rows):
    """Sums rows of equal id: unique ids, sums."""
    order = np.argsort(ids, kind="stable")
    sorted_ids = ids[order]
    starts = np.flatnonzero(np.diff(sorted_ids, prepend=-1))
    return sorted_ids[starts], np.add.reduceat(rows[order], starts, 0)


def flattened(params):
    """One flat array and the same parameters as views of it."""
    flat = np.concatenate([p.ravel() for p in params.values()])
    views, at = {}, 0
    for k, p in params.items():
        views[k] = flat[at:at + p.size].reshape(p.shape)
        at += p.size
    return flat, views


class Adam:
    """Adam over the dense parameters, which are views of one flat array, and over single rows of the tables."""

    BLOCK = 32768  # numbers worked on at once, so that all of Adam's arrays stay in the cache

    def __init__(self, flat, tables, beta=(0.9, 0.95)):
        self.flat, self.m, self.v = flat, np.zeros_like(flat), np.zeros_like(flat)
        self.rows_m = {k: np.zeros_like(t) for k, t in tables.items()}
        self.rows_v = {k: np.zeros_like(t) for k, t in tables.items()}
        self.beta, self.steps = beta, 0

    def dense(self, g, rate, scale):
        self.steps += 1
        a, b = self.beta
        rate = F(rate * np.sqrt(1 - b**self.steps) / (1 - a**self.steps))
        for at in range(0, len(self.flat), self.BLOCK):
            p, gb = self.flat[at:at + self.BLOCK], g[at:at + self.BLOCK]
            m, v = self.m[at:at + self.BLOCK], self.v[at:at + self.BLOCK]
            gb *= F(scale)
            m *= F(a)
            m += F(1 - a) * gb
            gb *= gb
            v *= F(b)
            gb *= F(1 - b)
            v += gb
            np.sqrt(v, out=gb)
            gb += F(1e-8)
            np.divide(m, gb, out=gb)
            gb *= rate
            p -= gb

    def rows(self, tables, k, ids, g, rate, scale):
        a, b = self.beta
        rate = F(rate * np.sqrt(1 - b**self.steps) / (1 - a**self.steps))
        g = g * F(scale)
        m = self.rows_m[k][ids] * F(a) + F(1 - a) * g
        v = self.rows_v[k][ids] * F(b) + F(1 - b) * g * g
        self.rows_m[k][ids], self.rows_v[k][ids] = m, v
        tables[k][ids] -= rate * m / (np.sqrt(v) + F(1e-8))


class Average:
    """The running average of parameters, taken every few steps, `decay` a step; None until the first."""

    EVERY = 4

    def __init__(self, parameters, decay):
        self.parameters, self.decay, self.values = parameters, F(decay**self.EVERY), None

    def add(self):
        if self.values is None:
            self.values = {k: v.copy() for k, v in self.parameters.items()}
        for k, v in self.parameters.items():
            self.values[k] *= self.decay
            self.values[k] += (1 - self.decay) * v
