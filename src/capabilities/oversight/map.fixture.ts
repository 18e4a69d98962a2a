import { sql } from 'kysely';
import type { Government } from '../../platform/act.ts';
import { plainDate } from '../../platform/calendar/index.ts';
import { insertMany } from '../../platform/database/insert.ts';
import type { Tx } from '../../platform/database/index.ts';
import { newId } from '../../platform/ids.ts';
import { agencyRow } from '../directory/directory.fixture.ts';
import { insertAgencies, type Agency } from '../directory/index.ts';
import { LedgerFixture } from '../findings/findings.fixture.ts';
import { insertLedger } from '../findings/index.ts';

export const NOW = '2026-11-23T02:00:00Z';
export const NOVEMBER = plainDate('2026-11-01');

export interface City {
  works: Agency;
  /** below works: counted there */
  school: Agency;
  health: Agency;
}

export async function openCity(tx: Tx, government: Government): Promise<City> {
  const works = agencyRow('1.03', { name: 'Dinas Pekerjaan Umum' });
  const school = agencyRow('1.03.1', { name: 'SDN Contoh', kind: 'sekolah', parentId: works.id });
  const health = agencyRow('1.02', { name: 'Dinas Kesehatan' });
  await insertAgencies(tx, government.id, [works, school, health]);
  return { works, school, health };
}

/** Findings of an agency: open, through, and open ones that a later day brought through. */
export async function enterFindings(
  tx: Tx,
  government: Government,
  agencyId: string,
  plan: {
    open?: number;
    through?: number;
    throughOn?: { count: number; at: string };
    state?: 'final' | 'draft';
    datedOn?: string;
  },
): Promise<void> {
  const ledger = new LedgerFixture(government);
  const state = plan.state ?? 'final';
  const report = ledger.report({
    state,
    ...(plan.datedOn === undefined
      ? {}
      : { dated_on: plainDate(plan.datedOn), received_on: plainDate(plan.datedOn) }),
    ...(state === 'final' ? {} : { issued_at: null, issued_by: null }),
  });
  const reviews: { recommendation_id: string; at: string }[] = [];
  const enter = (through: boolean, at?: string) => {
    const status = through ? ('S' as const) : ('BT' as const);
    const finding = ledger.finding(report, { agency_id: agencyId, value: 1_000, status });
    const advice = ledger.recommendation(finding, {
      value: 1_000,
      status,
      step: through ? 'closed' : 'open',
    });
    ledger.responsible(advice, { agency_id: agencyId, share: 1_000 });
    if (at !== undefined) reviews.push({ recommendation_id: advice.id, at });
  };
  for (let n = 0; n < (plan.open ?? 0); n++) enter(false);
  for (let n = 0; n < (plan.through ?? 0); n++) enter(true);
  for (let n = 0; n < (plan.throughOn?.count ?? 0); n++) enter(true, plan.throughOn!.at);
  await insertLedger(tx, ledger.rows);
  await insertMany(
    tx,
    'review',
    reviews.map(({ recommendation_id, at }) => ({
      government_id: government.id,
      id: newId(),
      recommendation_id,
      action: 'accept',
      status_before: 'BT',
      status_after: 'S',
      note: 'Lengkap',
      created_by: 'test',
      created_at: at,
    })),
  );
}

/** Decided requests of a subject, each with its way through the states. */
export async function enterDecisions(
  tx: Tx,
  government: Government,
  subject: { kind: 'person' | 'agency' | 'vendor'; id: string },
  ends: readonly { state: 'valid' | 'refused'; at: string; later?: 'revoked' }[],
): Promise<void> {
  const key = () => ({ government_id: government.id, id: newId() });
  for (const { state, at, later } of ends) {
    const request = {
      ...key(),
      subject_name: 'Subjek Uji',
      purpose: 'lain',
      note: '',
      requested_by: 'test',
      requested_at: at,
      state: later ?? state,
      state_since: at,
      steps: [],
      step: 0,
      accepted: [],
      kind: subject.kind,
      subject_id: subject.id,
    };
    const { kind, subject_id, ...rest } = request;
    await insertMany(tx, 'clearance_request', [{ ...rest, kind, subject_id }]);
    const event = { request_id: request.id, at, actor: 'test', event: 'test' };
    await insertMany(tx, 'clearance_event', [
      { ...key(), ...event, position: 0, from_state: 'requested', to_state: state },
      ...(later === undefined
        ? []
        : [{ ...key(), ...event, position: 1, from_state: state, to_state: later }]),
    ]);
  }
}

export interface ComplaintPlan {
  receivedOn: string;
  resolvedOn?: string;
  inTime?: boolean;
  /** last day of the answer's clock while it is not answered */
  dueOn?: string;
  objectedOn?: string;
  state?: string;
  unproven?: boolean;
}

