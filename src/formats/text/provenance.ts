import { hanging, type Layout } from './layout.js';

interface Shown {
  readonly made: { readonly program: string; readonly model: string; readonly knowledge: string };
  readonly addedAt: string;
  readonly supersededBy: string | null;
  readonly versions: readonly { readonly number: number; readonly id: string; readonly addedAt: string }[];
}

/** Where a document of the record comes from: when it was added, what read it, and what else its page said over time. */
export function provenanceText({ made, addedAt, supersededBy, versions }: Shown, layout: Layout): string {
  const { dim, yellow } = layout.colours;
  const line = `Added ${day(addedAt)}; read by program ${made.program}, model ${made.model}, knowledge ${made.knowledge}.`;
  const changes =
    versions.length > 1
      ? `The page over time: ${versions.map((v) => `${v.number}. ${v.id.slice(0, 12)} (${day(v.addedAt)})`).join(', ')}.`
      : '';
  return (
    `\n${hanging('', line, layout, dim)}${changes ? hanging('', changes, layout, dim) : ''}` +
    (supersededBy ? hanging('', `The page says something else now: ${supersededBy.slice(0, 12)}.`, layout, yellow) : '')
  );
}

const day = (iso: string): string => iso.slice(0, 16).replace('T', ' ');
