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
  for (const node of free) {
    node.x = Math.max(20, Math.min(width - 60, node.x));
    node.y = Math.max(16, Math.min(height - 16, node.y));
  }
  return { nodes: free, links: links as unknown as NetworkLink[] };
}

export const radiusOf = (node: Pick<NetworkNode, 'meetings'>): number => 3 + Math.sqrt(node.meetings) * 1.6;
