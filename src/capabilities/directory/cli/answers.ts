import { access, readFile } from 'node:fs/promises';
import { ZONES, type Zone } from '../../../platform/clock.ts';
import { GRANTABLE_ROLES, type GrantableRole } from '../rules/roles.ts';

/** Whom a role is given to at the beginning. */
export interface Holder {
  role: GrantableRole;
  /** NIP or personnel code */
  number: string;
  /** number of the decree (SK) */
  decree: string;
}

/** What `lurus government add` has to know. Paths are those of files on this machine. */
export interface Answers {
  name: string;
  zone: Zone;
  hosts: string[];
  /** PNG or JPEG of the coat of arms */
  arms: string | null;
  /** Kemendagri code of the region, e.g. 64.72 */
  region: string | null;
  /** CSV or XLSX */
  agencies: string | null;
  people: string | null;
  holders: Holder[];
  /** make a practice twin */
  twin: boolean;
}

/** Asks one question; an empty answer is the one in brackets. */
export type Ask = (question: string, fallback?: string) => Promise<string>;

/** Roles that a government needs before its first day, asked one by one; all reach the whole government. */
export const FIRST_HOLDERS = [
  'inspektur',
  'technical-administrator',
  'account-officer',
  'certificate-officer',
  'loss-officer',
  'loss-verifier',
] as const satisfies readonly GrantableRole[];

const ZONE_NAMES: Record<string, Zone> = { WIB: ZONES[0], WITA: ZONES[1], WIT: ZONES[2] };

/** Reads WIB, WITA, WIT or the name of the zone; null for anything else. */
export function readZone(text: string): Zone | null {
  return ZONE_NAMES[text.trim().toUpperCase()] ?? ZONES.find((zone) => zone === text.trim()) ?? null;
}

/** Asks for what `given` leaves out. */
export async function askAnswers(ask: Ask, given: Partial<Answers>): Promise<Answers> {
  const optional = async (known: string | null | undefined, question: string) =>
    known !== undefined ? known : (await ask(question)).trim() || null;
  const name = given.name ?? (await ask('Nama pemerintah daerah (mis. Kota Teladan) / name'));
  const zone = given.zone ?? (readZone(await ask('Zona waktu WIB, WITA, WIT / time zone', 'WIB')) as Zone);
  const hosts =
    given.hosts ??
    words(await ask('Nama host, dipisah spasi (kosong: nanti) / host names, by spaces (empty: later)'));
  const arms = await optional(
    given.arms,
    'Berkas lambang PNG/JPEG (kosong: nanti) / coat of arms (empty: later)',
  );
  const region = await optional(
    given.region,
    'Kode wilayah Kemendagri, mis. 64.72 (kosong: nanti) / region code',
  );
  const agencies = await optional(
    given.agencies,
    'Berkas instansi CSV/XLSX (kosong: nanti) / file of agencies',
  );
  const people = await optional(given.people, 'Berkas pegawai CSV/XLSX (kosong: nanti) / file of people');
  const holders = given.holders ?? (await askHolders(ask));
  const twin =
    given.twin ??
    /^(y|ya|yes)$/i.test((await ask('Buat ruang latihan? / make a practice twin? (ya/tidak)', 'ya')).trim());
  return { name, zone, hosts, arms, region, agencies, people, holders, twin };
}

async function askHolders(ask: Ask): Promise<Holder[]> {
  const holders: Holder[] = [];
  for (const role of FIRST_HOLDERS) {
    const number = (
      await ask(`NIP atau kode pegawai untuk peran ${role} (kosong: nanti) / NIP or personnel code`)
    ).trim();
    if (number === '') continue;
    holders.push({
      role,
      number,
      decree: (await ask(`Nomor SK untuk ${role} / number of the decree`)).trim(),
    });
  }
  return holders;
}

function words(text: string): string[] {
  return text.split(/[\s,]+/).filter(Boolean);
}

const HOST = /^(\*|[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*)$/;

/** Everything that is wrong with the answers, one line each; empty when they can be used. */
export async function wrongAnswers(answers: Answers): Promise<string[]> {
  const wrong: string[] = [];
  if (answers.name.trim() === '' || answers.name.length > 100)
    wrong.push('Isi nama, paling banyak 100 huruf / name: 1 to 100 letters');
  if (!ZONES.includes(answers.zone))
    wrong.push('Zona waktu: WIB, WITA, atau WIT / time zone: WIB, WITA or WIT');
  for (const host of answers.hosts)
    if (!HOST.test(host)) wrong.push(`Nama host tidak sah / not a host name: ${host}`);
  if (answers.region !== null && !/^\d{2}(\.\d{2})?$/.test(answers.region)) {
    wrong.push(`Kode wilayah seperti 64.72 / a region code looks like 64.72: ${answers.region}`);
  }
  for (const path of [answers.arms, answers.agencies, answers.people]) {
    if (path !== null && !(await readable(path)))
      wrong.push(`Berkas tidak dapat dibaca / file cannot be read: ${path}`);
  }
  if (answers.arms !== null && (await readable(answers.arms)) && !isPicture(await readFile(answers.arms))) {
    wrong.push(`Lambang harus PNG atau JPEG / the coat of arms must be PNG or JPEG: ${answers.arms}`);
  }
  for (const { role, number, decree } of answers.holders) {
    if (!(GRANTABLE_ROLES as readonly string[]).includes(role))
      wrong.push(`Peran tidak dikenal / unknown role: ${role}`);
    if (number === '' || decree === '')
      wrong.push(`Isi nomor pegawai dan nomor SK / number and decree: ${role}`);
  }
  return wrong;
}

function readable(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

function isPicture(bytes: Buffer): boolean {
  return (
    bytes.subarray(0, 4).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47])) ||
    bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))
  );
}
