import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isNarrative } from '../rules/narrative.ts';
import { identityOf, narrativeOf } from './browser/wizard/compose.ts';
import { exitKeys } from './browser/page/exit-keys.ts';
import { LineBroken, PassingFault, putSurely, sendAll } from './browser/wire/parts-upload.ts';
import { sendingOf, type Progress } from './browser/seal/sending.ts';
import type { ClientSettings } from './browser/page/settings.ts';
import { rupiahOf } from './browser/wizard/typed-money.ts';
import { wireOf } from './browser/wire/wire.ts';
import { faultsOf } from './browser/wizard/wizard-faults.ts';
import {
  newWizard,
  stepsOf,
  wizard,
  type Answers,
  type WizardAction,
} from './browser/wizard/wizard-state.ts';

const settings: ClientSettings = {
  government: '00000000-0000-4000-8000-000000000001',
  demo: true,
  locale: 'id',
  today: '2026-11-23',
  root: 'ab'.repeat(32),
  modes: ['named'],
  needed: 3,
  shares: { infrastructure: 60, empowerment: 40, tolerance: 5 },
  alternates: ['Inspektorat Provinsi'],
  personToken: false,
  counter: false,
  around: { id: {}, en: {} },
  rootWords: 'abad abai',
  agencies: [],
};

const file = { name: 'foto.jpg', type: 'image/jpeg', size: 10, bytes: new Blob(['0123456789']) };
const piece = { kind: 'photo', description: 'Foto jalan', file, found: ['position'] } as const;

const full: Answers = {
  ...newWizard(['named']).answers,
  category: 'village-fund',
  what: 'Jalan desa dibayar penuh tetapi hanya separuh yang dikerjakan.',
  who: 'Bendahara desa',
  when: 'Maret 2026',
  where: 'Desa Sukamaju',
  agency: { id: null, name: 'Desa Sukamaju' },
  how: 'Saya melihat sendiri pekerjaannya.',
  urgent: 'no',
  conflict: false,
  villageTotal: 'Rp 1.000.000.000',
  spending: [{ purpose: 'infrastructure', what: 'Jalan', rupiah: '600.000.000' }],
  evidence: [piece, piece, piece],
  name: 'Sri Penanda',
  nik: '9971 0155 0890 0001',
  phone: '0812 3456 7890',
  card: 'AAAA',
};

test('back and forth keeps every answer, and only reached steps can be gone to', () => {
  const actions = fc.array(
    fc.oneof(
      fc.constant<WizardAction>({ type: 'next' }),
      fc.constant<WizardAction>({ type: 'back' }),
      fc
        .constantFrom('what', 'identity', 'review')
        .map((step): WizardAction => ({ type: 'go', step: step as 'what' })),
    ),
  );
  fc.assert(
    fc.property(actions, (list) => {
      let state = { ...newWizard(['named']), answers: full };
      let furthest = 0;
      const steps = stepsOf(full, ['named']);
      for (const action of list) {
        state = wizard(state, action, ['named']);
        const at = steps.indexOf(state.step);
        assert.ok(at >= 0 && at <= furthest + 1);
        furthest = Math.max(furthest, at);
        assert.equal(state.answers, full);
      }
    }),
  );
});

test('the questions follow the answers: modes, village fund, and no name where none is wanted', () => {
  assert.equal(newWizard(['named']).step, 'urgent');
  assert.equal(stepsOf(full, ['named', 'anonymous'])[1], 'mode');
  assert.ok(stepsOf(full, ['named']).includes('village-fund'));
  assert.ok(!stepsOf({ ...full, category: 'extortion' }, ['named']).includes('village-fund'));
  assert.ok(!stepsOf({ ...full, mode: 'anonymous' }, ['anonymous']).includes('identity'));
});

