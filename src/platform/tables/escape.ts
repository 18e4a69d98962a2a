// A spreadsheet program takes a CSV field that begins like a formula for one, and runs it. Source: OWASP, CSV Injection.

/**
 * Begins like a formula, also behind white space or in full width, or with white space that programs drop; all of it behind any number of
 * apostrophes, so that a text which has them of its own comes back unchanged.
 */
const ESCAPABLE = /^'*(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/;
const ESCAPED = /^'+(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/;

/** Puts an apostrophe before a text that begins like a formula. `unescapeFormula` takes exactly that one away again. */
export function escapeFormula(text: string): string {
  return ESCAPABLE.test(text) ? `'${text}` : text;
}

/** Takes away the one apostrophe that `escapeFormula` (or a person who knows the trick) has put before a text. */
export function unescapeFormula(text: string): string {
  return ESCAPED.test(text) ? text.slice(1) : text;
}
