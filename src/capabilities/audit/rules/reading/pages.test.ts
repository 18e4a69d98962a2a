import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { READING_LIMITS } from '../../../../platform/reading/document.ts';
import { findTesseract } from '../../../../platform/reading/installed-tesseract.ts';
import { gateOf } from '../../../../platform/reading/open-picture.ts';
import { makeReader, type Reader } from '../../../../platform/reading/reader.ts';
import { extractFields } from './extract.ts';
import type { Field, FieldName } from './field.ts';
import { makePages, type Page } from './pages.fixture.ts';

const installed = await findTesseract();
/** The installed program reads all of them; the engine that every machine has reads all where it is alone, and every fourth beside it. */
const ENGINES = [
  { name: 'the installed tesseract', reader: makeReader({ tesseract: installed, pdf: null }), every: 1 },
  {
    name: 'tesseract.js',
    reader: makeReader({ tesseract: null, pdf: null }),
    every: installed === null ? 1 : 4,
  },
];
after(() => Promise.all(ENGINES.map(({ reader }) => reader.close())));
/** All pages are read, whatever the gate would say: a wrong amount must not pass even then. */
const UNGATED = { ...READING_LIMITS, leastWidth: 0, leastSharpness: 0 };

interface Outcome {
  page: Page;
  fields: Field[];
  gated: boolean;
}

async function readOne(reader: Reader, page: Page): Promise<Outcome> {
  const document = await reader.read(await page.picture(), 'picture', UNGATED);
  const { quality } = document;
  const gated = quality !== null && gateOf({ quality, isBlank: false }, READING_LIMITS) !== null;
  return { page, fields: extractFields(document), gated };
}

for (const { name, reader, every } of ENGINES)
  test(
    `of 160 pages of three qualities ${name} lets no wrong amount pass, and the legible ones need nobody`,
    { skip: name !== 'tesseract.js' && installed === null && 'no tesseract with its Indonesian model' },
    async () => {
      const all = makePages(7);
      assert.equal(all.length, 160);
      const pages = all.filter((_, at) => at % every === every - 1);
      const next = pages.values();
      const outcomes: Outcome[] = [];
      const lane = async () => {
        for (const page of next) outcomes.push(await readOne(reader, page));
      };
      await Promise.all([lane(), lane(), lane()]);
      const lines: string[] = [];
      for (const quality of ['clean', 'phone', 'hard'] as const) {
        const of = outcomes.filter(({ page }) => page.quality === quality);
        const told = tell(of);
        lines.push(`${name}, ${quality}: ${told.text}`);
        assert.deepEqual(told.wrong, [], `${quality}: accepted, and wrong`);
        if (quality !== 'hard') assert.ok(told.accepted >= told.honest * 0.9, told.text);
        assert.equal(
          of.filter(({ gated }) => gated).length,
          quality === 'hard' ? of.length : 0,
          `${quality}: gate`,
        );
      }
      console.log(lines.join('\n'));
    },
  );

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
