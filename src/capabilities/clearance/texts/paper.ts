/** The certificate on paper: official, so written in Indonesian; the English is for whoever reads the code. */
const id = {
  paperUnit: 'Inspektorat',
  paperTitle: 'Surat Keterangan Bebas Temuan',
  paperNumber: 'Nomor {number}',
  paperOpening: 'Inspektorat {government} menerangkan bahwa:',
  paperName: 'Nama',
  paperPersonNumber: 'NIP / kode pegawai',
  paperAgencyNumber: 'Kode perangkat daerah',
  paperVendorNumber: 'NPWP',
  paperOffice: 'Perangkat daerah',
  paperPurpose: 'Keperluan',
  paperClear:
    'menurut catatan tindak lanjut pada tanggal {day} tidak mempunyai kewajiban yang belum diselesaikan atas laporan hasil pemeriksaan yang telah final, baik dari APIP, BPK, BPKP maupun kementerian.',
  paperConditional:
    'menurut catatan tindak lanjut pada tanggal {day} tidak mempunyai tunggakan atas laporan hasil pemeriksaan yang telah final, dengan syarat berikut tetap dipenuhi:',
  paperMore: 'dan {n} syarat lain yang tercatat pada permohonan ini.',
  paperUntil: 'Surat ini berlaku sampai dengan {day}.',
  paperFalls:
    'Surat ini dicabut dengan sendirinya bila kemudian ada temuan final baru yang menjadi kewajiban pihak tersebut di atas.',
  paperCheck:
    'Keaslian dan keadaan terakhir surat ini dapat diperiksa siapa saja: pindai kode QR, atau ketik kode di atas di {url}',
  paperSigner: 'Inspektur',
  paperSigned:
    'Dokumen ini ditandatangani secara elektronik. Tanda tangannya tersimpan di dalam berkas PDF ini.',
  paperUnsigned: 'BELUM DITANDATANGANI',
};
const en: Record<keyof typeof id, string> = {
  paperUnit: 'Inspectorate',
  paperTitle: 'Certificate "Free of Findings"',
  paperNumber: 'Number {number}',
  paperOpening: 'The Inspectorate of {government} certifies that:',
  paperName: 'Name',
  paperPersonNumber: 'NIP / personnel code',
  paperAgencyNumber: 'Agency code',
  paperVendorNumber: 'Tax number',
  paperOffice: 'Agency',
  paperPurpose: 'Purpose',
  paperClear:
    'by the follow-up records of {day} has no open duty from any final audit report of APIP, BPK, BPKP or a ministry.',
  paperConditional:
    'by the follow-up records of {day} is not in arrears with any final audit report, provided that the following is kept:',
  paperMore: 'and {n} further conditions recorded with this request.',
  paperUntil: 'This certificate holds until {day}.',
  paperFalls: 'It falls by itself if a new final finding later becomes a duty of the party named above.',
  paperCheck:
    'Anybody can check that this certificate is genuine and still holds: scan the QR code, or type the code above at {url}',
  paperSigner: 'Inspektur',
  paperSigned: 'This document is signed electronically. The signature is inside this PDF file.',
  paperUnsigned: 'NOT YET SIGNED',
};
export const paper = { id, en };
