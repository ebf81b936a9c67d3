import { Fragment } from 'react';
import { addressOf } from '../addresses.js';

/** Several people in words, each a link to what the record knows of them. */
export function People({ names }: { readonly names: readonly string[] }) {
  return names.map((name, i) => (
    <Fragment key={name}>
      {i > 0 && (i === names.length - 1 ? ' and ' : ', ')}
      <a href={addressOf.person(name)} dir="auto">
        {name}
      </a>
    </Fragment>
  ));
}
