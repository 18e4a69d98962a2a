import type { Door } from '../../../platform/http/home.ts';

/** The way to the check from the home page. */
export const checkDoor: Door = {
  place: 'certificate',
  title: { id: 'Surat bebas temuan', en: 'Certificate “free of findings”' },
  who: {
    id: 'Siapa saja yang menerima suratnya; pegawai yang memerlukannya',
    en: 'Whoever is handed the letter; staff who need one',
  },
  text: {
    id: 'Pindai kode QR pada surat, atau ketik kodenya di sini. Anda langsung melihat apakah surat itu berlaku.',
    en: 'Scan the QR code on the letter, or type its code here. You see at once whether it holds.',
  },
  href: '/cek',
  action: { id: 'Periksa', en: 'Check' },
  field: {
    name: 'kode',
    label: { id: 'Kode surat', en: 'Code of the letter' },
    hint: { id: 'Sepuluh huruf dan angka di bawah kode QR', en: 'Ten letters and digits below the QR code' },
    code: true,
  },
  also: [
    {
      href: '/app/eskbt/ajukan',
      label: { id: 'Pegawai: ajukan surat bebas temuan', en: 'Staff: ask for a certificate' },
    },
  ],
};
