import { describe, expect, it } from 'vitest';
import { decode, isBinary } from './decode.js';

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0));
const utf16be = (text: string): Uint8Array => Buffer.from(text, 'utf16le').swap16();
const joined = (...parts: Uint8Array[]): Uint8Array => Buffer.concat(parts);

describe('decode', () => {
  it.each([
    ['UTF-8', Buffer.from('Türkiye – “talks”'), 'Türkiye – “talks”'],
    ['UTF-8 with a mark', joined(Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from('Lomé')), 'Lomé'],
    ['UTF-16LE with a mark', joined(Buffer.from([0xff, 0xfe]), Buffer.from('Lomé met', 'utf16le')), 'Lomé met'],
    ['UTF-16BE with a mark', joined(Buffer.from([0xfe, 0xff]), utf16be('Lomé met')), 'Lomé met'],
    ['UTF-16LE without a mark', Buffer.from('The ministers met', 'utf16le'), 'The ministers met'],
    ['UTF-16BE without a mark', utf16be('The ministers met'), 'The ministers met'],
    [
      'windows-1252 undeclared',
      latin1('Ministers \x93met\x94 in Lom\xe9 \x96 at last'),
      'Ministers “met” in Lomé – at last',
    ],
    [
      'declared by a meta element',
      latin1('<meta charset="iso-8859-2"><p>Lech Wa\xb3\xeasa</p>'),
      '<meta charset="iso-8859-2"><p>Lech Wałęsa</p>',
    ],
    [
      'declared in the old manner',
      latin1('<meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><p>\xcc\xe8\xf0</p>'),
      '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><p>Мир</p>',
    ],
    [
      'declared in Japanese',
      joined(latin1('<meta charset="shift_jis">'), Uint8Array.of(0x93, 0x8c, 0x8b, 0x9e)),
      '<meta charset="shift_jis">東京',
    ],
    [
      'declared wrongly: UTF-8 it is',
      Buffer.from('<meta charset="iso-8859-1"><p>Lomé</p>'),
      '<meta charset="iso-8859-1"><p>Lomé</p>',
    ],
    [
      'declared in an unknown name',
      Buffer.from('<meta charset="klingon"><p>Lomé</p>'),
      '<meta charset="klingon"><p>Lomé</p>',
    ],
    [
      'UTF-8 with one broken character',
      joined(Buffer.from('Türkiye, Lomé, Côte d’Ivoire '), Uint8Array.of(0xff), Buffer.from(' met')),
      'Türkiye, Lomé, Côte d’Ivoire \uFFFD met',
    ],
    ['nothing', new Uint8Array(), ''],
  ])('%s', (_name, bytes, text) => {
    expect(decode(bytes)).toBe(text);
  });
});

describe('isBinary', () => {
  it.each([
    ['a PNG', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13), true],
    ['control characters', Uint8Array.from({ length: 100 }, (_v, i) => (i % 8) + 1), true],
    ['text', Buffer.from('The ministers met.\r\n'), false],
    ['UTF-16', Buffer.from('The ministers met.', 'utf16le'), false],
    ['windows-1252', latin1('Lom\xe9'), false],
    ['nothing', new Uint8Array(), false],
  ])('%s', (_name, bytes, binary) => {
    expect(isBinary(bytes)).toBe(binary);
  });
});
