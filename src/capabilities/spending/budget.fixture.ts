import assert from 'node:assert/strict';
import { testAct } from '../../platform/act.fixture.ts';
import type { Act, Government, Role } from '../../platform/act.ts';
import type { Tx } from '../../platform/database/index.ts';
import { isRefusal, type Outcome } from '../../platform/outcome.ts';
import { agencyRow } from '../directory/directory.fixture.ts';
import { insertAgencies, type Agency } from '../directory/index.ts';
import { keepLine, type LineInput } from './actions/budget/keep-line.ts';
import { keepLineBody, type KeepLineBody } from './contract/budget.ts';
import type { Line } from './store/budget/lines.ts';

/** Monday 23 November 2026 in the middle of the day, in Makassar. */
export const NOW = '2026-11-23T02:00:00Z';

export interface Books {
  works: Agency;
  health: Agency;
  /** of the treasury, for all agencies */
  treasury: Act;
  /** of the works agency alone */
  officer: Act;
}

/** Two agencies, the treasury and one officer. */
export async function openBooks(tx: Tx, government: Government): Promise<Books> {
  const [works, health] = [
    agencyRow('1.03', { name: 'Dinas Pekerjaan Umum' }),
    agencyRow('1.02', { name: 'Dinas Kesehatan' }),
  ];
  await insertAgencies(tx, government.id, [works, health]);
  return {
    works,
    health,
    treasury: actOf(government, 'treasury'),
    officer: actOf(government, 'technical-officer', works.id),
  };
}

export function actOf(government: Government, role: Role, agencyId?: string): Act {
  return testAct(government, {
    now: NOW,
    grants: [{ role, agencyIds: agencyId === undefined ? null : [agencyId] }],
  });
}

/** A line of 2026 that is ordinary but for what is said. */
export function lineInput(agency: Pick<Agency, 'id'>, rest: Partial<KeepLineBody> = {}): LineInput {
  return keepLineBody.parse({
    year: 2026,
    agencyId: agency.id,
    activityCode: '1.03.10.2.01.0005',
    activityName: 'Rehabilitasi jalan',
    accountCode: '5.2.04.01.01.0005',
    accountName: 'Belanja modal jalan kota',
    fundingName: 'Pendapatan Asli Daerah',
    ceiling: 1_200_000_000,
    ...rest,
  } satisfies KeepLineBody);
}

export async function typedLine(
  tx: Tx,
  act: Act,
  agency: Agency,
  rest: Partial<KeepLineBody> = {},
): Promise<Line> {
  return must(await keepLine(tx, act, lineInput(agency, rest)));
}

export function must<T>(outcome: Outcome<T>): T {
  if (isRefusal(outcome)) assert.fail(`${outcome.code}: ${JSON.stringify(outcome.complaints)}`);
  return outcome;
}

export function codeOf(outcome: unknown): string {
  assert.ok(isRefusal(outcome), 'a refusal was expected');
  return outcome.complaints[0]?.field ?? outcome.code;
}
