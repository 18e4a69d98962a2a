const id = {
  // purposes, as personnel law calls them
  'purpose-pensiun': 'Pensiun',
  'purpose-mutasi': 'Mutasi',
  'purpose-promosi': 'Promosi jabatan',
  'purpose-pangkat': 'Kenaikan pangkat',
  'purpose-cuti-besar': 'Cuti besar',
  'purpose-rekanan': 'Kelengkapan rekanan',
  'purpose-instansi': 'Keperluan perangkat daerah',
  'purpose-lain': 'Keperluan lain',

  // the certificate on paper, in Indonesian only
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
    'Surat ini gugur dengan sendirinya bila kemudian ada temuan final baru yang menjadi kewajiban pihak tersebut di atas.',
  paperCheck:
    'Keaslian dan keadaan terakhir surat ini dapat diperiksa siapa saja: pindai kode QR, atau ketik kode di atas di {url}',
  paperSigner: 'Inspektur',
  paperSigned:
    'Dokumen ini ditandatangani secara elektronik. Tanda tangannya tersimpan di dalam berkas PDF ini.',
  paperUnsigned: 'BELUM DITANDATANGANI',

  // messages
  refusedTitle: 'Bebas temuan: belum dapat diterbitkan',
  refusedBody:
    'Permohonan surat keterangan bebas temuan untuk {name} belum dapat dikabulkan. Buka permohonan untuk melihat setiap hal yang menghalangi dan cara menyelesaikannya.',
  returnedTitle: 'Bebas temuan: permohonan dikembalikan',
  returnedBody: 'Permohonan untuk {name} dikembalikan dengan catatan. Perbaiki, lalu ajukan kembali.',
  validTitle: 'Surat keterangan bebas temuan terbit',
  validBody: 'Surat keterangan bebas temuan untuk {name} sudah terbit. Unduh dari halaman permohonan.',
  revokedTitle: 'Surat keterangan bebas temuan gugur',
  revokedBody:
    'Surat keterangan bebas temuan untuk {name} gugur karena ada temuan baru yang final. Buka halaman permohonan untuk melihat temuan itu dan cara menyelesaikannya.',
  approvalTitle: 'Bebas temuan: menunggu persetujuan Anda',
  approvalBody: 'Permohonan untuk {name} menunggu persetujuan Anda.',
  signTitle: 'Bebas temuan: menunggu tanda tangan Anda',
  signBody: 'Surat keterangan untuk {name} sudah disetujui dan menunggu tanda tangan Anda.',
};
const en: Record<keyof typeof id, string> = {
  'purpose-pensiun': 'Retirement',
  'purpose-mutasi': 'Transfer',
  'purpose-promosi': 'Promotion to an office',
  'purpose-pangkat': 'Promotion in rank',
  'purpose-cuti-besar': 'Long leave',
  'purpose-rekanan': 'Vendor qualification',
  'purpose-instansi': 'Purpose of the agency',
  'purpose-lain': 'Other purpose',

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

  refusedTitle: 'Clearance: cannot be issued yet',
  refusedBody:
    'The request for a certificate "free of findings" for {name} cannot be granted yet. Open it to see each item in the way and how to close it.',
  returnedTitle: 'Clearance: request sent back',
  returnedBody: 'The request for {name} was sent back with a note. Put it right, then submit it again.',
  validTitle: 'Certificate "free of findings" issued',
  validBody: 'The certificate for {name} has been issued. Download it from the page of the request.',
  revokedTitle: 'Certificate "free of findings" revoked',
  revokedBody:
    'The certificate for {name} was revoked because a new finding became final. Open the request to see the finding and how to close it.',
  approvalTitle: 'Clearance: waiting for your approval',
  approvalBody: 'The request for {name} waits for your approval.',
  signTitle: 'Clearance: waiting for your signature',
  signBody: 'The certificate for {name} has been approved and waits for your signature.',
};
export const texts = { id, en };
