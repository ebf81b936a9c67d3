"""Trains the joint net; `npm run learn` calls it. Deterministic from --seed on one kind of processor.

A run can begin with an earlier run's parameters (--start) and hear earlier runs' opinions (--teacher, several parted by commas)
on the treebanks' sentences and on raw ones (--raw), each mixed with what is annotated.
"""

import argparse
from learner import Learner


def arguments():
    p = argparse.ArgumentParser()
    p.add_argument("--treebanks", default="../shared/treebanks")
    p.add_argument("--vectors", required=True)
    p.add_argument("--cache", required=True)
    p.add_argument("--out", required=True)
    p.add_argument("--teacher", default="")
    p.add_argument("--raw", default="")
    p.add_argument("--start", default="")
    whole = dict(seed=1, epochs=12, batch=2000, width=200, layers=2, arc=256, rel=128, emb=100, sub=64, every=2, vector_limit=0)
    parts = dict(rate=2e-3, clip=3.0, drop=0.33, drop_input=0.25, drop_recurrent=0.2, average=0.998, average_from=0.4)
    parts |= dict(gum_names=0.7, soft=0.5, raw_share=0.3)
    for name, value in whole.items():
        p.add_argument(f"--{name}", type=int, default=value)
    for name, value in parts.items():
        p.add_argument(f"--{name}", type=float, default=value)
    return p.parse_args()


if __name__ == "__main__":
    Learner(arguments()).train()
