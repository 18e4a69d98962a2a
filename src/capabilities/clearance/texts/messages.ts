/** Messages to people, and rows of their desk. */
const id = {
  deskApprove: 'Setujui permohonan bebas temuan',
  deskSign: 'Tanda tangani surat bebas temuan',
  deskReturned: 'Permohonan bebas temuan dikembalikan',
  deskOpen: 'Periksa',
  deskFix: 'Perbaiki',
  refusedTitle: 'Bebas temuan: belum dapat diterbitkan',
  refusedBody:
    'Permohonan surat keterangan bebas temuan untuk {name} belum dapat dikabulkan. Buka permohonan untuk melihat setiap hal yang menghalangi dan cara menyelesaikannya.',
  returnedTitle: 'Bebas temuan: permohonan dikembalikan',
  returnedBody: 'Permohonan untuk {name} dikembalikan dengan catatan. Perbaiki, lalu ajukan kembali.',
  validTitle: 'Surat keterangan bebas temuan terbit',
  validBody: 'Surat keterangan bebas temuan untuk {name} sudah terbit. Unduh dari halaman permohonan.',
  revokedTitle: 'Surat keterangan bebas temuan dicabut',
  revokedBody:
    'Surat keterangan bebas temuan untuk {name} dicabut karena ada temuan baru yang final. Buka halaman permohonan untuk melihat temuan itu dan cara menyelesaikannya.',
  approvalTitle: 'Bebas temuan: menunggu persetujuan Anda',
  approvalBody: 'Permohonan untuk {name} menunggu persetujuan Anda.',
  signTitle: 'Bebas temuan: menunggu tanda tangan Anda',
  signBody: 'Surat keterangan untuk {name} sudah disetujui dan menunggu tanda tangan Anda.',
};
const en: Record<keyof typeof id, string> = {
  deskApprove: 'Approve a clearance request',
  deskSign: 'Sign a certificate',
  deskReturned: 'Clearance request sent back',
  deskOpen: 'Look at it',
  deskFix: 'Put it right',
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
export const messages = { id, en };
