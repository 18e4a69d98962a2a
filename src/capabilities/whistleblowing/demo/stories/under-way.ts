import {
  investigated,
  labelled,
  paper,
  person,
  says,
  step,
  taken,
  witness,
  type DemoReport,
} from './story.ts';

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
        paper('Urutan berkas masuk', 'urutan-berkas.txt', 'Masuk ke-31, terbit ke-2\n'),
        witness('Rekan sejawat di ruang yang sama.'),
        paper('Catatan tanggal', 'tanggal.txt', 'Bingkisan: Selasa. Izin: Kamis.\n'),
      ],
      identity: person('Wening Larasati', '9971014909930007'),
    },
    happened: [
      taken(2),
      labelled(3, 'gratification'),
      says(4, 'intake', 'Terima kasih. Kami menelaah laporan Anda dan akan menulis lagi di sini.'),
      ...investigated(5, 'ST 700/118', 8),
      says(
        30,
        'investigator',
        'Pemeriksaan selesai. Pemberian itu kini dilaporkan kepada KPK oleh penerimanya; petugas yang bersangkutan dipindahkan dari pemeriksaan izin.',
      ),
      step(31, 'investigator', 'concluded'),
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
        paper('Notulen rapat', 'notulen.txt', 'Butir 4: calon pelaksana sudah siap alat.\n'),
        paper(
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
      labelled(2, 'procurement', { legalHold: true }),
      says(3, 'intake', 'Terima kasih atas laporan Anda. Apakah rapat itu mempunyai daftar hadir?'),
      {
        after: 4,
        reporterSays:
          'Ada. Daftar hadir asli disimpan sekretariat; saya mempunyai fotonya dan akan mengirimkannya.',
      },
      ...investigated(6, 'ST 700/104', 9),
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
      says(
        21,
        'intake',
        'Permohonan perlindungan Anda sudah kami antar ke LPSK. Bila ada tekanan di tempat kerja, kabari kami lewat kotak surat ini.',
      ),
    ],
  },
];
