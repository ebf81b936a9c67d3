import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Issuer } from '../../knowledge/people/compile.js';
import type { Document } from '../../model/document.js';

/** How far into a page the office that issues it is named. */
const headLength = 500;

function hostOf(url: string | null): string {
  return /^[a-z]+:\/\/([^/:]+)/i.exec(url ?? '')?.[1]?.toLowerCase() ?? '';
}

/**
 * The government or organisation that issues a page, where it speaks for itself: told by the page's host, its outlet or byline, or by an office
 * named in its first lines. Null for a newspaper, and where two could be meant.
 */
export function issuerOf(document: Document, knowledge: Knowledge): Issuer | null {
  const { issuers } = knowledge.people;
  const host = hostOf(document.url) || hostOf(document.source);
  const byHost = issuers.find((i) => i.hosts.some((h) => host === h || host.endsWith(`.${h}`)));
  if (byHost) return byHost;
  const lines =
    `${document.header.outlet?.value ?? ''}\n${document.header.byline?.value ?? ''}\n${document.text.slice(0, headLength)}`
      .split('\n')
      .map((line) => line.trim().replace(/^(?:From|By|Source|Issued by):?\s+/, ''));
  const printedHost = issuers.find((i) =>
    i.hosts.some((h) =>
      lines.some((l) => patternOf(`(?:^|[\\s./])${h.replace('.', '\\.')}(?:$|[\\s/|])`, 'i').test(l)),
    ),
  );
  if (printedHost) return printedHost;
  const signed = issuers.find((i) => i.signatures.some((office) => lines.some((l) => isSignature(l, office))));
  if (signed) return signed;
  // An office that stands on a line of its own, or in the byline: `Office of the Spokesperson`.
  return (
    issuers.find((i) =>
      i.offices.some((office) =>
        lines.some(
          (l) =>
            l === office ||
            l.startsWith(`${office}\t`) ||
            patternOf(`^(?:${literal(office)})(?:\\s{2,}|\\s*[|,]|$)`).test(l),
        ),
      ),
    ) ?? null
  );
}

/** `Ann Cole, Department Spokesperson` on a line of its own. */
const isSignature = (line: string, office: string): boolean =>
  line.length < office.length + 60 && patternOf(`^\\p{Lu}[^,]+, (?:Acting )?${literal(office)}\\s*$`, 'u').test(line);

/** Patterns made before: their number is that of the hosts and offices of `issuers.yaml`. */
const patterns = new Map<string, RegExp>();

function patternOf(source: string, flags = ''): RegExp {
  let pattern = patterns.get(source);
  if (!pattern) {
    pattern = new RegExp(source, flags);
    patterns.set(source, pattern);
  }
  return pattern;
}

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
