/** Verbs by which something is asked of others, who alone could promise it. */
export const asking: ReadonlySet<string> = new Set('urge call encourage ask press invite request implore'.split(' '));

/** The same, and verbs by which something is wanted or expected of others. */
export const expecting: ReadonlySet<string> = new Set([...asking, ...'expect want need remind push'.split(' ')]);
