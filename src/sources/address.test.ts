import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageAt } from './address.js';
import type { Network } from './fetch-public.js';
import { isOwnNetwork } from './own-network.js';

describe('isOwnNetwork', () => {
  it.each([
    ['127.0.0.1', true],
    ['127.8.8.8', true],
    ['0.0.0.0', true],
    ['10.1.2.3', true],
    ['100.64.0.1', true],
    ['169.254.169.254', true],
    ['172.31.255.255', true],
    ['172.32.0.1', false],
    ['192.168.1.1', true],
    ['224.0.0.1', true],
    ['255.255.255.255', true],
    ['203.0.113.7', false],
    ['8.8.8.8', false],
    ['::', true],
    ['::1', true],
    ['::ffff:127.0.0.1', true],
    ['::ffff:7f00:1', true],
    ['::ffff:203.0.113.7', false],
    ['64:ff9b::7f00:1', true],
    ['2002:7f00:1::', true],
    ['fd00::1', true],
    ['fe80::1', true],
    ['ff02::1', true],
    ['2001:db8::1', false],
  ])('%s: %s', (address, own) => {
    expect(isOwnNetwork(address)).toBe(own);
  });
});

describe('fetching a page', () => {
  let server: Server;
  let port: number;
  const asked: string[] = [];
  const answers: Record<string, (response: ServerResponse, request: IncomingMessage) => void> = {
    '/page': (response) => response.end('<p>The ministers met.</p>'),
    '/packed': (response) => response.setHeader('content-encoding', 'gzip').end(gzipSync('<p>Packed.</p>')),
    '/brotli': (response) => response.setHeader('content-encoding', 'br').end(brotliCompressSync('<p>Packed.</p>')),
    '/moved': (response) => response.writeHead(302, { location: '/page' }).end(),
    '/inward': (response) => response.writeHead(302, { location: `http://inside.example:${port}/page` }).end(),
    '/literal': (response) => response.writeHead(301, { location: `http://127.0.0.3:${port}/page` }).end(),
    '/file': (response) => response.writeHead(302, { location: 'file:///etc/hosts' }).end(),
    '/round': (response) => response.writeHead(302, { location: '/round' }).end(),
    '/bomb': (response) => response.setHeader('content-encoding', 'gzip').end(gzipSync(Buffer.alloc(11_000_000, 65))),
    '/picture': (response) => response.end(Buffer.from([0x89, 0x50, 0, 0, 0, 1])),
  };
  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(`${request.socket.localAddress} ${request.headers.host?.split(':')[0]} ${request.url}`);
      const known = answers[request.url!];
      if (known) known(response, request);
      else response.writeHead(404).end();
    });
    // Every 127.x.x.x is this machine: 127.0.0.1 plays a public address here, 127.0.0.3 one inside.
    await new Promise<void>((ready) => server.listen(0, '0.0.0.0', ready));
    port = (server.address() as AddressInfo).port;
  });
  afterAll(() => server.close());

  /** Names as rows of the answers that they give one after another. */
  const networkOf = (names: Readonly<Record<string, readonly (readonly string[])[]>>): Network => {
    const times = new Map<string, number>();
    return {
      resolve: async (host) => {
        const n = times.get(host) ?? 0;
        times.set(host, n + 1);
        const rows = names[host];
        if (!rows) throw new Error(`getaddrinfo ENOTFOUND ${host}`);
        return rows[Math.min(n, rows.length - 1)]!;
      },
      isRefused: (address) => address !== '127.0.0.1',
    };
  };
  const network = () => networkOf({ 'news.example': [['127.0.0.1']], 'inside.example': [['127.0.0.3']] });

  it.each([
    ['/page', 'The ministers met.', '/page'],
    ['/packed', 'Packed.', '/packed'],
    ['/brotli', 'Packed.', '/brotli'],
    ['/moved', 'The ministers met.', '/page'],
  ])('reads %s', async (path, words, foundAt) => {
    const sourced = await pageAt(`http://news.example:${port}${path}`, network());
    expect(sourced).toMatchObject({
      page: { content: `<p>${words}</p>`, url: `http://news.example:${port}${foundAt}`, form: 'html' },
    });
  });

  it.each([
    ['/inward', 'a network of this machine'],
    ['/literal', 'a network of this machine'],
    ['/file', 'file: is no web address'],
    ['/round', 'redirects without end'],
    ['/bomb', 'too large'],
    ['/picture', 'is no text'],
    ['/none', 'answered 404'],
  ])('says why %s cannot be had', async (path, reason) => {
    asked.length = 0;
    const sourced = await pageAt(`http://news.example:${port}${path}`, network());
    expect('failure' in sourced && sourced.failure.message).toContain(reason);
    expect(asked.filter((line) => !line.startsWith('127.0.0.1 news.example'))).toEqual([]);
  });

  it('connects to the very address that it checked, whatever the name says the second time', async () => {
    asked.length = 0;
    const turning = networkOf({ 'turning.example': [['127.0.0.1'], ['127.0.0.3']] });
    expect(await pageAt(`http://turning.example:${port}/page`, turning)).toHaveProperty('page');
    expect(asked).toEqual(['127.0.0.1 turning.example /page']);
    // The second time, also after a redirect, it is checked anew.
    expect(await pageAt(`http://turning.example:${port}/page`, turning)).toHaveProperty('failure');
    const turningOnTheWay = networkOf({ 'turning.example': [['127.0.0.1'], ['127.0.0.3']] });
    expect(await pageAt(`http://turning.example:${port}/moved`, turningOnTheWay)).toHaveProperty('failure');
  });

  it('refuses a name of which any address is refused', async () => {
    const both = networkOf({ 'both.example': [['127.0.0.1', '127.0.0.3']] });
    expect(await pageAt(`http://both.example:${port}/page`, both)).toHaveProperty('failure');
  });

  it.each([
    ['not an address', 'is no web address'],
    ['file:///etc/hosts', 'file: is no web address'],
    ['http://127.0.0.1:9/', 'a network of this machine'],
    ['http://[::ffff:127.0.0.1]/', 'a network of this machine'],
    ['http://2130706433/', 'a network of this machine'],
    ['http://0x7f.1/', 'a network of this machine'],
    ['http://169.254.169.254/latest', 'a network of this machine'],
  ])('never asks %s', async (address, reason) => {
    const sourced = await pageAt(address);
    expect('failure' in sourced && sourced.failure.message).toContain(reason);
    expect('failure' in sourced && sourced.failure.message).toContain(address);
  });
});