test("from the review to a question and straight back to it; the browser's own buttons go on in order", () => {
  const review = { ...newWizard(['named']), step: 'review', reached: 'review', answers: full } as const;
  const there = wizard(review, { type: 'go', step: 'who', returning: true }, ['named']);
  assert.equal(wizard(there, { type: 'next' }, ['named']).step, 'review');
  const back = wizard(review, { type: 'go', step: 'who' }, ['named']);
  assert.equal(wizard(back, { type: 'next' }, ['named']).step, 'when-where');
});

test('at the counter the report says how it came, and what a telephone or a letter cannot show is not asked', () => {
  const counter = { ...newWizard(['named'], true).answers, ...full, cameBy: 'walk-in' } as Answers;
  assert.equal(stepsOf(counter, ['named'])[0], 'came-by');
  assert.equal(narrativeOf(counter, [], 'id').cameBy, 'walk-in');
  assert.equal('cameBy' in narrativeOf(full, [], 'id'), false, 'who writes himself leaves no such mark');
  const faults = (changes: Partial<Answers>) =>
    faultsOf('identity', { ...counter, ...changes }, settings).map((each) => each.field);
  assert.deepEqual(faults({ card: null }), ['card']);
  assert.deepEqual(faults({ cameBy: 'telephone', card: null, nik: '' }), ['nik']);
  assert.deepEqual(faults({ cameBy: 'letter', card: null, nik: '' }), []);
  assert.deepEqual(faults({ cameBy: 'letter', nik: '1' }), ['nik']);
});

test("who answers in the server's place has taken no part, and a reporter never sends a session along", async () => {
  const asked: RequestInit[] = [];
  const answers = [new Response('<html>masuk Wi-Fi</html>'), Response.json({ next: 1 })];
  const ask = (async (_path: string, how: RequestInit) => {
    asked.push(how);
    return answers.shift()!;
  }) as typeof fetch;
  const parts = wireOf(ask, 'id').parts('token');
  await assert.rejects(parts.putPart(0, 0, new Uint8Array(1)), PassingFault);
  assert.equal(await parts.putPart(0, 0, new Uint8Array(1)), 1);
  answers.push(Response.json({ entries: [] }));
  await wireOf(ask, 'id', true).directory();
  assert.deepEqual(
    asked.map((each) => each.credentials),
    ['omit', 'omit', 'same-origin'],
  );
});

test('a whole report has no fault; each gap is named at its field', () => {
  const faults = (changes: Partial<Answers>, more: Partial<ClientSettings> = {}) =>
    faultsOf('review', { ...full, ...changes }, { ...settings, ...more }).map((each) => each.field);
  assert.deepEqual(faults({}), []);
  const empty = full.evidence.map((each) => ({
    ...each,
    file: null,
    description: '',
  })) as unknown as Answers['evidence'];
  const wrong: [Partial<Answers>, string][] = [
    [{ category: null }, 'category'],
    [{ what: 'pendek' }, 'what'],
    [{ who: '-' }, 'who'],
    [{ agency: { id: null, name: ' ' } }, 'agency'],
    [{ urgent: null }, 'urgent'],
    [{ conflict: null }, 'conflict'],
    [{ villageTotal: 'banyak' }, 'villageTotal'],
    [{ evidence: empty }, 'fewer'],
    [{ nik: '9971014008900001' }, 'nik'],
    [{ card: null }, 'card'],
    [{ phone: '12' }, 'phone'],
  ];
  for (const [changes, field] of wrong) assert.deepEqual(faults(changes), [field]);
  assert.deepEqual(faults({ evidence: empty, fewer: 'Takut kembali ke lokasi' }), []);
  assert.deepEqual(faults({ conflict: true }, { alternates: [] }), ['conflict']);
  assert.deepEqual(
    faults({ urgent: 'soon', urgentWhy: 'Besok uangnya dibagi', who: '', how: '', evidence: empty }),
    [],
  );
});

