import { decode, isBinary } from './decode.js';
import { fetchPublic, type Network } from './fetch-public.js';
import { formOfContent } from './form.js';
import { failure, type Sourced } from './records.js';

/** The page at a web address. Only http and https, only from public hosts, also after redirects; gives up after twenty seconds. */
export async function pageAt(
  address: string,
  network?: Network,
  signal: AbortSignal = AbortSignal.timeout(20_000),
): Promise<Sourced> {
  try {
    const { url, bytes } = await fetchPublic(new URL(address), signal, network);
    return pageOf(address, url, bytes);
  } catch (error) {
    return failure(address, reasonOf(error, signal));
  }
}

function pageOf(source: string, url: string, bytes: Uint8Array): Sourced {
  if (isBinary(bytes)) return failure(source, 'is no text');
  const content = decode(bytes);
  const form = formOfContent(content) === 'html' ? 'html' : 'text';
  return { page: { source, url, form, content, hints: {} } };
}

function reasonOf(error: unknown, signal: AbortSignal): string {
  if (signal.aborted) return 'no answer within twenty seconds';
  if (!(error instanceof Error)) return String(error);
  if ((error as NodeJS.ErrnoException).code === 'ERR_INVALID_URL') return 'is no web address';
  return error.message;
}
