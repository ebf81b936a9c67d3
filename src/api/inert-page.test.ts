import { describe, expect, it } from 'vitest';
import { inertPage, pageOfText } from './inert-page.js';

describe('inertPage', () => {
  it.each([
    ['<script>steal()</script><p>Met.</p>', /steal|script/],
    ['<p onclick="steal()" ONMOUSEOVER=steal()>Met.</p>', /steal|onclick|onmouseover/i],
    ['<img src=https://elsewhere.example/a.png onerror=steal() alt=Flags>Met.', /elsewhere|steal/],
    ['<img srcset="https://elsewhere.example/a.png 2x" src="//elsewhere.example/b.png">Met.', /elsewhere/],
    ['<picture><source srcset="https://elsewhere.example/a.webp"><img alt=x></picture>Met.', /elsewhere/],
    ['<a href="javascript:steal()">Met.</a>', /steal/],
    ['<a href="https://elsewhere.example/" ping="https://elsewhere.example/p">Met.</a>', /elsewhere/],
    ['<meta http-equiv="refresh" content="0;url=https://elsewhere.example/"><p>Met.', /elsewhere|refresh/],
    ['<base href="https://elsewhere.example/"><p>Met.', /elsewhere/],
    ['<link rel=stylesheet href="https://elsewhere.example/a.css"><p>Met.', /elsewhere/],
    [
      '<form action="https://elsewhere.example/"><button formaction="https://elsewhere.example/b">Met.</button></form>',
      /elsewhere|<form/,
    ],
    [
      '<iframe src="https://elsewhere.example/"></iframe><iframe srcdoc="<script>steal()</script>"></iframe>Met.',
      /elsewhere|steal/,
    ],
    [
      '<object data="https://elsewhere.example/a.swf"></object><embed src="https://elsewhere.example/a.swf">Met.',
      /elsewhere/,
    ],
    [
      '<style>@import "https://elsewhere.example/a.css"; p { background: url(https://elsewhere.example/a.png) }</style><p>Met.',
      /elsewhere/,
    ],
    ['<p style="background: url(\'https://elsewhere.example/a.png\')">Met.</p>', /elsewhere/],
    ['<body background="https://elsewhere.example/a.png"><p>Met.', /elsewhere/],
    ['<noscript><img src="https://elsewhere.example/pixel"></noscript>Met.', /elsewhere/],
    ['<noscript><p title="</noscript><img src=https://elsewhere.example/ onerror=steal()>">Met.</noscript>', /<img/],
    [
      '<svg><image href="https://elsewhere.example/a.png"/><use xlink:href="https://elsewhere.example/a.svg#x"/></svg>Met.',
      /elsewhere/,
    ],
    ['<svg><script>steal()</script><a xlink:href="javascript:steal()"><text>Met.</text></a></svg>', /steal/],
    ['<svg><animate attributeName=href values="javascript:steal()"/></svg>Met.', /steal/],
    ['<img src="data:image/svg+xml,<svg onload=steal()>">Met.', /steal/],
    ['<template><img src="https://elsewhere.example/a.png"></template>Met.', /elsewhere/],
    ['<video poster="https://elsewhere.example/a.png" src="https://elsewhere.example/a.mp4"></video>Met.', /elsewhere/],
    ['<math href="javascript:steal()"><mtext>Met.</mtext></math>', /steal/],
  ])('%s', (page, dangerous) => {
    const inert = inertPage(page);
    expect(inert).not.toMatch(dangerous);
    expect(inert).toContain('Met.');
  });

  it('keeps what is only seen', () => {
    const inert = inertPage(
      '<!doctype html><html lang=fr dir=rtl><head><title>Accord</title><style>p { color: red; width: calc(1px) }</style><meta name=viewport content="width=600"></head>' +
        '<body class=x><p style="margin: 0" id=a>Signé <img alt=Sceau width=9 src="data:image/png;base64,iVBO"> <a href="#a">plus haut</a></p></body></html>',
    );
    for (const kept of [
      '<!DOCTYPE html>',
      'lang="fr" dir="rtl"',
      'p { color: red; width: calc(1px) }',
      'width=600',
      'style="margin: 0" id="a"',
      'src="data:image/png;base64,iVBO"',
      'alt="Sceau"',
      'href="#a"',
    ])
      expect(inert).toContain(kept);
  });

  it('says first how its letters are written, whatever the page says', () => {
    expect(inertPage('<meta charset="iso-8859-2"><p>Wałęsa')).toMatch(/^<html><head><meta charset="utf-8">(?!.*8859)/);
  });
});

it('shows a text as text', () => {
  expect(pageOfText('<img src=x onerror=steal()> & more')).toContain('&lt;img src=x onerror=steal()> &amp; more');
});
