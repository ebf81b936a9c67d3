import type { Draft, Line } from './draft.js';
import { bodyStart } from './draft.js';

const issuer =
  "(?:ministry|department|embassy|high commission|mission|secretariat|government|commission|council|directorate|delegation|prime minister['’]s office|consulate|presidency|republic of|kingdom of|minist(?:ère|ere|erio|ério|ero|erium)|bundesministerium|auswärtiges amt|ambassade|embajada|embaixada|consulat|présidence|gobierno|gouvernement|governo|république|república|royaume|reino)";
const letterhead = new RegExp(
  `^(?:(?:the|permanent|high|state|federal|royal|national)\\s+)*${issuer}(?!\\p{L})[^.:|]{0,80}$`,
  'iu',
);
/** An organisation's name in capitals. */
const organisation =
  /^(?:\P{Ll}+\s)?(?:UNION|NATIONS|ORGANI[SZ]ATION|COMMUNITY|LEAGUE|BANK|FUND|AUTHORITY|SECRETARIAT|COMMISSION|COUNCIL|REPUBLIC)$/u;
/** Small words of a name; any other word in small letters makes a sentence. */
const linkWord =
  /^(?:of|for|the|and|on|to|in|at|with|de|des|du|del|da|do|das|dos|la|le|les|et|y|e|für|und|der|dans|en|el)$/;

/** What headlines in capitals say that such a body does: "Council Adopts …" is no letterhead. */
const headlineVerb =
  /^(?:adopts|agrees|announces|appoints|approves|attends|backs|calls|celebrates|concludes|condemns|confirms|denies|discusses|donates|expels|extends|gives|hails|hands|holds|hosts|imposes|issues|joins|launches|lauds|lifts|marks|meets|offers|opens|orders|plans|pledges|postpones|praises|reaffirms|recalls|receives|rejects|says|seeks|sends|sets|signs|summons|supports|suspends|unveils|urges|visits|votes|warns|welcomes)$/i;

/** The name of a ministry, embassy or organisation, as it stands above the headline: no word of it has the form of a verb. */
export function isLetterhead(text: string): boolean {
  if (organisation.test(text) && text.split(/\s+/).length <= 6) return true;
  const words = text.match(/[\p{L}\p{M}'’]+/gu) ?? [];
  return (
    letterhead.test(text) &&
    words.length <= 14 &&
    !words.some((w) => headlineVerb.test(w)) &&
    words.every((w) => /^\p{Lu}/u.test(w) || linkWord.test(w))
  );
}

/** A state's name over its ministry's is the lesser of the two. */
const stateAlone = /^(?:the\s+)?(?:government|republic|kingdom|gobierno|république|república)\b/iu;

/** Finds who issued the page: the markup's site name, or the office above the headline or on a line "From: …". */
export function findOutlet(draft: Draft): Draft {
  const body = bodyStart(draft.lines);
  const titleAt = draft.lines.findIndex((line) => line.kind === 'title');
  let outlet = draft.header.outlet;
  const lines = draft.lines.map((line, index): Line => {
    if (index < titleAt && line.kind === null && isLetterhead(line.text)) {
      if (outlet === null || stateAlone.test(outlet.value))
        outlet = { value: line.text, span: { start: line.start, end: line.end } };
      return { ...line, kind: 'byline' };
    }
    if (index < body && line.kind === null && /^From\s*:?$/i.test(draft.lines[index - 1]?.text ?? '')) {
      outlet ??= { value: line.text, span: { start: line.start, end: line.end } };
      return { ...line, kind: 'byline' };
    }
    const from = index < body && line.kind === null ? /^(?:From|Source|Issued by)\s*:\s*(?=\S)/i.exec(line.text) : null;
    if (!from || line.text.length > 120) return line;
    const start = line.start + from[0].length;
    const value = line.text.slice(from[0].length).replace(/\s*(?:\||<\S+@).*$/, '');
    // Whom the page names as its source says more than the name of the site that shows it.
    outlet = { value, span: { start, end: start + value.length } };
    return { ...line, kind: 'byline' };
  });
  const known = draft.metadata.outlet ?? siteIn(draft) ?? draft.page.hints.outlet;
  if (outlet === null && known !== undefined) outlet = { value: known, span: null };
  return { ...draft, lines, header: { ...draft.header, outlet } };
}

/** The site's name in the window's title, beside the headline: "Headline | The Paper". */
function siteIn({ metadata, header }: Draft): string | undefined {
  const { windowTitle } = metadata;
  const headline = header.title?.value;
  if (windowTitle === undefined || headline === undefined) return undefined;
  const parts = windowTitle.split(/\s+[|–—·»-]\s+/);
  const rest = parts.filter((part) => !sameWords(headline, part));
  return parts.length - rest.length === 1 && rest.length > 0 ? rest[0]! : undefined;
}

function sameWords(a: string, b: string): boolean {
  const fold = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  return fold(a) === fold(b);
}
