import type { ImportColumns } from '../../../../platform/imports/kind.ts';
import {
  accountMark,
  addressMark,
  emailMark,
  nikMark,
  phoneMark,
  taxMark,
} from '../../rules/population/personal-marks.ts';
import { day, keyed, text, yesNo } from './columns.ts';

const owner = (header: string, synonyms: readonly string[]) =>
  keyed(header, synonyms, '', ['NIK pengurus atau pemilik.', 'NIK of a director or owner.'], nikMark);

/** What is known of a vendor beside its name. */
export const vendorColumns = {
  name: {
    ...text('nama_rekanan', ['nama_penyedia', 'nama', 'rekanan', 'penyedia'], 'CV Contoh Jaya', [
      'Nama rekanan, seperti pada pembayarannya.',
      'Name of the vendor, as on its payments.',
    ]),
    required: true,
  },
  tax: keyed(
    'npwp',
    ['no_npwp', 'nomor_npwp', 'npwp_penyedia', 'npwp_rekanan'],
    '',
    ['NPWP, 15 atau 16 angka.', 'Tax number, 15 or 16 digits.'],
    taxMark,
  ),
  nib: text(
    'nib',
    ['nomor_induk_berusaha'],
    '',
    ['Nomor induk berusaha.', 'Registration of the business (NIB).'],
    40,
  ),
  foundedOn: day('tanggal_akta', ['tgl_akta', 'tanggal_pendirian', 'tgl_pendirian'], '', [
    'Tanggal akta pendirian.',
    'Day of the deed of foundation.',
  ]),
  account: keyed(
    'rekening',
    ['no_rekening', 'nomor_rekening', 'rekening_bank'],
    '',
    ['Nomor rekening bank.', 'Bank account.'],
    accountMark,
  ),
  holder: text('nama_pemilik_rekening', ['atas_nama', 'pemilik_rekening'], '', [
    'Nama pemilik rekening.',
    'Holder of the account.',
  ]),
  accountChangedOn: day('rekening_diganti', ['tanggal_ganti_rekening'], '', [
    'Kapan rekeningnya terakhir diganti.',
    'When the account was changed last.',
  ]),
  phone: keyed(
    'telepon',
    ['no_telepon', 'no_telp', 'no_hp', 'hp', 'telp'],
    '',
    ['Nomor telepon.', 'Telephone number.'],
    phoneMark,
  ),
  email: keyed('surel', ['email', 'e_mail'], '', ['Alamat surel.', 'E-mail address.'], emailMark),
  address: keyed('alamat', ['alamat_rekanan', 'alamat_penyedia'], '', ['Alamat.', 'Address.'], addressMark),
  owner: owner('nik_pengurus', ['nik_direktur', 'nik_pemilik', 'nik']),
  owner2: owner('nik_pengurus_2', ['nik_direktur_2']),
  owner3: owner('nik_pengurus_3', ['nik_komisaris']),
  cooperative: yesNo(
    'koperasi_pegawai',
    ['koperasi'],
    ['ya, bila koperasi pegawai.', 'ya (yes) for a cooperative of employees.'],
  ),
  listedFrom: day('daftar_hitam_mulai', ['tanggal_mulai_daftar_hitam'], '', [
    'Hari pertama dalam daftar hitam.',
    'First day on the blacklist.',
  ]),
  listedTo: day('daftar_hitam_sampai', ['tanggal_akhir_daftar_hitam'], '', [
    'Hari terakhir dalam daftar hitam.',
    'Last day on the blacklist.',
  ]),
} as const satisfies ImportColumns;
