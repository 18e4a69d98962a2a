// Does a text speak of money, bribe or abuse of office? Pure, so that the browser asks it before anything is sent.
// It errs on the side of asking: the answer only offers the sealed channel, it never stops nor sorts anybody.

/** A way of saying it, as a pattern over the plain text: lower case, no accents, one space between words. */
const MONEY =
  '(?:uang|duit|fulus|dana|rp ?\\d|rupiah|\\d+ ?(?:rb|ribu|jt|juta|perak)|(?:se)?(?:ratus|puluh|juta) ?(?:ribu|rupiah|an)?|bayaran|biaya|ongkos|imbalan|komisi|persen|setoran|jatah|amplop|pulsa|transfer(?:an)?)';
const ASK =
  '(?:di ?)?(?:minta(?:i|kan)?|meminta|mintai?n|tagih|menagih|todong|menodong|patok|mematok|suruh bayar|haruskan bayar|wajibkan bayar|paksa bayar|tarik|pungut|memungut|palak|memalak)';
/** up to three words between two that belong together */
const GAP = '(?: \\S+){0,3} ';

const SAID: readonly string[] = [
  // bribe
  '(?:me|di|pe|ter)?nyuap(?:an|i)?',
  '(?:di|ter)?suap(?: menyuap)?',
  'penyuap(?:an)?',
  '(?:me|di|pe)?nyogok(?:an)?|(?:di)?sogok(?:an)?|(?:di)?sogoki',
  '(?:uang|duit) (?:pelicin|rokok|kopi|terima ?kasih|tutup mulut|damai|lelah|bensin|capek|sirih|semir|jasa|administrasi|titipan|setoran|keamanan|pangkal|hangus|lewat|belakang)',
  'pelicin(?: berkas)',
  'salam tempel|wani piro|upeti|kickback|cashback proyek|suap',
  // extra charge, extortion
  'pungli|pungutan liar|(?:di)?pungli(?:in)?|pungutan',
  '(?:me|di|pe)meras(?:an)?|(?:di)?peras(?: oleh| sama| petugas| pegawai| oknum)',
  '(?:di)?palak(?:in)?|memalak|(?:di)?todong(?: uang)?|jatah preman',
  `${ASK}${GAP}?${MONEY}`,
  `${ASK} (?:bayar|membayar|lebih|tambah(?:an)?|tip|imbalan|komisi|persenan|setor(?:an)?)`,
  `(?:di ?)?(?:suruh|harus(?:kan)?|wajib(?:kan)?|paksa|minta)${GAP}?(?:bayar|membayar|setor|menyetor|transfer|mentransfer)`,
  '(?:bayar|membayar|dibayar|tarif|biaya|ongkos)(?: \\S+){0,3} (?:lebih (?:dari|tinggi|mahal)|di ?luar|di ?atas tarif|tidak resmi|tanpa (?:kwitansi|kuitansi|karcis|bukti|nota|struk))',
  '(?:bayar|membayar) (?:lebih|tambahan|di ?bawah meja|di ?belakang|dobel|dua kali)',
  '(?:biaya|uang|bayaran) tambahan',
  'tanpa (?:kwitansi|kuitansi|karcis)|tidak (?:ada|diberi|dikasih|pakai) (?:kwitansi|kuitansi|karcis)',
  '(?:kalau|jika|bila)(?: \\S+){0,2} (?:tidak|tak|nggak|gak|ga|enggak) (?:bayar|membayar|ngasih|memberi uang|kasih uang)',
  `(?:kasih|ngasih|memberi(?:kan)?|beri|selip(?:kan)?|menyelipkan)${GAP}?(?:uang|duit|amplop|rp ?\\d|\\d+ ?(?:rb|ribu|jt|juta))`,
  'calo|percaloan|orang dalam',
  // cut funds
  '(?:di ?potong|me(?:mo|n)tong|potongan|pe(?:mo|n)tongan|di ?sunat|menyunat|penyunatan|di ?tilep|menilep|di ?gelapkan|menggelapkan|penggelapan)(?: \\S+){0,3} (?:dana|bantuan|bansos|blt|pkh|bpnt|pip|kip|bos|insentif|honor(?:arium)?|gaji|tpp|tunjangan|upah|uang|anggaran|hak)',
  '(?:dana|bantuan|bansos|blt|pkh|bpnt|pip|kip|insentif|honor(?:arium)?|gaji|tpp|tunjangan|upah|uang|anggaran|duit)(?: \\S+){0,4} (?:di ?potong|di ?sunat|di ?tilep|di ?gelapkan|di ?korupsi|di ?kantongi|di ?tahan|tidak sampai|di ?salahgunakan|di ?selewengkan|di ?makan|masuk (?:ke )?(?:kantong|saku|rekening pribadi))',
  'korup(?:si|tor|tif)?|(?:me|di)ngorupsi|tipikor|mark ?up|fiktif|(?:me|di|pe)?nyeleweng(?:kan|an)?|penggelapan|penyelewengan|pencucian uang|spj palsu|kwitansi palsu|kuitansi palsu|perjalanan dinas palsu',
  // procurement
  '(?:di ?atur|mengatur|pengaturan|kongkalikong|persekongkolan|bersekongkol|di ?menangkan|dimenangkan|pemenang|titipan)(?: \\S+){0,3} (?:tender|lelang|proyek|pengadaan|paket|penyedia|pemenang|pemenangnya|kontrak)',
  '(?:tender|lelang|proyek|pengadaan|pemenang(?:nya)?|paket)(?: \\S+){0,3} (?:di ?atur|sudah diatur|titipan|fiktif|kongkalikong|bagi bagi|(?:sudah )?di ?kondisikan)',
  'kongkalikong|persekongkolan|fee (?:proyek|\\d+)|pinjam bendera|komisi proyek|setoran proyek|main proyek',
  // abuse of office
  '(?:menyalah ?gunakan|di ?salah ?gunakan|penyalah ?gunaan|salah guna)(?: \\S+){0,2} (?:wewenang|kewenangan|jabatan|kekuasaan|anggaran|fasilitas|kendaraan|mobil|aset|dana)',
  'jual beli jabatan|(?:bayar|beli|membeli|jual|menjual) (?:jabatan|kursi|bangku|nilai|ijazah|suara)|nepotisme|kkn\\b(?! (?:mahasiswa|kampus|universitas|tematik))|benturan kepentingan',
  '(?:mobil|kendaraan|rumah|aset) dinas(?: \\S+){0,3} (?:pribadi|keluarga|di ?jual|di ?gadai(?:kan)?|mudik|liburan)',
  '(?:di ?ancam|mengancam|intimidasi|di ?intimidasi)(?: \\S+){0,4} (?:bayar|uang|mutasi|pecat|di ?pecat|setor|diam|lapor|melapor)',
  // gifts
  'gratifikasi|parsel (?:untuk|buat|ke) (?:kepala|pejabat|petugas|pak|bu|atasan)|(?:hadiah|bingkisan|oleh oleh|cendera ?mata) (?:untuk|buat|kepada|ke|dari)(?: \\S+){0,1} (?:kepala|pejabat|petugas|pegawai|atasan|rekanan|vendor|kontraktor|lurah|camat|guru|penyedia)',
  // English
  'brib(?:e|es|ed|ery|ing)|kickbacks?|extort(?:ed|ion|ing)?|embezzl(?:e|ed|ing|ement)|corrupt(?:ed|ion)?|abus(?:e|ed|ing) (?:of )?(?:office|power|authority)|(?:asked|forced|told|made)(?: \\S+){0,3} (?:pay|give)(?: \\S+){0,2} (?:more|extra|money|cash)|extra (?:fee|charge|payment)|under the table|tender rigging|rigged (?:tender|bid)',
];

