import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { readEnvironment } from '../../app/environment.ts';
import { createServices } from '../../app/wiring.ts';
import type { Government } from '../../platform/act.ts';
import {
  blind,
  finalize,
  openTokenKey,
  prepareRandomized,
  type TokenKey,
} from '../../platform/blind-tokens/client.ts';
import { makeSigningKey, type NewSigningKey } from '../../platform/blind-tokens/keys.ts';
import { openSigner } from '../../platform/blind-tokens/signer.ts';
import { fromBase64url, toBase64url } from '../../platform/blind-tokens/spelling.ts';
import { plainDate } from '../../platform/calendar/index.ts';
import { insertMany } from '../../platform/database/insert.ts';
import type { Tx } from '../../platform/database/index.ts';
import { openVault } from '../../platform/identity/vault.ts';
import { newId, sha256 } from '../../platform/ids.ts';
import { isRefusal, type Outcome } from '../../platform/outcome.ts';
import type { Services } from '../../platform/services.ts';
import type { TestDatabase } from '../../platform/test-database.ts';
import { tokenContext } from './actions/tokens/key-list.ts';
import { issueToken, readCode } from './actions/tokens/issue-token.ts';
import { makeKeys } from './actions/tokens/make-keys.ts';
import { newCode } from './actions/wave/open-wave.ts';
import type { AnswerModel } from './rules/model/check-answers.ts';
import type { Question, Source } from './rules/model/model.ts';
import { keysOf } from './store/tokens/keys.ts';
import { hashCode } from './store/wave/invitations.ts';
import type { Invitation, Member, Stratum, Wave } from './store/wave/tables.ts';

export const DAY_ONE = '2026-11-23T02:00:00Z';
export const DAY_TWO = '2026-11-24T02:00:00Z';
export const AFTER_TWO_DAYS = '2026-11-25T02:00:00Z';

