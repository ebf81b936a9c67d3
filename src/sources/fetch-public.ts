import { lookup } from 'node:dns/promises';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { Readable } from 'node:stream';
import { createBrotliDecompress, createUnzip } from 'node:zlib';
import { isOwnNetwork } from './own-network.js';

/** More bytes than any page of news has. */
const mostBytes = 10_000_000;
const mostRedirects = 5;

/** How names become addresses, and which addresses are left alone. */
export interface Network {
  /** All IP addresses of a host name. */
  resolve(host: string): Promise<readonly string[]>;
  isRefused(address: string): boolean;
}

const internet: Network = {
  resolve: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
  isRefused: isOwnNetwork,
};

export interface Fetched {
  /** Where it was found, after redirects. */
  readonly url: string;
  readonly bytes: Uint8Array;
}

/**
 * What stands at a public web address. Each name is resolved once, its addresses are checked, and the connection goes to one of these very
 * addresses, so that a name that answers differently the second time gains nothing; redirects go the same way. Throws an Error that says why not.
 */
export async function fetchPublic(address: URL, signal: AbortSignal, network: Network = internet): Promise<Fetched> {
  let url = address;
  for (let hop = 0; hop <= mostRedirects; hop++) {
    const response = await answerOf(url, await addressesOf(url, network), signal);
    const { statusCode = 0 } = response;
    const { location } = response.headers;
    if (statusCode >= 300 && statusCode < 400 && location) {
      response.destroy();
      url = new URL(location, url);
      continue;
    }
    if (statusCode < 200 || statusCode > 299) {
      response.destroy();
      throw new Error(`the server answered ${statusCode}`);
    }
    return { url: url.href, bytes: await bytesOf(response) };
  }
  throw new Error('redirects without end');
}

/** The addresses that a URL's host has now, none of them refused. */
async function addressesOf(url: URL, { resolve, isRefused }: Network): Promise<readonly string[]> {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new Error(`${url.protocol} is no web address`);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const found = isIP(host) ? [host] : await resolve(host);
  if (found.length === 0) throw new Error(`${host} has no address`);
  if (found.some(isRefused)) throw new Error('lies in a network of this machine');
  return found;
}

function answerOf(url: URL, addresses: readonly string[], signal: AbortSignal): Promise<IncomingMessage> {
  const known = addresses.map((address) => ({ address, family: isIP(address) }));
  const lookupKnown: LookupFunction = (_host, { all }, done) =>
    all ? done(null, known) : done(null, known[0]!.address, known[0]!.family);
  const request = url.protocol === 'https:' ? httpsRequest : httpRequest;
  const headers = { accept: 'text/html,text/plain', 'accept-encoding': 'gzip, br', 'user-agent': 'rapporteur' };
  return new Promise((answer, fail) => {
    // An agent of its own: a connection kept from before may lead elsewhere.
    request(url, { lookup: lookupKnown, headers, signal, agent: false }, answer).on('error', fail).end();
  });
}

async function bytesOf(response: IncomingMessage): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of decompressed(response)) {
    length += (part as Uint8Array).length;
    if (length > mostBytes) {
      response.destroy();
      throw new Error('is too large for a page');
    }
    parts.push(part as Uint8Array);
  }
  return Buffer.concat(parts);
}

function decompressed(response: IncomingMessage): Readable {
  const encoding = response.headers['content-encoding'];
  if (!encoding || encoding === 'identity') return response;
  const unpacked = encoding === 'br' ? createBrotliDecompress() : createUnzip();
  response.on('error', (error) => unpacked.destroy(error));
  return response.pipe(unpacked);
}
