import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { escapeHtml, html } from './html.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('<', '>', '&', '"', "'", '/', '=', '`', 'a', ' ') }),
);

/** What a browser makes of escaped text. */
function unescape(text: string): string {
  const characters: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => characters[name]!);
}

test('no value leaves its place: neither a tag, nor an attribute, nor an entity can begin in it', () => {
  fc.assert(
    fc.property(anyText, (value) => {
      const markup = html`<p title="${value}">${value}</p>`.toString();
      const [, attribute, content] = /^<p title="([^"]*)">([^<]*)<\/p>$/.exec(markup) ?? [];
      assert.equal(unescape(attribute ?? ''), value);
      assert.equal(unescape(content ?? ''), value);
    }),
  );
});

test('escaped text has no character that means something to a parser', () => {
  fc.assert(
    fc.property(anyText, (value) => {
      assert.doesNotMatch(escapeHtml(value), /[<>"']|&(?!(amp|lt|gt|quot|#39);)/);
    }),
  );
});

test('pieces nest, lists join, and null, undefined and false vanish', () => {
  const list = ['<a>', null, html`<b>${'&'}</b>`, false as const, undefined, 0].map(
    (each) => html`<li>${each}</li>`,
  );
  assert.equal(
    html`<ul>${list}</ul>`.toString(),
    '<ul><li>&lt;a&gt;</li><li></li><li><b>&amp;</b></li><li></li><li></li><li>0</li></ul>',
  );
});

test('an object that only looks like markup is escaped', () => {
  const forged = { toString: () => '<script>' } as unknown as string;
  assert.equal(html`${forged}`.toString(), '&lt;script&gt;');
});
