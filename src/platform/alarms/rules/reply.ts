const REPLY = /^\W*ok[\W_]*(\d{4})\W*$/i;

/**
 * Reads an SMS like "OK 1234", "ok1234." or, as gateways hand it on, "OK+1234" and "OK%2B1234".
 * @returns the four digits, or null when it says something else
 */
export function readReply(text: string): string | null {
  if (text.length > 200) return null;
  return REPLY.exec(decoded(text).trim())?.[1] ?? null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
