"""Trains the joint net; `npm run learn` calls it. Deterministic from --seed on one kind of processor.

A run can begin with an earlier run's parameters (--start) and hear earlier runs' opinions (--teacher, several parted by commas)
on the treebanks' sentences and on raw ones (--raw), each mixed with what is annotated.
"""

import argparse
import collections
import json
import time
from pathlib import Path
import numpy as np
import features
import net
import treebank
import vectors

F = np.float32
NAMES = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC"]


def training_sentences(folder: Path):
    ewt = treebank.read(folder / "ewt-train.conllu.gz")
    treebank.add_universal_ner(ewt, folder / "uner-ewt-train.iob2.gz")
    gum = treebank.read(folder / "gum-train.conllu.gz")
    treebank.add_gum_names(gum)
    treebank.agree_on_places(ewt, gum)
    return ewt, gum


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


def summed(ids, rows):
    """Sums rows of equal id: unique ids, sums."""
    order = np.argsort(ids, kind="stable")
    sorted_ids = ids[order]
    starts = np.flatnonzero(np.diff(sorted_ids, prepend=-1))
    return sorted_ids[starts], np.add.reduceat(rows[order], starts, 0)


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


def flattened(params):
    """One flat array and the same parameters as views of it."""
    flat = np.concatenate([p.ravel() for p in params.values()])
    views, at = {}, 0
    for k, p in params.items():
        views[k] = flat[at:at + p.size].reshape(p.shape)
        at += p.size
    return flat, views


def cross_entropy(z, target):
    """Summed loss and gradient against target probabilities; rows of zeros do not count."""
    lp = net.log_softmax(z)
    mass = target.sum(1, keepdims=True)
    return -float((lp * target).sum()), np.exp(lp) * mass - target


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


