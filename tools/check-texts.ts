// Every text in both languages, with the same places to fill; no words in screens and pages that bypass their texts.
// Fails on a breach, and when it read nothing.
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { wordsInPages, wordsInScreens } from './words-in-markup.ts';

/** Files that hold texts: plain data, so they may simply be imported. */
const TEXTS = ['src/**/texts.ts', 'src/**/*-texts.ts', 'src/**/texts/*.ts', 'web/locales/*.ts'];
/** The machinery of texts, the demo city's invented papers, and tests. */
const NOT_TEXTS = /^src\/platform\/texts\.ts$|^src\/app\/demo\/|\.test\.ts$/;

/** Words from which on the same sentence in both languages is a missing translation, not a name. */
const SENTENCE = 4;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** How often and where a module's exports hold both languages, and what is wrong there. */
export function checkTexts(module: object): { pairs: number; wrong: string[] } {
  const result = { pairs: 0, wrong: [] as string[] };
  const visit = (value: unknown, path: string): void => {
    if (!isObject(value)) return;
    if (!('id' in value && 'en' in value)) {
      for (const [key, member] of Object.entries(value)) visit(member, path === '' ? key : `${path}.${key}`);
    } else if (isObject(value['id']) === isObject(value['en'])) {
      compare(value['id'], value['en'], path, result);
    }
  };
  visit(module, '');
  return result;
}

function compare(id: unknown, en: unknown, path: string, result: { pairs: number; wrong: string[] }): void {
  if (isObject(id) && isObject(en)) {
    for (const key of new Set([...Object.keys(id), ...Object.keys(en)])) {
      const place = `${path}.${key}`;
      if (!(key in id) || !(key in en))
        result.wrong.push(`${place} is missing in ${key in id ? 'en' : 'id'}`);
      else compare(id[key], en[key], place, result);
    }
    return;
  }
  if (typeof id !== 'string' || typeof en !== 'string') return;
  result.pairs++;
  if (id.trim() === '' || en.trim() === '') result.wrong.push(`${path} is empty`);
  const [places, others] = [placesOf(id), placesOf(en)];
  if (places !== others)
    result.wrong.push(`${path} fills ${places || 'nothing'} in id and ${others || 'nothing'} in en`);
  if (id === en && id.split(/\s+/).length >= SENTENCE)
    result.wrong.push(`${path} is the same sentence in both languages`);
}

function placesOf(text: string): string {
  return [...new Set(text.match(/\{\w+\}/g))].sort().join(' ');
}

function filesOf(root: string, patterns: string[]): string[] {
  return globSync(patterns, { cwd: root }).map((file) => file.replaceAll('\\', '/'));
}

/** All breaches of the checkout at `root`, one line each, and how much was read. */
export async function checkCheckout(
  root: string,
): Promise<{ read: { pairs: number; markup: number }; wrong: string[] }> {
  const wrong: string[] = [];
  let pairs = 0;
  for (const file of filesOf(root, TEXTS).filter((each) => !NOT_TEXTS.test(each))) {
    const found = checkTexts((await import(pathToFileURL(join(root, file)).href)) as object);
    if (found.pairs === 0) wrong.push(`${file} holds no text in both languages`);
    pairs += found.pairs;
    wrong.push(...found.wrong.map((each) => `${file}: ${each}`));
  }
  const screens = filesOf(root, ['web/**/*.tsx', 'src/**/*.tsx']);
  const pages = filesOf(root, ['src/**/*.ts']).filter((each) => !each.endsWith('.test.ts'));
  const markup = [
    ...screens.map((file) => [file, wordsInScreens] as const),
    ...pages.map((file) => [file, wordsInPages] as const),
  ];
  for (const [file, look] of markup) {
    const source = readFileSync(join(root, file), 'utf8');
    wrong.push(
      ...look(file, source).map((each) => `${file}:${each.line}: "${each.words}" stands in no texts.ts`),
    );
  }
  return { read: { pairs, markup: screens.length }, wrong };
}

if (import.meta.main) {
  const { read, wrong } = await checkCheckout(fileURLToPath(new URL('..', import.meta.url)));
  for (const line of wrong) console.error(line);
  if (read.pairs === 0 || read.markup === 0) console.error('check-texts read no texts or no screens at all');
  if (wrong.length > 0 || read.pairs === 0 || read.markup === 0) process.exitCode = 1;
}
