import { describe, expect, it } from 'vitest';
import { pageAt, refusalOf } from './address.js';

describe('fetching a page', () => {
  it.each([
    ['http://127.0.0.1/', 'own network'],
    ['http://[::1]/', 'own network'],
    ['http://[::ffff:127.0.0.1]/', 'own network'],
    ['http://10.1.2.3/x', 'own network'],
    ['http://169.254.169.254/latest', 'own network'],
    ['http://localhost:8321/', 'own network'],
    ['file:///etc/hosts', 'no web address'],
    ['http://203.0.113.7/', null],
    ['https://[2001:db8::1]/', null],
  ])('%s: %s', async (address, reason) => {
    const refusal = await refusalOf(new URL(address));
    if (reason === null) expect(refusal).toBeNull();
    else expect(refusal).toContain(reason === 'own network' ? 'network of this machine' : reason);
  });

  it.each(['not an address', 'http://127.0.0.1:9/'])('says why %s cannot be had', async (address) => {
    const sourced = await pageAt(address);
    expect('failure' in sourced && sourced.failure.message).toContain(address);
  });
});
