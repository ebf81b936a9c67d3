import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force';
import type { Overview } from '../answers.js';

export interface NetworkNode extends SimulationNodeDatum {
  readonly code: string;
  readonly meetings: number;
  x: number;
  y: number;
}

export interface NetworkLink {
  readonly pair: Overview['pairs'][number];
  readonly source: NetworkNode;
  readonly target: NetworkNode;
}

/** Places who meets whom so that those who meet often stand near each other. The same pairs always give the same picture. */
export function layOut(
  pairs: Overview['pairs'],
  width: number,
  height: number,
): { nodes: NetworkNode[]; links: NetworkLink[] } {
  const meetings = new Map<string, number>();
  for (const { a, b, meetings: n } of pairs)
    for (const code of [a, b]) meetings.set(code, (meetings.get(code) ?? 0) + n);
  const nodes: NetworkNode[] = [...meetings].map(([code, n]) => ({ code, meetings: n, x: 0, y: 0 }));
  // Without a place of their own the simulation spreads the nodes on a spiral, the same one every time.
  const free = nodes.map((n) => Object.assign(n, { x: Number.NaN, y: Number.NaN }));
  const by = new Map(free.map((n) => [n.code, n]));
  const links: (SimulationLinkDatum<NetworkNode> & { pair: Overview['pairs'][number] })[] = pairs.map((pair) => ({
    pair,
    source: by.get(pair.a)!,
    target: by.get(pair.b)!,
  }));
  const spread = Math.sqrt((width * height) / Math.max(1, nodes.length));
  forceSimulation(free)
    .force(
      'link',
      forceLink(links)
        .distance(spread * 0.55)
        .strength(0.4),
    )
    .force('apart', forceManyBody().strength(-spread * 1.6))
    .force('x', forceX(width / 2).strength(0.06))
    .force('y', forceY(height / 2).strength(0.1))
    .force(
      'room',
      forceCollide<NetworkNode>((n) => radiusOf(n) + 8),
    )
    .stop()
    .tick(nodes.length > 200 ? 120 : 260);
  fill(free, width, height);
  return { nodes: free, links: links as unknown as NetworkLink[] };
}

/** At the right stands the name of whoever is placed there. */
const edges = { left: 20, right: 140, top: 16, bottom: 16 };
/** A few who met are not torn farther apart than this. */
const mostApart = 1.7;

/** Spreads the nodes over the whole picture, in the same way in both directions, and keeps them in it. */
function fill(nodes: readonly NetworkNode[], width: number, height: number): void {
  const [xs, ys] = [nodes.map((n) => n.x), nodes.map((n) => n.y)];
  const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const [wide, high] = [width - edges.left - edges.right, height - edges.top - edges.bottom];
  const by = Math.min(mostApart, wide / Math.max(1, x1 - x0), high / Math.max(1, y1 - y0));
  for (const node of nodes) {
    node.x = edges.left + wide / 2 + (node.x - (x0 + x1) / 2) * by;
    node.y = edges.top + high / 2 + (node.y - (y0 + y1) / 2) * by;
  }
}

export const radiusOf = (node: Pick<NetworkNode, 'meetings'>): number => 3 + Math.sqrt(node.meetings) * 1.6;
