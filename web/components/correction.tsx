import { useEffect, useRef, useState } from 'react';
import type { Waiting } from './findings-queue.js';

interface CorrectionProps {
  readonly finding: Waiting['finding'];
  readonly onCorrect: (correction: { field: string; value: unknown; reason: string | null }) => void;
  readonly onCancel: () => void;
}

/** Fields that are not a person's to correct: where the words stand, and what the machine says of itself. */
const fixed = new Set(['id', 'evidence', 'confidence', 'rule']);

/** Puts one field of a finding right. Lists are written with commas between; what is not plain text, as JSON. */
export function Correction({ finding, onCorrect, onCancel }: CorrectionProps) {
  const fields = Object.entries(finding).filter(([name]) => !fixed.has(name));
  const first = useRef<HTMLSelectElement>(null);
  useEffect(() => first.current?.focus(), []);
  const [field, setField] = useState(fields[0]![0]);
  const old = Object.fromEntries(fields)[field] as unknown;
  return (
    <form
      className="correction"
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        const reason = String(form.get('reason')).trim() || null;
        onCorrect({ field, value: read(String(form.get('value')), old), reason });
      }}
    >
      <label>
        Field{' '}
        <select ref={first} value={field} onChange={(event) => setField(event.target.value)}>
          {fields.map(([name]) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </label>
      <label>
        Should be <input key={field} name="value" defaultValue={textOf(old)} />
      </label>
      <label>
        Because <input name="reason" />
      </label>
      <span className="actions">
        <button type="submit">Keep the correction</button>
        <button type="button" className="quiet" onClick={onCancel}>
          Cancel
        </button>
      </span>
    </form>
  );
}

const plainList = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((v) => typeof v === 'string');

function textOf(value: unknown): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  return plainList(value) ? value.join(', ') : JSON.stringify(value);
}

function read(text: string, old: unknown): unknown {
  if (plainList(old))
    return text
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean);
  if (text.trim() === '') return null;
  if (typeof old === 'string' || old === null) return text.trim();
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text.trim();
  }
}
