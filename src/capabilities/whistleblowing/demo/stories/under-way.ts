import { file, granted, person, taken, witness, type DemoReport } from './story.ts';

/** With an investigator. */
export const UNDER_WAY: readonly DemoReport[] = [
  {
    ago: 45,
    at: 'Dinas Penanaman Modal',
    story: {
      category: 'gratification',
      what: 'Pemohon izin memberikan bingkisan bernilai besar kepada petugas pemeriksa, dan izinnya terbit lebih cepat daripada yang lain.',
      who: 'Petugas pemeriksa berkas',
      when: 'Bulan September',
      where: 'Ruang pemeriksaan berkas',
      how: 'Saya melihat bingkisannya dan buku penerimaan izin.',
      evidence: [
        file('document', 'Urutan berkas masuk', 'urutan-berkas.txt', 'Masuk ke-31, terbit ke-2\n'),
        witness('Rekan sejawat di ruang yang sama.'),
        file('document', 'Catatan tanggal', 'tanggal.txt', 'Bingkisan: Selasa. Izin: Kamis.\n'),
      ],
      identity: person('Wening Larasati', '9971014909930007'),
    },
    happened: [
      taken(2),
      { after: 3, by: 'intake', label: 'gratification' },
      {
        after: 4,
        by: 'intake',
        says: 'Terima kasih. Kami menelaah laporan Anda dan akan menulis lagi di sini.',
      },
      { after: 5, by: 'intake', status: 'assessed' },
      granted(6, 'ST 700/118'),
      { after: 8, by: 'investigator', status: 'investigated' },
      {
        after: 30,
        by: 'investigator',
        says: 'Pemeriksaan selesai. Pemberian itu kini dilaporkan kepada KPK oleh penerimanya; petugas yang bersangkutan dipindahkan dari pemeriksaan izin.',
      },
      { after: 31, by: 'investigator', status: 'concluded' },
    ],
  },
  {
    ago: 62,
    at: 'Dinas Pekerjaan Umum',
    receipt: 'conversation',
    story: {
      category: 'procurement',
      what: 'Pemenang lelang perbaikan jalan sudah disebut dalam rapat dua pekan sebelum pengumuman. Syarat alat berat diubah sehingga hanya satu perusahaan memenuhi.',
      who: 'Kelompok kerja pemilihan dan satu pejabat pembuat komitmen',
      when: 'Rapat awal bulan, pengumuman dua pekan kemudian',
      where: 'Ruang rapat dinas',
      how: 'Saya hadir sebagai notulis.',
      evidence: [
        file('document', 'Notulen rapat', 'notulen.txt', 'Butir 4: calon pelaksana sudah siap alat.\n'),
        file(
          'document',
          'Dokumen lelang sebelum dan sesudah diubah',
          'syarat-alat.txt',
          'Sebelum: 1 unit. Sesudah: 3 unit milik sendiri.\n',
        ),
        witness('Dua peserta rapat lain.'),
      ],
      identity: person('Sri Penanda', '9971015508900001'),
    },
    happened: [
      taken(1),
      { after: 2, by: 'intake', label: 'procurement', legalHold: true },
      {
        after: 3,
        by: 'intake',
        says: 'Terima kasih atas laporan Anda. Apakah rapat itu mempunyai daftar hadir?',
      },
      {
        after: 4,
        reporterSays:
          'Ada. Daftar hadir asli disimpan sekretariat; saya mempunyai fotonya dan akan mengirimkannya.',
      },
      { after: 6, by: 'intake', status: 'assessed' },
      granted(7, 'ST 700/104'),
      { after: 9, by: 'investigator', status: 'investigated' },
      {
        after: 12,
        by: 'investigator',
        notes: 'Minta jejak perubahan dokumen lelang dari LPSE sebelum memanggil siapa pun.',
      },
      {
        after: 20,
        by: 'superAdmin',
        opensIdentity: 'Anda meminta perlindungan; LPSK memerlukan nama dan nomor yang dapat dihubungi.',
        legalBasis: 'UU 31/2014 pasal 10',
      },
      {
        after: 21,
        by: 'intake',
        says: 'Permohonan perlindungan Anda sudah kami antar ke LPSK. Bila ada tekanan di tempat kerja, kabari kami lewat kotak surat ini.',
      },
    ],
  },
];
