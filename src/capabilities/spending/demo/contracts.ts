import { sql } from 'kysely';
import type { Act } from '../../../platform/act.ts';
import { loadCalendar } from '../../../platform/calendar/store.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { insertMany } from '../../../platform/database/insert.ts';
import type { DemoCast } from '../../../platform/demo-cast.ts';
import type { FileStore } from '../../../platform/files/index.ts';
import { newId } from '../../../platform/ids.ts';
import { recordRows } from '../../../platform/trail/record.ts';
import { insertVendors } from '../../directory/index.ts';
import type { WorkKind } from '../rules/contracts/machine.ts';
import { keepPhotos } from './contract-photos.ts';
import { STORIES, TITLES, type ContractStory } from './contract-stories.ts';
import { tellContract, type Stage, type ToldContract } from './contract-telling.ts';

/** Invented vendors. The first is behind on more than one contract. */
const VENDORS = [
  'CV Bangun Rapi Contoh',
  'PT Karya Jaya Contoh',
  'CV Mitra Teknik Contoh',
  'PT Graha Sarana Contoh',
  'CV Tirta Mandiri Contoh',
  'CV Sumber Alat Contoh',
  'PT Bina Konsultan Contoh',
  'CV Bersih Lestari Contoh',
  'PT Jembatan Nusa Contoh',
] as const;

interface DemoPackage {
  id: string;
  agency_id: string;
  line_id: string | null;
  name: string;
  kind: string;
  ceiling: number;
  isAnnounced: boolean;
}

/**
 * Some forty contracts of the year in every state, each with its plan, weekly reports, papers, instalments and guarantees. They buy the packages
 * of the budget; where none is left, the agencies of the budget have one more.
 */
export async function seedContracts(tx: Tx, act: Act, files: FileStore, cast: DemoCast): Promise<void> {
  const all = await packagesOf(tx, act);
  if (all.length === 0) return;
  const announced = all.filter((each) => each.isAnnounced);
  // In the first weeks of a year nothing is announced yet: contracts run in the same agencies all the same.
  const packages = announced.length > 0 ? announced : all;
  const vendors = VENDORS.map((name) => ({ id: newId(), name, taxNumber: null }));
  await insertVendors(tx, act.government.id, vendors);
  await recordRows(tx, act, 'vendor.add', 'vendor', idsOf(vendors));
  const calendar = await loadCalendar(tx);
  const free = [...announced];
  const told = STORIES.map((story, place) => {
    const bought = takePackage(free, story.work);
    const agencyId = bought?.agency_id ?? packages[(place * 5) % packages.length]!.agency_id;
    const value = (bought?.ceiling ?? 400_000_000 + cast.random.int(60) * 50_000_000) * 0.92;
    const titles = TITLES[story.work];
    const stage: Stage = {
      act,
      calendar,
      agencyId,
      lineId: bought?.line_id ?? null,
      packageId: bought?.id ?? null,
      vendorId: vendors[isLate(story) && cast.random.chance(0.4) ? 0 : cast.random.int(vendors.length)]!.id,
      number: `027/${String(place + 1).padStart(3, '0')}/PPK/${act.today.slice(0, 4)}`,
      title: bought?.name ?? titles[place % titles.length]!,
      place: '',
      value: Math.round(value / 100_000) * 100_000,
      ...officersOf(act, cast, agencyId),
    };
    return tellContract(stage, story);
  });
  await keepAll(tx, act, told);
  await keepPhotos(tx, act, files, told);
}

async function packagesOf(tx: Tx, act: Act): Promise<DemoPackage[]> {
  const { rows } = await sql<DemoPackage>`
    select p.id, p.agency_id, p.line_id, p.name, p.kind, p.ceiling, p.announced_on is not null as "isAnnounced"
    from procurement_package p
    join agency a on a.government_id = p.government_id and a.id = p.agency_id
    where p.year = ${Number(act.today.slice(0, 4))} and p.vanished_at is null
    order by a.code, p.name, p.ceiling`.execute(tx);
  return rows;
}

/** The first package of that kind that nobody has bought yet; agencies take turns because each has a few only. */
function takePackage(free: DemoPackage[], work: WorkKind): DemoPackage | undefined {
  const place = free.findIndex((each) => each.kind === work);
  return place < 0 ? undefined : free.splice(place, 1)[0];
}

function isLate({ lived, pace }: ContractStory): boolean {
  return lived > 1 || pace < 0.9;
}

/** Who holds the offices, where the demo has somebody; else ordinary staff of the agency records. */
function officersOf(act: Act, cast: DemoCast, agencyId: string) {
  const holder = (role: 'commitment-officer' | 'technical-officer') => {
    const player = cast.holders.get(role);
    return player?.agencyId === agencyId ? player : undefined;
  };
  const staff = cast.staff.filter((each) => each.agencyId === agencyId);
  const [pptk, ppkom] = [
    holder('technical-officer') ?? staff[0],
    holder('commitment-officer') ?? staff[1] ?? staff[0],
  ];
  return {
    recordedBy: pptk?.accountId ?? act.actor.id,
    commitmentPersonId: ppkom?.personId ?? null,
    technicalPersonId: pptk?.personId ?? null,
  };
}

async function keepAll(tx: Tx, act: Act, told: readonly ToldContract[]): Promise<void> {
  const tables: [table: string, rows: readonly { id: string }[]][] = [
    ['spending_contract', told.map((each) => each.contract)],
    ['contract_version', told.flatMap((each) => each.versions)],
    ['contract_baseline', told.flatMap((each) => each.baselines)],
    ['contract_step', told.flatMap((each) => each.steps)],
    ['contract_progress', told.flatMap((each) => each.reports)],
    ['contract_instalment', told.flatMap((each) => each.instalments)],
    ['contract_guarantee', told.flatMap((each) => each.guarantees)],
    ['contract_scm', told.flatMap((each) => each.scms)],
  ];
  for (const [table, rows] of tables) {
    await insertMany(tx, table, rows);
    await recordRows(tx, act, 'spending.contract-keep', table, idsOf(rows));
  }
}

function idsOf(rows: readonly { id: string }[]): string[] {
  return rows.map((row) => row.id);
}
