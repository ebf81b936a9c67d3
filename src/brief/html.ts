import type { Brief } from './compose.js';
import { briefMarkdown } from './markdown.js';

const style = `body{font:11pt/1.45 Georgia,serif;max-width:44em;margin:2em auto;padding:0 1em;color:#111}
h1{font-size:1.6em}h2{font-size:1.15em;border-bottom:1px solid #999;margin-top:1.6em}
li{margin:.3em 0;break-inside:avoid}ul ul{font-size:.92em;color:#333}@page{margin:2cm}`;

/** A brief as one HTML page for the printer, without scripts. Made from the same Markdown, so that the two cannot differ. */
export function briefHtml(brief: Brief): string {
  const lines = briefMarkdown(brief).split('\n');
  const body: string[] = [];
  let depth = 0;
  const goTo = (wanted: number) => {
    for (; depth < wanted; depth++) body.push('<ul>');
    for (; depth > wanted; depth--) body.push('</ul>');
  };
  for (const line of lines) {
    const item = /^( *)- (.*)$/.exec(line);
    const heading = /^(#+) (.*)$/.exec(line);
    goTo(item ? item[1]!.length / 2 + 1 : 0);
    if (item) body.push(`<li>${inline(item[2]!)}</li>`);
    else if (heading) body.push(`<h${heading[1]!.length}>${inline(heading[2]!)}</h${heading[1]!.length}>`);
    else if (line) body.push(`<p>${inline(line)}</p>`);
  }
  goTo(0);
  const title = escaped(lines[0]!.replace(/^# /, ''));
  return `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>${title}</title><style>${style}</style></head>\n<body>\n${body.join('\n')}\n</body></html>\n`;
}

const inline = (text: string): string => escaped(text).replace(/\*\*(.+?)\*\*/g, '<strong>$1</strong>');

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
