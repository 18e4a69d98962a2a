import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { names } from '../src/capabilities/travel/screens/verification/texts/names.ts';

const GUIDE = new URL('../docs/guides/travel-verdicts.md', import.meta.url);
const RULES = new URL('../src/capabilities/travel/rules/', import.meta.url);

const CLASSES = ['contradicted', 'unverified', 'review', 'procedural', 'advisory'] as const;
const STRENGTHS = ['strong', 'medium', 'weak'] as const;
/** Rules on papers have no strength of their own. */
const STRENGTH_OF_PAPERS = { contradicted: 'strong', review: 'medium' } as const;

/** code → words of its classes and strengths, as screens say them */
type Catalogue = Map<string, Set<string>>;

const quoted = <Word extends string>(text: string, words: readonly Word[]) =>
  words.filter((word) => text.includes(`'${word}'`));

function add(catalogue: Catalogue, code: string, kinds: readonly (keyof typeof names.id)[]): void {
  const words = catalogue.get(code) ?? new Set();
  for (const kind of kinds) words.add(names.id[kind].toLowerCase());
  catalogue.set(code, words);
}

/** What the rules' own source says of each code. */
function spoken(): Catalogue {
  const found: Catalogue = new Map();
  const files = readdirSync(RULES).filter((name) => name.endsWith('.ts') && !name.includes('.test.'));
  const source = files.map((name) => readFileSync(new URL(name, RULES), 'utf8')).join('\n');
  for (const [, code = '', kind = ''] of source.matchAll(/paperRule\(\s*'(PD-\w+)',\s*([^\n]*),/g)) {
    for (const each of quoted(kind, CLASSES)) {
      const strength = each in STRENGTH_OF_PAPERS ? STRENGTH_OF_PAPERS[each as 'review'] : 'weak';
      add(found, code, [`rule-${each}`, `strength-${strength}`]);
    }
  }
  for (const [, code = '', kind = '', strength = ''] of source.matchAll(
    /code: '(PD-\w+)',\s*class: ([^\n]*),\s*strength: ([^\n]*),/g,
  )) {
    add(
      found,
      code,
      quoted(kind, CLASSES).map((each) => `rule-${each}` as const),
    );
    add(
      found,
      code,
      quoted(strength, STRENGTHS).map((each) => `strength-${each}` as const),
    );
  }
  for (const [, code = '', strength = ''] of source.matchAll(
    /(?:tell\(|code: )\s*'(PD-I\d+)',\s*(?:strength: )?('\w+')/g,
  ))
    add(
      found,
      code,
      quoted(strength, STRENGTHS).map((each) => `strength-${each}` as const),
    );
  const named = new Set([...source.matchAll(/'(PD-[A-Z]\d\d)'/g)].map(([, code = '']) => code));
  assert.deepEqual(
    [...found.keys()].sort(),
    [...named].sort(),
    'a rule is written in a way that this test cannot read',
  );
  return found;
}

/** What the guide's tables say: third cell of a row that begins with a code. Every cell has to say something. */
function told(): Catalogue {
  const found: Catalogue = new Map();
  for (const line of readFileSync(GUIDE, 'utf8').split('\n')) {
    const cells = line.split('|').map((each) => each.trim());
    const code = cells[1] ?? '';
    if (!/^PD-\w\d\d$/.test(code)) continue;
    assert.ok(!found.has(code), `${code} stands twice`);
    assert.deepEqual(
      cells.slice(1, 6).map((each) => each !== ''),
      [true, true, true, true, true],
      code,
    );
    found.set(code, new Set((cells[3] ?? '').split(/[,;] /)));
  }
  return found;
}

test('the auditors’ guide has every rule, with the class and the strength that the program gives it', () => {
  const guide = told();
  const rules = spoken();
  assert.ok(rules.size >= 38);
  const sorted = (catalogue: Catalogue) =>
    [...catalogue].map(([code, words]) => `${code}: ${[...words].sort().join(', ')}`).sort();
  assert.deepEqual(sorted(guide), sorted(rules));
});
