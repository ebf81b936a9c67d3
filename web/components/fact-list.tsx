import type { Facts } from './facts.js';

/** What else a finding says: names of facts with their values. */
export function FactList({ facts: { more } }: { readonly facts: Facts }) {
  return (
    <dl>
      {more.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
