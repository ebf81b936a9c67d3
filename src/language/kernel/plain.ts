import type { Kernel } from './kernel.js';

const round32 = Math.fround;

/** The kernel in plain JavaScript, for engines without WebAssembly SIMD: the same results, several times slower. */
export function plainKernel(): Kernel {
  let buffer = new ArrayBuffer(65536);
  let i16 = new Int16Array(buffer);
  let f32 = new Float32Array(buffer);

  return {
    kind: 'plain',
    get buffer() {
      return buffer;
    },
    grow(size) {
      if (size <= buffer.byteLength) return;
      const larger = new ArrayBuffer((size + 65535) & ~65535);
      new Uint8Array(larger).set(new Uint8Array(buffer));
      buffer = larger;
      i16 = new Int16Array(buffer);
      f32 = new Float32Array(buffer);
    },
    multiply(a, rows, k, b, n, scale, rowScale, init, initStride, out, outStride) {
      for (let m = 0; m < rows; m++)
        for (let j = 0; j < n; j++) {
          let sum = 0;
          let p = (a >> 1) + m * k;
          let q = (b >> 1) + (j >> 3) * k * 8 + (j & 7) * 2;
          for (let pair = 0; pair < k; pair += 2, p += 2, q += 16) sum += i16[p]! * i16[q]! + i16[p + 1]! * i16[q + 1]!;
          const factor = round32(f32[(scale >> 2) + j]! * f32[(rowScale >> 2) + m]!);
          const y = round32(round32(sum) * factor);
          f32[(out >> 2) + m * outStride + j] = f32[(init >> 2) + m * initStride + j]! + y;
        }
    },
    step(gates, rows, width, cells, out) {
      for (let m = 0; m < rows; m++) {
        const g = (gates >> 2) + 4 * width * m;
        const c = (cells >> 2) + width * m;
        for (let u = 0; u < width; u++) {
          const kept = round32(sigmoid(f32[g + width + u]!) * f32[c + u]!);
          const cell = round32(kept + round32(sigmoid(f32[g + u]!) * tanh(f32[g + 3 * width + u]!)));
          f32[c + u] = cell;
          const h = round32(sigmoid(f32[g + 2 * width + u]!) * tanh(cell));
          i16[(out >> 1) + width * m + u] = nearest(round32(h * 32767));
        }
      }
    },
    quantise(from, rows, k, stride, limit, out, scales) {
      for (let m = 0; m < rows; m++) {
        const row = (from >> 2) + m * stride;
        let top = round32(1e-20);
        for (let u = 0; u < k; u++) top = Math.max(top, Math.abs(f32[row + u]!));
        const factor = round32(limit / top);
        f32[(scales >> 2) + m] = top / limit;
        for (let u = 0; u < k; u++) i16[(out >> 1) + m * k + u] = nearest(round32(f32[row + u]! * factor));
      }
    },
  };
}

/** Rounds to the nearest whole number, halves to the even one, as WebAssembly does. */
function nearest(x: number): number {
  const rounded = Math.round(x);
  return rounded - x === 0.5 && rounded % 2 !== 0 ? rounded - 1 : rounded;
}

const numerator = [
  -2.76076847742355e-16, 2.00018790482477e-13, -8.60467152213735e-11, 5.12229709037114e-8, 1.48572235717979e-5,
  6.37261928875436e-4, 4.89352455891786e-3,
].map(round32);
const denominator = [1.19825839466702e-6, 1.18534705686654e-4, 2.268434632439e-3, 4.89352518554385e-3].map(round32);

function polynomial(coefficients: readonly number[], s: number): number {
  let p = coefficients[0]!;
  for (let i = 1; i < coefficients.length; i++) p = round32(round32(p * s) + coefficients[i]!);
  return p;
}

function tanh(value: number): number {
  const x = Math.max(round32(-7.9), Math.min(round32(7.9), value));
  const s = round32(x * x);
  return round32(round32(polynomial(numerator, s) * x) / polynomial(denominator, s));
}

function sigmoid(value: number): number {
  return round32(round32(tanh(round32(value * 0.5)) * 0.5) + 0.5);
}
