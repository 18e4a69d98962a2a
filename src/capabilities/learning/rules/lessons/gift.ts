import type { Lesson } from './lesson.ts';

export const gift: Lesson = {
  key: 'gratifikasi',
  version: 1,
  occasion: 'gift',
  source: 'UU 31/1999 jo. UU 20/2001 pasal 12B dan 12C; PerKPK 2/2019 jo. PerKPK 1/2026',
  title: { id: 'Ketika seseorang memberi', en: 'When somebody gives' },
  body: [
    {
      id: 'Pemberian kepada pegawai yang berkaitan dengan jabatannya dianggap suap, sampai dilaporkan. Laporan dalam 30 hari kerja melindungi Anda.',
      en: 'A gift to an official that has to do with his office counts as a bribe until it is reported. A report within 30 working days protects you.',
    },
    {
      id: 'Tolak dengan sopan bila bisa, dan laporkan juga penolakannya. Bila terlanjur diterima, jangan dipakai: simpan, foto, laporkan kepada UPG.',
      en: 'Refuse politely if you can, and report the refusal too. If it came to you anyway, do not use it: keep it, take a picture, report it to the UPG.',
    },
    {
      id: 'Ada yang dikecualikan, misalnya dari keluarga tanpa benturan kepentingan atau barang yang diterima semua peserta acara resmi. Bila ragu, laporkan; UPG yang memilah.',
      en: 'Some gifts are excepted: from family without a conflict of interest, or what everybody got at an official event. If in doubt, report; the UPG sorts.',
    },
  ],
  questions: [
    {
      ask: {
        id: 'Penyedia mengirim parsel ke kantor setelah kontrak selesai. Apa yang Anda lakukan?',
        en: 'A vendor sends a hamper to the office after the contract has ended. What do you do?',
      },
      options: [
        { id: 'Membaginya ke rekan seruangan', en: 'Share it with the room' },
        { id: 'Menyimpan, memotret, dan melaporkannya', en: 'Keep it, take a picture, report it' },
        { id: 'Menerimanya, karena kontrak sudah selesai', en: 'Accept it, for the contract has ended' },
      ],
      right: 1,
      why: {
        id: 'Penyedia tetap berkepentingan dengan jabatan Anda. Selesainya kontrak tidak menghapus kewajiban lapor.',
        en: 'The vendor still has an interest in your office. The end of the contract does not end the duty.',
      },
    },
    {
      ask: { id: 'Berapa lama waktu melapor kepada KPK?', en: 'How long may you take to report to KPK?' },
      options: [
        { id: '30 hari kerja sejak diterima', en: '30 working days since you received it' },
        {
          id: '30 hari kerja sejak UPG menerima laporan',
          en: '30 working days since the UPG got the report',
        },
        { id: 'Sampai akhir tahun', en: 'Until the end of the year' },
      ],
      right: 0,
      why: {
        id: 'Waktunya berjalan sejak hari pemberian (pasal 12C ayat 2), bukan sejak laporan.',
        en: 'It runs from the day of the gift (article 12C paragraph 2), not from the report.',
      },
    },
    {
      ask: {
        id: 'Anda menolak amplop di loket. Perlukah melapor?',
        en: 'You refused an envelope at the counter. Report it?',
      },
      options: [
        { id: 'Tidak, karena tidak diterima', en: 'No, for you did not take it' },
        { id: 'Hanya bila atasan meminta', en: 'Only if your superior asks' },
        {
          id: 'Ya: laporan penolakan melindungi Anda dan rekan Anda',
          en: 'Yes: it protects you and your colleagues',
        },
      ],
      right: 2,
      why: {
        id: 'Catatan penolakan menunjukkan siapa yang mencoba, dan bahwa Anda tidak menerimanya.',
        en: 'The record shows who tried, and that you did not take it.',
      },
    },
  ],
};
