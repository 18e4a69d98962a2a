import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { READING_LIMITS } from '../../../../platform/reading/document.ts';
import { gateOf } from '../../../../platform/reading/open-picture.ts';
import { makeReader } from '../../../../platform/reading/reader.ts';
import { extractFields } from './extract.ts';
import type { Field, FieldName } from './field.ts';
import { makePages, type Page } from './pages.fixture.ts';

// The engine that every machine has.
const reader = makeReader({ tesseract: null });
after(() => reader.close());
/** All pages are read, whatever the gate would say: a wrong amount must not pass even then. */
const UNGATED = { ...READING_LIMITS, leastWidth: 0, leastSharpness: 0 };

interface Outcome {
  page: Page;
  fields: Field[];
  gated: boolean;
}

async function readOne(page: Page): Promise<Outcome> {
  const document = await reader.read(await page.picture(), 'picture', UNGATED);
  const { quality } = document;
  const gated = quality !== null && gateOf({ quality, isBlank: false }, READING_LIMITS) !== null;
  return { page, fields: extractFields(document), gated };
}

test('of 160 pages of three qualities no wrong amount is accepted, and the legible ones need nobody', async () => {
  const pages = makePages(7);
  assert.equal(pages.length, 160);
  const next = pages.values();
  const outcomes: Outcome[] = [];
  const lane = async () => {
    for (const page of next) outcomes.push(await readOne(page));
  };
  await Promise.all([lane(), lane(), lane()]);
  const lines: string[] = [];
  for (const quality of ['clean', 'phone', 'hard'] as const) {
    const of = outcomes.filter(({ page }) => page.quality === quality);
    const told = tell(of);
    lines.push(`${quality}: ${told.text}`);
    assert.deepEqual(told.wrong, [], `${quality}: accepted, and wrong`);
    if (quality !== 'hard') assert.ok(told.accepted >= told.honest * 0.9, told.text);
    assert.equal(
      of.filter(({ gated }) => gated).length,
      quality === 'hard' ? of.length : 0,
      `${quality}: gate`,
    );
  }
  console.log(lines.join('\n'));
});

function tell(outcomes: readonly Outcome[]) {
  const honest = outcomes.filter(({ page: { receipt } }) => receipt.amount === receipt.words).length;
  const amounts = outcomes.flatMap(({ page, fields }) => {
    const found = fields.find(({ name, confirm }) => name === 'amount' && confirm === null);
    return found === undefined ? [] : [{ receipt: page.receipt, value: found.value }];
  });
  const wrong = amounts.filter(({ receipt, value }) => value !== receipt.amount || value !== receipt.words);
  const others = OTHERS.map(
    ([name, of]) => `${name} ${outcomes.filter((each) => right(each, name, of)).length}`,
  );
  return {
    honest,
    accepted: amounts.length,
    wrong,
    text: `${outcomes.length} pages, ${honest} honest, ${amounts.length} accepted, ${wrong.length} wrong; right without a person: ${others.join(', ')}`,
  };
}

const OTHERS: readonly (readonly [FieldName, (page: Page) => string])[] = [
  ['evidence-number', ({ receipt }) => receipt.evidence],
  ['date', ({ receipt }) => receipt.date],
  ['vendor-npwp', ({ receipt }) => receipt.npwp],
  ['account-code', ({ receipt }) => receipt.account],
];

function right({ page, fields }: Outcome, name: FieldName, of: (page: Page) => string): boolean {
  return fields.some((field) => field.name === name && field.confirm === null && field.value === of(page));
}