export async function enterComplaints(
  tx: Tx,
  government: Government,
  agencyId: string,
  plans: readonly ComplaintPlan[],
): Promise<void> {
  for (const plan of plans) {
    const id = newId();
    const key = { government_id: government.id, id };
    const at = `${plan.receivedOn}T02:00:00Z`;
    const number = `ADU-2026-${String(counter++).padStart(5, '0')}`;
    const unproven = plan.unproven ?? false;
    await insertMany(tx, 'complaint', [
      {
        ...key,
        number,
        channel: 'public',
        source: 'web',
        handler_agency_id: agencyId,
        category: 'service',
        subject: 'Uji',
        body: 'Uji',
        hide_contact: false,
        locale: 'id',
        unproven,
        received_at: at,
        received_on: plan.receivedOn,
        state: plan.state ?? (plan.resolvedOn === undefined ? 'verified' : 'resolved'),
        state_since: at,
        objections: plan.objectedOn === undefined ? 0 : 1,
        resolved_on: plan.resolvedOn ?? null,
        in_time: plan.inTime ?? null,
      },
    ]);
    await insertMany(tx, 'matter', [
      {
        ...key,
        kind: 'complaint-public',
        number,
        title: 'Uji',
        agency_id: agencyId,
        stage: 'verified',
        state: 'open',
        unproven,
        received_on: plan.receivedOn,
        opened_at: at,
        paused: false,
        due_provisional: false,
        escalation: 0,
      },
    ]);
    if (plan.dueOn !== undefined)
      await insertMany(tx, 'matter_clock', [
        {
          government_id: government.id,
          id: newId(),
          matter_id: id,
          name: 'answer',
          other_side: false,
          days: 5,
          from_on: plan.receivedOn,
          due_on: plan.dueOn,
          provisional: false,
          step: 0,
        },
      ]);
    if (plan.objectedOn !== undefined)
      await insertMany(tx, 'complaint_event', [
        {
          government_id: government.id,
          id: newId(),
          complaint_id: id,
          position: 1,
          at: `${plan.objectedOn}T02:00:00Z`,
          on_day: plan.objectedOn,
          actor: 'test',
          event: 'object',
          from_state: 'resolved',
          to_state: 'objected',
        },
      ]);
  }
}

let counter = 1;

/** Packages that were handed in, and flags over them. */
export async function enterFlags(
  tx: Tx,
  government: Government,
  agencyId: string,
  { packages, flags }: { packages: number; flags: readonly FlagPlan[] },
): Promise<void> {
  const key = () => ({ government_id: government.id, id: newId() });
  await insertMany(
    tx,
    'spj_package',
    Array.from({ length: packages }, () => ({
      ...key(),
      number: `SPJ-2026-${String(counter++).padStart(5, '0')}`,
      year: 2026,
      agency_id: agencyId,
      origin: 'hand',
      method: 'GU',
      description: 'Uji',
      state: 'passed',
      state_at: FOUND,
      runs: 1,
      submitted_at: FOUND,
      submitted_by: 'test',
      created_at: FOUND,
      created_by: 'test',
      version: 1,
    })),
  );
  await insertMany(
    tx,
    'audit_flag',
    flags.map(({ rule, state = 'open', stateAt = FOUND, dismissed, finding }) => {
      const id = newId();
      return {
        government_id: government.id,
        id,
        rule_code: rule,
        rule_version: 1,
        scope: 'package',
        subject_kind: 'package',
        subject_id: id,
        key: '',
        agency_id: agencyId,
        year: 2026,
        severity: 'high',
        verdict: {},
        thresholds: {},
        thresholds_hash: 'x',
        data: {},
        data_hash: 'x',
        fingerprint: id,
        state,
        found_at: FOUND,
        last_seen_at: FOUND,
        state_at: stateAt,
        dismissed_reason: dismissed ?? null,
        dismissed_text: dismissed === undefined ? null : 'Uji',
        report_id: finding?.reportId ?? null,
        finding_id: finding?.findingId ?? null,
        finding_state: finding?.state ?? null,
      };
    }),
  );
}

const FOUND = '2026-10-05T02:00:00Z';

export interface FlagPlan {
  rule: string;
  state?: 'open' | 'dismissed' | 'finding' | 'gone';
  stateAt?: string;
  dismissed?: 'rule-wrong' | 'mended';
  finding?: { reportId: string; findingId: string; state: 'draft' | 'final' };
}

/** What a signature makes of a travel account. */
export async function signTravel(tx: Tx, memberId: string, amount: number, by: string | null): Promise<void> {
  const { rows } = await sql<{ id: string; government_id: string }>`
    select id, government_id from travel_verdict where member_id = ${memberId}::uuid`.execute(tx);
  await insertMany(tx, 'travel_decision', [
    {
      government_id: rows[0]!.government_id,
      id: newId(),
      member_id: memberId,
      verdict_id: rows[0]!.id,
      decided_by: by,
      at: '2026-03-10T02:00:00Z',
      reason: 'Uji',
      amount,
      note: 0,
    },
  ]);
}