const folder = mkdtempSync(join(tmpdir(), 'lurus-survey-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** Threads that sign for all tests of a file. */
export const signer = openSigner();
after(() => signer.close());

const words = (text: string) => ({ id: text, en: text });
function question(code: string, source: Source, rest: Partial<Question>): Question {
  return { code, source, dimension: 'd1', kind: 'likert', text: words(code), sensitive: false, ...rest };
}
const YES_NO = [
  { code: 'ya', text: words('ya') },
  { code: 'tidak', text: words('tidak') },
];

/** Two questions for each source, and one that is asked of who answered yes. */
export const MODEL: AnswerModel = {
  questions: [
    question('i1', 'internal', {}),
    question('i2', 'internal', { kind: 'experience', options: YES_NO }),
    question('i3', 'internal', {
      kind: 'open',
      dimension: null,
      showIf: { question: 'i2', is: ['ya'] },
    }),
    question('e1', 'external', {}),
    question('x1', 'expert', {}),
  ],
  instruments: {
    internal: { blocks: [{ questions: ['i1', 'i2', 'i3'], shuffle: false }] },
    external: { blocks: [{ questions: ['e1'], shuffle: false }] },
    expert: { blocks: [{ questions: ['x1'], shuffle: false }] },
  },
};

const PLAN = { margin: 0.05, confidence: 0.95, response: 0.8 } as const;

/** RSA-3072 takes a second or more: tests of a file share a few keys. No two keys of a government are the same. */
const shared: Promise<NewSigningKey>[] = [];
function keyMaker() {
  let next = 0;
  return () =>
    (shared[next++] ??= makeSigningKey(openVault(join(folder, 'keys')))) satisfies Promise<NewSigningKey>;
}

/** A government with one open wave; `keyed` by `openBoxHouse`: its keys are made and the box knows it. */
export interface BoxHouse {
  government: Government;
  wave: Wave;
  /** codes of the invitations by code of their stratum */
  codes: Map<string, string[]>;
  at(time: string): Services;
  run<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  inBox<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
}

export interface Invited {
  source: Source;
  code: string;
  invited: number;
}

export async function openBoxHouse(
  database: TestDatabase,
  government: Government,
  invited: readonly Invited[],
  keyed = true,
): Promise<BoxHouse> {
  const environment = readEnvironment({
    LURUS_DATA: join(folder, government.id),
    LURUS_KEYS: join(folder, 'keys'),
  });
  const at = (time: string) => createServices(database.db, environment, () => Temporal.Instant.from(time));
  const run: BoxHouse['run'] = (work) => database.db.asGovernment(government.id, work);
  const { wave, codes } = await run((tx) => insertWaveRows(tx, government, invited));
  if (keyed) await makeKeys(at(DAY_ONE), government, wave.id, keyMaker());
  return { government, wave, codes, at, run, inBox: (work) => database.db.asBox(government.id, work) };
}

async function insertWaveRows(tx: Tx, { id: government_id }: Government, invited: readonly Invited[]) {
  const modelId = newId();
  await insertMany(tx, 'survey_model', [
    {
      government_id,
      id: modelId,
      name: 'Uji',
      version: 1,
      body: MODEL,
      hash: sha256(modelId),
      published_at: DAY_ONE,
      published_by: 'test',
    },
  ]);
  const wave: Wave = {
    government_id,
    id: newId(),
    code: 'w7k3a',
    name: 'Survei uji',
    year: 2026,
    model_id: modelId,
    state: 'open',
    opens_on: plainDate('2026-11-20'),
    closes_on: plainDate('2026-11-30'),
    sampling: { internal: PLAN, external: PLAN, expert: PLAN },
    seed_secret: '',
    seed_commitment: '',
    created_at: DAY_ONE,
    created_by: 'test',
    drawn_by: 'test',
    opened_at: DAY_ONE,
    opened_by: 'test',
    closed_at: null,
    closed_reason: null,
    published_at: null,
    published_by: null,
    version: 1,
  };
  await insertMany(tx, 'survey_wave', [wave]);
  const codes = new Map<string, string[]>();
  const strata: Stratum[] = invited.map((each) => ({
    government_id,
    id: newId(),
    wave_id: wave.id,
    source: each.source,
    code: each.code,
    name: `Kelompok ${each.code}`,
    parts: [],
    population: each.invited * 2,
    target: each.invited,
    invited: each.invited,
  }));
  await insertMany(tx, 'survey_stratum', strata);
  for (const stratum of strata) {
    const own = Array.from({ length: stratum.invited }, () => newCode());
    const members = own.map((_, index) => memberRow(stratum, index));
    codes.set(stratum.code, own);
    await insertMany(tx, 'survey_member', members);
    await insertMany(
      tx,
      'survey_invitation',
      members.map((member, index) => invitationRow(member, stratum.id, own[index]!)),
    );
  }
  return { wave, codes };
}

function memberRow(stratum: Stratum, index: number): Member {
  return {
    government_id: stratum.government_id,
    id: newId(),
    wave_id: stratum.wave_id,
    source: stratum.source,
    key: `${stratum.code}-${index}`,
    person_id: null,
    origin: 'import',
    import_id: null,
    name: `Orang ${stratum.code}-${index}`,
    phone: null,
    email: null,
    unit: 'Unit',
    unit_group: 'Unit',
    position: null,
    position_group: 'Staf',
    head_of_unit: false,
    employment: null,
    institution_since: null,
    unit_since: null,
    service: null,
    service_on: null,
    consent_on: null,
    flags: [],
    excluded: null,
    stratum_id: stratum.id,
    place: 'sample',
    draw_order: index + 1,
    replaced_on: null,
    replaced_reason: null,
    erased_on: null,
    version: 1,
  };
}

let checkCodes = 0;
function invitationRow(member: Member, stratum_id: string, code: string): Invitation {
  return {
    government_id: member.government_id,
    id: newId(),
    wave_id: member.wave_id,
    stratum_id,
    member_id: member.id,
    code_hash: hashCode(code),
    previous_hash: null,
    check_code: String((checkCodes += 1)).padStart(8, '0'),
    made_on: plainDate('2026-11-20'),
    sent_on: plainDate('2026-11-20'),
    sent_by: 'letter',
    reminders: 0,
    reminded_on: null,
    issued_on: null,
    blinded_hash: null,
    version: 1,
  };
}

/** What a browser holds between the two steps. */
export interface HeldToken {
  kid: string;
  prepared: string;
  signature: string;
}

/** What a browser makes of a key before it asks for a signature. */
export async function blindFor(house: BoxHouse, kid: string) {
  const keys = await house.run((tx) => keysOf(tx, house.wave.id));
  const key: TokenKey = { kid, n: keys.find((each) => each.kid === kid)!.modulus };
  const opened = await openTokenKey(key);
  const prepared = prepareRandomized(tokenContext(house.wave.code));
  return { opened, prepared, ...(await blind(opened, prepared)) };
}

/** The first step as a browser goes it: code → key → blinded → signature → token. */
export async function takeToken(house: BoxHouse, code: string, time = DAY_ONE): Promise<HeldToken> {
  const services = house.at(time);
  const { kid } = must(await readCode(services, house.government, house.wave.code, code));
  const { opened, prepared, blinded, inverse } = await blindFor(house, kid);
  const input = { code, kid, blinded: toBase64url(blinded) };
  const { blindSignature } = must(
    await issueToken(services, signer, house.government, house.wave.code, input),
  );
  const signature = await finalize(opened, prepared, fromBase64url(blindSignature, opened.bytes)!, inverse);
  return { kid, prepared: toBase64url(prepared), signature: toBase64url(signature) };
}

export function must<T>(outcome: Outcome<T>): T {
  if (isRefusal(outcome)) throw new Error(`refused: ${outcome.code} ${JSON.stringify(outcome.complaints)}`);
  return outcome;
}
