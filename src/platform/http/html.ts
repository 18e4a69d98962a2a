declare const raw: unique symbol;

/** HTML that is safe to send: made by `html` only, never from a plain string. */
export interface Html {
  readonly [raw]: true;
  toString(): string;
}

class SafeHtml {
  private readonly markup: string;
  constructor(markup: string) {
    this.markup = markup;
  }
  toString(): string {
    return this.markup;
  }
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}

type Piece = Html | string | number | null | undefined | false | readonly Piece[];

function render(piece: Piece): string {
  if (piece === null || piece === undefined || piece === false) return '';
  if (piece instanceof SafeHtml) return piece.toString();
  if (Array.isArray(piece)) return piece.map(render).join('');
  return escapeHtml(String(piece));
}

/**
 * Tagged template for pages: every value is escaped, arrays are joined, null and false vanish. Attribute values must stand in
 * double quotes. Not for script or style elements, nor for attributes that hold code or an address of unknown scheme.
 */
export function html(parts: TemplateStringsArray, ...values: Piece[]): Html {
  let markup = parts[0]!;
  values.forEach((value, index) => {
    markup += render(value) + parts[index + 1]!;
  });
  return new SafeHtml(markup) as unknown as Html;
}
