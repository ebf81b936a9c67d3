import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';
import { decode, isBinary } from './decode.js';
import { formOfContent } from './form.js';
import { failure, type Sourced } from './records.js';

/** More bytes than any page of news has. */
const mostBytes = 10_000_000;
const mostRedirects = 5;

/** Addresses that are this machine or its own network: a page is never fetched from there on somebody else's word. */
const own = new BlockList();
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const)
  own.addSubnet(net, prefix, 'ipv4');
for (const [net, prefix] of [
  ['::', 127],
  ['fc00::', 7],
  ['fe80::', 10],
] as const)
  own.addSubnet(net, prefix, 'ipv6');

/** The page at a web address. Only http and https, only from public hosts, also after redirects; gives up after twenty seconds. */
export async function pageAt(address: string, signal: AbortSignal = AbortSignal.timeout(20_000)): Promise<Sourced> {
  try {
    let url = new URL(address);
    for (let hop = 0; hop <= mostRedirects; hop++) {
      const refusal = await refusalOf(url);
      if (refusal) return failure(address, refusal);
      const response = await fetch(url, { redirect: 'manual', signal, headers: { accept: 'text/html,text/plain' } });
      const onward = response.headers.get('location');
      if (response.status >= 300 && response.status < 400 && onward) {
        url = new URL(onward, url);
        continue;
      }
      if (!response.ok) return failure(address, `the server answered ${response.status}`);
      return pageOf(address, url.href, await bytesOf(response));
    }
    return failure(address, 'redirects without end');
  } catch (error) {
    return failure(address, reasonOf(error));
  }
}

/** Why a page is not fetched from a URL; null where it may be. */
export async function refusalOf(url: URL): Promise<string | null> {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return `${url.protocol} is no web address`;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const found = isIP(host) ? [{ address: host, family: isIP(host) }] : await lookup(host, { all: true });
  return found.some(({ address, family }) => isOwn(address, family)) ? 'lies in a network of this machine' : null;
}

function isOwn(address: string, family: number): boolean {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return own.check(mapped, 'ipv4');
  return own.check(address, family === 6 ? 'ipv6' : 'ipv4');
}

async function bytesOf(response: Response): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    length += part.length;
    if (length > mostBytes) throw new Error('is too large for a page');
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function pageOf(source: string, url: string, bytes: Uint8Array): Sourced {
  if (isBinary(bytes)) return failure(source, 'is no text');
  const content = decode(bytes);
  const form = formOfContent(content) === 'html' ? 'html' : 'text';
  return { page: { source, url, form, content, hints: {} } };
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return 'no answer within twenty seconds';
  if (error instanceof TypeError && error.message === 'Invalid URL') return 'is no web address';
  const cause = error.cause instanceof Error ? error.cause.message : null;
  return cause ?? error.message;
}
