import { damagedFile, wrongType } from './refusals.ts';
import { excerpt, TableError, type TableLimits } from './table.ts';
import { isDateFormat, isPercentFormat } from './xlsx-dates.ts';
import { attribute, decodeXstring, scanXml } from './xml.ts';
import { inflate, readDirectory, type ZipEntry } from './zip.ts';

/** A workbook's parts that its sheets refer to. Format: ECMA-376 Part 1, SpreadsheetML. */
export interface Workbook {
  sheets: { name: string; entry: ZipEntry; hidden: boolean }[];
  sharedStrings: string[];
  /** by style index of a cell: is it shown as a date? */
  dateStyles: boolean[];
  /** the same: is it shown in per cent? */
  percentStyles: boolean[];
  /** days count from 1904 (old Mac workbooks) instead of 1900 */
  from1904: boolean;
}

/** @throws TableError when the archive is no workbook, or damaged */
export async function openWorkbook(bytes: Buffer, limits: TableLimits): Promise<Workbook> {
  const entries = readDirectory(bytes, limits);
  refuseOthers(entries);
  const scanPart = async (path: string | undefined, listener: Parameters<typeof scanXml>[1]) => {
    const entry = path === undefined ? undefined : entries.get(path);
    if (entry) await scanXml(inflate(bytes, entry, limits), listener);
  };
  const root = await readRelations(scanPart, '_rels/.rels', '');
  const workbookPath = root.find((each) => each.type === 'officeDocument')?.target;
  if (workbookPath === undefined || !entries.has(workbookPath)) throw new TableError(noWorkbook());
  const folder = workbookPath.slice(0, workbookPath.lastIndexOf('/') + 1);
  const relationsPath = `${folder}_rels/${workbookPath.slice(folder.length)}.rels`;
  const relations = await readRelations(scanPart, relationsPath, folder);
  const targetOf = (type: string) => relations.find((each) => each.type === type)?.target;

  const workbook: Workbook = {
    sheets: [],
    sharedStrings: [],
    dateStyles: [],
    percentStyles: [],
    from1904: false,
  };
  await scanPart(workbookPath, {
    open(name, attributes) {
      if (name === 'workbookPr')
        workbook.from1904 = /^(1|true)$/.test(attribute(attributes, 'date1904') ?? '');
      if (name !== 'sheet') return;
      const relation = relations.find((each) => each.id === attribute(attributes, 'id'));
      const entry = relation?.type === 'worksheet' ? entries.get(relation.target) : undefined;
      const hidden = (attribute(attributes, 'state') ?? 'visible') !== 'visible';
      const title = excerpt(attribute(attributes, 'name') ?? '', 200);
      if (entry) workbook.sheets.push({ name: title, entry, hidden });
    },
  });
  if (workbook.sheets.length === 0) throw new TableError(damagedFile());
  await scanPart(targetOf('sharedStrings'), sharedStrings(workbook.sharedStrings, limits));
  await scanPart(targetOf('styles'), cellStyles(workbook));
  return workbook;
}

function noWorkbook() {
  return wrongType({
    id: 'arsip ZIP yang tidak berisi lembar kerja Excel',
    en: 'a ZIP archive without an Excel workbook',
  });
}

/** Other kinds of archive that people take for a workbook are called by their name. */
function refuseOthers(entries: Map<string, ZipEntry>): void {
  if (entries.has('xl/workbook.bin')) {
    throw new TableError(wrongType({ id: 'lembar kerja biner (.xlsb)', en: 'a binary workbook (.xlsb)' }));
  }
  if (entries.has('word/document.xml')) {
    throw new TableError(wrongType({ id: 'dokumen Word', en: 'a Word document' }));
  }
  if (entries.has('mimetype') && entries.has('content.xml')) {
    throw new TableError(wrongType({ id: 'berkas OpenDocument (.ods)', en: 'an OpenDocument file (.ods)' }));
  }
  if (!entries.has('[Content_Types].xml') || !entries.has('_rels/.rels')) throw new TableError(noWorkbook());
}

interface Relation {
  id: string;
  /** last part of the type's address: `worksheet`, `styles` … (the same in the transitional and the strict form) */
  type: string;
  target: string;
}

async function readRelations(
  scanPart: (path: string, listener: Parameters<typeof scanXml>[1]) => Promise<void>,
  path: string,
  folder: string,
): Promise<Relation[]> {
  const relations: Relation[] = [];
  await scanPart(path, {
    open(name, attributes) {
      // A part outside the archive is never fetched.
      if (name !== 'Relationship' || attribute(attributes, 'TargetMode') === 'External') return;
      const type = attribute(attributes, 'Type') ?? '';
      relations.push({
        id: attribute(attributes, 'Id') ?? '',
        type: type.slice(type.lastIndexOf('/') + 1),
        target: resolve(folder, attribute(attributes, 'Target') ?? ''),
      });
    },
  });
  return relations;
}

function resolve(folder: string, target: string): string {
  return new URL(target, `zip://archive/${folder}`).pathname.slice(1);
}

function sharedStrings(into: string[], limits: TableLimits): Parameters<typeof scanXml>[1] {
  let text = '';
  let inText = false;
  let phonetic = false;
  return {
    open(name) {
      if (name === 'si') text = '';
      if (name === 'rPh') phonetic = true;
      if (name === 't') inText = !phonetic;
    },
    text(piece) {
      // One character more than allowed is enough to tell that it is too long.
      if (inText && text.length <= limits.cellCharacters) text += piece.slice(0, limits.cellCharacters + 1);
    },
    close(name) {
      if (name === 't') inText = false;
      if (name === 'rPh') phonetic = false;
      if (name === 'si') into.push(decodeXstring(text));
    },
  };
}

function cellStyles(into: Workbook): Parameters<typeof scanXml>[1] {
  const formats = new Map<number, string>();
  let inCellFormats = false;
  return {
    open(name, attributes) {
      if (name === 'numFmt') {
        formats.set(Number(attribute(attributes, 'numFmtId')), attribute(attributes, 'formatCode') ?? '');
      }
      if (name === 'cellXfs') inCellFormats = true;
      if (name === 'xf' && inCellFormats) {
        const id = Number(attribute(attributes, 'numFmtId') ?? 0);
        into.dateStyles.push(isDateFormat(id, formats.get(id)));
        into.percentStyles.push(isPercentFormat(id, formats.get(id)));
      }
    },
    close(name) {
      if (name === 'cellXfs') inCellFormats = false;
    },
  };
}
