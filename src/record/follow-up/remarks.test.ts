import { expect, it } from 'vitest';
import { remarkOf } from './remarks.js';

it.each([
  ['The clinic has not received a single ambulance.', 'contradicted'],
  ['The ministry denied that any money had come.', 'contradicted'],
  ['Norway failed to deliver the boats.', 'contradicted'],
  ['No funds have been disbursed since the pledge.', 'contradicted'],
  ['None of the lorries have arrived.', 'contradicted'],
  ['The villages are still waiting for their pumps.', 'contradicted'],
  ['The company did not pay its share.', 'contradicted'],
  ['The harbour received nothing.', 'contradicted'],
  ['Work on the pier has begun.', 'begun'],
  ['So far 12 of the boats are there.', 'delivered in part'],
  ['The boats were delivered in March.', 'delivered'],
  ['Nobody was hurt, and no other ships are in the bay.', null],
  ['The minister received her guest at noon.', null],
  ['No date was named.', null],
])('%s', (sentence, standing) => {
  expect(remarkOf(sentence)).toBe(standing);
});