class Learner:
    def __init__(self, args):
        self.args = args
        self.rng = np.random.default_rng(args.seed)
        folder = Path(args.treebanks)
        words, rows = vectors.read(Path(args.vectors), Path(args.cache))
        if args.vector_limit:
            words, rows = words[: args.vector_limit], rows[: args.vector_limit]
        ewt, gum = training_sentences(folder)
        self.sentences = ewt + gum
        self.weights = np.array([1.0] * len(ewt) + [args.gum_names] * len(gum), F)
        self.count = collections.Counter(features.normal(f) for s in self.sentences for f in s.form)
        learnt = sorted((f for f, n in self.count.items() if n > 1), key=lambda f: (-self.count[f], f))
        self.vocabulary = features.Vocabulary({w: i + 1 for i, w in enumerate(words)}, learnt)
        self.inventory = Inventory.of(self.sentences)
        self.gold = [self.inventory.encode(s) for s in self.sentences]
        self.annotated = len(self.sentences)
        self.share = np.full(self.annotated, args.soft if args.teacher else 0.0, F)
        self.soft, self.named = None, []
        for path in filter(None, args.raw.split(",")):
            self.add_raw(Path(path))
        self.dev = {}
        for name in ("ewt", "gum"):
            dev = treebank.read(folder / f"{name}-dev.conllu.gz")
            if name == "ewt":
                treebank.add_universal_ner(dev, folder / "uner-ewt-dev.iob2.gz")
            self.dev[name] = dev
        self.config = dict(
            width=args.width, layers=args.layers, arc=args.arc, rel=args.rel, input=100 + args.emb + args.sub,
            drop=args.drop, drop_input=args.drop_input, drop_recurrent=args.drop_recurrent,
            labels={k: len(v) for k, v in self.inventory.lists.items()},
        )
        self.tables = {
            "vec": np.concatenate([np.zeros((1, 100), F), rows]),
            "emb": np.zeros((len(learnt) + 1, args.emb), F),
            "bucket": (self.rng.standard_normal((features.BUCKETS, args.sub)) * 0.1).astype(F),
        }
        self.tables["bucket"][0] = 0
        if args.teacher:
            self.ask([Path(path) for path in args.teacher.split(",")])
        start = net.initial(self.config, self.rng)
        if args.start:
            held = self.opened(Path(args.start))[0]
            self.tables["emb"][:], self.tables["bucket"][:] = held["emb"], held["bucket"]
            for k in start:
                if held[k].shape == start[k].shape:
                    start[k] = held[k]
        self.flat, views = flattened(start)
        self.net = net.Net(self.config, views, self.tables)

    def add_raw(self, path):
        """Sentences without tags and trees: the teacher says what they are. Names where the file has them."""
        for line in path.read_text().splitlines():
            raw = json.loads(line)
            n = len(raw["form"])
            none = np.full(n, -1)
            names = np.array([self.inventory.ids["name"][x] for x in raw["names"]]) if raw["names"] else none
            self.named.append("re3d" in path.name)
            self.sentences.append(treebank.Sentence(raw["form"], [], [], [], [], []))
            self.gold.append({"tag": none, "feat": none, "rel": none, "arc": none, "name": names})
            self.share = np.append(self.share, F(1))
            self.weights = np.append(self.weights, F(1))

    def opened(self, path):
        """The parameters of an earlier run over the same data, and its configuration."""
        held = np.load(path)
        meta = json.loads(str(held["meta"]))
        assert meta["lists"] == self.inventory.lists and meta["learnt"] == list(self.vocabulary.learnt)
        return held, meta["config"]

    def ask(self, paths):
        """What the teachers say of every sentence: the mean of their probabilities."""
        started = time.time()
        for number, path in enumerate(paths):
            held, config = self.opened(path)
            tables = {"vec": self.tables["vec"], "emb": held["emb"], "bucket": held["bucket"]}
            teacher = net.Net(config, {k: held[k] for k in net.shapes(config)}, tables)
            own = self.opinions(teacher)
            if number == 0:
                self.soft = own
                continue
            for mean, one in zip(self.soft, own):
                for k in ("tag", "feat", "name", "rel", "arc"):
                    mean[k] = ((mean[k].astype(F) * number + one[k]) / (number + 1)).astype(np.float16)
        self.log(f"{len(paths)} teachers read {len(self.sentences)} sentences in {time.time() - started:.0f}s")

    def opinions(self, teacher):
        """For each sentence the teacher's probabilities (half precision) and the heads that its relations are for."""
        rows = [np.array([self.vocabulary.row(f) for f in s.form]) for s in self.sentences]
        vec, emb, bucket = self.vocabulary.arrays()
        result = [None] * len(rows)
        for group in batches(np.array([len(r) for r in rows]), 3000, np.random.default_rng(0)):
            b = net.Batch([rows[i] for i in group])
            types, inverse = np.unique(b.types.ravel(), return_inverse=True)
            x = teacher.inputs(vec[types], emb[types], bucket[types])[inverse].reshape(b.T, b.B, -1)
            out, saved = teacher.forward(b, x)
            heads = np.concatenate([self.gold[i]["arc"] for i in group])
            if self.soft:
                heads = np.concatenate([self.soft[i]["heads"] for i in group])
            heads = np.where(heads >= 0, heads, out["arc"].argmax(1))
            out["rel"] = teacher.relations(b, saved, heads)[0]
            p = {k: np.exp(net.log_softmax(z)).astype(np.float16) for k, z in out.items()}
            at = 0
            for i in group:
                n = len(rows[i])
                result[i] = {k: v[at:at + n] for k, v in p.items()}
                result[i]["arc"] = result[i]["arc"][:, :n + 1].copy()
                for k in ("tag", "feat", "name", "rel"):
                    result[i][k] = result[i][k].copy()
                result[i]["heads"] = heads[at:at + n]
                at += n
        return result

    def log(self, *parts):
        print(*parts, flush=True)

    def train(self):
        a, rng = self.args, self.rng
        lengths = np.array([len(s.form) for s in self.sentences])
        chosen = self.chosen(np.random.default_rng(0))
        per_epoch = len(batches(lengths[chosen], a.batch, np.random.default_rng(0)))
        total, step, started = per_epoch * a.epochs, 0, time.time()
        trained = self.net.p | {k: self.tables[k] for k in ("emb", "bucket")}
        adam, average = Adam(self.flat, {k: self.tables[k] for k in ("emb", "bucket")}), None
        drop = net.Dropout(rng)
        for epoch in range(a.epochs):
            forms = augmented(rng, [s.form for s in self.sentences])
            rows = [np.array([self.vocabulary.row(f) for f in s]) for s in forms]
            self.vec, self.emb, self.bucket = self.vocabulary.arrays()
            counts = np.zeros(len(self.vec), F)
            for f, i in self.vocabulary.types.items():
                counts[i] = self.count.get(features.normal(f), 0)
            losses = np.zeros(5)
            chosen = self.chosen(rng)
            for group in batches(lengths[chosen], a.batch, rng):
                group = chosen[group]
                warm = min(1, (step + 1) / 200)
                rate = a.rate * warm * max(0.02, 0.5 * (1 + np.cos(np.pi * step / total)))
                losses += self.learn_from(group, rows, counts, adam, drop, rate)
                step += 1
                if step > total * a.average_from and step % 4 == 0:
                    if average is None:
                        average = {k: v.copy() for k, v in trained.items()}
                    decay = F(a.average**4)
                    for k, v in trained.items():
                        average[k] *= decay
                        average[k] += (1 - decay) * v
            elapsed = time.time() - started
            self.log(f"epoch {epoch + 1} {elapsed:.0f}s loss", np.round(losses / per_epoch, 3))
            if epoch % a.every == a.every - 1 or epoch == a.epochs - 1:
                self.evaluate(average)
                self.save(average)
            if a.stop and epoch + 1 == a.stop:
                return

    def chosen(self, rng):
        """The sentences of an epoch: all annotated ones (names count), and a share of the raw ones."""
        raw = np.arange(self.annotated, len(self.sentences))
        named = [i for i in raw if self.named[i - self.annotated]]
        plain = [i for i in raw if not self.named[i - self.annotated]]
        some = rng.permutation(plain)[: int(len(plain) * self.args.raw_share)] if plain else []
        return np.concatenate([np.arange(self.annotated), named, some]).astype(int)

    def target(self, k, group, gold, T):
        """Gold classes and the teacher's probabilities, mixed; a row of zeros where neither is there."""
        size = T if k == "arc" else len(self.inventory.lists[k])
        rows = np.zeros((len(gold), size), F)
        at = 0
        for i in group:
            n = len(self.gold[i][k])
            g = gold[at:at + n]
            known = g >= 0
            share = self.share[i] if self.soft else F(0)
            if k == "name":
                share = F(0) if known[0] else F(1)
                share = share if self.soft else F(0)
            if share > 0:
                p = self.soft[i][k]
                rows[at:at + n, : p.shape[1]] = p * share
            mass = (F(1) - share) * (self.weights[i] if k == "name" else F(1))
            rows[at:at + n][known, g[known]] += mass
            at += n
        return rows

    def learn_from(self, group, rows, counts, adam, drop, rate):
        a, n = self.args, self.net
        b = net.Batch([rows[i] for i in group])
        gold = {k: np.concatenate([self.gold[i][k] for i in group]) for k in ("tag", "feat", "name", "arc", "rel")}
        types, inverse = np.unique(b.types.ravel(), return_inverse=True)
        emb, bucket = self.emb[types].copy(), self.bucket[types].copy()
        emb[self.rng.random(len(types)) < 0.25 / (0.25 + counts[types])] = 0
        bucket[self.rng.random(len(types)) < 0.3, 10:] = 0
        x = n.inputs(self.vec[types], emb, bucket)[inverse].reshape(b.T, b.B, -1)
        out, saved = n.forward(b, x, drop)
        size, d, losses = F(1 / len(b.at)), {}, []
        for k in ("tag", "feat", "name", "arc"):
            loss, grad = cross_entropy(out[k], self.target(k, group, gold[k], b.T))
            losses.append(loss * size)
            d[k] = grad * size
        heads = np.concatenate([self.soft[i]["heads"] for i in group]) if self.soft else gold["arc"]
        scores, held = n.relations(b, saved, heads)
        loss, grad = cross_entropy(scores, self.target("rel", group, gold["rel"], b.T))
        losses.append(loss * size)
        grads, dx = n.backward(b, saved, d, heads, grad * size, held)
        valid = b.valid.ravel()
        ids, dr = summed(inverse.ravel()[valid], dx.reshape(len(valid), -1)[valid])
        e, s = a.emb, a.sub
        emb_ids, demb = summed(emb[ids], dr[:, 100:100 + e])
        flat = bucket[ids].ravel()
        bucket_ids, dbucket = summed(flat, np.repeat(dr[:, 100 + e:] * F(0.5), features.SLOTS, 0))
        g = np.concatenate([grads[k].ravel() for k in n.p])
        squares = sum(float(np.vdot(x, x)) for x in (g, demb, dbucket))
        scale = min(1.0, a.clip / (np.sqrt(squares) + 1e-9))
        adam.dense(g, rate, scale)
        adam.rows(self.tables, "emb", emb_ids, demb, rate, scale)
        real = bucket_ids > 0
        adam.rows(self.tables, "bucket", bucket_ids[real], dbucket[real], rate, scale)
        return np.array(losses)

    def predict(self, sentences, values=None):
        """Greedy predictions a sentence: tag, feat, name, arc, rel ids."""
        n = self.net
        if values is not None:
            tables = self.tables | {k: values[k] for k in ("emb", "bucket")}
            n = net.Net(self.config, {k: values[k] for k in self.net.p}, tables)
        rows = [np.array([self.vocabulary.row(f) for f in s.form]) for s in sentences]
        vec, emb, bucket = self.vocabulary.arrays()
        result = [None] * len(sentences)
        for group in batches(np.array([len(r) for r in rows]), 3000, np.random.default_rng(0)):
            b = net.Batch([rows[i] for i in group])
            types, inverse = np.unique(b.types.ravel(), return_inverse=True)
            x = n.inputs(vec[types], emb[types], bucket[types])[inverse].reshape(b.T, b.B, -1)
            out, saved = n.forward(b, x)
            best = {k: out[k].argmax(1) for k in ("tag", "feat", "name", "arc")}
            best["rel"] = n.relations(b, saved, best["arc"])[0].argmax(1)
            at = 0
            for i in group:
                result[i] = {k: v[at:at + len(rows[i])] for k, v in best.items()}
                at += len(rows[i])
        return result

    def evaluate(self, values):
        for name, dev in self.dev.items():
            total, right = 0, collections.Counter()
            found, gold_spans, same = 0, 0, 0
            for s, p in zip(dev, self.predict(dev, values)):
                g = self.inventory.encode(s)
                total += len(s.form)
                tag = [self.inventory.lists["tag"][t].split("|")[0] for t in p["tag"]]
                right["upos"] += sum(x == y for x, y in zip(tag, s.upos))
                right["tag"] += (p["tag"] == g["tag"]).sum()
                right["feat"] += (p["feat"] == g["feat"]).sum()
                ok = p["arc"] == g["arc"]
                right["uas"] += ok.sum()
                right["las"] += (ok & (p["rel"] == g["rel"])).sum()
                if s.names:
                    gs, ps = spans([NAMES[i] for i in g["name"]]), spans([NAMES[i] for i in p["name"]])
                    found, gold_spans, same = found + len(ps), gold_spans + len(gs), same + len(gs & ps)
            f1 = 200 * same / max(1, found + gold_spans)
            self.log(f"  {name}", {k: round(100 * float(v) / total, 2) for k, v in right.items()}, f"names {f1:.1f}")

    def save(self, values):
        values = values or (self.net.p | {k: self.tables[k] for k in ("emb", "bucket")})
        meta = dict(config=self.config, args=vars(self.args), lists=self.inventory.lists, learnt=list(self.vocabulary.learnt))
        np.savez(self.args.out, meta=json.dumps(meta), **values)


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


def arguments():
    p = argparse.ArgumentParser()
    p.add_argument("--treebanks", default="../shared/treebanks")
    p.add_argument("--vectors", required=True)
    p.add_argument("--cache", required=True)
    p.add_argument("--out", required=True)
    p.add_argument("--teacher", default="")
    p.add_argument("--raw", default="")
    p.add_argument("--start", default="")
    for name, value in dict(seed=1, epochs=12, batch=2000, width=200, layers=2, arc=256, rel=128, emb=100, sub=64, every=2, vector_limit=0, stop=0).items():
        p.add_argument(f"--{name}", type=int, default=value)
    for name, value in dict(rate=2e-3, clip=3.0, drop=0.33, drop_input=0.25, drop_recurrent=0.2, average=0.998, average_from=0.4, gum_names=0.7, soft=0.5, raw_share=0.3).items():
        p.add_argument(f"--{name}", type=float, default=value)
    return p.parse_args()


if __name__ == "__main__":
    Learner(arguments()).train()
