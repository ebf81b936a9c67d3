// The inner loops of the language net, in AssemblyScript (WebAssembly SIMD). `npm run build:kernel` compiles this file into
// src/language/kernel/bytes.ts; src/language/kernel/plain.ts is the same in plain JavaScript, to the last bit.

/** Rows of `a` that are worked on together, so that they stay in the second-level cache while all of `b` passes. */
const PANEL: i32 = 256;

/**
 * out = init + (a · b) scaled. a: 16-bit rows of length k (even). b: 16-bit, packed by eight columns and pairs of k:
 * [n/8][k/2][8][2]. scale: a factor a column, rowScale: a factor a row. init: rows of n, or one row where initStride is 0.
 * Strides are in numbers, not bytes. The sum of k products must fit into 32 bits.
 */
export function multiply(
  a: usize,
  rows: i32,
  k: i32,
  b: usize,
  n: i32,
  scale: usize,
  rowScale: usize,
  init: usize,
  initStride: i32,
  out: usize,
  outStride: i32,
): void {
  const aStep: usize = (<usize>k) << 1;
  const blockStep: usize = (<usize>k) << 4;
  for (let first = 0; first < rows; first += PANEL) {
    const last = min(first + PANEL, rows);
    for (let j = 0; j < n; j += 8) {
      const block = b + <usize>(j >> 3) * blockStep;
      const s0 = v128.load(scale + ((<usize>j) << 2));
      const s1 = v128.load(scale + ((<usize>j) << 2), 16);
      let m = first;
      for (; m + 4 <= last; m += 4) {
        let p0 = a + <usize>m * aStep;
        let p1 = p0 + aStep;
        let p2 = p1 + aStep;
        let p3 = p2 + aStep;
        let q = block;
        const end = block + blockStep;
        let c00 = i32x4.splat(0);
        let c01 = i32x4.splat(0);
        let c10 = i32x4.splat(0);
        let c11 = i32x4.splat(0);
        let c20 = i32x4.splat(0);
        let c21 = i32x4.splat(0);
        let c30 = i32x4.splat(0);
        let c31 = i32x4.splat(0);
        while (q < end) {
          const b0 = v128.load(q);
          const b1 = v128.load(q, 16);
          const a0 = v128.load32_splat(p0);
          c00 = i32x4.add(c00, i32x4.dot_i16x8_s(a0, b0));
          c01 = i32x4.add(c01, i32x4.dot_i16x8_s(a0, b1));
          const a1 = v128.load32_splat(p1);
          c10 = i32x4.add(c10, i32x4.dot_i16x8_s(a1, b0));
          c11 = i32x4.add(c11, i32x4.dot_i16x8_s(a1, b1));
          const a2 = v128.load32_splat(p2);
          c20 = i32x4.add(c20, i32x4.dot_i16x8_s(a2, b0));
          c21 = i32x4.add(c21, i32x4.dot_i16x8_s(a2, b1));
          const a3 = v128.load32_splat(p3);
          c30 = i32x4.add(c30, i32x4.dot_i16x8_s(a3, b0));
          c31 = i32x4.add(c31, i32x4.dot_i16x8_s(a3, b1));
          q += 32;
          p0 += 4;
          p1 += 4;
          p2 += 4;
          p3 += 4;
        }
        put(c00, c01, s0, s1, rowScale, init, initStride, out, outStride, m, j);
        put(c10, c11, s0, s1, rowScale, init, initStride, out, outStride, m + 1, j);
        put(c20, c21, s0, s1, rowScale, init, initStride, out, outStride, m + 2, j);
        put(c30, c31, s0, s1, rowScale, init, initStride, out, outStride, m + 3, j);
      }
      for (; m < last; m++) {
        let p0 = a + <usize>m * aStep;
        let q = block;
        const end = block + blockStep;
        let c00 = i32x4.splat(0);
        let c01 = i32x4.splat(0);
        while (q < end) {
          const a0 = v128.load32_splat(p0);
          c00 = i32x4.add(c00, i32x4.dot_i16x8_s(a0, v128.load(q)));
          c01 = i32x4.add(c01, i32x4.dot_i16x8_s(a0, v128.load(q, 16)));
          q += 32;
          p0 += 4;
        }
        put(c00, c01, s0, s1, rowScale, init, initStride, out, outStride, m, j);
      }
    }
  }
}

// @ts-expect-error: decorator of AssemblyScript
@inline
function put(
  c0: v128,
  c1: v128,
  s0: v128,
  s1: v128,
  rowScale: usize,
  init: usize,
  initStride: i32,
  out: usize,
  outStride: i32,
  m: i32,
  j: i32,
): void {
  const r = v128.load32_splat(rowScale + ((<usize>m) << 2));
  const from = init + ((<usize>(m * initStride + j)) << 2);
  const to = out + ((<usize>(m * outStride + j)) << 2);
  const y0 = f32x4.mul(f32x4.convert_i32x4_s(c0), f32x4.mul(s0, r));
  const y1 = f32x4.mul(f32x4.convert_i32x4_s(c1), f32x4.mul(s1, r));
  v128.store(to, f32x4.add(v128.load(from), y0));
  v128.store(to, f32x4.add(v128.load(from, 16), y1), 16);
}

