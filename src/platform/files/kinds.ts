/** Kinds of files that an endpoint may take, told by their bytes and never by what the sender says. */
export const FILE_KINDS = ['pdf', 'jpeg', 'png', 'webp', 'xlsx', 'docx', 'csv', 'text'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** Kind → media type, its name as people know it, and the endings of names that fit it, the usual one first. */
export const KINDS: Record<FileKind, { mediaType: string; label: string; endings: readonly string[] }> = {
  pdf: { mediaType: 'application/pdf', label: 'PDF', endings: ['pdf'] },
  jpeg: { mediaType: 'image/jpeg', label: 'JPEG', endings: ['jpg', 'jpeg'] },
  png: { mediaType: 'image/png', label: 'PNG', endings: ['png'] },
  webp: { mediaType: 'image/webp', label: 'WebP', endings: ['webp'] },
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    label: 'XLSX',
    endings: ['xlsx'],
  },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    label: 'DOCX',
    endings: ['docx'],
  },
  csv: { mediaType: 'text/csv', label: 'CSV', endings: ['csv', 'tsv'] },
  // Text that no desktop runs and no browser draws as a page of its own.
  text: {
    mediaType: 'text/plain',
    label: 'TXT',
    endings: ['txt', 'log', 'json', 'jsonl', 'geojson', 'gpx'],
  },
};

/** Longest name that is kept, in characters. */
export const LONGEST_NAME = 255;

/** A name whose ending says what the bytes are, whatever its sender called them: `invoice.bat` with a PDF in it becomes `invoice.bat.pdf`. */
export function nameOfKind(name: string, kind: FileKind): string {
  const { endings } = KINDS[kind];
  const ending = /\.([^.]*)$/.exec(name)?.[1]?.toLowerCase();
  if (ending !== undefined && endings.includes(ending)) return name;
  const right = `.${endings[0]}`;
  const stem = name
    .slice(0, LONGEST_NAME - right.length)
    .toWellFormed()
    .replaceAll('\ufffd', '_');
  return `${stem.replace(/[.\s]+$/, '')}${right}`;
}

/** The kind that a media type stands for; undefined for one that nobody uploads. */
export function kindOfMediaType(mediaType: string): FileKind | undefined {
  const plain = mediaType.split(';')[0]!.trim();
  return FILE_KINDS.find((kind) => KINDS[kind].mediaType === plain);
}

/** Bytes that are looked at to tell a kind. */
export const HEAD_BYTES = 4_096;

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const JPEG = Buffer.from([0xff, 0xd8, 0xff]);
const ZIP = Buffer.from([0x50, 0x4b, 0x03, 0x04]);

/** What the first bytes say: a kind, `zip` (only its names tell which office document it is), or null for none that we take. */
export function kindOfHead(head: Buffer, name: string): FileKind | 'zip' | null {
  const starts = (magic: Buffer) => head.subarray(0, magic.length).equals(magic);
  if (head.subarray(0, 5).toString('latin1') === '%PDF-') return 'pdf';
  if (starts(PNG)) return 'png';
  if (starts(JPEG)) return 'jpeg';
  if (head.subarray(0, 4).toString('latin1') === 'RIFF' && head.subarray(8, 12).toString('latin1') === 'WEBP')
    return 'webp';
  if (starts(ZIP)) return 'zip';
  if (!isText(head)) return null;
  return /\.(csv|tsv)$/i.test(name) ? 'csv' : 'text';
}

/** No control characters but tab, line feed, form feed and carriage return: whatever the 8-bit encoding, people wrote it. */
function isText(head: Buffer): boolean {
  return head.every(
    (byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0c || byte === 0x0d,
  );
}

/** Names of members that only one kind of office document has; they stand in the archive uncompressed. */
const MEMBERS: readonly (readonly [FileKind, Buffer])[] = [
  ['xlsx', Buffer.from('xl/workbook.xml')],
  ['docx', Buffer.from('word/document.xml')],
];
const LONGEST = Math.max(...MEMBERS.map(([, member]) => member.length));

/** Looks for the tell-tale members of an office document in the bytes that pass. */
export class OfficeFinder {
  found: FileKind | null = null;
  private tail: Buffer = Buffer.alloc(0);

  see(chunk: Buffer): void {
    if (this.found !== null) return;
    const seen = Buffer.concat([this.tail, chunk]);
    this.found = MEMBERS.find(([, member]) => seen.includes(member))?.[0] ?? null;
    this.tail = seen.subarray(-LONGEST);
  }
}
