import type { AdditionEvent, Additions } from '../answers.js';
import { call } from '../api.js';

/** Sends pages in and calls `onEvent` for each thing that happens to them. Resolves at the end; aborting stops after the page at hand. Rejects with a Problem where the server refuses. */
export async function sendAdditions(
  sent: Additions,
  onEvent: (event: AdditionEvent) => void,
  signal: AbortSignal,
): Promise<void> {
  const response = await call('/api/additions', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify(sent),
    signal,
  });
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const pieces = (rest + value).split('\n\n');
    rest = pieces.pop() ?? '';
    for (const piece of pieces) {
      const data = dataOf(piece);
      if (data) onEvent(JSON.parse(data) as AdditionEvent);
    }
  }
}

/** The data of one server-sent event; its lines are joined as the standard says. */
function dataOf(event: string): string {
  return event
    .split('\n')
    .filter((line) => line.startsWith('data:'))
    .map((line) => line.slice(5).trimStart())
    .join('\n');
}

/** A file's bytes in base64. */
export async function base64Of(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  for (let i = 0; i < bytes.length; i += 0x8000) text += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return btoa(text);
}
