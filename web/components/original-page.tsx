interface OriginalPageProps {
  readonly document: string;
  /** `text` where the source was plain text. */
  readonly form: 'html' | 'text';
}

/** The page as it was handed over, in a frame of its own without any rights: it runs nothing and loads nothing. */
export function OriginalPage({ document, form }: OriginalPageProps) {
  return (
    <section className="original" aria-labelledby="original-title">
      <h2 id="original-title">{form === 'html' ? 'The original page' : 'The original text'}</h2>
      <p>
        {form === 'html'
          ? 'As it was handed over, but inert: no script, no link, nothing from elsewhere.'
          : 'As it was handed over.'}
      </p>
      <iframe
        className={form}
        title={form === 'html' ? 'The original page' : 'The original text'}
        sandbox=""
        referrerPolicy="no-referrer"
        src={`/api/documents/${encodeURIComponent(document)}/original`}
      />
    </section>
  );
}
