"""A bidirectional LSTM layer and its gradient, in numpy."""

import numpy as np

F = np.float32


def lstm(x, rev, w, u, b, keep):
    """Both directions at once: x [T,B,D] → [T,B,2H] and what the gradient needs. Gates in the order i f o g."""
    T, B, D = x.shape
    H = u.shape[1]
    xr = x.reshape(T * B, D)[rev].reshape(T, B, D)
    gates = np.empty((T, 2, B, 4 * H), F)
    np.add((x.reshape(-1, D) @ w[0]).reshape(T, B, -1), b[0], out=gates[:, 0])
    np.add((xr.reshape(-1, D) @ w[1]).reshape(T, B, -1), b[1], out=gates[:, 1])
    cells, tanhs, hs = np.zeros((T + 1, 2, B, H), F), np.empty((T, 2, B, H), F), np.zeros((T + 1, 2, B, H), F)
    for t in range(T):
        z, before = gates[t], hs[t] * keep if keep is not None else hs[t]
        z += np.matmul(before, u)
        z[..., :3 * H] *= F(0.5)
        np.tanh(z, out=z)
        z[..., :3 * H] *= F(0.5)
        z[..., :3 * H] += F(0.5)
        np.multiply(z[..., H:2 * H], cells[t], out=cells[t + 1])
        cells[t + 1] += z[..., :H] * z[..., 3 * H:]
        np.tanh(cells[t + 1], out=tanhs[t])
        np.multiply(z[..., 2 * H:3 * H], tanhs[t], out=hs[t + 1])
    out = np.empty((T, B, 2 * H), F)
    out[..., :H] = hs[1:, 0]
    out[..., H:] = hs[1:, 1].reshape(T * B, H)[rev].reshape(T, B, H)
    return out, (x, xr, gates, cells, tanhs, hs)


def lstm_gradient(dout, saved, rev, w, u, keep, need_input=True):
    x, xr, gates, cells, tanhs, hs = saved
    T, B, D = x.shape
    H = u.shape[1]
    dh = np.empty((T, 2, B, H), F)
    dh[:, 0] = dout[..., :H]
    dh[:, 1] = dout[..., H:].reshape(T * B, H)[rev].reshape(T, B, H)
    dz = np.empty((T, 2, B, 4 * H), F)
    back = np.ascontiguousarray(u.transpose(0, 2, 1))
    dc = np.zeros((2, B, H), F)
    carried = np.zeros((2, B, H), F)
    for t in range(T - 1, -1, -1):
        g, d = gates[t], dz[t]
        i, f, o, c = g[..., :H], g[..., H:2 * H], g[..., 2 * H:3 * H], g[..., 3 * H:]
        carried += dh[t]
        d[..., 2 * H:3 * H] = carried * tanhs[t]
        dc += carried * o * (1 - tanhs[t] * tanhs[t])
        np.multiply(dc, c, out=d[..., :H])
        np.multiply(dc, cells[t], out=d[..., H:2 * H])
        np.multiply(dc, i, out=d[..., 3 * H:])
        s = g[..., :3 * H]
        d[..., :3 * H] *= s * (1 - s)
        d[..., 3 * H:] *= 1 - c * c
        dc *= f
        carried = np.matmul(d, back)
        if keep is not None:
            carried *= keep
    before = hs[:-1] * keep if keep is not None else hs[:-1]
    du, dw, db = np.empty_like(u), np.empty_like(w), np.empty((2, 4 * H), F)
    dx = None
    for k, source in ((0, x), (1, xr)):
        flat = np.ascontiguousarray(dz[:, k]).reshape(T * B, 4 * H)
        du[k] = np.ascontiguousarray(before[:, k]).reshape(T * B, H).T @ flat
        dw[k] = source.reshape(T * B, D).T @ flat
        db[k] = flat.sum(0)
        if need_input:
            part = flat @ w[k].T
            dx = part if k == 0 else dx + part[rev]
    return dw, du, db, None if dx is None else dx.reshape(T, B, D)
