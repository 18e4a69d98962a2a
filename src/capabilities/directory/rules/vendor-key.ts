/** Legal forms that people write or leave out, before or after the name. */
const LEGAL_FORMS = new Set([
  'pt',
  'cv',
  'ud',
  'pd',
  'fa',
  'firma',
  'koperasi',
  'yayasan',
  'tbk',
  'persero',
  'perum',
  'perseroan',
]);

/**
 * Spelling by which vendors are found again: lower case, letters and digits only, legal form left out.
 * "PT. Karya Abadi (Persero)" and "karya abadi" are one key. A name of nothing but legal forms keeps them.
 */
export function vendorKey(name: string): string {
  const words = name
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const core = words.filter((word) => !LEGAL_FORMS.has(word));
  return (core.length > 0 ? core : words).join(' ') || name.trim().toLowerCase();
}
