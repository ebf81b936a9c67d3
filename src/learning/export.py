"""Writes trained parameters as the file that the TypeScript side reads: `python export.py IN.npz OUT.bin VECTORS CACHE LEXICON BOUNDARIES`.

Layout: 'RAPM', length of a JSON header, the header (configuration, classes, and for each array its type, shape and place),
then the arrays, each aligned to 8 bytes. Matrices are int8 with a float factor a column, look-up tables int8 with a factor a row.
"""

import json
import sys
from pathlib import Path
import numpy as np
import vectors

WORDS = 100_000


def by_row(table):
    scale = np.maximum(np.abs(table).max(1), 1e-12) / 127
    return np.rint(table / scale[:, None]).astype(np.int8), scale.astype(np.float32)


def by_column(matrix):
    """int8 with the clipping, a column, that loses least."""
    top = np.maximum(np.abs(matrix).max(0), 1e-12)
    best, best_loss, best_scale = None, np.full(matrix.shape[1], np.inf), None
    for share in (1, 0.92, 0.85, 0.78, 0.7):
        scale = top * share / 127
        rounded = np.clip(np.rint(matrix / scale), -127, 127)
        loss = ((rounded * scale - matrix) ** 2).sum(0)
        if best is None:
            best, best_scale, best_loss = rounded, scale, loss
        else:
            better = loss < best_loss
            best = np.where(better, rounded, best)
            best_scale = np.where(better, scale, best_scale)
            best_loss = np.minimum(loss, best_loss)
    return best.astype(np.int8), best_scale.astype(np.float32)


def padded(array, multiple=8):
    """The last axis filled with zeros up to a multiple."""
    width = -array.shape[-1] % multiple
    return np.pad(array, [(0, 0)] * (array.ndim - 1) + [(0, width)])


class File:
    def __init__(self):
        self.entries, self.blobs, self.at = {}, [], 0

    def add(self, name, array):
        array = np.ascontiguousarray(array)
        data = array.tobytes()
        self.entries[name] = {"type": array.dtype.name, "shape": list(array.shape), "at": self.at}
        data += b"\0" * (-len(data) % 8)
        self.blobs.append(data)
        self.at += len(data)

    def matrix(self, name, w, b=None):
        q, s = by_column(padded(w))
        self.add(f"{name}.w", q)
        self.add(f"{name}.s", s)
        if b is not None:
            self.add(f"{name}.b", padded(b).astype(np.float32))

    def table(self, name, rows):
        q, s = by_row(rows)
        self.add(f"{name}.q", q)
        self.add(f"{name}.s", s)

    def text(self, name, lines):
        self.add(name, np.frombuffer("\n".join(lines).encode(), np.uint8))

    def write(self, path, header):
        head = json.dumps(header | {"arrays": self.entries}, ensure_ascii=False).encode()
        head += b" " * (-(len(head) + 8) % 8)
        Path(path).write_bytes(b"RAPM" + len(head).to_bytes(4, "little") + head + b"".join(self.blobs))


def export(source, target, vector_package, cache, lexicon, boundaries):
    held = np.load(source)
    meta = json.loads(str(held["meta"]))
    c = meta["config"]
    words, rows = vectors.read(Path(vector_package), Path(cache))
    kept = [i for i, w in enumerate(words) if "\n" not in w][:WORDS]
    file = File()
    file.text("words", [words[i] for i in kept])
    file.table("vec", rows[kept])
    file.text("learnt", meta["learnt"])
    file.table("emb", held["emb"])
    file.table("bucket", held["bucket"])
    for layer in range(c["layers"]):
        for d in range(2):
            file.matrix(f"x{layer}.{d}", held[f"x{layer}"][d], held[f"b{layer}"][d])
            file.matrix(f"u{layer}.{d}", held[f"u{layer}"][d])
    parts = ["tag", "feat", "name", "mlp"]
    file.matrix("heads", np.concatenate([padded(held[f"{p}.w"]) for p in parts], 1), np.concatenate([padded(held[f"{p}.b"]) for p in parts]))
    file.matrix("arc", held["arc.w"], held["arc.h"])
    file.matrix("rel", held["rel.w"], held["rel.b"])
    file.text("lexicon", Path(lexicon).read_text().splitlines())
    file.add("boundary.q", np.frombuffer(Path(boundaries).read_bytes(), np.int8))
    keep = {k: c[k] for k in ("width", "layers", "arc", "rel", "input", "labels")}
    file.write(target, {"version": 1, "config": keep, "lists": meta["lists"]})


if __name__ == "__main__":
    export(*sys.argv[1:])
