import { expect, it } from 'vitest';
import { currencyOf } from './currency.js';
import { numberOf } from './number.js';

it.each([
  ['two', 2],
  ['Twenty-five', 25],
  ['1,650', 1650],
  ['2.5', 2.5],
  ['100,000', 100000],
  ['12,50', null],
  ['2021-22', null],
  ['several', null],
  ['', null],
])('numberOf(%s) is %s', (text, expected) => {
  expect(numberOf(text)).toBe(expected);
});

it.each([
  ['A$', 'AUD'],
  ['euros', 'EUR'],
  ['$', 'USD'],
  ['US$', 'USD'],
  ['NOK', 'NOK'],
  ['roubles', 'RUB'],
  ['boats', null],
])('currencyOf(%s) is %s', (text, expected) => {
  expect(currencyOf(text)).toBe(expected);
});