/** tanh by a rational approximation (odd polynomial of degree 13 over even of degree 6), error below 1e-6. */
// @ts-expect-error: decorator of AssemblyScript
@inline
function tanh4(v: v128): v128 {
  const x = f32x4.max(f32x4.splat(-7.9), f32x4.min(f32x4.splat(7.9), v));
  const s = f32x4.mul(x, x);
  let p = f32x4.splat(-2.76076847742355e-16);
  p = f32x4.add(f32x4.mul(p, s), f32x4.splat(2.00018790482477e-13));
  p = f32x4.add(f32x4.mul(p, s), f32x4.splat(-8.60467152213735e-11));
  p = f32x4.add(f32x4.mul(p, s), f32x4.splat(5.12229709037114e-8));
  p = f32x4.add(f32x4.mul(p, s), f32x4.splat(1.48572235717979e-5));
  p = f32x4.add(f32x4.mul(p, s), f32x4.splat(6.37261928875436e-4));
  p = f32x4.add(f32x4.mul(p, s), f32x4.splat(4.89352455891786e-3));
  p = f32x4.mul(p, x);
  let q = f32x4.splat(1.19825839466702e-6);
  q = f32x4.add(f32x4.mul(q, s), f32x4.splat(1.18534705686654e-4));
  q = f32x4.add(f32x4.mul(q, s), f32x4.splat(2.26843463243900e-3));
  q = f32x4.add(f32x4.mul(q, s), f32x4.splat(4.89352518554385e-3));
  return f32x4.div(p, q);
}

// @ts-expect-error: decorator of AssemblyScript
@inline
function sigmoid4(v: v128): v128 {
  const half = f32x4.splat(0.5);
  return f32x4.add(f32x4.mul(tanh4(f32x4.mul(v, half)), half), half);
}

// @ts-expect-error: decorator of AssemblyScript
@inline
function unit4(gates: usize, step: usize, c: usize): v128 {
  const i = sigmoid4(v128.load(gates));
  const f = sigmoid4(v128.load(gates + step));
  const o = sigmoid4(v128.load(gates + 2 * step));
  const g = tanh4(v128.load(gates + 3 * step));
  const cell = f32x4.add(f32x4.mul(f, v128.load(c)), f32x4.mul(i, g));
  v128.store(c, cell);
  const h = f32x4.mul(f32x4.mul(o, tanh4(cell)), f32x4.splat(32767));
  return i32x4.trunc_sat_f32x4_s(f32x4.nearest(h));
}

/**
 * One step of an LSTM: gates (rows of 4·width numbers in the order input, forget, output, candidate) and cells (rows of
 * width) give new cells in place and outputs in units of 1/32767. width is a multiple of 8.
 */
export function step(gates: usize, rows: i32, width: i32, cells: usize, out: usize): void {
  const size: usize = (<usize>width) << 2;
  for (let m = 0; m < rows; m++) {
    for (let u: usize = 0; u < size; u += 32) {
      const low = unit4(gates + u, size, cells + u);
      const high = unit4(gates + u + 16, size, cells + u + 16);
      v128.store(out + (u >> 1), i16x8.narrow_i32x4_s(low, high));
    }
    gates += size << 2;
    cells += size;
    out += size >> 1;
  }
}

/** Rows of k numbers (a multiple of 8) as 16-bit whole numbers up to `limit`, and the factor that makes them numbers again. */
export function quantise(from: usize, rows: i32, k: i32, stride: i32, limit: f32, out: usize, scales: usize): void {
  const size: usize = (<usize>k) << 2;
  for (let m = 0; m < rows; m++) {
    let most = f32x4.splat(1e-20);
    for (let u: usize = 0; u < size; u += 16) most = f32x4.max(most, f32x4.abs(v128.load(from + u)));
    const top = max(
      max(f32x4.extract_lane(most, 0), f32x4.extract_lane(most, 1)),
      max(f32x4.extract_lane(most, 2), f32x4.extract_lane(most, 3)),
    );
    const factor = f32x4.splat(limit / top);
    store<f32>(scales + ((<usize>m) << 2), top / limit);
    for (let u: usize = 0; u < size; u += 32) {
      const low = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(v128.load(from + u), factor)));
      const high = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(v128.load(from + u, 16), factor)));
      v128.store(out + (u >> 1), i16x8.narrow_i32x4_s(low, high));
    }
    from += (<usize>stride) << 2;
    out += size >> 1;
  }
}
