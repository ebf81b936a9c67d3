import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenRecord, openRecord } from '../record/open.js';
import { createApi } from './app.js';
import type { Routes } from './routes.js';

let record: OpenRecord;
const web = mkdtempSync(join(tmpdir(), 'rapporteur-session-'));

beforeAll(async () => {
  record = await openRecord({ kind: 'memory' });
  writeFileSync(
    join(web, 'index.html'),
    '<!doctype html><meta name="session" content="open" /><title>Rapporteur</title>',
  );
});
afterAll(async () => {
  await record.close();
  rmSync(web, { recursive: true });
});

const serverWith = (token: string | null): Routes => createApi({ record, version: '1', token, web });
const signIn = (app: Routes, token: string, origin = 'http://localhost', type = 'application/json') =>
  app.request(`${origin}/api/session`, {
    method: 'POST',
    headers: { 'content-type': type },
    body: JSON.stringify({ token }),
  });
const cookieOf = (response: Response): string => response.headers.get('set-cookie')!.split(';')[0]!;
const statusWith = async (app: Routes, headers: Record<string, string>): Promise<number> =>
  (await app.request('/api/documents', { headers })).status;

describe('a server with a token', () => {
  it.each([
    [undefined, 401],
    ['Bearer wrong', 401],
    ['Basic secret', 401],
    ['Bearer secret', 200],
  ])('answers a program that names %s by %i', async (authorization, status) => {
    expect(await statusWith(serverWith('secret'), authorization ? { authorization } : {})).toBe(status);
  });

  it('signs a browser in by a cookie that scripts cannot read, and out', async () => {
    const app = serverWith('secret');
    const signedIn = await signIn(app, 'secret');
    expect(signedIn.status).toBe(204);
    expect(signedIn.headers.get('set-cookie')).toMatch(/; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(signedIn.headers.get('set-cookie')).not.toContain('secret');
    const cookie = cookieOf(signedIn);
    expect(await statusWith(app, { cookie })).toBe(200);
    expect((await app.request('/api/session', { method: 'DELETE', headers: { cookie } })).status).toBe(204);
    expect(await statusWith(app, { cookie })).toBe(401);
  });

  it('sends the cookie over encrypted connections only where it is given over one', async () => {
    expect(
      (await signIn(serverWith('secret'), 'secret', 'https://record.example')).headers.get('set-cookie'),
    ).toContain('; Secure');
  });

  it.each([
    ['another token’s pass', async () => cookieOf(await signIn(serverWith('other'), 'other'))],
    ['a pass made longer', async () => cookieOf(await signIn(serverWith('secret'), 'secret')).replace('=', '=z')],
    ['no pass at all', async () => 'rapporteur-session='],
    ['what is no pass', async () => 'rapporteur-session=.secret'],
  ])('does not let in %s', async (_, cookie) => {
    expect(await statusWith(serverWith('secret'), { cookie: await cookie() })).toBe(401);
  });

  it('knows the passes of another server with the same token', async () => {
    const cookie = cookieOf(await signIn(serverWith('secret'), 'secret'));
    expect(await statusWith(serverWith('secret'), { cookie })).toBe(200);
  });

  it('takes a wrong bearer token for what it is, whatever the cookie says', async () => {
    const app = serverWith('secret');
    const cookie = cookieOf(await signIn(app, 'secret'));
    expect(await statusWith(app, { cookie, authorization: 'Bearer wrong' })).toBe(401);
  });

  it.each([
    ['the wrong token', 'wrong', 'application/json', 401],
    ['no token', '', 'application/json', 400],
    ['a form of another site', 'secret', 'text/plain', 415],
  ])('does not sign in by %s', async (_, token, type, status) => {
    const response = await signIn(serverWith('secret'), token, 'http://localhost', type);
    expect(response.status).toBe(status);
    expect(response.headers.get('set-cookie')).toBeNull();
  });

  it('tells the page whether to ask for the token', async () => {
    const app = serverWith('secret');
    const page = async (server: Routes, headers = {}): Promise<string> =>
      (await server.request('/documents', { headers })).text();
    expect(await page(app)).toContain('content="needed"');
    expect(await page(app, { cookie: cookieOf(await signIn(app, 'secret')) })).toContain('content="signed-in"');
    expect(await page(serverWith(null))).toContain('content="open"');
    expect(await (await app.request('/api/session')).json()).toEqual({ state: 'needed' });
  });

  it('tells each caller its own state', async () => {
    const app = serverWith('secret');
    const cookie = cookieOf(await signIn(app, 'secret'));
    expect(await (await app.request('/api/session', { headers: { cookie } })).json()).toEqual({ state: 'signed-in' });
    expect(await (await app.request('/api/session')).json()).toEqual({ state: 'needed' });
  });

  it('answers by any name', async () => {
    const response = await serverWith('secret').request('http://record.example/api/documents', {
      headers: { authorization: 'Bearer secret' },
    });
    expect(response.status).toBe(200);
  });
});

describe('a server without a token', () => {
  it.each([
    ['http://localhost:8321/api/documents', 200],
    ['http://127.0.0.1:8321/api/documents', 200],
    ['http://[::1]:8321/api/documents', 200],
    ['http://rebound.example:8321/api/documents', 403],
    ['http://127.0.0.1.rebound.example/', 403],
  ])('answers %s by %i', async (address, status) => {
    expect((await serverWith(null).request(address)).status).toBe(status);
  });
});
