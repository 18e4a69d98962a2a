import assert from 'node:assert/strict';
import { testAct } from '../../platform/act.fixture.ts';
import type { Act, Government, Role } from '../../platform/act.ts';
import type { Tx } from '../../platform/database/index.ts';
import { newId } from '../../platform/ids.ts';
import { isRefusal, type Outcome } from '../../platform/outcome.ts';
import { agencyRow, personRow } from '../directory/directory.fixture.ts';
import { insertAgencies, insertPeople, type Agency } from '../directory/index.ts';
import type { FoundFlag } from './rules/flags/found-flag.ts';
import type { Verdict } from './rules/verdict.ts';

/** Monday 23 November 2026 in the middle of the day, in Makassar. */
export const NOW = '2026-11-23T02:00:00Z';

export interface Desk {
  works: Agency;
  health: Agency;
  inspektur: Act;
  auditor: Act;
  leader: Act;
  controller: Act;
  /** of the works agency: no business at the desk */
  treasurer: Act;
  job: Act;
}

/** Two agencies, the people of the desk, each a person with an account of his own, and a treasurer who has no business there. */
export async function openDesk(tx: Tx, government: Government): Promise<Desk> {
  const [works, health] = [
    agencyRow('1.03', { name: 'Dinas Pekerjaan Umum' }),
    agencyRow('1.02', { name: 'Dinas Kesehatan' }),
  ];
  await insertAgencies(tx, government.id, [works, health]);
  const actOf = async (role: Role, name: string, agencyId: string | null = null): Promise<Act> => {
    const person = personRow(role, { name });
    await insertPeople(tx, government.id, [person]);
    const act = testAct(government, {
      now: NOW,
      grants: [{ role, agencyIds: agencyId === null ? null : [agencyId] }],
    });
    return { ...act, actor: { ...act.actor, personId: person.id } };
  };
  return {
    works,
    health,
    inspektur: await actOf('inspektur', 'Andi Pratiwi'),
    auditor: await actOf('auditor', 'Bayu Lestari'),
    leader: await actOf('team-leader', 'Citra Mahendra'),
    controller: await actOf('technical-controller', 'Dian Saputra'),
    treasurer: await actOf('treasurer', 'Eko Wijaya', works.id),
    job: { ...testAct(government, { now: NOW }), actor: jobActor() },
  };
}

function jobActor(): Act['actor'] {
  return { id: 'job:test', accountId: null, personId: null, agencyId: null, grants: [], rollout: {} };
}

/** The same act at another moment. */
export function later(act: Act, now: string): Act {
  return { ...act, now };
}

export function foundVerdict(rest: Partial<Verdict> = {}): Verdict {
  return {
    code: 'DUP-01',
    version: 1,
    state: 'found',
    severity: 'critical',
    formula: { id: 'faktur 017 = faktur 017', en: 'invoice 017 = invoice 017' },
    reason: { id: 'Faktur yang sama dibayar dua kali.', en: 'The same invoice was paid twice.' },
    mend: { id: 'Setor kembali salah satu pembayaran.', en: 'Pay one of them back.' },
    missing: [],
    moneyAtRisk: 12_500_000,
    evidence: [],
    unconfirmed: [],
    ...rest,
  };
}

export function foundFlag(
  agency: Pick<Agency, 'id'> | null,
  rest: Partial<FoundFlag> & { verdict?: Verdict } = {},
): FoundFlag {
  return {
    verdict: foundVerdict(),
    subject: { kind: 'line', id: newId() },
    key: '',
    agencyId: agency?.id ?? null,
    year: 2026,
    data: { amount: 12_500_000 },
    thresholds: { nearDays: 30 },
    ...rest,
  };
}

export function must<T>(outcome: Outcome<T>): T {
  if (isRefusal(outcome)) assert.fail(`${outcome.code}: ${JSON.stringify(outcome.complaints)}`);
  return outcome;
}

/** The refused field, or the refusal's code. */
export function codeOf(outcome: unknown): string {
  assert.ok(isRefusal(outcome), 'a refusal was expected');
  return outcome.complaints[0]?.field ?? outcome.code;
}
