import { isPlainDate, plainDate, type PlainDate } from '../../../../platform/calendar/index.ts';
import { readAmount } from './digits.ts';

/** What a tax invoice says of itself, by its QR code or by the tax office's answer; null where it does not say. */
export interface Faktur {
  /** digits: 16 of the old series, 17 of Coretax */
  number: string | null;
  /** 16 digits */
  seller: string | null;
  buyer: string | null;
  day: PlainDate | null;
  /** whole rupiah: the base of the tax (DPP), and the VAT */
  base: number | null;
  vat: number | null;
  status: 'approved' | 'cancelled' | 'replaced' | null;
}

/**
 * Asks the tax office about an invoice. No such service can be reached from every office, so none is built in: without one the code's own words
 * stand. Never asked within a request.
 */
export interface FakturLookup {
  /** @param address as the QR code has it; answers the XML of the old service, or null */
  find(address: string): Promise<string | null>;
}

const NOTHING: Faktur = {
  number: null,
  seller: null,
  buyer: null,
  day: null,
  base: null,
  vat: null,
  status: null,
};

/** What the QR code of a tax invoice says; null: it is none. The old one is an address with seller and number, Coretax writes the fields out. */
export function fakturOfCode(text: string): Faktur | null {
  const address = /\/validasi\/faktur\/(\d{15,16})\/(\d{13,17})\/[\da-f]{8,128}\b/i.exec(text);
  if (address !== null) return { ...NOTHING, seller: taxNumber(address[1]!), number: address[2]! };
  const said = pairsOf(text);
  const of = (...names: readonly string[]) =>
    said.find(([name]) => names.some((each) => name.includes(each)))?.[1] ?? null;
  const number = of('nomorfaktur', 'nofaktur', 'seri')?.replace(/\D/g, '') ?? null;
  if (number === null || !/^\d{16,17}$/.test(number)) return null;
  return {
    number,
    seller: taxNumber(of('npwppenjual', 'tinpenjual', 'penjual')),
    buyer: taxNumber(of('npwppembeli', 'tinpembeli', 'npwplawan', 'pembeli')),
    day: dayOf(of('tanggal')),
    base: rupiahOf(of('dpp', 'dasarpengenaan')),
    vat: rupiahOf(of('jumlahppn', 'totalppn', 'ppn')),
    status: statusOf(of('status')),
  };
}

/** The tax office's answer to the address of an old code (`resValidateFakturPm`); null: it is none. */
export function fakturOfXml(xml: string): Faktur | null {
  const of = (tag: string) => new RegExp(`<${tag}>([^<]{1,200})</${tag}>`).exec(xml)?.[1]?.trim() ?? null;
  const number = of('nomorFaktur')?.replace(/\D/g, '') ?? null;
  if (number === null) return null;
  // The number comes without its first three digits, which stand apart.
  const lead = `${of('kdJenisTransaksi') ?? ''}${of('fgPengganti') ?? ''}`;
  return {
    number: number.length === 13 && lead.length === 3 ? `${lead}${number}` : number,
    seller: taxNumber(of('npwpPenjual')),
    buyer: taxNumber(of('npwpLawanTransaksi')),
    day: dayOf(of('tanggalFaktur')),
    base: rupiahOf(of('jumlahDpp')),
    vat: rupiahOf(of('jumlahPpn')),
    status: statusOf(of('statusApproval')),
  };
}

/** Names and values of an address, of JSON of one level, or of lines "name: value"; names in small letters alone. */
function pairsOf(text: string): [string, string][] {
  return text.split(/[\n\r&;|{}?]|,(?=\s*")/).flatMap((part): [string, string][] => {
    const [, name = '', value = ''] = /^([^:=]{2,60})[:=](.{1,200})$/.exec(part.trim()) ?? [];
    const bare = name.toLowerCase().replace(/[^a-z]/g, '');
    // Luxury tax (PPnBM) is another tax.
    return bare === '' || bare.endsWith('bm') ? [] : [[bare, value.replace(/["']/g, '').trim()]];
  });
}

function taxNumber(text: string | null): string | null {
  const digits = text?.replace(/\D/g, '') ?? '';
  return /^\d{15,16}$/.test(digits) ? digits.padStart(16, '0') : null;
}

function dayOf(text: string | null): PlainDate | null {
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})/.exec(text ?? '') ?? [];
  const iso =
    day === undefined
      ? (text ?? '').slice(0, 10)
      : `${year}-${month!.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isPlainDate(iso) ? plainDate(iso) : null;
}

function rupiahOf(text: string | null): number | null {
  return text === null ? null : readAmount(text.replace(/^Rp[.\s]*/i, '')).value;
}

function statusOf(text: string | null): Faktur['status'] {
  if (text === null) return null;
  if (/batal|cancel/i.test(text)) return 'cancelled';
  if (/ganti|amend|replace/i.test(text)) return 'replaced';
  return /valid|approv|normal|created|sukses/i.test(text) && !/tidak|belum|invalid|reject/i.test(text)
    ? 'approved'
    : null;
}
