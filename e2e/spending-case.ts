import { signIn, type Client } from './client.ts';
import type { Program } from './program.ts';
import { cityDay } from './travel-case.ts';

// Contracts as they stand when a journey begins, typed by those whose work they are.

export interface RunningContract {
  id: string;
  title: string;
  agencyId: string;
  /** signed in, both of the contract's agency */
  ppkom: Client;
  pptk: Client;
}

/** A contract of works that runs since 100 days and has 100 to go, planned evenly, with an instalment at 20 %. */
export async function runningContract(program: Program, title: string): Promise<RunningContract> {
  const ppkom = await signIn(program, 'commitment-officer');
  const pptk = await signIn(program, 'technical-officer');
  const { agency } = await ppkom.get<{ agency: { id: string } }>('/session');
  const vendors = await ppkom.get<{ rows: { id: string }[] }>('/directory/vendors?size=1');
  const [start, end] = [cityDay(-100), cityDay(100)];
  const { id } = await ppkom.post<{ id: string }>('/spending/contracts', {
    agencyId: agency.id,
    year: Number(start.slice(0, 4)),
    number: `027/${Date.now() % 1_000_000}/SPK`,
    title,
    kind: 'unit-price',
    work: 'works',
    payMode: 'instalments',
    vendorId: vendors.rows[0]!.id,
    value: 1_110_000_000,
    valueWithoutVat: 1_000_000_000,
    startOn: start,
    endOn: end,
    retentionPercent: 5,
    maintenanceDays: 180,
    place: 'Sukamaju',
    appointed: { docDate: cityDay(-110), document: 'SPPBJ/1' },
    signed: { docDate: cityDay(-104), document: 'SPK/1' },
    started: { docDate: start, document: 'SPMK/1' },
    plan: { start, points: [-60, -20, 20, 60].map(pointAt).concat({ day: end, percent: 100 }) },
    instalments: [
      { kind: 'progress', amount: 300_000_000, conditionPercent: 20 },
      { kind: 'progress', amount: 754_500_000, conditionPercent: 100 },
      { kind: 'retention', amount: 55_500_000, conditionPercent: 100 },
    ],
  });
  return { id, title, agencyId: agency.id, ppkom, pptk };
}

/** Planned by a day: half a per cent a day since the beginning. */
function pointAt(day: number): { day: string; percent: number } {
  return { day: cityDay(day), percent: (day + 100) / 2 };
}

/** What the office of a role has to do next with a payment. */
export async function advance(program: Program, role: string, id: string): Promise<void> {
  const office = await signIn(program, role);
  const { next } = await office.get<{ next: string }>(`/spending/payments/${id}`);
  await office.post(`/spending/payments/${id}/advance`, {
    to: next,
    docDate: cityDay(),
    sp2dNumber: `SP2D/${id.slice(-6)}`,
  });
}
