import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const colours = (css: string) =>
  Object.fromEntries(
    [...css.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name!, value!]),
  );

const light = colours(read('tokens.css'));
const staff = read('../../../web/ui/tokens.css');
const [bySystem, byChoice] = staff.split(":root[data-theme='dark']").map(colours);
const dark = { ...light, ...byChoice };

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG 2.2 contrast ratio of two tokens. */
function contrast(scheme: Record<string, string>, a: string, b: string): number {
  const [high, low] = [luminance(scheme[a]!), luminance(scheme[b]!)].sort((x, y) => y - x) as [
    number,
    number,
  ];
  return (high + 0.05) / (low + 0.05);
}

/** Text on grounds: at least 4.5 (WCAG 1.4.3). */
const TEXT: [string, string[]][] = [
  ['ink', ['paper', 'card', 'sunk', 'brand-tint', 'ok-tint', 'warn-tint', 'danger-tint', 'info-tint']],
  ['ink-2', ['paper', 'card', 'sunk', 'brand-tint']],
  ['brand', ['paper', 'brand-tint']],
  ['link', ['paper', 'sunk', 'brand-tint']],
  ['on-brand', ['brand', 'brand-deep']],
  ['focus-ink', ['focus']],
  ['ok', ['paper', 'sunk', 'ok-tint', 'brand-tint']],
  ['warn', ['paper', 'sunk', 'warn-tint', 'brand-tint']],
  ['danger', ['paper', 'sunk', 'danger-tint', 'brand-tint']],
  ['info', ['paper', 'sunk', 'info-tint', 'brand-tint']],
  ['paper', ['ink', 'danger']],
];
/** Lines that tell where a control is: at least 3 (WCAG 1.4.11). */
const LINES: [string, string[]][] = [
  ['border', ['paper', 'sunk']],
  ['brand', ['paper', 'sunk']],
  ['danger', ['paper']],
];

for (const [name, scheme] of [
  ['light', light],
  ['dark', dark],
] as const) {
  test(`text and lines stand out in the ${name} scheme`, () => {
    for (const [pairs, least] of [
      [TEXT, 4.5],
      [LINES, 3],
    ] as const) {
      for (const [front, grounds] of pairs) {
        for (const ground of grounds) {
          const ratio = contrast(scheme, front, ground);
          assert.ok(ratio >= least, `${front} on ${ground}: ${ratio.toFixed(2)}, needs ${least}`);
        }
      }
    }
  });
}

test('the dark scheme is the same whether the browser or the reader chose it, and on the sealed origin', () => {
  assert.ok(Object.keys(byChoice!).length > 15);
  assert.deepEqual(bySystem, byChoice);
  assert.deepEqual(colours(read('tokens-dark.css')), byChoice, 'pages of staff that the server renders');
  const [sealed] = read('../../capabilities/whistleblowing/pages/wizard.css').split('.exit {').slice(0, 1);
  assert.deepEqual(colours(sealed!), byChoice);
});
