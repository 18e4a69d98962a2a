/** What a picture told beside what it shows; screens have words for each. */
export type Finding =
  /** where it was taken */
  | 'position'
  /** camera or telephone, its serial number or software */
  | 'device'
  /** when it was taken or changed */
  | 'time'
  /** a small copy, which may show what was cut away from the large one */
  | 'thumbnail'
  /** a name: photographer, owner, copyright */
  | 'author'
  /** anything else: comments, colour profiles, data behind the picture's end */
  | 'other';

export type Findings = Set<Finding>;

export type Cleaned =
  | { bytes: Uint8Array<ArrayBuffer>; fault: null }
  /** the file breaks its own format: no copy can be made without decoding it */
  | { bytes: null; fault: 'damaged' };

export const DAMAGED: Cleaned = { bytes: null, fault: 'damaged' };

/** Big-endian; 0 beyond the end, so that no reader can be led outside. */
export function uint32(bytes: Uint8Array, at: number): number {
  return (
    (((bytes[at] ?? 0) << 24) |
      ((bytes[at + 1] ?? 0) << 16) |
      ((bytes[at + 2] ?? 0) << 8) |
      (bytes[at + 3] ?? 0)) >>>
    0
  );
}

export function uint16(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
}

/** Little-endian. */
export function uint32le(bytes: Uint8Array, at: number): number {
  return (
    ((bytes[at] ?? 0) |
      ((bytes[at + 1] ?? 0) << 8) |
      ((bytes[at + 2] ?? 0) << 16) |
      ((bytes[at + 3] ?? 0) << 24)) >>>
    0
  );
}

/** Bytes as Latin 1: for names and for looking into XMP, never for showing. */
export function latin(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000)
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return text;
}

const SIGNS: readonly [Finding, RegExp][] = [
  ['position', /GPS|Latitude|Location|photoshop:City|Country/i],
  ['device', /Model|Make>|Make=|CreatorTool|SerialNumber|Software|Lens/i],
  ['time', /Date|Time/i],
  ['thumbnail', /Thumbnail/i],
  ['author', /creator[ >]|Author|rights|Owner|Artist|Copyright|Byline/i],
];

/** Looks through a text such as XMP. It is removed whole whatever is found. */
export function findInText(text: string, found: Findings): void {
  const before = found.size;
  for (const [finding, sign] of SIGNS) if (sign.test(text)) found.add(finding);
  if (found.size === before && text !== '') found.add('other');
}