/** Said every day without any wrong: taken out before looking. */
const INNOCENT: readonly string[] = [
  '(?:se|di|me|sendok )?suap(?:an|i)?(?: \\S+){0,2} (?:nasi|bubur|makan(?:an)?|anak|bayi|balita|pasien|lansia)',
  '(?:menyuapi|disuapi|menyuapkan)',
  '(?:sesuap|sesuap nasi)',
  '(?:anti|bebas|stop|tolak|cegah|berantas|lawan|sosialisasi|satgas|saber|tim|spanduk|poster|hari|pendidikan|penyuluhan|komisi pemberantasan|tidak ada|tanpa ada|bukan)(?: dari| dan| kkn| anti){0,2} (?:korupsi|pungli|pungutan liar|pungutan|suap|gratifikasi|kkn|calo)',
  'pelicin (?:pakaian|lantai|baju|kain)|setrika',
  '(?:memeras|peras|perasan|diperas) (?:jeruk|santan|kain|baju|kelapa|keringat|otak|lemon|susu|air)',
  '(?:me(?:mo|n)tong|di ?potong|potong(?:an)?|pe(?:mo|n)tongan) (?:rumput|pohon|dahan|ranting|rambut|antre(?:an)?|antri(?:an)?|jalan|pita|hewan|sapi|kambing|kurban|ayam|kayu|kabel|pipa)',
  '(?:hadiah|uang) (?:lomba|undian|juara|pembinaan|doorprize)|(?:juara|pemenang) (?:lomba|undian|kuis)',
  'amplop (?:coklat|cokelat|lamaran|surat|besar|berisi (?:berkas|surat|dokumen))',
  '(?:di ?minta|minta|meminta)(?: \\S+){0,2} (?:biaya nol|gratis|keringanan biaya|rincian biaya|informasi biaya|kejelasan biaya|penjelasan biaya|pengembalian (?:uang|dana|biaya)|uang (?:saya )?(?:kembali|dikembalikan))',
  '(?:informasi|rincian|daftar|papan|tarif|standar|besaran|tahu|tanya(?:kan)?|berapa) (?:tentang |soal )?(?:biaya|tarif|ongkos)(?: resmi)?',
  '(?:bayar|membayar|pembayaran|tagihan)(?: \\S+){0,1} (?:pajak|pbb|pdam|listrik|bpjs|retribusi|iuran bpjs|air|parkir resmi|spp)',
  'uang (?:kembali|kembalian|pensiun)|setoran (?:sampah|pajak)',
  'orang dalam (?:gangguan|keluarga|rumah|antrean)|dalam (?:kota|negeri)',
  'kelas korupsi|corrupt(?:ed)? (?:file|data|pdf|image|photo|document|video)|(?:file|berkas|pdf|foto|dokumen)(?: \\S+){0,2} (?:korup|corrupt)',
];

