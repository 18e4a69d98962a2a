/** Messages to a vendor's contact: short, as an SMS, and without what somebody else should not read. */
const id = {
  'link-title': 'Halaman pembayaran kontrak Anda',
  'link-text':
    'Pemerintah {government}: di halaman ini Anda melihat tagihan kontrak Anda dan dapat menyanggah catatan waktunya. Jangan bagikan.',
  'moved-title': 'Kontak Anda diganti',
  'moved-text':
    'Pemerintah {government}: tautan halaman pembayaran kontrak Anda kini dikirim ke kontak lain. Bila itu bukan kehendak Anda, hubungi Inspektorat.',
};
const en: Record<keyof typeof id, string> = {
  'link-title': 'The payments page of your contract',
  'link-text':
    '{government}: on this page you see the invoices of your contract and may contest their recorded times. Do not share it.',
  'moved-title': 'Your contact was replaced',
  'moved-text':
    "{government}: the link to your contract's payments page now goes to another contact. If you did not ask for that, tell the inspectorate.",
};
export const vendorMessages = { id, en };
