// 2048 Indonesian words to say a number aloud, write it by hand and type it back: 4 to 8 letters, each told apart by its first four, in alphabetical
// order, everyday words that offend nobody. Made for this program. The order never changes: receipts and fingerprints on paper hang on it.

/** 11 bits a word. */
export const WORDS: readonly string[] = `
abad abai abjad abon abstrak acar acuan acuh adab adaptor adat adik adil admiral adonan adopsi aduk advokat agak agar agenda agung ahad ahli
ajaib ajak ajang ajar ajudan akademi akal akan akar akhir akibat akik akrab akrobat aksara aksen aksi aktif aktor akur alam alang alarm alas
alat album alga alih alim alinea alir alis aljabar almari alokasi alpukat alto alumni alun alur amal aman amat ambang ambeng ambil amfibi
amir ampas amplop ampuh amunisi anak analis andai andong aneh aneka anggrek angin angka angsa anjung anoda antar antena antik antre anut
anyam apel apik apotek april apung arah arang arca area arena argo arif arisan arjuna arka armada arnab aroma arsip artis arus asah asal
asam asap asar aset asia asih asin aspal asrama asri astana asuh asura atap atas atlas atlet atom atur aula aurora awak awal awan awas awet
ayah ayam ayat ayun azan azimat babad bacaan badak badik bagai bagian bagus bahan bahu baik bait baja baju bakal bakmi bakso bakti baku
balai balet balik balok balsam balur bambu banang bandar bangku bank bantal banyak bapak barang bareng baris baru basah basket basuh bata
batik batu baut bawah bayam bayi bazar bebas bebek beda bedug begawan bekal beku belajar beli beludru benah bendera bening benteng benua
beragam berita berkas berlian bersih beruang besar besi beton betul biasa biawak bibir bidak bidik bijak biji bikin bilah bilik bimbing bina
bingkai bintang biola biota birama biru bisik biskuit bisnis blok bobot bocah bohlam boikot bola boleh bolu bonang boneka bonsai bonus
borang borong botol boyong brokoli bronto brosur buah buai buana buat buaya bubuk budaya budi bugar bujur buka bukit bukti buku bulan buluh
bumbu bumi buncis bundar bunga bunyi buras buruh busa busur butir butuh buyut cabai cacah cadang cadik cagar cahaya cair cakap cakram calon
campur canang canda cangkir cantik capai capung cara cari catat catur cawan cegah cekat celana celup cempaka cendana cengkih cepat cerah
cerdas cergas ceria cermat cetak cicak cicil cikal cincin cipta ciri cita citra coba cobek cocok codet cokelat colek colok condong congklak
contoh copot corak corong cowek cubit cuci cucu cuka cukup cula cumi cupang curah cuti dadak dadu daerah daftar dagang daging dahan dahlia
dahulu daki dakon dalam dalil damai dampak danau dandan dangau dansa dapat dapur darat dari darma dasar dasi data datuk daun daur dawai
dawet daya dayung debar debit debu dedak dedikasi dekade dekor delapan delegasi delima delta deman dempul denah dendang dengar denim denyut
depan depo derajat derma desa desimal detail detik dewan dialog diam dian dida didik diesel digdaya digit dikte dilema dimensi dinamo
dinding dingin diploma direksi disiplin dobel dodol dokar dokter dolanan domba domino dompet donat dongeng dorong dosen dosis drama dualisme
duduk duga duka duku dulang dunia duplikat durasi durian duta duyung edar edisi editor efek efisien ejaan ekologi ekonomi ekor ekspor
ekuator elang elastis elegan elektro elemen elite elok emas ember emblem embun empat empuk enak enam encer endap energi engsel enjin enteng
entri epik episode epos erat esai esok estafet etalase etape etika etos evolusi fabel fajar fakta fakultas famili fasih fauna februari
federal feri festival figur fiksi film filsafat final fisika fitrah fluida fokus folder fondasi forum fosil foto fraksi fungsi furnitur
futsal gabah gabung gading gagah gajah gaji galah galeri gali galon gambar gamelan gamis ganda ganjil gantung gapai gapura garam garda garis
garuda gasing gatra gaung gawai gaya gayung gebyar gedung gegap gejala gelang geledek gelora gema gembira gemilang gemuk genap gendang
genggam genius genre genta geografi geologi gerai gerbang gerimis geser gesit getah getuk giat gigi gilang gilir gincu giring gitar gizi
gladi global gondang gong gorden goreng gosok gotong goyang grafik gram granit gratis grosir grup gubah gubuk gudang gugah gugus gula guling
gulung gumam guna gunung gurami gurih guru gusi habis hadap hadiah hadrah hafal hakim halaman halus hampar hana handal hangat hanya harap
hari harmoni harta harum hasil hasta hati haus hawa hayati hebat heboh hektar helai helm hemat hendak hening heran herbal heroik hewan
hiasan hibah hibur hidang hidup hijau hikmah hilir himpun hingga hirup hitam hitung hobi homogen honor hormat hotel hubung hujan hukum hulu
huma humor huni huruf hutan ibadah ibarat ibukota idaman identik idola ijazah ijuk ikan ikat iklan iklim ikon ikrar ikut ilham ilmu imbang
imlek impian impor inap incar indah indeks indra induk ingat ingin injak inovasi insan insinyur instan intan inti irama iring iris irit
irung isap islah istana istri isyarat itik izin jabat jadi jadwal jaga jago jagung jahe jahit jajar jaket jaksa jala jalur jaman jambu jamin
jamu jana jangka janji januari jarak jari jarum jasa jasmani jati jatuh jauh jawab jaya jazirah jebol jeda jejak jelajah jelita jemari
jembatan jempol jendela jenis jenjang jepit jeram jeruk jika jilid jinak jingga jiwa jodoh joget joglo juang juara jubah judul juga juli
jumat jumlah jumpa jundi juni jurnal juru juta kabar kabel kabin kabul kaca kadal kafe kaget kagum kail kain kaisar kait kajian kakak kaki
kaktus kaku kala kaldu kaleng kali kalung kamar kambing kamera kami kampung kamus kanal kancil kandang kanguru kanopi kantor kaos kapak
kapital kapten kapur karang karcis karib karpet kartu karung karya kasa kasih kasur kata katun kawah kaya kayu kebab kebun kecap kecil kedai
kedua kejar kejora keju kekal kelak kelinci kelola keluarga kemah kembang kemeja kemiri kemudi kenal kencang kendi kening kepala kereta
keris kerja kerupuk kesan ketan ketela ketik ketua kiat kicau kidung kijang kikir kilat kimia kimono kina kincir kini kios kipas kirab kiri
kisah kismis kita klasik klinik kliping klub koalisi kobar kode koding kohesi kokoh kolak kolega kolom koma komedi komik kompas kondisi
konsep kontrak koper kopi koral kosmos kosong kota koyak kreasi kredit krida kristal kroket kuah kuala kuartal kuas kuat kubah kubis kubu
kucai kucing kuda kuil kuis kuku kulak kulit kulkas kultur kumbang kumis kumpul kunci kuning kunyit kuota kupas kupu kura kurir kurma kursi
kurun kusen kusir kusuma kutip kutub kuyup laba labu laci lada ladu laga lagu lahan lahir laik lain lajur laku lala lalu lama lambai lampu
lamun lancar landak langit lanjut lantai lapak lapis lapor larang laris larut laskar latar latih lauk laun laut lawak layak lebah lebih
lebur lega legenda lekas lele lemah lembar lempar lemur lengkap lensa lentera lepas lereng lesat lestari lesung letak lewat liar libur licin
lidah lidi lihat lilin lima limpah limun lincah lindung lingkar lini lintas lipat lirik lisan lisensi litbang liter lobi logam logika lokal
loket lolos lomba lompat lonceng longgar lontar lorong lowong loyal luang luar lucu lugas luhur lukis luluh lumba lumpur lumut lunak lupa
luput lurah lurik lurus lusa luwes maaf mabur macan madani madu mahal mahir mahkota main maja maju maka makmur makna maksud malu mampir mana
mandi manfaat mangga manis mantap manusia mapan maple marak maret marga mari markas marmer masa masif masker masuk mata materi mawar maya
mebel medali media mega meja mekar melati melodi memang memo menang mendung mentari menu merak merbau merdeka merica merpati mesin mesra
mesti metal meter mewah mikro milik mimbar mimpi minat mineral minggu minyak mirip misal misi mitra mobil modal model modul mohon mojang
mola molek momen moral morfem motif motor muara muat muda mudik mufakat mujair mujur muka mukena mula mulia mulus mumpuni muncul mundur
mungil murah murid murni musang museum musik mutiara mutu nabati nada nadi nafas nafkah naga nahkoda naik naluri nama nampan nanas nangka
nanti napas narasi nasi natural navigasi nawala nazar negara negeri nelayan nenek neon neraca netral ngarai niaga niat nikah nikel nikmat
nila nimba niola nira nisbah niskala nomor norma nostalgi nota november nuansa nugget nurani nuri nusa nutrisi nyala nyaman nyanyi nyaris
nyata nyiur obat obeng objek obor obrol oker oksigen oktaf olah oleh oles oliv ombak omong omzet onak onde ongkos opera opini opor opsi
orang orasi orbit order organ orkes ornamen osilasi otak otonom otot oval ovarium oven pabrik pacar pacu pada padi padu pagar pagi paham
pahit pahlawan pajak pakai paket paku pala palem palung pamer pamit pamor panah pancar pandai panel pangan panjang pantai panutan papan para
parfum parkir paruh pasar pasir pasta pasukan patah paten patok patroli patuh paus pawai paya payung pecah pecel pedal peduli pegang peka
pekik pelajar pelita pelopor peluk pemuda pena pencak pendapa penting penuh penyu pepaya perak pergi periksa perlu permata pernah persen
pertama perut pesan pesisir pesta peta petik piala piano piawai pigura pihak pijat pikat piket pikir pilar pilih pilot pinang pindah pinggir
pinjam pinta pipa pipi pirang piring pisang pita pitutur plastik pluto poci podium pohon pojok pokok pola polisi polos pompa pondok poni
popok populer poros porsi potong potret pradana praktik premium pria pribadi prima produk program proses provinsi publik pucuk pudar puding
puing puisi puji pukau pukul pulang pulen pulih pulpen pulsa puluh puncak pundi punggung pupuk pura purnama pusaka putar putik putra putus
puyuh rabu racik radar radio raga raih raja rajin rajut rakit rakyat ramah rambut rampung ramu ranah rancang randu rangkai ransel rantai
rapat rapi rapor rasa rasi rata ratu raut rawa raya rayu reaksi rebab rebung reda regang regu rehat reka rekening rekor rela relief remaja
rembulan remis renang rencana renda rengkuh renovasi rentang renyah repot resah resep resmi respon restu retak retina revisi riak riang rias
ribu ricik rimba rinci rindang ringan rintis risalah riset ritel ritme riwayat robek robot roda roket roman rombak rompi rona ronda rontok
rosela rotan roti royong ruai ruang ruas rubah rubrik rugbi rujak rukun rumah rumbai rumit rumput rumus runcing runding runtun rupa rupiah
rusa rute rutin ruwet saat sabana sabda sablon sabtu sabuk sadap safari saga sagu sahabat sahut saing saja saji saka saksi sakti saku salak
saldo saleh salin salju salmon salur sama sambal samping samudra sanak sandal sanggul santai sapa sapi sapu saran sari sarjana sarung sasak
sastra satin satria satu satwa saudara saus sawah sawi sawo saya sayur sebab sebut sedap sedia segar segel segi sehat sejak sejuk sekolah
seksama selada seleksi selimut selur semai sembilan semen semi semua senam sendok sengon seni senja sensor senter senyum sepak sepeda
sepuluh serai serbu seri serta sesama sesuai setia setuju seutas sewa siaga siang siap siar sibuk sidang sidik sifat sigap sikap siku silam
siluet simak simbol simpan sinar sindang singa sini sipil sirat sirih sirop sisa sisi sistem siswa situ skala skema sketsa soal sobat soda
sofa sogan sokong solusi sonata songket sopan sopir sorak sore sorot sosial sosok soto spiral sponsor stabil staf stasiun status strategi
studi suara suasana subuh suci sudah sudut suguh suhu suit sukar sukma sukses suku sulam suling sultan suluh sumber sumpit sumur sungai
sunting sunyi supir surat surban suruh surya susah suster susu sutra swadaya swara syair syarat syukur taat tabah tabel tabib tablet tabuh
tadi tafsir tagar tagih tahan tahta tahu tajam tajin tajuk takar takjub taksi takut takwa talam tali taman tambah tampil tamsil tamu tanah
tanda tangan tani tanjung tanpa tanya tapak tapis tara target tari taruna tata tawa tawon tayang teater tebak tebing tebu teduh tegak teguh
teka teknik teko tekstil tekun teladan telepon teliti telur teman tembaga tempat temu tenaga tenda tengah tenis tentu tenun teori tepat tepi
tepung terampil terbang terima terjun terus tetap tetes tiang tiap tiara tiba tidur tiga tikar tiket tilam tilik timah timba timur tinggi
tinjau tinta tipe tipis tirai tiru tisu titah titik tiup tokoh tolak toleran tomat tombak tonggak tonton topang topeng topi torak toreh
torso total tradisi traktor tratak trofi tropis truk tuah tualang tuan tubuh tudung tugas tugu tuju tukang tulang tulis tulus tumbuh tumis
tumpeng tunas tunda tunggal tunjuk tuntas tupai turap turis turun tusuk tutup ubah ubin ubud udang udara udeng uduk ujar ujung ukir ukur
ulang ular ulas uler ulet umat umbi umbul umpan umum umur undang undur unggul ungkap ungu unik unit unsur untai untuk upacara upah upaya
urai urap urat urun urus urut usaha usai usap usia usir usul utama utara utas utuh vaksin valid vanili varian vegetasi vektor verba versi
video villa vinil virtual visa visi vitamin vokal voli volume voucher vulkanik wacana wadah waduk wafer wahana wahid wajah wajib wakil waktu
walet wali wana wangi wanita warga warisan warna warta warung wasiat waspada wastra watak wawas wayang webinar wedang wesel wibawa widuri
wijaya wijen wilayah windu wiraga wisata wisma wisuda wiyata wortel wudu wujud wulan yakin yasmin yayasan yodium yoga yogurt yunior zaitun
zaman zamrud zebra zikir zirah zona zoologi
`
  .trim()
  .split(/\s+/);

