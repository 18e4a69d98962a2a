import type { ImportColumns } from '../../../../platform/imports/kind.ts';
import {
  accountMark,
  addressMark,
  emailMark,
  nikMark,
  phoneMark,
} from '../../rules/population/personal-marks.ts';
import { keyed } from './columns.ts';

/** What would tie an employee or his family to a vendor. */
export const personColumns = {
  number: {
    header: 'nip',
    synonyms: ['nomor_pegawai', 'no_pegawai'],
    type: 'number-id',
    required: true,
    example: '198001012005011003',
    explanation: { id: 'NIP pegawai di Direktori.', en: 'Personnel number, as in the directory.' },
  },
  account: keyed(
    'rekening',
    ['no_rekening', 'nomor_rekening', 'rekening_gaji'],
    '',
    ['Nomor rekening bank.', 'Bank account.'],
    accountMark,
  ),
  phone: keyed(
    'telepon',
    ['no_telepon', 'no_hp', 'hp', 'telp'],
    '',
    ['Nomor telepon.', 'Telephone number.'],
    phoneMark,
  ),
  email: keyed('surel', ['email', 'e_mail'], '', ['Alamat surel.', 'E-mail address.'], emailMark),
  address: keyed('alamat', ['alamat_rumah'], '', ['Alamat rumah.', 'Home address.'], addressMark),
  nik: keyed('nik', ['no_ktp', 'nomor_ktp'], '', ['NIK.', 'NIK.'], nikMark),
  familyAccount: keyed(
    'rekening_keluarga',
    [],
    '',
    ['Rekening suami, istri, atau anak.', 'Account of spouse or child.'],
    accountMark,
  ),
  familyPhone: keyed(
    'telepon_keluarga',
    ['hp_keluarga'],
    '',
    ['Telepon suami, istri, atau anak.', 'Telephone of spouse or child.'],
    phoneMark,
  ),
  familyNik: keyed(
    'nik_keluarga',
    ['nik_pasangan'],
    '',
    ['NIK suami, istri, atau anak.', 'NIK of spouse or child.'],
    nikMark,
  ),
} as const satisfies ImportColumns;
