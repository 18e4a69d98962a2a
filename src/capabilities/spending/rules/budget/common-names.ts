import type { CodeKind } from './codes.ts';

/**
 * Names of the topmost codes, for a table that names none: what a budget's file often leaves out because everybody knows it. What the
 * government's own import says always comes before. Written from general knowledge, never compared with the regulation's annex.
 */
export const COMMON_NAMES: {
  readonly source: string;
  readonly verified: boolean;
  readonly names: Readonly<Record<CodeKind, Readonly<Record<string, string>>>>;
} = {
  source: 'Permendagri 90/2019',
  verified: false,
  names: {
    activity: {
      '1': 'Urusan wajib yang berkaitan dengan pelayanan dasar',
      '2': 'Urusan wajib yang tidak berkaitan dengan pelayanan dasar',
      '3': 'Urusan pilihan',
      '4': 'Unsur pendukung urusan pemerintahan',
      '5': 'Unsur penunjang urusan pemerintahan',
      '6': 'Unsur pengawasan urusan pemerintahan',
      '7': 'Unsur kewilayahan',
      '8': 'Unsur pemerintahan umum',
      X: 'Penunjang pada setiap urusan',
    },
    account: {
      '4': 'Pendapatan daerah',
      '4.1': 'Pendapatan asli daerah',
      '4.2': 'Pendapatan transfer',
      '4.3': 'Lain-lain pendapatan daerah yang sah',
      '5': 'Belanja daerah',
      '5.1': 'Belanja operasi',
      '5.1.01': 'Belanja pegawai',
      '5.1.02': 'Belanja barang dan jasa',
      '5.1.02.01': 'Belanja barang',
      '5.1.02.02': 'Belanja jasa',
      '5.1.02.03': 'Belanja pemeliharaan',
      '5.1.02.04': 'Belanja perjalanan dinas',
      '5.1.05': 'Belanja hibah',
      '5.1.06': 'Belanja bantuan sosial',
      '5.2': 'Belanja modal',
      '5.2.01': 'Belanja modal tanah',
      '5.2.02': 'Belanja modal peralatan dan mesin',
      '5.2.03': 'Belanja modal gedung dan bangunan',
      '5.2.04': 'Belanja modal jalan, jaringan dan irigasi',
      '5.2.05': 'Belanja modal aset tetap lainnya',
      '5.3': 'Belanja tidak terduga',
      '5.4': 'Belanja transfer',
      '6': 'Pembiayaan daerah',
    },
  },
};

/** Every code with its name of common knowledge: kind and code, parted by a blank, → name. */
export const COMMON_BY_KEY: ReadonlyMap<string, string> = new Map(
  Object.entries(COMMON_NAMES.names).flatMap(([kind, names]) =>
    Object.entries(names).map(([code, name]) => [`${kind} ${code}`, name] as const),
  ),
);

/** Common codes below `under` whose code or name holds `q`, in order: what the search of a government that has imported nothing yet offers. */
export function commonCodes(kind: CodeKind, under: string, q: string): { code: string; name: string }[] {
  const words = q.toLowerCase();
  return Object.entries(COMMON_NAMES.names[kind])
    .filter(([code, name]) => code.startsWith(under) && `${code} ${name}`.toLowerCase().includes(words))
    .map(([code, name]) => ({ code, name }))
    .toSorted((a, b) => (a.code < b.code ? -1 : 1));
}
