import { createColors } from 'picocolors';

export type Colors = ReturnType<typeof createColors>;

/** Colours for a terminal, or functions that leave text as it is. */
export const coloursFor = (enabled: boolean): Colors => createColors(enabled);
