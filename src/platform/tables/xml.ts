import { damagedFile } from './refusals.ts';
import { TableError } from './table.ts';

/** What a scan tells. Names come without their namespace prefix. */
export interface XmlListener {
  /** @param attributes the tag's attributes as written; `attribute` reads one */
  open?(name: string, attributes: string): void;
  close?(name: string): void;
  /** may come in several pieces */
  text?(text: string): void;
}

/** Longest tag, comment or instruction that we carry from one piece to the next. */
const LONGEST = 1024 * 1024;

/**
 * Scans XML piece by piece, without a tree. There are no entities but the five of XML itself: a document type, where others would be
 * declared, is refused, and nothing is ever fetched.
 * @throws TableError when it is not well enough formed to be read
 */
export async function scanXml(pieces: AsyncIterable<Uint8Array>, listener: XmlListener): Promise<void> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  for await (const piece of pieces) {
    rest = scan(rest + decode(decoder, piece), listener);
    if (rest.length > LONGEST) throw new TableError(damagedFile());
  }
  rest = scan(rest + decode(decoder), listener);
  if (rest.trim() !== '') throw new TableError(damagedFile());
}

function decode(decoder: TextDecoder, piece?: Uint8Array): string {
  try {
    return piece ? decoder.decode(piece, { stream: true }) : decoder.decode();
  } catch {
    throw new TableError(damagedFile());
  }
}

/** Tells everything that is complete, and answers what is not. */
function scan(xml: string, listener: XmlListener): string {
  let at = 0;
  while (at < xml.length) {
    const tag = xml.indexOf('<', at);
    if (tag === -1) break;
    if (tag > at) listener.text?.(decodeEntities(xml.slice(at, tag)));
    at = tag;
    if (xml.startsWith('<!', at) && !xml.startsWith('<!--', at)) {
      if (xml.length - at < 9) break; // it may yet become a comment
      if (!xml.startsWith('<![CDATA[', at)) throw new TableError(damagedFile());
      const end = xml.indexOf(']]>', at);
      if (end === -1) break;
      listener.text?.(xml.slice(at + 9, end));
      at = end + 3;
      continue;
    }
    const closer = xml.startsWith('<!--', at) ? '-->' : xml.startsWith('<?', at) ? '?>' : null;
    const end = closer === null ? endOfTag(xml, at) : xml.indexOf(closer, at);
    if (end === -1) break;
    if (closer === null) tellTag(xml.slice(at + 1, end), listener);
    at = end + (closer?.length ?? 1);
  }
  return xml.slice(at);
}

/** A `>` may stand inside a quoted attribute. */
function endOfTag(xml: string, start: number): number {
  let quote = 0;
  for (let at = start; at < xml.length; at++) {
    const character = xml.charCodeAt(at);
    if (quote !== 0) {
      if (character === quote) quote = 0;
    } else if (character === 34 || character === 39) quote = character;
    else if (character === 62) return at;
  }
  return -1;
}

function tellTag(tag: string, listener: XmlListener): void {
  if (tag.startsWith('/')) {
    listener.close?.(localName(tag.slice(1).trim()));
    return;
  }
  const empty = tag.endsWith('/');
  const body = empty ? tag.slice(0, -1) : tag;
  const space = body.search(/\s/);
  const name = localName(space === -1 ? body : body.slice(0, space));
  listener.open?.(name, space === -1 ? '' : body.slice(space));
  if (empty) listener.close?.(name);
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

const ATTRIBUTES = new Map<string, RegExp>();

/** Value of one attribute, with or without a namespace prefix; undefined when it is not there. */
export function attribute(attributes: string, name: string): string | undefined {
  let pattern = ATTRIBUTES.get(name);
  if (!pattern)
    ATTRIBUTES.set(name, (pattern = new RegExp(`\\s(?:\\w+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)));
  const match = pattern.exec(attributes);
  if (match === null) return undefined;
  return decodeEntities(match[1] ?? match[2] ?? '');
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-fA-F]{1,6}|#\d{1,7}|\w+);/g, (_match, name: string) => {
    if (!name.startsWith('#')) {
      const known = ENTITIES[name];
      if (known === undefined) throw new TableError(damagedFile());
      return known;
    }
    const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
    if (code > 0x10ffff) throw new TableError(damagedFile());
    return String.fromCodePoint(code);
  });
}

/** ECMA-376 Part 1, 22.9.2.19 ST_Xstring: `_x000D_` is the character that XML could not hold, `_x005F_` an underscore before such a thing. */
export function decodeXstring(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_match, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
