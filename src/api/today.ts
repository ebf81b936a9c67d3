/** Today in UTC: what deadlines are held against. */
export const today = (): string => new Date(Date.now()).toISOString().slice(0, 10);