const NUMBERS = new Map(WORDS.map((word, index) => [word.slice(0, 4), index]));

/** The word's place from 0 to 2047; its first four letters are enough, but what comes after them must be right. Null when it is none. */
export function wordNumber(typed: string): number | null {
  const word = typed.trim().toLowerCase();
  const number = NUMBERS.get(word.slice(0, 4));
  return number !== undefined && WORDS[number]?.startsWith(word) ? number : null;
}

/** A passphrase of six words (66 bits) for a file that is sent, while the words go another way. */
export function newPassphrase(): string {
  const numbers = crypto.getRandomValues(new Uint16Array(6));
  return Array.from(numbers, (each) => WORDS[each & 0x7ff]).join('-');
}

/**
 * The beginning of a hash in words, for comparing by eye or over the telephone.
 * @param hash SHA-256 in hex
 * @param count words of 11 bits each: eight (88 bits) where somebody may search for a look-alike, six at least
 */
export function inWords(hash: string, count = 8): string[] {
  if (!/^[0-9a-f]{64}$/.test(hash) || count < 6 || count > 23)
    throw new RangeError('no SHA-256, or too few words');
  const value = BigInt(`0x${hash}`);
  return Array.from(
    { length: count },
    (_, index) => WORDS[Number((value >> BigInt(256 - 11 * (index + 1))) & 0x7ffn)] ?? '',
  );
}
