"""Reads the treebanks: CoNLL-U sentences, with flat names over the words."""

import gzip
import re
from dataclasses import dataclass, field
from pathlib import Path


@dataclass
class Sentence:
    """One sentence's syntactic words; `head` counts from 1, 0 is the root. `names` is None where nobody looked."""

    form: list
    upos: list
    xpos: list
    feats: list
    head: list
    deprel: list
    lemma: list = field(default_factory=list)
    misc: list = field(default_factory=list)
    names: list | None = None
    id: str = ""


def read(path: Path) -> list[Sentence]:
    """The sentences of a gzip'd CoNLL-U file, without multiword ranges and empty nodes."""
    sentences, comments, rows = [], {}, []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line.startswith("#"):
                key, _, value = line[1:].partition("=")
                comments[key.strip()] = value.strip()
            elif line:
                columns = line.split("\t")
                if columns[0].isdigit():
                    rows.append(columns)
            elif rows:
                sentences.append(_sentence(rows, comments.get("sent_id", "")))
                comments, rows = {}, []
    return sentences


def _sentence(rows, identifier):
    column = list(zip(*rows))
    return Sentence(
        form=list(column[1]), lemma=list(column[2]), upos=list(column[3]), xpos=list(column[4]),
        feats=list(column[5]), head=[int(h) for h in column[6]], deprel=list(column[7]),
        misc=list(column[9]), id=identifier,
    )


def add_universal_ner(sentences: list[Sentence], path: Path) -> None:
    """Gives sentences the names of Universal NER where the words agree in number."""
    names, identifier, labels = {}, "", []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line.startswith("# sent_id"):
                identifier = line.partition("=")[2].strip()
            elif line and not line.startswith("#"):
                labels.append(line.split("\t")[2])
            elif not line and labels:
                names[identifier], labels = labels, []
    for sentence in sentences:
        labels = names.get(sentence.id)
        if labels and len(labels) == len(sentence.form):
            sentence.names = labels


KIND = {"person": "PER", "organization": "ORG", "place": "LOC"}
TITLES = set(
    "mr mrs ms miss dr prof professor president minister prime secretary senator sen governor gov king queen prince "
    "princess pope sir lord lady gen general col colonel captain capt chairman chancellor ambassador judge justice rep "
    "representative congressman congresswoman lt lieutenant major sgt emperor empress saint vice chief deputy director "
    "mayor premier mister madam madame attorney speaker reverend rev father brother sister uncle aunt dad mom mum".split()
)
CONNECTORS = {"of", "for", "and", "the", "&", "-", "–", "de", "'s", "’s", "on", "in", "'", "del", "la", "al", "von", "van", "der"}
MENTION = re.compile(r"\((\d+(?:\[\d+/\d+\])?)-([^()]*)(\))?|(\d+(?:\[\d+/\d+\])?)\)")


def add_gum_names(sentences: list[Sentence]) -> None:
    """Turns GUM's mentions (every noun phrase, with its modifiers) into flat names: those headed by a proper noun."""
    for sentence in sentences:
        mentions, open_at = [], {}
        for at, misc in enumerate(sentence.misc):
            entity = next((m[7:] for m in misc.split("|") if m.startswith("Entity=")), "")
            for found in MENTION.finditer(entity):
                if found[1]:
                    kind = found[2].split("-")[0]
                    if found[3]:
                        mentions.append((at, at + 1, kind))
                    else:
                        open_at.setdefault(found[1], []).append((at, kind))
                elif open_at.get(found[4]):
                    start, kind = open_at[found[4]].pop()
                    mentions.append((start, at + 1, kind))
        labels = ["O"] * len(sentence.form)
        for start, end, kind in sorted(mentions, key=lambda m: m[0] - m[1]):
            span = KIND.get(kind) and _name_within(sentence, start, end, kind)
            if span and all(label == "O" for label in labels[span[0]:span[1]]):
                labels[span[0]:span[1]] = ["I-" + KIND[kind]] * (span[1] - span[0])
                labels[span[0]] = "B-" + KIND[kind]
        sentence.names = labels


def _name_within(s, start, end, kind):
    head = next((i for i in range(start, end) if not start < s.head[i] <= end), None)
    proper = lambda i: s.xpos[i] in ("NNP", "NNPS") or s.upos[i] == "PROPN"
    if head is None or not proper(head) or (kind == "person" and s.xpos[head] == "NNPS"):
        return None
    connectors = {"-", "'", "’"} if kind == "person" else CONNECTORS

    def grow(at, step):
        reach = at
        while start <= at + step < end:
            at += step
            if proper(at):
                reach = at
            elif s.form[at].lower() not in connectors:
                break
        return reach

    first, last = grow(head, -1), grow(head, 1)
    if kind == "person":
        while first <= last and s.form[first].lower().strip(".") in TITLES:
            first += 1
    return (first, last + 1) if first <= last else None


def _spans(labels):
    """Names as (first, end, kind)."""
    first = None
    for i, label in enumerate(labels + ["O"]):
        if first is not None and label[0] != "I":
            yield first, i, labels[first][2:]
            first = None
        if label[0] == "B":
            first = i


def agree_on_places(reference: list[Sentence], sentences: list[Sentence]) -> None:
    """GUM calls a country that acts an organisation; Universal NER calls it a place. Names that the reference mostly has as
    places, or that are as often places as organisations, become places."""
    places, organisations = {}, {}
    for group in (reference, sentences):
        for s in group:
            for first, end, kind in _spans(s.names or []):
                count = places if kind == "LOC" else organisations if kind == "ORG" else None
                if count is not None:
                    words = " ".join(s.form[first:end])
                    count[words] = count.get(words, 0) + 1
    for s in sentences:
        for first, end, kind in list(_spans(s.names)):
            words = " ".join(s.form[first:end])
            if kind == "ORG" and places.get(words, 0) >= max(1, organisations[words] / 2):
                s.names[first:end] = ["I-LOC"] * (end - first)
                s.names[first] = "B-LOC"
