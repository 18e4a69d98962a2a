/** What is wrong with a boundary file, by kind: what it means and the way out. */
const id = {
  'not-geojson':
    'Berkas tidak terbaca sebagai GeoJSON atau TopoJSON. Mungkin terpotong atau berformat lain. Ekspor ulang, lalu kirim lagi.',
  'too-large':
    'Isi berkas terlalu besar untuk diperiksa. Sederhanakan garis batasnya (sampai 3 juta titik), lalu kirim lagi.',
  'no-codes':
    'Ada wilayah tanpa kode Kemendagri. Isi kolom "kode" dengan empat angka, misalnya 64.71 untuk Kota Balikpapan.',
  'unknown-code': 'Kode wilayah tidak dikenal. Samakan dengan Kepmendagri yang berlaku.',
  'doubled-code': 'Satu kode dipakai lebih dari sekali. Gabungkan bagian wilayah itu menjadi satu.',
  'not-a-polygon': 'Wilayah bukan poligon yang lengkap. Setiap garis batas perlu paling sedikit empat titik.',
  coordinates: 'Koordinat bukan derajat bujur dan lintang. Ekspor dengan proyeksi WGS 84 (EPSG:4326).',
  swapped: 'Bujur dan lintang tertukar. GeoJSON menulis bujur lebih dahulu.',
  elsewhere: 'Batas terletak jauh dari wilayahnya. Periksa kode dan titik-titiknya.',
  'not-around':
    'Batas tidak mengelilingi tengah wilayahnya. Periksa kode, atau apakah sebagian batas hilang.',
  missing: 'Wilayah belum ada dalam berkas. Semua 514 kabupaten dan kota diperlukan.',
  'no-licence': 'Keterangan lisensi belum diisi.',
};
const en: Record<keyof typeof id, string> = {
  'not-geojson':
    'The file cannot be read as GeoJSON or TopoJSON. It may be cut off or of another format. Export it anew, then send it again.',
  'too-large':
    'The file holds too much to be checked. Simplify the borders (up to 3 million points), then send it again.',
  'no-codes':
    'There are regencies without a code. Fill a column "kode" with four digits, e.g. 64.71 for Balikpapan.',
  'unknown-code': 'The code is not known. Use those of the decree in force.',
  'doubled-code': 'One code stands there more than once. Join the parts of that regency into one.',
  'not-a-polygon': 'The regency is no complete polygon. Each ring needs at least four points.',
  coordinates: 'The coordinates are no degrees of longitude and latitude. Export as WGS 84 (EPSG:4326).',
  swapped: 'Longitude and latitude are swapped. GeoJSON writes longitude first.',
  elsewhere: 'The border lies far from its regency. Check the code and the points.',
  'not-around':
    'The border does not go round the middle of its regency. Check the code, and whether a part is missing.',
  missing: 'The regency is not in the file. All 514 regencies and cities are needed.',
  'no-licence': 'The licence is not told.',
};
export const boundaryFaultTexts = { id, en };
