import { addressOf } from '../addresses.js';
import type { Overview } from '../answers.js';
import { subjectWords } from './wording.js';

/** Subjects with how many findings are on each. */
export function SubjectList({ subjects }: Pick<Overview, 'subjects'>) {
  if (subjects.length === 0) return <p className="none">No subject is named.</p>;
  return (
    <ul className="tags">
      {subjects.map(({ subject, findings }) => (
        <li key={subject}>
          <a href={addressOf.subject(subject)}>
            {subjectWords(subject)} <span className="count">{findings}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
