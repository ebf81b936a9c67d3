import type { Bin } from './check.js';

const size = 420;
const margin = 46;
const least = 0.3;

const x = (share: number): number => margin + ((share - least) / (1 - least)) * (size - 2 * margin);
const y = (share: number): number => size - x(share);
const n = (value: number): string => value.toFixed(1);

/** A plot of what was said against what proved right, as SVG: on the line, findings are as sure as they say. */
export function calibrationPlot(bins: readonly Bin[]): string {
  const ticks = [0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];
  const inside = (share: number): number => Math.max(least, Math.min(1, share));
  const grid = ticks.flatMap((t) => [
    `<path class="grid" d="M${n(x(t))} ${n(y(least))}V${n(y(1))}M${n(x(least))} ${n(y(t))}H${n(x(1))}"/>`,
    `<text x="${n(x(t))}" y="${n(y(least) + 16)}" text-anchor="middle">${Math.round(100 * t)}</text>`,
    `<text x="${n(x(least) - 6)}" y="${n(y(t) + 4)}" text-anchor="end">${Math.round(100 * t)}</text>`,
  ]);
  const points = bins.flatMap((b) => {
    const radius = 2 + Math.sqrt(b.of) / 2;
    const at = { x: x(inside(b.said)), low: y(inside(b.low)), high: y(inside(b.high)), y: y(inside(b.right)) };
    return [
      `<path class="range" d="M${n(at.x)} ${n(at.low)}V${n(at.high)}"/>`,
      `<circle cx="${n(at.x)}" cy="${n(at.y)}" r="${n(radius)}"><title>${b.of} findings said with ${percent(b.said)} %: ${percent(b.right)} % right</title></circle>`,
    ];
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" role="img" aria-label="Confidence said and share right">`,
    '<style>text{font:11px sans-serif;fill:#445}.grid{stroke:#dde;fill:none}.even{stroke:#889;stroke-dasharray:4 4;fill:none}.range{stroke:#0b7285;stroke-width:1.5;fill:none}circle{fill:#0b7285;fill-opacity:.75}</style>',
    `<rect width="${size}" height="${size}" fill="#fff"/>`,
    ...grid,
    `<path class="even" d="M${n(x(least))} ${n(y(least))}L${n(x(1))} ${n(y(1))}"/>`,
    ...points,
    `<text x="${size / 2}" y="${size - 8}" text-anchor="middle">confidence said, %</text>`,
    `<text transform="translate(12 ${size / 2}) rotate(-90)" text-anchor="middle">proved right, %</text>`,
    '</svg>\n',
  ].join('\n');
}

const percent = (share: number): string => (100 * share).toFixed(0);
