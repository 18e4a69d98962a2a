import type { ParameterDefault } from '../parameters/index.ts';
import type { Category, Keeps, PersonalTable, PeriodUnit, Sweep } from './declaration.ts';

// Words that many declarations share. One reason is written once, so that the register says the same of the same.

/** The job of the privacy capability that carries out every period without a job of its own. */
export const RETENTION_JOB = 'privacy-retention';

const asLongAs = (id: string, en: string): Keeps => ({ kind: 'as-long-as', reason: { id, en } });

/** Records of oversight: the archive law decides, not the person. */
export const ARCHIVE = asLongAs(
  'Selama jadwal retensi arsip menentukannya: catatan pengawasan dan pertanggungjawaban hanya dimusnahkan dengan keputusan pemusnahan arsip (UU 43/2009 pasal 40, 48, dan 51).',
  'As long as the archive schedule says: records of oversight and accountability are destroyed by an archival decision only (UU 43/2009 articles 40, 48 and 51).',
);
/** Staff and what hangs on their office. */
export const SERVICE = asLongAs(
  'Selama orang itu bekerja, dan sesudahnya selama catatan pengawasan menyebut namanya.',
  'As long as the person serves, and afterwards as long as records of oversight name him.',
);
/** Rows that go with the row they belong to. */
export const WITH_ITS_MATTER = asLongAs(
  'Selama perkaranya disimpan; ikut terhapus atau dianonimkan bersamanya.',
  'As long as its matter is kept; it goes, or is made anonymous, with it.',
);
/** What a person set for himself. */
export const ACCOUNT = asLongAs(
  'Selama akunnya aktif; pemiliknya dapat menghapusnya sendiri.',
  'As long as the account is active; its owner can delete it himself.',
);
/** The trail proves that nobody changed a record. */
export const TRAIL = asLongAs(
  'Selamanya, tetapi hanya nomor acak dan sidik bergaram; garamnya dihapus bila datanya dihapus, sehingga sidiknya tidak lagi berkata apa-apa tentang seseorang.',
  'For ever, but random numbers and salted hashes only; the salt goes when the data go, and the hash then says nothing about anybody.',
);
/** Sealed by the reporter's browser: nobody here can read it. */
export const SEALED = asLongAs(
  'Tersegel; dimusnahkan sepuluh tahun sesudah perkaranya selesai kecuali ditahan secara hukum (parameter saluran tertutup).',
  'Sealed; destroyed ten years after its end unless held by law (parameter of the sealed channel).',
);

export function keep(categories: readonly Category[], keeps: Keeps): PersonalTable {
  return { categories, keeps };
}

/** A period carried out by a job of its own, or by the nightly one where `sweep` can forget. */
export function period(
  value: ParameterDefault<number> | number,
  unit: PeriodUnit,
  since: { id: string; en: string },
  sweep: Sweep | null,
  job: string = RETENTION_JOB,
): Keeps {
  return { kind: 'period', period: value, unit, since, sweep, job };
}

/** Several tables that hold the same kinds of data as long. */
export function tables(
  names: readonly string[],
  categories: readonly Category[],
  keeps: Keeps,
): Record<string, PersonalTable> {
  return Object.fromEntries(names.map((name) => [name, { categories, keeps }]));
}
