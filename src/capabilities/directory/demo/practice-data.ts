import type { Role } from '../../../platform/act.ts';
import type { AgencyKind } from '../rules/kinds.ts';

/** An agency of the practice twin; everything here is invented. */
export interface PracticeAgency {
  code: string;
  name: string;
  kind: AgencyKind;
  parent: string | null;
}

/** One of every kind, so that whoever practises finds a place like his own. */
export const PRACTICE_AGENCIES: readonly PracticeAgency[] = [
  { code: 'L.01', name: 'Sekretariat Daerah', kind: 'sekretariat', parent: null },
  { code: 'L.01.1', name: 'Bagian Umum', kind: 'bagian', parent: 'L.01' },
  { code: 'L.02', name: 'Inspektorat', kind: 'inspektorat', parent: null },
  { code: 'L.03', name: 'Dinas Pendidikan', kind: 'dinas', parent: null },
  { code: 'L.03.1', name: 'SD Negeri 1 Latihan', kind: 'sekolah', parent: 'L.03' },
  { code: 'L.04', name: 'Dinas Kesehatan', kind: 'dinas', parent: null },
  { code: 'L.04.1', name: 'Puskesmas Latihan', kind: 'puskesmas', parent: 'L.04' },
  { code: 'L.05', name: 'Dinas Pekerjaan Umum', kind: 'dinas', parent: null },
  { code: 'L.05.1', name: 'UPTD Peralatan', kind: 'uptd', parent: 'L.05' },
  { code: 'L.06', name: 'Badan Keuangan dan Aset', kind: 'badan', parent: null },
  { code: 'L.07', name: 'RSUD Latihan', kind: 'rsud', parent: null },
  { code: 'L.08', name: 'Kecamatan Latihan', kind: 'kecamatan', parent: null },
  { code: 'L.08.1', name: 'Kelurahan Latihan', kind: 'kelurahan', parent: 'L.08' },
  { code: 'L.08.2', name: 'Desa Latihan', kind: 'desa', parent: 'L.08' },
  { code: 'L.09', name: 'Unit Latihan Lain', kind: 'lain', parent: null },
];

/** Somebody of the practice twin. */
export interface PracticePerson {
  name: string;
  agency: string;
  title: string;
  leads?: true;
  role?: Role;
}

export const PRACTICE_PEOPLE: readonly PracticePerson[] = [
  { name: 'Surya Latihan', agency: 'L.02', title: 'Inspektur', leads: true, role: 'inspektur' },
  { name: 'Ratna Latihan', agency: 'L.02', title: 'Inspektur Pembantu', role: 'technical-controller' },
  { name: 'Bayu Latihan', agency: 'L.02', title: 'Auditor Ahli Madya', role: 'team-leader' },
  { name: 'Dewi Latihan', agency: 'L.02', title: 'Auditor Ahli Muda', role: 'auditor' },
  { name: 'Yusuf Latihan', agency: 'L.02', title: 'Pengelola ESKBT', role: 'certificate-officer' },
  { name: 'Maya Latihan', agency: 'L.02', title: 'Pengelola Kerugian', role: 'loss-officer' },
  { name: 'Hendra Latihan', agency: 'L.02', title: 'Verifikator Kerugian', role: 'loss-verifier' },
  { name: 'Intan Latihan', agency: 'L.02', title: 'Pranata Komputer', role: 'technical-administrator' },
  { name: 'Hana Latihan', agency: 'L.02', title: 'Pengelola Pengaduan', role: 'intake-officer' },
  { name: 'Bram Latihan', agency: 'L.02', title: 'Penelaah Pengaduan', role: 'complaint-reviewer' },
  { name: 'Citra Latihan', agency: 'L.02', title: 'Auditor Ahli Pertama', role: 'consultant' },
  { name: 'Dimas Latihan', agency: 'L.02', title: 'Pengelola UPG', role: 'gratification-officer' },
  { name: 'Elok Latihan', agency: 'L.02', title: 'Petugas Layanan Tamu', role: 'receptionist' },
  { name: 'Galih Latihan', agency: 'L.01', title: 'Wali Kota', role: 'government-head' },
  { name: 'Arif Latihan', agency: 'L.01', title: 'Sekretaris Daerah', leads: true },
  { name: 'Wulan Latihan', agency: 'L.01.1', title: 'Kepala Bagian Umum', leads: true },
  { name: 'Gilang Latihan', agency: 'L.03', title: 'Kepala Dinas Pendidikan', leads: true },
  { name: 'Sari Latihan', agency: 'L.03', title: 'Pengelola Tindak Lanjut', role: 'follow-up-officer' },
  { name: 'Fajar Latihan', agency: 'L.03', title: 'Pengelola Kepegawaian', role: 'account-officer' },
  { name: 'Nanda Latihan', agency: 'L.03.1', title: 'Kepala Sekolah', leads: true },
  { name: 'Putri Latihan', agency: 'L.03.1', title: 'Guru Ahli Pertama' },
  { name: 'Rizal Latihan', agency: 'L.04', title: 'Kepala Dinas Kesehatan', leads: true },
  { name: 'Kirana Latihan', agency: 'L.04', title: 'Pengelola Pengaduan', role: 'complaint-officer' },
  { name: 'Lestari Latihan', agency: 'L.04.1', title: 'Kepala Puskesmas', leads: true },
  { name: 'Tono Latihan', agency: 'L.05', title: 'Kepala Dinas Pekerjaan Umum', leads: true },
  { name: 'Eka Latihan', agency: 'L.05', title: 'Pejabat Pelaksana Teknis' },
  { name: 'Joko Latihan', agency: 'L.05.1', title: 'Kepala UPTD', leads: true },
  { name: 'Vina Latihan', agency: 'L.06', title: 'Kepala Badan', leads: true },
  { name: 'Agus Latihan', agency: 'L.06', title: 'Bendahara Pengeluaran' },
  { name: 'Mira Latihan', agency: 'L.07', title: 'Direktur RSUD', leads: true },
  { name: 'Oka Latihan', agency: 'L.08', title: 'Camat', leads: true },
  { name: 'Tuti Latihan', agency: 'L.08.1', title: 'Lurah', leads: true },
  { name: 'Slamet Latihan', agency: 'L.08.2', title: 'Kepala Desa', leads: true },
];

/** NIP of the `index`-th person: a possible birthday and appointment, and the serial 000 that no real number has. */
export function practiceNip(index: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  const year = 1970 + (index % 25);
  return `${year}${two(1 + (index % 12))}${two(1 + (index % 28))}${year + 24}${two(1 + (index % 12))}${1 + (index % 2)}000`;
}
