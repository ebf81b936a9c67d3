import { expect, it } from 'vitest';
import { growthOf } from './growth.js';

it('tells accuracy by the end of each day, in the order of the days and each kind for itself', () => {
  const said = (kind: string, madeAt: string, right: boolean) => ({ kind, madeAt, right });
  const grown = growthOf([
    said('links', '2024-05-11T09:00:00Z', false),
    said('meetings', '2024-05-10T08:00:00Z', true),
    said('meetings', '2024-05-10T09:00:00Z', false),
    said('meetings', '2024-05-12T09:00:00Z', true),
  ]);
  expect(grown).toEqual([
    { day: '2024-05-10', kind: 'meetings', right: 1, wrong: 1 },
    { day: '2024-05-11', kind: 'links', right: 0, wrong: 1 },
    { day: '2024-05-12', kind: 'meetings', right: 2, wrong: 1 },
  ]);
});