test('what is sealed to the case names nobody who reports', () => {
  const narrative = narrativeOf(full, [], 'id');
  assert.ok(isNarrative({ ...narrative, identitySha256: null }));
  const text = JSON.stringify(narrative);
  for (const secret of [full.name, '9971', '3456 7890']) assert.ok(!text.includes(secret), secret);
  assert.deepEqual(narrative.villageFund, {
    total: 1e9,
    spending: [{ purpose: 'infrastructure', what: 'Jalan', rupiah: 6e8 }],
  });
  assert.equal(identityOf(full)?.nik, '9971015508900001');
  assert.equal(identityOf({ ...full, mode: 'anonymous' }), null);
  assert.equal(identityOf({ ...newWizard(['confidential']).answers }), null);
  assert.equal(rupiahOf('Rp 1.500.000'), 1_500_000);
  assert.equal(rupiahOf(''), null);
});

test('three presses of Shift within five seconds leave; capital letters and slow presses do not', () => {
  const at = (...presses: [string, number][]) => {
    const pressed = exitKeys();
    return presses.map(([key, time]) => pressed(key, time)).at(-1);
  };
  assert.equal(at(['Shift', 0], ['Shift', 1000], ['Shift', 4999]), true);
  assert.equal(at(['Shift', 0], ['Shift', 1000], ['Shift', 5000]), false);
  assert.equal(at(['Shift', 0], ['A', 10], ['Shift', 20], ['B', 30], ['Shift', 40]), false);
});

test('a part whose answer was lost is not sent twice, and a broken line goes on with the part that failed', async () => {
  const had: string[] = [];
  let lose = true;
  const wire = {
    nextPart: async () => had.length,
    putPart: async (_file: number, part: number, bytes: Uint8Array) => {
      had[part] = new TextDecoder().decode(bytes);
      if (lose) throw new TypeError('lost');
      return had.length;
    },
  };
  await putSurely(wire, 0, 0, new Uint8Array([65]), async () => {});
  assert.deepEqual(had, ['A']);
  lose = false;
  let broken = 6;
  const dead = {
    ...wire,
    nextPart: async () => 1,
    putPart: async (file: number, part: number, bytes: Uint8Array<ArrayBuffer>) => {
      if (broken-- > 0) throw new PassingFault();
      return wire.putPart(file, part, bytes);
    },
  };
  const stream = new Blob(['BCD']).stream() as ReadableStream<Uint8Array>;
  const go = sendAll(stream.getReader(), (part, bytes) =>
    putSurely(dead, 0, part + 1, bytes, async () => {}),
  );
  await assert.rejects(go(), LineBroken);
  assert.equal(await go(), 3);
  assert.deepEqual(had, ['A', 'BCD']);
});

test('going on after a break repeats no stage that was done', async () => {
  const calls: string[] = [];
  let fails = ['piece 1', 'send'];
  const call = <T>(name: string, value: T) => {
    calls.push(name);
    if (!fails.includes(name)) return Promise.resolve(value);
    fails = fails.filter((each) => each !== name);
    return Promise.reject(new LineBroken());
  };
  const sending = sendingOf(
    {
      directory: () => call('directory', []),
      challenge: () => call('challenge', {}),
      openDraft: () => call('draft', 'token'),
      send: () => call('send', { number: 'WBS-1' }),
    },
    {
      prepare: () => call('prepare', undefined),
      uploadPiece: (_token, index, progress) => {
        progress(5);
        return call(`piece ${index}`, undefined);
      },
      seal: () => call('seal', {} as never),
    },
    async () => 'proof',
    [10, 10, 0],
  );
  const told: Progress[] = [];
  const run = () => sending.run((each) => told.push(each));
  await assert.rejects(run());
  await assert.rejects(run());
  assert.equal(await run(), 'WBS-1');
  const times = (name: string) => calls.filter((each) => each === name).length;
  for (const name of ['directory', 'prepare', 'draft', 'piece 0', 'seal']) assert.equal(times(name), 1, name);
  assert.deepEqual([times('piece 1'), times('send'), times('piece 2')], [2, 2, 0]);
  assert.ok(told.every((each) => each.part >= 0 && each.part <= 1));
});
