"""What a run learns from: annotated sentences, raw ones, and what earlier runs (its teachers) say of both."""

import collections
import json
from pathlib import Path
import numpy as np
import features
import teachers
import treebank
from inventory import HEADS, Inventory

F = np.float32


def annotated_sentences(folder: Path):
    """The training parts of EWT and GUM, with their names."""
    ewt = treebank.read(folder / "ewt-train.conllu.gz")
    treebank.add_universal_ner(ewt, folder / "uner-ewt-train.iob2.gz")
    gum = treebank.read(folder / "gum-train.conllu.gz")
    treebank.add_gum_names(gum)
    treebank.agree_on_places(ewt, gum)
    return ewt, gum


class Lessons:
    """Sentences with gold ids a head (-1 unknown), the weight of their names, and the share that the teachers have in each."""

    def __init__(self, folder: Path, words: list, gum_names: float, soft: float):
        ewt, gum = annotated_sentences(folder)
        self.sentences = ewt + gum
        self.weights = np.array([1.0] * len(ewt) + [gum_names] * len(gum), F)
        self.count = collections.Counter(features.normal(f) for s in self.sentences for f in s.form)
        learnt = sorted((f for f, n in self.count.items() if n > 1), key=lambda f: (-self.count[f], f))
        self.vocabulary = features.Vocabulary({w: i + 1 for i, w in enumerate(words)}, learnt)
        self.inventory = Inventory.of(self.sentences)
        self.gold = [self.inventory.encode(s) for s in self.sentences]
        self.annotated = len(self.sentences)
        self.share = np.full(self.annotated, soft, F)
        self.soft, self.named = None, []

    def add_raw(self, path: Path):
        """Sentences without tags and trees: the teachers say what they are. Names where the file has them."""
        for line in path.read_text().splitlines():
            raw = json.loads(line)
            none = np.full(len(raw["form"]), -1)
            names = np.array([self.inventory.ids["name"][x] for x in raw["names"]]) if raw["names"] else none
            self.named.append("re3d" in path.name)
            self.sentences.append(treebank.Sentence(raw["form"], [], [], [], [], []))
            self.gold.append({"tag": none, "feat": none, "rel": none, "arc": none, "name": names})
            self.share = np.append(self.share, F(1))
            self.weights = np.append(self.weights, F(1))

    def ask(self, paths: list, vectors):
        """Hears the runs saved at `paths`, over the same data and word vectors."""
        self.soft = teachers.mean_opinions([self.opened(p) for p in paths], vectors, self)

    def opened(self, path: Path):
        """The parameters of an earlier run over the same data, and its configuration."""
        held = np.load(path)
        meta = json.loads(str(held["meta"]))
        assert meta["lists"] == self.inventory.lists and meta["learnt"] == list(self.vocabulary.learnt), f"{path} learnt from other data"
        return held, meta["config"]

    def chosen(self, raw_share: float, rng):
        """The sentences of an epoch: all annotated ones (names count), and a share of the raw ones."""
        raw = np.arange(self.annotated, len(self.sentences))
        named = [i for i in raw if self.named[i - self.annotated]]
        plain = [i for i in raw if not self.named[i - self.annotated]]
        some = rng.permutation(plain)[: int(len(plain) * raw_share)] if plain else []
        return np.concatenate([np.arange(self.annotated), named, some]).astype(int)

    def of(self, group):
        """The gold ids of a group's words, a head."""
        return {k: np.concatenate([self.gold[i][k] for i in group]) for k in HEADS}

    def heads(self, group):
        """The heads of a group's words that relations are learnt for: the teachers', where there are any."""
        return np.concatenate([self.soft[i]["heads"] if self.soft else self.gold[i]["arc"] for i in group])

    def target(self, k, group, gold, longest):
        """Gold classes and the teachers' probabilities, mixed; a row of zeros where neither is there."""
        rows = np.zeros((len(gold), longest if k == "arc" else len(self.inventory.lists[k])), F)
        at = 0
        for i in group:
            n = len(self.gold[i][k])
            known = gold[at:at + n] >= 0
            share = self.share[i] if self.soft else F(0)
            if k == "name":
                share = F(0) if known[0] or not self.soft else F(1)
            if share > 0:
                p = self.soft[i][k]
                rows[at:at + n, : p.shape[1]] = p * share
            mass = (F(1) - share) * (self.weights[i] if k == "name" else F(1))
            rows[at:at + n][known, gold[at:at + n][known]] += mass
            at += n
        return rows
