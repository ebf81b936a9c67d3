"""Trains one net from lessons: dropout, Adam with a cosine rate, and the running average of the parameters, which is what is kept."""

import json
import time
from pathlib import Path
import numpy as np
import features
import net
import treebank
import vectors
from batching import augmented, batches, read
from lessons import Lessons
from optimiser import Adam, Average, flattened, summed
from scoring import scores

F = np.float32


class Learner:
    def __init__(self, args):
        self.args = args
        self.rng = np.random.default_rng(args.seed)
        folder = Path(args.treebanks)
        words, rows = vectors.read(Path(args.vectors), Path(args.cache))
        if args.vector_limit:
            words, rows = words[: args.vector_limit], rows[: args.vector_limit]
        teachers = [Path(p) for p in args.teacher.split(",") if p]
        self.lessons = Lessons(folder, words, args.gum_names, args.soft if teachers else 0.0)
        for path in filter(None, args.raw.split(",")):
            self.lessons.add_raw(Path(path))
        self.dev = {name: treebank.read(folder / f"{name}-dev.conllu.gz") for name in ("ewt", "gum")}
        treebank.add_universal_ner(self.dev["ewt"], folder / "uner-ewt-dev.iob2.gz")
        self.config = dict(
            width=args.width, layers=args.layers, arc=args.arc, rel=args.rel, input=vectors.SIZE + args.emb + args.sub,
            drop=args.drop, drop_input=args.drop_input, drop_recurrent=args.drop_recurrent,
            labels={k: len(v) for k, v in self.lessons.inventory.lists.items()},
        )
        self.tables = {
            "vec": np.concatenate([np.zeros((1, vectors.SIZE), F), rows]),
            "emb": np.zeros((len(self.lessons.vocabulary.learnt) + 1, args.emb), F),
            "bucket": (self.rng.standard_normal((features.BUCKETS, args.sub)) * 0.1).astype(F),
        }
        self.tables["bucket"][0] = 0
        if teachers:
            self.lessons.ask(teachers, self.tables["vec"])
        start = net.initial(self.config, self.rng)
        if args.start:
            self.begin_with(Path(args.start), start)
        self.flat, views = flattened(start)
        self.net = net.Net(self.config, views, self.tables)

    def begin_with(self, path, start):
        """Takes over an earlier run's tables, and its dense parameters where the shapes agree."""
        held = self.lessons.opened(path)[0]
        self.tables["emb"][:], self.tables["bucket"][:] = held["emb"], held["bucket"]
        for k in start:
            if held[k].shape == start[k].shape:
                start[k] = held[k]

    def train(self):
        a, rng, lessons = self.args, self.rng, self.lessons
        lengths = np.array([len(s.form) for s in lessons.sentences])
        chosen = lessons.chosen(a.raw_share, np.random.default_rng(0))
        per_epoch = len(batches(lengths[chosen], a.batch, np.random.default_rng(0)))
        total, step, started = per_epoch * a.epochs, 0, time.time()
        learnt = {k: self.tables[k] for k in ("emb", "bucket")}
        adam, average = Adam(self.flat, learnt), Average(self.net.p | learnt, a.average)
        drop = net.Dropout(rng)
        for epoch in range(a.epochs):
            forms = augmented(rng, [s.form for s in lessons.sentences])
            rows = [np.array([lessons.vocabulary.row(f) for f in s]) for s in forms]
            arrays = lessons.vocabulary.arrays()
            counts = self.counts(len(arrays[0]))
            losses = np.zeros(5)
            chosen = lessons.chosen(a.raw_share, rng)
            for group in batches(lengths[chosen], a.batch, rng):
                warm = min(1, (step + 1) / 200)
                rate = a.rate * warm * max(0.02, 0.5 * (1 + np.cos(np.pi * step / total)))
                losses += self.learn_from(chosen[group], rows, arrays, counts, adam, drop, rate)
                step += 1
                if step > total * a.average_from and step % Average.EVERY == 0:
                    average.add()
            print(f"epoch {epoch + 1} {time.time() - started:.0f}s loss", np.round(losses / per_epoch, 3), flush=True)
            if epoch % a.every == a.every - 1 or epoch == a.epochs - 1:
                self.report(average.values or self.net.p | learnt)

    def counts(self, size):
        """How often each word type was seen in the annotated sentences."""
        counts = np.zeros(size, F)
        for f, i in self.lessons.vocabulary.types.items():
            counts[i] = self.lessons.count.get(features.normal(f), 0)
        return counts

    def vary(self, counts):
        """Leaves out, of rare words, some learnt vectors, and of any word, some of the buckets for its whole form: unseen words have neither."""
        def leave_out(types, emb, bucket):
            emb[self.rng.random(len(types)) < 0.25 / (0.25 + counts[types])] = 0
            bucket[self.rng.random(len(types)) < 0.3, 10:] = 0
        return leave_out

    def learn_from(self, group, rows, arrays, counts, adam, drop, rate):
        """One step: the losses a word of tag, feat, name, arc and rel."""
        model, lessons = self.net, self.lessons
        seen = read(model, arrays, group, rows, self.vary(counts), drop)
        b, gold = seen.batch, lessons.of(group)
        size, d, losses = F(1 / len(b.at)), {}, []
        for k in ("tag", "feat", "name", "arc"):
            loss, grad = net.cross_entropy(seen.scores[k], lessons.target(k, group, gold[k], b.T))
            losses.append(loss * size)
            d[k] = grad * size
        heads = lessons.heads(group)
        scores_of_rel, held = model.relations(b, seen.saved, heads)
        loss, grad = net.cross_entropy(scores_of_rel, lessons.target("rel", group, gold["rel"], b.T))
        losses.append(loss * size)
        grads, dx = model.backward(b, seen.saved, d, heads, grad * size, held)
        self.step(seen, grads, dx, adam, rate)
        return np.array(losses)

    def step(self, seen, grads, dx, adam, rate):
        """Moves the parameters, and of the tables the rows that were seen, by gradients clipped to --clip."""
        valid = seen.batch.valid.ravel()
        ids, drow = summed(seen.inverse.ravel()[valid], dx.reshape(len(valid), -1)[valid])
        at, end = vectors.SIZE, vectors.SIZE + self.args.emb
        emb_ids, demb = summed(seen.emb[ids], drow[:, at:end])
        bucket_ids, dbucket = summed(seen.bucket[ids].ravel(), np.repeat(drow[:, end:] * F(0.5), features.SLOTS, 0))
        g = np.concatenate([grads[k].ravel() for k in self.net.p])
        squares = sum(float(np.vdot(x, x)) for x in (g, demb, dbucket))
        scale = min(1.0, self.args.clip / (np.sqrt(squares) + 1e-9))
        adam.dense(g, rate, scale)
        adam.rows(self.tables, "emb", emb_ids, demb, rate, scale)
        real = bucket_ids > 0
        adam.rows(self.tables, "bucket", bucket_ids[real], dbucket[real], rate, scale)

    def report(self, values):
        """Prints the scores on the dev parts and keeps the parameters."""
        tables = self.tables | {k: values[k] for k in ("emb", "bucket")}
        model = net.Net(self.config, {k: values[k] for k in self.net.p}, tables)
        for name, dev in self.dev.items():
            print(f"  {name}", scores(model, self.lessons, dev), flush=True)
        lists, learnt = self.lessons.inventory.lists, list(self.lessons.vocabulary.learnt)
        meta = dict(config=self.config, args=vars(self.args), lists=lists, learnt=learnt)
        np.savez(self.args.out, meta=json.dumps(meta), **values)