const joined = (patterns: readonly string[]) =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns.map((each) => `(?:${each})`).join('|')})(?![\\p{L}])`, 'gu');
const said = joined(SAID);
const innocent = joined(INNOCENT);

/** Longest part of a text that is looked at, in characters: typing stays quick on a slow phone. */
const LOOKED_AT = 20_000;
/** How people hide a word from a filter, or shorten it. */
const DISGUISES: readonly (readonly [RegExp, string])[] = [
  [/(?<=\p{L})[*.\-_·](?=\p{L})/gu, ''],
  [/(?<=\p{L})0(?=\p{L})/gu, 'o'],
  [/(?<=\p{L})1(?=\p{L})|(?<=\p{L}{3})1(?!\d)/gu, 'i'],
  [/(?<=\p{L})[4@](?=\p{L})/gu, 'a'],
  [/(?<=\p{L})3(?=\p{L})/gu, 'e'],
];

/** Lower case, without accents and signs, each word once apart. */
function plain(text: string): string {
  let left = text.slice(0, LOOKED_AT).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  for (const [sign, letter] of DISGUISES) left = left.replace(sign, letter);
  return left
    .replace(/(?<=\d)[.,](?=\d)/g, '')
    .replace(/(\p{L})\1{2,}/gu, '$1')
    .replace(/[\n.!?;:]+/g, ' | ')
    .replace(/[^\p{L}\p{N}|]+/gu, ' ')
    .trim();
}

/** What in the text speaks of money, bribe or abuse of office, in plain spelling; empty: nothing does. */
export function wrongsIn(text: string): string[] {
  const cleared = plain(text).replace(innocent, ' | ');
  return [...new Set([...cleared.matchAll(said)].map(([words]) => words.trim()))];
}

/** Does the text speak of money, bribe or abuse of office? */
export function speaksOfWrong(text: string): boolean {
  return wrongsIn(text).length > 0;
}
