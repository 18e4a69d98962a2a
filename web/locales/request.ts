const id = {
  offline: 'Tidak ada sambungan ke server. Isian Anda masih di sini; periksa jaringan, lalu coba lagi.',
  unreachable: 'Server belum dapat menjawab (kode {status}). Tunggu sebentar, lalu coba lagi.',
};
const en: Record<keyof typeof id, string> = {
  offline: 'No connection to the server. What you typed is still here; check the network and try again.',
  unreachable: 'The server could not answer (code {status}). Wait a moment and try again.',
};
export const texts = { id, en };
