import type { ReactNode } from 'react';

/** The little Markdown that briefs are written in, shown: headings, lists, paragraphs, emphasis. Anything else stays as it is typed. */
export function MarkdownView({ text }: { readonly text: string }) {
  return (
    <div className="markdown">
      {text.split(/\n{2,}/).map((block, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no name but their place
        <Block key={i} block={block.trim()} />
      ))}
    </div>
  );
}

function Block({ block }: { readonly block: string }): ReactNode {
  const heading = /^(#{1,3}) (.*)$/.exec(block);
  if (heading) {
    const Heading = `h${heading[1]!.length + 1}` as 'h2' | 'h3' | 'h4';
    return <Heading>{heading[2]}</Heading>;
  }
  const lines = block.split('\n');
  if (lines.every((line) => /^[-*] /.test(line)))
    return (
      <ul>
        {lines.map((line) => (
          <li key={line}>{emphasised(line.slice(2))}</li>
        ))}
      </ul>
    );
  return block ? <p>{emphasised(block)}</p> : null;
}

function emphasised(text: string): ReactNode[] {
  let at = 0;
  return text.split(/(\*\*[^*]+\*\*|\[[^\]]+\]$)/).map((piece) => {
    const key = at;
    at += piece.length;
    if (piece.startsWith('**')) return <strong key={key}>{piece.slice(2, -2)}</strong>;
    if (piece.startsWith('[')) return <cite key={key}>{piece}</cite>;
    return piece;
  });
}
