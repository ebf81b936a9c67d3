/** The kinds of finding in the order in which they are shown, and what one of each is called. */
export const findingKinds = ['meetings', 'commitments', 'deliveries', 'statements', 'events'] as const;
export const singularOf = {
  meetings: 'meeting',
  commitments: 'commitment',
  deliveries: 'delivery',
  statements: 'statement',
  events: 'event',
} as const;
