import type { Door } from '../../../platform/http/home.ts';

/** The way to the check from the home page. */
export const checkDoor: Door = {
  title: { id: 'Periksa surat bebas temuan', en: 'Check a certificate "free of findings"' },
  who: { id: 'Untuk siapa saja yang menerima suratnya', en: 'For whoever is handed the letter' },
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
};
