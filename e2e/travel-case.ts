import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import type { TripDetail } from '../src/capabilities/travel/contract.ts';
import { signIn, type Client } from './client.ts';
import type { Program } from './program.ts';

// Trips of official travel as far as their accounts, by those whose work it is: ground for journeys that begin there.

const DAY = 24 * 60 * 60 * 1_000;

/** 'YYYY-MM-DD' in the demo city, so many days from today. */
export const cityDay = (after = 0) =>
  new Date(Date.now() + after * DAY).toLocaleDateString('sv-SE', { timeZone: 'Asia/Makassar' });

export interface Travelled {
  traveller: Client;
  name: string;
  personId: string;
  tripId: string;
  tripNumber: string;
  memberId: string;
}

/** Samarinda to Balikpapan, begun by the traveller. */
export async function travelling(
  program: Program,
  role: string,
  days: { from: string; to: string },
): Promise<Travelled> {
  const traveller = await signIn(program, role);
  const { personId, account, agency } = await traveller.get<{
    personId: string;
    account: { name: string };
    agency: { id: string };
  }>('/session');
  const officer = await signIn(program, 'travel-officer');
  const { id } = await officer.post<{ id: string }>('/travel/trips', {
    agencyId: agency.id,
    purpose: `Rapat koordinasi ${Date.now() % 1_000_000}`,
    budgetAccount: '5.1.02.04.01.0001',
    originCode: '64.72',
    originPlace: 'Samarinda',
    fromDay: days.from,
    toDay: days.to,
    destinations: [{ code: '64.71', hostName: 'Dinas Kesehatan Kota Balikpapan', address: 'Jalan Contoh 1' }],
    legs: [{ day: days.from, mode: 'road', fromCode: '64.72', toCode: '64.71' }],
    members: [{ personId, isLeader: true, grade: 'III/c', positionTitle: 'Analis', costLevel: 'C' }],
  });
  await officer.post(`/travel/trips/${id}/propose`);
  const letter = { number: '090/12/ST/2026', signedDay: cityDay() };
  await (await signIn(program, 'agency-head')).post(`/travel/trips/${id}/sign`, letter);
  await (await signIn(program, 'commitment-officer')).post(`/travel/trips/${id}/issue`, { advances: [] });
  await traveller.post(`/travel/trips/${id}/start`);
  const trip = await traveller.get<TripDetail>(`/travel/trips/${id}`);
  const memberId = trip.members[0]!.id;
  return { traveller, name: account.name, personId, tripId: id, tripNumber: trip.number, memberId };
}

export interface Fix {
  latitude: number;
  longitude: number;
  /** seconds since 1970 */
  at: number;
}

/** What the traveller's phone sends, in the words of OwnTracks. */
export async function sendFixes(
  program: Program,
  { traveller, memberId }: Travelled,
  fixes: readonly Fix[],
): Promise<void> {
  const { token } = await traveller.post<{ token: string }>(`/travel/members/${memberId}/devices`, {
    kind: 'owntracks',
  });
  const reply = await fetch(`${program.url}/in/owntracks/${token}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(
      fixes.map(({ latitude, longitude, at }) => ({
        _type: 'location',
        lat: latitude,
        lon: longitude,
        tst: at,
        acc: 15,
      })),
    ),
  });
  assert.equal(reply.status, 200);
  assert.deepEqual(await reply.json(), [], 'every position is taken');
}

/** Daily allowance of 430,000 at the destination, imported as an office would. */
export async function importTariffs(program: Program): Promise<void> {
  const keeper = await signIn(program, 'technical-administrator');
  const csv = `dasar;berlaku_mulai;daerah;komponen;besaran\nPerwali Uji ${Date.now()};2020-01-01;64.71;uang harian;430000\n`;
  const form = new FormData();
  form.append('file', new File([csv], 'tarif.csv'));
  const run = await keeper.post<{ id: string; mapping: unknown }>('/imports/kinds/travel-tariffs', form);
  const settled = async () => {
    for (;;) {
      const now = await keeper.get<{ status: string; progress: unknown }>(`/imports/${run.id}`);
      if (now.progress === null) return now.status;
      await setTimeout(50);
    }
  };
  await keeper.post(`/imports/${run.id}/check`, { mapping: run.mapping, saveAs: null });
  assert.equal(await settled(), 'checked');
  await keeper.post(`/imports/${run.id}/commit`, { vanished: 0 });
  assert.equal(await settled(), 'committed');
}

/** Back today, the daily allowance claimed for these days, and handed in. */
export async function accountFor(travelled: Travelled, days: readonly string[]): Promise<void> {
  const { traveller, tripId, memberId } = travelled;
  await traveller.post(`/travel/trips/${tripId}/return`, { day: cityDay() });
  const lines = days.map((day) => ({
    component: 'daily',
    day,
    description: `Uang harian ${day}`,
    paid: 430_000,
  }));
  const kept = await traveller.send('PUT', `/travel/members/${memberId}/claim`, { lines });
  assert.equal(kept.status, 200, await kept.text());
  await traveller.post(`/travel/members/${memberId}/submit`);
}
