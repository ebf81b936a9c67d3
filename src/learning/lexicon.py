"""Learns lemmas from the training treebanks: a list of forms and, for other words, endings with what replaces them.

Lines: `F form XPOS lemma` and `E ending XPOS strip add`, parted by tabs. TypeScript: src/language/lemmas.ts.
"""

import collections
import sys
from pathlib import Path
import treebank

LONGEST = 6
PROPER = {"NNP", "NNPS"}


def edit(form, lemma):
    """How many letters to strip and what to add."""
    same = 0
    while same < min(len(form), len(lemma)) and form[same] == lemma[same]:
        same += 1
    return len(form) - same, lemma[same:]


def learn(sentences):
    lemmas = collections.defaultdict(collections.Counter)
    for s in sentences:
        for form, xpos, lemma in zip(s.form, s.xpos, s.lemma):
            if lemma != "_":
                key = form if xpos in PROPER else form.lower()
                lemmas[key, xpos][lemma] += 1
    best = {k: max(c.items(), key=lambda x: (x[1], x[0]))[0] for k, c in lemmas.items()}
    endings = _endings(best)
    lines = [f"E\t{e}\t{x}\t{strip}\t{add}" for (e, x), (strip, add) in sorted(endings.items())]
    for (form, xpos), lemma in sorted(best.items()):
        if _by_ending(form, xpos, endings) != lemma or xpos not in PROPER | {"NN", "JJ", "RB", "IN", "CD"}:
            lines.append(f"F\t{form}\t{xpos}\t{lemma}")
    return lines


def _endings(best):
    counts = collections.defaultdict(collections.Counter)
    for (form, xpos), lemma in best.items():
        if "\t" in form or not form.isalpha():
            continue
        e = edit(form, lemma)
        for k in range(0, min(LONGEST, len(form)) + 1):
            counts[form[len(form) - k:], xpos][e] += 1
    chosen = {}
    for (ending, xpos), c in sorted(counts.items(), key=lambda x: (len(x[0][0]), x[0])):
        e, n = max(c.items(), key=lambda x: (x[1], x[0]))
        if (n >= 2 or not ending) and e[0] <= len(ending):
            shorter = next((chosen[ending[k:], xpos] for k in range(1, len(ending) + 1) if (ending[k:], xpos) in chosen), None)
            if e != shorter:
                chosen[ending, xpos] = e
    return chosen


def _by_ending(form, xpos, endings):
    for k in range(LONGEST, -1, -1):
        if k <= len(form) and (form[len(form) - k:], xpos) in endings:
            strip, add = endings[form[len(form) - k:], xpos]
            return form[:len(form) - strip] + add
    return form


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    sentences = [s for name in ("ewt", "gum") for s in treebank.read(folder / f"{name}-train.conllu.gz")]
    Path(sys.argv[2]).write_text("\n".join(learn(sentences)) + "\n")
