import type { WizardTexts } from './wizard-texts.ts';

// What the wizard says otherwise where an officer asks somebody and types the answers.
const id = {
  lead: 'Anda menuliskan laporan orang lain. Isinya disegel di perangkat ini; setelah terkirim tidak ada yang tersisa di sini. Serahkan tanda terimanya kepada pelapor.',
  'h-urgent': 'Tanyakan: adakah yang dalam bahaya, atau akan segera terjadi?',
  'h-mode': 'Tanyakan: bagaimana ia ingin melapor?',
  'h-what': 'Tanyakan: apa yang terjadi?',
  'h-who': 'Tanyakan: siapa yang terlibat?',
  'h-when-where': 'Tanyakan: kapan dan di mana?',
  'h-agency': 'Tanyakan: instansi atau desa mana?',
  'h-how': 'Tanyakan: bagaimana ia mengetahuinya?',
  'h-conflict': 'Tanyakan: apakah yang akan membaca laporan ini ikut terlibat?',
  'h-identity': 'Siapa pelapornya?',
  urgentHint:
    'Bila tidak ada, pilih baris terakhir; laporannya tetap dibaca dalam batas waktu yang ditetapkan.',
  whatHint:
    'Tulis dengan kata-kata pelapor, berurutan. Jangan menulis nama pelapor di sini. Bacakan kembali sebelum lanjut.',
  namesYou:
    'Bagian ini tampak menunjuk kepada pelapor: {places}. Petugas dan penyelidik membaca cerita ini. Tanyakan apakah ia ingin mengubahnya.',
  conflictHint:
    'Bila ya, Anda sendiri tidak dapat membuka laporan ini setelah terkirim. Pilih ya bila menyangkut:',
  conflictIsNot: 'Tidak, atau pelapor tidak tahu',
  identityHint:
    'Disegel untuk Super Admin saja. Anda mengetiknya sekali di sini; setelah terkirim Anda tidak dapat membukanya lagi.',
  nikHint: '16 angka pada KTP. Diperiksa di perangkat ini saja.',
  card: 'Foto KTP pelapor',
  reviewLead:
    'Bacakan seluruhnya kepada pelapor. Setelah disegel, isi tidak dapat diubah; tambahan dapat dikirim lewat kotak suratnya.',
  sendingLead: 'Jangan tutup halaman ini sampai tanda terima tampil dan tercetak.',
} satisfies Partial<WizardTexts>;

const en: Record<keyof typeof id, string> = {
  lead: 'You type somebody else’s report. It is sealed on this device, and nothing of it stays here once it is sent. Hand the receipt to the reporter.',
  'h-urgent': 'Ask: is somebody in danger, or is it about to happen?',
  'h-mode': 'Ask: how does the reporter want to report?',
  'h-what': 'Ask: what happened?',
  'h-who': 'Ask: who is involved?',
  'h-when-where': 'Ask: when and where?',
  'h-agency': 'Ask: which agency or village?',
  'h-how': 'Ask: how is it known?',
  'h-conflict': 'Ask: are those who would read this report part of it?',
  'h-identity': 'Who is the reporter?',
  urgentHint: 'If not, choose the last row; the report is read within its set time all the same.',
  whatHint:
    'Write in the reporter’s words, in order. Do not write the reporter’s name here. Read it out before you continue.',
  namesYou:
    'This seems to point to the reporter: {places}. Officers and investigators read this story. Ask whether it should be changed.',
  conflictHint: 'If yes, you yourself cannot open this report once it is sent. Choose yes if it concerns:',
  conflictIsNot: 'No, or the reporter does not know',
  identityHint:
    'Sealed to the Super Admin alone. You type it here once; after sending you cannot open it any more.',
  nikHint: '16 digits on the card. Checked on this device only.',
  card: 'Photo of the reporter’s card',
  reviewLead:
    'Read everything out to the reporter. Once sealed it cannot be changed; more can be sent through the mailbox.',
  sendingLead: 'Do not close this page until the receipt is shown and printed.',
};

export const counterTexts = { id, en };
